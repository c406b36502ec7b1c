"""B-cubed, worked out by hand: each letter is a mention, each group a cluster."""

import pytest

from vinhdanh.evaluate.clusters import b_cubed, clusters


def clustering(groups: str) -> dict[str, int]:
    return {mention: number for number, group in enumerate(groups.split()) for mention in group}


CASES = [
    # name, gold, predicted, sum of precisions, mentions predicted, sum of recalls, mentions in gold
    ("the same", "ab c", "ab c", 3, 3, 3, 3),
    ("names do not matter", "ab c", "c ab", 3, 3, 3, 3),
    ("all in one", "ab c", "abc", 2 / 3 + 2 / 3 + 1 / 3, 3, 3, 3),
    ("all apart", "ab c", "a b c", 3, 3, 1 / 2 + 1 / 2 + 1, 3),
    ("one in the wrong cluster", "abc de", "ab cde", 2 + 1 / 3 + 4 / 3, 5, 4 / 3 + 1 / 3 + 2, 5),
    ("one missed", "ab c", "a c", 2, 2, 1 / 2 + 0 + 1, 3),
    ("one invented, alone", "ab", "ab x", 2, 3, 2, 2),
    ("one invented, in a cluster", "ab", "abx", 2 / 3 + 2 / 3, 3, 2, 2),
    ("nothing found", "ab", "", 0, 0, 0, 2),
    ("nothing there", "", "ab", 0, 2, 0, 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "gold", "predicted", "precision", "found", "recall", "wanted"), CASES, ids=[c[0] for c in CASES]
)
def test_by_hand(name, gold, predicted, precision, found, recall, wanted):
    score = b_cubed(clustering(gold), clustering(predicted))
    assert (score.precision, score.recall) == pytest.approx((precision, recall))
    assert (score.predicted, score.gold) == (found, wanted)


@pytest.mark.parametrize("case", CASES, ids=[c[0] for c in CASES])
def test_changing_sides_changes_precision_and_recall(case):
    one, other = b_cubed(clustering(case[1]), clustering(case[2])), b_cubed(clustering(case[2]), clustering(case[1]))
    assert (one.precision, one.predicted) == pytest.approx((other.recall, other.gold))


def test_mentions_without_a_name_are_alone():
    assert len(set(clusters([((0, 3), ""), ((5, 8), ""), ((9, 12), "bộ y tế")]).values())) == 3
