"""English names of bodies ("Pacific Research Institute") and clubs with "FC" after their name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Tokens

RULE = "organizations.english_name"
_MOST_WORDS = 5
_JOINS = frozenset({"of", "for", "and", "the", "&"})
#: Words that stand before a name in capitals without belonging to it.
_NOT_FIRST = frozenset({"of", "for", "and", "&", "ceo", "cfo", "cto", "coo", "hlv", "clb", "gs", "pgs", "ts", "pv"})
_FIRMS, _PAPERS, _SCHOOLS = (word_set("english", key) for key in ("firms", "papers", "schools"))
_NOUNS = _FIRMS | _PAPERS | _SCHOOLS | word_set("english", "others")
_BEHIND_VIETNAMESE, _NO_PAPERS = word_set("english", "behind_vietnamese"), word_set("english", "no_papers")
#: What begins the name of a prize rather than of a body: "Best Domestic Bank".
_PRAISE = word_set("english", "praise")
#: A firm's name may go on behind it ("Innovation Capital Management").
_CAPITAL = "capital"


class EnglishNames:
    """Finds capital runs that hold an English noun for a body."""

    def __init__(self) -> None:
        self._openers = word_set("shape", "openers")

    def find(self, tokens: Tokens, covered: bytearray) -> Iterator[Parsed]:
        """Yield the names outside `covered` tokens in the order of the text, and cover them."""
        for at in range(len(tokens)):
            if tokens.norms[at] not in _NOUNS or covered[at] or not tokens.is_capital(at) or tokens.shouts(at):
                continue
            start, end = self._start(tokens, at, covered), self._end(tokens, at, covered)
            if (
                end - start < 2
                or tokens.norms[start] in _PRAISE
                or (tokens.norms[at] in _PAPERS and not _is_paper(tokens, start, at, end))
            ):
                continue
            name = " ".join(tokens.surface(start, end).split())
            covered[start:end] = b"\1" * (end - start)
            yield Parsed(start, end, replace(NO_HEAD, kind=_kind(tokens.norms[at])), name, RULE)

    def _start(self, tokens: Tokens, at: int, covered: bytearray) -> int:
        """Return where the capital words before the noun at `at` begin."""
        is_own = tokens.norms[at] in _BEHIND_VIETNAMESE
        start, first = at, max(0, at - _MOST_WORDS)
        while start > first and not covered[start - 1] and _is_part(tokens, start - 1, vietnamese=is_own):
            if tokens.limit(start - 1) <= at:
                break
            start -= 1
        if start and tokens.is_capital(start - 1) and not tokens.norms[start - 1].isascii():
            return at
        while start < at and (tokens.norms[start] in _NOT_FIRST or tokens.norms[start] in self._openers):
            start += 1
        return start

    @staticmethod
    def _end(tokens: Tokens, at: int, covered: bytearray) -> int:
        """Return where the name ends: after the noun, or after the words that "of" or "for" adds."""
        limit = min(tokens.limit(at), at + _MOST_WORDS + 2)
        if at + 2 >= limit or tokens.norms[at + 1] not in {"of", "for"}:
            if tokens.norms[at] in _PAPERS:
                return at + 1 + (tokens.norms[at + 1 : at + 2] == ["news"] and tokens.is_capital(at + 1))
            return at + 1 if tokens.norms[at] in _FIRMS else _run_end(tokens, at + 1, limit, covered)
        end = at + 1
        for index in range(at + 1, limit):
            if covered[index] or not _is_part(tokens, index, vietnamese=False):
                break
            end = index + 1 if tokens.is_capital(index) else end
        return end


def _is_paper(tokens: Tokens, start: int, at: int, end: int) -> bool:
    """Tell whether the noun at `at` closes the name of a paper ("Global Times"), or "of" goes on with it."""
    own = start < at and tokens.norms[at - 1] not in _NO_PAPERS and not all(map(is_syllable, tokens.norms[start:at]))
    goes_on = end < len(tokens) and tokens.is_word(end) and tokens.is_capital(end)
    return tokens.norms[at + 1 : at + 2] == ["of"] or (own and not goes_on)


def _run_end(tokens: Tokens, at: int, limit: int, covered: bytearray) -> int:
    """Return where the capital English words after the noun end ("... Society International")."""
    while at < limit and not covered[at] and tokens.is_capital(at) and tokens.norms[at].isascii():
        if not tokens.is_word(at) or is_syllable(tokens.norms[at]):
            break
        at += 1
    return at


def _is_part(tokens: Tokens, at: int, *, vietnamese: bool) -> bool:
    """Tell whether token `at` is a capital word of the name, or an English word that joins two."""
    word = tokens.norms[at]
    if word in _JOINS:
        return not vietnamese
    return tokens.is_capital(at) and word.isalpha() and (vietnamese or word.isascii()) and len(word) > 1


def _kind(noun: str) -> str:
    if noun == "fc" or noun in _PAPERS:
        return "club" if noun == "fc" else "media"
    return "company" if noun in _FIRMS or noun == _CAPITAL else "school" if noun in _SCHOOLS else "other"
