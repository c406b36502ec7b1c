"""Which body each organization mention means."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from vinhdanh.extract.organizations.extractor import OrganizationExtractor
from vinhdanh.extract.organizations.lexicon import local_offices, words
from vinhdanh.extract.organizations.model import Head, Parsed, Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.short_forms import full_head
from vinhdanh.extract.organizations.tokens import Tokens, tokens_of
from vinhdanh.knowledge import load_table
from vinhdanh.resolve.organizations_alone import GROUP, AloneBodies, is_alone, is_named_alone
from vinhdanh.resolve.organizations_canonical import (
    Body,
    hosted_body,
    known_body,
    located_body,
    nameless_body,
    national_body,
    plain_body,
    unresolved,
)
from vinhdanh.resolve.organizations_fullest import Named, with_fullest_names
from vinhdanh.resolve.organizations_places import Location, PlaceContext, is_foreign
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import ARTICLE_ZONES, View

#: How far back, in characters, the last body with a head is what the head alone means.
_SHORT_FORM_REACH = 600
_SHORT_FORM = "organizations.short_form"
_UNION_OF_BLOC, _UNION_OF_SECTOR = "Công đoàn khối", "Công đoàn ngành"
_CONTEXT_HEADS = {"Sở": "province", "Phòng": "district", _UNION_OF_BLOC: "district", _UNION_OF_SECTOR: "province"}
#: Offices of the police of a place.
_INVESTIGATORS = frozenset({"Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra"})
#: Bodies of a land, whose head leads its party committee: "Bí thư Đảng ủy, Chủ tịch HĐND xã".
_OF_LANDS = ("Ủy ban nhân dân ", "Hội đồng nhân dân ")
_PARTY_COMMITTEE = "Đảng ủy"
#: The post between "Bí thư Đảng ủy" and the body that it is of.
_LEADS = re.compile(r", (?:[a-zđà-ỹ.]+ ){0,3}(?:đốc|trưởng|tịch|lệnh|nhiệm|gđ|ủy|tài|đoàn) ")
_COMMITTEE_OF_PARTY = "Ban Chấp hành Đảng bộ"
#: Kinds of which one is meant even where the document does not say which ("VKS", "CQĐT").
_NAMED_BY_KIND = frozenset({"court", "police"})
#: Heads that a place, said elsewhere in the sentence, closes: "Đảng bộ, chính quyền và nhân dân tỉnh".
_LOCAL_BARE = "place cap"
_LOCAL_KINDS = frozenset({"party", "front"})
#: The type of place that a head ends in, where that says which body is meant.
_TYPE_AT_END = {
    "Đoàn xã": "xã", "Đoàn phường": "phường", "Đoàn thị trấn": "thị trấn",
    "Xã Đoàn": "xã", "Phường Đoàn": "phường", "Thị trấn Đoàn": "thị trấn",
}  # fmt: skip
_TYPE_OF_HEAD = {"Tỉnh": "tỉnh", "Thành": "thành phố", "Quận": "quận", "Huyện": "huyện", "Thị": "thị xã"}


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention with its parsed name."""

    mention: Mention[OrganizationValue]
    parsed: Parsed


