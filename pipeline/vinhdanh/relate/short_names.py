"""Given names alone, of those whom a document names in full: "Lan đã đạt", "tặng Giấy khen cho Lan và Hoa"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from vinhdanh.alternation import either, either_at_word
from vinhdanh.scanner import Scanner

_JOINT = re.compile(", | và |, và ")


class AroundNames:
    """What makes somebody of a given name: a predicate behind it, or a verb of giving before it.

    All of it is compiled once, so that a document only needs expressions for its names.

    Args:
        words: the tables of `persons.toml`.
    """

    def __init__(self, words: Mapping[str, Mapping[str, list[str]]]) -> None:
        given = words["given_to"]
        self.predicate = re.compile(rf" (?:{either(words['predicates'])})(?!\w)")
        self.giving = Scanner(rf"(?<!\w)(?:{either(given['names_behind'])}) ")
        self.after_given = re.compile(rf"[.,;:)!?]|\n|$| (?:{either(given['then'])})(?!\w)")


class ShortNames:
    """Finds names before a predicate, but not behind a capital word, whose name they would be part of.

    Behind a verb of giving they are found too, alone or joined.
    """

    def __init__(self, names: Iterable[str], around: AroundNames) -> None:
        known = frozenset(names)
        self._first = re.compile(either_at_word(known))
        self._name = re.compile(either(known))
        self._around = around

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, name) for each between two offsets."""
        for spans in itertools.chain(self._subjects(text, start, end), self._objects(text, start, end)):
            for first, last in spans:
                yield first, last, text[first:last]

    def _subjects(self, text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
        while (match := self._first.search(text, start, end)) is not None:
            names = self._list(text, match.start(), end)
            if self._around.predicate.match(text, names[-1][1], end) is None:
                start = match.start() + 1
                continue
            if not _is_behind_name(text, match.start()):
                yield names
            start = names[-1][1]

    def _objects(self, text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
        for verb in self._around.giving.finditer(text, start, end):
            names = self._list(text, verb.end(), end)
            if names and self._around.after_given.match(text, names[-1][1], end) is not None:
                yield names

    def _list(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return the spans of the names that follow one another from `start`, joined by commas and "và"."""
        spans: list[tuple[int, int]] = []
        while (name := self._name.match(text, start, end)) is not None:
            spans.append(name.span())
            joint = _JOINT.match(text, name.end(), end)
            if joint is None:
                break
            start = joint.end()
        return spans


def _is_behind_name(text: str, at: int) -> bool:
    if not text.endswith(" ", 0, at):
        return False
    before = itertools.takewhile(str.isalpha, (text[index] for index in range(at - 2, -1, -1)))
    return any(map(str.isupper, before))
