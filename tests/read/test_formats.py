"""Each format gives the same article; each defect gives an error and spares its neighbours."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vinhdanh.read import Article, ReadError, ReadOptions, read_articles

ROWS = [
    {"id": "1", "text": "Sở tặng 3 bằng khen.", "title": "Tin", "published": "2021-05-04", "url": "https://a.vn/1"},
    {"id": "2", "text": "Dòng một,\ndòng \"hai\".", "title": "", "published": "", "url": ""},
]  # fmt: skip


def read(path: Path, options: ReadOptions | None = None) -> list[Article | ReadError]:
    return list(read_articles([path], options))


def errors(path: Path, options: ReadOptions | None = None) -> list[str]:
    return [item.error for item in read(path, options) if isinstance(item, ReadError)]


def as_jsonl(path: Path) -> Path:
    path = path.with_suffix(".jsonl")
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS), encoding="utf-8")
    return path


def as_jsonl_gz(path: Path) -> Path:
    plain = as_jsonl(path)
    packed = path.with_suffix(".jsonl.gz")
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    return packed


def as_table(path: Path, suffix: str, delimiter: str) -> Path:
    lines = [delimiter.join(ROWS[0])]
    for row in ROWS:
        lines.append(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row.values()))
    path = path.with_suffix(suffix)
    path.write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    return path


def as_csv(path: Path) -> Path:
    return as_table(path, ".csv", ",")


def as_tsv(path: Path) -> Path:
    return as_table(path, ".tsv", "\t")


def as_parquet(path: Path) -> Path:
    path = path.with_suffix(".parquet")
    pq.write_table(pa.Table.from_pylist(ROWS), path)
    return path


@pytest.mark.parametrize("write", [as_jsonl, as_jsonl_gz, as_csv, as_tsv, as_parquet])
def test_every_table_gives_the_same_articles(tmp_path: Path, write: Callable[[Path], Path]) -> None:
    path = write(tmp_path / "dump")
    place = path.as_posix()
    assert read(path) == [
        Article("1", ROWS[0]["text"], f"{place}:1", "https://a.vn/1", "Tin", published="2021-05-04"),
        Article("2", ROWS[1]["text"], f"{place}:2"),
    ]


@pytest.mark.parametrize(("suffix", "media"), [(".txt", "text"), (".md", "text"), (".html", "html"), (".htm", "html")])
def test_a_file_of_text_is_one_article(tmp_path: Path, suffix: str, media: str) -> None:
    path = tmp_path / f"tin.2020{suffix}"
    path.write_bytes("Xin chào.\r\n".encode())
    assert read(path) == [Article("tin.2020", "Xin chào.\r\n", path.as_posix(), media=media)]  # type: ignore[arg-type]


def test_columns_can_be_mapped(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv"
    path.write_text("body,day\nXin chào.,2020-02-02\n", encoding="utf-8")
    options = ReadOptions(text_column="body", published_column="day")
    [article] = read(path, options)
    assert isinstance(article, Article)
    assert (article.raw, article.published) == ("Xin chào.", "2020-02-02")


def test_typed_cells_become_text(tmp_path: Path) -> None:
    path = tmp_path / "dump.parquet"
    pq.write_table(
        pa.table({"id": [7], "text": ["Xin chào."], "published": [date(2020, 2, 2)], "title": [float("nan")]}), path
    )
    assert read(path) == [Article("7", "Xin chào.", f"{path.as_posix()}:1", published="2020-02-02")]


def test_a_row_without_id_is_named_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text('{"text": "a"}\n{"text": "b"}\n', encoding="utf-8")
    ids = [item.doc_id for item in read(path)]
    assert ids == ["ca978112ca1bbdca", "3e23e8160039594a"]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"", "EmptyFile"),
        ("a.txt", b" \n\t\n", "EmptyFile"),
        ("a.txt", b"\xef\xbb\xbf", "EmptyFile"),
        ("a.txt", b"\x00\x01\x02", "NotText"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "NotText"),
        ("a.csv", b"", "EmptyFile"),
        ("a.csv", b"id,body\n1,x\n", "NoTextColumn"),
        ("a.csv", b"PK\x03\x04 zip", "NotText"),
        ("a.csv", b"id,text\n1,\n", "EmptyText"),
        ("a.tsv", b"id\tbody\n", "NoTextColumn"),
        ("a.jsonl", b"", "EmptyFile"),
        ("a.jsonl", b"{nope}\n", "BadJson"),
        ("a.jsonl", b"[1]\n", "BadJson"),
        ("a.jsonl", b"[" * 100_000, "BadJson"),
        ("a.jsonl", b'{"body": "x"}\n', "NoText"),
        ("a.jsonl", b'{"text": 5}\n', "NoText"),
        ("a.jsonl.gz", b"no gzip", "BadArchive"),
        ("a.parquet", b"no parquet", "BadTable"),
    ],
)
def test_a_defect_is_an_error(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert errors(tmp_path / name) == [expected]


def test_a_parquet_file_without_the_column_says_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"body": ["x"]}), path)
    [error] = read(path)
    assert isinstance(error, ReadError)
    assert error.detail == "no column 'text' among: body; choose one with --text-column"


def test_a_bad_line_spares_its_neighbours(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id":"1","text":"a"}\n{"id":\n\n{"id":"3","text":"c"}\n')
    assert [item.doc_id or item.source.rpartition("/")[2] for item in read(path)] == ["1", "a.jsonl:2", "3"]


def test_half_a_gzip_file_gives_what_it_holds_and_an_error(tmp_path: Path) -> None:
    path = as_jsonl_gz(tmp_path / "dump")
    path.write_bytes(path.read_bytes()[:-8])
    assert [getattr(item, "error", "article") for item in read(path)] == ["article", "article", "BadArchive"]


def test_an_unreadable_file_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert read(path) == [ReadError(path.as_posix(), "a", "read", "Unreadable", "Permission denied")]


def test_a_cell_in_an_old_encoding_is_read_beside_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    old = "Thành phố tặng hoa".encode("cp1258", "ignore")
    path.write_bytes(b"id,text\n1,\xc4\x91\n2," + old + b"\n")
    assert [getattr(item, "raw", None) for item in read(path)] == ["đ", old.decode("cp1258")]
