"""Unicode clean-up: what looks the same becomes the same, and the way back is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import regex

from vinhdanh.clean.mojibake import repair
from vinhdanh.clean.offsets import OffsetMap, Piece, rewrite

#: Invisible characters that only disturb matching: zero width, soft hyphen, byte-order mark, direction marks.
_DELETED = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f"
#: Blanks other than the space and the line feed, and control characters.
_BLANK = "\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNWANTED = re.compile(rf"[{_DELETED}]+|[{_BLANK}]|\r\n?|[\x85\u2028\u2029]|[\u00d0\u00f0\u0189]|[\ud800-\udfff]")
_CLUSTER = regex.compile(r"\X")
#: The eth and the African D are drawn like the Vietnamese Đ, and old keyboards type them for it.
_LOOKALIKES = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ"}


def normalise(raw: str) -> tuple[str, OffsetMap]:
    """Return `raw` cleaned and in NFC, with the map back; UTF-8 that was read as Latin-1 is read again.

    Tone placement ("hoà", "hòa"), capitals and punctuation stay as they are; `view.fold` unifies them for matching.

    >>> text, offsets = normalise("Bă\\u0300ng\\u00a0khen")
    >>> text, offsets.to_raw(0, 4)
    ('Bằng khen', (0, 5))
    """
    text, offsets = repair(raw)
    while True:
        text, replaced = _replace_unwanted(text)
        offsets = replaced.after(offsets)
        while not unicodedata.is_normalized("NFC", text):
            text, composed = rewrite(_compose(text))
            offsets = composed.after(offsets)
        again, repaired = repair(text)
        if again == text:
            return text, offsets
        text, offsets = again, repaired.after(offsets)


def _replace_unwanted(raw: str) -> tuple[str, OffsetMap]:
    if _UNWANTED.search(raw) is None:
        return raw, OffsetMap()
    text = _UNWANTED.sub(_replacement, raw)
    if len(text) == len(raw):
        return text, OffsetMap()
    return rewrite(_pieces(raw))


def _replacement(match: re.Match[str]) -> str:
    found = match.group()
    if found in _LOOKALIKES:
        return _LOOKALIKES[found]
    if found[0] in "\r\x85\u2028\u2029":
        return "\n"
    if "\ud800" <= found <= "\udfff":
        return "\ufffd"
    return "" if re.match(f"[{_DELETED}]", found) else " "


def _pieces(raw: str) -> Iterator[Piece]:
    position = 0
    for match in _UNWANTED.finditer(raw):
        yield Piece(raw[position : match.start()], position, match.start())
        yield Piece(_replacement(match), match.start(), match.end())
        position = match.end()
    yield Piece(raw[position:], position, len(raw))


def _compose(text: str) -> Iterator[Piece]:
    """Compose cluster by cluster; runs of clusters that stay as they are become one piece."""
    run_start = 0
    for match in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", match.group())
        if composed != match.group():
            yield Piece(text[run_start : match.start()], run_start, match.start())
            yield Piece(composed, match.start(), match.end(), whole=True)
            run_start = match.end()
    yield Piece(text[run_start:], run_start, len(text))
