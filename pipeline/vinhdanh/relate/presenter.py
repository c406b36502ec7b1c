"""Who hands an award over: the subject of the verb, with the office that the person holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.grammar import load_grammar
from vinhdanh.relate.items import Item, symbols_of


def find_presenter(items: Sequence[Item], symbols: str, first: int, last: int) -> list[Item]:
    """Return who does the giving of the awards `first` to `last` of a clause: a person, an office, or a body.

    Whether that is the one who confers is not decided here.
    """
    for pattern in load_grammar("presenter"):
        found = pattern.find(symbols, first, last)
        if found is not None:
            return [_with_office(items, found)]
    return []


def handed_by(items: Sequence[Item], symbols: str, last: int) -> list[Item]:
    """Return who hands over what somebody receives: "nhận Giấy khen của Bộ Y tế do | bà Mai, Trưởng phòng, | trao"."""
    match = _BY.match(symbols, last + 1)
    if match is None or not items[match.start("do")].name.lower().endswith("do"):
        return []
    return [_with_office(items, match.start("r"))]


#: One behind "do" who gives, or acts for somebody.
_BY = re.compile(r"[^VGKPAN;H]*?(?P<do>x)(?P<r>H)[^VGKPAN;H]*[VB]")


def presenter_of_heading(items: Sequence[Item]) -> list[Item]:
    """Return who hands over what a list tells, as its heading says: "Ông Hải trao các phần thưởng sau:"."""
    symbols = symbols_of(items)
    found = find_presenter(items, symbols, len(symbols), len(symbols) - 1)
    return [item for item in found if item.symbol == "H" or item.name.lower().startswith(_LEADERS)]


_LEADERS = tuple(load_toml("relation_words")["stand_ins"]["unnamed"]["leaders"])


def _with_office(items: Sequence[Item], found: int) -> Item:
    """Return the person at `found` with the office that stands right before the name."""
    item = items[found]
    office = items[found - 1] if found else None
    if item.symbol == "H" and office is not None and office.office is not None:
        return replace(item, name=f"{office.name} {item.name}", start=office.start)
    return item
