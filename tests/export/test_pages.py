"""The Python of the pages about Python and exports runs, from top to bottom, beside a run of the corpus."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vinhdanh.run import run

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pages")
    run([ROOT / "corpus"], place / "build" / "dataset")
    return place


@pytest.mark.parametrize("page", ["python.md", "exports.md"])
def test_the_python_runs(page: str, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("duckdb")
    pytest.importorskip("pandera")
    monkeypatch.chdir(workplace)
    blocks = re.findall(r"^```python\n(.*?)^```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.M | re.S)
    assert blocks
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, page, "exec"), names)


@pytest.mark.parametrize("page", ["python.md", "exports.md", "report.md"])
def test_the_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / "docs" / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []
