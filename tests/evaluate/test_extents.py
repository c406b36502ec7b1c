"""SemEval-2013 task 9.1, worked out by hand: letter of the kind and offsets, the last one not included.

O organization, D date, C count, A award. Expected are correct, incorrect, partial, missing and spurious.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.evaluate.extents import OUTCOMES, align_mentions, outcome
from vinhdanh.evaluate.facts import ScoredMention

KIND = {"O": "organization", "D": "date", "C": "count", "A": "award"}
#: What each way calls an outcome.
CALLS = {
    "strict": {"exact": "cor", "overlap": "inc", "exact_other": "inc", "overlap_other": "inc"},
    "exact": {"exact": "cor", "overlap": "inc", "exact_other": "cor", "overlap_other": "inc"},
    "partial": {"exact": "cor", "overlap": "par", "exact_other": "cor", "overlap_other": "par"},
    "type": {"exact": "cor", "overlap": "cor", "exact_other": "inc", "overlap_other": "inc"},
}


def mentions(marks: str) -> list[ScoredMention]:
    spans = [(mark[0], *mark[1:].split("-")) for mark in marks.split()]
    return [ScoredMention(KIND[kind], int(start), int(end)) for kind, start, end in spans]


def semeval(gold: str, predicted: str, way: str) -> str:
    tally = Counter()
    for wanted, found in align_mentions(mentions(gold), mentions(predicted)):
        name = outcome(wanted, found)
        tally[CALLS[way].get(name) or ("mis" if found is None else "spu")] += 1
    return "".join(str(tally[name]) for name in ("cor", "inc", "par", "mis", "spu"))


CASES = [
    # name, gold, predicted; strict, exact boundary, partial boundary, type: a digit for each number
    ("found", "O0-9", "O0-9", "10000 10000 10000 10000"),
    ("missed", "O0-9", "", "00010 00010 00010 00010"),
    ("invented", "", "O0-9", "00001 00001 00001 00001"),
    ("too short", "O0-9", "O3-9", "01000 01000 00100 10000"),
    ("other kind", "O0-9", "D0-9", "01000 10000 10000 01000"),
    ("other kind, too short", "O0-9", "D3-9", "01000 01000 00100 01000"),
    ("next to it", "O0-9", "O9-12", "00011 00011 00011 00011"),
    ("one for two", "O0-4 O5-9", "O0-9", "01010 01010 00110 10010"),
    ("two for one", "O0-9", "O0-4 O5-9", "01001 01001 00101 10001"),
    ("right one after a wrong one", "O5-9", "O0-6 O5-9", "10001 10001 10001 10001"),
    ("a chain", "O0-5 O4-9", "O3-6 O8-9", "02000 02000 00200 20000"),
    ("nested, both found", "C0-11 A2-11", "A2-11 C0-11", "20000 20000 20000 20000"),
    ("nested, outer missed", "C0-11 A2-11", "A2-11", "10010 10010 10010 10010"),
    ("nested, inner missed", "C0-11 A2-11", "C0-11", "10010 10010 10010 10010"),
    ("nested, outer too short", "A2-11 C0-11", "C1-11 A2-11", "11000 11000 10100 20000"),
    ("twice the same", "O0-9", "O0-9 O0-9", "10001 10001 10001 10001"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "gold", "predicted", "expected"), CASES, ids=[case[0] for case in CASES])
def test_by_hand(name, gold, predicted, expected):
    assert " ".join(semeval(gold, predicted, way) for way in CALLS) == expected


#: The cases of which nervaluate 1.2.1 makes something else, because it never takes back a pair; why we do not use it.
NERVALUATE_IS_WRONG = {"right one after a wrong one", "nested, outer too short"}
NERVALUATE_WAYS = ("strict", "exact", "partial", "ent_type")


@pytest.mark.parametrize("case", CASES, ids=[c[0] for c in CASES])
def test_nervaluate_agrees_but_for_two_cases(case):
    nervaluate = pytest.importorskip("nervaluate")
    name, gold, predicted, expected = case
    # It takes the last offset as included.
    both = [
        [[{"label": mention.kind, "start": mention.start, "end": mention.end - 1} for mention in mentions(marks)]]
        for marks in (gold, predicted)
    ]
    evaluator = nervaluate.Evaluator(*both, tags=list(KIND.values()), loader="dict")
    result = evaluator.evaluate()["overall"]
    found = [result[way] for way in NERVALUATE_WAYS]
    counts = " ".join(f"{w.correct}{w.incorrect}{w.partial}{w.missed}{w.spurious}" for w in found)
    assert (counts == expected) == (name not in NERVALUATE_IS_WRONG)


spans = st.tuples(st.sampled_from("ODCA"), st.integers(0, 20), st.integers(1, 6))
sides = st.lists(spans.map(lambda span: ScoredMention(KIND[span[0]], span[1], span[1] + span[2])), max_size=7)


def tally(gold, predicted) -> Counter[str]:
    return Counter(outcome(wanted, found) for wanted, found in align_mentions(gold, predicted))


@given(sides, sides)
def test_every_mention_is_counted_once(gold, predicted):
    aligned = align_mentions(gold, predicted)
    key = lambda mention: (mention.kind, mention.span)  # noqa: E731
    assert sorted((w for w, _ in aligned if w), key=key) == sorted(gold, key=key)
    assert sorted((f for _, f in aligned if f), key=key) == sorted(predicted, key=key)


@given(sides, sides)
def test_order_and_side_do_not_matter(gold, predicted):
    counts = tally(gold, predicted)
    assert tally(gold[::-1], predicted[::-1]) == counts
    assert tally(predicted, gold) == counts


@given(sides)
def test_the_same_on_both_sides_is_all_exact(gold):
    assert set(tally(gold, gold)) <= {"exact"}


@given(sides, sides)
def test_all_that_agree_in_kind_and_offsets_are_paired(gold, predicted):
    both = Counter((m.kind, m.span) for m in gold) & Counter((m.kind, m.span) for m in predicted)
    assert tally(gold, predicted)["exact"] == both.total()


@given(sides, sides)
def test_only_what_touches_is_paired(gold, predicted):
    for wanted, found in align_mentions(gold, predicted):
        if wanted and found:
            assert wanted.start < found.end
            assert found.start < wanted.end
            assert outcome(wanted, found) in OUTCOMES[:4]
