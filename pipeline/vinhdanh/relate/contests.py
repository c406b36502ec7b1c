"""The contest that a prize, medal or title was won in, and whether two contests are the same."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["won_in"]
_ENDS = "|".join(_WORDS["ends"])
#: A contest behind what was won in it: its noun and what follows, as far as words of its name go.
_NOUN = regex.compile(
    rf"(?: [^,.;:()\n]{{0,40}}?)?? (?P<name>(?<!mùa )(?i:{'|'.join(_WORDS['nouns'])})(?!\w)"
    rf" (?!(?:{_ENDS})(?!\w))[^,.;:()\n]{{2,60}}?)(?= (?:{_ENDS})(?!\w)|[,.;:()\n]|$)"
)
#: A name in capitals and figures, alone or behind a word that says where or of what: "HCV SEA Games 30".
_WORD = r"[\w/-]*(?:\.\w[\w/-]*)*"
_INNER = rf"(?: (?:{'|'.join(_WORDS['inside_name'])}))?"
_NAME = regex.compile(
    rf"(?: (?:{'|'.join(_WORDS['before_name'])})){{0,2}} (?P<name>\p{{Lu}}{_WORD}(?:{_INNER} (?:\p{{Lu}}|\d){_WORD})*)"
)
_NAMES = regex.compile(r"(?<!\w)\p{Lu}[\w-]*")
_AGES = regex.compile(r"(?<!\w)U\.?\d\d(?!\w)")
_FIGURES = regex.compile(r"(?<!\w)\d{1,4}(?!\w)")


def contest_after(view: View, end: int, taken: Iterable[Item]) -> str:
    """Return the contest named behind what ends at `end`, as written; "" where none is, or it is one of `taken`."""
    match = _NOUN.match(view.text, end) or _NAME.match(view.text, end)
    if match is None or any(item.start < match.end("name") and match.start("name") < item.end for item in taken):
        return ""
    return str(match["name"])


def of_another_age(first: str, second: str) -> bool:
    """Tell whether one of two contests is for those under an age that the other is not for: "U21 châu Âu", "Euro"."""
    return bool(first and second) and set(_AGES.findall(first)) != set(_AGES.findall(second))


def are_different(first: str, second: str) -> bool:
    """Tell whether two contests, as written, cannot be one: no more than half of their names or years are common."""
    return any(
        bool(ours and theirs) and 2 * len(ours & theirs) <= min(len(ours), len(theirs))
        for ours, theirs in ((set(part.findall(first)), set(part.findall(second))) for part in (_NAMES, _FIGURES))
    )
