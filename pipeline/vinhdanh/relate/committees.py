"""Committees of a day that stand for their full name: "Ban tổ chức" is the "Ban tổ chức Giải Bông lúa" told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.knowledge import load_toml
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.values import AwardRecord, Mention, OrganizationValue
from vinhdanh.view import fold

_DATA = load_toml("relation_words")["day_committees"]
_WORDS = frozenset(_DATA["words"])
_SHORT: dict[str, str] = _DATA["short"]
_CONTESTS = tuple(sorted(_DATA["contests"], key=len, reverse=True))


def name_committees(
    records: Sequence[AwardRecord], organizations: Sequence[Mention[OrganizationValue]]
) -> list[AwardRecord]:
    """Return `records` with committees of a day by the one name that the document gives them, else spelled out.

    The contest that an article is about is no part of a committee's name unless the text says so.
    """
    return [_named(record, organizations) if is_of_day(record.awarder) else record for record in records]


def is_of_day(awarder: str) -> bool:
    """Tell whether a giver is only "ban tổ chức", "BTC", "ban giám khảo cuộc thi".

    >>> is_of_day("BTC"), is_of_day("Ban tổ chức Giải Bông lúa")
    (True, False)
    """
    said = fold(awarder)
    return said in _SHORT or said.removesuffix(f" {_contest_at_end(said)}") in _WORDS


def _contest_at_end(said: str) -> str:
    return next((word for word in _CONTESTS if said.endswith(f" {word}")), "")


def _named(record: AwardRecord, organizations: Sequence[Mention[OrganizationValue]]) -> AwardRecord:
    said = _SHORT.get(fold(record.awarder), record.awarder)
    committee = fold(said).removesuffix(f" {_contest_at_end(fold(said))}")
    names = {mention.value.name for mention in organizations if fold(mention.value.name).startswith(f"{committee} ")}
    names = {name for name in names if not is_of_day(name)}
    name = names.pop() if len(names) == 1 else said[:1].upper() + said[1:]
    return replace(record, awarder=name, awarder_org_id=organization_id(name))
