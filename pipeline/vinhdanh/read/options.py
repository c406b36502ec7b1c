"""How inputs are read: the names of the columns and fields of tabular sources, and how large an article may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Columns (CSV, TSV, Parquet, Arrow) or fields (JSON lines) that hold each part of an article, and limits.

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
    #: What is larger is no article but an error.
    max_bytes: int = 8 * 2**20

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns that are read."""
        return (
            self.text_column,
            self.id_column,
            self.title_column,
            self.url_column,
            self.publisher_column,
            self.published_column,
        )
