"""`vinhdanh evaluate`: scores and mistakes of a run, differences from another one, and the gate."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.evaluate.digest import gold_digest, label_digests
from vinhdanh.evaluate.evaluation import (
    Comparison,
    Evaluation,
    EvaluationError,
    LeftOut,
    Measured,
    compare,
    comparison_as_json,
    measure,
    read_evaluation,
)
from vinhdanh.evaluate.files import write_whole
from vinhdanh.evaluate.floors import GATED, FloorError, Gate, check_floors, lower_floors, raise_floors
from vinhdanh.evaluate.mistakes import describe
from vinhdanh.evaluate.predicted import Run, RunError
from vinhdanh.evaluate.report import write_report
from vinhdanh.evaluate.score import LABELLED, Outcome, evaluate_run
from vinhdanh.evaluate.summary import Grid, grids
from vinhdanh.gold import GoldDocument, GoldError, GoldProblem, read_gold

_NAMED = 20
#: Narrower tables would hide digits.
_LEAST_WIDTH = 100
#: Titles of tables that only the report shows, and a column that may be wrapped.
_LONG = ("By ",)
_WRAPPED = frozenset({"accuracy by part"})


@dataclass(frozen=True, slots=True)
class EvaluateOptions:
    """What the command was told. `split` is None for all; `lower` is the reason for which floors may fall."""

    gold: tuple[Path, ...]
    texts: tuple[Path, ...] = ()
    split: str | None = None
    report: Path | None = None
    out: Path | None = None
    against: Path | None = None
    floors: Path | None = None
    set_name: str = ""
    raises: bool = False
    lower: str | None = None
    allow_missing: bool = False
    errors: bool = False
    oracle: bool = True
    only: tuple[str, ...] = LABELLED


@dataclass(frozen=True, slots=True)
class _Gold:
    documents: tuple[GoldDocument, ...]
    labels: dict[str, str]
    left_out: tuple[LeftOut, ...]


def evaluate(folder: Path, options: EvaluateOptions) -> Exit:
    """Score the run in `folder`, print the scores, write `evaluation.json` and what else was asked for.

    Raises:
        CliError: bad input, a score below its floor, or documents that had to be left out.
    """
    _check(options)
    try:
        gold = _read_gold(options)
        outcome = _evaluate(folder, gold, options)
        measured = measure(outcome.evaluation)
        comparison = _compare(outcome.evaluation, gold, options)
    except GoldError as error:
        raise _gold_error(error.problems) from error
    except (RunError, EvaluationError, ValueError) as error:
        raise CliError(str(error), Exit.USAGE) from error
    _write(folder, measured, comparison, options)
    tables = grids(measured, comparison)
    _print(tables, outcome, gold.documents, options)
    if options.report is not None:
        _write_report(options.report, tables, outcome, gold.documents)
    _complain(measured.evaluation, options)
    if options.floors is not None:
        _pass_gate(options.floors, measured, options)
    return Exit.OK


def _check(options: EvaluateOptions) -> None:
    if (options.raises or options.lower is not None) and options.floors is None:
        raise CliError("--raise-floors and --lower-floors need --floors FILE", Exit.USAGE)
    if options.raises and options.lower is not None:
        raise CliError("--raise-floors and --lower-floors exclude each other", Exit.USAGE)
    if options.floors is not None and not options.set_name:
        raise CliError("--floors needs --set NAME, the section of the file", Exit.USAGE)


def _read_gold(options: EvaluateOptions) -> _Gold:
    documents: list[GoldDocument] = []
    labels: dict[str, str] = {}
    left_out: list[LeftOut] = []
    problems: list[GoldProblem] = []
    for folder in options.gold:
        try:
            found = read_gold(folder, options.texts, options.split)
            digests = label_digests(folder, options.split)
        except GoldError as error:
            problems.extend(error.problems)
            continue
        problems.extend(
            GoldProblem(str(folder), 0, f"{doc_id} is in another gold folder, too")
            for doc_id in digests
            if doc_id in labels
        )
        labels.update(digests)
        documents.extend(found.documents)
        left_out.extend(LeftOut(_doc_id(problem), str(problem)) for problem in found.left_out)
    if problems:
        raise GoldError(problems)
    return _Gold(tuple(documents), labels, tuple(left_out))


def _doc_id(problem: GoldProblem) -> str:
    """Return the document that the reader of gold has left out; its message begins with the id."""
    return problem.message.partition(":")[0]


def _evaluate(folder: Path, gold: _Gold, options: EvaluateOptions) -> Outcome:
    outcome = evaluate_run(
        Run(folder), gold.documents, gold.labels, gold.left_out, only=options.only, oracle=options.oracle
    )
    if not outcome.evaluation.documents:
        _name(outcome.evaluation.left_out)
        split = f" of the split {options.split}" if options.split else ""
        raise CliError(f"{folder}: no labelled document{split} is in the run", Exit.SOME_FAILED)
    return outcome


def _compare(ours: Evaluation, gold: _Gold, options: EvaluateOptions) -> Comparison | None:
    if options.against is None:
        return None
    if options.against.is_dir():
        theirs = evaluate_run(
            Run(options.against), gold.documents, gold.labels, only=options.only, oracle=options.oracle
        ).evaluation
    else:
        try:
            theirs = read_evaluation(options.against)
        except OSError as error:
            raise EvaluationError(f"{options.against}: {error.strerror}") from error
    return compare(ours, theirs)


def _write(folder: Path, measured: Measured, comparison: Comparison | None, options: EvaluateOptions) -> None:
    content = measured.as_json()
    if comparison is not None:
        content["against"] = comparison_as_json(comparison)
    path = options.out or folder / "evaluation.json"
    try:
        write_whole(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")
    except OSError as error:
        raise CliError(f"{path}: {error.strerror}", Exit.OUTPUT) from error


def _write_report(folder: Path, tables: Sequence[Grid], outcome: Outcome, documents: Sequence[GoldDocument]) -> None:
    try:
        write_report(folder, tables, outcome, documents)
    except OSError as error:
        raise CliError(f"{folder}: {error.strerror}", Exit.OUTPUT) from error


def _print(
    tables: Sequence[Grid], outcome: Outcome, documents: Sequence[GoldDocument], options: EvaluateOptions
) -> None:
    console = Console(highlight=False)
    console.width = max(console.width, _LEAST_WIDTH)
    count = len(outcome.evaluation.documents)
    console.print(f"{count} labelled document{'s' * (count != 1)} scored; F1 and the like with 95 % intervals")
    for grid in tables:
        if not grid.title.startswith(_LONG):
            console.print(_table(grid))
    if options.errors:
        for line in describe(outcome.mistakes, documents):
            console.print(line, markup=False, soft_wrap=True)


def _table(grid: Grid) -> Table:
    table = Table(
        title=grid.title,
        title_justify="left",
        caption=grid.note,
        caption_justify="left",
        box=SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
    )
    for index, column in enumerate(grid.columns):
        table.add_column(column, justify="left" if index == 0 else "right", no_wrap=column not in _WRAPPED)
    for row in grid.brief:
        table.add_row(*map(Text, row))
    return table


def _complain(evaluation: Evaluation, options: EvaluateOptions) -> None:
    """Name the documents that were left out, and fail for them unless told that this is fine."""
    left_out = evaluation.left_out
    if not left_out:
        return
    _name(left_out)
    total = len(left_out) + len(evaluation.documents)
    if not options.allow_missing:
        raise CliError(
            f"{len(left_out)} of {total} labelled documents were left out; --allow-missing if this is fine",
            Exit.SOME_FAILED,
        )
    print(f"vinhdanh: {len(left_out)} of {total} labelled documents were left out", file=sys.stderr)


def _name(left_out: Sequence[LeftOut]) -> None:
    for document in left_out[:_NAMED]:
        reason = document.reason
        print(f"vinhdanh: {reason if document.doc_id in reason else f'{document.doc_id}: {reason}'}", file=sys.stderr)
    if len(left_out) > _NAMED:
        print(f"vinhdanh: and {len(left_out) - _NAMED} more; all are in evaluation.json", file=sys.stderr)


def _pass_gate(path: Path, measured: Measured, options: EvaluateOptions) -> None:
    """Check, raise or lower the floors.

    Raises:
        CliError: a score is below its floor, or the floors do not fit.
    """
    if measured.evaluation.left_out:
        raise CliError("the gate needs all labelled documents; some were left out", Exit.BELOW_FLOOR)
    scores = {name: found.value for name in GATED if (found := measured.scores.get(name)) and found.value is not None}
    gate = Gate(options.set_name, gold_digest(options.gold, options.split), scores)
    try:
        if options.lower is not None:
            _say(path, lower_floors(path, gate, options.lower))
        elif options.raises:
            _say(path, raise_floors(path, gate))
        else:
            below = check_floors(path, gate)
            if below:
                raise CliError("; ".join(below), Exit.BELOW_FLOOR)
    except FloorError as error:
        raise CliError(str(error), Exit.BELOW_FLOOR) from error
    except OSError as error:
        raise CliError(f"{path}: {error.strerror}", Exit.USAGE) from error


def _say(path: Path, changes: Iterable[str]) -> None:
    for change in changes:
        print(f"{path}: {change}", file=sys.stderr)


def _gold_error(problems: Sequence[GoldProblem]) -> CliError:
    """Print every problem by file and line, and return the error that ends the command."""
    for problem in problems:
        print(f"vinhdanh: {problem}", file=sys.stderr)
    number = len(problems)
    return CliError(f"{number} problem{'s' * (number != 1)} in the gold", Exit.USAGE)
