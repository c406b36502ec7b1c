"""Rows of tabular sources to articles; shared by CSV, JSON lines and Parquet."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.decode import repair
from vinhdanh.read.options import ReadOptions


def content_id(raw: str, length: int = 16) -> str:
    """Return an id derived from content: the first hexadecimal digits of its SHA-256."""
    return hashlib.sha256(raw.encode("utf-8", "replace")).hexdigest()[:length]


def article_from_row(row: Mapping[str, Any], place: str, options: ReadOptions) -> Article | ReadError:
    """Return the article of one row, found at `place` ("dump.csv:17")."""
    doc_id = _cell(row, options.id_column)
    text = row.get(options.text_column)
    if not isinstance(text, str):
        detail = f"the column '{options.text_column}' holds no text"
        if options.text_column not in row:
            detail = missing_column(options.text_column, list(row))
        return ReadError(place, doc_id, "read", "NoText", detail)
    if not text.strip():
        return ReadError(place, doc_id, "read", "EmptyText", f"the column '{options.text_column}' is empty")
    raw = repair(text)
    return Article(
        doc_id=doc_id or content_id(raw),
        raw=raw,
        source=place,
        url=_cell(row, options.url_column),
        title=_cell(row, options.title_column),
        publisher=_cell(row, options.publisher_column),
        published=_cell(row, options.published_column),
    )


def missing_column(name: str, present: list[str]) -> str:
    """Return the sentence that says which columns there are instead of `name`."""
    shown = ", ".join(str(column) for column in present[:12]) or "none"
    return f"no column '{name}' among: {shown}; choose one with --text-column"


def _cell(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return repair(str(value)).strip()
