"""`manifest.csv` and `index.csv`: tables beside text files that say what is known about each file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from vinhdanh.read.article import Article
from vinhdanh.read.decode import DecodeError, decode

MANIFEST_NAMES = ("manifest.csv", "index.csv")


def _read_local(table: PurePath) -> bytes | None:
    path = Path(table)
    return path.read_bytes() if path.is_file() else None


@dataclass(slots=True)
class Manifests:
    """The manifests met so far, as one table from file to metadata.

    Attributes:
        tables: paths of those tables, which hold no articles.
    """

    tables: set[PurePath] = field(default_factory=set)
    _rows: dict[PurePath, Mapping[str, str]] = field(default_factory=dict)
    _folders: dict[PurePath, frozenset[PurePath]] = field(default_factory=dict)

    def load(self, folder: PurePath, read: Callable[[PurePath], bytes | None] = _read_local) -> frozenset[PurePath]:
        """Take in the manifests of `folder`; return the paths of those tables.

        Args:
            folder: where they may be.
            read: returns the bytes of a file, or None if there is no such file.
        """
        if folder not in self._folders:
            tables = [folder / name for name in MANIFEST_NAMES]
            self._folders[folder] = frozenset(table for table in tables if self._load(table, read))
        return self._folders[folder]

    def add(self, table: PurePath, data: bytes) -> bool:
        """Take in the manifest that `data` holds; tell whether it is one."""
        try:
            rows = list(csv.DictReader(decode(data).text.splitlines(keepends=True), strict=True))
        except (DecodeError, csv.Error):
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
        self.tables.add(table)
        return True

    def describe(self, article: Article, path: PurePath) -> Article:
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

    def _load(self, table: PurePath, read: Callable[[PurePath], bytes | None]) -> bool:
        try:
            data = read(table)
        except OSError:
            return False
        return data is not None and self.add(table, data)
