"""A part holds what its documents add to the tables, as bytes that depend on them alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from vinhdanh.write import Part, PartError, document_rows, make_part
from vinhdanh.write.encode import csv_rows, python_rows
from vinhdanh.write.schema import AWARDS, DOCUMENTS, ERRORS, MENTIONS

ERROR = ("a.txt", "", "read", "EmptyFile", "")


def test_the_same_documents_make_the_same_bytes(doc: Doc) -> None:
    rows = document_rows(doc)
    assert make_part([rows], [ERROR]) == make_part([rows], [ERROR])


def test_rows_come_back_as_they_were(doc: Doc) -> None:
    rows = document_rows(doc)
    part = Part(make_part([rows, rows], []))
    columns, lines = part.table(MENTIONS) or (None, b"")
    assert python_rows(columns) == [*rows.mentions, *rows.mentions]
    assert lines == csv_rows(MENTIONS, rows.mentions) * 2
    columns, lines = part.table(DOCUMENTS) or (None, b"")
    assert python_rows(columns) == rows.documents * 2
    assert lines == csv_rows(DOCUMENTS, rows.documents) * 2
    assert part.fingerprints() == [rows.fingerprint] * 2
    assert part.mentioned()[0][-1] == 2


def test_what_is_empty_in_an_error_is_unknown() -> None:
    columns, lines = Part(make_part([], [ERROR])).table(ERRORS) or (None, b"")
    assert python_rows(columns) == [("a.txt", None, "read", "EmptyFile", None)]
    assert lines == b"a.txt,,read,EmptyFile,\r\n"


def test_a_table_without_rows_is_left_out() -> None:
    assert Part(make_part([], [ERROR])).table(AWARDS) is None


@pytest.mark.parametrize("length", [0, 10, 500])
def test_a_part_that_was_cut_off_is_damaged(length: int, doc: Doc, tmp_path: Path) -> None:
    path = tmp_path / "part.zip"
    path.write_bytes(make_part([document_rows(doc)], [])[:length])
    with pytest.raises(PartError, match=r"part\.zip is damaged"):
        Part(path).fingerprints()


def test_a_part_whose_bytes_changed_is_damaged(doc: Doc, tmp_path: Path) -> None:
    content = bytearray(make_part([document_rows(doc)], []))
    content[100] ^= 255
    with pytest.raises(PartError, match="damaged"):
        Part(bytes(content)).fingerprints()
