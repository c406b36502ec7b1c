"""From the match of a pattern to the expression that it states; None where the context says that it is no date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from vinhdanh.extract.dates.context import Context
from vinhdanh.extract.dates.expression import Duration, Expression, Interval, Point, Repetition, Unit
from vinhdanh.extract.dates.holidays import holidays_by_name, plain_name
from vinhdanh.extract.dates.numbers import read_number, read_roman, read_year, zodiac_index
from vinhdanh.values import DateModifier

#: A reader takes the match on the folded text, the text itself and the context tests.
Builder = Callable[[re.Match[str], str, Context], Expression | None]

_UNITS: dict[str, Unit] = {
    "giây": "second", "phút": "minute", "giờ": "hour", "giờ đồng hồ": "hour", "tiếng": "hour", "tiếng đồng hồ": "hour", "ngày": "day",
    "ngày đêm": "day", "đêm": "day", "sáng": "day", "chiều": "day", "tối": "day", "tuần": "week", "tuần lễ": "week", "tháng": "month",
    "quý": "quarter", "quí": "quarter", "năm": "year", "năm học": "school_year", "thập kỷ": "decade", "thập kỉ": "decade",
    "thập niên": "decade", "thế kỷ": "century", "thế kỉ": "century", "dịp": "year",
}  # fmt: skip
_SHIFTS = {
    "nay": 0, "này": 0, "ngoái": -1, "trước": -1, "qua": -1, "vừa qua": -1, "vừa rồi": -1, "kia": -2, "tới": 1, "sau": 1, "mới": 1,
    "năm nay": 0, "năm ngoái": -1, "mai": 1, "mốt": 2,
}  # fmt: skip
_DEICTIC = {
    "hôm nay": 0, "nay": 0, "hôm qua": -1, "qua": -1, "hôm kia": -2, "mai": 1, "kia": 2, "mốt": 2,
}  # fmt: skip
_ELAPSED = frozenset({"qua", "vừa qua", "vừa rồi"})
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5}
_PARTS = {"sáng": "MO", "trưa": "MI", "chiều": "AF", "tối": "EV", "đêm": "NI", "khuya": "NI"}
_SEASONS = {"xuân": "SP", "hè": "SU", "hạ": "SU", "thu": "FA", "đông": "WI"}
EDGES: dict[str, DateModifier] = {"đầu": "START", "giữa": "MID", "cuối": "END"}
_HALVES = {"nửa": 0.5}
_VAGUE = {"vài": (2.0, 3.0), "mấy": (2.0, 9.0), "dăm": (3.0, 6.0)}


def build_day(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a day of the month, with what stands around it: clock, part of day, weekday, first day of a list."""
    found = match.groupdict()
    norm, start, end = match.string, match.start(), match.end()
    headed = bool(found.get("head") or found.get("part") or found.get("wd") or _has_clock(found))
    month = read_number(found["m"]) if found.get("m") else None
    year_text = found.get("y") or found.get("ya")
    if not headed and not _is_bare_day(found, norm, start, end, context):
        return None
    if found.get("s") and norm[start - 1 : start] == "-" and not headed and not year_text:
        return None
    if month is not None and not found.get("s") and not _is_day_in_words(match, norm, start, context):
        return None
    year = read_year(year_text) if year_text else read_number(found["yw"]) if found.get("yw") else None
    point = Point(
        day=read_number(found["d"]), month=month, year=year, first_day=read_number(found["d1"]) if found.get("d1") else None,
        weekday=_weekday(found.get("wd")), part=_part(found.get("part")), **_clock(found),
    )  # fmt: skip
    if found.get("self"):
        return Repetition("month", point)
    if found.get("yr"):
        return replace(point, shift=_SHIFTS[found["yr"]], shift_unit="year")
    if found.get("mr"):
        return replace(point, shift=_SHIFTS[found["mr"]], shift_unit="month")
    return point


def _is_bare_day(found: dict[str, str | None], norm: str, start: int, end: int, context: Context) -> bool:
    """Decide on "22/10" and the like without "ngày" or a part of the day before it."""
    if not found.get("s"):
        return True
    if context.is_name(norm, start) or context.is_ratio(norm, end):
        return False
    year = found.get("y")
    if year and len(year) == 4 or found.get("ya"):
        return True
    if year and found["s"] != "/":
        return False
    day, month = found["d"] or "", found["m"] or ""
    if (day, month) == ("24", "7") or found.get("d1"):
        return context.expects_day(norm, start) and norm[start - 1 : start] == "("
    bracketed = norm[start - 1 : start] == "(" and norm[end : end + 1] in {")", ",", ";"}
    if found["s"] == "/":
        return bracketed or context.expects_day(norm, start) and not _fraction_like(norm, start, end, day, month)
    opened = norm[max(0, start - 16) : start].rstrip()
    return found["s"] == "-" and (bracketed and int(day) > 3 or opened.endswith(("dịp", "lễ", "quốc khánh", "hôm nay")))


