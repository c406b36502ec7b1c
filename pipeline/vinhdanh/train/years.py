"""Articles whose year is known as lessons on years: what they say of each year that they may be of."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from vinhdanh.document import get_clean, get_mentions, get_view
from vinhdanh.evaluate.places import RawPlaces
from vinhdanh.extract.dates.expression import Point
from vinhdanh.gold.errors import GoldError
from vinhdanh.gold.model import GoldDocument
from vinhdanh.gold.reader import read_gold
from vinhdanh.pipeline import load, make_doc
from vinhdanh.read import Article
from vinhdanh.resolve.anchor import AnchorFinder
from vinhdanh.resolve.date_clues import DateMention, candidates
from vinhdanh.resolve.date_signs import Signs
from vinhdanh.train.id_years import year_of_id
from vinhdanh.view import View

#: How much an article that was read for its labels counts beside one whose id tells its year.
_READ = 8.0
#: Made-up sentences and their years, 0 where they tell none.
_EXAMPLES = "train/year_examples.csv"
#: Components that find more than dates.
_NOT_NEEDED = ("words", "counts", "organizations", "awards", "resolve", "relate")


@dataclass(frozen=True, slots=True)
class YearLesson:
    """The signs of each year that an article may be of (0: it does not tell), and its year.

    `asked` is false where something was hidden of an article to make another lesson of it. `group` is where it comes
    from, and whether it tells the day of an event.
    """

    doc_id: str
    group: str
    signs: Mapping[int, frozenset[str]]
    year: int
    weight: float = 1.0
    asked: bool = True

    @property
    def answer(self) -> int:
        """The year, 0 where it cannot be told."""
        return self.year if self.year in self.signs else 0

    def fold(self, count: int) -> int:
        """Return the part of `count` that the document falls in, by the hash of its id."""
        return int(hashlib.sha256(self.doc_id.encode()).hexdigest(), 16) % count


class YearLessons:
    """Makes lessons of articles."""

    def __init__(self) -> None:
        self._nlp = load(exclude=_NOT_NEEDED)
        self._finder = AnchorFinder()

    def of_articles(self, articles: Iterable[Article]) -> Iterator[YearLesson]:
        """Yield the lessons of articles whose ids tell their year."""
        for article in articles:
            year = year_of_id(article.doc_id)
            if year is not None:
                doc = self._nlp(make_doc(self._nlp, article))
                yield from self._lessons(get_view(doc), get_mentions(doc, "date"), article.doc_id, year)

    def of_gold(self, folder: Path, texts: Sequence[Path] = (), split: str | None = None) -> Iterator[YearLesson]:
        """Yield the lessons of a folder of standoff gold, where its labels tell the year or leave it open.

        Raises:
            GoldError: the folder is not sound, or no text is at hand.
        """
        gold = read_gold(folder, texts, split)
        if not gold.documents:
            raise GoldError(gold.left_out)
        for document in gold.documents:
            doc = self._nlp(make_doc(self._nlp, replace(document.article, doc_id=document.doc_id)))
            cleaned = get_clean(doc)
            if cleaned is not None and not cleaned.article.published:
                view, mentions = get_view(doc), get_mentions(doc, "date")
                year = self._labelled_year(document, RawPlaces(doc), view, mentions)
                for lesson in self._lessons(view, mentions, document.doc_id, year):
                    yield replace(lesson, group=lesson.group.replace("news", "gold"), weight=_READ)

    def of_examples(self) -> Iterator[YearLesson]:
        """Yield the lessons of made-up sentences on the calendar of bulletins, which everyday news seldom tell of."""
        rows = csv.DictReader(files("vinhdanh").joinpath(_EXAMPLES).read_text(encoding="utf-8").splitlines())
        for at, row in enumerate(rows):
            doc = self._nlp(make_doc(self._nlp, Article(name := f"example-{at}", row["text"])))
            for lesson in self._lessons(get_view(doc), get_mentions(doc, "date"), name, int(row["year"])):
                yield replace(lesson, group="example", weight=_READ)

    def _labelled_year(
        self, document: GoldDocument, places: RawPlaces, view: View, mentions: Sequence[DateMention]
    ) -> int | None:
        """Return the year that a reader gives the first day without one, else that of the day of a record."""
        values = {places.to_clean(m.start, m.end): m.value for m in document.mentions if m.kind == "date"}
        own = self._finder.in_article(view, mentions)
        event = self._finder.event(view, own)
        days = [m for m in ([event] if event else []) + own if _lacks_year(m) and values.get((m.start, m.end))]
        value = next((values[m.start, m.end] for m in days if not self._finder.is_incidental(view, m)), "")
        if not value and event is not None:
            point = event.value.expression
            if isinstance(point, Point) and point.has_full_day and not point.lunar:
                day = f"{point.year}-{point.month:02}-{point.day:02}"
                value = day if any(record.date.startswith(day) for record in document.records) else ""
        return (int(value[:4]) if value[:4].isdecimal() else 0) if value else None

    def _lessons(
        self, view: View, mentions: Sequence[DateMention], doc_id: str, year: int | None
    ) -> Iterator[YearLesson]:
        """Yield the lesson of an article, and one in which the year of its event or dateline is hidden."""
        own = self._finder.in_article(view, mentions)
        dateline, event = self._finder.dateline(view, own), self._finder.event(view, own)
        if dateline is None and year is not None:
            yield from self._lesson(view, own, event, doc_id, year, asked=True)
        if dateline is not None and isinstance(point := dateline.value.expression, Point):
            year, own = point.year, [_hidden(m) if m is dateline else m for m in own]
            yield from self._lesson(view, own, event, doc_id, year or 0, asked=False)
        point = event.value.expression if event else None
        if year and event and isinstance(point, Point) and point.year == year:
            hidden = _hidden(event)
            own = [hidden if m is event else m for m in own]
            yield from self._lesson(view, own, hidden, doc_id, year, asked=False)

    def _lesson(  # noqa: PLR0913
        self, view: View, own: Sequence[DateMention], event: DateMention | None, doc_id: str, year: int, *, asked: bool
    ) -> Iterator[YearLesson]:
        clues = self._finder.clues(view, own)
        years = candidates(clues)
        point = event.value.expression if event else None
        day = point if isinstance(point, Point) else None
        if years:
            signs = Signs(clues, day)
            said = {0: frozenset(signs.open()), **{found: frozenset(signs.all_of(found)) for found in years}}
            kind = "no day" if day is None else "day with year" if day.year else "day without year"
            yield YearLesson(doc_id, f"news, {kind}", said, year, asked=asked)


def _lacks_year(mention: DateMention) -> bool:
    """Tell whether a date is a day and a month."""
    point = mention.value.expression
    if not isinstance(point, Point) or point.year is not None or point.unit != "day" or point.month is None:
        return False
    return not (point.lunar or point.same or point.name) and point.shift is None


def _hidden(mention: DateMention) -> DateMention:
    """Return a date without its year."""
    point = mention.value.expression
    hidden = replace(point, year=None) if isinstance(point, Point) else point
    return replace(mention, value=replace(mention.value, expression=hidden))
