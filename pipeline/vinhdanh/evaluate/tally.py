"""Counts that add up: over documents, shards and machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

#: Between the name of a slice inside documents ("zone=title") and that of a count.
_IN = "|"


class Tally(dict[str, float]):
    """Named sums; a name that was never added to counts 0.

    Names inside a slice of the document (a zone, a pattern of statement) carry it before a bar. Slices of whole
    documents (their source, their style) need no names: they are sums over some of the documents.

    >>> tally = Tally()
    >>> tally.note("found", within=["zone=title"])
    >>> (tally + tally)["zone=title|found"], tally["missed"]
    (2, 0)
    """

    def __missing__(self, name: str) -> float:
        return 0

    def note(self, name: str, amount: float = 1, *, within: Iterable[str] = ()) -> None:
        """Add `amount` to the sum `name`, and to that of each slice of `within`."""
        if amount:
            self[name] += amount
            for part in within:
                self[f"{part}{_IN}{name}"] += amount

    def __add__(self, other: Mapping[str, float]) -> Tally:
        total = Tally(self)
        for name, amount in other.items():
            total[name] += amount
        return total


def total(tallies: Iterable[Mapping[str, float]]) -> Tally:
    """Return the sum of `tallies`."""
    result = Tally()
    for tally in tallies:
        for name, amount in tally.items():
            result[name] += amount
    return result


def split_name(name: str) -> tuple[str, str]:
    """Return the slice ("" for none) and the name of the sum.

    >>> split_name("zone=title|found"), split_name("found")
    (('zone=title', 'found'), ('', 'found'))
    """
    part, _, rest = name.rpartition(_IN)
    return part, rest
