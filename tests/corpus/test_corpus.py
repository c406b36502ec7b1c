"""The corpus holds together: manifest and files, the varieties that it promises, and its expected records."""

from __future__ import annotations

import csv
import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from vinhdanh.values import CountModifier, RecipientKind, Status

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
GOLD = ROOT / "gold" / "corpus" / "awards.csv"
GOLD_COLUMNS = [
    "doc_id", "status", "awarder", "award", "grade", "recipient_kind", "recipient", "count", "count_modifier",
    "period", "date", "main", "evidence",
]  # fmt: skip


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


MANIFEST = _table(CORPUS / "manifest.csv")
RECORDS = _table(GOLD)
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


def _at(row: dict[str, str]) -> str:
    return f"{row['doc_id']}: {row['evidence'][:60]}"


def _rows(*needed: str) -> Iterator[dict[str, str]]:
    return (row for row in RECORDS if all(row[name] for name in needed))


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


def test_there_are_at_least_24_articles_in_at_least_10_styles() -> None:
    assert len(MANIFEST) >= 24
    assert len({row["publisher_style"] for row in MANIFEST}) >= 10


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


# The expected records


def test_the_columns_are_those_of_the_contract() -> None:
    with GOLD.open(encoding="utf-8", newline="") as lines:
        assert next(csv.reader(lines)) == GOLD_COLUMNS


def test_every_record_belongs_to_an_article() -> None:
    assert {row["doc_id"] for row in RECORDS} <= set(FILES)


def test_at_least_three_articles_have_no_award_at_all() -> None:
    assert len(set(FILES) - {row["doc_id"] for row in RECORDS}) >= 3


def test_no_record_is_written_twice() -> None:
    assert [row for row, times in Counter(tuple(row.values()) for row in RECORDS).items() if times > 1] == []


@pytest.mark.parametrize(
    ("column", "allowed"),
    [
        ("status", set(get_args(Status))),
        ("recipient_kind", set(get_args(RecipientKind))),
        ("count_modifier", {*get_args(CountModifier), ""}),
        ("main", {"yes", "no"}),
    ],
)
def test_only_known_values_in(column: str, allowed: set[str]) -> None:
    assert [_at(row) for row in RECORDS if row[column] not in allowed] == []


@pytest.mark.parametrize(
    ("column", "values"), [("status", get_args(Status)), ("recipient_kind", get_args(RecipientKind))]
)
def test_every_known_value_occurs_in(column: str, values: tuple[str, ...]) -> None:
    assert {row[column] for row in RECORDS} == set(values)


def test_every_record_names_its_award_without_blanks_around_any_cell() -> None:
    assert [_at(row) for row in RECORDS if not row["award"]] == []
    assert [_at(row) for row in RECORDS if any(cell != cell.strip() for cell in row.values())] == []


def test_a_count_is_a_whole_number_with_a_modifier() -> None:
    assert [_at(row) for row in _rows("count") if not row["count"].isdecimal() or not row["count_modifier"]] == []


def test_without_a_count_the_modifier_is_empty_vague_or_a_range() -> None:
    allowed = {"", "vague", "range"}
    assert [_at(row) for row in RECORDS if not row["count"] and row["count_modifier"] not in allowed] == []


def test_periods_are_closed_intervals() -> None:
    for row in _rows("period"):
        first, last = map(date.fromisoformat, row["period"].split("/"))
        assert first <= last, _at(row)


def test_dates_are_iso_days_months_or_years() -> None:
    for row in _rows("date"):
        assert date.fromisoformat((row["date"] + "-01-01")[:10]), _at(row)


@pytest.mark.parametrize("doc_id", sorted({row["doc_id"] for row in RECORDS}))
def test_the_evidence_stands_in_the_article(doc_id: str) -> None:
    evidence = [row["evidence"] for row in RECORDS if row["doc_id"] == doc_id]
    assert [words for words in evidence if not words or words not in VISIBLE[doc_id]] == []


@pytest.mark.parametrize("doc_id", sorted({row["doc_id"] for row in RECORDS}))
def test_the_records_stand_in_the_order_of_the_text(doc_id: str) -> None:
    places = [VISIBLE[doc_id].find(row["evidence"]) for row in RECORDS if row["doc_id"] == doc_id]
    assert places == sorted(places)


def test_every_article_with_given_awards_has_one_that_counts() -> None:
    given = {row["doc_id"] for row in RECORDS if row["status"] == "given"}
    counted = {row["doc_id"] for row in RECORDS if row["status"] == "given" and row["main"] == "yes"}
    assert given == counted
