"""Tallies add up, intervals are always the same, and perfect predictions are perfect."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.evaluate.bootstrap import Resamples, difference, estimate
from vinhdanh.evaluate.evaluation import (
    Evaluation,
    EvaluationError,
    LeftOut,
    ScoredDocument,
    compare,
    from_json,
    measure,
    merge,
)  # fmt: skip
from vinhdanh.evaluate.facts import ScoredMention, ScoredRecord
from vinhdanh.evaluate.measures import SCORES, is_error
from vinhdanh.evaluate.mention_scores import score_mentions
from vinhdanh.evaluate.record_scores import score_records
from vinhdanh.evaluate.sheet import Sheet
from vinhdanh.evaluate.tally import Tally, total

RECORD = ScoredRecord(
    status="given", award="Bằng khen", grade="", awarder="Bộ Y tế", recipient_kind="collective", recipient="tập thể",
    count=4, count_low=4, count_high=4, count_modifier="exact", period="", date="", start=0, end=50, at=10,
)  # fmt: skip
MENTIONS = [
    ScoredMention("organization", 0, 9, "Bộ Y tế", entity="org_1"),
    ScoredMention("organization", 40, 44, "Bộ Y tế", entity="org_1"),
    ScoredMention("organization", 50, 58, "Sở Nội vụ", entity="org_2"),
    ScoredMention("date", 60, 70, "2020-10-22", modifier="APPROX"),
    ScoredMention("count", 71, 80, "4", modifier="exact", unit_class="collective"),
    ScoredMention("award", 73, 80, "Huân chương Lao động", grade="Ba", codes=frozenset({"HC-LD"})),
]


def tally_of(gold, predicted, records=(), rows=()) -> Tally:
    sheet = Sheet("d", lambda at: "title" if at < 45 else "body")
    score_mentions(gold, predicted, sheet)
    for mode in ("record", "oracle"):
        score_records(mode, records, rows, sheet)
    return sheet.tally


def evaluation(*tallies: Tally, first: int = 0, splits: str = "") -> Evaluation:
    documents = [
        ScoredDocument(f"d{number}", "text", "labels", splits or "dev", "news", "union", tally)
        for number, tally in enumerate(tallies, first)
    ]
    return Evaluation(tuple(documents))


def values(evaluation: Evaluation) -> dict[str, float | None]:
    return {name: found.value for name, found in measure(evaluation).scores.items()}


PERFECT = tally_of(
    MENTIONS,
    MENTIONS,
    [replace(RECORD, presenter="Ông Lê Văn Hải", period="2020", date="2020-10-22")],
    [replace(RECORD, presenter="Ông Lê Văn Hải", period="2020", date="2020-10-22")],
)
POOR = tally_of(MENTIONS, MENTIONS[1:3], [RECORD], [replace(RECORD, count=6)])


def test_a_perfect_prediction_is_perfect_in_every_score():
    found = values(evaluation(PERFECT, PERFECT))
    missing = set(SCORES) - set(found)
    assert missing == {
        f"{mode}.grade.{part}" for mode in ("record", "oracle") for part in ("precision", "recall", "f1")
    }
    assert {name for name, value in found.items() if value != (0 if is_error(name) else 1)} == set()


def test_nothing_found_is_zero_and_not_unknown():
    found = values(evaluation(tally_of(MENTIONS, [], [RECORD], [])))
    assert found["mention.all.strict.f1"] == found["record.f1"] == found["bcubed.f1"] == found["value.date.f1"] == 0
    assert "mention.all.strict.precision" not in found
    assert "link.accuracy" not in found


def test_values_by_hand():
    wrong = [replace(m, value="2020-10-23") if m.kind == "date" else replace(m, end=m.end - 1) for m in MENTIONS]
    found = values(evaluation(tally_of(MENTIONS, wrong)))
    assert found["value.date.f1"] == 0
    assert found["value.date.modifier"] == 1
    assert found["value.organization.f1"] == 1
    assert found["mention.organization.strict.f1"] == 0
    assert found["mention.organization.partial.f1"] == 0.5
    assert found["mention.organization.type.f1"] == 1


def test_a_gold_mention_without_a_value_is_left_out_of_the_values():
    gold = [replace(MENTIONS[0], value=""), MENTIONS[1]]
    found = values(evaluation(tally_of(gold, MENTIONS[:2])))
    assert found["value.organization.precision"] == found["value.organization.recall"] == 1
    assert found["mention.organization.strict.f1"] == 1


@pytest.mark.parametrize(
    ("part", "change"),
    [("number", {"value": "5"}), ("modifier", {"modifier": "about"}), ("unit_class", {"unit_class": "person"})],
)
def test_parts_of_counts(part, change):
    found = values(evaluation(tally_of([MENTIONS[4]], [replace(MENTIONS[4], **change)])))
    assert {name: found[f"value.count.{name}"] for name in ("number", "modifier", "unit_class")} == {
        name: float(name != part) for name in ("number", "modifier", "unit_class")
    }


@pytest.mark.parametrize(
    ("part", "change"),
    [("name", {"value": "Bằng khen"}), ("grade", {"grade": "Nhì"}), ("code", {"codes": frozenset({"BK"})})],
)
def test_parts_of_awards(part, change):
    found = values(evaluation(tally_of([MENTIONS[5]], [replace(MENTIONS[5], **change)])))
    assert {name: found[f"value.award.{name}"] for name in ("name", "grade", "code")} == {
        name: float(name != part) for name in ("name", "grade", "code")
    }


amounts = st.dictionaries(st.sampled_from(["a", "b", "zone=title|a"]), st.integers(0, 9)).map(Tally)


@given(st.lists(amounts, max_size=8), st.integers(0, 8))
def test_tallies_add_up_in_any_portions(tallies, cut):
    assert total(tallies) == total([total(tallies[:cut]), total(tallies[cut:])])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from([PERFECT, POOR]), min_size=2, max_size=6), st.data())
def test_merging_shards_is_scoring_at_once(tallies, data):
    cut = data.draw(st.integers(1, len(tallies) - 1))
    parts = [evaluation(*tallies[cut:], first=cut), evaluation(*tallies[:cut])]
    whole = evaluation(*tallies)
    assert measure(merge(parts)) == measure(whole)


def test_what_one_shard_left_out_and_another_has_is_not_left_out():
    one = Evaluation((), (LeftOut("d0", "the run has not read it"), LeftOut("d9", "gone")))
    merged = merge([one, evaluation(PERFECT)])
    assert [document.doc_id for document in merged.left_out] == ["d9"]


def test_a_document_in_two_shards_is_an_error():
    with pytest.raises(EvaluationError, match="d0 is in two"):
        merge([evaluation(PERFECT), evaluation(POOR)])


def test_json_holds_all_that_the_scores_need():
    made = Evaluation(evaluation(PERFECT, POOR).documents, (LeftOut("d7", "why"),))
    written = json.loads(json.dumps(measure(made).as_json()))
    assert from_json(written) == made
    assert written["scores"]["record.f1"] == {"value": 0.5, "low": 0.0, "high": 1.0}


@pytest.mark.parametrize(
    "data", [{}, {"format": 9}, {"format": 1, "documents": [{"x": 1}], "left_out": []}, {"format": 1}]
)
def test_what_is_no_evaluation_is_said_to_be_none(data):
    with pytest.raises(EvaluationError):
        from_json(data)


def test_intervals_are_the_same_every_time_and_hold_the_score():
    one, other = measure(evaluation(PERFECT, POOR, POOR)), measure(evaluation(PERFECT, POOR, POOR))
    assert one.scores == other.scores
    found = one.scores["record.f1"]
    assert 0 <= found.low < found.value < found.high <= 1


def test_one_document_has_no_spread():
    found = measure(evaluation(POOR)).scores["mention.all.strict.f1"]
    assert found.low == found.value == found.high


def test_differences_are_paired():
    """Two runs that differ by one right record in every document differ by that in every resample."""
    better, worse = evaluation(*[PERFECT] * 5), evaluation(*[POOR] * 5)
    found = compare(better, worse).differences["record.f1"]
    assert (found.value, found.low, found.high, found.in_favour) == (1, 1, 1, 1)
    errors = compare(better, worse).differences["record.count_error.absolute"]
    assert (errors.value, errors.in_favour) == (-2, 1)
    assert compare(better, better).differences["record.f1"].in_favour == 0.5


def test_only_documents_of_both_are_compared():
    found = compare(evaluation(PERFECT, POOR), evaluation(POOR))
    assert found.documents == 1
    assert found.only_in_one == ("d1",)


def test_other_labels_are_another_document():
    ours, theirs = evaluation(PERFECT), evaluation(PERFECT)
    relabelled = Evaluation((replace(theirs.documents[0], labels="other"),))
    with pytest.raises(EvaluationError, match="share no document"):
        compare(ours, relabelled)


def test_slices():
    documents = (*evaluation(PERFECT).documents, *evaluation(POOR, first=1, splits="test").documents)
    found = measure(Evaluation(documents))
    assert found.slices["split"]["dev"]["record.f1"].value == 1
    assert found.slices["split"]["test"]["record.f1"].value == 0
    assert found.sizes["split"] == {"dev": 1, "test": 1}
    assert found.slices["zone"]["title"]["mention.organization.strict.recall"].value == 3 / 4
    assert set(found.slices) == {"split", "source", "style", "zone"}


def test_slices_by_pattern_have_no_precision():
    tally = tally_of([], [], [replace(RECORD, patterns=("active",))], [RECORD])
    found = measure(evaluation(tally)).slices["pattern"]["active"]
    assert found["record.recall"].value == found["record.award.accuracy"].value == 1
    assert not {"record.precision", "record.f1", "record.award.f1", "oracle.with_awarder.precision"} & set(found)


def test_resampling_by_hand():
    """Of two documents, one right and one wrong, a quarter of the draws has none right, a half one, a quarter two."""
    sums = Resamples(2).sums([Tally({"record.right": 1, "record.gold": 1}), Tally({"record.gold": 1})])
    recalls = SCORES["record.recall"](sums)
    assert recalls[0] == 0.5
    shares = [float((recalls[1:] == value).mean()) for value in (0, 0.5, 1)]
    assert shares == pytest.approx([0.25, 0.5, 0.25], abs=0.04)
    assert (estimate(SCORES["record.recall"], sums).low, estimate(SCORES["record.recall"], sums).high) == (0, 1)
    assert difference(SCORES["record.recall"], sums, sums).low == 0
