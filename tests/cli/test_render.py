"""Mentions in the text for the terminal: brackets or colours, nested ones visible."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from rich.table import Table
from spacy.tokens import Doc

from vinhdanh.cli.render import legend, marked_text, record_table
from vinhdanh.document import set_mentions, set_records, set_view
from vinhdanh.values import AwardRecord, AwardValue, CountValue, Mention, OrganizationValue
from vinhdanh.view import View, Zone

TEXT = "Sở A tặng 4 cờ. Tin khác"


@pytest.fixture
def doc() -> Doc:
    doc = spacy.blank("xx")(TEXT)
    set_view(doc, View(TEXT, zones=(Zone(0, 15, "body"), Zone(15, len(TEXT), "related"))))
    set_mentions(doc, "organization", [Mention("organization", 0, 4, OrganizationValue("Sở A"), "r")])
    set_mentions(doc, "count", [Mention("count", 10, 14, CountValue(4, 4, 4), "r")])
    set_mentions(doc, "award", [Mention("award", 12, 14, AwardValue("C", "Cờ"), "r")])
    return doc


def styles(doc: Doc) -> set[tuple[str, str]]:
    text = marked_text(doc, coloured=True, zones=False)
    return {(text.plain[span.start : span.end], str(span.style)) for span in text.spans}


def test_without_colours_mentions_stand_in_brackets(doc: Doc) -> None:
    shown = marked_text(doc, coloured=False, zones=False).plain
    assert shown == "[Sở A|organization] tặng [4 [cờ|award]|count]. Tin khác"


def test_with_colours_the_text_stays_as_it_is(doc: Doc) -> None:
    assert marked_text(doc, coloured=True, zones=False).plain == TEXT


def test_colours_tell_the_kinds_and_underlines_what_lies_inside(doc: Doc) -> None:
    assert styles(doc) >= {("Sở A", "cyan"), ("4 cờ", "yellow"), ("cờ", "magenta underline")}


def test_what_is_no_part_of_the_article_is_dim(doc: Doc) -> None:
    assert (" Tin khác", "dim") in styles(doc)


def test_zones_are_named_where_they_begin(doc: Doc) -> None:
    shown = marked_text(doc, coloured=True, zones=True).plain
    assert shown == "<body> Sở A tặng 4 cờ. <related> Tin khác"


@pytest.mark.parametrize("coloured", [True, False])
def test_the_legend_explains_the_marks(coloured: bool) -> None:
    assert ("|kind]" in legend(coloured=coloured).plain) is not coloured


def record(**values: object) -> AwardRecord:
    blank: dict[str, Any] = dict.fromkeys(AwardRecord.__dataclass_fields__, "")
    numbers = {"count": None, "count_low": None, "count_high": None, "start": 0, "end": 4, "repeats": None}
    return AwardRecord(**{**blank, **numbers, "status": "given", "recipient_kind": "collective", **values})


def cells(doc: Doc, made: AwardRecord) -> list[str]:
    set_records(doc, [made])
    table = record_table(doc)
    assert isinstance(table, Table)
    return [str(next(iter(column.cells))) for column in table.columns]


def test_a_document_without_records_says_so(doc: Doc) -> None:
    assert str(record_table(doc)) == "no award record"


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"award": "Cờ", "count": 4.0}, ["0", "given", "", "Cờ", "4", "collective", ""]),
        (
            {"award": "Giải", "grade": "Nhất", "awarder": "Sở A"},
            ["0", "given", "Sở A", "Giải Nhất", "", "collective", ""],
        ),
        (
            {"award": "Cờ", "recipient": "Đội B", "count": 3.0},
            ["0", "given", "", "Cờ", "3", "Đội B (collective)", ""],
        ),
        (
            {"award": "Cờ", "count_low": 100.0, "count_high": 999.0},
            ["0", "given", "", "Cờ", "100..999", "collective", ""],
        ),
        (
            {"award": "Cờ", "date": "2020-10-22", "period": "2019-09-01/2020-05-31"},
            ["0", "given", "", "Cờ", "", "collective", "2020-10-22\nfor 2019-09-01/2020-05-31"],
        ),
        (
            {"award": "Cờ", "implied_awarder": "Chủ tịch nước", "implausible": "recipient"},
            ["0", "given\nimplausible: recipient", "(by law: Chủ tịch nước)", "Cờ", "", "collective", ""],
        ),
        (
            {"award": "Cờ", "repeats": 1, "start": 20},
            ["0", "given\n(related)\nrepeats 1", "", "Cờ", "", "collective", ""],
        ),
    ],
)
def test_a_record_is_a_row(doc: Doc, values: dict[str, object], shown: list[str]) -> None:
    assert cells(doc, record(**values)) == shown
