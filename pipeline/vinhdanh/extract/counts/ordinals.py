"""Ordinals, which count nothing: "hạng nhất", "thứ ba", "lần thứ XII"."""

from __future__ import annotations

import re

from vinhdanh.extract.counts.numbers import DIGIT_WORDS, parse_number
from vinhdanh.knowledge import load_toml
from vinhdanh.view import fold

_KNOWLEDGE = load_toml("counts")["ordinals"]
_NAMED: dict[str, int] = _KNOWLEDGE["named"]
_HEAD = re.compile(rf"(?:{'|'.join(_KNOWLEDGE['heads'])})(?: thứ)? (?P<place>.+)")
_ROMAN = re.compile(r"(?P<tens>x{0,3})(?P<ones>ix|iv|v?i{0,3})")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def parse_ordinal(text: str) -> int | None:
    """Return the place that `text` names if the whole of it is one ordinal, else None.

    >>> [parse_ordinal(text) for text in ("hạng nhất", "thứ tư", "lần thứ XIII", "giải nhì", "khóa 12", "ba người")]
    [1, 4, 13, 2, 12, None]
    """
    folded = " ".join(fold(text).split())
    match = _HEAD.fullmatch(folded)
    if match is None:
        return None
    place = match["place"]
    if place in _NAMED:
        return _NAMED[place]
    roman = _ROMAN.fullmatch(place)
    if roman:
        return 10 * len(roman["tens"]) + _ONES.index(roman["ones"]) or None
    value = DIGIT_WORDS.get(place) or parse_number(place)
    return int(value) if value and float(value).is_integer() and value > 0 else None