class OrganizationResolver:
    """Gives every organization mention its canonical name, kind, level, place, parent and identifiers.

    Calling it with a `View` and its organization mentions returns mentions with the same offsets and rules, in the
    same order. A body of a land that the document does not name keeps its name as written ("UBND tỉnh"); other names
    stay empty where the document does not tell which body is meant.
    """

    def __init__(self) -> None:
        self._extractor = OrganizationExtractor()
        self._places = PlaceReader()

    def __call__(self, view: View, mentions: Sequence[Mention[OrganizationValue]]) -> list[Mention[OrganizationValue]]:
        """Return `mentions` with resolved values."""
        named = [_Named(mention, self._parsed(view, mention)) for mention in mentions]
        document = _Document(view, named, self._beside(view, mentions), self._places)
        bodies = document.resolve()
        return [replace(item.mention, value=body.value) for item, body in zip(named, bodies, strict=True)]

    def _parsed(self, view: View, mention: Mention[OrganizationValue]) -> Parsed:
        """Return the parsed name of `mention`, read again from its text when another component found it."""
        expression = mention.value.expression
        if isinstance(expression, Parsed):
            return expression
        names = self._extractor.parse(Tokens(View(view.text[mention.start : mention.end])))
        if names:
            return names[0]
        text = " ".join(view.text[mention.start : mention.end].split())
        return replace(_FOREIGN, label=text)

    def _beside(self, view: View, mentions: Sequence[Mention[OrganizationValue]]) -> dict[int, Place]:
        """Return the place that stands after each mention, behind a comma or in brackets, by its offset."""
        found: dict[int, Place] = {}
        for mention in mentions:
            after = view.text[mention.end : mention.end + 60].split("\n")[0]
            opener = after.lstrip()[:1]
            if opener not in {",", "("} or not after:
                continue
            tokens = Tokens(View(after.lstrip()[1:]))
            place = self._places.read(tokens, 0, tokens.limit(0), bare_type=False) if len(tokens) else None
            if place and place.name and place.known:
                found[mention.start] = place
        return found


