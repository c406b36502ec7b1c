"""The spaCy component of the stage `resolve`: which day and which body each mention means."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_clean, get_mentions, get_view, set_mentions, set_published
from vinhdanh.resolve.anchor import find_anchor
from vinhdanh.resolve.dates import resolve_dates
from vinhdanh.resolve.organizations import OrganizationResolver


class Resolve:
    """Gives the mentions of a document their values."""

    def __init__(self) -> None:
        self._organizations = OrganizationResolver()

    def __call__(self, doc: Doc) -> Doc:
        """Anchor the dates of `doc`, link its organizations and set its day of publication."""
        view = get_view(doc)
        cleaned = get_clean(doc)
        dates = get_mentions(doc, "date")
        anchor = find_anchor(view, dates, cleaned.article.published if cleaned else "")
        set_mentions(doc, "date", resolve_dates(view, dates, anchor))
        set_mentions(doc, "organization", self._organizations(view, get_mentions(doc, "organization")))
        set_published(doc, anchor.day.isoformat() if anchor.day else "", anchor.source if anchor.day else "")
        return doc


@Language.factory("vinhdanh_resolve", assigns=["doc.spans", "doc._.published"])
def create_resolve(nlp: Language, name: str) -> Resolve:
    """Return the component that resolves dates and organizations."""
    return Resolve()
