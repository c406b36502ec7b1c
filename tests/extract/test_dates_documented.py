"""Every row of the tables in `docs/dates.md` is what the program does."""

from datetime import datetime
from pathlib import Path

import pytest

from vinhdanh import parse_date
from vinhdanh.extract.dates import DateExtractor
from vinhdanh.resolve.anchor import find_anchor
from vinhdanh.resolve.dates import resolve_dates
from vinhdanh.view import View

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"
ARTICLE_DAY = "2020-10-25"
EXTRACTOR = DateExtractor()


SAID = datetime(2021, 3, 17, 10, 0)


def rows() -> list[list[str]]:
    """Return the cells of all rows: text, value, type, first day, last day; or what is said and its value."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in {"text", "said", "---"}]


ROWS = [row for row in rows() if len(row) == 5]
SPOKEN = [row for row in rows() if len(row) == 2]


def test_the_page_names_the_day_it_counts_from() -> None:
    assert f"**{ARTICLE_DAY}**" in PAGE.read_text(encoding="utf-8")
    assert f"**{SAID:%Y-%m-%d %H:%M}**" in PAGE.read_text(encoding="utf-8")
    assert len(ROWS) > 100
    assert len(SPOKEN) > 40


@pytest.mark.parametrize(("said", "expected"), SPOKEN)
def test_said(said: str, expected: str) -> None:
    value = parse_date(said, SAID)
    assert f"{value.value} {value.modifier}".strip() == expected


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_row(row: list[str]) -> None:
    pieces = row[0].split("**")
    text = "".join(pieces)
    view = View(text)
    mentions = EXTRACTOR(view)
    assert [text[mention.start : mention.end] for mention in mentions] == pieces[1::2]
    values = [m.value for m in resolve_dates(view, mentions, find_anchor(view, mentions, ARTICLE_DAY))]
    found = [
        [value.value for value in values],
        [f"{value.type} {value.modifier}".strip() for value in values],
        [value.start or "-" for value in values],
        [value.end or "-" for value in values],
    ]
    assert ["; ".join(cell) or "-" for cell in found] == row[1:]
