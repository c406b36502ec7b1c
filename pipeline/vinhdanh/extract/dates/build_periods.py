"""Readers of months and longer, lengths of time and recurrences: from a match to an expression, or None."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from vinhdanh.extract.dates.context import Context
from vinhdanh.extract.dates.expression import Duration, Expression, Interval, Point, Repetition
from vinhdanh.extract.dates.numbers import read_number, read_roman, read_year, zodiac_index
from vinhdanh.extract.dates.words import EDGES, ELAPSED, PARTS, SEASONS, SHIFTS, UNITS, in_year, read_part
from vinhdanh.values import DateModifier

_HALVES = {"nửa": 0.5}
#: "hàng chục năm" says no number, "mươi ngày" is about ten.
_MANY = ("hàng ", "hằng ")
_VAGUE = {"vài": (2.0, 3.0), "mấy": (2.0, 9.0), "dăm": (3.0, 6.0)}

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


def build_edge(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "đầu năm", "cuối tháng": the edge of the current year, month, week or quarter."""
    unit = UNITS[match["of"]]
    part = read_part(match["part"])
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
    if max(map(abs, gaps)) > _YEARS_APART:
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
    unit = UNITS[match.group().removeprefix("cùng kỳ ").removeprefix("cùng kì ").split()[0]]
    word = match["yr"]
    same = match.group().startswith("cùng")
    return Point(unit=unit, shift=SHIFTS[word], shift_unit=unit, elapsed=word in ELAPSED, same_period=same)


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


def _is_month_name(match: re.Match[str], text: str, has_year: bool) -> bool:
    word = match["m"]
    capital = text[match.start("m")].isupper()
    if word in {"giêng", "chạp"} or capital or has_year or (match["mr"] and word != "một"):
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


def build_year_words(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a year in words."""
    year = read_number(match["yw"])
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


def build_year_before_christ(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "năm 207 TCN"."""
    return Point(unit="year", year=int(match["y"]), before_christ=True)


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
    ):
        return None
    return Point(unit="year", year=int(match["y"]))


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


