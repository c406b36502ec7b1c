"""Bodies that are named by what they are alone, where the article says of whom: "Ban Thường vụ", "Đoàn trường"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from vinhdanh.extract.organizations.lexicon import heads, phrase_list
from vinhdanh.extract.organizations.model import Head, Parsed
from vinhdanh.knowledge import load_table
from vinhdanh.resolve.organizations_canonical import Body, hosted_body, located_body, national_body
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.resolve.organizations_places import Location
from vinhdanh.view import View

#: Kinds of bodies that the committees of a text are of, unless listed below.
_HAVE_COMMITTEES = frozenset({"union", "youth", "women", "association", "federation", "front", "school", "club"})
_OF_FIRMS = frozenset({"Hội đồng Quản trị", "Hội đồng Thành viên"})
_OF_SCHOOLS = frozenset({"Ban Giám hiệu", "Đoàn trường", "Hội đồng trường", *phrase_list("short", "of_schools")})
_OF_COURTS = frozenset(phrase_list("short", "of_courts"))
_FIRMS = frozenset({"company", "bank"})
_SCHOOL = frozenset({"school"})
_COURT = frozenset({"court"})
_UNION = frozenset({"union"})
_YOUTH_OF_SCHOOL = "Đoàn trường"
_UNION_OF_SECTOR = "Công đoàn ngành"
_CENTRE = "Trung ương"
#: What the committees are not of, but of the Ủy ban Trung ương.
_FRONT = "Mặt trận Tổ quốc Việt Nam"
GROUP, _ASSOCIATION = "Chi hội", "Hội "
#: Branches of an association by where they are: "Tỉnh hội" of the text's "Hội Cựu chiến binh".
_LOCAL = {"Tỉnh hội": "province", "Thành hội": "province", "Huyện hội": "district"}
_BRANCHES = frozenset({_UNION_OF_SECTOR, *_OF_SCHOOLS, *_OF_COURTS, *_LOCAL})
#: How many sentences back the body that a committee is of may stand, whatever the text names more often.
_NEAR = 1

Seen = Sequence[tuple[int, str, Body]]


def is_alone(parsed: Parsed) -> bool:
    """Tell whether the name only says what the body is, not of whom."""
    head = parsed.head
    if parsed.place is not None or parsed.body is not None:
        return False
    if parsed.host is not None:
        return head.canonical == _CENTRE and not parsed.host.named
    is_committee = head.place_style in {"of_host", "acts_as"} or head.canonical in _BRANCHES
    return parsed.label in _boards() or (is_committee and parsed.label == head.canonical)


def is_named_alone(parsed: Parsed) -> bool:
    """Tell whether such a name is one of its own where the document does not say of whom."""
    return parsed.label in _boards()


class AloneBodies:
    """Finds of whom a committee or a branch without a name is; `seen` are the bodies that the document names."""

    def __init__(self, view: View, seen: Seen, main: Callable[[str], Location | None]) -> None:
        self._view = view
        self._seen = seen
        self._main = main

    def find(self, parsed: Parsed, at: int) -> Body | None:
        """Return the body of `parsed`, found at offset `at`, None where the document does not tell."""
        name = parsed.head.canonical
        if parsed.host is not None:
            return self._national(parsed, at) if name == _CENTRE and not parsed.host.named else None
        if parsed.label != name:
            return self._board(parsed, at) if parsed.label in _boards() else None
        if name in _LOCAL:
            return self._local(_LOCAL[name], at)
        if name == _UNION_OF_SECTOR:
            return self._of(_UNION, at, _is_named_of_sector) or self._of(_UNION, at, _is_of_sector)
        return self._youth_of_school(parsed, at) if name == _YOUTH_OF_SCHOOL else self._committee(parsed, at)

    def group(self, at: int) -> str:
        """Return what a group of members at offset `at` is called: "Chi hội Nông dân" of the text's Hội Nông dân."""
        whole = self._of(_HAVE_COMMITTEES, at, lambda body: _head_of(body.value.name) is not None)
        head = _head_of(whole.value.name) if whole else None
        is_known = head is not None and head.canonical.startswith(_ASSOCIATION)
        return f"{GROUP} {head.canonical.removeprefix(_ASSOCIATION)}" if head is not None and is_known else GROUP

    def _committee(self, parsed: Parsed, at: int) -> Body | None:
        """Return the committee of the body named just before, else of the one named most often."""
        name = parsed.head.canonical
        kinds = _FIRMS if name in _OF_FIRMS else _SCHOOL if name in _OF_SCHOOLS else _HAVE_COMMITTEES
        kinds = _COURT if name in _OF_COURTS else kinds
        host = self._of(kinds, at if kinds is _HAVE_COMMITTEES else -1)
        if host is None:
            return None
        return host if parsed.head.place_style == "acts_as" else hosted_body(parsed, host)

    def _board(self, parsed: Parsed, at: int) -> Body | None:
        """Return a board as that of the union which the text is about ("Ban Nữ công")."""
        host = self._of(_UNION, at)
        return hosted_body(parsed, host) if host else None

    def _youth_of_school(self, parsed: Parsed, at: int) -> Body | None:
        host = self._of(_SCHOOL, -1)
        if host is None:
            return None
        value = host.value
        name = f"Đoàn {value.name}"
        youth = replace(
            value, name=name, kind=parsed.head.kind, parent="", parent_org_id="", org_id=organization_id(name)
        )
        return replace(host, value=youth)

    def _national(self, parsed: Parsed, at: int) -> Body | None:
        """Return the centre of the association that a text is about: "Trung ương Hội"."""
        local = self._of(_HAVE_COMMITTEES, at, lambda body: _head_of(body.value.name) is not None)
        head = _head_of(local.value.name) if local else None
        if head is None:
            return None
        return hosted_body(parsed, national_body(replace(parsed, head=head, host=None)))

    def _local(self, level: str, at: int) -> Body | None:
        location = self._main(level)
        if location is None:
            return None
        same = self._of(_HAVE_COMMITTEES, at, lambda body: _head_of(body.value.name) is not None)
        head = _head_of(same.value.name) if same else None
        return located_body(Parsed(0, 0, head, head.canonical, ""), location) if head else None

    def _of(
        self, kinds: frozenset[str], at: int, fits: Callable[[Body], bool] = lambda body: bool(body.value.name)
    ) -> Body | None:
        """Return the body of `kinds` that is named last in this sentence or the one before, else most often.

        Of an offset below zero nothing is near.
        """
        found = [(offset, body) for offset, _, body in self._seen if body.value.kind in kinds and fits(body)]
        found = [(offset, body) for offset, body in found if not _is_committee(body) and body.value.name != _FRONT]
        if not found:
            return None
        here = self._view.sentence_at(max(at, 0))
        near = [body for offset, body in found if offset < at and self._view.sentence_at(offset) >= here - _NEAR]
        if near:
            return near[-1]
        most = Counter(body.value.org_id for _, body in found).most_common(1)[0][0]
        return next(body for _, body in found if body.value.org_id == most)


