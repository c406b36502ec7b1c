"""Numbers in digits, in words and in both, read from folded Vietnamese text.

A number is a list of tokens (digits, digit words, scales) whose longest sensible beginning is its value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from vinhdanh.knowledge import load_toml
from vinhdanh.view import fold

_KNOWLEDGE = load_toml("counts")["numbers"]
DIGIT_WORDS: dict[str, int] = _KNOWLEDGE["digits"]
SCALES: dict[str, int] = _KNOWLEDGE["scales"]
APPROXIMATE: dict[str, tuple[int, int]] = {
    words: (low, high) for words, (low, high) in _KNOWLEDGE["approximate"].items()
}
_NEEDS_SCALE = frozenset(_KNOWLEDGE["needs_scale"])
NEEDS_MEASURE = frozenset(_KNOWLEDGE["needs_measure"])

#: Forms that a digit takes only after "mươi" or a digit: "hai mốt", "ba mươi tư".
_FINAL_DIGITS = frozenset({"mốt", "tư", "lăm", "nhăm"})
_LINKS = frozenset({"linh", "lẻ"})
_MAX_TOKENS = 24

_DIGITS = (
    r"\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,6})?(?!\d)"  # 1.234.567,8
    r"|\d{1,3}(?:(?:,\d{3}){2,5}(?:\.\d{1,6})?|,\d{3}\.\d{1,6})(?!\d)"  # 1,234,567.8
    r"|[1-9]\d{0,2}(?: \d{3}){1,5}(?![\d.,/:-]{0,3}\d)"  # 1 234 567
    r"|\d{1,18}(?:[.,]\d{1,6})?(?!\d)"
)
#: A comma before three digits is decimal when a scale, a share or a measure follows, else it groups.
_DECIMAL_CONTEXT = re.compile(
    r" ?(?:%|(?:"
    + "|".join(SCALES)
    + r"|phần|điểm|km|m|m2|m3|ha|kg|g|gram|tấn|tạ|lít|ml|mét|độ|inch|giây|mw|kw|kwh|gb)(?!\w))"
)
_WORDS = sorted({*DIGIT_WORDS, *SCALES, *_LINKS, "mười", "mươi", "rưỡi", "phẩy"}, key=len, reverse=True)
_NOT_SCALE = "|".join(_KNOWLEDGE["not_scale_before"])
_WORD = rf"rưỡi(?!\w)|(?:{'|'.join(_WORDS)})(?!\w)(?! (?:{_NOT_SCALE})(?!\w))"
_TOKEN = re.compile(rf" *(?:(?P<digits>{_DIGITS})|(?P<word>{_WORD}))")
_SCALE_TAIL = re.compile(rf"(?: (?:{'|'.join(SCALES)})(?!\w)(?! (?:{_NOT_SCALE})(?!\w)))+")
_VAGUE = re.compile(
    rf"(?:(?P<plural>h[àằ]ng(?= (?:{'|'.join(SCALES)})(?!\w)))"
    rf"|(?P<pair>{'|'.join(sorted(APPROXIMATE, key=len, reverse=True))})(?!\w)"
    rf"|(?P<teen>mười|(?:{'|'.join(DIGIT_WORDS)}) mươi) mấy(?!\w))"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was read at `start`-`end`: `value`, or a range `low`-`high` when it is approximate."""

    value: float | None
    low: float
    high: float
    start: int
    end: int
    scaled: bool = False
    worded: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    value: float
    end: int

    @property
    def is_digits(self) -> bool:
        return self.word == ""


def parse_number(text: str) -> float | None:
    """Return the value of `text` if the whole of it is one number as texts write it, else None (see `spoken`)."""
    folded = " ".join(fold(text).split())
    share = _parse_share(folded)
    if share is not None:
        return share
    folded = f"hai mươi {folded[4:]}" if folded.startswith("hăm ") else folded
    number = read_number(folded, 0)
    return number.value if number is not None and number.end == len(folded) else None


def _parse_share(folded: str) -> float | None:
    """Return the value of "hai phần ba", "6 phần nghìn" or "một nửa"; None for what is none of them."""
    if folded in ("một nửa", "nửa"):
        return 0.5
    above, parts, below = folded.partition(" phần ")
    if not parts or " phần " in below:
        return None
    whole, count = (4 if below == "tư" else SCALES.get(below)) or parse_number(below), parse_number(above)
    return count / whole if count is not None and whole else None


