"""The first and last day that a point on the calendar covers."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vinhdanh.extract.dates.expression import Point, Unit
from vinhdanh.extract.dates.lunar import easter, lunar_to_solar


@dataclass(frozen=True, slots=True)
class Calendar:
    """Conventions: the (month, day) on which a school year begins, and on which it ends in the next year."""

    school_start: tuple[int, int] = (9, 1)
    school_end: tuple[int, int] = (5, 31)


DEFAULT_CALENDAR = Calendar()
#: The only month whose length depends on the year, and a year for the others.
_FEBRUARY, _ANY_YEAR = 2, 2001
_SEASON_MONTHS = {"SP": (1, 3), "SU": (4, 8), "FA": (7, 9), "WI": (10, 12)}


def bounds(point: Point, calendar: Calendar = DEFAULT_CALENDAR) -> tuple[date | None, date | None]:
    """Return the first and last day of a point; (None, None) where it has gaps or names no day that exists."""
    point = picked(point, calendar)
    if point.year is None or point.before_christ or point.shift is not None or not 1 <= point.year <= 9998:
        return None, None
    try:
        return _bounds(point, point.year, calendar)
    except ValueError:
        return None, None


def _bounds(point: Point, year: int, calendar: Calendar) -> tuple[date | None, date | None]:
    if point.unit == "school_year":
        return _school_bounds(point, year, calendar)
    reader = _BOUNDS.get(point.unit)
    if reader is not None:
        return reader(point, year)
    length = {"decade": 9, "century": 99}.get(point.unit, 0)
    return date(year, 1, 1), date(year + length, 12, 31)


def _week_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    if point.month is None or point.day is None:
        return None, None
    day = date(year, point.month, point.day)
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _weekend_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    sunday = _week_bounds(point, year)[1]
    return (sunday - timedelta(days=1), sunday) if sunday else (None, None)


def _month_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    if point.month is None:
        return None, None
    if point.lunar:
        first = lunar_to_solar(year, point.month, 1)
        following = lunar_to_solar(*((year, point.month + 1) if point.month < 12 else (year + 1, 1)), 1)
        return (first, following - timedelta(days=1)) if first and following else (None, None)
    return _months(year, point.first_month or point.month, point.month)


def _quarter_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    if point.quarter is None:
        return None, None
    return _months(year, (point.first_quarter or point.quarter) * 3 - 2, point.quarter * 3)


def _half_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    return _months(year, *months_of(point))


def _season_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    return _months(year, *_SEASON_MONTHS[point.season])


def _day_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    solar = solar_day(point)
    if solar is not None:
        return solar, solar
    if point.month is None or point.day is None or point.lunar:
        return None, None
    last = date(year, point.month, point.day)
    if point.first_day is None:
        return last, last
    month_of_first = last if point.first_day <= point.day else last.replace(day=1) - timedelta(days=1)
    return month_of_first.replace(day=point.first_day), last


def solar_day(point: Point) -> date | None:
    """Return the solar day of a lunar one, or of Easter, whose year is known."""
    if not point.lunar or point.year is None or point.shift is not None:
        return None
    if point.name == "easter":
        return easter(point.year)
    if point.name == "tet_eve":
        first = lunar_to_solar(point.year, 1, 1)
        return first - timedelta(days=1) if first else None
    if point.month is None or point.day is None:
        return None
    year = point.year - 1 if point.month == 12 and point.name == "tet" else point.year
    solar = lunar_to_solar(year, point.month, point.day)
    # "30 Tết" is the last day of the year also where that has only 29.
    return solar or (lunar_to_solar(year, 12, 29) if point.name == "tet" and point.month == 12 else None)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _school_bounds(point: Point, year: int, calendar: Calendar) -> tuple[date, date]:
    start = date(year, *calendar.school_start)
    end = date(year + 1, *calendar.school_end)
    if point.term == 1:
        return start, date(year, 12, 31)
    if point.term == 2:
        return date(year + 1, 1, 1), end
    return start, end


_BOUNDS: dict[Unit, Callable[[Point, int], tuple[date | None, date | None]]] = {
    "day": _day_bounds, "hour": _day_bounds, "minute": _day_bounds, "second": _day_bounds, "week": _week_bounds,
    "weekend": _weekend_bounds,
    "month": _month_bounds, "quarter": _quarter_bounds, "half": _half_bounds, "season": _season_bounds,
}  # fmt: skip


def months_of(point: Point) -> tuple[int, int]:
    """Return the first and last month of "6 tháng đầu năm"."""
    count = point.count or 6
    return (1, count) if count > 0 else (13 + count, 12)


def picked(point: Point, calendar: Calendar) -> Point:
    """Return the day or week that `point` picks out of the time that it names; without its year what is known of it."""
    pick = point.pick
    if pick is None:
        return point
    year = point.year
    if (
        year is None
        and point.unit == "month"
        and pick.item == "day"
        and pick.weekday is None
        and point.month != _FEBRUARY
    ):
        year = _ANY_YEAR
    first, last = bounds(replace(point, pick=None, year=year), calendar)
    weekday = 3 if pick.item == "week" else pick.weekday  # a week is of the month that has its Thursday
    day = _nth_day(first, last, pick.number, weekday) if first and last else None
    if day is not None:
        day += timedelta(days=pick.later)
        known = None if point.year is None else day.year
        return Point(unit=pick.item, year=known, month=day.month, day=day.day, modifier=point.modifier)
    if pick.item == "week" or pick.weekday is not None:
        of_week = None if pick.weekday is None else (pick.weekday + pick.later) % 7
        return Point(unit=pick.item, weekday=of_week, modifier=point.modifier)
    counted = pick.number if pick.number > 0 and point.unit == "month" else None
    return Point(month=point.month, day=counted, year=point.year if point.shift is None else None)


def _nth_day(first: date, last: date, number: int, weekday: int | None) -> date | None:
    step = 1 if weekday is None else 7
    if number > 0:
        ahead = 0 if weekday is None else (weekday - first.weekday()) % 7
        day = first + timedelta(days=ahead + (number - 1) * step)
    else:
        back = 0 if weekday is None else (last.weekday() - weekday) % 7
        day = last - timedelta(days=back + (-number - 1) * step)
    return day if first <= day <= last else None
