"""What a date expression says by itself, before anything outside of it completes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from vinhdanh.values import DateModifier

Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "school_year",
    "decade", "century", "term",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pick:
    """One of the days or weeks of a longer time ("tuần cuối của tháng 9"); below 0 `number` counts from its end.

    `later` is the number of days behind it: "Black Friday" is the day after the fourth Thursday of November.
    """

    item: Literal["day", "week"]
    number: int
    weekday: int | None = None
    later: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the calendar with gaps: every field that the text does not state is None.

    `unit` is the granularity. `school_year` points carry the year in which the school year begins. `shift` counts
    `shift_unit`s from the reference day ("năm ngoái" is -1 year); `elapsed` marks "năm qua": the one just over.
    `same` marks "cùng ngày" and "cùng năm": the day or year spoken of last. `first_day`/`first_month` begin a
    list or a range whose last member is `day`/`month`. `count` is the number of months in "6 tháng đầu năm" (negative
    for the last ones). `zodiac` is the place of the year in the cycle of 60.
    `counted` marks a shift that the text gives as a length of time ("3 tháng trước"); `same_period` marks
    "cùng kỳ năm 2018". `pick` makes it a day or week of the time that the other fields tell.
    """

    unit: Unit = "day"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    first_day: int | None = None
    first_month: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str = ""
    quarter: int | None = None
    first_quarter: int | None = None
    half: int | None = None
    season: str = ""
    term: int | None = None
    count: int | None = None
    shift: int | None = None
    shift_unit: Unit = "day"
    elapsed: bool = False
    same: bool = False
    lunar: bool = False
    before_christ: bool = False
    name: str = ""
    zodiac: int | None = None
    counted: bool = False
    same_period: bool = False
    pick: Pick | None = None
    modifier: DateModifier = ""

    @property
    def is_bare_time(self) -> bool:
        """Whether an hour or a part of the day is all that is stated, or all but "of the day spoken of last"."""
        relative = self.shift is not None and not (self.same and self.shift == 0)
        dated = self.month or self.day or self.weekday is not None or relative
        return self.unit == "day" and not dated and (self.hour is not None or bool(self.part))

    @property
    def has_full_day(self) -> bool:
        """Whether year, month and day are all stated, for one single solar day."""
        stated = self.year is not None and self.month is not None and self.day is not None
        return stated and self.first_day is None and not self.lunar and self.unit == "day"


@dataclass(frozen=True, slots=True)
class Interval:
    """From `first` to `last`, both included; None is an open end, `until_now` ends on the reference day."""

    first: Point | None
    last: Point | None
    from_now: bool = False
    until_now: bool = False
    kind: Literal["", "term", "school_year"] = ""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time from `low` to `high` units; `direction` -1 is "… qua", +1 is "… tới".

    `vague` is "vài ngày": more than one, nobody knows how many. `iso` is the value of a length that several units tell:
    "14 phút 08 giây".
    """

    low: float
    high: float
    unit: Unit
    direction: int = 0
    modifier: DateModifier = ""
    vague: bool = False
    iso: str = ""


@dataclass(frozen=True, slots=True)
class Repetition:
    """Something that recurs every `count` `unit`s, at or over `point` where one is given."""

    unit: Unit
    point: Point | Interval | None = None
    count: int = 1


Expression = Point | Interval | Duration | Repetition
