"""The folded text that patterns match on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.view import View, Zone, fold

FOLDED = [
    ("Hoà Bình", "hòa bình"),
    ("Thuỷ lợi, khoẻ mạnh", "thủy lợi, khỏe mạnh"),
    ("HOÀN THÀNH", "hoàn thành"),
    ("quý, quỹ, Quy", "quý, quỹ, quy"),
    ("năm 2019 – 2020", "năm 2019 - 2020"),
    ("“Dạy tốt”", '"dạy tốt"'),
    ("İstanbul", "İstanbul"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folds_to(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length_and_happens_once(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_zone_and_sentence_of_an_offset():
    view = View("Một câu. Hai câu.", zones=(Zone(0, 8, "title"), Zone(8, 17, "body")))
    assert [view.zone_at(offset) for offset in (0, 7, 9)] == ["title", "title", "body"]
    assert [view.sentence_at(offset) for offset in (0, 8, 9, 16)] == [0, 0, 1, 1]
