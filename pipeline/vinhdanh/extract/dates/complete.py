"""Filling in the year, month or day that a point leaves out, from a reference day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from vinhdanh.extract.dates.expression import Duration, Expression, Interval, Point

#: How many days after the reference day a date of this year may lie, by tense (see `complete`).
_AHEAD = {-2: 0, -1: 45, 0: 100, 1: 366}
#: How many days after the reference day a date of next year may lie where no tense tells.
_NEXT_YEAR = 60
#: How many days ago a date may lie that future words stand before: "nghỉ đến hết tháng 3" in April.
_JUST_OVER = 45


def complete(expression: Expression, reference: date, tense: int = 0) -> Expression:
    """Return `expression` with its missing years (months, days) as they are nearest to `reference`.

    `tense` is -2 for what is just over ("vừa qua"), -1 where the text tells of the past, +1 where it tells of the
    future, 0 where it does not say.
    """
    if isinstance(expression, Point):
        return complete_point(expression, reference, tense)
    if isinstance(expression, Interval):
        return _complete_interval(expression, reference, tense)
    return expression


def _complete_interval(interval: Interval, reference: date, tense: int) -> Interval:
    first, last = interval.first, interval.last
    if last is not None:
        last = complete_point(last, reference, 1 if interval.from_now else tense)
    if first is not None:
        first = complete_point(first, reference, -1 if interval.until_now else tense)
    if first and interval.last:
        last = _weekday_after(interval.last, first) or last
    if first and last and first.year and last.year == first.year and _order(first) > _order(last) and interval.first:
        first = replace(first, year=first.year - 1) if interval.first.year is None else first
    if first and last and first.year and last.year and interval.last and interval.last.year is None:
        last = _not_before(first, last)
    return replace(interval, first=first, last=last)


def _not_before(first: Point, last: Point) -> Point:
    """Return `last` in the year of `first` where the year nearest to the reference ends the span before it begins."""
    ends_first = (last.year or 0, *_order(last)) < (first.year or 0, *_order(first))
    return replace(last, year=first.year) if ends_first and _order(first) <= _order(last) else last


def _weekday_after(point: Point, first: Point) -> Point | None:
    """Return the weekday `point` next after the weekday `first`, None where that is no known day."""
    if first.weekday is None or not (first.year and first.month and first.day):
        return None
    if point.weekday is None or point.day is not None or point.shift is not None:
        return None
    begin = date(first.year, first.month, first.day)
    day = begin + timedelta(days=(point.weekday - begin.weekday()) % 7)
    return replace(point, year=day.year, month=day.month, day=day.day)


def _order(point: Point) -> tuple[int, int]:
    return point.month or (point.quarter or 0) * 3, point.day or 0


def complete_point(point: Point, reference: date, tense: int = 0) -> Point:
    """Return `point` with its missing year, month or day filled in; unchanged where it is relative or complete."""
    if point.year is not None or point.shift is not None or point.same:
        return point
    if point.zodiac is not None:
        return replace(point, year=_nearest_cycle(point.zodiac, reference.year))
    if point.unit == "day" and point.month is None:
        filler = _complete_weekday if point.day is None else _complete_month
        return filler(point, reference, tense)
    if point.unit == "school_year":
        return replace(point, year=reference.year - (reference.month < 8))
    dated = point.unit in {"day", "month", "quarter", "half", "season"}
    return replace(point, year=nearest_year(point, reference, tense)) if dated else point


def nearest_year(point: Point, reference: date, tense: int = 0) -> int:
    """Return the year that brings `point` nearest to `reference`: as a rule before it, or a little after it."""
    before_tet = point.name in {"tet", "tet_eve"}
    month = 1 if before_tet else point.month or (point.quarter and point.quarter * 3 - 2) or 1
    if point.unit in {"half", "season"} or (point.unit == "quarter" and point.quarter != 4):
        return reference.year
    day = min(point.day or 1, 28)
    if point.unit == "month" and month == reference.month:
        return reference.year
    this = date(reference.year, month, day)
    passed = (reference - this).days
    if passed < 0:
        return reference.year - 1 if -passed > _AHEAD[tense] else reference.year
    until = (date(reference.year + 1, month, day) - reference).days
    if tense > 0:
        return reference.year + (passed > _JUST_OVER)
    return reference.year + (tense == 0 and until <= _NEXT_YEAR)


def _complete_weekday(point: Point, reference: date, tense: int) -> Point:
    if point.weekday is None:
        return point
    back = (reference.weekday() - point.weekday) % 7
    day = reference + timedelta(days=(7 - back) % 7) if tense > 0 else reference - timedelta(days=back)
    return replace(point, year=day.year, month=day.month, day=day.day)


def _complete_month(point: Point, reference: date, tense: int) -> Point:
    if point.day is None:
        return point
    gap = point.day - reference.day
    month = reference.month
    if gap > (15 if tense == 0 else 0 if tense < 0 else 31):
        month -= 1
    elif (gap < 0 and tense > 0) or (gap < -20 and tense == 0):
        month += 1
    year = reference.year + (month == 13) - (month == 0)
    return replace(point, year=year, month=(month - 1) % 12 + 1)


def _nearest_cycle(zodiac: int, year: int) -> int:
    """Return the year of the cycle of 60 that is meant in `year`: a coming one is near, a past one may be far."""
    return year + (zodiac - year + _PAST_CYCLE) % 60 - _PAST_CYCLE


#: Of the 60 years of a cycle so many lie behind.
_PAST_CYCLE = 53


def needs_reference(expression: Expression) -> bool:
    """Tell whether `expression` says something that only a reference day completes."""
    if isinstance(expression, Duration):
        return expression.direction != 0
    if isinstance(expression, Interval):
        ends = (expression.first, expression.last)
        return (
            expression.from_now or expression.until_now or any(end is not None and needs_reference(end) for end in ends)
        )
    if isinstance(expression, Point):
        return expression.year is None and expression.unit not in {"decade", "century"}
    return False
