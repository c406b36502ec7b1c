"""The text of one document as tokens: what the organization grammar reads."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

from vinhdanh.view import View, fold

_TOKEN = re.compile(r"\w+|[^\w\s]")
#: The same as a group, so that what stands between tokens is told, too.
_SPLIT = re.compile(rf"({_TOKEN.pattern})")
T = TypeVar("T")


def token_texts(phrase: str) -> tuple[str, ...]:
    """Return the folded tokens of `phrase`.

    >>> token_texts("Bộ GD&ĐT")
    ('bộ', 'gd', '&', 'đt')
    """
    return tuple(_TOKEN.findall(fold(phrase)))


@dataclass(slots=True)
class Phrases(Generic[T]):
    """Phrases of folded tokens, each with what it stands for; found longest first."""

    #: By first word, then by second one (empty for phrases of one word): the words behind the first, and the payload.
    _by_first: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, T]]) -> Phrases[T]:
        """Return the table of `pairs` (phrase, payload); a phrase may stand there more than once."""
        table: Phrases[T] = cls()
        known = list(pairs)
        # One text of many lines is folded in a fraction of the time.
        folded = fold("\n".join(phrase for phrase, _ in known)).split("\n")
        for line, (_, payload) in zip(folded, known, strict=True):
            words = tuple(_TOKEN.findall(line))
            by_second = table._by_first.setdefault(words[0], {})
            by_second.setdefault(words[1] if len(words) > 1 else "", []).append((words[1:], payload))
        for by_second in table._by_first.values():
            for entries in by_second.values():
                entries.sort(key=lambda entry: -len(entry[0]))
        return table

    def starts(self, word: str) -> bool:
        """Tell whether a phrase begins with `word`."""
        return word in self._by_first

    def first_words(self) -> frozenset[str]:
        """Return the first word of every phrase."""
        return frozenset(self._by_first)

    def pairs(self) -> dict[str, frozenset[str]]:
        """Return by the first word of phrases the second ones; none for a phrase of one word, which any may follow."""
        return {
            first: frozenset() if "" in by_second else frozenset(by_second)
            for first, by_second in self._by_first.items()
        }

    def matches(self, words: Sequence[str], at: int, limit: int) -> Iterable[tuple[int, T]]:
        """Yield (end, payload) of each phrase that stands at `at` and ends by `limit`, longest first."""
        by_second = self._by_first.get(words[at]) if at < limit else None
        if by_second is None:
            return
        for rest, payload in by_second.get(words[at + 1], ()) if at + 1 < limit else ():
            end = at + 1 + len(rest)
            if end <= limit and tuple(words[at + 1 : end]) == rest:
                yield end, payload
        for _, payload in by_second.get("", ()):
            yield at + 1, payload

    def match(self, words: Sequence[str], at: int, limit: int) -> tuple[int, T] | None:
        """Return the longest of `matches`."""
        by_second = self._by_first.get(words[at]) if at < limit else None
        if by_second is None:
            return None
        behind = at + 1
        for rest, payload in by_second.get(words[behind], ()) if behind < limit else ():
            end = behind + len(rest)
            if end <= limit and tuple(words[behind:end]) == rest:
                return end, payload
        alone = by_second.get("")
        return (behind, alone[0][1]) if alone else None


class Beginnings:
    """The first two words of phrases of some tables, each as `Phrases.pairs` gives it: all others need no look.

    >>> may_begin = Beginnings({"công": frozenset({"an"}), "đảng": frozenset({"bộ"})}, {"đảng": frozenset()})
    >>> may_begin(["công", "ty"], 0), may_begin(["đảng"], 0)
    (False, True)
    """

    def __init__(self, *tables: dict[str, frozenset[str]]) -> None:
        self._pairs: dict[str, frozenset[str]] = {}
        for first, seconds in (item for table in tables for item in table.items()):
            known = self._pairs.get(first, seconds)
            self._pairs[first] = known | seconds if known and seconds else frozenset()

    def __call__(self, words: Sequence[str], at: int) -> bool:
        """Tell whether a phrase may begin at `at`."""
        seconds = self._pairs.get(words[at])
        return seconds is not None and (not seconds or (at + 1 < len(words) and words[at + 1] in seconds))

    @property
    def firsts(self) -> Container[str]:
        """The first words of all phrases."""
        return self._pairs


class Tokens:
    """Tokens of a `View`: `norms` folded, offsets in `starts` and `ends`, all by token index."""

    __slots__ = ("__dict__", "ends", "norms", "starts", "text", "view")

    def __init__(self, view: View) -> None:
        self.view = view
        self.text = view.text
        # Blanks and tokens in turn: blanks first and last.
        parts = _SPLIT.split(view.norm)
        ends = list(accumulate(map(len, parts)))
        self.norms: list[str] = parts[1::2]
        self.starts: list[int] = ends[:-1:2]
        self.ends: list[int] = ends[1::2]

    def __len__(self) -> int:
        return len(self.norms)

    @cached_property
    def _limits(self) -> list[int]:
        """By token, the index after the last token of its sentence; after itself, if it stands behind the sentence."""
        limits: list[int] = []
        while len(limits) < len(self.starts):
            at = len(limits)
            sentence = self.view.sentence_at(self.starts[at])
            end = self.view.sentences[sentence][1] if self.view.sentences else len(self.text)
            limit = max(at + 1, bisect_left(self.starts, end, at))
            limits.extend([limit] * (limit - at))
        return limits

    def limit(self, at: int) -> int:
        """Return the index after the last token of the sentence that holds token `at`."""
        return self._limits[at]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield the sentences as ranges of tokens."""
        at = 0
        while at < len(self):
            end = self.limit(at)
            yield at, end
            at = end

    def opens_sentence(self, at: int) -> bool:
        """Tell whether token `at` is the first word of its sentence."""
        start = self.view.sentences[self.view.sentence_at(self.starts[at])][0]
        before = self.text[start : self.starts[at]]
        return not any(char.isalnum() for char in before)

    @cached_property
    def capitals(self) -> list[bool]:
        """Whether each token begins with a capital letter."""
        text = self.text
        return [text[start].isupper() for start in self.starts]

    @cached_property
    def capital_places(self) -> list[int]:
        """Which tokens begin with a capital letter."""
        return [at for at, capital in enumerate(self.capitals) if capital]

    def is_capital(self, at: int) -> bool:
        """Tell whether token `at` begins with a capital letter."""
        return self.capitals[at]

    def is_upper(self, at: int) -> bool:
        """Tell whether token `at` is all capitals (and has a letter)."""
        return self.text[self.starts[at] : self.ends[at]].isupper()

    def is_word(self, at: int) -> bool:
        """Tell whether token `at` is a word or number, not punctuation."""
        return self.norms[at][0].isalnum()

    def surface(self, start: int, end: int) -> str:
        """Return the text of tokens `start` to `end`, as written, blanks and line breaks included."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def is_glued(self, at: int) -> bool:
        """Tell whether no blank stands between token `at` and the one before it."""
        return at > 0 and self.ends[at - 1] == self.starts[at]

    @cached_property
    def _shouts(self) -> dict[int, bool]:
        return {}

    def shouts(self, at: int) -> bool:
        """Tell whether the sentence of token `at` is written in capitals, so that case says nothing."""
        sentence = self.view.sentence_at(self.starts[at])
        known = self._shouts.get(sentence)
        if known is None:
            start, end = self.view.sentences[sentence] if self.view.sentences else (0, len(self.text))
            known = _is_in_capitals(self.text[start:end])
            self._shouts[sentence] = known
        return known


def _is_in_capitals(text: str) -> bool:
    # Small letters of a third of most sentences are too many already.
    small = sum(map(str.islower, text[: len(text) // 3]))
    if len(text) <= 12 or len(text) - small <= 4 * small:
        return False
    return sum(map(str.isupper, text)) > 4 * sum(map(str.islower, text))


@lru_cache(maxsize=2)
def tokens_of(view: View) -> Tokens:
    """Return the tokens of `view`, read once for all who need them."""
    return Tokens(view)


def after_bracket(tokens: Tokens, at: int, limit: int) -> int:
    """Return the index after an abbreviation in brackets ("(LĐLĐ)") at `at`, else `at`."""
    if at + 2 < limit and tokens.norms[at] == "(" and tokens.is_upper(at + 1):
        for end in range(at + 2, min(at + 5, limit)):
            if tokens.norms[end] == ")":
                return end + 1
    return at
