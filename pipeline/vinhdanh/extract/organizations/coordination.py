"""Names that share a head or a place: "LĐLĐ các quận Ba Đình, Tây Hồ và huyện Mỹ Đức", "HĐND, UBND tỉnh"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vinhdanh.extract.organizations.counted import counts_noun
from vinhdanh.extract.organizations.gazetteer import place_key, units_by_name
from vinhdanh.extract.organizations.model import Parsed, Place
from vinhdanh.extract.organizations.parser import NameParser
from vinhdanh.extract.organizations.tokens import Tokens

_RULE = "organizations.coordination"
_DISTRICTS = frozenset({"quận", "huyện", "thị xã", "thành phố"})


def coordinated(parser: NameParser, tokens: Tokens, first: Parsed) -> Iterator[Parsed]:
    """Yield the names after `first` that share its head, in order."""
    if first.place is not None and first.place.plural:
        yield from _places(parser, tokens, first, first.place)
    elif first.place is not None and first.place.name and first.place.type in _DISTRICTS:
        yield from _siblings(parser, tokens, first)
    elif first.named and first.label != first.head.canonical and parser.after_plural(tokens, first.start):
        yield from _names(parser, tokens, first)


def _siblings(parser: NameParser, tokens: Tokens, first: Parsed) -> Iterator[Parsed]:
    """Yield the bodies of the districts that follow the one of `first` ("UBND huyện Ba Vì, quận Hà Đông")."""
    end, limit = first.end, tokens.limit(first.start)
    while (at := _next_item(tokens, end, limit)) and not parser.parse(tokens, at):
        found = parser.places.typed(tokens, at, limit, bare_type=False)
        if found is None or not found.known or not _is_district(found):
            return
        end = found.end
        yield replace(first, start=at, end=end, place=found, rule=_RULE)


def _is_district(place: Place) -> bool:
    """Tell whether `place` is a district, no city that the one before it may lie in."""
    units = units_by_name().get(place_key(place.name), ())
    return place.type in _DISTRICTS and bool(units) and not any(unit.level == "province" for unit in units)


def _next_item(tokens: Tokens, at: int, limit: int) -> int:
    """Return the index of the item after a comma or "và" at `at`, or 0."""
    if at >= limit or tokens.norms[at] not in {",", "và", "&"}:
        return 0
    at += 1
    if at < limit and tokens.norms[at] == "và":
        at += 1
    return at if at < limit and (tokens.is_word(at) or tokens.norms[at].isdigit()) else 0


def _places(parser: NameParser, tokens: Tokens, first: Parsed, place: Place) -> Iterator[Parsed]:
    limit = tokens.limit(first.start)
    end, kind = first.end, place.type
    while (at := _next_item(tokens, end, limit)) and not parser.parse(tokens, at):
        found = parser.places.typed(tokens, at, limit, bare_type=False)
        if found is None:
            name = parser.places.name_after_type(tokens, at, limit, kind)
            found = Place(at, name[0], kind, name[1], known=name[2]) if name else None
        if found is None:
            return
        kind, end = found.type, found.end
        yield replace(first, start=at, end=end, place=found, rule=_RULE)


def _names(parser: NameParser, tokens: Tokens, first: Parsed) -> Iterator[Parsed]:
    limit = tokens.limit(first.start)
    end = first.end
    while (at := _next_item(tokens, end, limit)) and not parser.parse(tokens, at):
        if not tokens.is_capital(at) and not _is_number_of_unit(tokens, at, limit, first):
            return
        found = parser.tail_at(tokens, at, first)
        if found is None:
            return
        end = found.end
        yield found


def _is_number_of_unit(tokens: Tokens, at: int, limit: int, first: Parsed) -> bool:
    """Tell whether a number alone names a unit like `first`, and counts nothing: "các Trung đoàn 228, | 267 | dự"."""
    return tokens.norms[at].isdigit() and first.label[-1:].isdigit() and not counts_noun(tokens, at, limit)
