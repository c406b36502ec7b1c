"""Rows of tabular sources to articles; shared by all formats that have rows."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.decode import DecodeError, decode, repair
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.sniff import looks_like_html


def content_id(raw: str, length: int = 16) -> str:
    """Return an id derived from content: the first hexadecimal digits of its SHA-256."""
    return hashlib.sha256(raw.encode("utf-8", "replace")).hexdigest()[:length]


def article_from_row(
    row: Mapping[str, Any], place: str, options: ReadOptions, encoding: str = ""
) -> Article | ReadError:
    """Return the article of one row, found at `place` ("dump.csv:17") in a table that is in `encoding`.

    A cell that holds a whole page is HTML.
    """
    doc_id = _cell(row, options.id_column, encoding)
    text = row.get(options.text_column)
    if isinstance(text, bytes):
        try:
            text, encoding = decode(text)
        except DecodeError as error:
            return ReadError(place, doc_id, "read", "NotText", f"the column '{options.text_column}' holds {error}")
    if not isinstance(text, str):
        detail = f"the column '{options.text_column}' holds no text"
        if options.text_column not in row:
            detail = missing_column(options.text_column, list(row))
        return ReadError(place, doc_id, "read", "NoText", detail)
    if not text.strip():
        return ReadError(place, doc_id, "read", "EmptyText", f"the column '{options.text_column}' is empty")
    if len(text) > options.max_bytes:
        return ReadError(place, doc_id, "read", "TooLarge", f"a text longer than {options.max_bytes:,}")
    raw, repaired = repair(text, encoding)
    return Article(
        doc_id=doc_id or content_id(raw),
        raw=raw,
        source=place,
        url=_cell(row, options.url_column, encoding),
        title=_cell(row, options.title_column, encoding),
        publisher=_cell(row, options.publisher_column, encoding),
        published=_cell(row, options.published_column, encoding),
        media="html" if looks_like_html(raw) else "text",
        encoding=repaired or encoding,
    )


def missing_column(name: str, present: list[str]) -> str:
    """Return the sentence that says which columns there are instead of `name`."""
    shown = ", ".join(str(column)[:60] for column in present[:12]) or "none"
    return f"no column '{name}' among: {shown}; choose one with --text-column"


def _cell(row: Mapping[str, Any], column: str, encoding: str) -> str:
    value = row.get(column)
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return repair(str(value), encoding).text.strip()
