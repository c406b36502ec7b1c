"""An Excel workbook: a sheet for each table, and one that says what the columns mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from vinhdanh.export.files import ExportError
from vinhdanh.write.schema import TABLES

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

#: What a sheet of Excel can hold.
_MOST_ROWS = 1_048_575
_LONGEST = 32_767
#: Control characters that no sheet may hold.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_xlsx(path: Path, tables: Mapping[str, pa.Table]) -> None:
    """Write the workbook. Text is never a formula; a cell that is longer than Excel allows is cut.

    Raises:
        ExportError: a table has more rows than a sheet of Excel.
    """
    from openpyxl import Workbook  # noqa: PLC0415

    long = [name for name, table in tables.items() if table.num_rows > _MOST_ROWS]
    if long:
        raise ExportError(f"more rows than a sheet of Excel holds: {', '.join(long)}; use --to duckdb")
    book = Workbook(write_only=True)
    columns = book.create_sheet("columns")
    for row in _described():
        columns.append([_cell(columns, value) for value in row])
    for table in TABLES:
        sheet = book.create_sheet(table.name)
        sheet.freeze_panes = "A2"
        sheet.append(list(table.names))
        for batch in tables[table.name].to_batches():
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                sheet.append([_cell(sheet, value) for value in row])
    book.save(path)


def _described() -> Iterator[tuple[str, ...]]:
    yield ("table", "column", "type", "meaning")
    for table in TABLES:
        for column in table.columns:
            yield (table.name, column.name, column.type, column.description)


def _cell(sheet: WriteOnlyWorksheet, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    cell = WriteOnlyCell(sheet, _ILLEGAL.sub("\ufffd", value)[:_LONGEST])
    cell.data_type = "s"
    return cell
