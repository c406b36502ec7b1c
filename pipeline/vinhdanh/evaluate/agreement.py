"""How far two people who labelled the same texts, unknown to each other, agree.

The second labeller is scored against the first as a run is against gold, so that the figures compare with those of
the program; F1 is the same whichever of the two is taken for gold. Records are compared whether they repeat others
or not. Beside F1, which knows no chance, stands Krippendorff's alpha for nominal data (K. Krippendorff, Content
Analysis, chapter "Reliability"): of the syllables of the text (outside, first of a mention, inside one) for each kind
of mention, and of what was chosen for each pair of records that mean the same statement.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from vinhdanh.evaluate.evaluation import Evaluation, Measured, ScoredDocument, measure
from vinhdanh.evaluate.facts import KINDS, Facts, ScoredMention
from vinhdanh.evaluate.labelled import gold_facts
from vinhdanh.evaluate.mention_scores import score_mentions
from vinhdanh.evaluate.record_scores import align_records, score_records
from vinhdanh.evaluate.sheet import Sheet
from vinhdanh.gold.model import GoldDocument

#: What is chosen for every record, and so can be compared by alpha.
CHOICES = ("status", "recipient_kind", "repeat")
_SYLLABLE = re.compile(r"\w+")

#: How often the two said this and that of the same unit.
Choices = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The scores of the second labeller against the first, alphas by kind of mention and by choice, and amounts.

    `amounts` has for each kind of mention and for "record" how many the first and the second labelled.
    """

    measured: Measured
    alphas: Mapping[str, float | None]
    amounts: Mapping[str, tuple[int, int]]


def agreement(pairs: Sequence[tuple[GoldDocument, GoldDocument]]) -> Agreement:
    """Return how far two labellers agree on texts that both have labelled.

    Args:
        pairs: the first and the second labelling of each text.

    Raises:
        ValueError: a pair is of two texts, or a labelled value is malformed.
    """
    documents: list[ScoredDocument] = []
    choices: dict[str, Choices] = {name: Counter() for name in (*KINDS, *CHOICES)}
    amounts: dict[str, tuple[int, int]] = {}
    for first, second in pairs:
        if first.sha256 != second.sha256:
            raise ValueError(f"{first.path} and {second.path} belong to two texts")
        ours, theirs = gold_facts(first), gold_facts(second)
        documents.append(_scored(first, ours, theirs))
        for kind in KINDS:
            choices[kind] += _syllables(first.text[: first.upto], _of(kind, ours), _of(kind, theirs))
            amounts[kind] = _added(amounts.get(kind), len(_of(kind, ours)), len(_of(kind, theirs)))
        _note_choices(ours, theirs, choices)
        amounts["record"] = _added(amounts.get("record"), len(ours.records), len(theirs.records))
    alphas = {name: alpha(counted) for name, counted in choices.items()}
    return Agreement(measure(Evaluation(tuple(documents))), alphas, amounts)


def alpha(choices: Mapping[tuple[str, str], int]) -> float | None:
    """Return Krippendorff's alpha of two who chose a category for each unit; None where nothing varies.

    >>> round(alpha({("a", "a"): 5, ("b", "b"): 3, ("a", "b"): 2}), 3)
    0.604
    """
    values: Counter[str] = Counter()
    different = 0
    for (one, other), number in choices.items():
        values[one] += number
        values[other] += number
        different += 2 * number * (one != other)
    total = values.total()
    expected = total**2 - sum(number**2 for number in values.values())
    return 1 - (total - 1) * different / expected if expected else None


def _scored(document: GoldDocument, ours: Facts, theirs: Facts) -> ScoredDocument:
    sheet = Sheet(document.doc_id, lambda at: "")
    score_mentions(ours.mentions, theirs.mentions, sheet)
    all_ours = [replace(record, repeat=False) for record in ours.records]
    all_theirs = [replace(record, repeat=False) for record in theirs.records]
    score_records("record", all_ours, all_theirs, sheet)
    return ScoredDocument(
        document.doc_id, document.sha256, "", document.split, document.source, document.style, sheet.tally
    )


def _note_choices(ours: Facts, theirs: Facts, choices: Mapping[str, Choices]) -> None:
    """Count what the two chose for each record that both have."""
    first, second = ([replace(record, repeat=False) for record in facts.records] for facts in (ours, theirs))
    repeats = {
        id(copy): str(record.repeat)
        for copy, record in zip((*first, *second), (*ours.records, *theirs.records), strict=True)
    }
    for left, right in align_records(first, second):
        if left is not None and right is not None:
            choices["status"][left.status, right.status] += 1
            choices["recipient_kind"][left.recipient_kind, right.recipient_kind] += 1
            choices["repeat"][repeats[id(left)], repeats[id(right)]] += 1


def _syllables(text: str, ours: Iterable[ScoredMention], theirs: Iterable[ScoredMention]) -> Choices:
    places = [match.start() for match in _SYLLABLE.finditer(text)]
    return Counter(zip(_labels(places, ours), _labels(places, theirs), strict=True))


def _labels(places: Sequence[int], mentions: Iterable[ScoredMention]) -> list[str]:
    """Return for each syllable whether it is outside of all mentions, the first of one, or inside one."""
    labels = ["outside"] * len(places)
    at = 0
    for mention in sorted(mentions, key=lambda mention: mention.start):
        while at < len(places) and places[at] < mention.start:
            at += 1
        first = at
        while at < len(places) and places[at] < mention.end:
            labels[at] = "first" if at == first else "inside"
            at += 1
    return labels


def _of(kind: str, facts: Facts) -> list[ScoredMention]:
    return [mention for mention in facts.mentions if mention.kind == kind]


def _added(amounts: tuple[int, int] | None, first: int, second: int) -> tuple[int, int]:
    before = amounts or (0, 0)
    return before[0] + first, before[1] + second
