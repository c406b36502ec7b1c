"""`vinhdanh evaluate`: the scores of a run as a table, its errors, and the gate."""

from __future__ import annotations

import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.evaluate import FloorError, RecordScores, check_floors, read_floors, read_records, score_records


def evaluate(folder: Path, gold: Path, floors: Path | None, *, errors: bool) -> Exit:
    """Score the run in `folder` against `gold`, print the scores and write them to `evaluation.json` there.

    Raises:
        CliError: a file is missing or does not fit.
    """
    try:
        scores = score_records(read_records(gold), read_records(folder / "awards.csv"))
        least = read_floors(floors, gold) if floors else None
    except (OSError, FloorError, ValueError) as error:
        raise CliError(str(error), Exit.USAGE) from error
    values = scores.as_dict()
    (folder / "evaluation.json").write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
    console = Console(highlight=False)
    _print_scores(scores, console)
    if errors:
        _print_errors(scores, console)
    below = check_floors(values, least) if least else []
    if below:
        raise CliError("; ".join(below), Exit.BELOW_FLOOR)
    return Exit.OK


def _print_scores(scores: RecordScores, console: Console) -> None:
    table = Table("measure", "precision", "recall", "F1", "right", "spurious", "missed")
    for name, score in (("record", scores.record), ("record with awarder", scores.with_awarder)):
        counts = (score.tp, score.fp, score.fn)
        table.add_row(
            name,
            f"{score.precision:.3f}",
            f"{score.recall:.3f}",
            f"{score.fscore:.3f}",
            *(f"{count:g}" for count in counts),
        )
    console.print(table)


def _print_errors(scores: RecordScores, console: Console) -> None:
    for title, records in (("missed", scores.missed), ("spurious", scores.spurious)):
        for record in sorted(records, key=lambda record: (record.doc_id, record.key)):
            key = " | ".join(part or "-" for part in record.key)
            console.print(
                f"{title}: {record.doc_id}: {key} | {record.awarder or '-'} | {record.evidence[:100]}",
                markup=False,
                soft_wrap=True,
            )
