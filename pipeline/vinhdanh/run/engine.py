"""Where shards are processed. An engine decides that alone: what comes of a shard is the same everywhere."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from vinhdanh.forking import worker_context
from vinhdanh.run.options import Processed, RunOptions
from vinhdanh.run.shards import Item, Shard

if TYPE_CHECKING:
    from vinhdanh.run.work import Worker

#: What came of a shard: nothing if the process that worked on it died.
Result = tuple[Shard, Processed | None]
#: Shards after which a worker process makes room for a fresh one, whatever has gathered in its memory.
_SHARDS_OF_A_WORKER = 200


class Engine(Protocol):
    """Processes shards; to be used as a context manager. Left with an exception, it stops at once."""

    def room(self) -> bool:
        """Whether it can take another shard now."""
        ...

    def submit(self, shard: Shard) -> None:
        """Take a shard."""
        ...

    def wait(self) -> list[Result]:
        """Return what came of some shards, at least one; empty if it has none."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class HereEngine:
    """Processes one shard after the other in this process."""

    def __init__(self, options: RunOptions) -> None:
        self._options = options
        self._worker: Worker | None = None
        self._shards: list[Shard] = []

    def room(self) -> bool:
        """Whether it has no shard yet."""
        return not self._shards

    def submit(self, shard: Shard) -> None:
        """Keep a shard for later."""
        self._shards.append(shard)

    def wait(self) -> list[Result]:
        """Process the shard that was taken."""
        if self._worker is None:
            # Where others work, this process need not load what they do.
            from vinhdanh.run.work import Worker  # noqa: PLC0415

            self._worker = Worker(self._options.config, self._options.document_seconds)
        shards, self._shards = self._shards, []
        return [(shard, self._worker(shard.items)) for shard in shards]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._worker = None


@dataclass(slots=True)
class _Slot:
    """A pool of one process, and how many shards it has had."""

    pool: ProcessPoolExecutor
    shards: int = 0


class PoolEngine:
    """Processes shards in processes of this machine.

    Each process is a pool of one, so that a process that dies tells over which shard it died, and takes nothing
    along.
    """

    def __init__(self, options: RunOptions) -> None:
        self._context = worker_context()
        # Workers end when the other end of this pipe closes, which the end of this process does too, however it ends.
        self._workers_end, self._lifeline = self._context.Pipe(duplex=False)
        self._options = options
        self._idle = [self._slot() for _ in range(options.workers)]
        self._busy: dict[Future[Processed], tuple[Shard, _Slot]] = {}

    def room(self) -> bool:
        """Whether a process has nothing to do."""
        return bool(self._idle)

    def submit(self, shard: Shard) -> None:
        """Give a shard to a process that has nothing to do."""
        slot = self._idle.pop()
        try:
            future = slot.pool.submit(_work, shard.items)
        except BrokenProcessPool:
            # It died between two shards, which is nobody's fault.
            slot = self._renewed(slot)
            future = slot.pool.submit(_work, shard.items)
        slot.shards += 1
        self._busy[future] = (shard, slot)

    def wait(self) -> list[Result]:
        """Return what came of the shards whose processes end first, or die."""
        ended, _ = wait(self._busy, return_when=FIRST_COMPLETED)
        return [self._result(future) for future in ended]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._lifeline.close()
        for slot in (*self._idle, *(slot for _, slot in self._busy.values())):
            slot.pool.shutdown(wait=True, cancel_futures=True)
        self._lifeline.close()
        self._workers_end.close()

    def _result(self, future: Future[Processed]) -> Result:
        shard, slot = self._busy.pop(future)
        try:
            processed = future.result()
        except BrokenProcessPool:
            self._idle.append(self._renewed(slot))
            return shard, None
        self._idle.append(self._renewed(slot) if slot.shards >= _SHARDS_OF_A_WORKER else slot)
        return shard, processed

    def _renewed(self, slot: _Slot) -> _Slot:
        slot.pool.shutdown(wait=False)
        return self._slot()

    def _slot(self) -> _Slot:
        ours = (dict(self._options.config), self._options.document_seconds, self._workers_end)
        return _Slot(ProcessPoolExecutor(1, self._context, _start, ours))


_make_worker: Any = None
_worker: Worker | None = None


def _start(config: dict[str, Any], document_seconds: int, lifeline: Connection) -> None:
    """Prepare a worker process: it ends with the one that started it, which alone hears of interrupts."""
    global _make_worker  # noqa: PLW0603
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    from vinhdanh.run.work import Worker  # noqa: PLC0415

    _make_worker = lambda: Worker(config, document_seconds, may_end_process=True)  # noqa: E731


def _end_with(lifeline: Connection) -> None:
    lifeline.poll(None)
    os._exit(1)


def _work(items: tuple[Item, ...]) -> Processed:
    # The pipeline is loaded here, since an exception at the start of a process would be lost.
    global _worker  # noqa: PLW0603
    if _worker is None:
        _worker = _make_worker()
    return _worker(items)
