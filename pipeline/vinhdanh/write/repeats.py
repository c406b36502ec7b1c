"""Rows of `documents` that say which earlier document of the run they repeat."""

from __future__ import annotations

from vinhdanh.duplicates import Duplicates
from vinhdanh.write.rows import DocumentRows, Row
from vinhdanh.write.schema import DOCUMENTS

_ID, _REPEATS = DOCUMENTS.names.index("doc_id"), DOCUMENTS.names.index("repeats_doc_id")


def marked(rows: DocumentRows, duplicates: Duplicates) -> list[Row]:
    """Return the rows of `documents` in `rows`, marked if they repeat a document that `duplicates` has seen.

    To be called for every document, in the order of the run.

    Raises:
        OSError: the disk is full.
    """
    return [_marked(row, duplicates.add(row[_ID], rows.fingerprint)) for row in rows.documents]


def _marked(row: Row, found: tuple[str, float] | None) -> Row:
    return row if found is None else (*row[:_REPEATS], *found, *row[_REPEATS + 2 :])
