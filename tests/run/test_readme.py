"""What the README shows works: its Python runs on the tables of the corpus, its commands exist."""

from __future__ import annotations

import io
import math
import re
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from vinhdanh.cli.exits import Exit
from vinhdanh.cli.main import invoke
from vinhdanh.run import run

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "CONTRIBUTING.md")


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where `make dataset` has been run, so to speak."""
    place = tmp_path_factory.mktemp("readme")
    summary = run([ROOT / "corpus"], place / "build" / "dataset")
    assert summary.n_errors == 0
    return place


def test_the_python_runs(workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(workplace)
    blocks = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
    shown = capsys.readouterr().out
    assert "Giấy khen" in shown


def test_the_first_example_shows_what_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    [(text, expected)] = re.findall(
        r'^\$ echo "(.*)" \| vinhdanh show -\n(.*?)^```', (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S
    )
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(f"{text}\n".encode())))
    monkeypatch.setenv("COLUMNS", "80")
    assert invoke(["show", "-"]) == Exit.OK
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == expected.splitlines()


@pytest.mark.parametrize("page", PAGES)
def test_the_targets_exist(page: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", (ROOT / page).read_text(encoding="utf-8")))
    assert named
    assert named <= targets


@pytest.mark.parametrize("page", [*PAGES, "docs/architecture.md"])
def test_the_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


#: Rows of the README's table of accuracy, and the floors that they show.
ACCURACY = {
    "organizations": "mention.organization.strict.f1",
    "dates": "mention.date.strict.f1",
    "counts": "mention.count.strict.f1",
    "awards": "mention.award.strict.f1",
    "values of dates": "value.date.f1",
    "values of counts": "value.count.f1",
    "award records": "record.f1",
    "award records with the right awarder": "record.with_awarder.f1",
}


@pytest.mark.parametrize("row", ACCURACY)
def test_the_figures_are_the_floors(row: str) -> None:
    floors = tomllib.loads((ROOT / "gold" / "floors.toml").read_text(encoding="utf-8"))
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    [cells] = re.findall(rf"^\| {row} \| (.*) \|$", page, re.MULTILINE)
    shown = dict(zip(["real-test", "general-test", "corpus"], cells.split(" | "), strict=True))
    for name, figure in shown.items():
        floor = floors[name]["scores"].get(ACCURACY[row])
        assert figure == ("–" if floor is None else f"{math.floor(floor * 100 + 1e-9) / 100:.2f}"), name
