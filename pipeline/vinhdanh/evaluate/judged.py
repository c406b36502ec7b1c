"""Rows of `awards` that somebody judged one by one by reading: what is true of them, and what is wrong with the rest.

A sheet is a CSV with the columns `COLUMNS`; it holds offsets and values, and no words of the text. `wrong` is filled in
by who judges: `nothing`, or what is wrong with the row, separated by blanks: names of slots (`evaluate.slots`),
`no_award` where nobody was honoured, `repeat` where it tells again what another row counts.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import pandas as pd
from scipy.stats import binomtest

from vinhdanh.evaluate.slots import SLOTS, WHOLE

#: What the sheet says of a row, from the table `awards`.
_SAID = (
    "award_id", "doc_id", "start", "end", "status", "awarder", "award", "grade", "recipient_kind", "recipient",
    "count_low", "count_high", "period", "date",
)  # fmt: skip
COLUMNS = (*_SAID, "sha256", "source", "wrong")
NOTHING = "nothing"
#: What makes a row false as a whole; the other slots are judged too, and scored apart.
FALSE = frozenset({*WHOLE, "no_award", "repeat"})
VERDICTS = frozenset({NOTHING, "no_award", "repeat", *SLOTS})


class SheetError(ValueError):
    """A sheet that cannot be used; the message says which line, and why."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judged row: where it comes from, and what is wrong with it."""

    award_id: str
    doc_id: str
    sha256: str
    source: str
    start: int
    end: int
    wrong: frozenset[str]

    @property
    def is_true(self) -> bool:
        """Whether status, award, grade, kind of recipient and count are true, and told nowhere else."""
        return not self.wrong & FALSE


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of the judged rows are right, with a 95 % interval (Wilson 1927)."""

    right: int
    judged: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share of the rows that are right."""
        return self.right / self.judged


def sample(run: Path, rows: int, left_out: Iterable[str] = ()) -> Iterator[dict[str, Any]]:
    """Yield `rows` rows of a run's table `awards` to judge, without those that repeat others.

    The order is that of the SHA-256 of `award_id`, so that nobody chooses, and a longer sample begins with the shorter.

    Args:
        run: folder of the run.
        rows: how many; fewer where the run has fewer.
        left_out: ids of documents of which no row is drawn.
    """
    documents = pd.read_parquet(run / "documents.parquet").set_index("doc_id")
    awards = pd.read_parquet(run / "awards.parquet")
    main = awards[awards["repeats_award_id"].isna() & ~awards["doc_id"].isin(set(left_out))]
    drawn = sorted(main.to_dict("records"), key=lambda row: hashlib.sha256(row["award_id"].encode()).hexdigest())
    for row in drawn[:rows]:
        document = documents.loc[row["doc_id"]]
        said = {name: "" if pd.isna(row[name]) else row[name] for name in _SAID}
        yield {**said, "sha256": document["sha256"], "source": PurePath(document["source"]).parent.name, "wrong": ""}


def write_sheet(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    """Write a new sheet and return how many rows it has.

    Raises:
        FileExistsError: there is such a file already, perhaps with judgements in it.
    """
    with path.open("x", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        number = 0
        for row in rows:
            writer.writerow(row)
            number += 1
    return number


def read_sheet(path: Path) -> list[Judgement]:
    """Return the judged rows of a sheet; those with an empty `wrong` wait to be judged and are left out.

    Raises:
        SheetError: it cannot be read, lacks a column, or holds a verdict that is none of `VERDICTS`.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise SheetError(f"{path}:1: no column {', '.join(missing)}")
            return [_judgement(row, f"{path}:{reader.line_num}") for row in reader if (row["wrong"] or "").strip()]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SheetError(f"{path}: {error}") from error


def _judgement(row: dict[str, str], where: str) -> Judgement:
    wrong = frozenset(row["wrong"].split())
    unknown = sorted(wrong - VERDICTS)
    if unknown:
        raise SheetError(f"{where}: {unknown[0]!r} is none of {', '.join(sorted(VERDICTS))}")
    if NOTHING in wrong and len(wrong) > 1:
        raise SheetError(f"{where}: {NOTHING!r} stands alone")
    if not (row["start"].isdecimal() and row["end"].isdecimal()):
        raise SheetError(f"{where}: start and end are offsets")
    start, end = int(row["start"]), int(row["end"])
    return Judgement(row["award_id"], row["doc_id"], row["sha256"], row["source"], start, end, wrong - {NOTHING})


def precision(judged: Sequence[Judgement], *, with_awarder: bool = False) -> Precision | None:
    """Return the share of true rows, or None where nothing was judged."""
    if not judged:
        return None
    right = sum(row.is_true and not (with_awarder and "awarder" in row.wrong) for row in judged)
    interval = binomtest(right, len(judged)).proportion_ci(method="wilson")
    return Precision(right, len(judged), float(interval.low), float(interval.high))


def causes(judged: Iterable[Judgement]) -> list[tuple[str, int]]:
    """Return what is wrong and in how many rows, most frequent first."""
    found = Counter(name for row in judged for name in row.wrong)
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))
