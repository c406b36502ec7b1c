"""Every format brings back all that it was given; only ids may be others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.gold.check import check_standoff
from vinhdanh.gold.convert import FORMATS, Labelled
from vinhdanh.gold.convert.regions import regions_of, standoff_of
from vinhdanh.gold.errors import GoldError
from vinhdanh.gold.standoff import format_standoff

NAMES = sorted(FORMATS)
DOCUMENTS = st.lists(st.from_type(Labelled), max_size=3, unique_by=lambda document: document.row.doc_id)
ByHand = Callable[..., Labelled]


def everything(documents: Sequence[Labelled]) -> list[object]:
    """Return all that documents say, without the ids of their labels."""
    return [(document.row, document.text, regions_of(document)) for document in documents]


def there_and_back(documents: list[Labelled], name: str) -> list[Labelled]:
    kind = FORMATS[name]
    files = kind.write(documents)
    return kind.read({kind.main: files[kind.main]} if kind.main else files, "back")


@pytest.mark.parametrize("name", NAMES)
@given(documents=DOCUMENTS)
@settings(deadline=None, max_examples=150)
def test_nothing_is_lost(name: str, documents: list[Labelled]) -> None:
    assert everything(there_and_back(documents, name)) == everything(documents)


@pytest.mark.parametrize("name", NAMES)
def test_one_by_hand(name: str, by_hand: ByHand) -> None:
    assert everything(there_and_back([by_hand()], name)) == everything([by_hand()])


@pytest.mark.parametrize("name", NAMES)
def test_the_same_documents_give_the_same_bytes(name: str, by_hand: ByHand) -> None:
    assert FORMATS[name].write([by_hand()]) == FORMATS[name].write([by_hand()])


@pytest.mark.parametrize("name", NAMES)
def test_every_text_that_is_another_one_is_named(name: str, by_hand: ByHand) -> None:
    other = [replace(d, row=replace(d.row, sha256="0" * 64)) for d in (by_hand(), by_hand(doc_id="tan"))]
    with pytest.raises(GoldError, match="another one than the labelled one") as caught:
        there_and_back(other, name)
    assert len(caught.value.problems) == 2


def test_records_at_one_place_share_a_trigger(by_hand: ByHand) -> None:
    standoff = standoff_of(regions_of(by_hand()))
    assert [event.trigger for event in standoff.events] == ["T5", "T5"]
    assert len(standoff.text_bounds) == 5


LOST = [
    # what stands there, what is written instead, what is said
    ("T5\tAward 15 24", "T9\tAward 15 24\nT5\tAward 15 24", "tin.ann:5: T9 is the trigger of no record"),
    ("T4\tARG 41 46", "T4\tARG 46 41", "tin.ann:4: T4 reaches from 46 to 41 in 73 characters"),
    ("T4\tARG 41 46", "T4\tARG 41 99", "tin.ann:4: T4 reaches from 41 to 99 in 73 characters"),
    ("T4\tARG", "T3\tARG", "tin.ann:4: the id T3 stands twice"),
    ("E2\tAward:T5", "E2\tAward:T2", "tin.ann:7: E2 is no Award with a trigger of this label"),
    ("Recipient:T4", "Recipient:T8", "tin.ann:7: Recipient of E2 is T8, which is no mention or filler"),
    ("Recipient:T4", "Recipient:E1", "tin.ann:7: Recipient of E2 is E1, which is no mention or filler"),
    ("Recipient:T4", "Awarder2:T1", "tin.ann:7: Awarder of E2 as T1 stands twice"),
    ("Repeat E2", "Repeat T1", "tin.ann:12: A5 is on T1, which is no record"),
    ("Repeat E2", "Status E2 given", "tin.ann:12: Status of E2 stands twice"),
    ("AnnotatorNotes E2", "AnnotatorNotes E1", "tin.ann:17: a note on E1 stands twice"),
    ("AnnotatorNotes E2", "AnnotatorNotes T5", "tin.ann:17: #5 is on T5, which is no record, mention or filler"),
    ("AnnotatorNotes E2", "Code E2", "tin.ann:17: #5 is a note of type Code; only AnnotatorNotes is carried"),
]  # fmt: skip


@pytest.mark.parametrize("name", [name for name in NAMES if name != "brat"])
@pytest.mark.parametrize(("old", "new", "said"), LOST, ids=[case[2] for case in LOST])
def test_what_a_format_cannot_carry_is_named(old: str, new: str, said: str, name: str, by_hand: ByHand) -> None:
    ann = format_standoff(by_hand().standoff)
    assert ann.count(old) == 1
    with pytest.raises(GoldError) as caught:
        FORMATS[name].write([by_hand(ann.replace(old, new))])
    assert said in map(str, caught.value.problems)


def test_the_document_by_hand_has_no_problem(by_hand: ByHand) -> None:
    document = by_hand()
    assert check_standoff(document.standoff, document.path, document.text, document.row.upto) == []
