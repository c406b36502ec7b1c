"""Gold folders as the evaluation reads them: whole, checked, and with their texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vinhdanh.gold.build import build
from vinhdanh.gold.check import check_row, check_rows, check_standoff
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.manifest import (
    ManifestRow,
    pair_texts,
    read_manifest,
    read_standoff,
)
from vinhdanh.gold.model import GoldDocument
from vinhdanh.read import Article


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The documents of gold folders, and those that had to be left out: their text is missing or another one."""

    documents: tuple[GoldDocument, ...]
    left_out: tuple[GoldProblem, ...] = ()


def read_gold(folder: str | Path, texts: Sequence[Path] = (), split: str | None = None) -> GoldSet:
    """Read the documents of a gold folder, in the order of its manifest, with their texts.

    Args:
        folder: holds `manifest.csv` and one `.ann` file for each of its rows.
        texts: folders under which the manifest's files are looked for; see `default_roots`.
        split: only documents of this split.

    Raises:
        GoldError: `vinhdanh gold check` has something against the manifest or an `.ann` file that is read here;
            everything that it has is named.
    """
    folder = Path(folder)
    every = read_manifest(folder)
    problems = list(check_rows(folder, every))
    rows = [row for row in every if split is None or row.split == split]
    paired, left_out = pair_texts(folder, rows, texts)
    documents: list[GoldDocument] = []
    for row, article in paired:
        try:
            documents.append(_document(folder, row, article))
        except GoldError as error:
            problems.extend(error.problems)
    if problems:
        raise GoldError(sorted(set(problems)))
    return GoldSet(tuple(documents), tuple(left_out))


def _document(folder: Path, row: ManifestRow, article: Article) -> GoldDocument:
    path = folder / f"{row.doc_id}.ann"
    standoff = read_standoff(path)
    problems = [*check_row(folder, row, article.raw), *check_standoff(standoff, str(path), article.raw, row.upto)]
    if problems:
        raise GoldError(problems)
    mentions, records = build(standoff, article.raw, str(path))
    upto = len(article.raw) if row.upto is None else row.upto
    return GoldDocument(
        row.doc_id, str(path), article, row.sha256, upto, row.split, row.source, row.style, mentions, records
    )
