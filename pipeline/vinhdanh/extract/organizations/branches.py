"""Branches of firms, named by where they are: "Vietcombank chi nhánh Huế", "Viettel Yên Bái"."""

from __future__ import annotations

from dataclasses import replace

from vinhdanh.extract.organizations.gazetteer import place_key, units_by_name
from vinhdanh.extract.organizations.model import Parsed, Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tokens import Tokens

_HAVE_BRANCHES = frozenset({"company", "bank"})
_BRANCH = ["chi", "nhánh"]


def with_branch(places: PlaceReader, tokens: Tokens, name: Parsed, limit: int) -> Parsed:
    """Return the branch that `name` goes on as, else `name`; without "chi nhánh" a known firm only has one."""
    at = name.end
    is_said = tokens.norms[at : at + 2] == _BRANCH
    if name.head.kind not in _HAVE_BRANCHES or name.place is not None or not (is_said or name.body is not None):
        return name
    place = places.read(tokens, at + 2 * is_said, limit, bare_type=False)
    if place is None or not _is_unit(place) or _goes_on(tokens, place, limit):
        return name
    firm = name.label if name.body is None else name.body.alias
    label = f"{firm} chi nhánh" if is_said else firm
    return replace(name, end=place.end, label=label, place=place, body=None, named=True)


def _is_unit(place: Place) -> bool:
    """Tell whether `place` is known and has a type, or the name of a province or district."""
    return place.known and bool(place.type or units_by_name().get(place_key(place.name)))


def _goes_on(tokens: Tokens, place: Place, limit: int) -> bool:
    """Tell whether a capital behind `place` makes a longer name of it ("BIDV Hà Nội Marathon")."""
    return place.end < limit and tokens.is_word(place.end) and tokens.is_capital(place.end)
