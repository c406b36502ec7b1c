"""Titles won without the name of an award: "Hà Nội vô địch SEA Games", "anh giành 2 Champions League"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vinhdanh.extract.counts import parse_number
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import VICTORY, Item
from vinhdanh.scanner import Scanner
from vinhdanh.values import AwardValue, CountValue, Mention
from vinhdanh.view import View

#: How far before a verb the words that make it a noun or a wish are looked for.
_LEFT = 24


#: A cup in small letters is the thing won; in a name ("Cúp C1", "siêu cúp") it is the contest's.
_CUP = re.compile(r"(?<!\w)(?<!siêu )cúp ")
_CONTESTS = load_toml("victories")["object"]
#: How many contests are won with one verb: "vô địch | hai Grand Slam".
_COUNTED = re.compile(
    rf"(?: (?:ở|tại))?(?: (?:cả|tới|đủ|tổng cộng))? (?P<number>{_CONTESTS['numbers']}) (?:{_CONTESTS['counted']})(?!\w)"
)


def count_of_contests(view: View, end: int) -> CountValue | None:
    """Return how many contests stand right behind a verb of winning them; None where it tells no number."""
    match = _COUNTED.match(view.norm, end)
    number = parse_number(match["number"]) if match is not None else None
    return CountValue(number, number, number) if number is not None else None


@dataclass(frozen=True, slots=True)
class _Verb:
    value: AwardValue
    verb: Scanner
    left: re.Pattern[str]


class Victories:
    """Finds verbs that name the title which they win, and contests that stand for their title as object of a verb."""

    def __init__(self) -> None:
        data = load_toml("victories")
        self._verbs = [
            _Verb(
                AwardValue(row["code"], row["award"]),
                Scanner(rf"(?<!\w){row['pattern']}(?={row['right'].replace('<contests>', data['contests'])})"),
                re.compile(rf"(?<!\w){row['left']}[ \"']*$"),
            )
            for row in data["verb"]
        ]
        won = data["object"]
        self._title = AwardValue(won["code"], won["award"])
        self._cup = AwardValue(won["cup_code"], won["cup"])
        self._object = Scanner(
            rf"(?:(?<!\w){won['left']} (?P<won>(?:(?P<number>{won['numbers']}) )?(?P<what>{won['contests']}))"
            rf"|{won['listed']} ?(?P<listed>(?P<more>{won['numbers']}) (?P<which>{won['contests']})))"
            rf"(?!\w)(?!{won['not_right']})"
        )

        self._winning = re.compile(rf"(?<!\w)(?:{won['winning']})(?!\w)")

    def matches(self, norm: str) -> bool:
        """Tell whether folded text says that a title was won."""
        return next(self._verbs_in(norm, 0, len(norm)), None) is not None or self._object.search(norm) is not None

    def __call__(self, view: View, start: int, end: int) -> Iterator[tuple[Item, ...]]:
        """Yield the items of each title won between two offsets: the winning, where the verb is it, and the title.

        A title that its contest stands for has the contest's name.
        """
        for first, last, value in self._verbs_in(view.norm, start, end):
            won = Mention("award", first, last, value, VICTORY)
            yield Item("G", first, first), Item("A", first, last, won, count=count_of_contests(view, last))
        for match in self._object.finditer(view.norm, start, end):
            if match["listed"] and self._winning.search(view.norm, start, match.start()) is None:
                continue
            first, last = match.span("won") if match["won"] else match.span("listed")
            number = parse_number(match["number"] or match["more"] or "")
            count = CountValue(number, number, number) if number is not None else None
            is_cup = _CUP.search(view.text, first, last) is not None and "danh hiệu" not in match.group()
            value = self._cup if is_cup else self._title
            contest = view.text[slice(*match.span("what" if match["won"] else "which"))]
            won = Mention("award", first, last, value, VICTORY)
            yield (Item("A", first, last, won, name=contest, count=count),)

    def _verbs_in(self, norm: str, start: int, end: int) -> Iterator[tuple[int, int, AwardValue]]:
        for each in self._verbs:
            for match in each.verb.finditer(norm, start, end):
                if not each.left.search(norm, max(start, match.start() - _LEFT), match.start()):
                    yield match.start(), match.end(), each.value
