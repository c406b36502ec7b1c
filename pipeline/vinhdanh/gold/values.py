"""Values as the notes of mentions write them: counts, dates, awards, and the pairs of a record's note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import get_args

from vinhdanh.values import CountModifier, DateModifier, UnitClass

#: Keys that a record's note may hold.
RECORD_KEYS = ("pattern", "award", "grade", "awarder", "recipient", "count", "modifier", "period", "date")

_NUMBER = r"\d+(?:\.\d+)?"
_COUNT = re.compile(rf"({_NUMBER})(?:\.\.({_NUMBER}))? (\w+) (\w+)")
_PAIR = re.compile(r";\s*(?=\w+=)")
_YEAR = r"(?:\d{4}|\d{3}X|\d\dXX|XXXX)"
_DAY = rf"{_YEAR}-(?:\d\d|XX)-(?:\d\d|XX)"
_CLOCK = r"T(?:(?:MO|MI|AF|EV|NI|DT)|(?:\d\d|XX)(?::\d\d)?)"
_POINT = re.compile(
    rf"(?:{_DAY}(?:{_CLOCK})?|{_YEAR}(?:-(?:\d\d|XX|Q[1-4X]|H[12X]|SP|SU|FA|AU|WI))?|{_YEAR}-W(?:\d\d|XX)(?:-(?:[1-7X]|WE))?"
    rf"(?:{_CLOCK})?|{_CLOCK}|BC\d{{4}})"
)
_LENGTH = re.compile(r"P(?=[\dXT])(?:(?:\d+(?:\.\d+)?|X)(?:[YMWDE]|SP|SU|FA|WI))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?")
_FULL_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


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
    if modifier not in get_args(DateModifier):
        raise ValueError(f"{note!r}: the modifier is one of {', '.join(filter(None, get_args(DateModifier)))}")
    edges = value.split("/")
    if len(edges) > 2 or not all(map(_is_time, edges)):
        raise ValueError(f"{value!r} is no TIMEX3 value, such as 2020-10-22, 2020-Q3, XXXX-10-22, P3M or 2017/2020")
    for edge in edges:
        _check_day(edge)
    if len(edges) == 2 and all(map(_FULL_DAY.fullmatch, edges)) and edges[0] > edges[1]:
        raise ValueError(f"{value!r}: the first day comes first")
    return DateGold(value, modifier)


def parse_award(note: str) -> AwardGold:
    """Read the value of an award: name, and its grade behind " / ".

    Raises:
        ValueError: there is no name.

    >>> parse_award("Huân chương Lao động / Ba")
    AwardGold(name='Huân chương Lao động', grade='Ba')
    """
    name, _, grade = note.rpartition(" / ") if " / " in note else (note, "", "")
    if not name.strip():
        raise ValueError("an award's value is its name, such as 'Giấy khen' or 'Huân chương Lao động / Ba'")
    return AwardGold(name.strip(), grade.strip())


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


def _is_time(edge: str) -> bool:
    return bool(_POINT.fullmatch(edge) or (_LENGTH.fullmatch(edge) and edge != "P"))


def _check_day(edge: str) -> None:
    match = _FULL_DAY.match(edge)
    if match:
        try:
            date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            raise ValueError(f"{match[0]} is no day of the calendar") from None
