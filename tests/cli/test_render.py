"""Mentions in the text for the terminal: brackets or colours, nested ones visible."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from vinhdanh.cli.render import legend, marked_text
from vinhdanh.document import set_mentions, set_view
from vinhdanh.values import AwardValue, CountValue, Mention, OrganizationValue
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
