"""What was read from one number on."""

from __future__ import annotations

from dataclasses import dataclass

from vinhdanh.extract.counts.numbers import Number
from vinhdanh.extract.counts.units import NounPhrase, Unit

MONEY = Unit("đồng", "money", None, "measure")
SHARE = Unit("%", "percent", None, "measure")
SCORE = Unit("", "other", None, "head")


@dataclass(frozen=True, slots=True)
class Reading:
    """A number with the noun that it counts, or with the unit that is understood where no noun stands."""

    number: Number
    noun: NounPhrase | None
    rule: str
    start: int
    end: int
    understood: Unit = MONEY

    @property
    def unit(self) -> Unit:
        """What is counted."""
        return self.noun.units[0] if self.noun is not None else self.understood
