"""The student: a linear chain over hashed signs with whole numbers as weights, so that every machine agrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from vinhdanh.extract.organizations.learned.distribution import Distribution
from vinhdanh.extract.organizations.learned.limits import Limits
from vinhdanh.extract.organizations.learned.signs import COLUMNS, Ids, SignReader, Signs
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Tokens

#: What a token is: outside a name, its first, a later one.
LABELS = ("O", "B", "I")
OUTSIDE, BEGIN, INSIDE = range(3)
#: Never: what no sum of weights reaches.
_NEVER = -(10**8)
_REACH = 3
#: About so many tokens are scored at a time.
_AT_ONCE = 4_096

Scores = npt.NDArray[np.int64]
Sums = npt.NDArray[np.signedinteger[Any]]

_C = {name: at for at, name in enumerate(COLUMNS)}
#: Which columns at which distances from the token make one feature.
_TEMPLATES: tuple[tuple[tuple[str, int], ...], ...] = (
    *((("word", offset),) for offset in range(-3, 4)),
    *((("shape", offset),) for offset in range(-2, 3)),
    *((("rule", offset),) for offset in range(-1, 2)),
    *((("place", offset),) for offset in range(-1, 2)),
    *((("class", offset),) for offset in range(-2, 3)),
    (("word", -1), ("word", 0)),
    (("word", 0), ("word", 1)),
    (("word", -2), ("word", -1)),
    (("word", 1), ("word", 2)),
    (("word", -1), ("word", 1)),
    (("word", -1), ("shape", 0)),
    (("word", 1), ("shape", 0)),
    (("word", -1), ("edge", 0)),
    (("word", 0), ("shape", 0)),
    (("word", 0), ("edge", 0)),
    (("shape", -1), ("shape", 0)),
    (("shape", 0), ("shape", 1)),
    (("shape", -1), ("shape", 0), ("shape", 1)),
    (("shape", -2), ("shape", -1), ("shape", 0)),
    (("shape", 0), ("shape", 1), ("shape", 2)),
    (("class", -1), ("class", 0)),
    (("class", -1), ("shape", 0)),
    (("rule", 0), ("shape", 0)),
    (("rule", -1), ("rule", 0)),
    (("rule", 0), ("rule", 1)),
    (("rule", -1), ("word", 0)),
    (("rule", 0), ("word", 0)),
    (("rule", 1), ("word", 0)),
    (("place", 0), ("edge", 0)),
    (("place", -1), ("place", 0)),
    (("place", 0), ("word", -1)),
    (("place", 0), ("place", 1)),
    (("affix", 0),),
    (("tail", 0),),
    (("tail", 0), ("edge", 0)),
    (("run", 0),),
    (("run", 0), ("edge", 0)),
    (("length", 0),),
    (("length", 0), ("shape", 0)),
    (("before", 0), ("edge", 0)),
    (("after", 0), ("edge", 0)),
    (("before", 0), ("after", 0)),
    (("before", 0), ("length", 0)),
    (("before", 0), ("shape", 0), ("edge", 0)),
    (("after", 0), ("shape", 0), ("edge", 0)),
    (("edge", -1), ("edge", 0)),
    *((("cluster", offset),) for offset in range(-2, 3)),
    *((("family", offset),) for offset in range(-2, 3)),
    (("known", 0),),
    (("known", 0), ("edge", 0)),
    (("known", 0), ("cluster_before", 0)),
    (("known", 0), ("shape", 0)),
    (("cluster", 0), ("edge", 0)),
    (("family", 0), ("edge", 0), ("shape", 0)),
    (("cluster_before", 0), ("edge", 0)),
    (("cluster_after", 0), ("edge", 0)),
    (("family", 0), ("cluster_before", 0)),
    (("family", 0), ("cluster_after", 0)),
    (("family", 0), ("before", 0)),
    (("cluster", -1), ("cluster", 0)),
    (("cluster", 0), ("cluster", 1)),
    (("family", -1), ("family", 0), ("family", 1)),
    (("cluster_before", 0), ("cluster_after", 0), ("shape", 0)),
    (("head", 0), ("edge", 0)),
    (("end", 0), ("edge", 0)),
    (("end", 0), ("length", 0)),
    (("head", 0), ("before", 0)),
    (("edge", 0), ("edge", 1)),
)
TEMPLATES = tuple(sorted(_TEMPLATES, key=len, reverse=True))
_SEEDS = np.array([(at + 1) * 0x9E3779B1 & 0xFFFFFFFF for at in range(len(TEMPLATES))], np.uint32)[:, None]
#: The templates of at least one, two and three parts; they stand in `TEMPLATES` with more parts first.
_AT_LEAST = [sum(len(parts) > size for parts in TEMPLATES) for size in range(max(map(len, TEMPLATES)))]


def _parts(signs: Signs) -> Iterator[Signs]:
    """Yield the sentences of `signs` in parts of about `_AT_ONCE` tokens."""
    total, (rows, numbers) = len(signs.columns), signs.extras
    cuts = [0]
    for start in signs.starts.tolist():
        if start - cuts[-1] >= _AT_ONCE:
            cuts.append(start)
    for first, end in pairwise([*cuts, total]):
        inside = (rows >= first) & (rows < end)
        starts = signs.starts[(signs.starts >= first) & (signs.starts < end)]
        extras = (rows[inside] - first, numbers[inside])
        yield Signs(signs.columns[first:end], extras, starts - first, signs.index[first:end])


def features(signs: Signs, bits: int) -> npt.NDArray[np.int64]:
    """Return the numbers of the features of each token, by template and token, below two to the power of `bits`."""
    padded, rows = _padded(signs)
    total = padded.shape[1] - 2 * _REACH
    found = np.repeat(_SEEDS, total, axis=1)
    for part, count in enumerate(_AT_LEAST):
        places = [(_C[column], _REACH + offset) for column, offset in (parts[part] for parts in TEMPLATES[:count])]
        found[:count] = _mix(found[:count], np.stack([padded[column, at : at + total] for column, at in places]))
    return (found[:, rows - _REACH] >> np.uint32(32 - bits)).astype(np.int64)


def extra_features(signs: Signs, bits: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return (token, number) of the features that only some tokens have."""
    rows, numbers = signs.extras
    mixed = _mix(np.full(len(numbers), 0x85EBCA6B, np.uint32), numbers)
    return rows.astype(np.int64), (mixed >> np.uint32(32 - bits)).astype(np.int64)


