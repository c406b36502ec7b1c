"""Bytes of every accepted encoding become the same text; binary data is refused."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.knowledge import load_toml
from vinhdanh.read.decode import DecodeError, decode, repair, stream_encoding

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


def tcvn3(text: str) -> bytes:
    """Encode as the ABC fonts did."""
    cells = load_toml("encodings")["tcvn3"]["letters"].split()
    codes = {letter: int(code, 16) for code, letter in zip(cells[::2], cells[1::2], strict=True)}
    return bytes(codes.get(char, ord(char)) for char in text)


def vni(text: str) -> bytes:
    """Encode as the VNI fonts did."""
    table = load_toml("encodings")["vni"]
    written = {letter: sign for sign, letter in table["single"].items()}
    for kind, bases in table["bases"].items():
        for base in bases:
            for sign, marks in table[kind].items():
                letter = unicodedata.normalize("NFC", table["single"].get(base, base) + marks)
                written[letter] = base + sign
    return "".join(written.get(char, char) for char in text).encode("cp1252")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(TEXT.encode("utf-8"), "utf-8", id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "utf-8", id="utf-8 with mark"),
        pytest.param(TEXT.encode("utf-16"), "utf-16", id="utf-16"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16", id="utf-16 big-endian"),
        pytest.param(TEXT.encode("utf-16-le"), "utf-16", id="utf-16 without mark"),
        pytest.param(TEXT.encode("utf-16-be"), "utf-16", id="utf-16 big-endian without mark"),
        pytest.param(windows_1258(TEXT), "windows-1258", id="windows-1258"),
        pytest.param(tcvn3(TEXT), "tcvn3", id="TCVN3 (ABC)"),
        pytest.param(vni(TEXT), "vni", id="VNI"),
    ],
)
def test_every_encoding_gives_the_text_and_its_name(data: bytes, encoding: str) -> None:
    text, found = decode(data)
    assert (unicodedata.normalize("NFC", text), found) == (TEXT, encoding)


FOREIGN = [
    ("L’école a remis des prix aux élèves les plus méritants, et les parents étaient très fiers d’eux.", "cp1252"),
    ("The “best” pupils were honoured – as they were last year – in the hall of the school. Café.", "cp1252"),
    ("Сегодня утром начальная школа вручила награды ученикам, которые лучше всех учились.", "cp1251"),
]


@pytest.mark.parametrize(("text", "codec"), FOREIGN)
def test_a_foreign_text_is_not_taken_for_vietnamese(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).encoding not in ("tcvn3", "vni", "windows-1258")


def test_a_few_lost_bytes_do_not_make_utf8_another_encoding() -> None:
    data = TEXT.encode()
    cut = data[: data.index("ồ".encode()) + 2] + data[data.index("ồ".encode()) + 3 :]
    text, encoding = decode(cut)
    assert encoding == "utf-8, damaged"
    assert text == TEXT.replace("ồ", "\ufffd\ufffd", 1)


def test_capitals_in_tcvn3_came_from_a_font() -> None:
    """ABC wrote capitals with marks as the small letters of a font that drew capitals."""
    data = tcvn3("LỄ TRAO THƯỞNG CỦA TRƯỜNG".replace("Ễ", "ễ").replace("Ư", "ư").replace("Ở", "ở").replace("Ủ", "ủ")
                 .replace("Ờ", "ờ"))  # fmt: skip
    assert decode(data).text == "LỄ TRAO THƯỞNG CỦA TRƯỜNG"


@pytest.mark.parametrize(
    "data",
    [b"a\0b", b"%PDF-1.7 ...", b"\x89PNG\r\n", b"PK\x03\x04...", b"\xff\xfeabc", bytes(range(128, 256))],
    ids=["NUL", "PDF", "PNG", "zip", "half of UTF-16", "noise"],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(DecodeError):
        decode(data)


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\r\nb\rc\n"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_survives_utf8(text: str) -> None:
    assert decode(text.encode("utf-8-sig")).text == text


@given(st.text(st.characters()))
def test_repair_gives_what_can_be_written_and_leaves_what_could(text: str) -> None:
    repaired = repair(text).text
    repaired.encode("utf-8")
    assert any("\ud800" <= char <= "\udfff" for char in text) or repaired == text


def test_repair_reads_bytes_that_were_no_utf8_as_windows_1258() -> None:
    cell = windows_1258(TEXT).decode("utf-8", "surrogateescape")
    assert unicodedata.normalize("NFC", repair(cell).text) == TEXT


def test_repair_replaces_a_surrogate_that_stands_for_no_byte() -> None:
    assert repair("a\ud800b").text == "a\ufffdb"


@pytest.mark.parametrize(("encode", "name"), [(tcvn3, "tcvn3"), (vni, "vni"), (windows_1258, "windows-1258")])
def test_a_cell_is_read_in_the_encoding_of_its_table(encode: Callable[[str], bytes], name: str) -> None:
    codec, hint = stream_encoding(encode(TEXT))
    assert (codec, hint) == ("utf-8-sig", name)
    cell = encode("Lễ").decode(codec, "surrogateescape")
    assert unicodedata.normalize("NFC", repair(cell, hint).text) == "Lễ"


def test_a_table_that_is_cut_inside_a_character_is_still_utf8() -> None:
    assert stream_encoding("Lễ".encode()[:-1]) == ("utf-8-sig", "utf-8")
