"""Letters that every match of an expression has: where none of them stands, it need not be tried."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import Any, NamedTuple

#: So many alternatives are looked for at most, and so many letters of one tell enough.
_MOST, _ENOUGH = 20, 10
#: How much rarer each further letter makes a word.
_RARER = 4.0
#: What stands in texts more often than this is not worth looking for: as often as any two letters.
_RARE = _RARER**-2
#: Ways to spell a part that goes on; more are not told apart.
_SPELLINGS = 24
#: A choice of more is not looked at.
_CHOICES = 60

_Words = frozenset[str]
_NOTHING, _BEGUN = frozenset[str](), frozenset({""})


class _Part(NamedTuple):
    """All ways to spell a part, nothing if they are many or not known; and words of which each way has one."""

    ways: _Words
    words: _Words


_UNKNOWN, _EMPTY = _Part(_NOTHING, _NOTHING), _Part(_BEGUN, _NOTHING)


def needed(parsed: Iterable[tuple[Any, Any]], classes: frozenset[str]) -> tuple[str, ...]:
    """Return words of which each match has one, behind its beginning; none if that is not known or tells little.

    Args:
        parsed: the items of an expression, as `re` reads them.
        classes: characters in it that stand for others.
    """
    words = _sequence(parsed, classes).words
    return tuple(sorted(words, key=lambda word: (len(word), word))) if _frequency(words) <= _RARE else ()


def _frequency(words: _Words) -> float:
    """Return how often one of `words` may stand somewhere, roughly."""
    if not words or "" in words or len(words) > _MOST:
        return inf
    return sum(_RARER ** -min(len(word), _ENOUGH) for word in words)


def _rarest(*found: _Words) -> _Words:
    """Return the words that stand in the fewest texts; nothing if none are worth looking for."""
    best = min(found, key=_frequency, default=_NOTHING)
    return best if _frequency(best) < inf else _NOTHING


def _shortest(words: Iterable[str]) -> _Words:
    """Return `words` without those that hold another."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(known in word for known in kept):
            kept.append(word)
    return frozenset(kept)


def _sequence(items: Iterable[tuple[Any, Any]], classes: frozenset[str]) -> _Part:
    """Read parts that follow each other; those whose ways are few are spelled together."""
    whole, spelled, best = True, _BEGUN, _NOTHING
    for kind, value in items:
        part = _part(str(kind), value, classes)
        if part.ways and len(spelled) * len(part.ways) <= _SPELLINGS:
            spelled = frozenset(before + way for before in spelled for way in part.ways)
            best = _rarest(best, part.words)
            continue
        whole, best = False, _rarest(best, part.words, _shortest(spelled))
        spelled = part.ways or _BEGUN
    return _Part(spelled if whole else _NOTHING, _rarest(best, _shortest(spelled)))


def _part(kind: str, value: Any, classes: frozenset[str]) -> _Part:
    if kind in ("AT", "ASSERT_NOT", "ASSERT"):
        # what is looked for before a place may stand outside of where matches are
        return _Part(_BEGUN, _sequence(value[1], classes).words) if kind == "ASSERT" and value[0] > 0 else _EMPTY
    if kind in ("LITERAL", "IN"):
        return _letters(value if kind == "IN" else [("LITERAL", value)], classes)
    if kind == "SUBPATTERN" and not value[1] and not value[2]:
        return _sequence(value[3], classes)
    if kind == "BRANCH":
        return _choice(value[1], classes)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, items = value
        return _repeated(least, most, items, classes)
    return _UNKNOWN


def _letters(members: list[tuple[Any, Any]], classes: frozenset[str]) -> _Part:
    letters = frozenset(chr(value) for kind, value in members if str(kind) == "LITERAL") - classes
    return _Part(letters, _NOTHING) if len(letters) == len(members) <= _SPELLINGS else _UNKNOWN


def _choice(branches: list[Any], classes: frozenset[str]) -> _Part:
    if len(branches) > _CHOICES:
        return _UNKNOWN
    parts = [_sequence(branch, classes) for branch in branches]
    ways = frozenset().union(*(part.ways for part in parts)) if all(part.ways for part in parts) else _NOTHING
    words = frozenset().union(*(part.words for part in parts)) if all(part.words for part in parts) else _NOTHING
    return _Part(ways if len(ways) <= _SPELLINGS else _NOTHING, _rarest(_shortest(words)))


def _repeated(least: int, most: Any, items: Iterable[tuple[Any, Any]], classes: frozenset[str]) -> _Part:
    part = _sequence(items, classes)
    if least:
        return _Part(_NOTHING, part.words)
    is_short = str(most) == "1" and part.ways and len(part.ways) < _SPELLINGS
    return _Part(part.ways | _BEGUN, _NOTHING) if is_short else _UNKNOWN
