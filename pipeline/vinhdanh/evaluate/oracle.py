"""Award records from gold mentions: the stage `relate` alone, everything before it taken to be right."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.document import get_view, set_mentions
from vinhdanh.evaluate.facts import KINDS, ScoredMention, ScoredRecord
from vinhdanh.evaluate.names import codes_of
from vinhdanh.evaluate.places import RawPlaces
from vinhdanh.evaluate.predicted import record_of
from vinhdanh.evaluate.times import days_of, type_of
from vinhdanh.extract.counts.extractor import CountExtractor
from vinhdanh.extract.counts.numbers import read_number
from vinhdanh.extract.dates.extractor import DateExtractor
from vinhdanh.pipeline import load, make_doc
from vinhdanh.read.article import Article
from vinhdanh.resolve.offices import organizations_alone
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.values import AwardValue, CountValue, DateValue, Mention, OrganizationValue, Value
from vinhdanh.view import View
from vinhdanh.write.rows import document_rows
from vinhdanh.write.schema import AWARDS

_RULE = "gold"
#: What the oracle does without: extraction, resolution, and words, which `relate` does not read.
_LEFT_OUT = ("words", "dates", "counts", "organizations", "awards", "resolve", "relate")


@cache
def _segmenter() -> Language:
    return load(exclude=_LEFT_OUT)


@cache
def _relate() -> Any:
    return load(exclude=["words"]).get_pipe("relate")


def segmented(article: Article) -> Doc:
    """Return `article` cleaned, with zones and sentences and nothing else."""
    return _segmenter()(make_doc(_segmenter(), article))


def records_from_gold(doc: Doc, mentions: tuple[ScoredMention, ...]) -> list[ScoredRecord]:
    """Return the records that `relate` makes of gold mentions, which are put into `doc`, a segmented document.

    A mention of which cleaning has left nothing is left out, as no pipeline could use it.
    """
    places = RawPlaces(doc)
    text = get_view(doc).text
    for kind in KINDS:
        put: list[Mention[Any]] = []
        for mention in mentions:
            span = places.to_clean(mention.start, mention.end) if mention.kind == kind else None
            if span is not None:
                put.append(Mention(kind, *span, value_of(mention, text[slice(*span)], span[0]), _RULE))
        set_mentions(doc, kind, put)
    rows = document_rows(_relate()(doc)).awards
    return [record_of(dict(zip(AWARDS.names, row, strict=True))) for row in rows]


def value_of(mention: ScoredMention, words: str, at: int) -> Value:
    """Return the value that the pipeline would carry for a gold mention with `words` at the clean offset `at`."""
    match mention.kind:
        case "organization":
            return _organization(mention.value, words)
        case "date":
            return _date(mention, words)
        case "count":
            return _count(mention, words, at)
        case "award":
            codes = sorted(mention.codes or codes_of(mention.value))
            return AwardValue(codes[0] if codes else "", mention.value, mention.grade)


@cache
def _organization(name: str, words: str) -> OrganizationValue:
    """Return the body of a canonical name: what our own reading of the name says, under the labelled name.

    A body that the text leaves open has only the kind that its words tell.
    """
    for text in filter(None, (name, words)):
        found = next((m for m in organizations_alone(View(text)) if m.start == 0 and m.end == len(text)), None)
        if found is None:
            continue
        read = found.value
        org_id = read.org_id if name and read.name == name else organization_id(name)
        return OrganizationValue(
            name, read.kind, read.level, read.place, read.place_code, read.parent, org_id, read.parent_org_id,
            expression=read.expression,
        )  # fmt: skip
    return OrganizationValue(name, org_id=organization_id(name))


def _date(mention: ScoredMention, words: str) -> DateValue:
    """Return a date with the days that its value covers, and what its words alone say, as anchoring would have it."""
    view = View(words)
    read = next((m.value for m in _dates()(view) if (m.start, m.end) == (0, len(words))), None)
    first, last = days_of(mention.value)
    kind = read.type if read is not None else type_of(mention.value)
    if mention.value and (type_of(mention.value) == "duration") != (kind in ("duration", "set")):
        kind = type_of(mention.value)
    return DateValue(
        kind, mention.value, first, last, mention.modifier or "",  # type: ignore[arg-type]
        expression=read.expression if read else None,
    )  # fmt: skip


def _count(mention: ScoredMention, words: str, at: int) -> CountValue:
    """Return a count whose number lies where our own reading of its words puts it; the noun is what follows."""
    low, dots, high = mention.value.partition("..")
    number = _float(low) if not dots else None
    read = next((m.value for m in _counts()(View(words)) if m.start == 0), None)
    least, most = (_float(low), _float(high)) if dots else (number, number)
    if read is not None and read.value == number:
        least, most = read.low, read.high
    start, end = _number_span(words, read)
    return CountValue(
        number, least, most, mention.modifier or "exact",  # type: ignore[arg-type]
        unit=" ".join(words[max(end, 0) :].split()),
        unit_class=mention.unit_class or "other",  # type: ignore[arg-type]
        number_start=at + start if start >= 0 else -1,
        number_end=at + end if end >= 0 else -1,
    )  # fmt: skip


def _number_span(words: str, read: CountValue | None) -> tuple[int, int]:
    """Return where the number stands in `words`, (-1, -1) where nothing reads as one."""
    if read is not None and read.number_end > 0:
        return read.number_start, read.number_end
    norm = View(words).norm
    for word in re.finditer(r"\w+", norm):
        number = read_number(norm, word.start())
        if number is not None:
            return number.start, number.end
    return -1, -1


def _float(text: str) -> float | None:
    return float(text) if text else None


@cache
def _dates() -> DateExtractor:
    return DateExtractor()


@cache
def _counts() -> CountExtractor:
    return CountExtractor()
