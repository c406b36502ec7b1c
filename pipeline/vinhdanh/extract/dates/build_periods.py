"""Readers of months and longer times: from a match to an expression, or None."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from vinhdanh.extract.dates.context import Context
from vinhdanh.extract.dates.expression import Expression, Interval, Point, Repetition
from vinhdanh.extract.dates.numbers import read_number, read_roman, read_year, read_year_words, zodiac_index
from vinhdanh.extract.dates.words import EDGES, ELAPSED, SEASONS, SHIFTS, UNITS, in_year, read_part
from vinhdanh.knowledge import load_toml

_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2} $")


_NAMED_YEARS = frozenset({"nay", "ngoái"})


def build_months_of_year(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "6 tháng đầu năm", "9 tháng năm 2019": the first or last months of a year."""
    count = read_number(match["n"])
    unit, last = match["unit"], match["edge"] == "cuối"
    if not match["edge"] and not match["y"] and match["yr"] not in _NAMED_YEARS:
        return None
    if count is None or unit == "tuần" or context.makes_ordinal(match.string, match.start()):
        return None
    months = count * 3 if unit == "quý" else count
    if not 1 <= months <= 12:
        return None
    half = 1 + last if months == 6 else None
    point = Point(unit="half", half=half, count=-months if last else months)
    return _with_year(point, match)


def _with_year(point: Point, match: re.Match[str]) -> Point:
    found = match.groupdict()
    year = found.get("y") or found.get("ya") or found.get("yb")
    if year:
        return replace(point, year=read_year(year))
    return in_year(point, found["yr"] or "") if found.get("yr") else point


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


