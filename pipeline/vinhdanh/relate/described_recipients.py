"""Recipients whom only a noun phrase tells: the subject of the verb, or to whom or what the award goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.contestants import kind_named
from vinhdanh.relate.described import DescribedWinners
from vinhdanh.relate.holders import HOLDER
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.winners import NAME_PART
from vinhdanh.values import RecipientKind
from vinhdanh.view import View

#: How those are called who are all of a body, and what is given to bodies as such.
_STAFF = tuple(load_toml("relation_words")["bodies"]["staff"])
_OF_BODIES = frozenset({"order", "flag", "army_title"})
#: A name before no more than auxiliaries, at the beginning of a clause.
_AUXILIARIES = either(load_toml("persons")["winners"]["auxiliaries"])
_NAME = regex.compile(
    rf"(?:^|[.:;,\n] )(?P<name>{NAME_PART}(?: (?:\p{{Lu}}[\p{{L}}\d]*|\d+\p{{Lu}}*))*)(?: (?:{_AUXILIARIES}))* ?$"
)
#: To whom an award goes, in words that are no item: "danh hiệu được trao cho | ứng dụng Sao".
_GOES_TO = re.compile(r"[xD]?(?:P?V)?F(?=[xX])")
#: What is called something: "vinh danh | Nokia X7 | là Điện thoại xuất sắc".
_CALLED = re.compile(r"[VK](?P<r>x)E$")


def tell_described(statement: Statement, items: Sequence[Item], view: View, described: DescribedWinners) -> None:
    """Give an award to the noun phrase that receives it, or to whom that phrase is told of."""
    statement.recipients = [_with_its_body(item, statement, items, view) for item in statement.recipients]
    _tell_goal(statement, items, view, described)
    if HOLDER in statement.kinds or statement.verb not in ("G", "p") or statement.verb_item is None:
        return
    end = _end_of_subject(statement, items, statement.verb_item)
    _tell_work(statement, end, view, described)
    _tell_subject(statement, end, view, described)
    nouns = unnamed(statement)
    if len(nouns) == len(statement.recipients) == 1:
        bearer = described.bearer(nouns[0], items, view)
        statement.recipients = [bearer] if bearer is not None else nouns


def unnamed(statement: Statement) -> list[Item]:
    """Return the recipients of a statement that only a noun tells."""
    return [item for item in statement.recipients if item.symbol == "R" and not item.name]


def _tell_goal(statement: Statement, items: Sequence[Item], view: View, described: DescribedWinners) -> None:
    """Give an award that has no recipient to the phrase behind "cho", or to the name between the verb and "là"."""
    first, last = statement.awards[0], statement.awards[-1]
    if statement.recipients or first not in items or last not in items:
        return
    after = items[items.index(last) + 1 :]
    goes = _GOES_TO.match(symbols_of(after))
    goal = described.goal(view, after[goes.end() - 1].end) if goes is not None else None
    before = items[: items.index(first)]
    called = _CALLED.search(symbols_of(before))
    if called is not None and before[called.start("r")].name[:1].isupper():
        named = before[called.start("r")]
        kind = kind_named(first.mention.value.name) if first.mention is not None else None
        goal = replace(named, symbol="R", recipient_kind=kind) if kind is not None else None
    statement.recipients = [goal] if goal is not None else []


def _end_of_subject(statement: Statement, items: Sequence[Item], verb: Item) -> int:
    """Return where the subject of a verb ends at most: at "được" where it is passive."""
    passive = [item.start for item in items if item.symbol == "P" and item.start < verb.start]
    return passive[-1] if statement.verb == "p" and passive else verb.start


def _tell_work(statement: Statement, end: int, view: View, described: DescribedWinners) -> None:
    """Give a prize to the work that opens the clause, not to a land or to people who are only named in its phrase."""
    award = statement.awards[0]
    if award.mention is not None and kind_named(award.mention.value.name) == "individual":
        return
    work = described.work_of(statement.recipients, view, statement.clause_start, end)
    statement.recipients = [work] if work is not None else statement.recipients


def _tell_subject(statement: Statement, end: int, view: View, described: DescribedWinners) -> None:
    """Give an award that has no recipient to the noun phrase that is the subject of its verb."""
    verb = statement.verb_item
    statement.recipients = _of_own_clause(statement, end, view, described)
    is_counted = any(item.count for item in statement.awards)
    if verb is None or statement.recipients or (is_counted and is_title(statement)):
        return
    if view.norm.startswith(" cho ", verb.end):
        return
    subject = described.subject(view, statement.clause_start, end) or _named_thing(statement, view, end)
    if subject is not None:
        statement.recipients = [subject]
        statement.kinds.append("described")


def _of_own_clause(statement: Statement, end: int, view: View, described: DescribedWinners) -> list[Item]:
    """Return the recipients, or the subject of another kind behind them: "Lan nhận giải Ba, phim của cô được trao"."""
    before = [item for item in statement.recipients if item.end <= end]
    if "subject_goes_on" not in statement.kinds or len(before) != len(statement.recipients) or not before:
        return statement.recipients
    own = described.subject(view, max(item.end for item in before), end)
    is_other = own is not None and all(item.recipient_kind != own.recipient_kind for item in before)
    return [own] if own is not None and is_other else statement.recipients


def _named_thing(statement: Statement, view: View, end: int) -> Item | None:
    """Return a name that opens the clause of what only bodies or works have: "Sao Lighting được chứng nhận"."""
    match = _NAME.search(view.text[statement.clause_start : end])
    kinds = {_only_kind(award) for award in statement.awards}
    if match is None or len(kinds) != 1 or (kind := kinds.pop()) not in ("collective", "work"):
        return None
    first, last = (statement.clause_start + at for at in match.span("name"))
    return Item("R", first, last, name=match["name"], recipient_kind=kind)


def _only_kind(award: Item) -> RecipientKind | None:
    """Return the only kind of recipient that an award has, by its name or the catalogue."""
    if award.mention is None:
        return None
    known = load_catalogue().get(award.mention.value.code)
    alone = next(iter(known.recipients)) if known is not None and len(known.recipients) == 1 else None
    return kind_named(award.mention.value.name) or alone  # type: ignore[return-value]


def is_title(statement: Statement) -> bool:
    """Tell whether the award is what a person or body is called, so that a number counts bearers, not conferrals."""
    return all(award is None or award.category.endswith("_title") for award in statement.award_types)


def _with_its_body(item: Item, statement: Statement, items: Sequence[Item], view: View) -> Item:
    """Return the body whose people have what bodies have: "cán bộ, chiến sĩ | Sư đoàn 9 được tặng Huân chương"."""
    is_staff = item.symbol == "R" and not item.name and view.norm.startswith(_STAFF, item.start)
    if (
        not is_staff
        or not statement.award_types
        or not all(award is not None and award.category in _OF_BODIES for award in statement.award_types)
    ):
        return item
    return next((body for body in items if body.symbol == "O" and 0 <= body.start - item.end <= 1), item)
