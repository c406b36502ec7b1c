"""Values as the notes of mentions write them: counts, dates, awards, and the pairs of a record's note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from vinhdanh.gold.timex import check_timex
from vinhdanh.values import CountModifier, DateModifier, UnitClass

#: Keys that a record's note may hold.
RECORD_KEYS = ("pattern", "award", "grade", "awarder", "recipient", "count", "modifier", "period", "date")

_NUMBER = r"-?\d+(?:\.\d+)?"
_COUNT = re.compile(rf"({_NUMBER})(?:\.\.({_NUMBER}))? (\w+) (\w+)")
_PAIR = re.compile(r";\s*(?=\w+=)")
#: Modifiers of what has no single number.
_OPEN = ("range", "vague")


@dataclass(frozen=True, slots=True)
class CountGold:
    """A labelled count; `value` is None for a range, `low` and `high` are its ends."""

    value: float | None
    low: float
    high: float
    modifier: str
    unit_class: str


@dataclass(frozen=True, slots=True)
class DateGold:
    """A labelled time: TIMEX3 value and modifier ("" for none)."""

    value: str
    modifier: str


@dataclass(frozen=True, slots=True)
class AwardGold:
    """A labelled award: canonical name and grade ("" for none)."""

    name: str
    grade: str


def parse_count(note: str) -> CountGold:
    """Read the value of a count.

    Raises:
        ValueError: it is none; the message says what is wanted.

    >>> parse_count("3..5 range other")
    CountGold(value=None, low=3.0, high=5.0, modifier='range', unit_class='other')
    """
    match = _COUNT.fullmatch(note)
    if match is None:
        raise ValueError(f"a count's value is written '12 exact person' or '3..5 range other', not {note!r}")
    low, high = float(match[1]), float(match[2] or match[1])
    if low > high:
        raise ValueError(f"{note!r}: the lower end comes first")
    if match[3] not in get_args(CountModifier):
        raise ValueError(f"{note!r}: the modifier is one of {', '.join(get_args(CountModifier))}")
    if not match[2] and match[3] in _OPEN:
        raise ValueError(f"{note!r}: the modifier {match[3]} goes with two ends, as in 3..5")
    if match[2] and match[3] == "exact":
        raise ValueError(f"{note!r}: the modifier of two ends is range or vague")
    if match[4] not in get_args(UnitClass):
        raise ValueError(f"{note!r}: the class is one of {', '.join(get_args(UnitClass))}")
    return CountGold(None if match[2] else low, low, high, match[3], match[4])


def parse_date(note: str) -> DateGold:
    """Read the value of a date: TIMEX3 / ISO 8601, a blank, a modifier.

    Raises:
        ValueError: it is none; the message says what is wanted.

    >>> parse_date("2020-03 START"), parse_date("2021-09-01/2022-05-31").value
    (DateGold(value='2020-03', modifier='START'), '2021-09-01/2022-05-31')
    """
    value, _, modifier = note.partition(" ")
    if modifier not in get_args(DateModifier) or note != note.strip():
        raise ValueError(f"{note!r}: the modifier is one of {', '.join(filter(None, get_args(DateModifier)))}")
    check_timex(value)
    return DateGold(value, modifier)


def parse_award(note: str) -> AwardGold:
    """Read the value of an award: name, and its grade behind " / ".

    Raises:
        ValueError: there is no name, or not one " / " with a grade behind it.

    >>> parse_award("Huân chương Lao động / Ba")
    AwardGold(name='Huân chương Lao động', grade='Ba')
    """
    parts = [part.strip() for part in f" {note} ".split(" / ")]
    if len(parts) > 2 or not all(parts):
        raise ValueError("an award's value is its name, such as 'Giấy khen' or 'Huân chương Lao động / Ba'")
    return AwardGold(parts[0], "".join(parts[1:]))


def parse_pairs(note: str) -> dict[str, str]:
    """Read a record's note: `key=value` pairs joined with "; ".

    Raises:
        ValueError: a key is unknown or stands twice.

    >>> parse_pairs("pattern=active single; award=Khen thưởng")
    {'pattern': 'active single', 'award': 'Khen thưởng'}
    """
    pairs: dict[str, str] = {}
    for part in filter(None, _PAIR.split(note)):
        key, equals, value = part.partition("=")
        if not equals or key.strip() not in RECORD_KEYS:
            raise ValueError(f"{part!r} is no key=value with a key of {', '.join(RECORD_KEYS)}")
        if key.strip() in pairs:
            raise ValueError(f"{key.strip()} stands twice")
        pairs[key.strip()] = value.strip()
    return pairs
