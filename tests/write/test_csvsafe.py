"""Cells are safe in a spreadsheet and read back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.write.csvsafe import protect, unprotect


@pytest.mark.parametrize("cell", ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1"])
def test_a_cell_that_looks_like_a_formula_begins_with_an_apostrophe(cell: str) -> None:
    assert protect(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "Hà Nội", "1+1=2", " =1", '"=1"'])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert protect(cell) == cell


@given(st.text() | st.text("=+-@'\t"))
def test_every_cell_reads_back(cell: str) -> None:
    assert unprotect(protect(cell)) == cell


@given(st.text() | st.text("=+-@'\t"))
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    assert not protect(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
