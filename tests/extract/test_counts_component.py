"""The spaCy component, with a tokenizer that is not ours, and the acceptance articles."""

from pathlib import Path

import pytest
import spacy

from vinhdanh.document import get_mentions, set_mentions
from vinhdanh.extract.counts import CountExtractor
from vinhdanh.extract.dates import DateExtractor
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"


@pytest.fixture
def nlp():
    language = spacy.blank("xx")
    language.add_pipe("vinhdanh_counts")
    return language


def test_component_sets_spans_and_values(nlp):
    doc = nlp("Khen thưởng 4 tập thể và 7 cá nhân.")
    assert [(span.text, span._.value.value, span._.rule) for span in doc.spans["counts"]] == [
        ("4 tập thể", 4.0, "counts.digits"),
        ("7 cá nhân", 7.0, "counts.digits"),
    ]


def test_component_leaves_dates_alone(nlp):
    doc = nlp.make_doc("Khen 9/10 đơn vị.")
    set_mentions(doc, "date", [Mention("date", 5, 9, DateValue("date", "XXXX-10-09"), "dates.test")])
    assert get_mentions(nlp.get_pipe("vinhdanh_counts")(doc), "count") == ()


def counted(number: str) -> list[tuple]:
    found = sorted(ARTICLES.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("the acceptance articles are not here")
    text = found[0].read_text(encoding="utf-8")
    return [
        (text[m.start : m.end], m.value.modifier, m.value.value, m.value.low, m.value.high, m.value.unit_class)
        for m in CountExtractor()(View(text))
    ]


def test_article_001_has_a_vague_number_of_persons():
    assert ("hàng trăm CBGVNV", "vague", None, 100, 999, "person") in counted("001")


def test_article_002_counts_members_and_trainees():
    counts = counted("002")
    assert ("hơn 700 lượt cán bộ công đoàn cơ sở", "more_than", 700, 700, None, "person") in counts
    assert ("60 đoàn viên", "exact", 60, 60, 60, "person") in counts


@pytest.mark.parametrize(
    "expected",
    [
        ("15 tập thể", "exact", 15, 15, 15, "collective"),
        ("85 đoàn viên công đoàn", "exact", 85, 85, 85, "person"),
        ("14 tập thể, cá nhân", "exact", 14, 14, 14, "collective"),
        ("95% trở lên", "at_least", 95, 95, None, "percent"),
        ("34 - 44 đoàn viên", "range", None, 34, 44, "person"),
    ],
)
def test_article_003_counts_awards_and_targets(expected):
    assert expected in counted("003")


def test_article_004_counts_every_award():
    awarded = [text for text, *_ in counted("004") if text.endswith(("tập thể", "cá nhân"))]
    assert awarded == [
        "1 tập thể", "1 cá nhân", "1 tập thể", "4 tập thể", "7 cá nhân",
        "1 tập thể", "2 cá nhân", "10 tập thể", "11 cá nhân",
    ]  # fmt: skip


def test_a_counted_noun_ends_where_a_date_begins() -> None:
    text = "Kẻ gian đâm 2 người rạng sáng nay."
    view = View(text)
    found = CountExtractor()(view, DateExtractor()(view))
    assert [(text[m.start : m.end], m.value.unit) for m in found] == [("2 người", "người")]
