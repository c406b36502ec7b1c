"""Records to tables: one schema for Parquet, CSV, data frames and `datapackage.json`."""

from vinhdanh.write.csvsafe import protect, unprotect
from vinhdanh.write.dataset import DatasetWriter
from vinhdanh.write.folder import OutputError, whole_folder
from vinhdanh.write.part import Part, PartError, make_part
from vinhdanh.write.rows import DocumentRows, document_rows
from vinhdanh.write.schema import TABLES, Column, ForeignKey, Table
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
