"""Shards on a Ray cluster. Ray moves documents and parts, and tries again where a node fails; nothing is shared."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from vinhdanh.run.engine import Result
from vinhdanh.run.options import EngineError, Processed, RunOptions
from vinhdanh.run.shards import Item, Shard
from vinhdanh.run.work import Worker

try:
    import ray
    from ray.exceptions import (
        NodeDiedError,
        ObjectLostError,
        OutOfMemoryError,
        RayError,
        RayTaskError,
        WorkerCrashedError,
    )
except ImportError as error:
    raise EngineError("Ray is not installed; get it with: pip install 'vinhdanh[ray]'") from error

#: How often Ray itself tries again after a process or node has died.
_RETRIES = 1
#: Shards for each processor that are on their way, so that none waits, and that an autoscaler sees the need.
_AHEAD = 2


class RayEngine:
    """Processes shards as tasks of a Ray cluster: the one at an address, else one that is started here."""

    def __init__(self, options: RunOptions) -> None:
        here = {} if options.address else {"num_cpus": options.workers, "include_dashboard": False}
        self._started = not ray.is_initialized()
        if self._started:
            ray.init(address=options.address or "local", log_to_driver=False, **here)
        task = ray.remote(max_retries=_RETRIES, num_cpus=1)(_work)
        self._task: Any = task
        self._settings = ray.put((dict(options.config), options.document_seconds))
        self._busy: dict[Any, Shard] = {}

    def room(self) -> bool:
        """Whether the cluster, as large as it is now, has few tasks waiting."""
        return len(self._busy) < _AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))

    def submit(self, shard: Shard) -> None:
        """Make a shard a task of the cluster."""
        self._busy[self._task.remote(self._settings, shard.items)] = shard

    def wait(self) -> list[Result]:
        """Return what came of the first task to end."""
        if not self._busy:
            return []
        [ended], _ = ray.wait(list(self._busy), num_returns=1)
        shard = self._busy.pop(ended)
        try:
            return [(shard, ray.get(ended))]
        except (WorkerCrashedError, NodeDiedError, OutOfMemoryError, ObjectLostError):
            return [(shard, None)]
        except RayTaskError:
            raise
        except RayError as error:
            raise EngineError(f"Ray failed: {' '.join(str(error).split())[:500]}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._busy:
            ray.cancel(task, force=True)
        if self._started:
            ray.shutdown()


_workers: dict[str, Worker] = {}


def _work(settings: tuple[dict[str, Any], int], items: tuple[Item, ...]) -> Processed:
    """Process a shard in a process of the cluster, which keeps its pipeline for the next one."""
    key = repr(settings)
    if key not in _workers:
        _workers.clear()
        _workers[key] = Worker(*settings, may_end_process=True)
    return _workers[key](items)
