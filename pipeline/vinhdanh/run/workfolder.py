"""Where an unfinished run keeps what it has done: a folder beside its output, for one run at a time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from vinhdanh.run.ledger import Ledger, Plan
from vinhdanh.run.plan import difference
from vinhdanh.run.shards import Shard
from vinhdanh.write.folder import OutputError, check_replaceable, swap

#: Numbers of documents whose parts share a folder, so that no folder grows too large to list.
_IN_FOLDER = 1_000_000


class WorkFolder:
    """The folder `.NAME.partial` beside an output folder NAME, locked as long as this is open.

    Parts come first and the ledger after them, so that what the ledger says is true at any moment.

    Attributes:
        resumed: whether a run that was begun earlier goes on.
    """

    def __init__(self, out: Path) -> None:
        self._out = out.resolve()
        self.path = self._out.parent / f".{self._out.name}.partial"
        check_replaceable(self._out)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(self.path / "lock", timeout=0)
            self._lock.acquire()
        except Timeout:
            raise OutputError(f"another run is writing to {out} now") from None
        except OSError as error:
            raise OutputError(f"cannot write to {self._out.parent}: {error.strerror or error}") from error
        try:
            self.ledger = Ledger(self.path / "ledger.jsonl")
        except (OSError, ValueError, KeyError) as error:
            self._lock.release()
            raise self.cannot_go_on(f"its ledger cannot be read ({error})") from error
        self.resumed = False

    def begin(self, plan: Plan, *, resume: bool) -> None:
        """Begin a run, or go on with the unfinished one.

        Raises:
            OutputError: there is an unfinished run, and it is not to be resumed, or is one of another plan.
        """
        if not self.ledger.done:
            self._empty()
            self.ledger.begin(plan)
            return
        if not resume:
            raise OutputError(
                f"an unfinished run lies in {self.path}: go on with --resume, or delete that folder to begin anew"
            )
        reason = difference(self.ledger.plan, plan)
        if reason:
            raise self.cannot_go_on(reason)
        self.resumed = True
        self._drop_missing()

    def cannot_go_on(self, reason: str) -> OutputError:
        """Return the error which says that, and why, the unfinished run cannot be resumed."""
        return OutputError(
            f"cannot go on with the unfinished run in {self.path}: {reason}; delete that folder to begin anew"
        )

    def store(self, shard: Shard, part: bytes) -> None:
        """Keep the part of a shard, and note in the ledger that it is done.

        Raises:
            OSError: it cannot be written.
        """
        path = self._part(shard.start, shard.end)
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_suffix(".tmp")
        with scratch.open("wb") as stream:
            stream.write(part)
            stream.flush()
            os.fsync(stream.fileno())
        scratch.rename(path)
        _sync_folder(path.parent)
        self.ledger.add(shard, len(part))

    def parts(self) -> Iterator[Path]:
        """Yield the parts of all finished shards, in the order of the documents."""
        for start in sorted(self.ledger.done):
            yield self._part(start, self.ledger.done[start].end)

    def new_folder(self) -> Path:
        """Return an empty folder for the tables."""
        folder = self.path / "new"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

    def finish(self) -> None:
        """Put the tables in the place of the output, and remove all else.

        Raises:
            OutputError: they cannot be put there.
        """
        old = self.path / "old"
        if self._out.exists():
            shutil.rmtree(old, ignore_errors=True)
        swap(self.path / "new", self._out, old)
        self.ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # An unfinished run keeps its folder only if there is something to go on with.
        if not (self.path / "ledger.jsonl").exists() or not self.ledger.done:
            shutil.rmtree(self.path, ignore_errors=True)
        self._lock.release()

    def _part(self, start: int, end: int) -> Path:
        return self.path / "parts" / f"{start // _IN_FOLDER:06}" / f"{start:012}-{end:012}.zip"

    def _drop_missing(self) -> None:
        for start, done in list(self.ledger.done.items()):
            path = self._part(start, done.end)
            if not path.exists() or path.stat().st_size != done.size:
                self.ledger.forget(start)

    def _empty(self) -> None:
        for name in ("parts", "new"):
            shutil.rmtree(self.path / name, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    """Make a rename in `folder` outlive a failure of power, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
