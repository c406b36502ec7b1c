"""Which text each `.ann` file of a gold folder belongs to, and the folder as a whole."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vinhdanh.gold.build import build
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.model import GoldDocument
from vinhdanh.gold.standoff import Standoff, parse_standoff
from vinhdanh.read import Article, ReadOptions, read_articles

COLUMNS = ("doc_id", "file", "sha256", "split", "upto", "source", "style")
MANIFEST = "manifest.csv"


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """One row of `manifest.csv`; `upto` is None where the whole text is labelled, `line` is that of the row."""

    doc_id: str
    file: str
    sha256: str
    split: str
    upto: int | None
    source: str
    style: str
    line: int


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The documents of gold folders, and those that had to be left out: their text is missing or another one."""

    documents: tuple[GoldDocument, ...]
    left_out: tuple[GoldProblem, ...] = ()


def read_manifest(folder: str | Path) -> list[ManifestRow]:
    """Read the manifest of a gold folder.

    Raises:
        GoldError: it is missing, lacks a column, or a cell is not understood.
    """
    path = Path(folder) / MANIFEST
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise GoldError([GoldProblem(str(path), 1, f"no column {', '.join(missing)}")])
            rows = [(reader.line_num, row) for row in reader]
    except OSError as error:
        raise GoldError([GoldProblem(str(path), 0, error.strerror or str(error))]) from error
    return [_row(row, line, path) for line, row in rows]


def _row(row: dict[str, str], line: int, path: Path) -> ManifestRow:
    cells = {name: (row[name] or "").strip() for name in COLUMNS}
    if cells["upto"] and not cells["upto"].isdecimal():
        raise GoldError([GoldProblem(str(path), line, f"upto is a number of characters, not {cells['upto']!r}")])
    if not cells["doc_id"] or not cells["file"]:
        raise GoldError([GoldProblem(str(path), line, "doc_id and file are needed")])
    upto = int(cells.pop("upto") or -1)
    return ManifestRow(**cells, upto=upto if upto >= 0 else None, line=line)


def default_roots(folder: str | Path) -> tuple[Path, ...]:
    """Return where the texts of a gold folder are looked for unless told: `corpus` and `../shared` of its project."""
    project = next((p.parent for p in Path(folder).resolve().parents if p.name == "gold"), None)
    if project is None:
        project = Path(folder).resolve().parent.parent
    return project / "corpus", project.parent / "shared"


def find_texts(rows: Sequence[ManifestRow], roots: Sequence[Path]) -> dict[str, Article]:
    """Return the raw texts of `rows` that are found under `roots`, by id of the document."""
    wanted = frozenset(row.doc_id for row in rows)
    files = {row.file: found for row in rows if (found := _first(row.file, roots)) is not None}
    options = ReadOptions(only=wanted)
    articles = read_articles(sorted(set(files.values())), options) if files else ()
    return {article.doc_id: article for article in articles if isinstance(article, Article)}


def _first(file: str, roots: Sequence[Path]) -> Path | None:
    return next((root / file for root in roots if (root / file).is_file()), None)


def read_gold(folder: str | Path, texts: Sequence[Path] = (), split: str | None = None) -> GoldSet:
    """Read the documents of a gold folder, in the order of its manifest, with their texts.

    Args:
        folder: holds `manifest.csv` and one `.ann` file for each of its rows.
        texts: folders under which the manifest's files are looked for; see `default_roots`.
        split: only documents of this split.

    Raises:
        GoldError: the manifest or an `.ann` file cannot be used; every problem of every file is named.
    """
    folder = Path(folder)
    rows = [row for row in read_manifest(folder) if split is None or row.split == split]
    articles = find_texts(rows, texts or default_roots(folder))
    documents: list[GoldDocument] = []
    left_out: list[GoldProblem] = []
    problems: list[GoldProblem] = []
    for row in rows:
        article = articles.get(row.doc_id)
        reason = why_left_out(row, article)
        if article is None or reason:
            left_out.append(GoldProblem(str(folder / MANIFEST), row.line, reason))
            continue
        try:
            documents.append(_document(folder, row, article))
        except GoldError as error:
            problems.extend(error.problems)
    if problems:
        raise GoldError(problems)
    return GoldSet(tuple(documents), tuple(left_out))


def why_left_out(row: ManifestRow, article: Article | None) -> str:
    """Return why a document cannot be used, or "" if its text is the one that was labelled."""
    if article is None:
        return f"{row.doc_id}: its text {row.file} is not found; name the folder that holds it with --texts"
    if digest(article.raw) != row.sha256:
        return f"{row.doc_id}: {row.file} is another text than the labelled one"
    return ""


def digest(raw: str) -> str:
    """Return the SHA-256 of a raw text in UTF-8."""
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()


def read_standoff(path: Path) -> Standoff:
    """Read an `.ann` file.

    Raises:
        GoldError: it is missing, no UTF-8, or holds lines that are not understood.
    """
    try:
        content = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise GoldError([GoldProblem(str(path), 0, error.strerror or str(error))]) from error
    except UnicodeDecodeError as error:
        raise GoldError([GoldProblem(str(path), 0, f"not UTF-8: {error.reason}")]) from error
    return parse_standoff(content, str(path))


def _document(folder: Path, row: ManifestRow, article: Article) -> GoldDocument:
    path = folder / f"{row.doc_id}.ann"
    mentions, records = build(read_standoff(path), article.raw, str(path))
    upto = len(article.raw) if row.upto is None else row.upto
    return GoldDocument(
        row.doc_id, str(path), article, row.sha256, upto, row.split, row.source, row.style, mentions, records
    )
