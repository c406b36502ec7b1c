"""The award grammar: patterns over item symbols that fill one role each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from vinhdanh.knowledge import load_toml

Role = Literal["recipients", "awarder", "presenter"]

#: The patterns that find an office beside the name of its holder.
HOLDER_PATTERNS = frozenset({"office_holder", "office_after_holder"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which a sentence fills a role, with the sentences that show it."""

    role: Role
    name: str
    side: Literal["after", "before"]
    regex: re.Pattern[str]
    example: str
    counter_example: str

    def find(self, symbols: str, first: int, last: int) -> int | None:
        """Return the index of the item that fills the role for the award items `first` to `last`, or None."""
        if self.side == "after":
            match = self.regex.match(symbols, last + 1, last + 1 + _REACH)
            return match.start("r") if match else None
        return _last_match(self.regex, symbols, max(0, first - _REACH), first)


#: How many items away from the award a role is looked for; sentences without an end must not cost more.
_REACH = 80


def _last_match(regex: re.Pattern[str], symbols: str, start: int, end: int) -> int | None:
    """Return where the nearest match begins: patterns end at the award, so a later beginning is a nearer item."""
    before = symbols[:end]
    found = None
    match = regex.search(before, start)
    while match:
        found = match.start("r")
        match = regex.search(before, match.start() + 1)
    return found


@cache
def load_grammar(role: Role) -> tuple[Pattern, ...]:
    """Return the patterns for `role`, in the order in which they are tried."""
    data = load_toml("award_grammar")
    return tuple(
        Pattern(
            role,
            row["name"],
            row["side"],
            re.compile(row["pattern"].replace("<gap>", data["gap"])),
            row["example"],
            row["counter_example"],
        )
        for row in data[role]
    )