class _Document:
    """The bodies of one document, resolved in the order of the text."""

    def __init__(self, view: View, named: Sequence[_Named], beside: dict[int, Place], reader: PlaceReader) -> None:
        self._view = view
        self._named = named
        self._beside = beside
        self._reader = reader
        self._places = _places_of(view, named)
        self._context = PlaceContext(view, self._places, beside)
        self._seen: list[tuple[int, str, Body]] = []
        #: By words that the head of a body begins with: where such bodies are named.
        self._by_head: defaultdict[str, list[tuple[int, Body]]] = defaultdict(list)

    def resolve(self) -> list[Body]:
        """Return the body of each mention.

        What the names of organizations do not tell from left to right is filled in by a second reading, which knows
        the later names too and every place of the text.
        """
        bodies = self._pass()
        if any(self._awaits_place(item.parsed, body) for item, body in zip(self._named, bodies, strict=True)):
            self._in_order()
            places = sorted([*self._places, *self._reader.scan(tokens_of(self._view))], key=lambda place: place[0])
            self._context = PlaceContext(self._view, places, self._beside)
            bodies = self._late(self._late(bodies, short=False), short=True)
        bodies = _with_places_of_homonyms(bodies)
        found = [Named(item.mention, item.parsed, body) for item, body in zip(self._named, bodies, strict=True)]
        return with_fullest_names(found, self._view)

    @staticmethod
    def _awaits_place(parsed: Parsed, body: Body) -> bool:
        """Tell whether the document has yet to say which body is meant, or in which province an office is."""
        return not body.value.name or (body.location is None and parsed.host is None and bool(_context_level(parsed)))

    def _pass(self) -> list[Body]:
        bodies = []
        for item in self._named:
            body = self._body(item.parsed, item.mention.start)
            bodies.append(body)
            self._note(item.parsed, item.mention.start, body)
        return bodies

    def _late(self, bodies: Sequence[Body], *, short: bool) -> list[Body]:
        """Return `bodies`, those without a name or place resolved again: short forms only, or all others."""
        found = []
        for item, body in zip(self._named, bodies, strict=True):
            is_open = self._awaits_place(item.parsed, body) and (item.parsed.rule == _SHORT_FORM) == short
            found.append(self._body(item.parsed, item.mention.start, late=True) if is_open else body)
            if is_open and not short:
                self._note(item.parsed, item.mention.start, found[-1])
        self._in_order()
        return found

    def _in_order(self) -> None:
        """Sort what is remembered by where it stands."""
        self._seen.sort(key=lambda seen: seen[0])
        for same in self._by_head.values():
            same.sort(key=lambda named: named[0])

    def _note(self, parsed: Parsed, at: int, body: Body) -> None:
        """Remember `body`, and the host inside its name, as what a short form may mean."""
        if body.value.name and (parsed.named or parsed.place):
            head = full_head(parsed)
            self._seen.append((at, head, body))
            for end in (*(end for end, char in enumerate(head) if char == " "), len(head)):
                self._by_head[head[:end]].append((at, body))
        if parsed.host is not None and parsed.host.named:
            self._note(parsed.host, at, self._body(parsed.host, at))

    def _body(self, parsed: Parsed, at: int, *, late: bool = False) -> Body:
        parsed = _spelled_out(parsed)
        if is_alone(parsed):
            return self._alone(parsed, at) if late else unresolved(parsed)
        if parsed.body is not None:
            return known_body(parsed)
        if parsed.rule == _SHORT_FORM and parsed.host is None:
            return self._short_form(parsed, at, late=late)
        if parsed.head.place_style == "acts_as":
            return self._body(parsed.host, at, late=late) if parsed.host else unresolved(parsed)
        if parsed.head.canonical == _COMMITTEE_OF_PARTY:
            label = parsed.label.replace(_COMMITTEE_OF_PARTY, "Đảng bộ", 1)
            party = replace(parsed, label=label, head=replace(parsed.head, canonical="Đảng bộ"))
            committee = replace(parsed, label="Ban Chấp hành", head=replace(parsed.head, kind="committee"))
            return hosted_body(committee, self._body(party, at, late=late))
        return self._of_parts(parsed, at, late=late)

    def _alone(self, parsed: Parsed, at: int) -> Body:
        """Return the body of a name that only says what it is, by what the document says of whom."""
        only = self._only_committee(parsed) if parsed.host is None else unresolved(parsed)
        if only.value.name:
            return only
        found = AloneBodies(self._view, self._seen, self._context.main).find(parsed, at)
        return found or (plain_body(parsed) if is_named_alone(parsed) else unresolved(parsed))

    def _of_parts(self, parsed: Parsed, at: int, *, late: bool) -> Body:
        """Return the body of a name by its host or its place, or by what the document says of it."""
        if parsed.host is not None:
            return hosted_body(parsed, self._body(parsed.host, at, late=late))
        if parsed.place is not None:
            is_group = parsed.label == GROUP
            if is_group and not late:
                return unresolved(parsed)
            label = AloneBodies(self._view, self._seen, self._context.main).group(at) if is_group else parsed.label
            found = self._located(replace(parsed, label=label), parsed.place, at)
            is_nameless = late and not found.value.name and not parsed.place.name and not parsed.place.plural
            return nameless_body(parsed, parsed.place.type) if is_nameless else found
        return self._placeless(parsed, at, late=late)

    def _located(self, parsed: Parsed, place: Place, at: int) -> Body:
        location = self._context.locate(place, at)
        return located_body(parsed, location) if location.name else unresolved(parsed)

    def _placeless(self, parsed: Parsed, at: int, *, late: bool) -> Body:
        """Return the body of a name without a place, which the document may still supply."""
        if parsed.label == parsed.head.top:
            return national_body(parsed)
        head = parsed.head
        kind = _TYPE_OF_HEAD.get(head.canonical.partition(" ")[0], "")
        kind = kind if {"province", "district"}.intersection(head.tail) else _TYPE_AT_END.get(parsed.label, "")
        if kind:
            return self._of_type(parsed, kind, at, late=late)
        level = _context_level(parsed)
        if level and (main := self._context.main(level)):
            return located_body(parsed, main)
        if level and not late:
            return unresolved(parsed)
        if parsed.label == head.canonical and (bare := self._bare(parsed, at, late=late)):
            return bare
        beside = self._beside.get(at) if head.kind in {"school", "hospital"} else None
        return plain_body(parsed, self._context.locate(beside, at) if beside else None)

    def _of_type(self, parsed: Parsed, kind: str, at: int, *, late: bool) -> Body:
        """Return the body whose head says the type of its place ("Tỉnh ủy"), at last by its head alone."""
        found = self._located(parsed, Place(0, 0, kind, ""), at)
        if found.value.name or not late:
            return found
        return replace(found, value=replace(found.value, name=parsed.label))

    def _bare(self, parsed: Parsed, at: int, *, late: bool) -> Body | None:
        """Return the body of a head without a name, None if the head alone is its name."""
        head = parsed.head
        if head.bare == _LOCAL_BARE and head.kind in _LOCAL_KINDS:
            return self._of_context(parsed, at) if late else unresolved(parsed)
        if late and head.canonical in _INVESTIGATORS and (police := self._only_police()):
            return hosted_body(parsed, police)
        if late and head.kind in _NAMED_BY_KIND:
            return plain_body(parsed)
        if not _stands_alone(head) or head.kind in {"court", "committee"}:
            return self._only_committee(parsed) if late else unresolved(parsed)
        return None

    def _of_context(self, parsed: Parsed, at: int) -> Body:
        """Return the body of the place that the sentence goes on to, else of the one that the document is about."""
        if parsed.label == _PARTY_COMMITTEE:
            led, commune = self._led_beside(at), self._context.main("commune")
            if led is not None and led.location is not None and led.value.name.startswith(_OF_LANDS):
                return located_body(parsed, led.location)
            return hosted_body(parsed, led) if led else located_body(parsed, commune) if commune else unresolved(parsed)
        ahead = self._context.ahead(at)
        return located_body(parsed, ahead) if ahead else plain_body(parsed)

    def _only_police(self) -> Body | None:
        """Return the one police of a place that the document names."""
        found = {body.value.org_id: body for _, head, body in self._seen if head == "Công an"}
        return next(iter(found.values())) if len(found) == 1 else None

    def _led_beside(self, at: int) -> Body | None:
        """Return the body whose head the secretary at `at` also is ("Bí thư Đảng ủy, Giám đốc Sở Y tế")."""
        items = iter(self._named)
        here = next(item for item in items if item.mention.start == at)
        beside = next(items, None)
        if beside is None:
            return None
        between = self._view.norm[here.mention.end : beside.mention.start]
        parsed = beside.parsed.host or beside.parsed
        return self._body(parsed, beside.mention.start, late=True) if _LEADS.fullmatch(between) else None

    def _only_committee(self, parsed: Parsed) -> Body:
        """Return the one committee of that head which the document names ("BTC": "Ban tổ chức Giải ...")."""
        head = f"{parsed.head.canonical} " if parsed.head.kind == "committee" else ""
        named = {body.value.name: body for _, _, body in self._seen if head and body.value.name.startswith(head)}
        return next(iter(named.values())) if len(named) == 1 else unresolved(parsed)

    def _ministry_above(self, parsed: Parsed) -> Body:
        """Return the one body that the bodies of the document belong to and that `parsed` is the head of ("Bộ")."""
        above = {body.value.parent for _, _, body in self._seen if body.value.parent.startswith(f"{parsed.label} ")}
        return plain_body(replace(parsed, label=above.pop())) if len(above) == 1 else unresolved(parsed)

    def _centre_above(self, parsed: Parsed, at: int) -> Body | None:
        """Return the centre of the association named before ("Trung ương Hội"), where our knowledge lists it."""
        association = parsed.label.removeprefix(_CENTRE)
        if association == parsed.label:
            return None
        named = [body.value for start, _, body in self._seen if start < at]
        for value in reversed([value for value in named if value.name.startswith(f"{association} ")]):
            name = f"{_CENTRE}{value.name.removesuffix(value.place).removesuffix(_HOME).strip()} {_HOME}"
            if name in _listed_names():
                return plain_body(replace(parsed, label=name))
        return None

    def _short_form(self, parsed: Parsed, at: int, *, late: bool) -> Body:
        """Return the one body with that head named before; of several, one named just before."""
        head = parsed.label
        same = self._by_head.get(head, [])
        before = [(offset, body) for offset, body in same if offset < at]
        pool = same if late and not before else before
        if not pool:
            centre = self._centre_above(parsed, at) if late else None
            return centre or (self._ministry_above(parsed) if late else unresolved(parsed))
        offset, latest = pool[-1] if before else pool[0]
        if abs(at - offset) < _SHORT_FORM_REACH:
            return latest
        counted = Counter(_told_apart(body) for _, body in pool)
        (first, most), *rest = counted.most_common(2)
        is_clear = not rest or most > 2 * rest[0][1] or (most > rest[0][1] and _told_apart(pool[0][1]) == first)
        return next(body for _, body in pool if _told_apart(body) == first) if is_clear else unresolved(parsed)


