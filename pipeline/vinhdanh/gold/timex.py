"""The values of dates: TIMEX3 / ISO 8601 with `X` for what is not known, checked against the calendar."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX|BC\d{4})"
    r"(?:-(?:(?P<month>0[1-9]|1[0-2]|XX)(?:-(?P<day>0[1-9]|[12]\d|3[01]|XX))?"
    r"|(?P<part>Q[1-4X]|H[12X]|SP|SU|FA|AU|WI)"
    r"|W(?P<week>0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?P<weekday>[1-7X]|WE))?))?"
)
_CLOCK = re.compile(
    r"(?P<part>DT|MO|MI|AF|EV|NI)"
    r"|(?P<hour>[01]\d|2[0-3]|24(?=:00(?::00)?$)|XX)(?::(?P<minute>[0-5]\d|XX)(?::(?:[0-5]\d|XX))?)?"
)
_AMOUNT = r"(?:\d+(?:\.\d+)?|X+)"
_LENGTH = re.compile(
    r"P(?=[\dXT])" + "".join(rf"(?:{_AMOUNT}{unit})?" for unit in ("CE", "DE", "Y", "(?:SP|SU|FA|AU|WI)", "Q"))
    + "".join(rf"(?:{_AMOUNT}{unit})?" for unit in ("M", "W", "WE", "D"))
    + r"(?:T(?=[\dX])" + "".join(rf"(?:{_AMOUNT}{unit})?" for unit in ("(?:MO|MI|AF|EV|NI|DT)", "H", "M", "S")) + ")?"
)  # fmt: skip
#: First and last month of the parts of a year that have fixed ones.
_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
#: First and last hour of each part of a day, as wide as anybody means it.
_HOURS = {"MO": (0, 12), "MI": (10, 14), "AF": (12, 19), "EV": (16, 24), "NI": (0, 24), "DT": (0, 24)}

#: A moment that can be compared: year, month, day, minute of the day.
_Moment = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Bounds:
    """First and last moment of a value in which nothing is unknown."""

    first: _Moment
    last: _Moment


def check_timex(value: str) -> None:
    """Raise unless `value` is a date, a time, a length of time, or a span of two of one sort.

    Raises:
        ValueError: it is none of these, names a day that no calendar has, or a span ends before it begins.

    >>> check_timex("2020-02-29"), check_timex("XXXX-10-22TMO"), check_timex("2017/2020"), check_timex("P1.5Y")
    (None, None, None, None)
    >>> check_timex("XXXX-02-30")
    Traceback (most recent call last):
    ValueError: XXXX-02-30 is no day of the calendar
    """
    first, slash, last = value.partition("/")
    if _is_length(first) and (_is_length(last) or not slash):
        return
    begin = _read(first, value)
    if not slash:
        return
    end = _read(last, value)
    if begin is not None and end is not None and begin.first > end.last:
        raise ValueError(f"{value!r}: the first day comes first")


def _is_length(value: str) -> bool:
    return _LENGTH.fullmatch(value) is not None


def _read(value: str, whole: str) -> _Bounds | None:
    """Return the bounds of a date or time, None where part of it is not known; `whole` is what messages show."""
    day, at, clock = value.partition("T")
    date = _DATE.fullmatch(day)
    time = _CLOCK.fullmatch(clock)
    # A time of no day has none before the T; one of a month or a quarter means nothing.
    in_a_day = not day or (date is not None and bool(date["day"] or date["weekday"]))
    if (day and date is None) or (at and (time is None or not in_a_day)) or not value:
        raise ValueError(f"{whole!r} is no TIMEX3 value, such as 2020-10-22, 2020-Q3, XXXX-10-22, P3M or 2017/2020")
    if date is None:
        return None
    _check_day(date, day)
    bounds = _bounds(date)
    return bounds if bounds is None or time is None else _narrow(bounds, time)


def _check_day(date: re.Match[str], shown: str) -> None:
    year, month, day = date["year"], date["month"], date["day"]
    if not day or day == "XX":
        return
    # Where year or month is not known, any that has the day will do.
    length = 31
    if month != "XX":
        length = calendar.monthrange(int(year) if year.isdigit() and year != "0000" else 2000, int(month))[1]
    if int(day) > length:
        raise ValueError(f"{shown} is no day of the calendar")


def _bounds(date: re.Match[str]) -> _Bounds | None:
    year, month, day, part = date["year"], date["month"], date["day"], date["part"]
    if not year.isdigit() or date["week"] or "X" in f"{month}{day}" or (part and part not in _MONTHS):
        return None
    first, last = (int(month), int(month)) if month else _MONTHS.get(part, (1, 12))
    return _Bounds((int(year), first, int(day or 1), 0), (int(year), last, int(day or 31), 24 * 60))


def _narrow(day: _Bounds, time: re.Match[str]) -> _Bounds | None:
    if "X" in time.group():
        return None
    if time["part"]:
        first, last = (60 * hour for hour in _HOURS[time["part"]])
    else:
        first = 60 * int(time["hour"]) + int(time["minute"] or 0)
        last = first if time["minute"] else first + 59
    return _Bounds((*day.first[:3], first), (*day.last[:3], last))
