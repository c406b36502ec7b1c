"""From an expression to its TIMEX3 value and to the first and last day that it covers."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vinhdanh.extract.dates.expression import Duration, Expression, Interval, Point, Repetition, Unit
from vinhdanh.extract.dates.lunar import easter, lunar_to_solar
from vinhdanh.values import DateType, DateValue


@dataclass(frozen=True, slots=True)
class Calendar:
    """Conventions: the (month, day) on which a school year begins, and on which it ends in the next year."""

    school_start: tuple[int, int] = (9, 1)
    school_end: tuple[int, int] = (5, 31)


DEFAULT_CALENDAR = Calendar()
_ISO_UNITS: dict[Unit, tuple[str, str, int]] = {
    "second": ("PT", "S", 1), "minute": ("PT", "M", 1), "hour": ("PT", "H", 1), "day": ("P", "D", 1),
    "week": ("P", "W", 1), "month": ("P", "M", 1), "quarter": ("P", "Q", 1), "year": ("P", "Y", 1),
    "school_year": ("P", "Y", 1), "decade": ("P", "Y", 10), "century": ("P", "Y", 100),
}  # fmt: skip
#: The only month whose length depends on the year, and a year for the others.
_FEBRUARY, _ANY_YEAR = 2, 2001
_DAYS: dict[Unit, float] = {"second": 0, "minute": 0, "hour": 1 / 24, "day": 1, "week": 7, "weekend": 7}
_SEASON_MONTHS = {"SP": (1, 3), "SU": (4, 8), "FA": (7, 9), "WI": (10, 12)}


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
    shown = _picked(shown, calendar)
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


def print_point(point: Point, calendar: Calendar) -> str:
    """Return the TIMEX3 value of a point, `X` for what it lacks; two ISO values with a slash for a list or span."""
    point = _picked(point, calendar)
    printer = _PRINTERS.get(point.unit, _print_day)
    return printer(point, calendar)


def _picked(point: Point, calendar: Calendar) -> Point:
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


def _year(point: Point) -> str:
    if point.year is None or point.shift is not None:
        return "XXXX"
    return f"BC{point.year:04}" if point.before_christ else f"{point.year:04}"


def _print_day(point: Point, calendar: Calendar) -> str:
    solar = _solar(point)
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
    first, last = _months_of(point)
    return f"{_year(point)}-{first:02}/{_year(point)}-{last:02}"


def _months_of(point: Point) -> tuple[int, int]:
    count = point.count or 6
    return (1, count) if count > 0 else (13 + count, 12)


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


def bounds(point: Point, calendar: Calendar = DEFAULT_CALENDAR) -> tuple[date | None, date | None]:
    """Return the first and last day of a point; (None, None) where it has gaps or names no day that exists."""
    point = _picked(point, calendar)
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
    return _months(year, *_months_of(point))


def _season_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    return _months(year, *_SEASON_MONTHS[point.season])


def _day_bounds(point: Point, year: int) -> tuple[date | None, date | None]:
    solar = _solar(point)
    if solar is not None:
        return solar, solar
    if point.month is None or point.day is None or point.lunar:
        return None, None
    last = date(year, point.month, point.day)
    if point.first_day is None:
        return last, last
    month_of_first = last if point.first_day <= point.day else last.replace(day=1) - timedelta(days=1)
    return month_of_first.replace(day=point.first_day), last


def _solar(point: Point) -> date | None:
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
    return lunar_to_solar(year, point.month, point.day)


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
