"""Inputs made to break a reader: each is bounded in memory and work, and costs no article but its own."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vinhdanh.read import Article, ReadError, ReadOptions, read_articles
from vinhdanh.read import packed as packed_module
from vinhdanh.read.source import Source

MB = 2**20
GOOD = '{"id": "good", "text": "Sở tặng giấy khen."}\n'


def kinds(items: Iterator[Article | ReadError]) -> list[str]:
    return [item.doc_id if isinstance(item, Article) else item.error for item in items]


def read(folder: Path) -> list[str]:
    """Return the ids, or the kinds of errors, with a good article behind everything."""
    (folder / "zz.jsonl").write_text(GOOD, encoding="utf-8")
    return kinds(read_articles([folder], ReadOptions(max_bytes=MB)))


def peak(folder: Path) -> int:
    """Return how much memory reading takes at most."""
    tracemalloc.start()
    try:
        read(folder)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("suffix", [".txt", ".html", ".jsonl", ".csv"])
def test_a_line_without_end_is_an_error_in_bounded_memory(tmp_path: Path, suffix: str) -> None:
    head = {".csv": b"text\n", ".jsonl": b'{"text": "'}.get(suffix, b"")
    (tmp_path / f"a{suffix}").write_bytes(head + b"x" * 24 * MB)
    assert read(tmp_path) == ["BadTable" if suffix == ".csv" else "TooLarge", "good"]
    assert peak(tmp_path) < 8 * MB


def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    line = json.dumps({"text": "Sở tặng giấy khen. " * 50}) + "\n"
    (tmp_path / "a.jsonl").write_text(line * 1_500, encoding="utf-8")
    tracemalloc.start()
    count = sum(1 for _ in read_articles([tmp_path]))
    top = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 1_500
    assert top < 2 * MB


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_a_million_empty_lines_are_passed_over(tmp_path: Path, suffix: str) -> None:
    head = b"text\n" if suffix == ".csv" else b""
    (tmp_path / f"a{suffix}").write_bytes(head + b"\n" * 1_000_000)
    assert read(tmp_path) == (["good"] if suffix == ".csv" else ["EmptyFile", "good"])


@pytest.mark.parametrize("suffix", [".gz", ".zip"])
def test_a_bomb_is_an_error_before_it_has_gone_off(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed_module, "FREE_BYTES", MB)
    bomb = (b" " * 4095 + b"\n") * 10_000
    if suffix == ".gz":
        (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(bomb, 9))
    else:
        with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.jsonl", bomb)
            archive.writestr("b.txt", "b")
    assert read(tmp_path) == (["BadArchive", "good"] if suffix == ".gz" else ["BadArchive", "b", "good"])
    assert peak(tmp_path) < 8 * MB


def test_many_members_that_share_their_bytes_are_a_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is small; together they are far more than the archive."""
    monkeypatch.setattr(packed_module, "FREE_BYTES", MB // 4)
    monkeypatch.setattr(packed_module, "MAX_RATIO", 20)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"".join(b"%d " % number for number in range(60_000)))
        for number in range(20):
            again = zipfile.ZipInfo(f"b{number}.txt")
            first = archive.filelist[0]
            for name in ("compress_type", "CRC", "compress_size", "file_size", "header_offset", "flag_bits"):
                setattr(again, name, getattr(first, name))
            again.orig_filename = first.orig_filename
            archive.filelist.append(again)
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    found = read(tmp_path)
    assert "BadArchive" in found
    assert found[-1] == "good"


def test_a_bomb_in_archives_in_each_other_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step is harmless; together they are far more than the file."""
    monkeypatch.setattr(packed_module, "FREE_BYTES", MB // 4)
    monkeypatch.setattr(packed_module, "MAX_RATIO", 50)
    data = b"".join(b"%d" % (number // 300) * 8 + b"\n" for number in range(9_000))
    for name in ("a.txt", "b.zip", "c.zip"):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(8):
                archive.writestr(f"{number}{name}", data)
        data = out.getvalue()
    (tmp_path / "a.zip").write_bytes(data)
    found = read(tmp_path)
    assert "BadArchive" in found
    assert len([each for each in found if each != "BadArchive"]) < 64
    assert found[-1] == "good"


def test_half_a_parquet_file_is_an_error(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": ["Sở tặng giấy khen."] * 1000}), tmp_path / "a.parquet")
    data = (tmp_path / "a.parquet").read_bytes()
    for cut in (0, 3, len(data) // 2, len(data) - 1):
        (tmp_path / "a.parquet").write_bytes(data[:cut])
        assert read(tmp_path) == ["BadTable", "good"]


def test_a_parquet_file_with_damaged_bytes_is_an_error_or_whole(tmp_path: Path) -> None:
    pq.write_table(
        pa.table({"text": [f"Sở tặng giấy khen {number}." for number in range(300)]}), tmp_path / "a.parquet"
    )
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    for at in range(10, len(data), len(data) // 40):
        damaged = bytearray(data)
        damaged[at] ^= 0xFF
        (tmp_path / "a.parquet").write_bytes(damaged)
        assert read(tmp_path)[-1] == "good"


def test_a_file_that_vanishes_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "b.txt").write_text("b", encoding="utf-8")
    stream = read_articles([tmp_path])
    first = next(stream)
    (tmp_path / "b.txt").unlink()
    assert kinds(iter([first, *stream])) == ["a", "Unreadable"]


def test_a_file_that_grows_ends_where_it_ended_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(GOOD * 3, encoding="utf-8")
    found = []
    with path.open("a", encoding="utf-8") as more:
        for item in read_articles([path]):
            found.append(item)
            more.write(GOOD * 1000)
            more.flush()
    assert len(found) == 4
    assert isinstance(found[-1], ReadError)
    assert found[-1].error == "Changed"


def test_a_file_that_shrinks_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(GOOD * 5000, encoding="utf-8")
    stream = read_articles([path])
    first = next(stream)
    path.write_text(GOOD, encoding="utf-8")
    assert kinds(iter([first, *stream]))[-1] == "Changed"


def test_a_link_to_itself_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "b").symlink_to(tmp_path)
    assert read(tmp_path) == ["Unreadable", "good"]


def test_lone_surrogates_become_replacement_characters(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "\\ud800", "text": "a\\udfff b"}\n', encoding="utf-8")
    [article, _] = read_articles([tmp_path / "a.jsonl", tmp_path / "nowhere"])
    assert isinstance(article, Article)
    assert (article.doc_id, article.raw) == ("\ufffd", "a\ufffd b")


def test_what_no_reader_foresees_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object) -> None:
        raise MemoryError("no room")

    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr(Source, "read", explode)
    [error, last] = read_articles([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert isinstance(error, ReadError)
    assert (error.error, error.detail) == ("Unreadable", "MemoryError: no room")
    assert isinstance(last, ReadError)


NAMES = ["../../evil", "/etc/passwd", "a/b", "..", "con", "a\0b", "=cmd", "<script>", "x" * 5000]


@pytest.mark.parametrize("name", NAMES)
def test_an_id_is_a_name_and_no_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": name, "text": "Xin chào."}), encoding="utf-8")
    [article] = read_articles([tmp_path / "a.jsonl"])
    assert isinstance(article, Article)
    assert article.doc_id == name
