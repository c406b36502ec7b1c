"""Organizations and offices as items, by the name under which they act."""

from __future__ import annotations

from collections.abc import Iterator

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.within import within
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["bodies"]
#: Committees through which a union, league or party body acts.
_COMMITTEES = tuple(_WORDS["committees"])
#: Awarders whom nobody spells out.
_SHORT_BY_CUSTOM = frozenset(_WORDS["short_by_custom"])


def organization_items(material: Material, start: int, end: int) -> Iterator[Item]:
    """Yield the offices and organizations between two offsets; a body inside an office's name is left to it."""
    offices = within(material.offices, start, end)
    spans = [(office.start, office.end) for office in offices]
    for office in offices:
        name, org_id = office.name, office.org_id
        yield Item("O", office.start, office.end, None, office, name, org_id, recipient_kind="individual")
    for mention in within(material.organizations, start, end):
        inside = any(first <= mention.start and mention.end <= last for first, last in spans)
        if not inside:
            name, org_id = _acting_body(mention, material.view)
            yield Item("O", mention.start, mention.end, mention, None, name, org_id, recipient_kind="collective")


def _acting_body(mention: Mention[OrganizationValue], view: View) -> tuple[str, str]:
    """Return name and id of the body that acts where `mention` is named: for a committee the body that it heads."""
    value = mention.value
    said = " ".join(view.text[mention.start : mention.end].split())
    if said in _SHORT_BY_CUSTOM and value.name.endswith("Việt Nam"):
        return said, value.org_id
    if value.parent and view.norm.startswith(_COMMITTEES, mention.start):
        return value.parent, value.parent_org_id
    return value.name or said, value.org_id
