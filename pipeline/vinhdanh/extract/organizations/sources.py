"""Sources that the text names by where they stand: before the first words ("(Sông Thu) - ..."), behind "tờ"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Tokens

_RULE = "organizations.introduced"
_MEDIA = replace(NO_HEAD, kind="media")
#: How many tokens a source before the first words has at most, and how many must follow it in its line.
_MOST, _LEAST_TEXT = 6, 8
#: How many letters an abbreviation, and how many capital words another name has at least.
_LETTERS, _CAPITALS = 3, 2
_JOINS = frozenset({"&", "-", ".", "và"})
#: What closes the name of a weekly, in small letters too.
_WEEKLY = ["cuối", "tuần"]
_PAPER = "tờ"
_VOWELS = frozenset("aeiouy")
#: What closes a source that opens a line, and its name on the net; how many letters its abbreviation has at most.
_DASHES, _ONLINE, _MOST_LETTERS = frozenset({"-", "–"}), frozenset({"online", "times", "news"}), 5


class Sources:
    """Finds newspapers and portals that no knowledge lists."""

    def __init__(self, places: PlaceReader) -> None:
        self._places = places
        self._openers = word_set("shape", "openers") | word_set("credit", "no_source")

    def find(self, tokens: Tokens, covered: bytearray) -> Iterator[Parsed]:
        """Yield the sources outside `covered` tokens, in order, and cover them."""
        for at in tokens.capital_places:
            if not at or covered[at]:
                continue
            end = 0
            if tokens.norms[at - 1] == "(":
                end = self._before_text(tokens, at, covered)
            elif tokens.norms[at - 1] == _PAPER:
                end = self._paper(tokens, at, covered)
            elif "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]:
                end = self._opening_line(tokens, at, covered)
            if end:
                covered[at:end] = b"\1" * (end - at)
                yield Parsed(at, end, _MEDIA, " ".join(tokens.surface(at, end).split()), _RULE)

    def _before_text(self, tokens: Tokens, at: int, covered: bytearray) -> int:
        """Return the end of the source in the bracket that opens the line at `at`, or 0."""
        before = tokens.text[: tokens.starts[at - 1]].rstrip(" ")
        if before and not before.endswith("\n"):
            return 0
        end = next((index for index in range(at, min(at + _MOST, len(tokens))) if tokens.norms[index] == ")"), 0)
        if not end or any(covered[at:end]) or tokens.norms[at] in self._openers:
            return 0
        after = min(len(tokens) - 1, end + _LEAST_TEXT)
        if "\n" in tokens.surface(end, after + 1) or self._places.untyped(tokens, at, end) is not None:
            return 0
        return end if self._is_name(tokens, at, end) else 0

    @staticmethod
    def _is_name(tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether the tokens are an abbreviation or capital words."""
        if end - at > len(_WEEKLY) and tokens.norms[end - len(_WEEKLY) : end] == _WEEKLY and tokens.is_upper(at):
            return True
        if end - at == 1 or not any(
            tokens.norms[index].isalpha() and is_syllable(tokens.norms[index]) for index in range(at, end)
        ):
            return sum(map(str.isalpha, tokens.surface(at, end))) >= _LETTERS
        return sum(tokens.is_capital(index) for index in range(at, end)) >= _CAPITALS

    def _opening_line(self, tokens: Tokens, at: int, covered: bytearray) -> int:
        """Return the end of the source that opens a line before a dash ("TTO - ...", "Sông Thu Online - ..."), or 0."""
        end = at
        while end < min(at + _MOST, len(tokens)) and tokens.norms[end] not in _DASHES and not covered[end]:
            end += 1
        after = end + _LEAST_TEXT
        if after >= len(tokens) or tokens.norms[end] not in _DASHES or "\n" in tokens.surface(at, after + 1):
            return 0
        word = tokens.norms[end - 1]
        is_short = end == at + 1 and tokens.is_upper(at) and _LETTERS <= len(word) <= _MOST_LETTERS
        is_short = is_short and sum(letter in _VOWELS for letter in word) < _LETTERS - 1
        is_paper = end > at + 1 and word in _ONLINE and all(map(tokens.is_capital, range(at, end)))
        return end if (is_short and not is_syllable(word)) or is_paper else 0

    def _paper(self, tokens: Tokens, at: int, covered: bytearray) -> int:
        """Return the end of the capital words behind "tờ" at `at`, of which there are two at least, or 0."""
        limit, end = tokens.limit(at), at
        while (
            end < limit
            and not covered[end]
            and (
                (tokens.is_word(end) and tokens.is_capital(end))
                or (tokens.norms[end] in _JOINS and end + 1 < limit and tokens.is_capital(end + 1))
            )
        ):
            end += 1
        if tokens.norms[end - 1 : end + 1] == _WEEKLY:
            end += 1
        elif tokens.norms[end : end + 2] == _WEEKLY:
            end += 2
        return end if end - at >= _CAPITALS and not tokens.shouts(at) else 0
