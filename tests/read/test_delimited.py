"""CSV with quotes that do not match: the row is an error, its neighbours are read, and reading stays linear."""

from __future__ import annotations

from pathlib import Path

import pytest

from vinhdanh.read import Article, ReadOptions, read_articles
from vinhdanh.read import delimited as module


def read(tmp_path: Path, text: str, options: ReadOptions | None = None) -> list[str]:
    """Return the text, or the kind of error, of each row."""
    path = tmp_path / "dump.csv"
    path.write_bytes(text.encode())
    return [item.raw if isinstance(item, Article) else item.error for item in read_articles([path], options)]


CASES = {
    "id,text\n1,a\n2,b\n": ["a", "b"],
    'id,text\n1,"a\nb"\n2,c\n': ["a\nb", "c"],
    'id,text\n1,"a, ""b"""\n2,c\n': ['a, "b"', "c"],
    'id,text\n1,"a\n2,b\n3,c\n': ["BadTable", "b", "c"],
    'id,text\n1,"a\n2,"b"\n3,c\n': ["BadTable", "b", "c"],
    'id,text\n1,"a"b\n2,c\n': ["ab", "c"],
    'id,text\n1,"nói "chào" rồi đi"\n2,c\n': ['nói chào" rồi đi"', "c"],
    'id,text\n1,a\n2,"b': ["a", "BadTable"],
    "id,text\n\n\n1,a\n\n": ["a"],
    "id,text\n1\n2,b,c,d\n": ["NoText", "b"],
    'id,text\n1,"a\r\n2,b\r\n': ["BadTable", "b"],
    'id,text\r1,"a\r2,b\r': ["BadTable", "b"],
}


@pytest.mark.parametrize("text", CASES)
def test_rows_are(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == CASES[text]


def test_the_error_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv"
    path.write_text('text\n"a\nb"\n"c\nd\n', encoding="utf-8")
    errors = [item.detail for item in read_articles([path]) if not isinstance(item, Article)]
    assert errors == ["line 4: unexpected end of data"]


def test_a_quote_that_never_closes_costs_no_more_than_its_row_however_long_the_table(tmp_path: Path) -> None:
    rows = "".join(f"{number},chữ {number}\n" for number in range(2000))
    found = read(tmp_path, f'id,text\n0,"a\n{rows}', ReadOptions(max_bytes=5000))
    assert found == ["BadTable", *(f"chữ {number}" for number in range(2000))]


def test_many_of_them_end_the_reading_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line of such a table is read again only as long as the budget lasts."""
    monkeypatch.setattr(module, "_READ_AGAIN", 10_000)
    found = read(tmp_path, "id,text\n" + '1,"a\n' * 20_000)
    assert found.count("BadTable") <= 20_000


def test_a_row_longer_than_the_limit_is_passed_over(tmp_path: Path) -> None:
    text = "id,text\n1,a\n2," + "b" * 5000 + "\n3,c\n"
    assert read(tmp_path, text, ReadOptions(max_bytes=1000)) == ["a", "BadTable", "c"]


def test_the_header_may_be_what_is_broken(tmp_path: Path) -> None:
    assert read(tmp_path, '"id,text\n1,a\n') == ["BadTable"]
