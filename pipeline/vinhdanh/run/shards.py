"""The stream of a run, cut into shards: the units of work, of retry and of resuming.

Documents are numbered in the order of the inputs, and a shard is a range of these numbers. The tables do not depend
on where shards begin and end, so a shard may be cut in two at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import islice

from vinhdanh.read.article import Article, ReadError

Item = Article | ReadError

_FIELDS = {kind: [part.name for part in fields(kind)] for kind in (Article, ReadError)}
#: Characters after which a shard is full, however few documents it has.
_FULL = 500_000


class InputChangedError(Exception):
    """The inputs are not those that finished shards were made from."""


@dataclass(frozen=True, slots=True)
class Done:
    """What is known of a finished shard: where it ends, the digest of what it was made from, and its part's bytes."""

    end: int
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Shard:
    """Documents to be processed together.

    Attributes:
        start: number of the first one.
        items: the documents themselves.
        digest: tells whether another range is the same.
        tries: how often a process has died over them.
    """

    start: int
    items: tuple[Item, ...]
    digest: str
    tries: int = 0

    @property
    def end(self) -> int:
        """The number after that of the last document."""
        return self.start + len(self.items)

    def halves(self) -> tuple[Shard, Shard]:
        """Return two shards of half the documents."""
        middle = len(self.items) // 2
        return make_shard(self.start, self.items[:middle]), make_shard(self.start + middle, self.items[middle:])


def make_shard(start: int, items: Iterable[Item]) -> Shard:
    """Return the shard of `items`, of which the first has the number `start`."""
    kept = tuple(items)
    digest = hashlib.sha256()
    for item in kept:
        digest.update(json.dumps([getattr(item, name) for name in _FIELDS[type(item)]]).encode())
    return Shard(start, kept, digest.hexdigest()[:32])


def cut(stream: Iterable[Item], size: int, done: Mapping[int, Done]) -> Iterator[Shard]:
    """Yield shards of at most `size` documents for all of `stream` that is not `done`.

    Raises:
        InputChangedError: what is done was made from something else; found out when the stream comes to it.
    """
    remaining = iter(stream)
    last = max((shard.end for shard in done.values()), default=0)
    starts = iter(sorted(done))
    following = next(starts, None)
    position = 0
    while True:
        if position == following:
            position = _passed(remaining, position, done[position])
            following = next(starts, None)
            continue
        room = size if following is None else min(size, following - position)
        items = _take(remaining, room)
        if not items:
            break
        yield make_shard(position, items)
        position += len(items)
    if position < last:
        raise InputChangedError(f"there were at least {last} documents, and are {position} now")


def _passed(stream: Iterator[Item], start: int, done: Done) -> int:
    """Pass over the documents of a finished shard, and return the number after them."""
    if make_shard(start, islice(stream, done.end - start)).digest != done.digest:
        raise InputChangedError(f"documents {start + 1} to {done.end} are not what they were")
    return done.end


def _take(stream: Iterator[Item], room: int) -> list[Item]:
    taken: list[Item] = []
    characters = 0
    for item in islice(stream, room):
        taken.append(item)
        characters += len(item.raw) if isinstance(item, Article) else 0
        if characters >= _FULL:
            break
    return taken