_CENTRE, _HOME = "Trung ương ", "Việt Nam"


@cache
def _listed_names() -> frozenset[str]:
    return frozenset(row["name"] for row in load_table("organization_bodies"))


def _told_apart(body: Body) -> str:
    """Return what tells a body from others of its head: the number of a unit of the army, else its identifier."""
    last = body.value.name.rpartition(" ")[2]
    return last if body.value.kind == "army" and last.isdecimal() else body.value.org_id


_FOREIGN = Parsed(0, 0, Head("", "other", "", (), "", "bare", "", "", frozenset()), "", "organizations.unknown")


def _spelled_out(parsed: Parsed) -> Parsed:
    """Return `parsed` with a clipped or abbreviated field of work in full ("Phòng Giáo dục", "Hiệp hội BĐS")."""
    fields = words()["fields"]
    is_abroad = parsed.place is not None and is_foreign(parsed.place)
    spelled = " ".join(fields["spelled"].get(word, word) for word in parsed.label.split())
    label = spelled if is_abroad else fields["full"].get(spelled, spelled)
    return parsed if label == parsed.label else replace(parsed, label=label)


def _context_level(parsed: Parsed) -> str:
    """Return the level of the land whose office a name without a place is ("Sở Y tế"); empty where it is none."""
    head = parsed.head.canonical
    is_local = parsed.place is None and parsed.label.removeprefix(f"{head} ") in local_offices()
    is_of_sector = head == _UNION_OF_SECTOR and parsed.place is None and parsed.label != head
    return _CONTEXT_HEADS.get(head, "") if is_local or is_of_sector or head == _UNION_OF_BLOC else ""


