"""From an expression to its TIMEX3 value and to the first and last day that it covers."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from vinhdanh.extract.dates.expression import Duration, Expression, Interval, Point, Repetition, Unit
from vinhdanh.extract.dates.printed import print_point
from vinhdanh.extract.dates.spans import DEFAULT_CALENDAR, Calendar, bounds, picked
from vinhdanh.values import DateType, DateValue

_ISO_UNITS: dict[Unit, tuple[str, str, int]] = {
    "second": ("PT", "S", 1), "minute": ("PT", "M", 1), "hour": ("PT", "H", 1), "day": ("P", "D", 1),
    "week": ("P", "W", 1), "month": ("P", "M", 1), "quarter": ("P", "Q", 1), "year": ("P", "Y", 1),
    "school_year": ("P", "Y", 1), "decade": ("P", "Y", 10), "century": ("P", "Y", 100),
}  # fmt: skip
_DAYS: dict[Unit, float] = {"second": 0, "minute": 0, "hour": 1 / 24, "day": 1, "week": 7, "weekend": 7}


def evaluate(expression: Expression, reference: date | None, calendar: Calendar = DEFAULT_CALENDAR) -> DateValue:
    """Return the value of `expression`; what is relative is counted from `reference`, what is unknown stays `X`.

    A missing year is not guessed here: `resolve.dates` fills it in first.
    """
    if isinstance(expression, Point):
        return _point_value(expression, reference, calendar)
    if isinstance(expression, Interval):
        return _interval_value(expression, reference, calendar)
    if isinstance(expression, Duration):
        return _duration_value(expression, reference)
    return _repetition_value(expression)


def _point_value(point: Point, reference: date | None, calendar: Calendar) -> DateValue:
    if point.name == "tet_alone":
        return DateValue("date", "", expression=point)
    shown = shifted(point, reference)
    if shown.counted and shown.shift is not None:
        length = abs(float(shown.shift))
        length_of_time = _duration_value(Duration(length, length, shown.shift_unit, modifier=point.modifier), None)
        return replace(length_of_time, expression=point)
    if shown.elapsed and shown.shift is not None and shown.unit == "year":
        return replace(_duration_value(Duration(1, 1, "year"), None), expression=point)
    shown = picked(shown, calendar)
    value = print_point(shown, calendar)
    kind: DateType = "date"
    if shown.unit == "school_year" or "/" in value:
        kind = "interval"
    elif shown.hour is not None or (shown.part and shown.unit == "day"):
        kind = "time"
    start, end = (day.isoformat() if day else "" for day in bounds(shown, calendar))
    return DateValue(kind, value, start, end, point.modifier, expression=point)


def _interval_value(interval: Interval, reference: date | None, calendar: Calendar) -> DateValue:
    first = shifted(interval.first, reference) if interval.first else None
    last = shifted(interval.last, reference) if interval.last else None
    now = reference.isoformat() if reference else ""
    start = bounds(first, calendar)[0] if first else None
    end = bounds(last, calendar)[1] if last else None
    start_day = start.isoformat() if start else now if interval.from_now else ""
    end_day = end.isoformat() if end else now if interval.until_now else ""
    left = _edge(first, calendar, 0) if first else now or "XXXX-XX-XX"
    right = _edge(last, calendar, 1) if last else now or "XXXX-XX-XX"
    if start_day and end_day and start_day > end_day:
        start_day = end_day = ""
    return DateValue("interval", f"{left}/{right}", start_day, end_day, expression=interval)


def _edge(point: Point, calendar: Calendar, side: int) -> str:
    return print_point(point, calendar).split("/")[-side if "/" in print_point(point, calendar) else 0]


def _duration_value(duration: Duration, reference: date | None) -> DateValue:
    prefix, letter, factor = _ISO_UNITS[duration.unit]
    low, high = (f"{prefix}{value * factor:g}{letter}" for value in (duration.low, duration.high))
    value = low if low == high else f"{low}/{high}"
    if duration.vague:
        value = f"{prefix}X{letter}"
    value = duration.iso or value
    start = end = ""
    if reference and duration.direction and prefix == "P" and low == high and duration.low * factor < 1000:
        other = move(reference, duration.direction * duration.low * factor, duration.unit)
        if other:
            start, end = sorted((reference.isoformat(), other.isoformat()))
    return DateValue("duration", value, start, end, duration.modifier, expression=duration)


def move(day: date, amount: float, unit: Unit) -> date | None:
    """Return `day` moved by whole or half `unit`s, the last day of the month where the month is shorter."""
    days = _DAYS.get(unit)
    try:
        if days is not None:
            return day + timedelta(days=round(amount * days))
        months = round(amount * {"month": 1, "quarter": 3, "decade": 120, "century": 1200}.get(unit, 12))
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def _repetition_value(repetition: Repetition) -> DateValue:
    prefix, letter, factor = _ISO_UNITS[repetition.unit]
    value = f"{prefix}{repetition.count * factor}{letter}"
    if repetition.point is not None:
        value = evaluate(repetition.point, None).value
    return DateValue("set", value, expression=repetition)


def shifted(point: Point, reference: date | None) -> Point:
    """Return `point` with its shift counted from `reference`; unchanged where it has none or there is no reference."""
    if point.shift is None or reference is None or point.same or point.unit == "term":
        return point
    if point.shift_unit == "school_year":
        return replace(point, year=_school_year(point.shift, point.elapsed, reference), shift=None)
    if point.shift_unit == "year":
        over = point.elapsed and reference.month == 12
        return replace(point, year=reference.year + (0 if over else point.shift), shift=None)
    if point.shift_unit == "week" and point.weekday is not None:
        monday = reference - timedelta(days=reference.weekday())
        return _on(point, move(monday, 7 * point.shift + point.weekday, "day"))
    day = move(reference, point.shift, point.shift_unit)
    return _moved_to(point, day) if day is not None else point


def _moved_to(point: Point, day: date) -> Point:
    """Return `point` with the parts of `day` that its shift is counted in."""
    if point.shift_unit == "month":
        return replace(point, year=day.year, month=day.month, shift=None)
    if point.shift_unit == "quarter":
        return replace(point, year=day.year, quarter=(day.month + 2) // 3, shift=None)
    if point.shift_unit in {"decade", "century"}:
        return replace(point, unit="year", year=day.year, shift=None)
    return _on(point, day)


def _on(point: Point, day: date | None) -> Point:
    if day is None:
        return point
    return replace(point, year=day.year, month=day.month, day=day.day, shift=None)


def _school_year(shift: int, elapsed: bool, reference: date) -> int:
    """Return the year in which the school year begins that is `shift` away from the one at `reference`."""
    if elapsed:
        return reference.year - (1 if reference.month >= 5 else 2)
    if shift > 0:
        return reference.year + (reference.month >= 10)
    return reference.year - (reference.month < 8) + shift
