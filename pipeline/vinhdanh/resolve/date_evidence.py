"""What a text says about the year in which it was written, when no line of it gives its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from vinhdanh.extract.dates.expression import Interval, Point
from vinhdanh.extract.dates.holidays import event_regex, load_holidays, plain_name
from vinhdanh.extract.dates.spans import bounds
from vinhdanh.knowledge import load_toml
from vinhdanh.resolve.date_jubilee import FIRST_YEAR, is_anniversary, is_jubilee, years_after
from vinhdanh.resolve.date_reached import Reached, counted_up_to, last_days, season_of
from vinhdanh.scanner import Scanner
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

DateMention = Mention[DateValue]
_REACH = 90
_BEHIND = 80
_GOAL_REACH = 40
#: Sentences at the beginning in which a year counts as that of the article.
_OPENING = 3
#: Sentences, headings and captions included, in which an article says what it looks back on.
_LEAD = 8
#: How many days, and how many months, may lie between a date that has its year and the event that has not.
_SHORTLY, _MONTHS_BEFORE = 60, 3
#: From this month on the year after is planned.
_YEAR_ENDS = 10
#: What stands before a time that opens a clause.
_OPENS_CLAUSE = (", ", "\n", ". ", "trong ", "sang ")
#: Parts of a year that are reported on when they are over.
_ENDED = frozenset({"half", "quarter", "season"})
_REPORTED = frozenset({"school_year", "year", "half", "quarter", "season"})


@dataclass(frozen=True, slots=True)
class YearEvidence:
    """A year, why it is thought to be that of the article, and the mention that says so; the day where that is told."""

    year: int
    reason: str
    start: int = -1
    end: int = -1
    day: date | None = None


class EvidenceReader:
    """Reads the year of an article from what it looks back on."""

    def __init__(self) -> None:
        data = load_toml("dates_anchor")
        self._back = re.compile(rf"(?<!\w){data['looked_back']}(?!\w)")
        self._ahead = re.compile(rf"(?<!\w){data['looked_ahead']}(?!\w)")
        self._held = re.compile(rf"(?<!\w){data['held']}(?!\w)")
        self._mid = re.compile(rf"(?<!\w){data['mid_term']}(?!\w)")
        self._goal = re.compile(rf"(?<!\w)(?:{data['goal']} (?:ngày |tháng |năm )?|{data['not_present']})$")
        self._history = re.compile(rf"(?<!\w){data['history']}(?: (?:khoảng|đầu|giữa|cuối))? $")
        headed = rf"(?<!\w)(?P<name>{data['held_names']})(?: [^\W\d_]+){{0,7}}"
        self._titled = re.compile(rf"(?:{headed}|[^\W\d_]) (?P<year>20[0-4]\d)(?![\w/-]|[.,]\d)")
        self._held_on = re.compile(data["held_on"])
        self._not_held = re.compile(rf"(?<!\w){data['not_held']}(?!\w)[^.;\n]*$")
        self._winner, self._won = (re.compile(rf"(?<!\w){data[key]}(?!\w)[^.;\n]*$") for key in ("winner", "won"))
        self._crowned = re.compile(rf"(?<!\w){data['crowned']} $")
        self._planned = re.compile(rf"(?:,|(?<=\d)) (?:[^\s.,;]+ ){{0,6}}?{data['planned']}(?!\w)")
        events = [(name, holiday) for holiday in load_holidays() if holiday.founded for name in holiday.events]
        self._founded = {name: holiday for name, holiday in events if holiday.founded}
        self._event = re.compile(rf"(?<!\w)(?:{event_regex(self._founded)})(?!\w)(?! (?:bộ|ủy)(?!\w))")

    def year(self, view: View, mentions: Sequence[DateMention], event: Point | None) -> YearEvidence | None:
        """Return the best evidence in `mentions` (those of the article itself), None if there is none.

        `event` is the day and month of what the article reports, where known.
        """
        jubilee = self._anniversary(view, mentions)
        opening = [m for m in mentions if view.sentence_at(m.start) < _LEAD]
        return (
            (jubilee if jubilee and jubilee.year >= self.latest(view, mentions) else None)
            or self._reached(view, mentions, event, list(last_days(opening)))
            or self._looking_back(view, mentions, event)
            or _so_far(mentions)
            or self._reached(view, mentions, event, list(counted_up_to(view, mentions)))
            or self._nearby(view, mentions, event)
            or self._season(view, opening, event)
            or _numbered_event(view)
            or self._named_event(view, _sentence_of(view, mentions, event))
        )

    def _reached(
        self, view: View, mentions: Sequence[DateMention], event: Point | None, days: Sequence[Reached]
    ) -> YearEvidence | None:
        """Take the year of the latest of some days that the article has reached, where it tells of no later year."""
        dated = [m for m in mentions if isinstance(p := m.value.expression, Point) and p.unit in {"day", "month"}]
        latest, latest_dated = self.latest(view, mentions), self.latest(view, dated)
        for reached in sorted(days, key=lambda reached: reached.day, reverse=True):
            day, mention = reached.day, reached.mention
            # At the end of a year the next one is spoken of, too.
            if day.year < max(FIRST_YEAR, latest_dated, latest - (day.month >= _YEAR_ENDS)):
                continue
            if self._goal.search(view.norm[max(0, mention.start - _GOAL_REACH) : mention.start]):
                continue
            year = _year_beside(day.year, [Point(year=day.year, month=day.month, day=day.day)], event, again=False)
            if year:
                known = day if event is None else None
                return YearEvidence(year, "year_nearby", mention.start, mention.end, known)
        return None

    def _season(self, view: View, mentions: Sequence[DateMention], event: Point | None) -> YearEvidence | None:
        """Read the season that a ceremony looks back on: "gala tổng kết mùa giải 2023/24" is of 2024."""
        for mention in mentions:
            years = season_of(view, mention)
            if years is not None and self._stance(view, mention) in {"back", "event"} and event is not None:
                return YearEvidence(years[1], "year_nearby", mention.start, mention.end)
        return None

    def _named_event(self, view: View, told: int) -> YearEvidence | None:
        """Read the year in the name of an event: "Cúp Hoa Sen 2017", at the beginning also "METALEX Vietnam 2019".

        Of names with several years those at the beginning count. `told` is the sentence that tells the day that the
        article is about, -1 where none does.
        """
        named = [match for match in self._named_years(view.norm) if self._is_event_of_now(view, match, told)]
        if len({match["year"] for match in named}) > 1:
            named = [match for match in named if view.sentence_at(match.start()) < _OPENING]
        match = named[0] if named else _THIS_YEAR.search(view.norm)
        if match is None or not (named or view.text[match.start("name")].isupper()):
            return None
        return YearEvidence(int(match["year"]), "year_nearby", match.start("year"), match.end("year"))

    def _named_years(self, norm: str) -> Iterator[re.Match[str]]:
        """Yield each year behind a word, with the name before it that is one of an event; no name goes over a break."""
        end = 0
        for year in _YEAR.finditer(norm):
            first = max(end, *(norm.rfind(mark, end, year.start()) + 1 for mark in _BREAKS))
            if (match := self._titled.search(norm, first, year.end() + _BEHIND_YEAR)) is not None:
                yield match
                end = match.end()

    def _is_event_of_now(self, view: View, match: re.Match[str], told: int) -> bool:
        """Tell whether words before a year are the name of an event that is not told as past or somewhere else's."""
        start = match.start("year")
        word = _word_before(view.text, start)
        is_name = word[:1].isupper() and word.lower() not in _YEAR_WORDS
        is_headed = match["name"] is not None and view.text[match.start("name")].isupper()
        if not (is_headed or (is_name and view.sentence_at(match.start()) < _OPENING)):
            return False
        is_held = self._held_on.match(view.norm, match.end("year")) is not None
        before = view.norm[max(0, start - _REACH) : start]
        is_crowned = self._crowned.search(view.norm, 0, match.start()) is not None
        is_known = self._winner.search(before) and not (is_crowned and view.sentence_at(start) < _OPENING)
        is_past = self._won.search(before) and view.sentence_at(start) != told
        is_held |= not (self._not_held.search(before) or is_known or is_past)
        return is_held and not _ONCE.search(view.norm, max(0, match.start() - _ONCE_REACH), match.start())

    def _anniversary(self, view: View, mentions: Sequence[DateMention]) -> YearEvidence | None:
        """Read "(11/6/1948 - 11/6/2018)", "38 năm … (1982 - 2020)" and "35 năm Ngày Nhà giáo Việt Nam"."""
        counted = {
            int(duration.low)
            for mention in mentions
            if is_jubilee(duration := mention.value.expression, 10)
            if _CELEBRATED.search(view.norm[max(0, mention.start - 24) : mention.start])
        }
        for mention in mentions:
            expression = mention.value.expression
            if isinstance(expression, Interval) and is_anniversary(expression, counted):
                last = expression.last
                return YearEvidence(last.year or 0, "anniversary", mention.start, mention.end) if last else None
        for mention in mentions:
            year = self._counted_anniversary(view.norm, mention)
            if year is not None:
                return YearEvidence(year, "anniversary", mention.start, mention.end)
        for mention, following in pairwise(mentions):
            year = years_after(view.norm, mention, following)
            if year is not None:
                return YearEvidence(year, "anniversary", mention.start, following.end)
        return None

    def _counted_anniversary(self, norm: str, mention: DateMention) -> int | None:
        expression = mention.value.expression
        if not is_jubilee(expression, 10):
            return None
        match = self._event.search(norm, mention.end, mention.end + _BEHIND)
        if (
            match is None
            or "." in norm[mention.end : match.start()]
            or "năm" in norm[mention.end : match.start()].split()
        ):
            return None
        founded = self._founded[plain_name(match.group())].founded
        return founded + int(expression.low) if founded else None

    def _looking_back(self, view: View, mentions: Sequence[DateMention], event: Point | None) -> YearEvidence | None:
        """Read "tổng kết năm học 2019-2020", "triển khai nhiệm vụ năm 2020", "sơ kết học kỳ I"."""
        found: list[tuple[bool, int, YearEvidence]] = []
        for mention in mentions:
            point = mention.value.expression
            if not isinstance(point, Point) or point.unit not in _REPORTED or point.year is None:
                continue
            if view.sentence_at(mention.start) >= _LEAD or not self._is_reached(view.norm, mention, point):
                continue
            stance = "mid" if point.unit in {"half", "quarter", "season"} else self._stance(view, mention)
            if stance == "event" and not self._opens_with(view, mention, event):
                stance = ""
            if stance:
                is_school = point.unit == "school_year"
                year = (_school_year_year if is_school else _report_year)(point, stance, event)
                reason = "school_year" if is_school else "year_nearby"
                found.append((stance in {"back", "mid"}, year, YearEvidence(year, reason, mention.start, mention.end)))
        best = max(found, key=lambda item: item[:2], default=(False, 0, None))[2]
        return best if best and best.year >= self.latest(view, mentions) else None

    def latest(self, view: View, mentions: Sequence[DateMention]) -> int:
        """Return the latest year that the article speaks of as reached (0 for none); it cannot be older than that."""
        return max(
            (
                point.year
                for mention in mentions
                if isinstance(point := mention.value.expression, Point) and point.year is not None
                if point.unit != "school_year" and self._is_reached(view.norm, mention, point)
                if self._stance(view, mention) != "ahead"
            ),
            default=0,
        )

    @staticmethod
    def _opens_with(view: View, mention: DateMention, event: Point | None) -> bool:
        """Tell whether "Giải thưởng … năm 2019" is of that year: named early, and not held in its first months."""
        late = event is None or event.month is None or event.month >= 4
        return late and view.sentence_at(mention.start) < _OPENING

    def _stance(self, view: View, mention: DateMention) -> str:
        """Return "back", "ahead", "mid" or "event" after the nearest such word before the mention in its sentence.

        A year that a goal is set for is ahead: "Năm 2023, hội phấn đấu".
        """
        if self._planned.match(view.norm, mention.end):
            opens = mention.start in {start for start, _ in view.sentences} or view.norm.endswith(
                _OPENS_CLAUSE, 0, mention.start
            )
            return "ahead" if opens else ""
        start = max(view.sentences[view.sentence_at(mention.start)][0], mention.start - _REACH)
        before = view.norm[start : mention.start]
        best, stance = -1, ""
        for name, regex in (("event", self._held), ("ahead", self._ahead), ("mid", self._mid), ("back", self._back)):
            for match in regex.finditer(before):
                if match.end() >= best:
                    best, stance = match.end(), name
        return stance

    def _nearby(self, view: View, mentions: Sequence[DateMention], event: Point | None) -> YearEvidence | None:
        """Take the latest year that is spoken of as reached, where enough speaks for it.

        A full date is enough beside an event that it lies shortly before, at the beginning, or where there are two; a
        month is where it lies shortly before the event. What is told as history ("hồi tháng 3/2015") needs a second
        mention of its year. A year alone ("năm 2009") is history more often than not.
        """
        reached = [
            (point.year + (point.unit == "school_year"), mention, point)
            for mention in mentions
            if isinstance(point := mention.value.expression, Point) and point.year is not None
            if self._is_reached(view.norm, mention, point)
        ]
        year = max((year for year, _, _ in reached), default=0)
        latest = [(mention, point) for found, mention, point in reached if found == year]
        days = [(mention, point) for mention, point in latest if point.has_full_day]
        if days and (event or len(days) > 1 or view.sentence_at(days[0][0].start) < _OPENING):
            found = _year_beside(year, [point for _, point in days], event, len(latest) > 1)
            return YearEvidence(found, "year_nearby", days[0][0].start, days[0][0].end) if found else None
        for mention, point in latest:
            if len(latest) == 1 and self._history.search(view.norm, max(0, mention.start - _REACH), mention.start):
                continue
            if _is_shortly_before(point, event, view.sentence_at(mention.start)):
                return YearEvidence(year, "year_nearby", mention.start, mention.end)
        return None

    def _is_reached(self, norm: str, mention: DateMention, point: Point) -> bool:
        """Tell whether the year of `point` can be the present of the article: no goal, birth or law, not long ago."""
        if (
            point.year is None
            or point.year < FIRST_YEAR
            or point.unit in {"decade", "century"}
            or point.modifier == "BEFORE"
        ):
            return False
        before = norm[max(0, mention.start - _GOAL_REACH) : mention.start]
        if point.unit in {"year", "season"} and self._history.search(before):
            return False
        return self._goal.search(before) is None