@lru_cache(maxsize=16)
def read_number(norm: str, start: int) -> Number | None:
    """Return the longest number that begins at `start` of the folded text, or None."""
    special = _read_vague(norm, start) or _read_half(norm, start)
    if special is not None:
        return special
    tokens = _tokens(norm, start)
    length, value = _best(tokens)
    if length == 0:
        return None
    used = tokens[:length]
    return Number(
        value,
        value,
        value,
        start,
        used[-1].end,
        scaled=any(token.word in SCALES for token in used),
        worded=not used[0].is_digits,
    )


def _read_half(norm: str, start: int) -> Number | None:
    """Read half of a scale: "nửa triệu"."""
    scale = read_scale(norm, start + 4) if norm.startswith("nửa ", start) else None
    if scale is None or scale.low < 100:
        return None
    half = scale.low / 2
    return Number(half, half, half, start, scale.end, scaled=True, worded=True)


def read_scale(norm: str, start: int) -> Number | None:
    """Return the bare scale at `start` ("trăm" in "hơn trăm người", "chục nghìn") as a number, or None."""
    match = _SCALE_TAIL.match(" " + norm[start : start + 40])
    if match is None:
        return None
    factor = _product(match.group())
    return Number(factor, factor, factor, start, start + match.end() - 1, scaled=True, worded=True)


def _product(scales: str) -> float:
    factor = 1.0
    for word in scales.split():
        factor *= SCALES[word]
    return factor


def _read_vague(norm: str, start: int) -> Number | None:
    match = _VAGUE.match(norm, start)
    if match is None:
        return None
    tail = _SCALE_TAIL.match(norm, match.end())
    factor = _product(tail.group()) if tail else 1.0
    end = tail.end() if tail else match.end()
    if match["plural"]:
        low, high = factor, factor * 10 - 1
    elif match["teen"]:
        tens = 10 if match["teen"] == "mười" else 10 * DIGIT_WORDS[match["teen"].split()[0]]
        low, high = (tens + 1) * factor, (tens + 9) * factor
    else:
        if match["pair"] in _NEEDS_SCALE and tail is None:
            return None
        first, last = APPROXIMATE[match["pair"]]
        # "vài trăm" reaches up to the last number before the next hundred.
        low, high = first * factor, (last + 1) * factor - 1 if tail else last
    return Number(None, low, high, start, end, scaled=tail is not None, worded=True)


def _tokens(norm: str, start: int) -> list[_Token]:
    tokens: list[_Token] = []
    position = start
    while len(tokens) < _MAX_TOKENS:
        match = _TOKEN.match(norm, position)
        if match is None:
            break
        spaced = match.group()[0] == " "
        # Tokens need a blank between them, except "5triệu".
        if spaced != bool(tokens) and not (tokens and tokens[-1].is_digits and match["word"] in SCALES):
            break
        if match["digits"] is None:
            tokens.append(_Token(match["word"], float(DIGIT_WORDS.get(match["word"], -1)), match.end()))
        elif tokens and tokens[-1].is_digits:
            break
        else:
            tokens.append(_Token("", _digits_value(match["digits"], norm, match.end()), match.end()))
        position = match.end()
    return tokens


@cache
def _grouped(digits: str) -> float | None:
    """Return the value of digits whose separators can be read in one way only."""
    if " " in digits:
        return float(digits.replace(" ", ""))
    if digits.count(",") > 1 or 0 < digits.find(",") < digits.find("."):
        return float(digits.replace(",", ""))
    whole, _, fraction = digits.partition(",")
    # Of several separators none is decimal but the comma, whatever the first digit: "0.111.222", "0.369,8".
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", whole) or len(re.findall(r"[.,]", digits)) > 1:
        return float(whole.replace(".", "") + ("." + fraction if fraction else ""))
    if not fraction:
        return float(whole)
    if len(fraction) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        return None
    return float(f"{whole}.{fraction}")


def _digits_value(digits: str, norm: str, end: int) -> float:
    value = _grouped(digits)
    if value is not None:
        return value
    decimal = _DECIMAL_CONTEXT.match(norm, end)
    return float(digits.replace(",", "." if decimal else ""))


