"""Award records, worked out by hand: what is aligned with what, and what that counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.evaluate.facts import ScoredRecord
from vinhdanh.evaluate.record_scores import align_records, score_records
from vinhdanh.evaluate.sheet import Sheet
from vinhdanh.evaluate.slots import SLOTS

RECORD = ScoredRecord(
    status="given", award="Bằng khen", grade="", awarder="Bộ Y tế", recipient_kind="collective", recipient="tập thể",
    count=4, count_low=4, count_high=4, count_modifier="exact", period="", date="", start=0, end=50, at=10,
)  # fmt: skip
NO_NUMBER = {"count": None, "count_low": None, "count_high": None}


def but(**changes: object) -> ScoredRecord:
    return replace(RECORD, **changes)  # type: ignore[arg-type]


OTHER = but(recipient_kind="individual", recipient="cá nhân", count=7, count_low=7, count_high=7)
TOTAL = but(recipient_kind="mixed", recipient="tập thể, cá nhân", count=11, repeat=True)


def scored(gold, predicted):
    sheet = Sheet("d", lambda at: "title" if at < 5 else "body")
    score_records("record", gold, predicted, sheet)
    return sheet


COUNTED_TOTAL = replace(TOTAL, repeat=False)
CASES = [
    # name, gold, predicted, right, right with awarder, looked for, scored rows
    ("nothing found", [RECORD, OTHER], [], 0, 0, 2, 0),
    ("nothing there", [], [RECORD], 0, 0, 0, 1),
    ("both right", [RECORD, OTHER], [OTHER, RECORD], 2, 2, 2, 2),
    ("wrong awarder", [RECORD], [but(awarder="Sở Y tế")], 1, 0, 1, 1),
    ("no awarder", [RECORD], [but(awarder="")], 1, 0, 1, 1),
    ("wrong count", [RECORD], [but(count=5)], 0, 0, 1, 1),
    ("wrong grade", [RECORD], [but(grade="Ba")], 0, 0, 1, 1),
    ("wrong status", [RECORD], [but(status="planned")], 0, 0, 1, 1),
    ("wrong recipient kind", [RECORD], [but(recipient_kind="mixed")], 0, 0, 1, 1),
    ("other slots are told apart only", [RECORD], [but(recipient="", period="2020", date="x")], 1, 1, 1, 1),
    ("found twice", [RECORD], [RECORD, RECORD], 1, 1, 1, 2),
    ("found far from its evidence", [RECORD], [but(start=900, end=950, at=910)], 1, 1, 1, 1),
    ("of two alike, the one with the awarder", [RECORD, but(awarder="B")], [but(awarder="B")], 1, 1, 2, 1),
    ("a repeat is not looked for", [RECORD, TOTAL], [RECORD], 1, 1, 1, 1),
    ("a row that is only a repeat is neither right nor wrong", [RECORD, TOTAL], [COUNTED_TOTAL], 0, 0, 1, 0),
    ("a row that is nearly a repeat is wrong", [RECORD, TOTAL], [replace(TOTAL, repeat=False, count=12)], 0, 0, 1, 1),
    ("a row that is a record and a repeat is right", [but(repeat=True), RECORD], [RECORD], 1, 1, 1, 1),
    ("a second one goes to the repeat", [but(repeat=True), RECORD], [RECORD, RECORD], 1, 1, 1, 1),
    ("rows that say that they repeat are not scored", [RECORD], [but(repeat=True)], 0, 0, 1, 0),
    ("a range is no number", [but(count=None, count_low=10)], [but(**NO_NUMBER)], 0, 0, 1, 1),
    ("other capitals and quotes", [but(award="“Bằng Khen”")], [RECORD], 1, 1, 1, 1),
    ("joint awarders in any order", [but(awarder="A; B")], [but(awarder="B; A")], 1, 1, 1, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "gold", "predicted", "right", "awarder", "wanted", "found"), CASES, ids=[c[0] for c in CASES]
)
def test_by_hand(name, gold, predicted, right, awarder, wanted, found):
    tally = scored(gold, predicted).tally
    sums = ("right", "right_with_awarder", "gold", "predicted")
    assert tuple(tally[f"record.{sum_}"] for sum_ in sums) == (right, awarder, wanted, found)


SLOT_CASES = [
    # name, gold, predicted, slot: filled in gold, filled in prediction, right, agreeing
    ("both filled", RECORD, RECORD, "count", (1, 1, 1, 1)),
    ("both empty", RECORD, RECORD, "period", (0, 0, 0, 1)),
    ("left empty", RECORD, but(awarder=""), "awarder", (1, 0, 0, 0)),
    ("filled in vain", but(awarder=""), RECORD, "awarder", (0, 1, 0, 0)),
    ("filled wrongly", RECORD, but(count=5), "count", (1, 1, 0, 0)),
    ("the same days", but(period="2020"), but(period="2020-01-01/2020-12-31"), "period", (1, 1, 1, 1)),
    ("other days", but(period="2020"), but(period="2020-01-01/2020-06-30"), "period", (1, 1, 0, 0)),
    ("the same day", but(date="2020-10-22TMO"), but(date="2020-10-22"), "date", (1, 1, 1, 1)),
    ("with a title", but(recipient="ông Lê An"), but(recipient="Lê An"), "recipient", (1, 1, 1, 1)),
    ("a modifier needs a number", but(**NO_NUMBER, count_modifier="vague"), RECORD, "count_modifier", (0, 1, 0, 0)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "gold", "predicted", "slot", "expected"), SLOT_CASES, ids=[c[0] for c in SLOT_CASES])
def test_slots(name, gold, predicted, slot, expected):
    tally = scored([gold], [predicted]).tally
    assert tuple(tally[f"record.{slot}.{part}"] for part in ("gold", "predicted", "right", "agree")) == expected


def test_errors_of_numbers():
    tally = scored([RECORD, OTHER], [replace(RECORD, count=6), OTHER]).tally
    assert (tally["record.count_error.pairs"], tally["record.count_error.absolute"]) == (2, 2)
    assert tally["record.count_error.relative"] == 2 / 4
    assert (tally["record.total.absolute"], tally["record.total.relative"]) == (2, 2 / 13)
    assert tally["record.total.right"] == 0


def test_only_what_was_given_and_repeats_nothing_is_summed_up():
    planned = replace(RECORD, status="planned", count=100)
    assert scored([RECORD, TOTAL, planned], []).tally["record.total.absolute"] == 4


def test_zones_and_patterns():
    tally = scored([replace(RECORD, at=2, patterns=("active", "roster"))], [RECORD, OTHER]).tally
    assert tally["zone=title|record.right"] == tally["pattern=roster|record.right"] == 1
    assert tally["zone=body|record.predicted"] == 1
    assert tally["pattern=active|record.predicted"] == 1


def test_mistakes_are_named():
    sheet = scored(
        [RECORD, replace(OTHER, award="Giấy khen", start=800, end=820)], [replace(RECORD, count=5, awarder="")]
    )
    assert sorted((mistake.sort, mistake.subject) for mistake in sheet.mistakes) == [
        ("missed", "record"), ("wrong awarder", "record"), ("wrong count", "record"),
    ]  # fmt: skip


records = st.builds(
    replace,
    st.just(RECORD),
    award=st.sampled_from(["Bằng khen", "Giấy khen"]),
    awarder=st.sampled_from(["", "Bộ Y tế", "Sở Y tế"]),
    recipient_kind=st.sampled_from(["collective", "individual"]),
    count=st.sampled_from([None, 1.0, 2.0]),
    start=st.integers(0, 60),
    repeat=st.booleans(),
).map(lambda record: replace(record, end=record.start + 20))
sides = st.lists(records, max_size=6)


def key(record):
    return record.award, record.recipient_kind, record.count


@given(sides, sides)
def test_as_many_are_right_as_can_be(gold, predicted):
    wanted = Counter(key(record) for record in gold if not record.repeat)
    said = Counter(key(record) for record in predicted if not record.repeat)
    assert scored(gold, predicted).tally["record.right"] == (wanted & said).total()


@given(sides, sides)
def test_each_is_aligned_once(gold, predicted):
    aligned = align_records(gold, predicted)
    assert Counter(w for w, _ in aligned if w and not w.repeat) == Counter(r for r in gold if not r.repeat)
    assert Counter(f for _, f in aligned if f) == Counter(r for r in predicted if not r.repeat)


@given(sides, sides)
def test_changing_sides_changes_precision_and_recall(gold, predicted):
    gold, predicted = ([record for record in side if not record.repeat] for side in (gold, predicted))
    one, other = scored(gold, predicted).tally, scored(predicted, gold).tally
    assert (one["record.right"], one["record.gold"]) == (other["record.right"], other["record.predicted"])


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("", "Ban tổ chức", True),
        ("BTC", "", True),
        ("Ban tổ chức; Sở Y tế", "Sở Y tế", True),
        ("Ban tổ chức Giải Bông lúa", "Ban tổ chức", False),
        ("Sở Y tế", "Ban tổ chức", False),
    ],
)
def test_a_committee_of_the_day_names_nobody(gold: str, found: str, same: bool) -> None:
    assert SLOTS["awarder"].agrees(replace(RECORD, awarder=gold), replace(RECORD, awarder=found)) is same
