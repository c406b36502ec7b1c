"""Counted nouns: what they are, and how far the noun phrase after a number goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.values import RecipientKind, UnitClass

_LONGEST = 9
_WORD = r"(?:[^\W\d_]+\d?(?!\d)|[%$€¥£]|°\w?)"
_WORDS = re.compile(rf"{_WORD}(?:(?:, ?| - | |-|/){_WORD}){{0,{_LONGEST}}}")
_WORD_ENDS = re.compile(r"(?<=[\w%$€¥£])(?!\w)")
_TITLE = re.compile(r'"[^"\n]{3,70}"')
#: Nouns that are paired with any other recipient.
_EITHER = frozenset({"tập thể", "cá nhân"})


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


def candidates(norm: str, start: int) -> list[int]:
    """Return where the words that begin at `start` end, longest first: the possible ends of an entry."""
    match = _WORDS.match(norm, start)
    if match is None:
        return []
    ends = (end.start() for end in _WORD_ENDS.finditer(norm, start + 1, match.end() + 1))
    return [end for end in ends if end <= match.end()][::-1]


def longest(norm: str, start: int, *tables: dict[str, Unit] | frozenset[str]) -> str:
    """Return the longest entry of any of `tables` that begins at `start`; "" if there is none."""
    for end in candidates(norm, start):
        words = norm[start:end]
        if any(words in table for table in tables):
            return words
    return ""


def _head_units(noun_norm: str) -> list[Unit]:
    """Return the units that a counted noun phrase ("lượt cán bộ", "tập thể, cá nhân") is made of."""
    found: list[Unit] = []
    whole = units().get(noun_norm)
    if whole is not None:
        return [whole]
    for part in re.split(r", | và | hoặc |/", noun_norm):
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


class NounReader:
    """Reads the counted noun phrase that begins at an offset of a folded text."""

    def __init__(self) -> None:
        knowledge = load_toml("counts")
        self._units = units()
        self._not_counted = frozenset(knowledge["context"]["not_counted"])
        self._modifiers = frozenset(knowledge["phrase"]["noun_modifiers"])
        clause = "|".join(knowledge["phrase"]["clause_starts"])
        self._clause = re.compile(rf" (?:{clause})(?!\w)")
        self._join = re.compile(r"(?:, ?| và | hoặc | hay |/| & )(?=[^\W\d_])")

    def read(self, norm: str, text: str, start: int, *, shareable: bool = True) -> NounPhrase | None:
        """Return the noun phrase at `start`, with the nouns that share its number if it is `shareable`."""
        unit = self._unit_at(norm, text, start)
        if unit is None:
            return None
        end = start + len(unit.noun)
        if unit.role == "measure":
            return NounPhrase(start, end, (unit,))
        end, unit = self._inside(norm, text, end, unit)
        found = [unit]
        while shareable:
            joined = self._joined(norm, text, end, unit)
            if joined is None:
                break
            end, other = joined
            found.append(other)
        return NounPhrase(start, end, tuple(found))

    def read_title(self, norm: str, text: str, start: int) -> NounPhrase | None:
        """Return a quoted title that is counted by itself: 33 “Tập thể lao động giỏi”."""
        match = _TITLE.match(norm, start)
        if match is None or not text[start + 1].isupper():
            return None
        unit = self._units.get(longest(norm, start + 1, self._units))
        return NounPhrase(start, match.end(), (unit or Unit(match.group(), "other", None, "head"),))

    def _unit_at(self, norm: str, text: str, start: int) -> Unit | None:
        """Return the unit that begins at `start`, unless a longer entry says that nothing is counted there."""
        words = longest(norm, start, self._units, self._not_counted)
        if not words or words in self._not_counted:
            return None
        unit = self._units[words]
        if text[start].isupper() and unit.role != "measure" and not _is_common(text, start, words):
            return None
        return unit

    def _inside(self, norm: str, text: str, end: int, unit: Unit) -> tuple[int, Unit]:
        """Return the end of the noun at `end` with the nouns that narrow it, and the unit that it then is."""
        if unit.role == "classifier" and norm[end : end + 1] == " ":
            inner = self._unit_at(norm, text, end + 1)
            if inner is not None and _classifies(unit, inner):
                end += 1 + len(inner.noun)
                if unit.recipient_kind is None and unit.unit_class in ("event", "other"):
                    unit = inner if unit.noun == "lượt" else unit
        for _ in range(3):
            words = longest(norm, end + 1, self._modifiers) if norm[end : end + 1] == " " else ""
            following = text[end + 1 : end + 3]
            if not words or (following[:1].isupper() and not following.isupper()):
                break
            end += 1 + len(words)
        return end, unit

    def _joined(self, norm: str, text: str, end: int, first: Unit) -> tuple[int, Unit] | None:
        """Return the end and unit of a noun after a comma or "và" that shares the number of `first`."""
        match = self._join.match(norm, end)
        if match is None:
            return None
        unit = self._unit_at(norm, text, match.end())
        if unit is None or unit.role == "measure" or self._clause.match(norm, match.end() + len(unit.noun)):
            return None
        start = match.end()
        if not _can_share(first, unit) or (text[start].isupper() and text[start + 1].islower()):
            return None
        joined_end, joined = self._inside(norm, text, start + len(unit.noun), unit)
        following = text[joined_end + 1 : joined_end + 3]
        # A proper name after the noun ("thị xã Hoàng Mai") makes it one body, not one more counted noun.
        if norm[joined_end : joined_end + 1] == " " and following[:1].isupper() and not following.isupper():
            return None
        return joined_end, joined


def _classifies(classifier: Unit, inner: Unit) -> bool:
    """Tell whether `classifier` may stand before `inner`: "suất quà", "lượt cán bộ", but no "câu em"."""
    if inner.role == "measure":
        return False
    if classifier.unit_class == "person":
        return inner.unit_class == "person"
    return inner.unit_class != "person" or classifier.unit_class == "collective" or classifier.noun == "lượt"


def _can_share(first: Unit, second: Unit) -> bool:
    """Tell whether two nouns may share one number: "tập thể, cá nhân", "giáo viên, học sinh", "xã, phường"."""
    if first.recipient_kind is None or second.recipient_kind is None:
        return False
    return first.recipient_kind == second.recipient_kind or bool({first.noun, second.noun} & _EITHER)


def _is_common(text: str, start: int, words: str) -> bool:
    """Tell a capitalised common noun ("10 Gương mặt trẻ", "5 CĐCS") from a name ("27 Trường Chinh")."""
    written = text[start : start + len(words)]
    if written.isupper() and len(words) > 1:
        return True
    following = text[start + len(words) : start + len(words) + 2].strip()
    return " " in words or not following[:1].isupper()
