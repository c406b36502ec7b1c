"""How many times somebody was honoured: "ba lần được tặng", "vô địch ba lần", "giữ kỷ lục với 12 danh hiệu"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.relate.statement import Statement

#: Before what somebody has won most often, and in what the text counts that: "giữ kỷ lục vô địch với 12 danh hiệu".
_RECORD, _HELD = "kỷ lục", ("danh hiệu", "chức vô địch", "lần", "chiếc cúp", "cúp")


def count_times(statement: Statement, before: Sequence[Item], after: Sequence[Item]) -> None:
    """Take "ba lần được nhận bằng khen" and "vô địch ba lần" for three awards."""
    symbols = symbols_of(before)
    times = [
        item.count
        for index, item in enumerate(before)
        if _is_times(item) and not symbols.startswith(("x", "X", ",", "&", "F", "L"), index + 1)
    ]
    behind = re.match(r"[x-]{0,3}n", symbols_of(after))
    if not times and behind and (item := after[behind.end() - 1]).count and _is_times(item):
        times.append(item.count)
    if not times and any(item.name.lower().endswith(_RECORD) for item in before[-2:]):
        times += [item.count for item in after if item.count is not None and item.count.unit.lower() in _HELD][:1]
    numbered = any(item.count for item in (*statement.awards, *statement.recipients))
    if times and statement.verb in ("p", "G", "E") and not numbered:
        statement.awards = [replace(award, count=times[-1]) for award in statement.awards]


def count_dossiers(statement: Statement, before: Sequence[Item]) -> None:
    """Take the number of dossiers for that of those whom they ask an award for: "gửi 4 hồ sơ xét tặng ... cho"."""
    if any(_is_dossiers(item) for item in statement.recipients):
        statement.kinds.append("asked")
    found = _DOSSIERS.search(symbols_of(before))
    dossiers = before[found.start()] if found is not None else None
    numbered = any(item.count for item in (*statement.awards, *statement.recipients))
    if dossiers is None or not _is_dossiers(dossiers) or numbered:
        return
    statement.kinds.append("asked")
    if statement.recipients:
        statement.awards = [replace(award, count=dossiers.count) for award in statement.awards]
    else:
        statement.recipients = [dossiers]


#: A number of dossiers and what is asked with them: "8 hồ sơ | xét duyệt | danh hiệu", "4 hồ sơ đề nghị xét | tặng".
_DOSSIERS = re.compile(r"N[xX]?V?$")
_DOSSIER_NOUNS = frozenset(load_toml("relation_words")["recipients"]["dossiers"])


def _is_dossiers(item: Item) -> bool:
    return item.symbol == "N" and item.count is not None and item.count.unit.lower() in _DOSSIER_NOUNS


def _is_times(item: Item) -> bool:
    return item.count is not None and item.count.unit.lower().split(" ")[0] == "lần"