def build_repetition(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "hằng năm", "mỗi tháng"."""
    if match.group().startswith("hàng") and match.string[max(0, match.start() - 6) : match.start()].endswith(
        ("nhà ", "bán ", "mặt ", "đơn ", "cửa ", "khách ", "lô ")
    ):
        return None
    part = read_part(match["unit"]) if match["unit"] in PARTS else ""
    return Repetition(UNITS[match["unit"]], Point(part=part) if part else None)


def build_duration(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a length of time ("3 tháng"), a stretch from now ("5 năm qua"), or a distance ("cách đây 20 năm")."""
    found = match.groupdict()
    low, high = _amount(match["n"], found.get("n2"))
    unit = UNITS[match["unit"]]
    if low is None or high is None or high < low or not _is_duration(match, context):
        return None
    if found.get("rest"):
        low, high = low + 0.5, high + 0.5
    direction = found.get("dir") or ""
    exact = low.is_integer() and low == high and not match["n"].startswith(_MANY)
    if exact and (found.get("ago") or direction in _COUNTED):
        sign = 1 if direction in {"nữa", "sau đó", "sau"} else -1
        same = direction in {"trước đó", "sau đó", "sau"}
        return Point(unit=unit, shift=sign * int(low), shift_unit=unit, counted=True, same=same)
    vague = (match["n"].split(maxsplit=1)[0] in _VAGUE and low < 10) or match["n"].startswith(_MANY)
    past = direction in {"qua", "vừa qua", "gần đây", "gần nhất", "trở lại đây", "nay"}
    ahead = direction in {"tới", "tới đây", "tiếp theo"}
    about: DateModifier = "APPROX" if match["n"] == "mươi" else ""
    return Duration(low, high, unit, -1 if past else 1 if ahead else 0, about, vague)


#: Words behind a length of time that make it a point on the calendar.
_COUNTED = frozenset({"trước", "trước đây", "nữa", "trước đó", "sau đó", "sau"})


def build_compound_duration(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "2 tiếng 30 phút", "14 phút 08 giây": in the smallest unit that is named."""
    hours, minutes, seconds = (int(match[key]) if match[key] else 0 for key in ("h", "mi", "s"))
    if not match["h"] and not match["s"]:
        return None
    part = f".{match['f']}" if match["f"] else ""
    iso = "".join(
        (f"{hours}H" if match["h"] else "", f"{minutes}M", f"{seconds}{part}S" if match["s"] else ""),
    )
    total = float(hours * 3600 + minutes * 60 + seconds)
    return Duration(total, total, "second", iso=f"PT{iso}")


def build_hours(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "24h" and "24/24 giờ" as a length of time, behind words that measure one."""
    norm = match.string
    if "/24" not in match.group() and not _MEASURED.search(norm, max(0, match.start() - 12), match.start()):
        return None
    hours = float(match["n"])
    return Duration(hours, hours, "hour")


_MEASURED = re.compile(r"(?<!\w)(?:trong|vòng|đầy|suốt|sau|đến|quá|hơn|gần|mất) \Z")


def build_distance(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "trước đó một ngày", "sau đó 2 năm": so far from the day spoken of last."""
    amount = read_number(match["n"])
    if not amount:
        return None
    unit = UNITS[match["unit"]]
    shift = amount if match["side"] == "sau" else -amount
    return Point(unit=unit, shift=shift, shift_unit=unit, counted=True, same=True)


#: "Huy hiệu 40 năm" is a badge.
_SERVICE = re.compile(r"huy hiệu (?:đảng )?\Z")
#: "là một năm khó khăn" describes a year, "là một năm kể từ ngày ký" measures it.
_ADJECTIVE = re.compile(r" (?!kể|tính|và|hoặc|đối|với|trở|cho|trong|ở|tại|trước|sau|nữa|qua)[^\W\d]")


def _is_duration(match: re.Match[str], context: Context) -> bool:
    norm, start, end = match.string, match.start(), match.end()
    number, unit = match["n"], match["unit"]
    if _SERVICE.search(norm, max(0, start - 12), start):
        return False
    follows = norm[end : end + 6]
    if follows.startswith((" tuổi", " âm l")) or (
        unit in {"năm", "ngày", "tháng", "quý"} and re.match(r" \d", follows)
    ):
        return False
    if (number == "năm" and unit in {"tháng", "học"}) or (
        unit == "quý" and number.isdecimal() is False and number != "hai"
    ):
        return False
    if unit == "giờ" and follows.startswith((" sáng", " trưa", " chiều", " tối", " đêm")):
        return False
    if number == "một" and norm.endswith(" là ", 0, start) and _ADJECTIVE.match(norm, end):
        return False
    return norm.startswith((" liền", " liên t"), end) or not context.makes_ordinal(norm, start)


def _amount(number: str, second: str | None) -> tuple[float | None, float | None]:
    """Return the lowest and highest value of a number in digits or words."""
    if number in _HALVES:
        return _HALVES[number], _HALVES[number]
    if number.startswith(_MANY) or number == "mươi":
        return 10.0, 10.0
    first_word = number.split(maxsplit=1)[0]
    if first_word in _VAGUE:
        low, high = _VAGUE[first_word]
        scale = 10 if number.rsplit(maxsplit=1)[-1] in {"chục", "mươi"} else 1
        return low * scale, high * scale
    if re.fullmatch(r"[\d.,]+", number):
        value = (
            float(number.replace(",", ".")) if "," in number or "." not in number else float(number.replace(".", ""))
        )
        return value, float(read_number(second) or value) if second else value
    value_in_words = read_number(number)
    if value_in_words is None:
        return None, None
    other = read_number(second) if second else value_in_words
    return float(value_in_words), float(other if other is not None else value_in_words)
