"""Titles that only the whole sentence tells: what the shipped model hears, and what it leaves alone."""

from __future__ import annotations

import re

import pytest

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Material
from vinhdanh.relate.learned_victories import LearnedVictories
from vinhdanh.view import View

LEARNED = load_toml("victories")["learned"]


@pytest.fixture(scope="module")
def victories() -> LearnedVictories:
    return LearnedVictories()


def told(victories: LearnedVictories, text: str) -> list[str]:
    view = View(text)
    found = victories(Material(view, (), (), (), (), ()), 0, len(text))
    return [f"{''.join(item.symbol for item in items)} {text[items[-1].start : items[-1].end]}" for items in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nadal vô địch Roland Garros sau trận chung kết chiều qua.", ["GA vô địch"]),
        ("Anh từng 3 lần vô địch Wimbledon trước khi giải nghệ.", ["GA vô địch"]),
        ("Sau khi vô địch Europa League, đội bóng có vé dự Champions League.", ["GA vô địch"]),
        ("Thủ đô Sông Hồng mở hội hoa trong ba ngày.", []),
        ("Giải vô địch quốc gia khởi tranh vào tháng tới.", []),
    ],
)
def test_titles_told_in_a_sentence(victories: LearnedVictories, text: str, wanted: list[str]) -> None:
    assert told(victories, text) == wanted


def test_who_is_crowned_for_beauty_has_won_no_tournament(victories: LearnedVictories) -> None:
    assert told(victories, "Sau khi đăng quang, Hoa hậu Lan Chi vô địch giải quần vợt.") == []


@pytest.mark.parametrize("row", LEARNED["words"], ids=[row["example"] for row in LEARNED["words"]])
def test_words_for_a_title_are_among_those_that_the_model_reads(row: dict[str, str]) -> None:
    assert re.fullmatch(row["pattern"], row["example"])
    assert not re.fullmatch(row["pattern"], row["counter_example"])
    assert re.search(rf"\b(?:{LEARNED['any']})\b", row["example"])
