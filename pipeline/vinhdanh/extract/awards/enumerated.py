"""Prizes named one by one behind a noun for several: "nhận nhiều giải thưởng như Giải Âm nhạc Mỹ, Album của năm"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import regex

from vinhdanh.alternation import either
from vinhdanh.scanner import Scanner
from vinhdanh.view import View

#: How far before the noun the word that gives the prizes may stand.
_REACH = 90
#: How many prizes are read, and how many blanks the name of one has at least that no noun opens.
_MOST, _LEAST_BLANKS = 12, 2
#: Between two names: "Cánh diều vàng | hay | Bông sen bạc".
_OR = regex.compile(r" hay (?=\p{Lu})")


class Enumerated:
    """Finds the entries of such a list.

    Args:
        rules: the table `titles.enumerated` of `award_context.toml`.
        name_end: tells where a name in capitals that begins at an offset ends; the offset itself where none does.
    """

    def __init__(self, rules: Mapping[str, Any], name_end: Callable[[View, int], int]) -> None:
        several, nouns, adjectives = (either(rules[key]) for key in ("several", "nouns", "adjectives"))
        self._heading = Scanner(
            rf"(?<!\w)(?:\d{{1,3}}|{several}) (?:(?:{nouns})(?: (?:{adjectives}|của \w+(?: \w+){{0,3}}?)){{0,4}},? ?"
            rf"(?:{either(rules['opens'])}) ?:? ?|(?:{either(rules['at_once'])}) )"
        )
        self._gives = re.compile(rf"(?<!\w)(?:{either(rules['gives'])})(?!\w)[^.;\n]*$")
        self._head = re.compile(rf"(?P<noun>{either(rules['heads'])}) (?=\w)")
        self._then = re.compile(rules["then"])
        self._between = re.compile(rules["between"])
        self._name_end = name_end

    def find(self, view: View) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, noun) of each entry; the noun is what it begins with, where that says what it is."""
        for heading in self._heading.finditer(view.norm):
            before = view.norm[max(0, heading.start() - _REACH) : heading.start()]
            if self._gives.search(before):
                yield from self._entries(view, heading.end())

    def _entries(self, view: View, start: int) -> Iterator[tuple[int, int, str]]:
        for _ in range(_MOST):
            head = self._head.match(view.norm, start)
            inner = head.end() if head is not None else start
            end = self._name_end(view, inner)
            other = _OR.search(view.text, inner, end)
            end = other.start() if other is not None else end
            is_name = end > inner and (head is not None or view.text.count(" ", inner, end) >= _LEAST_BLANKS)
            if not is_name or self._then.match(view.norm, end) is None:
                return
            yield start, end, head["noun"] if head is not None else ""
            between = self._between.match(view.norm, end)
            if between is None:
                return
            start = between.end()
