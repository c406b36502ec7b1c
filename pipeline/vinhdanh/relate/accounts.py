"""The account of years past that a report gives: "Theo báo cáo, 5 năm qua …", and what is told in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.dates.expression import Duration, Point
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.within import within
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["accounts"]
#: What stands between the beginning of a sentence, or words of telling, and the time that an account is of.
_OPENS = regex.compile(
    rf"(?:\A|(?<!\w)(?:{either(_WORDS['told'])})(?!\w)[^.;\n]{{0,30}}?)[\W\d]*(?:(?:{either(_WORDS['over'])}) )?\Z"
)
_OVER = regex.compile(r"(?<!\w)qua \Z")
#: How many sentences an account goes on in its paragraph.
_BACK = 6
#: How long a word is at most that stands before a length of time.
_WORD = 12
#: How many years an account is of at most; more are a history.
_LONGEST = 6
_EVENT = regex.compile(load_toml("time_cues")["event"]["pattern"])


def account_before(
    view: View, dates: Sequence[Mention[DateValue]], headings: Mapping[int, int], sentence: int
) -> Mention[DateValue] | None:
    """Return the time that the account is of in which a sentence stands: in its paragraph or list, None if in none."""
    first = headings.get(sentence, sentence)
    for before in range(first, max(-1, first - _BACK), -1):
        start, end = view.sentences[before]
        if "\n" in view.norm[start : view.sentences[first][0]].rstrip("\n "):
            return None
        if _EVENT.search(view.norm, start, end):
            return None
        for date in within(dates, start, end):
            if _looks_back(view, date) and _OPENS.search(view.norm[start : date.start]):
                return date
    return None


def _looks_back(view: View, date: Mention[DateValue]) -> bool:
    """Tell whether a time is one of years up to now: "5 năm qua", "nhiệm kỳ qua", "sau 3 năm"."""
    expression = date.value.expression
    if isinstance(expression, Duration):
        is_years = expression.unit == "year" and 1 < expression.low == expression.high <= _LONGEST
        return is_years and (
            expression.direction < 0 or _OVER.search(view.norm[max(0, date.start - _WORD) : date.start]) is not None
        )
    return isinstance(expression, Point) and expression.unit == "term" and (expression.shift or 0) < 0
