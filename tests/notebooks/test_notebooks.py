"""Every notebook runs from top to bottom beside a run of the corpus, and is kept without outputs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from vinhdanh.run import run

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as far as notebooks look at it, with the tables made."""
    place = tmp_path_factory.mktemp("notebooks")
    run([ROOT / "corpus"], place / "build" / "dataset")
    for name in ("corpus", "gold"):
        (place / name).symlink_to(ROOT / name)
    (place / "notebooks").mkdir()
    return place / "notebooks"


def read(path: Path) -> Any:
    return pytest.importorskip("nbformat").read(path, as_version=4)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, workplace: Path) -> None:
    client = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    pytest.importorskip("matplotlib")
    done = client.NotebookClient(read(path), timeout=240, resources={"metadata": {"path": str(workplace)}}).execute()
    size = sum(len(str(cell.get("outputs", ""))) for cell in done.cells)
    assert size < 200_000


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_kept_without_outputs(path: Path) -> None:
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    assert cells
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)
