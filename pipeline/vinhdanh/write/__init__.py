"""Records to tables: one schema for Parquet, CSV, data frames and `datapackage.json`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from vinhdanh.write.csvsafe import protect, unprotect
from vinhdanh.write.dataset import DatasetWriter
from vinhdanh.write.folder import OutputError, whole_folder
from vinhdanh.write.part import Part, PartError, make_part
from vinhdanh.write.schema import TABLES, Column, ForeignKey, Table

if TYPE_CHECKING:
    from vinhdanh.write.rows import DocumentRows, document_rows
    from vinhdanh.write.tables import tables, write_tables

__all__ = [
    "TABLES",
    "Column",
    "DatasetWriter",
    "DocumentRows",
    "ForeignKey",
    "OutputError",
    "Part",
    "PartError",
    "Table",
    "document_rows",
    "make_part",
    "protect",
    "tables",
    "unprotect",
    "whole_folder",
    "write_tables",
]

_HOMES = {
    "DocumentRows": "vinhdanh.write.rows",
    "document_rows": "vinhdanh.write.rows",
    "tables": "vinhdanh.write.tables",
    "write_tables": "vinhdanh.write.tables",
}


def __getattr__(name: str) -> Any:
    """Import what needs spaCy on first use: the process that only merges parts does without."""
    if name not in _HOMES:
        raise AttributeError(f"module 'vinhdanh.write' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
