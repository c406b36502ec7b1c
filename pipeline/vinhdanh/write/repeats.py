"""Rows of `documents` that say which earlier document of the run they repeat."""

from __future__ import annotations

from vinhdanh.write.encode import Row
from vinhdanh.write.schema import DOCUMENTS

_REPEATS = DOCUMENTS.names.index("repeats_doc_id")


def marked(row: Row, repeated: tuple[str, float] | None) -> Row:
    """Return a row of `documents`, marked with the id of the document that it repeats and their similarity, if any."""
    return row if repeated is None else (*row[:_REPEATS], *repeated, *row[_REPEATS + 2 :])
