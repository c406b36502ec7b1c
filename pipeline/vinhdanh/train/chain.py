"""Fits the weights of the student: a linear-chain CRF by maximum likelihood, the whole data in each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from vinhdanh.extract.organizations.learned.distribution import Distribution
from vinhdanh.extract.organizations.learned.model import (
    INSIDE,
    LABELS,
    OUTSIDE,
    Student,
    extra_features,
    features,
)
from vinhdanh.extract.organizations.learned.signs import Signs

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
_COUNT = len(LABELS)
#: A name cannot begin in its middle.
_FORBIDDEN = -50.0
_LARGEST = 127


@dataclass(frozen=True, slots=True)
class Example:
    """The sentences of one document: what is seen, the label of each token, and how much they count."""

    signs: Signs
    labels: Ints
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How the student is fitted.

    `bits` is the size of its table, `prior` the strength of the prior, `steps` their largest number; features that
    stand at fewer than `least` tokens get no weight; `scale` is what a weight of 1 becomes as a whole number.
    """

    bits: int = 21
    prior: float = 0.5
    steps: int = 50
    least: int = 2
    scale: int = 32


def fit(examples: Sequence[Example], distribution: Distribution, settings: Settings) -> Student:
    """Return the student that makes the labels of `examples` most likely; the same each time."""
    used, matrix = _matrix(examples, settings)
    turned = matrix.T.tocsr()
    streams = _Streams(examples)
    size = len(used) * 2

    def loss(vector: Floats) -> tuple[float, Floats]:
        moves = _allowed(vector[size:])
        scores = np.zeros((matrix.shape[0], _COUNT))
        scores[:, 1:] = matrix @ vector[:size].reshape(-1, 2)
        total, slope, moved = streams.loss(scores, moves)
        grown = np.concatenate([(turned @ slope[:, 1:]).reshape(-1), moved.reshape(-1)])
        return total + 0.5 * settings.prior * float(vector @ vector), grown + settings.prior * vector

    start = np.zeros(size + _COUNT * _COUNT)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": settings.steps, "maxcor": 6})
    return _whole(found.x, used, distribution, settings)


def _whole(vector: Floats, used: Ints, distribution: Distribution, settings: Settings) -> Student:
    """Return the student with weights rounded to whole numbers."""
    size = len(used) * 2
    table = np.zeros((1 << settings.bits, 2), np.int8)
    rounded = np.clip(np.rint(vector[:size] * settings.scale), -_LARGEST, _LARGEST)
    table[used] = rounded.reshape(-1, 2).astype(np.int8)
    moves = np.rint(_allowed(vector[size:]) * settings.scale).astype(np.int64)
    moves[OUTSIDE, INSIDE] = -(10**7)
    return Student(table, moves, settings.bits, settings.scale, distribution)


def _allowed(flat: Floats) -> Floats:
    moves = flat.reshape(_COUNT, _COUNT).copy()
    moves[OUTSIDE, INSIDE] = _FORBIDDEN
    return moves


def _matrix(examples: Sequence[Example], settings: Settings) -> tuple[Ints, csr_matrix]:
    """Return the features that are used, and which of them each token has, one row each."""
    rows, columns, base = [], [], 0
    for example in examples:
        found = features(example.signs, settings.bits).T.astype(np.int32)
        rows.append(np.repeat(np.arange(base, base + len(found), dtype=np.int32), found.shape[1]))
        columns.append(found.reshape(-1))
        extra, numbers = extra_features(example.signs, settings.bits)
        rows.append((extra + base).astype(np.int32))
        columns.append(numbers.astype(np.int32))
        base += len(found)
    row, column = np.concatenate(rows), np.concatenate(columns)
    counts = np.bincount(column, minlength=1 << settings.bits)
    used = np.flatnonzero(counts >= settings.least)
    place = np.full(1 << settings.bits, -1, np.int32)
    place[used] = np.arange(len(used))
    kept = place[column] >= 0
    shape = (base, len(used))
    return used, csr_matrix((np.ones(int(kept.sum())), (row[kept], place[column[kept]])), shape=shape)


