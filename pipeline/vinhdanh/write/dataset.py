"""All tables of a run, merged from its parts in their order, in memory that does not grow with their number."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from vinhdanh.duplicates import Duplicates
from vinhdanh.write.collection import Organizations
from vinhdanh.write.datapackage import InputDigest, write_package
from vinhdanh.write.encode import python_rows
from vinhdanh.write.part import FINAL, Part
from vinhdanh.write.repeats import marked
from vinhdanh.write.schema import DOCUMENTS, ORGANIZATIONS, TABLES
from vinhdanh.write.sink import TableSink


class DatasetWriter:
    """Writes every table and `datapackage.json` to `folder`; to be used as a context manager.

    The bytes depend on the documents and their order, not on how they are divided into parts.

    Attributes:
        n_characters: characters of raw text of the documents so far.
    """

    def __init__(self, folder: Path, license_name: str = "") -> None:
        self.n_characters = 0
        self._folder = folder
        self._license = license_name
        self._digest = InputDigest()
        self._stack = ExitStack()
        self._duplicates = self._stack.enter_context(Duplicates())
        self._organizations = self._stack.enter_context(Organizations())
        self._sinks: dict[str, TableSink] = {}

    def __enter__(self) -> Self:
        for table in TABLES:
            self._sinks[table.name] = self._stack.enter_context(TableSink(table, self._folder))
        return self

    def add(self, part: Part) -> None:
        """Append the rows of a part; its documents are marked if they repeat one that came before.

        Raises:
            PartError: the part is damaged.
            OSError: the disk is full.
        """
        self._add_documents(part)
        for table in FINAL:
            found = part.table(table)
            if found is not None:
                self._sinks[table.name].append(*found)
        self._organizations.add(part.mentioned(), part.referred(), part.described())

    def _add_documents(self, part: Part) -> None:
        """Append the rows of `documents`: as they are, where none repeats an earlier one, else encoded anew."""
        found = part.table(DOCUMENTS)
        if found is None:
            return
        columns, lines = found
        repeats = []
        told = python_rows(columns.select(["doc_id", "sha256", "n_chars"]))
        for (doc_id, digest, size), fingerprint in zip(told, part.fingerprints(), strict=True):
            self._digest.add(doc_id, digest)
            self.n_characters += size
            repeats.append(self._duplicates.add(doc_id, fingerprint))
        sink = self._sinks[DOCUMENTS.name]
        if any(repeats):
            sink.write(map(marked, python_rows(columns), repeats))
        else:
            sink.append(columns, lines)

    @property
    def n_rows(self) -> dict[str, int]:
        """Rows written so far, by table."""
        return {name: sink.n_rows for name, sink in self._sinks.items()}

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._sinks[ORGANIZATIONS.name].write(self._organizations.rows())
        self._stack.__exit__(kind, error, trace)
        if kind is None:
            write_package(self._folder, self._digest, self.n_rows, self._license)
