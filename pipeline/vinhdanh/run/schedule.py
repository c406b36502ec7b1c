"""Which shard goes to the engine next: new ones, and again those over which a process died."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from vinhdanh.read.article import Article, ReadError
from vinhdanh.run.engine import Engine
from vinhdanh.run.options import EngineError, Processed
from vinhdanh.run.shards import Shard

#: How often a process must die over a shard before the shard is cut in two, or its only document is given up.
TRIES = 2
#: Deaths of processes without one shard done between them, after which something else must be wrong.
_DEATHS = 25


def processed(engine: Engine, shards: Iterator[Shard]) -> Iterator[tuple[Shard, Processed]]:
    """Yield what comes of all `shards`, in the order in which they end, which may be cut smaller than they came.

    A document over which processes die is found by halving its shard, and becomes a failure.

    Raises:
        EngineError: processes die over everything.
    """
    again: deque[Shard] = deque()
    deaths = 0
    while True:
        _fill(engine, again, shards)
        results = engine.wait()
        if not results:
            return
        for shard, done in results:
            if done is None:
                deaths += 1
                again.extend(_smaller(shard))
        if deaths >= _DEATHS:
            raise EngineError(f"{deaths} worker processes died one after the other")
        # The engine works on while what is done is put away.
        _fill(engine, again, shards)
        for shard, done in results:
            if done is not None:
                # A document that is given up proves nothing.
                deaths = 0 if any(isinstance(item, Article) for item in shard.items) else deaths
                yield shard, done


def _fill(engine: Engine, again: deque[Shard], shards: Iterator[Shard]) -> None:
    """Give the engine as many shards as it takes."""
    while engine.room():
        shard = again.popleft() if again else next(shards, None)
        if shard is None:
            return
        engine.submit(shard)


def _smaller(shard: Shard) -> tuple[Shard, ...]:
    """Return what to try after a process died over `shard`."""
    tries = shard.tries + 1
    if tries < TRIES:
        return (replace(shard, tries=tries),)
    if len(shard.items) > 1:
        return tuple(replace(half, tries=_before(half)) for half in shard.halves())
    [item] = shard.items
    if not isinstance(item, Article):
        raise EngineError("a worker process died over a document that is given up already")
    return (replace(shard, items=(given_up(item, TRIES),), tries=0),)


def _before(half: Shard) -> int:
    """Return the deaths that count against half of a deadly shard: one more cuts it, but gives no document up."""
    return TRIES - 1 if len(half.items) > 1 else 0


def given_up(article: Article, tries: int) -> ReadError:
    """Return what takes the place of an article over which a process of its own has died so many times."""
    detail = f"the process that worked on it died, {tries} times with this document alone"
    return ReadError(article.source, article.doc_id, "run", "WorkerDied", detail)
