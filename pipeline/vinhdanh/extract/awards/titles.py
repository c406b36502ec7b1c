"""Awards that no list can hold: titles in quotation marks, and named prizes known by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vinhdanh.extract.awards.catalogue import bare
from vinhdanh.view import View

_WORD = re.compile(r"[^\W_][\w./&'+-]*")
_MARKS = "./'+-&"
#: The shape of a Vietnamese syllable without its marks; what has another shape ("Kova", "MVP") is foreign.
_SYLLABLE = re.compile(r"(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiou]{1,3}(?:ch|ng|nh|[cmnpt])?")
_BLANKS = re.compile(r"\s+")
_MAX_WORDS = 12
_LEFT_WINDOW = 60
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A title: its span, the name that it gives, and the code of the generic type that its head noun means."""

    start: int
    end: int
    name: str
    code: str
    quoted: bool


class TitleFinder:
    """Finds `danh hiệu "…"`, `Kỷ niệm chương "…"`, `Giải thưởng Tạ Quang Bửu`, `giải cầu thủ xuất sắc nhất`.

    Args:
        rules: the table `titles` of `award_context.toml`.
        vocabulary: folded syllables that names of awards are made of. After a word without Vietnamese letters
            ("Kova") only these continue the name.
    """

    def __init__(self, rules: Mapping[str, Any], vocabulary: frozenset[str]) -> None:
        self._nouns: Mapping[str, str] = rules["nouns"]
        announced = "|".join(
            (
                rf"(?P<noun>{_alternatives(self._nouns)})",
                *rules["calls"],
                rf"(?:{'|'.join(rules['weak_calls'])})(?= ?[\"'](?:{_alternatives(rules['heads'])})(?!\w))",
            )
        )
        title = r"(?P<quote>[\"'])(?P<title>[^\"\n]{3,100}?)(?P=quote)(?!\w)"
        self._quoted = re.compile(rf"(?<!\w)(?:{announced})(?: ?: ?| ?){title}")
        self._named = re.compile(rf"(?<!\w)(?P<noun>{_alternatives(rules['named'])}) (?=\w)")
        praised = rules["praised"]
        word = rf"(?!(?:{_alternatives(rules['stop'])})(?!\w))\w+"
        self._praised = re.compile(
            rf"(?<!\w)(?P<noun>{_alternatives(praised['nouns'])}) "
            rf"(?P<title>(?:{_alternatives(praised['heads'])})(?: {word}){{0,6}}?"
            rf" (?:{'|'.join(praised['ends'])}))(?!\w)"
        )
        self._not_left = re.compile(rf"(?<!\w)(?:{rules['not_left']})[ \"':,(]*$")
        self._given = {noun: re.compile(rf"(?<!\w)(?:{left}) $") for noun, left in rules["given"].items()}
        self._not_title = re.compile(rules["not_title"])
        self._praise = {noun: re.compile(words) for noun, words in rules["praise"].items()}
        self._stop = re.compile(rf"(?:{_alternatives(rules['stop'])})(?!\w)")
        self._vocabulary = vocabulary
        self._bare_title = frozenset(rules["bare_title"])

    def find(self, view: View) -> Iterator[TitleMatch]:
        """Yield the titles of `view`, in no particular order; they may overlap."""
        for match in self._quoted.finditer(view.norm):
            start, end = match.span("title")
            title = view.text[start:end]
            if (title[0].isupper() or title[0].isdigit()) and self._may_be_title(view, match, start, end):
                yield self._title(view, match, (start, end), match.end(), quoted=True)
        for match in self._named.finditer(view.norm):
            start, end = match.end(), self._run(view, match.end())
            if end > start and self._is_given(view.norm, match) and self._may_be_title(view, match, start, end):
                yield self._title(view, match, (start, end), end, quoted=False)

        for match in self._praised.finditer(view.norm):
            start, end = match.span("title")
            if self._may_be_title(view, match, start, end):
                yield self._title(view, match, (start, end), end, quoted=False)

    def _may_be_title(self, view: View, match: re.Match[str], start: int, end: int) -> bool:
        before = view.norm[max(0, match.start() - _LEFT_WINDOW) : match.start()]
        title = view.norm[start:end]
        if self._not_title.search(title) or self._not_left.search(before):
            return False
        praise = self._praise.get(match["noun"])
        return match.re is self._quoted or praise is None or bool(praise.search(title))

    def _is_given(self, norm: str, match: re.Match[str]) -> bool:
        left = self._given.get(match["noun"])
        return left is None or bool(left.search(norm[max(0, match.start() - _LEFT_WINDOW) : match.start()]))

    def _title(
        self, view: View, match: re.Match[str], inner: tuple[int, int], outer_end: int, *, quoted: bool
    ) -> TitleMatch:
        noun, name = match["noun"], _clean(view.text[inner[0] : inner[1]])
        name = name[0].upper() + name[1:]
        if noun is None or noun in self._bare_title:
            return TitleMatch(*inner, name, "", quoted)
        return TitleMatch(match.start(), outer_end, f"{noun.capitalize()} {name}", self._nouns[noun], quoted)

    def _run(self, view: View, start: int) -> int:
        """Return the end of the name that begins at `start`; `start` itself where none can be told."""
        end = offset = start
        foreign = False
        for _ in range(_MAX_WORDS):
            word = _WORD.match(view.text, offset)
            if word is None or not self._continues(view, word, first=end == start, foreign=foreign):
                return end
            foreign = not _SYLLABLE.fullmatch(bare(view.norm[word.start() : word.end()].rstrip(_MARKS)))
            end = word.end()
            end -= len(word[0]) - len(word[0].rstrip(_MARKS))
            if end < word.end() or view.text[end : end + 1] != " ":
                return end
            offset = end + 1
        return start

    def _continues(self, view: View, word: re.Match[str], *, first: bool, foreign: bool) -> bool:
        folded = view.norm[word.start() : word.end()].rstrip(_MARKS)
        if word[0][0].islower() and self._stop.match(view.norm, word.start()):
            return False
        if word[0][0].isupper() or first:
            return word[0][0].isupper()
        if folded.isdigit():
            return len(folded) < _YEAR_DIGITS
        return not foreign or folded in self._vocabulary


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _clean(title: str) -> str:
    return _BLANKS.sub(" ", title).strip(" .,;:")
