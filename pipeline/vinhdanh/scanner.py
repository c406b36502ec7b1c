"""Looking for a costly pattern only where its first letters stand, in texts that have what it needs."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from importlib import import_module
from typing import Any, Generic, Protocol, TypeVar

import regex

from vinhdanh.alternation import branches, either_at_word, tree
from vinhdanh.needed import needed

#: Letters of a beginning that are looked at, and how many beginnings are not worth the while.
_LETTERS, _MOST = 12, 3_000
#: So many are cut shorter, but not to fewer letters than those.
_MANY, _FEWEST = 400, 3
#: What stands for any capital letter, and for any digit, in a beginning; they end it.
_CAPITAL, _DIGIT = "\ue000", "\ue001"
#: Letters of a beginning that are looked at in both cases.
_CASED = 6
#: How far above a letter the character lies that stands for it in both cases.
_BOTH_CASES = 0xF0000
_CLASSES = frozenset({_CAPITAL, _DIGIT})
_NO_SMALL = "\ue002"
#: What `re` does not know of the syntax of `regex`, in words that begin in the same way, or in more.
_WORDING = (
    (re.compile(r"\\p\{Lu\}"), _CAPITAL),
    (re.compile(r"\\p\{\w+\}"), r"\\w"),
    (re.compile(r"\(\?P<\w+>"), "(?:"),
    (re.compile(r"\(\?P=\w+\)"), ".?"),
)


class _Found(Protocol):
    def start(self) -> int: ...

    def end(self) -> int: ...


M = TypeVar("M", bound=_Found)
M_co = TypeVar("M_co", covariant=True)


class _Expression(Protocol[M_co]):
    """A compiled expression, of `re` or `regex`."""

    def search(self, string: str, pos: int, endpos: int, /) -> M_co | None: ...

    def match(self, string: str, pos: int, endpos: int, /) -> M_co | None: ...

    def finditer(self, string: str, pos: int, endpos: int, /) -> Iterator[M_co]: ...


class _Scanner(ABC, Generic[M]):
    """Finds what an expression finds, in a fraction of the time where few places begin as its matches must.

    An expression that begins with a condition ("no letter before this") is tried in full at every character; one for
    its first letters alone is not. Both are compiled when they are needed first. Where none of the words stands of
    which each match has one, nothing is tried.

    Args:
        pattern: the expression.
        starts: letters of which some stand wherever it matches, at the beginning of a word; seen from it, if they are
            not given; none, if it may begin in any way.
    """

    def __init__(self, pattern: str, starts: Sequence[str] | None = None) -> None:
        self._pattern = pattern
        self._starts = starts

    @cached_property
    def first(self) -> re.Pattern[str] | None:
        """What stands wherever a match begins; None if anything may."""
        if self._starts is None:
            return _first(self._parsed)
        return re.compile(either_at_word(_shortened(self._starts))) if self._starts else None

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Words of which each match has one; none if that is not known."""
        return needed(self._parsed, _CLASSES)

    @cached_property
    def _parsed(self) -> Any:
        return _parsed(self._pattern)

    @cached_property
    @abstractmethod
    def _expression(self) -> _Expression[M]: ...

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[M]:
        """Yield the matches between two offsets, in order, not overlapping."""
        last = len(text) if end is None else end
        if not self._may_match(text, start, last):
            return
        if self.first is None:
            yield from self._expression.finditer(text, start, last)
            return
        search, match = self.first.search, self._expression.match
        while (first := search(text, start, last)) is not None:
            start = first.start()
            if (found := match(text, start, last)) is None:
                start += 1
            else:
                yield found
                start = found.end()

    def search(self, text: str, start: int = 0, end: int | None = None) -> M | None:
        """Return the first match between two offsets, or None."""
        last = len(text) if end is None else end
        if not self._may_match(text, start, last):
            return None
        if self.first is None:
            return self._expression.search(text, start, last)
        return next(self.finditer(text, start, last), None)

    def match(self, text: str, start: int = 0) -> M | None:
        """Return the match that begins at an offset, or None."""
        return self._expression.match(text, start, len(text))

    def _may_match(self, text: str, start: int, end: int) -> bool:
        """Tell whether a word stands between two offsets that a match needs."""
        find = text.find
        for word in self.needed:
            if find(word, start, end) >= 0:
                return True
        return not self.needed


class Scanner(_Scanner[re.Match[str]]):
    """A scanner for an expression of `re`."""

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        return re.compile(self._pattern)


class WideScanner(_Scanner[regex.Match[str]]):
    r"""A scanner for an expression of `regex`, which knows capital letters (`\p{Lu}`) and looks back over any words."""

    @cached_property
    def _expression(self) -> regex.Pattern[str]:
        return regex.compile(self._pattern)


def _first(parsed: Any) -> re.Pattern[str] | None:
    """Return an expression for what stands wherever a parsed pattern matches, no longer than a match."""
    starts = _beginnings(parsed)
    if not starts:
        return None
    # Behind other letters a rough test for a capital does.
    rough = _shortened(start[:1] + start[1:].replace(_CAPITAL, _NO_SMALL) for start in starts)
    return re.compile(either_at_word(rough, _spelled) if _opens_word(parsed) else branches(tree(rough), _spelled))


def _shortened(starts: Iterable[str]) -> frozenset[str]:
    """Return `starts`, or their first letters where these are much fewer: many take long to compile."""
    found = frozenset(starts)
    for length in range(_LETTERS, _FEWEST, -1):
        if len(found) <= _MANY:
            break
        found = frozenset(start[:length] for start in found)
    return found


