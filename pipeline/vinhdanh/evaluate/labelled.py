"""The gold side: the labels of a document in the form in which they are compared."""

from __future__ import annotations

from vinhdanh.evaluate.facts import Facts, ScoredMention, ScoredRecord, count_key
from vinhdanh.evaluate.names import codes_of, graded_award
from vinhdanh.gold.model import GoldDocument, GoldMention, GoldRecord
from vinhdanh.gold.values import parse_award, parse_count, parse_date


def gold_facts(document: GoldDocument) -> Facts:
    """Return what the labels of a document say.

    Raises:
        ValueError: a value is not written as the guidelines want it.
    """
    return Facts(tuple(map(mention_of, document.mentions)), tuple(map(record_of, document.records)))


def mention_of(mention: GoldMention) -> ScoredMention:
    """Return one labelled mention."""
    kind, start, end = mention.kind, mention.start, mention.end
    if not mention.value or kind == "organization":
        return ScoredMention(kind, start, end, mention.value)
    if kind == "date":
        date = parse_date(mention.value)
        return ScoredMention(kind, start, end, date.value, modifier=date.modifier)
    if kind == "count":
        count = parse_count(mention.value)
        number = count_key(count.value, count.low, count.high)
        return ScoredMention(kind, start, end, number, modifier=count.modifier, unit_class=count.unit_class)
    award = parse_award(mention.value)
    name, grade = graded_award(award.name, award.grade)
    return ScoredMention(kind, start, end, name, grade=grade, codes=codes_of(name))


def record_of(record: GoldRecord) -> ScoredRecord:
    """Return one labelled record; it is counted in the zone of its trigger."""
    award, grade = graded_award(record.award, record.grade)
    return ScoredRecord(
        status=record.status,
        award=award,
        grade=grade,
        awarder=record.awarder,
        recipient_kind=record.recipient_kind,
        recipient=record.recipient,
        count=record.count,
        count_low=record.count_low,
        count_high=record.count_high,
        count_modifier=record.count_modifier,
        period=record.period,
        date=record.date,
        start=record.start,
        end=record.end,
        at=record.trigger[0],
        repeat=record.repeat,
        patterns=record.patterns,
        presenter=record.presenter,
    )
