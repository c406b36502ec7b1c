"""Bytes of every accepted encoding become the same text; binary data is refused."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.read.decode import DecodeError, decode, repair

TEXT = "Thành phố Hồ Chí Minh tuyên dương những gương sáng được cộng đồng quý trọng trong nhiều năm qua."
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """Encode as Windows does: base letters with circumflex, breve or horn, tones as marks of their own."""
    apart = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        apart.append(base + "".join(part for part in parts if part in _TONES))
    return "".join(apart).encode("cp1258")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        windows_1258(TEXT),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian", "windows-1258"],
)
def test_every_encoding_gives_the_text(data: bytes) -> None:
    assert unicodedata.normalize("NFC", decode(data)) == TEXT


@pytest.mark.parametrize(
    "data",
    [b"a\0b", b"%PDF-1.7 ...", b"\x89PNG\r\n", b"PK\x03\x04...", b"\xff\xfeabc", bytes(range(128, 256))],
    ids=["NUL", "PDF", "PNG", "zip", "half of UTF-16", "noise"],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(DecodeError):
        decode(data)


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_survives_utf8(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == text


@given(st.text(st.characters()))
def test_repair_gives_what_can_be_written_and_leaves_what_could(text: str) -> None:
    repaired = repair(text)
    repaired.encode("utf-8")
    assert any("\ud800" <= char <= "\udfff" for char in text) or repaired == text


def test_repair_reads_bytes_that_were_no_utf8_as_windows_1258() -> None:
    cell = windows_1258(TEXT).decode("utf-8", "surrogateescape")
    assert unicodedata.normalize("NFC", repair(cell)) == TEXT


def test_repair_replaces_a_surrogate_that_stands_for_no_byte() -> None:
    assert repair("a\ud800b") == "a\ufffdb"
