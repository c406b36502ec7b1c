"""SQLite and DuckDB: the same tables with their types, keys and constraints."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from vinhdanh.write.schema import TABLES, Column, ColumnType, Table

_SQLITE: dict[ColumnType, str] = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "date": "TEXT"}
_DUCKDB: dict[ColumnType, str] = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}
_BATCH = 10_000


def write_sqlite(path: Path, tables: Mapping[str, pa.Table]) -> None:
    """Write a SQLite database with primary and foreign keys; days are text, as SQLite's own functions want them."""
    with closing(sqlite3.connect(path)) as database:
        for table in TABLES:
            database.execute(definition(table, _SQLITE, foreign_keys=True))
            places = ", ".join("?" * len(table.columns))
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', _rows(tables[table.name]))
        for table, column in _looked_up():
            database.execute(f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")')
        database.commit()


def write_duckdb(path: Path, tables: Mapping[str, pa.Table]) -> None:
    """Write a DuckDB database with primary keys; it has no foreign keys, which slow it down and serve no reader."""
    import duckdb  # noqa: PLC0415

    with duckdb.connect(str(path)) as database:
        for table in TABLES:
            database.execute(definition(table, _DUCKDB, foreign_keys=False))
            database.register("rows", tables[table.name])
            database.execute(f'INSERT INTO "{table.name}" SELECT * FROM "rows"')
            database.unregister("rows")


def definition(table: Table, types: Mapping[ColumnType, str], *, foreign_keys: bool) -> str:
    """Return the SQL that creates `table`, empty.

    >>> from vinhdanh.write.schema import ERRORS
    >>> print(definition(ERRORS, _SQLITE, foreign_keys=True))
    CREATE TABLE "errors" (
      "source" TEXT,
      "doc_id" TEXT,
      "stage" TEXT NOT NULL,
      "error" TEXT NOT NULL,
      "detail" TEXT
    )
    """
    parts = [_column(column, types, primary=column.name == table.primary_key) for column in table.columns]
    if foreign_keys:
        parts += [
            f'FOREIGN KEY ("{key.column}") REFERENCES "{key.table}" ("{key.reference}")' for key in table.foreign_keys
        ]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(parts) + "\n)"


def _column(column: Column, types: Mapping[ColumnType, str], *, primary: bool) -> str:
    sql = f'"{column.name}" {types[column.type]}'
    if primary:
        sql += " PRIMARY KEY"
    if not column.nullable:
        sql += " NOT NULL"
    if column.enum:
        values = ", ".join(f"'{value}'" for value in column.enum)
        sql += f' CHECK ("{column.name}" IN ({values}))'
    return sql


def _looked_up() -> Iterator[tuple[Table, str]]:
    """Yield the columns by which people join tables."""
    for table in TABLES:
        for column in sorted({key.column for key in table.foreign_keys} - {table.primary_key}):
            yield table, column


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    for batch in table.to_batches(max_chunksize=_BATCH):
        for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            yield tuple(value.isoformat() if isinstance(value, date) else value for value in row)
