"""From the lines of an `.ann` file to mentions and records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import regex

from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.model import KINDS, GoldMention, GoldRecord, GoldSpan
from vinhdanh.gold.nouns import noun_of
from vinhdanh.gold.standoff import Event, Standoff, TextBound
from vinhdanh.gold.values import CountGold, parse_award, parse_count, parse_date, parse_pairs

#: Where a sentence ends, roughly: at the end of a line, and at a full stop before a capital.
_SENTENCE_END = regex.compile(r"\n|[.!?…][”\")]*\s+(?=[“\"(]*\p{Lu})")


def build(standoff: Standoff, text: str, path: str) -> tuple[tuple[GoldMention, ...], tuple[GoldRecord, ...]]:
    """Return the mentions, in the order of the text, and the records of a file that `check` has nothing against.

    Raises:
        GoldError: a reference dangles or a value does not parse.
    """
    return _Builder(standoff, text, path).build()


class _Builder:
    def __init__(self, standoff: Standoff, text: str, path: str) -> None:
        self.standoff = standoff
        self.text = text
        self.path = path
        self.bounds = {bound.id: bound for bound in standoff.text_bounds}
        self.notes = {note.target: note.text for note in standoff.notes}
        self.attributes: dict[str, dict[str, str]] = defaultdict(dict)
        for attribute in standoff.attributes:
            self.attributes[attribute.target][attribute.type] = attribute.value
        self.ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self.awards = {(b.start, b.end): b.id for b in standoff.text_bounds if b.type == "AWARD"}

    def build(self) -> tuple[tuple[GoldMention, ...], tuple[GoldRecord, ...]]:
        mentions = [
            GoldMention(b.id, KINDS[b.type], b.start, b.end, self._words(b), self.notes.get(b.id, ""))
            for b in self.standoff.text_bounds
            if b.type in KINDS
        ]
        records, problems = [], []
        for event in self.standoff.events:
            try:
                records.append(self._record(event))
            except (KeyError, ValueError) as error:
                problems.append(GoldProblem(self.path, event.line, f"{event.id}: {error}"))
        if problems:
            raise GoldError(problems)
        return tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.kind))), tuple(records)

    def _words(self, bound: TextBound) -> str:
        return self.text[bound.start : bound.end]

    def _record(self, event: Event) -> GoldRecord:
        given = parse_pairs(self.notes.get(event.id, ""))
        trigger = self.bounds[event.trigger]
        roles = self._roles(event)
        award = parse_award(given.get("award") or self._award_of(trigger))
        count = self._count(roles, given)
        start, end = self._evidence(trigger, [span for spans in roles.values() for span in spans])
        attributes = self.attributes[event.id]
        return GoldRecord(
            id=event.id,
            status=attributes.get("Status", ""),
            awarder=given.get("awarder", _names(roles.get("Awarder", ()))),
            award=award.name,
            grade=given.get("grade", award.grade),
            recipient_kind=attributes.get("RecipientKind", ""),
            recipient=given.get("recipient", _names(roles.get("Recipient", ()))),
            count=count.value if count else None,
            count_low=count.low if count else None,
            count_high=count.high if count else None,
            count_modifier=count.modifier if count else "",
            period=given.get("period", _time(roles.get("Period", ()))),
            date=given.get("date", _time(roles.get("Date", ()))),
            repeat="Repeat" in attributes,
            patterns=tuple(given.get("pattern", "").split()),
            presenter=_names(roles.get("Presenter", ())),
            trigger=(trigger.start, trigger.end),
            start=start,
            end=end,
            roles=roles,
        )

    def _award_of(self, trigger: TextBound) -> str:
        mention = self.awards.get((trigger.start, trigger.end))
        if mention is None:
            raise ValueError("the trigger is no AWARD mention, so its note needs award=…")
        return self.notes.get(mention, "")

    def _roles(self, event: Event) -> dict[str, tuple[GoldSpan, ...]]:
        found: dict[str, list[GoldSpan]] = defaultdict(list)
        for role, filler in event.roles:
            found[role].append(self._span(self.bounds[filler]))
        return {role: tuple(spans) for role, spans in found.items()}

    def _span(self, bound: TextBound) -> GoldSpan:
        words = self._words(bound)
        kind = KINDS.get(bound.type, "other")
        return GoldSpan(bound.start, bound.end, words, self.notes.get(bound.id) or _plain(words), kind)

    def _count(self, roles: dict[str, tuple[GoldSpan, ...]], given: dict[str, str]) -> CountGold | None:
        if "count" in given:
            note = f"{given['count']} {given.get('modifier', 'exact')} other"
            return parse_count(note) if given["count"] else None
        spans = roles.get("Count", ())
        return parse_count(spans[0].name) if spans else None

    def _evidence(self, trigger: TextBound, spans: Iterable[GoldSpan]) -> tuple[int, int]:
        """Take in the fillers in the trigger's sentence; those further off were found elsewhere in the text."""
        first = max((end for end in self.ends if end <= trigger.start), default=0)
        last = min((end for end in self.ends if end >= trigger.end), default=len(self.text))
        near = [span for span in spans if first <= span.start and span.end <= last]
        return min([trigger.start, *(s.start for s in near)]), max([trigger.end, *(s.end for s in near)])


def _names(spans: tuple[GoldSpan, ...]) -> str:
    return "; ".join(noun_of(span.text) if span.kind == "count" else span.name for span in spans)


def _time(spans: tuple[GoldSpan, ...]) -> str:
    values = [parse_date(span.name).value for span in spans if _is_value(span)]
    return values[0] if values else ""


def _is_value(span: GoldSpan) -> bool:
    """Tell whether the filler has a value: without one its name is its words."""
    try:
        parse_date(span.name)
    except ValueError:
        return False
    return True


def _plain(words: str) -> str:
    return " ".join(words.split())
