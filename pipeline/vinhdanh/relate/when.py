"""When an award was given, which time the merit is for, and on what occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from vinhdanh.extract.dates.expression import Point
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.events import Event, day_of, is_day, is_day_of_telling, is_in_speech, is_of_deed
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.within import within
from vinhdanh.resolve.anchor import is_incidental
from vinhdanh.values import AwardValue, DateValue, Mention
from vinhdanh.view import View

_CUES = {name: re.compile(row["pattern"]) for name, row in load_toml("time_cues").items()}
#: Where an article tells its news, rather than what went before.
_NEWS_ZONES = frozenset({"title", "lead", "caption"})
#: What a date says of an award: when it was given, which time the merit is for, nothing.
_Role = Literal["giving", "merit", ""]

#: Titles of a year, in which the year is the merit's: "Chiến sĩ thi đua cơ sở năm 2017".
_YEARLY = frozenset({"emulation_title", "union_title", "youth_title", "school_title", "army_title", "flag"})
_PRIZES = frozenset({"contest_prize", "sports_medal", "society_prize"})
_WON = _PRIZES | {"sports_title"}
#: Patterns of the grammar by which the results of a contest are listed.
_LISTED = frozenset({"list", "listed_first", "tally", "predicate"})
#: A year this close to an award's name belongs to it; a period this close to a statement is the time of the merit.
_ADJOINING = 10
_NEAR = 90
#: How many characters behind an award the reason may end for which it is given.
_REASON = 300
#: A date that begins within this many characters of a sentence opens it.
_OPENING_WORDS = 32
_ORDERS = frozenset({"order", "medal"})
_NOT_NAMED_BY_YEAR = _ORDERS | {"certificate", "state_title"}
#: How far behind an award its name may go on to its year.
_NAME_GOES_ON = 30
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
_ENDS_OF_CLAUSES = (";", " - ")
#: Words that put what is told on the day behind them.
_ON = ("vào ", "đúng ", "đúng vào ", "trong ", "vào dịp ")
#: Words that make a number of years that in which something was won.
_THROUGHOUT = ("trong ", "suốt ")
#: How many sentences after one that reports the event the report may go on.
_REPORT = 2
#: How many sentences back another day takes the report away from its event, and from how many on it may be over.
_BACK, _FAR = 3, 10
#: How far before a date its cues stand.
_BEFORE = 60
#: The longest name of an award that is looked for, in characters.
_LONGEST = 120


class Calendar:
    """The dates of one document, as its award records need them; asked in the order of the text."""

    def __init__(
        self,
        view: View,
        dates: Sequence[Mention[DateValue]],
        awards: Sequence[Mention[AwardValue]],
        events: Sequence[Event],
        period: Mention[DateValue] | None,
    ) -> None:
        self._view = view
        self._dates = dates
        self._awards = awards
        self._events = events
        self._period = period
        self._reported = -_REPORT - 1

    def when(self, statement: Statement, sentence: int, counted: bool) -> tuple[str, str]:
        """Return the day (or year) of an award and the interval of its merit, each "" where the text does not tell.

        Both come from the clause, else from the event reported and the time that the article looks back on.
        `counted` tells whether the sentence gives the number of those honoured, as reports of an event do.
        """
        giving, merit = self._own(statement, self._view.sentences[sentence])
        counted = counted or any(item.count for item in statement.awards)
        event = None if giving else self._event_of(statement, sentence)
        is_report = event is not None and self._is_report(statement, sentence, counted, event, merit)
        if is_report:
            self._reported = sentence
        date = day_of(giving) if giving else event.value if event is not None and is_report else ""
        if merit is not None:
            return date, _merit_value(merit)
        if year := self._named_year(statement):
            return date, year
        is_old = self._is_history(statement, sentence) or (giving is not None and not is_day(giving.value))
        return date, self._period_led_by(sentence) if counted and not is_old else ""

    def _period_led_by(self, sentence: int) -> str:
        """Return the time that the article looks back on, unless the sentence turns to what else was given there."""
        if self._period is None:
            return ""
        start, end = self._view.sentences[sentence]
        follows = sentence - self._view.sentence_at(self._period.start) <= _REPORT
        turns = _CUES["turn"].search(self._view.norm[start:end]) is not None
        return _merit_value(self._period) if follows or not turns else ""

    def _event_of(self, statement: Statement, sentence: int) -> Event | None:
        """Return the event at which an award may have been given: the contest, the ceremony just told, the main one."""
        contests = (event for event in self._events if event.spans_days and event.is_contest)
        if _is_of(statement, _WON) and (contest := next(contests, None)):
            return contest
        told = [event for event in self._events if event.is_ceremony or not event.spans_days]
        near = [event for event in told if sentence - _REPORT <= event.sentence <= sentence and event.is_ceremony]
        if near and near[-1].start < statement.awards[-1].end:
            return near[-1]
        days = [event for event in told if not event.is_month]
        openings = [event for event in days if event.is_opening]
        ceremonies = [event for event in openings if event.is_ceremony]
        return next(iter([*ceremonies, *openings, *days]), None)

    def _is_of_something_else(self, date: Mention[DateValue]) -> bool:
        """Tell whether a day is a birth's, an anniversary's or a law's, or only that on which news was told.

        The day of a decision is none of these, since that is the decision to give what the clause tells of.
        """
        before = self._view.norm[max(0, date.start - _BEFORE) : date.start]
        is_of_document = is_incidental(self._view, date) and _CUES["decision"].search(before) is None
        is_told = is_day_of_telling(self._view, date) or is_in_speech(self._view, date)
        return is_of_document or is_told or is_of_deed(self._view, date)

    def _own(
        self, statement: Statement, sentence: tuple[int, int]
    ) -> tuple[Mention[DateValue] | None, Mention[DateValue] | None]:
        """Return the date of giving and the time of the merit that the clause itself names."""
        award = statement.awards[-1]
        giving: list[Mention[DateValue]] = []
        merit: list[Mention[DateValue]] = []
        for date in self._near(statement, sentence):
            role = self._role(date, statement)
            if role:
                (giving if role == "giving" else merit).append(date)
        days = [date for date in giving if is_day(date.value)]
        start = statement.awards[0].start
        nearest = min(
            days or giving,
            key=lambda date: (not days and date.start < award.end, abs(date.start - start)),
            default=None,
        )
        after = [date for date in merit if date.start >= award.end]
        return nearest, after[0] if after else merit[-1] if merit else None

    def _named_year(self, statement: Statement) -> str:
        """Return the year that a title or prize carries in its name ("Công dân trẻ tiêu biểu 2019"), else ""."""
        award = statement.awards[-1]
        match = _CUES["named_year"].match(self._view.norm, award.start, award.end + _NAME_GOES_ON)
        if match is None or _is_of(statement, _NOT_NAMED_BY_YEAR):
            return ""
        return f"{match['year']}-01-01/{match['year']}-12-31"

    def _near(self, statement: Statement, sentence: tuple[int, int]) -> list[Mention[DateValue]]:
        """Return the dates of the clause, and those that open its sentence."""
        marks = (self._view.norm.find(mark, statement.end, sentence[1]) for mark in _ENDS_OF_CLAUSES)
        end = min((mark for mark in marks if mark >= 0), default=sentence[1])
        opening = statement.clause_start - _ADJOINING
        return [
            date
            for date in within(self._dates, sentence[0], end)
            if date.start - sentence[0] <= _OPENING_WORDS
            or (date.start >= opening and ";" not in self._view.norm[date.end : statement.clause_start])
        ]

    def _role(self, date: Mention[DateValue], statement: Statement) -> _Role:
        before = self._view.norm[max(0, date.start - _BEFORE) : date.start]
        if _CUES["birth"].search(before) or self._is_outlook(date, before) or self._is_of_anniversary(date, before):
            return ""
        is_after = date.start >= statement.awards[-1].end
        between = self._view.norm[statement.awards[-1].end : date.start] if is_after else before
        if is_day(date.value):
            is_deed = is_after and _CUES["deed"].search(between) is not None
            return "" if is_deed or self._is_of_something_else(date) or _is_occasion(date, before) else "giving"
        return self._role_of_time(date, statement, between, is_after=is_after)

    def _role_of_time(self, date: Mention[DateValue], statement: Statement, between: str, *, is_after: bool) -> _Role:
        """Return the role of what is no day; `between` are the words between it and the award, or before it."""
        if date.value.type == "duration":
            return "merit" if self._is_run_of_years(date, statement) else ""
        if not (date.value.start and date.value.end) and date.value.type != "interval":
            return ""
        is_merit_time = _CUES["merit_time"].search(self._view.norm[date.start : date.end]) is not None
        if is_after and (is_merit_time or len(between) > _NEAR):
            is_merit = self._is_of_reason(statement, between, date) or (is_merit_time and len(between) <= _NEAR)
            return "merit" if is_merit else ""
        if is_merit_time:
            return "merit"
        return self._after(date, statement, between) if is_after else self._before(date, statement, between)

    def _is_of_reason(self, statement: Statement, between: str, date: Mention[DateValue]) -> bool:
        """Tell whether a time ends what an award is given for: "vì có thành tích trong phong trào …, năm 2019"."""
        is_reason = len(between) <= _REASON and _CUES["reason"].search(between) is not None
        return is_reason and not within(self._awards, statement.awards[-1].end, date.start)

    def _after(self, date: Mention[DateValue], statement: Statement, between: str) -> _Role:
        """Return the role of a year, month or span of years behind the award."""
        gap = date.start - statement.end
        is_merit = _CUES["merit"].search(between) is not None
        if within(self._awards, statement.awards[-1].end, date.start) and not is_merit:
            return ""
        adjoins = len(between) <= _ADJOINING or gap <= _ADJOINING
        counted = any(item.count for item in statement.recipients)
        is_given = (_is_of(statement, _ORDERS) and gap <= _NEAR) or (adjoins and not counted)
        if is_given and not is_merit and not _is_of(statement, _YEARLY | _PRIZES):
            return "giving"
        return "merit" if gap <= _NEAR else ""

    def _before(self, date: Mention[DateValue], statement: Statement, before: str) -> _Role:
        """Return the role of a year, month or span of years in front of the award."""
        is_aside = self._view.norm.startswith(")", date.end)
        if is_aside or self._belongs_to_award_before(date) or is_of_deed(self._view, date):
            return ""
        if self._period is not None and _merit_value(date) == _merit_value(self._period):
            return "merit"
        if _CUES["contest"].search(before):
            return "merit" if _YEARS.fullmatch(date.value.value) else "giving"
        if _CUES["merit"].search(before):
            return "merit"
        return "merit" if _is_of(statement, _YEARLY) and statement.verb != "V" else "giving"

    def _belongs_to_award_before(self, date: Mention[DateValue]) -> bool:
        """Tell whether a date ends the award in front of it: "hạng Ba năm 1985, hạng Nhì năm 1995"."""
        start = max(0, date.start - _ADJOINING)
        ends = [award.end for award in within(self._awards, date.start - _LONGEST, date.start) if award.end >= start]
        is_near = bool(ends) and not any(mark in self._view.norm[ends[-1] : date.start] for mark in ".\n")
        return is_near and not within(self._dates, ends[-1], date.start)

    def _is_run_of_years(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a length of time says for how long a title was held: "3 năm liền đạt"."""
        after = self._view.norm[date.end : date.end + 2 * _ADJOINING]
        said = self._view.norm[date.start : date.end]
        before = self._view.norm[max(0, date.start - _ADJOINING) : date.start]
        is_length = date.value.value.endswith("Y") and before.endswith(_THROUGHOUT)
        runs = _CUES["run"].match(after) is not None or said.endswith(" qua") or is_length
        award = statement.awards[-1]
        between = (award.end, date.start) if date.start >= award.end else (date.end, statement.awards[0].start)
        if date.start >= award.end and _CUES["run_of_next"].match(after):
            return False
        return runs and between[1] - between[0] <= _NEAR and not within(self._awards, *between)

    def _is_report(
        self, statement: Statement, sentence: int, counted: bool, event: Event, merit: Mention[DateValue] | None
    ) -> bool:
        """Tell whether a statement without a date of its own tells of what was given at `event`."""
        is_at_event = _CUES["event"].search(self._view.norm[slice(*self._view.sentences[sentence])]) is not None
        is_title = _is_of(statement, _YEARLY) and not _is_conferred(statement)
        if self._is_history(statement, sentence) or (is_title and not (is_at_event and statement.awarder)):
            return False
        if _STATED_AS_KNOWN.intersection(statement.kinds) or (merit is not None and _is_of(statement, _WON)):
            return False
        opens_article = self._view.zone_at(statement.awards[0].start) in _NEWS_ZONES
        if opens_article and (event.is_ceremony or event.is_contest):
            return True
        if event.sentence > sentence or is_at_event or opens_article:
            return is_at_event and event.sentence <= sentence
        return not self._is_turned_from(event, sentence) and self._follows(statement, sentence, counted, event)

    def _follows(self, statement: Statement, sentence: int, counted: bool, event: Event) -> bool:
        """Tell whether a statement that says nothing of an event belongs to the one told before it."""
        away = sentence - event.sentence
        if _is_of(statement, _WON):
            is_listed = not _LISTED.isdisjoint(statement.kinds)
            return is_listed or event.spans_days or (event.is_ceremony and event.is_contest and counted and away < _FAR)
        is_near = min(away, sentence - self._reported) <= _REPORT
        return event.is_ceremony and (counted or (is_near and _is_conferred(statement)))

    def _is_turned_from(self, event: Event, sentence: int) -> bool:
        """Tell whether another day is told between an event and what follows it."""
        start = self._view.sentences[max(event.sentence, sentence - _BACK)][0]
        between = within(self._dates, max(start, event.start + 1), self._view.sentences[sentence][0])
        days = [date for date in between if is_day(date.value) and date.value.value[:10] != event.value[:10]]
        return any(date.value.start for date in days)

    def _is_history(self, statement: Statement, sentence: int) -> bool:
        """Tell whether the words before an award speak of what went before the event."""
        start = self._view.sentences[sentence][0]
        return _CUES["history"].search(self._view.norm[start : statement.awards[-1].end]) is not None

    def occasion_of(self, sentence: tuple[int, int]) -> str:
        """Return the conference, ceremony or contest that the sentence names, as written, else ""."""
        match = _CUES["occasion"].search(self._view.norm, *sentence)
        return " ".join(self._view.text[match.start("what") : match.end("what")].split()) if match else ""

    def _is_of_anniversary(self, date: Mention[DateValue], before: str) -> bool:
        """Tell whether a span runs from a founding to its anniversary: "ngày thành lập (1957 - 2017)"."""
        return date.value.type == "interval" and _CUES["anniversary"].search(before) is not None

    def _is_outlook(self, date: Mention[DateValue], before: str) -> bool:
        """Tell whether a date is a horizon, not the time of merit: "tầm nhìn đến năm 2030", or after the event."""
        years = [event.value[:4] for event in self._events[:1]]
        after_event = any(year.isdecimal() and date.value.start[:4] > year for year in years)
        return _CUES["outlook"].search(before) is not None or after_event


