"""Data frames as the schema types them."""

from __future__ import annotations

import pandas as pd

from vinhdanh.write.schema import ColumnType, Table

DTYPES: dict[ColumnType, str] = {
    "string": "string",
    "integer": "Int64",
    "number": "Float64",
    "date": "datetime64[s]",
}


def typed(table: Table, found: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of `table` in `found`, in order and with its types."""
    return found[list(table.names)].astype({column.name: DTYPES[column.type] for column in table.columns})
