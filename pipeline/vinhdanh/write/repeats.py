"""Rows of `documents` that say which earlier document of the run they repeat."""

from __future__ import annotations

from vinhdanh.duplicates import Duplicates, Fingerprint
from vinhdanh.write.encode import Row
from vinhdanh.write.schema import DOCUMENTS

_ID, _REPEATS = DOCUMENTS.names.index("doc_id"), DOCUMENTS.names.index("repeats_doc_id")


def marked(row: Row, fingerprint: Fingerprint | None, duplicates: Duplicates) -> Row:
    """Return a row of `documents`, marked if it repeats a document that `duplicates` has seen.

    To be called for every document, in the order of the run.

    Raises:
        OSError: the disk is full.
    """
    found = duplicates.add(row[_ID], fingerprint)
    return row if found is None else (*row[:_REPEATS], *found, *row[_REPEATS + 2 :])
