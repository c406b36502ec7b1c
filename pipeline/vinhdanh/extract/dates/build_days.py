"""Readers of days and hours: from the match of a pattern to a point, None where the context denies it."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.dates.context import Context
from vinhdanh.extract.dates.expression import Expression, Interval, Pick, Point, Repetition, Unit
from vinhdanh.extract.dates.holidays import holidays_by_name, plain_name
from vinhdanh.extract.dates.numbers import read_number, read_year, read_year_words, zodiac_index
from vinhdanh.extract.dates.words import DEICTIC_DAYS, SAME_DAYS, SHIFTS, hour_of_day, in_year, read_part, weekday


def build_day(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a day of the month, with what stands around it: clock, part of day, weekday, first day of a list."""
    found = match.groupdict()
    norm, start, end = match.string, match.start(), match.end()
    headed = bool(found.get("head") or found.get("part") or found.get("wd") or _has_clock(found))
    month = read_number(found["m"]) if found.get("m") else None
    year_text = found.get("y") or found.get("ya")
    if not headed and not _is_bare_day(found, norm, start, end, context):
        return None
    hangs = norm[start - 1 : start] == "-" and not _CLOSES_RANGE.search(norm, max(0, start - 6), start)
    if found.get("s") and hangs and not headed and not year_text:
        return None
    if month is not None and not found.get("s") and not _is_day_in_words(match, text, context):
        return None
    year = read_year(year_text) if year_text else read_year_words(found.get("yw") or "")
    point = Point(
        day=read_number(found["d"] or ""),
        month=month,
        year=year,
        first_day=read_number(found["d1"]) if found.get("d1") else None,
        weekday=weekday(found.get("wd")),
        part=read_part(found.get("part")),
        lunar=found.get("m") in {"giêng", "chạp"},
    )
    return _completed_day(_with_clock(point, found), found, norm, end)


def _completed_day(point: Point, found: dict[str, str | None], norm: str, end: int) -> Expression:
    """Return the day with what is said of its year or month behind it: lunar, "năm ngoái", "tháng này"."""
    if found.get("self"):
        return Repetition("month", point)
    zodiac = _ZODIAC_BEHIND.match(norm, end)
    if zodiac and point.year is None:
        return replace(point, lunar=True, zodiac=zodiac_index(zodiac[1]) if zodiac[1] else None)
    if found.get("yr"):
        return in_year(point, found["yr"] or "")
    if found.get("mr"):
        return replace(point, shift=SHIFTS[found["mr"] or ""], shift_unit="month")
    return point


def _is_bare_day(found: dict[str, str | None], norm: str, start: int, end: int, context: Context) -> bool:
    """Decide on "22/10" and the like without "ngày" or a part of the day before it."""
    if not found.get("s"):
        return True
    sure = found["s"] == "/" and context.assures_day(norm, start)
    if context.is_name(norm, start) or (context.is_ratio(norm, end) and not sure) or _is_set(found, norm, end):
        return False
    year = found.get("y")
    if year or found.get("ya"):
        return found["s"] == "/" or len(year or "") != 2
    day, month = found["d"] or "", found["m"] or ""
    bracketed = norm[start - 1 : start] == "(" and norm[end : end + 1] in {")", ",", ";"}
    if found["s"] != "/":
        is_sure = context.assures_day(norm, start) or _ENDS_DAYS.search(norm, max(0, start - _DAYS_REACH), start)
        return bool(is_sure) or (found["s"] == "-" and bracketed and int(day) > 3)
    if (day, month) == ("24", "7"):
        return norm[start - 1 : start] == "("
    return bracketed or (context.expects_day(norm, start) and not _fraction_like(norm, start, end, day, month))


#: "từ ngày 25.9 đến |4.10|": behind a day that is written in the same way.
_ENDS_DAYS = re.compile(
    r"(?<!\w)ngày (?:3[01]|[12]\d|0?[1-9])([.-])(?:1[0-2]|0?[1-9])(?: (?:đến|tới)(?: hết)?| ?-) ?\Z"
)
_DAYS_REACH = 24
#: "từ 26/1-|1/2".
_CLOSES_RANGE = re.compile(r"(?<![\d/.])\d{1,2}/\d{1,2}-\Z")
_MOST_GAMES = 7
#: Behind the first set of a match: "(6-3|, 6-4)", "6/3 |ở ván hai".
_SETS = re.compile(
    r"[,;] ?[0-7][-/][0-7](?!\d)| (?:ở )?(?:ván|set|hiệp)(?!\w)|\) (?:ở )?(?:ván|set|chung kết|bán kết|tứ kết)(?!\w)"
)


