"""What each of several got: "12 sinh viên - mỗi bạn một Giấy khen", "Nam và Hoa mỗi em giành 2 huy chương vàng"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement
from vinhdanh.values import CountValue
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["each"]
#: The last "each" before an award, and no mark or number of others between them.
_EACH = re.compile(
    rf"(?<!\w)mỗi (?:(?P<person>{either(_WORDS['persons'])})|{either(_WORDS['others'])})(?!\w)"
    r"(?: (?:này|đều|sẽ|chỉ|còn))*(?P<gets>[^.;:!?\n]{0,80})$"
)
_FIGURES = re.compile(r"\d")


def multiply_each(statement: Statement, items: Sequence[Item], view: View) -> None:
    """Take what each of a number, or of those named, got as many times as they are."""
    first, award = statement.awards[0], statement.awards[0].count
    each = _EACH.search(view.norm, view.sentences[view.sentence_at(first.start)][0], first.start)
    per_head = award.value if award is not None else 1
    if each is None or per_head is None or _FIGURES.search(each["gets"].removesuffix(f" {per_head:g} ")):
        return
    if any(item.count and item.start > each.start() for item in statement.recipients):
        return
    before = [item for item in items if item.end <= each.start()]
    named = [item for item in statement.recipients if item.end <= each.start() and item.symbol in "OHZ"]
    number = next((item for item in reversed(before) if _counts(item, is_person=each["person"] is not None)), None)
    heads = len(named) if len(named) > 1 else number.count.value if number is not None and number.count else None
    if heads is None:
        return
    total = heads * per_head
    statement.awards = [replace(one, count=CountValue(total, total, total)) for one in statement.awards]
    if number is not None and number.count is not None and len(named) <= 1:
        statement.recipients = [replace(number, symbol="R", count=None, name=number.name or number.count.unit)]
    statement.kinds.append("each")


def _counts(item: Item, *, is_person: bool) -> bool:
    """Tell whether `item` counts people, or else bodies, households and works."""
    is_number = item.symbol in "Nn" and item.count is not None and item.recipient_kind not in (None, "mixed")
    return is_number and is_person == (item.recipient_kind == "individual")
