"""Sentences labelled for training: which organizations each names, as offsets into the raw text, without any words."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

from vinhdanh.gold.check_standoff import check_standoff
from vinhdanh.gold.errors import CheckReport, GoldError, GoldProblem
from vinhdanh.gold.manifest import MANIFEST, ManifestRow, pair_texts, read_manifest
from vinhdanh.gold.standoff import Standoff, TextBound
from vinhdanh.read import Article

SENTENCES = "organizations.csv"
COLUMNS = ("doc_id", "start", "end", "organizations")
_NUMBER = regex.compile(r"\d+")
_SPANS = regex.compile(r"(?:\d+-\d+(?: \d+-\d+)*)?")


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """One row: the sentence `start` to `end` of a document, and the (start, end) of each organization in it."""

    doc_id: str
    start: int
    end: int
    organizations: tuple[tuple[int, int], ...]
    line: int


def read_sentences(folder: str | Path) -> list[LabelledSentence]:
    """Read `organizations.csv` of a folder, in the order of the file.

    Raises:
        GoldError: it is missing, or has rows that are not understood; all of them are named.
    """
    path = Path(folder) / SENTENCES
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            rows = [(reader.line_num, row) for row in reader]
            header = tuple(reader.fieldnames or ())
    except OSError as error:
        raise GoldError([GoldProblem(str(path), 0, error.strerror or str(error))]) from error
    if header != COLUMNS:
        raise GoldError([GoldProblem(str(path), 1, f"the columns are {', '.join(COLUMNS)}")])
    problems = [GoldProblem(str(path), line, "no numbers of characters") for line, row in rows if not _is_sound(row)]
    if problems:
        raise GoldError(problems)
    return [_sentence(row, line) for line, row in rows]


def _is_sound(row: dict[str, str]) -> bool:
    """Tell whether a row has its four cells, all numbers; cells that are too many stand under None."""
    if set(row) != set(COLUMNS) or None in row.values():
        return False
    return bool(_NUMBER.fullmatch(row["start"]) and _NUMBER.fullmatch(row["end"]) and _SPANS.fullmatch(row[COLUMNS[3]]))


def _sentence(row: dict[str, str], line: int) -> LabelledSentence:
    pairs = (span.split("-") for span in row["organizations"].split())
    spans = tuple((int(start), int(end)) for start, end in pairs)
    return LabelledSentence(row["doc_id"], int(row["start"]), int(row["end"]), spans, line)


def pair_sentences(
    folder: str | Path, texts: Sequence[Path] = ()
) -> tuple[list[tuple[Article, list[LabelledSentence]]], list[GoldProblem]]:
    """Return each document whose text is at hand with its sentences, and why the others are left out.

    Raises:
        GoldError: the manifest or the table of sentences is not understood.
    """
    by_document = _by_document(read_sentences(folder))
    paired, left_out = pair_texts(Path(folder), read_manifest(folder), texts)
    return [(article, by_document[row.doc_id]) for row, article in paired], left_out


def _by_document(sentences: Sequence[LabelledSentence]) -> dict[str, list[LabelledSentence]]:
    grouped: dict[str, list[LabelledSentence]] = defaultdict(list)
    for sentence in sentences:
        grouped[sentence.doc_id].append(sentence)
    return grouped


def check_sentences(folder: Path, texts: Sequence[Path] = ()) -> CheckReport:
    """Check a folder of labelled sentences: the tables against each other, and the offsets against the texts."""
    try:
        rows, sentences = read_manifest(folder), read_sentences(folder)
        paired, left_out = pair_sentences(folder, texts)
    except GoldError as error:
        return CheckReport(error.problems, (), 0, Counter())
    path = str(folder / SENTENCES)
    problems = [GoldProblem(path, line, message) for line, message in _faults(rows, sentences)]
    problems += _documents(folder, rows, sentences)
    for article, own in paired:
        problems += check_standoff(_standoff(own), path, article.raw)
    counts = Counter(ORG=sum(len(sentence.organizations) for sentence in sentences), sentences=len(sentences))
    return CheckReport(tuple(sorted(set(problems))), tuple(left_out), len(rows), counts)


def _faults(rows: Sequence[ManifestRow], sentences: Sequence[LabelledSentence]) -> Iterator[tuple[int, str]]:
    """Yield the lines where a sentence or an organization lies where it cannot."""
    known = {row.doc_id for row in rows}
    before: LabelledSentence | None = None
    for sentence in sentences:
        if sentence.doc_id not in known:
            yield sentence.line, f"{MANIFEST} has no row for {sentence.doc_id}"
        if sentence.start >= sentence.end:
            yield sentence.line, "the sentence is empty"
        if before and (before.doc_id, before.end) > (sentence.doc_id, sentence.start):
            yield sentence.line, "the sentence does not come behind the one of the line before"
        reach = sentence.start
        for start, end in sentence.organizations:
            if not reach <= start < end <= sentence.end:
                yield sentence.line, f"{start}-{end} overlaps another, or lies outside of the sentence"
            reach = end
        before = sentence


def _documents(
    folder: Path, rows: Sequence[ManifestRow], sentences: Sequence[LabelledSentence]
) -> Iterator[GoldProblem]:
    """Yield the rows of the manifest that stand twice or have no sentence."""
    used = {sentence.doc_id for sentence in sentences}
    times = Counter(row.doc_id for row in rows)
    for row in rows:
        if row.doc_id not in used:
            yield GoldProblem(str(folder / MANIFEST), row.line, f"{row.doc_id} has no sentence")
        if times[row.doc_id] > 1:
            yield GoldProblem(str(folder / MANIFEST), row.line, f"{row.doc_id} stands twice")


def _standoff(sentences: Sequence[LabelledSentence]) -> Standoff:
    return Standoff(
        tuple(
            TextBound(f"{start}-{end}", "ORG", start, end, "", sentence.line)
            for sentence in sentences
            for start, end in sentence.organizations
        )
    )
