"""Which body that a pattern of the grammar finds gives an award: who asks, chooses or is honoured does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vinhdanh.extract.awards.catalogue import WON_IN_SPORTS
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement

_STATE = tuple(load_toml("relation_words")["presenters"]["state"])
_ASKING = tuple(load_toml("relation_words")["rewards"]["asking"])
_JUDGES = tuple(load_toml("relation_words")["prize_owners"]["judges"])
#: One who asks, before the one who is asked to give.
_ASKS = re.compile(r"(?P<r>O)(?P<words>x)[D,]?$")
#: Verbs of bringing, by which titles go to whom they are brought.
_BRINGING = ("mang", "đem")


def may_give(pattern: str, statement: Statement, body: Item, between: str, before: Sequence[Item]) -> bool:
    """Tell whether `body`, found by a pattern of that name, may give.

    `between` are the symbols from it to the awards, `before` the items of the clause before these.

    Judges choose what others award ("Ban giám khảo chọn 5 bài để trao giải"); a body has an award to give only where
    the clause says to whom ("Bộ Y tế có Bằng khen cho 6 cá nhân").
    """
    if pattern == "adjacent":
        # "Chánh án Tòa án nhân dân tối cao tặng Cờ thi đua | Tòa án nhân dân | cho": such is the flag's name
        names_it = any(item.symbol == "O" and f"{body.name} " in item.name for item in before)
        return not is_contested(statement) and not names_it and not _is_title_held(statement)
    if pattern == "subject":
        return "T" not in between or not body.name.lower().startswith(_JUDGES)
    return pattern != "has" or (not statement.verb and "for" in statement.kinds)


def _is_title_held(statement: Statement) -> bool:
    """Tell whether a title is reached, so that a body behind it is where it counts: "đạt Chiến sĩ thi đua Bộ Y tế"."""
    titles = [award is not None and award.category == "emulation_title" for award in statement.award_types]
    return statement.verb in ("G", "E") and bool(titles) and all(titles)


def is_contested(statement: Statement) -> bool:
    """Tell whether the awards are won from a contest, so that a body beside them names it: "vô địch U19 châu Á"."""
    return all(award is not None and award.category in WON_IN_SPORTS for award in statement.award_types)


def is_brought(statement: Statement) -> bool:
    """Tell whether titles of a team are brought to it ("mang về hai danh hiệu cho CLB"); a medal is one's own."""
    brings = statement.verb_item is not None and statement.verb_item.name.startswith(_BRINGING)
    return brings and all(award is not None and award.category == "sports_title" for award in statement.award_types)


def asked(clause: Sequence[Item], body: Item) -> list[str]:
    """Tell whether the first of the bodies that give is only asked to: "đề nghị Sở Y tế, Bộ Y tế tặng"."""
    before = clause[clause.index(body) - 1].name.lower() if clause.index(body) else ""
    return ["asked"] if before.endswith(_ASKING) else []


def asker_of(clause: Sequence[Item], symbols: str, found: int) -> list[Item]:
    """Return who asks the body at `found` to give: "UBND huyện đề nghị Chủ tịch UBND tỉnh tặng"."""
    match = _ASKS.search(symbols[:found])
    if match is None or not clause[match.start("words")].name.lower().endswith(_ASKING):
        return []
    return [clause[match.start("r")]]


def represented(bodies: Sequence[Item], first: Item) -> list[Item]:
    """Return on whose behalf: the body named first, and with the Party the State; who comes next hands over."""
    party = first.name.startswith("Đảng")
    return [item for item in bodies if item is first or (party and item.name.startswith("Nhà nước"))]


def is_bestowed_on(statement: Statement, bodies: Sequence[Item]) -> bool:
    """Tell whether "của" names who receives: in "đón nhận Huân chương của Công ty X", since orders are the State's."""
    awards = (item.mention.value.code for item in statement.awards if item.mention is not None)
    is_order = any(code.startswith(("HC-", "HCH-")) for code in awards)
    are_honoured = all(item.mention is not None and not item.name.startswith(_STATE) for item in bodies)
    return is_order and statement.verb in ("G", "p") and are_honoured
