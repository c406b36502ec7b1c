"""Branches of firms, named by where they are: "Vietcombank chi nhánh Huế", "Viettel Yên Bái"."""

from __future__ import annotations

from dataclasses import replace

from vinhdanh.extract.organizations.gazetteer import place_key, units_by_name
from vinhdanh.extract.organizations.lexicon import word_set
from vinhdanh.extract.organizations.model import Parsed, Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tokens import Tokens

_HAVE_BRANCHES = frozenset({"company", "bank"})
_BRANCH = ["chi", "nhánh"]
_DASHES = frozenset({"-", "–"})
#: Groups and legal forms that firms close their names with.
_GROUPS = word_set("company", "closing")


def with_branch(places: PlaceReader, tokens: Tokens, name: Parsed, limit: int) -> Parsed:
    """Return the branch that `name` goes on as, else `name`; without "chi nhánh" a known firm only has one."""
    name = _with_group(tokens, name, limit)
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


def _with_group(tokens: Tokens, name: Parsed, limit: int) -> Parsed:
    """Return a firm with the group or legal form that closes its name behind a dash ("Công ty Than Mạo Khê - TKV")."""
    at = name.end
    if name.head.kind != "company" or name.body is not None or not name.named or at + 1 >= limit:
        return name
    if tokens.norms[at] not in _DASHES or tokens.norms[at + 1] not in _GROUPS or not tokens.is_capital(at + 1):
        return name
    if at + 2 < limit and tokens.is_word(at + 2) and tokens.is_capital(at + 2):
        return name
    return replace(name, end=at + 2, label=f"{name.label} - {tokens.surface(at + 1, at + 2)}")


def is_home(tokens: Tokens, at: int) -> bool:
    """Tell whether "Việt Nam" stands at `at`, with which a firm's branch here closes its name."""
    if tokens.norms[at : at + 2] != ["việt", "nam"] or not tokens.is_capital(at):
        return False
    return at + 2 >= len(tokens) or not (tokens.is_word(at + 2) and tokens.is_capital(at + 2))


def at_home(tokens: Tokens, name: Parsed) -> Parsed:
    """Return the short name of a firm with "Việt Nam" behind it, which is its branch here ("Xenkor Việt Nam")."""
    if name.head.kind not in _HAVE_BRANCHES or name.label.endswith("Việt Nam") or not is_home(tokens, name.end):
        return name
    own = " ".join(tokens.surface(name.start, name.end).split())
    return replace(name, end=name.end + 2, label=f"{own} Việt Nam", place=None, host=None, body=None, named=True)


def _is_unit(place: Place) -> bool:
    """Tell whether `place` is known and has a type, or the name of a province or district."""
    return place.known and bool(place.type or units_by_name().get(place_key(place.name)))


def _goes_on(tokens: Tokens, place: Place, limit: int) -> bool:
    """Tell whether a capital behind `place` makes a longer name of it ("BIDV Hà Nội Marathon")."""
    return place.end < limit and tokens.is_word(place.end) and tokens.is_capital(place.end)
