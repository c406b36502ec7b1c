"""What belongs to the number of a measure: "hai cân rưỡi", "một mét tám", "1m75", "âm 5 độ C"."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.counts.numbers import DIGIT_WORDS, Number, parse_number
from vinhdanh.extract.counts.units import NounPhrase, longest, units
from vinhdanh.knowledge import load_toml

_KNOWLEDGE = load_toml("counts")["measures"]
_DIVIDED = frozenset(_KNOWLEDGE["divided"])
_BELOW_ZERO = frozenset(_KNOWLEDGE["below_zero"])
_HALF = re.compile(r" rưỡi(?!\w)")
_FIGURES = re.compile(r" (\d{1,2})(?= ?(?:[,;.)]|$))(?![.,]\d)")
_DIGIT = "|".join(word for word in DIGIT_WORDS if word != "không")
_WORDS = re.compile(rf" ((?:{_DIGIT})(?: mươi)?(?: (?:{_DIGIT}))?)(?!\w)")
_METRES = re.compile(r" ?m([1-9]\d|\d(?=[ ,.;)]|$))(?!\w|[.,]\d)")
#: "5m2" is an area.
_POWERS = frozenset({"2", "3"})
_MINUS = re.compile(r"(?:(?<!\w)âm |(?<![\w/.,])-)\Z")


def metres_at(norm: str, number: Number) -> tuple[Number, NounPhrase] | None:
    """Read the centimetres of "1m75"."""
    match = _METRES.match(norm, number.end)
    if match is None or number.value is None or not number.value < 10 or match[1] in _POWERS:
        return None
    noun = NounPhrase(number.end, match.end(), (units()["m"],))
    return _with_value(number, number.value + float(f"0.{match[1]}")), noun


def with_rest(norm: str, number: Number, noun: NounPhrase) -> tuple[Number, NounPhrase]:
    """Return `number` and `noun` with the half or the decimals that stand behind a measure."""
    unit = noun.units[0]
    if unit.role != "measure" or number.value is None or not number.value.is_integer():
        return _below_zero(norm, number, noun)
    half = _HALF.match(norm, noun.end)
    if half:
        return _with_value(number, number.value + 0.5), replace(noun, end=half.end())
    if unit.noun in _DIVIDED and number.value < 1000:
        rest = _FIGURES.match(norm, noun.end) or _WORDS.match(norm, noun.end)
        decimals = parse_number(rest[1]) if rest else None
        is_area = rest is not None and unit.noun == "m" and rest[1] in _POWERS
        if rest and decimals and not is_area and not longest(norm, rest.end() + 1, units()):
            return _with_value(number, number.value + float(f"0.{decimals:.0f}")), replace(noun, end=rest.end())
    return _below_zero(norm, number, noun)


def _below_zero(norm: str, number: Number, noun: NounPhrase) -> tuple[Number, NounPhrase]:
    """Read "âm 5 độ C" and "-5 độ C"."""
    minus = _MINUS.search(norm, max(0, number.start - 4), number.start)
    if minus is None or noun.units[0].noun not in _BELOW_ZERO or number.value is None:
        return number, noun
    return replace(_with_value(number, -number.value), start=minus.start()), noun


def _with_value(number: Number, value: float) -> Number:
    value = round(value, 4)
    return replace(number, value=value, low=value, high=value)
