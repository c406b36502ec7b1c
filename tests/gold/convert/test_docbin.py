"""Gold as spaCy's documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from vinhdanh.gold.convert import FORMATS, Labelled
from vinhdanh.gold.convert.docbin import to_doc
from vinhdanh.gold.errors import GoldError

ByHand = Callable[..., Labelled]


def test_spans_stand_in_the_groups_of_the_pipeline_with_their_values(by_hand: ByHand) -> None:
    content = FORMATS["docbin"].write([by_hand()])["gold.spacy"]
    [doc] = DocBin().from_bytes(content).get_docs(Vocab())
    assert {name: [(span.text, span.label_, span.kb_id_) for span in doc.spans[name]] for name in doc.spans} == {
        "organizations": [("Sở Y tế", "ORG", "Sở Y tế tỉnh An Giang")],
        "dates": [],
        "counts": [("4 tập thể", "COUNT", "4 exact collective")],
        "awards": [("Giấy khen", "AWARD", "Giấy khen")],
        "fillers": [("bà Hà", "ARG", "")],
        "records": [("Giấy khen", "Award", ""), ("Giấy khen", "Award", "")],
    }
    assert doc.text == by_hand().text


def test_a_record_names_its_fillers_by_their_ids(by_hand: ByHand) -> None:
    doc = to_doc(by_hand(), Vocab())
    ids = {span.id_: span.text for group in doc.spans.values() for span in group}
    record = doc.user_data["gold"]["records"][doc.spans["records"][1].id_]
    assert [(role, ids[filler]) for role, filler in record["roles"]] == [("Awarder", "Sở Y tế"), ("Recipient", "bà Hà")]
    assert record["attributes"] == {"Status": "planned", "RecipientKind": "individual", "Repeat": ""}


def test_tokens_are_words_with_their_blanks(by_hand: ByHand) -> None:
    doc = to_doc(by_hand(), Vocab())
    assert [token.text_with_ws for token in doc][:8] == ["🎉 ", "Sở ", "Y ", "tế ", "tặng ", "Giấy ", "khen", "\r"]


def test_what_is_no_docbin_or_another_one() -> None:
    with pytest.raises(GoldError, match=r"gold\.spacy: no DocBin of spaCy"):
        FORMATS["docbin"].read({"gold.spacy": b"abc"}, "gold.spacy")
    other = DocBin(docs=[]).to_bytes()
    assert FORMATS["docbin"].read({"gold.spacy": other}, "gold.spacy") == []
