"""Every grammar pattern and every cue reads its example, and not its counter-example."""

import re

import pytest

from vinhdanh.document import get_mentions, get_view
from vinhdanh.knowledge import load_toml
from vinhdanh.pipeline import load
from vinhdanh.relate.clauses import clauses
from vinhdanh.relate.cues import load_cues
from vinhdanh.relate.grammar import load_grammar
from vinhdanh.relate.itemise import Itemiser
from vinhdanh.relate.items import Material, symbols_of
from vinhdanh.relate.shape import demote
from vinhdanh.resolve.offices import extract_offices
from vinhdanh.view import fold

PATTERNS = [*load_grammar("recipients"), *load_grammar("awarder"), *load_grammar("presenter")]
CUES = load_cues()
STATUS = [(group, row) for group, rows in load_toml("status_cues").items() for row in rows if "status" in row]
HYPOTHETICAL = load_toml("status_cues")["hypothetical"]
UNAWARDED = load_toml("status_cues")["unawarded"]
LIMITED = load_toml("status_cues")["limited"]


@pytest.fixture(scope="module")
def nlp():
    return load(exclude=["words"])


@pytest.fixture(scope="module")
def itemise():
    return Itemiser()


def found_by(pattern, sentence, nlp, itemise):
    """Return the text that `pattern` captures for any award of the sentence."""
    doc = nlp(sentence)
    view = get_view(doc)
    organizations = get_mentions(doc, "organization")
    offices = extract_offices(view, organizations)
    kinds = [get_mentions(doc, kind) for kind in ("date", "count", "award")]
    items = demote(itemise(Material(view, organizations, offices, *kinds), 0, len(view.text)))
    captured = []
    for clause in clauses(items):
        symbols = symbols_of(clause)
        for award in re.finditer("A", symbols):
            index = pattern.find(symbols, award.start(), award.start())
            if index is not None:
                captured.append(view.text[clause[index].start : clause[index].end])
    return captured


@pytest.mark.parametrize("pattern", PATTERNS, ids=[f"{pattern.role}:{pattern.name}" for pattern in PATTERNS])
def test_pattern_captures_what_its_example_marks(pattern, nlp, itemise):
    marked = re.search(r"\[(.+?)\]", pattern.example)
    assert marked is not None
    sentence = pattern.example.replace("[", "").replace("]", "")
    assert marked.group(1) in found_by(pattern, sentence, nlp, itemise)


@pytest.mark.parametrize("pattern", PATTERNS, ids=[f"{pattern.role}:{pattern.name}" for pattern in PATTERNS])
def test_pattern_fails_on_its_counter_example(pattern, nlp, itemise):
    assert found_by(pattern, pattern.counter_example, nlp, itemise) == []


@pytest.mark.parametrize("row", CUES, ids=[f"{row['symbol']}:{row['example']}" for row in CUES])
def test_cue_matches_its_example_only(row):
    pattern = re.compile(rf"(?<!\w)(?:{row['pattern']})(?!\w)")
    assert pattern.search(fold(row["example"]))
    assert not row["counter_example"] or not pattern.search(fold(row["counter_example"]))


@pytest.mark.parametrize(("group", "row"), STATUS, ids=[f"{group}:{row['status']}" for group, row in STATUS])
def test_status_cue_matches_its_example_only(group, row):
    pattern = re.compile(row["pattern"])
    texts = [fold(row["example"]), fold(row["counter_example"])]
    if group == "after":
        texts = [re.split(r"giải ba|bằng khen của bộ", text)[-1] for text in texts]
    assert pattern.search(texts[0])
    assert not pattern.search(texts[1])


@pytest.mark.parametrize("row", HYPOTHETICAL, ids=[row["example"] for row in HYPOTHETICAL])
def test_talk_of_chances_is_no_record(row, nlp):
    assert nlp(f"{row['counter_example']}.")._.awards
    assert not nlp(f"{row['example']}.")._.awards


@pytest.mark.parametrize("row", UNAWARDED, ids=[row["example"] for row in UNAWARDED])
def test_nobody_gets_what_is_left_unawarded(row, nlp):
    assert [record.status for record in nlp(f"{row['example']}.")._.awards] == ["denied"]
    assert "denied" not in [record.status for record in nlp(f"{row['counter_example']}.")._.awards][:1]


@pytest.mark.parametrize("row", LIMITED, ids=[row["example"] for row in LIMITED])
def test_so_many_and_no_more_is_a_criterion(row, nlp):
    assert [record.status for record in nlp(f"{row['example']}.")._.awards] == ["criterion"]
    assert "criterion" not in [record.status for record in nlp(f"{row['counter_example']}.")._.awards]
