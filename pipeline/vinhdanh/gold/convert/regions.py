"""Labels as other tools see them: stretches of text, each with what is said of it, and arrows between them.

A record is a stretch, too: its trigger. Records that share a trigger are several stretches at one place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from vinhdanh.gold.convert.labelled import Labelled
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.schema import load_schema
from vinhdanh.gold.standoff import Attribute, Event, Note, Standoff, TextBound

NOTE_TYPE = "AnnotatorNotes"


@dataclass(frozen=True, slots=True)
class Region:
    """A labelled stretch of the raw text, from `start` to before `end`.

    `note` is "" where there is none. Only records have `attributes` (value "" for one that is only present) and
    `roles`: names, each with the place in the list of regions of what fills it, in the order of the schema.
    """

    label: str
    start: int
    end: int
    note: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    roles: tuple[tuple[str, int], ...] = ()

    @property
    def is_record(self) -> bool:
        """Whether it is the trigger of a record."""
        return self.label == load_schema().event


def regions_of(document: Labelled) -> tuple[Region, ...]:
    """Return mentions and fillers, then records, each in the order of the file.

    Raises:
        GoldError: something has no place in a region and would get lost; all such lines are named.
    """
    reader = _Reader(document)
    problems = [GoldProblem(document.path, line, message) for line, message in reader.problems()]
    if problems:
        raise GoldError(problems)
    return reader.regions()


class _Reader:
    def __init__(self, document: Labelled) -> None:
        self.standoff = document.standoff
        self.length = len(document.text)
        self.event = load_schema().event
        self.spans = [bound for bound in self.standoff.text_bounds if bound.type != self.event]
        self.triggers = {bound.id: bound for bound in self.standoff.text_bounds if bound.type == self.event}
        self.events = {event.id: event for event in self.standoff.events}
        self.places = {bound.id: place for place, bound in enumerate(self.spans)}

    def problems(self) -> Iterator[tuple[int, str]]:
        yield from self._ids()
        used = {event.trigger for event in self.standoff.events}
        for bound in self.standoff.text_bounds:
            if not 0 <= bound.start < bound.end <= self.length:
                yield bound.line, f"{bound.id} reaches from {bound.start} to {bound.end} in {self.length} characters"
            if bound.type == self.event and bound.id not in used:
                yield bound.line, f"{bound.id} is the trigger of no record"
        for event in self.standoff.events:
            yield from self._event(event)
        for attribute in self.standoff.attributes:
            if attribute.target not in self.events:
                yield attribute.line, f"{attribute.id} is on {attribute.target}, which is no record"
        for note in self.standoff.notes:
            if note.target not in self.events and note.target not in self.places:
                yield note.line, f"{note.id} is on {note.target}, which is no record, mention or filler"
            if note.type != NOTE_TYPE:
                yield note.line, f"{note.id} is a note of type {note.type}; only {NOTE_TYPE} is carried"

    def _ids(self) -> Iterator[tuple[int, str]]:
        seen: Counter[object] = Counter()
        for bound in self.standoff.text_bounds:
            yield from _again(seen, bound.id, bound.line, f"the id {bound.id}")
        for event in self.standoff.events:
            yield from _again(seen, event.id, event.line, f"the id {event.id}")
        for attribute in self.standoff.attributes:
            said = f"{attribute.type} of {attribute.target}"
            yield from _again(seen, (attribute.target, attribute.type), attribute.line, said)
        for note in self.standoff.notes:
            yield from _again(seen, (note.target, "#"), note.line, f"a note on {note.target}")

    def _event(self, event: Event) -> Iterator[tuple[int, str]]:
        if event.type != self.event or event.trigger not in self.triggers:
            yield event.line, f"{event.id} is no {self.event} with a trigger of this label"
        seen: Counter[object] = Counter()
        for role, filler in event.roles:
            if filler not in self.places:
                yield event.line, f"{role} of {event.id} is {filler}, which is no mention or filler"
            yield from _again(seen, (role, filler), event.line, f"{role} of {event.id} as {filler}")

    def regions(self) -> tuple[Region, ...]:
        notes = {note.target: note.text for note in self.standoff.notes}
        mentions = [Region(b.type, b.start, b.end, notes.get(b.id, "")) for b in self.spans]
        return *mentions, *(self._record(event, notes.get(event.id, "")) for event in self.standoff.events)

    def _record(self, event: Event, note: str) -> Region:
        trigger = self.triggers[event.trigger]
        attributes = {a.type: a.value for a in self.standoff.attributes if a.target == event.id}
        roles = ordered((role, self.places[filler]) for role, filler in event.roles)
        return Region(trigger.type, trigger.start, trigger.end, note, attributes, roles)


def _again(seen: Counter[object], key: object, line: int, said: str) -> Iterator[tuple[int, str]]:
    seen[key] += 1
    if seen[key] > 1:
        yield line, f"{said} stands twice"


def ordered(roles: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return the roles in the order of the schema; fillers of one role keep theirs."""
    rank = {role: place for place, role in enumerate(load_schema().roles)}
    return tuple(sorted(roles, key=lambda role: rank.get(role[0], len(rank))))


def standoff_of(regions: Sequence[Region]) -> Standoff:
    """Return the labels with ids counted anew and without words; records at one place share a trigger.

    Every role must be filled by a region that is no record.
    """
    ids: dict[object, str] = {}
    bounds: list[TextBound] = []
    for place, region in sorted(enumerate(regions), key=lambda item: item[1].is_record):
        key = (region.start, region.end) if region.is_record else place
        if key not in ids:
            ids[key] = f"T{len(bounds) + 1}"
            bounds.append(TextBound(ids[key], region.label, region.start, region.end, ""))
    records = [region for region in regions if region.is_record]
    events = [
        Event(f"E{n}", r.label, ids[r.start, r.end], tuple((role, ids[place]) for role, place in r.roles))
        for n, r in enumerate(records, 1)
    ]
    facts = [(*fact, f"E{n}") for n, r in enumerate(records, 1) for fact in r.attributes.items()]
    named = [(ids[place], region) for place, region in enumerate(regions) if not region.is_record]
    named += [(f"E{n}", region) for n, region in enumerate(records, 1)]
    noted = [(target, region.note) for target, region in named if region.note]
    return Standoff(
        tuple(bounds),
        tuple(events),
        tuple(Attribute(f"A{n}", name, target, value) for n, (name, value, target) in enumerate(facts, 1)),
        tuple(Note(f"#{n}", NOTE_TYPE, *note) for n, note in enumerate(noted, 1)),
    )
