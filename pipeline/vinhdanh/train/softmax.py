"""One choice among several by a sum of weights, fitted to examples: a conditional logistic regression in NumPy."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vinhdanh.resolve.date_years import LEAST, SCALE
from vinhdanh.train.years import YearLesson

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class YearSettings:
    """How the weights are fitted; a sign counts from so many (weighted) articles, a weight from so much on."""

    rare: float = 10.0
    penalty: float = 12.0
    steps: int = 120
    pace: float = 0.1
    least: int = 10


def fit(lessons: Sequence[YearLesson], settings: YearSettings) -> dict[str, int]:
    """Return the weight of each sign, in hundredths, by steps of gradient descent (Adam) over all lessons at once."""
    number = _number(lessons, settings.rare)
    rows: list[int] = []
    columns: list[int] = []
    owner: list[int] = []
    right: list[bool] = []
    weight: list[float] = []
    for at, lesson in enumerate(lessons):
        for year, signs in lesson.signs.items():
            known = sorted(number[sign] for sign in signs if sign in number)
            rows += [len(owner)] * len(known)
            columns += known
            owner.append(at)
            right.append(year == lesson.answer)
            weight.append(lesson.weight)
    places = (np.array(rows), np.array(columns), np.array(owner))
    design = _Design(*places, np.array(right, float), np.array(weight))
    weights = _descend(design, len(number), settings)
    whole = np.rint(weights * SCALE).astype(int)
    return {sign: int(whole[at]) for sign, at in number.items() if abs(whole[at]) >= settings.least}


def _number(lessons: Sequence[YearLesson], rare: float) -> dict[str, int]:
    """Return a number for each sign that is frequent enough."""
    seen: Counter[str] = Counter()
    for lesson in lessons:
        for sign in frozenset().union(*lesson.signs.values()):
            seen[sign] += int(lesson.weight)
    return {sign: at for at, sign in enumerate(sorted(sign for sign, count in seen.items() if count >= rare))}


@dataclass(frozen=True, slots=True)
class _Design:
    """Which signs (`columns`) each choice (`rows`) has, whose it is, whether it is the right one, and its weight."""

    rows: npt.NDArray[np.int64]
    columns: npt.NDArray[np.int64]
    owner: npt.NDArray[np.int64]
    right: Floats
    weight: Floats

    def gradient(self, weights: Floats, firsts: npt.NDArray[np.int64]) -> Floats:
        """Return the slope of the loss; `firsts` are where the choices of each article begin."""
        scores = np.bincount(self.rows, weights[self.columns], len(self.owner))
        shares = np.exp(scores - np.maximum.reduceat(scores, firsts)[self.owner])
        shares /= np.add.reduceat(shares, firsts)[self.owner]
        off = (shares - self.right) * self.weight
        return np.bincount(self.columns, off[self.rows], len(weights)).astype(np.float64)


def _descend(design: _Design, count: int, settings: YearSettings) -> Floats:
    firsts = np.flatnonzero(np.diff(design.owner, prepend=-1))
    weights, mean, square = np.zeros(count), np.zeros(count), np.zeros(count)
    for step in range(1, settings.steps + 1):
        slope = design.gradient(weights, firsts) + settings.penalty * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        pace = settings.pace * (1 - step / settings.steps) + 0.002
        weights = weights - pace * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-6)
    return weights


def cross_validate(lessons: Sequence[YearLesson], settings: YearSettings, folds: int) -> Iterator[str]:
    """Yield how many years are told and how many of them are right, for each group, on parts that are held out."""
    told: Counter[tuple[str, str]] = Counter()
    for part in range(folds):
        weights = fit([lesson for lesson in lessons if lesson.fold(folds) != part], settings)
        for lesson in lessons:
            if lesson.fold(folds) == part and lesson.asked:
                scores = {year: sum(weights.get(sign, 0) for sign in signs) for year, signs in lesson.signs.items()}
                best = max(scores, key=lambda year: scores[year])
                share = 1 / sum(np.exp((score - scores[best]) / SCALE) for score in scores.values())
                year = best if share >= LEAST else 0
                told[lesson.group, "told"] += bool(year)
                told[lesson.group, "right"] += bool(year) and year == lesson.year
                told[lesson.group, "open"] += not year and lesson.year == 0
                told[lesson.group, "all"] += 1
    for group in sorted({group for group, _ in told}):
        count = {name: told[group, name] for name in ("all", "told", "right", "open")}
        yield f"{group:25} {count} precision {count['right'] / max(1, count['told']):.3f}"


def write_weights(path: Path, weights: Mapping[str, int]) -> None:
    """Write the weight of each sign in hundredths, in the order of the signs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([("sign", "weight"), *sorted(weights.items())])