def _is_set(found: dict[str, str | None], norm: str, end: int) -> bool:
    """Tell whether "6-3" is how a set of tennis ended."""
    games = (found["d"] or "", found["m"] or "")
    return not found.get("y") and max(map(int, games)) <= _MOST_GAMES and _SETS.match(norm, end) is not None


def _fraction_like(norm: str, start: int, end: int, day: str, month: str) -> bool:
    """Tell whether "1/3" at the beginning of a line, before a word, is a share rather than a day."""
    return (
        int(day) < int(month) <= 10
        and int(day) <= 3
        and norm[end : end + 1] == " "
        and norm[max(0, start - 5) : start].strip() == ""
    )


def _is_day_in_words(match: re.Match[str], text: str, context: Context) -> bool:
    """Decide on "3 tháng 2": a street has that name, and "3 tháng 10 ngày" is a length of time."""
    norm, start, month = match.string, match.start(), match["m"]
    if month == "năm" and match["d"].isdecimal() and not text[match.start("m")].isupper():
        return False
    if match.start() == 0 and match.end() == len(norm):
        return True
    if match["head"] or match["part"]:
        return True
    if not month.isdecimal() and not match["d"].isdecimal():
        return month in {"giêng", "chạp"} or "mùng" in match.group() or "mồng" in match.group()
    return not context.is_name(norm, start) and not context.makes_ordinal(norm, start)


def _has_clock(found: dict[str, str | None]) -> bool:
    return bool(found.get("h") or found.get("hh"))


def _with_clock(point: Point, found: dict[str, str | None]) -> Point:
    hour, minute = found.get("h") or found.get("hh"), found.get("mi") or found.get("mm") or found.get("half")
    minute = "30" if minute == " rưỡi" else minute
    part = point.part or {"pm": "AF", "ch": "AF"}.get(found.get("ap") or "", "")
    return replace(point, hour=hour_of_day(int(hour), part) if hour else None, minute=int(minute) if minute else None)


