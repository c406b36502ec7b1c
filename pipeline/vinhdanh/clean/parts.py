"""The parts of an HTML page: which lines its markup gives to the article, and which to the furniture around it.

Marks (a tag, a class name) come from `knowledge/zones.toml`. A mark counts for all that its element holds, unless the
element holds the title or most of the running text of the page: sites put forms, "headers" and "sidebars" around whole
articles. Every step is one pass over the lines or the elements, however deep these are nested.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from vinhdanh.view import ARTICLE_ZONES, Zone, fold

#: A line of running text is at least so long, in characters; a heading or a link seldom is.
_RUNNING = 80
#: An element with so large a share of the page's running text holds the article.
_MOST = 0.5
#: A line with so large a share of its characters in links is a link, if it is no longer than this.
_LINKED, _LONGEST_LINK = 0.8, 200
#: A title is at least and at most so long; in the metadata the name of the site may follow.
_SHORTEST_TITLE, _LONGEST_TITLE = 12, 400
#: So much of a title tells it, where the metadata cut it short.
_CUT_TITLE = 30
_SITE = re.compile(r"\s*[-|:»·]")
#: Unmarked words beside marked ones in one line are no sentence if they are no longer.
_BESIDE = 12


@dataclass(frozen=True, slots=True)
class Node:
    """An element: the one around it (-1: none), and the zone that its mark names, or nothing.

    `frame` says that sites give such a mark to what goes around the article, too.
    """

    parent: int
    zone: str = ""
    frame: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line in one element; offsets count characters of the text of the page."""

    start: int
    end: int
    node: int


@dataclass(slots=True)
class Line:
    """A line of the text of a page: its words, its stretches, and how many of its characters are in links."""

    text: str = ""
    linked: int = 0
    runs: list[Run] = field(default_factory=list)

    @property
    def is_link(self) -> bool:
        """Tell whether this is nothing but links."""
        return len(self.text) <= _LONGEST_LINK and self.linked >= _LINKED * len(self.text)

    @property
    def is_running(self) -> bool:
        """Tell whether this is running text."""
        return len(self.text) >= _RUNNING and not self.is_link


def find_parts(lines: Sequence[Line], nodes: Sequence[Node], titles: Sequence[str]) -> tuple[list[Zone], str]:
    """Return the zones of a page, "body" where nothing tells, and its title as shown, empty where that is not clear.

    Args:
        lines: its lines, none of them empty.
        nodes: its elements, each behind the one around it.
        titles: what its metadata say that the title is, the most trustworthy first.
    """
    most = _holds_most(lines, nodes)
    shown = _title_line(lines, nodes, titles, most)
    kinds = _resolve(nodes, most, lines[shown].runs[0].node if shown >= 0 else -1)
    first = next((at for at in range(shown + 1, len(lines)) if lines[at].is_running), len(lines))
    zones: list[Zone] = []
    for at, line in enumerate(lines):
        found = _zones_of(line, kinds)
        if at == shown:
            found = [_whole(line, "title")]
        # What is called a footer above the text says who wrote it.
        elif {zone.kind for zone in found} <= {"title", "body", "footer" if shown < at < first else "body"}:
            found = [_whole(line, _by_place(line, at, shown, first))]
        zones.extend(found)
    return zones, lines[shown].text if shown >= 0 else ""


