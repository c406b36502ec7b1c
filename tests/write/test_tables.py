"""Frames, Parquet and CSV hold the same, and `datapackage.json` describes it truly."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from spacy.tokens import Doc

import vinhdanh
from vinhdanh.document import get_records, set_records
from vinhdanh.write import TABLES, Table, unprotect, write_tables


@pytest.fixture
def out(doc: Doc, tmp_path: Path) -> Path:
    [record] = get_records(doc)
    set_records(doc, [record, replace(record, recipient="=HYPERLINK(1)", count=None, count_low=0.5)])
    write_tables(vinhdanh.tables([doc]), tmp_path / "out")
    return tmp_path / "out"


def csv_rows(out: Path, name: str) -> list[dict[str, str]]:
    with (out / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_frames_have_every_table_with_its_columns_and_types(doc: Doc) -> None:
    frames = vinhdanh.tables([doc])
    assert {name: tuple(frame.columns) for name, frame in frames.items()} == {
        table.name: table.names for table in TABLES
    }
    awards = frames["awards"]
    assert awards["count"].sum() == 4
    assert awards["grade"].isna().all()
    assert frames["documents"]["published"].dt.year.tolist() == [2020]


def test_no_documents_give_empty_frames_of_the_same_types(doc: Doc) -> None:
    empty, full = vinhdanh.tables([]), vinhdanh.tables([doc])
    for name, frame in empty.items():
        assert len(frame) == 0
        assert frame.dtypes.to_dict() == full[name].dtypes.to_dict()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_csv_and_parquet_hold_the_same(out: Path, table: Table) -> None:
    parquet = pq.read_table(out / f"{table.name}.parquet")
    assert parquet.schema.equals(table.arrow_schema())
    texts = [column.type == "string" for column in table.columns]
    from_csv = [
        [unprotect(cell) if text else cell for cell, text in zip(row.values(), texts, strict=True)]
        for row in csv_rows(out, table.name)
    ]
    expected = [
        ["" if value is None else f"{value:g}" if isinstance(value, float) else str(value) for value in row.values()]
        for row in parquet.to_pylist()
    ]
    assert from_csv == expected


def test_frames_written_and_read_are_the_frames(doc: Doc, out: Path) -> None:
    for name, frame in vinhdanh.tables([doc]).items():
        written = pd.read_parquet(out / f"{name}.parquet").astype(frame.dtypes.to_dict())
        pd.testing.assert_frame_equal(written, frame)


def test_a_formula_is_no_formula_in_csv_and_itself_in_parquet(out: Path) -> None:
    assert csv_rows(out, "awards")[1]["recipient"] == "'=HYPERLINK(1)"
    assert pd.read_parquet(out / "awards.parquet")["recipient"][1] == "=HYPERLINK(1)"


def test_csv_follows_rfc_4180(out: Path) -> None:
    data = (out / "documents.csv").read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert data.startswith(b"doc_id,source,url,")


def test_the_package_states_size_digest_and_rows_of_each_file(out: Path) -> None:
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == [table.name for table in TABLES]
    for resource in package["resources"]:
        data = (out / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
        assert resource["rows"] == len(csv_rows(out, resource["name"]))
        packed = (out / resource["parquet"]["path"]).read_bytes()
        assert resource["parquet"]["hash"] == "sha256:" + hashlib.sha256(packed).hexdigest()


def test_rows_keep_the_constraints_that_the_package_states(out: Path) -> None:
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        rows = csv_rows(out, resource["name"])
        for field in resource["schema"]["fields"]:
            cells = [row[field["name"]] for row in rows]
            constraints = field.get("constraints", {})
            assert not constraints.get("required") or all(cells)
            assert not constraints.get("unique") or len(set(cells)) == len(cells)
            assert set(cells) - {""} <= set(constraints.get("enum", cells))


def test_foreign_keys_find_their_rows(out: Path) -> None:
    for table in TABLES:
        for key in table.foreign_keys:
            cells = {row[key.column] for row in csv_rows(out, table.name)} - {""}
            assert cells <= {row[key.reference] for row in csv_rows(out, key.table)}


def test_the_same_documents_give_the_same_bytes(doc: Doc, out: Path) -> None:
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    write_tables(vinhdanh.tables([doc]), out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
