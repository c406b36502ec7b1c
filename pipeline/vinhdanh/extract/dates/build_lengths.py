"""Readers of lengths of time and of recurrences: from a match to an expression, or None."""

from __future__ import annotations

import re

from vinhdanh.extract.dates.context import Context
from vinhdanh.extract.dates.expression import Duration, Expression, Point, Repetition, Unit
from vinhdanh.extract.dates.numbers import read_number
from vinhdanh.extract.dates.words import PARTS, UNITS, read_part, weekday
from vinhdanh.knowledge import load_toml
from vinhdanh.values import DateModifier

_HALVES = {"nửa": 0.5}
#: "hàng chục năm" says no number, "mươi ngày" is about ten.
_MANY = ("hàng ", "hằng ")
#: "mười mấy năm" is ten and some.
_TEENS = " mấy"
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_VAGUE = {"ít": (2.0, 9.0), "vài": (2.0, 3.0), "mấy": (2.0, 9.0), "dăm": (3.0, 6.0)}


def build_repetition(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "hằng năm", "mỗi tháng"."""
    if match.group().startswith("hàng") and match.string[max(0, match.start() - 6) : match.start()].endswith(
        ("nhà ", "bán ", "mặt ", "đơn ", "cửa ", "khách ", "lô ")
    ):
        return None
    if match["unit"] is None:
        return Repetition("year" if match.group() == "thường niên" else "day")
    word = match["unit"].removeprefix("buổi ").removeprefix("sớm ")
    word = "sáng" if word == "mai" else word
    part = read_part(word) if word in PARTS else ""
    return Repetition(UNITS[word], Point(part=part) if part else None)


def build_duration(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read a length of time ("3 tháng"), a stretch from now ("5 năm qua"), or a distance ("cách đây 20 năm")."""
    found = match.groupdict()
    low, high = _amount(match["n"], found.get("n2"))
    unit = UNITS[match["unit"]]
    if low is None or high is None or high < low or not _is_duration(match, context):
        return None
    # "đi mấy giờ?" asks for the time of day.
    if match["n"] == "mấy" and match["unit"] == "giờ":
        return None
    # "mấy ngày qua" is as vague as "thời gian qua".
    if match["n"] == "mấy" and (found.get("dir") or "") in _LATELY:
        return None
    if found.get("rest"):
        low, high = low + 0.5, high + 0.5
    direction = found.get("dir") or ""
    number = match["n"].removeprefix("một ")
    exact = low == high and not number.startswith((*_MANY, *_VAGUE)) and not number.endswith(_TEENS)
    if exact and (found.get("ago") or direction in _COUNTED):
        sign = 1 if direction in {"nữa", "sau đó", "sau"} else -1
        same = direction in {"trước đó", "sau đó", "sau"}
        amount, unit = (low, unit) if low.is_integer() else _in_halves(low, unit)
        if amount.is_integer():
            near: DateModifier = "APPROX" if found.get("near") else ""
            return Point(unit=unit, shift=sign * int(amount), shift_unit=unit, counted=True, same=same, modifier=near)
    vague = (number.split(maxsplit=1)[0] in _VAGUE and low < 10) or number.startswith(_MANY)
    past = direction in {"qua", "vừa qua", "gần đây", "gần nhất", "trở lại đây", "nay"}
    ahead = direction in {"tới", "tới đây", "tiếp theo"}
    about: DateModifier = "APPROX" if number == "mươi" or number.endswith(_TEENS) else ""
    return Duration(low, high, unit, -1 if past else 1 if ahead else 0, about, vague)


_LATELY = frozenset({"qua", "vừa qua", "nay", "gần đây"})
#: Words behind a length of time that make it a point on the calendar.
_COUNTED = frozenset({"trước", "trước đây", "về trước", "nữa", "trước đó", "sau đó", "sau"})


#: What half of a unit is in smaller ones.
_SMALLER: dict[Unit, tuple[Unit, int]] = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "month": ("day", 30), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip


def _in_halves(amount: float, unit: Unit) -> tuple[float, Unit]:
    """Return "nửa tiếng", "một năm rưỡi" in the next smaller unit: 30 minutes, 18 months."""
    smaller, factor = _SMALLER.get(unit, (unit, 1))
    return amount * factor, smaller


def build_rest(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "tiếng rưỡi": one and a half."""
    return Duration(1.5, 1.5, UNITS[match["unit"]])


def build_once(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "hai tuần một lần", "4 năm/lần", "mỗi 3 tháng"."""
    amount = read_number(match["n"] or match["n2"])
    return Repetition(UNITS[match["unit"] or match["unit2"]], count=amount) if amount else None


def build_every_weekday(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "mỗi thứ hai", "mỗi cuối tuần"."""
    part = read_part(match["part"])
    if match["we"]:
        return Repetition("week", Point(unit="weekend", part=part))
    return Repetition("week", Point(weekday=weekday(match["wd"]), part=part))


def build_compound_duration(match: re.Match[str], text: str, context: Context) -> Expression | None:
    """Read "2 tiếng 30 phút", "14 phút 08 giây", "38 giây 12": in the smallest unit that is named."""
    if match["s2"]:
        seconds_alone = float(f"{match['s2']}.{match['f2']}")
        return Duration(seconds_alone, seconds_alone, "second", iso=f"PT{int(match['s2'])}.{match['f2']}S")
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


_WORDS = load_toml("dates_context")["new_year"]
#: "một năm mới |mới được hai lần" is a length.
_NEW_YEAR = re.compile(rf" mới(?!\w)(?! (?:{'|'.join(_WORDS['done'])})(?!\w))")
#: "đón một năm mới" is the new year, "mất một ngày mới xong" a length.
_WISHED = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['wished'])}) \Z")
#: "5 năm 2016" is no five years, "1 năm 3 tháng" is a year and more.
_NUMBERED = re.compile(r" \d(?!\d? (?:tháng|tuần|ngày|đêm)(?!\w))")


#: "hơn |năm tháng" are five, "những năm tháng" years.
_ABOUT_FIVE = re.compile(rf"(?<!\w)(?:{'|'.join(load_toml('dates_context')['five_months']['about'])}) \Z")


def _is_duration(match: re.Match[str], context: Context) -> bool:
    norm, start, end = match.string, match.start(), match.end()
    number, unit = match["n"], match["unit"]
    if _SERVICE.search(norm, max(0, start - 12), start):
        return False
    follows = norm[end : end + 6]
    if follows.startswith((" tuổi", " âm l", " ánh s")) or (
        unit in {"năm", "ngày", "tháng", "quý"} and _NUMBERED.match(norm, end)
    ):
        return False
    if (number == "năm" and unit in {"tháng", "học"} and not _ABOUT_FIVE.search(norm, max(0, start - 8), start)) or (
        unit == "quý" and number.isdecimal() is False and number != "hai"
    ):
        return False
    if unit == "giờ" and follows.startswith((" sáng", " trưa", " chiều", " tối", " đêm")):
        return False
    if number == "một" and _is_described(norm, start, end, unit):
        return False
    return norm.startswith((" liền", " liên t"), end) or not context.makes_ordinal(norm, start)


def _is_described(norm: str, start: int, end: int, unit: str) -> bool:
    """Tell whether "một năm" is told of instead of measured: "là một năm khó khăn", "đón một năm mới"."""
    if norm.startswith(" mới", end):
        wished = _WISHED.search(norm, max(0, start - 12), start) is not None
        return wished or (unit == "năm" and _NEW_YEAR.match(norm, end) is not None)
    return norm.endswith(" là ", 0, start) and _ADJECTIVE.match(norm, end) is not None


def _amount(number: str, second: str | None) -> tuple[float | None, float | None]:
    """Return the lowest and highest value of a number in digits or words."""
    if number in _HALVES:
        return _HALVES[number], _HALVES[number]
    if number.startswith(_MANY) or number == "mươi" or number.endswith(_TEENS):
        tens = float(read_number(number.removesuffix(_TEENS)) or 10) if number.endswith(_TEENS) else 10.0
        return tens, tens
    first_word = number.removeprefix("một ").split(maxsplit=1)[0]
    if first_word in _VAGUE:
        low, high = _VAGUE[first_word]
        scale = 10 if number.rsplit(maxsplit=1)[-1] in {"chục", "mươi"} else 1
        return low * scale, high * scale
    if re.fullmatch(r"[\d.,]+", number):
        value = float(number.replace(".", "") if _GROUPED.fullmatch(number) else number.replace(",", "."))
        return value, float(read_number(second) or value) if second else value
    value_in_words = read_number(number)
    if value_in_words is None:
        return None, None
    other = read_number(second) if second else value_in_words
    return float(value_in_words), float(other if other is not None else value_in_words)
