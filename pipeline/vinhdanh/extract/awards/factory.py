"""The spaCy component that finds awards."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_view, set_mentions
from vinhdanh.extract.awards.matcher import AwardExtractor


class Awards:
    """Writes `doc.spans["awards"]`."""

    def __init__(self, extractor: AwardExtractor) -> None:
        self._extractor = extractor

    def __call__(self, doc: Doc) -> Doc:
        """Set the award mentions of `doc`."""
        set_mentions(doc, "award", self._extractor(get_view(doc)))
        return doc


@Language.factory("vinhdanh_awards", default_config={"titles": True})
def create_awards(nlp: Language, name: str, titles: bool) -> Awards:
    """Create the component; without `titles` it finds only what the catalogue lists."""
    return Awards(AwardExtractor(titles=titles))
