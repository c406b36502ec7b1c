"""Committees of a day by the contest that they run: "Ban tổ chức" of an article about the Giải báo chí Trần Phú."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.values import AwardRecord
from vinhdanh.view import View, fold

_DATA = load_toml("relation_words")["day_committees"]
_WORDS = frozenset(_DATA["words"])
_SHORT: dict[str, str] = _DATA["short"]
_CONTESTS = tuple(sorted(_DATA["contests"], key=len, reverse=True))
#: A contest with a name: in quotation marks, or up to a word that ends it, with a capital in it.
_WORD = r"[\p{L}\d/&.-]*[\p{L}\d]"
_NO_NAME, _END = ("|".join(_DATA[key]) for key in ("no_names", "ends"))
#: How neither the name of a contest begins nor its kind goes on: "cuộc thi | viết | “Tấm lòng thầy cô”".
_NO_START = "|".join((*_CONTESTS, _NO_NAME))
_KIND = rf"(?: (?!(?i:{_NO_START}|{_END})(?!\w)){_WORD}){{0,3}}"
_NAMED = regex.compile(
    rf"(?<!\w)(?P<name>(?i:{'|'.join(_CONTESTS)})(?:{_KIND} [\"“][^\"”\n]{{3,80}}[\"”]"
    rf"|(?! (?i:{_NO_START})(?!\w))(?: (?!(?i:{_END})(?!\w)){_WORD}){{1,12}}))"
)
_YEAR = regex.compile(r"[ -]+(?:19|20)\d\d$")
#: Within so many characters an article says what it is about.
_OPENING = 300
_CAPITAL = regex.compile(r"\p{Lu}")


def name_committees(records: Sequence[AwardRecord], view: View) -> list[AwardRecord]:
    """Return `records` with committees of a day named by the contest that the document is about."""
    starts = [record.start for record in records if _is_of_day(record.awarder)]
    if not starts:
        return list(records)
    contest = contest_of(view, max(starts))
    return [_named(record, contest) if contest and _is_of_day(record.awarder) else record for record in records]


def contest_of(view: View, end: int) -> str:
    """Return the contest, as written, that the document names most often; "" where it names none.

    One that is named once, in quotation marks, is meant where that is before `end`.
    """
    named = [(match.start(), _YEAR.sub("", match["name"])) for match in _NAMED.finditer(view.text)]
    proper = [(start, name) for start, name in named if _CAPITAL.search(name, 1)]
    often = Counter(fold(name) for _, name in proper)
    sure = [
        name
        for start, name in proper
        if start < _OPENING or often[fold(name)] > 1 or (start < end and name.endswith(("”", '"')))
    ]
    best = max(sure, key=lambda name: often[fold(name)], default="")
    return max((name for name in sure if name.startswith(best)), key=len, default=best)


def _is_of_day(awarder: str) -> bool:
    said = fold(awarder)
    head = next((word for word in _CONTESTS if said.endswith(f" {word}")), "")
    return said in _SHORT or said.removesuffix(f" {head}") in _WORDS


def _named(record: AwardRecord, contest: str) -> AwardRecord:
    said = _SHORT.get(fold(record.awarder), record.awarder)
    head = next((word for word in _CONTESTS if fold(said).endswith(f" {word}")), "")
    committee = said[: -len(head) - 1] if head else said
    name = f"{committee[:1].upper()}{committee[1:]} {contest[:1].upper()}{contest[1:]}"
    return replace(record, awarder=name, awarder_org_id=organization_id(name))
