"""Titles that only the whole sentence tells: what the shipped model hears, and what it leaves alone."""

from __future__ import annotations

import re

import pytest
import regex

import vinhdanh
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Material
from vinhdanh.relate.learned_victories import LearnedVictories
from vinhdanh.view import View, fold

NLP = vinhdanh.load(exclude=["words"])
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


def marked(pattern: str, example: str) -> bool:
    """Tell whether a pattern matches just what stands in brackets in an example, else all of it."""
    start, end = example.find("["), example.find("]") - 1
    text = example.replace("[", "").replace("]", "")
    span = (start, end) if start >= 0 else (0, len(text))
    return any(match.span() == span for match in regex.finditer(pattern, fold(text)))


@pytest.mark.parametrize("row", LEARNED["words"], ids=[row["example"] for row in LEARNED["words"]])
def test_words_for_a_title_are_among_those_that_the_model_reads(row: dict[str, str]) -> None:
    pattern = row["pattern"].replace("<contests>", load_toml("victories")["contests"])
    assert marked(pattern, row["example"])
    assert not marked(pattern, row["counter_example"])
    assert re.search(rf"\b(?:{LEARNED['any']})\b", row["example"])


@pytest.mark.parametrize(
    ("before", "is_won"),
    [
        ("anh là đương kim ", False),
        ("ứng viên ", False),
        ("chủ nhân 13 ", False),
        ("là chủ nhân 13 ", True),
        ("họ chỉ còn cách ", False),
        ("vô duyên với ", False),
        ("anh từng ", True),
        ("đội đã hai lần ", True),
    ],
)
def test_what_stands_before_a_title_that_was_not_won(before: str, is_won: bool) -> None:
    assert (regex.search(rf"(?:{LEARNED['not_after']})$", before) is None) is is_won


@pytest.mark.parametrize(
    ("sentence", "records"),
    [
        # how many, right before the title or behind the verb of winning
        ("Castelli từng đoạt 25 danh hiệu, trong đó có hai chức vô địch quốc gia.",
         [("Danh hiệu", 25, "Castelli"), ("Vô địch", 2, "Castelli")]),
        ("Castelli vô địch 20 Grand Slam và Petrov vô địch bốn giải trong năm.",
         [("Vô địch", 20, "Castelli"), ("Vô địch", 4, "Petrov")]),
        ("Castelli vô địch năm 2019.", [("Vô địch", None, "Castelli")]),
        # who is no subject by name, but by a number of titles
        ("Rafael Castelli 19 lần đăng quang còn Novak Petrov cũng có 16 lần lên ngôi ở các giải đấu lớn.",
         [("Vô địch", 19, "Rafael Castelli"), ("Vô địch", 16, "Novak Petrov")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_titles_with_their_number(sentence: str, records: list[tuple[str, int | None, str]]) -> None:
    found = NLP(sentence)._.awards
    assert [(record.award, record.count, record.recipient) for record in found] == records
