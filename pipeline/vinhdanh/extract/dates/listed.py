"""Days, months and parts of a day that are told together and are one: "chiều 9/2 và sáng 10/2", "chiều và đêm nay"."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.dates.expression import Interval, Point
from vinhdanh.extract.dates.words import PARTS, read_part

_AND = re.compile(r",? (?:và )?(?:ngày )?")
_PART_AND = re.compile(
    rf"(?<!\w)(?P<part>ngày|rạng sáng|(?:{'|'.join(PARTS)})(?: (?:sớm|muộn|tối))?)(?: và |, ?)(?:cả )?$"
)


def listed(first: object, second: object, gap: str) -> Interval | None:
    """Return the span from the first to the last day or month of a list; None where they are none.

    `first` is a point, or the span of the list so far. Two days without a part ("ngày 5/6" và "ngày 8/6") stay two.
    """
    opening, before = (first.first, first.last) if isinstance(first, Interval) else (first, first)
    if not isinstance(opening, Point) or not isinstance(before, Point) or not isinstance(second, Point):
        return None
    if gap in {"", " "} or _AND.fullmatch(gap) is None or not _follows(before, second):
        return None
    both, either = (check((before.part, second.part)) for check in (all, any))
    if second.unit == "day" and not (both or (" và " in gap and either)):
        return None
    year = second.year if second.year is not None else before.year
    return Interval(replace(opening, year=year), replace(second, year=year, first_month=None))


def _follows(first: Point, second: Point) -> bool:
    """Tell whether `second` is a later day or month than `first`, said in the same way."""
    begin = replace(second, month=second.first_month or second.month, first_month=None)
    for point in (first, begin):
        relative = point.shift is not None or point.same or point.pick or point.name or point.lunar or point.modifier
        ranged = point.first_day or point.first_month or point.hour is not None or point.weekday is not None
        if relative or ranged or point.month is None or point.unit not in {"day", "month"}:
            return False
    if first.unit != second.unit or (first.year is not None and first.year != second.year):
        return False
    return (first.month or 0, first.day or 0) < (begin.month or 0, begin.day or 0)


def with_part_before(point: Point, before: str) -> tuple[Point | Interval, int] | None:
    """Return the day of `point` with the part told before its own, and how many characters that takes: "chiều và" đêm
    nay. "Ngày và đêm" is the whole day."""
    match = _PART_AND.search(before) if point.part and point.hour is None and not point.modifier else None
    if match is None:
        return None
    part = read_part(match["part"])
    whole = replace(point, part="") if not part else Interval(replace(point, part=part), point)
    return (whole, len(match.group())) if part != point.part else None