def build_part_of_month(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "đêm tháng 10/1943": a part of one of its days."""
    return Point(month=read_number(match["m"]), year=int(match["y"]), part=read_part(match["part"]))


def build_edge(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "đầu năm", "cuối tháng": the edge of the current year, month, week or quarter."""
    unit = UNITS[match["of"]]
    part = read_part(match["part"])
    if unit == "week" and match["edge"] == "cuối":
        return Point(unit="weekend", shift=0, shift_unit="week", part=part)
    return Point(unit=unit, shift=0, shift_unit=unit, modifier=EDGES[match["edge"]], part=part)


def build_term(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a term of a school year."""
    term = read_roman(match["q"]) or read_number(match["q"])
    point = Point(unit="school_year", term=term)
    if match["y"]:
        return replace(point, year=int(match["y"]))
    if match["yr"]:
        return replace(point, shift=SHIFTS[match["yr"]], shift_unit="school_year", elapsed=match["yr"] in ELAPSED)
    return point


def build_school_year(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "năm học 2019-2020", "năm học vừa qua", "niên khóa 2015-2019"."""
    found = match.groupdict()
    if found.get("yr"):
        return Point(
            unit="school_year", shift=SHIFTS[found["yr"]], shift_unit="school_year", elapsed=found["yr"] in ELAPSED
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


def build_playing_season(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a season of sports that runs over the turn of a year: "mùa giải 2016/17"."""
    first, last = int(match["y"]), _second_year(int(match["y"]), match["y2"])
    if last % 100 != (first + 1) % 100:
        return None
    return Interval(Point(unit="year", year=first), Point(unit="year", year=first + 1))


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


def build_year_list(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read bare years in a row: "(2018 và 2019)", "3 năm liền 2018, 2019, 2020"."""
    years = [int(year) for year in re.findall(r"\d{4}", match.group())]
    gaps = {later - earlier for earlier, later in pairwise(years)}
    if context.is_name(match.string, match.start()) or not (min(gaps) > 0 or max(gaps) < 0):
        return None
    named = text[max(0, match.start() - 12) : match.start()].rstrip(" ").rsplit(" ", 1)[-1]
    if max(map(abs, gaps)) > _YEARS_APART or (len(named) > 1 and named.isalpha() and named.isupper()):
        return None
    return Interval(Point(unit="year", year=min(years)), Point(unit="year", year=max(years)))


#: Years of a list lie no further apart than this; other numbers do.
_YEARS_APART = 10


def build_term_deictic(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "nhiệm kỳ tới", "nhiệm kỳ qua": a term of office that the article names elsewhere."""
    shift = SHIFTS[match["yr"]]
    return Point(unit="term", shift=shift, shift_unit="term", elapsed=match["yr"] in ELAPSED)


def build_day_range(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read two full days with a slash between: "23-10-1961/23-10-2011"."""
    first, last = (
        Point(day=int(match[f"d{side}"]), month=int(match[f"m{side}"]), year=int(match[f"y{side}"])) for side in "12"
    )
    return Interval(first, last)


def build_dotted_days(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "từ 1.3 - 31.5": two days in the order of the calendar, one of which can be nothing else."""
    first, last = (Point(day=int(match[f"d{side}"]), month=int(match[f"m{side}"])) for side in "12")
    days, months = (first.day or 0, last.day or 0), (first.month or 0, last.month or 0)
    in_order = (months[0], days[0]) < (months[1], days[1])
    return Interval(first, last) if in_order and max(days) > _LAST_MONTH else None


#: A number beyond it is no month.
_LAST_MONTH = 12


def build_month_range(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "tháng 01/2006-10/2014"."""
    first, last = (Point(unit="month", month=int(match[f"m{side}"]), year=int(match[f"y{side}"])) for side in "12")
    return Interval(first, last)


def build_quarter(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a quarter of a year, or two; "quý cuối năm 2019" is its last."""
    if match["edge"]:
        point = _with_year(Point(unit="quarter", quarter=1 if match["edge"].startswith("đầu") else 4), match)
        return point if point.year or point.shift is not None else replace(point, shift=0, shift_unit="year")
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
    if _COMPARED.match(norm, match.end()) or _COMPARING.search(norm, max(0, start - 40), start):
        return None
    unit = UNITS[match.group().removeprefix("cùng kỳ ").removeprefix("cùng kì ").split()[0]]
    word = match["yr"]
    same = match.group().startswith("cùng")
    return Point(unit=unit, shift=SHIFTS[word], shift_unit=unit, elapsed=word in ELAPSED, same_period=same)


#: "năm sau luôn cao hơn năm trước" compares any two.
_COMPARED = re.compile(
    r"(?<=sau) (?:luôn |đều )?(?:cao|nhiều|tăng|tốt|hơn)[^.;,]{0,20} (?:năm|tháng|tuần|quý) trước(?!\w)"
)
_COMPARING = re.compile(r"(?:năm|tháng|tuần|quý) sau (?:luôn |đều )?(?:cao|nhiều|tăng|tốt|hơn)[^.;,]{0,20} \Z")
_PLURAL = frozenset(
    "những nhiều các mấy vài hằng hàng từng bao một thứ tháng ngày trăm chục nghìn mươi mỗi cuối".split()
) - {"cuối", "tháng", "ngày"}


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
    if match.string.endswith("sao ", 0, match.start()):
        return None
    day = _DAY_BEFORE.search(match.string, max(0, match.start() - 3), match.start())
    if day and context.is_name(match.string, day.start()):
        return None
    lunar = bool(found.get("al")) or match["m"] in {"giêng", "chạp"}
    first = int(match["m1"]) if found.get("m1") else None
    point = Point(unit="month", month=month, first_month=first, year=read_year(year) if year else None, lunar=lunar)
    if found.get("self"):
        return Repetition("year", point)
    return in_year(point, found["yr"] or "") if found.get("yr") else point


#: "đầu tháng hai," is February, "cuối tháng hai bên" is not.
_CLOSED = re.compile(r" ?(?:[.,;:)\n]|$)| (?:này|tới|vừa qua|rồi|dương lịch|âm lịch)(?!\w)")


def _is_month_name(match: re.Match[str], text: str, has_year: bool) -> bool:
    word = match["m"]
    capital = text[match.start("m")].isupper()
    if word in {"giêng", "chạp"} or capital or has_year or (match["mr"] and word != "một"):
        return True
    if match["yr"] and match.string.startswith("tháng", match.start()) and word != "một":
        return True
    before = match.string[max(0, match.start() - 8) : match.start()].rstrip().rsplit(" ", 1)[-1]
    if before in EDGES and match["m1"] is None and _CLOSED.match(match.string, match.end()):
        return True
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
    # "hạng |ba năm 1986" is one year.
    if match.group().startswith(("hai ", "ba ")) and (not match["y2"] or context.makes_ordinal(norm, start)):
        return None
    if match.group().startswith("năm") and norm[max(0, start - 8) : start].endswith(("một ", "hai ", "mươi ")):
        return None
    if last < first:
        return None
    point = Point(unit="year", year=first, before_christ=bool(match["bc"]))
    return point if last == first else Interval(point, Point(unit="year", year=last))


def build_year_words(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a year in words."""
    year = read_year_words(match["yw"])
    return Point(unit="year", year=year) if year and 1000 < year < 2200 else None


#: "ngày 12/8 năm Mậu Tuất": the year belongs to the day before it.
_OF_DAY = re.compile(r"/\d{1,2} \Z")


def build_zodiac_year(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a year by its name in the cycle of 60; a number beside it says which one."""
    if _OF_DAY.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    index = zodiac_index(match["zodiac"])
    if match["y"]:
        return Point(unit="year", year=int(match["y"]))
    return Point(unit="year", zodiac=index) if index is not None else None


def build_zodiac_spring(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "Xuân Mậu Tuất"."""
    index = zodiac_index(match["zodiac"])
    return Point(unit="season", season="SP", zodiac=index) if index is not None else None


def build_year_before_christ(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "năm 207 TCN" and the years of the first centuries: "năm 40 sau Công nguyên", "năm 938"."""
    before = match.string[max(0, match.start() - 6) : match.start()]
    if match["y2"] and before.endswith(("mỗi ", "hàng ", "hằng ", "một ")):
        return None
    return Point(unit="year", year=int(match["y"] or match["y2"]), before_christ=bool(match["bc"]))


def build_bare_year(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read four digits as a year where the words before them lead up to one."""
    if not context.expects_year(match.string, match.start(), match.end()):
        return None
    following = match.string[match.end() : match.end() + 2]
    before = match.string[max(0, match.start() - 6) : match.start()].rstrip()
    if (
        following[:1] == " "
        and following[1:].isalpha()
        and before.endswith(("vào", "trong", "khoảng", "sau", "trước", "hết"))
        and not (int(match["y"]) < _COUNTED_FROM and _GOES_ON.match(match.string, match.end()))
    ):
        return None
    return Point(unit="year", year=int(match["y"]))


#: "sau 1975 |có thêm" is a year, "sau 2000 ngày" counts; round numbers of things lie above.
_COUNTED_FROM = 2000
_GOES_ON = re.compile(rf" (?:{'|'.join(load_toml('dates_context')['bare_year']['goes_on'])})(?!\w)")


def build_year_told(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "năm ấy", "mùa đó" and "cùng năm": the year spoken of last; "những năm đó" is none."""
    before = match.string[max(0, match.start() - 12) : match.start()].rstrip().rsplit(" ", 1)[-1]
    if before in _PLURAL or before.isdecimal() or (read_number(before) is not None and before):
        return None
    return Point(unit="year", same=True)


def build_season(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a season of a named year."""
    headed = match.group().startswith(("mùa", "dịp", "vụ"))
    if not headed and match["sn"] in {"thu", "đông", "hạ"}:
        return None
    season = SEASONS[match["sn"]]
    if match["y"]:
        return Point(unit="season", season=season, year=int(match["y"]))
    return Point(
        unit="season", season=season, shift=SHIFTS[match["yr"]], shift_unit="year", elapsed=match["yr"] in ELAPSED
    )


def build_sport_season(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "mùa giải này", "mùa bóng năm ngoái"; without "giải" only the season before is one and no time for crops."""
    before = match.string[max(0, match.start() - 8) : match.start()].rstrip().rsplit(" ", 1)[-1]
    if before in _PLURAL or not (match["of"] or match["yr"] in {"trước", "năm ngoái", "tới"}):
        return None
    return Point(unit="year", shift=SHIFTS[match["yr"]], shift_unit="year")


def build_sang(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "sang năm", "sang tuần": the next one."""
    unit = UNITS[match["unit"]]
    return Point(unit=unit, shift=1, shift_unit=unit)
