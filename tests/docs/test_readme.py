"""The figures of the README are the floors below which no change may fall."""

from __future__ import annotations

import math
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

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
    shown = dict(
        zip(["real-test", "general-test", "ordinary-test", "written-test", "corpus"], cells.split(" | "), strict=True)
    )
    for name, figure in shown.items():
        floor = floors[name]["scores"].get(ACCURACY[row])
        assert figure == ("–" if floor is None else f"{math.floor(floor * 100 + 1e-9) / 100:.2f}"), name
