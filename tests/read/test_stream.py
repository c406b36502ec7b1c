"""The stream of articles: lazy, with unique ids, and with what manifests know."""

from __future__ import annotations

import io
import sys
from itertools import islice
from pathlib import Path
from types import SimpleNamespace

import pytest

from vinhdanh.read import Article, InputError, ReadError, count_articles, read_articles
from vinhdanh.read.stream import require_sources


def articles(*inputs: str | Path) -> list[Article]:
    return [item for item in read_articles(inputs) if isinstance(item, Article)]


def test_a_manifest_tells_about_the_files_that_it_names(folder: Path) -> None:
    (folder / "manifest.csv").write_text(
        "id,file,title,publisher,published,url\n"
        "n1,b.txt,Tin trường,Báo A,2020-11-20,https://a.vn/b\n"
        "n2,sub/c.html,Tin tỉnh,,,\n",
        encoding="utf-8",
    )
    first, second, third = articles(folder)
    assert (first.doc_id, first.title) == ("a", "")
    assert (second.doc_id, second.title, second.publisher) == ("n1", "Tin trường", "Báo A")
    assert (second.published, second.url) == ("2020-11-20", "https://a.vn/b")
    assert (third.doc_id, third.title) == ("n2", "Tin tỉnh")


def test_a_manifest_is_found_beside_a_file_that_is_named_alone(folder: Path) -> None:
    (folder / "index.csv").write_text("id,file\nn1,b.txt\n", encoding="utf-8")
    assert [article.doc_id for article in articles(folder / "b.txt")] == ["n1"]


def test_a_manifest_is_no_article_even_for_a_glob(folder: Path) -> None:
    (folder / "index.csv").write_text("id,file\nn1,b.txt\n", encoding="utf-8")
    assert [article.doc_id for article in articles(f"{folder}/*")] == ["a", "n1"]


def test_a_table_that_is_called_index_but_names_no_file_is_read(folder: Path) -> None:
    (folder / "index.csv").write_text("id,text\nr1,Xin chào.\n", encoding="utf-8")
    assert "r1" in [article.doc_id for article in articles(folder)]


def test_ids_that_repeat_are_told_apart_by_content_and_then_by_number(tmp_path: Path) -> None:
    for place, text in (("x", "một"), ("y", "hai"), ("z", "hai")):
        (tmp_path / place).mkdir()
        (tmp_path / place / "tin.txt").write_text(text, encoding="utf-8")
    ids = [article.doc_id for article in articles(tmp_path)]
    assert ids[0] == "tin"
    assert ids[1].startswith("tin-")
    assert ids[2] == f"{ids[1]}-2"


def test_nothing_is_read_before_it_is_asked_for(folder: Path) -> None:
    stream = read_articles([folder])
    next(stream)
    (folder / "b.txt").write_text("đổi", encoding="utf-8")
    assert [item.raw for item in islice(stream, 1) if isinstance(item, Article)] == ["đổi"]


def test_standard_input_is_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("Xin chào.".encode())))
    assert articles("-") == [Article("stdin", "Xin chào.", "-", encoding="utf-8")]


def test_errors_stand_where_the_article_would(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"")
    kinds = [type(item) for item in read_articles([folder])]
    assert kinds == [Article, ReadError, Article, Article]


def test_articles_are_counted_without_reading_where_each_is_a_file(folder: Path) -> None:
    assert count_articles([folder, "nowhere"]) == 4
    (folder / "dump.jsonl").write_text("", encoding="utf-8")
    assert count_articles([folder]) is None


def test_inputs_that_mean_no_file_are_refused() -> None:
    require_sources(["nowhere", "-"])
    with pytest.raises(InputError, match="nowhere: no such file or folder"):
        require_sources(["nowhere"])
