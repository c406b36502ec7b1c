"""How inputs are read: the names of the columns and fields of tabular sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Columns (CSV, TSV, Parquet) or fields (JSON lines) that hold each part of an article.

    Only the text column must exist; a row that lacks the others gives an article that lacks them.
    """

    text_column: str = "text"
    id_column: str = "id"
    title_column: str = "title"
    url_column: str = "url"
    publisher_column: str = "publisher"
    published_column: str = "published"
    #: Ids of the articles to read; None for all.
    only: frozenset[str] | None = None
