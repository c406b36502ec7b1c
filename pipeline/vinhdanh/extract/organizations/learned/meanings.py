"""Which body a name that the model has found stands for, where the document says it in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vinhdanh.extract.organizations.aliases import alias_mentions, find_aliases
from vinhdanh.extract.organizations.gazetteer import place_key, units_by_name
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Tokens


def joined(tokens: Tokens, names: Sequence[Parsed], own: Sequence[Parsed]) -> list[Parsed]:
    """Return the rules' `names` and the model's `own`, these as the fullest name that the document has for them.

    An abbreviation in brackets beside a name stands for it, and so it does elsewhere in the document.
    """
    every = sorted([*names, *own], key=lambda name: name.start)
    meanings = dict(_in_brackets(tokens, every))
    by_ending = _by_ending(tokens, every) if own else {}
    found = [_fuller(tokens, name, by_ending, meanings) for name in own]
    aliases = [alias for alias in find_aliases(tokens, own) if alias.surface not in meanings]
    short = {alias.surface for alias in aliases}
    kept = [*names, *(name for name in found if _surface(tokens, name) not in short)]
    if aliases:
        covered = bytearray(len(tokens))
        for name in kept:
            covered[name.start : name.end] = b"\1" * (name.end - name.start)
        kept += alias_mentions(tokens, aliases, covered)
    return sorted(kept, key=lambda name: name.start)


def _in_brackets(tokens: Tokens, names: Sequence[Parsed]) -> Iterator[tuple[str, Parsed]]:
    """Yield each abbreviation that stands in brackets behind a name, or before one in brackets, and that name."""
    for first, second in pairwise(names):
        end = second.end
        if second.start != first.end + 1 or tokens.norms[first.end] != "(":
            continue
        if end < len(tokens) and tokens.norms[end] == ")":
            one, two = _is_short(tokens, first), _is_short(tokens, second)
            if one != two:
                short, full = (first, second) if one else (second, first)
                yield _surface(tokens, short), full


def _is_short(tokens: Tokens, name: Parsed) -> bool:
    return name.end - name.start == 1 and tokens.is_upper(name.start)


def _by_ending(tokens: Tokens, names: Sequence[Parsed]) -> dict[str, Parsed]:
    """Return by each run of words that ends a longer name the first name of the document that it ends."""
    found: dict[str, Parsed] = {}
    for name in names:
        words = _surface(tokens, name).split(" ")
        for at in range(1, len(words)):
            found.setdefault(" ".join(words[at:]), name)
    return found


def _fuller(tokens: Tokens, name: Parsed, by_ending: dict[str, Parsed], meanings: dict[str, Parsed]) -> Parsed:
    """Return `name` with the meaning of the abbreviation that it is, or of the first longer name that ends in it."""
    surface = _surface(tokens, name)
    full = meanings.get(surface)
    if full is None and name.place is None and place_key(surface) not in units_by_name():
        full = by_ending.get(surface)
    return name if full is None else replace(full, start=name.start, end=name.end, rule=name.rule)


def _surface(tokens: Tokens, name: Parsed) -> str:
    return " ".join(tokens.surface(name.start, name.end).split())
