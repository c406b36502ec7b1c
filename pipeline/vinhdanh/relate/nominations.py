"""Nominations for the prize that a document is about, where the sentence does not name it: "phim được 7 đề cử"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.counts import parse_number
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.within import within
from vinhdanh.scanner import Scanner
from vinhdanh.values import AwardValue, CountValue, Mention
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["nominations"]
_PRIZES = frozenset(_WORDS["prizes"])
#: The rule of nominations.
_RULE = "relate.nomination"
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_WORDS['numbers'])})"
_NOMINATED = Scanner(
    rf"(?:(?<=được )đề cử|(?:{'|'.join(_WORDS['gets'])})(?: \w+){{0,2}}? (?P<won>{_NUMBER} đề cử))"
    rf"(?!\w)(?! {_WORDS['not_right']})"
)
_COUNTED = re.compile(rf"(?<!\w)(?:\d{{1,3}}|{'|'.join(_WORDS['numbers'])}) \w+(?: \w+){{0,4}} được $")
_AT_EVENT = re.compile(r" (?:tại|ở|cho) (?:giải|lễ|hạng mục|mùa)(?!\w)")
#: How far before a verb the number may begin, in characters.
_REACH = 50
#: Between a number and the prize that a nomination names: "7 | đề cử quan trọng nhất của | giải Oscar".
BETWEEN = re.compile(r"đề cử(?: \w+){0,3}?(?: của| tại| cho| giải)?")


def nominations(material: Material, start: int, end: int) -> Iterator[tuple[Item, ...]]:
    """Yield the items of each nomination between two offsets whose prize stands elsewhere in the document."""
    found = list(_NOMINATED.finditer(material.view.norm, start, end))
    if not found or any(True for _ in within(material.awards, start, end)):
        return
    prize = _prize_of(material.awards)
    if prize is None:
        return
    for match in found:
        first, last = match.span("won") if match["won"] else match.span()
        if not match["won"] and not _is_told(material.view, first, last):
            continue
        number = parse_number(match["number"]) if match["number"] else None
        count = CountValue(number, number, number) if number is not None else None
        nominated = Item("A", first, last, Mention("award", first, last, prize, _RULE), count=count)
        yield (nominated,) if match["won"] else (Item("G", first, first), nominated)


def _is_told(view: View, start: int, end: int) -> bool:
    """Tell whether a sentence says how many are nominated, or at which event: "7 diễn viên được | đề cử"."""
    return bool(_COUNTED.search(view.norm, max(0, start - _REACH), start) or _AT_EVENT.match(view.norm, end))


def _prize_of(awards: Sequence[Mention[AwardValue]]) -> AwardValue | None:
    """Return the prize that a document names most often, of those that have nominations."""
    named = Counter(award.value.name for award in awards if award.value.name in _PRIZES)
    if not named:
        return None
    name = named.most_common(1)[0][0]
    return replace(next(award.value for award in awards if award.value.name == name), grade="")
