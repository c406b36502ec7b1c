"""The spaCy component that finds dates."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_view, set_mentions
from vinhdanh.extract.dates.extractor import DateExtractor


@Language.factory("vinhdanh_dates", assigns=["doc.spans"], default_config={})
def create_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that writes `doc.spans["dates"]`; it works on characters, with any tokenizer."""
    extractor = DateExtractor()

    def find_dates(doc: Doc) -> Doc:
        set_mentions(doc, "date", extractor(get_view(doc)))
        return doc

    return find_dates
