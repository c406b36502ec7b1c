"""The award extractor: every place of a text where an honour is named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vinhdanh.extract.awards.catalogue import (
    Alias,
    AwardType,
    aliases_of,
    load_catalogue,
    load_context,
    load_grades,
)
from vinhdanh.extract.awards.context import Context, ending, is_quoted
from vinhdanh.extract.awards.gapped import GappedGrades
from vinhdanh.extract.awards.grades import Grade, GradeReader
from vinhdanh.extract.awards.listed import listed_titles
from vinhdanh.extract.awards.names import NameFinder, NameMatch
from vinhdanh.extract.awards.party_years import PartyYears
from vinhdanh.extract.awards.ranks import ListedRanks
from vinhdanh.extract.awards.shared import SharedHead
from vinhdanh.extract.awards.titles import TitleFinder, TitleMatch
from vinhdanh.extract.awards.typos import TypoMender
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View, fold

_FLAGS = frozenset({"loose", "exact", "proper", "generic"})
_CHAIN = re.compile(r"[\s\"')]*(?:[,;/]|[-–] )?\s*(?:và|hoặc|hay|cùng)?\s*(?:\d{1,4}\s+)?(?:danh hiệu)?[\s\"']*")
_SHORT_ACRONYM = 2
_LEFT_WINDOW = 60
#: How sure a candidate is: a name or a quotation, a run of capitals, a common noun such as "huân chương".
_NAMED, _CAPITALIZED, _GENERIC = range(3)
#: What a quotation may hold beside a catalogued name that it stands for: "Sao Khuê năm 2019".
_BESIDE_NAME = re.compile(r"[\W\d]*(?:(?:năm|lần thứ|giai đoạn) [\W\dIVX]*)?")
_YEAR = re.compile(r" (?:19|20)\d\d(?![\w/-]|[.,]\d)")
_QUOTES = "\"'"
#: Nouns that say by themselves that the name is one of an award.
_HEADS = ("giải", "huy hiệu ")
AwardMention = Mention[AwardValue]

#: Codes of orders and medals that no list holds: foreign ones, and those of former times.
_ORDERS = frozenset({"HC", "HUY"})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Mentions that stand or fall together: an award and the further grades named after it."""

    start: int
    end: int
    rank: int
    mentions: tuple[AwardMention, ...]


