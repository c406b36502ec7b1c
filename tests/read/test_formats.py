"""Each format gives the same article; each defect gives an error and spares its neighbours."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow import feather

from vinhdanh.read import Article, ReadError, ReadOptions, read_articles
from vinhdanh.read.source import Source

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


def packed(write: Callable[[Path], Path], suffix: str) -> Callable[[Path], Path]:
    """Return a writer of what `write` writes, packed."""
    pack = {
        ".gz": gzip.compress,
        ".bz2": bz2.compress,
        ".xz": lzma.compress,
        ".zst": lambda data: pa.compress(data, "zstd", asbytes=True),
    }[suffix]

    def write_packed(path: Path) -> Path:
        plain = write(path)
        target = plain.with_name(plain.name + suffix)
        target.write_bytes(pack(plain.read_bytes()))
        return target

    write_packed.__name__ = f"{write.__name__}{suffix}"
    return write_packed


def as_arrow_file(path: Path) -> Path:
    path = path.with_suffix(".arrow")
    table = pa.Table.from_pylist(ROWS)
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=1)
    return path


def as_arrow_stream(path: Path) -> Path:
    """Write as Hugging Face `datasets` does."""
    path = path.with_suffix(".arrow")
    table = pa.Table.from_pylist(ROWS)
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=1)
    return path


def as_feather(path: Path) -> Path:
    path = path.with_suffix(".feather")
    feather.write_feather(pa.Table.from_pylist(ROWS), path)
    return path


def as_parquet_in_groups(path: Path) -> Path:
    path = path.with_suffix(".parquet")
    pq.write_table(pa.Table.from_pylist(ROWS), path, row_group_size=1)
    return path


def as_utf16_csv(path: Path) -> Path:
    plain = as_csv(path)
    plain.write_bytes(plain.read_bytes().decode("utf-8-sig").encode("utf-16"))
    return plain


def as_csv_with_semicolons(path: Path) -> Path:
    return as_table(path, ".csv", ";")


def as_nothing_that_is_known(path: Path) -> Path:
    plain = packed(as_jsonl, ".gz")(path)
    return plain.rename(plain.with_name("dump"))


WRITERS = [
    as_jsonl,
    as_jsonl_gz,
    packed(as_jsonl, ".zst"),
    packed(as_jsonl, ".bz2"),
    packed(as_jsonl, ".xz"),
    as_csv,
    as_csv_with_semicolons,
    packed(as_csv, ".gz"),
    as_tsv,
    packed(as_tsv, ".zst"),
    as_parquet,
    as_parquet_in_groups,
    packed(as_parquet, ".gz"),
    as_arrow_file,
    as_arrow_stream,
    packed(as_arrow_stream, ".zst"),
    as_feather,
    as_nothing_that_is_known,
]


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_every_table_gives_the_same_articles(tmp_path: Path, write: Callable[[Path], Path]) -> None:
    path = write(tmp_path / "dump")
    place = path.as_posix()
    assert read(path) == [
        Article("1", ROWS[0]["text"], f"{place}:1", "https://a.vn/1", "Tin", published="2021-05-04", encoding="utf-8"),
        Article("2", ROWS[1]["text"], f"{place}:2", encoding="utf-8"),
    ]


@pytest.mark.parametrize(("suffix", "media"), [(".txt", "text"), (".md", "text"), (".html", "html"), (".htm", "html")])
def test_a_file_of_text_is_one_article(tmp_path: Path, suffix: str, media: str) -> None:
    path = tmp_path / f"tin.2020{suffix}"
    path.write_bytes("Xin chào.\r\n".encode())
    assert read(path) == [Article("tin.2020", "Xin chào.\r\n", path.as_posix(), media=media, encoding="utf-8")]  # type: ignore[arg-type]


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
    assert read(path) == [Article("7", "Xin chào.", f"{path.as_posix()}:1", published="2020-02-02", encoding="utf-8")]


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

    def refuse(self: Source) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Source, "open", refuse)
    assert read(path) == [ReadError(path.as_posix(), "a", "read", "Unreadable", "Permission denied")]


def test_a_cell_in_an_old_encoding_is_read_beside_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    old = "Thành phố tặng hoa".encode("cp1258", "ignore")
    path.write_bytes(b"id,text\n1,\xc4\x91\n2," + old + b"\n")
    assert [getattr(item, "raw", None) for item in read(path)] == ["đ", old.decode("cp1258")]


def test_a_table_in_utf16_is_read(tmp_path: Path) -> None:
    texts = [(item.raw, item.encoding) for item in read(as_utf16_csv(tmp_path / "dump")) if isinstance(item, Article)]
    assert texts == [(row["text"], "utf-16") for row in ROWS]


def test_lines_of_json_in_utf16_are_read(tmp_path: Path) -> None:
    path = as_jsonl(tmp_path / "dump")
    path.write_bytes(path.read_bytes().decode().encode("utf-16"))
    assert [getattr(item, "raw", "") for item in read(path)] == [row["text"] for row in ROWS]


def test_half_a_zstd_file_gives_what_it_holds_and_an_error(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl.zst"
    line = '{"text": "Xin chào."}\n'
    first, second = (pa.compress(line.encode() * 1000, "zstd", asbytes=True) for _ in range(2))
    path.write_bytes(first + second[:-4])
    kinds = [getattr(item, "error", "article") for item in read(path)]
    assert kinds.count("article") >= 950
    assert kinds[-1] == "BadArchive"


@pytest.mark.parametrize("write", [as_parquet, as_arrow_file, as_arrow_stream], ids=lambda write: write.__name__)
def test_half_a_table_is_an_error(tmp_path: Path, write: Callable[[Path], Path]) -> None:
    path = write(tmp_path / "dump")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert errors(path) == ["BadTable"]


def test_a_page_in_a_cell_is_html(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    rows = ["<!DOCTYPE html><p>Xin chào.</p>", "  <html><body>Xin chào.", "Xin chào <html>"]
    path.write_text("".join(json.dumps({"text": row}) + "\n" for row in rows), encoding="utf-8")
    assert [getattr(item, "media", "") for item in read(path)] == ["html", "html", "text"]


def test_bytes_in_a_table_are_decoded(tmp_path: Path) -> None:
    path = tmp_path / "dump.parquet"
    pq.write_table(pa.table({"text": ["Lễ trao giải".encode(), b"\x00\x01"]}), path)
    first, second = read(path)
    assert isinstance(first, Article)
    assert first.raw == "Lễ trao giải"
    assert isinstance(second, ReadError)
    assert second.error == "NotText"


def test_a_cell_of_a_table_that_only_claims_to_be_utf8_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "dump.parquet"
    old = "Thành phố tặng hoa".encode("cp1258", "ignore")
    text = pa.array([old, b"x"]).view(pa.string())
    pq.write_table(pa.table({"text": text}), path)
    assert [getattr(item, "raw", "") for item in read(path)] == [old.decode("cp1258"), "x"]


@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".csv", ".parquet"])
def test_what_is_too_large_is_an_error_and_spares_the_rest(tmp_path: Path, suffix: str) -> None:
    rows = [{"text": "ngắn"}, {"text": "dài " * 1000}, {"text": "ngắn thôi"}]
    path = tmp_path / f"dump{suffix}"
    if suffix == ".txt":
        path.write_text(rows[1]["text"], encoding="utf-8")
    elif suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    elif suffix == ".csv":
        path.write_text("text\n" + "".join(f"{row['text']}\n" for row in rows), encoding="utf-8")
    else:
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    kinds = [getattr(item, "error", "article") for item in read(path, ReadOptions(max_bytes=1000))]
    expected = {".txt": ["TooLarge"], ".csv": ["article", "BadTable", "article"]}
    assert kinds == expected.get(suffix, ["article", "TooLarge", "article"])
