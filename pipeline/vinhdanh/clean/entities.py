"""HTML's character references that were left in plain text ("&amp;", "&#7843;"): read as what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from vinhdanh.clean.offsets import OffsetMap, Piece, rewrite

#: A reference, whose "&" may itself have been escaped any number of times.
_REFERENCE = re.compile(
    r"&(?:amp;|\#0{0,8}38;|\#[xX]0{0,8}26;)*(\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)


def decode(raw: str) -> tuple[str, OffsetMap]:
    """Return `raw` with its references read, and the map back.

    >>> text, offsets = decode("A &amp;amp; B &#7843; C&nbsp;&unknown;")
    >>> text, offsets.to_raw(2, 3)
    ('A & B ả C\\xa0&unknown;', (2, 11))
    """
    if "&" not in raw or _REFERENCE.search(raw) is None:
        return raw, OffsetMap()
    text, offsets = rewrite(_pieces(raw))
    return (raw, OffsetMap()) if text == raw else (text, offsets)


def _pieces(raw: str) -> Iterator[Piece]:
    position = 0
    for match in _REFERENCE.finditer(raw):
        written = f"&{match[1]};"
        read = unescape(written)
        if read == written:
            continue
        yield Piece(raw[position : match.start()], position, match.start())
        yield Piece(read, match.start(), match.end(), whole=True)
        position = match.end()
    yield Piece(raw[position:], position, len(raw))
