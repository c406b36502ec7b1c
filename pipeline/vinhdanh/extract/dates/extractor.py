"""Finds the date expressions of a text: candidates by one scan, then the patterns that may begin there."""

from __future__ import annotations

from vinhdanh.extract.dates.build import BUILDERS
from vinhdanh.extract.dates.calendar import evaluate
from vinhdanh.extract.dates.context import Context
from vinhdanh.extract.dates.expression import Duration, Point
from vinhdanh.extract.dates.join import Found, extend, join
from vinhdanh.extract.dates.patterns import load_patterns, patterns_by_first_word, trigger_regex
from vinhdanh.extract.titled import is_within, titled_spans
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View


class DateExtractor:
    """Finds dates, times, ranges, durations and recurrences; resolves nothing against anything outside of them."""

    def __init__(self, *, spoken: bool = False) -> None:
        """Compile the patterns; if `spoken` also those that only hold for a text that is one expression."""
        patterns = load_patterns(spoken=spoken)
        self._trigger = trigger_regex(patterns)
        self._patterns = patterns_by_first_word(patterns)
        self._spoken = spoken
        self._context = Context()

    def __call__(self, view: View) -> list[Mention[DateValue]]:
        """Return the mentions in the order of the text, none overlapping; values keep `X` for what is unknown."""
        found = join(extend(self._scan(view.norm, view.text), view.norm), view.norm, spoken=self._spoken)
        titles = titled_spans(view.norm, view.text)
        found = [item for item in found if not (_is_year_or_length(item) and is_within(titles, item.start, item.end))]
        return [Mention("date", item.start, item.end, evaluate(item.expression, None), item.rule) for item in found]

    def _scan(self, norm: str, text: str) -> list[Found]:
        found: list[Found] = []
        end = 0
        for trigger in self._trigger.finditer(norm):
            start = trigger.start()
            if start < end or (norm[start - 1 : start] == "-" and _is_hyphenated(norm, start, end)):
                continue
            item = self._match(norm, text, start, trigger.group())
            if item is not None:
                found.append(item)
                end = item.end
        return found

    def _match(self, norm: str, text: str, start: int, trigger: str) -> Found | None:
        first = "digit" if trigger[0].isdecimal() else trigger.split(" ", 1)[0]
        for pattern in self._patterns[first]:
            match = pattern.regex.match(norm, start)
            if match is None:
                continue
            expression = BUILDERS[pattern.build](match, text, self._context)
            if expression is not None:
                return Found(start, match.end(), f"dates.{pattern.name}", expression)
        return None


def _is_year_or_length(item: Found) -> bool:
    """Tell whether it is what names of events and works have in them: a length of time, or a year."""
    expression = item.expression
    if isinstance(expression, Duration):
        return not expression.direction
    return isinstance(expression, Point) and expression.unit == "year" and expression.year is not None


def _is_hyphenated(norm: str, start: int, last_end: int) -> bool:
    """Tell whether the candidate hangs on a word by a hyphen ("covid-19 năm") that no mention ends at."""
    return last_end != start - 1 and start >= 2 and norm[start - 2].isalnum()