def _spelled(char: str) -> str:
    """Return the pattern for one character of a beginning."""
    if ord(char) >= _BOTH_CASES:
        letter = chr(ord(char) - _BOTH_CASES)
        return f"[{letter}{letter.upper()}]"
    return {_CAPITAL: _capitals(), _NO_SMALL: r"[^a-zđ\s]", _DIGIT: r"\d"}.get(char) or re.escape(char)


def _opens_word(parsed: Any) -> bool:
    """Tell whether no letter or digit stands before all that a pattern matches."""
    kind, value = parsed[0]
    return str(kind) == "ASSERT_NOT" and value[0] < 0 and str(list(value[1])) == "[(IN, [(CATEGORY, CATEGORY_WORD)])]"


@cache
def capital_words() -> re.Pattern[str]:
    """Return an expression for what may be the capital letter that a word begins with."""
    return re.compile(rf"{_capitals()}(?<!\w.)")


@cache
def _capitals() -> str:
    """Return a class of all capital letters, and of characters that nobody writes in Vietnamese."""
    known = "".join(char for char in map(chr, range(0xC0, 0x1F00)) if char.isupper())
    return f"[A-Z{known}\u1c80-\u1c8f\u1f00-\u1fff\u2070-\U0010ffff]"


def beginnings(pattern: str) -> frozenset[str]:
    """Return letters of which some stand wherever `pattern` matches; nothing if it may begin in any way.

    >>> sorted(beginnings(r"(?<!\\w)(?:cúp|(?P<g>giải)(?= nhất)|(?:các\\s+)?huy chương)"))
    ['các', 'cúp', 'giải', 'huy chương']
    >>> beginnings(r"[^ ]+ giải")
    frozenset()
    """
    return _beginnings(_parsed(pattern))


def _parsed(pattern: str) -> Any:
    """Return the items of a pattern, as `re` reads them; nothing if it cannot."""
    for wording, plain in _WORDING:
        pattern = wording.sub(plain, pattern)
    try:
        parsed = import_module("re._parser").parse(pattern)
    except (ImportError, AttributeError, re.error):
        return []
    return [] if parsed.state.flags & re.IGNORECASE else list(parsed)


def _beginnings(parsed: Any) -> frozenset[str]:
    found = frozenset().union(*_of_sequence(parsed))
    # Blanks stand everywhere.
    is_known = all(map(str.strip, found)) and len(found) < _MOST
    return found if is_known else frozenset()


#: How something may begin: what more letters may follow in any way, and what is all of it.
_Heads = tuple[frozenset[str], frozenset[str]]
_EMPTY = frozenset({""})


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> _Heads:
    closed, opened = frozenset[str](), _EMPTY
    for kind, value in items:
        more, whole = _of_item(str(kind), value)
        if len(opened) * len(more | whole) > _MOST:
            closed, opened = closed | (opened - _EMPTY), opened & _EMPTY
        closed |= {before + head for before in opened for head in more}
        opened = frozenset(before + head for before in opened for head in whole)
        ended = {head for head in opened if len(head) >= _LETTERS}
        closed, opened = closed | ended, opened - ended
        if not opened:
            break
    return closed, opened


def _of_item(kind: str, value: Any) -> _Heads:
    if kind in ("LITERAL", "IN"):
        return _of_letters(value if kind == "IN" else [("LITERAL", value)])
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset(), _EMPTY
    if kind == "SUBPATTERN" and value[1] in (0, re.IGNORECASE) and not value[2]:
        return _in_any_case(_of_sequence(value[3])) if value[1] else _of_sequence(value[3])
    if kind == "BRANCH":
        found = [_of_sequence(branch) for branch in value[1]]
        return frozenset().union(*(more for more, _ in found)), frozenset().union(*(whole for _, whole in found))
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, repeated = value
        more, whole = _of_sequence(repeated)
        if str(most) != "1":
            more, whole = more | whole, frozenset()
        return more, whole if least else whole | _EMPTY
    return _EMPTY, frozenset()


def _of_letters(members: list[tuple[Any, Any]]) -> _Heads:
    letters = {chr(value) for kind, value in members if str(kind) == "LITERAL"}
    others = {str(value) for kind, value in members if str(kind) != "LITERAL"}
    if others - {"CATEGORY_DIGIT"}:
        return _EMPTY, frozenset()
    letters |= {_DIGIT} if others else set()
    return frozenset(letters & _CLASSES), frozenset(letters - _CLASSES)


def _in_any_case(heads: _Heads) -> _Heads:
    """Return `heads` in both cases; the first letter of each in one after the other, as it is found faster."""
    closed, whole = heads
    letters = set("".join(closed | whole))
    if _CAPITAL in letters or any(len(letter.upper() + letter.lower()) > len("Aa") for letter in letters):
        return _EMPTY, frozenset()
    short = {head for head in whole if len(head) <= _CASED}
    return _both_cases({head[:_CASED] for head in closed | (whole - short)}), _both_cases(short)


def _both_cases(heads: set[str]) -> frozenset[str]:
    cased = {head: "".join(map(_both, head[1:])) for head in heads}
    return frozenset(
        first + rest for head, rest in cased.items() for first in {head[:1], head[:1].lower(), head[:1].upper()}
    )


def _both(letter: str) -> str:
    low = letter.lower()
    return letter if low == letter.upper() else chr(_BOTH_CASES + ord(low))
