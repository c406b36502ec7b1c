"""A run that is killed at any moment goes on where it was, and comes to the same bytes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from vinhdanh.cli.exits import Exit
from vinhdanh.run import RunOptions, run
from vinhdanh.write import OutputError

N_DOCUMENTS = 30


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    articles = tmp_path_factory.mktemp("articles")
    for number in range(N_DOCUMENTS):
        text = f"Ngày {number % 28 + 1}/9/2020, Sở Y tế tỉnh Nghệ An tặng Giấy khen cho {number + 2} cá nhân. " * 12
        (articles / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return articles


@pytest.fixture(scope="module")
def expected(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("expected") / "out"
    run([folder], out)
    return contents(out)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def start(folder: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "vinhdanh", "run", str(folder), "--out", str(out), "--resume", "--quiet"]
    return subprocess.Popen([*command, "--shard-documents", "2", "--workers", str(workers)], stderr=subprocess.PIPE)


def shards_done(work: Path) -> int:
    ledger = work / "ledger.jsonl"
    return max(0, ledger.read_bytes().count(b"\n") - 1) if ledger.exists() else 0


def shards_at_least(work: Path, shards: int) -> bool:
    return shards_done(work) >= shards


def kill_when(process: subprocess.Popen[bytes], due: Callable[[], bool], after: float = 0.0) -> None:
    while process.poll() is None and not due():
        time.sleep(0.001)
    time.sleep(after)
    process.kill()
    process.wait()


def test_a_run_that_is_killed_at_random_loses_nothing(folder: Path, tmp_path: Path, expected: dict[str, bytes]) -> None:
    work = tmp_path / ".out.partial"
    kept: dict[str, tuple[int, int]] = {}
    for workers, shards in ((1, 2), (2, 5), (2, 8)):
        due = partial(shards_at_least, work, shards)
        kill_when(start(folder, tmp_path / "out", workers), due, after=random.random() * 0.1)
        now = {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in work.rglob("*.zip")}
        assert now.items() >= kept.items()
        kept = now
    kill_when(start(folder, tmp_path / "out", 2), (work / "new").exists)
    process = start(folder, tmp_path / "out", 2)
    assert (process.wait(), process.stderr.read() if process.stderr else b"") == (Exit.OK, b"")
    assert contents(tmp_path / "out") == expected
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are listed by /proc")
def test_workers_end_with_the_run_that_is_killed(folder: Path, tmp_path: Path) -> None:
    process = start(folder, tmp_path / "out", 2)
    children: set[int] = set()

    def busy() -> bool:
        children.update(children_of(process.pid))
        return shards_done(tmp_path / ".out.partial") > 2

    kill_when(process, busy)
    deadline = time.monotonic() + 20
    while any(is_running(pid) for pid in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert children
    assert not any(is_running(pid) for pid in children)


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_an_interrupt_keeps_what_is_done(folder: Path, tmp_path: Path, expected: dict[str, bytes]) -> None:
    # On a busy machine a run may be over before it is interrupted.
    for _ in range(10):
        process = start(folder, tmp_path / "out", 2)
        while not shards_done(tmp_path / ".out.partial") and process.poll() is None:
            time.sleep(0.001)
        os.kill(process.pid, signal.SIGINT)
        _, said = process.communicate()
        if process.returncode != Exit.OK:
            break
        shutil.rmtree(tmp_path / "out")
    assert process.returncode == Exit.INTERRUPTED
    assert said.decode() == "vinhdanh: error: interrupted; what is done is kept: go on with --resume\n"
    earlier: list[int] = []
    later: list[object] = []
    run([folder], tmp_path / "out", RunOptions(resume=True, shard_documents=7), later.append, earlier.append)
    assert sum(earlier) + len(later) == N_DOCUMENTS
    assert contents(tmp_path / "out") == expected


class StopError(Exception):
    pass


def stop(*_: object) -> None:
    raise StopError


def begin(folder: Path, out: Path) -> None:
    with pytest.raises(StopError):
        run([folder], out, RunOptions(shard_documents=5), stop)


def test_what_was_begun_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    begin(folder, tmp_path / "out")
    with pytest.raises(OutputError, match="an unfinished run lies in"):
        run([folder], tmp_path / "out")


def test_another_configuration_does_not_go_on(folder: Path, tmp_path: Path) -> None:
    begin(folder, tmp_path / "out")
    config = {"nlp.tokenizer.any_language": True}
    with pytest.raises(OutputError, match="it has another configuration"):
        run([folder], tmp_path / "out", RunOptions(resume=True, config=config))


def test_another_text_does_not_go_on(tmp_path: Path) -> None:
    article = tmp_path / "in" / "a.txt"
    article.parent.mkdir()
    article.write_text("Tin vui.", encoding="utf-8")
    begin(article.parent, tmp_path / "out")
    article.write_text("Tin buồn.", encoding="utf-8")
    with pytest.raises(OutputError, match="the inputs have changed: documents 1 to 1 are not what they were"):
        run([article.parent], tmp_path / "out", RunOptions(resume=True))
