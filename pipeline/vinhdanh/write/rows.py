"""A processed `Doc` as rows of the tables."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from spacy.tokens import Doc

from vinhdanh.document import get_mentions
from vinhdanh.duplicates import Fingerprint, fingerprint
from vinhdanh.read.article import Article
from vinhdanh.read.rows import content_id
from vinhdanh.values import SPAN_GROUPS, AwardRecord, AwardValue, Mention, OrganizationValue
from vinhdanh.view import ARTICLE_ZONES
from vinhdanh.write.encode import Row
from vinhdanh.write.organizations import Bodies
from vinhdanh.write.text import value_text

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class DocumentRows:
    """The rows that one document adds to each table, in the order of the text; small and picklable."""

    documents: list[Row] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    dates: list[Row] = field(default_factory=list)
    counts: list[Row] = field(default_factory=list)
    awards: list[Row] = field(default_factory=list)
    bodies: Bodies = field(default_factory=Bodies)
    fingerprint: Fingerprint | None = None


def document_rows(doc: Doc) -> DocumentRows:
    """Return the rows of `doc`, with raw offsets.

    Raises:
        UnicodeEncodeError: the raw text is no Unicode text (it holds a lone surrogate).
    """
    return _Builder(doc).build()


class _Builder:
    """Makes the rows of one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._clean = doc._.clean
        self._article = doc._.article or Article("", doc.text)
        self._doc_id = self._article.doc_id or content_id(self._article.raw)
        self._view = doc._.view
        self._rows = DocumentRows()
        self._ids: set[str] = set()

    def build(self) -> DocumentRows:
        self._rows.documents.append(self._document())
        mentions = [mention for kind in SPAN_GROUPS for mention in get_mentions(self._doc, kind)]
        mentions.sort(key=lambda mention: (mention.start, -mention.end))
        for mention in mentions:
            self._add_mention(mention)
        records: Sequence[AwardRecord] = self._doc._.awards
        for ordinal, record in enumerate(records):
            self._rows.awards.append(self._award(ordinal, record))
            self._rows.bodies.add_record(record)
        self._rows.fingerprint = fingerprint(self._words())
        return self._rows

    def _words(self) -> list[str]:
        """Return the words of the article itself, folded."""
        norm = self._view.norm
        own = (zone for zone in self._view.zones if zone.kind in ARTICLE_ZONES)
        return [word for zone in own for word in _WORD.findall(norm, zone.start, zone.end)]

    def _document(self) -> Row:
        article = self._article
        return (
            self._doc_id,
            article.source or None,
            article.url or None,
            article.title or None,
            article.publisher or None,
            _day(self._doc._.published),
            self._doc._.published_from or None,
            len(article.raw),
            len(self._view.sentences),
            hashlib.sha256(article.raw.encode()).hexdigest(),
            article.encoding or None,
            "; ".join(self._clean.repairs) or None if self._clean else None,
            self._clean.language or None if self._clean else None,
            "; ".join(self._zones()) or None,
            # Whether it repeats an earlier document is known when all documents come together, in their order.
            None,
            None,
        )

    def _zones(self) -> Iterator[str]:
        for zone in self._view.zones:
            start, end = self._to_raw(zone.start, zone.end)
            if start < end:
                yield f"{zone.kind} {start}-{end}"

    def _add_mention(self, mention: Mention[Any]) -> None:
        start, end = self._to_raw(mention.start, mention.end)
        mention_id = self._unique(f"{self._doc_id}:{mention.kind[0]}{start}-{end}")
        value = mention.value
        entity_id = ""
        if isinstance(value, OrganizationValue):
            entity_id = value.org_id
            self._rows.bodies.add_mention(value)
        elif isinstance(value, AwardValue):
            entity_id = value.code
        self._rows.mentions.append(
            (
                mention_id,
                self._doc_id,
                mention.kind,
                start,
                end,
                self._article.raw[start:end],
                self._view.zone_at(mention.start),
                self._view.sentence_at(mention.start),
                value_text(value) or None,
                entity_id or None,
                mention.rule,
            )
        )
        if mention.kind == "date":
            self._rows.dates.append(self._date(mention_id, value))
        elif mention.kind == "count":
            self._rows.counts.append(self._count(mention_id, value))

    def _date(self, mention_id: str, value: Any) -> Row:
        return (
            mention_id,
            self._doc_id,
            value.type,
            value.value or None,
            _day(value.start),
            _day(value.end),
            value.modifier or None,
            value.anchored_to or None,
        )

    def _count(self, mention_id: str, value: Any) -> Row:
        return (
            mention_id,
            self._doc_id,
            value.value,
            value.low,
            value.high,
            value.modifier,
            value.unit or None,
            value.unit_class,
            value.unit_code or None,
        )

    def _award(self, ordinal: int, record: AwardRecord) -> Row:
        start, end = self._to_raw(record.start, record.end)
        return (
            self._award_id(ordinal),
            self._doc_id,
            record.status,
            record.awarder_org_id or None,
            record.awarder or None,
            record.award_code or None,
            record.award,
            record.grade or None,
            record.recipient_kind,
            record.recipient or None,
            record.recipient_org_id or None,
            record.count,
            record.count_low,
            record.count_high,
            record.count_modifier or None,
            record.occasion or None,
            record.period or None,
            record.date or None,
            start,
            end,
            self._article.raw[start:end],
            record.rule,
            self._view.zone_at(record.start),
            None if record.repeats is None else self._award_id(record.repeats),
            record.presenter or None,
            record.implied_awarder or None,
            record.implausible or None,
            record.affiliation or None,
            record.affiliation_org_id or None,
        )

    def _award_id(self, ordinal: int) -> str:
        return f"{self._doc_id}:a{ordinal}"

    def _to_raw(self, start: int, end: int) -> tuple[int, int]:
        if self._clean is None:
            return start, end
        raw: tuple[int, int] = self._clean.to_raw(start, end)
        return raw

    def _unique(self, mention_id: str) -> str:
        """Return `mention_id`, numbered if another mention of the kind has the same offsets."""
        unique, number = mention_id, 1
        while unique in self._ids:
            number += 1
            unique = f"{mention_id}.{number}"
        self._ids.add(unique)
        return unique


def _day(text: str) -> date | None:
    """Return the day that an ISO date (or date and time) names; None for a partial one."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
