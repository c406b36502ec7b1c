"""A scanner finds what its expression finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from vinhdanh.scanner import Scanner, beginnings

PATTERNS = [
    r"(?<!\w)ab",
    r"(?<!\w)(?:ab|(?P<g>ba)(?= a)|(?:aa\s+)?b)(?!\w)",
    r"(?:a|ab|abb)(?!b)",
    r"a{0,2}b",
    r"(?:ab){1,2} ?b",
    r"(?<=a)b|ba",
    r"ba*?(?=b|$)",
    r"(?:b|a[ab])+ ",
    r"[ab] b",
    r"^ab|b$",
    r"(?i:a)b",
    r"(?i)ab",
    r"a*",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(deadline=None)
@given(text=some.text("ab \n", max_size=30), start=some.integers(0, 10), end=some.integers(0, 30))
def test_a_scanner_finds_what_its_expression_finds(pattern: str, text: str, start: int, end: int) -> None:
    plain, scanner = re.compile(pattern), Scanner(pattern)
    expected = [match.span() for match in plain.finditer(text, start, end)]
    assert [match.span() for match in scanner.finditer(text, start, end)] == expected
    assert [match.span() for match in scanner.finditer(text)] == [match.span() for match in plain.finditer(text)]
    assert (scanner.search(text, start, end) is not None) == bool(expected)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?<!\w)ab(?!\w)", {"ab"}),
        (r"a(?:b|c)d", {"abd", "acd"}),
        (r"ab?c", {"abc", "ac"}),
        (r"a\d+", {"a"}),
        (r"(?:a|\d)b", set()),
        (r"(?:a ?)?b", {"a", "ab", "a b", "b"} - {"a"}),
        (r"(?i)a", set()),
    ],
)
def test_what_an_expression_begins_with_is_known(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern) == expected