def _sentence_of(view: View, mentions: Sequence[DateMention], event: Point | None) -> int:
    """Return the sentence of the mention that tells the day of the event, -1 where none does."""
    told = (view.sentence_at(m.start) for m in mentions if event is not None and m.value.expression is event)
    return next(told, -1)


def _so_far(mentions: Sequence[DateMention]) -> YearEvidence | None:
    """Read "từ đầu năm 2019 đến nay": 2019."""
    for mention in mentions:
        span = mention.value.expression
        first = span.first if isinstance(span, Interval) and span.until_now else None
        if first is not None and first.unit == "year" and first.year and first.modifier == "START":
            return YearEvidence(first.year, "year_nearby", mention.start, mention.end)
    return None


def _year_beside(year: int, days: list[Point], event: Point | None, again: bool) -> int:
    """Return the year of an `event` beside `days` of `year`: that or the next one, 0 where too much lies between.

    `again` tells that the article speaks of `year` more than once.
    """
    if event is None or event.month is None:
        return year
    here = event.month * 30 + (event.day or 1)
    gaps = [here - (point.month or 1) * 30 - (point.day or 1) for point in days]
    if event.month + 1 < max(point.month or 1 for point in days):
        return year + 1 if again or min(gaps) + 360 <= _SHORTLY else 0
    return year if min(map(abs, gaps)) <= _SHORTLY else 0


