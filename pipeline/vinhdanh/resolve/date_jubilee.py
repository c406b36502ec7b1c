"""Anniversaries, which tell the year of an article: "(11/6/1948 - 11/6/2018)", "tổng kết 20 năm … ngày 4/10/2002"."""

from __future__ import annotations

import re
from typing import TypeGuard

from vinhdanh.extract.dates.expression import Duration, Interval, Point
from vinhdanh.values import DateValue, Mention

#: No year before this one is that of an article.
FIRST_YEAR = 2000
_COMMA = re.compile(r" ?, ?(?:vào )?(?:ngày )?")
_OTHER_DAY = re.compile(r"(?<![\d/])\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_SINCE = re.compile(r"(?<!\w)(?:thực hiện|triển khai|thi hành|thành lập|ngày|truyền thống)(?!\w)")
_SUMMED = re.compile(r"(?<!\w)(?:tổng kết|sơ kết|kỷ niệm|qua|sau|mừng)(?!\w)[^.;]*$")


def is_jubilee(expression: object, least: int) -> TypeGuard[Duration]:
    """Tell whether `expression` is a whole, exact number of years, `least` or more, counted from no day."""
    if not isinstance(expression, Duration) or expression.unit != "year" or expression.direction or expression.modifier:
        return False
    return least <= expression.low == expression.high


def years_after(norm: str, mention: Mention[DateValue], following: Mention[DateValue]) -> int | None:
    """Read "tổng kết 20 năm thực hiện Nghị định … ngày 4/10/2002": 2022."""
    duration, point = mention.value.expression, following.value.expression
    if not isinstance(point, Point) or not point.has_full_day:
        return None
    between = norm[mention.end : following.start]
    if isinstance(duration, Point) and _is_years_ago(duration) and _COMMA.fullmatch(between):
        return (point.year or 0) - (duration.shift or 0)
    if not is_jubilee(duration, 3):
        return None
    before = norm[max(0, mention.start - 24) : mention.start]
    if (
        len(between) > 160
        or _OTHER_DAY.search(between)
        or "." in between.replace("tp.", "")
        or not _SINCE.search(between)
        or not _SUMMED.search(before)
    ):
        return None
    year = (point.year or 0) + int(duration.low)
    return year if year >= FIRST_YEAR else None


def _is_years_ago(point: Point) -> bool:
    return point.counted and point.unit == "year" and not point.same and point.modifier == "" and (point.shift or 0) < 0


def is_anniversary(interval: Interval, counted: set[int]) -> bool:
    """Tell whether an interval runs from a founding to its anniversary, on one day or over the years counted."""
    first, last = interval.first, interval.last
    if first is None or last is None or first.year is None or last.year is None:
        return False
    if first.unit == last.unit == "year" and not interval.kind:
        return last.year - first.year in counted
    return first.has_full_day and (first.month, first.day) == (last.month, last.day) and last.year - first.year >= 5
