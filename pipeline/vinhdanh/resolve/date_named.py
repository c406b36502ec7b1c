"""What an article names in full, so that it can say it in short elsewhere: school years, terms, periods, days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vinhdanh.extract.dates.expression import Interval, Point
from vinhdanh.extract.dates.spans import bounds
from vinhdanh.resolve.date_clues import DateMention

#: A year so many years back, or before `_MODERN` where the year of the article is unknown, is history.
LONG_AGO = 5
#: Days of years from this one on are news before they are history.
_MODERN = 1995
#: How many years terms of office last, from the first to the last that they name.
_TERMS = frozenset({2, 3, 5})


@dataclass(frozen=True, slots=True)
class NamedDates:
    """The dates that one article gives with their years.

    `school_years` are (offset, first year) in the order of the text, `school_only` tells that no plain year stands
    beside them. `terms` are the two terms of office that follow on each other, empty where there are not just two.
    `years_of_period` has the years of each half, quarter or row of months by the period without its year.
    `storied_days` has the year of each (month, day) that is told of again and again as history.
    `full_days` are the days that are named in full, `year_of_days` their year if they are all of one, else 0.
    """

    school_years: list[tuple[int, int]]
    school_only: bool
    terms: list[tuple[int, int]]
    years_of_period: dict[Point, set[int]]
    storied_days: dict[tuple[int | None, int | None], int]
    full_days: tuple[date, ...] = ()

    @classmethod
    def of(cls, mentions: Sequence[DateMention], present: int | None) -> NamedDates:
        """Read `mentions` in the order of the text; `present` is the year of the article where known."""
        points = [(m.start, m.value.expression) for m in mentions if isinstance(m.value.expression, Point)]
        school_years = [(start, point.year) for start, point in points if point.unit == "school_year" and point.year]
        plain = any(point.unit == "year" and point.year for _, point in points)
        return cls(
            school_years,
            not plain,
            _terms_named(mentions, present),
            _years_of_periods(mentions),
            _storied_days(mentions, present),
            tuple(_full_days(mentions)),
        )

    @property
    def year_of_days(self) -> int:
        """The year of all days that are named in full, 0 where there is none, or more than one such year."""
        years = {day.year for day in self.full_days}
        return min(years) if len(years) == 1 else 0

    @property
    def known_school_years(self) -> set[int]:
        """The years in which the named school years begin."""
        return {year for _, year in self.school_years}

    @property
    def first_school_year(self) -> int:
        """The year in which the earliest of them begins, 0 where there is none."""
        return min(self.known_school_years, default=0)


def _full_days(mentions: Sequence[DateMention]) -> Iterator[date]:
    for mention in mentions:
        point = mention.value.expression
        day = bounds(point)[0] if isinstance(point, Point) and point.has_full_day and not point.name else None
        if day is not None and day.year >= _MODERN:
            yield day


def _storied_days(mentions: Sequence[DateMention], present: int | None) -> dict[tuple[int | None, int | None], int]:
    """Return the year of each (month, day) that is named in full at least twice, and always in one year long ago."""
    years: dict[tuple[int | None, int | None], list[int]] = {}
    for mention in mentions:
        point = mention.value.expression
        if isinstance(point, Point) and point.has_full_day and point.year:
            years.setdefault((point.month, point.day), []).append(point.year)
    return {
        day: found[0]
        for day, found in years.items()
        if len(found) > 1 and len(set(found)) == 1 and (present is None or present - found[0] >= LONG_AGO)
        if found[0] < _MODERN
    }


def _terms_named(mentions: Sequence[DateMention], present: int | None) -> list[tuple[int, int]]:
    """Return the terms of office that follow on each other, each once, in order.

    Where a congress names only the term that it opens or closes, the other one is as long.
    """
    found = {
        (interval.first.year, interval.last.year)
        for mention in mentions
        if isinstance(interval := mention.value.expression, Interval) and interval.kind == "term"
        if interval.first and interval.last and interval.first.year and interval.last.year
    }
    terms = sorted(found)
    if len(terms) == 1 and present is not None and terms[0][1] - terms[0][0] in _TERMS:
        first, last = terms[0]
        opens, closes = present in (first - 1, first), present == last
        terms = [(2 * first - last, first), terms[0]] if opens else terms
        terms = [terms[0], (last, 2 * last - first)] if closes else terms
    return terms if len(terms) == 2 and terms[0][1] == terms[1][0] else []


def _years_of_periods(mentions: Sequence[DateMention]) -> dict[Point, set[int]]:
    """Return the years that the article gives each half, quarter or row of months, by the period without its year."""
    years: dict[Point, set[int]] = {}
    for mention in mentions:
        point = mention.value.expression
        if isinstance(point, Point) and point.unit in {"half", "quarter"} and point.year is not None:
            years.setdefault(replace(point, year=None), set()).add(point.year)
    return years
