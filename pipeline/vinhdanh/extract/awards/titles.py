"""Awards that no list can hold: titles in quotation marks, and named prizes known by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from vinhdanh.alternation import either
from vinhdanh.extract.awards.bare_names import BareNames, stopping
from vinhdanh.extract.awards.catalogue import bare
from vinhdanh.extract.awards.counted_lists import CountedLists
from vinhdanh.extract.awards.enumerated import Enumerated
from vinhdanh.extract.awards.praise import Praise
from vinhdanh.extract.awards.tops import Tops
from vinhdanh.scanner import Scanner
from vinhdanh.view import View

_WORD = re.compile(r"[^\W_][\w./&'’+-]*")
_MARKS = "./'’+-&"
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
#: How far before a further title of a list the word that gives them may stand.
_LIST_WINDOW = 110
_YEAR_DIGITS = 4
_YEAR = re.compile(r" (?:19|20)\d\d(?![\w/-]|[.,]\d)")
#: What stands behind a crown that is somebody's byname: "Hoa hậu Hương Sen 2022 Lê Minh Thư".
_BYNAME = re.compile(r" (?:19|20)\d\d (?=\w)(?![a-zà-ỹđ\d])")
_LAST_YEAR = re.compile(r",?(?: ?[-–])?(?: năm)? (?:19|20)\d\d(?:-(?:19|20)\d\d)?$")
#: A place among the best, before what they are of in quotation marks: ‘Top 5 “Khu du lịch tốt nhất”’.
_TOP_OF = re.compile(r"(?i)^(top \d{1,4}) [\"“](.+)[\"”]$")
#: What a name in capitals may end with: "Huấn luyện viên của năm".
_OF_THE_YEAR = re.compile(r" của (?:năm|tháng|mùa giải|thập kỷ|thế kỷ)(?!\w| ?\d)")
#: A further title in quotation marks beside one that is announced: ‘danh hiệu “A” và “B”’, ‘hai người "A", một "B"’.
_NUMBER = r"(?:\d{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_NEXT_QUOTED = re.compile(rf" ?(?:, và|,|;|và|cùng)(?: {_NUMBER}(?: \w+){{1,2}})? ?\"(?P<title>[^\"\n]{{3,100}}?)\"")
#: Words in small letters inside a foreign name: "Building of the Year".
_INSIDE_FOREIGN = re.compile(r"(?:(?:of|the|for|in|and|&|to|on|by|de|du|la|des) ){1,3}(?=\S)")


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A title: its span, the name that it gives, and the code of the generic type that its head noun means.

    `inner` is where the title begins behind its noun; `praise` tells a name in small letters that ends in praise.
    """

    start: int
    end: int
    name: str
    code: str
    quoted: bool
    inner: int
    praise: bool = False


