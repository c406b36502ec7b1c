"""The rows of some documents as one file, which parts of a run are kept in until they become the tables.

A part is a ZIP file without dates, so that the same documents give the same bytes. It holds each table as Parquet and
as lines of CSV; `documents` as Parquet alone, with fingerprints, since only the whole run tells which documents
repeat others; and the bodies that `organizations` is made from.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.duplicates import Fingerprint
from vinhdanh.write.encode import Row, arrow_rows, arrow_table, csv_rows, python_rows
from vinhdanh.write.organizations import BODY_COLUMNS, Bodies, described
from vinhdanh.write.schema import AWARDS, COUNTS, DATES, DOCUMENTS, ERRORS, MENTIONS, Table

if TYPE_CHECKING:
    from vinhdanh.write.rows import DocumentRows

#: Tables whose rows are final as soon as their document is done.
FINAL = (MENTIONS, DATES, COUNTS, AWARDS, ERRORS)
_PRINTED = pa.schema([*DOCUMENTS.arrow_schema(), *(pa.field(name, pa.binary()) for name in ("digest", "signature"))])
_MENTIONED = pa.schema([pa.field(name, pa.string()) for name in BODY_COLUMNS] + [pa.field("mentions", pa.int64())])
_REFERRED = pa.schema([("org_id", pa.string()), ("name", pa.string())])
_DESCRIBED = pa.schema([pa.field("asked", pa.string()), *_MENTIONED])
_DOCUMENTS, _BODIES, _NAMES = "documents.parquet", "bodies.parquet", "referred.parquet"
_DESCRIPTIONS = "described.parquet"


class PartError(Exception):
    """A part is not what was written; the message says which."""


def make_part(documents: Iterable[DocumentRows], errors: Sequence[Row]) -> bytes:
    """Return the part of `documents` and of the rows of `errors` that stand for the others."""
    rows: dict[Table, list[Row]] = {table: [] for table in FINAL}
    printed: list[Row] = []
    bodies = Bodies()
    for document in documents:
        printed.extend((*row, *_printed(document.fingerprint)) for row in document.documents)
        for table in (MENTIONS, DATES, COUNTS, AWARDS):
            rows[table].extend(getattr(document, table.name))
        bodies.merge(document.bodies)
    rows[ERRORS].extend(tuple(value or None for value in row) for row in errors)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        _add(archive, _DOCUMENTS, _parquet(arrow_table(_PRINTED, printed)))
        for table, made in rows.items():
            if made:
                _add(archive, f"{table.name}.parquet", _parquet(arrow_rows(table, made)))
                _add(archive, f"{table.name}.csv", csv_rows(table, made), zipfile.ZIP_DEFLATED)
        _add(archive, _BODIES, _parquet(arrow_table(_MENTIONED, list(bodies.mentioned()))))
        _add(archive, _NAMES, _parquet(arrow_table(_REFERRED, list(bodies.referred()))))
        _add(archive, _DESCRIPTIONS, _parquet(arrow_table(_DESCRIBED, list(described(bodies)))))
    return file.getvalue()


@dataclass(frozen=True)
class Part:
    """A part, as bytes or as a file.

    What it gives raises `PartError` where the part is damaged.
    """

    source: bytes | Path

    def documents(self) -> list[tuple[Row, Fingerprint | None]]:
        """Return the rows of `documents`, not yet marked as repeats, each with its fingerprint."""
        rows = python_rows(self._columns(_DOCUMENTS))
        return [(row[:-2], None if row[-2] is None else Fingerprint(row[-2], row[-1])) for row in rows]

    def table(self, table: Table) -> tuple[pa.Table, bytes] | None:
        """Return the rows of one of the `FINAL` tables as Arrow columns and as lines of CSV; None if it has none."""
        if f"{table.name}.parquet" not in self._names:
            return None
        columns = self._columns(f"{table.name}.parquet")
        return pa.Table.from_arrays(columns.columns, schema=table.arrow_schema()), self._read(f"{table.name}.csv")

    def mentioned(self) -> list[Any]:
        """Return the bodies that its documents mention."""
        return python_rows(self._columns(_BODIES))

    def referred(self) -> list[Any]:
        """Return the ids and names of the bodies that its records refer to."""
        return python_rows(self._columns(_NAMES))

    def described(self) -> list[Any]:
        """Return what the names of bodies that it does not mention say: the name, and the body."""
        return python_rows(self._columns(_DESCRIPTIONS))

    @cached_property
    def _archive(self) -> zipfile.ZipFile:
        try:
            content = self.source if isinstance(self.source, bytes) else self.source.read_bytes()
            return zipfile.ZipFile(io.BytesIO(content))
        except zipfile.BadZipFile as error:
            raise self._damaged(error) from error

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self._archive.namelist())

    def _read(self, name: str) -> bytes:
        try:
            return self._archive.read(name)
        except (zipfile.BadZipFile, KeyError) as error:
            raise self._damaged(error) from error

    def _columns(self, name: str) -> pa.Table:
        return pq.ParquetFile(pa.BufferReader(self._read(name))).read(use_threads=False)

    def _damaged(self, error: Exception) -> PartError:
        name = "the part" if isinstance(self.source, bytes) else str(self.source)
        return PartError(f"{name} is damaged ({error}); delete it and go on with --resume")


def _printed(found: Fingerprint | None) -> tuple[bytes | None, bytes | None]:
    return (None, None) if found is None else (found.digest, found.signature)


def _add(archive: zipfile.ZipFile, name: str, content: bytes, method: int = zipfile.ZIP_STORED) -> None:
    # A `ZipInfo` made by name alone bears the same date always.
    archive.writestr(zipfile.ZipInfo(name), content, method, compresslevel=1)


def _parquet(columns: pa.Table) -> bytes:
    file = io.BytesIO()
    pq.write_table(columns, file, compression="zstd")
    return file.getvalue()
