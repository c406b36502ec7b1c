"""Which text each `.ann` file of a gold folder belongs to."""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.standoff import Standoff, parse_standoff
from vinhdanh.read import Article, ReadOptions, read_articles
from vinhdanh.read.registry import SINGLE
from vinhdanh.read.source import Source

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


def read_manifest(folder: str | Path) -> list[ManifestRow]:
    """Read the manifest of a gold folder.

    Raises:
        GoldError: it is missing, lacks a column, or has cells that are not understood; all of them are named.
    """
    path = Path(folder) / MANIFEST
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise GoldError([GoldProblem(str(path), 1, f"no column {', '.join(missing)}")])
            rows = [(reader.line_num, row) for row in reader]
    except OSError as error:
        raise GoldError([GoldProblem(str(path), 0, error.strerror or str(error))]) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise GoldError([GoldProblem(str(path), 0, f"no CSV in UTF-8: {error}")]) from error
    problems = [GoldProblem(str(path), line, message) for line, row in rows for message in _faults(row)]
    if problems:
        raise GoldError(problems)
    return [_row(row, line) for line, row in rows]


def _faults(row: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with one row; cells that are too many stand under None, missing ones are None."""
    if None in row or any(row[name] is None for name in COLUMNS):
        yield "another number of cells than the header has"
        return
    if row["upto"].strip() and not row["upto"].strip().isdecimal():
        yield f"upto is a number of characters, not {row['upto']!r}"
    doc_id, file = row["doc_id"].strip(), row["file"].strip()
    if not doc_id or not file:
        yield "doc_id and file are needed"
    elif "/" in doc_id or "\\" in doc_id:
        yield f"{doc_id!r} cannot be the name of an .ann file"
    elif PurePosixPath(file).is_absolute() or ".." in PurePosixPath(file).parts:
        yield f"{doc_id}: the file {file} is not inside a folder of texts"


def _row(row: dict[str, str], line: int) -> ManifestRow:
    cells = {name: row[name].strip() for name in COLUMNS}
    upto = cells.pop("upto")
    return ManifestRow(**cells, upto=int(upto) if upto else None, line=line)


def default_roots(folder: str | Path) -> tuple[Path, ...]:
    """Return where the texts of a gold folder are looked for unless told.

    They are in its own folder `texts`, and in `corpus` and `../shared` of its project.
    """
    folder = Path(folder).resolve()
    project = next((p.parent for p in folder.parents if p.name == "gold"), folder.parent.parent)
    return folder / "texts", project / "corpus", project.parent / "shared"


def find_texts(rows: Sequence[ManifestRow], roots: Sequence[Path]) -> dict[str, Article]:
    """Return the raw texts of `rows` that are found under `roots`, by id of the document.

    A file of one text belongs to its row whatever its name is; in a file of many the text has the document's id.
    """
    wanted: dict[Path, list[str]] = defaultdict(list)
    for row in rows:
        path = _first(row.file, roots)
        if path is not None:
            wanted[path].append(row.doc_id)
    return {article.doc_id: article for path, ids in wanted.items() for article in _read_texts(path, ids)}


def _read_texts(path: Path, ids: Sequence[str]) -> Iterator[Article]:
    if Source(path.name, path).suffix in SINGLE:
        for article in _articles(path, ReadOptions()):
            yield from (replace(article, doc_id=doc_id) for doc_id in ids)
    else:
        yield from _articles(path, ReadOptions(only=frozenset(ids)))


def _articles(path: Path, options: ReadOptions) -> Iterator[Article]:
    return (article for article in read_articles([path], options) if isinstance(article, Article))


def _first(file: str, roots: Sequence[Path]) -> Path | None:
    return next((root / file for root in roots if (root / file).is_file()), None)


def pair_texts(
    folder: Path, rows: Sequence[ManifestRow], texts: Sequence[Path]
) -> tuple[list[tuple[ManifestRow, Article]], list[GoldProblem]]:
    """Return the rows whose labelled text is at hand with that text, and why the others are left out."""
    articles = find_texts(rows, texts or default_roots(folder))
    paired: list[tuple[ManifestRow, Article]] = []
    left_out: list[GoldProblem] = []
    for row in rows:
        article = articles.get(row.doc_id)
        reason = why_left_out(row, article)
        if article is None or reason:
            left_out.append(GoldProblem(str(folder / MANIFEST), row.line, reason))
        else:
            paired.append((row, article))
    return paired, left_out


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
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise GoldError([GoldProblem(str(path), 0, error.strerror or str(error))]) from error
    except UnicodeDecodeError as error:
        raise GoldError([GoldProblem(str(path), 0, f"not UTF-8: {error.reason}")]) from error
    return parse_standoff(content, str(path))
