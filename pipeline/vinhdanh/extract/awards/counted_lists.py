"""Prizes of any name in a list that has as many as its heading says: "nhận 3 giải thưởng gồm: A, B và C"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.counts import parse_number
from vinhdanh.scanner import Scanner
from vinhdanh.view import View

#: How far before the heading the word that gives the prizes may stand, and how long a list is.
_REACH, _LENGTH = 90, 900
_LEAST, _MOST = 2, 12
_SEPARATOR = regex.compile(r" ?[,;](?: (?:và|cùng))? ?| (?:và|cùng) |\s*\n[ \t]*[-–•*+]?[ \t]*")
#: An entry begins with a capital, and may stand in quotation marks.
_ENTRY = regex.compile(
    r"[\"“](?P<quoted>\p{Lu}[^\"”\n]{3,100}?)[\"”]"
    r"|(?P<plain>\p{Lu}[^,;:.\n\"“”()]{5,100}?)(?= ?[,;.\n(]|$| (?:và|cùng) \p{Lu})"
)
_ASIDE = regex.compile(r"(?: ?\([^()\n]{1,80}\))?(?: (?:năm )?(?:19|20)\d\d(?:-(?:19|20)\d\d)?)?")


class CountedLists:
    """Finds the entries of such lists.

    Args:
        rules: the table `titles.counted_lists` of `award_context.toml`.
        enumerated: the table `titles.enumerated`, for the words of such a heading.
    """

    def __init__(self, rules: Mapping[str, Any], enumerated: Mapping[str, Any]) -> None:
        nouns, adjectives = either(enumerated["nouns"]), either(enumerated["adjectives"])
        number = rf"(?P<number>\d{{1,2}}|{either(rules['numbers'])})"
        self._heading = Scanner(
            rf"(?<!\w){number} (?:(?:{nouns})(?: (?:{adjectives}))*(?: (?:ở|tại|cho|của)(?: các)? [^.,;:\n]{{2,40}}?)?"
            rf"(?: ?(?:{either(rules['opens'])}) ?:?|:|(?= (?:{either(rules['foreign'])}) )))"
            r" ?(?:\n[ \t]*[-–•*+]?[ \t]*)?"
        )
        self._gives = regex.compile(rf"(?<!\w)(?:{either([*enumerated['gives'], *rules['gives']])})(?!\w)[^.;\n]*$")
        self._ends = regex.compile(rules["ends"])
        self._not_entries = regex.compile(rules["not_entries"])

    def find(self, view: View) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of each entry of the lists that have as many as they say."""
        for heading in self._heading.finditer(view.norm):
            before = view.norm[max(0, heading.start() - _REACH) : heading.start()]
            number = parse_number(heading["number"])
            if number is None or not _LEAST <= number <= _MOST or not self._gives.search(before):
                continue
            entries = self._entries(view, heading.end(), int(number))
            if len(entries) == number:
                yield from entries

    def _entries(self, view: View, start: int, number: int) -> list[tuple[int, int]]:
        """Return the entries from `start` on; more or fewer than `number` where they do not fit."""
        found: list[tuple[int, int]] = []
        limit = min(len(view.text), start + _LENGTH)
        while (entry := _ENTRY.match(view.text, start, limit)) is not None and len(found) <= number:
            first, last = entry.span("quoted" if entry["quoted"] else "plain")
            if self._not_entries.search(view.norm, first, last):
                return []
            is_last = len(found) == number - 1
            if is_last and not entry["quoted"] and (rest := self._ends.search(view.norm, first, last)) is not None:
                last = rest.start()
            found.append((first, last))
            aside = _ASIDE.match(view.text, entry.end())
            between = _SEPARATOR.match(view.text, aside.end() if aside is not None else entry.end())
            if is_last or between is None:
                return found
            start = between.end()
        return found
