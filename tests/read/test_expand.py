"""Which files an input means, and in which order."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from vinhdanh.read.article import ReadError
from vinhdanh.read.expand import expand
from vinhdanh.read.manifest import Manifests


def names(*inputs: str | Path) -> list[str]:
    """Return what the inputs give: names of files, and kinds of errors."""
    found = expand(inputs, Manifests())
    return [item.error if isinstance(item, ReadError) else item.name.rpartition("/")[2] for item in found]


def test_a_folder_gives_its_files_sorted_and_then_those_of_its_folders(folder: Path) -> None:
    assert names(folder) == ["a.md", "b.txt", "c.html"]


def test_a_glob_gives_its_matches_sorted(folder: Path) -> None:
    assert names(f"{folder}/*.*") == ["a.md", "b.txt"]
    assert names(f"{folder}/**/*.html") == ["c.html"]


def test_a_file_is_given_once_however_often_it_is_named(folder: Path) -> None:
    assert names(folder / "b.txt", folder, f"{folder}/*.txt") == ["b.txt", "a.md", "c.html"]


def test_inputs_keep_their_order(folder: Path) -> None:
    assert names(folder / "b.txt", "-", folder / "a.md") == ["b.txt", "-", "a.md"]


@pytest.mark.parametrize("name", [".hidden.txt", "README.md", "README.txt", "photo.jpg", "notes"])
def test_a_folder_passes_over_what_is_no_article(folder: Path, name: str) -> None:
    (folder / name).write_text("x", encoding="utf-8")
    assert names(folder) == ["a.md", "b.txt", "c.html"]


def test_a_readme_that_is_named_is_read(folder: Path) -> None:
    (folder / "README.md").write_text("x", encoding="utf-8")
    assert names(folder / "README.md") == ["README.md"]


@pytest.mark.parametrize(
    ("given", "error"),
    [("missing.txt", "NotFound"), ("*.none", "NotFound"), ("photo.jpg", "UnknownFormat"), ("void", "EmptyFolder")],
)
def test_an_input_that_means_nothing_is_an_error(folder: Path, given: str, error: str) -> None:
    (folder / "photo.jpg").write_bytes(b"x")
    (folder / "void").mkdir()
    assert names(folder / given) == [error]


def test_a_folder_that_cannot_be_listed_is_an_error_and_the_rest_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(folder) == ["a.md", "b.txt", "Unreadable"]


def test_a_loop_of_links_ends(folder: Path) -> None:
    (folder / "sub" / "loop").symlink_to(folder)
    assert names(folder) == ["a.md", "b.txt", "c.html"]


def arrow(path: Path, *texts: str) -> None:
    with pa.OSFile(str(path), "wb") as sink:
        table = pa.table({"text": list(texts)})
        with pa.ipc.new_stream(sink, table.schema) as writer:
            writer.write_table(table)


def test_a_datasets_folder_gives_its_tables_and_not_what_was_cached_there(tmp_path: Path) -> None:
    (tmp_path / "dataset_dict.json").write_text('{"splits": ["train", "test"]}', encoding="utf-8")
    for split in ("train", "test"):
        (tmp_path / split).mkdir()
        arrow(tmp_path / split / "data-00000-of-00001.arrow", "một")
        arrow(tmp_path / split / "cache-1f2e.arrow", "hai")
        state = {"_data_files": [{"filename": "data-00000-of-00001.arrow"}]}
        (tmp_path / split / "state.json").write_text(json.dumps(state), encoding="utf-8")
        (tmp_path / split / "dataset_info.json").write_text("{}", encoding="utf-8")
    assert names(tmp_path) == ["data-00000-of-00001.arrow"] * 2


def test_a_state_that_cannot_be_read_hides_nothing(tmp_path: Path) -> None:
    arrow(tmp_path / "a.arrow", "một")
    (tmp_path / "state.json").write_text('{"_data_files": 5}', encoding="utf-8")
    assert names(tmp_path) == ["a.arrow"]


def test_a_link_to_itself_is_found_and_cannot_be_opened(folder: Path) -> None:
    (folder / "z.txt").symlink_to(folder / "z.txt")
    assert names(folder) == ["a.md", "b.txt", "z.txt", "c.html"]


def test_a_pipe_in_a_folder_is_an_error_and_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "bb.txt")
    assert names(folder) == ["a.md", "b.txt", "Unreadable", "c.html"]
