"""The award catalogue: what every honour is called, how it is graded, and in which context its name counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.view import fold

#: Categories of what is won in sports, in any contest, and of what the State alone confers.
WON_IN_SPORTS = frozenset({"sports_medal", "sports_title"})
WON_IN_CONTESTS = WON_IN_SPORTS | {"contest_prize"}
OF_STATE = frozenset({"order", "medal", "state_title", "state_prize"})

_SEPARATOR = re.compile(r"\s*\|\s*")
_OPTIONAL = re.compile(r"\(([^()]*)\)\s?")
_I_FOR_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_BASE = {
    code: unicodedata.normalize("NFD", chr(code))[0]
    for code in range(0xC0, 0x1EFA)
    if len(unicodedata.normalize("NFD", chr(code))) > 1
}
_BASE[ord("đ")] = "d"
_BARE = {code: base.translate(_I_FOR_Y) for code, base in _BASE.items()} | {ord("y"): "i"}
#: With the letters that stay as they are, since `str.translate` is slow where one is missing.
_BARE_OF_ALL = dict(zip(range(max(_BARE)), range(max(_BARE)), strict=True)) | _BARE


def bare(norm: str) -> str:
    """Return folded text without tones, diacritics and the difference between i and y; same length.

    >>> bare("kỷ niệm chương, chiến sỹ đỏ")
    'ki niem chuong, chien si do'
    """
    return norm.translate(_BARE_OF_ALL)


def marked(base: str) -> str:
    """Return the folded letters that `bare` makes `base` of, itself included.

    >>> "ế" in marked("e"), "o" in marked("e")
    (True, False)
    """
    return base + "".join(sorted(chr(code) for code, plain in _BARE.items() if plain == base and chr(code).islower()))


def same_i(norm: str) -> str:
    """Return folded text with every y written i, tones kept: "sỹ" and "sĩ" are the same syllable.

    >>> same_i("chiến sỹ") == same_i("chiến sĩ")
    True
    """
    return norm.translate(_I_FOR_Y)


@dataclass(frozen=True, slots=True)
class AwardType:
    """One row of `knowledge/awards.csv`.

    `grades` names sets of `award_grades.csv`; `context` holds matching flags and at most one section of
    `award_context.toml` (see docs/awards.md).
    """

    code: str
    name: str
    category: str
    aliases: tuple[str, ...]
    grades: tuple[str, ...]
    conferrers: tuple[str, ...]
    recipients: frozenset[str]
    source: str
    context: frozenset[str]
    example: str
    counter_example: str


@dataclass(frozen=True, slots=True)
class Alias:
    """One way of writing an award: folded spelling, the grade it implies, and the exact letters of an acronym."""

    text: str
    award: AwardType
    grade: str = ""
    acronym: str = ""


def _cell(value: str) -> tuple[str, ...]:
    return tuple(part for part in _SEPARATOR.split(value.strip()) if part)


@cache
def load_catalogue() -> dict[str, AwardType]:
    """Return every award type by its code, in the order of the table."""
    return {
        row["code"]: AwardType(
            code=row["code"],
            name=row["name"],
            category=row["category"],
            aliases=_cell(row["aliases"]),
            grades=_cell(row["grades"]),
            conferrers=_cell(row["conferrers"]),
            recipients=frozenset(_cell(row["recipients"])),
            source=row["source"],
            context=frozenset(row["context"].split()),
            example=row["example"],
            counter_example=row["counter_example"],
        )
        for row in load_table("awards")
    }


@cache
def load_grades() -> dict[str, dict[str, str]]:
    """Return, for each grade set, the grade that each folded spelling means."""
    sets: dict[str, dict[str, str]] = {}
    for row in load_table("award_grades"):
        spellings = sets.setdefault(row["set"], {})
        for form in _cell(row["forms"]):
            spellings[fold(form)] = row["grade"]
    return sets


def load_context() -> dict[str, Any]:
    """Return `knowledge/award_context.toml`: what must, and must not, stand around a name."""
    return load_toml("award_context")


def expand(alias: str) -> Iterator[str]:
    """Yield `alias` with and without each part in brackets.

    >>> sorted(expand("cờ (đơn vị) xuất sắc"))
    ['cờ xuất sắc', 'cờ đơn vị xuất sắc']
    """
    match = _OPTIONAL.search(alias)
    if match is None:
        yield " ".join(alias.split())
        return
    yield from expand(alias[: match.start()] + match[1] + " " + alias[match.end() :])
    yield from expand(alias[: match.start()] + alias[match.end() :])


def _abbreviated(text: str, abbreviations: dict[str, str]) -> Iterator[str]:
    yield text
    for phrase, short in abbreviations.items():
        if phrase in text:
            yield from _abbreviated(text.replace(phrase, short), abbreviations)


def aliases_of(award: AwardType, abbreviations: dict[str, str]) -> Iterator[Alias]:
    """Yield every spelling of `award`; `abbreviations` maps phrases inside a name to their short forms."""
    for entry in award.aliases:
        written, _, grade = entry.partition("=")
        acronym = written if written.isupper() and " " not in written else ""
        for variant in expand(written):
            for text in dict.fromkeys(_abbreviated(fold(variant), abbreviations)):
                yield Alias(text, award, grade, acronym)
