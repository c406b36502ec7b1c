"""Prizes that a document calls "giải thưởng" for short, once it has named them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.extract.awards.won import WON
from vinhdanh.knowledge import load_toml
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View

#: Before a noun that means several prizes, which need not be one that is named later: "giành 4 giải thưởng".
_SEVERAL = re.compile(r"(?<!\w)(?:\d+|hai|ba|bốn|năm|sáu|bảy|nhiều|các|những|loạt|cú đúp) $")
#: How far before the noun that may begin.
_NEAR = 12
#: How far before "giải thưởng này" its name may stand, in characters.
_NAMED_BEFORE = 300
#: Codes of honours that say next to nothing without a name.
_GENERIC = frozenset(load_toml("relation_words")["rewards"]["generic_codes"])
_PRIZES = frozenset({"contest_prize", "society_prize", "state_prize"})


def with_named_prize(awards: Sequence[Mention[AwardValue]], view: View) -> list[Mention[AwardValue]]:
    """Return `awards` with a bare "Giải thưởng", or a prize won, taken for the one prize that the document names.

    "giải thưởng này" is the prize named last before it. Elsewhere a document that names several prizes, or none, is
    left as it is, and so are several prizes before the name.
    """
    awards = [_taken_up(awards, index, view) for index in range(len(awards))]
    names = {mention.value.name: mention.value for mention in awards if mention.value.name.startswith("Giải thưởng ")}
    if len(names) != 1:
        return list(awards)
    (named,) = names.values()
    first = min(mention.start for mention in awards if mention.value.name == named.name)

    def is_bare(mention: Mention[AwardValue]) -> bool:
        is_other = mention.start < first and _SEVERAL.search(view.norm, max(0, mention.start - _NEAR), mention.start)
        return (mention.value.name == "Giải thưởng" or mention.rule == WON) and not is_other

    return [
        replace(mention, value=replace(named, grade=mention.value.grade)) if is_bare(mention) else mention
        for mention in awards
    ]


def _taken_up(awards: Sequence[Mention[AwardValue]], index: int, view: View) -> Mention[AwardValue]:
    """Return the award at an index, "giải thưởng này" with the value of the prize named last before it."""
    award = awards[index]
    if award.value.code not in _GENERIC or award.value.grade or not view.norm.startswith(" này", award.end):
        return award
    for before in reversed(awards[:index]):
        known = load_catalogue().get(before.value.code)
        is_prize = known is None or known.category in _PRIZES
        if award.start - before.end > _NAMED_BEFORE:
            break
        if is_prize and (before.value.code not in _GENERIC or (known and before.value.name != known.name)):
            return replace(award, value=before.value)
    return award
