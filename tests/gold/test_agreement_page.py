"""What `gold/AGREEMENT.md` says is what the commands print."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from vinhdanh.cli.gold_agree import tables
from vinhdanh.gold import read_gold

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "gold"
SHARED = ROOT.parent / "shared"
PAGE = (GOLD / "AGREEMENT.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled texts are not in ../shared")
def test_the_tables_are_those_of_the_command() -> None:
    first, second = (read_gold(GOLD / "agreement" / name).documents for name in ("first", "second"))
    shown = "\n".join(tables(list(zip(first, second, strict=True))))
    assert shown in PAGE


def test_the_causes_are_those_of_the_adjudication() -> None:
    with (GOLD / "agreement" / "adjudication.csv").open(encoding="utf-8", newline="") as lines:
        decided = list(csv.DictReader(lines))
    causes = Counter(row["cause"] for row in decided)
    gaps = Counter(row["cause"] for row in decided if row["gap"] == "yes")
    for cause, number in causes.items():
        assert f"| {cause} | {number} | {gaps[cause]} |" in PAGE
    assert f"| all | {len(decided)} | {gaps.total()} |" in PAGE


def test_the_adjudicated_texts_are_those_labelled_twice() -> None:
    with (GOLD / "agreement" / "adjudication.csv").open(encoding="utf-8", newline="") as lines:
        decided = {row["doc_id"] for row in csv.DictReader(lines)}
    with (GOLD / "agreement" / "first" / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        assert decided <= {row["doc_id"] for row in csv.DictReader(lines)}
