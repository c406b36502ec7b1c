"""Expressions side by side that are one: a clock time and its day, the hours of a range, a length in two units."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.dates.expression import Duration, Interval, Point, Unit
from vinhdanh.extract.dates.words import hour_of_day

_OF_DAY = re.compile(r"(?: ?[,-] ?| ngày | vào | của | hôm )? ?")
_AT = re.compile(r",? (?:(?:vào )?lúc |hồi |vào hồi |vào )?")
_LARGER_FIRST: tuple[Unit, ...] = ("year", "month", "week", "day", "hour", "minute", "second")
_DAY = _LARGER_FIRST.index("day")
_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}


def clock_and_day(first: object, second: object, gap: str, *, spoken: bool) -> Point | Interval | None:
    """Return the day at its hour of "2 giờ chiều" "thứ Sáu"; of a day and the hour behind it only if `spoken`."""
    if not gap or gap.isspace() or _OF_DAY.fullmatch(gap):
        one = _at(second, first)
        if one is not None:
            return one
    return _at(first, second) if spoken and _AT.fullmatch(gap) else None


def _at(day: object, clock: object) -> Point | Interval | None:
    """Return `day` at `clock`, an hour or a stretch of hours; None where they are no such pair."""
    if not isinstance(day, Point) or day.unit != "day" or day.hour is not None or day.pick or day.first_day:
        return None
    if day.day is None and day.weekday is None and (day.shift is None or day.shift_unit != "day"):
        return None
    if isinstance(clock, Interval):
        first, last = (_at(day, end) if end else None for end in (clock.first, clock.last))
        return Interval(first, last) if isinstance(first, Point) and isinstance(last, Point) else None
    if not isinstance(clock, Point) or clock.hour is None or not clock.is_bare_time or clock.same:
        return None
    hour = clock.hour if clock.part else hour_of_day(clock.hour, day.part)
    modifier = clock.modifier or day.modifier
    return replace(day, hour=hour, minute=clock.minute, part=clock.part or day.part, modifier=modifier)


def same_day(first: Point, last: Point) -> tuple[Point, Point]:
    """Return the ends of a range of hours on the day, and in the half of it, that only one of them names."""
    if first.is_bare_time and not last.is_bare_time and last.hour is not None:
        first = replace(last, hour=first.hour, minute=first.minute, part=first.part)
    elif last.is_bare_time and not first.is_bare_time and first.hour is not None:
        last = replace(first, hour=last.hour, minute=last.minute, part=last.part)
    if first.hour is not None and not first.part and last.part:
        hour = hour_of_day(first.hour, last.part)
        first = replace(first, hour=hour) if hour <= (last.hour or 0) else first
    return first, last


def same_week(first: Point, last: Point) -> tuple[Point, Point]:
    """Return the weekdays of a range in the week that only one of them names: "thứ hai" đến "thứ sáu tuần sau"."""
    if first.weekday is None or last.weekday is None or first.day or last.day:
        return first, last
    if first.shift is None and last.shift is not None:
        return replace(first, shift=last.shift, shift_unit=last.shift_unit), last
    if last.shift is None and first.shift is not None:
        return first, replace(last, shift=first.shift + (last.weekday < first.weekday), shift_unit=first.shift_unit)
    return first, last


def in_two_units(first: object, second: object, gap: str) -> Duration | None:
    """Return one length of "1 năm" "3 tháng"."""
    if gap != " " or not isinstance(first, Duration) or not isinstance(second, Duration):
        return None
    if not _is_plain(first) or not _is_plain(second) or first.direction or second.iso:
        return None
    larger, smaller = (_LARGER_FIRST.index(length.unit) for length in (first, second))
    if larger >= smaller:
        return None
    head = first.iso or f"{'PT' if larger > _DAY else 'P'}{first.low:g}{_LETTERS[first.unit]}"
    time = "T" if smaller > _DAY and "T" not in head else ""
    return replace(second, modifier=first.modifier, iso=f"{head}{time}{second.low:g}{_LETTERS[second.unit]}")


def in_unlike_units(low: Duration, high: Duration) -> Duration | None:
    """Return the lengths from the first to the second, told in units of their own: "30 tháng" đến "6 năm"."""
    if not (_is_plain(low) and _is_plain(high)):
        return None
    if _LARGER_FIRST.index(low.unit) < _LARGER_FIRST.index(high.unit):
        return None
    ends = (
        f"{'PT' if _LARGER_FIRST.index(length.unit) > _DAY else 'P'}{length.low:g}{_LETTERS[length.unit]}"
        for length in (low, high)
    )
    return replace(high, iso="/".join(ends))


def alternative(first: object, second: object, gap: str) -> Duration | None:
    """Return the first of "1 tháng" hoặc "nửa tháng"."""
    if gap not in (" hoặc ", " hay ") or not isinstance(first, Duration) or not isinstance(second, Duration):
        return None
    return None if first.direction or second.direction else first


def _is_plain(length: Duration) -> bool:
    whole = length.low == length.high and float(length.low).is_integer()
    return whole and not length.vague and length.unit in _LARGER_FIRST
