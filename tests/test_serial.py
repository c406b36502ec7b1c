"""What a document carries goes through bytes, pickles, `DocBin` and other processes without loss."""

from __future__ import annotations

import pickle
import unicodedata
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import vinhdanh
from vinhdanh.document import find_mention, get_mentions
from vinhdanh.values import SPAN_GROUPS

TEXT = unicodedata.normalize(
    "NFD", "Tin vui\n\nNgày 10/1/2020, Liên đoàn Lao động tỉnh Nghệ An tặng Bằng khen cho 15 tập thể."
)
PAGE = "<title>Tin</title><p>UBND tỉnh <b>Cà Mau</b> tặng Giấy khen cho 3 cá nhân.</p>"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return vinhdanh.load()


@pytest.fixture(scope="module")
def docs(nlp: Language) -> list[Doc]:
    articles = [
        vinhdanh.Article("1", TEXT, "tin.txt", "https://example.org/1", "Tin vui", "Báo", "2020-01-11"),
        vinhdanh.Article("2", PAGE, media="html"),
        vinhdanh.Article("3", ""),
    ]
    return list(vinhdanh.pipe(nlp, articles))


def as_bytes(doc: Doc) -> Doc:
    return Doc(doc.vocab).from_bytes(doc.to_bytes())


def as_pickle(doc: Doc) -> Doc:
    again: Doc = pickle.loads(pickle.dumps(doc))
    return again


def as_doc_bin(doc: Doc) -> Doc:
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    [again] = DocBin(store_user_data=True).from_bytes(data).get_docs(doc.vocab)
    return again


def everything(doc: Doc) -> dict[str, Any]:
    """Return all that is documented about a document."""
    return {
        "mentions": [get_mentions(doc, kind) for kind in SPAN_GROUPS],
        "spans": {
            name: [(one.text, one.label_, one._.value, one._.rule) for one in group]
            for name, group in doc.spans.items()
        },
        "awards": doc._.awards,
        "words": doc._.words,
        "sentences": doc._.view.sentences,
        "zones": doc._.view.zones,
        "norm": doc._.view.norm,
        "article": doc._.article,
        "published": (doc._.published, doc._.published_from),
        "rows": {name: frame.to_dict("records") for name, frame in vinhdanh.tables([doc]).items()},
    }


@pytest.mark.parametrize("way", [as_bytes, as_pickle, as_doc_bin])
@pytest.mark.parametrize("number", [0, 1, 2], ids=["text", "page", "empty"])
def test_nothing_is_lost(docs: list[Doc], number: int, way: Any) -> None:
    assert str(everything(way(docs[number]))) == str(everything(docs[number]))


def test_other_processes_give_the_same(nlp: Language) -> None:
    texts = [TEXT, "UBND tỉnh Cà Mau tặng Giấy khen cho 3 cá nhân."] * 2
    here, there = list(nlp.pipe(texts)), list(nlp.pipe(texts, n_process=2, batch_size=2))
    assert [str(everything(doc)) for doc in there] == [str(everything(doc)) for doc in here]
    assert there[1]._.awards[0].count == 3


def test_objects_of_others_are_written_as_ever(nlp: Language) -> None:
    doc = nlp("Tin.")
    doc.user_data["mine"] = {"a": [1, 2], "b": {"c": None}}
    assert as_bytes(doc).user_data["mine"] == doc.user_data["mine"]


def test_one_component_in_a_pipeline_of_ones_own() -> None:
    own = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "vinhdanh.Syllables.v1"}}})
    own.add_pipe("vinhdanh_dates")
    own.add_pipe("vinhdanh_counts")
    [doc] = own.pipe(["Ngày 5/9/2020 có 12 học sinh."])
    assert [span._.value.value for span in (*doc.spans["dates"], *doc.spans["counts"])] == ["2020-09-05", 12]


def test_each_span_has_its_own_value(docs: list[Doc]) -> None:
    for kind, name in SPAN_GROUPS.items():
        found = [find_mention(span) for span in docs[0].spans[name]]
        assert tuple(found) == tuple(get_mentions(docs[0], kind))
