"""Organizations and offices as items, by the name under which they act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.within import within
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View, fold

_WORDS = load_toml("relation_words")["bodies"]
#: Committees through which a union, league or party body acts.
_COMMITTEES = tuple(_WORDS["committees"])
#: Awarders whom nobody spells out.
_REPRESENTATIVE = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['representatives'])}) $")
#: What makes "Nhà nước" part of what an award is called.
_STATE_TITLE = ("danh hiệu vinh dự ",)
_NUMBERED = re.compile(r"(?<!\w)[a-zđ]{2,3}-$")
#: Associations whose central body is told by a word before the name.
_WITH_CENTRE = ("Hội ", "Liên hiệp ")
_CENTRE = ("trung ương ", "t.ư ", "tw ")
#: How far before a body its representative may be named.
_NEAR = 30
_SHORT_BY_CUSTOM = frozenset(_WORDS["short_by_custom"])

#: A party body that stands beside its people.
_WITH_PEOPLE = re.compile(rf"đảng bộ(?:, và|,| và) (?:{'|'.join(_WORDS['people'])})(?!\w)")


def organization_items(material: Material, start: int, end: int) -> Iterator[Item]:
    """Yield the offices and organizations between two offsets; a body inside an office's name is left to it."""
    offices = within(material.offices, start, end)
    spans = [(office.start, office.end) for office in offices]
    for office in offices:
        name, org_id = office.name, office.org_id
        yield Item("O", office.start, office.end, None, office, name, org_id, recipient_kind="individual")
    for mention in within(material.organizations, start, end):
        inside = any(first <= mention.start and mention.end <= last for first, last in spans)
        if not inside and not _is_no_actor(material.view, mention.start) and not _is_counted(material, mention.start):
            name, org_id = _acting_body(mention, material.view)
            body = Item("O", mention.start, mention.end, mention, None, name, org_id, recipient_kind="collective")
            said = _representative(material, start, mention.start)
            yield replace(body, represented=said is not None)
            if said is not None:
                yield Item("a", said.start(), said.end())


def _representative(material: Material, start: int, at: int) -> re.Match[str] | None:
    """Return who represents the body at an offset, if anybody; a number of cadres does not: "22 cán bộ lãnh đạo"."""
    said = _REPRESENTATIVE.search(material.view.norm, max(start, at - _NEAR), at)
    counts = within(material.counts, said.start() - _NEAR, said.start()) if said is not None else ()
    return None if said is None or any(count.end > said.start() for count in counts) else said


def _is_no_actor(view: View, start: int) -> bool:
    """Tell whether a body at `start` is part of what an award is called, of a decision's number ("45/QĐ-UBND"), or of
    those who are honoured with their land ("Đảng bộ và nhân dân tỉnh")."""
    return (
        view.norm.endswith(_STATE_TITLE, 0, start)
        or _NUMBERED.search(view.norm, max(0, start - 8), start) is not None
        or _WITH_PEOPLE.match(view.norm, start) is not None
    )


def _is_counted(material: Material, start: int) -> bool:
    """Tell whether a noun with a number only looks like the name of a body: "2 chi bộ “Trong sạch, vững mạnh”"."""
    if not material.view.text[start].islower():
        return False
    counts = within(material.counts, max(0, start - _NEAR), start)
    return any(count.value.number_end == start - 1 and (count.value.value or 0) > 1 for count in counts)


def _acting_body(mention: Mention[OrganizationValue], view: View) -> tuple[str, str]:
    """Return name and id of the body that acts where `mention` is named: for a committee the body that it heads."""
    value = mention.value
    said = " ".join(view.text[mention.start : mention.end].split())
    if value.name.startswith(_WITH_CENTRE) and view.norm.endswith(_CENTRE, 0, mention.start):
        name = f"Trung ương {_of_the_country(value, said)}"
        return name, organization_id(name)
    if said in _SHORT_BY_CUSTOM and value.name.endswith("Việt Nam"):
        return said, value.org_id
    if value.parent and view.norm.startswith(_COMMITTEES, mention.start):
        return value.parent, value.parent_org_id
    return value.name or said, value.org_id


def _of_the_country(value: OrganizationValue, said: str) -> str:
    """Return the whole association of which the text names the part of one place, without saying where: "Hội"."""
    if not value.place or fold(said).endswith(fold(value.place.split()[-1])):
        return value.name
    return f"{value.name.removesuffix(f' {value.place}')} Việt Nam"
