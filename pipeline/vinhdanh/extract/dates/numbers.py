"""Small numbers as news writes them in dates: digits, Vietnamese number words, Roman numerals."""

from __future__ import annotations

import re

_ONES = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
#: "bốn lăm", "hai mốt": the tens have lost their "mươi".
_LAST_ONES = frozenset({"mốt", "tư", "lăm", "nhăm"})
_SCALES = {"nghìn": 1000, "ngàn": 1000, "trăm": 100, "mươi": 10, "chục": 10}
_FILLERS = frozenset({"linh", "lẻ"})
_MONTH_WORDS = {"giêng": 1, "chạp": 12}
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_ONES = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


def read_number(text: str) -> int | None:
    """Return the whole number that `text` (folded) writes in digits or words, None if it is none.

    >>> read_number("hai mươi mốt"), read_number("hai nghìn không trăm hai mươi"), read_number("07")
    (21, 2020, 7)
    """
    text = text.strip()
    if text.isdecimal():
        return int(text)
    if text in _MONTH_WORDS:
        return _MONTH_WORDS[text]
    total, current = 0, None
    for word in text.split():
        if word in _LAST_ONES and current:
            total, current = total + current * 10, _ONES[word]
        elif word in _ONES:
            total, current = total + (current or 0), _ONES[word]
        elif word == "mười":
            total, current = total + 10, 0
        elif word in _SCALES:
            total, current = total + (1 if current is None else current) * _SCALES[word], None
        elif word not in _FILLERS:
            return None
    return total + (current or 0) if text else None


def read_year_words(text: str) -> int | None:
    """Return the year that `text` (folded) says as a number or, as people speak, by its figures.

    >>> read_year_words("hai nghìn không trăm hai mươi"), read_year_words("một chín bảy lăm")
    (2020, 1975)
    """
    words = text.split()
    figures = [_ONES.get(word) for word in words]
    if len(words) == 4 and None not in figures:
        return int("".join(map(str, figures)))
    return read_number(text)


def read_roman(text: str) -> int | None:
    """Return the value of a Roman numeral up to 39 (folded to lower case), or of digits.

    >>> read_roman("xxi"), read_roman("iv"), read_roman("20")
    (21, 4, 20)
    """
    if text.isdecimal():
        return int(text)
    match = _ROMAN.fullmatch(text)
    return len(match[1]) * 10 + _ROMAN_ONES[match[2]] if match and text else None


def read_year(text: str) -> int:
    """Return the year that two or four digits mean: up to 49 is 20xx, from 50 on 19xx."""
    year = int(text)
    if year >= 100:
        return year
    return year + (2000 if year < 50 else 1900)


_STEMS = "giáp ất bính đinh mậu kỷ canh tân nhâm quý".split()
_BRANCHES = "tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi".split()
_BRANCH_TWINS = {"tí": "tý", "mẹo": "mão", "tị": "tỵ"}


def zodiac_index(name: str) -> int | None:
    """Return the place (0 to 59; year modulo 60) of a year's zodiac name, None for a pair that never occurs.

    >>> zodiac_index("ất tỵ") == 2025 % 60, zodiac_index("ất ngọ")
    (True, None)
    """
    stem_name, branch_name = name.split()
    stem = _STEMS.index(stem_name)
    branch = _BRANCHES.index(_BRANCH_TWINS.get(branch_name, branch_name))
    years = (year for year in range(60) if (year - 4) % 10 == stem and (year - 4) % 12 == branch)
    return next(years, None)
