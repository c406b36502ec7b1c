"""The ledger says which shards are done, after any crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from vinhdanh.read.article import Article
from vinhdanh.run.ledger import Ledger
from vinhdanh.run.plan import difference
from vinhdanh.run.shards import make_shard
from vinhdanh.run.workfolder import WorkFolder
from vinhdanh.write import OutputError

PLAN = {"layout": 1, "inputs": ["a"]}
SHARDS = [make_shard(start, [Article(str(start), "Tin.")]) for start in range(3)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    ledger = Ledger(tmp_path / "ledger.jsonl")
    ledger.begin(PLAN)
    for shard in SHARDS:
        ledger.add(shard, 7)
    return tmp_path / "ledger.jsonl"


def test_what_was_written_is_read(path: Path) -> None:
    read = Ledger(path)
    assert (read.plan, sorted(read.done)) == (PLAN, [0, 1, 2])
    assert (read.done[1].end, read.done[1].digest, read.done[1].size) == (2, SHARDS[1].digest, 7)


def test_a_line_that_was_cut_off_is_none_at_every_length(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        read = Ledger(path)
        assert len(read.done) == max(0, whole[:length].count(b"\n") - 1)
        assert path.read_bytes() == whole[: whole.rfind(b"\n", 0, length) + 1]


def test_what_follows_a_line_that_was_cut_off_is_read(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5])
    Ledger(path).add(SHARDS[2], 8)
    assert Ledger(path).done[2].size == 8


@pytest.fixture
def unfinished(tmp_path: Path) -> Path:
    with WorkFolder(tmp_path / "out") as work:
        work.begin(PLAN, resume=False)
        work.store(SHARDS[0], b"part")
    return tmp_path / "out"


def test_an_unfinished_run_is_not_overwritten(unfinished: Path) -> None:
    with WorkFolder(unfinished) as work, pytest.raises(OutputError, match="go on with --resume, or delete"):
        work.begin(PLAN, resume=False)


def test_an_unfinished_run_goes_on(unfinished: Path) -> None:
    with WorkFolder(unfinished) as work:
        work.begin(PLAN, resume=True)
        assert work.resumed
        assert [part.read_bytes() for part in work.parts()] == [b"part"]
    assert (unfinished.parent / ".out.partial" / "ledger.jsonl").exists()


def test_a_run_of_another_plan_does_not_go_on(unfinished: Path) -> None:
    with WorkFolder(unfinished) as work, pytest.raises(OutputError, match=r'other inputs \(\["a"\], and \["b"\] now\)'):
        work.begin({**PLAN, "inputs": ["b"]}, resume=True)


@pytest.mark.parametrize("field", ["layout", "program", "versions", "inputs", "read", "config"])
def test_every_field_of_a_plan_counts(field: str) -> None:
    plan = dict.fromkeys(["layout", "program", "versions", "inputs", "read", "config"], "x")
    assert difference(plan, plan) == ""
    assert difference(plan, {**plan, field: "y"}).endswith("(x, and y now)")


def test_a_shard_whose_part_is_gone_is_done_again(unfinished: Path) -> None:
    [part] = (unfinished.parent / ".out.partial" / "parts").rglob("*.zip")
    part.unlink()
    with WorkFolder(unfinished) as work:
        work.begin(PLAN, resume=True)
        assert work.ledger.done == {}


def test_a_second_run_into_the_same_folder_is_refused(tmp_path: Path) -> None:
    with WorkFolder(tmp_path / "out"), pytest.raises(OutputError, match="another run is writing"):
        WorkFolder(tmp_path / "out")


def test_a_run_that_did_nothing_leaves_nothing(tmp_path: Path) -> None:
    with WorkFolder(tmp_path / "out") as work:
        work.begin(PLAN, resume=False)
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_that_cannot_be_read_is_said_so(unfinished: Path) -> None:
    (unfinished.parent / ".out.partial" / "ledger.jsonl").write_bytes(b"{}\nno json\n")
    with pytest.raises(OutputError, match="its ledger cannot be read"):
        WorkFolder(unfinished)
