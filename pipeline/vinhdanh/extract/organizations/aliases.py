"""Abbreviations that an article defines for itself: "Công ty Xuất nhập khẩu Hoa Lư (HOLIMEX)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vinhdanh.extract.organizations.gazetteer import place_key, units_by_name
from vinhdanh.extract.organizations.model import Parsed, Place
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
_FREE_KINDS = frozenset({"company", "bank", "other", "association", "foundation", "school", "club"})
_COMMON = frozenset(
    "vnd usd gdp ceo pgs ths cựu fdi oda bot ttck ubnd hđnd lđlđ cđcs csđt pccc atgt hiv aids covid".split()
)


@dataclass(frozen=True, slots=True)
class Alias:
    """An abbreviation: its surface, the tokens of its definition, and the name that it stands for."""

    surface: str
    start: int
    end: int
    meaning: Parsed


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
    if len(letters) < 2 or not surface[0].isupper() or letters in _COMMON or end - start > 3:
        return False
    if told:
        return True
    if not all(tokens.is_upper(index) or not tokens.is_word(index) for index in range(start, end)):
        return name.head.kind in {"company", "bank"} and end - start == 1 and sum(map(str.isupper, surface)) > 1
    is_abroad = name.place is not None and _is_country(name.place) and name.end - name.start > 2
    if is_abroad and end - start == 1 and len(letters) >= 3 and surface.isascii():
        return True
    words = [tokens.norms[index] for index in range(name.start, name.end) if tokens.is_word(index)]
    if letters[0] == words[0][0] and _is_subsequence(letters, words):
        return True
    return name.head.kind in _FREE_KINDS and len(letters) >= 3 and not _is_subsequence(letters, words[1:])


def _is_country(place: Place) -> bool:
    is_home = place.name in {"Việt Nam", "Trung ương"} or bool(units_by_name().get(place_key(place.name)))
    return not place.type and not is_home


def _is_subsequence(letters: str, words: Sequence[str]) -> bool:
    """Tell whether `letters` are initials of `words`, in order, perhaps not of all."""
    initials = iter("".join(word if word.isupper() else word[0] for word in words))
    return all(letter in initials for letter in letters)


def alias_mentions(tokens: Tokens, aliases: Sequence[Alias], covered: bytearray) -> Iterator[Parsed]:
    """Yield every occurrence of the aliases outside `covered` tokens, from the definition on, case as defined."""
    table = Phrases.of((alias.surface, alias) for alias in aliases)
    firsts = table.first_words()
    for at in range(min(alias.start for alias in aliases), len(tokens)):
        if tokens.norms[at] not in firsts or covered[at]:
            continue
        for end, alias in table.matches(tokens.norms, at, len(tokens)):
            if at >= alias.start and tokens.surface(at, end) == alias.surface and not any(covered[at:end]):
                meaning = alias.meaning
                yield Parsed(
                    at, end, meaning.head, meaning.label, _RULE, meaning.place, meaning.host, True, meaning.body
                )
                covered[at:end] = b"\1" * (end - at)
                break
