"""Text and page parts out of HTML, each character with its place in the source.

Libraries that extract articles from HTML give the text but not where it stood, and every offset of ours must
point into what the user brought; so the reading is done here.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html import unescape

from vinhdanh.clean.markup import Token, tokens
from vinhdanh.clean.offsets import OffsetMap, Piece, rewrite
from vinhdanh.knowledge import load_toml
from vinhdanh.view import Zone

_BLOCKS = frozenset(
    "address article aside blockquote br button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hr li main nav ol p pre section table tbody td th thead title tr ul".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SKIPPED = frozenset("script style noscript template svg iframe title head select option".split())
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
    text, offsets = rewrite(piece for piece, _ in reader.pieces)
    zones: list[Zone] = []
    position = 0
    for piece, kind in reader.pieces:
        end = position + len(piece.clean)
        if zones and zones[-1].kind == kind:
            zones[-1] = Zone(zones[-1].start, end, kind)
        elif end > position:
            zones.append(Zone(position, end, kind))
        position = end
    return HtmlPage(text, offsets, zones, reader.metadata())


@dataclass(slots=True)
class _Open:
    tag: str
    zone: str
    skipped: bool


@dataclass(slots=True)
class _Meta:
    properties: dict[str, str] = field(default_factory=dict)
    json_ld: list[str] = field(default_factory=list)
    canonical: str = ""
    title: str = ""


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._open: list[_Open] = []
        self._meta = _Meta()
        self._collecting = ""
        patterns = load_toml("zones")["html"]
        self._tags: dict[str, str] = patterns["tags"]
        self._classes = [(re.compile(row["pattern"]), row["zone"]) for row in patterns["classes"]]
        self.pieces: list[tuple[Piece, str]] = []

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
        self._note_metadata(tag, values)
        if tag in _BLOCKS:
            self._break()
        if tag in _VOID:
            return
        parent = self._open[-1] if self._open else _Open("", "body", False)
        zone = self._zone_of(tag, values) or parent.zone
        self._open.append(_Open(tag, zone, parent.skipped or tag in _SKIPPED))

    def _end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._break()
        if any(element.tag == tag for element in self._open[-64:]):
            while self._open.pop().tag != tag:
                pass
        self._collecting = ""

    def _text(self, start: int, end: int) -> None:
        if self._collecting == "json-ld":
            self._meta.json_ld.append(self._source[start:end])
        elif self._collecting == "title":
            self._meta.title += unescape(self._source[start:end])
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
        if not clean or (clean == " " and (not self.pieces or self.pieces[-1][0].clean[-1:] in " \n")):
            return
        self.pieces.append((Piece(clean, start, end), self._open[-1].zone if self._open else "body"))

    def _break(self) -> None:
        if self.pieces and not self.pieces[-1][0].clean.endswith("\n"):
            self.pieces.append((Piece("\n", self._at, self._at), self.pieces[-1][1]))

    def _zone_of(self, tag: str, values: dict[str, str]) -> str:
        if tag in self._tags:
            return str(self._tags[tag])
        names = f"{values.get('class', '')} {values.get('id', '')} {values.get('role', '')}".lower()
        if names.strip() and tag not in ("html", "body"):
            for pattern, zone in self._classes:
                if pattern.search(names):
                    return str(zone)
        return ""

    def _note_metadata(self, tag: str, values: dict[str, str]) -> None:
        self._collecting = ""
        if tag == "meta":
            key = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self._meta.properties.setdefault(key.lower(), values.get("content", ""))
        elif tag == "script" and values.get("type") == "application/ld+json":
            self._collecting = "json-ld"
        elif tag == "title" and not self._meta.title:
            self._collecting = "title"
        elif tag == "link" and values.get("rel") == "canonical":
            self._meta.canonical = values.get("href", "")

    def metadata(self) -> dict[str, str]:
        """Return the metadata fields that the page states, OpenGraph before JSON-LD before plain HTML."""
        properties = self._meta.properties
        linked = _from_json_ld(self._meta.json_ld)
        found = {
            "title": properties.get("og:title") or linked.get("title") or self._meta.title.strip(),
            "published": (
                properties.get("article:published_time")
                or linked.get("published")
                or properties.get("datepublished")
                or properties.get("pubdate", "")
            ),
            "publisher": properties.get("og:site_name") or linked.get("publisher", ""),
            "url": self._meta.canonical or properties.get("og:url", ""),
        }
        return {key: unescape(value).strip() for key, value in found.items() if value}


def _from_json_ld(blocks: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for block in blocks:
        try:
            data = json.loads(block)
        except ValueError:
            continue
        for item in data if isinstance(data, list) else [data]:
            if not isinstance(item, dict):
                continue
            publisher = item.get("publisher")
            candidates = {
                "title": item.get("headline"),
                "published": item.get("datePublished"),
                "publisher": publisher.get("name") if isinstance(publisher, dict) else publisher,
            }
            for key, value in candidates.items():
                if isinstance(value, str) and value:
                    found.setdefault(key, value)
    return found
