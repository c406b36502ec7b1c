"""Prizes that nobody got ("giải Nhất để trống", "không có đội nào đạt giải Nhất"), and titles of which there may be
only so many ("số Chiến sĩ thi đua không được vượt 15%").
"""

from __future__ import annotations

import re
from functools import cache

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_SPORTS
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import LIMITED, Statement
from vinhdanh.values import RecipientKind
from vinhdanh.view import View

#: The kind of a statement that says so.
UNAWARDED = "unawarded"
_KINDS: tuple[RecipientKind, ...] = ("individual", "collective", "work")


def tell_unawarded(statement: Statement, view: View, end: int) -> None:
    """Mark a statement of a sentence that ends at `end` whose award nobody got, and leave it none but those who might.

    Who does not win what others win in sports is no news of this kind: "chưa đội nào vô địch hai lần liền".
    """
    if any(award is not None and award.category in WON_IN_SPORTS for award in statement.award_types):
        return
    first, last = min(item.start for item in statement.awards), max(item.end for item in statement.awards)
    before, after = _patterns()
    said = before.search(view.norm[statement.clause_start : first].rstrip(' "')) or after.search(view.norm[last:end])
    if said is None:
        return
    kind = next((kind for kind in _KINDS if said.group(kind)), None)
    statement.recipients = [Item("R", first, first, recipient_kind=kind)] if kind is not None else []
    statement.kinds.append(UNAWARDED)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what says that nobody got an award, before it and behind it."""
    data = load_toml("status_cues")
    nouns = "|".join(rf"(?P<{kind}>{either(data['nobody'][kind])})" for kind in _KINDS)
    rows = {row["side"]: row["pattern"].replace("<none>", rf"(?:{nouns}) nào") for row in data["unawarded"]}
    return re.compile(rows["before"]), re.compile(rows["after"])


def tell_limited(statement: Statement, view: View, end: int) -> None:
    """Mark a statement of a sentence that ends at `end` if there may be only so many of the titles that it names."""
    last = max(item.end for item in statement.awards)
    if not statement.recipients and not statement.verb and _limited().match(view.norm[last:end]):
        statement.kinds.append(LIMITED)


@cache
def _limited() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in load_toml("status_cues")["limited"]))
