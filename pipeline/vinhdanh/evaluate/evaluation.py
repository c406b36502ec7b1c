"""The result of an evaluation: the tally of each document, from which every score follows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from vinhdanh.evaluate.bootstrap import Difference, Estimate, Resamples, difference, estimate
from vinhdanh.evaluate.measures import SCORES, Sums, has_precision, is_error
from vinhdanh.evaluate.tally import Tally, split_name, total

_FORMAT = 1
#: Slices of whole documents, and those inside them.
_OF_DOCUMENTS = ("split", "source", "style")
#: Slices that only gold records have, so that what is spurious belongs to none.
_OF_GOLD = ("pattern",)


class EvaluationError(ValueError):
    """Evaluations that cannot be read, merged or compared."""


@dataclass(frozen=True, slots=True)
class ScoredDocument:
    """One document's tally, and what it is sliced by. `labels` is the digest of its labels."""

    doc_id: str
    sha256: str
    labels: str
    split: str
    source: str
    style: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A gold document that was not scored, and why."""

    doc_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Documents in the order of their ids."""

    documents: tuple[ScoredDocument, ...]
    left_out: tuple[LeftOut, ...] = ()

    def parts(self) -> Iterator[tuple[str, str, list[Tally]]]:
        """Yield each slice: its kind, its name, and for every document what it adds to the slice."""
        for kind in _OF_DOCUMENTS:
            for name in sorted({getattr(document, kind) for document in self.documents}):
                yield (
                    kind,
                    name or "unknown",
                    [document.tally if getattr(document, kind) == name else Tally() for document in self.documents],
                )
        inside = [_inside(document.tally) for document in self.documents]
        for part in sorted({part for slices in inside for part in slices}):
            kind, _, name = part.partition("=")
            yield kind, name, [slices.get(part, Tally()) for slices in inside]


@dataclass(frozen=True, slots=True)
class Measured:
    """An evaluation with all that is computed from it.

    `slices["zone"]["title"]["record.f1"]` is a score of a slice; `sizes["style"]["union"]` how many documents have
    that style; `totals` are the sums over all documents.
    """

    evaluation: Evaluation
    totals: Tally
    scores: dict[str, Estimate]
    slices: dict[str, dict[str, dict[str, Estimate]]]
    sizes: dict[str, dict[str, int]]

    def as_json(self) -> dict[str, Any]:
        """Return everything as JSON values; `from_json` takes the documents back, from which all else follows."""
        evaluation = self.evaluation
        return {
            "format": _FORMAT,
            "scores": _rounded(self.scores),
            "slices": {
                kind: {name: _rounded(scores) for name, scores in slices.items()}
                for kind, slices in self.slices.items()
            },
            "left_out": [asdict(document) for document in evaluation.left_out],
            "documents": [
                {**asdict(document), "tally": dict(sorted(document.tally.items()))} for document in evaluation.documents
            ],
        }


