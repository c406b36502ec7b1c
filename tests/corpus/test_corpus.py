"""The corpus holds together: manifest and files, and the varieties that it promises; its labels are in tests/gold."""

from __future__ import annotations

import csv
import html
import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


MANIFEST = _table(CORPUS / "manifest.csv")
FILES = {row["id"]: CORPUS / row["file"] for row in MANIFEST}


def _raw(doc_id: str) -> str:
    return FILES[doc_id].read_bytes().decode("utf-8")


def _visible(doc_id: str) -> str:
    """Return what a reader sees, loosely: no markup, NFC, any run of blanks as one blank."""
    text = _raw(doc_id)
    if FILES[doc_id].suffix == ".html":
        text = re.sub(r"(?s)<(script|style|head)\b.*?</\1>", " ", text)
        text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return " ".join(unicodedata.normalize("NFC", text).split())


VISIBLE = {doc_id: _visible(doc_id) for doc_id in FILES}


# The manifest


def test_every_file_is_in_the_manifest_and_every_row_has_its_file() -> None:
    on_disk = {path.name for path in CORPUS.iterdir() if path.name != "manifest.csv"}
    assert on_disk == {row["file"] for row in MANIFEST}


def test_ids_are_unique_and_name_their_files() -> None:
    assert len(FILES) == len(MANIFEST)
    assert [row["id"] for row in MANIFEST] == [Path(row["file"]).stem for row in MANIFEST]


@pytest.mark.parametrize("column", ["title", "publisher_style", "source_of_facts"])
def test_every_article_says_its(column: str) -> None:
    assert [row["id"] for row in MANIFEST if not row[column].strip()] == []


def test_dates_of_publication_are_iso_days_and_some_are_left_to_be_inferred() -> None:
    stated = [row["published"] for row in MANIFEST if row["published"]]
    assert all(date.fromisoformat(day) for day in stated)
    assert len(MANIFEST) - len(stated) >= 5


@pytest.mark.parametrize("row", MANIFEST, ids=lambda row: row["id"])
def test_the_title_stands_in_the_article(row: dict[str, str]) -> None:
    assert row["title"] in VISIBLE[row["id"]]


# Variety


def test_there_are_at_least_60_articles_in_at_least_20_styles() -> None:
    assert len(MANIFEST) >= 60
    assert len({row["publisher_style"] for row in MANIFEST}) >= 20


def test_some_articles_are_short_and_some_are_long() -> None:
    syllables = [len(text.split()) for text in VISIBLE.values()]
    assert sum(n < 150 for n in syllables) >= 2
    assert sum(n > 900 for n in syllables) >= 3


def test_no_two_articles_share_a_sentence() -> None:
    sentences = Counter(
        sentence
        for text in VISIBLE.values()
        for sentence in set(re.split(r"(?<=[.!?:;])\s+", text))
        if len(sentence.split()) >= 6
    )
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def test_one_file_is_in_nfd() -> None:
    decomposed = [i for i in FILES if unicodedata.normalize("NFC", _raw(i)) != _raw(i)]
    assert decomposed
    assert all(unicodedata.is_normalized("NFD", _raw(i)) for i in decomposed)


def test_one_file_has_the_other_tone_placement_and_the_wrong_letter_d() -> None:
    assert any("Hoà" in raw and "khoẻ" in raw and "\u00d0" in raw for raw in map(_raw, FILES))


def test_one_file_has_windows_line_ends_and_non_breaking_spaces() -> None:
    assert any("\r\n" in raw and "\u00a0" in raw for raw in map(_raw, FILES))


def test_one_article_is_a_single_line() -> None:
    assert any(raw.strip().count("\n") == 0 for raw in map(_raw, FILES))


@pytest.mark.parametrize(
    "markup", ["application/ld+json", 'property="og:title"', "<nav>", "<article>", "<figcaption", "<aside", "<footer>"]
)
def test_the_html_page_is_a_whole_page(markup: str) -> None:
    assert any(markup in _raw(i) for i, path in FILES.items() if path.suffix == ".html")


@pytest.mark.parametrize(
    "furniture",
    ["Có thể bạn quan tâm", "Tin khác", "Lượt xem", "Chia sẻ", "Bình luận", "Xem thêm", "Tags:", "Ảnh:", " |\n"],
)
def test_some_page_keeps_its(furniture: str) -> None:
    assert any(furniture in _raw(i) for i in FILES)
