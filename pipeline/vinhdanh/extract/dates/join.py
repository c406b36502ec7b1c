"""What the patterns leave apart and belongs together: ranges, open ends, edges, modifiers, recurrences."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from vinhdanh.extract.dates.expression import Duration, Expression, Interval, Pick, Point, Repetition
from vinhdanh.extract.dates.listed import listed, with_part_before
from vinhdanh.extract.dates.numbers import zodiac_index
from vinhdanh.extract.dates.timed import (
    alternative,
    clock_and_day,
    in_two_units,
    in_unlike_units,
    same_day,
    same_week,
)
from vinhdanh.extract.dates.words import EDGES
from vinhdanh.knowledge import load_toml
from vinhdanh.values import DateModifier


@dataclass(frozen=True, slots=True)
class Found:
    """One expression, where it stands, and the rule that found it."""

    start: int
    end: int
    rule: str
    expression: Expression


_REACH = 32
_LIST, _PARTS = "dates.list", "dates.parts"
_EDGE = re.compile(r"(?<!khởi )(?<!bắt )(?<!lần )(?:dịp |những (?:ngày|tháng|năm) )?(?P<edge>đầu|giữa|cuối) $")
_FROM = re.compile(r"(?<!\w)(?:kể )?từ (?:khoảng )?$")
_FROM_NOW = re.compile(r"(?<!\w)từ (?P<now>(?:nay|bây giờ|giờ) (?:đến|tới|cho đến|cho tới)(?: hết)? )$")
_TO = re.compile(r" ?(?:(?P<dash>-)|,? (?:cho )?(?:đến|tới|và kết thúc|kết thúc vào)(?: hết)?) ?(?:ngày )?")
_TO_NOW = re.compile(r"(?: (?:cho )?(?:đến|tới) | ?- ?(?=nay(?!\w)))(?:nay|giờ|bây giờ|hôm nay|thời điểm này)(?!\w)")
_BEFORE = re.compile(r"(?<!\w)(?:(?P<before>trước)|(?P<after>sau)) $")
_PLURAL_EDGE = re.compile(r"(?<!\w)(?:dịp|(?:những|các|mấy) (?:ngày|tháng|tuần|năm)) $")
_PART_OF_DAY = re.compile(r"(?<!\w)(?:(?:(?P<edge>đầu|giữa|cuối) )?buổi) $")
_SAME_PERIOD = re.compile(r"(?<!\w)cùng k[ỳì] (?:của )?$")
_TAIL = re.compile(r" (?:vừa qua|vừa rồi|sắp tới|tới đây|(?:tới|qua)(?= ?(?:[.,;:)(\n]|-(?!\w)|$)))(?!\w)")
_EDGED_UNITS = frozenset({"week", "month", "quarter", "season", "year", "school_year", "decade", "century"})
_COMPARED_UNITS = frozenset({"month", "quarter", "half", "season", "year", "school_year"})
_CONTEXT = load_toml("dates_context")["duration_before"]
_APPROXIMATE = frozenset(_CONTEXT["approximate"])
_ROUGHLY = frozenset(_CONTEXT["point"])
_ABOUT = re.compile(rf"(?<!\w)(?:{'|'.join(_CONTEXT['point'])}) $")
#: "sớm hơn |1 năm" compares.
_COMPARES = re.compile(rf"(?<!\w)(?<!kéo )(?:{'|'.join(_CONTEXT['comparatives'])}) hơn $")
_CLOCK_ABOUT = re.compile(r"(?<!\w)(?:(?:khoảng|chừng|tầm) )?(?:gần|hơn) $")
_LUNAR = " âm lịch"
_NEAR_TET = re.compile(r"(?<!\w)(?:trước|gần|giáp|áp) $")
_ZODIAC = re.compile(
    r" năm (?P<zodiac>(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) "
    r"(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))(?!\w)"
)
_AROUND = re.compile(rf"(?<!\w)(?P<word>{'|'.join(sorted(_CONTEXT['included'], key=len, reverse=True))}) $")


def extend(found: list[Found], norm: str) -> list[Found]:
    """Return `found` with the words around each taken in ("gần" 10 năm, ngày 5/6 "vừa qua"), and their modifiers."""
    extended: list[Found] = []
    for item in found:
        floor = extended[-1].end if extended else 0
        if item.start < floor:
            # What was taken in behind the one before: "mùng 6 tháng giêng |năm Đinh Dậu|".
            continue
        before = norm[max(floor, item.start - _REACH) : item.start]
        extended.append(_with_tail(_extended(item, before, norm), norm))
    return extended


def _extended(item: Found, before: str, norm: str) -> Found:
    expression = item.expression
    if isinstance(expression, Duration):
        return _around_length(item, expression, before)
    if not isinstance(expression, Point):
        close = _AROUND.search(before) if item.rule == "dates.once" else None
        return replace(item, start=item.start - len(close.group())) if close else item
    paired = with_part_before(expression, before)
    if paired is not None:
        return Found(item.start - paired[1], item.end, _PARTS, paired[0])
    near = _NEAR_TET.search(before) if expression.name == "tet_alone" else None
    if near:
        return replace(item, start=item.start - len(near.group()))
    close = _AROUND.search(before) if expression.counted else None
    close = _CLOCK_ABOUT.search(before) if expression.hour is not None or expression.part else close
    if close and not (expression.same and expression.hour is not None):
        return replace(item, start=item.start - len(close.group()), expression=replace(expression, modifier="APPROX"))
    is_settled = expression.counted and bool(expression.modifier)
    whole_day = item.rule == "dates.weekday" and norm.startswith("ngày ", item.start)
    return item if is_settled else _with_modifier(item, expression, before, whole_day=whole_day)


def _around_length(item: Found, duration: Duration, before: str) -> Found:
    """Take in what says how exact a length of time is: "gần" 10 năm, "chưa đầy" 5 phút."""
    match = _AROUND.search(before)
    if match is None or _COMPARES.search(before):
        return item
    # "hơn 5-7 tiếng" says the same twice.
    about = match["word"] in (_APPROXIMATE if duration.low == duration.high else _ROUGHLY)
    modifier: DateModifier = "APPROX" if about else ""
    return replace(item, start=item.start - len(match.group()), expression=replace(duration, modifier=modifier))


def _with_modifier(item: Found, point: Point, before: str, *, whole_day: bool) -> Found:
    """Take in "cuối", "buổi", "cùng kỳ" and "khoảng" before a point; "trước" and "sau" only modify it."""
    start, about = item.start, None
    edged = point.unit in _EDGED_UNITS or _is_day_pointed_at(point) or whole_day
    edge = _EDGE.search(before) if edged and not point.modifier else None
    plural = _PLURAL_EDGE.search(before) if item.rule == "dates.edge" else None
    part = _PART_OF_DAY.search(before) if point.part else None
    same = _SAME_PERIOD.search(before) if point.unit in _COMPARED_UNITS else None
    taken = edge or plural or part or same
    if part and part["edge"]:
        point = replace(point, modifier=EDGES[part["edge"]])
    if edge and point.unit == "week" and edge["edge"] == "cuối":
        point = replace(point, unit="weekend")
    elif edge:
        point = replace(point, modifier=EDGES[edge["edge"]])
    elif same:
        point = replace(point, same_period=True)
    if taken:
        start -= len(taken.group())
        before = before[: taken.start()]
    limited = point.shift is None if point.hour is None else bool(point.part)
    limit = _BEFORE.search(before) if limited and not taken else None
    if point.shift is None or point.same or point.hour is not None or edge:
        about = _ABOUT.search(before)
    if about:
        start -= len(about.group())
    modifier: DateModifier = point.modifier
    if not modifier and (about or limit):
        modifier = "APPROX" if about or limit is None else "BEFORE" if limit["before"] else "AFTER"
    if start == item.start and point is item.expression and modifier == point.modifier:
        return item
    return replace(item, start=start, expression=replace(point, modifier=modifier))


def _is_day_pointed_at(point: Point) -> bool:
    """Tell whether it is "hôm qua" or "ngày mai", which have a beginning and an end: "cuối ngày hôm qua"."""
    whole = point.unit == "day" and point.hour is None and not point.part and not point.counted
    return whole and point.shift is not None and point.day is None and point.weekday is None and not point.same


def _with_tail(item: Found, norm: str) -> Found:
    """Take in "vừa qua" and "tới" behind a point."""
    if not isinstance(item.expression, Point) or item.expression.shift is not None:
        return item
    if item.expression.lunar and norm.startswith(_LUNAR, item.end):
        return replace(item, end=item.end + len(_LUNAR))
    zodiac = _ZODIAC.match(norm, item.end) if item.expression.lunar else None
    if zodiac:
        point = item.expression
        told = point if point.year is not None else replace(point, zodiac=zodiac_index(zodiac["zodiac"]))
        return replace(item, end=zodiac.end(), expression=told)
    match = _TAIL.match(norm, item.end)
    return replace(item, end=match.end()) if match else item


def join(found: list[Found], norm: str, *, spoken: bool = False) -> list[Found]:
    """Return `found` with neighbours made one that are the ends of a range, a day and its hour or its recurrence.

    `spoken` also joins what may be two in running text: a day and the hour behind it.
    """
    joined: list[Found] = []
    for item in found:
        floor = joined[-2].end if len(joined) > 1 else 0
        pair = _pair(joined[-1], item, norm, floor, spoken=spoken) if joined else None
        if pair is not None:
            joined[-1] = pair
            continue
        if joined:
            joined[-1] = _open_ended(joined[-1], norm)
        joined.append(_from_now(item, norm, joined[-1].end if joined else 0))
    if joined:
        joined[-1] = _open_ended(joined[-1], norm)
    return joined


def _from_now(item: Found, norm: str, floor: int) -> Found:
    """Take in "nay đến" before `item`, behind "từ"."""
    match = _FROM_NOW.search(norm[max(floor, item.start - _REACH) : item.start])
    if match is None or not isinstance(item.expression, Point):
        return item
    interval = Interval(None, replace(item.expression, modifier=""), from_now=True)
    return Found(item.start - len(match["now"]), item.end, "dates.from_now", interval)


def _open_ended(item: Found, norm: str) -> Found:
    """Take in "đến nay" behind `item`."""
    if not isinstance(item.expression, Point):
        return item
    match = _TO_NOW.match(norm, item.end)
    if match is None:
        return item
    interval = Interval(replace(item.expression, modifier=""), None, until_now=True)
    return Found(item.start, match.end(), "dates.until_now", interval)


def _pair(first: Found, second: Found, norm: str, floor: int, *, spoken: bool) -> Found | None:
    gap = norm[first.end : second.start]
    if len(gap) > 24 or "\n\n" in gap:
        return None
    if isinstance(second.expression, Repetition) and gap == " ":
        recurring = _recurring(first.expression, second.expression)
        return Found(first.start, second.end, "dates.recurrence", recurring) if recurring else None
    length = _length_range(first, second, gap, norm[max(floor, first.start - _REACH) : first.start])
    one = length or _same_day(first, second, gap) or _days_of(first, second, gap)
    one = one or _parts_of_one(first, second, gap, spoken) or _listed(first, second, norm)
    if one is not None:
        return one
    match = _TO.fullmatch(gap)
    if match and first.rule == _PARTS and isinstance(first.expression, Interval) and first.expression.first:
        # "chiều và đêm nay |đến ngày 2/9"
        first = replace(first, expression=first.expression.first)
    if match is None or not isinstance(first.expression, Point) or not isinstance(second.expression, Point):
        return None
    headed = _FROM.search(norm[max(floor, first.start - _REACH) : first.start]) is not None
    if not _can_be_range(first.expression, second.expression, headed, bool(match["dash"])):
        return None
    interval = _interval(first.expression, second.expression)
    return Found(first.start, second.end, "dates.range", interval)


def _length_range(first: Found, second: Found, gap: str, before: str) -> Found | None:
    """Make one of "từ bảy năm đến mười lăm năm", two lengths of time that are the ends of one."""
    low, high = first.expression, second.expression
    if gap not in {" đến ", " tới "} or not isinstance(low, Duration) or not isinstance(high, Duration):
        return None
    plain = not (low.direction or high.direction or low.vague or high.vague or low.iso or high.iso)
    if not plain or _FROM.search(before) is None:
        return None
    if low.unit != high.unit:
        whole = in_unlike_units(low, high)
        return Found(first.start, second.end, second.rule, whole) if whole else None
    if low.high >= high.low:
        return None
    return Found(first.start, second.end, second.rule, replace(low, high=high.high))


def _listed(first: Found, second: Found, norm: str) -> Found | None:
    """Make one of the days or months of a list: "chiều 9/2" và "sáng 10/2", "tháng 3", "tháng 4" và "tháng 5"."""
    if isinstance(first.expression, Interval) and first.rule != _LIST:
        return None
    span = listed(first.expression, second.expression, norm[first.end : second.start])
    return None if span is None else Found(first.start, second.end, _LIST, span)


def _parts_of_one(first: Found, second: Found, gap: str, spoken: bool) -> Found | None:
    """Make one of a clock time and its day, and of "1 năm 3 tháng"."""
    timed = clock_and_day(first.expression, second.expression, gap, spoken=spoken)
    whole = timed or in_two_units(first.expression, second.expression, gap)
    whole = whole or alternative(first.expression, second.expression, gap)
    return None if whole is None else Found(first.start, second.end, second.rule, whole)


def _same_day(first: Found, second: Found, gap: str) -> Found | None:
    """Make one of "sáng nay 22/5", which names its day twice; a comma or a bracket keeps them two."""
    deictic, day = first.expression, second.expression
    if gap != " " or not isinstance(deictic, Point) or not isinstance(day, Point):
        return None
    if deictic.unit != "day" or deictic.shift is None or deictic.same or deictic.day or deictic.month:
        return None
    if day.unit != "day" or day.day is None or day.month is None or day.hour is not None or day.part or day.first_day:
        return None
    if second.rule != "dates.day_month" or day.name or day.lunar:
        return None
    named = replace(day, hour=deictic.hour, minute=deictic.minute, part=deictic.part, modifier=deictic.modifier)
    return Found(first.start, second.end, "dates.day_month", named)


def _days_of(first: Found, second: Found, gap: str) -> Found | None:
    """Make one of "hai ngày cuối tuần": days at the edge of a week, a month or a year."""
    length, point = first.expression, second.expression
    if gap != " " or not isinstance(length, Duration) or not isinstance(point, Point):
        return None
    edged = point.unit == "weekend" or (point.unit in _EDGED_UNITS and point.modifier in EDGES.values())
    at_edge = length.unit == "day" and edged
    if at_edge and point.unit == "month" and point.month and length.low == length.high and point.modifier != "MID":
        ends = (1, int(length.low)) if point.modifier == "START" else (-int(length.low), -1)
        begin, end = (replace(point, modifier="", pick=Pick("day", number)) for number in ends)
        return Found(first.start, second.end, second.rule, Interval(begin, end))
    return Found(first.start, second.end, second.rule, point) if at_edge and not length.direction else None


def _recurring(first: Expression, repetition: Repetition) -> Repetition | None:
    """Return what recurs on a day, at an hour or over hours: "22/10" "hằng năm", "6h đến 19h" "hằng ngày"."""
    if repetition.point is not None:
        return None
    if isinstance(first, Interval):
        bare = first.first and first.last and first.first.is_bare_time and first.last.is_bare_time
        return Repetition("day", first) if bare and repetition.unit == "day" else None
    if not isinstance(first, Point) or first.unit != "day" or first.year is not None or first.shift is not None:
        return None
    if first.is_bare_time and repetition.unit == "day":
        return Repetition("day", first)
    return Repetition(repetition.unit, first) if (repetition.unit == "year") == (first.month is not None) else None


def _can_be_range(first: Point, last: Point, headed: bool, dash: bool) -> bool:
    if first.same or last.same or (first.name and not headed) or first.first_day or first.lunar != last.lunar:
        return False
    if first.unit != last.unit:
        return headed
    if first.hour is not None or last.hour is not None:
        is_deadline = headed and first.day is not None and last.day is not None
        return is_deadline or (first.hour is not None and last.hour is not None)
    if dash and (first.shift is not None or last.shift is not None or first.weekday is not None):
        return False
    if first.weekday is not None and last.weekday is not None and first.day is None:
        return True
    return headed or (last.shift is None and not last.name)


def _interval(first: Point, last: Point) -> Interval:
    """Fill what one end leaves out from the other: the month and year of the first, the day of a closing hour."""
    first = replace(first, modifier=first.modifier if first.modifier in EDGES.values() else "")
    last = replace(last, modifier=last.modifier if last.modifier in EDGES.values() else "")
    if first.unit == last.unit == "day" and first.shift is None and last.shift is None:
        first = replace(first, month=first.month or (last.month if first.day is not None else None))
    first, last = same_week(*same_day(first, last))
    if first.shift is None and last.shift is None:
        first, last = _share_year(first, last)
    return Interval(first, last)


def _share_year(first: Point, last: Point) -> tuple[Point, Point]:
    order = ((first.month or first.quarter or 0), (first.day or 0)) > (
        (last.month or last.quarter or 0),
        (last.day or 0),
    )
    if first.year is None and last.year is not None and first.unit not in {"year", "school_year"}:
        first = replace(first, year=last.year - order)
    elif last.year is None and first.year is not None and last.unit not in {"year", "school_year"}:
        last = replace(last, year=first.year + order)
    return first, last
