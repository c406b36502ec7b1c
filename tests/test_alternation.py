"""One pattern for many words finds what the words one after the other find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from vinhdanh.alternation import behind, either
from vinhdanh.extract.awards.trie import NameTrie

WORDS = some.lists(some.text("ab .", min_size=1, max_size=4), min_size=1, max_size=8)


@settings(deadline=None)
@given(words=WORDS, text=some.text("ab .", max_size=20))
def test_the_longest_word_is_found_first(words: list[str], text: str) -> None:
    one_by_one = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(rf"(?:{either(words)})", text) == re.findall(one_by_one, text)
    assert re.findall(rf"(?:{either(words)})(?!\w)", text) == re.findall(rf"(?:{one_by_one})(?!\w)", text)


def test_a_place_behind_a_word_is_found() -> None:
    assert [found.start() for found in re.finditer(behind(["khi", "sau khi"]) + "x", "khi x, xkhi x, sau khi x")] == [
        4,
        23,
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bang khen", ["bang khen"]),
        ("bangkhen va bang  khen", ["bangkhen", "bang  khen"]),
        ('bang "khen', ['bang "khen']),
        ("bang    khen", []),
        ("xbang khen", []),
        ("bang khenx", []),
        ("bang khen danh du", ["bang khen danh du"]),
        ("bang khen danh", ["bang khen"]),
        ("lao dong gioi - lao dong sang tao", ["lao dong gioi - lao dong sang tao"]),
        ("lao dong gioi lao dong sang tao", []),
        ("bang bang khen", ["bang khen"]),
    ],
)
def test_a_tree_of_names_bears_with_gaps(text: str, found: list[str]) -> None:
    names = NameTrie(["bang khen", "bang khen danh du", "lao dong gioi,lao dong sang tao"], r"(?!\w)")
    assert [text[start:end] for start, end in names.finditer(text)] == found
