"""What the tables of a run say, arranged for the page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from vinhdanh.report.columns import Cell, encode
from vinhdanh.report.texts import Found
from vinhdanh.write.datapackage import PACKAGE_NAME
from vinhdanh.write.load import load_table
from vinhdanh.write.schema import AWARDS, DOCUMENTS, ERRORS, MENTIONS, ORGANIZATIONS
from vinhdanh.write.text import number_text

#: Failures that the page lists; the table `errors` has them all.
_SHOWN_ERRORS = 1_000
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """One number about the run; `label` is a key of labels.csv."""

    label: str
    value: int


class Content:
    """The tables of one run, as the page needs them."""

    def __init__(self, folder: Path) -> None:
        """Read the tables.

        Raises:
            LoadError: the folder holds no run.
        """
        self._folder = folder
        self._awards = load_table(folder, AWARDS)
        self._documents = load_table(folder, DOCUMENTS)
        self._mentions = load_table(folder, MENTIONS)
        self._errors = load_table(folder, ERRORS)
        self._organizations = {row["org_id"]: row for row in load_table(folder, ORGANIZATIONS).to_pylist()}

    @cached_property
    def documents(self) -> list[dict[str, Any]]:
        """The rows of the documents that award rows come from, in the order of the table."""
        wanted = self._awards["doc_id"].unique()
        return self._documents.filter(pc.is_in(self._documents["doc_id"], wanted)).to_pylist()

    def found(self) -> dict[str, Found]:
        """Return what was found in each of those documents, by its id."""
        found = {row["doc_id"]: Found() for row in self.documents}
        for number, row in enumerate(self._awards.select(["doc_id", "start", "end"]).to_pylist()):
            found[row["doc_id"]].awards.append((number, row))
        columns = ["doc_id", "kind", "start", "end", "value", "rule"]
        mentions = self._mentions.filter(pc.is_in(self._mentions["doc_id"], pa.array(list(found), pa.string())))
        for row in mentions.select(columns).to_pylist():
            found[row["doc_id"]].mentions.append(row)
        return found

    def awards(self) -> dict[str, Any]:
        """Return every column of the table `awards`, and those that the page works out, encoded."""
        columns = {column.name: self._cells(column.name, column.type) for column in AWARDS.columns}
        bodies = [self._organizations.get(org_id) or {} for org_id in self._awards["awarder_org_id"].to_pylist()]
        at = {row["doc_id"]: number for number, row in enumerate(self.documents)}
        worked_out: dict[str, Sequence[Cell]] = {
            "level": [body.get("level") for body in bodies],
            "place": [body.get("place") for body in bodies],
            "year": [_year(day) for day in self._awards["date"].to_pylist()],
            "document": [at[doc_id] for doc_id in columns["doc_id"]],
        }
        return {
            "rows": self._awards.num_rows,
            "exported": list(AWARDS.names),
            "text": [column.name for column in AWARDS.columns if column.type == "string"],
            "columns": {name: encode(cells) for name, cells in {**columns, **worked_out}.items()},
        }

    def articles(self) -> dict[str, Any]:
        """Return what is known about each of the documents, in columns."""
        names = ("doc_id", "title", "url", "publisher", "published")
        return {name: [_plain(row[name]) for row in self.documents] for name in names}

    def bodies(self) -> list[list[Cell]]:
        """Return [id, name, parent's id] of each body that awards, and of the bodies above it."""
        shown: dict[str, None] = {}
        for awarder in self._awards["awarder_org_id"].unique().to_pylist():
            org_id = awarder
            while org_id and org_id in self._organizations and org_id not in shown:
                shown[org_id] = None
                org_id = self._organizations[org_id]["parent_org_id"]
        rows = [self._organizations[org_id] for org_id in shown]
        return [[row["org_id"], row["name"], row["parent_org_id"]] for row in rows]

    def figures(self) -> list[Figure]:
        """Return the run in numbers."""
        kinds = Counter(self._mentions["kind"].to_pylist())
        return [
            Figure("documents", self._documents.num_rows),
            Figure("documents_with_awards", len(self.documents)),
            Figure("characters", pc.sum(self._documents["n_chars"]).as_py() or 0),
            Figure("sentences", pc.sum(self._documents["n_sentences"]).as_py() or 0),
            Figure("rows", self._awards.num_rows),
            Figure("repeating_rows", self._awards.num_rows - self._awards["repeats_award_id"].null_count),
            *(Figure(f"mentions_{kind}", kinds[kind]) for kind in ("organization", "date", "count", "award")),
            Figure("bodies", len(self._organizations)),
            Figure("errors", self._errors.num_rows),
        ]

    def errors(self) -> list[dict[str, Any]]:
        """Return the first failures."""
        return self._errors.slice(0, _SHOWN_ERRORS).to_pylist()

    def package(self) -> Mapping[str, Any]:
        """Return what `datapackage.json` says; nothing where it is not there."""
        try:
            found: Mapping[str, Any] = json.loads((self._folder / PACKAGE_NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def _cells(self, name: str, sort: str) -> list[Cell]:
        cells = self._awards[name].to_pylist()
        return [None if cell is None else number_text(cell) for cell in cells] if sort == "number" else cells


def _year(day: str | None) -> str | None:
    """Return the year of a day of which parts may be unknown; None if the year is."""
    return day[:_YEAR] if day and day[:_YEAR].isdigit() else None


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
