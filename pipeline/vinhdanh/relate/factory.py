"""The spaCy component of the stage `relate`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_mentions, get_published, get_view, set_mentions, set_records
from vinhdanh.extract.awards.won import with_told_prizes, with_won_prizes
from vinhdanh.relate.clause_dates import ClauseDates
from vinhdanh.relate.editions import main_edition
from vinhdanh.relate.events import events_of
from vinhdanh.relate.items import Material
from vinhdanh.relate.plausibility import Plausibility
from vinhdanh.relate.relator import AwardRelator
from vinhdanh.relate.when import Calendar, main_period
from vinhdanh.resolve.anchor import reached_year
from vinhdanh.resolve.offices import extract_offices


class Relate:
    """Sets `doc._.awards` from the mentions of a document."""

    def __init__(self) -> None:
        self._relate = AwardRelator()
        self._judge = Plausibility()

    def __call__(self, doc: Doc) -> Doc:
        """Add the award records to `doc`, and to its awards the prizes that only records tell."""
        view = get_view(doc)
        organizations = get_mentions(doc, "organization")
        dates, awards = get_mentions(doc, "date"), get_mentions(doc, "award")
        material = Material(
            view,
            organizations,
            extract_offices(view, organizations),
            dates,
            get_mentions(doc, "count"),
            with_won_prizes(view, awards),
        )
        published, _ = get_published(doc)
        period = main_period(view, dates, material.awards)
        clause = ClauseDates(view, dates, material.awards, period, published)
        reached = reached_year(view, dates, published)
        calendar = Calendar(view, events_of(view, dates, reached), clause, main_edition(view, reached - 1))
        records = self._judge(self._relate(material, calendar), organizations)
        set_mentions(doc, "award", with_told_prizes(view, awards, records))
        set_records(doc, records)
        return doc


@Language.factory("vinhdanh_relate", assigns=["doc._.awards", "doc.spans"], requires=["doc.spans"])
def create_relate(nlp: Language, name: str) -> Relate:
    """Return the component that links mentions into award records."""
    return Relate()