def _fraction_like(norm: str, start: int, end: int, day: str, month: str) -> bool:
    """Tell whether "1/3" at the beginning of a line, before a word, is a share rather than a day."""
    return int(day) < int(month) <= 10 and int(day) <= 3 and norm[end : end + 1] == " " and norm[max(0, start - 5) : start].strip() == ""


def _is_day_in_words(match: re.Match[str], norm: str, start: int, context: Context) -> bool:
    """Decide on "3 tháng 2": a street has that name, and "3 tháng 10 ngày" is a length of time."""
    if match["head"] or match["part"]:
        return True
    month = match["m"]
    if not month.isdecimal() and not match["d"].isdecimal():
        return month in {"giêng", "chạp"} or "mùng" in match.group() or "mồng" in match.group()
    return not context.is_name(norm, start) and not context.makes_ordinal(norm, start)


def _has_clock(found: dict[str, str | None]) -> bool:
    return bool(found.get("h") or found.get("hh"))


def _clock(found: dict[str, str | None]) -> dict[str, int | None]:
    hour, minute = found.get("h") or found.get("hh"), found.get("mi") or found.get("mm")
    return {"hour": int(hour) if hour else None, "minute": int(minute) if minute else None}


def _part(word: str | None) -> str:
    for key, code in _PARTS.items():
        if word and key in word:
            return code
    return ""


def _weekday(words: str | None) -> int | None:
    if not words:
        return None
    return _WEEKDAYS.get(words.split()[-1], 6)


