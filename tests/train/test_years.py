"""Lessons on years, and weights that are fitted to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from vinhdanh.read import Article
from vinhdanh.train.id_years import year_of_id
from vinhdanh.train.softmax import YearSettings, cross_validate, fit, write_weights
from vinhdanh.train.years import YearLesson, YearLessons

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def making() -> YearLessons:
    return YearLessons()


@pytest.mark.parametrize(
    ("doc_id", "year"),
    [
        ("21472793", 2017), ("VH_DT_20200429220416194", 2020), ("VH_DT_1580000000", 2020), ("TT_VNE_3909273", 2019),
        ("SK_VNN_474638", 2018), ("TT_VNE_3862010", None), ("TT_TN_107072", None), ("c01", None),
    ],
)  # fmt: skip
def test_year_that_an_id_tells(doc_id: str, year: int | None) -> None:
    assert year_of_id(doc_id) == year


def test_a_lesson_with_the_year_and_one_in_which_it_is_hidden(making: YearLessons) -> None:
    text = "Sáng 22/12/2019, huyện tổng kết công tác năm 2019."
    full, hidden = making.of_articles([Article("TT_VNE_3909273", text)])
    assert (full.answer, full.group, full.asked) == (2019, "news, day with year", True)
    assert (hidden.answer, hidden.group, hidden.asked) == (2019, "news, day without year", False)


def test_labels_tell_the_year_or_leave_it_open(making: YearLessons) -> None:
    lessons = list(making.of_gold(ROOT / "gold" / "corpus", [ROOT / "corpus"], "dev"))
    assert {lesson.weight for lesson in lessons} == {8.0}
    assert all(lesson.group.startswith("gold") for lesson in lessons)
    assert {2013, 2014} <= {lesson.year for lesson in lessons}


def test_made_up_sentences_are_lessons(making: YearLessons) -> None:
    lessons = list(making.of_examples())
    assert len(lessons) > 30
    assert {lesson.answer == 0 for lesson in lessons} == {False, True}


def test_weights_follow_the_lessons_and_are_written_in_order(tmp_path: Path) -> None:
    signs = {0: frozenset({"open"}), 2019: frozenset({"year", "back"}), 2020: frozenset({"year", "ahead"})}
    lessons = [YearLesson(f"d{at}", "news", signs, 2019) for at in range(20)]
    settings = YearSettings(rare=2, penalty=0.1)
    weights = fit(lessons, settings)
    assert weights["back"] > 0 > weights["ahead"]
    (line,) = cross_validate(lessons, settings, 2)
    assert "'right': 20" in line
    write_weights(tmp_path / "years.csv", weights)
    rows = (tmp_path / "years.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "sign,weight"
    assert rows[1:] == sorted(rows[1:])
