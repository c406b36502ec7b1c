"""All tables of a run, written as documents come, in memory that does not grow with their number.

Only the table `organizations` is kept until the end: it needs the whole collection.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from vinhdanh.duplicates import Duplicates
from vinhdanh.write.datapackage import InputDigest, write_package
from vinhdanh.write.organizations import Bodies
from vinhdanh.write.repeats import marked
from vinhdanh.write.rows import DocumentRows, Row
from vinhdanh.write.schema import DOCUMENTS, TABLES
from vinhdanh.write.sink import TableSink

_ID = DOCUMENTS.names.index("doc_id")
_SHA256 = DOCUMENTS.names.index("sha256")
_BY_DOCUMENT = ("mentions", "dates", "counts", "awards")


class DatasetWriter:
    """Writes every table and `datapackage.json` to `folder`; to be used as a context manager."""

    def __init__(self, folder: Path, license_name: str = "") -> None:
        self._folder = folder
        self._license = license_name
        self._digest = InputDigest()
        self._bodies = Bodies()
        self._stack = ExitStack()
        self._duplicates = self._stack.enter_context(Duplicates())
        self._sinks: dict[str, TableSink] = {}

    def __enter__(self) -> Self:
        for table in TABLES:
            self._sinks[table.name] = self._stack.enter_context(TableSink(table, self._folder))
        return self

    def add(self, rows: DocumentRows) -> None:
        """Append the rows of one document, marked if it repeats one that came before."""
        self._sinks["documents"].write(marked(rows, self._duplicates))
        for name in _BY_DOCUMENT:
            self._sinks[name].write(getattr(rows, name))
        for row in rows.documents:
            self._digest.add(row[_ID], row[_SHA256])
        self._bodies.merge(rows.bodies)

    def add_error(self, row: Row) -> None:
        """Append one row to `errors`; empty values are unknown ones."""
        self._sinks["errors"].write([tuple(value or None for value in row)])

    @property
    def n_rows(self) -> dict[str, int]:
        """Rows written so far, by table."""
        return {name: sink.n_rows for name, sink in self._sinks.items()}

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._sinks["organizations"].write(self._bodies.rows())
        self._stack.__exit__(kind, error, trace)
        if kind is None:
            write_package(self._folder, self._digest, self.n_rows, self._license)