class _Streams:
    """All sentences, laid side by side in streams of about one length, so that one step serves many of them."""

    def __init__(self, examples: Sequence[Example]) -> None:
        labels = np.concatenate([example.labels for example in examples])
        weights = np.concatenate([np.full(len(example.labels), example.weight) for example in examples])
        sentences = list(_sentences(examples))
        length = max(256, max((end - start for start, end in sentences), default=1))
        lanes: list[list[tuple[int, int]]] = [[]]
        filled = 0
        for start, end in sentences:
            if filled + end - start > length:
                lanes.append([])
                filled = 0
            lanes[-1].append((start, end))
            filled += end - start
        self._rows = np.full((length, len(lanes)), -1, np.int64)
        self._opens = np.ones((length, len(lanes)), bool)
        for lane, items in enumerate(lanes):
            at = 0
            for start, end in items:
                self._rows[at : at + end - start, lane] = np.arange(start, end)
                self._opens[at + 1 : at + end - start, lane] = False
                at += end - start
        self._labels, self._weights, self._total = labels, weights, len(labels)

    def loss(self, scores: Floats, moves: Floats) -> tuple[float, Floats, Floats]:
        """Return the loss (minus the log-likelihood) and its slope by score and by move."""
        rows, opens = self._rows, self._opens
        real = rows >= 0
        block = np.where(real[..., None], scores[rows], 0.0)
        block[..., INSIDE] += np.where(opens, _FORBIDDEN, 0.0)
        weight = np.where(real, self._weights[rows], 0.0)
        labels = np.where(real, self._labels[rows], OUTSIDE)
        ahead, shift = _ahead(block, moves, opens)
        total = float((shift * weight).sum())
        slope, moved = _behind(np.exp(block - shift[..., None]), np.exp(moves), opens, ahead)
        slope *= weight[..., None]
        moved = np.einsum("ab,abij->ij", weight, moved)
        told = np.take_along_axis(block, labels[..., None], 2)[..., 0]
        total -= float((told * weight).sum())
        inner = ~opens[1:]
        before, after = labels[:-1][inner], labels[1:][inner]
        heavy = weight[1:][inner]
        total -= float((moves[before, after] * heavy).sum())
        np.subtract.at(moved, (before, after), heavy)
        wanted = np.zeros((self._total, _COUNT))
        wanted[rows[real]] = slope[real]
        wanted[np.arange(self._total), self._labels] -= self._weights
        return total, wanted, moved


def _sentences(examples: Sequence[Example]) -> Iterator[tuple[int, int]]:
    base = 0
    for example in examples:
        total = len(example.labels)
        for start, end in zip(example.signs.starts, [*example.signs.starts[1:], total], strict=True):
            if end > start:
                yield base + int(start), base + int(end)
        base += total


def _ahead(block: Floats, moves: Floats, opens: npt.NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Return the forward probabilities by position, each normalised, and the logs of what they were divided by."""
    ahead = np.empty_like(block)
    shift = np.empty(block.shape[:2])
    weights = np.exp(moves)
    for at in range(len(block)):
        top = block[at].max(1)
        now = np.exp(block[at] - top[:, None])
        if at:
            now *= np.where(opens[at][:, None], 1.0, ahead[at - 1] @ weights)
        size = now.sum(1)
        ahead[at] = now / size[:, None]
        shift[at] = np.log(size) + top
    return ahead, shift


def _behind(block: Floats, moves: Floats, opens: npt.NDArray[np.bool_], ahead: Floats) -> tuple[Floats, Floats]:
    """Return how likely each label is at each position, and each move to it from the position before.

    `block` and `moves` are given as factors, not as logs, the former divided as `ahead` was.
    """
    likely = np.empty_like(block)
    moved = np.zeros((*block.shape[:2], _COUNT, _COUNT))
    behind = np.ones((block.shape[1], _COUNT))
    for at in range(len(block) - 1, -1, -1):
        likely[at] = ahead[at] * behind
        if not at:
            break
        here, inner = block[at] * behind, ~opens[at][:, None]
        moved[at] = ahead[at - 1][:, :, None] * here[:, None, :] * (moves * inner[..., None])
        behind = np.where(inner, here @ moves.T, 1.0)
    return likely, moved
