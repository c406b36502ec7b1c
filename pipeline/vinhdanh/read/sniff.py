"""What bytes are, by how they begin: for standard input and for files whose name does not say."""

from __future__ import annotations

import codecs
import io
import re
from typing import BinaryIO, cast

from vinhdanh.read.packed import unpack
from vinhdanh.read.source import Source

#: How much of the beginning is looked at.
HEAD_BYTES = 4096

_SIGNATURES = {
    b"PAR1": ".parquet",
    b"ARROW1": ".arrow",
    b"\xff\xff\xff\xff": ".arrow",
    b"WARC/": ".warc",
    b"PK\x03\x04": ".zip",
    b"PK\x05\x06": ".zip",
}
_PACKINGS = {b"\x1f\x8b": ".gz", b"\x28\xb5\x2f\xfd": ".zst", b"BZh": ".bz2", b"\xfd7zXZ\x00": ".xz"}
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
_TAR_MAGIC = slice(257, 262)


def peek(stream: io.BufferedReader) -> bytes:
    """Return how `stream` begins, without reading on."""
    return stream.peek(HEAD_BYTES)[:HEAD_BYTES]


def packing_of(head: bytes) -> str:
    """Return the suffix of the packing that bytes which begin with `head` are in, or nothing."""
    return next((suffix for mark, suffix in _PACKINGS.items() if head.startswith(mark)), "")


def format_of(head: bytes) -> str:
    """Return the suffix of the format that bytes which begin with `head` are in, or nothing if they may be any text."""
    for mark, suffix in _SIGNATURES.items():
        if head.startswith(mark):
            return suffix
    if head[_TAR_MAGIC] == b"ustar":
        return ".tar"
    text = head.removeprefix(codecs.BOM_UTF8)
    if _HTML.match(text):
        return ".html"
    return ".jsonl" if re.match(rb'\s*\{\s*"', text) else ""


def looks_like_html(text: str) -> bool:
    """Tell whether `text` is a whole page and no plain text."""
    return _HTML.match(text[:HEAD_BYTES].encode("utf-8", "replace")) is not None


def kind_of(source: Source) -> tuple[str, str]:
    """Return suffix and packing of a file by its first bytes, the suffix empty if they say nothing.

    Raises:
        OSError: it cannot be read.
        PackedError: it cannot be unpacked.
    """
    with source.open() as stream:
        head = peek(stream)
        packing = packing_of(head)
        if not packing:
            return format_of(head), source.packing
        with unpack(cast(BinaryIO, stream), packing) as inner:
            return format_of(peek(inner)), packing
