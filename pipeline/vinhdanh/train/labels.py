"""Labelled sentences as the student sees them: tokens, the rules' names, and the label of each token."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vinhdanh.clean import clean
from vinhdanh.extract.organizations.extractor import OrganizationExtractor
from vinhdanh.extract.organizations.learned.model import BEGIN, INSIDE
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.gold.errors import GoldError
from vinhdanh.gold.manifest import read_manifest
from vinhdanh.gold.reader import read_gold
from vinhdanh.gold.sentences import pair_sentences
from vinhdanh.read import Article
from vinhdanh.view import View

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One document: all its tokens and the rules' names, and which of its sentences are labelled with what.

    `sentences` and `names` (what the labellers found) are ranges of tokens; `source` is the document's.
    """

    doc_id: str
    source: str
    tokens: Tokens
    rules: tuple[Parsed, ...]
    sentences: tuple[Span, ...]
    names: tuple[Span, ...]

    @property
    def labels(self) -> npt.NDArray[np.int64]:
        """The label of each token of `sentences`."""
        parts = [self.labels_of(sentence) for sentence in self.sentences]
        return np.concatenate(parts) if parts else np.zeros(0, np.int64)

    def labels_of(self, sentence: Span) -> npt.NDArray[np.int64]:
        """Return the label of each token of one sentence."""
        first, last = sentence
        labels = np.zeros(last - first, np.int64)
        for start, end in self.names:
            if first <= start < last:
                labels[start - first] = BEGIN
                labels[start - first + 1 : end - first] = INSIDE
        return labels

    def fold(self, count: int) -> int:
        """Return the part of `count` that the document falls in, by the hash of its id."""
        return int(hashlib.sha256(f"fold {self.doc_id}".encode()).hexdigest(), 16) % count


def read_lessons(folder: str | Path, texts: Sequence[Path] = (), split: str | None = None) -> list[Lesson]:
    """Return the documents of a folder of labelled sentences whose texts are at hand, in the order of its manifest.

    `split`: only those of this split.

    Raises:
        GoldError: the folder is not sound, or no text is at hand.
    """
    extractor = OrganizationExtractor()
    paired, left_out = pair_sentences(folder, texts)
    if not paired:
        raise GoldError(left_out)
    wanted = {row.doc_id for row in read_manifest(folder) if split in (None, row.split)}
    lessons = []
    for article, sentences in paired:
        if article.doc_id not in wanted:
            continue
        spans = [(sentence.start, sentence.end) for sentence in sentences]
        names = [name for sentence in sentences for name in sentence.organizations]
        lessons.append(lesson(extractor, article, spans, names))
    return lessons


def read_articles_of(folder: str | Path, texts: Sequence[Path] = (), split: str | None = None) -> list[Lesson]:
    """Return the documents of a folder of standoff gold, each sentence labelled up to where the labels go.

    Raises:
        GoldError: the folder is not sound, or no text is at hand.
    """
    extractor, gold = OrganizationExtractor(), read_gold(folder, texts, split)
    if not gold.documents:
        raise GoldError(gold.left_out)
    return [
        lesson(
            extractor,
            document.article,
            [(0, document.upto)],
            [(mention.start, mention.end) for mention in document.mentions if mention.kind == "organization"],
        )
        for document in gold.documents
    ]


def lesson(
    extractor: OrganizationExtractor, article: Article, sentences: Sequence[Span], names: Sequence[Span]
) -> Lesson:
    """Return the lesson of one document; `sentences` and `names` are given in characters of its raw text."""
    cleaned = clean(article)
    tokens = Tokens(View(cleaned.text, zones=cleaned.zones))
    raw = [cleaned.to_raw(start, end) for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    inside = tuple(
        (start, end)
        for start, end in tokens.sentences()
        if any(raw[start][0] < last and first < raw[end - 1][1] for first, last in sentences)
    )
    ranges = (token_range(raw, start, end) for start, end in names)
    source = article.source.split("/")[-1].split(":")[0]
    return Lesson(
        article.doc_id, source, tokens, tuple(extractor.parse(tokens)), inside, tuple(span for span in ranges if span)
    )


def token_range(raw: Sequence[Span], start: int, end: int) -> Span | None:
    """Return the range of the tokens, given by their raw offsets, that the characters `start` to `end` touch."""
    first = max(bisect_right(raw, start, key=lambda span: span[0]) - 1, 0)
    while first < len(raw) and raw[first][1] <= start:
        first += 1
    last = first
    while last < len(raw) and raw[last][0] < end:
        last += 1
    return (first, last) if last > first else None
