"""Finds counts: a number, its modifier and the noun that it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vinhdanh.extract.counts.context import Context, Modified, opens_sentence
from vinhdanh.extract.counts.measured import metres_at, with_rest
from vinhdanh.extract.counts.nouns import AWARD_ITEM, NounReader
from vinhdanh.extract.counts.numbers import (
    APPROXIMATE,
    DIGIT_WORDS,
    SCALES,
    Number,
    parse_number,
    read_number,
    read_scale,
)
from vinhdanh.extract.counts.ranges import range_break, read_range
from vinhdanh.extract.counts.reading import Reading
from vinhdanh.extract.counts.shares import ShareReader
from vinhdanh.extract.counts.understood import UnderstoodReader
from vinhdanh.extract.counts.units import NounPhrase, Unit, unit_codes, units
from vinhdanh.extract.titled import is_within, titled_spans
from vinhdanh.knowledge import load_toml
from vinhdanh.values import CountModifier, CountValue, DateValue, Mention
from vinhdanh.view import View

_NEVER_FIRST = {"không", "mốt", "tư", "lăm", "nhăm"}
_OPENERS = {*DIGIT_WORDS, "mười", "nửa", "hàng", "hằng", *SCALES, *APPROXIMATE} - _NEVER_FIRST
_FIRST_WORDS = sorted(_OPENERS, key=lambda words: (-len(words), words))
_TRIGGER = re.compile(rf"(?<!\w)(?:\d|(?:{'|'.join(_FIRST_WORDS)})(?!\w))")
#: "Km 126 + |575|" is a place on a road.
_KILOMETRE = re.compile(r"(?<!\w)km ?\d+ ?\+ ?\Z")
#: Number words that most often are none before a noun that no table holds: the year, the father, ripe, levers.
_AMBIGUOUS = frozenset({"năm", "ba", "tư", "chín", "bẩy"})
_TWICE = re.compile(r" ?\(([\w ]{1,40})\)(?= )")
#: "năm lớp 11" is the year of a pupil, no five classes.
_NUMBERED = re.compile(r" \d")
#: "|ba| trong số 12 đội"; "một trong 12 đội" is one of them, and the number is 12.
_OUT_OF = re.compile(r" (?:trong|trên) (?:tổng )?(?:số )?(?=[^\W_])")
_FRACTION = re.compile(r"/(\d{1,3}(?:\.\d{3})+|\d{1,9})(?= )")
_SHARES = re.compile(r"(?: (?:và|hoặc) (?=\d)|,? (?:thậm chí|thậm chí là|hay) |, (?=h[àằ]ng ))")
#: A scale of thousands of millions without a noun is money: "vụ án nghìn tỷ".
_BILLIONS = re.compile(r"(?:tỷ|tỉ)\Z")
_BARE_BILLIONS = re.compile(r"(?:chục|trăm|nghìn|ngàn) (?:tỷ|tỉ)(?! (?:lệ|số|giá|trọng|suất)(?!\w))(?!\w)")
_PREFIX_CURRENCY = re.compile(r"(?:us\$|usd|\$|€|£|¥) ?\Z")
_ATTACHED = frozenset(load_toml("counts")["measures"]["attached"])
#: What joins the ends of a range stands behind a measure, whose name is no longer than this.
_RANGE_AHEAD = re.compile(r"-| (?:đến|tới|cho đến) ")
_LONGEST_MEASURE = 40
#: Nouns that are currencies where thousands are counted, by the name of the currency.
_LARGE_SUMS: dict[str, str] = load_toml("counts")["measures"]["large_sums"]
_LARGE_SUM = 1000
_SCALE_WORDS = tuple(SCALES)
#: How far back a noun is that a number without one can mean.
_MEMORY = 240
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True, slots=True)
class _Before:
    """What was counted last, and where that ended."""

    unit: Unit
    end: int


class CountExtractor:
    """Extracts counts from a view; everything is compiled when it is made.

    >>> from vinhdanh.view import View
    >>> text = "Tặng giấy khen cho hơn 20 tập thể và 7 cá nhân."
    >>> [(text[m.start:m.end], m.value.low, m.value.unit_class) for m in CountExtractor()(View(text))]
    [('hơn 20 tập thể', 20.0, 'collective'), ('7 cá nhân', 7.0, 'person')]
    """

    def __init__(self) -> None:
        self._context = Context()
        self._nouns = NounReader()
        self._shares = ShareReader(self._nouns)
        self._understood = UnderstoodReader(self._nouns)
        after: dict[str, CountModifier] = load_toml("counts")["modifiers"]["after"]
        self._after = after
        self._after_pattern = re.compile(rf"(?:/[^\W\d_]+)? ({'|'.join(after)})(?!\w)")

    def __call__(self, view: View, dates: Sequence[Mention[DateValue]] = ()) -> list[Mention[CountValue]]:
        """Return the counts of `view` in order, none overlapping another or one of `dates`."""
        taken = sorted((date.start, date.end) for date in dates)
        return list(self._mentions(view, taken))

    def _mentions(self, view: View, taken: list[tuple[int, int]]) -> Iterator[Mention[CountValue]]:
        done, next_date, per_unit = 0, 0, -1
        titles = titled_spans(view.norm, view.text)
        before: _Before | None = None
        for trigger in _TRIGGER.finditer(view.norm):
            start = trigger.start()
            if start < done:
                continue
            while next_date < len(taken) and taken[next_date][1] <= start:
                next_date += 1
            date = taken[next_date] if next_date < len(taken) else None
            if date is not None and date[0] <= start:
                continue
            if per_unit == start and view.norm.startswith("một ", start):
                continue
            known = (
                before.unit if before is not None and not _SENTENCE_END.search(view.norm, before.end, start) else None
            )
            mention, done, unit = self._mention_at(view, start, done, known)
            if mention is not None and is_within(titles, start, mention.end):
                continue
            if mention is not None and (date is None or mention.end <= date[0]):
                done = mention.end
                # "500.000 đồng một người": the second number tells the share, not a count.
                per_unit = done + 1 if mention.value.unit_class == "money" else -1
                if unit is not None and unit.role != "measure":
                    before = _Before(unit, mention.end)
                yield mention

    def _mention_at(
        self, view: View, start: int, done: int, before: Unit | None
    ) -> tuple[Mention[CountValue] | None, int, Unit | None]:
        """Return the count whose number starts at `start`, where to go on, and what it counts.

        `before` is what was counted last in the sentence.
        """
        norm, text = view.norm, view.text
        if not _is_free(norm, start):
            return None, done, None
        share = self._shares.read(norm, text, start)
        if share is not None:
            return self._build(norm, text, share, done), share.end, None
        number = self._number_at(norm, start)
        if number is None or not _is_written_as_number(text, norm, number):
            return None, done, None
        reading = self._read(norm, text, number)
        if reading is None and not self._context.after_label(norm, number):
            reading = self._understood.read(norm, text, number, before)
        if reading is None:
            return None, number.end if number.worded else _after_digits(norm, number), None
        return self._build(norm, text, reading, done), reading.end, reading.unit

    def _number_at(self, norm: str, start: int) -> Number | None:
        number = read_number(norm, start)
        if number is None and _BARE_BILLIONS.match(norm, start):
            return read_scale(norm, start)
        if number is None and self._context.takes_bare_scale(norm, start):
            number = read_scale(norm, start)
            if number is not None and self._context.makes_vague(norm, start):
                return replace(number, value=None, high=number.low * 10 - 1)
        return number

    def _read(self, norm: str, text: str, first: Number) -> Reading | None:
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
            noun = noun or self._read_open(norm, text, number, begin)
        elif noun is None and not attached and norm[number.start : number.end] not in _AMBIGUOUS:
            noun = self._read_open(norm, text, number, begin) if number.low > 1 else None
            noun = noun if noun is not None and self._nouns.is_whole(norm, noun) else None
        if noun is None or not (_is_symbol(text, noun) if attached else noun.units[0].noun not in _ATTACHED):
            return None
        is_year = norm[number.start : number.end] == "năm" and _NUMBERED.match(norm, noun.end)
        noun = _as_money(number, noun)
        divided, measured = with_rest(norm, number, noun)
        if is_year or not (measured != noun or self._is_counted(norm, text, number, noun.units[0])):
            return None
        number, noun = divided, measured
        return Reading(number, noun, rule, number.start, noun.end)

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
            if self._context.is_no_number(norm, number.start):
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
        if _PREFIX_CURRENCY.search(norm, max(0, number.start - 4), number.start):
            return Reading(number, None, "counts.currency", number.start, number.end)
        if number.scaled and not number.worded and self._context.is_price(norm, number.start):
            return Reading(number, None, "counts.price", number.start, number.end)
        if number.scaled and _BILLIONS.search(norm, number.start, number.end) and number.value is not None:
            return Reading(number, None, "counts.price", number.start, number.end)
        if number.scaled and number.value is not None:
            return None
        if number.worded and number.value is not None:
            return None
        return self._sharing(norm, text, number)

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

    def _build(self, norm: str, text: str, reading: Reading, done: int) -> Mention[CountValue]:
        number, noun, end = reading.number, reading.noun, reading.end
        unit = reading.unit
        before = self._context.modifier(norm, number, unit)
        if before is not None and before.start < done:
            before = None
        start, modifier = _start(norm, reading, before, done)
        after = self._after_pattern.match(norm, end)
        if after is not None:
            modifier, end = self._after[after[1]], after.end()
        value, low, high, modifier = _bounds(number, modifier, reading.rule)
        understood = unit.noun if reading.rule == "counts.understood" else ""
        written = text[noun.start : noun.end] if noun is not None else understood
        return Mention(
            "count",
            start,
            end,
            CountValue(
                value,
                low,
                high,
                modifier,
                unit=written,
                unit_class=noun.unit_class if noun is not None else unit.unit_class,
                unit_code=_code(norm, reading, unit),
                number_start=number.start,
                number_end=number.end,
            ),
            reading.rule,
        )


def _as_money(number: Number, noun: NounPhrase) -> NounPhrase:
    """Return `noun` as a currency where so many of it are counted: "26 triệu bảng", but "4 bảng" of a tournament."""
    currency = _LARGE_SUMS.get(noun.units[0].noun)
    return replace(noun, units=(units()[currency],)) if currency and number.low >= _LARGE_SUM else noun


def _code(norm: str, reading: Reading, unit: Unit) -> str:
    """Return the code of a measure or currency, of the sign before the number where one stands there."""
    sign = _PREFIX_CURRENCY.search(norm, max(0, reading.start - 4), reading.start)
    noun = sign.group().strip().removeprefix("us") if sign and reading.rule == "counts.currency" else unit.noun
    return unit_codes().get(noun, "")


def _still_meant(norm: str, before: _Before | None, start: int) -> Unit | None:
    """Return what was counted last if that was in the same sentence as `start`."""
    if before is None or start - before.end > _MEMORY or _SENTENCE_END.search(norm, before.end, start):
        return None
    return before.unit


def _start(norm: str, reading: Reading, before: Modified | None, done: int) -> tuple[int, CountModifier]:
    """Return where the mention begins and what its modifier is."""
    if before is not None:
        return before.start, before.modifier
    start = reading.start
    opener = norm[max(done, start - 3) : start]
    is_bare_scale = reading.number.value is None and norm.startswith(_SCALE_WORDS, start)
    if opener == "cả " and is_bare_scale:
        return start - len(opener), "exact"
    sign = _PREFIX_CURRENCY.search(norm, max(done, start - 4), start) if reading.rule == "counts.currency" else None
    return (sign.start() if sign else start), "exact"


def _bounds(
    number: Number, modifier: CountModifier, rule: str
) -> tuple[float | None, float | None, float | None, CountModifier]:
    """Return value, low, high and modifier: an open end is None, and "about" has no ends."""
    if rule == "counts.range":
        return None, number.low, number.high, "range"
    if number.value is None:
        return None, number.low, number.high, "vague"
    value = number.value
    if modifier in ("more_than", "at_least"):
        return value, value, None, modifier
    if modifier in ("less_than", "at_most"):
        return value, None, value, modifier
    if modifier == "about":
        return value, None, None, modifier
    return value, value, value, "exact"


def _is_free(norm: str, start: int) -> bool:
    """Tell whether nothing before `start` makes the number there part of a code, a date or a longer number."""
    if start == 0:
        return True
    before, earlier = norm[start - 1], norm[max(0, start - 2) : start - 1]
    if _KILOMETRE.search(norm, max(0, start - 16), start):
        return False
    if before not in "./,-:+_#@&=×":
        return True
    if before in ",:" and earlier.isalpha():
        return True
    return before in ",-:+" and not earlier.isalnum()


def _is_written_as_number(text: str, norm: str, number: Number) -> bool:
    """Tell number words from names: lower case, except at the start of a sentence or in a headline."""
    written = text[number.start : number.end]
    if written == norm[number.start : number.end]:
        return True
    if written[1:] == norm[number.start + 1 : number.end]:
        return opens_sentence(text, number.start)
    return written.isupper() and len(written) > 2


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


def _after_digits(norm: str, number: Number) -> int:
    """Return where to go on after digits that count nothing: behind the first group, "12 200" may be two numbers."""
    space = norm.find(" ", number.start, number.end)
    return number.end if space < 0 or number.scaled else space
