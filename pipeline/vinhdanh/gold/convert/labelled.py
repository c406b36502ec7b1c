"""What every format carries: a text, its labels, and its row of the manifest."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.manifest import (
    COLUMNS,
    MANIFEST,
    ManifestRow,
    digest,
    pair_texts,
    read_manifest,
    read_standoff,
)
from vinhdanh.gold.standoff import Standoff, TextBound, format_standoff

_LINE_BREAK = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled text. `text` is the raw text that all offsets count; `row.line` is 0 unless a manifest was read."""

    row: ManifestRow
    text: str
    standoff: Standoff

    @property
    def path(self) -> str:
        """What messages call its labels."""
        return f"{self.row.doc_id}.ann"


def read_labelled(
    folder: Path, texts: Sequence[Path] = (), split: str | None = None
) -> tuple[list[Labelled], list[GoldProblem]]:
    """Read a gold folder, as `read_gold` does, but keep the labels as its files have them.

    Returns:
        The documents, and why others were left out: their text is not at hand or another one.

    Raises:
        GoldError: the manifest or `.ann` files cannot be read; every problem is named.
    """
    rows = [row for row in read_manifest(folder) if split is None or row.split == split]
    paired, left_out = pair_texts(folder, rows, texts)
    documents: list[Labelled] = []
    problems: list[GoldProblem] = []
    for row, article in paired:
        try:
            documents.append(Labelled(row, article.raw, read_standoff(folder / f"{row.doc_id}.ann")))
        except GoldError as error:
            problems.extend(error.problems)
    if problems:
        raise GoldError(problems)
    return documents, left_out


def gold_files(documents: Sequence[Labelled], *, bare: bool = False) -> dict[str, bytes]:
    """Return the files of a gold folder, by name: `manifest.csv`, and one `.ann` for each document.

    Args:
        documents: their ids become the names of files.
        bare: leave the words out of the `T` lines, for texts that may not be passed on.

    Raises:
        GoldError: an id stands twice or is no name for a file.
    """
    problems = list(_bad_ids([document.row.doc_id for document in documents]))
    if problems:
        raise GoldError(problems)
    files = {MANIFEST: format_manifest([document.row for document in documents]).encode()}
    for document in documents:
        files[document.path] = format_standoff(with_words(document, bare=bare)).encode()
    return files


def _bad_ids(ids: Sequence[str]) -> Iterator[GoldProblem]:
    for doc_id, times in Counter(ids).items():
        if times > 1:
            yield GoldProblem(MANIFEST, 0, f"{doc_id} stands {times} times")
        if not doc_id or Path(doc_id).name != doc_id or "\\" in doc_id or "\0" in doc_id:
            yield GoldProblem(MANIFEST, 0, f"the id {doc_id!r} is no name for a file")


def with_words(document: Labelled, *, bare: bool = False) -> Standoff:
    """Return the labels with the words of the text in their `T` lines (line breaks as blanks), or without any."""

    def worded(bound: TextBound) -> TextBound:
        words = "" if bare else _LINE_BREAK.sub(" ", document.text[bound.start : bound.end])
        return replace(bound, text=words)

    return replace(document.standoff, text_bounds=tuple(map(worded, document.standoff.text_bounds)))


def format_manifest(rows: Sequence[ManifestRow]) -> str:
    """Return the content of `manifest.csv`."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(row_data(row) for row in rows)
    return out.getvalue()


def row_data(row: ManifestRow) -> dict[str, Any]:
    """Return the cells of a row by column; `upto` is None for the whole text."""
    cells = asdict(row)
    return {column: cells[column] for column in COLUMNS}


def labelled(data: Mapping[str, Any], text: object, standoff: Standoff, path: str, line: int) -> Labelled:
    """Put together what a format has brought back.

    Args:
        data: cells of the manifest by column; more keys do no harm.
        text: the raw text.
        standoff: the labels.
        path: names the file, for messages.
        line: where in the file the document stands, for messages.

    Raises:
        GoldError: a cell is missing or of a wrong type, or the text is not the one that was labelled.
    """
    try:
        cells = {column: data[column] for column in COLUMNS}
    except (KeyError, TypeError):
        raise GoldError([GoldProblem(path, line, f"the columns {', '.join(COLUMNS)} are needed")]) from None
    upto = cells.pop("upto")
    whole = upto is None or isinstance(upto, int)
    if not whole or not isinstance(text, str) or not all(isinstance(cell, str) for cell in cells.values()):
        raise GoldError([GoldProblem(path, line, "a column or the text is no string, or upto no number")])
    row = ManifestRow(**cells, upto=upto, line=0)
    if digest(text) != row.sha256:
        raise GoldError([GoldProblem(path, line, f"{row.doc_id}: the text is another one than the labelled one")])
    return Labelled(row, text, standoff)
