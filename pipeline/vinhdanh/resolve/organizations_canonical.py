"""The canonical name, level, place and parent of one parsed organization name."""

from __future__ import annotations

from dataclasses import dataclass

from vinhdanh.extract.organizations.model import Head, Parsed
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.resolve.organizations_places import Location, district_location, province_location
from vinhdanh.values import OrganizationValue

_NAMED_BY_DISTRICT = frozenset(
    {
        "Thành ủy",
        "Thành Đoàn",
        "Quận ủy",
        "Huyện ủy",
        "Thị ủy",
        "Quận Đoàn",
        "Huyện Đoàn",
        "Thị Đoàn",
        "Xã Đoàn",
        "Phường Đoàn",
        "Thị trấn Đoàn",
    }
)
#: Its committees are named "Ủy ban ... của Quốc hội".
_PARLIAMENT = "Quốc hội"
_SAME_PLACE = frozenset({"Ủy ban nhân dân"})
_BY_CITY = {"Tỉnh ủy": "Thành ủy", "Tỉnh Đoàn": "Thành Đoàn"}
#: Kinds of which a district need not have its own, so that a name without the type of its place stays so.
_NAMED_AS_WRITTEN = frozenset({"company", "bank", "hospital", "school", "media", "other"})
_LEVEL_BY_PLACE = frozenset({"province", "district", "commune"})


@dataclass(frozen=True, slots=True)
class Body:
    """A body as resolved, before it becomes a mention's value."""

    value: OrganizationValue
    location: Location | None = None


UNRESOLVED = Body(OrganizationValue())


def known_body(parsed: Parsed) -> Body:
    """Return the body that a gazetteer alias means."""
    body = parsed.body
    if body is None:
        return UNRESOLVED
    return Body(
        OrganizationValue(
            name=body.name, kind=body.kind, level=body.level, parent=body.parent,
            org_id=organization_id(body.name), parent_org_id=organization_id(body.parent),
        )
    )  # fmt: skip


def unresolved(parsed: Parsed) -> Body:
    """Return a body of which only the kind is known."""
    return Body(OrganizationValue(kind=parsed.head.kind, level=parsed.head.level, expression=parsed))


def place_words(head: Head, label: str, location: Location) -> str:
    """Return how a name with `head` and `label` says its place."""
    if head.place_style == "country" or location.level not in _LEVEL_BY_PLACE:
        return location.full_name
    if head.place_style == "province" and location.level == "province":
        return location.full_name if location.type == "tỉnh" else location.bare_name
    if location.level == "province" and (head.place_style == "bare" or label.endswith(" tại")):
        return location.bare_name
    if head.canonical in _NAMED_BY_DISTRICT:
        return location.full_name if location.name.isdigit() else location.name
    return location.full_name


def located_body(parsed: Parsed, location: Location) -> Body:
    """Return the body with the head and label of `parsed` at `location`."""
    head = parsed.head
    words = place_words(head, parsed.label, location)
    if words and parsed.label.endswith(words):
        words = ""
    elif parsed.label.endswith(f" {location.type}"):
        words = location.name
    full = f"{parsed.label} {words}".strip()
    name = full if location.told else _as_told(parsed, location)
    if head.kind in _NAMED_AS_WRITTEN and parsed.place is not None and not parsed.place.type:
        name = f"{parsed.label} {location.name}" if location.level == "district" else name
    level = _level(head, location)
    qualifier = _qualifier(location)
    parent, parent_qualifier = _parent(head, location)
    if parent == full:
        parent, parent_qualifier = head.top, ""
    value = OrganizationValue(
        name=name, kind=head.kind, level=level, place=location.full_name, place_code=location.code,
        parent=parent, org_id=organization_id(full, qualifier), parent_org_id=organization_id(parent, parent_qualifier),
    )  # fmt: skip
    return Body(value, location)


