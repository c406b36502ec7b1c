"""What stands around a candidate and decides whether it is a date: the words of `knowledge/dates_context.toml`."""

from __future__ import annotations

import re

from vinhdanh.knowledge import load_toml

_REACH = 40
_RANGE_OPEN = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}(?:/\d{4})? ?-$")


#: "(Trung Quốc, |2015|)".
_IN_BRACKETS = re.compile(r"\([^()\n]{1,36},$")
#: Words that only look like "vòng" and "vụ" of an ordinal.
_NO_ORDINAL = ("trong vòng", "chức vụ", "nhiệm vụ", "phục vụ", "nghĩa vụ")


def _ends_with(words: list[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})$")


def _begins_with(words: list[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf" ?(?:{'|'.join(map(re.escape, ordered))})(?!\w)")


class Context:
    """Tests on the folded text before `start` or from `end` on; each takes offsets into that text."""

    def __init__(self) -> None:
        data = load_toml("dates_context")
        self._never = _ends_with([*data["never_after"]["words"], *data["never_after"]["documents"]])
        self._day = _ends_with(data["day_after"]["words"])
        self._sure_day = _ends_with(data["sure_day_after"]["words"])
        self._ratio = _begins_with(data["ratio_before"]["words"])
        self._clock = _ends_with(data["clock_after"]["words"])
        self._tet = _ends_with(data["tet_after"]["words"])
        self._length = _ends_with(data["length_after"]["words"])
        self._part_opener = re.compile(r"(?:^|[.,;:!?\n(]|(?<!\w)(?:tập|học|còn|làm|mở cửa|từ|vào))\s*$")
        self._clock_likely = _ends_with(data["clock_after"]["likely"])
        self._ordinal = _ends_with(data["ordinal_after"]["words"])
        self._year = _ends_with(data["year_after"]["words"])
        self._weekday = _ends_with(data["weekday_after"]["words"])
        self._ordinal_weekday = _ends_with(data["ordinal_weekday_after"]["words"])

    @staticmethod
    def _before(norm: str, start: int) -> str:
        return norm[max(0, start - _REACH) : start].rstrip(" ")

    def is_name(self, norm: str, start: int) -> bool:
        """Tell whether what precedes makes the number a street, a house, a document."""
        return self._never.search(self._before(norm, start)) is not None

    def expects_day(self, norm: str, start: int) -> bool:
        """Tell whether what precedes leads up to a day: a preposition, an opening bracket, the start of a line."""
        before = self._before(norm, start)
        opened = not before or before[-1] in "([\n"
        return opened or self._day.search(before) is not None or _RANGE_OPEN.search(before) is not None

    def assures_day(self, norm: str, start: int) -> bool:
        """Tell whether what precedes leaves no other reading than a day, even for "20.4" or "30-4"."""
        return self._sure_day.search(self._before(norm, start)) is not None

    def is_ratio(self, norm: str, end: int) -> bool:
        """Tell whether what follows is a noun that "7/10" is a share of."""
        return self._ratio.match(norm, end) is not None

    def expects_clock(self, norm: str, start: int) -> bool:
        """Tell whether what precedes leads up to a time of day."""
        before = self._before(norm, start)
        return not before or before[-1] in "([\n|" or self._clock.search(before) is not None

    def measures(self, norm: str, start: int) -> bool:
        """Tell whether what precedes makes hours and minutes a length of time: "kéo dài 2 giờ 7 phút"."""
        return self._length.search(self._before(norm, start)) is not None

    def expects_tet(self, norm: str, start: int) -> bool:
        """Tell whether what precedes makes "Tết" a time."""
        return self._tet.search(self._before(norm, start)) is not None

    def opens(self, norm: str, start: int) -> bool:
        """Tell whether a part of the day may stand alone at `start`: at the beginning of a clause."""
        return self._part_opener.search(norm[max(0, start - 12) : start]) is not None

    def allows_clock(self, norm: str, start: int) -> bool:
        """Tell whether what precedes may stand before a time of day as well as before a length of time."""
        return self._clock_likely.search(self._before(norm, start)) is not None

    def makes_ordinal(self, norm: str, start: int) -> bool:
        """Tell whether a number is counted by what precedes it ("đợt 2", "khóa 3")."""
        before = self._before(norm, start)
        return self._ordinal.search(before) is not None and not before.endswith(_NO_ORDINAL)

    def expects_year(self, norm: str, start: int, end: int) -> bool:
        """Tell whether four bare digits from `start` to `end` are a year here."""
        before = self._before(norm, start)
        if norm[end : end + 1] == ")" and (before.endswith("(") or _IN_BRACKETS.search(before)):
            return True
        return self._year.search(before) is not None

    def expects_weekday(self, norm: str, start: int) -> bool:
        """Tell whether what precedes leads up to a weekday."""
        before = self._before(norm, start)
        return not before or before[-1] == "\n" or self._weekday.search(before) is not None

    def is_ordinal_weekday(self, norm: str, start: int) -> bool:
        """Tell whether "thứ ba" means "third" here."""
        return self._ordinal_weekday.search(self._before(norm, start)) is not None
