"""Numbers whose noun is left out: "cả |hai| đều được khen", "trong đó |3| được tặng", "tăng từ |74| lên 186 chiếc"."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.counts.nouns import NounReader
from vinhdanh.extract.counts.numbers import Number, read_number
from vinhdanh.extract.counts.reading import SCORE, Reading
from vinhdanh.extract.counts.units import NounPhrase, Unit, longest, units
from vinhdanh.knowledge import load_toml

_WINDOW = 80
_PERSON = Unit("người", "person", "individual", "head")
_LIST = re.compile(r"[;,(]? ?\Z")
_GOES = re.compile(r" (?:lên|xuống|xuống còn|còn|lên đến|lên tới|thành|đến|tới)(?: (?:hơn|gần|trên|khoảng))? (?=\d)")
_FROM = re.compile(r"(?<!\w)từ (?:mức )?\Z")
_WENT = re.compile(
    r"(?<!\w)từ (?:hơn |gần )?[\d.,]+ (?:lên|xuống|xuống còn|còn|lên đến|lên tới)(?: (?:hơn|gần|trên))? \Z"
)
_OR_MORE = re.compile(r" trở lên(?!\w)")
_CLAUSE_END = re.compile(r"(?:[^.;:\n!?]|(?<=\d)\.(?=\d))*\Z")
_NUMBER_OF = re.compile(r"(?<!\w)(?:tổng )?số(?: lượng)? (?=[^\W\d_])")
_STOPS_HERE = re.compile(r"(?=[.,;:)\n]|\Z| (?:và|trong đó|nhưng|so với)(?!\w))")
_NO_SUBJECT = re.compile(r"(?:điện thoại|tài khoản|hiệu|thứ tự|hồ sơ|máy|đt)(?!\w)")


class UnderstoodReader:
    """Reads a number that has no noun of its own, where the words around it say that it counts."""

    def __init__(self, nouns: NounReader) -> None:
        self._nouns = nouns
        words = load_toml("counts")["understood"]
        self._all = re.compile(r"(?<!\w)cả \Z")
        self._after_all = re.compile(rf"(?: (?:{'|'.join(words['after_all'])})(?!\w)|[.,;]|\Z)")
        self._opener = re.compile(
            rf"(?:[;(] ?|(?<!\d), ?|(?<!\w)(?:{'|'.join(words['before'])}) )(?:(?:hơn|gần|khoảng|trên) )?\Z"
        )
        self._verb = re.compile(rf" (?:{'|'.join(words['after'])})(?!\w)")
        self._told = re.compile(rf"(?<!\w)(?:{'|'.join(words['told_by'])}) \Z")
        self._rank = re.compile(rf" (?:{'|'.join(words['ranks'])})(?!\w)")
        self._ranked = re.compile(rf"\d (?:{'|'.join(words['ranks'])})(?:,| và|;| -) \Z")
        self._ranks_on = re.compile(rf"(?:,| và|;| -) \d{{1,3}} (?:{'|'.join(words['ranks'])})(?!\w)")

    def ranked(self, norm: str, number: Number) -> Reading | None:
        """Read medals and grades in a list: "2 vàng, 3 bạc, 4 đồng", "1 nhất, 2 nhì", "2 hạng nhì"."""
        rank = self._rank.match(norm, number.end)
        if rank is None or number.scaled or number.worded or number.value is None or number.value >= 1_000:
            return None
        alone = rank.group().startswith(" hạng ")
        listed = self._ranked.search(norm, max(0, number.start - 30), number.start)
        if not (alone or listed or self._ranks_on.match(norm, rank.end())):
            return None
        noun = NounPhrase(number.end + 1, rank.end(), (SCORE,))
        return Reading(number, noun, "counts.rank", number.start, rank.end())

    def read(self, norm: str, text: str, number: Number, before: Unit | None) -> Reading | None:
        """Return `number` as a count of what is understood; `before` was counted last in the sentence, if anything."""
        if number.value is None or number.scaled:
            return None
        found = self._all_of(norm, number, before) or self._out_of(norm, number, before)
        found = (
            found
            or _in_brackets(norm, number, before)
            or self._moving(norm, text, number)
            or self._subject(norm, number)
        )
        if found is None and not number.worded and _OR_MORE.match(norm, number.end):
            found = SCORE
        return Reading(number, None, "counts.understood", number.start, number.end, found) if found else None

    def _all_of(self, norm: str, number: Number, before: Unit | None) -> Unit | None:
        if norm[number.start : number.end] == "năm":
            return None
        told = self._all.search(norm, max(0, number.start - 4), number.start)
        if number.value is None or not 2 <= number.value <= 20 or not told:
            return None
        acts = self._after_all.match(norm, number.end) or self._nouns.acts_follow(norm, number.end)
        return (before or _PERSON) if acts else None

    def _out_of(self, norm: str, number: Number, before: Unit | None) -> Unit | None:
        said = self._verb.match(norm, number.end) if before is not None else None
        if before is None or said is None:
            return None
        if said.group().startswith(" trong"):
            # Part of what was counted just before, which must not be counted twice.
            before = replace(before, noun="", recipient_kind=None)
        return before if self._opener.search(norm, max(0, number.start - 24), number.start) else None

    def _moving(self, norm: str, text: str, number: Number) -> Unit | None:
        """Read "từ |74| lên 186 chiếc" and "từ 350 xuống |200|"."""
        if number.worded:
            return None
        goes = _GOES.match(norm, number.end)
        if goes is None or not _FROM.search(norm, max(0, number.start - 12), number.start):
            return None
        other = read_number(norm, goes.end())
        if other is None or norm[other.end : other.end + 1] != " ":
            return None
        noun = self._nouns.read(norm, text, other.end + 1) or self._nouns.read_open(norm, text, other.end + 1)
        return noun.units[0] if noun else None

    def _subject(self, norm: str, number: Number) -> Unit | None:
        """Read "số đại biểu giảm từ 350 xuống |200|", "số chỉ tiêu là |49|"."""
        if number.worded or norm[number.start] == "0":
            return None
        begin = max(0, number.start - _WINDOW)
        moved = _WENT.search(norm, max(0, number.start - 30), number.start)
        goes = _FROM.search(norm, max(0, number.start - 12), number.start) and _GOES.match(norm, number.end)
        told = self._told.search(norm, max(0, number.start - 16), number.start) and _STOPS_HERE.match(norm, number.end)
        if not (moved or goes or told):
            return None
        clause = _CLAUSE_END.search(norm, begin, number.start)
        subject = _NUMBER_OF.search(norm, clause.start() if clause else begin, number.start)
        if subject is None or _NO_SUBJECT.match(norm, subject.end()):
            return None
        return units().get(longest(norm, subject.end(), units()))


#: "Toán (3), Văn (12), Anh (2 em)": three numbers in brackets, each behind what it counts.
_BRACKET = re.compile(r"[^\W\d_] \((?:0?[1-9]|[1-9]\d{1,2})(?: [^\W\d_][^()]{0,20})?\)[,;.\n]")
_BRACKETS_REACH = 240


def _in_brackets(norm: str, number: Number, before: Unit | None) -> Unit | None:
    """Read a bare number in brackets, where two more stand around it."""
    closed = norm[number.end : number.end + 1] == ")" and norm[number.end + 1 : number.end + 2] in {",", ";", ".", "\n"}
    if not closed or norm[number.start - 1 : number.start] != "(" or number.worded:
        return None
    window = norm[max(0, number.start - _BRACKETS_REACH) : number.end + _BRACKETS_REACH]
    return (before or _PERSON) if len(_BRACKET.findall(window)) >= 3 else None
