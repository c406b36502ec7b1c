"""The award catalogue: well formed, and every example and counter-example holds."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from vinhdanh.extract.awards.catalogue import aliases_of, load_catalogue, load_context, load_grades
from vinhdanh.extract.awards.matcher import AwardExtractor
from vinhdanh.knowledge import load_table
from vinhdanh.view import View

AWARDS = tuple(load_catalogue().values())
RULES = load_context()
CONTEXTS = {name: section for name, section in RULES.items() if "accept" in section}
CATEGORIES = {
    "order", "medal", "state_title", "state_prize", "commemorative", "certificate", "flag", "emulation_title",
    "army_title", "union_title", "youth_title", "school_title", "society_prize", "badge", "contest_prize",
    "sports_medal", "sports_title", "reward",
}  # fmt: skip
RECIPIENTS = {"collective", "individual", "household", "work"}
FLAGS = {"loose", "exact", "proper", "generic"}
#: Awards that share a name on purpose: the context tells them apart.
SHARED_NAMES = {frozenset({"CTD", "CTD-CP"})}
EXTRACT = AwardExtractor()


def _codes(sentence: str) -> set[str]:
    return {mention.value.code for mention in EXTRACT(View(sentence))}


def test_the_catalogue_is_large_enough():
    assert len(AWARDS) >= 150


def test_codes_are_unique():
    assert len(load_table("awards")) == len(AWARDS)


@pytest.mark.parametrize("award", AWARDS, ids=lambda award: award.code)
def test_a_row_uses_the_vocabulary(award):
    assert re.fullmatch(r"[A-Z0-9]+(?:-[A-Z0-9]+)*", award.code)
    assert award.name.strip() == award.name != ""
    assert award.category in CATEGORIES
    assert award.aliases
    assert award.recipients
    assert award.recipients <= RECIPIENTS
    assert set(award.grades) <= {*load_grades(), "years"}
    assert award.context <= FLAGS | set(CONTEXTS)
    assert len(award.context - FLAGS) <= 1
    assert award.source


@pytest.mark.parametrize("award", AWARDS, ids=lambda award: award.code)
def test_an_article_of_the_law_of_2022_is_one_that_it_has(award):
    if match := re.search(r"06/2022/QH15, Điều (\d+)(?:-(\d+))?", award.source):
        first, last = int(match[1]), int(match[2] or match[1])
        assert 16 <= first <= last <= 75


def test_each_spelling_means_one_award():
    codes = defaultdict(set)
    for award in AWARDS:
        for alias in aliases_of(award, RULES["abbreviations"]):
            codes[alias.text].add(award.code)
    assert {text: found for text, found in codes.items() if len(found) > 1 and found not in SHARED_NAMES} == {}


@pytest.mark.parametrize("award", AWARDS, ids=lambda award: award.code)
def test_the_example_is_found(award):
    assert award.code in _codes(award.example)


@pytest.mark.parametrize("award", AWARDS, ids=lambda award: award.code)
def test_the_counter_example_is_not(award):
    assert award.code not in _codes(award.counter_example)


@pytest.mark.parametrize("award", AWARDS, ids=lambda award: award.code)
def test_the_counter_example_comes_close(award):
    """A counter-example that shares no syllable with the names could never fail."""
    syllables = {word for alias in aliases_of(award, {}) for word in re.findall(r"\w+", alias.text.lower())}
    assert syllables & set(re.findall(r"\w+", award.counter_example.lower()))


@pytest.mark.parametrize("row", load_table("award_grades"), ids=lambda row: f"{row['set']}:{row['grade']}")
def test_a_grade_has_spellings_of_its_own(row):
    spellings = [form.strip() for form in row["forms"].split("|")]
    others = [form.strip() for other in load_table("award_grades") for form in other["forms"].split("|")
              if other["set"] == row["set"] and other["grade"] != row["grade"]]  # fmt: skip
    assert spellings
    assert not set(spellings) & set(others)


@pytest.mark.parametrize("name", [*CONTEXTS, "titles"])
def test_a_context_admits_its_example(name):
    example = RULES[name]["example"]
    start, end = example.index("["), example.index("]") - 1
    found = EXTRACT(View(example.replace("[", "").replace("]", "")))
    assert (start, end) in {(mention.start, mention.end) for mention in found}


@pytest.mark.parametrize("name", [*CONTEXTS, "titles"])
def test_a_context_refuses_its_counter_example(name):
    named = {award.code for award in AWARDS if name in award.context}
    assert not named & _codes(RULES[name]["counter_example"])
    assert named or not _codes(RULES[name]["counter_example"])
