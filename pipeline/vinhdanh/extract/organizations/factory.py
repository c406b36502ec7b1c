"""The spaCy component `vinhdanh_organizations`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_view, set_mentions
from vinhdanh.extract.organizations.extractor import OrganizationExtractor


class OrganizationComponent:
    """Writes organization mentions into a `Doc`; works with any tokenizer."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._extract = OrganizationExtractor()

    def __call__(self, doc: Doc) -> Doc:
        """Find the organizations of `doc` and attach them."""
        set_mentions(doc, "organization", self._extract(get_view(doc)))
        return doc


@Language.factory("vinhdanh_organizations", default_config={})
def create_organizations(nlp: Language, name: str) -> OrganizationComponent:
    """Create the component that finds organizations."""
    return OrganizationComponent(name)