def nameless_body(parsed: Parsed, kind: str) -> Body:
    """Return the body of `parsed` in a unit of type `kind` of which the text has no name; it has no identifier."""
    return Body(OrganizationValue(name=_typed(parsed.label, kind), kind=parsed.head.kind, level=parsed.head.level))


def _as_told(parsed: Parsed, location: Location) -> str:
    return _typed(parsed.label, location.type) if parsed.place is not None and parsed.place.type else parsed.label


def _typed(label: str, kind: str) -> str:
    return label if label.endswith(f" {kind}") else f"{label} {kind}"


def hosted_body(parsed: Parsed, host: Body) -> Body:
    """Return the body named by `parsed` inside `host`."""
    if not host.value.name:
        return unresolved(parsed)
    is_ours = parsed.head.canonical == "Ủy ban" and host.value.name == _PARLIAMENT and not parsed.label.endswith(" của")
    link = "của " if is_ours else ""
    label = parsed.label.removesuffix(" Tổng") if host.value.name.startswith("Tổng ") else parsed.label
    name = f"{label} {link}{host.value.name}"
    qualifier = _qualifier(host.location) if host.location else ""
    if host.location and not host.location.told:
        qualifier = host.location.province_code
    parent = "" if parsed.head.kind in {"union", "youth"} else host.value.name
    level = parsed.head.level or ("grassroots" if parsed.head.kind == "union" else host.value.level)
    value = OrganizationValue(
        name=name, kind=parsed.head.kind, level=level, place=host.value.place, place_code=host.value.place_code,
        parent=parent, org_id=organization_id(name, qualifier) if host.value.org_id else "",
        parent_org_id=host.value.org_id if parent else "",
    )  # fmt: skip
    return Body(value, host.location)


def national_body(parsed: Parsed) -> Body:
    """Return the central body at the top of the hierarchy that the head of `parsed` belongs to."""
    name = parsed.head.top
    return Body(OrganizationValue(name=name, kind=parsed.head.kind, level="central", org_id=organization_id(name)))


def plain_body(parsed: Parsed, beside: Location | None = None) -> Body:
    """Return the body of `parsed`, whose name holds no place; `beside` is one that the text puts next to it."""
    head = parsed.head
    qualifier = beside.province_code if beside else ""
    value = OrganizationValue(
        name=parsed.label, kind=head.kind, level=head.level, place=beside.full_name if beside else "",
        place_code=beside.code if beside else "", parent=head.top, org_id=organization_id(parsed.label, qualifier),
        parent_org_id=organization_id(head.top),
    )  # fmt: skip
    return Body(value, beside)


def _level(head: Head, location: Location) -> str:
    if head.level in {"central", "grassroots"} and head.kind not in {"union", "government"}:
        return head.level
    if location.level in _LEVEL_BY_PLACE:
        return location.level
    return "central" if location.level == "central" else head.level


def _qualifier(location: Location) -> str:
    """Return the code that tells bodies of the same name apart."""
    if location.level == "commune":
        return location.district_code
    return location.province_code if location.level == "district" else ""


def _parent(head: Head, location: Location) -> tuple[str, str]:
    """Return the name of the parent body and its qualifier."""
    if head.place_style == "country" and head.top and not location.level:
        return f"{head.top} {location.name}", ""
    if not head.superior or location.level not in _LEVEL_BY_PLACE:
        return head.top, ""
    if head.superior in _SAME_PLACE and head.canonical not in _SAME_PLACE:
        return f"{head.superior} {location.full_name}", _qualifier(location)
    if location.level == "province":
        return head.top, ""
    above = (
        district_location(location.district_code)
        if location.level == "commune"
        else province_location(location.province_code)
    )
    if above is None:
        return "", ""
    superior = _BY_CITY.get(head.superior, head.superior) if above.type == "thành phố" else _of_province(head.superior)
    words = above.bare_name if superior in {*_BY_CITY, *_BY_CITY.values()} else above.full_name
    return f"{superior} {words}", _qualifier(above)


def _of_province(superior: str) -> str:
    return next((tinh for tinh, city in _BY_CITY.items() if city == superior), superior)
