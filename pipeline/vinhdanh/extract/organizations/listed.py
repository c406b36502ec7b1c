"""Foreign names that a list tells: "Xenkor Bank, Handelsco và Marbank", of which two are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vinhdanh.extract.organizations.introduced import last_names
from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Tokens

_RULE = "organizations.introduced"
_KINDS = {"company": "company", "bank": "company", "club": "club", "media": "media"}
_AND = frozenset({"và", "hay", "hoặc"})
_SEPARATORS = _AND | {",", ";"}
#: What may stand behind the last name of a list that has no "và".
_STOPS = frozenset({".", "…", ")", ";"})
_MOST_WORDS, _MOST_IN_BRACKET = 4, 4
#: How many names of a list must be known, or one where each name has a land in brackets.
_LEAST_KNOWN = 2


@dataclass(frozen=True, slots=True)
class _Item:
    """One name of a list: its tokens, the known name or None, whether a land follows in brackets, and what joins it."""

    start: int
    end: int
    name: Parsed | None
    landed: bool
    joined_by: str


class ListedNames:
    """Finds capital foreign words that stand in a list of known firms, clubs or papers."""

    def __init__(self, places: PlaceReader) -> None:
        self._places = places
        self._common = word_set("shape", "never_introduced")

    def find(self, tokens: Tokens, names: Sequence[Parsed], covered: bytearray) -> Iterator[Parsed]:
        """Yield the names outside `covered` tokens in the order of the text, and cover them."""
        known = {name.start: name for name in names if name.head.kind in _KINDS}
        seen: set[int] = set()
        for start in sorted(known):
            if start in seen:
                continue
            items = [*self._before(tokens, start, covered), *self._items(tokens, known, start, covered)]
            seen.update(item.start for item in items)
            for item in _told(tokens, items):
                if item.end - item.start == 1 and tokens.surface(item.start, item.end) in last_names(tokens):
                    continue
                covered[item.start : item.end] = b"\1" * (item.end - item.start)
                kind = next(other.name.head.kind for other in items if other.name is not None)
                label = " ".join(tokens.surface(item.start, item.end).split())
                yield Parsed(item.start, item.end, replace(NO_HEAD, kind=kind), label, _RULE)

    def _before(self, tokens: Tokens, start: int, covered: bytearray) -> Iterator[_Item]:
        """Yield the name with a land in brackets that a comma or "và" joins to the known name at `start`."""
        close = start - 2
        if close < 1 or tokens.norms[start - 1] not in _SEPARATORS or tokens.norms[close] != ")":
            return
        opens = next(
            (at for at in range(close - 1, max(0, close - _MOST_IN_BRACKET - 1), -1) if tokens.norms[at] == "("), 0
        )
        first = opens
        while first and tokens.is_word(first - 1) and tokens.is_capital(first - 1) and not covered[first - 1]:
            first -= 1
        limit = tokens.limit(first)
        if (
            opens
            and self._run(tokens, first, limit, covered) == opens
            and self._behind_land(tokens, opens, limit) > opens
        ):
            yield _Item(first, opens, None, True, "")

    def _items(self, tokens: Tokens, known: dict[int, Parsed], start: int, covered: bytearray) -> Iterator[_Item]:
        """Yield the items of the list that the known name at `start` begins."""
        limit, joined_by = tokens.limit(start), ""
        while True:
            name = known.get(start)
            end = name.end if name is not None else self._run(tokens, start, limit, covered)
            if end <= start:
                return
            after = self._behind_land(tokens, end, limit)
            yield _Item(start, end, name, after > end, joined_by)
            if after + 1 >= limit or tokens.norms[after] not in _SEPARATORS:
                return
            joined_by, start = tokens.norms[after], after + 1

    def _run(self, tokens: Tokens, start: int, limit: int, covered: bytearray) -> int:
        """Return the end of the run of capital words at `start`, one of them foreign, that are no place, or 0."""
        end = start
        while end < limit and tokens.is_word(end) and tokens.is_capital(end) and not covered[end]:
            end += 1
        words = tokens.norms[start:end]
        if not words or len(words) > _MOST_WORDS or tokens.shouts(start) or not self._common.isdisjoint(words):
            return 0
        if not all(word.isascii() and word.isalpha() for word in words):
            return 0
        if not any(len(tokens.norms[at]) > 2 and self._is_foreign(tokens, at) for at in range(start, end)):
            return 0
        if end < limit and (tokens.is_glued(end) and tokens.norms[end] not in {",", ".", ")", ";", "…"}):
            return 0
        return 0 if any(self._places.untyped(tokens, at, end) for at in (start, end - 1)) else end

    @staticmethod
    def _is_foreign(tokens: Tokens, at: int) -> bool:
        """Tell whether the word is no Vietnamese syllable, nor in capitals as codes of shares are."""
        return not tokens.is_upper(at) and not is_syllable(tokens.norms[at])

    def _behind_land(self, tokens: Tokens, at: int, limit: int) -> int:
        """Return the index behind a country in brackets at `at`, else `at`."""
        if at + 2 >= limit or tokens.norms[at] != "(":
            return at
        place = self._places.untyped(tokens, at + 1, limit)
        return place.end + 1 if place and place.end < limit and tokens.norms[place.end] == ")" else at


def _told(tokens: Tokens, items: Sequence[_Item]) -> Iterator[_Item]:
    """Yield the items that no rule knows, of a list of one kind of which enough are known."""
    names = [item.name for item in items if item.name is not None]
    if len(names) == len(items) or len({_KINDS[name.head.kind] for name in names}) != 1:
        return
    landed = all(item.landed for item in items)
    if len(names) < _LEAST_KNOWN and not landed:
        return
    for at, item in enumerate(items):
        is_last = at + 1 == len(items)
        follows = tokens.norms[item.end] if item.end < len(tokens) else "."
        if item.name is None and (not is_last or item.joined_by in _AND or item.landed or follows in _STOPS):
            yield item
