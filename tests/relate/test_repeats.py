"""One fact told twice is one record; a total points to its parts."""

from dataclasses import replace

import pytest

from vinhdanh.relate.repeats import Telling, drop_bare_mentions, drop_retold_rewards, merge_repeats
from vinhdanh.values import AwardRecord

BASE = AwardRecord(
    status="given",
    awarder="",
    awarder_org_id="",
    award_code="BK",
    award="Bằng khen",
    grade="",
    recipient_kind="collective",
    recipient="",
    recipient_org_id="",
    count=None,
    count_low=None,
    count_high=None,
    count_modifier="",
    occasion="",
    period="",
    date="",
    start=0,
    end=10,
    rule="test",
)


def record(**changes) -> AwardRecord:
    return replace(BASE, **changes)


#: A headline and the body.
TOLD = [Telling(0, retold=True), Telling(1, retold=False)]


SAME = [
    ("equal counts", record(count=5), record(count=5)),
    ("headline without awarder", record(count=5), record(count=5, awarder="Bộ Y tế")),
    ("uncounted caption", record(count=5), record()),
    (
        "office and its body",
        record(awarder="A", awarder_org_id="o1", count=5),
        record(awarder="B", awarder_org_id="o1", count=5),
    ),
    ("same name", record(recipient="Lê Văn An"), record(recipient="Lê Văn An")),
    (
        "given name",
        record(recipient="Lê Văn An", recipient_kind="individual"),
        record(recipient="An", recipient_kind="individual"),
    ),
    (
        "team by its land",
        record(recipient="Đội tuyển Việt Nam", award="Huy chương", award_code="HUY", grade="Vàng"),
        record(recipient="Việt Nam", award="Huy chương", award_code="HUY", grade="Vàng"),
    ),
]
DIFFERENT = [
    ("other count", record(count=5), record(count=6)),
    ("other awarder", record(count=5, awarder="Bộ Y tế"), record(count=5, awarder="Sở Y tế")),
    ("other status", record(count=5), record(count=5, status="planned")),
    ("other grade", record(count=5, grade="Nhất"), record(count=5, grade="Nhì")),
    ("other kind", record(count=5), record(count=5, recipient_kind="individual")),
    ("body within a body", record(recipient="Trường Hà Nội"), record(recipient="Công đoàn Trường Hà Nội")),
    ("other name", record(recipient="Lê Văn An"), record(recipient="Trần Thị Bé")),
    ("other year", record(count=2, date="2013"), record(count=2, date="2014")),
    ("other year", record(date="2006"), record(period="2019-01-01/2019-12-31")),
    ("a year and the ceremony", record(date="2006"), record(occasion="lễ kỷ niệm")),
]


@pytest.mark.parametrize(("name", "first", "second"), SAME, ids=[case[0] for case in SAME])
def test_is_one_fact(name, first, second):
    assert len(merge_repeats([first, second], TOLD)) == 1


@pytest.mark.parametrize(("name", "first", "second"), DIFFERENT, ids=[case[0] for case in DIFFERENT])
def test_are_two_facts(name, first, second):
    assert len(merge_repeats([first, second], TOLD)) == 2


def test_the_merged_record_knows_what_both_say():
    (merged,) = merge_repeats([record(count=5, date="2020-01-10"), record(count=5, awarder="Bộ Y tế")], TOLD)
    assert (merged.count, merged.date, merged.awarder) == (5, "2020-01-10", "Bộ Y tế")


def test_who_hands_over_in_one_telling_is_not_told_for_the_other():
    caption = record(start=0, presenter="Lê Văn Hải")
    (merged,) = merge_repeats([caption, record(count=5, awarder="Bộ Y tế")], TOLD)
    assert merged.presenter == ""


def test_merging_twice_changes_nothing_more():
    records = [record(count=5), record(count=5, awarder="Bộ Y tế"), record(count=7, start=20)]
    once = merge_repeats(records, [*TOLD, Telling(2, retold=False)])
    assert merge_repeats(once, TOLD) == once


def test_a_mention_that_says_nothing_gives_way_to_one_that_does():
    order = record(award="Huân chương Lao động", award_code="HC-LD", recipient="Sở Y tế")
    assert drop_bare_mentions([record(award="Huân chương", recipient_kind="other"), order]) == [order]


def test_two_statements_of_one_sentence_are_two_facts():
    told = [Telling(3, retold=False), Telling(3, retold=False)]
    assert len(merge_repeats([record(count=1), record(count=1, start=20)], told)) == 2


def test_a_reward_without_a_name_gives_way_to_the_award_of_the_same_recipients():
    reward = record(award_code="", award="Khen thưởng", recipient_kind="individual")
    letters = record(award="Giấy khen", recipient_kind="individual", count=5)
    assert drop_retold_rewards([letters, replace(reward, count=5)]) == [letters]
    assert len(drop_retold_rewards([letters, replace(reward, count=6)])) == 2


def test_all_of_a_clause_have_the_day_that_the_headline_gives_some_of_them():
    told = record(count=18, date="2023-06-16", start=0, end=40)
    body = [record(count=18, start=90, end=150), record(count=42, recipient_kind="individual", start=90, end=150)]
    tellings = [Telling(0, retold=True), Telling(1, retold=False), Telling(1, retold=False)]
    assert [one.date for one in merge_repeats([told, *body], tellings)] == ["2023-06-16", "2023-06-16"]
