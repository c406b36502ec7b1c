"""What is wrong with one `.ann` file, in itself and against its text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from vinhdanh.gold.build import build
from vinhdanh.gold.errors import GoldProblem
from vinhdanh.gold.model import KINDS
from vinhdanh.gold.schema import Schema, load_schema
from vinhdanh.gold.standoff import Attribute, Event, Note, Standoff, TextBound
from vinhdanh.gold.values import parse_award, parse_count, parse_date, parse_pairs

_VALUES: dict[str, Callable[[str], object]] = {"COUNT": parse_count, "DATE": parse_date, "AWARD": parse_award}
#: Attributes that every record needs.
_NEEDED = ("Status", "RecipientKind")
_NEEDS_VALUE = ("COUNT", "AWARD")
#: The type of note that brat makes.
_NOTE = "AnnotatorNotes"
#: Signs that never begin or end a mention; a full stop may end an abbreviation.
_EDGES = ",;:!?"
#: A character reference of HTML at the end ("&rdquo;") is no punctuation.
_ENTITY = re.compile(r"&#?\w+;$")
#: Guillemets are left out: text in a broken encoding is full of single ones.
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def check_standoff(
    standoff: Standoff, path: str, text: str | None = None, upto: int | None = None
) -> list[GoldProblem]:
    """Return what is wrong with one file; without its `text` only what the file alone can tell."""
    check = _Check(standoff, load_schema(), text, upto)
    problems = [GoldProblem(path, line, message) for line, message in check.all()]
    if not problems and text is not None:
        problems += _duplicates(standoff, path, text)
    return sorted(problems)


def _duplicates(standoff: Standoff, path: str, text: str) -> Iterator[GoldProblem]:
    _, records = build(standoff, text, path)
    lines = {event.id: event.line for event in standoff.events}
    seen: dict[object, str] = {}
    for record in records:
        slots = (record.trigger, record.status, record.award, record.grade, record.awarder, record.recipient_kind)
        key = (*slots, record.recipient, record.count, record.period, record.date)
        if key in seen:
            yield GoldProblem(path, lines[record.id], f"{record.id} says the same as {seen[key]}")
        seen.setdefault(key, record.id)


Found = Iterator[tuple[int, str]]


class _Check:
    def __init__(self, standoff: Standoff, schema: Schema, text: str | None, upto: int | None) -> None:
        self.standoff = standoff
        self.schema = schema
        self.text = text
        self.upto = upto
        self.bounds = {bound.id: bound for bound in standoff.text_bounds}
        self.events = {event.id: event for event in standoff.events}
        self.notes: dict[str, Note] = {note.target: note for note in standoff.notes}

    def all(self) -> Found:
        yield from self._ids()
        for bound in self.standoff.text_bounds:
            yield from self._label(bound)
            yield from self._extent(bound)
            yield from self._value(bound)
        yield from self._overlaps()
        for event in self.standoff.events:
            yield from self._event(event)
        for attribute in self.standoff.attributes:
            yield from self._attribute(attribute)
        yield from self._notes()
        yield from self._repeated()
        yield from self._idle()

    def _ids(self) -> Found:
        seen: set[str] = set()
        items = self.standoff.text_bounds, self.standoff.events, self.standoff.attributes, self.standoff.notes
        for item in (item for group in items for item in group):
            if item.id in seen:
                yield item.line, f"the id {item.id} stands twice"
            seen.add(item.id)

    def _notes(self) -> Found:
        for note in self.standoff.notes:
            if note.target not in self.bounds and note.target not in self.events:
                yield note.line, f"{note.id} is on {note.target}, which does not exist"
            elif note.type != _NOTE:
                yield note.line, f"unknown type of note {note.type}; known is {_NOTE}"
            elif self.notes[note.target] is not note:
                yield note.line, f"{note.target} has another note, {self.notes[note.target].id}"

    def _repeated(self) -> Found:
        seen: set[tuple[str, str]] = set()
        for attribute in self.standoff.attributes:
            if (attribute.target, attribute.type) in seen:
                yield attribute.line, f"{attribute.target} has {attribute.type} twice"
            seen.add((attribute.target, attribute.type))
        for event in self.standoff.events:
            for (role, filler), number in Counter(event.roles).items():
                if number > 1:
                    yield event.line, f"{event.id} has {filler} twice as {role}"

    def _idle(self) -> Found:
        used = {event.trigger for event in self.standoff.events}
        for bound in self.standoff.text_bounds:
            if bound.type == self.schema.event and bound.id not in used:
                yield bound.line, f"the trigger {bound.id} has no record"

    def _label(self, bound: TextBound) -> Found:
        if bound.type not in self.schema.labels | {self.schema.event}:
            known = ", ".join(sorted(self.schema.labels | {self.schema.event}))
            yield bound.line, f"unknown label {bound.type}; known are {known}"

    def _extent(self, bound: TextBound) -> Found:
        if bound.start >= bound.end:
            yield bound.line, f"{bound.id} begins at {bound.start} and ends at {bound.end}: nothing lies between"
            return
        if self.upto is not None and bound.end > self.upto:
            yield bound.line, f"{bound.id} ends at {bound.end}, behind the {self.upto} characters that are labelled"
        if self.text is None:
            return
        if bound.end > len(self.text):
            yield bound.line, f"{bound.id} ends at {bound.end}, behind the text's {len(self.text)} characters"
            return
        words = self.text[bound.start : bound.end]
        if bound.text and bound.text.split() != words.split():
            yield bound.line, f"{bound.id} is {bound.text!r} here and {words!r} in the text"
        if words != words.strip():
            yield bound.line, f"{bound.id} {words!r} has blanks at its edge"
        if words[0] in _EDGES or (words[-1] in _EDGES and not _ENTITY.search(words)):
            yield bound.line, f"{bound.id} {words!r} has punctuation at its edge"
        if any(words.count(opening) != words.count(closing) for opening, closing in _PAIRS):
            yield bound.line, f"{bound.id} {words!r} holds one of two brackets or quotation marks"
        if _inside_word(self.text, bound.start) or _inside_word(self.text, bound.end):
            yield bound.line, f"{bound.id} {words!r} begins or ends inside a word"

    def _value(self, bound: TextBound) -> Found:
        note = self.notes.get(bound.id)
        if note is None or not note.text:
            if bound.type in _NEEDS_VALUE:
                yield bound.line, f"{bound.id} {bound.type} needs its value in a note"
            return
        reader = _VALUES.get(bound.type)
        try:
            if reader:
                reader(note.text)
        except ValueError as error:
            yield note.line, str(error)

    def _overlaps(self) -> Found:
        by_type: dict[str, list[TextBound]] = defaultdict(list)
        for bound in sorted(self.standoff.text_bounds, key=lambda bound: (bound.start, bound.end)):
            if bound.type in KINDS:
                by_type[bound.type].append(bound)
        for kind, bounds in by_type.items():
            reach = bounds[0]
            for bound in bounds[1:]:
                if bound.start < reach.end:
                    yield bound.line, f"{bound.id} overlaps {reach.id}, {kind} like it"
                reach = max(reach, bound, key=lambda bound: bound.end)

    def _event(self, event: Event) -> Found:
        if event.type != self.schema.event:
            yield event.line, f"unknown event {event.type}; known is {self.schema.event}"
        pairs: dict[str, str] = {}
        note = self.notes.get(event.id)
        try:
            pairs = parse_pairs(note.text if note else "")
        except ValueError as error:
            yield (note or event).line, str(error)
        yield from self._trigger(event, pairs)
        for role, filler in event.roles:
            yield from self._role(event, role, filler)
        yield from self._pairs(event, pairs)
        given = {attribute.type for attribute in self.standoff.attributes if attribute.target == event.id}
        for name in _NEEDED:
            if name not in given:
                yield event.line, f"{event.id} needs the attribute {name}"

    def _trigger(self, event: Event, pairs: dict[str, str]) -> Found:
        trigger = self.bounds.get(event.trigger)
        if trigger is None:
            yield event.line, f"{event.id} has the trigger {event.trigger}, which does not exist"
        elif trigger.type != self.schema.event:
            yield event.line, f"the trigger {event.trigger} is labelled {trigger.type}, not {self.schema.event}"
        elif "award" not in pairs and not any(
            bound.type == "AWARD" and (bound.start, bound.end) == (trigger.start, trigger.end)
            for bound in self.standoff.text_bounds
        ):
            yield event.line, f"the trigger {event.trigger} is no AWARD mention, so the note needs award=…"

    def _role(self, event: Event, role: str, filler: str) -> Found:
        allowed = self.schema.roles.get(role)
        bound = self.bounds.get(filler)
        if allowed is None:
            yield event.line, f"unknown role {role}; known are {', '.join(self.schema.roles)}"
        elif bound is None:
            yield event.line, f"{role} is {filler}, which does not exist"
        elif bound.type not in allowed:
            yield event.line, f"{role} is {filler}, labelled {bound.type}; allowed is {' or '.join(sorted(allowed))}"

    def _pairs(self, event: Event, pairs: dict[str, str]) -> Found:
        line = self.notes[event.id].line if event.id in self.notes else event.line
        patterns = pairs.get("pattern", "").split()
        if not patterns:
            yield line, f"{event.id} needs pattern=… in its note"
        for unknown in sorted(set(patterns) - self.schema.patterns):
            yield line, f"unknown pattern {unknown}"
        if len(set(patterns)) < len(patterns):
            yield line, f"{event.id} names a pattern twice"
        if pairs.get("modifier") and not pairs.get("count"):
            yield line, f"{event.id} has modifier=… without count=…"
        if "count" not in pairs and sum(role == "Count" for role, _ in event.roles) > 1:
            yield event.line, f"{event.id} has several Counts, so its note needs count=…"
        yield from ((line, message) for message in _unread(pairs))

    def _attribute(self, attribute: Attribute) -> Found:
        allowed = self.schema.attributes.get(attribute.type)
        if attribute.target not in self.events:
            yield attribute.line, f"{attribute.id} is on {attribute.target}, which is no record"
        if allowed is None:
            yield attribute.line, f"unknown attribute {attribute.type}; known are {', '.join(self.schema.attributes)}"
        elif allowed and attribute.value not in allowed:
            yield attribute.line, f"{attribute.type} is one of {', '.join(sorted(allowed))}, not {attribute.value!r}"
        elif not allowed and attribute.value:
            yield attribute.line, f"{attribute.type} takes no value"


def _unread(pairs: dict[str, str]) -> Iterator[str]:
    """Yield why values of a record's note do not parse; only an award cannot be set to nothing."""
    modifier = pairs.get("modifier", "exact")
    readers: dict[str, Callable[[str], object]] = {
        "award": parse_award,
        "count": lambda value: parse_count(f"{value} {modifier} other"),
        "period": parse_date,
        "date": parse_date,
    }
    for key, reader in readers.items():
        if key not in pairs or (not pairs[key] and key != "award"):
            continue
        try:
            reader(pairs[key])
        except ValueError as error:
            yield f"{key}: {error}"


def _inside_word(text: str, at: int) -> bool:
    """Tell whether one word, one number or a letter and its mark lie on both sides of `at`.

    Texts lose blanks ("và40%", "TTXVNtại") and gain letters where a blank was wrongly decoded ("ngườiÂ dùng"): those
    are two words.
    """
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalpha() and after.isalpha():
        is_acronym = at > 1 and before.isupper() and text[at - 2].isupper()
        return before.isupper() == after.isupper() or (before.isupper() and not is_acronym)
    return unicodedata.combining(after) > 0 or (before.isdigit() and after.isdigit())