class TitleFinder:
    """Finds `danh hiệu "…"`, `Kỷ niệm chương "…"`, `Giải thưởng Tạ Quang Bửu`, `giải cầu thủ xuất sắc nhất`.

    Args:
        rules: the table `titles` of `award_context.toml`.
        vocabulary: folded syllables that names of awards are made of. After a word without Vietnamese letters
            ("Kova") only these continue the name.
    """

    def __init__(self, rules: Mapping[str, Any], vocabulary: frozenset[str]) -> None:
        self._nouns: Mapping[str, str] = rules["nouns"]
        praised = rf"[^\"\n]{{5,80}} (?:{rules['praised']['superlative']}|xuất sắc|tiêu biểu|của năm)"
        announced = "|".join(
            (
                rf"(?P<noun>{either(self._nouns)})",
                *rules["calls"],
                rf"(?:{'|'.join(rules['weak_calls'])})(?= ?[\"'](?:{either(rules['heads'])}|{praised})(?!\w))",
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
            rf"(?<!\w)(?P<noun>{either(destined['nouns'])}) (?!(?:{either(destined['not_first'])})(?!\w))"
            rf"(?P<title>{part}(?: {part}){{0,5}}?)"
            rf"(?= (?:{destined['then']})(?!\w))"
        )
        self._praise = Praise(rules["praised"], rules["stop"])
        self._not_left = _ending(rules["not_left"])
        self._given = {noun: _ending(left) for noun, left in rules["given"].items()}
        self._given |= dict.fromkeys(rules["crowns"], _ending(rules["crowned"]))
        self._counted = {noun: _ending(left) for noun, left in rules["counted"].items()}
        self._crowns = tuple(f"{noun} " for noun in rules["crowns"])
        self._crowned_before = re.compile(rf"(?<!\w)(?:{rules['crowned']}) [^.;:\n]{{3,70}}(?:,|(?<= )và) $")
        self._crowned_then = re.compile(rules["crowned_then"])
        goes_on = rules["goes_on"]
        self._having = re.compile(rf" (?:{either(goes_on['having'])}){self._praise.tail}")
        self._about = re.compile(rf" (?:{either(goes_on['about'])}) ")
        self._region: str = goes_on["region"]
        self._for = re.compile(goes_on["for"])
        self._cause = re.compile(rf" vì (?:{either(goes_on['causes'])})(?: {stopped}){{0,4}}")
        self._given_then = re.compile(rules["given_then"])
        self._not_title = re.compile(rules["not_title"])
        self._merit = re.compile(rules["merit"])
        self._not_near = re.compile(rules["not_near"])
        self._contest = re.compile(rules["contest"])
        self._stop = re.compile(stopping(rules["stop"], rules["compounds"]))
        self._vocabulary = vocabulary
        self._enumerated = Enumerated(rules["enumerated"], self._entry_end)
        self._counted_lists = CountedLists(rules["counted_lists"], rules["enumerated"])
        self._tops = Tops(rules["tops"], self._entry_end)
        self._bare_names = BareNames(rules["bare"], stopping(rules["stop"], rules["compounds"]))
        self._bare_title = frozenset(rules["bare_title"])

    def find(self, view: View) -> Iterator[TitleMatch]:
        """Yield the titles of `view`, in no particular order; they may overlap."""
        yield from self._find_quoted(view)
        for match in self._named.finditer(view.norm):
            start, end = match.end(), self._named_end(view, match.end())
            if end > start and self._is_given(view.norm, match, end) and self._may_be_title(view, match, start, end):
                yield self._title(view, match, (start, end), end, quoted=False)
        yield from self._find_crowns(view)
        yield from self._find_unannounced(view)
        for pattern in (self._aimed, self._destined):
            for match in pattern.finditer(view.norm):
                start, end = match.span("title")
                if self._may_be_title(view, match, start, end):
                    yield self._title(view, match, (start, end), end, quoted=False)
        for match in self._praise.finditer(view):
            start, end = match.span("title")
            if self._may_be_title(view, match, start, end):
                yield replace(self._title(view, match, (start, end), end, quoted=False), praise=True)

    def _find_unannounced(self, view: View) -> Iterator[TitleMatch]:
        for start, end, noun in self._enumerated.find(view):
            if not self._not_title.search(view.norm, start, end):
                yield _unannounced(view, start, end, self._nouns.get(noun, ""))
        for start, end in chain(self._bare_names.find(view), self._counted_lists.find(view), self._tops.find(view)):
            if not self._not_title.search(view.norm, start, end):
                yield _unannounced(view, start, end, "")

    def _find_crowns(self, view: View) -> Iterator[TitleMatch]:
        for match in self._crowned.finditer(view.norm):
            start, end = match.start(), self._crown_end(view, match)
            if end <= match.end() + 1 or self._not_title.search(view.norm, start, end) or _BYNAME.match(view.text, end):
                continue
            if self._is_given(view.norm, match, end) or self._is_next_crown(view.norm, start, end):
                yield self._title(view, match, (start, end), end, quoted=False)

    def _crown_end(self, view: View, crown: re.Match[str]) -> int:
        """Return the end of a crown's name, which words in small letters may open: "Hoa hậu người Việt"."""
        start = crown.end() + 1
        first = _WORD.match(view.text, start)
        if first is None or first[0][0].isupper() or self._stop.match(view.norm, start):
            return self._run(view, start)
        if view.text[crown.start()].isupper():
            return self._run(view, crown.start())
        second = first.end() + 1
        end = self._run(view, second)
        return end if end > second else start

    def _is_next_crown(self, norm: str, start: int, end: int) -> bool:
        """Tell whether a crown is a further one of a list: "giành danh hiệu Hoa hậu A năm 2000 và Hoa hậu B"."""
        before = norm[max(0, start - _LIST_WINDOW) : start]
        return bool(self._crowned_before.search(before) and self._crowned_then.match(norm, end))

    def _named_end(self, view: View, start: int) -> int:
        """Return the end of a prize's name in capitals, with what it is about or for, where that belongs to it."""
        end = self._run(view, start)
        if end == start:
            return end
        if view.norm.startswith(self._region, end):
            return end + len(self._region)
        if (having := self._having.match(view.norm, end)) is not None:
            return having.end()
        if (about := self._about.match(view.norm, end)) is not None:
            topic = self._run(view, about.end())
            return topic if topic > about.end() else end
        if (cause := self._cause.match(view.norm, end)) is not None:
            return cause.end()
        whom = self._for.match(view.norm, end)
        is_named = whom is not None and view.text[end + len(" cho ")].isupper()
        return whom.end() if whom is not None and is_named else end

    def _entry_end(self, view: View, start: int) -> int:
        """Return the end of an entry in a list of prizes: praise, else a name in capitals."""
        return max(self._praise.end_at(view, start), self._run(view, start))

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
        before = norm[max(0, match.start() - _LIST_WINDOW) : match.start()]
        counted = self._counted.get(match["noun"])
        return left.search(before) is not None or (
            counted is not None and counted.search(before) is not None and _is_vietnamese(norm, match.end())
        )

    def _title(
        self, view: View, match: re.Match[str], inner: tuple[int, int], outer_end: int, *, quoted: bool
    ) -> TitleMatch:
        noun = match.groupdict().get("noun")
        name = _named(view.text[inner[0] : inner[1]])
        if not quoted and (year := _YEAR.match(view.norm, outer_end)):
            outer_end = year.end()
            inner = inner[0], outer_end
        if noun is None or noun in self._bare_title or view.norm.startswith(self._crowns, inner[0]):
            crown = next((noun for noun in self._crowns if view.norm.startswith(noun, inner[0])), "")
            return TitleMatch(*inner, name, self._nouns.get(crown.rstrip(), ""), quoted, inner[0])
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
            offset = self._behind_small_words(view, end + 1) if foreign else end + 1
        return start

    @staticmethod
    def _behind_small_words(view: View, start: int) -> int:
        """Return where a foreign name goes on behind words such as "of the"; `start` itself where it does not."""
        small = _INSIDE_FOREIGN.match(view.text, start)
        return small.end() if small is not None and view.text[small.end()].isupper() else start

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


def _is_vietnamese(norm: str, start: int) -> bool:
    """Tell whether the word that begins at `start` has the shape of a Vietnamese syllable."""
    word = _WORD.match(norm, start)
    return word is not None and _SYLLABLE.fullmatch(bare(word[0])) is not None


def _unannounced(view: View, start: int, end: int, code: str) -> TitleMatch:
    """Return a title without the noun that announces one; a year that follows belongs to it."""
    year = _YEAR.match(view.norm, end)
    return TitleMatch(start, year.end() if year else end, _named(view.text[start:end]), code, False, start)


def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})[ \"':,(]*$")


def _named(title: str) -> str:
    """Return a title as a name: one blank between words, no year at its end, a capital at its beginning."""
    name = _BLANKS.sub(" ", _TOP_OF.sub(r"\1 \2", title)).strip(" .,;:")
    name = _LAST_YEAR.sub("", name) or name
    return name[0].upper() + name[1:]
