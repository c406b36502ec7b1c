"""The events that an article reports, each with its day: where one is told, awards told after it were given there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from vinhdanh.extract.dates.expression import Interval, Point
from vinhdanh.knowledge import load_toml
from vinhdanh.resolve.anchor import in_article, is_dateline, is_incidental
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

_CUES = {name: re.compile(row["pattern"]) for name, row in load_toml("time_cues").items()}
#: How far around a day the words stand that tell what happened on it, in characters; twice as far in the opening.
_AROUND = 160
#: So many sentences open an article; headings and captions, which are short, are not counted.
_OPENING_SENTENCES, _SHORT = 6, 60
#: How far before a day and behind it words stand that make it one to come.
_AHEAD, _BEHIND = 60, 5
_DAY = re.compile(r"[\dX]{4}-(?:\d\d|XX)-(?:\d\d|XX)(?:T.*)?")
_DAYS = re.compile(r"([\dX]{4})-(\d\d)-(\d\d)/\1-(\d\d)-(\d\d)")
_MONTH = re.compile(r"\d{4}-\d\d")
#: How many days an event may take.
_LONGEST_EVENT = 45
_FIRST_YEAR = 1995


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day that the text names.

    `value` is the day, `sentence` the one that names it; `is_ceremony` and `is_contest` tell what its words say,
    `is_opening` that the article begins with it, `is_month` that only its month is told, `is_closing` that a contest
    ended on that day.
    """

    value: str
    start: int
    sentence: int
    is_ceremony: bool
    is_contest: bool
    is_opening: bool
    is_month: bool
    is_closing: bool

    @property
    def spans_days(self) -> bool:
        """Whether the event took more than a day."""
        return "/" in self.value


def is_day(value: DateValue) -> bool:
    """Tell whether a date is one day, be its parts known or not ("sáng nay")."""
    return value.type in ("date", "time") and _DAY.fullmatch(value.value) is not None


def day_of(date: Mention[DateValue]) -> str:
    """Return when something happened, as a record writes it: a day without its hours, else the value."""
    return re.sub(r"T[^/]*", "", date.value.value)


def is_untold(value: DateValue) -> bool:
    """Tell whether nothing is known of a day: "hôm nay" in a text that does not say when it was written."""
    return not any(char.isdecimal() for char in value.value[:10])


def is_day_of_telling(view: View, date: Mention[DateValue]) -> bool:
    """Tell whether a day is only that on which somebody told the news: "Ngày 14-1, thông tin từ Công an tỉnh"."""
    return _CUES["telling"].match(view.norm, date.end) is not None


def is_in_speech(view: View, date: Mention[DateValue]) -> bool:
    """Tell whether somebody who is quoted says a day: "hôm nay tôi chơi tệ"."""
    start, _ = view.sentences[view.sentence_at(date.start)]
    return view.norm.count('"', start, date.start) % 2 == 1


def is_of_deed(view: View, date: Mention[DateValue]) -> bool:
    """Tell whether a day is that of what is honoured: "cứu người trong vụ tai nạn trưa 30/6"."""
    return _CUES["of_deed"].search(view.norm, max(0, date.start - _AHEAD), date.start) is not None


def is_of_occasion(view: View, date: Mention[DateValue]) -> bool:
    """Tell whether a day in brackets is that of a holiday or anniversary: "nhân Ngày Doanh nhân Việt Nam (13-10)"."""
    return _CUES["named_day"].search(view.norm, max(0, date.start - _AHEAD), date.start) is not None


def is_of_round(view: View, date: Mention[DateValue]) -> bool:
    """Tell whether a day names the round in which honours are given: "Huy hiệu Đảng đợt 3/2"."""
    return _CUES["round"].search(view.norm, max(0, date.start - _AHEAD), date.start) is not None