class AwardExtractor:
    """Finds award mentions.

    Called with a `View`, returns non-overlapping mentions in the order of the text. Rules: `awards.catalogue` (a
    name of `knowledge/awards.csv`), `awards.prize` (a rank or a metal), `awards.quoted_title` and
    `awards.named_title` (a title or prize that no list holds; its code is that of the generic type, or empty).
    """

    def __init__(self, *, titles: bool = True) -> None:
        rules = load_context()
        catalogue = load_catalogue()
        aliases = [alias for award in catalogue.values() for alias in aliases_of(award, rules["abbreviations"])]
        self._names = NameFinder(aliases)
        self._codes = {alias.text: alias.award.code for alias in aliases if not alias.grade}
        grades = load_grades()
        self._grades = GradeReader(grades, rules["grades"])
        self._contexts = {name: Context(section) for name, section in rules.items() if "accept" in section}
        self._award_context = {code: self._context_of(award) for code, award in catalogue.items()}
        self._titles = TitleFinder(rules["titles"], _vocabulary(aliases)) if titles else None
        self._spelled: dict[str, str] = rules["titles"]["spelled"]
        self._in_body = ending(rules["bodies"]["not_left"])
        self._typos = TypoMender(rules["typos"]["words"])
        self._shared = SharedHead(rules["shared"], catalogue.values())
        self._party_years = PartyYears(rules["party_years"])
        self._ranks = ListedRanks(rules["ranks"], grades["rank"])
        self._gapped = GappedGrades(rules["gapped"], grades, catalogue.values())
        self._dated = frozenset(rules["years"]["categories"])

    def _context_of(self, award: AwardType) -> Context | None:
        sections = award.context - _FLAGS
        return self._contexts[next(iter(sections))] if sections else None

    def __call__(self, view: View) -> list[AwardMention]:
        """Return the award mentions of `view`."""
        view = self._typos(view)
        catalogued = list(self._catalogued(view))
        if self._titles is None:
            return self._with_short(view, _without_overlaps(catalogued))
        starts = [candidate.start for candidate in catalogued]
        titles = [
            self._titled(view, title, catalogued[bisect_left(starts, title.start) : bisect_left(starts, title.end)])
            for title in (*self._titles.find(view), *listed_titles(view))
            if not self._belongs_to_body(view.norm, title.start)
        ]
        return self._with_short(view, _without_overlaps([*catalogued, *titles]))

    def _with_short(self, view: View, mentions: Sequence[AwardMention]) -> list[AwardMention]:
        """Return `mentions` with those awards of which only a part of the name is told."""
        for complete in (self._shared, self._party_years, self._ranks, self._gapped):
            mentions = complete(view, mentions)
        return list(mentions)

    def _catalogued(self, view: View) -> Iterator[_Candidate]:
        last_end = -1
        for name in self._names.find(view.text, view.norm):
            if name.start < last_end or self._belongs_to_body(view.norm, name.start):
                continue
            chained = last_end >= 0 and _CHAIN.fullmatch(view.norm, last_end, name.start) is not None
            candidate = self._first_admitted(view, name, chained=chained)
            if candidate is not None:
                last_end = candidate.end
                yield candidate

    def _belongs_to_body(self, norm: str, start: int) -> bool:
        """Tell whether a name is part of a body's: "Hội đồng xét tặng Giải thưởng ..."."""
        return bool(self._in_body and self._in_body.search(norm[max(0, start - _LEFT_WINDOW) : start]))

    def _first_admitted(self, view: View, name: NameMatch, *, chained: bool) -> _Candidate | None:
        for alias in name.aliases:
            candidate = self._judge(view, name, alias, chained=chained)
            if candidate is not None:
                return candidate
        return None

    def _judge(self, view: View, name: NameMatch, alias: Alias, *, chained: bool) -> _Candidate | None:
        award = alias.award
        grades = self._read_grades(view, name, alias)
        attached = bool(grades) and grades[0].start <= name.end
        end = max(name.end, grades[0].end) if attached else name.end
        if "proper" in award.context and not _is_proper(view, name.start):
            return None
        context = self._award_context[award.code]
        if len(alias.acronym) == _SHORT_ACRONYM:
            context = self._contexts["short"]
        graded = bool(grades)
        if context and not context.admits(view, name.start, end, graded=graded, chained=chained):
            return None
        rule = "awards.prize" if "rank" in award.grades or "metal" in award.grades else "awards.catalogue"
        start, end = _balanced(view.norm, name.start, end)
        if award.category in self._dated and "generic" not in award.context and not (attached and not alias.grade):
            end = _with_year(view.norm, end)
        mentions = [Mention("award", grade.start, grade.end, _value(award, grade), rule) for grade in grades]
        if attached:
            mentions[0] = Mention("award", start, end, _value(award, grades[0]), rule)
        elif not (graded and "ranked" in award.context):
            value = AwardValue(award.code, award.name, alias.grade)
            mentions.insert(0, Mention("award", start, end, value, rule))
        rank = _GENERIC if "generic" in award.context and not graded else _NAMED
        return _Candidate(mentions[0].start, mentions[-1].end, rank, tuple(mentions))

    def _titled(self, view: View, title: TitleMatch, inside: Iterable[_Candidate]) -> _Candidate:
        """Return a title or named prize as a candidate; an order that no list holds may have a class."""
        name = self._spelled_out(title.name)
        value = AwardValue(self._codes.get(fold(name), title.code), name)
        rule = "awards.quoted_title" if title.quoted else "awards.named_title"
        rank = _NAMED if title.quoted else _CAPITALIZED
        for known in inside:
            if _decides(view.norm, known, title):
                value, rule, rank = known.mentions[0].value, known.mentions[0].rule, min(rank, known.rank)
            elif title.praise and known.start in (title.start, title.inner) and known.end < title.end:
                rank = min(rank, known.rank)
        end = title.end
        if title.code in _ORDERS and not value.grade:
            for grade in self._grades.read(view.text, view.norm, end, ("class",))[:1]:
                value, end = replace(value, grade=grade.value), grade.end
        return _Candidate(title.start, end, rank, (Mention("award", title.start, end, value, rule),))

    def _spelled_out(self, name: str) -> str:
        """Return the name of a title with its short forms spelled out."""
        spelled = " ".join(self._spelled.get(word, word) for word in name.split(" "))
        return spelled[:1].upper() + spelled[1:]

    def _read_grades(self, view: View, name: NameMatch, alias: Alias) -> list[Grade]:
        sets = alias.award.grades
        if alias.grade:
            own = Grade(name.end, name.end, alias.grade, in_name=self._grades.completes_name(alias.grade))
            return [own, *self._grades.read_more(view.text, view.norm, name.end, sets)]
        grades = self._grades.read(view.text, view.norm, name.end, sets)
        return grades or self._grades.read_list(view.text, view.norm, name.end, sets)


def _value(award: AwardType, grade: Grade) -> AwardValue:
    if grade.in_name:
        return AwardValue(award.code, f"{award.name} {grade.value}")
    return AwardValue(award.code, award.name, grade.value)


def _decides(norm: str, known: _Candidate, title: TitleMatch) -> bool:
    """Tell whether a title is no more than the catalogued name that it holds."""
    if not title.quoted:
        return known.start in (title.start, title.inner) and known.end == title.end
    if known.end > title.end or known.rank != _NAMED:
        return False
    outside = norm[title.inner : known.start], norm[known.end : title.end]
    return all(_BESIDE_NAME.fullmatch(part) for part in outside)


def _with_year(norm: str, end: int) -> int:
    """Return the end of a name with the year that may follow it: "Giải Bút vàng 2018"."""
    year = _YEAR.match(norm, end)
    return year.end() if year else end


def _vocabulary(aliases: Iterable[Alias]) -> frozenset[str]:
    return frozenset(word for alias in aliases for word in alias.text.replace(",", " ").split())


def _is_proper(view: View, start: int) -> bool:
    return view.text[start].isupper() or is_quoted(view.norm, start) or view.norm.startswith(_HEADS, start)


def _balanced(norm: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span that holds one of a pair of quotation marks or brackets, so that it holds both."""
    if norm.count("(", start, end) > norm.count(")", start, end) and norm.startswith(")", end):
        return start, end + 1
    for quote in _QUOTES:
        if norm.count(quote, start, end) % 2 == 0:
            continue
        if norm[end : end + 1] == quote:
            return start, end + 1
        if start and norm[start - 1] == quote:
            return start - 1, end
    return start, end


def _without_overlaps(candidates: Iterable[_Candidate]) -> list[AwardMention]:
    """Keep, among overlapping candidates, the surest and then the longest; of equals the first given."""
    starts: list[int] = []
    taken: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.rank, c.start - c.end)):
        place = bisect_left(starts, candidate.start)
        if place and taken[place - 1].end > candidate.start:
            continue
        if place < len(starts) and starts[place] < candidate.end:
            continue
        starts.insert(place, candidate.start)
        taken.insert(place, candidate)
    return [mention for candidate in taken for mention in candidate.mentions]
