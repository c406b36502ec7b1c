"""Names in quotation marks behind a noun that has them: chương trình "Dấu ấn 30 năm", phong trào "5 không, 3 sạch"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vinhdanh.knowledge import load_toml

_HEADS: list[str] = load_toml("dates_context")["titled"]["heads"]
_HEAD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_HEADS, key=len, reverse=True))})(?: [^\W\d_]+){{0,3}}:? \Z")
_REACH = 48
#: A name is no sentence: it has few words and no mark that ends one, and does not begin with a small letter.
_QUOTED = re.compile(r"(?P<q>[\"'])(?P<name>[^\"'.!?\n]{6,90})(?P=q)")
_PARTS = re.compile(r" ?[-:] ?")
_LEAST = 12


@lru_cache(maxsize=2)
def titled_spans(norm: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each such name, and of each further place where it or one of its parts stands.

    >>> said = 'Chương trình "Dấu ấn 30 năm đổi mới" đã qua. Dấu ấn 30 năm đổi mới là đêm nhạc.'
    >>> titled_spans(said.lower(), said)
    ((14, 35), (45, 66))
    """
    names = [
        match
        for match in _QUOTED.finditer(norm)
        if not text[match.start("name")].islower() and _HEAD.search(norm, max(0, match.start() - _REACH), match.start())
    ]
    spans = {match.span("name") for match in names}
    parts = {part for match in names for part in _PARTS.split(match["name"]) if len(part) >= _LEAST}
    if parts:
        again = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, parts), key=len, reverse=True))})(?!\w)")
        spans |= {match.span() for match in again.finditer(norm) if not text[match.start()].islower()}
    return tuple(sorted(spans))


def is_within(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether `start`-`end` lies in one of `spans`."""
    return any(first <= start and end <= last for first, last in spans)
