"""Telling a number that counts something from one that names a unit."""

from __future__ import annotations

from vinhdanh.extract.counts.units import units
from vinhdanh.extract.organizations.tokens import Tokens

#: How many words of a counted noun are looked at: "36 | đồng chí".
_NOUN = 2
#: How often or how long: no number of a unit has these behind it.
_TIMES = (["lần"], ["năm", "liền"], ["năm", "liên"], ["năm", "qua"])


def counts_noun(tokens: Tokens, at: int, limit: int) -> bool:
    """Tell whether a counted noun follows the number at `at`: "900 sinh viên"."""
    behind = [" ".join(tokens.norms[at + 1 : end]) for end in range(at + 2, min(at + _NOUN + 2, limit + 1))]
    return not units().keys().isdisjoint(behind)


def tells_times(tokens: Tokens, at: int) -> bool:
    """Tell whether the number at `at` says how often or how long: "Lữ đoàn | 5 lần được tặng Cờ"."""
    return any(tokens.norms[at + 1 : at + 1 + len(words)] == words for words in _TIMES)
