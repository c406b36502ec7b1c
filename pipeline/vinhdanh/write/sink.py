"""One table to one Parquet and one CSV file, as rows come."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.write.encode import Row, arrow_rows, csv_header, csv_rows
from vinhdanh.write.schema import Table

#: Rows of a Parquet row group; groups are cut by number of rows alone, so that the bytes depend on the rows alone.
_GROUP_ROWS = 50_000
#: Rows that are encoded at once.
_BATCH = 5_000


class TableSink:
    """Writes `<table>.parquet` and `<table>.csv` in `folder`; to be used as a context manager.

    Attributes:
        n_rows: rows written so far.
    """

    def __init__(self, table: Table, folder: Path) -> None:
        self.n_rows = 0
        self._table = table
        self._pending: list[pa.Table] = []
        self._n_pending = 0
        self._parquet = pq.ParquetWriter(folder / f"{table.name}.parquet", table.arrow_schema(), compression="zstd")
        self._csv = (folder / f"{table.name}.csv").open("wb")
        self._csv.write(csv_header(table))

    def write(self, rows: Iterable[Row]) -> None:
        """Append `rows`, whose values stand in the order of the table's columns."""
        remaining = iter(rows)
        while batch := list(islice(remaining, _BATCH)):
            self.append(arrow_rows(self._table, batch), csv_rows(self._table, batch))

    def append(self, columns: pa.Table, lines: bytes) -> None:
        """Append rows that are encoded already, as Arrow columns and as lines of CSV."""
        self._csv.write(lines)
        self.n_rows += columns.num_rows
        self._n_pending += columns.num_rows
        if columns.num_rows:
            self._pending.append(columns)
        while self._n_pending >= _GROUP_ROWS:
            self._flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None and self._n_pending:
                self._flush()
        finally:
            self._parquet.close()
            self._csv.close()

    def _flush(self) -> None:
        """Write one row group, and keep what is over."""
        rows = pa.concat_tables(self._pending)
        self._parquet.write_table(rows.slice(0, _GROUP_ROWS).combine_chunks())
        rest = rows.slice(_GROUP_ROWS)
        self._pending = [rest] if rest.num_rows else []
        self._n_pending = rest.num_rows
