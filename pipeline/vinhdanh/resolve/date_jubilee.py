"""Anniversaries, which tell the year of an article: "(11/6/1948 - 11/6/2018)", "tổng kết 20 năm … ngày 4/10/2002"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeGuard

from vinhdanh.extract.dates.expression import Duration, Interval, Point
from vinhdanh.extract.dates.holidays import event_regex, load_holidays, plain_name
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

#: No year before this one is that of an article.
FIRST_YEAR = 2000
_COMMA = re.compile(r" ?, ?(?:vào )?(?:ngày )?")
_OTHER_DAY = re.compile(r"(?<![\d/])\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_SINCE = re.compile(r"(?<!\w)(?:thực hiện|triển khai|thi hành|thành lập|ngày|truyền thống)(?!\w)")
_SUMMED = re.compile(r"(?<!\w)(?:tổng kết|sơ kết|kỷ niệm|qua|sau|mừng)(?!\w)[^.;]*$")
_CELEBRATED = re.compile(r"(?<!\w)(?:kỷ niệm|mừng)(?!\w)[^.;,]*$")
#: How far behind the years the name of what is celebrated stands, and how far before them the word for celebrating.
_BEHIND, _BEFORE = 80, 24


@dataclass(frozen=True, slots=True)
class Jubilee:
    """The year of an anniversary, and where it is told."""

    year: int
    start: int
    end: int


class JubileeReader:
    """Finds the anniversary that an article celebrates; holds the days whose first year is known."""

    def __init__(self) -> None:
        events = [(name, holiday) for holiday in load_holidays() if holiday.founded for name in holiday.events]
        self._founded = {name: holiday.founded for name, holiday in events if holiday.founded}
        self._event = re.compile(rf"(?<!\w)(?:{event_regex(self._founded)})(?!\w)(?! (?:bộ|ủy)(?!\w))")

    def __call__(self, view: View, mentions: Sequence[Mention[DateValue]]) -> Jubilee | None:
        """Read "(11/6/1948 - 11/6/2018)", "38 năm … (1982 - 2020)" and "35 năm Ngày Nhà giáo Việt Nam"."""
        counted = {
            int(duration.low)
            for mention in mentions
            if is_jubilee(duration := mention.value.expression, 10)
            if _CELEBRATED.search(view.norm[max(0, mention.start - _BEFORE) : mention.start])
        }
        for mention in mentions:
            expression = mention.value.expression
            if isinstance(expression, Interval) and is_anniversary(expression, counted):
                last = expression.last
                return Jubilee(last.year or 0, mention.start, mention.end) if last else None
        for mention in mentions:
            year = self._counted_anniversary(view.norm, mention)
            if year is not None:
                return Jubilee(year, mention.start, mention.end)
        for mention, following in pairwise(mentions):
            year = years_after(view.norm, mention, following)
            if year is not None:
                return Jubilee(year, mention.start, following.end)
        return None

    def _counted_anniversary(self, norm: str, mention: Mention[DateValue]) -> int | None:
        expression = mention.value.expression
        if not is_jubilee(expression, 10):
            return None
        match = self._event.search(norm, mention.end, mention.end + _BEHIND)
        between = norm[mention.end : match.start()] if match else ""
        if match is None or "." in between or "năm" in between.split():
            return None
        founded = self._founded[plain_name(match.group())]
        return founded + int(expression.low)


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
