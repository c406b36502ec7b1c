"""Administrative units by name, with their official codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vinhdanh.extract.organizations.lexicon import phrase_list, words
from vinhdanh.extract.organizations.tokens import Phrases
from vinhdanh.knowledge import load_table
from vinhdanh.view import fold

#: What names of places are compared without.
_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A province or district: a row of `knowledge/administrative_units.csv`; dates are ISO days or empty."""

    code: str
    level: str
    type: str
    name: str
    province_code: str
    valid_from: str
    valid_to: str
    successor_code: str

    @property
    def full_name(self) -> str:
        """Return the name with its type: "quận Ba Đình"."""
        return f"{self.type} {self.name}"


def place_key(name: str) -> str:
    """Return `name` for comparison: folded, without dashes, apostrophes, dots and blanks."""
    return _NO_LETTERS.sub("", fold(name))


#: This country and its regions, among the countries and regions of `organization_words.toml`.
HOME = frozenset(
    "Việt Nam|VN|Trung ương|TW|T.Ư|TƯ|T.W|Bắc Bộ|Trung Bộ|Nam Bộ|miền Bắc|miền Trung|miền Nam|"
    "Tây Nguyên|Tây Bắc|Sài Gòn|Thủ đô".split("|")
)


@cache
def units() -> tuple[Unit, ...]:
    """Return every unit of the table, provinces first."""
    return tuple(
        Unit(
            row["code"], row["level"], row["type"], row["name"], row["province_code"],
            row["valid_from"], row["valid_to"], row["successor_code"],
        )
        for row in load_table("administrative_units")
    )  # fmt: skip


@cache
def units_by_name() -> dict[str, tuple[Unit, ...]]:
    """Return the units by `place_key` of each of their names."""
    found: dict[str, list[Unit]] = {}
    for unit, row in zip(units(), load_table("administrative_units"), strict=True):
        for name in dict.fromkeys(place_key(name) for name in [row["name"], *row["aliases"].split("|")] if name):
            found.setdefault(name, []).append(unit)
    return {name: tuple(same) for name, same in found.items()}


@cache
def province(code: str) -> Unit:
    """Return the province of `code`, the oldest that is not abolished before 2025."""
    return next(unit for unit in units() if unit.level == "province" and unit.code == code)


def _names() -> list[tuple[str, str]]:
    names: dict[str, str] = {}
    for unit, row in zip(units(), load_table("administrative_units"), strict=True):
        if unit.name.isdigit():
            continue
        for name in [unit.name, *filter(None, row["aliases"].split("|"))]:
            names.setdefault(name, unit.name)
    return list(names.items())


@cache
def unit_names() -> Phrases[str]:
    """Return the written names of provinces and districts, each with the canonical name."""
    return Phrases.of(_names())


@cache
def country_names(*, abroad: bool = True) -> Phrases[str]:
    """Return the names of countries and regions, with `abroad` of places in them, each with the canonical name."""
    standard = words()["places"]["country_names"]
    names = (*phrase_list("places", "countries"), *(phrase_list("places", "abroad") if abroad else ()))
    return Phrases.of((name, standard.get(name, name)) for name in names)


@cache
def countries() -> frozenset[str]:
    """Return the names of countries and regions as written, without those of places in them."""
    return frozenset(phrase_list("places", "countries"))


@cache
def commune_names() -> Phrases[str]:
    """Return the names of communes (xã, phường, thị trấn), each with the canonical name."""
    rows = load_table("administrative_communes")
    return Phrases.of((name, name) for name in dict.fromkeys(row["name"] for row in rows) if not name.isdigit())


@cache
def commune_codes() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """Return (code, district code) of the communes by (type, `place_key` of the name)."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in load_table("administrative_communes"):
        key = (row["type"], place_key(row["name"]))
        found.setdefault(key, []).append((row["code"], row["district_code"]))
    return {key: tuple(same) for key, same in found.items()}