def _is_committee(body: Body) -> bool:
    return body.value.name.startswith(_committees())


def _is_of_sector(body: Body) -> bool:
    return body.value.name.startswith("Công đoàn ") and body.value.level != "grassroots"


def _is_named_of_sector(body: Body) -> bool:
    return body.value.name.startswith(f"{_UNION_OF_SECTOR} ")


@cache
def _committees() -> tuple[str, ...]:
    return tuple(f"{row} " for row in phrase_list("short", "committees"))


@cache
def _boards() -> frozenset[str]:
    """Return the boards that unions have ("Ban Nữ công")."""
    return frozenset(f"Ban {name}" for name in phrase_list("short", "union_boards"))


@cache
def _national_heads() -> dict[str, str]:
    """Return the written heads of associations and unions that have one body at the top."""
    tops = {row["canonical"]: row["head"].split("|")[0] for row in load_table("organization_heads") if row["top"]}
    return {name: head for name, head in tops.items() if name.startswith(("Hội ", "Liên đoàn Lao động"))}


def _head_of(name: str) -> Head | None:
    """Return the head of the local body `name` whose association has one at the top."""
    written = next((head for canonical, head in _national_heads().items() if name.startswith(f"{canonical} ")), "")
    found = heads().match(written.split(), 0, len(written.split())) if written else None
    return found[1] if found else None
