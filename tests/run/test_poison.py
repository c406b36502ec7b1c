"""A document that crashes a process, or takes for ever, is a row of `errors`; the rest goes on."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.pipeline import load
from vinhdanh.run import Failure, RunOptions, engine, run, work


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(8):
        text = f"Trường số {number} có 3 học sinh được tặng giấy khen."
        (articles / f"{number}.txt").write_text(text, encoding="utf-8")
    return articles


def errors(out: Path) -> list[tuple[str, str, str]]:
    table = pd.read_parquet(out / "errors.parquet")
    return [(row.doc_id, row.stage, row.error) for row in table.itertuples()]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_document_that_crashes_the_interpreter_is_given_up(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "5.txt").write_text("Bài chết người.", encoding="utf-8")
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import deadly  # noqa: PLC0415

    monkeypatch.setattr(engine, "_work", deadly.work)
    summary = run([folder], tmp_path / "out", RunOptions(workers=2, shard_documents=4))
    assert summary.n_documents == 7
    assert errors(tmp_path / "out") == [("5", "run", "WorkerDied")]


def test_a_worker_that_is_killed_alone_loses_nothing(folder: Path, tmp_path: Path) -> None:
    run([folder], tmp_path / "whole")
    victims = iter(range(2))

    def kill_one(_: Failure | None) -> None:
        if next(victims, None) is not None:
            multiprocessing.active_children()[0].kill()

    run([folder], tmp_path / "out", RunOptions(workers=2, shard_documents=2), kill_one)
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_a_document_that_takes_too_long_is_given_up(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(doc: Doc) -> Doc:
        while "số 5" in doc.text:
            pass
        return doc

    def load_endless(config: Mapping[str, Any], **kwargs: Any) -> Language:
        nlp = load(config, **kwargs)
        Language.component("test_endless", func=endless)
        nlp.add_pipe("test_endless", name="endless")
        return nlp

    monkeypatch.setattr(work, "load", load_endless)
    summary = run([folder], tmp_path / "out", RunOptions(document_seconds=5))
    assert summary.n_documents == 7
    assert errors(tmp_path / "out") == [("5", "run", "TimeLimit")]


_HANGS = """
import signal, time
from vinhdanh.run.limit import time_limit
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
with time_limit(1, may_end_process=True):
    time.sleep(60)
"""


def test_a_process_that_hears_nothing_is_ended() -> None:
    start = time.monotonic()
    ended = subprocess.run([sys.executable, "-c", _HANGS], check=False, capture_output=True)
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert time.monotonic() - start < 30


def test_the_alarm_of_others_is_left_alone() -> None:
    with work.time_limit(0, may_end_process=False):
        pass
    with pytest.raises(work.TimeLimit), work.time_limit(1, may_end_process=False):
        time.sleep(10)
    time.sleep(0.01)
