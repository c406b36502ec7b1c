"""A document becomes rows whose offsets and text are those of the raw text."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_mentions, get_records, set_mentions, set_records
from vinhdanh.pipeline import make_doc
from vinhdanh.read.article import Article
from vinhdanh.values import CountValue, DateValue, Mention
from vinhdanh.write.rows import document_rows
from vinhdanh.write.schema import TABLES


def rows(doc: Doc, table: str) -> list[dict[str, Any]]:
    """Return the rows of `doc` in `table` by column."""
    [names] = [made.names for made in TABLES if made.name == table]
    return [dict(zip(names, row, strict=True)) for row in getattr(document_rows(doc), table)]


def test_the_document_says_what_was_read(doc: Doc) -> None:
    [row] = rows(doc, "documents")
    assert (row["doc_id"], row["source"], row["url"]) == ("d1", "d1.txt", "https://a.vn")
    assert (row["title"], row["publisher"]) == ("Tin", "Báo A")
    assert (row["published"], row["published_from"]) == (date(2020, 1, 10), "metadata")
    assert (row["n_chars"], row["n_sentences"]) == (len(doc._.article.raw), 1)


def test_mentions_come_in_the_order_of_the_text_with_raw_text_and_offsets(doc: Doc) -> None:
    raw = doc._.article.raw
    mentions = rows(doc, "mentions")
    assert [row["kind"] for row in mentions] == ["date", "organization", "award", "count"]
    for row in mentions:
        assert raw[row["start"] : row["end"]] == row["text"]
        assert row["mention_id"] == f"d1:{row['kind'][0]}{row['start']}-{row['end']}"
    composed = [unicodedata.normalize("NFC", row["text"]) for row in mentions]
    assert composed == ["Hôm qua", "Công đoàn Sở Y tế", "giấy khen", "4 tập thể"]


def test_mentions_carry_their_value_as_text_and_their_entity(doc: Doc) -> None:
    values = [(row["value"], row["entity_id"]) for row in rows(doc, "mentions")]
    assert values == [
        ("2020-01-09", None),
        ("Công đoàn Sở Y tế tỉnh A", "org-1"),
        ("Giấy khen", "GK"),
        ("4 tập thể", None),
    ]


def test_dates_and_counts_belong_to_their_mentions(doc: Doc) -> None:
    ids = {row["kind"]: row["mention_id"] for row in rows(doc, "mentions")}
    [day], [count] = rows(doc, "dates"), rows(doc, "counts")
    assert (day["mention_id"], day["start"], day["end"]) == (ids["date"], date(2020, 1, 9), date(2020, 1, 9))
    assert (count["mention_id"], count["value"], count["unit_class"]) == (ids["count"], 4, "collective")


def test_a_partial_day_keeps_its_gap_and_has_no_first_or_last_day(doc: Doc) -> None:
    [mention] = get_mentions(doc, "date")
    set_mentions(doc, "date", [replace(mention, value=DateValue("date", "XXXX-10-22"))])
    [row] = rows(doc, "dates")
    assert (row["value"], row["start"], row["end"]) == ("XXXX-10-22", None, None)


def test_an_award_quotes_its_evidence(doc: Doc) -> None:
    [row] = rows(doc, "awards")
    raw = doc._.article.raw
    assert row["award_id"] == "d1:a0"
    assert row["evidence"] == raw[row["start"] : row["end"]]
    assert row["evidence"].startswith(unicodedata.normalize("NFD", "Công đoàn"))
    assert (row["count"], row["recipient_kind"], row["zone"]) == (4, "collective", "body")
    assert row["repeats_award_id"] is None


def test_empty_text_is_unknown(doc: Doc) -> None:
    [row] = rows(doc, "awards")
    assert [name for name, value in row.items() if value == ""] == []
    assert row["grade"] is None


def test_two_mentions_of_a_kind_at_one_place_have_two_ids(doc: Doc) -> None:
    [mention] = get_mentions(doc, "count")
    other = replace(mention, value=CountValue(None, 1, 9, "vague", "tập thể", "collective"))
    set_mentions(doc, "count", [mention, other])
    ids = [row["mention_id"] for row in rows(doc, "counts")]
    assert ids[1] == f"{ids[0]}.2"


def test_the_ordinal_numbers_the_awards(doc: Doc) -> None:
    [record] = get_records(doc)
    set_records(doc, [record, record])
    assert [row["award_id"] for row in rows(doc, "awards")] == ["d1:a0", "d1:a1"]


def test_a_row_that_tells_again_points_to_the_one_that_it_repeats(doc: Doc) -> None:
    [record] = get_records(doc)
    set_records(doc, [record, replace(record, repeats=0)])
    assert [row["repeats_award_id"] for row in rows(doc, "awards")] == [None, "d1:a0"]


def test_a_document_without_id_is_named_by_its_content(nlp: Language) -> None:
    [row] = rows(nlp("Xin chào."), "documents")
    assert row["doc_id"] == row["sha256"][:16]


def test_text_that_no_file_can_hold_is_refused(nlp: Language) -> None:
    with pytest.raises(UnicodeEncodeError):
        document_rows(make_doc(nlp, Article("d", "a\ud800")))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_any_span_of_any_text_is_quoted_from_the_raw_text(nlp: Language, raw: str, data: st.DataObject) -> None:
    doc = make_doc(nlp, Article("d", raw))
    start = data.draw(st.integers(0, len(doc.text)))
    end = data.draw(st.integers(start, len(doc.text)))
    set_mentions(doc, "count", [Mention("count", start, end, CountValue(1, 1, 1), "test")])
    [row] = rows(doc, "mentions")
    assert 0 <= row["start"] <= row["end"] <= len(raw)
    assert raw[row["start"] : row["end"]] == row["text"]
