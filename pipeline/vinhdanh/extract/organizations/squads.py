"""Squads of a contest by their own name: "đội Sao Biển", "đoàn Hà Nam"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import heads, vocabulary, word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.names import elided_end
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tokens import Phrases, Tokens
from vinhdanh.knowledge import load_toml

_RULE = "organizations.team"
#: A class of age, which names no squad ("đội U11").
_AGE = re.compile(r"u\d+")
_TEAM = replace(NO_HEAD, kind="club")
#: How many words a squad's own name has at most, and one that begins as a person's at least to be taken for one.
_MOST, _PERSON = 4, 2


class Squads:
    """Finds squads in documents that tell of a contest."""

    def __init__(self, places: PlaceReader) -> None:
        data = load_toml("organization_teams")["squads"]
        self._places = places
        self._words: list[str] = [head for head in data["heads"] if " " not in head]
        self._heads = Phrases.of((head, head) for head in data["heads"])
        self._cues: list[str] = data["cues"]
        self._fewest = int(data["fewest"])
        self._not_after = frozenset(data["not_after"].split())
        self._family = word_set("names", "family")
        self._of_places = frozenset(data["of_places"].split())
        self._vocabulary, self._bodies = vocabulary(), heads()

    def find(self, tokens: Tokens, covered: bytearray) -> Iterator[Parsed]:
        """Yield the squads outside `covered` tokens, in order, and cover them."""
        text = tokens.view.norm
        if sum(map(text.count, self._words)) < self._fewest or not any(cue in text for cue in self._cues):
            return
        for at in range(len(tokens) - 1):
            if covered[at] or not self._heads.starts(tokens.norms[at]) or tokens.shouts(at):
                continue
            found = self._heads.match(tokens.norms, at, tokens.limit(at))
            end = self._end(tokens, found[0], covered) if found and not self._is_other(tokens, at) else 0
            if found and end and tokens.norms[at] in self._of_places and not self._is_place(tokens, found[0], end):
                continue
            if end:
                covered[at:end] = b"\1" * (end - at)
                yield Parsed(at, end, _TEAM, " ".join(tokens.surface(at, end).split()), _RULE)

    def _is_other(self, tokens: Tokens, at: int) -> bool:
        """Tell whether the word at `at` ends another one ("quân đội"), or begins a name ("Đội Cấn")."""
        before = tokens.norms[at - 1] if at else ""
        return (
            before.isdigit() or before in self._not_after or (tokens.is_capital(at) and not tokens.opens_sentence(at))
        )

    def _is_place(self, tokens: Tokens, at: int, end: int) -> bool:
        place = self._places.untyped(tokens, at, end) or self._places.typed(tokens, at, end, bare_type=False)
        return place is not None and place.end == end

    def _end(self, tokens: Tokens, at: int, covered: bytearray) -> int:
        """Return the end of the squad's own name at `at`: a place, or capital words that are no person's; or 0."""
        limit = tokens.limit(at)
        if at >= limit or not tokens.is_capital(at):
            land = self._places.typed(tokens, at, limit, bare_type=False) if at < limit else None
            return land.end if land and not any(covered[at : land.end]) else 0
        is_other = _AGE.fullmatch(tokens.norms[at]) is not None or len(tokens.norms[at]) == 1
        begins_body = self._bodies.match(tokens.norms, at, limit) is not None
        if is_other or begins_body or "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]:
            return 0
        place = self._places.untyped(tokens, at, limit)
        end = place.end if place else at
        while end < min(limit, at + _MOST) and tokens.is_word(end) and tokens.is_capital(end):
            word = self._vocabulary.match(tokens.norms, end, limit)
            end = word[0] if word and word[1] else elided_end(tokens, end, limit)
        is_person = place is None and tokens.norms[at] in self._family and end - at >= _PERSON
        return 0 if is_person or any(covered[at:end]) else end
