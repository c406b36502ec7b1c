"""The capital words of a document, found once however many sentences and expressions ask for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import regex

from vinhdanh.scanner import capital_words

#: Letters of a word before a capital one that tell whether it may be one of some words.
_ENDING = 3


class Endings:
    """How some words end, in small letters."""

    def __init__(self, words: Iterable[str]) -> None:
        self._known = frozenset(word.lower()[-_ENDING:] for word in words)

    def stand_before(self, text: str, at: int) -> bool:
        """Tell whether what stands before an offset and a blank ends as one of the words does."""
        at -= 1
        before = text[max(0, at - _ENDING) : at].lower()
        return before in self._known or before[-2:] in self._known or before[-1:] in self._known


class Capitals:
    """Where the words of one text stand that begin with a capital letter."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [match.start() for match in capital_words().finditer(text)]
        self._goes_on = [
            text[at - 1] == " " and text[before : at - 1].isalpha() for before, at in pairwise([0, *self._places])
        ]
        #: By pattern, the places where it may match: most are asked for the whole text, then for each sentence.
        self._tried: dict[regex.Pattern[str], list[int]] = {}

    def matches(
        self, pattern: regex.Pattern[str], start: int, end: int, where: Callable[[int, bool], bool]
    ) -> Iterator[regex.Match[str]]:
        """Yield the matches of a pattern that begins with a capital word, between two offsets, as `finditer` does.

        Args:
            pattern: what is looked for.
            start: offset of the first character.
            end: offset after the last one.
            where: tells of an offset, and whether another capital word stands before it, if there may be a match; to be
                the same for a pattern each time.
        """
        text, taken = self._text, start
        if (places := self._tried.get(pattern)) is None:
            found = zip(self._places, self._goes_on, strict=True)
            places = self._tried[pattern] = [at for at, goes_on in found if where(at, goes_on)]
        for at in places[bisect_left(places, start) : bisect_left(places, end)]:
            if at >= taken and (match := pattern.match(text, at, end)) is not None:
                yield match
                taken = match.end()
