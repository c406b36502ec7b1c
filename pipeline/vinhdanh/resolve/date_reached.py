"""The days that an article has reached: those of an event of several days, and those up to which it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vinhdanh.extract.dates.expression import Interval, Point
from vinhdanh.extract.dates.spans import bounds
from vinhdanh.knowledge import load_toml
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

_UP_TO = re.compile(rf"(?<!\w){load_toml('dates_anchor')['counted_up_to']} (?:ngày )?$")
#: How far before a day the words stand that count up to it; the longest event, in days.
_REACH, _LONGEST = 40, 45


@dataclass(frozen=True, slots=True)
class Reached:
    """A day that the article has reached, and the mention that tells it."""

    day: date
    mention: Mention[DateValue]


def last_days(mentions: Sequence[Mention[DateValue]]) -> Iterator[Reached]:
    """Yield the last day of each span of days with its year: "trong hai ngày 12 và 13/12/2019"."""
    for mention in mentions:
        first, last = _ends(mention)
        if first is not None and last is not None and 0 < (last - first).days <= _LONGEST:
            yield Reached(last, mention)


def _ends(mention: Mention[DateValue]) -> tuple[date | None, date | None]:
    expression = mention.value.expression
    if isinstance(expression, Point) and expression.first_day is not None and not expression.lunar:
        return bounds(expression)
    if not isinstance(expression, Interval) or expression.first is None or expression.last is None:
        return None, None
    if not (expression.first.has_full_day and expression.last.has_full_day):
        return None, None
    return bounds(expression.first)[0], bounds(expression.last)[1]


def counted_up_to(view: View, mentions: Sequence[Mention[DateValue]]) -> Iterator[Reached]:
    """Yield the days up to which the article counts: "tính đến ngày 12/4/2019, đã có 27 bộ"."""
    for mention in mentions:
        point = mention.value.expression
        if not isinstance(point, Point) or not point.has_full_day:
            continue
        day = bounds(point)[0]
        # What a whole year comes to is told in the next one.
        if (
            day is not None
            and (day.month, day.day) != (12, 31)
            and _UP_TO.search(view.norm, max(0, mention.start - _REACH), mention.start)
        ):
            yield Reached(day, mention)
