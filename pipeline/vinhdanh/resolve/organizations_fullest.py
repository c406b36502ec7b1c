"""One name for each body of a document: the fullest that its text gives."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from vinhdanh.extract.organizations.lexicon import word_set, words
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.resolve.organizations_canonical import Body, hosted_body
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.resolve.organizations_places import is_foreign
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View

#: The bodies of the state that a text about several states names with its country.
_OF_STATE = frozenset({"Quốc hội", "Chính phủ", "Nhà nước"})
_HOME = "Việt Nam"
_REPUBLIC = "nước Cộng hòa xã hội chủ nghĩa Việt Nam"
_UNIVERSITY = "Đại học "
_SHORT = words()["places"]["short_countries"]
_COUNTRY = re.compile(rf"(?<!\w)(?:{'|'.join(_SHORT)})$")
#: The legal forms that a short name of a firm leaves out.
_FORMS = re.compile(r" (?:Trách nhiệm hữu hạn|(?:Một|Hai) thành viên|Thương mại cổ phần|cổ phần)(?!\w)", re.IGNORECASE)
#: What a firm's own name stands behind.
_OWN = re.compile(r"^(?:Tổng công ty|Công ty|Tập đoàn|Ngân hàng) ")
_FIRMS = frozenset({"company", "bank"})
#: What firms close their names with behind a dash, and leave out as often.
_GROUPS = word_set("company", "closing")
#: A body of a bloc, which may be called so alone: "Đảng ủy Khối" of the "Đảng ủy Khối các cơ quan tỉnh Lào Cai".
_BLOC = re.compile(r"(?:Đảng ủy|Đảng bộ|Đoàn|Công đoàn) Khối(?= (?:[Cc]ác|[Dd]oanh nghiệp|[Cc]ơ quan)(?!\w))")
#: Parts that are no body without the one that they belong to, which may stand behind a comma, a dash or a bracket.
_PARTS = ("Khoa ", "Phòng ", "Bộ môn ", "Đội ", "Vụ ", "Trung đoàn Cảnh sát ")
_BESIDE = re.compile(r" ?(?:,|\(| [-–]) ?")
_REACH = 4
#: Parts that, with no body beside them, belong to the school or hospital that the text is about.
_INNER = ("Khoa ", "Phòng ", "Bộ môn ", "Trung tâm ")
_WHOLES = frozenset({"school", "hospital"})
#: Departments of the police of a province, which the text need not say with each of them.
_OF_POLICE = ("phòng cảnh sát", "phòng an ninh", "phòng csgt", "phòng cshs", "phòng csđt", "phòng pc0")
_POLICE = "Công an "
_BY_DISTRICT = frozenset({"district", "commune"})


@dataclass(frozen=True, slots=True)
class Named:
    """A mention, its parsed name, and the body that it was resolved to."""

    mention: Mention[OrganizationValue]
    parsed: Parsed
    body: Body


def with_fullest_names(named: Sequence[Named], view: View) -> list[Body]:
    """Return the bodies of `named`, each short name replaced by the fuller one that the document has for it.

    "ĐH Vinh" is the "Trường Đại học Vinh" of the same text, "QH" its "Quốc hội Việt Nam", "Khoa Nhi" its "Khoa Nhi
    Bệnh viện Hoa Sen", and "Hải quân Mỹ" the "Hải quân Hoa Kỳ" where the text writes "Hoa Kỳ"; otherwise names stay
    as the text has them.
    """
    spelled = [_with_full_country(body, view) for body in _with_wholes(named, view)]
    by_name = {body.value.name: body for body in spelled}
    longer = _longer_names(named, spelled)
    bodies = [
        full if full and body.value.name == item.parsed.label and _fits(body, full) else _of_full(item, body, longer)
        for item, body in zip(named, (_fuller(body, by_name) for body in spelled), strict=True)
        for full in [longer.get(_label(item))]
    ]
    bodies = [longer.get(body.value.name, body) if body.value.kind == "army" else body for body in bodies]
    brands = _brands(named, bodies, view)
    return _of_one_name([brands.get(body.value.name, body) for body in bodies])


def _of_one_name(bodies: Sequence[Body]) -> list[Body]:
    """Return the bodies, those with one identifier by their longest name ("UBMTTQ huyện", "UBMTTQ Việt Nam huyện")."""
    longest: dict[str, str] = {}
    for body in bodies:
        name = body.value.name
        if len(name) > len(longest.get(body.value.org_id, "")):
            longest[body.value.org_id] = name
    return [
        replace(body, value=replace(body.value, name=name)) if len(name) > len(body.value.name) else body
        for body in bodies
        for name in [longest.get(body.value.org_id, "") if body.value.org_id else ""]
    ]


def _of_full(item: Named, body: Body, longer: Mapping[str, Body]) -> Body:
    """Return a committee as that of the fuller name of its body: "Ban Thường vụ Đảng ủy Khối"."""
    host = item.parsed.host if item.parsed.head.place_style == "of_host" else None
    full = longer.get(host.label) if host is not None else None
    is_short = full is not None and host is not None and body.value.name == f"{item.parsed.label} {host.label}"
    return hosted_body(item.parsed, full) if full is not None and is_short else body


def _brands(named: Sequence[Named], bodies: Sequence[Body], view: View) -> dict[str, Body]:
    """Return the firms whose brand stands in brackets behind their name, by it: "Tổng công ty ... (PV Power)"."""
    found: dict[str, Body] = {}
    for (item, body), (brand, known) in pairwise(zip(named, bodies, strict=True)):
        between = view.text[item.mention.end : brand.mention.start].strip()
        if between != "(" or not view.text.startswith(")", brand.mention.end):
            continue
        is_brand = brand.parsed.body is not None and known.value.name == brand.parsed.body.alias
        if is_brand and item.parsed.body is None and {body.value.kind, known.value.kind} <= _FIRMS:
            found.setdefault(known.value.name, body)
    return found


def _fuller(body: Body, by_name: dict[str, Body]) -> Body:
    """Return the body that has the longer name which `body` may have, if the text has it."""
    name = body.value.name
    if name.startswith(_UNIVERSITY):
        return by_name.get(f"Trường {name}", body)
    if name not in _OF_STATE:
        return body
    return by_name.get(f"{name} {_REPUBLIC}") or by_name.get(f"{name} {_HOME}", body)


def _label(item: Named) -> str:
    """Return the name of `item` that has neither place nor host; empty where it has, or is one word."""
    parsed = item.parsed
    is_branch = parsed.body is not None and parsed.head.kind in _FIRMS and parsed.label.endswith(f" {_HOME}")
    alone = parsed.place is None and parsed.host is None and (parsed.body is None or is_branch)
    return parsed.label if alone and " " in parsed.label else ""


def _longer_names(named: Sequence[Named], bodies: Sequence[Body]) -> dict[str, Body]:
    """Return the one body with a place, a host or a legal form for each label that has one in the document."""
    found: defaultdict[str, dict[str, Body]] = defaultdict(dict)
    for item, body in zip(named, bodies, strict=True):
        parsed, name = item.parsed, body.value.name
        label = parsed.label.removesuffix(" của")
        if name.startswith(f"{label} ") and not _is_abroad(parsed):
            found[label][name] = body
        bloc = _BLOC.match(name)
        if bloc is not None:
            found[bloc.group()][name] = body
        found[_FORMS.sub("", name) if body.value.kind in _FIRMS else name.removesuffix(f" {_HOME}")][name] = body
        if body.value.kind == "army" and (number := name.rpartition(" ")[2]).isdecimal():
            found[f"{parsed.head.canonical} {number}"][name] = body
        if (
            body.value.kind in _FIRMS
            and (alone := name.rpartition(" - ")[0])
            and name[len(alone) + 3 :].lower() in _GROUPS
        ):
            found[alone][name] = body
        if body.value.kind in _FIRMS and (own := _OWN.sub("", _FORMS.sub("", name))) != name and " " in own:
            found[own][name] = body
    for label, same in found.items():
        same.pop(label, None)
    return {label: next(iter(same.values())) for label, same in found.items() if len(same) == 1}


def _is_abroad(parsed: Parsed) -> bool:
    """Tell whether the name closes with another country, or with a body of one."""
    if parsed.host is not None:
        return _is_abroad(parsed.host)
    return parsed.place is not None and is_foreign(parsed.place)


def _fits(short: Body, full: Body) -> bool:
    """Tell whether both may be one body by their kinds; a local front is none of the national one."""
    if short.value.kind == "front" and short.value.level == "central":
        return False
    kinds = {short.value.kind, full.value.kind} - {"", "other"}
    return len(kinds) < 2


def _with_wholes(named: Sequence[Named], view: View) -> Iterator[Body]:
    """Yield the bodies, parts of a body that stands right behind them with its name ("Khoa Nhi, Bệnh viện ...")."""
    by_start = {item.mention.start: item for item in named}
    main, police = _main_whole(named), _only_police(named)
    for item in named:
        whole = _whole(item, by_start, view) if _label(item).startswith(_PARTS) else None
        if whole is None and police and item.parsed.host is None and _label(item).lower().startswith(_OF_POLICE):
            whole = police
        if whole is None and main and _label(item).startswith(_INNER) and item.body.value.kind != "police":
            whole = main if not item.body.value.place and _is_inner(item, main) else None
        yield hosted_body(item.parsed, whole) if whole else item.body


def _only_police(named: Sequence[Named]) -> Body | None:
    """Return the one police of a province that the text names."""
    found = {
        item.body.value.org_id: item.body
        for item in named
        if item.body.value.name.startswith(_POLICE) and item.body.value.level == "province"
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_inner(item: Named, whole: Body) -> bool:
    """Tell whether a part of that name is one of `whole`: a centre of a hospital only, since others stand alone."""
    return not _label(item).startswith("Trung tâm ") or whole.value.kind == "hospital"


def _main_whole(named: Sequence[Named]) -> Body | None:
    """Return the school or hospital that the text names much more often than any other."""
    bodies = {item.body.value.org_id: item.body for item in named if _is_whole(item)}
    counted = Counter(item.body.value.org_id for item in named if _is_whole(item))
    (first, most), *rest = counted.most_common(2) or [("", 0)]
    return bodies[first] if most > 1 and (not rest or most > 2 * rest[0][1]) else None


def _is_whole(item: Named) -> bool:
    value = item.body.value
    return value.kind in _WHOLES and bool(value.name) and not value.name.startswith(_PARTS)


def _whole(item: Named, by_start: dict[int, Named], view: View) -> Body | None:
    """Return the body behind `item`, or behind the part that stands there, that `item` may be part of."""
    found = _BESIDE.match(view.text, item.mention.end, item.mention.end + _REACH)
    beside = by_start.get(found.end()) if found else None
    if beside is None:
        return None
    if _label(beside).startswith(_PARTS):
        return _whole(beside, by_start, view)
    if beside.parsed.host is not None and beside.parsed.label.startswith(_PARTS):
        return _host_of(beside.body)
    value = beside.body.value
    of_district = value.kind == "police" and value.level in _BY_DISTRICT
    return None if of_district and item.parsed.label.startswith("Phòng ") else beside.body


def _host_of(part: Body) -> Body:
    """Return the body that `part`, named with it, belongs to."""
    value = part.value
    return replace(
        part, value=replace(value, name=value.parent, parent="", org_id=value.parent_org_id, parent_org_id="")
    )


def _with_full_country(body: Body, view: View) -> Body:
    """Return `body` with the country that ends its name in full, if the text has the full name."""
    found = _COUNTRY.search(body.value.name)
    full = _SHORT[found[0]] if found else ""
    if not found or full not in view.text:
        return body
    name = f"{body.value.name[: found.start()]}{full}"
    return replace(body, value=replace(body.value, name=name, org_id=organization_id(name)))
