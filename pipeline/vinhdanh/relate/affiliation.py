"""The body that a recipient belongs to: "4 cán bộ Sở Y tế", "em A, học sinh Trường X"."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.within import within

_WORDS = load_toml("relation_words")["affiliation"]
#: How far behind a recipient the name of the body may begin, in characters.
_REACH = 80
_STOPS = "|".join(_WORDS["stops"])
_WORD = rf"(?!(?:{_STOPS})(?!\w))[\w/]+(?:\.[\w/]+)*"
#: What may stand between them: words that say what the recipient is there; behind a name marks too.
_BEHIND_NOUN = re.compile(rf" *(?:{_WORD} +){{0,{_WORDS['most_words']}}}")
_BEHIND_NAME = re.compile(rf"[ ,(-]*(?:{_WORD}[ ,(-]+){{0,{_WORDS['most_words']}}}")
#: A body that acts begins another clause.
_ACTS = re.compile(rf"\s*(?:{_STOPS})(?!\w)")


def with_affiliation(item: Item, material: Material) -> Item:
    """Return a recipient with the organization that stands behind it as its own; one that is a body stays as it is."""
    if item.symbol not in "NHR" or item.org_id or item.recipient_kind == "work":
        return item
    following = within(material.organizations, item.end, item.end + _REACH)
    between = _BEHIND_NAME if item.symbol == "H" else _BEHIND_NOUN
    norm = material.view.norm
    if not following or not between.fullmatch(norm, item.end, following[0].start):
        return item
    if between is _BEHIND_NAME and _ACTS.match(norm, following[0].end):
        return item
    value = following[0].value
    return replace(item, affiliation=value.name, affiliation_org_id=value.org_id)
