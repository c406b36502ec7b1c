"""The rows of some documents as one file, which parts of a run are kept in until they become the tables.

A part is a ZIP file without dates, so that the same documents give the same bytes. It holds each table as Parquet and
as lines of CSV, so that whoever merges parts need not encode them; the fingerprints of its documents, since only the
whole run tells which repeat others; and the bodies that `organizations` is made from.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
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

#: Tables whose rows are final as soon as their document is done; `documents` is, but for those that repeat others.
FINAL = (MENTIONS, DATES, COUNTS, AWARDS, ERRORS)
_PRINTS = pa.schema([pa.field(column.name, pa.binary()) for column in fields(Fingerprint)])
_MENTIONED = pa.schema([pa.field(name, pa.string()) for name in BODY_COLUMNS] + [pa.field("mentions", pa.int64())])
_REFERRED = pa.schema([("org_id", pa.string()), ("name", pa.string())])
_DESCRIBED = pa.schema([pa.field("asked", pa.string()), *_MENTIONED])
_FINGERPRINTS, _BODIES, _NAMES = "fingerprints.parquet", "bodies.parquet", "referred.parquet"
_DESCRIPTIONS = "described.parquet"
_NO_PRINT = (None,) * len(_PRINTS)


class PartError(Exception):
    """A part is not what was written; the message says which."""


def make_part(documents: Iterable[DocumentRows], errors: Sequence[Row]) -> bytes:
    """Return the part of `documents` and of the rows of `errors` that stand for the others."""
    rows: dict[Table, list[Row]] = {table: [] for table in (DOCUMENTS, *FINAL)}
    prints: list[Row] = []
    bodies = Bodies()
    for document in documents:
        prints.append(_NO_PRINT if document.fingerprint is None else astuple(document.fingerprint))
        for table in (DOCUMENTS, MENTIONS, DATES, COUNTS, AWARDS):
            rows[table].extend(getattr(document, table.name))
        bodies.merge(document.bodies)
    rows[ERRORS].extend(tuple(value or None for value in row) for row in errors)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        _add(archive, _FINGERPRINTS, _parquet(arrow_table(_PRINTS, prints)))
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

    def fingerprints(self) -> list[Fingerprint | None]:
        """Return the fingerprint of each document, in the order of the rows of `documents`."""
        return [None if row == _NO_PRINT else Fingerprint(*row) for row in python_rows(self._columns(_FINGERPRINTS))]

    def table(self, table: Table) -> tuple[pa.Table, bytes] | None:
        """Return the rows of a table as Arrow columns and as lines of CSV; None if it has none.

        Those of `documents` are not yet marked as repeats.
        """
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


def _add(archive: zipfile.ZipFile, name: str, content: bytes, method: int = zipfile.ZIP_STORED) -> None:
    # A `ZipInfo` made by name alone bears the same date always.
    archive.writestr(zipfile.ZipInfo(name), content, method, compresslevel=1)


def _parquet(columns: pa.Table) -> bytes:
    file = io.BytesIO()
    pq.write_table(columns, file, compression="zstd")
    return file.getvalue()