def _mix(state: Ids, value: Ids) -> Ids:
    mixed = (state ^ value) * np.uint32(0x9E3779B1)
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(0x85EBCA77)
    return mixed


def _padded(signs: Signs) -> tuple[Ids, npt.NDArray[np.int64]]:
    """Return the columns, one a row, with empty places around each sentence, and where the tokens stand among them."""
    total = len(signs.columns)
    sentence = np.zeros(total, np.int64)
    sentence[signs.starts[signs.starts < total]] = 1
    rows = np.arange(total) + np.cumsum(sentence) * _REACH
    padded = np.zeros((len(COLUMNS), total + (len(signs.starts) + 1) * _REACH), np.uint32)
    padded[:, rows] = signs.columns.T
    return padded, rows


#: How much higher weights to begin a name stand in the packed table than those to be inside; no sum reaches half of it.
_SHIFT = 1 << 16


@dataclass(frozen=True)
class Student:
    """Weights by feature and label (outside is 0), and between labels; all whole numbers."""

    weights: npt.NDArray[np.int8]
    moves: npt.NDArray[np.int64]
    bits: int
    scale: int
    distribution: Distribution

    @property
    def rule(self) -> str:
        """What a name that it finds is said to be found by."""
        return "organizations.student"

    @property
    def limits(self) -> Limits:
        """How sure it must be, unless told otherwise."""
        return Limits()

    @cached_property
    def _reader(self) -> SignReader:
        return SignReader(self.distribution)

    def scores(self, tokens: Tokens, names: Sequence[Parsed], sentences: Sequence[tuple[int, int]]) -> Scores:
        """Return the score of each label of each token of `sentences`; `names` are the rules' mentions."""
        return self.emissions(self._reader.read(tokens, names, sentences))

    @cached_property
    def _packed(self) -> npt.NDArray[np.int32]:
        """Both weights of each feature in one number, so that one sum adds up both."""
        weights = self.weights.astype(np.int32)
        return np.asarray(weights[:, 0] * _SHIFT + weights[:, 1], np.int32)

    def emissions(self, signs: Signs) -> Scores:
        """Return the score of each label of each token; of many sentences some at a time, so that memory stays flat."""
        return np.concatenate([self._emissions(part) for part in _parts(signs)])

    def _emissions(self, signs: Signs) -> Scores:
        scores = np.zeros((len(signs.columns), len(LABELS)), np.int64)
        if len(scores):
            sums = self._packed.take(features(signs, self.bits)).sum(0, dtype=np.int32)
            rows, numbers = extra_features(signs, self.bits)
            np.add.at(sums, rows, self._packed.take(numbers))
            scores[:, INSIDE] = (sums + _SHIFT // 2) % _SHIFT - _SHIFT // 2
            scores[:, BEGIN] = (sums - scores[:, INSIDE]) // _SHIFT
        return scores

    def save(self, path: str | Path) -> None:
        """Write the model; what is written depends on the weights alone."""
        words = self.distribution
        np.savez_compressed(
            path, weights=self.weights, moves=self.moves, bits=np.int64(self.bits), scale=np.int64(self.scale),
            keys=words.keys, cluster=words.cluster, family=words.family, known=words.known,
        )  # fmt: skip


def margins(scores: Scores, moves: Scores, starts: Scores) -> tuple[Scores, Scores]:
    """Return the labels with the highest sum in each sentence, and by token what a name gains over none.

    The gain is the highest sum with the token in a name, less the highest with it outside. Of equal sums the first
    label in `LABELS` wins.
    """
    if not len(scores):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    ends = np.append(starts[1:], len(scores))
    reach = int((ends - starts).max())
    # Half as wide numbers are added and compared several times as fast, where they hold all sums.
    greatest = 2 * reach * int(np.abs(scores).max() + np.abs(moves).max())
    width = np.int32 if greatest < -_NEVER else np.int64
    links: Sums = (moves[:, :, None] + scores.T[None]).astype(width)
    links[:, :, starts] = scores[starts].T
    links[:, INSIDE, starts] += _NEVER
    ahead = _chained(links, reach).max(0)
    # What follows a token is what is before it, read from the end.
    after = _chained(links[:, :, ::-1].transpose(1, 0, 2), reach).transpose(1, 0, 2)[:, :, ::-1].max(1)
    behind = np.concatenate([after[:, 1:], np.zeros((len(LABELS), 1), np.int64)], axis=1)
    sums = ahead + behind
    labels = np.asarray(sums.argmax(0), np.int64)
    tied = np.flatnonzero((sums == sums.max(0)).sum(0) > 1)
    for sentence in np.unique(np.searchsorted(starts, tied, side="right") - 1).tolist():
        start, end = starts[sentence], ends[sentence]
        labels[start:end] = _path(scores[start:end].tolist(), moves.tolist(), behind[:, start:end].T.tolist())
    return labels, sums[BEGIN:].max(0) - sums[OUTSIDE]


def _chained(links: Sums, reach: int) -> Sums:
    """Return for each token the highest sums over the `reach` tokens up to it, by the labels at both ends.

    `links` are the sums of one token, by the label before it and its own; each round doubles how far they reach.
    """
    step = 1
    while step < reach and step < links.shape[2]:
        left, right = links[:, :, :-step], links[:, :, step:]
        best = left[:, 0, None] + right[None, 0]
        for label in (BEGIN, INSIDE):
            np.maximum(best, left[:, label, None] + right[None, label], out=best)
        np.maximum(best, 2 * _NEVER, out=best)
        links = np.concatenate([links[:, :, :step], best], axis=2)
        step *= 2
    return links


def _path(rows: list[list[int]], moves: list[list[int]], behind: list[list[int]]) -> list[int]:
    """Return the labels of one sentence with the highest sum."""
    path: list[int] = []
    before = [0, 0, _NEVER]
    for row, rest in zip(rows, behind, strict=True):
        sums = [one + two + three for one, two, three in zip(before, row, rest, strict=True)]
        path.append(sums.index(max(sums)))
        before = moves[path[-1]]
    return path


@cache
def load_student(path: str = "") -> Student:
    """Return the model at `path`, by default the one that comes with the package."""
    source = Path(path) if path else files("vinhdanh").joinpath("models/organizations.npz")
    with source.open("rb") as stream, np.load(stream, allow_pickle=False) as data:
        words = Distribution(data["keys"], data["cluster"], data["family"], data["known"])
        return Student(data["weights"], data["moves"], int(data["bits"]), int(data["scale"]), words)
