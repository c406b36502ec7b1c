"""Reading one date expression without a pipeline."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal

from vinhdanh.clean.spacing import respace
from vinhdanh.extract.dates.calendar import evaluate
from vinhdanh.extract.dates.complete import complete
from vinhdanh.extract.dates.expression import Duration, Expression, Interval, Point, Repetition
from vinhdanh.extract.dates.extractor import DateExtractor
from vinhdanh.extract.dates.spans import DEFAULT_CALENDAR, Calendar
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

Preference = Literal["nearest", "past", "future"]
_TENSES: dict[Preference, int] = {"nearest": 0, "past": -1, "future": 1}
_BARE_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01]) ?[-.] ?(?:0?[1-9]|1[0-2])")
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


@cache
def _extractor() -> DateExtractor:
    return DateExtractor(spoken=True)


def _merged(deictic: object, day: object) -> object:
    """Return the `day` at the hour of `deictic` if that only points at a day, else `deictic`."""
    if not isinstance(deictic, Point) or not isinstance(day, Point) or deictic.unit != "day" or day.day is None:
        return deictic
    if deictic.day is not None or (deictic.shift is None and deictic.weekday is None):
        return deictic
    return replace(day, hour=deictic.hour, minute=deictic.minute, part=deictic.part)


def parse_date(
    text: str,
    reference: date | datetime | None = None,
    calendar: Calendar = DEFAULT_CALENDAR,
    *,
    prefer: Preference = "nearest",
) -> DateValue | None:
    """Return the value of the first date expression in `text` (NFC), None if there is none.

    What the text leaves out is taken from `reference` where one is given, and stays `X` where none is. Of the days or
    years that may be meant, `prefer` takes the nearest, as news does, or that which is past or still to come. A clock
    time is part of the value; "2 tiếng nữa" is one where `reference` is a datetime.

    >>> from datetime import date, datetime
    >>> parse_date("sáng 22/10", date(2020, 10, 25)).value, parse_date("ngày 22/10").value
    ('2020-10-22TMO', 'XXXX-10-22')
    >>> parse_date("năm học 2019-2020").value
    '2019-09-01/2020-05-31'
    >>> parse_date("3 giờ kém 15 chiều thứ bảy", date(2020, 10, 25), prefer="future").value
    '2020-10-31T14:45'
    >>> parse_date("nửa tiếng nữa", datetime(2020, 10, 25, 23, 45)).value
    '2020-10-26T00:15'
    """
    stripped = respace(text.strip(), spaced=True)[0]
    # Alone, "22-10" is a day; in a text it may be a score, too.
    mentions = _extractor()(View(f"ngày {stripped}" if _BARE_DAY.fullmatch(stripped) else stripped))
    mentions = mentions or _holiday(stripped)
    if not mentions:
        return None
    expression = mentions[0].value.expression
    if len(mentions) > 1 and stripped[mentions[0].end : mentions[1].start] == " (":
        # "chủ nhật (18/10)": the day in brackets says which one is meant.
        expression = _merged(expression, mentions[1].value.expression)
    if not isinstance(expression, Point | Interval | Duration | Repetition):
        return mentions[0].value
    if reference is None:
        return _now(expression) or evaluate(expression, None, calendar)
    moment = _at_moment(expression, reference)
    day = reference.date() if isinstance(reference, datetime) else reference
    return moment or evaluate(_on_the_day(complete(expression, day, _TENSES[prefer]), day), day, calendar)


def _holiday(text: str) -> list[Mention[DateValue]]:
    """Return the holiday that `text` names without its "ngày" or "lễ"."""
    for head in ("ngày", "lễ"):
        mentions = _extractor()(View(f"{head} {text}"))
        if mentions and mentions[0].rule == "dates.holiday" and mentions[0].end == len(head) + 1 + len(text):
            return mentions
    return []


def _now(expression: Expression) -> DateValue | None:
    """Return the present as no more than that, where `expression` means it."""
    is_now = isinstance(expression, Point) and expression.unit == "second" and expression.shift == 0
    return DateValue("time", "PRESENT_REF", expression=expression) if is_now else None


def _at_moment(expression: Expression, reference: date | datetime) -> DateValue | None:
    """Return the moment that hours, minutes or seconds lead to from `reference`, None where none do."""
    if not isinstance(expression, Point) or not expression.counted or expression.shift is None:
        return None
    seconds = _SECONDS.get(expression.shift_unit)
    if seconds is None or expression.same:
        return None
    if not isinstance(reference, datetime):
        return _now(expression) or evaluate(expression, None)
    moment = reference + timedelta(seconds=seconds * expression.shift)
    exact = expression.shift_unit == "second" and expression.shift != 0
    day = moment.date().isoformat()
    clock = moment.strftime("%H:%M:%S" if exact else "%H:%M")
    return DateValue("time", f"{day}T{clock}", day, day, expression.modifier, expression=expression)


def _on_the_day(expression: Expression, day: date) -> Expression:
    """Return `expression` on `day` where it is an hour or a part of a day, whichever."""
    if isinstance(expression, Interval):
        first, last = (_on_the_day(end, day) if end else None for end in (expression.first, expression.last))
        if isinstance(first, Point | None) and isinstance(last, Point | None):
            return replace(expression, first=first, last=last)
    if isinstance(expression, Point) and expression.name == "tet_alone":
        return complete(replace(expression, name="lunar_new_year"), day)
    if isinstance(expression, Point) and expression.is_bare_time:
        return replace(expression, year=day.year, month=day.month, day=day.day, shift=None, same=False)
    return expression
