"""The predicted side: what the tables of a run say about a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from vinhdanh.evaluate.facts import Facts, ScoredMention, ScoredRecord, count_key
from vinhdanh.extract.awards.catalogue import load_catalogue, load_grades
from vinhdanh.view import ARTICLE_ZONES
from vinhdanh.write.csvsafe import unprotect
from vinhdanh.write.load import LoadError, table_path
from vinhdanh.write.schema import AWARDS, COUNTS, DATES, DOCUMENTS, MENTIONS, Table

Row = Mapping[str, Any]
_TABLES = (DOCUMENTS, MENTIONS, DATES, COUNTS, AWARDS)


class RunError(ValueError):
    """A folder that holds no run, or a table that is not ours."""


class Run:
    """The tables of a run folder, by document."""

    def __init__(self, folder: Path) -> None:
        """Read the tables, from Parquet where it is there, else from CSV.

        Raises:
            RunError: a table or one of its columns is missing, or cannot be read.
        """
        tables = {table.name: _read(folder, table) for table in _TABLES}
        self._sha256 = {row["doc_id"]: row["sha256"] for row in tables["documents"]}
        self._mentions = _by_document(tables["mentions"])
        self._awards = _by_document(tables["awards"])
        self._details = {row["mention_id"]: row for name in ("dates", "counts") for row in tables[name]}

    def sha256(self, doc_id: str) -> str:
        """Return the digest of the text that the run read for `doc_id`; "" if it read none."""
        digest: str = self._sha256.get(doc_id, "")
        return digest

    def facts(self, doc_id: str, upto: int) -> Facts:
        """Return what the run found in a document.

        Mentions that end and evidence that starts beyond `upto` do not count, since nobody has labelled there; nor do
        mentions that the run itself files under page furniture, which the guidelines leave without labels.
        """
        mentions = [
            mention_of(row, self._details.get(row["mention_id"], {}))
            for row in self._mentions[doc_id]
            if row["end"] <= upto and row["zone"] in ARTICLE_ZONES
        ]
        records = [record_of(row) for row in self._awards[doc_id] if row["start"] < upto]
        return Facts(tuple(mentions), tuple(records))


def mention_of(row: Row, details: Row) -> ScoredMention:
    """Return a row of the table `mentions` with that of `dates` or `counts` that belongs to it."""
    kind, start, end = row["kind"], int(row["start"]), int(row["end"])
    value, entity = row["value"] or "", row["entity_id"] or ""
    modifier = details.get("modifier") or ""
    if kind == "count":
        return ScoredMention(
            kind, start, end, count_key(details.get("value"), details.get("low"), details.get("high")),
            modifier=modifier, unit_class=details.get("unit_class") or "",
        )  # fmt: skip
    if kind == "award":
        name, grade = split_award(value, entity)
        return ScoredMention(kind, start, end, name, grade=grade, codes=frozenset(filter(None, [entity])))
    return ScoredMention(kind, start, end, value, entity=entity, modifier=modifier)


def record_of(row: Row) -> ScoredRecord:
    """Return a row of the table `awards`."""
    start, end = int(row["start"]), int(row["end"])
    return ScoredRecord(
        status=row["status"],
        award=row["award"],
        grade=row["grade"] or "",
        awarder=row["awarder"] or "",
        recipient_kind=row["recipient_kind"],
        recipient=row["recipient"] or "",
        count=row["count"],
        count_low=row["count_low"],
        count_high=row["count_high"],
        count_modifier=row["count_modifier"] or "",
        period=row["period"] or "",
        date=row["date"] or "",
        start=start,
        end=end,
        at=start,
        repeat=bool(row["repeats_award_id"]),
        presenter=row["presenter"] or "",
    )


def split_award(value: str, code: str = "") -> tuple[str, str]:
    """Return (name, grade) of an award's value in the table `mentions`; its code tells where a known name ends.

    >>> split_award("Huân chương Lao động, Ba"), split_award("Giỏi việc nước, đảm việc nhà")
    (('Huân chương Lao động', 'Ba'), ('Giỏi việc nước, đảm việc nhà', ''))
    """
    known = load_catalogue().get(code)
    if known is not None and value.startswith(f"{known.name}, "):
        return known.name, value.removeprefix(f"{known.name}, ")
    name, comma, grade = value.rpartition(", ")
    return (name, grade) if comma and grade in _grades() else (value, "")


@cache
def _grades() -> frozenset[str]:
    return frozenset(grade for spellings in load_grades().values() for grade in spellings.values())


def _by_document(rows: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["doc_id"]].append(row)
    return grouped


def _read(folder: Path, table: Table) -> list[Row]:
    try:
        path = table_path(folder, table)
    except LoadError as error:
        raise RunError(str(error)) from error
    try:
        frame = pd.read_parquet(path) if path.suffix == ".parquet" else _read_csv(path, table)
    except OSError as error:
        raise RunError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise RunError(f"{path}: {error}") from error
    missing = [name for name in table.names if name not in frame.columns]
    if missing:
        raise RunError(f"{path}: no column {', '.join(missing)}")
    plain = frame[list(table.names)].astype(object)
    return [
        {str(name): None if pd.isna(cell) else cell for name, cell in row.items()} for row in plain.to_dict("records")
    ]


def _read_csv(path: Path, table: Table) -> pd.DataFrame:
    """Read a CSV as the schema types it; text cells as they were before they were made safe for spreadsheets."""
    frame = pd.read_csv(path, dtype="string", keep_default_na=False, na_values=[""])
    for column in table.columns:
        if column.name not in frame.columns:
            continue
        if column.type in ("integer", "number"):
            frame[column.name] = pd.to_numeric(frame[column.name])
        elif column.type == "string":
            frame[column.name] = frame[column.name].map(unprotect, na_action="ignore")
    return frame
