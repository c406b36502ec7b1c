"""Scores of award records: counts that add up over documents, shards and machines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from spacy.scorer import PRFScore

from vinhdanh.view import fold

#: What two records must share to be the same record.
KEY = ("status", "award", "grade", "recipient_kind", "count")
_COLUMNS = ("doc_id", *KEY, "awarder")


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """One labelled or extracted record; `main` is False for one that only repeats or sums up others."""

    doc_id: str
    key: tuple[str, ...]
    awarder: str
    main: bool
    evidence: str = ""


@dataclass(slots=True)
class RecordScores:
    """Whole-record scores, without and with the awarder, and what went wrong by document."""

    record: PRFScore = field(default_factory=PRFScore)
    with_awarder: PRFScore = field(default_factory=PRFScore)
    missed: list[GoldRecord] = field(default_factory=list)
    spurious: list[GoldRecord] = field(default_factory=list)

    def as_dict(self) -> dict[str, float]:
        """Return every score by name, as the floors file has them."""
        named = {"record": self.record, "record_with_awarder": self.with_awarder}
        return {
            f"{name}_{letter}": round(getattr(score, attribute), 4)
            for name, score in named.items()
            for letter, attribute in (("precision", "precision"), ("recall", "recall"), ("f1", "fscore"))
        }


def read_records(path: str | Path) -> list[GoldRecord]:
    """Read records from a CSV: gold labels (column `main`), or the table `awards` of a run (`repeats_award_id`).

    Raises:
        FileNotFoundError: there is no such file.
        ValueError: a column is missing.
    """
    table = pd.read_csv(path, dtype="string", keep_default_na=False)
    missing = [name for name in _COLUMNS if name not in table.columns]
    if missing:
        raise ValueError(f"{path}: no column {', '.join(missing)}")
    rows = table.to_dict("records")
    return [
        GoldRecord(
            doc_id=str(row["doc_id"]),
            key=tuple(_comparable(name, str(row[name])) for name in KEY),
            awarder=fold(str(row["awarder"])),
            main=row.get("main", "yes") != "no" and not row.get("repeats_award_id"),
            evidence=str(row.get("evidence", "")),
        )
        for row in rows
    ]


def _comparable(name: str, value: str) -> str:
    if name == "count":
        return f"{float(value):g}" if value else ""
    return fold(value).replace('"', "").strip("'")


def score_records(gold: Iterable[GoldRecord], predicted: Iterable[GoldRecord]) -> RecordScores:
    """Compare records document by document.

    A predicted record is right if its document has a main gold record with the same key that no other predicted
    record has taken; equal keys are interchangeable, so taking them in any order is optimal. Of several, the one
    with the same awarder is taken first. A predicted record that matches only a gold record which repeats others
    is neither right nor wrong.
    """
    scores = RecordScores()
    gold_by_doc = _by_document(gold)
    for doc_id, found in _by_document(predicted, only=gold_by_doc).items():
        _score_document(gold_by_doc[doc_id], [record for record in found if record.main], scores)
    return scores


def _by_document(records: Iterable[GoldRecord], only: Iterable[str] | None = None) -> dict[str, list[GoldRecord]]:
    grouped: dict[str, list[GoldRecord]] = defaultdict(list)
    for doc_id in only or ():
        grouped[doc_id] = []
    for record in records:
        if only is None or record.doc_id in grouped:
            grouped[record.doc_id].append(record)
    return grouped


def _score_document(gold: list[GoldRecord], found: list[GoldRecord], scores: RecordScores) -> None:
    wanted = Counter((record.key, record.awarder) for record in gold if record.main)
    left = []
    for record in found:
        if wanted[record.key, record.awarder] > 0:
            wanted[record.key, record.awarder] -= 1
            scores.record.tp += 1
            scores.with_awarder.tp += 1
        else:
            left.append(record)
    keys = Counter[tuple[str, ...]]()
    for (key, _), number in wanted.items():
        keys[key] += number
    repeats = Counter(record.key for record in gold if not record.main)
    for record in left:
        if keys[record.key] > 0:
            keys[record.key] -= 1
            scores.record.tp += 1
            scores.with_awarder.fp += 1
            scores.with_awarder.fn += 1
        elif repeats[record.key] > 0:
            repeats[record.key] -= 1
        else:
            scores.record.fp += 1
            scores.with_awarder.fp += 1
            scores.spurious.append(record)
    for record in (record for record in gold if record.main):
        if keys[record.key] > 0:
            keys[record.key] -= 1
            scores.record.fn += 1
            scores.with_awarder.fn += 1
            scores.missed.append(record)
