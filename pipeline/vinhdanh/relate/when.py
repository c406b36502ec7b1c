"""When an award was given, which time the merit is for, and on what occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.within import within
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

_CUES = {name: re.compile(row["pattern"]) for name, row in load_toml("time_cues").items()}
#: Where an article tells its news, rather than what went before.
_NEWS_ZONES = frozenset({"title", "lead", "caption"})


class Calendar:
    """The dates of one document, as its award records need them."""

    def __init__(self, view: View, dates: Sequence[Mention[DateValue]], event_day: str, period: str) -> None:
        self._view = view
        self._dates = dates
        self._event_day = event_day
        self._period = period

    def date_of(self, statement: Statement, sentence: tuple[int, int], counted: bool) -> str:
        """Return the day (or year) of the award: from its sentence, else that of the event reported, else "".

        `counted` tells whether the sentence gives the number of those honoured, as reports of an event do.
        """
        days = [date for date in self._in(sentence) if _is_day(date.value)]
        if days:
            return min(days, key=lambda date: abs(date.start - statement.awards[0].start)).value.value[:10]
        months = [date for date in self._in(sentence) if self._is_month_of_giving(date, statement)]
        if months:
            return months[-1].value.value
        years = [date for date in self._in(sentence) if self._is_award_year(date, statement)]
        if years:
            award = statement.awards[-1]
            return min(years, key=lambda date: (date.start < award.end, abs(date.start - award.end))).value.value
        said = self._view.norm[sentence[0] : sentence[1]]
        opens_article = self._view.zone_at(statement.awards[0].start) in _NEWS_ZONES
        return self._event_day if counted or opens_article or _CUES["event"].search(said) else ""

    def _is_month_of_giving(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a month leads the clause of the award: "Tháng 10/2023, công ty được vinh danh"."""
        if not re.fullmatch(r"[\dX]{4}-\d\d", date.value.value):
            return False
        return statement.clause_start - _ADJOINING <= date.start < statement.awards[0].start

    def period_of(self, statement: Statement, sentence: tuple[int, int], counted: bool) -> str:
        """Return the ISO interval of the merit: from the sentence, else that which the article looks back on."""
        spans = [date for date in self._in(sentence) if self._is_merit_time(date, statement)]
        after = [date for date in spans if date.start >= statement.awards[0].end]
        chosen = after[0] if after else spans[0] if spans else None
        if chosen is not None:
            return f"{chosen.value.start}/{chosen.value.end}"
        return self._period if counted or any(item.count for item in statement.awards) else ""

    def _is_merit_time(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a period near the statement is the time that the merit is for."""
        if not _is_period(date.value) or self._is_outlook(date) or self._is_award_year(date, statement):
            return False
        if date.start >= statement.awards[0].end:
            is_near = date.start - statement.end <= _NEAR
            return is_near and ";" not in self._view.norm[statement.end : date.start]
        is_school_year = date.value.type == "interval"
        return (
            is_school_year or _CUES["merit"].search(self._view.norm[max(0, date.start - 60) : date.start]) is not None
        )

    def occasion_of(self, sentence: tuple[int, int]) -> str:
        """Return the conference, ceremony or contest that the sentence names, as written, else ""."""
        match = _CUES["occasion"].search(self._view.norm, *sentence)
        return " ".join(self._view.text[match.start("what") : match.end("what")].split()) if match else ""

    def _in(self, sentence: tuple[int, int]) -> list[Mention[DateValue]]:
        return [date for date in within(self._dates, *sentence) if not self._is_birth(date)]

    def _is_birth(self, date: Mention[DateValue]) -> bool:
        return self._view.norm.endswith(("sinh ", "sn ", "sn: ", "sinh ngày "), 0, date.start)

    def _is_outlook(self, date: Mention[DateValue]) -> bool:
        """Tell whether a date is a horizon, not the time of merit: "tầm nhìn đến năm 2030", or after the event."""
        before = self._view.norm[max(0, date.start - 24) : date.start]
        after_event = bool(self._event_day) and date.value.start[:4] > self._event_day[:4]
        return _CUES["outlook"].search(before) is not None or after_event

    def _is_award_year(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a bare year says when the award came ("Huân chương Lao động hạng Ba, năm 2005")."""
        if not re.fullmatch(r"\d{4}", date.value.value):
            return False
        if any(item.count for item in statement.recipients):
            return statement.clause_start <= date.start < statement.awards[0].start and _is_won(statement)
        award = statement.awards[-1]
        if date.start >= award.end:
            return date.start - award.end <= _ADJOINING and not _is_yearly(statement)
        return not _CUES["merit"].search(self._view.norm[max(0, date.start - 60) : date.start])


def _is_won(statement: Statement) -> bool:
    """Tell whether the awards are prizes or medals won, so that the year before them is when: "năm 2013 đạt 2 giải"."""
    won = {"contest_prize", "sports_medal"}
    return statement.verb == "G" and any(award is not None and award.category in won for award in statement.award_types)


def _is_yearly(statement: Statement) -> bool:
    """Tell whether the awards are titles of a year ("Chiến sĩ thi đua cơ sở năm 2017"), so that it is the merit's."""
    yearly = {"emulation_title", "union_title", "youth_title", "school_title", "army_title", "contest_prize"}
    return any(award is not None and award.category in yearly for award in statement.award_types)


#: A year this close to an award's name belongs to it; a period this close to a statement is the time of the merit.
_ADJOINING = 10
_NEAR = 90


def _is_day(value: DateValue) -> bool:
    return value.type in ("date", "time") and re.fullmatch(r"[\dX]{4}-\d\d-\d\d(?:T.*)?", value.value) is not None


def _is_period(value: DateValue) -> bool:
    if not (value.start and value.end):
        return False
    return value.type in ("interval", "date") and value.start != value.end


def main_period(view: View, dates: Sequence[Mention[DateValue]]) -> str:
    """Return the period that the title, else the opening, looks back on ("tổng kết năm học 2019-2020"), else ""."""
    titles = [date for date in dates if view.zone_at(date.start) == "title"]
    opening = [date for date in dates if view.zone_at(date.start) in ("lead", "body") and date.start < _OPENING]
    for date in (*titles, *opening):
        before = view.norm[max(0, date.start - 120) : date.start]
        if _is_period(date.value) and _CUES["look_back"].search(before):
            return f"{date.value.start}/{date.value.end}"
    return ""


#: The opening of an article, in characters.
_OPENING = 900
