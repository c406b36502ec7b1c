"""Prizes that are won without being named: "13 em đoạt giải" tells of an award, and names none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from vinhdanh.extract.awards.catalogue import load_catalogue, load_context
from vinhdanh.extract.awards.context import Context
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View

#: The rule of prizes that are won without a name.
WON = "awards.won"
_CODE = "GIAI"
_PRIZE = re.compile(r"(?<!\w)giải(?!\w)")


@cache
def _context() -> Context:
    return Context(load_context()["won"])


def with_won_prizes(view: View, awards: Sequence[Mention[AwardValue]]) -> list[Mention[AwardValue]]:
    """Return `awards` with the prizes that are won without a name, in the order of the text."""
    covered = {place for award in awards for place in range(award.start, award.end)}
    value = AwardValue(_CODE, load_catalogue()[_CODE].name)
    won = [
        Mention("award", match.start(), match.end(), value, WON)
        for match in _PRIZE.finditer(view.norm)
        if match.start() not in covered
        and _context().admits(view, match.start(), match.end(), graded=False, chained=False)
    ]
    return sorted([*awards, *won], key=lambda mention: mention.start)
