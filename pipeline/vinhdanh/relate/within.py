"""The part of an ordered list that lies in one sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar


class _HasStart(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_HasStart)


def within(ordered: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Return the items of `ordered`, sorted by start, that begin at or after `start` and before `end`."""
    first = bisect_left(ordered, start, key=lambda item: item.start)
    last = bisect_left(ordered, end, lo=first, key=lambda item: item.start)
    return ordered[first:last]
