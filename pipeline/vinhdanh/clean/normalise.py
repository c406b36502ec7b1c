"""Unicode clean-up: what looks the same becomes the same, and the way back is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import regex

from vinhdanh.clean import entities, legacy, mojibake
from vinhdanh.clean.offsets import OffsetMap, Piece, rewrite

#: Invisible characters that only disturb matching: zero width, soft hyphen, byte-order mark, direction marks.
_DELETED = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f"
_CONTROL = "\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
#: Blanks other than the space and the line feed.
_BLANK = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LOOKALIKE = "\u00d0\u00f0\u0189"
_SURROGATE = "\ud800-\udfff"
_LINE_END = "\r\x85\u2028\u2029"
_UNWANTED = re.compile(rf"[{_DELETED}]+|[{_BLANK}{_CONTROL}]|\r\n?|[\x85\u2028\u2029]|[{_LOOKALIKE}]|[{_SURROGATE}]")
#: Any of them, found several times as fast.
_ANY_UNWANTED = re.compile(rf"[{_DELETED}{_BLANK}{_CONTROL}{_LINE_END}{_LOOKALIKE}{_SURROGATE}]")
#: What is said to have been mended where such characters are met.
_NAMES = {
    "invisible": re.compile(f"[{_DELETED}]"),
    "controls": re.compile(f"[{_CONTROL}]"),
    "blanks": re.compile(f"[{_BLANK}]"),
    "lookalikes": re.compile(f"[{_LOOKALIKE}]"),
    "surrogates": re.compile(f"[{_SURROGATE}]"),
}
_IS_DELETED = _NAMES["invisible"]
_CLUSTER = regex.compile(r"\X")
#: The eth and the African D are drawn like the Vietnamese Đ, and old keyboards type them for it.
_LOOKALIKES = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ"}
#: References that come to light when others are read, deeper than this, are nobody's text and stay as they are.
_DEEPEST = 4


class Normalised(NamedTuple):
    """Clean text, the map back to the raw text, and what was mended: "mojibake", "vni", "decomposed", ..."""

    text: str
    offsets: OffsetMap
    repairs: tuple[str, ...] = ()


def normalise(raw: str) -> Normalised:
    """Return `raw` cleaned and in NFC, with the map back; text in a wrong encoding is read again.

    Tone placement ("hoà", "hòa"), capitals and punctuation stay as they are; `view.fold` unifies them for matching.

    >>> text, offsets, repairs = normalise("Bă\\u0300ng\\u00a0khen")
    >>> text, offsets.to_raw(0, 4), repairs
    ('Bằng khen', (0, 5), ('blanks', 'decomposed'))
    """
    done = _normalise(raw)
    if done is not None:
        return done
    without = _normalise(raw, with_entities=False)
    assert without is not None
    again = _normalise(without.text)
    if again is None:
        return without
    return Normalised(again.text, again.offsets.after(without.offsets), (*without.repairs, *again.repairs))


def _normalise(raw: str, *, with_entities: bool = True) -> Normalised | None:
    """Mend until there is nothing to mend; None if references hide in references too deep."""
    mender = _Mender(raw)
    depth = 0
    while True:
        before = mender.text
        mender.reread()
        if with_entities and mender.take("entities", entities.decode(mender.text)):
            depth += 1
            if depth > _DEEPEST:
                return None
        mender.replace_unwanted()
        while not unicodedata.is_normalized("NFC", mender.text):
            mender.take("decomposed", rewrite(_compose(mender.text)))
        if mender.text == before:
            return Normalised(mender.text, mender.offsets, tuple(mender.repairs))


class _Mender:
    """A text on its way to being clean, and what was done to it, in order and without repeats."""

    def __init__(self, raw: str) -> None:
        self.text = raw
        self.offsets = OffsetMap()
        self.repairs: dict[str, None] = {}

    def take(self, name: str, made: tuple[str, OffsetMap]) -> bool:
        """Go on with what was made of the text; tell whether that is another text."""
        text, offsets = made
        if text == self.text:
            return False
        self.text, self.offsets = text, offsets.after(self.offsets)
        self.repairs.setdefault(name)
        return True

    def reread(self) -> None:
        """Read again what somebody has read in a wrong encoding."""
        self.take("mojibake", mojibake.repair(self.text))
        text, offsets, name = legacy.repair(self.text)
        self.take(name, (text, offsets))

    def replace_unwanted(self) -> None:
        """Replace characters that only disturb."""
        if _ANY_UNWANTED.search(self.text) is None:
            return
        found = [name for name, pattern in _NAMES.items() if pattern.search(self.text)]
        text = _UNWANTED.sub(_replacement, self.text)
        if len(text) != len(self.text):
            text, offsets = rewrite(_pieces(self.text))
            self.offsets = offsets.after(self.offsets)
        self.text = text
        for name in found:
            self.repairs.setdefault(name)


def _replacement(match: re.Match[str]) -> str:
    found = match.group()
    if found in _LOOKALIKES:
        return _LOOKALIKES[found]
    if found[0] in _LINE_END:
        return "\n"
    if "\ud800" <= found <= "\udfff":
        return "\ufffd"
    return "" if _IS_DELETED.match(found) else " "


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
