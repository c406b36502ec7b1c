"""Whose prize it is, where the text says so beside its name: "Giải thưởng Bông lúa do Hội Nông dân tổ chức"."""

from __future__ import annotations

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.within import within
from vinhdanh.values import AwardValue, Mention, OrganizationValue

_WORDS = load_toml("relation_words")["prize_owners"]
#: What stands between the name of a prize and the body that gives it, in which no contest is named that others won in.
_BY = regex.compile(
    rf"(?:(?!(?<!\w)(?:{either(_WORDS['others'])})(?!\w))[^.;:\n])*?(?<!\w)(?:{either(_WORDS['by'])}) $"
)
#: What makes a body behind "do" the owner of a prize.
_OWNS = regex.compile(rf"(?P<others>[^.;\n]{{0,120}}?)(?<!\w)(?:{either(_WORDS['acts'])})(?!\w)")
_GIVEN_BY = regex.compile(rf"[^.;:\n]*?(?<!\w)(?:{either(_WORDS['by'])}) $")
_GIVES = regex.compile(rf" (?:{either(_WORDS['gives'])})(?!\w)")
#: How far behind the name of a prize its owner is told.
_REACH = 80

Owners = dict[tuple[str, str], list[Item]]


def prize_owners(material: Material) -> Owners:
    """Return the bodies that the text tells to give a prize with a name of its own, by the prize's code and name."""
    owners: Owners = {}
    for award in material.awards:
        found = _owners_behind(award, material) if _is_prize(award.value) and _has_own_name(award.value) else []
        if found:
            owners.setdefault((award.value.code, award.value.name), found)
    return owners


def tell_owner(statement: Statement, owners: Owners, material: Material) -> None:
    """Take whoever owns the prizes of a statement for their awarder, if it names none."""
    mentions = [item.mention for item in statement.awards if item.mention is not None]
    are_prizes = len(mentions) == len(statement.awards) and all(_is_prize(mention.value) for mention in mentions)
    if statement.awarder or not are_prizes:
        return
    found = [
        _owners_behind(mention, material) or owners.get((mention.value.code, mention.value.name))
        for mention in mentions
    ]
    first = found[0]
    if first and all(one == first for one in found) and not any(item in statement.recipients for item in first):
        statement.awarder = first
        statement.kinds.append("owned")


def _has_own_name(value: AwardValue) -> bool:
    """Tell whether an award has a name of its own, so that one body gives it wherever it is named."""
    known = load_catalogue().get(value.code)
    return not value.grade and (known is None or value.code not in _GENERIC or value.name != known.name)


def _is_prize(value: AwardValue) -> bool:
    known = load_catalogue().get(value.code)
    return known is None or known.category in _PRIZES or value.name.lower().startswith("giải")


#: Codes of prizes that say nothing without a name; what somebody gives in the own name.
_GENERIC = frozenset(load_toml("relation_words")["rewards"]["generic_codes"])
_PRIZES = frozenset({"contest_prize", "society_prize", "title"})


def _owners_behind(award: Mention[AwardValue], material: Material) -> list[Item]:
    """Return the bodies behind "do" after the name of an award that organise or give it; none behind another award."""
    view = material.view
    end = view.sentences[view.sentence_at(award.start)][1]
    reach = min(end, award.end + _REACH)
    following = next((other.start for other in within(material.awards, award.end, reach)), reach)
    for body in within(material.organizations, award.end, following):
        # who gives the prize is its owner, whatever the contest: "giải Ba cuộc thi Cây bút trẻ do Tỉnh đoàn trao tặng"
        gives = _GIVEN_BY.fullmatch(view.norm, award.end, body.start) and _GIVES.match(view.norm, body.end, end)
        if not gives and _BY.fullmatch(view.norm, award.end, body.start) is None:
            continue
        acts = _OWNS.match(view.norm, body.end, end)
        if acts is None:
            return []
        bodies = within(material.organizations, body.start, acts.end("others") + 1)
        return [_item(one) for one in bodies if one.value.name]
    return []


def _item(body: Mention[OrganizationValue]) -> Item:
    return Item("O", body.start, body.end, body, None, body.value.name, body.value.org_id, recipient_kind="collective")
