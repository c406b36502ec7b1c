"""brat's files are read and written without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.gold.standoff import Attribute, Event, Note, Standoff, TextBound, format_standoff, parse_standoff

NAMES = st.text("ABCabc", min_size=1, max_size=5)
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=8).map(str.strip)


@st.composite
def standoffs(draw: st.DrawFn) -> Standoff:
    spans = draw(st.lists(st.tuples(NAMES, st.integers(0, 99), st.integers(0, 99), WORDS), min_size=1, max_size=5))
    bounds = tuple(TextBound(f"T{n}", *span) for n, span in enumerate(spans, 1))
    ids = st.sampled_from([bound.id for bound in bounds])
    roles = st.lists(st.tuples(NAMES, ids), max_size=4).map(tuple)
    events = [
        Event(f"E{n}", *rest) for n, rest in enumerate(draw(st.lists(st.tuples(NAMES, ids, roles), max_size=3)), 1)
    ]
    facts = draw(st.lists(st.tuples(NAMES, ids, NAMES | st.just("")), max_size=3))
    notes = draw(st.lists(st.tuples(NAMES, ids, WORDS), max_size=3))
    return Standoff(
        bounds,
        tuple(events),
        tuple(Attribute(f"A{n}", *fact) for n, fact in enumerate(facts, 1)),
        tuple(Note(f"#{n}", *note) for n, note in enumerate(notes, 1)),
    )


@given(standoffs())
def test_what_is_written_is_read_again(standoff: Standoff) -> None:
    assert parse_standoff(format_standoff(standoff), "a.ann") == standoff


def test_a_role_with_several_fillers_is_numbered_as_brat_does() -> None:
    event = Event("E1", "Award", "T1", (("Recipient", "T2"), ("Recipient", "T3"), ("Date", "T4")))
    bound = TextBound("T1", "Award", 0, 2, "ab")
    written = format_standoff(Standoff((bound,), (event,)))
    assert written.splitlines()[1] == "E1\tAward:T1 Recipient:T2 Recipient2:T3 Date:T4"


def test_windows_line_ends_and_blank_lines_are_read() -> None:
    assert parse_standoff("T1\tORG 0 2\tab\r\n\r\n", "a.ann").text_bounds == (TextBound("T1", "ORG", 0, 2, "ab"),)


def test_words_may_be_left_out() -> None:
    assert parse_standoff("T1\tORG 0 2\t\nT2\tORG 3 4", "a.ann").text_bounds[1] == TextBound("T2", "ORG", 3, 4, "")
