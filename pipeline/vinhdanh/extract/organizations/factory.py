"""The spaCy component `vinhdanh_organizations`."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_view, set_mentions
from vinhdanh.extract.organizations.extractor import OrganizationExtractor
from vinhdanh.extract.organizations.learned import Guesser, load_student, load_teacher

#: `model`: "rules" asks the rules alone, "student" also the model beside them, "teacher" instead the larger and slower
#: one, which needs the extra `accurate`; it is read from `path` or, by default, from the package. `add`, `drop` and
#: `bound`: how sure it must be to add a name, and to take away or bound one of the rules'; its own measure where null.
DEFAULT_CONFIG: dict[str, object] = {"model": "student", "path": "", "add": None, "drop": None, "bound": None}


class OrganizationComponent:
    """Writes organization mentions into a `Doc`; works with any tokenizer."""

    def __init__(self, name: str, guesser: Guesser | None = None) -> None:
        self.name = name
        self._extract = OrganizationExtractor(guesser)

    def __call__(self, doc: Doc) -> Doc:
        """Find the organizations of `doc` and attach them."""
        set_mentions(doc, "organization", self._extract(get_view(doc)))
        return doc


@Language.factory("vinhdanh_organizations", default_config=DEFAULT_CONFIG)
def create_organizations(  # noqa: PLR0913, PLR0917
    nlp: Language,
    name: str,
    model: Literal["rules", "student", "teacher"],
    path: str,
    add: int | None,
    drop: int | None,
    bound: int | None,
) -> OrganizationComponent:
    """Create the component that finds organizations."""
    if model == "rules":
        return OrganizationComponent(name)
    told = {name: value for name, value in (("add", add), ("drop", drop), ("bound", bound)) if value is not None}
    heard = load_teacher(path) if model == "teacher" else load_student(path)
    return OrganizationComponent(name, Guesser(heard, replace(heard.limits, **told)))
