"""One HTML page that needs nothing else; the articles of a large run lie in files beside it, which it loads on use."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from vinhdanh import __version__
from vinhdanh.evaluate.evaluation import measure, read_evaluation
from vinhdanh.evaluate.files import write_whole
from vinhdanh.evaluate.summary import Grid, grids
from vinhdanh.report.content import Content
from vinhdanh.report.labels import LANGUAGES, load_labels
from vinhdanh.report.options import ReportOptions
from vinhdanh.report.texts import find_articles, shown_article

PAGE_NAME = "report.html"
#: Folder beside the page that holds the articles of a large run.
CHUNKS_NAME = "report-articles"
_SCRIPTS = ("data", "words", "filters", "table", "charts", "tree", "article", "download", "main")
_dumps = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))
#: Articles as JSON, by the number of their document.
Chunk = dict[int, str]


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """What was written: the page, its award rows, and how many of their articles are shown."""

    page: Path
    n_rows: int
    n_documents: int
    n_articles: int
    n_chunks: int


def write_report(
    folder: str | Path, out: str | Path | None = None, options: ReportOptions | None = None
) -> ReportSummary:
    """Write the page about the run in `folder` to the file `out`, by default `report.html` in that folder.

    Raises:
        LoadError: the folder holds no run.
        EvaluationError: the evaluation is none.
        OSError: a file cannot be read or written.
    """
    folder, options = Path(folder), options or ReportOptions()
    page = folder / PAGE_NAME if out is None else Path(out)
    content = Content(folder)
    articles = _articles(content, options)
    chunks = _chunks(articles, options)
    _write_chunks(page.parent / CHUNKS_NAME, chunks)
    awards = content.awards()
    data = {
        "awards": awards,
        "articles": {**content.articles(), "chunk": _chunk_numbers(chunks, len(content.documents))},
        "bodies": content.bodies(),
        "labels": load_labels(),
        "language": options.language,
        "chunks": CHUNKS_NAME,
    }
    shown = {
        "figures": content.figures(),
        "errors": content.errors(),
        "package": content.package(),
        "grids": _grids(folder, options),
        "version": __version__,
        "missing": len(content.documents) - len(articles),
    }
    write_whole(page, _render(data, {} if chunks else articles, shown, options.language))
    return ReportSummary(page, awards["rows"], len(content.documents), len(articles), len(chunks))


def _articles(content: Content, options: ReportOptions) -> Chunk:
    """Return the articles whose texts are at hand."""
    if not options.texts:
        return {}
    at = {row["doc_id"]: number for number, row in enumerate(content.documents)}
    found = content.found()
    articles = {
        at[doc_id]: _dumps(shown_article(article, found[doc_id]))
        for doc_id, article in find_articles(content.documents, options.articles, options.read)
    }
    return dict(sorted(articles.items()))


def _chunks(articles: Chunk, options: ReportOptions) -> list[Chunk]:
    """Return how the articles are spread over files; none where they fit into the page."""
    if sum(map(len, articles.values())) <= options.inline_bytes:
        return []
    chunks: list[Chunk] = [{}]
    size = 0
    for number, article in articles.items():
        if size >= options.chunk_bytes:
            chunks.append({})
            size = 0
        chunks[-1][number] = article
        size += len(article)
    return chunks


def _chunk_numbers(chunks: Sequence[Chunk], n_documents: int) -> list[int]:
    """Return the chunk of each document's article, -1 where there is none."""
    numbers = [-1] * n_documents
    for number, chunk in enumerate(chunks):
        for document in chunk:
            numbers[document] = number
    return numbers


def _write_chunks(folder: Path, chunks: Sequence[Chunk]) -> None:
    """Write each chunk as a script, since a page opened from a file may not fetch anything else; drop older ones."""
    for old in folder.glob("[0-9]*.js"):
        old.unlink()
    for number, chunk in enumerate(chunks):
        write_whole(folder / f"{number}.js", f"vinhdanhArticles({number}, {_as_object(chunk)});\n")


def _as_object(chunk: Chunk) -> str:
    return "{" + ",\n".join(f'"{number}":{article}' for number, article in chunk.items()) + "}"


def _grids(folder: Path, options: ReportOptions) -> list[Grid]:
    beside = folder / "evaluation.json"
    path = options.evaluation or (beside if beside.is_file() else None)
    return [] if path is None else grids(measure(read_evaluation(path)))


def _render(data: dict[str, Any], articles: Chunk, shown: dict[str, Any], language: str) -> str:
    labels = load_labels()[language]
    script = "\n".join(_static("vendor/clusterize.min.js", *(f"{name}.js" for name in _SCRIPTS)))
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            shown,
            labels=labels,
            language=language,
            languages=LANGUAGES,
            style=Markup("\n".join(_static("report.css"))),
            script=Markup(script),
            script_digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            data=htmlsafe_json_dumps(data, dumps=_dumps),
            articles=_safe(_as_object(articles)),
        )
    )


def _safe(encoded: str) -> Markup:
    """Return JSON so that it can stand in a script element."""
    return htmlsafe_json_dumps(None, dumps=lambda _: encoded)


def _static(*names: str) -> Iterator[str]:
    for name in names:
        yield files("vinhdanh.report").joinpath("static", name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("vinhdanh.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
