"""Bodies of many documents become one row each, and every reference finds its row."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.values import AwardRecord, OrganizationValue
from vinhdanh.write.collection import Organizations
from vinhdanh.write.encode import Row
from vinhdanh.write.organizations import Bodies, described
from vinhdanh.write.schema import ORGANIZATIONS

SCHOOL = OrganizationValue("Trường A", "school", "grassroots", "Hà Nội", "01", "Phòng B", "o1", "o2")
UNION = "Liên đoàn Lao động tỉnh Hòa Bình"


def record(**values: str) -> AwardRecord:
    blank: dict[str, Any] = dict.fromkeys(AwardRecord.__dataclass_fields__, "")
    return AwardRecord(**{**blank, "start": 0, "end": 0, **values})


def table(*parts: Bodies) -> list[Row]:
    with Organizations() as organizations:
        for part in parts:
            organizations.add(part.mentioned(), part.referred())
        return list(organizations.rows())


def test_what_parts_describe_is_not_found_out_again_where_they_are_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    part, other = gathered(SCHOOL), Bodies()
    for name in (UNION, "Đảng ủy Sở Y tế tỉnh Nghệ An", "Không có ai"):
        other.add_record(record(awarder=name, awarder_org_id=organization_id(name)))
    expected = table(part, other)
    with Organizations() as organizations:
        for each in (part, other):
            organizations.add(each.mentioned(), each.referred(), described(each))
        monkeypatch.setattr("vinhdanh.write.collection.described_row", None)
        assert list(organizations.rows()) == expected


def rows(bodies: Bodies) -> dict[str, dict[str, Any]]:
    return {row[0]: dict(zip(ORGANIZATIONS.names, row, strict=True)) for row in table(bodies)}


def gathered(*values: OrganizationValue) -> Bodies:
    bodies = Bodies()
    for value in values:
        bodies.add_mention(value)
    return bodies


def test_mentions_are_counted_and_parents_have_a_row() -> None:
    made = rows(gathered(SCHOOL, SCHOOL))
    assert made["o1"]["n_mentions"] == 2
    assert (made["o1"]["name"], made["o1"]["kind"], made["o1"]["parent_org_id"]) == ("Trường A", "school", "o2")
    assert (made["o2"]["name"], made["o2"]["n_mentions"]) == ("Phòng B", 0)


def test_an_unresolved_mention_has_no_row() -> None:
    assert rows(gathered(OrganizationValue(kind="school"))) == {}


def test_what_one_mention_leaves_open_another_fills() -> None:
    bare = OrganizationValue("Trường A", "", org_id="o1")
    assert rows(gathered(bare, SCHOOL))["o1"]["place_code"] == "01"


def test_bodies_of_a_record_have_a_row_though_nothing_mentions_them() -> None:
    bodies = Bodies()
    bodies.add_record(record(awarder="Sở A", awarder_org_id="a", recipient="Tổ C", recipient_org_id="c"))
    assert {key: row["name"] for key, row in rows(bodies).items()} == {"a": "Sở A", "c": "Tổ C"}


def test_a_body_that_is_only_referred_to_is_described_by_its_name_and_so_are_its_parents() -> None:
    bodies = Bodies()
    bodies.add_record(record(awarder=UNION, awarder_org_id=organization_id(UNION)))
    made = {row["name"]: row for row in rows(bodies).values()}
    assert (made[UNION]["kind"], made[UNION]["level"], made[UNION]["place_code"]) == ("union", "province", "17")
    assert made[UNION]["parent_org_id"] == made["Tổng Liên đoàn Lao động Việt Nam"]["org_id"]


def test_an_office_refers_to_the_body_that_it_heads() -> None:
    body = "Ủy ban nhân dân tỉnh Nghệ An"
    bodies = Bodies()
    bodies.add_record(record(awarder=f"Chủ tịch {body}", awarder_org_id=organization_id(body)))
    assert rows(bodies)[organization_id(body)]["name"] == body


@pytest.mark.parametrize("org_id", ["", "a"])
def test_a_record_counts_as_no_mention(org_id: str) -> None:
    bodies = Bodies()
    bodies.add_record(record(awarder="Sở A", awarder_org_id=org_id))
    assert sum(row["n_mentions"] for row in rows(bodies).values()) == 0


VALUES = st.builds(
    OrganizationValue,
    name=st.sampled_from(["", "Sở A", "Sở B"]),
    kind=st.sampled_from(["", "government"]),
    org_id=st.sampled_from(["o1", "o2", "o3"]),
    parent=st.sampled_from(["", "Tỉnh A", "Tỉnh B"]),
    parent_org_id=st.sampled_from(["", "o1", "o4"]),
)


@given(st.lists(VALUES), st.integers(0, 9))
def test_parts_merge_to_the_whole(values: list[OrganizationValue], cut: int) -> None:
    merged = gathered(*values[:cut])
    merged.merge(gathered(*values[cut:]))
    whole = table(gathered(*values))
    assert table(merged) == whole
    assert table(gathered(*values[:cut]), gathered(*values[cut:])) == whole


def test_a_disk_that_is_full_is_an_error_of_the_system() -> None:
    with Organizations() as organizations:
        organizations._database.execute("DROP TABLE referred")
        with pytest.raises(OSError, match="cannot gather organizations"):
            organizations.add([], [("o1", "Sở A")])
