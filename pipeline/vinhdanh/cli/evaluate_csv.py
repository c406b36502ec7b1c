"""`vinhdanh evaluate`: the scores of a run as a table, its errors, and the gate."""

from __future__ import annotations

import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.evaluate.csv_gold import FloorError, RecordScores, check_floors, read_floors, read_records, score_records
from vinhdanh.evaluate.csv_gold.mentions import MentionScores, check_texts, read_mentions, read_texts, score_mentions

_NAMED_TEXTS = 5


def evaluate(folder: Path, gold: Path, mentions: Path | None, floors: Path | None, *, errors: bool) -> Exit:
    """Score the run in `folder` against `gold`, print the scores and write them to `evaluation.json` there.

    `mentions` is a folder with `mentions.csv` and `texts.csv`, where mentions are to be scored too.

    Raises:
        CliError: a file is missing or does not fit.
    """
    try:
        scores = score_records(read_records(gold), read_records(folder / "awards.csv"))
        by_kind = _score_mentions(folder, mentions) if mentions else {}
        least = read_floors(floors, gold) if floors else None
    except (OSError, FloorError, ValueError) as error:
        raise CliError(str(error), Exit.USAGE) from error
    values = scores.as_dict()
    for kind, score in by_kind.items():
        values[f"{kind}_strict_f1"] = round(score.strict.fscore, 4)
        values[f"{kind}_value_accuracy"] = round(score.value_accuracy, 4)
    (folder / "evaluation.json").write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
    console = Console(highlight=False)
    _print_scores(scores, console)
    if by_kind:
        _print_mentions(by_kind, console)
    if errors:
        _print_errors(scores, console)
    below = check_floors(values, least) if least else []
    if below:
        raise CliError("; ".join(below), Exit.BELOW_FLOOR)
    return Exit.OK


def _score_mentions(folder: Path, gold: Path) -> dict[str, MentionScores]:
    texts = read_texts(gold / "texts.csv")
    unfit = check_texts(folder / "documents.csv", texts)
    if unfit:
        more = f", and {len(unfit) - _NAMED_TEXTS} more" if len(unfit) > _NAMED_TEXTS else ""
        raise ValueError(f"labelled texts do not fit the run: {'; '.join(unfit[:_NAMED_TEXTS])}{more}")
    return score_mentions(read_mentions(gold / "mentions.csv"), read_mentions(folder / "mentions.csv"), texts)


def _print_mentions(by_kind: dict[str, MentionScores], console: Console) -> None:
    table = Table("mentions", "strict P", "strict R", "strict F1", "overlap F1", "value", "labelled", "found")
    for kind, score in by_kind.items():
        strict = score.strict
        shares = (strict.precision, strict.recall, strict.fscore, score.overlap_f1, score.value_accuracy)
        table.add_row(kind, *(f"{share:.3f}" for share in shares), str(score.gold), str(score.predicted))
    console.print(table)


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
