"""Offices: posts such as "Chủ tịch UBND tỉnh", and the bodies that they head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from vinhdanh.extract.organizations.extractor import OrganizationExtractor
from vinhdanh.extract.organizations.lexicon import word_set, words
from vinhdanh.extract.organizations.model import Parsed, Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.sectors import read_sector
from vinhdanh.extract.organizations.tokens import Phrases, Tokens, tokens_of
from vinhdanh.knowledge import load_table
from vinhdanh.resolve.organizations import OrganizationResolver
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View

_FORMER = frozenset({"nguyên", "cựu"})
_STATE_OFFICES = frozenset({"Thủ tướng Chính phủ", "Phó Thủ tướng Chính phủ", "Chủ tịch nước", "Phó Chủ tịch nước"})
_STATE_OFFICES |= {"Tổng thống", "Phó Tổng thống"}
#: What a state is, before its name; the longest first.
_KINDS_OF_STATE: list[list[str]] = [kind.split() for kind in words()["places"]["kinds_of_state"]]
_COUNCIL = "Ủy ban nhân dân"
_PLACE_POSTS = frozenset({"Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office in the text: clean-text offsets, name spelled out, and the body that it heads.

    `body` is the canonical name of the body and `org_id` its identifier; both empty where the document does not tell.
    """

    start: int
    end: int
    name: str
    body: str
    org_id: str


@dataclass(frozen=True, slots=True)
class _Post:
    canonical: str
    body: str
    follows: str


@cache
def _posts() -> Phrases[_Post]:
    return Phrases.of(
        (phrase, _Post(row["canonical"], row["body"], row["follows"]))
        for row in load_table("organization_offices")
        for phrase in row["phrase"].split("|")
    )


@cache
def _places() -> PlaceReader:
    return PlaceReader()


def extract_offices(view: View, organizations: Sequence[Mention[OrganizationValue]]) -> list[Office]:
    """Return the offices of `view` in order, given its resolved organizations.

    An office ends with the body that it heads, before the name of whoever holds it; posts that somebody held once
    ("nguyên Chủ tịch nước") are left out, and so are posts without a body ("chủ tịch", "giám đốc").
    """
    tokens = tokens_of(view)
    by_start = {mention.start: mention for mention in organizations}
    return list(_scan(tokens, by_start))


def canonical_office(text: str) -> str:
    """Return the office that `text` is, spelled out; empty if it is none.

    >>> canonical_office("Chủ tịch UBND tỉnh Quảng Trị")
    'Chủ tịch Ủy ban nhân dân tỉnh Quảng Trị'
    """
    view = View(text)
    offices = extract_offices(view, organizations_alone(view))
    return offices[0].name if offices and offices[0].start == 0 else ""


@cache
def _components() -> tuple[OrganizationExtractor, OrganizationResolver]:
    return OrganizationExtractor(), OrganizationResolver()


def organizations_alone(view: View) -> list[Mention[OrganizationValue]]:
    """Return the organizations of a text that stands alone, resolved."""
    extract, resolve = _components()
    return resolve(view, extract(view))


def _scan(tokens: Tokens, by_start: dict[int, Mention[OrganizationValue]]) -> Iterator[Office]:
    firsts = _posts().first_words()
    at, total = 0, len(tokens)
    while at < total:
        found = None
        if tokens.norms[at] in firsts and not (at and tokens.norms[at - 1] in _FORMER):
            found = _at(tokens, at, by_start)
        at += 1
        if found:
            yield found
            while at < total and tokens.starts[at] < found.end:
                at += 1


def _at(tokens: Tokens, at: int, by_start: dict[int, Mention[OrganizationValue]]) -> Office | None:
    """Return the office whose post stands at `at`; the longest post that has a body wins."""
    for end, post in _posts().matches(tokens.norms, at, tokens.limit(at)):
        is_abbreviation = len(tokens.norms[at]) <= 3 and end == at + 1
        if is_abbreviation and not tokens.is_upper(at):
            continue
        start = tokens.starts[at]
        if post.follows == "nothing":
            return _of_state(tokens, start, end, post)
        office = _with_mention(tokens, at, end, post, by_start) or _without_mention(tokens, start, end, post)
        if office:
            return office
    return None