def _stands_alone(head: Head) -> bool:
    """Tell whether `head` without more is one body ("Quốc hội")."""
    return "cap" in head.bare.split()


def _places_of(view: View, named: Sequence[_Named]) -> list[tuple[int, Place]]:
    """Return the places in the names of the article itself, else in all names, with the offsets of the names."""
    places = [(item.mention.start, place) for item in named for place in _places_in(item.parsed)]
    inside = [(at, place) for at, place in places if view.zone_at(at) in ARTICLE_ZONES]
    return inside if any(place.name for _, place in inside) else places


def _places_in(parsed: Parsed) -> list[Place]:
    found = [parsed.place] if parsed.place else []
    return found + (_places_in(parsed.host) if parsed.host else [])


def _with_places_of_homonyms(bodies: Sequence[Body]) -> list[Body]:
    """Give a body without a place the place that the document gives the same name elsewhere, if it is one."""
    placed: dict[str, set[Location]] = {}
    by_name: dict[str, Body] = {}
    for body in bodies:
        if body.location is not None and body.value.kind in {"school", "hospital"}:
            placed.setdefault(body.value.name, set()).add(body.location)
            by_name.setdefault(body.value.name, body)
    return [
        by_name[body.value.name] if body.location is None and len(placed.get(body.value.name, ())) == 1 else body
        for body in bodies
    ]
