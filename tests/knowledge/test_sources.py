"""Every row of every knowledge table says where it comes from: a law, an official list, a page, or `usage` in news."""

from importlib.resources import files

import pytest

from vinhdanh.knowledge import load_table

FILES = [file.name for file in files("vinhdanh.knowledge").iterdir()]
TABLES = sorted(name.removesuffix(".csv") for name in FILES if name.endswith(".csv"))


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_a_source(table: str) -> None:
    assert [row for row in load_table(table) if not row.get("source")] == []
