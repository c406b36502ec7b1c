"""`datapackage.json`: what the tables are, for people and for tools that know Frictionless Data Package 1."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from vinhdanh.write.schema import TABLES, Column, Table

PACKAGE_NAME = "datapackage.json"
#: Packages whose versions can change the tables.
_VERSIONED = ("vinhdanh", "spacy", "underthesea", "pyarrow", "rensa")
_CSV_NOTE = (
    "A text cell that begins with an apostrophe was written with it, so that no spreadsheet takes the cell for a "
    "formula: take one apostrophe off. Parquet holds the text as it is."
)


@dataclass(slots=True)
class InputDigest:
    """A digest of all documents processed, in order, that tells whether two packages were made of the same."""

    documents: int = 0
    _sha256: Any = field(default_factory=hashlib.sha256)

    def add(self, doc_id: str, sha256: str) -> None:
        """Take in one document by its id and the digest of its text."""
        self.documents += 1
        self._sha256.update(f"{doc_id}\t{sha256}\n".encode())

    def as_json(self) -> dict[str, Any]:
        """Return the digest for `datapackage.json`."""
        return {"documents": self.documents, "sha256": self._sha256.hexdigest()}


def write_package(folder: Path, digest: InputDigest, n_rows: Mapping[str, int], license_name: str = "") -> None:
    """Write `datapackage.json` for the tables that lie in `folder`.

    Args:
        folder: where the tables are, whole.
        digest: of what they were made from.
        n_rows: rows of each table, by name.
        license_name: licence of the texts quoted in the tables; left out when empty.
    """
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "vinhdanh",
        "title": "Award records from Vietnamese news",
        "description": _CSV_NOTE,
        "versions": versions(),
        "input": digest.as_json(),
        "resources": [_resource(table, folder, n_rows[table.name]) for table in TABLES],
    }
    if license_name:
        package["licenses"] = [{"name": license_name}]
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (folder / PACKAGE_NAME).write_text(text + "\n", encoding="utf-8")


def versions() -> dict[str, str]:
    """Return the versions of this package and of those that can change the tables."""
    return {name: version(name) for name in _VERSIONED}


def _resource(table: Table, folder: Path, n_rows: int) -> dict[str, Any]:
    csv_path, parquet_path = folder / f"{table.name}.csv", folder / f"{table.name}.parquet"
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.description,
        "path": csv_path.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": csv_path.stat().st_size,
        "hash": _digest(csv_path),
        "rows": n_rows,
        "parquet": {
            "path": parquet_path.name,
            "bytes": parquet_path.stat().st_size,
            "hash": _digest(parquet_path),
        },
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": table_schema(table),
    }


def table_schema(table: Table) -> dict[str, Any]:
    """Return the Frictionless table schema of `table`."""
    schema: dict[str, Any] = {
        "fields": [_field(column, unique=column.name == table.primary_key) for column in table.columns],
        "missingValues": [""],
    }
    if table.primary_key:
        schema["primaryKey"] = table.primary_key
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {
                "fields": key.column,
                "reference": {"resource": "" if key.table == table.name else key.table, "fields": key.reference},
            }
            for key in table.foreign_keys
        ]
    return schema


def _field(column: Column, *, unique: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if not column.nullable:
        constraints["required"] = True
    if unique:
        constraints["unique"] = True
    if column.enum:
        constraints["enum"] = list(column.enum)
    described: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
    }
    return {**described, "constraints": constraints} if constraints else described


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return "sha256:" + hashlib.file_digest(stream, "sha256").hexdigest()
