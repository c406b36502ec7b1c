"""A scanner finds what its expression finds."""

from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as some

from vinhdanh.scanner import Scanner, WideScanner, beginnings

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
    r"a?\d b",
    r"[\da]b|(?<!\w) b",
    r"a(?:b|1)?(?:ab|1a)(?= ?b)",
    r"[^a]?(?:aa b|ab? a){1,2}",
    r"\w+(?=.*1ab|\nba)(?!b)",
]
WIDE_PATTERNS = [
    r"(?<!\w)\p{Lu}\p{L}*(?= a)",
    r"(?<!\w)(?:A|a) \p{Lu}|(?:^|b)[\p{Lu}\d]a",
    r"(?<=(?<!\w)(?:a|ba) )(?P<g>\p{Lu}\p{L}*)|(?P<g>b)\p{Ll}",
    r"(?i:ab) \p{Lu}",
    r"(?i:\p{Lu})b",
    r"(?<!\w)[^\p{Lu} ]a",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(deadline=None)
@given(text=some.text("ab1 \n", max_size=30), start=some.integers(0, 10), end=some.integers(0, 30))
def test_a_scanner_finds_what_its_expression_finds(pattern: str, text: str, start: int, end: int) -> None:
    plain, scanner = re.compile(pattern), Scanner(pattern)
    expected = [match.span() for match in plain.finditer(text, start, end)]
    assert [match.span() for match in scanner.finditer(text, start, end)] == expected
    assert [match.span() for match in scanner.finditer(text)] == [match.span() for match in plain.finditer(text)]
    assert (scanner.search(text, start, end) is not None) == bool(expected)


@pytest.mark.parametrize("pattern", WIDE_PATTERNS)
@settings(deadline=None)
@given(text=some.text("abAB 1\n", max_size=30), start=some.integers(0, 10), end=some.integers(0, 30))
def test_a_wide_scanner_finds_what_its_expression_finds(pattern: str, text: str, start: int, end: int) -> None:
    plain, scanner = regex.compile(pattern), WideScanner(pattern)
    for bounds in ((start, end), (0, len(text))):
        expected = [match.span() for match in plain.finditer(text, *bounds)]
        assert [match.span() for match in scanner.finditer(text, *bounds)] == expected


def test_every_capital_letter_may_begin_a_match() -> None:
    characters = "".join(chr(number) for number in range(0x110000) if not 0xD800 <= number < 0xE000)
    first = WideScanner(r"\p{Lu}").first
    assert first is not None
    assert set(regex.findall(r"\p{Lu}", characters)) <= set(first.findall(characters))
    assert first.search("áàảãạđ ơư ăâêô, “–” …") is None


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?<!\w)ab(?!\w)", {"ab"}),
        (r"a(?:b|c)d", {"abd", "acd"}),
        (r"ab?c", {"abc", "ac"}),
        (r"a\w+", {"a"}),
        (r"(?:a|\w)b", set()),
        (r"(?:^|\n) {0,2}a", set()),
        (r"(?:a ?)?b", {"a", "ab", "a b", "b"} - {"a"}),
        (r"(?i)a", set()),
    ],
)
def test_what_an_expression_begins_with_is_known(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?:đạt|nhận)(?: \w+){0,3}? \d+ giải(?!\w)", {" giải"}),
        (r"(?:lên ngôi|đăng quang)(?: xứng đáng)?(?= \w)", {"lên ngôi", "đăng quang"}),
        (r"(?:lên ngôi|lên ngôi vô địch) \w", {"lên ngôi "}),
        (r"(?:vô địch|\w+) \w", set()),
        (r"(?i:vô địch)", set()),
        (r"(?<=vô địch )\w+ (?!của)", set()),
    ],
)
def test_words_of_which_each_match_has_one(pattern: str, words: set[str]) -> None:
    assert set(Scanner(pattern).needed) == words
