"""`docs/reliability.md` names tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")


def test_the_files_that_it_names_exist() -> None:
    assert [name for name in re.findall(r"`(tests/[\w/.]+)`", PAGE) if not (ROOT / name).is_file()] == []


def test_the_tests_that_it_names_exist() -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    named = re.findall(r"`(test_\w+)`", PAGE)
    assert len(named) > 20
    assert [name for name in named if f"def {name}(" not in written] == []
