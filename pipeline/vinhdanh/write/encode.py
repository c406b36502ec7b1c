"""Rows of a table as Arrow columns and as lines of CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from vinhdanh.write.arrays import arrow_array
from vinhdanh.write.csvsafe import protect
from vinhdanh.write.schema import Column, Table
from vinhdanh.write.text import number_text

Row = tuple[Any, ...]


def arrow_rows(table: Table, rows: Sequence[Row]) -> pa.Table:
    """Return `rows`, whose values stand in the order of the table's columns, as Arrow columns."""
    return arrow_table(table.arrow_schema(), rows)


def arrow_table(schema: pa.Schema, rows: Sequence[Row]) -> pa.Table:
    """Return `rows` as the columns of `schema`."""
    columns = zip(*rows, strict=True) if rows else ((),) * len(schema)
    arrays = [arrow_array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def python_rows(table: pa.Table) -> list[Row]:
    """Return the rows of Arrow columns as values of Python."""
    return list(zip(*(column.to_pylist() for column in table.columns), strict=True))


def csv_header(table: Table) -> bytes:
    """Return the line that names the columns."""
    return _csv_lines([table.names])


def csv_rows(table: Table, rows: Sequence[Row]) -> bytes:
    """Return `rows` as lines of CSV: RFC 4180, UTF-8, safe to open in a spreadsheet."""
    formats = _formats(table)
    return _csv_lines([[shown(value) for shown, value in zip(formats, row, strict=True)] for row in rows])


def _csv_lines(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


@cache
def _formats(table: Table) -> tuple[Callable[[Any], str], ...]:
    return tuple(_formatter(column) for column in table.columns)


def _formatter(column: Column) -> Callable[[Any], str]:
    if column.type == "string":
        return _string
    return number_text if column.type == "number" else _plain


def _string(value: str | None) -> str:
    return "" if value is None else protect(value)


def _plain(value: object) -> str:
    return "" if value is None else str(value)
