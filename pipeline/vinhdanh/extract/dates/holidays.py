"""Public holidays and observances by name, from `knowledge/dates_holidays.csv`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_table
from vinhdanh.view import fold

_SEPARATOR = re.compile(r"[ ,-]+")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GAP = "[ ,-]{1,3}(?:của )?"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day or month of every year. `names` are dates; `events` only count as one in "35 năm <event>".

    `rule` says how a day that moves is found: "easter", "tet_eve", "before_tet", or a weekday of the month, "2 sunday";
    "4 thursday +1" is the day after that.
    """

    key: str
    names: tuple[str, ...]
    events: tuple[str, ...]
    month: int
    day: int | None
    lunar: bool
    founded: int | None
    rule: str = ""

    @property
    def weekday(self) -> tuple[int, int] | None:
        """Which weekday of its month it is (number, weekday), None for a day that has a date."""
        number, _, name = self.rule.partition(" ")
        return (int(number), _WEEKDAYS.index(name.partition(" ")[0])) if name else None

    @property
    def days_later(self) -> int:
        """How many days behind its weekday it is."""
        return int(self.rule.partition("+")[2] or 0)


@cache
def load_holidays() -> tuple[Holiday, ...]:
    """Return all holidays, names folded as `View.norm` is."""
    return tuple(
        Holiday(
            row["key"],
            _names(row["names"]),
            _names(row["events"]),
            int(row["month"]),
            int(row["day"]) if row["day"] else None,
            row["lunar"] == "yes",
            int(row["founded"]) if row["founded"] else None,
            row["rule"],
        )
        for row in load_table("dates_holidays")
    )


@cache
def holidays_by_name() -> dict[str, Holiday]:
    """Return the holiday of each plain name (see `plain_name`)."""
    return {name: holiday for holiday in load_holidays() for name in holiday.names}


@cache
def holidays_by_key() -> dict[str, Holiday]:
    """Return the holiday of each key."""
    return {holiday.key: holiday for holiday in load_holidays()}


def holiday_regex() -> str:
    """Return the source of a pattern for all names, longest first, in the group `hol`."""
    return rf"(?P<hol>{event_regex(holidays_by_name())})(?!\w)"


def event_regex(names: Iterable[str]) -> str:
    """Return the source of a pattern for `names` (plain), however their words are joined, longest first."""
    return either(names).replace(r"\ ", _GAP)


def plain_name(written: str) -> str:
    """Return a name without the commas, hyphens and "của" that its spellings differ in.

    >>> plain_name("ngày thương binh - liệt sĩ"), plain_name("ngày sinh của bác hồ")
    ('ngày thương binh liệt sĩ', 'ngày sinh bác hồ')
    """
    return " ".join(word for word in _SEPARATOR.split(written) if word != "của")


def _names(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(plain_name(fold(name)) for name in cell.split("|") if name))