def _is_shortly_before(point: Point, event: Point | None, sentence: int) -> bool:
    """Tell whether a month, quarter or the like at the beginning, or shortly before the `event`, has its year."""
    if point.unit == "month" and not point.lunar and sentence < _OPENING:
        return True
    if event is None or not event.month:
        return False
    if point.month and -1 <= event.month - point.month <= _MONTHS_BEFORE:
        return True
    return point.unit in _ENDED and _last_month(point) <= event.month


def _last_month(point: Point) -> int:
    last = bounds(point)[1]
    return last.month if last else 13


def _word_before(text: str, at: int) -> str:
    """Return what stands between an offset and the blank or line break before it, blanks at its end left aside."""
    while at and text[at - 1] == " ":
        at -= 1
    blank = text.rfind(" ", 0, at)
    return text[max(blank, text.rfind("\n", max(blank, 0), at)) + 1 : at]


def _numbered_event(view: View) -> YearEvidence | None:
    """Read the year in the name of an event at the beginning: "Đại hội lần thứ III/2019", "lần thứ 5 - 2020"."""
    end = view.sentences[min(len(view.sentences), _OPENING + 1) - 1][1] if view.sentences else 0
    match = _NUMBERED.search(view.norm, 0, end)
    return YearEvidence(int(match[1]), "year_nearby", match.start(1), match.end(1)) if match else None


