"""Parts of a whole in words: "một phần ba", "gần một nửa số bài", "khoảng 1/4 tổng số"."""

from __future__ import annotations

import re
from functools import lru_cache

from vinhdanh.extract.counts.nouns import NounReader
from vinhdanh.extract.counts.numbers import Number, read_number
from vinhdanh.extract.counts.reading import SHARE, Reading
from vinhdanh.extract.counts.units import NounPhrase
from vinhdanh.knowledge import load_toml

#: "5 phần trăm" is a number with its unit.
_PARTS = re.compile(r" phần (?!trăm(?!\w))(?=[^\W_])")
_SCALES = {"mười": 10, "chục": 10, "nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1_000_000}
_SCALE = re.compile(rf"(?:{'|'.join(_SCALES)})(?!\w)")
_QUARTER = re.compile(r"tư(?!\w)")
_FRACTION = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/.,-]*\d)(?!\w)")
_OF_NUMBER = re.compile(r" (?:tổng )?số(?!\w)")
_OF_ALL = re.compile(r" (?:tổng số|dân số|diện tích|tổng diện tích|quãng đường|thời gian|giá trị)(?!\w)")


class ShareReader:
    """Reads a share that begins at an offset."""

    def __init__(self, nouns: NounReader) -> None:
        self._nouns = nouns
        words = load_toml("counts")["shares"]
        self._before = re.compile(rf"(?<!\w)(?:{'|'.join(words['before'])}) \Z")
        self._time = re.compile(rf" (?:{'|'.join(words['no_half'])})(?!\w)")
        self._half = re.compile(rf"(?P<one>một )?nửa(?!\w)(?! (?:{'|'.join(words['no_half'])})(?!\w))")

    def read(self, norm: str, text: str, start: int) -> Reading | None:
        """Return the share at `start`, with what it is a part of where that stands behind it, or None."""
        if _has_parts(norm):
            part = self._part_of_measure(norm, text, start)
            if part is not None:
                return part
            number = self._half_at(norm, start) or self._parts_at(norm, start) or self._fraction_at(norm, start)
        else:
            number = self._fraction_at(norm, start)
        # "một phần tư thế kỷ" is a length of time.
        if number is None or self._time.match(norm, number.end):
            return None
        noun, end = self._whole(norm, text, number.end)
        return Reading(number, noun, "counts.share", start, end, SHARE)

    def _part_of_measure(self, norm: str, text: str, start: int) -> Reading | None:
        """Read "nửa hécta" and "ba phần tư lít"."""
        half = self._half.match(norm, start)
        if half is not None and not half["one"]:
            part, end = 0.5, half.end()
        else:
            share = self._parts_at(norm, start)
            if share is None or share.value is None or share.value >= _WHOLE:
                return None
            part, end = round(share.value / _WHOLE, 4), share.end
        noun = self._nouns.read_measure(norm, text, end)
        if noun is None or noun.units[0].unit_class in ("money", "percent"):
            return None
        return Reading(Number(part, part, part, start, end), noun, "counts.share", start, noun.end)

    def _half_at(self, norm: str, start: int) -> Number | None:
        half = self._half.match(norm, start)
        if half is None or not (half["one"] or self._is_asked(norm, start)):
            return None
        if not half["one"] and read_number(norm, start) is not None:
            return None
        return _share(50.0, start, half.end())

    def _parts_at(self, norm: str, start: int) -> Number | None:
        above = read_number(norm, start)
        parts = _PARTS.match(norm, above.end) if above is not None and above.value is not None else None
        if above is None or above.value is None or parts is None:
            return None
        scale = _SCALE.match(norm, parts.end())
        if scale is not None:
            return _share(100 * above.value / _SCALES[scale.group()], start, scale.end())
        quarter = _QUARTER.match(norm, parts.end())
        if quarter and above.worded and above.value < 4:
            return _share(100 * above.value / 4, start, quarter.end())
        below = read_number(norm, parts.end())
        if below is None or not below.value or below.worded != above.worded or below.value <= above.value:
            return None
        return _share(100 * above.value / below.value, start, below.end)

    def _fraction_at(self, norm: str, start: int) -> Number | None:
        """Read "1/4", where a word before or behind it says that it is no date."""
        match = _FRACTION.match(norm, start)
        if match is None or not 0 < int(match[1]) < int(match[2]):
            return None
        told = _OF_NUMBER.match(norm, match.end()) or _OF_ALL.match(norm, match.end()) or self._is_asked(norm, start)
        told = told or norm.endswith("được ", 0, start)
        return _share(100 * int(match[1]) / int(match[2]), start, match.end()) if told else None

    def _is_asked(self, norm: str, start: int) -> bool:
        return self._before.search(norm, max(0, start - 16), start) is not None

    def _whole(self, norm: str, text: str, end: int) -> tuple[NounPhrase | None, int]:
        """Return the noun of which a share that ends at `end` is a part, and where the mention ends."""
        number = _OF_NUMBER.match(norm, end)
        begin = number.end() if number else end
        if norm[begin : begin + 1] != " ":
            return None, begin
        noun = self._nouns.read(norm, text, begin + 1)
        if noun is None or (number is None and noun.units[0].recipient_kind is None):
            return None, begin
        return NounPhrase(noun.start, noun.end, (SHARE,)), noun.end


@lru_cache(maxsize=2)
def _has_parts(norm: str) -> bool:
    """Tell whether a text has words for shares at all, which are looked for at every number."""
    return "nửa" in norm or " phần" in norm


_WHOLE = 100.0


def _share(percent: float, start: int, end: int) -> Number:
    value = round(percent, 2)
    return Number(value, value, value, start, end)
