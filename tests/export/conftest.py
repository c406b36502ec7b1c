"""One run for all tests of exports."""

from __future__ import annotations

from pathlib import Path

import pytest

from vinhdanh.run import RunOptions, run

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run with a failure, and a title that a spreadsheet would take for a formula."""
    place = tmp_path_factory.mktemp("export")
    (place / "a.csv").write_text(
        'id,title,text\n=1+1,"=SUM(A1)","UBND tỉnh Cà Mau tặng Giấy khen."\n', encoding="utf-8"
    )
    (place / "empty.txt").touch()
    run([ROOT / "corpus", place / "a.csv", place / "empty.txt"], place / "tables", RunOptions(license_name="CC-BY-4.0"))
    return place / "tables"
