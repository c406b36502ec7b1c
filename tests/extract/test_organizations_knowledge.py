"""The tables behind organizations: complete, without doubles, and linked."""

# ruff: noqa: E501 (one case a line)

import re
from collections import Counter
from datetime import date

import pytest

from vinhdanh.extract.organizations.gazetteer import units, units_by_name
from vinhdanh.extract.organizations.parser import NameParser
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.view import fold

KINDS = set(
    "union party government people_council front school hospital company bank media association youth women army police "
    "court club federation foundation international committee bloc other none".split()
)
LEVELS = {"", "central", "province", "district", "commune", "grassroots"}


@pytest.mark.parametrize("table", ["organization_heads", "organization_bodies", "organization_sectors", "organization_offices",
                                   "organization_vocabulary", "administrative_units", "administrative_communes"])  # fmt: skip
def test_every_row_has_every_column(table: str) -> None:
    assert all(None not in row and None not in row.values() for row in load_table(table))


def test_heads_use_the_vocabulary_of_kinds_levels_and_tails() -> None:
    tails = NameParser().tail_kinds
    for row in load_table("organization_heads"):
        assert row["kind"] in KINDS, row
        assert row["level"] in LEVELS, row
        assert set(row["tail"].split()) <= tails, row
        assert set(row["bare"].split()) <= {"no", "place", "cap", "mid", "yes"}, row
        assert row["place_style"] in {"", "typed", "bare", "province", "country", "of_host", "acts_as"}, row


def test_sectors_use_the_vocabulary() -> None:
    assert {row["group"] for row in load_table("organization_sectors")} == {"", "ministry", "district"}


def test_heads_are_written_small() -> None:
    for row in load_table("organization_heads"):
        assert row["head"] == row["head"].lower()


def test_no_alias_means_two_bodies() -> None:
    aliases = Counter(
        alias
        for row in load_table("organization_bodies")
        for alias in {row["name"], *row["aliases"].split("|")}
        if alias and row["match"] != "never"
    )
    assert [alias for alias, times in aliases.items() if times > 1] == []


def test_bodies_use_the_vocabulary() -> None:
    for row in load_table("organization_bodies"):
        assert row["kind"] in KINDS, row
        assert row["level"] in LEVELS, row
        assert row["match"] in {"any", "cap", "case", "bare", "credit", "platform", "seat", "never"}, row


def test_there_are_63_provinces_before_the_mergers_of_2025_and_34_after() -> None:
    def valid(day: date) -> int:
        return sum(
            (not unit.valid_from or date.fromisoformat(unit.valid_from) <= day)
            and (not unit.valid_to or date.fromisoformat(unit.valid_to) >= day)
            for unit in units()
            if unit.level == "province"
        )

    assert (valid(date(2020, 1, 1)), valid(date(2025, 7, 1))) == (63, 34)


def test_units_have_official_codes_and_live_parents() -> None:
    provinces = {unit.code for unit in units() if unit.level == "province"}
    for unit in units():
        assert re.fullmatch(r"\d{2}" if unit.level == "province" else r"\d{3}", unit.code), unit
        assert unit.level == "province" or unit.province_code in provinces, unit
        assert not unit.successor_code or unit.successor_code in provinces, unit


def test_every_province_that_ended_has_a_successor() -> None:
    assert all(unit.successor_code for unit in units() if unit.level == "province" and unit.valid_to)


def test_communes_lie_in_known_districts() -> None:
    districts = {unit.code for unit in units() if unit.level == "district"}
    for row in load_table("administrative_communes"):
        assert re.fullmatch(r"\d{5}", row["code"]), row
        assert row["district_code"] in districts, row


def test_units_are_found_in_every_spelling_of_the_tone() -> None:
    assert {unit.code for unit in units_by_name()["hòabình"]} == {"17", "148", "961"}


def test_units_say_where_they_come_from() -> None:
    assert all(row["source"] for row in load_table("administrative_units"))


def test_word_lists_are_folded() -> None:
    names = load_toml("organization_words")
    for section, key in [("names", "family"), ("context", "plural"), ("context", "verbs"), ("shape", "breaks")]:
        text = names[section][key]
        assert text == fold(text).replace("\x0a", "\n") or text.split() == fold(text).split()
