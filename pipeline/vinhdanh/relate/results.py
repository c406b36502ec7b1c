"""Prizes in a list of what somebody has achieved, without a verb: "có điểm trung bình 9,5, giải Nhất cấp tỉnh"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.relate.statement import Statement

#: The pattern of a statement whose awards are results.
RESULTS = "results"
_BEFORE = re.compile(rf"(?<!\w)(?:{either(load_toml('relation_words')['results']['before'])})(?!\w)")
#: What leads to the awards of such a list.
_LISTED = re.compile(r"[,:&]x?$")


def tells_results(statement: Statement, before: Sequence[Item]) -> bool:
    """Tell whether the awards of a statement without a verb are ranks in contests, in a list of achievements."""
    values = [award.mention.value for award in statement.awards if award.mention is not None]
    if statement.verb or not values or any(award.count for award in statement.awards):
        return False
    if not all(value.grade for value in values) or _LISTED.search(symbols_of(before)) is None:
        return False
    is_won = all(kind is not None and kind.category in WON_IN_CONTESTS for kind in statement.award_types)
    return is_won and any(_BEFORE.search(item.name.lower()) for item in before if item.symbol in "xX")
