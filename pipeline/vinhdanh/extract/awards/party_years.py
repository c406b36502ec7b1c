"""Years in the Party that stand for a badge told before: "2 người nhận Huy hiệu 60 năm tuổi Đảng, 3 người 55 năm"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from vinhdanh.alternation import either
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View

#: The catalogue's code of the badge.
_BADGE = "HHTD"


class PartyYears:
    """Adds the mentions of badges of which only the years are told, beside those who are counted.

    Args:
        rules: the table `party_years` of `award_context.toml`.
    """

    def __init__(self, rules: Mapping[str, Sequence[str]]) -> None:
        counted = rf"\d{{1,4}} (?:{either(rules['nouns'])})"
        whole = r"(?P<years>\d{2}) năm tuổi đảng(?!\w)"
        self._behind = re.compile(rf"(?<![\w.]){counted} (?P<badge>{whole}|(?P<few>\d{{2}}) năm(?=[,;.)]| và |$))")
        between = rf"(?: (?:{either(rules['between'])})|:)"
        self._before = re.compile(rf"(?<![\w.])(?P<badge>{whole})(?={between} {counted}(?!\w))")

    def __call__(self, view: View, mentions: Iterable[Mention[AwardValue]]) -> list[Mention[AwardValue]]:
        """Return `mentions` with these badges added, in the order of the text."""
        told = list(mentions)
        badges = [mention for mention in told if mention.value.code == _BADGE]
        found = self._found(view, badges) if badges else ()
        covered = {place for mention in told for place in range(mention.start, mention.end)}
        told += (badge for badge in found if badge.start not in covered)
        return sorted(told, key=lambda mention: mention.start)

    def _found(self, view: View, badges: Sequence[Mention[AwardValue]]) -> Iterator[Mention[AwardValue]]:
        """Yield them behind the first badge; without "tuổi Đảng" only in the sentence of one."""
        sentences = {view.sentence_at(badge.start) for badge in badges}
        first = badges[0]
        for match in chain(self._behind.finditer(view.norm, first.end), self._before.finditer(view.norm, first.end)):
            start, end = match.span("badge")
            years = match["years"] or match["few"]
            if match["years"] or view.sentence_at(start) in sentences:
                yield replace(first, start=start, end=end, value=replace(first.value, grade=f"{years} năm"))
