"""Our arrays are those of pyarrow."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from vinhdanh.write.arrays import arrow_array

KINDS = {
    pa.string(): some.text(),
    pa.binary(): some.binary(),
    pa.int64(): some.integers(-(2**63), 2**63 - 1),
    pa.float64(): some.floats(allow_nan=False),
    pa.date32(): some.dates(),
}


@pytest.mark.parametrize("kind", KINDS, ids=str)
@settings(deadline=None)
@given(data=some.data())
def test_arrays_hold_what_they_are_given(kind: pa.DataType, data: some.DataObject) -> None:
    values = data.draw(some.lists(some.none() | KINDS[kind]))
    made = arrow_array(tuple(values), kind)
    made.validate(full=True)
    assert made == pa.array(values, kind)
    assert made.null_count == values.count(None)


@pytest.mark.parametrize(("value", "kind"), [("\ud800", pa.string()), (2**63, pa.int64()), ("day", pa.date32())])
def test_what_does_not_fit_is_refused(value: Any, kind: pa.DataType) -> None:
    with pytest.raises((UnicodeEncodeError, OverflowError, AttributeError)):
        arrow_array([value], kind)


def test_days_before_1970_are_counted_backwards() -> None:
    assert arrow_array([date(1930, 2, 3), None], pa.date32()).to_pylist() == [date(1930, 2, 3), None]


@pytest.mark.parametrize(
    ("workers", "not_loaded"), [("1", {"pandas"}), ("2", {"pandas", "spacy", "thinc", "underthesea"})]
)
def test_a_run_does_not_wait_for_what_it_does_not_need(tmp_path: Path, workers: str, not_loaded: set[str]) -> None:
    (tmp_path / "a.txt").write_text("Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể.", encoding="utf-8")
    code = (
        "import sys; from vinhdanh.cli import main; sys.argv = ['vinhdanh', *sys.argv[1:]];\n"
        "try: main()\nfinally: print(*sys.modules)"
    )
    options = ["--out", str(tmp_path / "out"), "--workers", workers, "--quiet"]
    command = [sys.executable, "-c", code, "run", str(tmp_path / "a.txt"), *options]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert not not_loaded.intersection(shown.splitlines()[-1].split())
