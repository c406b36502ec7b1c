"""Offsets of the tables, which count characters of the raw text, as offsets of what the page shows.

The page shows the clean text, in which JavaScript counts UTF-16 units.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from vinhdanh.clean import CleanText


class Places:
    """Maps spans of one article's raw text to spans of its clean text, in UTF-16 units.

    >>> from vinhdanh.clean import clean
    >>> from vinhdanh.read.article import Article
    >>> Places(clean(Article("1", "😀 Le\\u0302\\u0303 trao giải"))).of_raw(2, 6)
    (3, 5)
    """

    def __init__(self, cleaned: CleanText) -> None:
        self._cleaned = cleaned
        text = cleaned.text
        #: Where the characters are that JavaScript counts twice.
        self._wide = [at for at, char in enumerate(text) if char > "\uffff"] if text and max(text) > "\uffff" else []

    def of_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` to `end` of the raw text are shown."""
        characters, to_raw = range(len(self._cleaned.text)), self._cleaned.to_raw
        first = bisect_right(characters, start, key=lambda at: to_raw(at, at + 1)[1])
        last = bisect_left(characters, end, key=lambda at: to_raw(at, at + 1)[0])
        return self.of_clean(first, max(first, last))

    def of_clean(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` to `end` of the clean text are shown."""
        if not self._wide:
            return start, end
        return start + bisect_left(self._wide, start), end + bisect_left(self._wide, end)
