"""How much is done for a text, counted in calls: the same on every machine, so that no busy one hides or feigns a scan.

A stage whose calls grow faster than the text, or that takes far more of them than it did, fails here.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import vinhdanh
from vinhdanh.pipeline import make_doc
from vinhdanh.read.article import Article
from vinhdanh.write.rows import document_rows

CORPUS = Path(__file__).parents[1] / "corpus"
SHORT, FACTOR = 12_000, 4
#: How much faster than the text the calls may grow: a longer text has more that repeats, and so is remembered.
TOLERATED = 1.25
#: Most calls for 1,000 characters of articles that speak of nothing but honours, by stage: some half above today's.
MOST = {
    "clean": 1_400, "zones": 400, "sentences": 40, "dates": 2_500, "counts": 3_800, "organizations": 16_000,
    "awards": 1_500, "resolve": 5_600, "relate": 3_300, "rows": 1_000,
}  # fmt: skip


@pytest.fixture(scope="module")
def text() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(CORPUS.rglob("*.txt")))[:SHORT]


@pytest.fixture(scope="module")
def nlp() -> Any:
    return vinhdanh.load(exclude=["words"])


def calls(work: Callable[[], Any]) -> tuple[int, Any]:
    """Return how many functions `work` calls, of Python and of C, and what it returns."""
    found: Counter[str] = Counter()

    def count(frame: object, event: str, argument: object) -> None:
        found[event] += 1

    sys.setprofile(count)
    try:
        result = work()
    finally:
        sys.setprofile(None)
    return found["call"] + found["c_call"], result


def steps(nlp: Any, text: str) -> dict[str, int]:
    """Return the calls of each stage for one article."""
    counted: dict[str, int] = {}
    counted["clean"], doc = calls(partial(make_doc, nlp, Article("a", text)))
    for name, component in nlp.pipeline:
        counted[name], doc = calls(partial(component, doc))
    counted["rows"], _ = calls(partial(document_rows, doc))
    return counted


def test_calls_grow_no_faster_than_the_text(nlp: Any, text: str) -> None:
    # What is remembered of words from one document to the next is remembered for both.
    steps(nlp, text)
    short, long = steps(nlp, text), steps(nlp, f"{text}\n" * FACTOR)
    grown = {name: round(long[name] / short[name] / FACTOR, 2) for name in short}
    assert {name: by for name, by in grown.items() if by > TOLERATED} == {}


def test_no_stage_takes_far_more_calls_than_it_did(nlp: Any, text: str) -> None:
    steps(nlp, text)
    taken = {name: count * 1_000 // SHORT for name, count in steps(nlp, text).items()}
    assert {name: count for name, count in taken.items() if count > MOST[name]} == {}
