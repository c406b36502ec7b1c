"""When two names are the same: bodies, awards and those who receive them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from vinhdanh.extract.awards.catalogue import expand, load_catalogue
from vinhdanh.view import fold

#: Words shared, of all words, from which on two recipients are the same.
_ENOUGH = 0.5
_QUOTES = re.compile(r"[\"']")


def comparable(name: str) -> str:
    """Return `name` for comparison: folded, without quotes, one blank between words.

    >>> comparable("Sở  Y tế “Hoà Bình”")
    'sở y tế hòa bình'
    """
    return " ".join(_QUOTES.sub("", fold(name)).split())


@lru_cache(maxsize=4096)
def name_set(names: str) -> frozenset[str]:
    """Return the names that are joined with semicolons, for comparison; their order says nothing."""
    return frozenset(filter(None, map(comparable, names.split(";"))))


def codes_of(award: str) -> frozenset[str]:
    """Return the codes of the catalogue's awards of that name; several awards may share one.

    >>> sorted(codes_of("Huân chương Lao động")), sorted(codes_of("Giải Bông lúa của xóm"))
    (['HC-LD'], [])
    """
    by_name, by_alias = _catalogue()
    name = comparable(award)
    return by_name.get(name) or by_alias.get(name, frozenset())


def canonical_award(award: str) -> str:
    """Return an award's name for comparison: that of the catalogue, where it is one of its spellings.

    >>> canonical_award("HCLĐ") == canonical_award("Huân chương Lao động")
    True
    """
    name = comparable(award)
    codes = codes_of(name)
    names = {comparable(load_catalogue()[code].name) for code in codes}
    return names.pop() if len(names) == 1 else name


@lru_cache(maxsize=4096)
def award_set(awards: str) -> frozenset[str]:
    """Return the awards that are joined with semicolons, for comparison."""
    return frozenset(canonical_award(name) for name in name_set(awards))


def same_recipient(gold: str, predicted: str) -> bool:
    """Tell whether two descriptions mean the same recipients.

    Names come with and without titles and offices, nouns with and without what describes them. So the words of one
    must stand in a row in the other, or the F1 of their words (how often each is there counts) must reach one half.

    >>> same_recipient("ông Trần Văn An", "Trần Văn An"), same_recipient("tập thể", "cá nhân")
    (True, False)
    """
    wanted, said = (re.findall(r"\w+", comparable(text)) for text in (gold, predicted))
    if not wanted or not said:
        return wanted == said
    if f" {' '.join(wanted)} " in f" {' '.join(said)} " or f" {' '.join(said)} " in f" {' '.join(wanted)} ":
        return True
    shared = (Counter(wanted) & Counter(said)).total()
    return 2 * shared / (len(wanted) + len(said)) >= _ENOUGH


@cache
def _catalogue() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return the codes by name, and by every spelling that implies no grade."""
    by_name: dict[str, set[str]] = {}
    by_alias: dict[str, set[str]] = {}
    for award in load_catalogue().values():
        by_name.setdefault(comparable(award.name), set()).add(award.code)
        for alias in award.aliases:
            if "=" not in alias:
                for spelling in expand(alias):
                    by_alias.setdefault(comparable(spelling), set()).add(award.code)
    return (
        {name: frozenset(codes) for name, codes in by_name.items()},
        {name: frozenset(codes) for name, codes in by_alias.items()},
    )
