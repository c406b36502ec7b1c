"""Mentions: which were found, with which boundaries, of which kind, and with which value.

SemEval-2013 task 9.1 compares a response with the gold in four ways. Where a predicted mention is aligned with a
gold one, each way calls the pair correct, partial or incorrect; a gold mention alone is missing, a predicted one
alone spurious.

| pair | strict | exact boundary | partial boundary | type |
| --- | --- | --- | --- | --- |
| same kind, same offsets (`exact`) | correct | correct | correct | correct |
| same kind, overlapping (`overlap`) | incorrect | incorrect | partial | correct |
| other kind, same offsets (`exact_other`) | incorrect | correct | correct | incorrect |
| other kind, overlapping (`overlap_other`) | incorrect | incorrect | partial | incorrect |

So the five outcomes, with `alone`, are what is counted; the four ways are sums of them (`measures.py`). Each mention
counts under its own kind, so that a pair of two kinds is an error of both.

Why not `nervaluate` 1.2.1: it takes a response for a gold mention in the order in which they stand and never goes
back, so that one that is off may take the place of one that is right (`tests/evaluate/test_extents.py` keeps the cases,
as worked out by hand, in which it is wrong); it takes the last offset as included; and over all kinds at once it
knows no nesting, where "2 giải Nhất" holds the award "giải Nhất". The alignment here is optimal: the most exact pairs
of one kind, of these the most pairs of one kind, then the most exact pairs, then the most pairs, then the greatest
overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

from vinhdanh.evaluate.alignment import Pair, best_pairs
from vinhdanh.evaluate.facts import ScoredMention

OUTCOMES = ("exact", "overlap", "exact_other", "overlap_other", "alone")
Aligned = tuple[ScoredMention | None, ScoredMention | None]


def align_mentions(gold: Sequence[ScoredMention], predicted: Sequence[ScoredMention]) -> list[Aligned]:
    """Return (gold, predicted) for each aligned pair, (gold, None) and (None, predicted) for what is alone."""
    pairs = best_pairs(_weights(gold, predicted))
    twins: list[Aligned] = [(gold[left], predicted[right]) for left, right in pairs]
    lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
    missed: list[Aligned] = [(mention, None) for index, mention in enumerate(gold) if index not in lefts]
    spurious: list[Aligned] = [(None, mention) for index, mention in enumerate(predicted) if index not in rights]
    return twins + missed + spurious


def outcome(gold: ScoredMention | None, predicted: ScoredMention | None) -> str:
    """Return which of `OUTCOMES` an aligned pair is."""
    if gold is None or predicted is None:
        return "alone"
    fit = "exact" if gold.span == predicted.span else "overlap"
    return fit if gold.kind == predicted.kind else f"{fit}_other"


def _weights(gold: Sequence[ScoredMention], predicted: Sequence[ScoredMention]) -> dict[Pair, float]:
    # Each level outweighs all that lie below it: there are fewer pairs than `base`.
    base = 1 + min(len(gold), len(predicted))
    return {(left, right): _weight(gold[left], predicted[right], base) for left, right in _touching(gold, predicted)}


def _weight(gold: ScoredMention, predicted: ScoredMention, base: int) -> float:
    same_kind, same_span = gold.kind == predicted.kind, gold.span == predicted.span
    shared = min(gold.end, predicted.end) - max(gold.start, predicted.start)
    union = max(gold.end, predicted.end) - min(gold.start, predicted.start)
    weight = shared / union
    for level, holds in enumerate((True, same_span, same_kind, same_kind and same_span)):
        weight += holds * float(base) ** (level + 1)
    return weight


def _touching(gold: Sequence[ScoredMention], predicted: Sequence[ScoredMention]) -> list[Pair]:
    """Return the pairs that share a character; mentions come in any order."""
    order = sorted(range(len(predicted)), key=lambda index: predicted[index].start)
    longest = max((mention.end - mention.start for mention in predicted), default=0)
    pairs: list[Pair] = []
    first = 0
    for left in sorted(range(len(gold)), key=lambda index: gold[index].start):
        mention = gold[left]
        while first < len(order) and predicted[order[first]].start + longest <= mention.start:
            first += 1
        for right in order[first:]:
            other = predicted[right]
            if other.start >= mention.end:
                break
            if other.end > mention.start:
                pairs.append((left, right))
    return pairs
