"""A tree of names over bare text. It is walked, since one expression of so many names takes a second to compile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

#: Blanks between the syllables of a name, which scraping may have eaten: "bằngkhen".
_SPACE = r"(?: {1,3}[\"']?|[\"'] ?)?"
_COMMA = r" {0,2}[,\-] {0,2}[\"']?"
_GAPS = {" ": re.compile(_SPACE), ",": re.compile(_COMMA)}
#: Characters that must fit before a place is looked at closely.
_FIRST = 12

_Node = dict[str, Any]


class NameTrie:
    """Spells names whose gaps are one character each: a comma where the name is itself a list, else a blank.

    Args:
        keys: the names; no gap follows another.
        end: what must match behind a name.
    """

    def __init__(self, keys: Iterable[str], end: str) -> None:
        self._root: _Node = {}
        heads = set()
        for key in keys:
            heads.add(key[:_FIRST])
            node = self._root
            for char in key:
                node = node.setdefault(char, {})
            node["end"] = True
        self._first = re.compile(rf"(?<!\w){first_pattern(heads)}")
        self._end = re.compile(end)

    def finditer(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of the names that begin with a word, in order, not overlapping."""
        position = 0
        while (first := self._first.search(text, position)) is not None:
            position = first.start() + 1
            if (end := self.match(text, first.start(), self._end)) is not None:
                yield first.start(), end
                position = end

    def match(self, text: str, start: int, behind: re.Pattern[str]) -> int | None:
        """Return where the longest name that begins at `start` ends, if `behind` matches there."""
        pending: list[tuple[_Node | None, int]] = [(self._root, start)]
        while pending:
            node, at = pending.pop()
            if node is None:
                if behind.match(text, at) is not None:
                    return at
                continue
            # What is to be tried last comes first: the end, the next letter, a comma, a blank.
            if "end" in node:
                pending.append((None, at))
            char = text[at : at + 1]
            if char not in _GAPS and char in node:
                pending.append((node[char], at + 1))
            for gap in (",", " "):
                if gap in node and (match := _GAPS[gap].match(text, at)) is not None:
                    pending.append((node[gap], match.end()))
        return None


def first_pattern(keys: Iterable[str]) -> str:
    """Return one pattern for the longest of `keys` at a place, each step a single choice of character.

    >>> first_pattern(["giai", "giai b"])
    'giai(?:(?: {1,3}[\\\\"\\']?|[\\\\"\\'] ?)?b)?'
    """
    root: _Node = {}
    for key in keys:
        node = root
        for char in key:
            node = node.setdefault(char, {})
        node["end"] = {}
    return _branch(root)


def _branch(node: _Node) -> str:
    tokens = {" ": _SPACE, ",": _COMMA}
    options = [
        tokens.get(char, re.escape(char)) + _branch(child) for char, child in sorted(node.items()) if char != "end"
    ]
    if not options:
        return ""
    body = options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"
    return f"(?:{body})?" if "end" in node else body
