"""Bytes to text: UTF-8, UTF-16 with a byte order mark, else windows-1258; binary data is refused."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

#: Encodings tried by `charset-normalizer` when the bytes are no UTF-8.
LEGACY_ENCODINGS = ["cp1258"]

_SIGNATURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"PAR1",
)
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class DecodeError(ValueError):
    """The bytes are not text in any accepted encoding."""


def decode(data: bytes) -> str:
    """Return the text of `data`, without its byte order mark and with its line ends as they are.

    Raises:
        DecodeError: binary data, or an encoding that is not accepted.

    >>> decode(b"\\xef\\xbb\\xbfH\\xc3\\xa0 N\\xe1\\xbb\\x99i")
    'Hà Nội'
    """
    if data.startswith(_UTF16_MARKS):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise DecodeError(f"UTF-16 by its first bytes, but not a whole text: {error.reason}") from None
    if is_binary(data):
        raise DecodeError("binary data, not text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def is_binary(data: bytes) -> bool:
    """Tell whether `data` is, or begins like, something other than text."""
    if data.startswith(_UTF16_MARKS):
        return False
    return data.startswith(_SIGNATURES) or b"\0" in data


def _decode_legacy(data: bytes) -> str:
    best = from_bytes(data, cp_isolation=LEGACY_ENCODINGS).best()
    if best is None:
        raise DecodeError("neither UTF-8, UTF-16 with a byte order mark, nor windows-1258")
    return str(best)


def stream_encoding(head: bytes) -> str:
    """Return the encoding in which a table that begins with `head` is read line by line.

    Bytes that are no UTF-8 become lone surrogates then (`surrogateescape`), for `repair` to decode by cell.
    """
    return "utf-16" if head.startswith(_UTF16_MARKS) else "utf-8-sig"


def repair(cell: str) -> str:
    """Return `cell` with the bytes that a UTF-8 stream could not decode read as windows-1258.

    Surrogates that stand for no byte are not text in any encoding: each becomes U+FFFD, one for one.
    """
    if not _LONE_SURROGATE.search(cell):
        return cell
    try:
        return decode(cell.encode("utf-8", "surrogateescape"))
    except (UnicodeEncodeError, DecodeError):
        return _LONE_SURROGATE.sub("\ufffd", cell)
