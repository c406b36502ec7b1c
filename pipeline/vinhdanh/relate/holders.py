"""Who holds a title that a noun carries: "đội bóng từng 6 lần vô địch", "Hải Long, tay vợt từng giành HCV"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_SPORTS
from vinhdanh.extract.counts import recipient_kind_of
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.contestants import kind_named
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.winners import NAME_PART
from vinhdanh.view import View

#: The pattern of a statement whose title only describes somebody of whom something else is told.
HOLDER = "holder"
#: That of one whose title is told of the noun that carries it.
CARRIER = "carrier"
#: How far before a verb of winning the noun that carries it is looked for.
_REACH = 60
#: How far before a title the word stands that makes its winning news: "vừa vô địch".
_JUST = 16
_GENERIC = frozenset(load_toml("relation_words")["rewards"]["generic_codes"])
_WORDS = load_toml("relation_words")["holders"]
_CALLED = r"(?: (?:người \p{Lu}\w*(?: \p{Lu}\w*){0,2}|\p{Ll}+)){0,3}?"
_NOUN = regex.compile(
    rf"(?<!\w)(?P<noun>(?:(?i:{either(_WORDS['before'])}) ){{0,2}}(?i:{either(_WORDS['nouns'])})){_CALLED}"
    rf"(?: (?:{either(_WORDS['auxiliaries'])}|\d{{1,2}})){{0,4}} ?$"
)
_ONCE = regex.compile(r"(?<!\w)từng(?!\w)")
#: A name right behind a title, whose bearer or title of a work it is.
_BEHIND = regex.compile(rf" (?P<name>{NAME_PART}(?: {NAME_PART}){{0,4}})(?=[.,;:)]| \p{{Ll}}| ?$)")
_RECENT = regex.compile(rf"(?<!\w)(?:{either(_WORDS['recent'])})(?!\w)")
_SUBJECT = regex.compile(rf"(?<!\w)(?:{either(word for word in _WORDS['nouns'] if word != 'người')})(?!\w)")
#: Before a team that somebody wins with: "Lan cùng đội tuyển vô địch".
_WITH = ("cùng ", "cùng với ")
_PLURAL = tuple(_WORDS["plural"])
ORGANISERS = tuple(_WORDS["organisers"])
_OPENERS = regex.compile(rf"(?<!\w)(?:{either(load_toml('relation_words')['described']['openers'])}) $")
#: Who has a title without a verb: "chủ nhân (của) ba Quả bóng vàng".
_OWNS = regex.compile(r"(?<!\w)chủ nhân(?: của)? $")
_BESIDE = regex.compile(r"(?:\)|(?: \([^()\n]{1,60}\)))? ?(?:,|-|–|\(| (?:\w+ )?(?:là|trở thành)) ?$")


def tell_holder(statement: Statement, items: Sequence[Item], view: View) -> None:
    """Give a title to whom a noun with it stands beside; a noun inside a phrase says that nobody was honoured."""
    end = _won_at(statement, view)
    if end is None or not _is_contested(statement):
        return
    first = max(statement.clause_start, end - _REACH)
    match = _NOUN.search(view.text, first, end)
    if match is None or view.norm.endswith(_WITH, 0, match.start()):
        return
    if _RECENT.search(match.group()):
        inside = [item for item in items if item.symbol in "HO" and match.start() <= item.start and item.end <= end]
        statement.recipients = inside[-1:] or statement.recipients
        return
    own = [item for item in statement.recipients if item.end > match.start() and item.start < end]
    if any(item.name or item.symbol != "R" for item in own) or match.group().lower().startswith(_PLURAL):
        return
    before = view.norm[statement.clause_start : match.start()].rstrip()
    is_predicate = before.endswith(tuple(_WORDS["predicative"]))
    owns = statement.verb != "G"
    opens = not before or any(item.symbol == "D" and item.end == len(before) for item in items)
    opens |= _OPENERS.search(view.norm, 0, match.start()) is not None
    if opens and not owns:
        return
    if (opens or before[-1].isalnum()) and not is_predicate:
        bearer = _bearer(match, statement, items, view)
        statement.recipients = [bearer] if bearer is not None else []
        statement.kinds.append(HOLDER if bearer is None else CARRIER)
        return
    beside = [
        item
        for item in items
        if item.symbol in ("HO" if is_predicate else "HOZ")
        and item.name
        and _BESIDE.fullmatch(view.text, item.end, match.start())
        and not view.text.endswith(" (", 0, item.start)
    ]
    statement.recipients = beside[-1:] or statement.recipients


def _bearer(noun: regex.Match[str], statement: Statement, items: Sequence[Item], view: View) -> Item | None:
    """Return who is meant by a noun inside a phrase: who is named behind it, else the noun if it tells a history.

    "trong bộ phim đoạt giải Oscar Mùa Mưa", "nói với tài tử từng đoạt Oscar", but not "nói với tài tử đoạt Oscar".
    """
    kind = recipient_kind_of(noun["noun"].lower()) or "individual"
    end = max(item.end for item in statement.awards)
    named = next((item for item in items if item.symbol in "HO" and item.name and item.start == end + 1), None)
    if named is not None:
        return replace(named, recipient_kind=kind)
    behind = _BEHIND.match(view.text, end)
    kinds = statement.award_types
    is_known = all(kind and kind.category == "contest_prize" and kind.code not in _GENERIC for kind in kinds)
    if behind is not None and is_known and kind_named(behind["name"]) is None:
        first, last = behind.span("name")
        return Item("R", first, last, name=behind["name"], recipient_kind=kind)
    first, last = noun.span("noun")
    return Item("R", first, last, recipient_kind=kind) if _ONCE.search(noun.group()) else None


def _won_at(statement: Statement, view: View) -> int | None:
    """Return where the verb of winning begins, or the title of which somebody is the owner."""
    if statement.verb == "G" and statement.verb_item is not None:
        return statement.verb_item.start
    start = statement.awards[0].start
    return start if _OWNS.search(view.norm, statement.clause_start, start) is not None else None


def is_won_by_nobody(statement: Statement, view: View) -> bool:
    """Tell whether a sports title is told of nobody by name, pronoun or number: "sau khi vô địch World Cup"."""
    if HOLDER in statement.kinds:
        return True
    if "described" in statement.kinds and statement.recipients:
        return False
    titles = all(kind is not None and kind.category == "sports_title" for kind in statement.award_types)
    if statement.verb != "G" or not titles or any(item.name or item.symbol in "HN" for item in statement.recipients):
        return False
    start = statement.awards[0].start
    if _RECENT.search(view.norm, max(statement.clause_start, start - _JUST), start):
        return False
    is_verb = statement.verb_item is not None and statement.verb_item.start == start
    return not any(item.count for item in statement.awards) or (is_verb and not statement.recipients)


def may_win(item: Item, statement: Statement, view: View) -> bool:
    """Tell whether one told of before may be who wins here: no organiser, and no other noun is the subject."""
    if statement.verb != "G" or statement.verb_item is None:
        return True
    subject = _SUBJECT.search(view.norm, statement.clause_start, statement.verb_item.start)
    return subject is None and not item.name.lower().startswith(ORGANISERS)


def _is_contested(statement: Statement) -> bool:
    """Tell whether titles, medals or prizes with a name of their own are won, which people are known by."""
    return all(
        kind is not None
        and (kind.category in WON_IN_SPORTS or (kind.category == "contest_prize" and kind.code not in _GENERIC))
        for kind in statement.award_types
    )