def build_clock_date(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a full date with the hour before or behind it."""
    found = match.groupdict()
    day_of_week = weekday(found.get("wd"))
    day = Point(day=int(match["d"]), month=int(match["m"]), year=int(match["y"]), weekday=day_of_week)
    return _with_clock(day, found)


#: Before "hôm sau", these make it a stretch of days: "hai hôm sau", "mấy hôm nay".
_SOME = (
    "mấy ", "những ", "bữa ", "các ", "vài ", "hai ", "ba ", "bốn ", "năm ", "sáu ", "bảy ", "tám ", "chín ", "mười ",
)  # fmt: skip


def build_deictic_day(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "hôm nay", "tối qua", "ngày mai", "cùng ngày"."""
    word = match["rel"] or match["rel2"] or match["rel3"]
    word = {"đó": "hôm đó", "ấy": "hôm ấy"}.get(word, word)
    if match.string[max(0, match.start() - 6) : match.start()].endswith(_SOME):
        return None
    part = read_part(match["part"] or match["part2"])
    if word in SAME_DAYS:
        shift = SAME_DAYS[word]
        return _with_clock(Point(same=True, part=part, shift=shift), match.groupdict())
    return _with_clock(Point(shift=DEICTIC_DAYS[word], part=part), match.groupdict())


def build_weekday(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a weekday that stands alone; an ordinal ("lần thứ ba") is none."""
    found = match.groupdict()
    day_of_week = weekday(found["wd2"] or found["wd"])
    part = read_part(found["part"])
    if found["self"]:
        return Repetition("week", Point(weekday=day_of_week, part=part))
    if not _is_weekday(match, text, context):
        return None
    shift = SHIFTS.get(found["rel"]) if found["rel"] else None
    unit: Unit = "day" if shift is None else "week"
    return _with_clock(Point(weekday=day_of_week, part=part, shift=shift, shift_unit=unit), found)


def build_weekday_pair(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "thứ 7 và chủ nhật", "thứ hai đến thứ bảy hàng tuần"; ordinals in a row are none."""
    first, last = (Point(weekday=weekday(match[key])) for key in ("wd", "wd2"))
    if match["self"]:
        return Repetition("week", Interval(first, last))
    headed = match.group().startswith(("ngày", "các", "hai"))
    told = headed or context.expects_weekday(match.string, match.start())
    is_ordinal = context.is_ordinal_weekday(match.string, match.start("wd"))
    return Interval(first, last) if match["wd2"] in _WEEKEND and told and (headed or not is_ordinal) else None


def _at_edge(match: re.Match[str]) -> bool:
    """Tell whether the beginning or the end of a weekday is meant: "cuối ngày thứ Sáu"."""
    return match.group().startswith("ngày ") and match.string.endswith(_DAY_EDGES, 0, match.start())


_DAY_EDGES = ("cuối ", "đầu ", "hết ")
_WEEKEND = frozenset({"thứ sáu", "thứ 6", "thứ bảy", "thứ bẩy", "thứ 7", "chủ nhật", "cn"})


def _is_weekday(match: re.Match[str], text: str, context: Context) -> bool:
    """Decide whether "thứ ba" is Tuesday: by what stands around it, else by its capital."""
    norm, start = match.string, match.start()
    found = match.groupdict()
    word = text[match.start("wd") : match.end("wd")]
    name = word.split()[-1]
    if (
        found["part"]
        or _has_clock(found)
        or "tuần" in match.group()
        or match.group().startswith("hôm ")
        or _at_edge(match)
    ):
        return True
    if word.lower() in {"cn", "chủ nhật"}:
        return word.lower() != "cn" or context.expects_weekday(norm, start)
    if norm[start - 1 : start] == "(":
        return _is_bracketed_weekday(match, context)
    if found["rel"]:
        return name[0].isupper() or context.expects_weekday(norm, start)
    if context.is_ordinal_weekday(norm, match.start("wd")) and not name[0].isupper():
        return False
    opens = norm[max(0, start - 2) : start].strip(" ") in {"", ".", "\n"}
    capital = word[0] == "T" and (name[0].isupper() or name.isdecimal())
    return context.expects_weekday(norm, start) and (capital or not opens)


def _is_bracketed_weekday(match: re.Match[str], context: Context) -> bool:
    """Tell "ngày nghỉ (thứ bảy)" from "(thứ hai từ trái sang)" below a picture."""
    closed = match.string[match.end() : match.end() + 1] in {")", ","}
    return closed and context.expects_weekday(match.string, match.start() - 1)


def build_two_days(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "đêm 7, rạng sáng 8/10": from a part of one day to that of another."""
    month, year = int(match["m"]), int(match["y"]) if match["y"] else None
    first, last = int(match["d1"]), int(match["d"])
    if first > last:
        return None
    ends = ((first, match["part1"]), (last, match["part"]))
    opening, closing = (Point(day=day, month=month, year=year, part=read_part(part)) for day, part in ends)
    return Interval(opening, closing)


def build_tet(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a lunar new year with its year or its zodiac name."""
    year = match["y"] or match["y2"]
    point = Point(month=1, day=1, lunar=True, name="lunar_new_year", year=int(year) if year else None)
    if match["yr"]:
        return in_year(point, match["yr"])
    return point if year else replace(point, zodiac=zodiac_index(match["zodiac"]))


def build_clock(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a time of day that no date goes with; "10 giờ" alone needs "lúc" or its like before it."""
    found = match.groupdict()
    norm, start = match.string, match.start()
    written = match.group()
    is_length = "phút" in written and not found["part"] and context.measures(norm, start)
    if is_length or norm.startswith(" đồng hồ", match.end()):
        return None
    if not found["part"] and not context.expects_clock(norm, start):
        spelled_bare = "giờ" in written and not found["mi"]
        if spelled_bare or ":" in written or "g" in written.replace("giờ", ""):
            return None
        if not found["mi"] and not context.allows_clock(norm, start):
            return None
    return _with_clock(Point(part=read_part(found["part"])), found)


def build_day_part(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "buổi chiều," and "buổi sáng từ 6h": of the day spoken of last."""
    if match.string[max(0, match.start() - 6) : match.start()].endswith(_SOME) or not context.opens(
        match.string, match.start()
    ):
        return None
    return Point(same=True, shift=0, part=read_part(match["part"]))


def build_night(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "nửa đêm" and "sáng sớm" where a preposition makes them a time."""
    if not context.expects_clock(match.string, match.start()) or match.start() == 0:
        return None
    return Point(part="MO" if match["part"] != "nửa đêm" else "NI")


def build_tet_alone(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "Tết" as a time, not as a feast that is eaten or given for; which day it is, no word says."""
    if not text[match.start()].isupper() or not context.expects_tet(match.string, match.start()):
        return None
    return Point(month=1, day=1, lunar=True, name="tet_alone")


#: "ngày 12/8 năm Mậu Tuất" and "10/3 âm lịch" are lunar.
_ZODIAC_BEHIND = re.compile(
    r" (?:năm ((?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) "
    r"(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))(?!\w)|\(?âm lịch)"
)
#: What makes "ngày thành lập Đảng" the day of another body: "Đảng bộ", "Đoàn Kinh tế".
_OTHER_BODY = re.compile(r" (?:bộ|ủy|đoàn|kinh|khối|công|đặc|luật|quân|bay|tàu)(?!\w)")


#: "Chúa giáng sinh", "ông già Noel", "bánh trung thu".
_NO_HOLIDAY_AFTER = (" chúa ", " già ", " bánh ", " ông ")


def build_holiday(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a holiday by its name, with its day and year where they follow."""
    holiday = holidays_by_name()[plain_name(match["hol"])]
    before = " " + match.string[max(0, match.start() - 6) : match.start()]
    if _OTHER_BODY.match(match.string, match.end("hol")) or before.endswith(_NO_HOLIDAY_AFTER):
        return None
    if _is_given_name(text, match.start(), match.end("hol")):
        return None
    if not _is_told_as_date(match, not holiday.day and not holiday.rule):
        return None
    year = int(match["y"] or match["yd"]) if match["y"] or match["yd"] else None
    unit: Unit = "day" if holiday.day or holiday.rule else "month"
    month, day = holiday.month, holiday.day
    if match["m"]:
        day, month = int(match["d"]), int(match["m"])
    zodiac = zodiac_index(match["zodiac"]) if match["zodiac"] else None
    lunar = (holiday.lunar or holiday.rule == "easter") and not match["m"]
    # "tet" is the name of all days before the new year that it gives its name to.
    name = {"before_tet": "tet", "": holiday.key}.get(holiday.rule, holiday.rule)
    point = Point(unit=unit, month=month, day=day, year=year, name=name, lunar=lunar, zodiac=zodiac)
    if holiday.weekday and not match["m"]:
        pick = Pick("day", *holiday.weekday, later=holiday.days_later)
        point = replace(point, unit="month", name="", pick=pick)
    return in_year(point, match["yr"]) if match["yr"] else point


def _is_given_name(text: str, start: int, end: int) -> bool:
    """Tell whether "Quốc Khánh" is somebody's name: behind a surname, each of its words with a capital."""
    words = text[start:end].split()
    surname = text[max(0, start - 12) : start].rstrip(" ").rsplit(" ", 1)[-1]
    capital = len(words) == 2 and all(word[:1].isupper() and word[1:].islower() for word in words)
    return capital and surname[:1].isupper() and surname[1:].islower() and surname not in _FEAST_WORDS


#: Words with a capital that stand before a holiday and are no surname.
_FEAST_WORDS = frozenset({"Ngày", "Lễ", "Tết", "Dịp", "Mừng", "Nghỉ", "Đón", "Đêm", "Mùa"})


def _is_told_as_date(match: re.Match[str], is_month: bool) -> bool:
    """Tell a day from an event: the day of a founding or a trade and the month of a campaign are none in a text."""
    norm = match.string
    if match.start() == 0 and match.end() == len(norm):
        return True
    return not is_month and not _FOUNDING.match(match["hol"])


_FOUNDING = re.compile(r"ngày (?:thành lập|truyền thống|sinh|chủ tịch|bác hồ|hội|biên phòng)(?!\w)")


def build_lunar(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a day of the lunar calendar: "mùng 3 Tết", "rằm tháng Bảy", "mồng 10/3 âm lịch"."""
    found = match.groupdict()
    tet = bool(found["tet"])
    day = 15 if found["ram"] else read_number(found["d"] or found["dd"])
    if day is None or day > 30 or not (tet or found["ram"] or found["al"]) or (found["dd"] and not tet):
        return None
    month = (12 if day > 20 else 1) if tet else read_number(found["m"] or found["mw"] or "")
    last = int(found["d2"]) if found["d2"] else day
    return Point(
        month=month,
        day=last,
        first_day=day if last > day else None,
        year=int(found["y"]) if found["y"] else None,
        lunar=True,
        name="tet" if tet else "",
        part=read_part(found["part"]),
        zodiac=zodiac_index(found["zodiac"]) if found["zodiac"] else None,
    )
