"""Bytes to text, and the name of the encoding that was found; binary data is refused."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from charset_normalizer import from_bytes

from vinhdanh.legacy import encodings, recognise
from vinhdanh.syllables import is_syllable

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
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_]+")
#: Damaged UTF-8 is still that as long as so few of the characters beyond ASCII are not whole.
_DAMAGED_SHARE = 0.1
#: Words beyond ASCII that must be Vietnamese syllables for windows-1258 to be believed.
_SYLLABLES_SHARE = 0.6
#: So much of the text tells the encoding of the whole.
_SAMPLE = 1 << 16


class DecodeError(ValueError):
    """The bytes are not text in any accepted encoding."""


class Decoded(NamedTuple):
    """A text, and the name of the encoding that it was in."""

    text: str
    encoding: str


def decode(data: bytes, hint: str = "") -> Decoded:
    """Return the text of `data`, without its byte order mark and with its line ends as they are.

    Args:
        data: the bytes.
        hint: the encoding of what stands around them, believed if they are no UTF-8.

    Raises:
        DecodeError: binary data, or an encoding that is not accepted.

    >>> decode(b"\\xef\\xbb\\xbfH\\xc3\\xa0 N\\xe1\\xbb\\x99i")
    Decoded(text='Hà Nội', encoding='utf-8')
    """
    if data.startswith(_UTF16_MARKS) or _is_bare_utf16(data):
        return _decode_utf16(data)
    if is_binary(data):
        raise DecodeError("binary data, not text")
    try:
        return Decoded(data.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError:
        return _decode_damaged(data) or _decode_legacy(data, hint)


def is_binary(data: bytes) -> bool:
    """Tell whether `data` is, or begins like, something other than text."""
    if data.startswith(_UTF16_MARKS) or _is_bare_utf16(data):
        return False
    return data.startswith(_SIGNATURES) or b"\0" in data


def _is_bare_utf16(data: bytes) -> bool:
    """Tell whether every other byte of `data` is mostly zero: UTF-16 without a byte order mark."""
    sample = data[:_SAMPLE]
    if len(sample) < 16 or b"\0" not in sample:
        return False
    halves = sample[::2].count(0) / len(sample[::2]), sample[1::2].count(0) / len(sample[1::2])
    return max(halves) > 0.4 and min(halves) < 0.01


def _decode_utf16(data: bytes) -> Decoded:
    codec = "utf-16"
    if not data.startswith(_UTF16_MARKS):
        codec = "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le"
    try:
        return Decoded(data.decode(codec), "utf-16")
    except UnicodeDecodeError as error:
        raise DecodeError(f"UTF-16 by its first bytes, but not a whole text: {error.reason}") from None


def _decode_damaged(data: bytes) -> Decoded | None:
    """Read UTF-8 of which some bytes are lost or strange; each becomes U+FFFD."""
    text = data.decode("utf-8-sig", "surrogateescape")
    strange = len(_LONE_SURROGATE.findall(text))
    if strange > _DAMAGED_SHARE * len(_BEYOND_ASCII.findall(text)):
        return None
    return Decoded(_LONE_SURROGATE.sub("\ufffd", text), "utf-8, damaged")


def _decode_legacy(data: bytes, hint: str = "") -> Decoded:
    windows = _as_windows_1252(data)
    for encoding in encodings():
        if encoding.name == hint:
            return Decoded(encoding.read(windows), hint)
    found = recognise(windows[:_SAMPLE])
    if found is not None:
        return Decoded(found.read(windows), found.name)
    if _is_windows_1258(data) or hint == "windows-1258":
        return Decoded(data.decode("cp1258", "replace"), "windows-1258")
    return _guess(data)


def _as_windows_1252(data: bytes) -> str:
    """Return `data` read as windows-1252, its five unused bytes as in Latin-1: every byte is one character."""
    return data.decode("latin-1").translate(_WINDOWS_1252)


_WINDOWS_1252 = {byte: char for byte in range(0x80, 0xA0) if (char := bytes([byte]).decode("cp1252", "ignore"))}


def _is_windows_1258(data: bytes) -> bool:
    """Tell whether `data`, read as windows-1258, has Vietnamese syllables where it goes beyond ASCII."""
    try:
        text = unicodedata.normalize("NFC", data[:_SAMPLE].decode("cp1258"))
    except UnicodeDecodeError:
        return False
    words = [word for word in _WORD.findall(text.lower()) if not word.isascii()]
    return bool(words) and sum(map(is_syllable, words)) >= _SYLLABLES_SHARE * len(words)


def _guess(data: bytes) -> Decoded:
    """Let `charset-normalizer` say which other encoding it is: the text is foreign, or says little."""
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise DecodeError("neither UTF-8, UTF-16, windows-1258, TCVN3, VNI, nor another known encoding")
    try:
        return Decoded(data.decode(best.encoding), best.encoding.replace("_", "-"))
    except UnicodeDecodeError as error:
        raise DecodeError(f"{best.encoding} by its first bytes, but not a whole text: {error.reason}") from None


def stream_encoding(sample: bytes) -> tuple[str, str]:
    """Return how a table that begins with `sample` is read line by line: Python's codec, and the encoding's name.

    Bytes that are no UTF-8 become lone surrogates then (`surrogateescape`), for `repair` to decode by cell.
    """
    if sample.startswith(_UTF16_MARKS):
        return "utf-16", "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8-sig")().decode(sample)
    except UnicodeDecodeError:
        try:
            name = decode(sample).encoding
        except DecodeError:
            name = ""
        return "utf-8-sig", name
    return "utf-8-sig", "utf-8"


def repair(cell: str, hint: str = "") -> Decoded:
    """Return `cell` with the bytes that a UTF-8 stream could not decode read in the encoding that they are in.

    Surrogates that stand for no byte are not text in any encoding: each becomes U+FFFD, one for one. The encoding is
    empty where there was nothing to repair.
    """
    if not _LONE_SURROGATE.search(cell):
        return Decoded(cell, "")
    try:
        return decode(cell.encode("utf-8", "surrogateescape"), hint)
    except (UnicodeEncodeError, DecodeError):
        return Decoded(_LONE_SURROGATE.sub("\ufffd", cell), "utf-8, damaged")
