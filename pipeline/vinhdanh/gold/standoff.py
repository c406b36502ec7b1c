"""brat's standoff format (https://brat.nlplab.org/standoff.html): the part that the gold uses, read and written.

Offsets count characters of the raw text, the first included, the last not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from vinhdanh.gold.errors import GoldError, GoldProblem

_TEXT_BOUND = re.compile(r"(T\d+)\t(\S+) (\d+(?: \d+)?(?:;\d+ \d+)*)(?:\t(.*))?")
_EVENT = re.compile(r"(E\d+)\t([^\s:]+):(T\d+)((?: [^\s:]+:[TE]\d+)*) ?")
_ATTRIBUTE = re.compile(r"([AM]\d+)\t(\S+) ([TE]\d+)(?: (\S+))?")
_NOTE = re.compile(r"(#\d+)\t(\S+) ([TEA]\d+)\t(.*)")
_ROLE_NUMBER = re.compile(r"\d+$")
_UNUSED = {"R": "relations", "*": "equivalences", "N": "normalizations"}


@dataclass(frozen=True, slots=True)
class TextBound:
    """A labelled stretch of text; `text` is empty where the file leaves the words out."""

    id: str
    type: str
    start: int
    end: int
    text: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger and the fillers of its roles, in the order of the file; brat's numbers behind role names are gone."""

    id: str
    type: str
    trigger: str
    roles: tuple[tuple[str, str], ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property of a text-bound or an event; `value` is empty for one that is only present or not."""

    id: str
    type: str
    target: str
    value: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """Free text on an annotation."""

    id: str
    type: str
    target: str
    text: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Standoff:
    """One `.ann` file."""

    text_bounds: tuple[TextBound, ...] = ()
    events: tuple[Event, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    notes: tuple[Note, ...] = ()


Annotation = TextBound | Event | Attribute | Note


def parse_standoff(content: str, path: str) -> Standoff:
    """Read the content of an `.ann` file; `path` is what messages call it.

    Raises:
        GoldError: lines that are not understood, all of them.
    """
    found: list[Annotation] = []
    problems: list[GoldProblem] = []
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        parsed = _parse_line(line.rstrip("\r"), number)
        if isinstance(parsed, str):
            problems.append(GoldProblem(path, number, parsed))
        else:
            found.append(parsed)
    if problems:
        raise GoldError(problems)
    return Standoff(
        tuple(item for item in found if isinstance(item, TextBound)),
        tuple(item for item in found if isinstance(item, Event)),
        tuple(item for item in found if isinstance(item, Attribute)),
        tuple(item for item in found if isinstance(item, Note)),
    )


def format_standoff(standoff: Standoff) -> str:
    """Write an `.ann` file: text-bounds, events, attributes and notes, in their order."""
    return "".join(f"{line}\n" for line in _lines(standoff))


def _lines(standoff: Standoff) -> Iterator[str]:
    for bound in standoff.text_bounds:
        yield f"{bound.id}\t{bound.type} {bound.start} {bound.end}\t{bound.text}"
    for event in standoff.events:
        yield f"{event.id}\t{event.type}:{event.trigger}{''.join(_numbered(event.roles))}"
    for attribute in standoff.attributes:
        yield f"{attribute.id}\t{attribute.type} {attribute.target}" + (attribute.value and f" {attribute.value}")
    for note in standoff.notes:
        yield f"{note.id}\t{note.type} {note.target}\t{note.text}"


def _numbered(roles: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Yield the roles as brat writes them: the second filler of a role has the number 2."""
    seen: dict[str, int] = {}
    for role, filler in roles:
        seen[role] = seen.get(role, 0) + 1
        yield f" {role}{seen[role] if seen[role] > 1 else ''}:{filler}"


def _parse_line(line: str, number: int) -> Annotation | str:
    if line[0] in _UNUSED:
        return f"{_UNUSED[line[0]]} are not used here"
    reader = _READERS.get(line[0])
    return reader(line, number) if reader else f"no annotation begins with {line.split(maxsplit=1)[0]!r}"


def _text_bound(line: str, number: int) -> TextBound | str:
    match = _TEXT_BOUND.fullmatch(line)
    if match is None:
        return "a text-bound is written: T1, tab, label, start, end, tab, words"
    offsets = match[3].split()
    if ";" in match[3] or len(offsets) != 2:
        return "one start and one end are wanted; a span in several pieces is not used here"
    return TextBound(match[1], match[2], int(offsets[0]), int(offsets[1]), match[4] or "", number)


def _event(line: str, number: int) -> Event | str:
    match = _EVENT.fullmatch(line)
    if match is None:
        return "an event is written: E1, tab, Award:T1, then a blank and role:T2 for each role"
    pairs = (role.split(":") for role in match[4].split())
    return Event(
        match[1], match[2], match[3], tuple((_ROLE_NUMBER.sub("", role), filler) for role, filler in pairs), number
    )


def _attribute(line: str, number: int) -> Attribute | str:
    match = _ATTRIBUTE.fullmatch(line)
    if match is None:
        return "an attribute is written: A1, tab, name, E1, and its value if it has one"
    return Attribute(match[1], match[2], match[3], match[4] or "", number)


def _note(line: str, number: int) -> Note | str:
    match = _NOTE.fullmatch(line)
    if match is None:
        return "a note is written: #1, tab, AnnotatorNotes T1, tab, text"
    return Note(match[1], match[2], match[3], match[4], number)


_READERS: dict[str, Callable[[str, int], Annotation | str]] = {
    "T": _text_bound,
    "E": _event,
    "A": _attribute,
    "M": _attribute,
    "#": _note,
}
