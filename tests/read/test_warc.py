"""WARC: a page or a text that was fetched with success is an article; everything else is passed over."""

from __future__ import annotations

import builtins
import gzip
import io
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from vinhdanh.read import Article, ReadError, ReadOptions, read_articles

writer_module = pytest.importorskip("warcio.warcwriter")
from warcio.statusandheaders import StatusAndHeaders  # noqa: E402

PAGE = "<html><body><p>Tỉnh tặng bằng khen.</p></body></html>"


def warc(*records: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    """Return a WARC of `records`: type, HTTP status, content type, payload."""
    out = io.BytesIO()
    writer = writer_module.WARCWriter(out, gzip=packed)
    for number, (kind, status, content_type, payload) in enumerate(records):
        headers = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            f"https://a.vn/{number}",
            kind,
            payload=io.BytesIO(payload),
            http_headers=headers if kind == "response" else None,
            warc_content_type=content_type if kind != "response" else "",
        )
        record.rec_headers.replace_header("WARC-Record-ID", f"<urn:uuid:r{number}>")
        writer.write_record(record)
    return out.getvalue()


RECORDS = [
    ("response", "200 OK", "text/html; charset=utf-8", PAGE.encode()),
    ("response", "404 Not Found", "text/html", b"gone"),
    ("response", "200 OK", "image/png", b"\x89PNG"),
    ("response", "200 OK", "text/plain", "Xin chào.".encode()),
    ("conversion", "", "text/plain", "Văn bản đã rút.".encode()),
    ("metadata", "", "text/plain", b"x"),
]


def read(path: Path, options: ReadOptions | None = None) -> list[Article | ReadError]:
    return list(read_articles([path], options))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.warc.zst", "a.unknown"])
def test_pages_and_texts_are_articles(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    data = warc(*RECORDS, packed=name in ("a.warc.gz", "a.unknown"))
    path.write_bytes(pa.compress(data, "zstd", asbytes=True) if name.endswith(".zst") else data)
    place = path.as_posix()
    assert read(path) == [
        Article("r0", PAGE, f"{place}:1", "https://a.vn/0", media="html", encoding="utf-8"),
        Article("r3", "Xin chào.", f"{place}:4", "https://a.vn/3", encoding="utf-8"),
        Article("r4", "Văn bản đã rút.", f"{place}:5", "https://a.vn/4", encoding="utf-8"),
    ]


def kinds(path: Path, options: ReadOptions | None = None) -> list[str]:
    return [item.doc_id if isinstance(item, Article) else item.error for item in read(path, options)]


def test_a_page_packed_by_its_server_is_unpacked(tmp_path: Path) -> None:
    out = io.BytesIO()
    writer = writer_module.WARCWriter(out, gzip=False)
    headers = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    payload = io.BytesIO(gzip.compress(PAGE.encode()))
    record = writer.create_warc_record(
        "https://a.vn", "response", payload=payload, http_headers=StatusAndHeaders("200 OK", headers, "HTTP/1.1")
    )
    writer.write_record(record)
    (tmp_path / "a.warc").write_bytes(out.getvalue())
    assert [getattr(item, "raw", "") for item in read(tmp_path / "a.warc")] == [PAGE]


def test_half_a_warc_gives_what_it_holds_and_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    data = warc(*RECORDS[:1], *RECORDS[3:4])
    path.write_bytes(data[:-30])
    assert kinds(path)[0] == "r0"
    assert kinds(path)[-1] == "BadArchive"


def test_what_is_no_warc_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"no warc\r\n" * 10)
    assert kinds(tmp_path / "a.warc") == ["BadArchive"]
    (tmp_path / "b.warc").write_bytes(b"")
    assert kinds(tmp_path / "b.warc") == ["EmptyFile"]


def test_a_record_that_is_too_large_spares_the_next(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(warc(("response", "200 OK", "text/plain", b"x" * 5000), RECORDS[3], packed=False))
    assert kinds(path, ReadOptions(max_bytes=1000)) == ["TooLarge", "r1"]


def test_a_record_in_no_encoding_or_without_text_spares_the_next(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    plain = ("response", "200 OK", "text/plain")
    path.write_bytes(warc((*plain, b"\0\1"), (*plain, b" \n"), RECORDS[3], packed=False))
    assert kinds(path) == ["NotText", "EmptyText", "r2"]


def test_without_warcio_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_ = builtins.__import__

    def refuse(name: str, *args: Any, **options: Any) -> Any:
        if name.startswith("warcio"):
            raise ModuleNotFoundError("No module named 'warcio'")
        return import_(name, *args, **options)

    monkeypatch.setattr(builtins, "__import__", refuse)
    (tmp_path / "a.warc").write_bytes(warc(*RECORDS))
    [error] = read(tmp_path / "a.warc")
    assert isinstance(error, ReadError)
    assert error.error == "MissingPackage"
    assert error.detail == "No module named 'warcio'; install it with: pip install 'vinhdanh[readers]'"
