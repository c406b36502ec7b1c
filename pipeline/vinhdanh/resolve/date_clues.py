"""The years that an article names, and what it says of each: the clues to when it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from vinhdanh.extract.dates.expression import Interval, Point
from vinhdanh.knowledge import load_toml
from vinhdanh.resolve.date_jubilee import FIRST_YEAR
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

DateMention = Mention[DateValue]
Stance = Literal["event", "ahead", "mid", "back", "planned", ""]
Role = Literal["goal", "law", "history", "won", ""]
#: No year behind this one is thought to be that of an article.
LAST_YEAR = 2040
_YEAR = re.compile(r"(?<![\w.-])(?<!\d/)(?:19[89]\d|20[0-4]\d)(?!\w|/|[.,]\d)")
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
#: How far around a year its words are read, in characters, and how many of those before it.
_BEFORE, _BEHIND, _NEAR = 70, 30, 8
#: How far before a year the words stand that say what is done with it, and those that make it a goal or history.
_REACH, _ROLE_REACH = 90, 40


@dataclass(frozen=True, slots=True)
class Clue:
    """A year that the article names: what of it, where, and between which words.

    `unit` is that of the date, "list" for several days, "from-" and "to-" with the unit for the ends of an interval,
    "from-season" for two years in a row,
    "alone" for a year that is no date ("Cúp Hoa Sen 2017"). `month` and `day` are 0 where they are not told. `place`
    is 0 for the title and what follows it, 1 for the beginning, 2 for what is further down.
    """

    year: int
    unit: str
    start: int
    end: int
    place: int
    stance: Stance
    role: Role
    before: tuple[str, ...]
    behind: str
    month: int = 0
    day: int = 0

    @property
    def group(self) -> str:
        """What kind of time it is, more coarsely."""
        if self.unit in {"school_year", "day", "list", "month", "alone"}:
            return self.unit
        return "span" if "-" in self.unit else "year"

    @property
    def is_reached(self) -> bool:
        """Whether it is a date whose year the article speaks of as reached: no goal, birth or law, not long ago."""
        if self.year < FIRST_YEAR or "-" in self.unit or self.unit in {"alone", "school_year", "decade", "century"}:
            return False
        told = self.role not in {"goal", "law"} and not (self.role == "history" and self.unit in {"year", "season"})
        return told and self.stance not in {"ahead", "planned"}


class ClueReader:
    """Reads the clues of an article; holds the compiled patterns."""

    def __init__(self) -> None:
        data = load_toml("dates_anchor")
        stances: dict[Stance, str] = {
            "event": "held", "ahead": "looked_ahead", "mid": "mid_term", "back": "looked_back"
        }  # fmt: skip
        self._stances = {name: re.compile(rf"(?<!\w){data[key]}(?!\w)") for name, key in stances.items()}
        self._planned = re.compile(rf"(?:,|(?<=\d)) (?:[^\s.,;]+ ){{0,6}}?{data['planned']}(?!\w)")
        unit = "(?:ngày |tháng |năm )?"
        roles: dict[Role, str] = {
            "goal": rf"{data['goal']} {unit}",
            "law": data["not_present"],
            "history": rf"{data['history']}(?: (?:khoảng|đầu|giữa|cuối))? {unit}",
        }
        won = (rf"(?<!\w){data[key]}(?!\w)(?:(?! tại | ở )[^.;\n])*$" for key in ("not_held", "winner", "won"))
        self._won = re.compile("|".join(won))
        self._roles = {name: re.compile(rf"(?<!\w){pattern}$") for name, pattern in roles.items()}

    def __call__(self, view: View, mentions: Sequence[DateMention], end: int) -> list[Clue]:
        """Return the years of the dates in `mentions` and those that stand alone before offset `end`, in order."""
        clues: list[Clue] = []
        for mention in mentions:
            for unit, point in _dated(mention.value.expression):
                clues.append(self._clue(view, point, unit, mention.start, mention.end))
        taken = [(mention.start, mention.end) for mention in mentions]
        for match in _YEAR.finditer(view.norm, 0, end):
            if not any(first <= match.start() < last for first, last in taken):
                clues.append(self._clue(view, Point(unit="year", year=int(match[0])), "alone", *match.span()))
        return sorted(clues, key=lambda clue: clue.start)

    def _clue(self, view: View, point: Point, unit: str, start: int, end: int) -> Clue:
        sentence = view.sentence_at(start)
        opens = view.sentences[sentence][0] if view.sentences else 0
        place = sum(sentence > last for last in _PLACES)
        before = tuple(_WORD.findall(view.norm[max(opens, start - _BEFORE) : start])[-_NEAR:]) or ("^",)
        behind = _WORD.search(view.norm, end, end + _BEHIND)
        return Clue(
            point.year or 0, unit, start, end, place,
            self._stance(view.norm, opens, start, end), self._role(view.norm, start, unit),
            before, behind.group() if behind else "$", point.month or 0, point.day or 0,
        )  # fmt: skip

    def _stance(self, norm: str, opens: int, start: int, end: int) -> Stance:
        """Return what is done with a year, after the nearest word for it before, or for plans behind."""
        if self._planned.match(norm, end):
            return "planned"
        before, best = norm[max(opens, start - _REACH) : start], -1
        stance: Stance = ""
        for name, regex in self._stances.items():
            for match in regex.finditer(before):
                if match.end() >= best:
                    best, stance = match.end(), name
        return stance

    def _role(self, norm: str, start: int, unit: str) -> Role:
        """Return what makes a year a goal, that of a law, history, or that of a title won."""
        before = norm[max(0, start - _ROLE_REACH) : start]
        role: Role = next((name for name, regex in self._roles.items() if regex.search(before)), "")
        is_won = not role and unit == "alone" and self._won.search(norm, max(0, start - _REACH), start)
        return "won" if is_won else role


#: The last sentences of the title and what follows it, and of the beginning.
_PLACES = (2, 7)


def _dated(expression: object) -> Iterator[tuple[str, Point]]:
    """Yield the points with a year in an expression, and what each of them is."""
    if isinstance(expression, Point) and expression.year:
        yield ("list" if expression.first_day else expression.unit), expression
    elif isinstance(expression, Interval) and _is_season(expression.first, expression.last):
        yield "from-season", expression.first or Point()
    elif isinstance(expression, Interval):
        for name, point in (("from", expression.first), ("to", expression.last)):
            if point is not None and point.year:
                yield f"{name}-{'now' if expression.until_now else point.unit}", point


def _is_season(first: Point | None, last: Point | None) -> bool:
    """Tell whether an interval is two years in a row, as "mùa giải 2018/19"."""
    if first is None or last is None or not (first.unit == last.unit == "year"):
        return False
    return bool(first.year) and last.year == (first.year or 0) + 1


def candidates(clues: Sequence[Clue]) -> list[int]:
    """Return the years that an article may be of: those that it names, and one before and behind."""
    found = {clue.year + more for clue in clues for more in (-1, 0, 1)}
    return sorted(year for year in found if FIRST_YEAR <= year <= LAST_YEAR)
