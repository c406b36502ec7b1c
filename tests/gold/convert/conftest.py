"""Labelled documents for tests: one by hand, and any that the schema allows."""

from __future__ import annotations

import hashlib
from typing import Protocol

import pytest
from hypothesis import strategies as st

from vinhdanh.gold.convert.labelled import Labelled
from vinhdanh.gold.convert.regions import Region, ordered, standoff_of
from vinhdanh.gold.manifest import ManifestRow
from vinhdanh.gold.schema import load_schema
from vinhdanh.gold.standoff import parse_standoff

TEXT = "🎉 Sở Y tế tặng Giấy khen\r\ncho 4 tập thể, bà Hà; Bằng khen cho 2 cá nhân.\n"
ANN = """\
T1	ORG 2 9	Sở Y tế
T2	AWARD 15 24	Giấy khen
T3	COUNT 30 39	4 tập thể
T4	ARG 41 46	bà Hà
T5	Award 15 24	Giấy khen
E1	Award:T5 Awarder:T1 Recipient:T3 Count:T3
E2	Award:T5 Awarder:T1 Recipient:T4
A1	Status E1 given
A2	RecipientKind E1 collective
A3	Status E2 planned
A4	RecipientKind E2 individual
A5	Repeat E2
#1	AnnotatorNotes T1	Sở Y tế tỉnh An Giang
#2	AnnotatorNotes T2	Giấy khen
#3	AnnotatorNotes T3	4 exact collective
#4	AnnotatorNotes E1	pattern=active joint-counts
#5	AnnotatorNotes E2	pattern=active; recipient=bà Lê Thị Hà
"""


class ByHand(Protocol):
    def __call__(self, ann: str = ANN, doc_id: str = "tin") -> Labelled: ...


@pytest.fixture(scope="session")
def by_hand() -> ByHand:
    """Return what makes the document that is written above, or one with other labels or another id."""

    def make(ann: str = ANN, doc_id: str = "tin") -> Labelled:
        row = ManifestRow(doc_id, f"{doc_id}.txt", sha256(TEXT), "dev", 48, "corpus", "portal", 0)
        return Labelled(row, TEXT, parse_standoff(ann, f"{doc_id}.ann"))

    return make


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


TEXTS = st.text(st.sampled_from('aàẩđ 1,."\r\n\t\u00a0\u2028👩🏽'), min_size=1, max_size=30)
NOTES = st.just("") | st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=6)
CELLS = st.text('abc,"ể ', max_size=4)


@st.composite
def regions(draw: st.DrawFn, text: str) -> list[Region]:
    schema = load_schema()
    edges = [place for place, sign in enumerate(text) if sign.splitlines() != [""]]
    if not edges:
        return []

    def region(label: str) -> Region:
        start, last = sorted((draw(st.sampled_from(edges)), draw(st.sampled_from(edges))))
        return Region(label, start, last + 1, draw(NOTES))

    mentions = [region(label) for label in draw(st.lists(st.sampled_from(sorted(schema.labels)), max_size=4))]
    records = [draw(described(region(schema.event), len(mentions))) for _ in range(draw(st.integers(0, 3)))]
    return mentions + records


@st.composite
def described(draw: st.DrawFn, record: Region, fillers: int) -> Region:
    schema = load_schema()
    names = draw(st.lists(st.sampled_from(list(schema.attributes)), unique=True))
    facts = {name: draw(st.sampled_from(sorted(schema.attributes[name]) or [""])) for name in names}
    pairs = st.tuples(st.sampled_from(list(schema.roles)), st.integers(0, max(fillers - 1, 0)))
    roles = draw(st.lists(pairs, unique=True, max_size=5)) if fillers else []
    # In the order of the text: two roles that have the same fillers in two orders have no place in one format.
    in_order = ordered(sorted(roles, key=lambda role: role[1]))
    return Region(record.label, record.start, record.end, record.note, facts, in_order)


@st.composite
def documents(draw: st.DrawFn) -> Labelled:
    text = draw(TEXTS)
    upto = draw(st.none() | st.integers(0, len(text)))
    doc_id = draw(st.text("abc", min_size=1, max_size=3))
    row = ManifestRow(doc_id, draw(CELLS), sha256(text), "dev", upto, draw(CELLS), draw(CELLS), 0)
    return Labelled(row, text, standoff_of(draw(regions(text))))


# Tests ask for any document with `st.from_type(Labelled)`.
st.register_type_strategy(Labelled, documents())
