"""Prizes that are won or given without being named: "13 em đoạt giải", "trao giải cho 5 tác phẩm"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
    won = (span for span in _nameless(view, awards) if _context().admits(view, *span, graded=False, chained=False))
    return _with_prizes(awards, won)


def with_told_prizes(
    view: View, awards: Sequence[Mention[AwardValue]], records: Sequence[AwardRecord]
) -> list[Mention[AwardValue]]:
    """Return `awards` with the nameless prizes that `records` tell of, in the order of the text.

    "Giải" alone is a mention only where it is won or given, which only the record says.
    """
    told = [r for r in records if r.award == load_catalogue()[_CODE].name and not r.grade]
    places = list(_nameless(view, awards)) if told else []
    first = (next((span for span in places if r.start <= span[0] and span[1] <= r.end), None) for r in told)
    return _with_prizes(awards, {span for span in first if span is not None})


def _nameless(view: View, awards: Sequence[Mention[AwardValue]]) -> Iterator[tuple[int, int]]:
    """Yield where "giải" stands outside of `awards`."""
    covered = {place for award in awards for place in range(award.start, award.end)}
    yield from (match.span() for match in _PRIZE.finditer(view.norm) if match.start() not in covered)


def _with_prizes(awards: Sequence[Mention[AwardValue]], spans: Iterable[tuple[int, int]]) -> list[Mention[AwardValue]]:
    value = AwardValue(_CODE, load_catalogue()[_CODE].name)
    prizes = (Mention("award", *span, value, WON) for span in spans)
    return sorted([*awards, *prizes], key=lambda mention: mention.start)
