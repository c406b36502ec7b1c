"""Bodies that only say what the one before them belongs to: "Lữ đoàn 7, Quân khu 9"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item

_DATA = load_toml("relation_words")["superiors"]
_RANKS = tuple(tuple(row) for row in _DATA["ranks"])
_ABOVE, _BELOW = tuple(_DATA["above"]), tuple(_DATA["below"])
_NUMBER = re.compile(r" \d+$")


def superiors(items: Sequence[Item]) -> set[int]:
    """Return the indexes of the bodies behind a comma that the body before them belongs to.

    Where several of one rank follow each other they are listed, and who gives comes before a verb.
    """
    found: set[int] = set()
    for first, index in pairwise(at for at, item in enumerate(items) if item.symbol == "O"):
        if index == first + 2 and items[first + 1].symbol == "," and _is_above(items, first, index):
            found.add(index)
    return found


def _is_above(items: Sequence[Item], first: int, index: int) -> bool:
    body, other = items[first].name.lower(), items[index].name.lower()
    before = items[first - 1].symbol if first else ""
    after = "".join(item.symbol for item in items[index + 1 : index + 3])
    if items[first].office or items[index].office or before in {"P", "C", "B"} or re.match(r"x?[VK]", after):
        return False
    if body != other and body.endswith(f" {other}"):
        return True
    follows = items[index + 2].name.lower() if re.match(r"[,&]O", after) else ""
    rank, above = _rank(body), _rank(other)
    is_listed = bool(follows) and _rank(follows) == above
    is_known = (other.startswith(_ABOVE) and body.startswith(_BELOW)) or _NUMBER.search(body) is not None
    return 0 <= rank < above and is_known and not is_listed


def _rank(name: str) -> int:
    return next((rank for rank, heads in enumerate(_RANKS) if name.startswith(heads)), -1)
