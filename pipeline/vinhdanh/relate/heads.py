"""Who heads a line of a list whose award stands behind: "- Trường A: giải Nhất", "Trường A (giải Nhất), Trường B"."""

from __future__ import annotations

from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement

#: The patterns of lists that name who has an award before it, without a verb.
HEADS = frozenset({"headed"})
#: High bodies, which a list of what somebody was given names as its givers.
_HIGH = tuple(load_toml("relation_words")["presenters"]["high"])


def may_head(_name: str, statement: Statement, item: Item, before: str) -> bool:
    """Tell whether the one before an award in a list has it; `before` are the symbols there.

    A body before a colon may be who gives what is no prize of a contest: "Bộ Y tế: 2 Bằng khen".
    """
    are_prizes = all(award is not None and award.category in WON_IN_CONTESTS for award in statement.award_types)
    is_giver = item.symbol == "O" and (item.office is not None or before.endswith(":"))
    is_giver |= gives_list(statement, item, before)
    return not statement.verb and (are_prizes or not is_giver)


def gives_list(statement: Statement, item: Item, before: str) -> bool:
    """Tell whether a body before a colon gives what is listed behind it: "UBND tỉnh: 1 Cờ thi đua, 2 Bằng khen"."""
    are_own = all(award is not None and award.category in ("certificate", "flag") for award in statement.award_types)
    return are_own and ":" in before and item.symbol == "O" and item.name.lower().startswith(_HIGH)
