"""URLs: whatever fsspec knows is read like the local files."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vinhdanh.read import Article, InputError, ReadError, read_articles
from vinhdanh.read.remote import is_url
from vinhdanh.read.stream import require_sources

FILES = {
    "news/b.txt": "Trường tặng giấy khen.".encode(),
    "news/a.jsonl": b'{"id": "r1", "text": "a"}\n{"id": "r2", "text": "b"}\n',
    "news/manifest.csv": "id,file,title\nn1,b.txt,Tin trường\n".encode(),
    "news/sub/c.html": "<p>Tỉnh tặng bằng khen.</p>".encode(),
    "news/.hidden/d.txt": b"x",
    "news/README.md": b"x",
    "news/photo.jpg": b"x",
}


@pytest.fixture
def memory() -> Iterator[str]:
    filesystem = fsspec.filesystem("memory")
    for name, data in FILES.items():
        filesystem.pipe_file(f"/{name}", data)
    yield "memory:/"
    filesystem.store.clear()
    filesystem.pseudo_dirs[:] = [""]


@pytest.fixture
def local(tmp_path: Path) -> str:
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return f"file://{tmp_path.as_posix()}"


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    pytest.importorskip("s3fs")
    server_module = pytest.importorskip("moto.server")
    server = server_module.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
    }.items():
        monkeypatch.setenv(name, value)
    filesystem = fsspec.filesystem("s3", skip_instance_cache=True)
    filesystem.mkdir("bucket")
    for name, data in FILES.items():
        filesystem.pipe_file(f"bucket/{name}", data)
    yield "s3://bucket"
    filesystem.rm("bucket", recursive=True)
    server.stop()
    fsspec.get_filesystem_class("s3").clear_instance_cache()


@pytest.fixture(params=["memory", "local", "s3"])
def place(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(request.param)
    return found


def ids(*inputs: str) -> list[str]:
    """Return the id of each article, or the kind of error."""
    return [item.doc_id if isinstance(item, Article) else item.error for item in read_articles(inputs)]


def test_a_folder_gives_what_can_be_read_in_it(place: str) -> None:
    assert ids(f"{place}/news") == ["r1", "r2", "n1", "c"]


def test_a_file_is_read_with_what_its_manifest_says(place: str) -> None:
    [article] = read_articles([f"{place}/news/b.txt"])
    assert isinstance(article, Article)
    assert (article.doc_id, article.raw, article.title) == ("n1", "Trường tặng giấy khen.", "Tin trường")
    assert article.source.endswith("/news/b.txt")


def test_a_pattern_gives_its_matches(place: str) -> None:
    assert ids(f"{place}/news/*.jsonl", f"{place}/news/**/*.html") == ["r1", "r2", "c"]


def test_what_is_not_there_is_an_error(place: str) -> None:
    assert ids(f"{place}/news/nothing.txt", f"{place}/news/b.txt") == ["NotFound", "n1"]
    with pytest.raises(InputError, match="no such file or folder"):
        require_sources([f"{place}/news/nothing.txt"])


def test_tables_and_packed_files_are_read_from_afar(memory: str) -> None:
    filesystem = fsspec.filesystem("memory")
    with filesystem.open("/t.parquet", "wb") as sink:
        pq.write_table(pa.table({"id": ["p1"], "text": ["Xin chào."]}), sink)
    packed = pa.compress(json.dumps({"id": "z1", "text": "x"}).encode(), "zstd", asbytes=True)
    filesystem.pipe_file("/z.jsonl.zst", packed)
    assert ids("memory://t.parquet", "memory://z.jsonl.zst") == ["p1", "z1"]


def test_a_file_is_read_once_however_often_it_is_named(memory: str) -> None:
    assert ids("memory://news/b.txt", "memory://news", "memory://news/b.txt") == ["n1", "r1", "r2", "c"]


def test_an_unknown_scheme_or_a_missing_package_is_an_error() -> None:
    [unknown] = read_articles(["nowhere://a/b.txt"])
    assert isinstance(unknown, ReadError)
    assert unknown.error == "Unreadable"
    assert "nowhere" in unknown.detail


def test_a_file_system_that_is_not_installed_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ImportError("Install s3fs")

    monkeypatch.setattr(fsspec.core, "url_to_fs", refuse)
    [error] = read_articles(["s3://bucket/a.txt"])
    assert isinstance(error, ReadError)
    assert (error.error, error.detail) == (
        "MissingPackage",
        "Install s3fs; install it with: pip install 'vinhdanh[s3]'",
    )


@pytest.mark.parametrize("given", ["s3://a", "memory://x", "zip://a.txt::s3://b/c.zip", "HTTPS://a.vn", "file:///a"])
def test_is_a_url(given: str) -> None:
    assert is_url(given)


@pytest.mark.parametrize("given", ["a.txt", "/a/b", "C:/a.txt", "C:\\a", "a:b.txt", "2020-01-01 10:00.txt", "-"])
def test_is_no_url(given: str) -> None:
    assert not is_url(given)


def test_nothing_is_written_where_we_read(local: str, tmp_path: Path) -> None:
    before = sorted(os.walk(tmp_path))
    ids(local)
    assert sorted(os.walk(tmp_path)) == before
