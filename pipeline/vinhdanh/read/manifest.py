"""`manifest.csv` and `index.csv`: tables beside text files that say what is known about each file."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from vinhdanh.read.article import Article
from vinhdanh.read.decode import DecodeError, decode

MANIFEST_NAMES = ("manifest.csv", "index.csv")


@dataclass(slots=True)
class Manifests:
    """The manifests met so far, as one table from file to metadata."""

    _rows: dict[Path, Mapping[str, str]] = field(default_factory=dict)
    _folders: dict[Path, frozenset[Path]] = field(default_factory=dict)

    def load(self, folder: Path) -> frozenset[Path]:
        """Take in the manifests of `folder`; return the paths of those tables, which hold no articles."""
        if folder not in self._folders:
            tables = [folder / name for name in MANIFEST_NAMES]
            self._folders[folder] = frozenset(table for table in tables if self._load_table(table))
        return self._folders[folder]

    def describe(self, article: Article, path: Path) -> Article:
        """Return `article`, read from `path`, with what a manifest says about it."""
        row = self._rows.get(path)
        if row is None:
            return article
        return replace(
            article,
            doc_id=row.get("id") or article.doc_id,
            title=row.get("title") or article.title,
            url=row.get("url") or article.url,
            publisher=row.get("publisher") or article.publisher,
            published=row.get("published") or article.published,
        )

    def _load_table(self, table: Path) -> bool:
        if not table.is_file():
            return False
        try:
            rows = list(csv.DictReader(decode(table.read_bytes()).splitlines(keepends=True), strict=True))
        except (OSError, DecodeError, csv.Error):
            return False
        if not rows or "file" not in rows[0]:
            return False
        for row in rows:
            cells = {
                name: (cell or "").strip()
                for name, cell in row.items()
                if isinstance(name, str) and not isinstance(cell, list)
            }
            if cells["file"]:
                self._rows.setdefault(table.parent / cells["file"], cells)
        return True
