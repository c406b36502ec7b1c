"""HTML cut into tags and text, each with its place, in time that grows with the page however broken it is.

The standard library's parser needs quadratic time for pages such as "<a <a <a", and gives places by line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

#: A tag; a quotation mark opens a value only behind "=", as in HTML 5.
_TAG = re.compile(
    r"<(?P<close>/?+)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*+)"
    r"(?P<rest>(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|[\"'=])*+)>"
)
_OTHER = re.compile(r"<[!?/][^>]*+>")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]*+)))?")
#: Elements whose content is text and no markup.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
#: How often a page may be read on to its end in vain, in search of the end of a tag.
_VAIN = 8


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the source: text, or a tag with its name and attributes in lower case."""

    kind: Literal["text", "start", "end"]
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] = field(default_factory=dict)


def tokens(source: str) -> Iterator[Token]:
    """Yield the pieces of `source` in order; comments and declarations are left out.

    >>> [(token.kind, token.name or "<p>1 < 2<br/>"[token.start:token.end]) for token in tokens("<p>1 < 2<br/>")]
    [('start', 'p'), ('text', '1 < 2'), ('start', 'br')]
    """
    last, last_comment = source.rfind(">"), source.rfind("-->")
    unclosed: set[str] = set()
    budget = _VAIN * len(source)
    text = at = 0
    while 0 <= (at := source.find("<", at)) < last:
        match, end = None, _markup_end(source, at, last_comment)
        if end is None and budget > 0:
            match = _TAG.match(source, at)
            end = match.end() if match else None
            if match is None and source[at + 1 : at + 2].isalpha():
                budget -= len(source) - at
        if end is None:
            at += 1
            continue
        if text < at:
            yield Token("text", text, at)
        text = at = end
        if match is None:
            continue
        name = match["name"].lower()
        yield Token("end" if match["close"] else "start", match.start(), end, name, _attributes(match["rest"]))
        if not match["close"] and name in _RAW and name not in unclosed:
            text = at = _raw_end(source, name, end, unclosed)
            if end < at:
                yield Token("text", end, at)
    if text < len(source):
        yield Token("text", text, len(source))


def _markup_end(source: str, at: int, last_comment: int) -> int | None:
    """Return where a comment or declaration that begins at `at` ends; None if there is none."""
    if source.startswith("<!--", at):
        # A comment that never ends would hide the rest of the page: it ends with its own first ">" then.
        end = source.find("-->", at + 4) if at + 4 <= last_comment else -1
        return end + 3 if end >= 0 else source.find(">", at) + 1
    match = _OTHER.match(source, at) if source[at + 1 : at + 2] in ("!", "?") else None
    return match.end() if match else None


def _raw_end(source: str, name: str, start: int, unclosed: set[str]) -> int:
    """Return where the content of a raw element ends: at its end tag; without one, a script goes on to the end."""
    match = re.compile(rf"</{name}\b", re.IGNORECASE).search(source, start)
    if match is not None:
        return match.start()
    unclosed.add(name)
    return len(source) if name in ("script", "style") else start


def _attributes(rest: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(rest) if rest.strip(" /\n") else ():
        found.setdefault(name.lower(), unescape("".join(values)))
    return found
