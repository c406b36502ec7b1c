"""UTF-8 that was read as another encoding is read again, and every character knows where it came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.clean.mojibake import repair
from vinhdanh.clean.normalise import normalise

SENTENCE = "Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể – “vì những đóng góp ấy”."


def broken(text: str, encoding: str) -> str:
    """Read the UTF-8 of `text` in another encoding; what windows-1252 has no character for stays as Latin-1 has it."""
    if encoding == "latin-1":
        return text.encode().decode("latin-1")
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_sentence_is_read_again(encoding: str) -> None:
    assert repair(broken(SENTENCE, encoding))[0] == SENTENCE


def test_a_text_broken_twice_is_read_twice() -> None:
    assert normalise(broken(broken(SENTENCE, "latin-1"), "latin-1"))[0] == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Bà nói: “ĐƯỢC MÙA, CẢ XÔ rồi cười. “CẢ XÔ nữa.",
        "Tiếng Pháp: à la carte, café, Ô Môn, “Â”, ÂU CƠ",
        "Giáo sư Ã¡ quên một chữ",
        "plain ASCII",
        "",
    ],
)
def test_what_is_not_broken_stays(text: str) -> None:
    assert repair(text)[0] == text


def test_blanks_that_became_one_space() -> None:
    sentence = "Ngày hôm nay là ngày Ngân hàng Nhà nước và nhà trường họp bàn, bà làm bài."
    raw = " ".join(broken(sentence, "latin-1").replace("\u00a0", " ").split())
    assert "lÃ  " not in raw
    assert normalise(raw)[0] == sentence


def test_the_rest_of_a_page_that_is_right_keeps_its_letters() -> None:
    raw = broken(SENTENCE * 3, "latin-1") + " Nguồn: Báo Lao Động"
    assert repair(raw)[0] == SENTENCE * 3 + " Nguồn: Báo Lao Động"


@given(st.text(st.sampled_from("aăđêơ ưứ.“”–\u00a0"), min_size=1, max_size=40), st.sampled_from(["latin-1", "cp1252"]))
def test_a_span_of_the_clean_text_comes_from_its_own_characters(text: str, encoding: str) -> None:
    raw = broken(text * 4, encoding)
    clean, offsets = repair(raw)
    if clean != text * 4:
        return
    for at, character in enumerate(clean):
        start, end = offsets.to_raw(at, at + 1)
        assert raw[start:end] == broken(character, encoding)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))[::6], ids=lambda path: path.stem
)
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_ftfy_comes_to_the_same(path: Path, encoding: str) -> None:
    """The library that repairs mojibake, and keeps no offsets, reads every line of ours in the same way."""
    ftfy = pytest.importorskip("ftfy")
    options = ftfy.TextFixerConfig(uncurl_quotes=False, fix_line_breaks=False)
    for line in path.read_text(encoding="utf-8").split("\n"):
        ours = normalise(broken(line, encoding)).text
        if len(line) > 80:
            assert ours == ftfy.fix_text(broken(line, encoding), options)
