"""The knowledge tables of organizations, compiled once for matching."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from vinhdanh.extract.organizations.model import Body, Head
from vinhdanh.extract.organizations.tokens import Phrases, token_texts
from vinhdanh.knowledge import load_table, load_toml


@cache
def words() -> dict[str, Any]:
    """Return `knowledge/organization_words.toml`."""
    return load_toml("organization_words")


def word_set(section: str, key: str) -> frozenset[str]:
    """Return a list of single words of the word file."""
    return frozenset(words()[section][key].split())


def phrase_list(section: str, key: str) -> list[str]:
    """Return a list of phrases of the word file, which stand there with `|` between them."""
    return [phrase.strip() for phrase in words()[section][key].split("|") if phrase.strip()]


def _title(head: str) -> str:
    first, _, rest = head.partition(" ")
    rest = rest.capitalize() if first == "ban" else rest
    return f"{first.capitalize()} {rest}".strip()


def _heads() -> Iterator[tuple[str, Head]]:
    for row in load_table("organization_heads"):
        for written in row["head"].split("|"):
            yield (
                written,
                Head(
                    canonical=row["canonical"] or _title(written),
                    kind=row["kind"],
                    level=row["level"],
                    tail=tuple(row["tail"].split()),
                    bare=row["bare"],
                    place_style=row["place_style"],
                    superior=row["superior"],
                    top=row["top"],
                    not_after=frozenset((row["not_after"] or "").split("|")) - {""},
                ),
            )


@cache
def heads() -> Phrases[Head]:
    """Return the head nouns."""
    return Phrases.of(_heads())


def _central_forms(alias: str) -> list[str]:
    """Return `alias` with each way to write "Trung ương"."""
    if "Trung ương" not in alias:
        return [alias] if alias else []
    return [alias.replace("Trung ương", form) for form in ("Trung ương", "TW", "T.Ư", "TƯ", "T.W")]


def _written_forms(alias: str) -> list[str]:
    """Return `alias` as the press may write it: "Trung ương" and, at the end, "Việt Nam" abbreviated or not."""
    short = f"{alias.removesuffix('Việt Nam')}VN" if alias.endswith(" Việt Nam") else ""
    return [form for written in (alias, short) for form in _central_forms(written)]


def _bodies() -> Iterator[tuple[str, Body]]:
    for row in load_table("organization_bodies"):
        if row["match"] == "never":
            continue
        for alias in dict.fromkeys([row["name"], *row["aliases"].split("|")]):
            for written in _written_forms(alias):
                yield written, Body(row["name"], row["kind"], row["level"], row["parent"], written, row["match"])


@cache
def bodies() -> Phrases[Body]:
    """Return the known bodies under all their names."""
    return Phrases.of(_bodies())


@cache
def vocabulary() -> Phrases[bool]:
    """Return the common words that names are made of; the payload tells whether a name may end in one."""
    rows = [(row["phrase"], row["final"] == "yes") for row in load_table("organization_vocabulary")]
    return Phrases.of(rows)


@cache
def word_parts() -> dict[str, str]:
    """Return the part of speech (noun, verb, adjective) of common words."""
    return {row["word"]: row["part"] for row in load_table("count_words")}


@cache
def spelled(section: str, key: str) -> Phrases[str]:
    """Return a list of (written, canonical) pairs of the word file."""
    return Phrases.of((written, canonical) for written, canonical in words()[section][key])


@cache
def media_names() -> Phrases[str]:
    """Return the names of newspapers without the head."""
    return Phrases.of((name, name) for name in phrase_list("media", "names"))


#: Age classes of national teams.
AGE_CLASSES = frozenset(f"u{age}" for age in range(14, 24))
_CONNECTORS = frozenset({"và", "-", ",", "&", "/"})


class Sector:
    """A field of work from `knowledge/organization_sectors.csv`."""

    __slots__ = ("is_ministry", "name", "words")

    def __init__(self, name: str, group: str) -> None:
        self.name = name
        self.is_ministry = group == "ministry"
        self.words = tuple(word for word in token_texts(name) if word not in _CONNECTORS)


@cache
def sectors() -> dict[str, tuple[Sector, ...]]:
    """Return the sectors by the first letter of their first word."""
    table: dict[str, list[Sector]] = {}
    for row in load_table("organization_sectors"):
        sector = Sector(row["sector"], row["group"])
        table.setdefault(sector.words[0][0], []).append(sector)
    return {
        letter: tuple(sorted(found, key=lambda s: (-len(s.words), not s.is_ministry)))
        for letter, found in table.items()
    }


@cache
def local_offices() -> frozenset[str]:
    """Return the fields of work for which every district has an office ("Phòng Nội vụ")."""
    return frozenset(row["sector"] for row in load_table("organization_sectors") if row["group"])


def is_connector(word: str) -> bool:
    """Tell whether `word` only joins the words of a sector."""
    return word in _CONNECTORS
