"""Every row of the tables in `docs/counts.md` is what the program does."""

from pathlib import Path

import pytest

from vinhdanh import parse_number, parse_quantity
from vinhdanh.extract.counts import CountExtractor
from vinhdanh.values import CountValue
from vinhdanh.view import View

PAGE = Path(__file__).parents[2] / "docs" / "counts.md"
EXTRACTOR = CountExtractor()


def rows() -> list[list[str]]:
    """Return the cells of all rows: text, number, modifier, class, code."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in {"text", "number", "quantity", "---"}]


def number(value: float | None) -> str:
    assert value is not None
    return f"{value:.0f}" if float(value).is_integer() else f"{value:g}"


def size(value: CountValue) -> str:
    return number(value.value) if value.value is not None else f"{number(value.low)}..{number(value.high)}"


ROWS = [row for row in rows() if len(row) == 5]
SPOKEN = [row for row in rows() if len(row) == 2]


def test_the_page_has_rows_for_everything() -> None:
    assert len(ROWS) > 150
    assert len(SPOKEN) > 25


@pytest.mark.parametrize(("said", "expected"), SPOKEN)
def test_said(said: str, expected: str) -> None:
    size_of, *kind = expected.split()
    if not kind:
        assert parse_number(said) == float(size_of)
        return
    value = parse_quantity(said)
    assert [size(value), value.modifier, value.unit_code or "-"] == [size_of, *kind]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_row(row: list[str]) -> None:
    pieces = row[0].split("**")
    text = "".join(pieces)
    mentions = EXTRACTOR(View(text))
    assert [text[mention.start : mention.end] for mention in mentions] == pieces[1::2]
    values = [mention.value for mention in mentions]
    found = [
        [size(value) for value in values],
        [value.modifier for value in values],
        [value.unit_class for value in values],
        [value.unit_code or "-" for value in values],
    ]
    assert ["; ".join(cell) or "-" for cell in found] == row[1:]
