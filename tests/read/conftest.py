"""A folder with one article of each sort."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text("Trường tặng giấy khen.", encoding="utf-8")
    (tmp_path / "a.md").write_text("Quận tặng cờ.", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.html").write_text("<p>Tỉnh tặng bằng khen.</p>", encoding="utf-8")
    return tmp_path
