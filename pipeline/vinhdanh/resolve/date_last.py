"""What is told from the dates spoken of last: "cùng ngày", "hai ngày sau đó", "tháng 3 năm đó", "cùng kỳ năm trước"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vinhdanh.extract.dates.calendar import shifted
from vinhdanh.extract.dates.expression import Expression, Point
from vinhdanh.resolve.date_clues import DateMention
from vinhdanh.values import DateValue
from vinhdanh.view import View

#: Takes an expression, the day that it is counted from and what named that day.
Evaluate = Callable[[Expression, date | None, str], DateValue]
#: How many mentions back "năm đó" may reach.
_STORY = 20
#: How many characters back the day may lie that a bare hour, a bare day of the month, or "cùng ngày" belongs to.
_HOUR_REACH, _DAY_REACH, _SAME_REACH, _LATER_REACH = 500, 300, 2000, 250
#: How many mentions and characters back the months may lie that "cùng kỳ" compares with.
_COMPARED, _COMPARED_REACH = 8, 600
#: Units that a day is not told exactly enough to count in.
_SHORTER_THAN_DAYS = frozenset({"hour", "minute", "second"})
_MONTH = re.compile(r"\d{4}-\d\d")
_SINGLE_DAY = re.compile(r"(?:(\d{4})|XXXX)-(\d\d)-(\d\d)(?:T.*)?")
_COMPARED_WITH = frozenset({"year", "quarter", "month", "school_year"})
_COMPARES = re.compile(r"(?<!\w)(?:so với|so|hơn|bằng|như|gấp (?:\d+|đôi|hai|ba|rưỡi)(?: lần)?)(?: của)? $")
_BEFORE_IT = (" trước đó", " sau đó")
_UNTIL = re.compile(r"(?<!\w)(?:hết|tính đến|lũy kế đến|lũy kế) $")


def _at_time(day: Point, point: Point) -> Point:
    """Return `day` at the hour or in the part of the day that `point` says."""
    return replace(day, hour=point.hour, minute=point.minute, part=point.part, modifier=point.modifier)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return that day, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class SpokenOfLast:
    """The mentions of one article, and the values of those before the one that is asked for."""

    view: View
    mentions: Sequence[DateMention]
    done: list[DateValue]
    evaluate: Evaluate

    def previous(self, index: int, expression: Expression) -> DateValue | None:
        """Take "cùng ngày", a bare hour and a bare day of the month from the day spoken of last."""
        if not isinstance(expression, Point) or expression.unit != "day" or expression.month is not None:
            return None
        bare_hour = expression.hour is not None and expression.day is None and expression.shift is None
        bare_day = expression.day is not None and expression.shift is None
        if not (expression.same or bare_hour or bare_day) or expression.weekday is not None:
            return None
        day = self._last_day(index, _DAY_REACH if bare_day else _HOUR_REACH if bare_hour else _SAME_REACH)
        if day is None or (bare_day and day.year is None):
            return None
        if bare_day:
            return self.evaluate(replace(expression, year=day.year, month=day.month), None, "previous")
        if not expression.shift:
            return replace(self.evaluate(_at_time(day, expression), None, "previous"), expression=expression)
        return self.moved(expression, day)

    def _last_day(self, index: int, reach: int) -> Point | None:
        """Return the single day spoken of last within `reach` characters; its year may be unknown."""
        start = self.mentions[index].start
        for before in range(index - 1, max(-1, index - 1 - _STORY), -1):
            if start - self.mentions[before].end > reach:
                return None
            value = self.done[before]
            match = _SINGLE_DAY.fullmatch(value.value) if value.type in {"date", "time"} else None
            if match:
                return Point(year=int(match[1]) if match[1] else None, month=int(match[2]), day=int(match[3]))
        return None

    def distance(self, index: int, expression: Expression) -> DateValue | None:
        """Count "trước đó một ngày" and "2 năm sau đó" from the day, else the month or year, spoken of last."""
        if not isinstance(expression, Point) or not expression.counted or not expression.same:
            return None
        mention = self.mentions[index]
        if expression.shift_unit in _SHORTER_THAN_DAYS:
            return None
        later = self.view.norm.endswith(" sau", mention.start, mention.end)
        if expression.unit == "year" and (later or self.view.norm.endswith(_BEFORE_IT, mention.start, mention.end)):
            found = self._years_later(index, expression)
            if later or found is not None:
                return found
        if expression.unit == "month" and (month := self._months_later(index, expression)) is not None:
            return month
        day = self._last_day(index, _LATER_REACH if later else _SAME_REACH)
        return self.moved(expression, day) if day is not None else None

    def _months_later(self, index: int, expression: Point) -> DateValue | None:
        """Count "hai tháng sau đó" from a month that is named shortly before, and no day behind it."""
        start = self.mentions[index].start
        for earlier, value in zip(reversed(self.mentions[:index]), reversed(self.done), strict=True):
            if start - earlier.end > _LATER_REACH or (value.start and not _MONTH.fullmatch(value.value)):
                return None
            if value.start and value.type == "date":
                return self.moved(expression, Point(year=int(value.value[:4]), month=int(value.value[5:]), day=1))
        return None

    def _years_later(self, index: int, expression: Point) -> DateValue | None:
        """Count "12 năm sau" and "3 năm trước đó" from a year that is named shortly before."""
        start = self.mentions[index].start
        for earlier, value in zip(reversed(self.mentions[:index]), reversed(self.done), strict=True):
            if start - earlier.end > _LATER_REACH:
                return None
            if value.start and value.type in {"date", "time"}:
                year = int(value.start[:4]) + (expression.shift or 0)
                found = self.evaluate(Point(unit="year", year=year), None, "previous")
                return replace(found, expression=expression)
        return None

    def moved(self, expression: Point, day: Point) -> DateValue | None:
        """Return the value of `expression` counted from `day`, whose year may be unknown."""
        # A day without its year moves as in a common year, but not out of its month: February may be longer.
        reference = day_or_none(day.year or 2001, day.month or 1, day.day or 1)
        moved = shifted(replace(expression, same=False), reference)
        if reference is None or moved.shift is not None:
            return None
        if day.year is None:
            if expression.unit not in {"day", "week", "month"}:
                return None
            if expression.unit != "month" and moved.month != day.month:
                return None
            moved = replace(moved, year=None)
        return replace(self.evaluate(moved, None, "previous"), expression=expression)

    def year_of_last(self, index: int, expression: Expression) -> DateValue | None:
        """Take the year of "tháng 3 năm đó", and "năm đó" itself, from the date spoken of last."""
        if not isinstance(expression, Point) or not expression.same or expression.counted:
            return None
        if expression.month is None and expression.unit != "year":
            return None
        year = next(
            (value.start[:4] for value in reversed(self.done[-_STORY:]) if value.start and value.type != "duration"),
            "",
        )
        if not year:
            return None
        filled = replace(expression, year=int(year), same=False)
        return replace(self.evaluate(filled, None, "previous"), expression=expression)

    def of_same_period(self, index: int, value: DateValue) -> DateValue:
        """Read "cùng kỳ năm 2018" as the months of 2018 that are compared with those of another year before it."""
        point = self.mentions[index].value.expression
        if not isinstance(point, Point) or not point.same_period or point.unit != "year" or not value.start:
            return value
        start = self.mentions[index].start
        for earlier in reversed(self.mentions[max(0, index - _COMPARED) : index]):
            if start - earlier.end > _COMPARED_REACH:
                break
            base = self._compared(earlier)
            if base is not None:
                filled = replace(base, year=int(value.start[:4]), shift=None, elapsed=False, same=False, modifier="")
                same = self.evaluate(filled, None, value.anchored_to or "previous")
                return replace(same, expression=value.expression)
        return value

    def _compared(self, mention: DateMention) -> Point | None:
        """Return the months or quarter of `mention`; all months up to it where it says "tính hết tháng 8"."""
        point = mention.value.expression
        if not isinstance(point, Point) or point.unit not in {"half", "quarter", "month"} or point.same_period:
            return None
        if (point.unit == "month" and point.month is None) or (point.unit == "quarter" and point.quarter is None):
            return None
        if point.unit == "month" and _UNTIL.search(self.view.norm[max(0, mention.start - 20) : mention.start]):
            return Point(unit="half", count=point.month, half=1 if point.month == 6 else None)
        return point

    def period_before(self, index: int, expression: Expression) -> DateValue | None:
        """Read "so với năm trước" as the one before the year, quarter or month that the sentence speaks of."""
        if not isinstance(expression, Point) or expression.shift != -1 or expression.unit not in _COMPARED_WITH:
            return None
        mention, norm = self.mentions[index], self.view.norm
        told = _COMPARES.search(norm, max(0, mention.start - 24), mention.start)
        if told is None or not norm.endswith(" trước", mention.start, mention.end):
            return None
        sentence = self.view.sentences[self.view.sentence_at(mention.start)][0] if self.view.sentences else 0
        before = zip(reversed(self.mentions[:index]), reversed(self.done), strict=True)
        points = (_spoken_of(earlier, value, expression) for earlier, value in before if earlier.start >= sentence)
        base = next((point for point in points if point is not None), None)
        return None if base is None else replace(self.evaluate(base, None, "previous"), expression=expression)


def _spoken_of(mention: DateMention, value: DateValue, asked: Point) -> Point | None:
    """Return the period before that of `mention`, in the unit that is `asked` for, None where it has none."""
    point = mention.value.expression
    if not isinstance(point, Point) or not value.start or point.same_period or value.type == "duration":
        return None
    year, month = int(value.start[:4]), int(value.start[5:7])
    if asked.unit == "year":
        return Point(unit="year", year=year - 1, same_period=asked.same_period)
    if asked.unit == "school_year":
        return replace(point, year=year - 1, shift=None) if point.unit == "school_year" else None
    if asked.unit == "quarter" and point.unit == "quarter" and point.quarter:
        return Point(unit="quarter", year=year - (point.quarter == 1), quarter=(point.quarter + 2) % 4 + 1)
    if asked.unit == "month" and point.unit == "month" and point.month:
        return Point(unit="month", year=year - (month == 1), month=(month + 10) % 12 + 1)
    return None
