"""Those whom a work is by: the prize is the work's, not theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vinhdanh.relate.items import Item, symbols_of

#: A work, and the people it is by: "dự án “Đường về” của hai em A và B (Trường C)", "tác phẩm “Đường về”, tác giả A,".
#: Behind a work to which another prize goes, somebody else wins: "trao giải Nhất cho “Đường về”, Lan nhận giải Nhì".
_OF_OWNERS = re.compile(
    r"(?<!L)(?P<work>[RN])(?:C|(?<!F[RN]),(?=H))"
    r"(?P<owners>(?:[NHRxoO](?:\([^AVGKP()]*\)|,?[Ox]?O)?(?:[,&-]{1,2}|(?=[NHRx(P,G])))+)[,xD]{0,2}(?:P?G|P[xD]?V)"
)


def owners(items: Sequence[Item]) -> set[int]:
    """Return the indexes of those of whom a work is that wins."""
    matches = _OF_OWNERS.finditer(symbols_of(items))
    return {
        index
        for match in matches
        if _is_certain_work(items[match.start("work")])
        for index in range(*match.span("owners"))
    }


def _is_certain_work(item: Item) -> bool:
    return item.recipient_kind == "work" and bool(item.name or item.count)
