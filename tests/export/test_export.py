"""A run as a database, a workbook and checked data frames says what the tables say."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from vinhdanh.cli.exits import Exit
from vinhdanh.cli.main import invoke
from vinhdanh.export import FORMATS, export
from vinhdanh.export.checked import frame_schema
from vinhdanh.write.load import load_table, read_tables
from vinhdanh.write.schema import TABLES, Table


def expected(tables: Path, table: Table) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in load_table(tables, table).to_pylist()]


def test_sqlite_has_every_row_and_no_key_that_leads_nowhere(tables: Path, tmp_path: Path) -> None:
    with sqlite3.connect(export(tables, "sqlite", tmp_path / "run.sqlite")) as database:
        for table in TABLES:
            found = database.execute(f'SELECT * FROM "{table.name}"').fetchall()
            days = [
                tuple(str(cell) if hasattr(cell, "isoformat") else cell for cell in row)
                for row in expected(tables, table)
            ]
            assert found == days
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        [(n,)] = database.execute(
            "SELECT count(*) FROM awards JOIN organizations ON awarder_org_id = org_id"
        ).fetchall()
        assert n > 100


def test_duckdb_has_every_row(tables: Path, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect(str(export(tables, "duckdb", tmp_path / "run.duckdb")), read_only=True) as database:
        for table in TABLES:
            assert database.execute(f'SELECT * FROM "{table.name}"').fetchall() == expected(tables, table)


def test_a_workbook_has_every_row_and_no_formula(tables: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(export(tables, "xlsx", tmp_path / "run.xlsx"))
    assert book.sheetnames == ["columns", *(table.name for table in TABLES)]
    for table in TABLES:
        sheet = book[table.name]
        assert [cell.value for cell in sheet[1]] == list(table.names)
        assert sheet.max_row - 1 == len(expected(tables, table))
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} & {"f"} == set()
    assert "=SUM(A1)" in [cell.value for cell in book["documents"]["D"]]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_tables_fit_their_pandera_schema(tables: Path, table: Table) -> None:
    pandera = pytest.importorskip("pandera.pandas")
    schema = frame_schema(table.name)
    frame = read_tables(tables)[table.name]
    schema.validate(frame)
    if table.name == "awards":
        with pytest.raises(pandera.errors.SchemaError):
            schema.validate(frame.assign(status="perhaps"))


def test_datapackage_is_valid_by_frictionless(tables: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(tables / "datapackage.json"))
    assert report.flatten(["type", "title", "note"]) == []


def test_the_file_lies_beside_the_run_unless_said_otherwise(tables: Path) -> None:
    assert invoke(["export", str(tables), "--to", "sqlite"]) == Exit.OK
    assert tables.with_suffix(".sqlite").is_file()


def test_wrong_use_is_one_line(tables: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["export", str(tmp_path), "--to", "sqlite"]) == Exit.USAGE
    assert "vinhdanh run" in capsys.readouterr().err
    assert invoke(["export", str(tables), "--to", "paper"]) == Exit.USAGE
    assert " or ".join(FORMATS) in capsys.readouterr().err


def test_a_missing_package_is_named(tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert invoke(["export", str(tables), "--to", "xlsx", "--out", str(tmp_path / "x.xlsx")]) == Exit.USAGE
    assert list(tmp_path.iterdir()) == []
