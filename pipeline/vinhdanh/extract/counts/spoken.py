"""Numbers as people say or type them where nothing else stands: "âm hai mươi ba", "1tr2", "trăm rưỡi", "ba sáu"."""

from __future__ import annotations

import re

from vinhdanh.extract.counts import numbers
from vinhdanh.extract.counts.numbers import APPROXIMATE, DIGIT_WORDS, SCALES
from vinhdanh.knowledge import load_toml
from vinhdanh.view import fold

_KNOWLEDGE = load_toml("counts")["spoken"]
_SHORT: dict[str, int] = _KNOWLEDGE["scales"]
_TENS: dict[str, str] = _KNOWLEDGE["tens"]
_UNITS: dict[str, str] = _KNOWLEDGE["units"]
_UNIT = re.compile(rf"(?<!\w)(?:{'|'.join(_UNITS)})(?!\w)", re.IGNORECASE)
_SIGNS: dict[str, int] = _KNOWLEDGE["signs"]
_SIGN = re.compile(rf"(?P<sign>{'|'.join(map(re.escape, _SIGNS))}) ?(?=[\w.])")
#: "1tr2", "500k", "3 triệu 4": what stands behind the scale is a decimal of it.
_ABBREVIATED = re.compile(
    rf"(?<![\w.,])(?P<whole>\d{{1,4}}(?:[.,]\d{{1,3}})?) ?(?P<scale>{'|'.join(_SHORT)})"
    r"(?: ?(?P<rest>\d{1,3}))?(?![\w.,]\d|\w)"
)
_ABBREVIATED_ANYWHERE = re.compile(_ABBREVIATED.pattern, re.IGNORECASE)
_SCALED_AND_REST = re.compile(
    rf"(?P<whole>\d{{1,4}}) ?(?P<scale>{'|'.join(word for word, scale in SCALES.items() if scale >= 1000)})"
    r" (?P<rest>\d{1,3})"
)
_FRACTION = re.compile(r"(\d+) ?/ ?(\d+)")
_SCIENTIFIC = re.compile(r"\d+(?:\.\d+)?e[+-]?\d{1,2}|\.\d+")
_BARE_SCALE = re.compile(rf"(?:{'|'.join(SCALES)})(?!\w)")
_FIRST = re.compile(r"[^\W\d]+")
#: "ba sáu" is 36; digits that follow one another ("ba bốn") are a guess instead.
_LAST_DIGITS = frozenset({"mốt", "tư", "lăm", "nhăm"})


def parse_number(text: str) -> float | None:
    """Return the value of `text` if the whole of it is one number, in words, digits or both; else None.

    >>> [parse_number(text) for text in ("một nghìn hai trăm linh ba", "1,2 triệu", "20 nghìn", "3 tỉ rưỡi")]
    [1203.0, 1200000.0, 20000.0, 3500000000.0]
    >>> parse_number("02"), parse_number("1.234.567"), parse_number("hai rưỡi"), parse_number("hàng trăm")
    (2.0, 1234567.0, 2.5, None)
    >>> parse_number("ba phần tư"), parse_number("hăm mốt"), parse_number("nửa triệu")
    (0.75, 21.0, 500000.0)
    >>> parse_number("âm hai mươi ba"), parse_number("1tr2"), parse_number("trăm rưỡi"), parse_number("38%")
    (-23.0, 1200000.0, 150.0, 0.38)
    """
    folded = " ".join(fold(text).split()).removeprefix("số ")
    sign = _SIGN.match(folded)
    if sign:
        value = parse_number(folded[sign.end() :]) if _SIGN.match(folded, sign.end()) is None else None
        return None if value is None else _SIGNS[sign["sign"]] * value
    if folded.endswith("%"):
        value = numbers.parse_number(folded[:-1].rstrip())
        return None if value is None else value / 100
    value = numbers.parse_number(folded)
    return _parse_spoken(folded) if value is None else value


def _parse_spoken(folded: str) -> float | None:
    fraction = _FRACTION.fullmatch(folded)
    if fraction:
        return int(fraction[1]) / int(fraction[2]) if int(fraction[2]) else None
    if _SCIENTIFIC.fullmatch(folded):
        return float(folded)
    short = _ABBREVIATED.fullmatch(folded) or _SCALED_AND_REST.fullmatch(folded)
    if short:
        return _scaled(short)
    half = _BARE_SCALE.fullmatch(folded.removeprefix("nửa ")) if folded.startswith("nửa ") else None
    if half:
        return SCALES[half.group()] / 2
    if _BARE_SCALE.match(folded):
        return numbers.parse_number(f"một {folded}")
    return _two_digits(folded) or _with_tens(folded)


def _scaled(match: re.Match[str]) -> float:
    value = float(match["whole"].replace(",", "."))
    rest = float(f"0.{match['rest']}") if match["rest"] else 0.0
    return round((value + rest) * {**SCALES, **_SHORT}[match["scale"].lower()], 6)


def _two_digits(folded: str) -> float | None:
    words = folded.split()
    if len(words) != 2 or (folded in APPROXIMATE and words[1] not in _LAST_DIGITS):
        return None
    tens, ones = (DIGIT_WORDS.get(word, 0) for word in words)
    return float(tens * 10 + ones) if tens and ones and words[0] not in _LAST_DIGITS else None


def _with_tens(folded: str) -> float | None:
    """Read "hăm", "băm tư", "mươi": tens in one word."""
    first = _FIRST.match(folded)
    tens = _TENS.get(first.group()) if first else None
    return numbers.parse_number(tens + folded[first.end() :]) if tens and first else None


def spell_out(text: str) -> str:
    """Return `text` with its abbreviated amounts in figures ("1tr2" is "1200000") and units of speech as written.

    >>> spell_out("giá 1tr2, ship 30k")
    'giá 1200000, ship 30000'
    """
    text = _UNIT.sub(lambda match: _UNITS[match.group().lower()], text)
    return _ABBREVIATED_ANYWHERE.sub(lambda match: f"{_scaled(match):.0f}", text)
