"""Which runs of letters could be a Vietnamese syllable: by onset and rime, the tone left aside."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from vinhdanh.knowledge import load_toml

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_MARKS = {**_TONES, **dict.fromkeys(map(ord, "\u0302\u0306\u031b")), ord("đ"): "d"}


@lru_cache(maxsize=100_000)
def is_syllable(word: str) -> bool:
    """Tell whether `word`, in lower case and NFC, can be a Vietnamese syllable as it is spelled.

    >>> [is_syllable(word) for word in ("nghiệp", "hoà", "the", "school", "ä")]
    [True, True, True, False, False]
    """
    return (word if word.isascii() else without(word, _TONES)) in _syllables()


def is_bare_syllable(word: str) -> bool:
    """Tell whether `word` can be a Vietnamese syllable whose marks are left out ("truong", "duoc")."""
    return word in _bare_syllables()


def without(word: str, marks: dict[int, None] | dict[int, str | None]) -> str:
    """Return `word` in NFC without `marks`, combining characters by their number."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(marks))


@cache
def _syllables() -> frozenset[str]:
    known = load_toml("syllables")
    made = {onset + rime for onset in known["onsets"] for rime in known["rimes"]}
    # "gì" and "giêng" have but one i, "quả" and "quyết" but one u.
    return frozenset(made | {"gi" + rime[1:] for rime in known["rimes"] if rime[0] == "i"})


@cache
def _bare_syllables() -> frozenset[str]:
    return frozenset(without(syllable, _MARKS) for syllable in _syllables())
