"""The site's pages: all of docs/ is in its menu, and the catalogue page lists every honour."""

from __future__ import annotations

import csv
import importlib.util
import os
import re
import subprocess
import sys
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
    assert listed == pages | set(site.BORROWED) | {"catalogue.md", "patterns.md"}


def test_the_catalogue_page_lists_every_honour(site: ModuleType) -> None:
    page = site.catalogue()
    path = ROOT / "pipeline" / "vinhdanh" / "knowledge" / "awards.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        assert [
            row["code"] for row in csv.DictReader(lines) if f"| `{row['code']}` | {row['name']} |" not in page
        ] == []


def test_the_page_of_patterns_has_every_one_with_what_it_must_not_match(site: ModuleType) -> None:
    page = site.patterns()
    for name in site.PATTERNS:
        path = ROOT / "pipeline" / "vinhdanh" / "knowledge" / name
        found = list(site._patterns(name))
        if path.suffix == ".toml":
            assert len(found) == len(re.findall(r"^example = ", path.read_text(encoding="utf-8"), re.MULTILINE)), name
        assert all(example for _, example, _, _ in found), name
        assert f"`{name}`, {len(found)} patterns." in page


def test_the_site_is_built_without_a_warning(site: ModuleType, tmp_path: Path) -> None:
    pytest.importorskip("material")
    arguments = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    pages = {path.parent.name for path in (tmp_path / "site").rglob("index.html")}
    assert {"tutorial", "catalogue", "patterns", "comparison"} <= pages
