"""Who gives the prizes of the contest that an article reports: "Hội Nhà văn vừa trao giải. Giải Nhất ..."."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.contests import contest_after
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.statement import Statement
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import ARTICLE_ZONES, View, fold

_WORDS = load_toml("relation_words")["prize_givers"]
_WHEN = rf"(?: (?:{'|'.join(_WORDS['auxiliaries'])}))*(?:,? (?:{'|'.join(_WORDS['when'])})(?: [^\s,;]+){{0,4}},?)?"
#: What a body does whose prizes they are, right behind its name; a prize with a rank is one of them alone.
_GIVES = regex.compile(
    rf"(?: \([^()\n]{{1,40}}\))?{_WHEN}(?: (?:{'|'.join(_WORDS['auxiliaries'])}))*"
    rf" (?:{'|'.join(_WORDS['gives'])})(?!\w)(?! (?:{'|'.join(_WORDS['ranks'])})(?!\w))"
)
#: A ceremony, before the body whose prizes are given there: "lễ trao Giải thưởng văn học năm 2013 của | Hội Nhà văn".
_CEREMONY_OF = regex.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['ceremonies'])})[^.,;:\n]{{0,70}} của $")
_LONGEST = 120
#: What stands before a body that does not act itself: "được", "của".
_NO_SUBJECT = regex.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['not_after'])}) ?$")
_PAST = regex.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['past'])})(?!\w)")
#: A year alone, of which the prizes reported are only where the sentence about their giver names it, too.
_YEAR = regex.compile(r"(?<!\d[/.-])(?<!\w)(?:19|20)\d\d(?![\w/-])")
#: A committee of the day that gives the prizes itself.
_BY_COMMITTEE = regex.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['committees'])})")
_BEFORE = 16


@dataclass(frozen=True, slots=True)
class PrizeGiver:
    """The one body that gives the prizes of a document, and the sentence that says so."""

    body: Item
    sentence: str


def prize_giver(material: Material) -> PrizeGiver | None:
    """Return who gives the prizes that the document reports; None where it names nobody, or several."""
    if not material.awards:
        return None
    view = material.view
    found = [mention for mention in material.organizations if _gives(mention, view)]
    if len({mention.value.name for mention in found}) != 1 or _BY_COMMITTEE.search(view.norm):
        return None
    first = found[0]
    value = first.value
    item = Item("O", first.start, first.end, first, None, value.name, value.org_id, recipient_kind="collective")
    return PrizeGiver(item, view.norm[slice(*view.sentences[view.sentence_at(first.start)])])


def tell_prize_giver(statement: Statement, giver: PrizeGiver | None, material: Material) -> None:
    """Take who gives the prizes of the document for the awarder of those of a statement that names nobody else."""
    if giver is None or statement.awarder or statement.presenter or not _are_prizes(statement):
        return
    view, last = material.view, max(statement.awards, key=lambda item: item.end)
    contest = fold(last.name or contest_after(view, last.end, statement.recipients))
    sentence = view.norm[slice(*view.sentences[view.sentence_at(last.start)])]
    is_other = (bool(contest) and contest not in giver.sentence) or _PAST.search(sentence) is not None
    is_other |= any(year not in giver.sentence for year in _YEAR.findall(sentence))
    wins_none = statement.verb_item is not None and statement.verb_item.name == "không có"
    receives = any(item.name == giver.body.name for item in statement.recipients)
    if not (is_other or wins_none or receives):
        statement.awarder = [giver.body]
        statement.kinds.append("prizes_of")


def _gives(mention: Mention[OrganizationValue], view: View) -> bool:
    is_told = bool(mention.value.name) and view.zone_at(mention.start) in ARTICLE_ZONES
    if is_told and _CEREMONY_OF.search(view.norm, max(0, mention.start - _LONGEST), mention.start) is not None:
        return True
    if not is_told or _GIVES.match(view.norm, mention.end) is None:
        return False
    return _NO_SUBJECT.search(view.norm, max(0, mention.start - _BEFORE), mention.start) is None


def _are_prizes(statement: Statement) -> bool:
    types = statement.award_types
    return len(types) == len(statement.awards) and all(
        award is not None and award.category == "contest_prize" for award in types
    )
