"""Mention scores computed by hand beforehand."""

import pytest

from vinhdanh.evaluate.csv_gold.mentions import LabelledMention, LabelledText, check_texts, score_mentions

TEXTS = {"a": LabelledText("x", 100)}


def mention(start, end, value="v", kind="date", doc="a"):
    return LabelledMention(doc, kind, start, end, value)


CASES = [
    # name, gold, predicted, strict (tp, fp, fn), overlap F1, values right of values
    ("right", [mention(0, 5)], [mention(0, 5)], (1, 0, 0), 1.0, (1, 1)),
    ("wrong value", [mention(0, 5)], [mention(0, 5, "w")], (1, 0, 0), 1.0, (0, 1)),
    ("no value labelled", [mention(0, 5, "")], [mention(0, 5, "w")], (1, 0, 0), 1.0, (0, 0)),
    ("boundary", [mention(0, 5)], [mention(0, 6)], (0, 1, 1), 1.0, (0, 0)),
    ("missed", [mention(0, 5)], [], (0, 0, 1), 0.0, (0, 0)),
    ("spurious", [mention(0, 5)], [mention(0, 5), mention(9, 12)], (1, 1, 0), 2 / 3, (1, 1)),
    ("beyond what was labelled", [mention(0, 5)], [mention(0, 5), mention(98, 104)], (1, 0, 0), 1.0, (1, 1)),
    ("text without labels", [mention(0, 5)], [mention(0, 5), mention(0, 3, doc="b")], (1, 0, 0), 1.0, (1, 1)),
]


@pytest.mark.parametrize(("name", "gold", "predicted", "strict", "overlap", "values"), CASES, ids=[c[0] for c in CASES])
def test_scores(name, gold, predicted, strict, overlap, values):
    score = score_mentions(gold, predicted, TEXTS)["date"]
    assert (score.strict.tp, score.strict.fp, score.strict.fn) == strict
    assert score.overlap_f1 == pytest.approx(overlap)
    assert (score.values_right, score.values) == values


VALUES = [
    ("100..999", "100..999 người", True),
    ("700", ">700 lượt cán bộ", True),
    ("700", "70 lượt cán bộ", False),
    ("Huân chương Lao động|Ba", "Huân chương Lao động, Ba", True),
    ("Bằng khen|", "Bằng khen", True),
    ("Sở Y tế", "sở y tế", True),
]


@pytest.mark.parametrize(("gold", "found", "same"), VALUES)
def test_values_agree(gold, found, same):
    score = score_mentions([mention(0, 5, gold)], [mention(0, 5, found)], TEXTS)["date"]
    assert bool(score.values_right) is same


def test_a_text_that_is_missing_or_another_is_named(tmp_path):
    (tmp_path / "documents.csv").write_text("doc_id,sha256\na,y\n")
    texts = {"a": LabelledText("x", 10), "b": LabelledText("z", 10)}
    assert check_texts(tmp_path / "documents.csv", texts) == [
        "a: is another text than the labelled one",
        "b: was not read",
    ]
