"""The noun of a labelled count: what is left of its words without modifier and number."""

from __future__ import annotations

import re
import unicodedata

from vinhdanh.extract.counts.numbers import read_number, read_scale
from vinhdanh.knowledge import load_toml
from vinhdanh.view import fold

_MODIFIERS = load_toml("counts")["modifiers"]


def _any_of(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


#: What may stand before the number: "hơn", "từ", "cả".
_BEFORE = re.compile(rf"(?:(?:{_any_of([*_MODIFIERS['before'], 'từ', 'cả', 'hàng'])})\s+)+")
#: What may stand between two numbers of one count: "152/156", "3 đến 5", "ba trong số 12".
_BETWEEN = re.compile(r"\s*(?:/|-|đến|tới|hoặc|hay|trong(?: tổng)? số|trong|trên(?: tổng số)?)\s*")
#: The number once more in brackets, and a sign behind it.
_REPEATED = re.compile(r"\s*\([^)]*\)")
_SIGN = re.compile(r"\s*[%‰]")
_AFTER = re.compile(rf"\s+(?:{_any_of(list(_MODIFIERS['after']))})$")


def noun_of(words: str) -> str:
    """Return the counted noun as written (in NFC, blanks joined); "" where the number stands alone.

    >>> [noun_of(words) for words in ("hơn 1.200 thợ", "mười hai tập thể", "ba trong số 12 đội", "8 trường cấp 3")]
    ['thợ', 'tập thể', 'đội', 'trường cấp 3']
    """
    words = " ".join(unicodedata.normalize("NFC", words).split())
    norm = fold(words)
    begin = match.end() if (match := _BEFORE.match(norm)) else 0
    at = _past_numbers(norm, begin)
    return _AFTER.sub("", words[at:]).strip()


def _past_numbers(norm: str, at: int) -> int:
    """Return the end of the number, or of the numbers with their signs, that `norm` has at `at`."""
    end = _past_number(norm, at)
    while end > at:
        at = end
        link = _BETWEEN.match(norm, at)
        end = _past_number(norm, link.end()) if link else at
        if link and end == link.end():
            break
    return at


def _past_number(norm: str, at: int) -> int:
    number = read_number(norm, at) or read_scale(norm, at)
    if number is None:
        return at
    end = number.end
    for pattern in (_SIGN, _REPEATED):
        match = pattern.match(norm, end)
        end = match.end() if match else end
    return end
