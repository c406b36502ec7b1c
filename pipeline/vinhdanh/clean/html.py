"""Text and page parts out of HTML, each character with its place in the source.

Libraries that extract articles from HTML give the text but not where it stood, and every offset of ours must
point into what the user brought; so the reading is done here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import NamedTuple

from vinhdanh.clean.markup import Token, tokens
from vinhdanh.clean.metadata import Metadata
from vinhdanh.clean.offsets import OffsetMap, Piece, rewrite
from vinhdanh.clean.parts import Line, Node, Run, find_parts
from vinhdanh.knowledge import load_toml
from vinhdanh.view import Zone

_BLOCKS = frozenset(
    "address article aside blockquote br button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hr li main nav ol p pre section table tbody td th thead title tr ul".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SKIPPED = frozenset("script style noscript template svg iframe title head select option".split())
#: Where a name such as "relatedNews" has its parts; of long lists of names only the beginning is looked at.
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_NAME = 200
_SPECIAL = re.compile(r"\s+|&\#?\w{1,40}+;?")


@dataclass(slots=True)
class HtmlPage:
    """What was read from a page: text with the map to the source, zones, and metadata fields by name."""

    text: str
    offsets: OffsetMap
    zones: list[Zone]
    metadata: dict[str, str]


def read_html(source: str) -> HtmlPage:
    """Read `source`; metadata keys are title, published, publisher and url, absent where the page has none."""
    reader = _Reader(source)
    for token in tokens(source):
        reader.read(token)
    text, offsets = rewrite(found.piece for found in reader.pieces)
    zones, title = find_parts(_lines(reader.pieces), reader.nodes, reader.metadata.titles())
    return HtmlPage(text, offsets, zones, reader.metadata.fields(title))


class _Found(NamedTuple):
    """A piece of text, the element that it stands in, and whether that is in a link."""

    piece: Piece
    node: int
    linked: bool


def _lines(pieces: list[_Found]) -> list[Line]:
    lines: list[Line] = []
    words: list[str] = []
    line = Line()
    position = 0

    def end() -> None:
        line.text = "".join(words).strip()
        if line.text:
            lines.append(line)

    for piece, node, linked in pieces:
        start, position = position, position + len(piece.clean)
        if piece.clean == "\n":
            end()
            words, line = [], Line()
            continue
        words.append(piece.clean)
        line.linked += len(piece.clean) if linked else 0
        if line.runs and line.runs[-1].node == node:
            line.runs[-1] = Run(line.runs[-1].start, position, node)
        elif not piece.clean.isspace():
            line.runs.append(Run(start, position, node))
    end()
    return lines


class _Open(NamedTuple):
    tag: str
    node: int
    skipped: bool
    linked: bool


class Mark(NamedTuple):
    """A zone, whether what is so marked may go around the article, and the pattern of its names."""

    zone: str
    frame: bool
    pattern: re.Pattern[str] | None = None


@cache
def _marks() -> tuple[dict[str, Mark], list[Mark]]:
    """Return what the marks of elements mean: by tag, and by the names that they bear."""
    data = load_toml("zones")["html"]
    tags = {row["tag"]: Mark(row["zone"], row.get("frame", False)) for row in data["tags"]}
    names = [Mark(row["zone"], row.get("frame", False), re.compile(row["pattern"])) for row in data["names"]]
    return tags, names


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._open: list[_Open] = []
        self._tags, self._names = _marks()
        self._known: dict[str, Mark | None] = {}
        self.metadata = Metadata()
        self.nodes = [Node(-1)]
        self.pieces: list[_Found] = []

    def read(self, token: Token) -> None:
        """Take in the next piece of the page."""
        self._at = token.start
        if token.kind == "start":
            self._start(token.name, token.attributes)
        elif token.kind == "end":
            self._end(token.name)
        else:
            self._text(token.start, token.end)

    def _start(self, tag: str, values: dict[str, str]) -> None:
        self.metadata.note(tag, values)
        if tag in _BLOCKS:
            self._break()
        if tag in _VOID:
            return
        around = self._open[-1] if self._open else _Open("", 0, False, False)
        node = around.node
        if (mark := self._mark(tag, values)) is not None:
            node = len(self.nodes)
            self.nodes.append(Node(around.node, mark.zone, mark.frame))
        self._open.append(_Open(tag, node, around.skipped or tag in _SKIPPED, around.linked or tag == "a"))

    def _end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._break()
        if any(element.tag == tag for element in self._open[-64:]):
            while self._open.pop().tag != tag:
                pass
        self.metadata.end()

    def _text(self, start: int, end: int) -> None:
        self.metadata.take(self._source, start, end)
        if self._open and self._open[-1].skipped:
            return
        position = start
        for match in _SPECIAL.finditer(self._source, start, end):
            self._add(self._source[position : match.start()], position, match.start())
            found = match.group()
            self._add(unescape(found) if found[0] == "&" else " ", match.start(), match.end())
            position = match.end()
        self._add(self._source[position:end], position, end)

    def _add(self, clean: str, start: int, end: int) -> None:
        if not clean or (clean == " " and (not self.pieces or self.pieces[-1].piece.clean[-1:] in " \n")):
            return
        around = self._open[-1] if self._open else _Open("", 0, False, False)
        self.pieces.append(_Found(Piece(clean, start, end), around.node, around.linked))

    def _break(self) -> None:
        if self.pieces and not self.pieces[-1].piece.clean.endswith("\n"):
            self.pieces.append(_Found(Piece("\n", self._at, self._at), self.pieces[-1].node, False))

    def _mark(self, tag: str, values: dict[str, str]) -> Mark | None:
        """Return the mark of an element: that of its names, the class before the id, else that of its tag."""
        if tag in ("html", "body"):
            return None
        for attribute in ("itemprop", "class", "id", "role", "data-role"):
            if (name := values.get(attribute)) and (mark := self._mark_of_name(name)) is not None:
                return mark
        return self._tags.get(tag)

    def _mark_of_name(self, name: str) -> Mark | None:
        if name not in self._known:
            names = _HUMPS.sub("-", name[:_LONGEST_NAME]).lower()
            self._known[name] = next(
                (mark for mark in self._names if mark.pattern and mark.pattern.search(names)), None
            )
        return self._known[name]
