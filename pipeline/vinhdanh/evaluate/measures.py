"""The scores by name: each a function of sums that add up, so of any selection of documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from vinhdanh.evaluate.facts import KINDS
from vinhdanh.evaluate.mention_scores import PARTS
from vinhdanh.evaluate.slots import SLOTS
from vinhdanh.values import MentionKind

Array = NDArray[np.float64]
#: Sums by name; each an array over resamples.
Sums = Mapping[str, Array]
MODES = ("record", "oracle")
WAYS = ("strict", "exact", "partial", "type")
#: What each way gives for an outcome of `extents.OUTCOMES`.
_CREDIT: dict[str, dict[str, float]] = {
    "strict": {"exact": 1},
    "exact": {"exact": 1, "exact_other": 1},
    "partial": {"exact": 1, "exact_other": 1, "overlap": 0.5, "overlap_other": 0.5},
    "type": {"exact": 1, "overlap": 1},
}
_OUTCOMES = ("exact", "overlap", "exact_other", "overlap_other", "alone")


class Score(Protocol):
    """A function of sums."""

    def __call__(self, sums: Sums) -> Array:
        """Return the score for each resample; NaN where there is nothing to score."""


@dataclass(frozen=True, slots=True)
class Share:
    """One weighted sum divided by another."""

    part: tuple[tuple[str, float], ...]
    whole: tuple[tuple[str, float], ...]

    def __call__(self, sums: Sums) -> Array:
        """Return part / whole."""
        part, whole = _weighted(self.part, sums), _weighted(self.whole, sums)
        return np.divide(part, whole, out=np.full_like(part, np.nan), where=whole > 0)


@dataclass(frozen=True, slots=True)
class F1:
    """The harmonic mean of precision and recall; 0 where only one side has anything."""

    precision: Share
    recall: Share

    def __call__(self, sums: Sums) -> Array:
        """Return 2PR / (P + R)."""
        precision, recall = self.precision(sums), self.recall(sums)
        nothing = np.isnan(precision) & np.isnan(recall)
        first, second = np.nan_to_num(precision), np.nan_to_num(recall)
        both = first + second
        mean = np.divide(2 * first * second, both, out=np.zeros_like(both), where=both > 0)
        return np.where(nothing, np.nan, mean)


def _weighted(terms: tuple[tuple[str, float], ...], sums: Sums) -> Array:
    weighted: Array = np.sum([sums[name] * weight for name, weight in terms], axis=0)
    return weighted


def _one(name: str) -> tuple[tuple[str, float], ...]:
    return ((name, 1.0),)


def _prf(name: str, precision: Share, recall: Share) -> Iterator[tuple[str, Score]]:
    yield f"{name}.precision", precision
    yield f"{name}.recall", recall
    yield f"{name}.f1", F1(precision, recall)


def _mention_scores() -> Iterator[tuple[str, Score]]:
    for label, kinds in (*((kind, (kind,)) for kind in KINDS), ("all", KINDS)):
        for way in WAYS:
            sides = [
                Share(
                    tuple(
                        (f"mention.{kind}.{side}.{outcome}", credit)
                        for kind in kinds
                        for outcome, credit in _CREDIT[way].items()
                    ),
                    tuple((f"mention.{kind}.{side}.{outcome}", 1.0) for kind in kinds for outcome in _OUTCOMES),
                )
                for side in ("predicted", "gold")
            ]
            yield from _prf(f"mention.{label}.{way}", *sides)


def _value_scores(kind: MentionKind) -> Iterator[tuple[str, Score]]:
    right, matched = _one(f"value.{kind}.right"), _one(f"value.{kind}.matched")
    precision = Share(right, _one(f"value.{kind}.predicted"))
    yield from _prf(f"value.{kind}", precision, Share(right, _one(f"value.{kind}.gold")))
    yield f"value.{kind}.accuracy", Share(right, matched)
    for part in PARTS[kind]:
        yield f"value.{kind}.{part}", Share(_one(f"value.{kind}.{part}"), matched)


def _organization_scores() -> Iterator[tuple[str, Score]]:
    yield "link.accuracy", Share(_one("link.right"), _one("link.matched"))
    yield from _prf(
        "bcubed",
        Share(_one("bcubed.precision"), _one("bcubed.predicted")),
        Share(_one("bcubed.recall"), _one("bcubed.gold")),
    )


def _record_scores(mode: str) -> Iterator[tuple[str, Score]]:
    for name, right in ((mode, "right"), (f"{mode}.with_awarder", "right_with_awarder")):
        part = _one(f"{mode}.{right}")
        yield from _prf(name, Share(part, _one(f"{mode}.predicted")), Share(part, _one(f"{mode}.gold")))
    for slot in SLOTS:
        part = _one(f"{mode}.{slot}.right")
        yield from _prf(
            f"{mode}.{slot}", Share(part, _one(f"{mode}.{slot}.predicted")), Share(part, _one(f"{mode}.{slot}.gold"))
        )
        yield f"{mode}.{slot}.accuracy", Share(_one(f"{mode}.{slot}.agree"), _one(f"{mode}.aligned"))
    pairs, error = _one(f"{mode}.count_error.pairs"), f"{mode}.count_error"
    yield f"{error}.absolute", Share(_one(f"{error}.absolute"), pairs)
    yield f"{error}.relative", Share(_one(f"{error}.relative"), pairs)
    documents, total = _one(f"{mode}.total.documents"), f"{mode}.total_error"
    yield f"{total}.absolute", Share(_one(f"{mode}.total.absolute"), documents)
    yield f"{total}.relative", Share(_one(f"{mode}.total.relative"), documents)
    yield f"{mode}.total.accuracy", Share(_one(f"{mode}.total.right"), documents)


def _all_scores() -> Iterator[tuple[str, Score]]:
    yield from _mention_scores()
    for kind in KINDS:
        yield from _value_scores(kind)
    yield from _organization_scores()
    for mode in MODES:
        yield from _record_scores(mode)


#: Every score by name, in the order in which they are shown.
SCORES: dict[str, Score] = dict(_all_scores())


def is_error(name: str) -> bool:
    """Tell whether a score is a size of error: less is better, and it may exceed 1."""
    return "_error." in name


def has_precision(name: str) -> bool:
    """Tell whether a score needs predicted rows as its measure, which a slice of gold records alone cannot give."""
    return name.endswith((".precision", ".f1")) and name.startswith(MODES)
