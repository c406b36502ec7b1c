"""One name for each body of a document: the fullest that its text gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.extract.organizations.lexicon import words
from vinhdanh.resolve.organizations_canonical import Body
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.view import View

#: The bodies of the state that a text about several states names with its country.
_OF_STATE = frozenset({"Quốc hội", "Chính phủ", "Nhà nước"})
_HOME = "Việt Nam"
_UNIVERSITY = "Đại học "
_SHORT = words()["places"]["short_countries"]
_COUNTRY = re.compile(rf"(?<!\w)(?:{'|'.join(_SHORT)})$")


def with_fullest_names(bodies: Sequence[Body], view: View) -> list[Body]:
    """Return `bodies`, each short name replaced by the fuller one that the document has for the same body.

    "ĐH Vinh" is the "Trường Đại học Vinh" of the same text, "QH" its "Quốc hội Việt Nam", and "Hải quân Mỹ" the
    "Hải quân Hoa Kỳ" where the text writes "Hoa Kỳ"; otherwise names stay as the text has them.
    """
    spelled = [_with_full_country(body, view) for body in bodies]
    by_name = {body.value.name: body for body in spelled}
    return [by_name.get(_fuller(body.value.name), body) for body in spelled]


def _fuller(name: str) -> str:
    """Return the longer name that a body called `name` may have."""
    if name.startswith(_UNIVERSITY):
        return f"Trường {name}"
    return f"{name} {_HOME}" if name in _OF_STATE else name


def _with_full_country(body: Body, view: View) -> Body:
    """Return `body` with the country that ends its name in full, if the text has the full name."""
    found = _COUNTRY.search(body.value.name)
    full = _SHORT[found[0]] if found else ""
    if not found or full not in view.text:
        return body
    name = f"{body.value.name[: found.start()]}{full}"
    return replace(body, value=replace(body.value, name=name, org_id=organization_id(name)))
