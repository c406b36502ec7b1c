"""Prizes that only say why somebody is honoured: "tặng Bằng khen cho 5 tác giả có công trình đạt giải Nhất"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.view import View

_THEIRS = either(load_toml("relation_words")["recipients"]["won_by_theirs"])
#: Those who have something that won, up to its prize.
_REASON = re.compile(
    rf"\d (?:\w+ ){{1,4}}có (?:\d+ )?(?:{_THEIRS})(?: \w+){{0,2}}? (?:đã |từng )?"
    r"(?:đạt|đoạt|giành|nhận)(?: (?:được|các|\d+))* (?:giải \w+ )?$"
)


def is_reason(before: Sequence[Item], award: Item, view: View) -> bool:
    """Tell whether an award only says why those are honoured of whom another one before it is told."""
    return bool(before) and _REASON.search(view.norm, before[0].end, award.start) is not None
