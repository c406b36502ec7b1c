"""Reading one date expression without a pipeline."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from vinhdanh.extract.dates.calendar import DEFAULT_CALENDAR, Calendar, evaluate
from vinhdanh.extract.dates.complete import complete
from vinhdanh.extract.dates.expression import Duration, Interval, Point, Repetition
from vinhdanh.extract.dates.extractor import DateExtractor
from vinhdanh.values import DateValue
from vinhdanh.view import View

_BARE_DAY = re.compile(r"(?:1[3-9]|2\d|3[01]) ?[-.] ?(?:0?[1-9]|1[0-2])")


@cache
def _extractor() -> DateExtractor:
    return DateExtractor()


def _merged(deictic: object, day: object) -> object:
    """Return the `day` at the hour of `deictic` if that only points at a day, else `deictic`."""
    if not isinstance(deictic, Point) or not isinstance(day, Point) or deictic.unit != "day" or day.day is None:
        return deictic
    if deictic.day is not None or (deictic.shift is None and deictic.weekday is None):
        return deictic
    return replace(day, hour=deictic.hour, minute=deictic.minute, part=deictic.part)


def parse_date(text: str, reference: date | None = None, calendar: Calendar = DEFAULT_CALENDAR) -> DateValue | None:
    """Return the value of the first date expression in `text` (NFC), None if there is none.

    What the text leaves out is taken from `reference` where one is given, and stays `X` where none is.

    >>> from datetime import date
    >>> parse_date("sáng 22/10", date(2020, 10, 25)).value, parse_date("ngày 22/10").value
    ('2020-10-22TMO', 'XXXX-10-22')
    >>> parse_date("năm học 2019-2020").value
    '2019-09-01/2020-05-31'
    """
    # Alone, "22-10" is a day; in a text it may be a score, too.
    bare = _BARE_DAY.fullmatch(text.strip())
    mentions = _extractor()(View(f"ngày {text.strip()}" if bare else text))
    if not mentions:
        return None
    expression = mentions[0].value.expression
    if len(mentions) > 1 and text[mentions[0].end : mentions[1].start] == " (":
        # "chủ nhật (18/10)": the day in brackets says which one is meant.
        expression = _merged(expression, mentions[1].value.expression)
    if not isinstance(expression, Point | Interval | Duration | Repetition):
        return mentions[0].value
    if reference is not None:
        expression = complete(expression, reference)
    return evaluate(expression, reference, calendar)