def measure(evaluation: Evaluation) -> Measured:
    """Return the scores of an evaluation, over all documents and by slice, each with its interval.

    A slice inside documents is resampled by document, too. The slices by pattern of statement are of gold records
    alone: nobody knows the pattern of a record that is not there, so they have no precision.
    """
    resamples = Resamples(len(evaluation.documents))
    slices: dict[str, dict[str, dict[str, Estimate]]] = {}
    sizes: dict[str, dict[str, int]] = {}
    for kind, name, tallies in evaluation.parts():
        scores = _estimates(resamples.sums(tallies))
        if kind in _OF_GOLD:
            scores = {score: value for score, value in scores.items() if not has_precision(score)}
        slices.setdefault(kind, {})[name] = scores
        sizes.setdefault(kind, {})[name] = sum(bool(tally) for tally in tallies)
    tallies = [document.tally for document in evaluation.documents]
    return Measured(evaluation, total(tallies), _estimates(resamples.sums(tallies)), slices, sizes)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Paired differences of two runs over the documents that both have scored with the same labels."""

    documents: int
    differences: dict[str, Difference]
    only_in_one: tuple[str, ...] = field(default=())


def merge(evaluations: Iterable[Evaluation]) -> Evaluation:
    """Return the evaluation of all documents of several: shards of one run.

    Raises:
        EvaluationError: a document is in two of them.
    """
    documents: dict[str, ScoredDocument] = {}
    left_out: list[LeftOut] = []
    for evaluation in evaluations:
        for document in evaluation.documents:
            if document.doc_id in documents:
                raise EvaluationError(f"{document.doc_id} is in two of the evaluations")
            documents[document.doc_id] = document
        left_out.extend(evaluation.left_out)
    missing = {document.doc_id: document for document in left_out if document.doc_id not in documents}
    return Evaluation(_ordered(documents.values()), tuple(missing[doc_id] for doc_id in sorted(missing)))


def compare(ours: Evaluation, theirs: Evaluation) -> Comparison:
    """Return how far `ours` is above `theirs`, over the documents of both.

    Raises:
        EvaluationError: they share no document with the same text and labels.
    """
    own = {_key(document): document for document in ours.documents}
    other = {_key(document): document for document in theirs.documents}
    shared = sorted(own.keys() & other.keys())
    if not shared:
        raise EvaluationError("the two evaluations share no document with the same text and labels")
    resamples = Resamples(len(shared))
    first = resamples.sums([own[key].tally for key in shared])
    second = resamples.sums([other[key].tally for key in shared])
    found = {name: difference(score, first, second, less_is_better=is_error(name)) for name, score in SCORES.items()}
    unpaired = sorted({key[0] for key in own.keys() ^ other.keys()})
    return Comparison(
        len(shared), {name: value for name, value in found.items() if value.value is not None}, tuple(unpaired)
    )


def from_json(data: Mapping[str, Any]) -> Evaluation:
    """Return the evaluation that `as_json` wrote.

    Raises:
        EvaluationError: it is none.
    """
    try:
        if data["format"] != _FORMAT:
            raise EvaluationError(f"format {data['format']} of the evaluation is not the known {_FORMAT}")
        documents = [ScoredDocument(**{**row, "tally": Tally(row["tally"])}) for row in data["documents"]]
        left_out = tuple(LeftOut(**row) for row in data["left_out"])
    except (KeyError, TypeError) as error:
        raise EvaluationError(f"no evaluation: {error}") from error
    return Evaluation(_ordered(documents), left_out)


def read_evaluation(path: Path) -> Evaluation:
    """Read an `evaluation.json`.

    Raises:
        EvaluationError: the file is none.
        OSError: it cannot be read.
    """
    try:
        return from_json(json.loads(path.read_text(encoding="utf-8")))
    except (EvaluationError, json.JSONDecodeError) as error:
        raise EvaluationError(f"{path}: {error}") from error


def _ordered(documents: Iterable[ScoredDocument]) -> tuple[ScoredDocument, ...]:
    return tuple(sorted(documents, key=lambda document: document.doc_id))


def _key(document: ScoredDocument) -> tuple[str, str, str]:
    return document.doc_id, document.sha256, document.labels


def _estimates(sums: Sums) -> dict[str, Estimate]:
    found = {name: estimate(score, sums) for name, score in SCORES.items()}
    return {name: value for name, value in found.items() if value.value is not None}


def _inside(tally: Tally) -> dict[str, Tally]:
    """Return the sums of each slice inside a document."""
    slices: dict[str, Tally] = {}
    for name, amount in tally.items():
        part, rest = split_name(name)
        if part:
            slices.setdefault(part, Tally())[rest] = amount
    return slices


def _rounded(scores: Mapping[str, Estimate | Difference]) -> dict[str, dict[str, float | None]]:
    return {
        name: {key: None if part is None else round(part, 6) for key, part in asdict(value).items()}
        for name, value in scores.items()
    }


def comparison_as_json(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as JSON values."""
    return {
        "documents": comparison.documents,
        "only_in_one": list(comparison.only_in_one),
        "differences": _rounded(comparison.differences),
    }