#: Words before a year that make no name of it at the beginning of a sentence.
_YEAR_WORDS = frozenset(
    {"năm", "gần", "hơn", "khoảng", "từ", "đến", "trước", "sau", "đầu", "cuối", "giữa", "hè", "xuân", "tháng"}
)
_YEAR = re.compile(r" 20[0-4]\d(?![\w/-]|[.,]\d)")
#: What stands in no name of an event, and how far behind a year is looked for what makes it none.
_BREAKS, _BEHIND_YEAR = '\n,;:!?()"', 2
#: "Năm nay, APICTA 2019 có 30 đội".
_THIS_YEAR = Scanner(r"(?<!\w)năm nay,? (?P<name>[^\W\d_]+)(?: [^\W\d_]+){0,4} (?P<year>20[0-4]\d)(?![\w/-])")
#: What is told behind it went before.
_ONCE = re.compile(r"(?<!\w)(?:từng|trước đó|trước đây|cựu)(?!\w)[^.;\n]{0,60}\Z")
#: How far back that looks.
_ONCE_REACH = 80
_NUMBERED = Scanner(r"(?<!\w)lần thứ (?:[ivx]+|\d{1,3}) ?(?:[,/(-] ?|năm | )(20\d\d)(?![\w/-])")
_CELEBRATED = re.compile(r"(?<!\w)(?:kỷ niệm|mừng)(?!\w)[^.;,]*$")


def _school_year_year(point: Point, stance: str, event: Point | None) -> int:
    """Return the year of a report on a school year: summed up from mid-April on, begun in June at the earliest."""
    first = point.year or 0
    if event is None or event.month is None:
        return first if stance == "ahead" else first + 1
    if stance == "back":
        return first + 1 if (event.month, event.day or 1) >= (4, 15) else first + 2
    return first if event.month >= (6 if stance == "ahead" else 9) else first + 1


def _report_year(point: Point, stance: str, event: Point | None) -> int:
    """Return the year of a report on a year: summed up from November on or in the first months of the next."""
    year = point.year or 0
    month = event.month if event and event.month else None
    if stance in {"mid", "event"}:
        return year
    if stance == "back":
        return year + 1 if month is not None and month <= 4 else year
    return year - 1 if month is not None and month >= 11 else year
