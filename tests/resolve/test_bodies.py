"""Bodies of which only the name is known."""

from __future__ import annotations

import pytest

from vinhdanh.resolve.bodies import describe_body
from vinhdanh.resolve.organizations import OrganizationResolver
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View


@pytest.mark.parametrize(
    ("name", "body", "level"),
    [
        ("Tổng Liên đoàn Lao động Việt Nam", "Tổng Liên đoàn Lao động Việt Nam", "central"),
        ("Ủy ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An", "province"),
        ("Chủ tịch Ủy ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An", "province"),
        ("Thủ tướng Chính phủ", "Chính phủ", "central"),
        ("Chủ tịch nước", "Chủ tịch nước", ""),
        ("Quỹ Nào Đó", "Quỹ Nào Đó", ""),
    ],
)
def test_a_name_tells_the_body_and_an_office_the_body_that_it_heads(name: str, body: str, level: str) -> None:
    found = describe_body(name, organization_id(body))
    assert (found.name, found.level, found.org_id) == (body, level, organization_id(body))


def test_a_name_that_leads_to_another_body_says_nothing() -> None:
    found = describe_body("Chính phủ", "org_other")
    assert found == OrganizationValue("Chính phủ", "", org_id="org_other")


def test_a_mention_of_another_component_that_is_no_known_name_keeps_its_text_as_name() -> None:
    view = View("Blue Lotus tài trợ.")
    mention = Mention("organization", 0, 10, OrganizationValue(), "other")
    [found] = OrganizationResolver()(view, [mention])
    assert found.value.name == "Blue Lotus"
