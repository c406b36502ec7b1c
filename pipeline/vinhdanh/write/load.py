"""The tables of a run, read back from its folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from vinhdanh.write.csvsafe import unprotect
from vinhdanh.write.frames import typed
from vinhdanh.write.schema import TABLES, Table


class LoadError(ValueError):
    """A folder that holds no run, or a table that is not ours."""


def read_tables(folder: str | Path) -> dict[str, pd.DataFrame]:
    """Return every table of the run in `folder` as a data frame, by name, typed as those of `vinhdanh.tables`.

    Raises:
        LoadError: a table or one of its columns is missing, or cannot be read.
    """
    return {table.name: typed(table, load_table(Path(folder), table).to_pandas()) for table in TABLES}


def load_table(folder: Path, table: Table) -> pa.Table:
    """Return one table of the run in `folder`, from Parquet where it is there, else from CSV.

    Raises:
        LoadError: the table or one of its columns is missing, or cannot be read.
    """
    path = table_path(folder, table)
    try:
        found = pq.read_table(path) if path.suffix == ".parquet" else _read_csv(path, table)
        return found.select(table.names).cast(table.arrow_schema())
    except OSError as error:
        raise LoadError(f"{path}: {error.strerror or error}") from error
    except (KeyError, ValueError) as error:
        reason = str(error).strip("'")
        raise LoadError(f"{path}: {reason}; was it made by another version? `vinhdanh run` makes it anew") from error


def table_path(folder: Path, table: Table) -> Path:
    """Return the file of one table in the folder of a run: Parquet where it is there, else CSV.

    Raises:
        LoadError: there is neither; the message says what to do.
    """
    for suffix in ("parquet", "csv"):
        if (path := folder / f"{table.name}.{suffix}").exists():
            return path
    lacks = f"no {table.name}.parquet or {table.name}.csv in it" if folder.is_dir() else "no such folder"
    raise LoadError(f"{folder}: {lacks}; `vinhdanh run INPUT --out DIR` makes a folder of tables")


def _read_csv(path: Path, table: Table) -> pa.Table:
    """Read a CSV as the schema types it; text cells as they were before they were made safe for spreadsheets."""
    schema = table.arrow_schema()
    found = pa_csv.read_csv(
        path,
        parse_options=pa_csv.ParseOptions(newlines_in_values=True),
        convert_options=pa_csv.ConvertOptions(
            column_types={field.name: field.type for field in schema},
            null_values=[""],
            strings_can_be_null=True,
            include_columns=list(table.names),
        ),
    )
    columns: list[Any] = [
        _unprotected(column) if pa.types.is_string(column.type) else column for column in found.columns
    ]
    return pa.Table.from_arrays(columns, names=list(table.names))


def _unprotected(column: Any) -> Any:
    if not pc.any(pc.starts_with(column, "'")).as_py():
        return column
    return pa.array([None if cell is None else unprotect(cell) for cell in column.to_pylist()], pa.string())
