"""Who gives where a sentence has no subject: "LĐLĐ huyện tổ chức hội nghị. Dịp này, khen thưởng 12 tập thể"."""

from __future__ import annotations

import re

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.within import within

_WORDS = load_toml("relation_words")["omitted"]
#: A clause that says when or where before its verb, or the event, and nobody who acts.
_OPENING = re.compile(
    rf"\W*(?:(?:{'|'.join(_WORDS['openers'])})(?!\w)[^,:.]{{0,60}}[,:] ?)?"
    rf"(?:(?:{'|'.join(_WORDS['events'])})(?!\w))?(?:{'|'.join(_WORDS['auxiliaries'])}| )*"
)
_HOLDS = re.compile(
    rf"(?: \([^()]{{1,40}}\))?(?:,? (?:sáng|chiều|tối|ngày|hôm) [^,.;]{{1,30}}?,?)?"
    rf"(?: {'| '.join(_WORDS['auxiliaries'])})*(?: phối hợp[^.;]{{0,120}}?)? (?:{'|'.join(_WORDS['holding'])})(?!\w)"
)
#: How many sentences back the body may be told that holds the event.
_REACH = 8


def tell_host(statement: Statement, material: Material, index: int) -> None:
    """Take the body that holds the event for the giver of what is given there by a sentence without a subject."""
    if statement.awarder or statement.presenter or statement.verb != "V":
        return
    verb = statement.verb_item or statement.awards[0]
    if _OPENING.fullmatch(material.view.norm, statement.clause_start, verb.start) is None:
        return
    if any(True for _ in within(material.organizations, statement.clause_start, verb.start)):
        return
    host = _host_before(material, index)
    if host is not None:
        statement.awarder = [host]
        statement.kinds.append("host")


def _host_before(material: Material, index: int) -> Item | None:
    """Return the body that holds the event, as one of the sentences before `index` says, the nearest first."""
    view = material.view
    for before in range(index - 1, max(-1, index - 1 - _REACH), -1):
        start, end = view.sentences[before]
        for mention in within(material.organizations, start, end):
            if mention.value.name and _HOLDS.match(view.norm, mention.end, end):
                value = mention.value
                name, org_id = (
                    (value.parent, value.parent_org_id)
                    if value.kind == "committee" and value.parent
                    else (value.name, value.org_id)
                )
                return Item("O", mention.start, mention.end, mention, None, name, org_id, recipient_kind="collective")
    return None
