"""What the law says about a record: an awarder that it implies, and what it does not allow.

A case is an award's code and name, the awarder with its kind and level, the kind of recipient, and what is doubted.
"""

from __future__ import annotations

import pytest

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.relate.plausibility import Plausibility
from vinhdanh.resolve.offices import organizations_alone
from vinhdanh.values import AwardRecord
from vinhdanh.view import View

RULES = load_toml("award_law")
JUDGE = Plausibility()


def record(code, awarder="", kind="individual", award="", count=None):
    name = award or load_catalogue()[code].name
    return AwardRecord(
        "given", awarder, "", code, name, "", kind, "", "", count, count, count, "", "", "", "", 0, 0, "rule",
    )  # fmt: skip


def judged(one):
    organizations = [m for name in one.awarder.split("; ") for m in organizations_alone(View(name))]
    (found,) = JUDGE([one], organizations)
    return found


CONFERRERS = [
    ("HC-LD", "Chủ tịch nước", ""),
    ("HC-LD", "Liên đoàn Lao động huyện Kim Bôi", "conferrer"),
    ("HC-LD", "Sở Y tế tỉnh Hòa Bình", "conferrer"),
    ("HC-HN", "Nhà nước Lào", ""),
    ("HC-LD", "Hội Cựu chiến binh Thép Mới", ""),
    ("BK", "Ủy ban nhân dân huyện Kim Bôi", "conferrer"),
    ("BK", "Ủy ban nhân dân tỉnh Hòa Bình", ""),
    ("BK", "Công an tỉnh Hòa Bình", "conferrer"),
    ("BK", "Bộ Y tế", ""),
    ("BK", "Liên đoàn Lao động huyện Kim Bôi", ""),
    ("BK", "Bộ Y tế; Sở Y tế tỉnh Hòa Bình", ""),
    ("BK", "Công ty trách nhiệm hữu hạn Nắng Mai", ""),
    ("GK", "Thủ tướng Chính phủ", "conferrer"),
    ("GK", "Ủy ban nhân dân xã Đú Sáng", ""),
    ("CSTD", "Trường Trung học cơ sở Đú Sáng", ""),
    ("TTLDXS", "Ủy ban nhân dân huyện Kim Bôi", "conferrer"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "awarder", "doubt"), CONFERRERS)
def test_who_may_confer(code, awarder, doubt):
    kind = next(iter(load_catalogue()[code].recipients & {"individual", "collective"}))
    assert judged(record(code, awarder, kind)).implausible == doubt


RECIPIENTS = [
    ("LDTT", "individual", None, ""),
    ("LDTT", "collective", None, "recipient"),
    ("TTLDTT", "individual", None, "recipient"),
    ("CTD", "individual", None, "recipient"),
    ("BK", "household", None, ""),
    ("DH-NGUT", "collective", None, "recipient"),
    ("DH-NGUT", "collective", 9, ""),  # a province has as many as it has bearers
    ("GT-HCM", "individual", None, ""),  # the author of the work
    ("KNC", "collective", None, ""),  # any souvenir
    ("DVXS", "collective", None, ""),  # no law knows the title
    ("LDTT", "mixed", None, ""),
]


@pytest.mark.parametrize(("code", "kind", "count", "doubt"), RECIPIENTS)
def test_who_may_have_it(code, kind, count, doubt):
    assert judged(record(code, kind=kind, count=count)).implausible == doubt


IMPLIED = [
    ("HC-LD", "", "Chủ tịch nước"),
    ("DH-NSND", "", "Chủ tịch nước"),
    ("BTQGC", "", "Thủ tướng Chính phủ"),
    ("CSTD", "Chiến sĩ thi đua toàn quốc", "Thủ tướng Chính phủ"),
    ("CSTD", "Chiến sĩ thi đua cơ sở", ""),
    ("BK", "", ""),
    ("HC-TUDO", "", ""),
    ("GIAI", "", ""),
]


@pytest.mark.parametrize(("code", "award", "awarder"), IMPLIED)
def test_the_law_may_know_who_confers(code, award, awarder):
    found = judged(record(code, award=award))
    assert (found.implied_awarder, found.awarder) == (awarder, "")


def test_a_stated_awarder_is_kept_and_nothing_implied():
    found = judged(record("HC-LD", "Liên đoàn Lao động huyện Kim Bôi"))
    assert (found.awarder, found.implied_awarder) == ("Liên đoàn Lao động huyện Kim Bôi", "")


def test_several_doubts_are_joined():
    assert judged(record("TTLDXS", "Ủy ban nhân dân huyện Kim Bôi")).implausible == "conferrer; recipient"


@pytest.mark.parametrize("row", RULES["limit"], ids=lambda row: row["conferrers"][0])
def test_a_limit_doubts_its_example_and_not_its_counter_example(row):
    (code, barred), (other, allowed) = row["example"], row["counter_example"]
    assert "conferrer" in judged(record(code, barred)).implausible
    assert "conferrer" not in judged(record(other, allowed)).implausible


def test_the_sets_of_bodies_use_the_vocabulary_of_organizations():
    heads = load_table("organization_heads")
    kinds = {row["kind"] for row in heads}
    for rows in RULES["bodies"].values():
        for row in rows:
            assert set(row.get("kinds", ())) <= kinds
            assert set(row.get("levels", ())) <= {"central", "province", "district", "commune", "grassroots"}


def test_a_limit_names_conferrers_of_the_catalogue():
    known = {conferrer for award in load_catalogue().values() for conferrer in award.conferrers}
    assert {conferrer for row in RULES["limit"] for conferrer in row["conferrers"]} <= known
