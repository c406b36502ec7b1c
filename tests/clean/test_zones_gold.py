"""Zones against those labelled by reading (`gold/zones`): the article is kept whole, and its furniture kept apart."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from spacy.language import Language

from vinhdanh import load, process
from vinhdanh.clean import clean
from vinhdanh.read import Article
from vinhdanh.view import ARTICLE_ZONES

ROOT = Path(__file__).parents[2]
TEXTS = (ROOT, ROOT.parent / "shared")
MARKUP = re.compile(r"<[^>]*>")
Label = tuple[int, int, str]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load(exclude=["words"])


def labels() -> dict[tuple[str, str], list[Label]]:
    found: defaultdict[tuple[str, str], list[Label]] = defaultdict(list)
    with (ROOT / "gold" / "zones" / "zones.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["file"], row["sha256"]].append((int(row["start"]), int(row["end"]), row["zone"]))
    return dict(found)


LABELS = labels()
with (ROOT / "gold" / "zones" / "pages.csv").open(encoding="utf-8", newline="") as rows:
    STATED = list(csv.DictReader(rows))


def raw_of(file: str, sha256: str) -> str:
    path = next((path for folder in TEXTS if (path := folder / file).is_file()), None)
    if path is None:
        pytest.skip(f"the text {file} is not at hand")
    raw = path.read_bytes().decode("utf-8")
    assert hashlib.sha256(raw.encode()).hexdigest() == sha256, file
    return raw


def confusion(file: str, sha256: str) -> Counter[tuple[str, str]]:
    """Return how many characters, blanks and markup left aside, have which labelled and which found zone."""
    raw = raw_of(file, sha256)
    is_page = file.endswith(".html")
    cleaned = clean(Article("x", raw, media="html" if is_page else "text"))
    found = ["none"] * len(raw)
    for zone in cleaned.zones:
        start, end = cleaned.to_raw(zone.start, zone.end)
        found[start:end] = [zone.kind] * (end - start)
    words = MARKUP.sub(lambda tag: " " * len(tag[0]), raw) if is_page else raw
    return Counter(
        (label, found[at])
        for start, end, label in LABELS[file, sha256]
        for at in range(start, end)
        if not words[at].isspace()
    )


@pytest.mark.parametrize("document", LABELS, ids=lambda document: Path(document[0]).stem[:12])
def test_nothing_of_a_body_is_taken_for_furniture(document: tuple[str, str]) -> None:
    cut = {
        pair: count
        for pair, count in confusion(*document).items()
        if pair[0] == "body" and pair[1] not in ARTICLE_ZONES
    }
    assert cut == {}


@pytest.mark.parametrize("pages", [False, True], ids=["text", "pages"])
def test_article_and_furniture_are_told_apart(pages: bool) -> None:
    tally: Counter[tuple[bool, bool]] = Counter()
    for file, sha256 in LABELS:
        if file.endswith(".html") == pages and any((folder / file).is_file() for folder in TEXTS):
            for (label, found), count in confusion(file, sha256).items():
                tally[label in ARTICLE_ZONES, found in ARTICLE_ZONES] += count
    right, lost, kept = tally[True, True], tally[True, False], tally[False, True]
    assert 2 * right / (2 * right + lost + kept) >= 0.98


@pytest.mark.parametrize("stated", STATED, ids=lambda stated: stated["file"][:3])
def test_a_page_says_its_title_publisher_day_and_address(stated: dict[str, str], nlp: Language) -> None:
    raw = (ROOT / "gold" / "zones" / "pages" / stated["file"]).read_text(encoding="utf-8")
    doc = process(nlp, Article("x", raw, media="html"))
    article = doc._.clean.article
    assert (article.title, article.publisher, article.url) == (stated["title"], stated["publisher"], stated["url"])
    assert str(doc._.published) == stated["published"]


def test_labels_do_not_overlap_and_name_no_text() -> None:
    for places in LABELS.values():
        ends = [end for _, end, _ in places]
        assert all(start < end for start, end, _ in places)
        assert all(start >= end for (start, _, _), end in zip(places[1:], ends, strict=False))
