"""What a canonical name alone says about a body: for bodies that are referred to but never mentioned."""

from __future__ import annotations

from vinhdanh.resolve.offices import extract_offices, organizations_alone
from vinhdanh.values import OrganizationValue
from vinhdanh.view import View


def describe_body(name: str, org_id: str) -> OrganizationValue:
    """Return the body that `name` means, or whose office it means, and that has the identifier `org_id`.

    Where the name alone does not lead to that identifier, nothing but the name is known: kind and level are empty.

    >>> describe_body("Liên đoàn Lao động tỉnh Hòa Bình", "org_4349204eb7f5").level
    'province'
    """
    view = View(name)
    mentions = organizations_alone(view)
    for mention in mentions:
        if mention.value.org_id == org_id:
            return mention.value
    for office in extract_offices(view, mentions):
        if office.org_id == org_id and office.body:
            return _named(office.body, org_id)
    return OrganizationValue(name=name, kind="", org_id=org_id)


def _named(body: str, org_id: str) -> OrganizationValue:
    """Return what the name of an office's body says, or the bare name for an office that is a body itself."""
    for mention in organizations_alone(View(body)):
        if mention.value.org_id == org_id:
            return mention.value
    return OrganizationValue(name=body, kind="", org_id=org_id)
