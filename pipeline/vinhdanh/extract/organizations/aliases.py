"""Abbreviations that an article defines for itself: "Công ty Xuất nhập khẩu Hoa Lư (HOLIMEX)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from vinhdanh.extract.organizations.branches import at_home
from vinhdanh.extract.organizations.gazetteer import HOME, countries, units
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Phrases, Tokens

_RULE = "organizations.defined_abbreviation"
_OPENERS = Phrases.of(
    (phrase, True)
    for phrase in [
        "gọi tắt là",
        "viết tắt là",
        "sau đây gọi là",
        "sau đây gọi tắt là",
        "tên viết tắt là",
        "tên viết tắt",
        "viết tắt",
    ]
)
#: How many letters a foreign abbreviation, and words the name it stands for, have at least.
_FOREIGN_LETTERS = 3
#: How many letters a brand of one word has at least.
_BRAND_LETTERS = 5
#: How long an abbreviation is at least that is understood before it is told.
_EARLY_LETTERS = 3
#: What places begin with that an abbreviation in brackets may be ("(KCN Thuận Đạo)").
_PLACES = ("TP.", "TP ", "TPHCM", "KCN ", "KCX ", "KKT ", "CCN ", "KĐT ", "Q.")
_FREE_KINDS = frozenset({"company", "bank", "other", "association", "foundation", "school", "club"})
_FIRMS = frozenset({"company", "bank"})
_COMMON = frozenset(
    (
        "vnd usd gdp ceo pgs ths cựu fdi oda bot ttck ubnd "
        "hđnd lđlđ cđcs csđt pccc atgt hiv aids covid ctcp tnhh tmcp mtv"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Alias:
    """An abbreviation: its surface, the tokens of its definition, and the name that it stands for."""

    surface: str
    start: int
    end: int
    meaning: Parsed


def is_abbreviation(tokens: Tokens, start: int) -> bool:
    """Tell whether a bracket whose content begins at `start` holds an abbreviation and nothing else."""
    close = next((index for index in range(start, min(start + 4, len(tokens))) if tokens.norms[index] == ")"), start)
    surface = tokens.surface(start, close) if close > start else ""
    letters = "".join(char for char in surface.lower() if char.isalpha())
    return (
        close - start == 1
        and sum(map(str.isupper, surface)) > 1
        and len(letters) >= _FOREIGN_LETTERS
        and letters not in _COMMON
    )


def find_aliases(tokens: Tokens, names: Sequence[Parsed]) -> Iterator[Alias]:
    """Yield the abbreviations that stand in brackets right after a name and fit it."""
    for name in names:
        at = name.end
        if at + 2 >= len(tokens) or tokens.norms[at] != "(" or not name.named:
            continue
        if tokens.limit(name.start) <= at:
            continue
        start = at + 1
        opener = _OPENERS.match(tokens.norms, start, len(tokens))
        start = opener[0] if opener else start
        end = next(
            (
                index
                for index in range(start, min(start + 5, len(tokens)))
                if tokens.norms[index] in {")", ",", "-", ";"}
            ),
            0,
        )
        if end > start and _fits(tokens, start, end, name, told=opener is not None):
            yield Alias(tokens.surface(start, end), start, end, name)


def _fits(tokens: Tokens, start: int, end: int, name: Parsed, *, told: bool) -> bool:
    surface = tokens.surface(start, end)
    letters = "".join(char for char in surface.lower() if char.isalpha())
    if _is_place(surface) or len(letters) < 2 or not surface[0].isupper() or letters in _COMMON or end - start > 3:
        return False
    if told:
        return True
    if not all(tokens.is_upper(index) or not tokens.is_word(index) for index in range(start, end)):
        is_camel = end - start == 1 and sum(map(str.isupper, surface)) > 1
        is_brand = is_camel or _is_foreign_brand(tokens, start, end) or _is_part(tokens, start, end, name)
        return name.head.kind in _FIRMS and is_brand
    if _is_abroad(name) and end - start == 1 and len(letters) >= _FOREIGN_LETTERS and surface.isascii():
        return True
    words = [tokens.norms[index] for index in range(name.start, name.end) if tokens.is_word(index)]
    if letters[0] == words[0][0] and _is_subsequence(letters, words):
        return True
    is_own = name.host is None or not _is_subsequence(letters, words[1:])
    return name.head.kind in _FREE_KINDS and len(letters) >= _FOREIGN_LETTERS and is_own


def _is_foreign_brand(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the words are capitalised and one of them is no Vietnamese syllable: "Viettel Post", "Vinaseed"."""
    words = range(start, end)
    capitals = all(tokens.is_capital(index) for index in words)
    foreign = any(not is_syllable(tokens.norms[index]) for index in words)
    return capitals and foreign and (end - start > 1 or len(tokens.norms[start]) >= _BRAND_LETTERS)


def _is_part(tokens: Tokens, start: int, end: int, name: Parsed) -> bool:
    """Tell whether the words are some of the name's, two of them at least: "Công ty Thủy sản Sao Mai (Sao Mai)"."""
    words = tokens.surface(start, end)
    return end - start > 1 and f" {words} " in f" {tokens.surface(name.start, name.end)} "


def _is_place(surface: str) -> bool:
    """Tell whether the bracket says where a body lies ("(TP.HCM)"), not how it is called."""
    return surface.startswith(_PLACES) or surface in _abroad() or surface in _place_names()


@cache
def _place_names() -> frozenset[str]:
    return frozenset(unit.name for unit in units())


def _is_abroad(name: Parsed) -> bool:
    """Tell whether `name` closes with another country, so that its abbreviation may be a foreign one."""
    if name.body is not None or name.end - name.start < _FOREIGN_LETTERS:
        return False
    return name.label.endswith(_abroad()) or (name.place is not None and name.place.name in _abroad())


@cache
def _abroad() -> tuple[str, ...]:
    """Return the names of countries but our own."""
    return tuple(countries() - HOME)


def _is_subsequence(letters: str, words: Sequence[str]) -> bool:
    """Tell whether `letters` are initials of `words`, in order, perhaps not of all."""
    initials = iter("".join(word if word.isupper() else word[0] for word in words))
    return all(letter in initials for letter in letters)


def alias_mentions(tokens: Tokens, aliases: Sequence[Alias], covered: bytearray) -> Iterator[Parsed]:
    """Yield every occurrence of the aliases outside `covered` tokens, case as defined; headlines have them first."""
    table = Phrases.of((alias.surface, alias) for alias in aliases)
    firsts = table.first_words()
    for at in range(len(tokens)):
        if tokens.norms[at] not in firsts or covered[at] or (at and tokens.norms[at - 1] == "luật"):
            continue
        for end, alias in table.matches(tokens.norms, at, len(tokens)):
            is_told = at >= alias.start or len(alias.surface) >= _EARLY_LETTERS
            if is_told and tokens.surface(at, end) == alias.surface and not any(covered[at:end]):
                if tokens.norms[end : end + 1] == ["cup"]:
                    break
                meaning = alias.meaning
                short = Parsed(
                    at, end, meaning.head, meaning.label, _RULE, meaning.place, meaning.host, True, meaning.body
                )
                name = at_home(tokens, short) if at > alias.start else short
                yield name
                covered[at : name.end] = b"\1" * (name.end - at)
                break
