"""Archives: their files are read in order, as if they lay in a folder; what is dangerous in them is an error."""

from __future__ import annotations

import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from vinhdanh.read import Article, ReadError, read_articles

FILES = {
    "b/1.txt": "Trường tặng giấy khen.".encode(),
    "b/2.html": "<p>Tỉnh tặng bằng khen.</p>".encode(),
    "a.jsonl": b'{"id": "r1", "text": "a"}\n{"id": "r2", "text": "b"}\n',
    "README.md": b"x",
    ".hidden/x.txt": b"x",
    "__MACOSX/x.txt": b"x",
    "photo.jpg": b"\xff\xd8\xff",
}
Write = Callable[[Path, Mapping[str, bytes]], Path]


def as_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    path = path.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def as_tar(path: Path, files: Mapping[str, bytes], suffix: str = ".tar", mode: str = "w") -> Path:
    path = path.with_suffix(suffix)
    with tarfile.open(path, mode) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def as_tgz(path: Path, files: Mapping[str, bytes]) -> Path:
    return as_tar(path, files, ".tgz", "w:gz")


def as_tar_xz(path: Path, files: Mapping[str, bytes]) -> Path:
    return as_tar(path, files, ".tar.xz", "w:xz")


every_archive = pytest.mark.parametrize("write", [as_zip, as_tar, as_tgz, as_tar_xz])


def read(path: Path) -> list[Article | ReadError]:
    return list(read_articles([path]))


def kinds(path: Path) -> list[str]:
    """Return the id of each article, or the kind of error."""
    return [item.doc_id if isinstance(item, Article) else item.error for item in read(path)]


@every_archive
def test_the_files_are_read_in_their_order(tmp_path: Path, write: Write) -> None:
    path = write(tmp_path / "news", FILES)
    first, second, *rest = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.doc_id, first.raw, first.source) == ("1", "Trường tặng giấy khen.", f"{path.as_posix()}/b/1.txt")
    assert (second.doc_id, second.media) == ("2", "html")
    assert [(item.doc_id, item.source.rpartition("/")[2]) for item in rest] == [
        ("r1", "a.jsonl:1"),
        ("r2", "a.jsonl:2"),
    ]


@every_archive
def test_a_manifest_in_it_tells_about_its_files(tmp_path: Path, write: Write) -> None:
    manifest = "id,file,title\nn1,1.txt,Tin trường\n".encode()
    [article] = read(write(tmp_path / "news", {"b/1.txt": b"x", "b/manifest.csv": manifest}))
    assert isinstance(article, Article)
    assert (article.doc_id, article.title) == ("n1", "Tin trường")


@every_archive
@pytest.mark.parametrize("name", ["../x.txt", "a/../../x.txt", "/etc/x.txt", "C:/x.txt", "..\\x.txt"])
def test_a_path_that_leads_out_is_an_error_and_the_rest_is_read(tmp_path: Path, write: Write, name: str) -> None:
    path = write(tmp_path / "news", {name: b"x", "b.txt": b"y"})
    assert kinds(path) == ["BadArchive", "b"]
    assert sorted(file.name for file in tmp_path.rglob("*")) == [path.name]


@every_archive
@pytest.mark.parametrize("inside", [as_zip, as_tar, as_tgz, as_tar_xz])
def test_an_archive_in_an_archive_is_read(tmp_path: Path, write: Write, inside: Write) -> None:
    inner = inside(tmp_path / "inner", {"a.txt": b"x", "manifest.csv": b"id,file\nn1,a.txt\n"})
    outer = write(tmp_path / "news", {f"w/{inner.name}": inner.read_bytes(), "b.txt": b"y"})
    assert kinds(outer) == ["n1", "b"]
    assert read(outer)[0].source == f"{outer.as_posix()}/w/{inner.name}/a.txt"


@every_archive
def test_packed_files_in_an_archive_are_read(tmp_path: Path, write: Write) -> None:
    files = {"a.csv.gz": gzip.compress(b"id,text\nr1,x\n"), "b.jsonl.xz": lzma.compress(b'{"id": "r2", "text": "y"}')}
    assert kinds(write(tmp_path / "news", files)) == ["r1", "r2"]


@every_archive
def test_an_archive_in_three_others_is_not_opened(tmp_path: Path, write: Write) -> None:
    path = write(tmp_path / "0", {"a.txt": b"x"})
    for depth in range(1, 4):
        path = write(tmp_path / str(depth), {path.name: path.read_bytes(), f"b{depth}.txt": b"y"})
        expected = ["a"] if depth < 3 else ["NestedArchive"]
        assert kinds(path) == [*expected, *(f"b{at}" for at in range(1, depth + 1))]


def test_a_damaged_archive_in_an_archive_harms_nothing_else(tmp_path: Path) -> None:
    assert kinds(as_tar(tmp_path / "news", {"a.zip": b"PK", "../b.zip": b"x", "c.txt": b"y"})) == [
        "BadArchive",
        "BadArchive",
        "c",
    ]


def test_archives_in_an_archive_of_unknown_size_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = as_zip(tmp_path / "inner", {"a.txt": b"x"}).read_bytes()
    data = as_tar(tmp_path / "news", {"inner.zip": inner, "b.txt": b"y"}).read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))  # type: ignore[type-var]
    found = list(read_articles(["-"]))
    assert [item.doc_id if isinstance(item, Article) else item.error for item in found] == ["NestedArchive", "b"]


@every_archive
def test_half_an_archive_is_an_error(tmp_path: Path, write: Write) -> None:
    texts = (" ".join(str(number * factor) for number in range(9000)).encode() for factor in (7, 11, 13))
    path = write(tmp_path / "news", {f"{number}.txt": text for number, text in enumerate(texts)})
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert kinds(path)[-1] == "BadArchive"


@every_archive
def test_a_file_in_it_that_is_no_text_is_an_error(tmp_path: Path, write: Write) -> None:
    assert kinds(write(tmp_path / "news", {"a.txt": b"\0\1", "b.txt": b"y", "c.txt": b""})) == [
        "NotText",
        "b",
        "EmptyFile",
    ]


def test_links_and_devices_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "news.tar"
    with tarfile.open(path, "w") as archive:
        for name, kind in (
            ("link.txt", tarfile.SYMTYPE),
            ("hard.txt", tarfile.LNKTYPE),
            ("pipe.txt", tarfile.FIFOTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type = kind
            info.linkname = "/etc/passwd"
            archive.addfile(info)
    assert kinds(path) == []


def test_what_is_encrypted_is_an_error(tmp_path: Path) -> None:
    path = as_zip(tmp_path / "news", {"a.txt": b"x", "b.txt": b"y"})
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[central + 8] |= 1
    path.write_bytes(data)
    assert kinds(path) == ["BadArchive", "b"]


def test_a_damaged_file_in_it_is_an_error_and_the_rest_is_read(tmp_path: Path) -> None:
    text = " ".join(f"chữ {number}" for number in range(500)).encode()
    path = as_zip(tmp_path / "news", {"a.txt": text, "b.txt": b"y"})
    data = bytearray(path.read_bytes())
    data[200] ^= 0xFF
    path.write_bytes(data)
    assert kinds(path) == ["BadArchive", "b"]