def build_clock_date(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a full date with the hour before or behind it."""
    found = match.groupdict()
    return Point(
        day=int(match["d"]), month=int(match["m"]), year=int(match["y"]), weekday=_weekday(found.get("wd")), **_clock(found)
    )


def build_deictic_day(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "hôm nay", "tối qua", "ngày mai", "cùng ngày"."""
    word = match["rel"] or match["rel2"] or match["rel3"]
    if match.string[max(0, match.start() - 6) : match.start()].endswith(("mấy ", "những ", "bữa ", "các ")):
        return None
    part = _part(match["part"] or match["part2"])
    if word in {"cùng ngày", "hôm sau", "hôm trước"}:
        shift = {"cùng ngày": 0, "hôm sau": 1, "hôm trước": -1}[word]
        return Point(same=True, part=part, shift=shift, **_clock(match.groupdict()))
    return Point(shift=_DEICTIC[word], part=part, **_clock(match.groupdict()))


def build_weekday(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a weekday that stands alone; an ordinal ("lần thứ ba") is none."""
    norm, start = match.string, match.start()
    found = match.groupdict()
    weekday = _weekday(found["wd2"] or found["wd"])
    word = text[match.start("wd") : match.end("wd")]
    if found["self"]:
        return Repetition("week", Point(weekday=weekday, part=_part(found["part"])))
    sure = found["part"] or _has_clock(found) or "tuần" in match.group() or found["rel"] and not context.is_ordinal_weekday(norm, start)
    if not sure and word != "cn" and weekday != 6:
        if context.is_ordinal_weekday(norm, match.start("wd")) and not word.split()[-1][0].isupper():
            return None
        spelled_large = word[0] == "T" and (word.split()[-1][0].isupper() or word.split()[-1].isdecimal())
        opens = norm[max(0, start - 2) : start].strip(" ") in {"", ".", "\n"}
        if not (context.expects_weekday(norm, start) and (not opens or spelled_large)):
            return None
    if word.lower() == "cn" and not found["part"] and not context.expects_weekday(norm, start):
        return None
    shift = _SHIFTS.get(found["rel"]) if found["rel"] else None
    return Point(
        weekday=weekday, part=_part(found["part"]), shift=shift, shift_unit="week" if shift is not None else "day", **_clock(found)
    )


def build_months_of_year(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "6 tháng đầu năm": the first or last months of a year."""
    count = read_number(match["n"])
    unit, last = match["unit"], match["edge"] == "cuối"
    if count is None or unit == "tuần" or context.makes_ordinal(match.string, match.start()):
        return None
    months = count * 3 if unit == "quý" else count
    if not 1 <= months <= 11:
        return None
    half = 1 + last if months == 6 else None
    point = Point(unit="half", half=half, count=-months if last else months)
    return _with_year(point, match)


def _with_year(point: Point, match: re.Match[str]) -> Point:
    found = match.groupdict()
    year = found.get("y") or found.get("ya") or found.get("yb")
    if year:
        return replace(point, year=read_year(year))
    if found.get("yr"):
        word = found["yr"]
        return replace(point, shift=_SHIFTS[word], shift_unit="year", elapsed=word in _ELAPSED)
    return point


def build_half(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "nửa đầu năm 2020", "nửa cuối tháng 3"."""
    second = match["edge"] != "đầu"
    if match["of"] == "năm":
        return _with_year(Point(unit="half", half=1 + second, count=-6 if second else 6), match)
    if match["of"] == "tháng" and match["m"]:
        year = int(match["my"]) if match["my"] else None
        return Point(unit="month", month=int(match["m"]), year=year, modifier="END" if second else "START")
    if match["of"] == "năm học":
        return Point(unit="school_year", modifier="END" if second else "START")
    return None


def build_edge(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "đầu năm", "cuối tháng": the edge of the current year, month, week or quarter."""
    unit = _UNITS[match["of"]]
    return Point(unit=unit, shift=0, shift_unit=unit, modifier=EDGES[match["edge"]])


def build_tet(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a lunar new year with its year or its zodiac name."""
    year = match["y"] or match["y2"]
    point = Point(month=1, day=1, lunar=True, name="lunar_new_year", year=int(year) if year else None)
    return point if year else replace(point, zodiac=zodiac_index(match["zodiac"]))


def build_term(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a term of a school year."""
    term = read_roman(match["q"]) or read_number(match["q"])
    point = Point(unit="school_year", term=term)
    if match["y"]:
        return replace(point, year=int(match["y"]))
    if match["yr"]:
        return replace(point, shift=_SHIFTS[match["yr"]], shift_unit="school_year", elapsed=match["yr"] in _ELAPSED)
    return point


def build_school_year(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "năm học 2019-2020", "năm học vừa qua", "niên khóa 2015-2019"."""
    found = match.groupdict()
    if found.get("yr"):
        return Point(
            unit="school_year", shift=_SHIFTS[found["yr"]], shift_unit="school_year", elapsed=found["yr"] in _ELAPSED
        )
    first = int(match["y"])
    last = _second_year(first, match["y2"])
    years = [int(year) for year in re.findall(r"\d{4}", found.get("more") or "")]
    last = max([last, *years]) if years else last
    point = Point(unit="school_year", year=first)
    if not match["y2"] or last == first + 1:
        return point
    return Interval(point, Point(unit="school_year", year=last - 1), kind="school_year") if last > first else None


def _second_year(first: int, written: str | None) -> int:
    """Return the second year of a pair, written in four digits or in two."""
    if written is None:
        return first + 1
    return int(written) if len(written) == 4 else first // 100 * 100 + int(written)


def build_years(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a pair of years: a period, a term of office."""
    first = int(match["y"])
    last = _second_year(first, match["y2"])
    if last <= first or last - first > 150:
        return None
    if "kind" not in match.groupdict() and context.is_name(match.string, match.start()):
        return None
    kind = "term" if "kind" in match.groupdict() else ""
    return Interval(Point(unit="year", year=first), Point(unit="year", year=last), kind=kind)  # type: ignore[arg-type]


def build_quarter(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a quarter of a year, or two."""
    first = _quarter(match["q1"]) if match["q1"] else None
    return _with_year(Point(unit="quarter", quarter=_quarter(match["q"]), first_quarter=first), match)


def _quarter(word: str) -> int | None:
    return read_roman(word) if not word.isalpha() or set(word) <= {"i", "v"} else read_number(word)


def build_unit_deictic(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "tháng này", "tuần sau", "năm ngoái"; "những năm qua" and "mấy tháng qua" are no one year or month."""
    norm, start = match.string, match.start()
    before = norm[max(0, start - 12) : start].rstrip().rsplit(" ", 1)[-1].lstrip('("')
    if before in _PLURAL or before.isdecimal() or (read_number(before) is not None and before):
        return None
    unit = _UNITS[match.group().removeprefix("cùng kỳ ").removeprefix("cùng kì ").split()[0]]
    word = match["yr"]
    return Point(unit=unit, shift=_SHIFTS[word], shift_unit=unit, elapsed=word in _ELAPSED)


_PLURAL = frozenset("những nhiều các mấy vài hằng hàng từng bao một thứ tháng ngày trăm chục nghìn mươi mỗi cuối".split()) - {"cuối", "tháng", "ngày"}


def build_month(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a month, with or without its year; a number word must look like a name ("tháng Năm", not "tháng năm")."""
    found = match.groupdict()
    month = read_number(match["m"])
    year = found.get("y") or found.get("yb")
    if "al" in found:
        if not match["m"].isdecimal() and not _is_month_name(match, text, bool(year)):
            return None
    elif context.is_name(match.string, match.start()):
        return None
    lunar = bool(found.get("al")) or match["m"] in {"giêng", "chạp"}
    first = int(match["m1"]) if found.get("m1") else None
    point = Point(unit="month", month=month, first_month=first, year=read_year(year) if year else None, lunar=lunar)
    if found.get("self"):
        return Repetition("year", point)
    if found.get("yr"):
        return replace(point, shift=_SHIFTS[found["yr"]], shift_unit="year")
    if found.get("mr"):
        return replace(point, elapsed=found["mr"] != "tới" and found["mr"] != "này", modifier="")
    return point


def _is_month_name(match: re.Match[str], text: str, has_year: bool) -> bool:
    word = match["m"]
    capital = text[match.start("m")].isupper()
    if word in {"giêng", "chạp"} or capital or has_year:
        return True
    before = match.string[max(0, match.start() - 8) : match.start()].rstrip().rsplit(" ", 1)[-1]
    return word not in {"một", "năm", "hai"} and before in {"đầu", "giữa", "cuối", "vào", "trong", "từ", "đến"}


def build_decade(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "những năm 90 (của thế kỷ XX)", "thập niên 1980"."""
    decade = read_number(match["dec"])
    if decade is None or not match.group().startswith(("những", "các", "thập")):
        return None
    century = {"xix": 1800, "19": 1800, "xxi": 2000, "này": 2000}.get(match["cent"] or "", 1900)
    first = Point(unit="decade", year=decade if decade > 99 else century + decade)
    if not match["dec2"]:
        return first
    last = int(match["dec2"])
    return Interval(first, Point(unit="decade", year=last if last > 99 else century + last))


def build_century(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a century; the year of the point is its first (1901 for the 20th)."""
    number = read_roman(match["cent"])
    if not number:
        return None
    return Point(unit="century", year=(number - 1) * 100 + 1, before_christ=bool(match["bc"]))


def build_year(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "năm 2019", "năm 2019-2020", "các năm 2019, 2020"."""
    norm, start = match.string, match.start()
    first = int(match["y"])
    last = int(match["y2"]) if match["y2"] else first
    if match.group().startswith("năm") and norm[max(0, start - 8) : start].endswith(("một ", "hai ", "mươi ")):
        return None
    if last < first:
        return None
    point = Point(unit="year", year=first, before_christ=bool(match["bc"]))
    return point if last == first else Interval(point, Point(unit="year", year=last))


def build_bare_year(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read four digits as a year where the words before them lead up to one."""
    if not context.expects_year(match.string, match.start(), match.end()):
        return None
    following = match.string[match.end() : match.end() + 2]
    before = match.string[max(0, match.start() - 6) : match.start()].rstrip()
    if following[:1] == " " and following[1:].isalpha() and before.endswith(("vào", "trong", "khoảng", "sau", "trước", "hết")):
        return None
    return Point(unit="year", year=int(match["y"]))


def build_season(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a season of a named year."""
    headed = match.group().startswith(("mùa", "dịp", "vụ"))
    if not headed and match["sn"] in {"thu", "đông", "hạ"}:
        return None
    season = _SEASONS[match["sn"]]
    if match["y"]:
        return Point(unit="season", season=season, year=int(match["y"]))
    return Point(unit="season", season=season, shift=_SHIFTS[match["yr"]], shift_unit="year", elapsed=match["yr"] in _ELAPSED)


def build_repetition(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "hằng năm", "mỗi tháng"."""
    if match.group().startswith("hàng") and match.string[max(0, match.start() - 6) : match.start()].endswith(("nhà ", "bán ", "mặt ")):
        return None
    part = _part(match["unit"]) if match["unit"] in _PARTS else ""
    return Repetition(_UNITS[match["unit"]], Point(part=part) if part else None)


def build_duration(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a length of time ("3 tháng"), a stretch from now ("5 năm qua"), or a distance ("cách đây 20 năm")."""
    found = match.groupdict()
    low, high = _amount(match["n"], found.get("n2"))
    unit = _UNITS[match["unit"]]
    if low is None or high is None or high < low or not _is_duration(match, context):
        return None
    if found.get("rest"):
        low, high = low + 0.5, high + 0.5
    direction = found.get("dir")
    if found.get("ago") or direction in {"trước", "trước đây", "sau", "nữa"} and not found.get("ago"):
        if direction == "sau" or not low.is_integer() or low != high:
            return Duration(low, high, unit)
        sign = 1 if direction == "nữa" else -1
        return Point(unit=unit, shift=sign * int(low), shift_unit=unit)
    past = direction in {"qua", "vừa qua", "gần đây", "gần nhất", "trở lại đây", "nay"}
    return Duration(low, high, unit, -1 if past else 1 if direction in {"tới", "tới đây", "tiếp theo"} else 0)


def _is_duration(match: re.Match[str], context: Context) -> bool:
    norm, start, end = match.string, match.start(), match.end()
    number, unit = match["n"], match["unit"]
    follows = norm[end : end + 6]
    if follows.startswith((" tuổi", " âm l")) or (unit in {"năm", "ngày", "tháng", "quý"} and re.match(r" \d", follows)):
        return False
    if number == "năm" and unit in {"tháng", "học"} or unit == "quý" and number.isdecimal() is False and number != "hai":
        return False
    if unit == "giờ" and follows.startswith((" sáng", " trưa", " chiều", " tối", " đêm")):
        return False
    return not context.makes_ordinal(norm, start)


def _amount(number: str, second: str | None) -> tuple[float | None, float | None]:
    """Return the lowest and highest value of a number in digits or words."""
    if number in _HALVES:
        return _HALVES[number], _HALVES[number]
    first_word = number.split()[0]
    if first_word in _VAGUE:
        low, high = _VAGUE[first_word]
        scale = 10 if number.split()[-1] in {"chục", "mươi"} else 1
        return low * scale, high * scale
    if re.fullmatch(r"[\d.,]+", number):
        value = float(number.replace(",", ".")) if "," in number or "." not in number else float(number.replace(".", ""))
        return value, float(read_number(second) or value) if second else value
    value_in_words = read_number(number)
    if value_in_words is None:
        return None, None
    other = read_number(second) if second else value_in_words
    return float(value_in_words), float(other if other is not None else value_in_words)


def build_clock(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a time of day that no date goes with; "10 giờ" alone needs "lúc" or its like before it."""
    found = match.groupdict()
    norm, start = match.string, match.start()
    written = match.group()
    if not found["part"] and not context.expects_clock(norm, start):
        spelled_bare = "giờ" in written and not found["mi"]
        if spelled_bare or ":" in written or "g" in written.replace("giờ", ""):
            return None
        if not found["mi"] and not context.allows_clock(norm, start):
            return None
    return Point(part=_part(found["part"]), **_clock(found))


#: What makes "ngày thành lập Đảng" the day of another body: "Đảng bộ", "Đoàn Kinh tế".
_OTHER_BODY = re.compile(r" (?:bộ|ủy|đoàn|kinh|khối|công|đặc|luật|quân|bay|tàu)(?!\w)")


def build_holiday(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a holiday by its name, with its day and year where they follow."""
    holiday = holidays_by_name()[plain_name(match["hol"])]
    if _OTHER_BODY.match(match.string, match.end("hol")):
        return None
    year = int(match["y"]) if match["y"] else None
    unit: Unit = "day" if holiday.day else "month"
    month, day = holiday.month, holiday.day
    if match["m"]:
        day, month = int(match["d"]), int(match["m"])
    zodiac = zodiac_index(match["zodiac"]) if match["zodiac"] else None
    lunar = holiday.lunar and not match["m"]
    return Point(unit=unit, month=month, day=day, year=year, name=holiday.key, lunar=lunar, zodiac=zodiac)


def build_lunar(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a day of the lunar calendar: "mùng 3 Tết", "rằm tháng Bảy", "mồng 10/3 âm lịch"."""
    found = match.groupdict()
    tet = bool(found["tet"])
    day = 15 if found["ram"] else read_number(found["d"] or found["dd"])
    if day is None or day > 30 or not (tet or found["ram"] or found["al"]) or (found["dd"] and not tet):
        return None
    month = (12 if day > 20 else 1) if tet else read_number(found["m"] or found["mw"] or "")
    last = int(found["d2"]) if found["d2"] else day
    return Point(month=month, day=last, first_day=day if last > day else None, lunar=True, name="tet" if tet else "", part=_part(found["part"]))


BUILDERS: dict[str, Builder] = {
    name.removeprefix("build_"): builder for name, builder in list(globals().items()) if name.startswith("build_")
}
