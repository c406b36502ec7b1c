"""Ranks that stand for prizes in lists of results: "Nhất – Lê Văn Hải; Nhì: Trần Thị Bé", "... (Mỹ Tú), Nhì"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import regex

from vinhdanh.alternation import either
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View, fold

#: The catalogue's code of a prize that has only its rank.
_PRIZE = "GIAI"
#: So near another rank stands, or a prize with its rank.
_NEAR = 220


class ListedRanks:
    """Adds the mentions of prizes of which a list of results gives the rank alone.

    Args:
        rules: the table `ranks` of `award_context.toml`.
        spellings: what each folded spelling of a rank means.
    """

    def __init__(self, rules: Mapping[str, Any], spellings: Mapping[str, str]) -> None:
        rank = rf"(?P<rank>{either(rules['words'])})"
        self._meant = {fold(word): spellings[fold(word)] for word in rules["words"]}
        before, behind = rf"(?:{rules['before']})", rf"(?={rules['winner']})"
        ends = rf"(?={rules['ends']})"
        self._patterns = (
            regex.compile(rf"{before}(?:\d{{1,3}} )?{rank}{behind}"),
            regex.compile(rf"{before}\d{{1,3}} {rank}{ends}"),
            regex.compile(rf"(?:{rules['behind']}){rank}{ends}"),
        )
        self._cell = regex.compile(rf"(?<=\w ){rank}(?=\n|$)")
        self._prize = re.compile(rules["prize"])

    def __call__(self, view: View, mentions: Iterable[Mention[AwardValue]]) -> list[Mention[AwardValue]]:
        """Return `mentions` with these prizes added, in the order of the text."""
        told = list(mentions)
        if self._prize.search(view.norm) is None:
            return told
        covered = {place for mention in told for place in range(mention.start, mention.end)}
        bare = [span for span in sorted(set(self._bare(view))) if span[0] not in covered]
        places = sorted([start for start, _ in bare] + [m.start for m in told if m.value.code == _PRIZE])
        found = (
            Mention("award", start, end, self._value(view, start, end), "awards.prize")
            for start, end in bare
            if _has_company(places, start)
        )
        return sorted([*told, *found], key=lambda mention: mention.start)

    def _bare(self, view: View) -> Iterator[tuple[int, int]]:
        for pattern in self._patterns:
            for match in pattern.finditer(view.text):
                yield match.span("rank")
        cells = [match.span("rank") for match in self._cell.finditer(view.text)]
        for upper, lower in pairwise(cells):
            if view.text.count("\n", upper[1], lower[0]) == 1:
                yield from (upper, lower)

    def _value(self, view: View, start: int, end: int) -> AwardValue:
        return AwardValue(_PRIZE, "Giải", self._meant[view.norm[start:end]])


def _has_company(places: Sequence[int], start: int) -> bool:
    return any(place != start and abs(place - start) < _NEAR for place in places)
