"""What the dates of a clause say of its award: when it was given, or which time the merit is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS, WON_IN_SPORTS
from vinhdanh.extract.dates.expression import Point
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.editions import days_of_edition, edition_before, edition_behind
from vinhdanh.relate.events import (
    is_day,
    is_day_of_telling,
    is_in_speech,
    is_of_deed,
    is_of_occasion,
    is_of_round,
    is_untold,
)
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.within import within
from vinhdanh.resolve.anchor import is_of_document
from vinhdanh.values import AwardValue, DateValue, Mention
from vinhdanh.view import View

_CUES = {name: re.compile(row["pattern"]) for name, row in load_toml("time_cues").items()}
#: What a date says of an award: when it was given, which time the merit is for, nothing.
_Role = Literal["giving", "merit", ""]

#: Titles of a year, in which the year is the merit's: "Chiến sĩ thi đua cơ sở năm 2017".
YEARLY = frozenset({"emulation_title", "union_title", "youth_title", "school_title", "army_title", "flag"})
TITLES = YEARLY | {"state_title", "title"}
WON = WON_IN_CONTESTS | {"society_prize"}
#: What is won in a contest, or may be: titles that the catalogue knows, too.
WON_OR_TITLED = WON | {"title"}
_PRIZES = WON - {"sports_title"}
#: Prizes that are handed out at a ceremony, not won on the field.
AWARDED = frozenset({"contest_prize", "society_prize"})
_ORDERS = frozenset({"order", "medal"})
_NOT_NAMED_BY_YEAR = _ORDERS | {"certificate", "state_title"}

#: A year this close to an award's name belongs to it; a period this close to a statement is the time of the merit.
_ADJOINING = 10
_NEAR = 90
#: How many characters behind an award the reason may end for which it is given.
_REASON = 300
#: A date that begins within this many characters of a sentence opens it.
_OPENING_WORDS = 32
#: How far behind an award its name may go on to its year.
_NAME_GOES_ON = 30
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
_MONTH = re.compile(r"XXXX-\d\d")
_ENDS_OF_CLAUSES = (";", " - ")
#: How far before a date its cues stand.
_BEFORE = 60
#: The longest name of an award that is looked for, in characters.
_LONGEST = 120
#: What stands between awards side by side that somebody won.
_ROW = re.compile(rf" ?(?:,|,? và|,? cùng) (?:{load_toml('victories')['object']['numbers']} )?")


class ClauseDates:
    """The dates of one document, asked clause by clause."""

    def __init__(
        self,
        view: View,
        dates: Sequence[Mention[DateValue]],
        awards: Sequence[Mention[AwardValue]],
        period: Mention[DateValue] | None,
        published: str,
    ) -> None:
        self._view = view
        self.dates = dates
        self._awards = awards
        self.period = period
        self._published = published

    def of(
        self, statement: Statement, sentence: tuple[int, int], *, is_ahead: bool
    ) -> tuple[Mention[DateValue] | None, Mention[DateValue] | None]:
        """Return the date of giving and the time of the merit that the clause itself names.

        `is_ahead` tells whether the award is one to come; then only a time to come can be that of its merit.
        """
        giving: list[Mention[DateValue]] = []
        merit: list[Mention[DateValue]] = []
        for date in self._near(statement, sentence):
            role = self._role(date, statement, is_ahead=is_ahead)
            if role == "giving" and not is_ahead:
                giving.append(date)
            elif role == "merit" or (role and is_ahead and self._is_aimed_at(date, statement)):
                merit.append(date)
        return self._nearest(giving, statement, sentence), self._merit(merit, statement)

    def _is_aimed_at(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a time is that of a goal: "Năm 2022, huyện phấn đấu được tặng Bằng khen"."""
        goal = _CUES["goal"].search(self._view.norm, date.start, statement.awards[-1].end)
        return goal is not None and not is_day(date.value)

    def _nearest(
        self, giving: Sequence[Mention[DateValue]], statement: Statement, sentence: tuple[int, int]
    ) -> Mention[DateValue] | None:
        """Return the date on which the award was given: a day before years, but for a year right behind the award."""
        award = statement.awards[-1]
        days = [date for date in giving if is_day(date.value)]
        days = [date for date in days if not is_untold(date.value)] or days
        opens = any(date.start - sentence[0] <= _OPENING_WORDS for date in days)
        behind = [date for date in giving if 0 <= date.start - award.end <= _ADJOINING]
        if behind and not opens:
            return behind[0]
        start = statement.awards[0].start
        return min(
            days or giving,
            key=lambda date: (not days and date.start < award.end, abs(date.start - start)),
            default=None,
        )

    def _merit(self, merit: Sequence[Mention[DateValue]], statement: Statement) -> Mention[DateValue] | None:
        """Return the time of the merit: one of the calendar before a mere length, one behind the award first."""
        told = [date for date in merit if date.value.type != "duration"] or merit
        after = [date for date in told if date.start >= statement.awards[-1].end]
        return after[0] if after else told[-1] if told else None

    def may_be_of(self, statement: Statement, sentence: tuple[int, int]) -> bool:
        """Tell whether a sentence names no award, or one of those of a statement, so that its day may be theirs."""
        codes = {award.value.code for award in within(self._awards, *sentence)}
        return (
            not codes
            or is_of(statement, WON)
            or any(item.mention is None or item.mention.value.code in codes for item in statement.awards)
        )

    def named_year(self, statement: Statement, sentence: tuple[int, int]) -> str:
        """Return the year or season that a title or prize, or the contest it was won in, has in its name, else ""."""
        award = statement.awards[-1]
        if is_of(statement, _NOT_NAMED_BY_YEAR):
            return ""
        first, end = self._last_of_row(statement, sentence[1])
        match = _CUES["named_year"].match(self._view.norm, first, end + _NAME_GOES_ON)
        if match is not None:
            return days_of_edition(match["year"], match["last"])
        if not all(award is None or award.category in WON_OR_TITLED for award in statement.award_types):
            return ""
        following = next((other.start for other in within(self._awards, end, sentence[1])), sentence[1])
        before = [other.end for other in within(self._awards, sentence[0], statement.awards[0].start)]
        start = max([sentence[0], *before])
        return edition_behind(self._view, end, following) or edition_before(self._view, start, award.start)

    def _last_of_row(self, statement: Statement, limit: int) -> tuple[int, int]:
        """Return where the last of the awards lies that stand in one row before `limit`: "2 HCV, 1 HCB và 3 HCĐ"."""
        start, end = statement.awards[-1].start, statement.awards[-1].end
        for award in within(self._awards, end, limit):
            if _ROW.fullmatch(self._view.norm, end, award.start) is None:
                break
            start, end = award.start, award.end
        return start, end

    def _end_of_row(self, statement: Statement, limit: int) -> int:
        return self._last_of_row(statement, limit)[1]

    def _near(self, statement: Statement, sentence: tuple[int, int]) -> list[Mention[DateValue]]:
        """Return the dates of the clause, and those that open its sentence."""
        start = max(statement.end, self._end_of_row(statement, sentence[1]))
        marks = (self._view.norm.find(mark, start, sentence[1]) for mark in _ENDS_OF_CLAUSES)
        end = min((mark for mark in marks if mark >= 0), default=sentence[1])
        opening = statement.clause_start - _ADJOINING
        return [
            date
            for date in within(self.dates, sentence[0], end)
            if date.start - sentence[0] <= _OPENING_WORDS
            or (date.start >= opening and ";" not in self._view.norm[date.end : statement.clause_start])
        ]

    def _role(self, date: Mention[DateValue], statement: Statement, *, is_ahead: bool) -> _Role:
        before = self._words_before(date)
        is_outlook = _CUES["outlook"].search(before) is not None or (not is_ahead and self._is_to_come(date))
        is_named = _is_of_anniversary(date, before) or is_of_occasion(self._view, date) or is_of_round(self._view, date)
        if _CUES["birth"].search(before) or is_outlook or is_named:
            return ""
        is_after = date.start >= statement.awards[-1].end
        between = self._view.norm[self._end_of_row(statement, date.start) : date.start] if is_after else before
        if is_day(date.value):
            is_deed = is_after and _CUES["deed"].search(between) is not None
            return "" if is_deed or self._is_of_something_else(date) or _is_occasion(date, before) else "giving"
        return self._role_of_time(date, statement, between, is_after=is_after)

    def _words_before(self, date: Mention[DateValue]) -> str:
        """Return the words of its sentence that stand right before a date."""
        start, _ = self._view.sentences[self._view.sentence_at(date.start)]
        return self._view.norm[max(start, date.start - _BEFORE) : date.start]

    def _is_to_come(self, date: Mention[DateValue]) -> bool:
        """Tell whether a date lies behind the year in which the article was written."""
        return bool(self._published) and date.value.start[:4] > self._published[:4]

    def _is_of_something_else(self, date: Mention[DateValue]) -> bool:
        """Tell whether a day is a birth's, an anniversary's or a law's, or only that on which news was told.

        The day of a decision is none of these, since that is the decision to give what the clause tells of.
        """
        before = self._words_before(date)
        is_document = is_of_document(self._view, date) and _CUES["decision"].search(before) is None
        is_told = is_day_of_telling(self._view, date) or is_in_speech(self._view, date)
        return is_document or is_told or is_of_deed(self._view, date)

    def _role_of_time(self, date: Mention[DateValue], statement: Statement, between: str, *, is_after: bool) -> _Role:
        """Return the role of what is no day; `between` are the words between it and the award, or before it."""
        if date.value.type == "duration":
            return "merit" if self._is_run_of_years(date, statement) or self._opens_account(date) else ""
        if _CUES["to_begin"].search(self._view.norm, date.start, date.end):
            return ""
        is_reason = not is_after and self._is_reason_of_award_before(date, statement)
        if is_reason or self._is_bound(date):
            return ""
        is_merit_time = _CUES["merit_time"].search(self._view.norm[date.start : date.end]) is not None
        if is_after and (is_merit_time or len(between) > _NEAR):
            is_merit = self._is_of_reason(statement, between, date) or (is_merit_time and len(between) <= _NEAR)
            return "merit" if is_merit else ""
        if is_merit_time:
            return "merit"
        return self._after(date, statement, between) if is_after else self._before(date, statement, between)

    def _is_bound(self, date: Mention[DateValue]) -> bool:
        """Tell whether a time is unknown, or only begins or ends something else: "chơi cho đội từ năm 2014"."""
        if date.value.type == "interval":
            return not any(char.isdecimal() for char in date.value.value)
        is_known = bool(date.value.start and date.value.end) or _MONTH.fullmatch(date.value.value) is not None
        before = self._words_before(date)
        return not is_known or _CUES["since"].search(before) is not None

    def _is_of_reason(self, statement: Statement, between: str, date: Mention[DateValue]) -> bool:
        """Tell whether a time ends what an award is given for: "vì có thành tích trong phong trào …, năm 2019"."""
        is_reason = len(between) <= _REASON and _CUES["reason"].search(between) is not None
        return is_reason and not within(self._awards, statement.awards[-1].end, date.start)

    def _is_reason_of_award_before(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a time ends the reason of the award told before it: "Bằng khen vì thành tích năm học …"."""
        start, _ = self._view.sentences[self._view.sentence_at(date.start)]
        ends = [award.end for award in within(self._awards, start, date.start)]
        if not ends or any(ends[-1] <= item.start < date.start for item in statement.recipients):
            return False
        return _CUES["reason"].search(self._view.norm, ends[-1], date.start) is not None

    def _after(self, date: Mention[DateValue], statement: Statement, between: str) -> _Role:
        """Return the role of a year, month or span of years behind the award."""
        end = self._end_of_row(statement, date.start)
        gap = date.start - max(end, statement.end)
        is_merit = _CUES["merit"].search(between) is not None
        if within(self._awards, end, date.start) and not is_merit:
            return ""
        if self._is_of_next(date, statement):
            return ""
        if _CUES["into"].search(between) and gap <= _NEAR:
            return "giving"
        adjoins = len(between) <= _ADJOINING or gap <= _ADJOINING
        counted = any(item.count for item in statement.recipients)
        in_brackets = self._view.norm.endswith("(", 0, date.start)
        is_given = (is_of(statement, _ORDERS) and gap <= _NEAR) or (adjoins and (in_brackets or not counted))
        is_named = _may_have_year(statement) or self._names_contest(statement, date)
        if is_given and not is_merit and not is_named:
            return "giving"
        return "merit" if gap <= _NEAR else ""

    def _names_contest(self, statement: Statement, date: Mention[DateValue]) -> bool:
        """Tell whether a contest stands between what was won in sports and its year: "vô địch World Cup năm 2018"."""
        between = self._view.text[statement.awards[-1].end : date.start]
        return is_of(statement, WON_IN_SPORTS) and any(char.isupper() for char in between)

    def _is_of_next(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a year behind an award is of what is told next: "năm 1984 và Nghệ sĩ Nhân dân năm 1997"."""
        start = self._end_of_row(statement, date.start)
        years = any(_YEARS.fullmatch(other.value.value) for other in within(self.dates, start, date.start))
        is_other = _CUES["other_honour"].search(self._view.norm, start, date.start) is not None
        in_brackets = self._view.norm.endswith("(", 0, date.start)
        is_of_work = in_brackets and _CUES["other_work"].search(self._view.norm, start, date.start) is not None
        return years or is_other or is_of_work or self._opens_next(date)

    def _opens_next(self, date: Mention[DateValue]) -> bool:
        """Tell whether a time opens a clause of its own behind a comma: "…, và năm 2012 được trao Giải thưởng"."""
        before = self._view.norm[max(0, date.start - _ADJOINING) : date.start]
        after = self._view.norm[date.end : date.end + _NEAR]
        return _CUES["opens_next"].search(f"{before}#{after}") is not None

    def _before(self, date: Mention[DateValue], statement: Statement, before: str) -> _Role:
        """Return the role of a year, month or span of years in front of the award."""
        is_aside = self._view.norm.startswith(")", date.end)
        is_past = _CUES["career"].search(self._view.norm, date.end, statement.awards[0].start) is not None
        is_past |= _CUES["made"].search(before) is not None
        if is_aside or is_past or self._belongs_to_award_before(date) or is_of_deed(self._view, date):
            return ""
        if self.period is not None and merit_value(date) == merit_value(self.period):
            return "merit"
        if _CUES["contest"].search(before):
            return "merit" if _YEARS.fullmatch(date.value.value) else "giving"
        if _CUES["into"].search(before):
            return "giving"
        is_reason = self._is_reason_before(date, statement) or _CUES["merit"].search(before) is not None
        opens = self._view.norm.endswith(", ", 0, date.start)
        if (is_reason and not opens) or self._is_span_of_wins(date, statement):
            return "merit"
        return "merit" if is_of(statement, YEARLY) and statement.verb != "V" else "giving"

    def _is_reason_before(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a time ends what somebody is honoured for: "7 tổ có thành tích năm 2020 nhận bằng khen"."""
        subjects = [item.end for item in statement.recipients if statement.clause_start <= item.start < date.start]
        return bool(subjects) and _CUES["reason"].search(self._view.norm, subjects[-1], date.start) is not None

    def _is_span_of_wins(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether prizes were won from one year to another: "khoác áo đội từ năm 2003 - 2008, anh giành"."""
        is_span = _CUES["span"].search(self._view.norm, date.start, date.end) is not None
        return is_span and is_of(statement, WON) and statement.verb not in ("V", "p", "K")

    def _belongs_to_award_before(self, date: Mention[DateValue]) -> bool:
        """Tell whether a date ends the award in front of it: "hạng Ba năm 1985, hạng Nhì năm 1995"."""
        ends = [award.end for award in within(self._awards, date.start - _LONGEST, date.start)]
        between = self._view.norm[ends[-1] : date.start] if ends else ""
        adjoins = len(between) <= _ADJOINING or (len(between) <= _NAME_GOES_ON and "," not in between)
        is_near = bool(ends) and adjoins and not self._opens_next(date) and not any(mark in between for mark in ".\n")
        return is_near and not within(self.dates, ends[-1], date.start)

    def _opens_account(self, date: Mention[DateValue]) -> bool:
        """Tell whether a sentence begins with the years that it gives an account of: "Kết quả trong 5 năm qua, …"."""
        start, end = self._view.sentences[self._view.sentence_at(date.start)]
        account = _CUES["account"].match(self._view.norm, start, end)
        return account is not None and date.start - account.end() <= _ADJOINING and date.value.value.endswith("Y")

    def _is_run_of_years(self, date: Mention[DateValue], statement: Statement) -> bool:
        """Tell whether a length of time says for how long a title was held: "3 năm liền đạt"."""
        after = self._view.norm[date.end : date.end + 2 * _ADJOINING]
        said = self._view.norm[date.start : date.end]
        before = self._view.norm[max(0, date.start - _ADJOINING) : date.start]
        is_spent = _CUES["spent"].match(after) is not None and _CUES["since"].search(before) is None
        is_counted = date.value.value[1:-1].isdecimal() and date.value.value.endswith("Y")
        is_length = is_counted and (is_spent or _CUES["throughout"].search(before) is not None)
        runs = _CUES["run"].match(after) is not None or said.endswith(" qua") or is_length
        award, verb = statement.awards[-1], statement.verb_item
        first = min(verb.start, statement.awards[0].start) if verb is not None else statement.awards[0].start
        between = (award.end, date.start) if date.start >= award.end else (date.end, max(date.end, first))
        if date.start >= award.end and _CUES["run_of_next"].match(after):
            return False
        return runs and between[1] - between[0] <= _NEAR and not within(self._awards, *between)


def is_of(statement: Statement, categories: frozenset[str]) -> bool:
    """Tell whether the catalogue has one of the awards under one of `categories`."""
    return any(award is not None and award.category in categories for award in statement.award_types)


def _may_have_year(statement: Statement) -> bool:
    """Tell whether the year behind an award is that of its name: of titles and prizes, known or not."""
    return all(award is None or award.category in YEARLY | _PRIZES | {"title"} for award in statement.award_types)


def merit_value(date: Mention[DateValue]) -> str:
    """Return the days of a merit as an interval, or its length where that is all that is told."""
    if date.value.type == "duration" or not (date.value.start and date.value.end):
        return date.value.value
    return f"{date.value.start}/{date.value.end}"


def _is_of_anniversary(date: Mention[DateValue], before: str) -> bool:
    """Tell whether a span runs from a founding to its anniversary: "ngày thành lập (1957 - 2017)"."""
    return date.value.type == "interval" and _CUES["anniversary"].search(before) is not None


def _is_occasion(date: Mention[DateValue], before: str) -> bool:
    """Tell whether a day is a holiday or anniversary that is honoured: "nhân Ngày Nhà giáo Việt Nam"."""
    point = date.value.expression
    return isinstance(point, Point) and bool(point.name) and _CUES["on"].search(before) is None
