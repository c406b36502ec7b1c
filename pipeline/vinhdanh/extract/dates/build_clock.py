"""Readers of times of day in words, of stretches of hours, and of days and weeks picked out of a longer time."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.dates.context import Context
from vinhdanh.extract.dates.expression import Expression, Interval, Pick, Point
from vinhdanh.extract.dates.numbers import read_number, read_year
from vinhdanh.extract.dates.words import (
    DEICTIC_DAYS,
    SAME_DAYS,
    SEASONS,
    SHIFTS,
    hour_of_day,
    in_year,
    read_part,
    weekday,
)


def build_clock_words(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a time of day in words: "sáu giờ sáng", "mười giờ rưỡi đêm"; without a part of the day where one is due."""
    found = match.groupdict()
    hour, part = read_number(match["h"]), read_part(found["part"])
    if hour is None or context.makes_ordinal(match.string, match.start()):
        return None
    exact = part or found["mi"] or found["half"]
    named = "giờ" in match.group() or (part and found["half"])
    if not exact or not named or not (part or context.expects_clock(match.string, match.start())):
        return None
    minute = 30 if found["half"] else read_number(found["mi"]) if found["mi"] else None
    return _on_day(Point(hour=hour_of_day(hour, part), minute=minute, part=part), found)


def _on_day(point: Point, found: dict[str, str | None]) -> Point:
    """Return `point` on the day that "mai" or "hôm qua" behind it says."""
    word = found["rel"] or ""
    return replace(point, shift=SAME_DAYS.get(word, DEICTIC_DAYS.get(word)), same=word in SAME_DAYS)


def build_clock_to(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "3 giờ kém 15 chiều": so many minutes to the hour."""
    hour, less, part = read_number(match["h"]), read_number(match["to"]), read_part(match["part"])
    if hour is None or not less or less > 59:
        return None
    hour = hour_of_day(hour, part) or 24
    return _on_day(Point(hour=hour - 1, minute=60 - less, part=part), match.groupdict())


def build_hour_range(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "từ 2 đến 4 giờ chiều", "9-11h sáng mai": two hours that share their unit and their part of the day."""
    found = match.groupdict()
    first, last = read_number(match["h1"]), read_number(match["h"])
    part = read_part(found["part"])
    if first is None or last is None or first >= last or last > 24:
        return None
    opening, closing = (_on_day(Point(hour=hour_of_day(hour, part), part=part), found) for hour in (first, last))
    return Interval(opening, replace(closing, minute=int(found["mi"]) if found["mi"] else None))


_PLURAL = ("những ", "các ", "mấy ", "vài ")
_ORDINALS = {"đầu": 1, "đầu tiên": 1, "cuối": -1, "cuối cùng": -1, "thứ nhất": 1, "thứ nhì": 2, "áp chót": -2}


def build_nth(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "thứ hai đầu tiên của tháng 3", "tuần cuối của tháng 9", "ngày đầu tiên của năm 2022"."""
    found = match.groupdict()
    if match.string.endswith(_PLURAL, 0, match.start()):
        return None
    number = _ORDINALS.get(match["nth"]) or read_number(match["nth"].removeprefix("thứ "))
    whole = _whole(found)
    if not number or whole is None:
        return None
    day_of_week = weekday(found["wd"]) if found["wd"] else None
    item = "week" if (found["item"] or "").startswith("tuần") else "day"
    return replace(whole, pick=Pick(item, number, day_of_week))  # type: ignore[arg-type]


def _whole(found: dict[str, str | None]) -> Point | None:
    """Return the month, quarter or year of which a day or week is picked."""
    year, relative = found.get("y") or found.get("y2"), found.get("yr")
    unit = found["of"] or ""
    if found.get("m"):
        month = read_number(found["m"] or "")
        point = Point(unit="month", month=month, year=read_year(year) if year else None)
        return in_year(point, relative) if relative else point
    if unit == "năm" and year:
        return Point(unit="year", year=int(year))
    kind = {"tháng": "month", "năm": "year"}.get(unit)
    if kind is None:
        return None
    shift = SHIFTS.get(found.get("mr") or relative or "này")
    return None if shift is None else Point(unit=kind, shift=shift, shift_unit=kind)  # type: ignore[arg-type]


def build_day_said(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read the days that people speak of: "mai", "mốt", "bữa qua", "sớm mai"."""
    part = read_part(match["part"])
    word = match["rel"]
    if word == "hồi hôm":
        return Point(shift=-1, part="NI")
    if word == "sớm mai":
        return Point(shift=1, part="MO")
    return Point(shift=DEICTIC_DAYS[word.replace("bữa", "hôm")], part=part)


def build_weekday_said(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "thứ 3", "t7" and "cn", which in running text may be anything else."""
    return Point(weekday=weekday(match["wd"]), part=read_part(match["part"]))


def build_part_said(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "buổi sáng", "giữa trưa": a part of the day by itself, or of a day of the month ("sáng 20")."""
    day = match["d"]
    return Point(part=read_part(match["part"]), day=int(day) if day else None)


def build_now(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "bây giờ"."""
    return Point(unit="second", shift=0, shift_unit="second", counted=True)


def build_season_said(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "mùa hè" alone: that of the year."""
    return Point(unit="season", season=SEASONS[match["sn"]])
