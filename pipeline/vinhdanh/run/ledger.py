"""The ledger of a run: which shards are done. Only lines are added to it, each on the disk before work goes on."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from vinhdanh.run.shards import Done, Shard

Plan = dict[str, Any]


class Ledger:
    """A file of JSON lines: the plan of the run first, then one line for each finished shard.

    A line that was cut off by a crash is as good as none.

    Attributes:
        plan: what the run was begun with; empty if it was not.
        done: what is known of each finished shard, by its start.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.plan: Plan = {}
        self.done: dict[int, Done] = {}
        self._read()

    def begin(self, plan: Plan) -> None:
        """Empty the ledger, and write down the plan of a new run."""
        self.plan, self.done = plan, {}
        self._path.unlink(missing_ok=True)
        self._append(plan)

    def add(self, shard: Shard, size: int) -> None:
        """Note that `shard` is done, and its part of `size` bytes in place."""
        self._append({"start": shard.start, "end": shard.end, "digest": shard.digest, "size": size})
        self.done[shard.start] = Done(shard.end, shard.digest, size)

    def forget(self, start: int) -> None:
        """Take the shard that begins at `start` for not done, since its part is gone."""
        del self.done[start]

    def close(self) -> None:
        """Remove the ledger: the run is over."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> None:
        whole = 0
        if not self._path.exists():
            return
        with self._path.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                values = json.loads(line)
                if self.plan:
                    self.done[values["start"]] = Done(values["end"], values["digest"], values["size"])
                else:
                    self.plan = values
        os.truncate(self._path, whole)

    def _append(self, values: dict[str, Any]) -> None:
        with self._path.open("ab") as stream:
            stream.write(json.dumps(values, ensure_ascii=False).encode() + b"\n")
            stream.flush()
            os.fsync(stream.fileno())