#: How a title is told that somebody bears already.
_STATED_AS_KNOWN = frozenset({"apposition", "copula"})


def _is_of(statement: Statement, categories: frozenset[str]) -> bool:
    """Tell whether the catalogue has one of the awards under one of `categories`."""
    return any(award is not None and award.category in categories for award in statement.award_types)


def _is_conferred(statement: Statement) -> bool:
    return statement.verb in ("V", "p", "K") or statement.kinds[:1] == ["reward"]


def _is_occasion(date: Mention[DateValue], before: str) -> bool:
    """Tell whether a day is a holiday or anniversary that is honoured: "nhân Ngày Nhà giáo Việt Nam"."""
    point = date.value.expression
    return isinstance(point, Point) and bool(point.name) and not before.endswith(_ON)


def _merit_value(date: Mention[DateValue]) -> str:
    """Return the days of a merit as an interval, or its length where that is all that is told."""
    if date.value.type == "duration" or not (date.value.start and date.value.end):
        return date.value.value
    return f"{date.value.start}/{date.value.end}"


def main_period(view: View, dates: Sequence[Mention[DateValue]]) -> Mention[DateValue] | None:
    """Return the period that the title, else the opening, looks back on ("tổng kết năm học 2019-2020"), if any."""
    titles = [date for date in dates if view.zone_at(date.start) == "title"]
    opening = [date for date in dates if view.zone_at(date.start) in ("lead", "body") and date.start < _OPENING]
    for date in (*titles, *opening):
        before = view.norm[max(0, date.start - 120) : date.start]
        is_long = _is_period(date.value) and date.value.start[:7] != date.value.end[:7]
        if is_long and _CUES["look_back"].search(before):
            return date
    return None


def _is_period(value: DateValue) -> bool:
    if not (value.start and value.end):
        return False
    return value.type in ("interval", "date") and value.start != value.end


#: The opening of an article, in characters.
_OPENING = 900
