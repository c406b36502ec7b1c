"""One table to one Parquet and one CSV file, as rows come."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.write.csvsafe import protect
from vinhdanh.write.schema import Column, Table
from vinhdanh.write.text import number_text

#: Rows of a Parquet row group; groups are cut by number of rows alone, so that the bytes depend on the rows alone.
_GROUP_ROWS = 50_000


class TableSink:
    """Writes `<table>.parquet` and `<table>.csv` in `folder`; to be used as a context manager.

    Attributes:
        n_rows: rows written so far.
    """

    def __init__(self, table: Table, folder: Path) -> None:
        self.n_rows = 0
        self._schema = table.arrow_schema()
        self._pending: list[tuple[Any, ...]] = []
        self._formats = tuple(_formatter(column) for column in table.columns)
        self._parquet = pq.ParquetWriter(folder / f"{table.name}.parquet", self._schema, compression="zstd")
        self._file = (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="")
        self._csv = csv.writer(self._file, lineterminator="\r\n")
        self._csv.writerow(table.names)

    def write(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Append `rows`, whose values stand in the order of the table's columns."""
        for row in rows:
            self.n_rows += 1
            self._pending.append(row)
            self._csv.writerow([to_text(value) for to_text, value in zip(self._formats, row, strict=True)])
            if len(self._pending) == _GROUP_ROWS:
                self._flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None and self._pending:
                self._flush()
        finally:
            self._parquet.close()
            self._file.close()

    def _flush(self) -> None:
        columns = zip(*self._pending, strict=True)
        arrays = [pa.array(values, field.type) for values, field in zip(columns, self._schema, strict=True)]
        self._parquet.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._pending.clear()


def _formatter(column: Column) -> Callable[[Any], str]:
    if column.type == "string":
        return _string
    return number_text if column.type == "number" else _plain


def _string(value: str | None) -> str:
    return "" if value is None else protect(value)


def _plain(value: object) -> str:
    return "" if value is None else str(value)
