"""A run: every document in the tables or in `errors`, the same bytes for any number of workers."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.pipeline import load
from vinhdanh.read import InputError
from vinhdanh.run import Failure, RunOptions, run, work
from vinhdanh.write import DatasetWriter, OutputError

TEXTS = [
    "Ngày 5/9/2020, Sở Giáo dục và Đào tạo tỉnh Nghệ An tặng Giấy khen cho 4 tập thể và 7 cá nhân.",
    "Hội Chữ thập đỏ huyện trao 20 suất quà.",
    "Bài thơ về mùa thu.",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number, text in enumerate(TEXTS):
        (articles / f"{number}.txt").write_text(text, encoding="utf-8")
    return articles


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_document_is_in_the_tables(folder: Path, tmp_path: Path) -> None:
    steps: list[Failure | None] = []
    summary = run([folder], tmp_path / "out", progress=steps.append)
    assert (summary.n_documents, summary.n_errors) == (3, 0)
    assert summary.n_characters == sum(map(len, TEXTS))
    assert steps == [None, None, None]
    assert pd.read_parquet(tmp_path / "out" / "documents.parquet")["doc_id"].tolist() == ["0", "1", "2"]


def test_mentions_quote_the_raw_text(folder: Path, tmp_path: Path) -> None:
    run([folder], tmp_path / "out")
    mentions = pd.read_parquet(tmp_path / "out" / "mentions.parquet")
    assert len(mentions) > 0
    for row in mentions.itertuples():
        assert TEXTS[int(row.doc_id)][row.start : row.end] == row.text


def test_what_cannot_be_read_is_a_row_of_errors(folder: Path, tmp_path: Path) -> None:
    (folder / "1.txt").write_bytes(b"")
    (folder / "3.txt").write_bytes(b"\0\1")
    steps: list[Failure | None] = []
    summary = run([folder, "nowhere"], tmp_path / "out", progress=steps.append)
    assert (summary.n_documents, summary.n_errors) == (2, 3)
    errors = pd.read_parquet(tmp_path / "out" / "errors.parquet")
    assert errors["error"].tolist() == ["EmptyFile", "NotText", "NotFound"]
    assert errors["doc_id"].tolist()[:2] == ["1", "3"]
    assert set(errors["stage"]) == {"read"}
    assert [step.error for step in steps if step] == errors["error"].tolist()


def test_a_document_that_a_stage_cannot_take_is_a_row_that_names_the_stage(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fragile(doc: Doc) -> Doc:
        if "mùa thu" in doc.text:
            raise ValueError("no\nautumn")
        return doc

    def load_fragile(config: Mapping[str, Any], **kwargs: Any) -> Language:
        nlp = load(config, **kwargs)
        Language.component("test_fragile", func=fragile)
        nlp.add_pipe("test_fragile", name="fragile")
        return nlp

    monkeypatch.setattr(work, "load", load_fragile)
    summary = run([folder], tmp_path / "out")
    assert (summary.n_documents, summary.n_errors) == (2, 1)
    [error] = pd.read_parquet(tmp_path / "out" / "errors.parquet").to_dict("records")
    assert error == {
        "source": f"{folder.as_posix()}/2.txt",
        "doc_id": "2",
        "stage": "fragile",
        "error": "ValueError",
        "detail": "no autumn",
    }


def test_a_text_that_no_file_can_hold_is_a_row_of_errors(tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text(json.dumps({"id": "\udcff", "text": "Xin chào."}), encoding="utf-8")
    summary = run([dump], tmp_path / "out")
    assert summary.n_documents == 1


def test_any_number_of_workers_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    rows = [json.dumps({"text": f"{TEXTS[0]} {number}"}, ensure_ascii=False) for number in range(30)]
    (folder / "dump.jsonl.gz").write_bytes(gzip.compress("\n".join(rows).encode()))
    summary = run([folder], tmp_path / "one")
    assert run([folder], tmp_path / "two", RunOptions(workers=2, shard_documents=7)) == summary
    assert summary.n_documents == 33
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


@pytest.mark.parametrize("size", [1, 2, 3])
def test_any_size_of_shards_gives_the_same_bytes(size: int, folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "repeated.txt").write_text(TEXTS[0], encoding="utf-8")
    run([folder], tmp_path / "whole")
    run([folder], tmp_path / "cut", RunOptions(shard_documents=size))
    assert contents(tmp_path / "whole") == contents(tmp_path / "cut")
    documents = pd.read_parquet(tmp_path / "cut" / "documents.parquet").set_index("doc_id")
    assert documents.loc["repeated", "repeats_doc_id"] == "0"


def test_inputs_that_mean_nothing_leave_the_old_output(folder: Path, tmp_path: Path) -> None:
    run([folder], tmp_path / "out")
    before = contents(tmp_path / "out")
    with pytest.raises(InputError):
        run([tmp_path / "nowhere"], tmp_path / "out")
    assert contents(tmp_path / "out") == before


def test_a_folder_of_somebody_else_is_refused_before_work_begins(folder: Path) -> None:
    steps: list[Failure | None] = []
    with pytest.raises(OutputError, match=r"0\.txt"):
        run([folder], folder, progress=steps.append)
    assert steps == []


def test_a_disk_that_fills_up_leaves_the_old_output(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run([folder], tmp_path / "out")
    before = contents(tmp_path / "out")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(DatasetWriter, "add", full)
    with pytest.raises(OutputError, match="No space left on device; what is done is kept: go on with --resume"):
        run([folder], tmp_path / "out")
    assert contents(tmp_path / "out") == before
    monkeypatch.undo()
    run([folder], tmp_path / "out", RunOptions(resume=True))
    assert contents(tmp_path / "out") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "out"]


def test_the_licence_of_the_texts_is_noted(folder: Path, tmp_path: Path) -> None:
    run([folder], tmp_path / "out", RunOptions(license_name="CC-BY-4.0"))
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"] == [{"name": "CC-BY-4.0"}]
    assert package["input"]["documents"] == 3


FOREIGN = (
    "On 5/9/2020 the school gave 4 certificates to the pupils who had done best, and the teachers were very proud of "
    "all of them. Sở Y tế was there."
)


def test_a_text_in_another_language_is_marked_and_left_alone(folder: Path, tmp_path: Path) -> None:
    (folder / "3.txt").write_text(FOREIGN, encoding="utf-8")
    summary = run([folder], tmp_path / "out")
    assert (summary.n_documents, summary.n_errors) == (4, 0)
    documents = pd.read_parquet(tmp_path / "out" / "documents.parquet")
    assert documents["language"].fillna("").tolist() == ["vi", "", "", "other"]
    assert "3" not in set(pd.read_parquet(tmp_path / "out" / "mentions.parquet")["doc_id"])


def test_a_text_in_another_language_is_read_if_that_is_wanted(folder: Path, tmp_path: Path) -> None:
    (folder / "3.txt").write_text(FOREIGN, encoding="utf-8")
    run([folder], tmp_path / "out", RunOptions(config={"nlp.tokenizer.any_language": True}))
    assert "3" in set(pd.read_parquet(tmp_path / "out" / "mentions.parquet")["doc_id"])


def test_no_table_shows_words_so_that_runs_do_not_look_for_them(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run([folder], tmp_path / "without")
    monkeypatch.setattr(work, "_UNSEEN", ())
    run([folder], tmp_path / "with")
    assert contents(tmp_path / "with") == contents(tmp_path / "without")
