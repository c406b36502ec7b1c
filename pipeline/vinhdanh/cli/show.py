"""`vinhdanh show`: one article through the pipeline, to the terminal or as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from spacy.tokens import Doc

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.cli.render import legend, marked_text, record_table, value_table
from vinhdanh.pipeline import load, process
from vinhdanh.read import Article, InputError, ReadError, ReadOptions, read_articles
from vinhdanh.read.stream import require_sources
from vinhdanh.write.rows import document_rows
from vinhdanh.write.schema import TABLES


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """What to print: rows as JSON, else the text and the records, with zones or values if wanted."""

    as_json: bool = False
    zones: bool = False
    values: bool = False


def show(file: str, doc_id: str, reading: ReadOptions, options: ShowOptions) -> None:
    """Print the article of `file` that has `doc_id`, or the first where that is empty.

    Raises:
        CliError: there is no such article, or it cannot be read.
    """
    article, more = _pick(file, doc_id, reading)
    if more:
        note = f"vinhdanh: this is {article.doc_id}, the first of several articles; another one: --id ID"
        Console(stderr=True, highlight=False).print(note, markup=False, soft_wrap=True)
    doc = process(load(), article)
    if options.as_json:
        print(json.dumps(as_rows(doc), ensure_ascii=False, indent=2))
        return
    console = Console(highlight=False)
    coloured = console.is_terminal and not console.no_color
    console.print(legend(coloured=coloured))
    console.print(marked_text(doc, coloured=coloured, zones=options.zones), soft_wrap=not console.is_terminal)
    if options.values:
        console.print(value_table(doc))
    console.print(record_table(doc))


def as_rows(doc: Doc) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of `doc` in every table that has a document's rows, as JSON values."""
    rows = document_rows(doc)
    return {
        table.name: [dict(zip(table.names, map(_plain, row), strict=True)) for row in getattr(rows, table.name)]
        for table in TABLES
        if hasattr(rows, table.name)
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _pick(file: str, doc_id: str, options: ReadOptions) -> tuple[Article, bool]:
    """Return the article, and whether it was taken for being the first of several."""
    try:
        require_sources([file])
    except InputError as error:
        raise CliError(str(error), Exit.USAGE) from error
    failure: ReadError | None = None
    items = read_articles([file], options)
    for item in items:
        if isinstance(item, ReadError):
            failure = failure or item
        elif not doc_id:
            return item, next(items, None) is not None
        elif item.doc_id == doc_id:
            return item, False
    if failure is not None:
        raise CliError(f"{failure.source}: {failure.detail}", Exit.SOME_FAILED)
    raise CliError(f"{file}: no article has the id '{doc_id}'", Exit.USAGE)
