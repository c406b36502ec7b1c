"""Two numbers that are the ends of one: "34 - 44", "5 đến 7 triệu", "ba, bốn", "2 hoặc 3"."""

from __future__ import annotations

import re

from vinhdanh.extract.counts.numbers import Number, parse_number, read_number

_RANGE = re.compile(r"(?: ?- ?| đến | tới | cho đến )(?=[^\W_])")
_EITHER = re.compile(r"(?:, | hoặc | hay )(?=[^\W_])")
_LARGEST_GUESS = 10


def range_break(norm: str, end: int) -> int:
    """Return where the second number of a range begins whose first part ends at `end`; -1 if none does."""
    separator = _RANGE.match(norm, end)
    return separator.end() if separator else -1


def read_range(norm: str, first: Number) -> Number | None:
    """Return the range that `first` opens, or None."""
    if first.value is None:
        return None
    return _bounded(norm, first) or _alternative(norm, first)


def _bounded(norm: str, first: Number) -> Number | None:
    begin = range_break(norm, first.end)
    last = read_number(norm, begin) if begin >= 0 else None
    if last is None or last.value is None or first.value is None or first.worded != last.worded:
        return None
    low = first.value
    if last.scaled and not first.scaled and not last.worded:
        digits = re.match(r"[\d.,]+", norm[begin : last.end])
        base = parse_number(digits.group().rstrip(".,")) if digits else None
        if base and low < base:
            low *= last.value / base
    if low >= last.value or (1900 <= low <= 2100 and 1900 <= last.value <= 2100):
        return None
    return Number(None, low, last.value, first.start, last.end, last.scaled, first.worded)


def _alternative(norm: str, first: Number) -> Number | None:
    """Read "ba, bốn" and "2 hoặc 3": small numbers that follow one another."""
    separator = _EITHER.match(norm, first.end)
    if separator is None or first.value is None or first.scaled or first.value >= _LARGEST_GUESS:
        return None
    if separator.group() == ", " and not first.worded:
        return None
    last = read_number(norm, separator.end())
    if last is None or last.value != first.value + 1 or last.worded != first.worded or last.scaled:
        return None
    return Number(None, first.value, last.value, first.start, last.end, False, first.worded)
