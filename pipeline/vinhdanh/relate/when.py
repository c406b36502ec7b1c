"""When an award was given, which time the merit is for, and on what occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vinhdanh.extract.awards.catalogue import WON_IN_SPORTS
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.accounts import account_before
from vinhdanh.relate.clause_dates import AWARDED, TITLES, WON, YEARLY, ClauseDates, is_of, merit_value
from vinhdanh.relate.contests import are_different, contest_after
from vinhdanh.relate.editions import Edition
from vinhdanh.relate.events import Event, day_of, is_day, is_of_occasion, is_untold
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.status import heading_sentences
from vinhdanh.relate.within import within
from vinhdanh.resolve.anchor import is_of_document
from vinhdanh.values import AwardValue, DateValue, Mention
from vinhdanh.view import View, fold

_CUES = {name: re.compile(row["pattern"]) for name, row in load_toml("time_cues").items()}
#: Where an article tells its news, rather than what went before.
_NEWS_ZONES = frozenset({"title", "lead", "caption"})
#: Patterns of the grammar by which the results of a contest are listed.
_LISTED = frozenset({"list", "listed_first", "tally", "predicate"})
_YEAR = re.compile(r"\d{4}")
#: What is given for the work of many years, not for that of the year that a meeting looks back on.
_FOR_LIFE = frozenset({"commemorative", "badge"})
#: A date that begins within this many characters of a sentence opens it.
_OPENING_WORDS = 32
#: How many sentences after one that reports the event the report may go on.
_REPORT = 2
#: How many sentences back another day takes the report away from its event, and from how many on it may be over.
_BACK, _FAR = 3, 10


class Calendar:
    """The dates of one document, as its award records need them; asked in the order of the text."""

    def __init__(self, view: View, events: Sequence[Event], clause: ClauseDates, edition: Edition | None) -> None:
        self._view = view
        self._dates = clause.dates
        self._events = events
        self._period = clause.period
        self._clause = clause
        self._edition = edition
        self._headings = heading_sentences(view)
        self._reported = -_REPORT - 1

    def when(self, statement: Statement, sentence: int, counted: bool, *, is_ahead: bool = False) -> tuple[str, str]:
        """Return the day (or year) of an award and the interval of its merit, each "" where the text does not tell.

        Both come from the clause, else from the event reported and the time that the article looks back on.
        `counted` tells whether the sentence gives the number of those honoured, as reports of an event do, `is_ahead`
        whether they are only to be honoured.
        """
        span = self._view.sentences[sentence]
        giving, merit = self._clause.of(statement, span, is_ahead=is_ahead)
        counted = not is_ahead and (counted or any(item.count for item in statement.awards))
        period = merit_value(merit) if merit is not None else self._clause.named_year(statement, span)
        account = self._account_of(statement, sentence)
        if account is not None and giving is None and not is_ahead:
            past = merit_value(account)
            return "", period or (past if any(char.isdecimal() for char in past) else "")
        event = None if giving or self._is_credited(statement, sentence) else self._event_of(statement, sentence)
        is_of_past = merit is not None and self._opens_past(merit, statement, sentence)
        is_report = (
            event is not None
            and not is_of_past
            and self._is_report(statement, sentence, counted, event, has_period=bool(period))
        )
        if is_report:
            self._reported = sentence
        date = day_of(giving) if giving else event.value if event is not None and is_report else ""
        period = period or self._edition_of(statement, sentence, date, is_report=is_report)
        period = period or ("" if date else self._period_of_list(sentence))
        if period:
            return date, period
        is_old = self._is_history(statement, sentence) or (giving is not None and not is_day(giving.value))
        if is_of(statement, _FOR_LIFE):
            return date, ""
        is_led = counted or is_of(statement, YEARLY) or (is_report and self._is_of_season(statement))
        return date, self._period_led_by(sentence) if is_led and not is_old and not is_ahead else ""

    def _account_of(self, statement: Statement, sentence: int) -> Mention[DateValue] | None:
        """Return the years past that a statement is part of an account of, None where it is not of one."""
        if statement.presenter or is_of(statement, WON_IN_SPORTS) or self._is_history(statement, sentence):
            return None
        return account_before(self._view, self._dates, self._headings, sentence)

    def _is_credited(self, statement: Statement, sentence: int) -> bool:
        """Tell whether a sentence says what somebody has been given so far: "Với những kết quả đó, xã được tặng"."""
        start, end = self._view.sentences[sentence]
        credited = _CUES["credited"].match(self._view.norm, start, end)
        if credited is None or statement.presenter:
            return False
        return _CUES["event"].search(self._view.norm, credited.end(), end) is None

    def _edition_of(self, statement: Statement, sentence: int, date: str, *, is_report: bool) -> str:
        """Return the year of the contest that the article opens with, if a prize was won in it, else ""."""
        edition = self._edition
        if edition is None or self._is_history(statement, sentence):
            return ""
        names = (award.name for award in statement.award_types if award is not None)
        if not is_of(statement, WON) and not any(fold(name) in fold(edition.name) for name in names):
            return ""
        own = contest_after(self._view, statement.awards[-1].end, statement.recipients)
        is_known = not _STATED_AS_KNOWN.isdisjoint(statement.kinds)
        if is_known or are_different(own, f"{edition.name}{edition.days[:4]}"):
            return ""
        is_then = len(date) > len("2019") and date[:4] in ("XXXX", edition.days[:4], edition.days[-10:-6])
        is_open = not date and is_of(statement, AWARDED) and edition.start < statement.awards[0].start
        return edition.days if is_report or is_then or is_open else ""

    def _period_of_list(self, sentence: int) -> str:
        """Return the time that the heading of a list tells, where a sentence is one of its items, else ""."""
        heading = self._headings.get(sentence)
        if heading is None:
            return ""
        dates = [date for date in within(self._dates, *self._view.sentences[heading]) if _is_period(date.value)]
        return merit_value(dates[-1]) if dates else ""

    def _is_of_season(self, statement: Statement) -> bool:
        """Tell whether something was won in the season that the article looks back on."""
        period = self._period
        return period is not None and is_of(statement, WON) and self._view.norm.startswith("mùa ", period.start)

    def _opens_past(self, merit: Mention[DateValue], statement: Statement, sentence: int) -> bool:
        """Tell whether a clause that begins with a year tells of that year, not of the event: "Năm 2021, huyện …"."""
        start, end = self._view.sentences[sentence]
        opening = max(start, min(statement.clause_start, merit.start))
        leads = (
            merit.end <= statement.awards[0].start and min(merit.start - start, merit.start - opening) <= _OPENING_WORDS
        )
        is_opening = _YEAR.fullmatch(merit.value.value) is not None and leads
        return is_opening and _CUES["event"].search(self._view.norm, start, end) is None

    def _period_led_by(self, sentence: int) -> str:
        """Return the time that the article looks back on, unless the sentence turns to what else was given there."""
        if self._period is None:
            return ""
        start, end = self._view.sentences[sentence]
        follows = sentence - self._view.sentence_at(self._period.start) <= _REPORT
        turns = _CUES["turn"].search(self._view.norm[start:end]) is not None
        return merit_value(self._period) if follows or not turns else ""

    def _event_of(self, statement: Statement, sentence: int) -> Event | None:
        """Return the event at which an award may have been given: the contest, the ceremony just told, the main one."""
        contests = (event for event in self._events if event.spans_days and event.is_contest)
        if is_of(statement, WON) and (contest := next(contests, None)):
            closings = (event for event in self._events if event.is_closing and event.is_opening)
            return next(closings, contest)
        told = [event for event in self._events if event.is_ceremony or not event.spans_days]
        near = [event for event in told if sentence - _REPORT <= event.sentence <= sentence and event.is_ceremony]
        if near and near[-1].start < statement.awards[-1].end:
            return near[-1]
        days = [event for event in told if not event.is_month]
        openings = [event for event in days if event.is_opening]
        ceremonies = [event for event in openings if event.is_ceremony]
        return next(iter([*ceremonies, *openings, *days]), None)

    def _is_report(self, statement: Statement, sentence: int, counted: bool, event: Event, has_period: bool) -> bool:
        """Tell whether a statement without a date of its own tells of what was given at `event`."""
        is_at_event = _CUES["event"].search(self._view.norm[slice(*self._view.sentences[sentence])]) is not None
        is_title = is_of(statement, TITLES) and not _is_conferred(statement)
        if self._is_history(statement, sentence) or (is_title and not (is_at_event and statement.awarder)):
            return False
        is_best = event.is_contest and event.is_opening and event.is_ceremony and _is_best(statement)
        if _STATED_AS_KNOWN.intersection(statement.kinds) and not is_best:
            return False
        if has_period and is_of(statement, WON):
            return False
        opens_article = self._view.zone_at(statement.awards[0].start) in _NEWS_ZONES
        if opens_article and (event.is_ceremony or event.is_contest) and not self._is_in_account(event, sentence):
            return self._clause.may_be_of(statement, self._view.sentences[event.sentence])
        if event.sentence > sentence or is_at_event or opens_article:
            return is_at_event and event.sentence <= sentence
        return not self._is_turned_from(event, sentence) and self._follows(statement, sentence, counted, event)

    def _follows(self, statement: Statement, sentence: int, counted: bool, event: Event) -> bool:
        """Tell whether a statement that says nothing of an event belongs to the one told before it."""
        away = sentence - event.sentence
        is_near = min(away, sentence - self._reported) <= _REPORT
        if is_of(statement, WON):
            is_listed = not _LISTED.isdisjoint(statement.kinds)
            is_shared_out = not statement.verb and "for" in statement.kinds
            is_awarded = is_of(statement, AWARDED) and (not counted or is_shared_out or _is_conferred(statement))
            is_held = event.is_ceremony or (self._edition is not None and event.is_opening)
            goes_on = is_held and event.is_opening and is_near and is_awarded
            if self._edition is not None and event.is_closing and event.is_opening and is_near and not counted:
                return True
            ends = event.is_closing or event.is_ceremony
            if ends and event.is_contest and event.is_opening and away < _FAR and _is_best(statement):
                return True
            is_final = event.is_opening and is_of(statement, AWARDED) and statement.verb in ("", "p")
            is_told = counted or is_final or event.is_closing
            is_result = is_held and event.is_contest and is_told and away < _FAR
            return is_listed or event.spans_days or is_result or goes_on
        return event.is_ceremony and (counted or (is_near and _is_conferred(statement)))

    def _is_turned_from(self, event: Event, sentence: int) -> bool:
        """Tell whether another day is told between an event and what follows it, or the years it looks back on are.

        The days that the sentence of the event tells beside it do not lead away from it.
        """
        if self._is_in_account(event, sentence):
            return True
        start = self._view.sentences[max(event.sentence, sentence - _BACK)][0]
        told = max(start, self._view.sentences[event.sentence][1])
        between = within(self._dates, told, self._view.sentences[sentence][0])
        days = [date for date in between if is_day(date.value) and not is_untold(date.value)]
        days = [date for date in days if not is_of_occasion(self._view, date) and not is_of_document(self._view, date)]
        return any(date.value.value[5:10] != event.value[5:10] for date in days)

    def _is_in_account(self, event: Event, sentence: int) -> bool:
        """Tell whether a sentence goes on with the account of years past that a paragraph began behind the event."""
        for before in range(sentence, max(event.sentence, sentence - _BACK), -1):
            start, end = self._view.sentences[before]
            if _CUES["account"].match(self._view.norm, start, end):
                return True
            if _CUES["event"].search(self._view.norm, start, end):
                return False
        return False

    def _is_history(self, statement: Statement, sentence: int) -> bool:
        """Tell whether the words before an award speak of what went before the event."""
        start = self._view.sentences[sentence][0]
        return _CUES["history"].search(self._view.norm[start : statement.awards[-1].end]) is not None

    def occasion_of(self, sentence: tuple[int, int]) -> str:
        """Return the conference, ceremony or contest that the sentence names, as written, else ""."""
        match = _CUES["occasion"].search(self._view.norm, *sentence)
        return " ".join(self._view.text[match.start("what") : match.end("what")].split()) if match else ""


#: How a title is told that somebody bears already.
_STATED_AS_KNOWN = frozenset({"apposition", "copula"})


def _is_best(statement: Statement) -> bool:
    """Tell whether it is a prize for the best of a contest, which is given where that ends: "cầu thủ xuất sắc nhất"."""
    names = (award.name.casefold() for award in statement.award_types if award is not None)
    return any(_CUES["best"].search(name) is not None for name in names)


def _is_conferred(statement: Statement) -> bool:
    return statement.verb in ("V", "p", "K") or statement.kinds[:1] == ["reward"]


def main_period(
    view: View, dates: Sequence[Mention[DateValue]], awards: Sequence[Mention[AwardValue]]
) -> Mention[DateValue] | None:
    """Return the period that the title, else the opening, looks back on ("tổng kết năm học 2019-2020"), if any.

    The year in the name of an award ("Gương mặt trẻ tiêu biểu năm 2019") is none.
    """
    ends = {award.end + 1 for award in awards}
    dates = [
        date for date in dates if date.start not in ends or _CUES["merit_time"].match(view.norm[date.start : date.end])
    ]
    titles = [date for date in dates if view.zone_at(date.start) == "title"]
    opening = [date for date in dates if view.zone_at(date.start) in ("lead", "body") and date.start < _OPENING]
    for date in (*titles, *opening):
        before = view.norm[max(0, date.start - 120) : date.start]
        is_long = _is_period(date.value) and date.value.start[:7] != date.value.end[:7]
        looks_back = _CUES["look_back"].search(before) if is_long and not _CUES["birth"].search(before) else None
        # The term of a congress is the one that it opens.
        if looks_back and not (view.norm.startswith("nhiệm kỳ", date.start) and "đại hội" in looks_back.group()):
            return date
    return None


def _is_period(value: DateValue) -> bool:
    if not (value.start and value.end):
        return False
    return value.type in ("interval", "date") and value.start != value.end


#: The opening of an article, in characters.
_OPENING = 900
