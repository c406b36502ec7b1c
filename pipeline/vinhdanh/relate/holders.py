"""Who holds a title that a noun carries: "đội bóng từng 6 lần vô địch", "Hải Long, tay vợt từng giành HCV"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.winners import either
from vinhdanh.view import View

#: The pattern of a statement whose title only describes somebody of whom something else is told.
HOLDER = "holder"
#: How far before a verb of winning the noun that carries it is looked for.
_REACH = 60
#: How far before a title the word stands that makes its winning news: "vừa vô địch".
_JUST = 16
_CONTESTED = frozenset({"sports_title", "sports_medal"})
_WORDS = load_toml("relation_words")["holders"]
_CALLED = r"(?: (?:người \p{Lu}\w*(?: \p{Lu}\w*){0,2}|\p{Ll}+)){0,2}?"
_NOUN = regex.compile(
    rf"(?<!\w)(?:(?i:{either(_WORDS['before'])}) ){{0,2}}(?i:{either(_WORDS['nouns'])}){_CALLED}"
    rf"(?: (?:{either(_WORDS['auxiliaries'])}|\d{{1,2}})){{0,4}} ?$"
)
_RECENT = regex.compile(rf"(?<!\w)(?:{either(_WORDS['recent'])})(?!\w)")
_SUBJECT = regex.compile(rf"(?<!\w)(?:{either(word for word in _WORDS['nouns'] if word != 'người')})(?!\w)")
_PLURAL = tuple(_WORDS["plural"])
_ORGANISERS = tuple(_WORDS["organisers"])
_BESIDE = regex.compile(r"\)? ?(?:,|-|–|\(| (?:\w+ )?(?:là|trở thành)) ?$")


def tell_holder(statement: Statement, items: Sequence[Item], view: View) -> None:
    """Give a title to whom a noun with it stands beside; a noun inside a phrase says that nobody was honoured."""
    verb = statement.verb_item
    if verb is None or statement.verb != "G" or not _is_contested(statement):
        return
    first = max(statement.clause_start, verb.start - _REACH)
    match = _NOUN.search(view.text, first, verb.start)
    if match is None or _RECENT.search(match.group()):
        return
    own = [item for item in statement.recipients if item.end > match.start() and item.start < verb.start]
    if any(item.name or item.symbol != "R" for item in own) or match.group().lower().startswith(_PLURAL):
        return
    before = view.norm[statement.clause_start : match.start()].rstrip()
    is_predicate = before.endswith(tuple(_WORDS["predicative"]))
    if not before:
        return
    if before[-1].isalnum() and not is_predicate:
        statement.recipients = []
        statement.kinds.append(HOLDER)
        return
    beside = [
        item
        for item in items
        if item.symbol in ("HO" if is_predicate else "HOZ")
        and item.name
        and _BESIDE.fullmatch(view.text, item.end, match.start())
    ]
    statement.recipients = beside[-1:] or statement.recipients


def is_won_by_nobody(statement: Statement, view: View) -> bool:
    """Tell whether a sports title is told of nobody by name, pronoun or number: "sau khi vô địch World Cup"."""
    if HOLDER in statement.kinds:
        return True
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
    return subject is None and not item.name.lower().startswith(_ORGANISERS)


def _is_contested(statement: Statement) -> bool:
    return all(kind is not None and kind.category in _CONTESTED for kind in statement.award_types)
