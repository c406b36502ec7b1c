"""How sure a score is: intervals by resampling documents, and differences of two runs on the same resamples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vinhdanh.evaluate.measures import Array, Score, Sums
from vinhdanh.evaluate.tally import Tally, split_name

RESAMPLES = 1000
_SEED = 20260101
_TAILS = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A score with its 95 % interval; all three are None where there is nothing to score."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """How far a score is above (or below 0: under) another run's, with its 95 % interval.

    `in_favour` is the share of resamples in which it is better; a draw is half.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    in_favour: float | None = None


class Resamples:
    """Draws of as many documents as there are, with replacement; always the same for the same number of them."""

    def __init__(self, documents: int, resamples: int = RESAMPLES) -> None:
        generator = np.random.default_rng(_SEED)
        self._times: Array = np.zeros((0, 0))
        if documents:
            drawn = generator.multinomial(documents, np.full(documents, 1 / documents), resamples)
            self._times = drawn.astype(np.float64)
        self._documents = documents

    def sums(self, tallies: Sequence[Tally]) -> Sums:
        """Return each sum over the documents as they are, followed by its value in each resample.

        Sums inside slices of documents are left out.

        Args:
            tallies: one for each document; an empty one takes a document out without changing the draws.

        Raises:
            ValueError: there are more or fewer tallies than documents.
        """
        if len(tallies) != self._documents:
            raise ValueError(f"{len(tallies)} tallies for {self._documents} documents")
        names = sorted({name for tally in tallies for name in tally if not split_name(name)[0]})
        matrix = np.array([[tally[name] for name in names] for tally in tallies], dtype=np.float64)
        matrix = matrix.reshape(len(tallies), len(names))
        columns = np.vstack([matrix.sum(axis=0, keepdims=True), self._times @ matrix])
        return _Sums(dict(zip(names, columns.T, strict=True)), len(columns))


class _Sums(dict[str, Array]):
    """Sums by name; a name that no document has is 0."""

    def __init__(self, columns: dict[str, Array], length: int) -> None:
        super().__init__(columns)
        self._nothing = np.zeros(length)

    def __missing__(self, name: str) -> Array:
        return self._nothing


def estimate(score: Score, sums: Sums) -> Estimate:
    """Return a score and the percentile interval of its resamples; those without anything to score are left out."""
    values = score(sums)
    if np.isnan(values[0]):
        return Estimate(None)
    return Estimate(float(values[0]), *_interval(values[1:]))


def difference(score: Score, sums: Sums, other: Sums, *, less_is_better: bool = False) -> Difference:
    """Return how far a score is above that of another run, on the same documents and the same resamples."""
    values = score(sums) - score(other)
    if np.isnan(values[0]):
        return Difference(None)
    drawn = values[1:][~np.isnan(values[1:])]
    gains = -drawn if less_is_better else drawn
    in_favour = float(np.mean((gains > 0) + 0.5 * (gains == 0))) if gains.size else None
    return Difference(float(values[0]), *_interval(values[1:]), in_favour)


def _interval(values: Array) -> tuple[float | None, float | None]:
    drawn = values[~np.isnan(values)]
    if not drawn.size:
        return None, None
    low, high = np.percentile(drawn, _TAILS)
    return float(low), float(high)
