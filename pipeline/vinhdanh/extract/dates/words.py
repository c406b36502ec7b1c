"""The words of dates and what they mean; shared by the readers of `build_days` and `build_periods`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from vinhdanh.extract.dates.context import Context
from vinhdanh.extract.dates.expression import Expression, Point, Unit
from vinhdanh.values import DateModifier

#: A reader takes the match on the folded text, the text itself and the context tests.
Builder = Callable[[re.Match[str], str, Context], Expression | None]

UNITS: dict[str, Unit] = {
    "giây": "second", "phút": "minute", "giờ": "hour", "giờ đồng hồ": "hour", "tiếng": "hour", "tiếng đồng hồ": "hour",
    "ngày": "day", "ngày đêm": "day", "hôm": "day", "đêm": "day", "sáng": "day", "chiều": "day", "tối": "day",
    "tuần": "week", "tuần lễ": "week", "tháng": "month", "quý": "quarter", "quí": "quarter", "dịp": "year",
    "năm": "year", "năm mới": "year", "năm học": "school_year", "thập kỷ": "decade", "thập kỉ": "decade",
    "thập niên": "decade", "thế kỷ": "century", "thế kỉ": "century", "nhiệm kỳ": "term", "nhiệm kì": "term",
}  # fmt: skip
SHIFTS = {
    "nay": 0, "này": 0, "ngoái": -1, "trước": -1, "trước nữa": -2, "sau nữa": 2, "qua": -1, "vừa qua": -1,
    "vừa rồi": -1, "rồi": -1, "kia": -2, "tới": 1, "sau": 1, "mới": 1, "năm nay": 0, "năm ngoái": -1, "năm trước": -1,
    "năm sau": 1, "năm tới": 1, "năm kia": -2,
}  # fmt: skip
DEICTIC_DAYS = {
    "hôm nay": 0, "nay": 0, "hôm qua": -1, "qua": -1, "hôm kia": -2, "hôm kìa": -3, "mai": 1, "kia": 2, "mốt": 2,
    "kìa": 3,
}  # fmt: skip
#: Days counted from the one spoken of last.
SAME_DAYS = {"cùng ngày": 0, "hôm đó": 0, "hôm ấy": 0, "hôm sau": 1, "hôm trước": -1}
#: "năm qua" is the year just over: last year in January, this year in December.
ELAPSED = frozenset({"qua", "vừa qua", "vừa rồi"})
WEEKDAYS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
    "t2": 0, "t3": 1, "t4": 2, "t5": 3, "t6": 4, "t7": 5,
}  # fmt: skip
#: In the order in which a name is read: "chiều tối" is the evening.
PARTS = {"tối": "EV", "đêm": "NI", "khuya": "NI", "sáng": "MO", "trưa": "MI", "chiều": "AF"}
SEASONS = {"xuân": "SP", "hè": "SU", "hạ": "SU", "thu": "FA", "đông": "WI"}
EDGES: dict[str, DateModifier] = {"đầu": "START", "giữa": "MID", "cuối": "END"}


def in_year(point: Point, word: str) -> Point:
    """Return `point` in "năm ngoái", or in "năm đó": the year spoken of last."""
    if word in {"đó", "ấy"}:
        return replace(point, same=True)
    return replace(point, shift=SHIFTS[word], shift_unit="year", elapsed=word in ELAPSED)


def weekday(words: str | None) -> int | None:
    """Return the number of a weekday, Monday being 0; None for no words."""
    if not words:
        return None
    return WEEKDAYS.get(words.split()[-1], 6)


def read_part(word: str | None) -> str:
    """Return the TIMEX3 code of a part of the day ("MO", "EV"), empty for none."""
    for key, code in PARTS.items():
        if word and key in word:
            return code
    return ""


def hour_of_day(hour: int, part: str) -> int:
    """Return the hour from 0 to 24 that `hour` means in a part of the day: "3 giờ chiều" is 15, "12 giờ đêm" is 24.

    >>> hour_of_day(3, "AF"), hour_of_day(12, "NI"), hour_of_day(2, "NI"), hour_of_day(8, "MO")
    (15, 24, 2, 8)
    """
    if part == "NI":
        return hour + 12 if 6 <= hour <= 12 else hour
    first, last = _LATER_HALF.get(part, (1, 0))
    return hour + 12 if first <= hour <= last else hour


#: Hours (first, last) that lie in the second half of the day, by part.
_LATER_HALF = {"MI": (1, 3), "AF": (0, 11), "EV": (1, 11)}
