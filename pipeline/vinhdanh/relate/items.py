"""A sentence as a row of typed items: what the award grammar reads instead of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vinhdanh.resolve.offices import Office
from vinhdanh.values import AwardValue, CountValue, DateValue, Mention, OrganizationValue, RecipientKind
from vinhdanh.view import View

#: The rule of awards that a verb of winning names: "vô địch".
VICTORY = "relate.victory"
#: Those of a number who are not counted: "5 người được tặng Bằng khen, còn lại nhận Giấy khen".
REST = "còn lại"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a sentence; `symbol` is the letter by which the grammar's patterns know it.

    | symbol | item |
    | --- | --- |
    | A | award |
    | N, R | recipients with and without a number |
    | M | a group of which somebody is one ("một trong 12 đơn vị"); becomes N |
    | n | any other count |
    | O, H, Z | organization or office, person (human), place that may send a team |
    | o, h, z | the same where they only qualify their neighbour |
    | D | date |
    | V, G, K | verb of conferring, of receiving or winning, of rewarding without a named award |
    | P, W | "được", verb of attending |
    | F, C, B, L, T | "cho", "của" and "do", on behalf of, other prepositions, "để" |
    | U | giving something that is no honour |
    | E, I, Q | "là", "trong đó", "quyết định" |
    | & | "và"; other marks stand for themselves |
    | x, X | a short and a long stretch of other words |
    """

    symbol: str
    start: int
    end: int
    mention: Mention[Any] | None = None
    office: Office | None = None
    name: str = ""
    org_id: str = ""
    recipient_kind: RecipientKind | None = None
    count: CountValue | None = None
    vague: bool = False
    #: A body that acts through a representative: "đại diện Sở Y tế".
    represented: bool = False
    affiliation: str = ""
    affiliation_org_id: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """All mentions of one document, in the order of the text."""

    view: View
    organizations: Sequence[Mention[OrganizationValue]]
    offices: Sequence[Office]
    dates: Sequence[Mention[DateValue]]
    counts: Sequence[Mention[CountValue]]
    awards: Sequence[Mention[AwardValue]]


class Taken:
    """Which characters of a sentence are covered already."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._covered: set[int] = set()
        for item in items:
            self._covered.update(range(item.start, item.end))

    def add(self, item: Item) -> bool:
        """Cover the characters of `item` and return True; False if one of them was covered before."""
        characters = range(item.start, item.end)
        if not self._covered.isdisjoint(characters):
            return False
        self._covered.update(characters)
        return True

    def past(self, at: int) -> int:
        """Return the first offset from `at` on that is not covered."""
        while at in self._covered:
            at += 1
        return at


def symbols_of(items: Sequence[Item]) -> str:
    """Return the symbols of `items` as one string, character i for item i."""
    return "".join(item.symbol for item in items)
