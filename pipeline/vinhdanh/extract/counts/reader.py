"""Reads what one number counts: with its noun behind it, with one that comes later, or as money."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.counts.context import Context
from vinhdanh.extract.counts.measured import metres_at, with_rest
from vinhdanh.extract.counts.nouns import AWARD_ITEM, NounReader
from vinhdanh.extract.counts.numbers import NEEDS_MEASURE, Number, parse_number, read_number
from vinhdanh.extract.counts.ranges import range_break, read_range
from vinhdanh.extract.counts.reading import Reading
from vinhdanh.extract.counts.understood import UnderstoodReader
from vinhdanh.extract.counts.units import NounPhrase, Unit, units
from vinhdanh.knowledge import load_toml

#: Number words that most often are none before a noun that no table holds: the year, the father, ripe, levers.
_AMBIGUOUS = frozenset({"năm", "ba", "tư", "chín", "bẩy"})
_TWICE = re.compile(r" ?\(([\w ]{1,40})\)(?= )")
_WORDS = load_toml("counts")["context"]
#: "năm em lên lớp 9" is the year in which somebody did something; "năm lớp 11" the year of a pupil.
_OWN_YEAR = re.compile(
    rf"năm (?:{'|'.join(_WORDS['own_year_of'])}) (?:{'|'.join(_WORDS['own_year_verbs'])})(?!\w)[^.,;\d]{{0,12}}\d"
)
_NUMBERED = re.compile(r" \d")
#: "|ba| trong số 12 đội"; "một trong 12 đội" is one of them, and the number is 12.
_OUT_OF = re.compile(r" (?:trong|trên) (?:tổng )?(?:số )?(?=[^\W_])")
_FRACTION = re.compile(r"/(\d{1,3}(?:\.\d{3})+|\d{1,9})(?= )")
_SHARES = re.compile(r"(?: (?:và|hoặc) (?=\d)|,? (?:thậm chí|thậm chí là|hay) |, (?=h[àằ]ng ))")
#: A scale of thousands of millions without a noun is money: "vụ án nghìn tỷ".
_BILLIONS = re.compile(r"(?:tỷ|tỉ)\Z")
_ATTACHED = frozenset(load_toml("counts")["measures"]["attached"])
#: What joins the ends of a range stands behind a measure, whose name is no longer than this.
_RANGE_AHEAD = re.compile(r"-| (?:đến|tới|cho đến) ")
_LONGEST_MEASURE = 40
#: Nouns that are currencies where thousands are counted, by the name of the currency.
_LARGE_SUMS: dict[str, str] = load_toml("counts")["measures"]["large_sums"]
_LARGE_SUM = 1000
#: "10 triệu |và 20 triệu chiếc", "5 triệu |đến 7 triệu"; "60 triệu |năm trước".
_GOES_ON = re.compile(
    r"(?:,| và| hay| hoặc| đến| tới| lên| xuống| còn| -|-) ?(?:(?:gần|hơn|khoảng|còn) )*\d| (?:năm|tuổi|ngày|giờ)(?!\w)"
)
_FOR_ONE = re.compile(r" ?/ ?[^\W\d_]{2}")
PREFIX_CURRENCY = re.compile(r"(?:us\$|usd|\$|€|£|¥) ?\Z")


class NumberReader:
    """Reads the counts of a text one by one; takes the readers of what stands before and behind a number."""

    def __init__(self, context: Context, nouns: NounReader, understood: UnderstoodReader) -> None:
        self._context, self._nouns, self._understood = context, nouns, understood

    def read(self, norm: str, text: str, first: Number) -> Reading | None:
        """Return what `first` counts in the folded text `norm` and the `text` itself, None where it counts nothing."""
        number, rule = first, "counts.words" if first.worded else "counts.digits"
        if first.value is None:
            rule = "counts.vague"
        ranged = read_range(norm, first)
        if ranged is not None:
            if self._context.is_score(norm, first.start):
                return None
            reading = self._with_noun(norm, text, ranged, "counts.range")
            if reading is not None:
                return reading
        part = self._measured_range(norm, text, first) or self._part_of(norm, text, first)
        part = part or self._understood.ranked(norm, first)
        if part is not None:
            return part
        fraction = _FRACTION.match(norm, first.end)
        if fraction and not first.worded and first.low > 0:
            if float(fraction[1].replace(".", "")) < first.high or self._context.is_date(norm, first.start):
                return None
            number, rule = replace(first, end=fraction.end()), "counts.fraction"
        return self._with_noun(norm, text, number, rule) or self._without_noun(norm, text, number)

    def _measured_range(self, norm: str, text: str, first: Number) -> Reading | None:
        """Read a range both ends of which have their unit: "5,6% đến 25%", "3.600 MW - 4.500 MW"."""
        if _RANGE_AHEAD.search(norm, first.end, first.end + _LONGEST_MEASURE) is None:
            return None
        low = self._nouns.read_measure(norm, text, first.end)
        begin = range_break(norm, low.end) if low is not None else -1
        last = read_number(norm, begin) if begin >= 0 else None
        high = self._nouns.read_measure(norm, text, last.end) if last is not None else None
        if low is None or last is None or high is None or low.units != high.units:
            return None
        if first.value is None or last.value is None or first.value >= last.value:
            return None
        number = Number(None, first.value, last.value, first.start, last.end, last.scaled, first.worded)
        return Reading(number, high, "counts.range", first.start, high.end)

    def _part_of(self, norm: str, text: str, first: Number) -> Reading | None:
        """Read "ba trong số 12 đội": the first number counts."""
        out_of = _OUT_OF.match(norm, first.end)
        if out_of is None or first.value is None or first.value < 2 or self._context.after_label(norm, first):
            return None
        whole = read_number(norm, out_of.end())
        if whole is None or whole.value is None or whole.value <= first.value or norm[whole.end : whole.end + 1] != " ":
            return None
        noun = self._nouns.read(norm, text, whole.end + 1)
        if noun is None or noun.units[0].role == "measure":
            return None
        return Reading(first, noun, "counts.fraction", first.start, noun.end)

    def _with_noun(self, norm: str, text: str, number: Number, rule: str) -> Reading | None:
        twice = _TWICE.match(norm, number.end)
        begin = number.end
        metres = metres_at(norm, number)
        if metres is not None:
            return Reading(*metres, rule, number.start, metres[1].end)
        if twice and parse_number(twice[1]) == number.value:
            begin = twice.end()
        attached = norm[begin : begin + 1] != " "
        if not attached:
            begin += 1
        noun = self._nouns.read(norm, text, begin, shareable=number.low > 1)
        if noun is None and not attached and not number.worded:
            # "007", "7.00" and the like before a title are no number of titles.
            is_plain = norm[number.start : number.end].isdigit() and not norm.startswith("00", number.start)
            noun = self._nouns.read_title(norm, text, begin) if is_plain else None
            noun = noun or self._read_open(norm, text, number, begin) or self._read_quoted(norm, text, number, begin)
        elif noun is None and not attached and norm[number.start : number.end] not in _AMBIGUOUS:
            noun = self._read_open(norm, text, number, begin) if number.low > 1 else None
            noun = noun if noun is not None and self._nouns.is_whole(norm, noun) else None
            noun = noun or self._read_quoted(norm, text, number, begin)
        if noun is None or not (_is_symbol(text, noun) if attached else noun.units[0].noun not in _ATTACHED):
            return None
        is_year = norm[number.start : number.end] == "năm" and (
            _NUMBERED.match(norm, noun.end) or _OWN_YEAR.match(norm, number.start)
        )
        noun = self._nouns.of_children(norm, number, _as_money(number, noun))
        divided, measured = with_rest(norm, number, noun)
        if is_year or not (measured != noun or self._is_counted(norm, text, number, noun.units[0])):
            return None
        number, noun = divided, measured
        return Reading(number, noun, rule, number.start, noun.end)

    def _read_quoted(self, norm: str, text: str, number: Number, begin: int) -> NounPhrase | None:
        """Read a noun in quotation marks: hai "ông lớn"."""
        may_count = number.low > 1 and not _may_be_year(norm, number) and not self._context.after_label(norm, number)
        return self._nouns.read_quoted(norm, text, begin) if may_count else None

    def _read_open(self, norm: str, text: str, number: Number, begin: int) -> NounPhrase | None:
        """Read a noun that no table holds, unless the number before it is part of a name or a year."""
        if _may_be_year(norm, number) or self._context.ends_name(norm, text, number):
            return None
        if self._context.after_label(norm, number):
            return None
        return self._nouns.read_open(norm, text, begin)

    def _is_counted(self, norm: str, text: str, number: Number, unit: Unit) -> bool:
        if self._is_name(norm, text, number, unit) or self._is_article(norm, number, unit):
            return False
        if number.worded:
            word = norm[number.start : number.end]
            if word == "năm" and self._context.is_year(norm, number.start, open_noun=unit.recipient_kind is None):
                return False
            if word == "một" and not self._counts_one(norm, number, unit):
                return False
            if self._context.is_no_number(norm, number.start) or (word in NEEDS_MEASURE and unit.role != "measure"):
                return False
            if _names_follow(text, number) and not self._nouns.is_counted_name(norm, text, number.end + 1):
                return False
        return not (
            self._context.names_a_thing(norm, number, unit) or self._context.follows_name(norm, text, number, unit)
        )

    def _is_name(self, norm: str, text: str, number: Number, unit: Unit) -> bool:
        """Tell whether the number ends or begins a name: "Top 10 Công ty", "iPad Pro 2018 video"."""
        if norm.endswith("top ", 0, number.start) and text[number.end + 1 : number.end + 2].isupper():
            return True
        is_year = _may_be_year(norm, number) and unit.role != "measure"
        return is_year and self._context.ends_name(norm, text, number)

    def _is_article(self, norm: str, number: Number, unit: Unit) -> bool:
        """Tell whether "1" stands for "một" as an article: "con trai của 1 đại gia", "bị bắt tại 1 tiệm vàng"."""
        is_amount = unit.role == "measure" or unit.unit_class in ("money", "percent") or AWARD_ITEM.match(unit.noun)
        if is_amount or norm[number.start : number.end] != "1":
            return False
        asked = self._context.asks_for_number(norm, number) or self._context.counts_one(norm, number)
        return self._context.takes_article(norm, number) and not asked

    def _counts_one(self, norm: str, number: Number, unit: Unit) -> bool:
        """Tell whether "một" counts: beside another count or where honours are told, else it is an article."""
        if unit.unit_class in ("money", "percent") or AWARD_ITEM.match(unit.noun):
            return True
        if self._context.asks_for_number(norm, number):
            return True
        return unit.recipient_kind is not None and self._context.counts_one(norm, number)

    def _without_noun(self, norm: str, text: str, number: Number) -> Reading | None:
        """Read a number whose noun comes later ("7 và 9 cá nhân"), is a sign before it, or is understood."""
        if PREFIX_CURRENCY.search(norm, max(0, number.start - 4), number.start):
            return Reading(number, None, "counts.currency", number.start, number.end)
        is_sum = (number.scaled and not number.worded) or _is_unit_price(norm, number)
        if is_sum and self._context.is_price(norm, number.start):
            return Reading(number, None, "counts.price", number.start, number.end)
        if number.scaled and _BILLIONS.search(norm, number.start, number.end) and number.value is not None:
            return Reading(number, None, "counts.price", number.start, number.end)
        if number.scaled and number.value is not None:
            return None
        if number.worded and number.value is not None:
            return None
        return self._sharing(norm, text, number)

    def read_sum(self, norm: str, number: Number) -> Reading | None:
        """Read a large number as money where no noun follows and its clause counts no things: "mất 50 triệu"."""
        ranged = read_range(norm, number) or number
        if number.worded or number.value is None or ranged.high < _LARGE_SUM:
            return None
        names = self._context.after_label(norm, number) or self._context.counts_things(norm, number.start)
        ends = ranged.scaled and self._nouns.ends_phrase(norm, ranged.end) and not _GOES_ON.match(norm, ranged.end)
        for_one = _is_unit_price(norm, ranged) and self._context.is_price(norm, number.start)
        rule = "counts.price" if ranged is number else "counts.range"
        return Reading(ranged, None, rule, number.start, ranged.end) if for_one or (ends and not names) else None

    def _sharing(self, norm: str, text: str, number: Number) -> Reading | None:
        """Read a number whose noun stands after the next one: "7 và 9 cá nhân"."""
        share = _SHARES.match(norm, number.end)
        if share is None:
            return None
        other = read_number(norm, share.end())
        if other is None or (other.value is None) != (number.value is None) or norm[other.end : other.end + 1] != " ":
            return None
        noun = self._nouns.read(norm, text, other.end + 1)
        if noun is None or noun.units[0].recipient_kind is None:
            return None
        if not self._is_counted(norm, text, number, noun.units[0]):
            return None
        return Reading(number, noun, "counts.shared", number.start, number.end)


def _is_unit_price(norm: str, number: Number) -> bool:
    """Tell whether a large number is so much for one of something: "3.740.000/chỉ"."""
    plain = not number.scaled and not number.worded and number.high >= _LARGE_SUM
    return plain and _FOR_ONE.match(norm, number.end) is not None


def _as_money(number: Number, noun: NounPhrase) -> NounPhrase:
    """Return `noun` as a currency where so many of it are counted: "26 triệu bảng", but "4 bảng" of a tournament."""
    currency = _LARGE_SUMS.get(noun.units[0].noun)
    return replace(noun, units=(units()[currency],)) if currency and number.low >= _LARGE_SUM else noun


def _may_be_year(norm: str, number: Number) -> bool:
    """Tell whether four digits without a point may be a year."""
    return number.end - number.start == 4 and norm[number.start : number.end].isdigit() and 1900 <= number.low <= 2100


def _is_symbol(text: str, noun: NounPhrase) -> bool:
    """Tell whether a noun may be glued to its number: "30kg", "500đ", but no "4G" and no "118M"."""
    written = text[noun.start : noun.end]
    return noun.units[0].role == "measure" and written not in ("G", "M")


def _names_follow(text: str, number: Number) -> bool:
    """Tell whether a capitalised word follows lower-case number words: "ba Đình" is no count of "Đình"."""
    following = text[number.end + 1 : number.end + 3]
    return following[:1].isupper() and following[1:].islower() and text[number.end - 1].islower()
