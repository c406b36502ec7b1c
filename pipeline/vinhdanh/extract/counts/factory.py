"""The spaCy component `vinhdanh_counts`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_mentions, get_view, set_mentions
from vinhdanh.extract.counts.extractor import CountExtractor

DEFAULT_CONFIG: dict[str, object] = {}


@Language.factory("vinhdanh_counts", default_config=DEFAULT_CONFIG)
def create_counts(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets the "count" mentions of a doc; dates found before it take precedence."""
    extract = CountExtractor()

    def counts(doc: Doc) -> Doc:
        set_mentions(doc, "count", extract(get_view(doc), get_mentions(doc, "date")))
        return doc

    return counts