def events_of(view: View, dates: Sequence[Mention[DateValue]], reached: int) -> list[Event]:
    """Return the events of an article in the order of the text.

    `dates` are its dates in that order, `reached` the year in which it was written, 0 where that is unknown.
    """
    own = [date for date, is_own in zip(dates, in_article(view, dates), strict=True) if is_own]
    since = max(reached - 1, _FIRST_YEAR)
    found = list(_events(view, [date for date in own if not is_of_round(view, date)], since))
    # The day of the round is that of the ceremony where no other is told.
    return found if any(event.is_ceremony for event in found) else list(_events(view, own, since))


def _events(view: View, dates: Sequence[Mention[DateValue]], since: int) -> Iterator[Event]:
    opening = opening_end(view, _OPENING_SENTENCES)
    for date, following in zip_longest(dates, dates[1:]):
        is_old = bool(date.value.start) and int(date.value.start[:4]) < since
        if is_old or not _may_be_event(view, date) or _is_spelled_out(date, following):
            continue
        sentence = view.sentence_at(date.start)
        start, end = view.sentences[sentence]
        is_opening = date.start < opening
        around = 2 * _AROUND if is_opening else _AROUND
        said = view.norm[max(start, date.start - around) : min(end, date.end + around)]
        is_misdeed = _CUES["misdeed"].search(said) is not None and _CUES["giving"].search(said) is None
        is_ahead = _CUES["ahead"].search(view.norm[max(start, date.start - _AHEAD) : date.end + _BEHIND]) is not None
        if is_misdeed or is_ahead or (_is_deictic(date.value) and not is_opening):
            continue
        after = view.sentences[sentence + 1 : sentence + 2]
        next_said = view.norm[after[0][0] : min(after[0][1], after[0][0] + _AROUND)] if after else ""
        is_ceremony = _CUES["ceremony"].search(said) is not None
        is_contest = _CUES["contest_days"].search(said) is not None
        if is_opening and not is_ceremony:
            is_ceremony = _CUES["ceremony"].search(next_said) is not None
        is_month = _MONTH.fullmatch(date.value.value) is not None
        if is_month and not (is_ceremony and _CUES["took_place"].search(said)):
            continue
        is_closing = is_day(date.value) and _CUES["closing"].search(said) is not None
        yield Event(day_of(date), date.start, sentence, is_ceremony, is_contest, is_opening, is_month, is_closing)


def _is_spelled_out(date: Mention[DateValue], following: Mention[DateValue] | None) -> bool:
    """Tell whether the date behind an unknown day says which one it is: "Hôm nay (16/1)"."""
    return is_untold(date.value) and following is not None and following.start - date.end <= len(", (")


def _may_be_event(view: View, date: Mention[DateValue]) -> bool:
    expression = date.value.expression
    if is_in_speech(view, date) or is_of_deed(view, date) or is_of_occasion(view, date):
        return False
    spans = date.value.type == "interval"
    if is_dateline(view, date) or is_day_of_telling(view, date) or (not spans and is_incidental(view, date)):
        return False
    if isinstance(expression, Point):
        is_plain = not (expression.name or expression.lunar) and expression.modifier not in ("BEFORE", "AFTER")
        return is_plain and (_MONTH.fullmatch(date.value.value) is not None or _is_short(date.value))
    return isinstance(expression, Interval) and _is_short(date.value)


def _is_deictic(value: DateValue) -> bool:
    """Tell whether a day is told from that of the telling: "hôm nay", which further down somebody says in a speech."""
    point = value.expression
    return isinstance(point, Point) and point.shift is not None and point.month is None


def _is_short(value: DateValue) -> bool:
    """Tell whether a date is a day, or a span of days that is no longer than a contest."""
    if value.type != "interval":
        return is_day(value)
    days = _DAYS.fullmatch(value.value)
    if days is None:
        return False
    _, first_month, first_day, month, day = days.groups()
    return 0 <= 30 * (int(month) - int(first_month)) + int(day) - int(first_day) <= _LONGEST_EVENT


def opening_end(view: View, sentences: int) -> int:
    """Return where the opening of an article ends: behind so many sentences, headings and captions not counted."""
    left = sentences
    for start, end in view.sentences:
        left -= end - start >= _SHORT
        if left == 0:
            return end
    return len(view.norm)
