"""Two labellers: what they share, worked out by hand."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.cli.gold_agree import tables
from vinhdanh.evaluate.agreement import agreement, alpha
from vinhdanh.gold.build import build
from vinhdanh.gold.model import GoldDocument
from vinhdanh.gold.standoff import parse_standoff
from vinhdanh.read import Article

TEXT = "Sở Y tế tặng Giấy khen cho 4 tập thể.\nSở Nội vụ họp.\n"
BOTH = """\
T2	AWARD 13 22	Giấy khen
#2	AnnotatorNotes T2	Giấy khen
T3	COUNT 27 36	4 tập thể
#3	AnnotatorNotes T3	4 exact collective
T4	Award 13 22	Giấy khen
E1	Award:T4 Recipient:T3 Count:T3
A1	Status E1 given
A2	RecipientKind E1 collective
"""
FIRST = BOTH + "T1\tORG 0 7\tSở Y tế\nT5\tORG 38 47\tSở Nội vụ\n"
SECOND = BOTH + "T1\tORG 0 7\tSở Y tế\n"


def document(labels: str, text: str = TEXT) -> GoldDocument:
    mentions, records = build(parse_standoff(labels, "a.ann"), text, "a.ann")
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article("tin", text)
    return GoldDocument("tin", "a.ann", article, digest, len(text), "dev", "corpus", "portal", mentions, records)


def test_two_who_agree() -> None:
    found = agreement([(document(FIRST), document(FIRST))])
    assert found.measured.scores["mention.organization.strict.f1"].value == 1
    assert found.measured.scores["record.f1"].value == 1
    assert found.alphas["organization"] == found.alphas["award"] == found.alphas["count"] == 1


def test_one_of_two_organizations_is_shared() -> None:
    found = agreement([(document(FIRST), document(SECOND))])
    assert found.measured.scores["mention.organization.strict.f1"].value == pytest.approx(2 / 3)
    assert found.amounts["organization"] == (2, 1)


def test_syllables_by_hand() -> None:
    """Of 14 syllables, 8 are outside for both, 1 first, 2 inside; 1 first and 2 inside only for one of them.

    Said in all 8 + 8 + 3 = 19 times outside, 3 times first, 6 times inside; 3 syllables differ.
    """
    expected = 1 - 27 * 6 / (28**2 - 19**2 - 3**2 - 6**2)
    assert agreement([(document(FIRST), document(SECOND))]).alphas["organization"] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("old", "new", "score", "f1"),
    [
        ("E1 collective", "E1 mixed", "record.f1", 0),
        ("E1 given", "E1 planned", "record.f1", 0),
        ("Award:T4 ", "Award:T4 Awarder:T1 ", "record.f1", 1),
        ("Award:T4 ", "Award:T4 Awarder:T1 ", "record.with_awarder.f1", 0),
        ("A2\t", "A3\tRepeat E1\nA2\t", "record.f1", 1),
    ],
)
def test_records(old: str, new: str, score: str, f1: float) -> None:
    found = agreement([(document(FIRST), document(FIRST.replace(old, new)))])
    assert found.measured.scores[score].value == f1


def test_a_repeat_for_one_of_them_is_a_choice() -> None:
    second = FIRST.replace("A2\t", "A3\tRepeat E1\nA2\t")
    assert agreement([(document(FIRST), document(second))]).alphas["repeat"] == 0


def test_two_texts_are_no_pair() -> None:
    with pytest.raises(ValueError, match="belong to two texts"):
        agreement([(document(FIRST), document(FIRST, TEXT + " "))])


def test_the_tables_name_every_kind_and_slot() -> None:
    shown = "\n".join(tables([(document(FIRST), document(SECOND))]))
    assert "| organization | 2 | 1 | 0.667" in shown
    assert "| awarder alone |" in shown
    assert "| recipient kind | –" in shown


CHOICES = st.dictionaries(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), st.integers(1, 5))


@given(CHOICES)
def test_alpha_is_one_minus_observed_over_expected_disagreement(choices: dict[tuple[str, str], int]) -> None:
    units = list(Counter(choices).elements())
    said = [category for unit in units for category in unit]
    differing = sum(one != other for one in said for other in said)
    if not differing:
        assert alpha(choices) is None
        return
    observed = sum(one != other for one, other in units) / len(units)
    expected = differing / (len(said) * (len(said) - 1))
    assert alpha(choices) == pytest.approx(1 - observed / expected)
