"""The folder to publish: what the card and the datasheet state is counted, and other programs can read it."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
import yaml

from vinhdanh.export import ExportError, export
from vinhdanh.write.schema import TABLES


@pytest.fixture(scope="module")
def folder(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(tables, "huggingface", tmp_path_factory.mktemp("hub") / "records")


def test_what_is_in_it(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {"README.md", "DATASHEET.md", "croissant.json", "data"}
    assert {path.stem for path in (folder / "data").iterdir()} == {table.name for table in TABLES}


def test_the_header_of_the_card(folder: Path) -> None:
    _, header, _ = (folder / "README.md").read_text(encoding="utf-8").split("---\n", 2)
    card = yaml.safe_load(header)
    assert card["language"] == ["vi"]
    assert card["license_name"] == "CC-BY-4.0"
    assert card["size_categories"] == ["n<1K"]
    assert [one["config_name"] for one in card["configs"] if one.get("default")] == ["awards"]
    assert all((folder / one["data_files"]).is_file() for one in card["configs"])


def test_the_code_of_the_card_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    [code] = re.findall(r"^```python\n(.*?)^```", (folder / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    exec(compile(code, "README.md", "exec"), {})


def test_the_datasheet_is_counted(folder: Path) -> None:
    sheet = (folder / "DATASHEET.md").read_text(encoding="utf-8")
    awards = pd.read_parquet(folder / "data" / "awards.parquet")
    assert f"| `awards` | {len(awards):,} |" in sheet
    assert f"| given | {(awards['status'] == 'given').sum():,} |" in sheet
    assert f"{awards['count'].notna().mean():.0%} state `count`" in sheet
    assert "| EmptyFile | 1 |" in sheet
    assert "**Licence of the quoted texts:** CC-BY-4.0." in sheet


def test_croissant_is_valid_and_reads_the_rows(folder: Path) -> None:
    croissant = pytest.importorskip("mlcroissant")
    dataset = croissant.Dataset(str(folder / "croissant.json"))
    assert sorted(dataset.metadata.ctx.issues.errors) == []
    [first, *_] = dataset.records("awards")
    assert first["awards/doc_id"] == pd.read_parquet(folder / "data" / "awards.parquet")["doc_id"][0].encode()


def test_a_folder_of_ours_is_replaced_and_no_other(tables: Path, tmp_path: Path) -> None:
    export(tables, "huggingface", tmp_path / "hub")
    export(tables, "huggingface", tmp_path / "hub")
    (tmp_path / "hub" / "mine.txt").touch()
    with pytest.raises(ExportError, match=r"mine\.txt"):
        export(tables, "huggingface", tmp_path / "hub")
    assert [path.name for path in tmp_path.iterdir()] == ["hub"]
