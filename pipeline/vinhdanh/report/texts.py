"""The articles behind the rows: found again where the run has read them, known by the digest of their text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vinhdanh.clean import clean
from vinhdanh.read import Article, ReadOptions, read_articles
from vinhdanh.report.places import Places

Row = Mapping[str, Any]


@dataclass(slots=True)
class Found:
    """What the tables say about one article that is to be shown: its mentions, and its award rows by their number."""

    mentions: list[Row] = field(default_factory=list)
    awards: list[tuple[int, Row]] = field(default_factory=list)


def find_articles(
    documents: Iterable[Row], inputs: Sequence[str | Path], options: ReadOptions
) -> Iterator[tuple[str, Article]]:
    """Yield (doc_id, article) for each of `documents` whose text is in `inputs`, or where the run has read it.

    An article is known by the SHA-256 of its raw text, so that offsets always fit; files that have changed or gone
    since the run give nothing.
    """
    wanted: dict[str, list[str]] = {}
    sources: dict[str, None] = {}
    for row in documents:
        wanted.setdefault(row["sha256"], []).append(row["doc_id"])
        sources.setdefault(_file(row["source"] or ""))
    for item in read_articles(inputs or [source for source in sources if Path(source).is_file()], options):
        if not wanted:
            return
        if isinstance(item, Article):
            for doc_id in wanted.pop(_digest(item.raw), ()):
                yield doc_id, item


def shown_article(article: Article, found: Found) -> dict[str, Any]:
    """Return what the page needs to show `article`: its clean text, zones, mentions and evidence, with offsets into it.

    Mentions are [start, end, kind, value, rule], evidence is [number of the award row, start, end].
    """
    cleaned = clean(article)
    places = Places(cleaned)
    return {
        "text": cleaned.text,
        "zones": [[*places.of_clean(zone.start, zone.end), zone.kind] for zone in cleaned.zones],
        "mentions": [
            [*places.of_raw(row["start"], row["end"]), row["kind"], row["value"] or "", row["rule"]]
            for row in found.mentions
        ],
        "evidence": [[number, *places.of_raw(row["start"], row["end"])] for number, row in found.awards],
    }


def _file(source: str) -> str:
    """Return the file that an article was read from: its source without the number of its row."""
    path, colon, row = source.rpartition(":")
    return path if colon and row.isdigit() and not Path(source).exists() else source


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
