"""TIMEX3 values read back: which days they cover, and what sort of expression they are."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from vinhdanh.extract.dates.expression import Point
from vinhdanh.extract.dates.spans import bounds
from vinhdanh.values import DateType

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PART = re.compile(r"(\d{4})-(?:(\d\d)|Q(\d)|H(\d)|(SP|SU|FA|AU|WI))")
_YEARS = re.compile(r"(\d{4})|(\d{3})X|(\d\d)XX")


def days_of(value: str) -> tuple[str, str]:
    """Return the first and last day that a TIMEX3 value covers, as ISO days; "" where it does not tell.

    >>> days_of("2020-H1"), days_of("2017/2020"), days_of("2020-10-22TMO"), days_of("P3M")
    (('2020-01-01', '2020-06-30'), ('2017-01-01', '2020-12-31'), ('2020-10-22', '2020-10-22'), ('', ''))
    """
    first, _, last = value.partition("/")
    start, end = _bounds(first)
    return start, _bounds(last)[1] if last else end


def day_part(value: str) -> str:
    """Return a value without its time of the day.

    >>> day_part("2020-10-22TMO"), day_part("PT90M")
    ('2020-10-22', 'PT90M')
    """
    return value if value.startswith("P") else re.sub(r"T[^/]*", "", value)


def type_of(value: str) -> DateType:
    """Return the sort of expression that a value most likely stands for; a length of time for one that recurs.

    >>> type_of("2020-10-22TMO"), type_of("2017/2020"), type_of("P3M"), type_of("XXXX-WXX-1"), type_of("2020")
    ('time', 'interval', 'duration', 'set', 'date')
    """
    if value.startswith("P"):
        return "duration"
    if "/" in value:
        return "interval"
    if value.startswith("XXXX-WXX-"):
        return "set"
    return "time" if "T" in value else "date"


def point_of(value: str) -> Point | None:
    """Return the place on the calendar that a value names; None for lengths, spans and values with gaps."""
    try:
        return _point_of(value)
    except ValueError:
        return None


def _point_of(value: str) -> Point | None:
    if match := _DAY.fullmatch(value):
        year, month, day = map(int, match.groups())
        return Point(year=year, month=month, day=day)
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return Point("week", year=monday.year, month=monday.month, day=monday.day)
    if match := _PART.fullmatch(value):
        return _part(*match.groups())
    if match := _YEARS.fullmatch(value):
        if match[3]:
            return Point("century", year=int(match[3]) * 100 + 1)
        return Point("decade", year=int(match[2]) * 10) if match[2] else Point("year", year=int(match[1]))
    return None


def _part(year: str, month: str | None, quarter: str | None, half: str | None, season: str | None) -> Point:
    whole = Point(year=int(year))
    if month:
        return Point("month", year=whole.year, month=int(month))
    if quarter:
        return Point("quarter", year=whole.year, quarter=int(quarter))
    if half:
        first_or_last = 6 if half == "1" else -6
        return Point("half", year=whole.year, half=int(half), count=first_or_last)
    return Point("season", year=whole.year, season=cast(str, season).replace("AU", "FA"))


def _bounds(value: str) -> tuple[str, str]:
    point = point_of(value)
    if point is None:
        return "", ""
    start, end = bounds(point)
    return start.isoformat() if start else "", end.isoformat() if end else ""
