"""Whose a sports title is that the grammar leaves without a winner: "Hà Nội là đội mạnh nhất, với năm lần vô địch"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from vinhdanh.extract.awards.catalogue import WON_IN_SPORTS
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement
from vinhdanh.view import View

#: The pattern of a statement whose winner was found so.
VICTOR = "victor"
_WORDS = load_toml("victories")["victors"]
_CODES = frozenset({"VD", "DH", "AQ", "CUP", "VPL"})
#: How far behind a title its contest may reach.
_CONTEST = r"(?:(?! (?:của|sẽ|là|đã|được|bị|có) )[^,.;:()\n]){0,45}?"
_SUBJECTS = frozenset("HOZ")
#: What may stand between a mark and the subject of a sentence.
_LINKS = frozenset(_WORDS["links"])


def _compiled(name: str, before: str = "", behind: str = "") -> regex.Pattern[str]:
    pattern = _WORDS[name].replace("<number>", _WORDS["number"])
    return regex.compile(rf"{before}(?:{pattern}){behind}")


_HAS = _compiled("has", r"(?<!\w)", " ?$")
_JOINED = _compiled("joined", behind=" ?$")
_NOT_JOINED = _compiled("not_joined", r"(?<!\w)", r"(?!\w)")
_OPENS = _compiled("opens", r"\W*", " ?$")
_HELPS = _compiled("helps", _CONTEST, " ")
_TEAM = _compiled("team", r"\W*", " ?$")
_OF = regex.compile(rf"{_CONTEST} của ")
_THEN = regex.compile(rf"{_CONTEST}, ")


def tell_victor(
    statement: Statement, items: Sequence[Item], before: Statement | None, view: View, team: Callable[[], Item | None]
) -> None:
    """Give a title without a winner to whom its sentence tells of.

    `before` is the statement before it in the sentence; `team` tells which body the sentences before are about.
    """
    if statement.recipients or statement.verb not in ("", "G", "E") or not _is_title(statement):
        return
    found = (
        _of_subject(statement, items, view)
        or _behind(statement, items, view)
        or (_of_same(statement, items, before, view) if before is not None else [])
        or _of_team(statement, items, view, team)
    )
    if found:
        statement.recipients = found
        statement.verb = "G"
        statement.kinds.append(VICTOR)


def _is_title(statement: Statement) -> bool:
    """Tell whether all that is won are titles of sport, and none only describes somebody."""
    values = [award.mention.value for award in statement.awards if award.mention is not None]
    return bool(values) and all(value.code in _CODES for value in values) and "holder" not in statement.kinds


def _of_subject(statement: Statement, items: Sequence[Item], view: View) -> list[Item]:
    """Return the subject of a sentence that says with how many titles: "X là đội mạnh nhất, với năm lần vô địch"."""
    start, end = items[0].start, statement.awards[0].start
    if _HAS.search(view.norm, start, end) is None:
        return []
    subject = subject_of(items, end, view)
    return [subject] if subject is not None else []


def subject_of(items: Sequence[Item], end: int, view: View) -> Item | None:
    """Return the name or pronoun that is the subject of a sentence, before `end`; None where that is not plain."""
    at, is_adverbial = 0, False
    for index, item in enumerate(items):
        if item.start >= end or item.symbol in "AGVKPTEN;:":
            return None
        if item.symbol == ",":
            at, is_adverbial = index + 1, False
        elif item.symbol == "L":
            is_adverbial = True
        elif item.symbol in _SUBJECTS and not is_adverbial:
            return item if index == at or view.norm[items[at].start : item.start].strip() in _LINKS else None
    return None


def _of_team(statement: Statement, items: Sequence[Item], view: View, team: Callable[[], Item | None]) -> list[Item]:
    """Return the team that a pronoun at the beginning of the sentence or clause takes up: "Họ từng 3 lần vô địch"."""
    start = statement.awards[0].start
    is_theirs = any(_TEAM.fullmatch(view.norm, at, start) for at in {items[0].start, statement.clause_start})
    found = team() if is_theirs else None
    return [found] if found is not None else []


def _behind(statement: Statement, items: Sequence[Item], view: View) -> list[Item]:
    """Return whom words behind the title name: "chức vô địch của X", "sau khi vô địch, X", "chức vô địch giúp X"."""
    start, end = statement.awards[0].start, max(award.end for award in statement.awards)
    opening = view.norm[items[0].start : start]
    of = _OF.match(view.norm, end)
    verb = statement.verb_item
    if of is not None and (verb is None or verb.start == verb.end):
        return _at(items, of.end())
    if not opening.strip(" -\"'"):
        helps = _HELPS.match(view.norm, end)
        return _at(items, helps.end()) if helps is not None else []
    then = _THEN.match(view.norm, end) if _OPENS.fullmatch(opening) is not None else None
    return _at(items, then.end()) if then is not None and not _tells_more(items, end, then.end()) else []


def _at(items: Sequence[Item], at: int) -> list[Item]:
    """Return who is named at an offset, where somebody that may win is."""
    return [item for item in items if item.start == at and _may_win(item)][:1]


def _may_win(item: Item) -> bool:
    is_club = item.symbol == "O" and item.mention is not None and item.mention.value.kind == "club"
    return item.symbol in "HZ" or is_club


def _tells_more(items: Sequence[Item], start: int, end: int) -> bool:
    """Tell whether another deed is told between two offsets."""
    return any(start <= item.start < end and item.symbol in "GVKPA" for item in items)


def _of_same(statement: Statement, items: Sequence[Item], before: Statement, view: View) -> list[Item]:
    """Return the winners of the title before this one, where both are told side by side."""
    start = max(award.end for award in before.awards)
    end = statement.awards[0].start
    said = view.norm[start:end] if start < end else ""
    is_won = all(kind is not None and kind.category in WON_IN_SPORTS | {"contest_prize"} for kind in before.award_types)
    if not is_won or _JOINED.fullmatch(said) is None or _NOT_JOINED.search(said) is not None:
        return []
    others = [item for item in items if start <= item.start < end and item.symbol in "HRNPVK"]
    return [] if others else [item for item in before.recipients if item.symbol in "HOZR"]
