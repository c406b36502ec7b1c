"""What is wrong with a gold folder: every problem of every file, by file and line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from vinhdanh.gold.check_standoff import check_standoff
from vinhdanh.gold.errors import CheckReport, GoldError, GoldProblem
from vinhdanh.gold.manifest import MANIFEST, ManifestRow, default_roots, find_texts, read_manifest, read_standoff
from vinhdanh.gold.manifest import why_left_out as why_text_left_out
from vinhdanh.gold.sentences import SENTENCES, check_sentences
from vinhdanh.gold.standoff import Standoff

__all__ = ["CheckReport", "check_gold", "check_row", "check_rows", "check_standoff"]


def check_gold(folder: str | Path, texts: Sequence[Path] = ()) -> CheckReport:
    """Check a gold folder: the manifest, and each `.ann` file (or the table of sentences) against its text.

    A file whose text is not at hand is checked as far as that goes, and named in `left_out`.
    """
    folder = Path(folder)
    if (folder / SENTENCES).is_file():
        return check_sentences(folder, texts)
    try:
        rows = read_manifest(folder)
    except GoldError as error:
        return CheckReport(error.problems, (), 0, Counter())
    problems = list(check_rows(folder, rows))
    articles = find_texts(rows, texts or default_roots(folder))
    left_out: list[GoldProblem] = []
    counts: Counter[str] = Counter()
    for row in rows:
        path = folder / f"{row.doc_id}.ann"
        if not path.is_file():
            continue
        article = articles.get(row.doc_id)
        reason = why_text_left_out(row, article)
        if reason:
            left_out.append(GoldProblem(str(folder / MANIFEST), row.line, reason))
        text = article.raw if article and not reason else None
        found, standoff = _check_file(path, text, row.upto)
        problems += [*check_row(folder, row, text), *found]
        counts.update(bound.type for bound in standoff.text_bounds)
        counts["records"] += len(standoff.events)
    return CheckReport(tuple(sorted(problems)), tuple(left_out), len(rows), counts)


def check_rows(folder: Path, rows: Sequence[ManifestRow]) -> Iterator[GoldProblem]:
    """Yield what is wrong with the rows of a manifest beside the `.ann` files of its folder."""
    manifest = str(folder / MANIFEST)
    seen: set[str] = set()
    for row in rows:
        if row.doc_id in seen:
            yield GoldProblem(manifest, row.line, f"{row.doc_id} stands twice")
        seen.add(row.doc_id)
        if not (folder / f"{row.doc_id}.ann").is_file():
            yield GoldProblem(manifest, row.line, f"{row.doc_id} has no file {row.doc_id}.ann")
        if row.split not in ("dev", "test"):
            yield GoldProblem(manifest, row.line, f"the split is dev or test, not {row.split!r}")
    for path in sorted(folder.glob("*.ann")):
        if path.stem not in seen:
            yield GoldProblem(str(path), 0, f"{MANIFEST} has no row for it")


def check_row(folder: Path, row: ManifestRow, text: str | None) -> Iterator[GoldProblem]:
    """Yield what is wrong with a row beside its `text`, where that is at hand."""
    if text is not None and row.upto is not None and row.upto > len(text):
        message = f"{row.doc_id} is labelled up to {row.upto}, behind the text's {len(text)} characters"
        yield GoldProblem(str(folder / MANIFEST), row.line, message)


def _check_file(path: Path, text: str | None, upto: int | None) -> tuple[list[GoldProblem], Standoff]:
    try:
        standoff = read_standoff(path)
    except GoldError as error:
        return list(error.problems), Standoff()
    return check_standoff(standoff, str(path), text, upto), standoff
