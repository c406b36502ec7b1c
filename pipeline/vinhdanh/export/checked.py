"""A pandera schema of each table, for those who change data frames and want to know that they still fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vinhdanh.write.frames import DTYPES
from vinhdanh.write.schema import TABLES

if TYPE_CHECKING:
    import pandera.pandas as pa


def frame_schema(name: str) -> pa.DataFrameSchema:
    """Return the schema of the table `name`: types, missing values, keys and allowed values.

    It fits what `vinhdanh.tables` and `vinhdanh.read_tables` return: `frame_schema("awards").validate(awards)`.

    Raises:
        KeyError: no such table.
        ModuleNotFoundError: pandera is not installed (`pip install 'vinhdanh[export]'`).
    """
    import pandera.pandas as pa  # noqa: PLC0415

    table = {table.name: table for table in TABLES}[name]
    columns = {
        column.name: pa.Column(
            DTYPES[column.type],
            pa.Check.isin(column.enum) if column.enum else None,
            nullable=column.nullable,
            unique=column.name == table.primary_key,
            description=column.description,
        )
        for column in table.columns
    }
    return pa.DataFrameSchema(columns, name=table.name, strict=True, ordered=True, description=table.description)
