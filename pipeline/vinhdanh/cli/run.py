"""`vinhdanh run`: a run with a progress bar, a line for each failure, and a summary, all on stderr."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

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

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.read import InputError, count_articles
from vinhdanh.run import EngineError, Failure, RunOptions, Summary, run
from vinhdanh.write import OutputError

_SHOWN_FAILURES = 20


class _Rate(ProgressColumn):
    """Articles a second."""

    def render(self, task: Task) -> Text:
        """Return the rate of the last seconds; nothing before it is known."""
        return Text("" if task.speed is None else f"{task.speed:,.1f}/s")


def run_and_report(inputs: Sequence[str], out: Path, options: RunOptions, *, quiet: bool) -> Exit:
    """Run, tell the person at the terminal how it goes, and return the exit status.

    Raises:
        CliError: the run could not be done.
    """
    console = Console(stderr=True, highlight=False)
    try:
        summary = _run(inputs, out, options, console, quiet=quiet)
    except InputError as error:
        raise CliError(f"nothing to read: {error}", Exit.USAGE) from error
    except OutputError as error:
        raise CliError(str(error), Exit.OUTPUT) from error
    except EngineError as error:
        raise CliError(f"{error}; what is done is kept: go on with --resume", Exit.INTERNAL) from error
    except KeyboardInterrupt as error:
        raise CliError("interrupted; what is done is kept: go on with --resume", Exit.INTERRUPTED) from error
    if not quiet:
        _print_summary(summary, out, console)
    return Exit.SOME_FAILED if summary.n_errors else Exit.OK


def read_ids(path: Path) -> frozenset[str]:
    """Read the ids in the column `doc_id` of a CSV.

    Raises:
        CliError: the file cannot be read or has no such column.
    """
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return frozenset(row["doc_id"] for row in csv.DictReader(lines))
    except OSError as error:
        raise CliError(f"{path}: {error.strerror}", Exit.USAGE) from error
    except KeyError as error:
        raise CliError(f"{path}: no column doc_id", Exit.USAGE) from error


def _run(inputs: Sequence[str], out: Path, options: RunOptions, console: Console, *, quiet: bool) -> Summary:
    bar = Progress(
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
    with bar:
        task = bar.add_task("articles", total=count_articles(inputs))
        failures = 0

        def step(failure: Failure | None) -> None:
            nonlocal failures
            bar.advance(task)
            if failure is not None:
                failures += 1
                if failures <= _SHOWN_FAILURES:
                    console.print(f"vinhdanh: {failure}", style="red", markup=False, soft_wrap=True)

        summary = run(inputs, out, options, step)
    if failures > _SHOWN_FAILURES:
        more = failures - _SHOWN_FAILURES
        console.print(f"vinhdanh: and {more} more; all are in {out / 'errors.csv'}", style="red", soft_wrap=True)
    return summary


def _print_summary(summary: Summary, out: Path, console: Console) -> None:
    rows = ", ".join(f"{name} {count:,}" for name, count in summary.n_rows.items())
    console.print(f"{out}: {rows}", markup=False, soft_wrap=True)
