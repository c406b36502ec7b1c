"""What a model sees in texts that nobody has labelled, where it is sure: labels to teach a smaller model with."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from vinhdanh.clean import clean
from vinhdanh.extract.organizations.extractor import OrganizationExtractor
from vinhdanh.extract.organizations.learned.guesser import Model, OpenSentences, Span, spans_of
from vinhdanh.extract.organizations.learned.model import margins
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.gold.manifest import COLUMNS as MANIFEST_COLUMNS
from vinhdanh.gold.manifest import MANIFEST, digest
from vinhdanh.gold.sentences import COLUMNS, SENTENCES
from vinhdanh.read import Article
from vinhdanh.view import View

#: The number of the row, after the name of a file that holds many articles.
_ROW = re.compile(r":\d+$")


@dataclass(frozen=True, slots=True)
class Silver:
    """How sure the model must be of each token of a sentence, and how many sentences of a text are kept at most."""

    sure: int = 32
    sentences: int = 4


@dataclass(frozen=True, slots=True)
class SilverSentence:
    """A sentence and the organizations that the model sees in it, all in characters of the raw text."""

    start: int
    end: int
    organizations: tuple[Span, ...]


class Labeller:
    """Labels articles with `model`; knowledge is read at construction."""

    def __init__(self, model: Model, silver: Silver) -> None:
        self._model, self._silver = model, silver
        self._extractor = OrganizationExtractor()
        self._open = OpenSentences(PlaceReader())

    def __call__(self, article: Article) -> list[SilverSentence]:
        """Return the sentences of which the model is sure."""
        cleaned = clean(article)
        tokens = Tokens(View(cleaned.text, zones=cleaned.zones))
        names = self._extractor.parse(tokens)
        sentences = self._drawn(article.doc_id, list(self._open.find(tokens, names)))
        if not sentences:
            return []
        starts = np.cumsum([0, *(end - start for start, end in sentences)], dtype=np.int64)
        scores = self._model.scores(tokens, names, sentences)
        labels, gains = margins(scores, self._model.moves, starts[:-1])
        found = []
        for (start, end), row in zip(sentences, starts[:-1].tolist(), strict=True):
            rows = slice(row, row + end - start)
            if np.abs(gains[rows]).min() >= self._silver.sure:
                spans = [(start + one, start + two) for one, two in spans_of(labels[rows], np.zeros(1, np.int64))]
                raw = [cleaned.to_raw(tokens.starts[one], tokens.ends[two - 1]) for one, two in [(start, end), *spans]]
                found.append(SilverSentence(*raw[0], tuple(raw[1:])))
        return found

    def _drawn(self, doc_id: str, sentences: Sequence[Span]) -> list[Span]:
        """Return some of the sentences, those whose digests come first, in the order of the text."""
        drawn = sorted(sentences, key=lambda span: hashlib.sha256(f"{doc_id} {span[0]}".encode()).hexdigest())
        return sorted(drawn[: self._silver.sentences])


def write_silver(folder: Path, labelled: Iterable[tuple[Article, Sequence[SilverSentence]]], texts: Path) -> int:
    """Write sentences as `vinhdanh.gold.sentences` reads them; files are told from `texts` on. Return their number."""
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    with (
        (folder / MANIFEST).open("w", encoding="utf-8", newline="") as documents,
        (folder / SENTENCES).open("w", encoding="utf-8", newline="") as sentences,
    ):
        manifest, rows = csv.writer(documents, lineterminator="\n"), csv.writer(sentences, lineterminator="\n")
        manifest.writerow(MANIFEST_COLUMNS)
        rows.writerow(COLUMNS)
        for article, found in labelled:
            if found:
                manifest.writerow(_row(article, texts))
                rows.writerows(_cells(article.doc_id, found))
                total += len(found)
    return total


def _row(article: Article, texts: Path) -> tuple[str, ...]:
    file = Path(_ROW.sub("", article.source)).resolve().relative_to(texts.resolve()).as_posix()
    return (article.doc_id, file, digest(article.raw), "train", "", "silver", "")


def _cells(doc_id: str, found: Sequence[SilverSentence]) -> Iterator[tuple[object, ...]]:
    for sentence in found:
        spans = " ".join(f"{start}-{end}" for start, end in sentence.organizations)
        yield doc_id, sentence.start, sentence.end, spans
