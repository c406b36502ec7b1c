"""What a run tells while it goes, on stderr: to a person at a terminal, to a file of lines, or to a program as JSON."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from vinhdanh.cli.exits import CliError
from vinhdanh.run import Failure, Summary

_SHOWN_FAILURES = 20
#: Seconds between two lines of progress, where no bar can be drawn.
_INTERVAL = 30.0


class RunLog(Protocol):
    """Hears of a run."""

    def start(self, total: int | None) -> None:
        """The run begins; it has `total` documents, if that is known."""

    def resume(self, done: int) -> None:
        """So many documents are done already, by the run that goes on."""

    def step(self, failure: Failure | None) -> None:
        """A document is done, or has failed."""

    def finish(self) -> None:
        """No more documents will come, however the run ends."""

    def summary(self, summary: Summary, out: Path) -> None:
        """The tables are in `out`."""

    def failed(self, error: CliError) -> bool:
        """The run could not be done. Return whether that has been said."""


class Pace:
    """How many documents are done, how fast, and how long the others will take.

    Args:
        total: all documents, if known.
        clock: returns seconds.
    """

    def __init__(self, total: int | None, clock: Callable[[], float] = time.monotonic) -> None:
        self.total, self.done, self._before = total, 0, 0
        self._clock = clock
        self._start = self._last = clock()

    @property
    def seconds(self) -> float:
        """Seconds since the start."""
        return self._clock() - self._start

    @property
    def rate(self) -> float:
        """Documents a second since the start."""
        return (self.done - self._before) / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        """Seconds that the other documents will take, as far as known."""
        return None if self.total is None or not self.rate else max(0, self.total - self.done) / self.rate

    def resume(self, done: int) -> None:
        """Count documents that were done before the start."""
        self._before = done
        self.done += done

    def step(self) -> bool:
        """Count a document, and return whether it is time to say so."""
        self.done += 1
        if self._clock() - self._last < _INTERVAL:
            return False
        self._last = self._clock()
        return True


class _Rate(ProgressColumn):
    """Articles a second."""

    def render(self, task: Task) -> Text:
        """Return the rate of the last seconds; nothing before it is known."""
        return Text("" if task.speed is None else f"{task.speed:,.1f}/s")


class TextLog:
    """Tells people: a bar on a terminal, else a line now and then; failures in red; a summary."""

    def __init__(self, console: Console, out: Path, *, quiet: bool) -> None:
        self._console, self._out, self._quiet = console, out, quiet
        self._failures = 0
        self._pace = Pace(None)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            _Rate(),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            console=console,
            disable=quiet or not console.is_terminal,
            transient=True,
        )

    def start(self, total: int | None) -> None:
        """Draw the bar."""
        self._pace = Pace(total)
        self._bar.start()
        self._task = self._bar.add_task("documents", total=total)

    def resume(self, done: int) -> None:
        """Begin where the run was."""
        self._pace.resume(done)
        self._bar.advance(self._task, done)

    def step(self, failure: Failure | None) -> None:
        """Move on; say what failed, but not for ever."""
        self._bar.advance(self._task)
        if self._pace.step() and not self._quiet and self._bar.disable:
            self._print(_progress_line(self._pace))
        if failure is None:
            return
        self._failures += 1
        if self._failures <= _SHOWN_FAILURES:
            self._print(f"vinhdanh: {failure}", style="red")

    def finish(self) -> None:
        """Take the bar away, and say how many failures were not shown."""
        self._bar.stop()
        if self._failures > _SHOWN_FAILURES:
            more = self._failures - _SHOWN_FAILURES
            self._print(f"vinhdanh: and {more:,} more; all are in {self._out / 'errors.csv'}", style="red")

    def summary(self, summary: Summary, out: Path) -> None:
        """Say what is in the tables, and where they are."""
        if not self._quiet:
            for line in summary_lines(summary, out, self._pace.seconds):
                self._print(line)

    def failed(self, error: CliError) -> bool:
        """Leave it to whoever called."""
        return False

    def _print(self, line: str, style: str | None = None) -> None:
        self._console.print(line, style=style, markup=False, soft_wrap=True)


class JsonLog:
    """Tells programs: one JSON object a line, with `time` and `event` (progress, failure, summary, error)."""

    def __init__(self, stream: TextIO, *, quiet: bool) -> None:
        self._stream, self._quiet = stream, quiet
        self._pace = Pace(None)

    def start(self, total: int | None) -> None:
        """Say how much there is to do."""
        self._pace = Pace(total)
        self._progress()

    def resume(self, done: int) -> None:
        """Say how far the run was."""
        self._pace.resume(done)
        self._progress()

    def step(self, failure: Failure | None) -> None:
        """Say what failed, and now and then how far the run is."""
        if failure is not None:
            fields = ("source", "doc_id", "stage", "error", "detail")
            self._say("failure", **{name: getattr(failure, name) for name in fields})
        if self._pace.step():
            self._progress()

    def finish(self) -> None:
        """Say how far it came."""
        self._progress()

    def summary(self, summary: Summary, out: Path) -> None:
        """Say what is in the tables, and where they are."""
        if not self._quiet:
            tables = dict(summary.n_rows)
            self._say("summary", out=str(out), rows=tables, seconds=round(self._pace.seconds, 3))

    def failed(self, error: CliError) -> bool:
        """Say why there are no tables."""
        self._say("error", message=str(error), status=int(error.status))
        return True

    def _progress(self) -> None:
        if not self._quiet:
            pace = self._pace
            left = None if pace.left is None else round(pace.left, 1)
            self._say("progress", done=pace.done, total=pace.total, rate=round(pace.rate, 2), seconds_left=left)

    def _say(self, event: str, **fields: Any) -> None:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        print(json.dumps({"time": now, "event": event, **fields}, ensure_ascii=False), file=self._stream, flush=True)


def summary_lines(summary: Summary, out: Path, seconds: float) -> list[str]:
    """Return what is said at the end of a run: how much was found, what failed, where it is, and how to look at it."""
    names = ("awards", "mentions", "organizations", "dates", "counts")
    lines = [
        f"documents  {summary.n_documents:,} in {_duration(seconds)}",
        f"records    {', '.join(f'{name} {summary.n_rows[name]:,}' for name in names)}",
        f"errors     {f'{summary.n_errors:,}; why: {out}/errors.csv' if summary.n_errors else 'none'}",
        f"tables     {out}/*.parquet and *.csv, described in datapackage.json",
    ]
    return [*lines, f"to look    vinhdanh report {out}"] if summary.n_rows["awards"] else lines


def _progress_line(pace: Pace) -> str:
    of = "" if pace.total is None else f" of {pace.total:,}"
    left = "" if pace.left is None else f", {_duration(pace.left)} left"
    return f"vinhdanh: {pace.done:,}{of} documents, {pace.rate:,.1f}/s{left}"


def _duration(seconds: float) -> str:
    """Return seconds as people say them: `8 s`, `3 min 20 s`, `2 h 5 min`."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
