"""The clauses of a sentence, as runs of items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.relate.items import Item, symbols_of


def clauses(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Yield the stretches between semicolons, and between the dashes of a list that has lost its lines.

    A semicolon before nothing but more recipients is a comma: "Bằng khen cho 1 tập thể; 2 cá nhân".
    """
    current: list[Item] = []
    symbols = symbols_of(items)
    for index, item in enumerate(items):
        is_bullet = item.symbol == "-" and index > 0 and _BULLET.match(symbols, index + 1) is not None
        is_bullet = is_bullet and _APPOSED.fullmatch(symbols_of(current)) is None
        is_bullet = is_bullet and not (_HEADS.fullmatch(symbols[:index]) and symbols.startswith("A", index + 1))
        goes_on = _MORE_RECIPIENTS.match(symbols, index) and _ENDS_IN_RECIPIENTS.search(symbols[:index])
        is_listed = goes_on or _is_between_badges(items, symbols, index)
        if is_listed or (_MORE_NAMES.match(symbols, index) and _ENDS_IN_NAMES.search(symbols_of(current))):
            current.append(replace(item, symbol=","))
        elif item.symbol == ";" or is_bullet:
            yield current
            current = []
        else:
            current.append(item)
    yield current


def _is_between_badges(items: Sequence[Item], symbols: str, index: int) -> bool:
    """Tell whether a semicolon stands in the list of the years of a badge: "Huy hiệu 50 năm; 40 năm tuổi Đảng"."""
    if symbols[max(0, index - 1) : index + 2] != "A;A":
        return False
    codes = {item.mention.value.code if item.mention else "" for item in (items[index - 1], items[index + 1])}
    known = load_catalogue().get(codes.pop())
    return not codes and known is not None and known.category == "badge"


#: What opens an item of such a list: an award, or when one came.
_BULLET = re.compile(r"L?D|A")
#: One who is named, before dashes that say what that one is: "Em A (lớp 9) - huy chương bạc - được tặng".
_APPOSED = re.compile(r"(?:-?x?H|-O)(?:\([^AVGKP()]*\))?")
#: Who opens a line, before the dash and what that one has: "- Câu lạc bộ B, thành phố C - giải Ba".
_HEADS = re.compile(r"[-&]?x?[HORN][^AVGKPEI;:-]*")
_MORE_RECIPIENTS = re.compile(r";[,&]?N[^;AVGKPUE]*(?=;|$)")
#: Further people of a roster, each with what they are: "cho bà A, Trưởng khoa Nội; bà B (Bệnh viện C)".
_MORE_NAMES = re.compile(r";(?:x?&)?[xR]?,?(?:H[^;AVGKPUENI]*(?=;|$))")
_ENDS_IN_NAMES = re.compile(r"A[^;AVGKPUE]*(?:F|[IE][xR]{0,2}:?)[^;AVGKPUENO]*H[^;AVGKPUEN]*$")
_ENDS_IN_RECIPIENTS = re.compile(r"A[^;]*F[^;AVGKPUE]*N[^AVGKPUE]*$|A[^;]*N[xo]?$")
