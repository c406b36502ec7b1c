"""Awards that no list can hold: titles in quotation marks, and named prizes known by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import bare
from vinhdanh.scanner import Scanner
from vinhdanh.view import View

_WORD = re.compile(r"[^\W_][\w./&'+-]*")
_MARKS = "./'+-&"
#: The shape of a Vietnamese syllable without its marks; what has another shape ("Kova", "MVP") is foreign.
_SYLLABLE = re.compile(r"(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiou]{1,3}(?:ch|ng|nh|[cmnpt])?")
_BLANKS = re.compile(r"\s+")
#: A word of such a beginning is no part of a name, where a full stop is lost: "MVP Cùng ngắm nhìn".
_OPENS_SENTENCE = re.compile(r" [^\W\d_]*[a-zà-ỹđ](?= )")
_MAX_WORDS = 12
#: The code of certificates, behind which a quotation may say what for.
_CERTIFICATE = "BK"
_LEFT_WINDOW = 60
_NEAR = 200
_YEAR_DIGITS = 4
_YEAR = re.compile(r" (?:19|20)\d\d(?![\w/-]|[.,]\d)")
_LAST_YEAR = re.compile(r",?(?: ?[-–])?(?: năm)? (?:19|20)\d\d(?:-(?:19|20)\d\d)?$")
#: What a name in capitals may end with: "Huấn luyện viên của năm".
_OF_THE_YEAR = re.compile(r" của (?:năm|tháng|mùa giải|thập kỷ|thế kỷ)(?!\w| ?\d)")
#: A further title in quotation marks beside one that is announced: ‘danh hiệu “A” và “B”’.
_NEXT_QUOTED = re.compile(r" ?(?:, và|,|;|và|cùng) ?\"(?P<title>[^\"\n]{3,100}?)\"")


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A title: its span, the name that it gives, and the code of the generic type that its head noun means.

    `inner` is where the title begins behind its noun.
    """

    start: int
    end: int
    name: str
    code: str
    quoted: bool
    inner: int


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
                rf"(?P<noun>{either(self._nouns)})",
                *rules["calls"],
                rf"(?:{'|'.join(rules['weak_calls'])})(?= ?[\"'](?:{either(rules['heads'])})(?!\w))",
            )
        )
        title = r"(?P<quote>[\"'])(?P<title>[^\"\n]{3,100}?)(?P=quote)(?!\w)"
        self._quoted = Scanner(rf"(?<!\w)(?:{announced})(?: ?: ?| ?){title}")
        self._named = Scanner(rf"(?<!\w)(?P<noun>{either(rules['named'])}) (?=\w)")
        self._crowned = Scanner(rf"(?<!\w)(?P<noun>{either(rules['crowns'])})(?= \w)")
        stopped = rf"(?!(?:{either(rules['stop'])})(?!\w))\w+"
        self._aimed = Scanner(rf"(?<!\w)(?P<noun>{either(rules['aimed'])}) (?P<title>vì(?: {stopped}){{1,9}})")
        destined, part = rules["destined"], rf"(?!(?:{either(rules['stop'])})(?!\w))\w[\w-]*"
        self._destined = Scanner(
            rf"(?<!\w)(?P<noun>{either(destined['nouns'])}) (?P<title>{part}(?: {part}){{0,5}}?)"
            rf"(?= (?:{destined['then']})(?!\w))"
        )
        self._praised, self._praised_alone, self._next_praised = _praised(rules["praised"], stopped)
        self._not_left = _ending(rules["not_left"])
        self._given = {noun: _ending(left) for noun, left in rules["given"].items()}
        self._given_then = re.compile(rules["given_then"])
        self._not_title = re.compile(rules["not_title"])
        self._merit = re.compile(rules["merit"])
        self._not_near = re.compile(rules["not_near"])
        self._contest = re.compile(rules["contest"])
        self._stop = re.compile(rf"(?:{either(rules['stop'])})(?!\w)")
        self._vocabulary = vocabulary
        self._bare_title = frozenset(rules["bare_title"])

    def find(self, view: View) -> Iterator[TitleMatch]:
        """Yield the titles of `view`, in no particular order; they may overlap."""
        yield from self._find_quoted(view)
        for match in self._named.finditer(view.norm):
            start, end = match.end(), self._run(view, match.end())
            if end > start and self._is_given(view.norm, match, end) and self._may_be_title(view, match, start, end):
                yield self._title(view, match, (start, end), end, quoted=False)
        for match in self._crowned.finditer(view.norm):
            start, named = match.start(), match.end() + 1
            end = self._run(view, named)
            if end > named and self._is_given(view.norm, match, end) and self._may_be_title(view, match, start, end):
                yield self._title(view, match, (start, end), end, quoted=False)
        for pattern in (self._praised, self._praised_alone, self._aimed, self._destined):
            for match in pattern.finditer(view.norm):
                start, end = match.span("title")
                if self._may_be_title(view, match, start, end):
                    yield self._title(view, match, (start, end), end, quoted=False)
                    if pattern not in (self._aimed, self._destined):
                        yield from self._further_praise(view, end)

    def _further_praise(self, view: View, end: int) -> Iterator[TitleMatch]:
        while (match := self._next_praised.match(view.norm, end)) is not None:
            start, end = match.span("title")
            yield self._title(view, match, (start, end), end, quoted=False)

    def _find_quoted(self, view: View) -> Iterator[TitleMatch]:
        for match in self._quoted.finditer(view.norm):
            found: re.Match[str] | None = match
            while found is not None:
                start, end = found.span("title")
                title = view.text[start:end]
                if not (title[0].isupper() or title[0].isdigit()) or not self._may_be_title(view, match, start, end):
                    break
                if found is match:
                    yield self._title(view, match, (start, end), match.end(), quoted=True)
                else:
                    yield TitleMatch(start, end, _named(title), "", True, start)
                found = _NEXT_QUOTED.match(view.norm, found.end())

    def _may_be_title(self, view: View, match: re.Match[str], start: int, end: int) -> bool:
        before = view.norm[max(0, match.start() - _LEFT_WINDOW) : match.start()]
        title = view.norm[start:end]
        if self._not_title.search(title) or self._not_left.search(before):
            return False
        if self._merit.search(title) and self._nouns.get(match.groupdict().get("noun") or "") == _CERTIFICATE:
            return False
        near = view.norm[max(0, match.start() - _NEAR) : end + _NEAR]
        return not (self._contest.match(title) or self._not_near.search(near))

    def _is_given(self, norm: str, match: re.Match[str], end: int) -> bool:
        left = self._given.get(match["noun"])
        if left is None or self._given_then.match(norm, end):
            return True
        return left.search(norm[max(0, match.start() - _LEFT_WINDOW) : match.start()]) is not None

    def _title(
        self, view: View, match: re.Match[str], inner: tuple[int, int], outer_end: int, *, quoted: bool
    ) -> TitleMatch:
        noun = match.groupdict().get("noun")
        name = _named(view.text[inner[0] : inner[1]])
        if not quoted and (year := _YEAR.match(view.norm, outer_end)):
            outer_end = year.end()
            inner = inner[0], outer_end
        if noun is None or noun in self._bare_title:
            return TitleMatch(*inner, name, "", quoted, inner[0])
        if inner[0] == match.start():
            return TitleMatch(match.start(), outer_end, name, self._nouns[noun], quoted, inner[0])
        name = f"{noun.capitalize()} {name}"
        return TitleMatch(match.start(), outer_end, name, self._nouns[noun], quoted, inner[0])

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
            if (suffix := _OF_THE_YEAR.match(view.norm, end)) is not None:
                return suffix.end()
            offset = end + 1
        return start

    def _continues(self, view: View, word: re.Match[str], *, first: bool, foreign: bool) -> bool:
        folded = view.norm[word.start() : word.end()].rstrip(_MARKS)
        in_capitals = len(word[0]) > 1 and word[0].isupper()
        opens = not first and _OPENS_SENTENCE.match(view.text, word.end()) is not None
        if (word[0][0].islower() or in_capitals or opens) and self._stop.match(view.norm, word.start()):
            return False
        if word[0][0].isupper() or first:
            return word[0][0].isupper()
        if folded.isdigit():
            return len(folded) < _YEAR_DIGITS
        return not foreign or folded in self._vocabulary


def _praised(rules: Mapping[str, Any], word: str) -> tuple[Scanner, Scanner, re.Pattern[str]]:
    """Return what finds praise as a name, from who is praised to the praise: behind its noun, alone, and in a list."""
    praise = rf"(?P<title>(?:{either(rules['heads'])})(?: {word}){{0,6}}? (?:{'|'.join(rules['ends'])}))(?!\w)"
    noun = rf"(?P<noun>{either(rules['nouns'])})|{either(rules['nouns_alone'])}:?"
    behind = rf"(?<!\w)(?:{noun}) {praise}"
    alone = rf"(?:{'|'.join(rules['alone'])}){praise}"
    return Scanner(behind), Scanner(alone, ()), re.compile(rf"(?: ?\([^()\n]{{2,60}}\))?(?: ?[,;]| và|, và) {praise}")


def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})[ \"':,(]*$")


def _named(title: str) -> str:
    """Return a title as a name: one blank between words, no year at its end, a capital at its beginning."""
    name = _BLANKS.sub(" ", title).strip(" .,;:")
    name = _LAST_YEAR.sub("", name) or name
    return name[0].upper() + name[1:]
