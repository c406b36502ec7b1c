"""The TIMEX3 value of a point on the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from vinhdanh.extract.dates.expression import Point
from vinhdanh.extract.dates.spans import Calendar, bounds, months_of, picked, solar_day


def print_point(point: Point, calendar: Calendar) -> str:
    """Return the TIMEX3 value of a point, `X` for what it lacks; two ISO values with a slash for a list or span."""
    point = picked(point, calendar)
    printer = _PRINTERS.get(point.unit, _print_day)
    return printer(point, calendar)


def _year(point: Point) -> str:
    if point.year is None or point.shift is not None:
        return "XXXX"
    return f"BC{point.year:04}" if point.before_christ else f"{point.year:04}"


def _print_day(point: Point, calendar: Calendar) -> str:
    solar = solar_day(point)
    hour = f"T{point.part}" if point.part else ""
    if point.hour is not None:
        hour = f"T{point.hour:02}:{point.minute or 0:02}" + (f":{point.second:02}" if point.second else "")
    if solar is not None:
        return solar.isoformat() + hour
    if point.day is None and point.weekday is not None:
        return f"XXXX-WXX-{point.weekday + 1}{hour}"
    if point.lunar:
        return f"{_year(point)}-XX-XX"
    month = f"{point.month:02}" if point.month else "XX"
    day = f"{point.day:02}" if point.day else "XX"
    last = f"{_year(point)}-{month}-{day}{hour}"
    if point.first_day is None:
        return last
    previous = point.month is not None and point.day is not None and point.first_day > point.day
    if not previous or point.month is None:
        return f"{_year(point)}-{month}-{point.first_day:02}{hour}/{last}"
    year, before = (point.year, point.month - 1) if point.month > 1 else (point.year and point.year - 1, 12)
    return f"{_year(replace(point, year=year))}-{before:02}-{point.first_day:02}{hour}/{last}"


def _print_week(point: Point, calendar: Calendar) -> str:
    if point.year is None or point.month is None or point.day is None:
        return "XXXX-WXX"
    year, week, _ = date(point.year, point.month, point.day).isocalendar()
    return f"{year:04}-W{week:02}"


def _print_weekend(point: Point, calendar: Calendar) -> str:
    return f"{_print_week(point, calendar)}-WE"


def _print_month(point: Point, calendar: Calendar) -> str:
    if point.lunar:
        return f"{_year(point)}-XX"
    last = f"{_year(point)}-{point.month:02}" if point.month else f"{_year(point)}-XX"
    return f"{_year(point)}-{point.first_month:02}/{last}" if point.first_month else last


def _print_quarter(point: Point, calendar: Calendar) -> str:
    last = f"{_year(point)}-Q{point.quarter or 'X'}"
    return f"{_year(point)}-Q{point.first_quarter}/{last}" if point.first_quarter else last


def _print_half(point: Point, calendar: Calendar) -> str:
    if point.half:
        return f"{_year(point)}-H{point.half}"
    first, last = months_of(point)
    return f"{_year(point)}-{first:02}/{_year(point)}-{last:02}"


def _print_year(point: Point, calendar: Calendar) -> str:
    return _year(point)


def _print_decade(point: Point, calendar: Calendar) -> str:
    return _year(point)[:3] + ("X" if point.shift is None else "")


def _print_century(point: Point, calendar: Calendar) -> str:
    return _year(point)[:-2] + "XX"


def _print_term(point: Point, calendar: Calendar) -> str:
    return "XXXX/XXXX"


def _print_season(point: Point, calendar: Calendar) -> str:
    return f"{_year(point)}-{point.season}"


def _print_school_year(point: Point, calendar: Calendar) -> str:
    start, end = bounds(replace(point, modifier=""), calendar)
    if start and end:
        return f"{start.isoformat()}/{end.isoformat()}"
    (month, day), (last_month, last_day) = calendar.school_start, calendar.school_end
    if point.term == 1:
        last_month, last_day = 12, 31
    elif point.term == 2:
        month, day = 1, 1
    return f"XXXX-{month:02}-{day:02}/XXXX-{last_month:02}-{last_day:02}"


_PRINTERS = {
    "week": _print_week, "weekend": _print_weekend, "month": _print_month, "quarter": _print_quarter,
    "half": _print_half, "year": _print_year, "decade": _print_decade, "century": _print_century,
    "season": _print_season, "school_year": _print_school_year, "term": _print_term,
}  # fmt: skip
