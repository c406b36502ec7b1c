"""The day of the telling, where an article without its year says it: "Sáng nay (22/5)", "hôm nay, ngày 6/6"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from vinhdanh.extract.dates.expression import Expression, Interval, Point
from vinhdanh.resolve.date_clues import DateMention
from vinhdanh.view import View

#: What stands between a day that is counted from the telling and the same day in figures.
APPOSITION = re.compile(r"[ ,]*\(?(?:tức )?(?:ngày )?")

#: In one mention with its figures: "sáng |nay| 22/5".
_NAY = re.compile(r"(?<!\w)nay(?!\w)")


def day_told(view: View, mentions: Sequence[DateMention]) -> Point | None:
    """Return month and day of the telling, None where no day says it, or two say different ones."""
    found = {
        (point.month, point.day)
        for earlier, following in pairwise(mentions)
        if is_today(_last_of(earlier.value.expression)) and _is_plain_day(point := following.value.expression)
        if isinstance(point, Point) and APPOSITION.fullmatch(view.norm, earlier.end, following.start)
    }
    found |= {
        (point.month, point.day)
        for mention in mentions
        if _is_plain_day(point := mention.value.expression) and _NAY.search(view.norm, mention.start, mention.end)
        if isinstance(point, Point)
    }
    return Point(month=min(found)[0], day=min(found)[1]) if len(found) == 1 else None


def is_today(expression: Expression | None) -> bool:
    """Tell whether an expression is the day of the telling, or a part of it: "hôm nay", "chiều nay"."""
    return isinstance(expression, Point) and is_deictic(expression) and expression.shift == 0


def is_deictic(point: Point) -> bool:
    """Tell whether a day is counted from the day of the telling: "hôm qua", "sáng mai"."""
    is_counted = point.shift is not None and point.shift_unit == "day" and not (point.same or point.counted)
    return point.unit == "day" and is_counted and point.day is None and point.weekday is None


def is_quoted(view: View, mention: DateMention) -> bool:
    """Tell whether somebody who is quoted says a day: he may have said it days before the telling."""
    sentence = view.sentences[view.sentence_at(mention.start)][0] if view.sentences else 0
    return view.norm.count('"', sentence, mention.start) % 2 == 1


def on_day_told(expression: Expression, day: Point) -> Expression | None:
    """Return "nay" and "chiều và đêm nay" on the day of the telling, None for what is counted in another way."""
    if isinstance(expression, Point):
        return _on(expression, day) if is_today(expression) else None
    if isinstance(expression, Interval) and is_today(expression.first) and is_today(expression.last):
        first, last = expression.first, expression.last
        return replace(expression, first=first and _on(first, day), last=last and _on(last, day))
    return None


def _on(point: Point, day: Point) -> Point:
    return replace(point, shift=None, year=day.year, month=day.month, day=day.day)


def _last_of(expression: object) -> Point | None:
    last = expression.last if isinstance(expression, Interval) else expression
    return last if isinstance(last, Point) else None


def _is_plain_day(point: object) -> bool:
    """Tell whether a date is one day of the solar calendar in figures."""
    if not isinstance(point, Point) or point.unit != "day" or point.lunar or point.name:
        return False
    return point.month is not None and point.day is not None and point.first_day is None
