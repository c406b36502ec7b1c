"""Values as the notes of gold files write them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.gold.timex import check_timex
from vinhdanh.gold.values import parse_award, parse_count, parse_date, parse_pairs

DATES = """
2020-10-22  XXXX-10-22  2020-03  2019  XXXX  199X  18XX  2021-Q3  2020-H1  2021-SU  2020-10-22TMO  XXXX-XX-XXTAF
2020-08-05T10:30  2020-08-05T24:00  2021-05-01/2021-05-15  2017/2020  2019-01/2019-09  2021-09-01/2022-05-31
P3M  P10Y  PT90M  P1.5Y  PXD  P2Y/P3Y  P1Y  XXXX-WXX-1  2020-W43  2020-W43-WE  T19:00  P2SU
XXXX-02-29  2020-02-29  XXXX-XX-25  2020-11-XX  2015/2020-10-25  2020-10-25/2020  T08:00/T17:00  BC0179  P1Y6M
XXXX-10-22/XXXX-10  P1DE  PT10M30.5S  2020-10-22T08:00/2020-10-22TAF  2020-XX-XXTMO  XXXX-QX
""".split()
NO_DATES = (
    """
22/10/2020  2020-13-01  2020-02-30  hôm nay  2020-1-1  P  3M  2017/2018/2019  2022-05-31/2021-09-01  2020-Q5  PT
XXXX-02-30  XXXX-11-31  2021-02-29  2020-13  2020-00-10  2020-W60  2020-05-05T25:00  2020-05-05T24:30  2020-05TMO
2020/2019  2020-05/2020-03  2020-Q3/2020-Q1  2020-05-05T17:00/2020-05-05T08:00  P3M/2020  2020/  /2020  P3M2Y  T
""".strip()
    .replace("\n", "  ")
    .split("  ")
)


@pytest.mark.parametrize("value", DATES)
def test_a_date_is_understood(value: str) -> None:
    assert parse_date(value).value == value


@given(st.dates(), st.dates())
def test_any_two_days_in_order_are_a_span(one: date, other: date) -> None:
    first, last = sorted([one, other])
    check_timex(f"{first}/{last}")
    if first < last:
        with pytest.raises(ValueError, match="first day"):
            check_timex(f"{last}/{first}")


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_days_are_those_of_the_calendar(year: int, month: int, day: int) -> None:
    value = f"{year:04}-{month:02}-{day:02}"
    if day <= monthrange(year, month)[1]:
        check_timex(value)
    else:
        with pytest.raises(ValueError, match="calendar"):
            check_timex(value)


@pytest.mark.parametrize("modifier", ["START", "MID", "END", "APPROX", "BEFORE", "AFTER"])
def test_a_date_may_have_a_modifier(modifier: str) -> None:
    assert parse_date(f"2020 {modifier}").modifier == modifier


@pytest.mark.parametrize("value", [*NO_DATES, "2020 LATE", "2020 ", "2020  END", ""])
def test_what_is_no_date(value: str) -> None:
    with pytest.raises(ValueError, match=r"TIMEX3|modifier|calendar|first day"):
        parse_date(value)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("12 exact person", (12, 12, 12, "exact", "person")),
        ("2.5 exact percent", (2.5, 2.5, 2.5, "exact", "percent")),
        ("-6 exact other", (-6, -6, -6, "exact", "other")),
        ("100..999 vague person", (None, 100, 999, "vague", "person")),
        ("1200 more_than other", (1200, 1200, 1200, "more_than", "other")),
    ],
)
def test_a_count_is_understood(note: str, expected: tuple[object, ...]) -> None:
    count = parse_count(note)
    assert (count.value, count.low, count.high, count.modifier, count.unit_class) == expected


@pytest.mark.parametrize(
    "note",
    [
        "",
        "12",
        "12 exact",
        "twelve exact person",
        "12 exact crowd",
        "9..3 range other",
        "12 just person",
        "5 range other",
        "5 vague person",
        "3..5 exact other",
    ],
)
def test_what_is_no_count(note: str) -> None:
    with pytest.raises(ValueError, match=r"count|modifier|class|lower end"):
        parse_count(note)


@pytest.mark.parametrize(
    ("note", "name", "grade"),
    [
        ("Giấy khen", "Giấy khen", ""),
        ("Huân chương Lao động / Ba", "Huân chương Lao động", "Ba"),
        ("Huy hiệu tuổi Đảng / 50 năm", "Huy hiệu tuổi Đảng", "50 năm"),
        ("Giải báo chí 24/7", "Giải báo chí 24/7", ""),
    ],
)
def test_an_award_is_understood(note: str, name: str, grade: str) -> None:
    award = parse_award(note)
    assert (award.name, award.grade) == (name, grade)


@pytest.mark.parametrize("note", ["", "  ", " / Ba", "Giải / ", "Giải / A / Nhất"])
def test_an_award_needs_a_name(note: str) -> None:
    with pytest.raises(ValueError, match="name"):
        parse_award(note)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("", {}),
        ("pattern=active", {"pattern": "active"}),
        (
            "pattern=active single; award=Khen thưởng; grade=",
            {"pattern": "active single", "award": "Khen thưởng", "grade": ""},
        ),
        ("recipient=An; Bình; pattern=roster", {"recipient": "An; Bình", "pattern": "roster"}),
    ],
)
def test_pairs_are_understood(note: str, expected: dict[str, str]) -> None:
    assert parse_pairs(note) == expected


@pytest.mark.parametrize("note", ["active", "day=1", "pattern=a; pattern=b"])
def test_what_are_no_pairs(note: str) -> None:
    with pytest.raises(ValueError, match=r"key|twice"):
        parse_pairs(note)
