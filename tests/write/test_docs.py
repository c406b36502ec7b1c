"""`docs/architecture.md` describes the tables as the schema defines them."""

from __future__ import annotations

from pathlib import Path

import pytest

from vinhdanh.write.schema import TABLES, Table

DOCS = Path(__file__).parents[2] / "docs" / "architecture.md"


def markdown(table: Table) -> str:
    """Return the section on `table`."""
    keys = {key.column: f"; refers to `{key.table}`" for key in table.foreign_keys}
    lines = [f"### {table.name}", "", table.description, "", "| column | type | meaning |", "| --- | --- | --- |"]
    for column in table.columns:
        sort = column.type if column.nullable else f"{column.type}, never null"
        values = f" ({', '.join(column.enum)})" if column.enum else ""
        key = "; primary key" if column.name == table.primary_key else keys.get(column.name, "")
        lines.append(f"| `{column.name}` | {sort} | {column.description}{values}{key} |")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_page_describes_the_table(table: Table) -> None:
    assert markdown(table) in DOCS.read_text(encoding="utf-8")
