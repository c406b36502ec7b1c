"""B-cubed: do mentions of one body go together, and those of two bodies apart?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key")
Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class BCubed:
    """Sums over the mentions of a document; divided by the number of mentions they are precision and recall."""

    precision: float
    predicted: int
    recall: float
    gold: int


def b_cubed(gold: Mapping[Key, Name], predicted: Mapping[Key, Name]) -> BCubed:
    """Compare two clusterings of mentions, given as the cluster of each mention by its offsets.

    The precision of a mention is the share of its predicted cluster that is in its gold cluster too; its recall is
    the share of its gold cluster that is in its predicted cluster too (Bagga and Baldwin 1998). A mention that only
    one side has is a twinless one: it has precision or recall 0, and counts in the size of its cluster, so that
    invented and missing mentions cost what they are.

    >>> b_cubed({1: "A", 2: "A", 3: "B"}, {1: "x", 2: "x", 3: "x"})
    BCubed(precision=1.6666666666666665, predicted=3, recall=3.0, gold=3)
    """
    both = Counter((gold[mention], predicted[mention]) for mention in gold.keys() & predicted.keys())
    gold_sizes, predicted_sizes = Counter(gold.values()), Counter(predicted.values())
    return BCubed(
        sum(shared * shared / predicted_sizes[cluster] for (_, cluster), shared in sorted(both.items(), key=str)),
        len(predicted),
        sum(shared * shared / gold_sizes[cluster] for (cluster, _), shared in sorted(both.items(), key=str)),
        len(gold),
    )


def clusters(mentions: Sequence[tuple[tuple[int, int], str]]) -> dict[tuple[int, int], str]:
    """Return the cluster of each mention, given as (offsets, name); one without a name is alone in its own."""
    return {span: name or f"{span[0]}-{span[1]} alone" for span, name in mentions}
