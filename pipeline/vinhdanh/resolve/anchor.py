"""The day from which the dates of an article are counted, and the day of the event that it reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Literal

from vinhdanh.extract.dates.expression import Point
from vinhdanh.extract.dates.spans import bounds
from vinhdanh.knowledge import load_toml
from vinhdanh.resolve.date_clues import Clue, ClueReader, DateMention
from vinhdanh.resolve.date_jubilee import JubileeReader
from vinhdanh.resolve.date_reached import counted_up_to, last_days
from vinhdanh.resolve.date_years import LEAST, YearModel
from vinhdanh.view import ARTICLE_ZONES, View

AnchorSource = Literal["metadata", "text", "inferred", ""]
_TOP_LINES, _BOTTOM_LINES, _MAX_LINE = 8, 4, 90
_LEAD_SENTENCES, _SHORT = 6, 60
#: Sentences, headings and captions included, in which an event of several days is that of the article.
_OPENING = 8
_FIRST_YEAR, _LAST_YEAR = 1995, 2199
_BEFORE = 64
#: How far around a day of the body words of a ceremony count, in characters.
_AROUND = 160


@dataclass(frozen=True, slots=True)
class Anchor:
    """When an article was published, as far as can be known.

    `reason` says what it was taken from: published, dateline, lead, school_year, anniversary, year_nearby.
    `start` and `end` are clean-text offsets of the evidence, -1 where it is not in the text. `event` is the day and
    month of what is reported where the year stays unknown.
    """

    day: date | None = None
    year: int | None = None
    source: AnchorSource = ""
    reason: str = ""
    start: int = -1
    end: int = -1
    event: Point | None = None


class AnchorFinder:
    """Finds the anchor of an article; holds the compiled patterns."""

    def __init__(self) -> None:
        data = load_toml("dates_anchor")
        self._furniture = re.compile(rf"^[ >»*#-]*(?:{'|'.join(data['furniture'])})[ :.…]*$", re.MULTILINE)
        self._noise = re.compile(rf"(?<!\w)(?:{data['dateline_words']})(?!\w)|[\W_\d]")
        self._not_event = re.compile(rf"(?<!\w){data['not_event']} ?$")
        plan = rf"(?<!\w){data['plan']}(?!\w)(?:[^.;,]{{0,50}}|[^.;,]{{0,30}}số [^.;]{{0,40}})"
        self._document = re.compile(rf"(?:(?<!\w){data['document']}(?!\w)[^.;]{{0,50}}|{plan})$")
        self._earlier = re.compile(rf"(?<!\w){data['earlier']}(?!\w)[^.;]{{0,50}}$")
        self._ceremony = re.compile(rf"(?<!\w)(?:{data['ceremony']})(?!\w)")
        self._clues, self._jubilee = ClueReader(), JubileeReader()
        #: The document that is being read, and where its article ends: many ask for it.
        self._ended: tuple[View, int] | None = None

    def article_end(self, view: View) -> int:
        """Return the offset where the furniture behind the article begins."""
        if self._ended is None or self._ended[0] is not view:
            match = self._furniture.search(view.norm, len(view.norm) // 10)
            self._ended = (view, match.start() if match else len(view.norm))
        return self._ended[1]

    def is_own(self, view: View, mentions: Sequence[DateMention]) -> list[bool]:
        """Tell for each mention whether it belongs to the article itself."""
        end = self.article_end(view)
        return [m.start < end and view.zone_at(m.start) in ARTICLE_ZONES for m in mentions]

    def in_article(self, view: View, mentions: Sequence[DateMention]) -> list[DateMention]:
        """Return the mentions that belong to the article itself."""
        return [mention for mention, own in zip(mentions, self.is_own(view, mentions), strict=True) if own]

    def find(self, view: View, mentions: Sequence[DateMention], published: str) -> Anchor:
        """Return the anchor: metadata, else a dateline, else the year that the article most likely is of."""
        day = _iso_day(published)
        if day is not None:
            return Anchor(day, day.year, "metadata", "published")
        own = self.in_article(view, mentions)
        dateline = self.dateline(view, own)
        if dateline is not None:
            return _text_anchor(dateline, "dateline")
        event = self.event(view, own)
        point = event.value.expression if event else None
        return self._inferred(view, own, event, point if isinstance(point, Point) else None)

    @cached_property
    def _model(self) -> YearModel:
        """The model of years, read when the first article needs it."""
        return YearModel()

    def _inferred(
        self, view: View, own: Sequence[DateMention], event: DateMention | None, point: Point | None
    ) -> Anchor:
        jubilee, clues = self._jubilee(view, own), self.clues(view, own)
        if jubilee and jubilee.year >= self.latest_year(view, own):
            day = _day_in(jubilee.year, point)
            return Anchor(day, jubilee.year, "inferred", "anniversary", jubilee.start, jubilee.end)
        if event and point and self._opens_with(view, own, event, point):
            return _text_anchor(event, "lead")
        guess = self._model(clues, point)
        if guess is None or guess.probability < LEAST:
            return Anchor(event=point if point and point.year is None else None)
        year, clue = guess.year, guess.clue
        if event and point and point.has_full_day and point.year == year:
            return _text_anchor(event, "lead")
        day = _day_in(year, point)
        if point is None:
            opening = [m for m in own if view.sentence_at(m.start) < _OPENING]
            reached = (*last_days(opening), *counted_up_to(view, own))
            day = max((found.day for found in reached if found.day.year == year), default=None)
        reason = "school_year" if clue and clue.unit == "school_year" else "year_nearby"
        return Anchor(day, year, "inferred", reason, clue.start if clue else -1, clue.end if clue else -1)

    def _opens_with(self, view: View, own: Sequence[DateMention], event: DateMention, point: Point) -> bool:
        """Tell whether a full day, the latest told, opens an early sentence on a ceremony: "Ngày 3/3/2020, Sở họp"."""
        if not point.has_full_day or (point.year or 0) < max(_FIRST_YEAR, self.latest_year(view, own)):
            return False
        sentence = view.sentence_at(event.start)
        start, end = view.sentences[sentence]
        opens = sentence < _OPENING and event.start == start
        return opens and self._ceremony.search(view.norm, event.end, min(end, event.end + _AROUND)) is not None

    def clues(self, view: View, own: Sequence[DateMention]) -> list[Clue]:
        """Return the years that the article itself names."""
        return self._clues(view, own, self.article_end(view))

    def dateline(self, view: View, own: Sequence[DateMention]) -> DateMention | None:
        """Return the mention of a line that is nothing but a full date, near the top or else the bottom."""
        lines = [line for line in _lines(view.norm, self.article_end(view)) if view.zone_at(line[0]) in ARTICLE_ZONES]
        top = lines[:_TOP_LINES] if len(lines) > _TOP_LINES else lines
        bottom = lines[_TOP_LINES:][-_BOTTOM_LINES:]
        for start, end in [*top, *reversed(bottom)]:
            for mention in own:
                if start <= mention.start and mention.end <= end and self.is_dateline(view, mention):
                    return mention
        for mention in own:
            if view.zone_at(mention.start) in {"dateline", "byline"} and _full_day(mention):
                return mention
        return own[-1] if own and self._is_signature(view, own[-1]) else None

    def _is_signature(self, view: View, mention: DateMention) -> bool:
        """Tell whether a day with its hour ends the article behind a mark, as where its author is named last."""
        point = mention.value.expression
        timed = _full_day(mention) and isinstance(point, Point) and point.hour is not None
        ends = not view.norm[mention.end : self.article_end(view)].strip(" .)")
        return timed and ends and view.norm[: mention.start].rstrip()[-1:] in {"|", "-", "("}

    def is_dateline(self, view: View, mention: DateMention) -> bool:
        """Tell whether the line of `mention` is nothing but a full date, or a short one with a date and an hour."""
        if not _full_day(mention):
            return False
        start = view.norm.rfind("\n", max(0, mention.start - _MAX_LINE), mention.start) + 1
        end = view.norm.find("\n", mention.end, mention.end + _MAX_LINE)
        end = len(view.norm) if end < 0 else end
        if end - start > _MAX_LINE:
            return False
        rest = view.norm[start : mention.start] + " " + view.norm[mention.end : end]
        if not self._noise.sub("", rest):
            return True
        point = mention.value.expression
        return isinstance(point, Point) and point.hour is not None and "." not in rest.strip(" .")

    def event(self, view: View, own: Sequence[DateMention]) -> DateMention | None:
        """Return the first day in the title, lead or first sentences that can be that of what is reported."""
        limit = _lead_end(view)
        for mention in own:
            point = mention.value.expression
            if mention.start >= limit and view.zone_at(mention.start) in {"body", "caption"}:
                return None
            if isinstance(point, Point) and self._can_be_event(view, mention, point):
                return mention
        return None

    def ceremony(self, view: View, own: Sequence[DateMention]) -> DateMention | None:
        """Return the first day whose sentence speaks of a ceremony or of something handed over."""
        for mention in own:
            point = mention.value.expression
            headed = not view.norm[mention.start].isdecimal() or mention.value.type == "time"
            if isinstance(point, Point) and headed and self._can_be_event(view, mention, point):
                start, end = view.sentences[view.sentence_at(mention.start)]
                near = slice(max(start, mention.start - _AROUND), min(end, mention.end + _AROUND))
                if self._ceremony.search(view.norm[near]):
                    return mention
        return None

    def _can_be_event(self, view: View, mention: DateMention, point: Point) -> bool:
        if point.unit != "day" or point.name or point.lunar or point.same or point.modifier in {"BEFORE", "AFTER"}:
            return False
        if point.day is None or point.month is None or point.first_day is not None:
            return False
        if point.year is not None and point.year < _FIRST_YEAR:
            return False
        if view.zone_at(mention.start) in {"dateline", "byline"} or self.is_dateline(view, mention):
            return False
        return not self.is_incidental(view, mention)

    def is_incidental(self, view: View, mention: DateMention) -> bool:
        """Tell whether what precedes makes the day one before the event, of a birth, a document, a deadline."""
        return self.is_of_document(view, mention) or bool(self._earlier.search(_line_before(view, mention)))

    def is_of_document(self, view: View, mention: DateMention) -> bool:
        """Tell whether what precedes makes the day that of a birth, a founding, a document, a deadline."""
        before = _line_before(view, mention)
        bracketed = view.norm[mention.start - 1 : mention.start] == "("
        if bracketed and before.endswith(_TODAY):
            return False
        return bool(self._not_event.search(before) or self._document.search(before))

    def latest_year(self, view: View, own: Sequence[DateMention]) -> int:
        """Return the latest year that the article itself speaks of as reached, 0 if it names none."""
        return max((clue.year for clue in self._clues(view, own, 0) if clue.is_reached), default=0)


_TODAY = ("nay", "qua")


def _line_before(view: View, mention: DateMention) -> str:
    """Return the words of the line before a date, without the bracket that opens on it."""
    return view.norm[max(0, mention.start - _BEFORE) : mention.start].rsplit("\n", 1)[-1].rstrip(" (")


@cache
def _finder() -> AnchorFinder:
    return AnchorFinder()


def find_anchor(view: View, mentions: Sequence[DateMention], published: str) -> Anchor:
    """Return when the article was published.

    Args:
        view: the article.
        mentions: its date mentions in order, resolved or not.
        published: ISO day or time of publication from metadata; empty where unknown.
    """
    return _finder().find(view, mentions, published)


def in_article(view: View, mentions: Sequence[DateMention]) -> list[bool]:
    """Tell for each mention whether it belongs to the article itself and not to the furniture of its page."""
    return _finder().is_own(view, mentions)


def is_incidental(view: View, mention: DateMention) -> bool:
    """Tell whether a day is only that of a birth, a founding, a document or a deadline."""
    return _finder().is_incidental(view, mention)


def is_of_document(view: View, mention: DateMention) -> bool:
    """Tell whether a day is that of a birth, a founding, a document or a deadline, whenever it was."""
    return _finder().is_of_document(view, mention)


def is_dateline(view: View, mention: DateMention) -> bool:
    """Tell whether a date only says when the article was published."""
    return view.zone_at(mention.start) in {"dateline", "byline"} or _finder().is_dateline(view, mention)


def latest_year(view: View, own: Sequence[DateMention]) -> int:
    """Return the latest year that the article speaks of as reached, by its days alone where it names any."""
    days = [mention for mention in own if mention.value.start and mention.value.start == mention.value.end]
    return max((int(mention.value.start[:4]) for mention in days), default=_finder().latest_year(view, own))


def reached_year(view: View, mentions: Sequence[DateMention], published: str) -> int:
    """Return the year in which an article was written: of its day where known, else the latest it tells of, 0 if none.

    One that tells of nothing but long ago does not say when it was written.
    """
    if published:
        return int(published[:4])
    own = _finder().in_article(view, mentions)
    latest = max(latest_year(view, own), _finder().latest_year(view, own))
    return latest if latest >= _FIRST_YEAR else 0


def event_day(view: View, resolved_mentions: Sequence[DateMention]) -> DateMention | None:
    """Return the mention of the day of the event that the article reports, None if it names none.

    It is the first single day in title, lead or first sentences that is no anniversary, deadline or piece of history;
    where there is none, the first day further down on which something was handed over at a ceremony.
    """
    finder = _finder()
    own = finder.in_article(view, resolved_mentions)
    latest = latest_year(view, own)
    recent = [m for m in own if not m.value.start or int(m.value.start[:4]) >= latest - 1]
    found = finder.event(view, recent)
    if found is not None:
        return found
    days_said = (m for m in recent if view.zone_at(m.start) not in {"dateline", "byline"})
    deictic = (m for m in days_said if _is_deictic_day(m) and m.value.start == m.value.end != "")
    today = next((m for m in deictic if view.sentence_at(m.start) < _LEAD_SENTENCES), None)
    return today or finder.ceremony(view, recent)


def _is_deictic_day(mention: DateMention) -> bool:
    point = mention.value.expression
    return isinstance(point, Point) and point.unit == "day" and (point.shift in {0, -1} or point.weekday is not None)


def _full_day(mention: DateMention) -> bool:
    point = mention.value.expression
    return (
        isinstance(point, Point)
        and point.has_full_day
        and bounds(point)[0] is not None
        and (point.year or 0) >= _FIRST_YEAR
    )


def _text_anchor(mention: DateMention, reason: str) -> Anchor:
    point = mention.value.expression
    day = bounds(point)[0] if isinstance(point, Point) else None
    return Anchor(day, day.year if day else None, "text", reason, mention.start, mention.end)


def _iso_day(published: str) -> date | None:
    """Return the day of an ISO date or time; None for what is none, or lies outside of the age of news."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return day if _FIRST_YEAR - 50 <= day.year <= _LAST_YEAR else None


def _day_in(year: int, event: Point | None) -> date | None:
    """Return the day of an event that is told without its year, in `year`."""
    if event is None or event.year or event.lunar or not (event.month and event.day):
        return None
    try:
        return date(year, event.month, event.day)
    except ValueError:
        return None


def _lines(norm: str, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of each line before `end` that is not blank."""
    lines, start = [], 0
    for line in norm[:end].split("\n"):
        if line.strip():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _lead_end(view: View) -> int:
    """Return where the first sentences end that are more than headings, captions or links."""
    left = _LEAD_SENTENCES
    for start, end in view.sentences:
        left -= end - start >= _SHORT
        if left == 0:
            return end
    return len(view.norm)
