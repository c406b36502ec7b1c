"""Bodies that only stand beside what is told: whose day is kept, who tells it, in whose ranks somebody is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.values import DateValue

_WORDS = load_toml("relation_words")["shape"]
#: Before a body whose day is kept.
_DAY_OF = tuple(load_toml("relation_words")["commemorated"]["before"])
#: Before the name of who tells something, and of the body in whose ranks somebody is.
_MEDIA, _FORCES = frozenset(_WORDS["media"]), frozenset(_WORDS["forces"])
_VENUES = tuple(_WORDS["venues"])
_TWO_BACK = 2


def is_only_beside(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body has its day kept, tells something, lends its rooms, or is with whom a person wins."""
    tests = (_is_commemorated, _is_source, _is_of_force, _is_of_venue, _is_beside_person, _is_object_in_aside)
    return any(holds(items, index) for holds in tests)


#: One told of, what is said of them in an aside, with those whom the verb of the aside is about, and what they receive.
_TOLD_OF = re.compile(r"(?:^|[,;&L])x?[HORZ](?:\([^()]*\))?,[RH]?[xXDL]+$")
_GETS = re.compile(r"[xXnoDLE&W]+(?:,[xXnoDL&W]+)*,[xXD]{0,2}[PG]")


def _is_object_in_aside(items: Sequence[Item], index: int) -> bool:
    """Tell whether a number is only told of in an aside: "Công ty A, nơi có 17 đoàn viên nghèo, được"."""
    if items[index].symbol != "N" or _GETS.match(symbols_of(items[index + 1 :])) is None:
        return False
    return _TOLD_OF.search(symbols_of(items[:index])) is not None


def _is_beside_person(items: Sequence[Item], index: int) -> bool:
    """Tell whether a team is the one with which a person wins: "Lan từng cùng CLB Sao Mai vô địch"."""
    if index < _TWO_BACK or items[index - 1].name != "cùng":
        return False
    before, symbol = items[index - 2], items[index].symbol
    is_of_somebody = before.symbol == "x" and before.name.lower().split(" ")[-1] == "người"
    is_of_award = re.search(r"Ax?$", symbols_of(items[: index - 1])) is not None
    return (symbol == "O" and (before.symbol == "H" or is_of_award)) or (symbol in "HO" and is_of_somebody)


def _is_source(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body only is where something is told: "theo tờ Sao Mai, đội từng ba lần vô địch"."""
    is_behind = symbols_of(items[max(0, index - _TWO_BACK) : index]) == "Lx"
    return items[index].symbol == "O" and is_behind and items[index - 1].name.lower() in _MEDIA


def _is_of_force(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body only says in whose ranks somebody is: "37 cá nhân trong lực lượng | công an xã | được"."""
    is_behind = symbols_of(items[max(0, index - _TWO_BACK) : index]) == "Lx"
    return items[index].symbol == "O" and is_behind and items[index - 1].name.lower() in _FORCES


def _is_of_venue(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body only says whose rooms something is in: "mời 40 chị về hội trường | Trường X | để"."""
    before = items[index - 1] if index else None
    is_behind = before is not None and before.symbol in "xX" and before.name.lower().endswith(_VENUES)
    return items[index].symbol == "O" and is_behind


def _is_commemorated(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body only has its day kept, and the next one acts: "ngày thành lập Hội, Bộ Y tế tặng"."""
    before = items[index - 1] if index else None
    if items[index].symbol != "O" or before is None:
        return False
    return before.name.lower().endswith(_DAY_OF) or _is_anniversary(items, index - 1)


def _is_anniversary(items: Sequence[Item], index: int) -> bool:
    """Tell whether the item at an index is the age that is kept: "Kỷ niệm 50 năm | Công an huyện, 5 cá nhân được"."""
    mention = items[index].mention
    is_age = mention is not None and isinstance(mention.value, DateValue) and mention.value.type == "duration"
    return is_age and index > 0 and items[index - 1].symbol == "L"
