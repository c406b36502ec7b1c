"""`vinhdanh run`: a run that says on stderr how it goes and what it came to."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.cli.runlog import JsonLog, RunLog, TextLog
from vinhdanh.read import InputError, count_articles
from vinhdanh.run import EngineError, RunOptions, Summary, run
from vinhdanh.write import OutputError


def run_and_report(
    inputs: Sequence[str], out: Path, options: RunOptions, *, quiet: bool, as_json: bool = False
) -> Exit:
    """Run, say how it goes, and return the exit status.

    Args:
        inputs: what to read.
        out: the folder for the tables.
        options: of the run.
        quiet: say only what failed.
        as_json: say it as JSON lines, for programs.

    Raises:
        CliError: the run could not be done.
    """
    log: RunLog
    if as_json:
        log = JsonLog(sys.stderr, quiet=quiet)
    else:
        log = TextLog(Console(stderr=True, highlight=False), out, quiet=quiet)
    try:
        summary = _run(inputs, out, options, log)
    except CliError as error:
        if not log.failed(error):
            raise
        return error.status
    log.summary(summary, out)
    return Exit.SOME_FAILED if summary.n_errors else Exit.OK


def _run(inputs: Sequence[str], out: Path, options: RunOptions, log: RunLog) -> Summary:
    try:
        log.start(count_articles(inputs))
        try:
            return run(inputs, out, options, log.step, log.resume)
        finally:
            log.finish()
    except InputError as error:
        raise CliError(f"nothing to read: {error}", Exit.USAGE) from error
    except OutputError as error:
        raise CliError(str(error), Exit.OUTPUT) from error
    except EngineError as error:
        raise CliError(f"{error}; what is done is kept: go on with --resume", Exit.INTERNAL) from error
    except KeyboardInterrupt as error:
        raise CliError("interrupted; what is done is kept: go on with --resume", Exit.INTERRUPTED) from error


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
