"""Which of many spans overlap a given one, without looking at them all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar


class HasExtent(Protocol):
    """Anything from `start` to `end`."""

    @property
    def start(self) -> int:
        """The first token."""

    @property
    def end(self) -> int:
        """The token behind the last one."""


_Item = TypeVar("_Item", bound=HasExtent)


class Overlaps(Generic[_Item]):
    """Spans that can be asked for those that overlap another one."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self._items = sorted(items, key=lambda item: item.start)
        self._starts = [item.start for item in self._items]
        self._longest = max((item.end - item.start for item in items), default=0)

    def of(self, start: int, end: int) -> list[_Item]:
        """Return the spans that share a token with `start` to `end`, in order."""
        first = bisect_left(self._starts, start - self._longest + 1)
        last = bisect_left(self._starts, end)
        return [item for item in self._items[first:last] if item.end > start]
