"""A tree of names over bare text. It is walked, since one expression of so many names takes a second to compile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vinhdanh.alternation import END, Node, either_at_word, tree

#: Blanks between the syllables of a name, which scraping may have eaten: "bằngkhen".
_SPACE = r"(?: {1,3}[\"']?|[\"'] ?)?"
_COMMA = r" {0,2}[,\-] {0,2}[\"']?"
_SPELLED = {" ": _SPACE, ",": _COMMA}
_GAPS = {char: re.compile(pattern) for char, pattern in _SPELLED.items()}
#: Characters that must fit before a place is looked at closely.
_FIRST = 12


class NameTrie:
    """Spells names whose gaps are one character each: a comma where the name is itself a list, else a blank.

    Args:
        keys: the names; no gap follows another.
        end: what must match behind a name.
    """

    def __init__(self, keys: Iterable[str], end: str) -> None:
        names = tuple(keys)
        self._root = tree(names)
        self._first = re.compile(either_at_word({name[:_FIRST] for name in names}, _spelled))
        self._end = re.compile(end)

    def finditer(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of the names that begin with a word, in order; a name may begin inside another."""
        position = 0
        while (first := self._first.search(text, position)) is not None:
            position = first.start() + 1
            if (end := self.match(text, first.start(), self._end)) is not None:
                yield first.start(), end

    def match(self, text: str, start: int, behind: re.Pattern[str]) -> int | None:
        """Return where the longest name that begins at `start` ends, if `behind` matches there."""
        pending: list[tuple[Node | None, int]] = [(self._root, start)]
        while pending:
            node, at = pending.pop()
            if node is None:
                if behind.match(text, at) is not None:
                    return at
                continue
            # What is to be tried last comes first: the end, the next letter, a comma, a blank.
            if END in node:
                pending.append((None, at))
            char = text[at : at + 1]
            if char not in _GAPS and char in node:
                pending.append((node[char], at + 1))
            for gap in (",", " "):
                if gap in node and (match := _GAPS[gap].match(text, at)) is not None:
                    pending.append((node[gap], match.end()))
        return None


def _spelled(char: str) -> str:
    return _SPELLED.get(char) or re.escape(char)
