"""Where the work is done: in this process, or in a pool of processes. The outcomes and their order are the same."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any

from vinhdanh.run.work import Item, Outcome, Worker

#: Items that travel to a worker at once.
_CHUNK = 8
#: Chunks that wait for each worker, so that reading stays ahead and memory stays flat.
_AHEAD = 4

_worker: Worker | None = None


def run_here(items: Iterable[Item], config: Mapping[str, Any]) -> Iterator[Outcome]:
    """Yield the outcome of each item, worked out in this process."""
    worker = Worker(config)
    for item in items:
        yield from worker([item])


def run_pool(items: Iterable[Item], config: Mapping[str, Any], workers: int) -> Iterator[Outcome]:
    """Yield the outcome of each item in order, worked out by `workers` processes."""
    # A fresh interpreter for each worker: a forked one would inherit whatever threads the parent runs.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _start, (dict(config),)) as pool:
        chunks = _batched(iter(items))
        waiting: deque[Future[list[Outcome]]] = deque()
        try:
            while True:
                room = workers * _AHEAD - len(waiting)
                waiting.extend(pool.submit(_work, chunk) for chunk in islice(chunks, room))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _batched(items: Iterator[Item]) -> Iterator[Sequence[Item]]:
    while chunk := list(islice(items, _CHUNK)):
        yield chunk


def _start(config: Mapping[str, Any]) -> None:
    global _worker  # noqa: PLW0603
    _worker = Worker(config)


def _work(items: Sequence[Item]) -> list[Outcome]:
    assert _worker is not None
    return _worker(items)
