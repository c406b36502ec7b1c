"""Date mentions with their values: gaps filled from the text around them and from the anchor of the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from vinhdanh.extract.dates.calendar import evaluate
from vinhdanh.extract.dates.complete import complete, needs_reference
from vinhdanh.extract.dates.expression import Duration, Expression, Interval, Point, Repetition
from vinhdanh.extract.dates.spans import DEFAULT_CALENDAR, Calendar
from vinhdanh.knowledge import load_toml
from vinhdanh.resolve.anchor import Anchor, in_article, is_incidental
from vinhdanh.resolve.date_clues import DateMention
from vinhdanh.resolve.date_last import SpokenOfLast, day_or_none
from vinhdanh.resolve.date_named import LONG_AGO, NamedDates
from vinhdanh.resolve.date_today import APPOSITION, day_told, is_deictic, is_quoted, on_day_told
from vinhdanh.values import DateValue
from vinhdanh.view import View

_TENSE_REACH = 48
_YEAR_REACH = 160
_STORY_REACH = 250
#: A day so near (in days) to that of the article is of its own year.
_CLOSE = 14
#: A day so near to one that is named in full is of its year, if no other year is named so.
_NEARBY = 60
#: How far before a length of time the words stand that sum it up: "sơ kết |9 tháng|".
_SUMMED = 16
_SUMS_UP = re.compile(r"(?<!\w)(?:sơ kết|tổng kết|lũy kế|luỹ kế|kết quả|giao ban|tính chung|qua|trong|cả) $")
_JUST_PAST = (" vừa qua", " vừa rồi", " qua")


@cache
def _tenses() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = load_toml("dates_anchor")
    future, past = (re.compile(rf"(?<!\w){data[key]}(?!\w)") for key in ("future", "past"))
    return (
        future,
        past,
        re.compile(
            r"(?:tổng kết|công tác|nhiệm vụ|kế hoạch|chương trình|luật|hiến pháp|giải|kết quả|hoạt động)[^.;]*$"
        ),
    )


def resolve_dates(
    view: View, mentions: Sequence[DateMention], anchor: Anchor, calendar: Calendar = DEFAULT_CALENDAR
) -> list[DateMention]:
    """Return `mentions` with value, first and last day, modifier and `anchored_to` filled in as far as is known.

    `anchored_to` names what supplied a missing part: published, dateline, lead, school_year, anniversary, year_nearby,
    apposition ("sáng nay (10/1)"), previous ("cùng ngày"); it is empty where nothing was missing or nothing is known.
    """
    resolver = _Resolver(view, mentions, anchor, calendar)
    return [replace(mention, value=resolver.value(index)) for index, mention in enumerate(mentions)]


class _Resolver:
    """The state of one article: its anchor, and what has been resolved so far."""

    def __init__(self, view: View, mentions: Sequence[DateMention], anchor: Anchor, calendar: Calendar) -> None:
        self._view, self._mentions, self._anchor, self._calendar = view, mentions, anchor, calendar
        self._done: list[DateValue] = []
        self._own = in_article(view, mentions)
        self._named = NamedDates.of(mentions, anchor.year)
        self._last = SpokenOfLast(view, mentions, self._done, self._evaluated)
        self._today = day_told(view, mentions)

    def value(self, index: int) -> DateValue:
        """Return the value of the mention at `index`; to be called once for each, in order."""
        resolved = self._last.of_same_period(index, self._resolve(index))
        if resolved.modifier in {"BEFORE", "AFTER"}:
            # A preposition is no part of the mention, nor of its value.
            resolved = replace(resolved, modifier="")
        self._done.append(resolved)
        return resolved

    def _resolve(self, index: int) -> DateValue:
        mention = self._mentions[index]
        expression = mention.value.expression
        if not isinstance(expression, Point | Interval | Duration | Repetition):
            return mention.value
        if not needs_reference(expression):
            months = self._months_of_year(index, expression) if isinstance(expression, Duration) else None
            return months or self._evaluated(expression, None, "")
        attempts = (
            self._apposition,
            self._year_of_apposition,
            self._last.distance,
            self._last.period_before,
            self._last.previous,
            self._term,
            self._twin,
            self._storied_day,
            self._last.year_of_last,
            self._year_before,
            self._history,
            self._from_anchor,
            self._near_full_day,
        )
        values = (attempt(index, expression) for attempt in attempts)
        value = next((found for found in values if found is not None), None)
        return value if value is not None else self._evaluated(expression, None, "")

    def _evaluated(self, expression: Expression, reference: date | None, anchored_to: str) -> DateValue:
        return replace(evaluate(expression, reference, self._calendar), anchored_to=anchored_to)

    def _apposition(self, index: int, expression: Expression) -> DateValue | None:
        """Take the day of "sáng nay" and "thứ Sáu" from the date in brackets behind it."""
        if not isinstance(expression, Point) or index + 1 >= len(self._mentions) or expression.unit != "day":
            return None
        if expression.day is not None or (expression.shift is None and expression.weekday is None):
            return None
        mention, following = self._mentions[index], self._mentions[index + 1]
        point = following.value.expression
        gap = self._view.norm[mention.end : following.start]
        if not isinstance(point, Point) or point.day is None or point.month is None or not APPOSITION.fullmatch(gap):
            return None
        value = self._resolve_alone(index + 1, point)
        stated = replace(point, year=int(value.value[:4])) if value.value[:4].isdecimal() else point
        merged = replace(stated, hour=expression.hour, minute=expression.minute, part=expression.part)
        result = self._evaluated(merged, None, value.anchored_to or "apposition")
        return replace(result, expression=expression)

    def _resolve_alone(self, index: int, point: Point) -> DateValue:
        if not needs_reference(point):
            return self._evaluated(point, None, "")
        value = self._year_before(index, point) or self._from_anchor(index, point)
        return value if value is not None else self._evaluated(point, None, "")

    def _year_of_apposition(self, index: int, expression: Expression) -> DateValue | None:
        """Take the year of "76 năm trước" from the date in apposition to it: "76 năm trước, ngày 22/6/1941"."""
        if not isinstance(expression, Point) or not expression.counted or index + 1 >= len(self._mentions):
            return None
        mention, following = self._mentions[index], self._mentions[index + 1]
        point = following.value.expression
        gap = self._view.norm[mention.end : following.start]
        if not isinstance(point, Point) or point.year is None or point.unit not in {"year", "month", "day"}:
            return None
        if expression.unit != "year" or not APPOSITION.fullmatch(gap):
            return None
        value = self._evaluated(Point(unit="year", year=point.year), None, "apposition")
        return replace(value, expression=expression)

    def _term(self, index: int, expression: Expression) -> DateValue | None:
        """Read "nhiệm kỳ qua" and "nhiệm kỳ tới" as the earlier and the later of the two terms the article names."""
        if not isinstance(expression, Point) or expression.unit != "term" or len(self._named.terms) != 2:
            return None
        old, new = self._named.terms
        years = new if (expression.shift or 0) > 0 else old
        interval = Interval(Point(unit="year", year=years[0]), Point(unit="year", year=years[1]), kind="term")
        return replace(self._evaluated(interval, None, "apposition"), expression=expression)

    def _twin(self, index: int, expression: Expression) -> DateValue | None:
        """Give "6 tháng đầu năm" the year that the article gives the same months or quarter elsewhere."""
        if not isinstance(expression, Point) or expression.unit not in {"half", "quarter"} or expression.shift:
            return None
        years = self._named.years_of_period.get(expression, set())
        if len(years) != 1:
            return None
        filled = replace(expression, year=min(years))
        return replace(self._evaluated(filled, None, "year_nearby"), expression=expression)

    def _storied_day(self, index: int, expression: Expression) -> DateValue | None:
        """Give "11h ngày 5/8" the year of a day of long ago that the article names in full again and again."""
        if not isinstance(expression, Point) or expression.unit != "day" or expression.shift is not None:
            return None
        year = self._named.storied_days.get((expression.month, expression.day))
        if year is None or expression.same or expression.first_day or expression.name:
            return None
        day = self._anchor.day if self._anchor.source in {"metadata", "text"} else None
        here = day_or_none(day.year, expression.month or 1, expression.day or 1) if day else None
        if day and here and abs((here - day).days) <= _CLOSE:
            return None
        return self._evaluated(replace(expression, year=year), None, "year_nearby")

    def _year_before(self, index: int, expression: Expression) -> DateValue | None:
        """Take the year of a date from a year that the same sentence names before it: "Năm 1954, ngày 7/5, ..."."""
        if not isinstance(expression, Point) or expression.shift is not None or expression.month is None:
            return None
        mention = self._mentions[index]
        if self._view.norm.endswith(_JUST_PAST, mention.start, mention.end) and self._anchor.day is not None:
            return None
        sentence = self._view.sentences[self._view.sentence_at(mention.start)][0] if self._view.sentences else 0
        floor = max(sentence, mention.start - _YEAR_REACH)
        for earlier in reversed(self._mentions[max(0, index - 6) : index]):
            point = earlier.value.expression
            if earlier.start < floor:
                return None
            if isinstance(point, Point) and point.year and point.unit in {"year", "month", "day"} and not point.shift:
                opening = self._view.norm[sentence : earlier.start]
                if (point.unit == "year" and _tenses()[2].search(opening)) or point.modifier in {"BEFORE", "AFTER"}:
                    return None
                later = point.unit == "day" and (point.month or 0) > expression.month + 1
                filled = replace(expression, year=point.year + later)
                return self._evaluated(filled, None, "year_nearby")
        return None

    def _history(self, index: int, expression: Expression) -> DateValue | None:
        """Go on in the year of a full date shortly before, in a story of long ago."""
        if not isinstance(expression, Point) or expression.shift is not None or expression.month is None or index == 0:
            return None
        mention, earlier = self._mentions[index], self._mentions[index - 1]
        point = earlier.value.expression
        if (
            not isinstance(point, Point)
            or point.year is None
            or point.month is None
            or point.name
            or point.shift is not None
        ):
            return None
        long_ago = (self._anchor.year is None or self._anchor.year - point.year >= LONG_AGO) and point.year > 1000
        if not long_ago or mention.start - earlier.end > _STORY_REACH or is_incidental(self._view, earlier):
            return None
        filled = replace(expression, year=point.year + (point.month > expression.month + 1))
        return self._evaluated(filled, None, "year_nearby")

    def _from_anchor(self, index: int, expression: Expression) -> DateValue | None:
        """Complete from the day or the year of the article; the page's furniture has neither."""
        if not self._own[index]:
            return None
        school_year = self._school_year_spoken_of(index, expression)
        if school_year is not None:
            return self._evaluated(school_year, None, "school_year")
        if self._anchor.day is not None:
            filled = complete(expression, self._anchor.day, self._tense(index))
            value = self._evaluated(filled, self._anchor.day, self._anchor.reason)
            return replace(value, expression=expression, anchored_to=self._anchor.reason if value.start else "")
        told = self._from_day_told(index, expression)
        if told is not None:
            return told
        return self._from_year(expression) if self._anchor.year is not None else self._from_event(expression)

    def _from_day_told(self, index: int, expression: Expression) -> DateValue | None:
        """Count "hôm nay" and "sáng mai" from the day that the article says in figures beside another "hôm nay"."""
        if self._today is None:
            return None
        today = replace(self._today, year=self._anchor.year)
        on_day = on_day_told(expression, today)
        if on_day is not None:
            value = self._evaluated(on_day, None, "apposition")
        elif (
            isinstance(expression, Point)
            and is_deictic(expression)
            and not is_quoted(self._view, self._mentions[index])
        ):
            moved = self._last.moved(expression, today)
            if moved is None:
                return None
            value = replace(moved, anchored_to="apposition")
        else:
            return None
        return replace(value, expression=expression)

    def _months_of_year(self, index: int, length: Duration) -> DateValue | None:
        """Read "sơ kết 9 tháng" as the first months of the year, where the article says "9 tháng đầu năm" elsewhere."""
        exact = length.low == length.high and not (length.vague or length.modifier)
        if length.unit != "month" or not exact or not self._is_looked_back_on(index):
            return None
        for at, mention in enumerate(self._mentions):
            point = mention.value.expression
            if (
                isinstance(point, Point)
                and point.unit == "half"
                and point.count == length.low
                and not point.same_period
            ):
                return self._resolve_alone(at, replace(point, modifier=""))
        return None

    def _is_looked_back_on(self, index: int) -> bool:
        """Tell whether a length of time stands in the title, or behind words that sum it up."""
        mention = self._mentions[index]
        before = self._view.norm[max(0, mention.start - _SUMMED) : mention.start]
        return self._view.zone_at(mention.start) == "title" or _SUMS_UP.search(before) is not None

    def _from_event(self, expression: Expression) -> DateValue | None:
        """Count "2 tháng trước", "tháng này" and "đến nay" from a day whose year is unknown."""
        event = self._anchor.event
        if event is None or event.month is None or event.day is None:
            return None
        if isinstance(expression, Point):
            # A week has no number without its year.
            counted = (expression.counted and expression.shift_unit != "week") or expression.unit == "month"
            counted = counted and expression.shift is not None
            return self._last.moved(expression, event) if counted and not expression.elapsed else None
        if not isinstance(expression, Interval) or not expression.until_now or expression.first is None:
            return None
        value = self._evaluated(expression, None, "")
        return replace(value, value=value.value.replace("/XXXX-XX-XX", f"/XXXX-{event.month:02}-{event.day:02}"))

    def _near_full_day(self, index: int, expression: Expression) -> DateValue | None:
        """Give "ngày 26/9" the year of "21/9/2018", where nothing else says when the article was written."""
        if not isinstance(expression, Point) or expression.unit != "day" or expression.shift is not None:
            return None
        if not self._own[index] or not expression.month or not expression.day or expression.lunar or expression.name:
            return None
        year = self._named.year_of_days
        here = day_or_none(year, expression.month, expression.day) if year else None
        near = here and any(abs((day - here).days) <= _NEARBY for day in self._named.full_days)
        return self._evaluated(replace(expression, year=year), None, "year_nearby") if near else None

    def _from_year(self, expression: Expression) -> DateValue | None:
        year = self._anchor.year or 0
        if not isinstance(expression, Point) or expression.same or expression.zodiac is not None:
            return None
        if expression.shift is not None and expression.shift_unit == "year":
            filled = replace(expression, year=year + expression.shift, shift=None)
        elif expression.shift is None and (
            expression.month or expression.quarter or expression.count or expression.season
        ):
            filled = replace(expression, year=year)
        else:
            return None
        return replace(self._evaluated(filled, None, self._anchor.reason), expression=expression)

    def _school_year_spoken_of(self, index: int, expression: Expression) -> Point | None:
        """Return the school year that "đầu năm học" or "năm học qua" means: the one named last before, else first."""
        if not isinstance(expression, Point) or not self._named.school_years:
            return None
        if expression.unit == "year" and expression.elapsed and self._named.school_only:
            return Point(unit="school_year", year=self._named.first_school_year)
        if expression.unit == "school_year" and expression.elapsed and self._anchor.day is None:
            return replace(expression, year=self._named.first_school_year, shift=None)
        if expression.unit != "school_year" or expression.elapsed or expression.shift not in {None, 0}:
            return None
        place = bisect_left(self._named.school_years, (self._mentions[index].start, 0))
        return replace(expression, year=self._named.school_years[max(0, place - 1)][1], shift=None)

    def _tense(self, index: int) -> int:
        """Return whether the words around the mention speak of past or future, as `complete` takes it."""
        mention = self._mentions[index]
        sentence = self._view.sentences[self._view.sentence_at(mention.start)][0] if self._view.sentences else 0
        before = self._view.norm[max(sentence, mention.start - _TENSE_REACH) : mention.start]
        behind = self._view.norm[mention.end : mention.end + 10]
        written = self._view.norm[mention.start : mention.end]
        future, past, _ = _tenses()
        if written.endswith(_JUST_PAST):
            return -2
        if written.endswith((" tới", " tới đây")) or behind.startswith((" tới", " sắp tới", " năm sau")):
            return 1
        ahead = [match.start() for match in future.finditer(before)]
        back = [match.start() for match in past.finditer(before)]
        if ahead and (not back or ahead[-1] > back[-1]):
            return 1
        return -1 if back else 0