class _Sum:
    """The parts of a number read so far, largest first, and the digits that no scale has closed yet."""

    def __init__(self) -> None:
        self.parts: list[float] = []
        self.current: float | None = None
        #: Words since the last scale: tells "trăm hai" (120) from "trăm linh hai" (102).
        self.pending: list[str] = []
        self.last_scale = 0
        self.closed = False

    def add(self, token: _Token) -> bool:
        """Take one token; tell whether the number can go on so."""
        if self.closed:
            return False
        word = token.word
        if token.is_digits:
            fits = self.current is None and (not self.parts or token.value < self.last_scale)
            self.current = token.value
        elif word in DIGIT_WORDS:
            fits = self._add_digit(word, token.value)
        elif word in SCALES:
            return self._add_scale(SCALES[word])
        elif word == "mười":
            fits = self.current is None
            self.current = 10.0
        elif word == "mươi":
            fits = (
                self.current is not None
                and 2 <= self.current <= 9
                and (len(self.pending) == 1 or self.pending[0] in _LINKS)
                and self.pending != [""]
            )
            self.current = (self.current or 0) * 10
        elif word in _LINKS:
            fits = self.last_scale >= 100 and not self.pending
        else:
            return self._add_half()
        self.pending.append(word)
        return fits

    def _add_digit(self, word: str, value: float) -> bool:
        previous = self.pending[-1] if self.pending else ""
        if not self.pending:
            self.current = value
            return word not in _FINAL_DIGITS or (bool(self.parts) and word == "tư")
        if previous in _LINKS:
            self.current = value
            return value > 0
        if previous in ("mươi", "mười"):
            self.current = (self.current or 0) + value
            # After "mươi" five is "lăm": "hai mươi năm" is twenty years.
            return value > 0 and word != "năm"
        if word in _FINAL_DIGITS and len(self.pending) == 1 and previous in DIGIT_WORDS and self.current is not None:
            fits = 2 <= self.current <= 9
            self.current = self.current * 10 + value
            return fits
        return False

    def _add_scale(self, scale: int) -> bool:
        if self.current is None and (not self.parts or scale < 1000):
            return False
        amount = self.current or 0.0
        while self.parts and self.parts[-1] < scale:
            amount += self.parts.pop()
        amount *= scale
        if self.parts and amount >= self.parts[-1]:
            return False
        if scale == 100 and self.pending == ["không"]:
            self.last_scale = 100
        self.parts.append(amount)
        self.current, self.pending, self.last_scale = None, [], scale
        return True

    def _add_half(self) -> bool:
        self.closed = True
        if self.current is not None:
            fits = not self.parts and self.current < 100
            self.current += 0.5
            self.pending.append("rưỡi")
            return fits
        self.parts.append(self.last_scale / 2)
        return self.last_scale >= 10

    def value(self) -> float | None:
        """Return what the number is if it ends here, or None if it cannot."""
        if self.pending and self.pending[-1] in _LINKS:
            return None
        rest = self.current or 0.0
        if self.parts and self.pending == ["không"]:
            return None
        if self.parts and len(self.pending) == 1 and self.pending[0] in DIGIT_WORDS:
            # "hai trăm năm" is two hundred years; "hai trăm tư" is 240.
            if self.last_scale < 100 or self.pending[0] == "năm":
                return None
            rest *= self.last_scale / 10
        elif self.parts and self.pending and self.pending[0] == "":
            return None
        return sum(self.parts) + rest


def _best(tokens: Sequence[_Token]) -> tuple[int, float]:
    """Return how many of `tokens` make a number, the most that can, and its value; 0 and 0 if none do."""
    total = _Sum()
    length, best = 0, 0.0
    for index, token in enumerate(tokens):
        if token.word == "phẩy":
            if index and length == index:
                return _with_point(tokens, index, best)
            break
        if not total.add(token):
            break
        value = total.value()
        if value is not None:
            length, best = index + 1, value
    return length, best


def _with_point(tokens: Sequence[_Token], point: int, whole: float) -> tuple[int, float]:
    """Return length and value of "ba phẩy bảy lăm" or "hai phẩy năm triệu", whose comma is `tokens[point]`."""
    figures = ""
    end = point + 1
    while end < len(tokens) and (tokens[end].word in DIGIT_WORDS or (tokens[end].word == "mươi" and figures)):
        figures += "" if tokens[end].word == "mươi" else str(int(tokens[end].value))
        end += 1
    if not figures:
        return point, whole
    value = float(f"{int(whole)}.{figures}")
    while end < len(tokens) and tokens[end].word in SCALES:
        value *= SCALES[tokens[end].word]
        end += 1
    return end, value
