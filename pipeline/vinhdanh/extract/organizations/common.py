"""Words of general use in small letters, which lead from a head to the name or on to the nation that closes it."""

from __future__ import annotations

from vinhdanh.extract.organizations.gazetteer import place_key, units_by_name
from vinhdanh.extract.organizations.lexicon import vocabulary, word_parts, word_set
from vinhdanh.extract.organizations.model import Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tokens import Tokens

#: How many small words may lead from a head to the name, or to the nation.
_MOST_SMALL = 7
_JOINS = frozenset({"và", ",", "các", "về"})
#: What closes the name of a nation's body, besides the nation itself.
_OF_NATION = ("quốc gia", "trung ương", "quốc tế", "thế giới", "toàn cầu")


class CommonWords:
    """Reads runs of the names' vocabulary and of common words."""

    def __init__(self, places: PlaceReader) -> None:
        self._places = places
        self._vocabulary = vocabulary()
        self._parts = word_parts()
        self._breaks = word_set("shape", "breaks")
        self._stops = word_set("context", "verbs")

    def is_noun(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether tokens `at` to `end` are one common noun."""
        return self._parts.get(" ".join(tokens.norms[at:end])) == "noun"

    def is_verb(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether tokens `at` to `end` are one verb, or a word of the names' vocabulary that ends none."""
        found = self._vocabulary.match(tokens.norms, at, end)
        return self._parts.get(" ".join(tokens.norms[at:end])) == "verb" or found == (end, False)

    def end(self, tokens: Tokens, at: int, limit: int, *, verbs: bool) -> int:
        """Return the index after a common noun (or, with `verbs`, verb) at `at`, else `at`."""
        breaks = tokens.norms[at] in self._breaks
        for length in (3, 2, 1):
            part = self._parts.get(" ".join(tokens.norms[at : at + length])) if at + length <= limit else None
            is_verb = part == "verb" and length > 1 and verbs and not breaks
            if is_verb or (part == "noun" and (length > 1 or not breaks)):
                return at + length
        return at

    def reaches_capital(self, tokens: Tokens, at: int, limit: int, *, verbs: bool) -> int:
        """Return the index of the capital that ends the small nouns and words of the vocabulary at `at`, or 0."""
        for _ in range(_MOST_SMALL):
            if at >= limit or not tokens.is_word(at):
                return 0
            if tokens.is_capital(at):
                return at
            end = self._step(tokens, at, limit, verbs=verbs)
            if end == at:
                return 0
            at = end
        return 0

    def _step(self, tokens: Tokens, at: int, limit: int, *, verbs: bool) -> int:
        found = self._vocabulary.match(tokens.norms, at, limit)
        return found[0] if found else self.end(tokens, at, limit, verbs=verbs)

    def field_end(self, tokens: Tokens, at: int, limit: int) -> int:
        """Return the index after the words of a field of work at `at` that a stop follows, else `at`."""
        start = last = at
        while at < limit and not tokens.is_capital(at):
            is_join = at > start and tokens.norms[at] in {"và", ","}
            end = at + 1 if is_join else self._step(tokens, at, limit, verbs=True)
            if end == at:
                break
            at = end
            last = last if is_join else end
        stops = last >= limit or not tokens.is_word(last) or tokens.norms[last] in self._stops
        return last if stops and self._ends_noun(tokens, start, last) else start

    def _ends_noun(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the words up to `end` close with a noun or a final word of the vocabulary."""
        for length in (3, 2):
            first = end - length
            if first >= start:
                found = self._vocabulary.match(tokens.norms, first, end)
                if (found and found[0] == end and found[1]) or self.is_noun(tokens, first, end):
                    return True
        return False

    def nation(self, tokens: Tokens, at: int, limit: int) -> tuple[int, Place | None] | None:
        """Return where the words at `at` end and the nation after them ("<năng lượng> Mỹ", "<bầu cử quốc gia>")."""
        if tokens.is_capital(at) or tokens.norms[at] in {",", "và"}:
            return None
        for _ in range(_MOST_SMALL):
            end = at + 1 if tokens.norms[at] in _JOINS else self._step(tokens, at, limit, verbs=True)
            if end == at or end >= limit:
                return None
            at = end
            if place := self._country(tokens, at, limit):
                return at, place
            if " ".join(tokens.norms[at : at + 2]) in _OF_NATION:
                return at + 2, self._country(tokens, at + 2, limit) if at + 2 < limit else None
            if tokens.is_capital(at):
                return None
        return None

    def _country(self, tokens: Tokens, at: int, limit: int) -> Place | None:
        """Return the country at `at`, unless it begins a longer name."""
        if not tokens.is_capital(at):
            return None
        place = self._places.untyped(tokens, at, limit)
        if place is None or units_by_name().get(place_key(place.name)):
            return None
        begins_longer = place.end < limit and tokens.is_word(place.end) and tokens.is_capital(place.end)
        return None if begins_longer else place
