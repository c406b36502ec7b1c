"""In what company words and names stand: clusters of their neighbours in unlabelled texts."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from vinhdanh.extract.organizations.extractor import OrganizationExtractor
from vinhdanh.extract.organizations.learned.distribution import Distribution
from vinhdanh.extract.organizations.learned.runs import find_runs
from vinhdanh.extract.organizations.tokens import Tokens

Floats = npt.NDArray[np.float32]
#: Neighbours are told apart by where they stand.
_PLACES = (-2, -1, 1, 2)
_NEIGHBOURS = 4000
_ROUNDS = 12
#: Up to which share of a name's occurrences lie in the rules' mentions, for each step of `known`.
_STEPS = (0.0, 0.1, 0.3, 0.6, 0.9)


@dataclass(frozen=True, slots=True)
class WordSettings:
    """How often a word and a name, and in how many texts a name, must stand to be known; dimensions; clusters."""

    word: int = 10
    name: int = 3
    texts: int = 2
    dimensions: int = 64
    families: int = 48
    clusters: int = 400


@dataclass(frozen=True, slots=True)
class _Item:
    """A word in small letters, or a run of capital words as one, and whether it lies in a rule's mention."""

    key: str
    is_name: bool
    in_mention: bool


def learn_words(documents: Iterable[Tokens], settings: WordSettings) -> Distribution:
    """Return what the neighbours of words and names in `documents` say about them; the same each time."""
    extractor = OrganizationExtractor()
    sentences: list[list[_Item]] = []
    counts, bodies, texts = Counter[str](), Counter[str](), Counter[str]()
    for tokens in documents:
        found = list(_sentences(tokens, extractor))
        items = [item for sentence in found for item in sentence]
        counts.update(item.key for item in items)
        bodies.update(item.key for item in items if item.in_mention)
        texts.update({item.key for item in items if item.is_name})
        sentences += found
    names = texts.keys()
    kept = [key for key, count in counts.items() if _is_known(count, texts.get(key, 0), settings)]
    kept.sort(key=lambda key: (-counts[key], key))
    vectors = _vectors(sentences, kept, names, settings.dimensions)
    known = [_step(bodies[key] / counts[key]) if key in names else 0 for key in kept]
    return _table(kept, _clusters(vectors, settings.clusters), _clusters(vectors, settings.families), known)


def _is_known(count: int, texts: int, settings: WordSettings) -> bool:
    return count >= settings.word if not texts else count >= settings.name and texts >= settings.texts


def _step(share: float) -> int:
    return 1 + sum(share > step for step in _STEPS)


def _sentences(tokens: Tokens, extractor: OrganizationExtractor) -> Iterator[list[_Item]]:
    covered = bytearray(len(tokens))
    for name in extractor.parse(tokens):
        covered[name.start : name.end] = b"\1" * (name.end - name.start)
    runs = {run.start: run for run in find_runs(tokens)}
    at, limit, sentence = 0, 0, list[_Item]()
    while at < len(tokens):
        if at >= limit:
            if sentence:
                yield sentence
            sentence, limit = [], tokens.limit(at)
        run = runs.get(at)
        if run is None or (run.end - at == 1 and tokens.opens_sentence(at)):
            plain = "".join("0" if char.isdigit() else char for char in tokens.norms[at])
            sentence.append(_Item(plain, False, False))
            at += 1
        else:
            sentence.append(_Item(run.key, True, bool(covered[at])))
            at = run.end
    if sentence:
        yield sentence


def _vectors(
    sentences: Sequence[Sequence[_Item]], kept: Sequence[str], names: Iterable[str], dimensions: int
) -> Floats:
    """Return a vector for each of `kept`: its neighbours by positive mutual information, cut to `dimensions`."""
    place = {key: at for at, key in enumerate(kept)}
    named = set(names)
    plain = [key for key in kept if key not in named][:_NEIGHBOURS]
    neighbours = {key: at for at, key in enumerate(plain)}
    width = len(plain) + 3
    rows, columns = [], []
    for sentence in sentences:
        around = [neighbours.get(item.key, len(plain) if item.is_name else len(plain) + 1) for item in sentence]
        around = [width - 1] * 2 + around + [width - 1] * 2
        for at, item in enumerate(sentence):
            if (row := place.get(item.key)) is not None:
                rows += [row] * len(_PLACES)
                columns += [slot * width + around[at + 2 + step] for slot, step in enumerate(_PLACES)]
    seen = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(kept), len(_PLACES) * width))
    return _cut(_informed(seen), dimensions)


def _informed(seen: csr_matrix) -> csr_matrix:
    """Return the positive pointwise mutual information of rows and columns; rare columns are smoothed."""
    seen.sum_duplicates()
    by_row = np.asarray(seen.sum(1)).ravel()
    by_column = np.asarray(seen.sum(0)).ravel() ** 0.75
    pairs = seen.tocoo()
    chance = by_row[pairs.row] * by_column[pairs.col] / by_column.sum()
    told = np.log(pairs.data / chance)
    positive = told > 0
    return csr_matrix((told[positive], (pairs.row[positive], pairs.col[positive])), shape=seen.shape)


def _cut(informed: csr_matrix, dimensions: int) -> Floats:
    rank = min(dimensions, min(informed.shape) - 1)
    if rank < 1:
        return np.ones((informed.shape[0], 1), np.float32)
    left, sizes, _ = svds(informed, k=rank, random_state=0)
    order = np.argsort(-sizes)
    vectors = left[:, order] * np.sqrt(sizes[order])
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)


def _clusters(vectors: Floats, count: int) -> npt.NDArray[np.int64]:
    """Return the cluster of each vector: k-means over directions, begun at random ones of a fixed seed."""
    count = min(count, len(vectors))
    if not count:
        return np.zeros(0, np.int64)
    centres = vectors[np.random.default_rng(0).choice(len(vectors), count, replace=False)].copy()
    nearest = (vectors @ centres.T).argmax(1)
    for _ in range(_ROUNDS):
        for at in range(count):
            members = vectors[nearest == at]
            if len(members):
                mean = members.mean(0)
                centres[at] = mean / max(float(np.linalg.norm(mean)), 1e-9)
        nearest = (vectors @ centres.T).argmax(1)
    return np.asarray(nearest, np.int64)


def _table(
    kept: Sequence[str], cluster: npt.NDArray[np.int64], family: npt.NDArray[np.int64], known: Sequence[int]
) -> Distribution:
    keys = np.array([zlib.crc32(key.encode()) for key in kept], np.uint32)
    keys, first = np.unique(keys, return_index=True)
    return Distribution(
        keys,
        cluster[first].astype(np.uint16),
        family[first].astype(np.uint8),
        np.array(known, np.uint8)[first],
    )
