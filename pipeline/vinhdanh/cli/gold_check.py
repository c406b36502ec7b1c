"""`vinhdanh gold check`: every problem of gold folders, a line each, and how much was checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from vinhdanh.cli.exits import Exit
from vinhdanh.gold.check import CheckReport, check_gold


def check(folders: Sequence[Path], texts: Sequence[Path], *, allow_missing: bool) -> Exit:
    """Check `folders`, print problems on stdout and what was checked on stderr, and return the exit status."""
    problems = 0
    for folder in folders:
        report = check_gold(folder, texts)
        _print(report, folder, allow_missing=allow_missing)
        problems += len(report.problems) + (0 if allow_missing else len(report.left_out))
    return Exit.SOME_FAILED if problems else Exit.OK


def _print(report: CheckReport, folder: Path, *, allow_missing: bool) -> None:
    out, log = Console(highlight=False), Console(stderr=True, highlight=False)
    for problem in report.problems if allow_missing else (*report.left_out, *report.problems):
        out.print(str(problem), markup=False, soft_wrap=True)
    log.print(f"{folder}: {report.documents} documents: {_counted(report.counts)}", markup=False, soft_wrap=True)
    if report.left_out:
        log.print(f"{folder}: {len(report.left_out)} documents not checked against their text", markup=False)
    log.print(f"{folder}: problems: {len(report.problems)}", markup=False)


def _counted(counts: Counter[str]) -> str:
    labels = ("sentences", "ORG", "DATE", "COUNT", "AWARD", "records")
    return ", ".join(f"{counts[label]:,} {label}" for label in labels if counts[label])
