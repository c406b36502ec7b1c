"""Documents whose mentions and records are set by hand, so that writing is tested alone."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import set_mentions, set_published, set_records
from vinhdanh.pipeline import make_doc
from vinhdanh.read.article import Article
from vinhdanh.values import (
    AwardRecord,
    AwardValue,
    CountValue,
    DateValue,
    Mention,
    OrganizationValue,
)

TEXT = "Hôm qua, Công đoàn Sở Y tế tặng giấy khen cho 4 tập thể."
UNION = OrganizationValue(
    name="Công đoàn Sở Y tế tỉnh A",
    kind="union",
    level="grassroots",
    place="tỉnh A",
    parent="Liên đoàn Lao động tỉnh A",
    org_id="org-1",
    parent_org_id="org-2",
)
RECORD = AwardRecord(
    status="given",
    awarder=UNION.name,
    awarder_org_id=UNION.org_id,
    award_code="GK",
    award="Giấy khen",
    grade="",
    recipient_kind="collective",
    recipient="",
    recipient_org_id="",
    count=4,
    count_low=4,
    count_high=4,
    count_modifier="exact",
    occasion="",
    period="",
    date="2020-01-09",
    start=TEXT.index("Công"),
    end=len(TEXT) - 1,
    rule="test",
)


@pytest.fixture(scope="session")
def nlp() -> Language:
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "vinhdanh.Syllables.v1"}}})


def mention_of(text: str, value: object, kind: str) -> Mention:  # type: ignore[type-arg]
    start = TEXT.index(text)
    return Mention(kind, start, start + len(text), value, "test")  # type: ignore[arg-type, type-var]


@pytest.fixture
def doc(nlp: Language) -> Doc:
    """A document in NFD, so that no raw offset is a clean one."""
    raw = "\ufeff" + unicodedata.normalize("NFD", TEXT)
    article = Article("d1", raw, "d1.txt", "https://a.vn", "Tin", "Báo A", "2020-01-10")
    doc = make_doc(nlp, article)
    assert doc.text.endswith(TEXT)
    shift = len(doc.text) - len(TEXT)
    by_kind = {
        "organization": mention_of("Công đoàn Sở Y tế", UNION, "organization"),
        "date": mention_of("Hôm qua", DateValue("date", "2020-01-09", "2020-01-09", "2020-01-09", "", "d"), "date"),
        "count": mention_of("4 tập thể", CountValue(4, 4, 4, "exact", "tập thể", "collective"), "count"),
        "award": mention_of("giấy khen", AwardValue("GK", "Giấy khen"), "award"),
    }
    for kind, mention in by_kind.items():
        moved = replace(mention, start=mention.start + shift, end=mention.end + shift)
        set_mentions(doc, kind, [moved])  # type: ignore[arg-type]
    set_records(doc, [replace(RECORD, start=RECORD.start + shift, end=RECORD.end + shift)])
    set_published(doc, "2020-01-10", "metadata")
    return doc
