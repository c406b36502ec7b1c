"""Standard input and files without a telling name are read by how they begin."""

from __future__ import annotations

import gzip
import io
import os
import sys
import tarfile
import threading
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vinhdanh.read import Article, read_articles
from vinhdanh.read.sniff import format_of, looks_like_html

TEXT = "Xin chào.".encode()


def parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table({"text": ["Xin chào."]}), out)
    return out.getvalue()


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", TEXT)
    return out.getvalue()


def tarred() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(TEXT)
        archive.addfile(info, io.BytesIO(TEXT))
    return out.getvalue()


INPUTS = {
    "text": TEXT,
    "lines of JSON": b'{"text": "Xin ch\xc3\xa0o."}\n',
    "lines of JSON with a mark": b'\xef\xbb\xbf {"text": "Xin ch\xc3\xa0o."}\n',
    "Parquet": parquet(),
    "zip": zipped(),
    "tar": tarred(),
    "gzip": gzip.compress(TEXT),
    "gzip of JSON": gzip.compress(b'{"text": "Xin ch\xc3\xa0o."}\n'),
    "gzip of tar": gzip.compress(tarred()),
    "zstd": pa.compress(TEXT, "zstd", asbytes=True),
}


@pytest.mark.parametrize("data", INPUTS.values(), ids=INPUTS)
def test_standard_input_is_read_as_what_it_is(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Pipe(data)))
    assert [item.raw for item in read_articles(["-"]) if isinstance(item, Article)] == ["Xin chào."]


@pytest.mark.parametrize("name", [name for name in INPUTS if name not in ("text", "gzip", "zstd")])
def test_a_file_without_a_telling_name_is_read_as_what_it_is(name: str, tmp_path: Path) -> None:
    (tmp_path / "dump").write_bytes(INPUTS[name])
    assert [item.raw for item in read_articles([tmp_path / "dump"]) if isinstance(item, Article)] == ["Xin chào."]


def test_a_pipe_that_is_named_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(INPUTS["lines of JSON"],))
    writer.start()
    texts = [item.raw for item in read_articles([pipe]) if isinstance(item, Article)]
    writer.join()
    assert texts == ["Xin chào."]


@pytest.mark.parametrize(
    ("head", "suffix"),
    [
        (b"<!DOCTYPE html><p>", ".html"),
        (b'<?xml version="1.0"?>\n<html lang="vi">', ".html"),
        (b"<!-- x --><HTML>", ".html"),
        (b"WARC/1.0\r\n", ".warc"),
        (b"ARROW1\0\0", ".arrow"),
        (b"<b>Tin</b>", ""),
        (b"{Tin} ", ""),
        (b"", ""),
        (b"Tin", ""),
    ],
)
def test_the_first_bytes_tell(head: bytes, suffix: str) -> None:
    assert format_of(head) == suffix


def test_a_text_that_speaks_of_pages_is_none() -> None:
    assert looks_like_html("\n<!doctype HTML>")
    assert not looks_like_html("Thẻ <html> mở đầu một trang.")
