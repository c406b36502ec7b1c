"""The site's pages: all of docs/ is in its menu, and the catalogue page lists every honour."""

from __future__ import annotations

import csv
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site() -> ModuleType:
    pytest.importorskip("mkdocs")
    spec = importlib.util.spec_from_file_location("site_pages", ROOT / "docs" / "site.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_page_is_in_the_menu(site: ModuleType) -> None:
    listed = set(re.findall(r"- ([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE))
    pages = {path.name for path in (ROOT / "docs").glob("*.md")}
    assert listed == pages | set(site.BORROWED) | {"catalogue.md"}


def test_the_catalogue_page_lists_every_honour(site: ModuleType) -> None:
    page = site.catalogue()
    path = ROOT / "pipeline" / "vinhdanh" / "knowledge" / "awards.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        assert [
            row["code"] for row in csv.DictReader(lines) if f"| `{row['code']}` | {row['name']} |" not in page
        ] == []