def _title_line(lines: Sequence[Line], nodes: Sequence[Node], titles: Sequence[str], most: Sequence[bool]) -> int:
    """Return the index of the line that is the title: one that the metadata name, else the last mark above the text."""
    apart = _apart(nodes, most)
    marked = [
        at for at, line in enumerate(lines) if nodes[node := line.runs[0].node].zone == "title" and not apart[node]
    ]
    words = [_plain(line.text[:_LONGEST_TITLE]) for line in lines]
    found = -1
    for title in map(_plain, titles):
        found = next((at for at in (*marked, *range(len(lines))) if _names(title, words[at])), -1)
        if found >= 0:
            break
    else:
        text = (
            at for at, line in enumerate(lines) if line.is_running and not apart[line.runs[0].node] and at not in marked
        )
        first = next(text, len(lines))
        found = max((at for at in marked if at < first and len(lines[at].text) >= _SHORTEST_TITLE), default=-1)
    # A title stands above its article; what is found below it is another copy.
    above = sum(len(line.text) for line in lines[: max(found, 0)] if line.is_running)
    return found if 2 * above <= sum(len(line.text) for line in lines if line.is_running) else -1


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _names(title: str, words: str) -> bool:
    """Tell whether a title from the metadata is these words, their beginning, or these and the name of the site."""
    if len(words) < _SHORTEST_TITLE or not title.startswith(words):
        return len(title) >= _CUT_TITLE and words.startswith(title)
    return len(title) == len(words) or _SITE.match(title, len(words)) is not None


def _holds_most(lines: Sequence[Line], nodes: Sequence[Node]) -> list[bool]:
    """Tell of each element whether it holds most of the running text."""
    running = [0] * len(nodes)
    for line in lines:
        if line.is_running:
            for run in line.runs:
                running[run.node] += run.end - run.start
    total = sum(running)
    for at in reversed(range(len(nodes))):
        if nodes[at].parent >= 0:
            running[nodes[at].parent] += running[at]
    return [held > _MOST * total for held in running]


def _apart(nodes: Sequence[Node], most: Sequence[bool]) -> list[bool]:
    """Tell of each element whether it lies in furniture that goes around no article."""
    apart: list[bool] = []
    for node, holds_most in zip(nodes, most, strict=True):
        kept = node.frame or (holds_most and node.zone != "comments") or node.zone in ARTICLE_ZONES
        apart.append((bool(node.zone) and not kept) or (node.parent >= 0 and apart[node.parent]))
    return apart


def _resolve(nodes: Sequence[Node], most: Sequence[bool], title: int) -> list[str]:
    """Return the zone of each element: the outermost furniture around it, else the nearest part of the article.

    The mark of an element that holds the title, or of a frame that holds most of the running text, does not count.
    """
    around_title = set()
    while title >= 0:
        around_title.add(title)
        title = nodes[title].parent
    furniture: list[str] = []
    parts: list[str] = []
    for at, node in enumerate(nodes):
        outer, part = (furniture[node.parent], parts[node.parent]) if node.parent >= 0 else ("", "body")
        is_part = node.zone in ARTICLE_ZONES
        lifted = at in around_title or ((node.frame or is_part) and most[at])
        if node.zone == "comments" or (node.zone and not lifted):
            part = node.zone if is_part else part
            outer = outer if is_part else outer or node.zone
        furniture.append(outer)
        parts.append(part)
    return [outer or part for outer, part in zip(furniture, parts, strict=True)]


def _zones_of(line: Line, kinds: Sequence[str]) -> list[Zone]:
    """Return the zones that the marks give a line: one, or several where it holds several parts and no sentence."""
    zones: list[Zone] = []
    unmarked = 0
    for run in line.runs:
        kind = kinds[run.node]
        unmarked += run.end - run.start if kind == "body" else 0
        if zones and (zones[-1].kind == kind or kind == "body"):
            zones[-1] = Zone(zones[-1].start, run.end, zones[-1].kind)
        elif zones and zones[-1].kind == "body":
            zones[-1] = Zone(zones[-1].start, run.end, kind)
        else:
            zones.append(Zone(run.start, run.end, kind))
    return zones if unmarked <= _BESIDE else [_whole(line, "body")]


def _whole(line: Line, kind: str) -> Zone:
    return Zone(line.runs[0].start, line.runs[-1].end, kind)


def _by_place(line: Line, at: int, shown: int, first: int) -> str:
    """Return the zone of an unmarked line by where it stands: above the title, or a link above or below the article."""
    if at < shown:
        return "navigation"
    if line.is_link:
        return "navigation" if at < first else "related"
    return "body"
