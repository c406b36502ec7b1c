"""What an article says for and against each year that it may be of, as signs that a model weighs.

A sign is a few words, readable in the file of weights: "+1 back year 1" is a year of which the year before is looked
back on, in an article that tells of a day of January or February; "due +0 list at 0" is the year that several days in
the title or behind it point to (`due_year`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from vinhdanh.extract.dates.expression import Point
from vinhdanh.resolve.date_clues import LAST_YEAR, Clue
from vinhdanh.resolve.date_jubilee import FIRST_YEAR

#: What each month of the event counts as, from none on: reports and school years end and begin at times of their own.
_SEASONS = (0, 1, 1, 3, 4, 5, 5, 7, 8, 9, 9, 11, 11)


class Signs:
    """The signs of one article: the years that it names, beside the day of its event."""

    def __init__(self, clues: Sequence[Clue], event: Point | None) -> None:
        self._clues, self._event = clues, event
        self._month = (event.month or 0) if event else 0
        self._season = _SEASONS[self._month]
        self._told = Counter(clue.year for clue in clues if FIRST_YEAR <= clue.year <= LAST_YEAR)
        dated = (c.year for c in clues if c.year <= LAST_YEAR and c.unit in {"day", "month", "list"})
        self._dated = max(dated, default=0)

    def open(self) -> Iterator[str]:
        """Yield the signs that an article does not tell its year."""
        yield "open"
        yield f"open years {min(len(self._told), 4)}"
        yield f"open told {min(self._told.total(), 8)}"
        yield f"open event {bool(self._event and self._event.year)} {self._month > 0}"
        for unit in {clue.unit for clue in self._clues if clue.year in self._told}:
            yield f"open {unit}"

    def all_of(self, year: int) -> set[str]:
        """Return what speaks for and against one year."""
        return set(self._of(year)).union(*(found for _, found in self.of_clues(year)))

    def _of(self, year: int) -> Iterator[str]:
        later, earlier = [y for y in self._told if y > year], [y for y in self._told if y < year]
        yield "year"
        yield f"later {min(len(later), 3)}"
        yield f"earlier {min(len(earlier), 3)}"
        yield f"next {min(min(later) - year, 4) if later else 'none'}"
        yield f"previous {min(year - max(earlier), 4) if earlier else 'none'}"
        yield f"told {min(self._told[year], 4)} {bool(later)}"
        yield f"share {4 * self._told[year] // max(1, self._told.total())}"
        yield f"dated {_clip(year - self._dated, -2, 2) if self._dated else 'none'} {self._season}"
        if self._event and self._event.year:
            after = year - self._event.year
            yield f"lead {_clip(after, -1, 3)} {_clip(self._dated - self._event.year, 0, 2)}"
            yield f"lead {_clip(after, -1, 3)} in {self._season}"

    def of_clues(self, year: int) -> Iterator[tuple[Clue, set[str]]]:
        """Yield each clue that says something of a year, with its signs."""
        for clue in self._clues:
            due = due_year(clue, self._event)
            if abs(year - due) <= 1 or abs(year - clue.year) <= 1:
                yield clue, set(self._of_clue(clue, year, due))

    def _of_clue(self, clue: Clue, year: int, due: int) -> Iterator[str]:
        group, place, unit = clue.group, clue.place, clue.unit
        if abs(year - clue.year) <= 1:
            named = f"{year - clue.year:+d}"
            yield f"{named} {unit} in {self._season}"
            yield f"{named} {clue.stance or 'no'} {group} {self._season}"
        if clue.month and self._month:
            months = 12 * (year - clue.year) + self._month - clue.month
            yield f"{'day' if clue.day else 'month'} {_clip(months, -4, 13)} before {place}"
            if months == 0 and clue.day and self._event and self._event.day:
                yield f"days {_clip(self._event.day - clue.day, -2, 2)}"
        if abs(year - due) > 1:
            return
        sign, last = f"due {year - due:+d}", clue.before[-1]
        told = clue.role or clue.stance or "plain"
        yield f"{sign} {unit} at {place}"
        yield f"{sign} {group} {told}"
        yield f"{sign} {told} at {place}"
        yield f"{sign} {group} {told} at {place}"
        yield f"{sign} {group} {self._month > 0}"
        yield f"{sign} {unit} '{last}'"
        yield f"{sign} '{last}' at {place}"
        yield f"{sign} '{' '.join(clue.before[-2:])}'"
        yield f"{sign} '{' '.join(clue.before[-3:-1])} _'"
        yield f"{sign} behind '{clue.behind}'"
        for word in clue.before[:-1]:
            if word.isalpha():
                yield f"{sign} near '{word}'"


def due_year(clue: Clue, event: Point | None) -> int:
    """Return the year of an article that tells of a clue on the day of `event`, by the calendar of reports.

    A year is summed up at its end and in the first months of the next one, planned for from November on; a school
    year begins in September, a season in August; what happened in a later month than that of the event did so the year
    before.
    """
    month = event.month if event else None
    ahead = clue.stance in {"ahead", "planned"}
    later = 0
    if clue.unit == "school_year":
        if month is None:
            later = int(not ahead)
        elif clue.stance == "back":
            later = 1 if month >= 4 else 2
        else:
            later = int(month < (6 if ahead else 9))
    elif clue.unit == "from-season":
        later = int(month is None or month < 8)
    elif month is not None and clue.unit in {"day", "list", "month"}:
        later = int(clue.month > month + 1)
    elif month is not None and clue.unit == "year":
        later = (clue.stance == "back" and month <= 4) - (ahead and month >= 11)
    return clue.year + later


def _clip(value: int, least: int, most: int) -> int:
    return max(least, min(most, value))
