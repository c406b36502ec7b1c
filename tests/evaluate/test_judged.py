"""Rows judged by reading: the sheet, and what the judgements come to."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from vinhdanh.cli.gold import gold_app
from vinhdanh.evaluate.judged import COLUMNS, SheetError, causes, precision, read_sheet
from vinhdanh.gold.manifest import read_manifest

GOLD = Path(__file__).resolve().parents[2] / "gold"
SHEET = GOLD / "judged" / "records.csv"
PAGE = " ".join((GOLD.parent / "README.md").read_text(encoding="utf-8").split())


def _sheet(path: Path, verdicts: list[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for index, wrong in enumerate(verdicts):
            row: dict[str, Any] = dict.fromkeys(COLUMNS, "")
            writer.writerow({**row, "award_id": f"d:a{index}", "doc_id": "d", "start": 0, "end": 5, "wrong": wrong})
    return path


@pytest.mark.parametrize(
    ("verdicts", "right", "with_awarder"),
    [
        (["nothing", "nothing", "count"], 2, 2),
        (["awarder", "nothing"], 2, 1),
        (["date period recipient"], 1, 1),
        (["no_award", "repeat", "status award"], 0, 0),
        (["nothing", ""], 1, 1),
    ],
)
def test_a_row_is_true_unless_a_slot_of_the_whole_record_is_wrong(
    tmp_path: Path, verdicts: list[str], right: int, with_awarder: int
) -> None:
    rows = read_sheet(_sheet(tmp_path / "sheet.csv", verdicts))
    assert len(rows) == sum(bool(verdict) for verdict in verdicts)
    whole, awarded = precision(rows), precision(rows, with_awarder=True)
    assert whole is not None
    assert awarded is not None
    assert (whole.right, awarded.right) == (right, with_awarder)
    assert whole.low <= whole.value <= whole.high


def test_causes_are_counted_by_row(tmp_path: Path) -> None:
    rows = read_sheet(_sheet(tmp_path / "sheet.csv", ["count grade", "count", "nothing"]))
    assert causes(rows) == [("count", 2), ("grade", 1)]


@pytest.mark.parametrize("wrong", ["colour", "nothing count", "Count"])
def test_an_unknown_verdict_is_named_with_its_line(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(SheetError, match=r"sheet\.csv:2: "):
        read_sheet(_sheet(tmp_path / "sheet.csv", [wrong]))


def test_the_command_prints_precision_and_causes(tmp_path: Path) -> None:
    sheet = _sheet(tmp_path / "sheet.csv", ["nothing", "count", "nothing", "nothing"])
    result = CliRunner().invoke(gold_app, ["judged", str(sheet)], standalone_mode=False)
    assert "| all | 4 | 0.750 (0.301–0.954) | 0.750 (0.301–0.954) |" in result.stdout
    assert "| count | 1 |" in result.stdout


def test_the_rows_that_were_judged_are_of_no_labelled_text() -> None:
    rows = read_sheet(SHEET)
    labelled = {row.doc_id for name in ("real", "general") for row in read_manifest(GOLD / name)}
    assert len(rows) == sum(1 for _ in SHEET.open(encoding="utf-8")) - 1
    assert labelled.isdisjoint(row.doc_id for row in rows)


def test_the_readme_shows_what_they_come_to() -> None:
    share, with_awarder = (precision(read_sheet(SHEET), with_awarder=flag) for flag in (False, True))
    assert share is not None
    assert with_awarder is not None
    shown = f"Of {share.judged} rows drawn from other news and judged one by one, {share.value:.0%} are true"
    assert shown in PAGE
    assert f"({share.low:.0%} to {share.high:.0%}), and {with_awarder.value:.0%} with" in PAGE
