"""Finds counts: a number, its modifier and the noun that it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vinhdanh.extract.counts.context import Context, Modified, opens_sentence
from vinhdanh.extract.counts.nouns import NounReader
from vinhdanh.extract.counts.numbers import (
    APPROXIMATE,
    DIGIT_WORDS,
    SCALES,
    Number,
    read_number,
    read_scale,
)
from vinhdanh.extract.counts.reader import PREFIX_CURRENCY, NumberReader
from vinhdanh.extract.counts.reading import Reading
from vinhdanh.extract.counts.shares import ShareReader
from vinhdanh.extract.counts.understood import UnderstoodReader
from vinhdanh.extract.counts.units import Unit, unit_codes
from vinhdanh.extract.titled import is_within, titled_spans
from vinhdanh.knowledge import load_toml
from vinhdanh.values import CountModifier, CountValue, DateValue, Mention
from vinhdanh.view import View

_NEVER_FIRST = {"không", "mốt", "tư", "lăm", "nhăm"}
_OPENERS = {*DIGIT_WORDS, "mười", "nửa", "hàng", "hằng", *SCALES, *APPROXIMATE} - _NEVER_FIRST
_FIRST_WORDS = sorted(_OPENERS, key=lambda words: (-len(words), words))
_TRIGGER = re.compile(rf"(?<!\w)(?:\d|(?:{'|'.join(_FIRST_WORDS)})(?!\w))")
_BARE_BILLIONS = re.compile(r"(?:chục|trăm|nghìn|ngàn) (?:tỷ|tỉ)(?! (?:lệ|số|giá|trọng|suất)(?!\w))(?!\w)")
_SCALE_WORDS = tuple(SCALES)
#: "Km 126 + |575|" is a place on a road.
_KILOMETRE = re.compile(r"(?<!\w)km ?\d+ ?\+ ?\Z")
#: "81% |sức lao động trở lên".
_OR_MORE_OF = re.compile(r"(?: [^\W\d_]+){1,4} trở lên(?!\w)")
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
        self._reader = NumberReader(self._context, self._nouns, self._understood)
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
            if mention is not None and date is not None and mention.end > date[0]:
                mention = _before_date(view, mention, unit, date[0])
            if mention is not None:
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
        reading = self._reader.read(norm, text, number)
        if reading is None and not self._context.after_label(norm, number):
            reading = self._understood.read(norm, text, number, before)
        reading = reading or self._reader.read_sum(norm, number)
        if reading is None or _is_per(norm, reading):
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
        elif modifier == "exact" and unit.unit_class == "percent" and _OR_MORE_OF.match(norm, end):
            modifier = "at_least"
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


def _is_per(norm: str, reading: Reading) -> bool:
    """Tell whether "/" before a count says of how many: "40.000 đồng/|3 cái"; "1.143 hộ/|3.987 nhân khẩu" are two."""
    before = norm[reading.start - 1 : reading.start] == "/"
    return before and (reading.unit.unit_class != "person" or reading.number.low <= 1)


def _before_date(view: View, mention: Mention[CountValue], unit: Unit | None, date: int) -> Mention[CountValue] | None:
    """Return `mention` up to the date that begins in it: "2 người | rạng sáng nay"; None where its noun is cut."""
    end = date - 1 if view.norm[date - 1] == " " else date
    value = mention.value
    if unit is None or end < value.number_end + 1 + len(unit.noun):
        return None
    return replace(mention, end=end, value=replace(value, unit=value.unit[: len(value.unit) - (mention.end - end)]))


def _code(norm: str, reading: Reading, unit: Unit) -> str:
    """Return the code of a measure or currency, of the sign before the number where one stands there."""
    sign = PREFIX_CURRENCY.search(norm, max(0, reading.start - 4), reading.start)
    noun = sign.group().strip().removeprefix("us") if sign and reading.rule == "counts.currency" else unit.noun
    return unit_codes().get(noun, "")


def _start(norm: str, reading: Reading, before: Modified | None, done: int) -> tuple[int, CountModifier]:
    """Return where the mention begins and what its modifier is."""
    if before is not None:
        return before.start, before.modifier
    start = reading.start
    opener = norm[max(done, start - 3) : start]
    is_bare_scale = reading.number.value is None and norm.startswith(_SCALE_WORDS, start)
    if opener == "cả " and is_bare_scale:
        return start - len(opener), "exact"
    sign = PREFIX_CURRENCY.search(norm, max(done, start - 4), start) if reading.rule == "counts.currency" else None
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
    # "1.143 hộ/|3.987 nhân khẩu"
    if before in ",:/" and earlier.isalpha():
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


def _after_digits(norm: str, number: Number) -> int:
    """Return where to go on after digits that count nothing: behind the first group, "12 200" may be two numbers."""
    space = norm.find(" ", number.start, number.end)
    return number.end if space < 0 or number.scaled else space
