"""The year of an article by what it tells of years, weighed by a model."""

from __future__ import annotations

import pytest

from vinhdanh.extract.dates import DateExtractor
from vinhdanh.extract.dates.expression import Point
from vinhdanh.resolve.anchor import find_anchor
from vinhdanh.resolve.date_clues import Clue, ClueReader, candidates
from vinhdanh.resolve.date_signs import due_year
from vinhdanh.resolve.date_years import YearModel
from vinhdanh.view import View

EXTRACTOR, READER = DateExtractor(), ClueReader()


def clues_of(text: str) -> list[Clue]:
    view = View(text)
    return READER(view, EXTRACTOR(view), len(text))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Ngày 17/1, thị trấn tổng kết công tác năm 2021.", 2022),
        ("Sáng 21/12, công đoàn tổng kết phong trào thi đua năm 2022; ký giao ước thi đua năm 2023.", 2022),
        ("Chiều 12/1, trường tham gia cuộc thi khoa học kỹ thuật cấp tỉnh năm học 2023-2024.", 2024),
        ("Sáng 26/4, công ty họp đại hội đồng cổ đông thường niên năm 2023.", 2023),
        ("Ngày 6/9, trường khai giảng năm học 2021-2022.", 2021),
        ("Ngày 3/10, xã họp về quy hoạch đến năm 2030, tầm nhìn đến năm 2045.", None),
        ("Ngày 3/10, xã nhận cờ. Ông Bảy (SN 1960) dựng đội từ năm 2001.", None),
    ],
)
def test_year_of_an_article(text: str, year: int | None) -> None:
    view = View(text)
    assert find_anchor(view, EXTRACTOR(view), "").year == year


def test_years_that_are_dates_and_such_that_stand_alone() -> None:
    found = [
        (clue.year, clue.unit) for clue in clues_of("Cúp Hoa Sen 2017 mở màn ngày 5/8/2017, sau mùa giải 2015/16.")
    ]
    assert found == [(2017, "alone"), (2017, "day"), (2015, "from-season")]


@pytest.mark.parametrize(
    ("text", "stance", "role"),
    [
        ("Xã tổng kết công tác năm 2019.", "back", ""),
        ("Xã bàn phương hướng năm 2019.", "ahead", ""),
        ("Năm 2019, xã phấn đấu có chợ.", "planned", ""),
        ("Xã xây trường mới vào năm 2019.", "", "history"),
        ("Á hậu Hoa Sen 2019 mở quán.", "", "won"),
    ],
)
def test_what_is_done_with_a_year(text: str, stance: str, role: str) -> None:
    (clue,) = clues_of(text)
    assert (clue.stance, clue.role) == (stance, role)


@pytest.mark.parametrize(
    ("text", "month", "year"),
    [
        ("Xã tổng kết công tác năm 2019.", 2, 2020),
        ("Xã tổng kết công tác năm 2019.", 12, 2019),
        ("Xã bàn phương hướng năm 2019.", 12, 2018),
        ("Trường tổng kết năm học 2018-2019.", 5, 2019),
        ("Trường mở hội thi năm học 2018-2019.", 11, 2018),
        ("Kho cháy ngày 20/12/2019.", 1, 2020),
        ("Kho cháy ngày 20/12/2019.", None, 2019),
    ],
)
def test_which_year_a_report_points_to(text: str, month: int | None, year: int) -> None:
    (clue,) = clues_of(text)
    assert due_year(clue, Point(month=month, day=5) if month else None) == year


def test_years_beside_those_that_are_named_may_be_meant() -> None:
    assert candidates(clues_of("Xã họp năm 2019.")) == [2018, 2019, 2020]


def test_weights_decide_and_name_the_clue() -> None:
    clues = clues_of("Xã họp năm 2019 và tổng kết năm 2017.")
    guess = YearModel({"due +0 back at 0": 400})(clues, None)
    assert guess is not None
    assert (guess.year, guess.clue and guess.clue.stance, guess.probability > 0.8) == (2017, "back", True)
    assert YearModel({"open": 300})(clues, None) is None
    assert YearModel({})([], None) is None
