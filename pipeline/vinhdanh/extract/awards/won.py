"""Prizes that are won or given without being named: "13 em đoạt giải", "trao giải cho 5 tác phẩm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from vinhdanh.extract.awards.catalogue import load_catalogue, load_context
from vinhdanh.extract.awards.context import Context
from vinhdanh.values import AwardRecord, AwardValue, Mention
from vinhdanh.view import View

#: The rule of prizes that are won without a name.
WON = "awards.won"
_CODE = "GIAI"
_PRIZE = re.compile(r"giải(?<!\wgiải)(?!\w)")


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


def with_told_prizes(
    view: View, awards: Sequence[Mention[AwardValue]], records: Sequence[AwardRecord]
) -> list[Mention[AwardValue]]:
    """Return `awards` with the nameless prizes that `records` tell of, in the order of the text.

    "Giải" alone is a mention only where it is won or given, which only the record says.
    """
    covered = {place for award in awards for place in range(award.start, award.end)}
    value = AwardValue(_CODE, load_catalogue()[_CODE].name)
    told = set()
    for record in records:
        if record.award == value.name and not record.grade:
            found = (match.span() for match in _PRIZE.finditer(view.norm, record.start, record.end))
            told.add(next((span for span in found if span[0] not in covered), None))
    prizes = [Mention("award", *span, value, WON) for span in told if span is not None]
    return sorted([*awards, *prizes], key=lambda mention: mention.start)
