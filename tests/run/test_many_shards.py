"""Ledger and merge of a long run, as many shards as fit into a test; `make bench` has more."""

from __future__ import annotations

import json
import random
import tracemalloc
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from vinhdanh.read.article import Article
from vinhdanh.run.ledger import Ledger
from vinhdanh.run.work import Worker
from vinhdanh.write import DatasetWriter, Part

SHARDS = 50_000
SIZE = 100


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Return the ledger of a run whose shards ended in any order, and whose last line was cut off."""
    path = tmp_path / "ledger.jsonl"
    starts = list(range(0, SHARDS * SIZE, SIZE))
    random.Random(1).shuffle(starts)
    lines = (json.dumps({"start": at, "end": at + SIZE, "digest": f"{at:032x}", "size": 9}) for at in starts)
    path.write_text("\n".join(['{"layout": 1}', *lines, '{"start": 1']), encoding="utf-8")
    return path


def test_the_ledger_of_many_shards_is_read_whole(ledger: Path) -> None:
    tracemalloc.start()
    done = Ledger(ledger).done
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(done) == SHARDS
    assert [done[start].end for start in sorted(done)] == list(range(SIZE, SHARDS * SIZE + SIZE, SIZE))
    assert held / SHARDS < 600


def test_the_line_that_was_cut_off_is_forgotten(ledger: Path) -> None:
    Ledger(ledger)
    assert ledger.read_bytes().endswith(b"}\n")
    assert len(Ledger(ledger).done) == SHARDS


@pytest.fixture(scope="module")
def part() -> bytes:
    text = "Ngày 5/9/2020, Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể và 7 cá nhân, thưởng 2 triệu đồng."
    return Worker({})([Article(str(number), f"{text} Số {number}.") for number in range(10)]).part


def merge(part: bytes, times: int, folder: Path) -> int:
    """Merge so many copies of a part, and return the most memory of Python that it took."""
    folder.mkdir()
    tracemalloc.start()
    with DatasetWriter(folder) as writer:
        for _ in range(times):
            writer.add(Part(part))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_the_merge_of_many_parts_takes_little_memory(part: bytes, tmp_path: Path) -> None:
    assert merge(part, 400, tmp_path / "400") < 5_000_000
    assert pq.ParquetFile(tmp_path / "400" / "documents.parquet").metadata.num_rows == 4_000
    assert pq.read_table(tmp_path / "400" / "documents.parquet")["repeats_doc_id"].null_count == 10
