"""The year of an article by a model that weighs the signs of each year, taught by `make train-years`."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from math import exp

from vinhdanh.extract.dates.expression import Point
from vinhdanh.resolve.date_clues import Clue, candidates
from vinhdanh.resolve.date_signs import Signs

#: How probable a year must be to be taken.
LEAST = 0.55
#: The weights are whole numbers, so that their order changes no sum.
SCALE = 100


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest year, how probable it is, and the clue that says most for it, if any does."""

    year: int
    probability: float
    clue: Clue | None


class YearModel:
    """Tells the year of an article from its clues, by the weights of their signs, by default those of the package."""

    def __init__(self, weights: Mapping[str, int] | None = None) -> None:
        self._weights = read_weights() if weights is None else weights

    def __call__(self, clues: Sequence[Clue], event: Point | None) -> Guess | None:
        """Return the likeliest year, None where no year is likelier than that the article does not tell it.

        Args:
            clues: the years that the article names.
            event: the day of what it reports, with or without its year.
        """
        signs = Signs(clues, event)
        scores = {year: self._sum(signs.all_of(year)) for year in candidates(clues)}
        if not scores:
            return None
        scores[0] = self._sum(signs.open())
        best = max(scores, key=lambda year: scores[year])
        if not best:
            return None
        total = sum(exp((score - scores[best]) / SCALE) for score in scores.values())
        said = [(self._sum(found), -clue.start, clue) for clue, found in signs.of_clues(best)]
        return Guess(best, 1 / total, max(said, key=lambda item: item[:2])[2] if said else None)

    def _sum(self, signs: Iterable[str]) -> int:
        weights = self._weights
        return sum(weights.get(sign, 0) for sign in signs)


def read_weights() -> dict[str, int]:
    """Return the weights of the package."""
    rows = files("vinhdanh").joinpath("models/years.csv").read_text(encoding="utf-8").splitlines()
    return {row["sign"]: int(row["weight"]) for row in csv.DictReader(rows)}
