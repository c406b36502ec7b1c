"""Ranks that stand for prizes in lists of results: "Nhất – Lê Văn Hải; Nhì: Trần Thị Bé", "... (Mỹ Tú), Nhì"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import regex

from vinhdanh.alternation import either
from vinhdanh.scanner import Scanner
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View, fold

#: The catalogue's codes of a prize that has only its rank, and of a medal.
_PRIZE, _MEDAL = "GIAI", "HUY"
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
        self._small = regex.compile(rf"(?<=[,;] )(?P<rank>{either(rules['small'])})(?= ?[:–] ?\S)")
        self._next = {
            grade: regex.compile(rf"{rules['then']}(?i:(?P<rank>{word}))(?={rules['followed']})")
            for grade, word in rules["next"].items()
        }
        self._cell = regex.compile(rf"(?<=\w ){rank}(?=\n|$)")
        self._prize, self._medal = Scanner(rules["prize"]), Scanner(rules["medal"])
        self._metals: Mapping[str, str] = rules["metals"]
        counted = rf"(?:\d{{1,3}}|{either(rules['numbers'])})(?: tấm)? (?:{either(self._metals)})(?!\w)"
        self._row = re.compile(rf"(?<![\w.,]){counted}(?:(?:,|;| và|, và) {counted}){{1,2}}")
        self._metal = re.compile(rf"(?:{either(self._metals)})(?!\w)")

    def __call__(self, view: View, mentions: Iterable[Mention[AwardValue]]) -> list[Mention[AwardValue]]:
        """Return `mentions` with these prizes added, in the order of the text."""
        told = list(mentions)
        covered = {place for mention in told for place in range(mention.start, mention.end)}
        found = [*self._prizes(view, told), *self._medals(view), *self._following(view, told)]
        told += (mention for mention in found if mention.start not in covered)
        return sorted(told, key=lambda mention: mention.start)

    def _prizes(self, view: View, told: Sequence[Mention[AwardValue]]) -> Iterator[Mention[AwardValue]]:
        if self._prize.search(view.norm) is None:
            return
        named = [mention.start for mention in told if mention.value.code == _PRIZE]
        bare = sorted(set(self._bare(view)))
        small = [match.span("rank") for match in self._small.finditer(view.text)] if named else []
        company = [*named, *(start for start, _ in bare)]
        for spans, others in ((bare, company), (small, named)):
            for start, end in spans:
                if _has_company(others, start):
                    value = AwardValue(_PRIZE, "Giải", self._meant[view.norm[start:end]])
                    yield Mention("award", start, end, value, "awards.prize")

    def _following(self, view: View, told: Sequence[Mention[AwardValue]]) -> Iterator[Mention[AwardValue]]:
        """Yield the ranks behind a prize with the rank before them, each before its winner."""
        for prize in told:
            following = prize if prize.value.code == _PRIZE else None
            while following is not None and (pattern := self._next.get(following.value.grade)) is not None:
                match = pattern.match(view.text, following.end)
                if match is None:
                    break
                start, end = match.span("rank")
                value = AwardValue(_PRIZE, "Giải", self._meant[fold(match["rank"])])
                following = Mention("award", start, end, value, "awards.prize")
                yield following

    def _medals(self, view: View) -> Iterator[Mention[AwardValue]]:
        """Yield the medals of which a row of numbers gives the metal alone: "3 vàng, 2 bạc và 5 đồng"."""
        for row in self._row.finditer(view.norm) if self._medal.search(view.norm) else ():
            for metal in self._metal.finditer(view.norm, *row.span()):
                value = AwardValue(_MEDAL, "Huy chương", self._metals[metal[0]])
                yield Mention("award", *metal.span(), value, "awards.prize")

    def _bare(self, view: View) -> Iterator[tuple[int, int]]:
        for pattern in self._patterns:
            for match in pattern.finditer(view.text):
                yield match.span("rank")
        cells = [match.span("rank") for match in self._cell.finditer(view.text)]
        for upper, lower in pairwise(cells):
            if view.text.count("\n", upper[1], lower[0]) == 1:
                yield from (upper, lower)


def _has_company(places: Sequence[int], start: int) -> bool:
    return any(place != start and abs(place - start) < _NEAR for place in places)