def _with_mention(
    tokens: Tokens, at: int, end: int, post: _Post, by_start: dict[int, Mention[OrganizationValue]]
) -> Office | None:
    """Return the office of a body that was found right after the post, or within it ("Trưởng | ban Tuyên giáo")."""
    start = tokens.starts[at]
    mention = by_start.get(tokens.starts[end]) if end < tokens.limit(at) else None
    if mention is not None:
        return _of_body(start, post, mention, tokens)
    for inside in range(end - 1, at, -1) if post.follows == "unit" else ():
        mention = by_start.get(tokens.starts[inside])
        if mention is not None:
            role = " ".join(post.canonical.split()[: inside - end])
            return _of_body(start, replace(post, canonical=role), mention, tokens)
    return None


def _without_mention(tokens: Tokens, start: int, end: int, post: _Post) -> Office | None:
    if post.follows == "ministry":
        return _of_ministry(tokens, start, end, post)
    return _of_place(tokens, start, end, post) if post.canonical in _PLACE_POSTS else None


def _of_state(tokens: Tokens, start: int, end: int, post: _Post) -> Office:
    """Return an office that needs no body; a country after it makes it that country's."""
    limit = tokens.limit(end - 1)
    at = _behind_kind_of_state(tokens, end, limit)
    country = _places().untyped(tokens, at, limit) if post.canonical in _STATE_OFFICES else None
    if country and country.name not in {"Việt Nam", "Trung ương", "Quốc tế"} and not _is_person(tokens, country, limit):
        name = f"{post.canonical.removesuffix(' Chính phủ')} {country.name}"
        body = f"Chính phủ {country.name}" if post.body == "Chính phủ" else name
        return Office(start, tokens.ends[country.end - 1], name, body, organization_id(body))
    return Office(start, tokens.ends[end - 1], post.canonical, post.body, organization_id(post.body))


def _behind_kind_of_state(tokens: Tokens, at: int, limit: int) -> int:
    """Return where the name of a country begins behind what sort of state it is: "Tổng thống nước Cộng hòa | Pháp"."""
    at += tokens.norms[at : at + 1] == ["nước"] and at + 1 < limit
    kind = next((kind for kind in _KINDS_OF_STATE if tokens.norms[at : at + len(kind)] == kind), [])
    return at + len(kind)


def _is_person(tokens: Tokens, country: Place, limit: int) -> bool:
    """Tell whether the country's name rather begins a person's ("Hà Lan Anh")."""
    return (
        country.end < limit
        and tokens.is_word(country.end)
        and tokens.is_capital(country.end)
        and tokens.norms[country.start] in word_set("names", "sure_family")
    )


def _of_body(start: int, post: _Post, mention: Mention[OrganizationValue], tokens: Tokens) -> Office:
    body = mention.value.name
    named = body or _spelled(mention.value, " ".join(tokens.text[mention.start : mention.end].split()))
    name = f"{post.canonical} {named}" if post.canonical else named
    return Office(start, mention.end, name, body, mention.value.org_id)


def _spelled(value: OrganizationValue, text: str) -> str:
    """Return an unresolved name with its head spelled out: "Ủy ban nhân dân tỉnh"."""
    parsed = value.expression
    if not isinstance(parsed, Parsed) or parsed.host is not None:
        return text
    place = f"{parsed.place.type} {parsed.place.name}".strip() if parsed.place else ""
    return f"{parsed.label} {place}".strip() or text


def _of_ministry(tokens: Tokens, start: int, end: int, post: _Post) -> Office | None:
    limit = tokens.limit(end - 1)
    match = read_sector(tokens, end, limit, ministry=True)
    if match is None or not tokens.is_capital(end):
        return None
    body = f"Bộ {match.sector.name}"
    country = _places().untyped(tokens, match.end, limit)
    if country and country.name != "Việt Nam" and not _is_person(tokens, country, limit):
        body = f"{body} {country.name}"
        return Office(start, tokens.ends[country.end - 1], f"{post.canonical} {body}", body, organization_id(body))
    return Office(start, tokens.ends[match.end - 1], f"{post.canonical} {body}", body, organization_id(body))


def _of_place(tokens: Tokens, start: int, end: int, post: _Post) -> Office | None:
    """Return "Chủ tịch tỉnh Quảng Trị" as the office of the people's committee."""
    limit = tokens.limit(end - 1)
    place = _places().typed(tokens, end, limit, bare_type=False) if end < limit else None
    if place is None or not place.name:
        return None
    text = f"{_COUNCIL} {place.type} {place.name}"
    mention = next(iter(organizations_alone(View(text))), None)
    if mention is None:
        return None
    name = mention.value.name or text
    return Office(start, tokens.ends[place.end - 1], f"{post.canonical} {name}", name, mention.value.org_id)
