"""Records take the values of their slots from the mentions that fill their roles, unless their note says otherwise."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from vinhdanh.gold.build import build
from vinhdanh.gold.errors import GoldError
from vinhdanh.gold.model import GoldRecord
from vinhdanh.gold.standoff import Attribute, Event, Note, Standoff, TextBound

#: Words in the text, label, note.
MARKS = [
    ("Sở Y tế", "ORG", "Sở Y tế tỉnh An Giang"),
    ("Công đoàn ngành", "ORG", "Công đoàn Y tế tỉnh An Giang"),
    ("Huân chương Lao động hạng Ba", "AWARD", "Huân chương Lao động / Ba"),
    ("05 tập thể", "COUNT", "5 exact collective"),
    ("bà Hà", "ARG", ""),
    ("năm học 2020-2021", "DATE", "2020-09-01/2021-05-31"),
    ("đầu tháng 6/2021", "DATE", "2021-06 START"),
    ("hôm nọ", "DATE", ""),
]
TEXT = (
    "Tin ngành, đầu tháng 6/2021\nSở Y tế, Công đoàn ngành tặng Huân chương Lao động hạng Ba cho 05 tập thể, bà Hà.\n"
)
TEXT += "Tổng kết năm học 2020-2021, hôm nọ.\n"


def record(roles: str, note: str = "", *attributes: str, trigger: str = "Huân chương Lao động hạng Ba") -> GoldRecord:
    """Build the one record whose `roles` are written "Awarder=words, Count=words"."""
    bounds, notes = [], [Note("#9", "AnnotatorNotes", "E1", note)]
    for number, (words, label, value) in enumerate(MARKS, 1):
        start = TEXT.index(words)
        bounds.append(TextBound(f"T{number}", label, start, start + len(words), words))
        notes.append(Note(f"#{number}", "AnnotatorNotes", f"T{number}", value))
    ids = {bound.text: bound.id for bound in bounds}
    at = TEXT.index(trigger)
    bounds.append(TextBound("T99", "Award", at, at + len(trigger), trigger))
    pairs = tuple((role, ids[words]) for role, words in re.findall(r"(\w+)=([^;]+)", roles))
    facts = [("Status", "given"), ("RecipientKind", "mixed"), *((name, "") for name in attributes)]
    standoff = Standoff(
        tuple(bounds),
        (Event("E1", "Award", "T99", pairs),),
        tuple(Attribute(f"A{n}", name, "E1", value) for n, (name, value) in enumerate(facts)),
        tuple(notes),
    )
    _, (built,) = build(standoff, TEXT, "a.ann")
    return built


SLOTS = [
    # roles, note, slot, value
    ("", "", "award", "Huân chương Lao động"),
    ("", "", "grade", "Ba"),
    ("", "award=Bằng khen", "award", "Bằng khen"),
    ("", "grade=Nhì", "grade", "Nhì"),
    ("", "", "awarder", ""),
    ("Awarder=Sở Y tế", "", "awarder", "Sở Y tế tỉnh An Giang"),
    ("Awarder=Sở Y tế;Awarder=Công đoàn ngành", "", "awarder", "Sở Y tế tỉnh An Giang; Công đoàn Y tế tỉnh An Giang"),
    ("Awarder=Sở Y tế", "awarder=Giám đốc Sở Y tế", "awarder", "Giám đốc Sở Y tế"),
    ("Presenter=Sở Y tế", "", "awarder", ""),
    ("Recipient=05 tập thể", "", "recipient", "tập thể"),
    ("Recipient=05 tập thể;Recipient=bà Hà", "", "recipient", "tập thể; bà Hà"),
    ("Recipient=bà Hà", "recipient=bà Lê Thị Hà", "recipient", "bà Lê Thị Hà"),
    ("", "", "count", None),
    ("Count=05 tập thể", "", "count", 5),
    ("Count=05 tập thể", "count=7", "count", 7),
    ("Count=05 tập thể", "count=7", "count_modifier", "exact"),
    ("Count=05 tập thể", "count=7; modifier=about", "count_modifier", "about"),
    ("Count=05 tập thể", "count=3..5; modifier=range", "count_high", 5),
    ("Count=05 tập thể", "count=", "count", None),
    ("Period=năm học 2020-2021", "", "period", "2020-09-01/2021-05-31"),
    ("Date=đầu tháng 6/2021", "", "date", "2021-06"),
    ("Date=hôm nọ", "", "date", ""),
    ("", "date=2021-06-20", "date", "2021-06-20"),
    ("", "pattern=active roster", "patterns", ("active", "roster")),
]


@pytest.mark.parametrize(("roles", "note", "slot", "value"), SLOTS)
def test_a_slot(roles: str, note: str, slot: str, value: object) -> None:
    assert getattr(record(roles, note), slot) == value


def test_attributes() -> None:
    assert (record("").status, record("").recipient_kind, record("").repeat) == ("given", "mixed", False)
    assert record("", "", "Repeat").repeat


@pytest.mark.parametrize(
    ("roles", "evidence"),
    [
        ("", "Huân chương Lao động hạng Ba"),
        ("Recipient=bà Hà", "Huân chương Lao động hạng Ba cho 05 tập thể, bà Hà"),
        ("Awarder=Sở Y tế", "Sở Y tế, Công đoàn ngành tặng Huân chương Lao động hạng Ba"),
        ("Date=đầu tháng 6/2021;Period=năm học 2020-2021", "Huân chương Lao động hạng Ba"),
    ],
)
def test_the_evidence_stays_in_the_sentence_of_the_trigger(roles: str, evidence: str) -> None:
    built = record(roles)
    assert TEXT[built.start : built.end] == evidence


def test_a_trigger_that_names_no_award_needs_one() -> None:
    assert record("", "award=Khen thưởng", trigger="tặng").award == "Khen thưởng"
    with pytest.raises(GoldError, match="award=…"):
        record("", trigger="tặng")


def test_records_are_compared_by_value() -> None:
    assert record("Count=05 tập thể") == replace(record("Count=05 tập thể"))
