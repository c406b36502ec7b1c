"""Documents to data frames, and data frames to files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from vinhdanh.duplicates import Duplicates
from vinhdanh.write.collection import Organizations
from vinhdanh.write.datapackage import InputDigest, write_package
from vinhdanh.write.encode import Row
from vinhdanh.write.folder import whole_folder
from vinhdanh.write.repeats import marked
from vinhdanh.write.rows import document_rows
from vinhdanh.write.schema import DOCUMENTS, TABLES, Column, Table
from vinhdanh.write.sink import TableSink

if TYPE_CHECKING:
    import pandas as pd

_ID = DOCUMENTS.names.index("doc_id")


def tables(docs: Iterable[Doc]) -> dict[str, pd.DataFrame]:
    """Return every table as a data frame, by name, for documents that went through the pipeline.

    Columns and order are those of the files; unknown values are `pd.NA` (`NaT` for days). `errors` is empty:
    who calls this sees the exception itself.
    """
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    with Duplicates() as duplicates, Organizations() as organizations:
        for doc in docs:
            made = document_rows(doc)
            for row in made.documents:
                rows["documents"].append(marked(row, duplicates.add(row[_ID], made.fingerprint)))
            for name in ("mentions", "dates", "counts", "awards"):
                rows[name].extend(getattr(made, name))
            organizations.add(made.bodies.mentioned(), made.bodies.referred())
        rows["organizations"].extend(organizations.rows())
    return {table.name: _frame(table, rows[table.name]) for table in TABLES}


def write_tables(frames: Mapping[str, pd.DataFrame], out: str | Path) -> None:
    """Write data frames as made by `tables` to the folder `out`, whole or not at all.

    Raises:
        KeyError: a table or a column is missing.
        OutputError: the folder cannot be written, or holds other things.
    """
    digest = InputDigest()
    documents = frames["documents"]
    for doc_id, sha256 in zip(documents["doc_id"], documents["sha256"], strict=True):
        digest.add(doc_id, sha256)
    with whole_folder(Path(out)) as folder:
        n_rows = {}
        for table in TABLES:
            with TableSink(table, folder) as sink:
                sink.write(_rows(table, frames[table.name]))
            n_rows[table.name] = sink.n_rows
        write_package(folder, digest, n_rows)


def _frame(table: Table, rows: list[Row]) -> pd.DataFrame:
    # Runs write tables without frames, and need not wait for pandas.
    import pandas as pd  # noqa: PLC0415

    from vinhdanh.write.frames import DTYPES  # noqa: PLC0415

    columns = zip(*rows, strict=True) if rows else ((),) * len(table.columns)
    return pd.DataFrame(
        {
            column.name: pd.Series(list(values), dtype=DTYPES[column.type])
            for column, values in zip(table.columns, columns, strict=True)
        }
    )


def _rows(table: Table, frame: pd.DataFrame) -> Iterable[Row]:
    columns = [_cells(column, frame[column.name]) for column in table.columns]
    return zip(*columns, strict=True)


def _cells(column: Column, series: pd.Series[Any]) -> list[Any]:
    import pandas as pd  # noqa: PLC0415

    if column.type == "date":
        return [None if pd.isna(day) else day.date() for day in series]
    return [None if pd.isna(value) else value for value in series]
