"""Counted nouns: the table of them, and what is asked of it."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.values import RecipientKind, UnitClass

_LONGEST = 9
#: The same place is looked at for a unit, for what narrows it and for what ends it.
_REMEMBERED = 64
_WORD = r"(?:[^\W\d_]+\d?(?!\d)|[%$€¥£]|°\w?)"
_WORDS = re.compile(rf"{_WORD}(?:(?:, ?| - | |-|/){_WORD}){{0,{_LONGEST}}}")
#: Words before a person that say that he or she is one no more, or not yet: "12 | nguyên | lãnh đạo".
_FORMER = re.compile(rf"(?:{'|'.join(load_toml('counts')['phrase']['prefixes'])}) ")
_WORD_END = re.compile(r"[\w%$€¥£](?!\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """One row of `units.csv`."""

    noun: str
    unit_class: UnitClass
    recipient_kind: RecipientKind | None
    role: str


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The noun phrase that a number counts: offsets, and the units in it (more than one where they share it)."""

    start: int
    end: int
    units: tuple[Unit, ...]

    @property
    def unit_class(self) -> UnitClass:
        """The class of the whole; persons and groups together are "collective"."""
        classes = [unit.unit_class for unit in self.units]
        if "collective" in classes or {"person", "organization"} <= set(classes):
            return "collective"
        return classes[0]


@cache
def units() -> dict[str, Unit]:
    """Return the counted nouns by their folded form."""
    return {
        row["noun"]: Unit(
            row["noun"],
            cast(UnitClass, row["unit_class"]),
            cast(RecipientKind, row["recipient_kind"]) if row["recipient_kind"] else None,
            row["role"],
        )
        for row in load_table("units")
    }


@cache
def unit_codes() -> dict[str, str]:
    """Return the codes of measures (UCUM) and currencies (ISO 4217) by the folded noun.

    >>> unit_codes()["ha"], unit_codes()["đồng"]
    ('har', 'VND')
    """
    return {row["noun"]: row["code"] for row in load_table("unit_codes")}


@lru_cache(maxsize=_REMEMBERED)
def candidates(norm: str, start: int) -> list[int]:
    """Return where the words that begin at `start` end, longest first: the possible ends of an entry."""
    match = _WORDS.match(norm, start)
    if match is None:
        return []
    last = match.end()
    return [end for match in _WORD_END.finditer(norm, start, last + 1) if (end := match.end()) <= last][::-1]


def longest(norm: str, start: int, *tables: Container[str]) -> str:
    """Return the longest entry of any of `tables` that begins at `start`; "" if there is none."""
    for end in candidates(norm, start):
        words = norm[start:end]
        for table in tables:
            if words in table:
                return words
    return ""


def _head_units(noun_norm: str) -> list[Unit]:
    """Return the units that a counted noun phrase ("lượt cán bộ", "tập thể, cá nhân") is made of."""
    found: list[Unit] = []
    whole = units().get(noun_norm)
    if whole is not None:
        return [whole]
    for words in re.split(r", | và | hoặc |/", noun_norm):
        part = _FORMER.sub("", words)
        unit = units().get(longest(part, 0, units()))
        if unit is None:
            continue
        rest = part[len(unit.noun) :].strip()
        inner = units().get(longest(rest, 0, units())) if unit.role == "classifier" and rest else None
        found.append(inner if inner is not None and unit.recipient_kind is None else unit)
    return found


def unit_class_of(noun_norm: str) -> UnitClass:
    """Return the class of a folded counted noun or noun phrase; "other" if it is not known.

    >>> unit_class_of("lượt cán bộ công đoàn"), unit_class_of("tập thể, cá nhân"), unit_class_of("xyz")
    ('person', 'collective', 'other')
    """
    found = _head_units(noun_norm)
    return NounPhrase(0, len(noun_norm), tuple(found)).unit_class if found else "other"


def recipient_kind_of(noun_norm: str) -> RecipientKind | None:
    """Return what kind of recipient a folded counted noun or noun phrase is; None if it cannot be honoured.

    >>> recipient_kind_of("giáo viên"), recipient_kind_of("tập thể và cá nhân"), recipient_kind_of("bằng khen")
    ('individual', 'mixed', None)
    """
    kinds = [unit.recipient_kind for unit in _head_units(noun_norm) if unit.recipient_kind is not None]
    if not kinds:
        return None
    return kinds[0] if len(set(kinds)) == 1 else "mixed"
