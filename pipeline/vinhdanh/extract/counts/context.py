"""What stands before a number: modifiers, and words that make it a name, a date or a score instead of a count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from vinhdanh.extract.counts.numbers import Number
from vinhdanh.extract.counts.units import Unit
from vinhdanh.knowledge import load_toml
from vinhdanh.values import CountModifier

_WINDOW = 32
#: Several questions are asked of each number, one after the other.
_REMEMBERED = 16
#: How far back a word of money makes "5 triệu" an amount.
_MONEY_REACH = 60
#: "đạt dưới 5 tiêu chí" means fewer, "vượt quá 5" and "mức tối đa là 5" have the words as verb and noun.
_REACHED = frozenset({"đạt", "có", "còn"})
_NOUN_BEFORE = {
    "độ": frozenset({"nhiệt", "tốc", "mức", "mật", "trình", "chế", "cường", "nồng", "vĩ", "kinh", "cao", "sâu"}),
    "quá": frozenset({"vượt"}),
    "ước": frozenset({"với", "mức", "bản", "theo"}),
    "tối": frozenset({"mức", "lượng", "số", "độ", "suất", "tải"}),
}
#: Groups, rounds and prizes are seldom numbered beyond this.
_LAST_ORDINAL = 12
_CLAUSE = 70
_AMOUNTS = re.compile(r"(?<![\w.,])(?:\d[\d.,]* (?:ngàn|nghìn|triệu)(?:, | và | hoặc ))+\Z")
#: "từng năm lần vô địch" is five times, "mỗi năm lần lượt" is every year.
_FIVE_TIMES = re.compile(r"năm lần(?! (?:lượt|đầu|thứ|này|nữa|cuối|trước|sau)(?!\w))(?!\w)")
_OTHER_NUMBER = r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
#: "hai tập thể và |một cá nhân", "một| tập thể và hai cá nhân".
_COUNT_BEFORE = re.compile(rf"(?<!\w){_OTHER_NUMBER}(?: [^\W\d_]+){{1,5}}(?:,| và|, và| cùng) \Z")
_COUNT_AFTER = re.compile(rf"\A(?: [^\W\d_]+){{1,5}}(?:,| và|, và| cùng) {_OTHER_NUMBER} ")
#: "cao hơn 2 m |so với năm ngoái".
_COMPARED = re.compile(r" ?[^\W\d]{1,8} so (?:với|sánh)(?!\w)")
_SPLIT = re.compile(r"[^\w/%.,:;()\"'!?\n-]+")
#: "lớp 10, 11 và |12": numbers that go on a list which a label opened.
_AND = r"(?:, ?| và | - |-|, và | đến | hoặc )"
_CHAIN = re.compile(rf"((?:[^\W\d_]+ )?[^\W\d_]+) \d[\w.]*(?:{_AND}\d[\w.]*)*{_AND}\Z")
_LIST_END = re.compile(r"\w(?:, ?| và | - |-| đến | hoặc )\Z")
_SENTENCE_OPENERS = frozenset(".!?:;\"'“”‘(-–—•*+…\n|[")


@dataclass(frozen=True, slots=True)
class Modified:
    """A modifier before a number and where it starts."""

    start: int
    modifier: CountModifier


class Context:
    """Answers questions about the words before a number."""

    def __init__(self) -> None:
        knowledge = load_toml("counts")
        words = knowledge["context"]
        self._modifiers: dict[str, CountModifier] = {
            phrase: cast(CountModifier, name) for phrase, name in knowledge["modifiers"]["before"].items()
        }
        self._locative = frozenset(knowledge["modifiers"]["locative"])
        self._comparatives = frozenset(knowledge["modifiers"]["comparatives"])
        self._dimensions = frozenset(knowledge["modifiers"]["dimensions"])
        self._bare_scale = frozenset(knowledge["modifiers"]["bare_scale"])
        self._vague_bare_scale = frozenset(knowledge["modifiers"]["vague_bare_scale"])
        self._labels = frozenset(words["labels"])
        self._weak_labels = frozenset(words["weak_labels"])
        self._weight_classes = frozenset(words["weight_classes"])
        self._weights = frozenset(words["weights"])
        self._group_labels = frozenset(words["group_labels"])
        self._label_negators = frozenset(words["label_negators"])
        self._verbs_too = frozenset(words["verbs_too"])
        self._sized_by: dict[str, list[str]] = words["sized_by"]
        self._both_do = frozenset(words["both_do"])
        self._year_before = frozenset(words["year_before"])
        self._score_before = frozenset(words["score_before"])
        self._money_before = frozenset(words["money_before"])
        self._things_near = re.compile(rf"(?<!\w)(?:{'|'.join(words['things_near'])})(?!\w)")
        self._money_near = re.compile(rf"(?<!\w)(?:{'|'.join(words['money_near'])})(?!\w)")
        self._date_before = frozenset(words["date_before"])
        self._no_numbers = re.compile(rf"(?:{'|'.join(words['no_numbers'])})(?!\w)")
        self._five_after = frozenset(words["five_after"])
        self._before_article = frozenset(words["before_article"])
        asked = "|".join(words["one_asked"])
        each = r"mỗi (?!xã )(?:[^\W\d_]+ ){1,2}(?:(?:được )?(?:nhận|tặng|trao|thưởng) )?"
        self._one_asked = re.compile(rf"(?<!\w)(?:(?:{asked}) |{each})\Z")
        self._honours = re.compile(rf"(?<!\w)(?:{'|'.join(words['honours'])})(?!\w)")

    def modifier(self, norm: str, number: Number, unit: Unit) -> Modified | None:
        """Return the modifier right before `number`, which counts `unit`."""
        for start, phrase in _suffixes(norm, number.start):
            name = self._modifiers.get(phrase)
            if name is None:
                continue
            if phrase in self._locative and not (_is_amount(number, unit) or _last_word(norm, start) in _REACHED):
                return None
            if _last_word(norm, start) in _NOUN_BEFORE.get(phrase.split()[0], ()):
                return None
            if phrase == "ngoài" and _opens(norm, start):
                return None
            if phrase == "hơn" and self._compares(norm, start, number, unit):
                return None
            return Modified(start, name)
        return None

    def _compares(self, norm: str, start: int, number: Number, unit: Unit) -> bool:
        """Tell whether the "hơn" at `start` compares: "cao hơn 2 điểm"; "dài hơn 6 km" is how long something is."""
        last = _last_word(norm, start)
        is_size = last in self._dimensions and unit.role == "measure" and unit.unit_class == "other"
        compared = _COMPARED.match(norm, number.end) is not None
        return last in self._comparatives and (not is_size or compared)

    def names_a_thing(self, norm: str, number: Number, unit: Unit) -> bool:
        """Tell whether the number is part of a name: "lớp 9", "quận 5", "lớp 10, 11 và 12", "hạng cân 52 kg"."""
        is_size = unit.role == "measure" and len(unit.noun) > 1
        if unit.noun in self._weights and any(ph in self._weight_classes for _, ph in _suffixes(norm, number.start)):
            return True
        # "Trung đoàn hai lần được tặng": names have their number in figures
        is_times = unit.noun == "lần" and norm[number.start].isalpha()
        if unit.unit_class in ("money", "percent") or is_size or is_times:
            return False
        for start, phrase in _suffixes(norm, number.start)[-3:]:
            if unit.noun in self._sized_by.get(phrase, ()):
                return False
            if phrase in self._labels:
                return _last_word(norm, start) not in self._label_negators
            is_group = phrase in self._group_labels and unit.unit_class != "person"
            if _last_word(norm, start) in self._label_negators:
                continue
            if number.high <= _LAST_ORDINAL and (is_group or phrase in self._weak_labels):
                return True
        return self._continues_label(norm, number, unit)

    def after_label(self, norm: str, number: Number) -> bool:
        """Tell whether a noun that goes with a number as its name stands before the number: "Đại đội 138"."""
        labels = (self._labels, self._weak_labels, self._group_labels)
        return any(phrase in words for _, phrase in _suffixes(norm, number.start)[-2:] for words in labels)

    def _continues_label(self, norm: str, number: Number, unit: Unit) -> bool:
        """Tell whether the number ends a list of names: "lớp 10, 11 và 12"."""
        if unit.recipient_kind in {"individual", "household"} or unit.noun == "lần" or unit.noun.startswith("tập thể"):
            return False
        window = norm[max(0, number.start - _WINDOW) : number.start]
        if not _LIST_END.search(window):
            return False
        chain = _CHAIN.search(window)
        return chain is not None and any(
            words in self._labels or words in self._weak_labels for words in (chain[1], chain[1].split()[-1])
        )

    def follows_name(self, norm: str, text: str, number: Number, unit: Unit) -> bool:
        """Tell whether the number ends a name and its noun is a verb: "Nhi đồng 2 tổ chức", "iPhone 11 bạn"."""
        if unit.noun in self._both_do and _last_word(norm, number.start) == "cả":
            return True
        if unit.noun not in self._verbs_too or number.worded:
            return False
        return self.ends_name(norm, text, number)

    def ends_name(self, norm: str, text: str, number: Number) -> bool:
        """Tell whether a capitalised word stands right before the number: "iPhone 11", "Nhi đồng 2"."""
        suffixes = _suffixes(norm, number.start)
        if not suffixes:
            return False
        last = suffixes[-1][0]
        if "," in text[last : number.start]:
            return False
        return text[last : number.start] != norm[last : number.start] and not opens_sentence(text, last)

    def is_no_number(self, norm: str, start: int) -> bool:
        """Tell whether the number word at `start` begins a word that counts nothing: "ba lô"."""
        return self._no_numbers.match(norm, start) is not None

    def counts_one(self, norm: str, number: Number) -> bool:
        """Tell whether "một" stands beside another count, or in a clause that tells of honours."""
        before = re.split(r"[.;:\n!?]", norm[max(0, number.start - _CLAUSE) : number.start])[-1]
        after = re.split(r"[.;:\n!?]", norm[number.end : number.end + _CLAUSE])[0]
        return bool(_COUNT_BEFORE.search(before) or _COUNT_AFTER.search(after) or self._honours.search(before))

    def takes_article(self, norm: str, number: Number) -> bool:
        """Tell whether the word right before `number` goes before an article rather than before a count of one."""
        return any(phrase in self._before_article for _, phrase in _suffixes(norm, number.start)[-2:])

    def is_year(self, norm: str, start: int, *, open_noun: bool = False) -> bool:
        """Tell whether the "năm" at `start` is the year rather than five; before an `open_noun` it most often is."""
        last = _last_word(norm, start)
        if last[-1:].isdigit():
            return True
        if norm.endswith("một trong ", 0, start):
            return False
        if _FIVE_TIMES.match(norm, start) and (last == "từng" or last not in self._year_before):
            return False
        if not open_noun:
            return last in self._year_before
        if not last and norm[max(0, start - 2) : start - 1] in ("", ",", ":", ";"):
            return False
        return last not in self._five_after

    def asks_for_number(self, norm: str, number: Number) -> bool:
        """Tell whether words before "một" say how many: "chỉ có một", "ít nhất một", "mỗi đội nhận một"."""
        begin = max(0, number.start - _CLAUSE)
        clause = re.split(r"[.;:,\n!?]", norm[begin : number.start])[-1]
        return self._one_asked.search(clause) is not None

    def is_score(self, norm: str, start: int) -> bool:
        """Tell whether a pair of numbers at `start` is the result of a match."""
        return any(phrase in self._score_before for _, phrase in _suffixes(norm, start)[-2:])

    def is_price(self, norm: str, start: int) -> bool:
        """Tell whether an amount without a noun at `start` is money: "góp 10 ngàn, |20 ngàn"."""
        chain = _AMOUNTS.search(norm, max(0, start - _WINDOW), start)
        start = chain.start() if chain else start
        said = re.split(r"[.;!?]\s|\n", norm[max(0, start - _MONEY_REACH) : start])[-1]
        if self._money_near.search(said):
            return True
        return any(phrase in self._money_before for _, phrase in _suffixes(norm, start)[-2:])

    def counts_things(self, norm: str, start: int) -> bool:
        """Tell whether the clause before `start` speaks of a number of things: "sản lượng đạt |4 triệu"."""
        said = re.split(r"[.;!?]\s|\n", norm[max(0, start - _MONEY_REACH) : start])[-1]
        return self._things_near.search(said) is not None

    def is_date(self, norm: str, start: int) -> bool:
        """Tell whether numbers with a slash at `start` are a date."""
        return _last_word(norm, start) in self._date_before

    def takes_bare_scale(self, norm: str, start: int) -> bool:
        """Tell whether the scale word at `start` is a number by itself: "hơn trăm người"."""
        return _last_word(norm, start) in self._bare_scale

    def makes_vague(self, norm: str, start: int) -> bool:
        """Tell whether the bare scale at `start` means an order of size: "cả trăm người"."""
        return _last_word(norm, start) in self._vague_bare_scale


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a capital letter at `start` is due to its place only."""
    before = text[max(0, start - 3) : start].rstrip(" \t\u00a0")
    return not before or before[-1] in _SENTENCE_OPENERS


def _opens(norm: str, start: int) -> bool:
    """Tell whether a clause begins at `start`: "Ngoài 100 em, ..." leaves them out instead of counting more."""
    return norm[:start].rstrip(" ")[-1:] in {"", ".", "\n", "!", "?", ";", ":"}


def _last_word(norm: str, start: int) -> str:
    """Return the word that ends right before `start` and one blank, or ""."""
    if start == 0 or norm[start - 1] != " ":
        return ""
    return norm[norm.rfind(" ", max(0, start - _WINDOW), start - 1) + 1 : start - 1].rsplit("\n", 1)[-1].lstrip("\"'(")


@lru_cache(maxsize=_REMEMBERED)
def _suffixes(norm: str, start: int) -> tuple[tuple[int, str], ...]:
    """Return (offset, words) for the last one to four words before `start`, longest first."""
    found: list[tuple[int, str]] = []
    end = start - 1
    if start == 0 or norm[end] != " ":
        return ()
    begin = end
    for _ in range(4):
        space = norm.rfind(" ", max(0, start - _WINDOW), begin)
        line = norm.rfind("\n", max(0, start - _WINDOW), begin)
        cut = max(space, line)
        word = norm[cut + 1 : begin]
        if (cut < 0 and start > _WINDOW) or not word:
            break
        opened = word.lstrip("\"'([")
        found.append((begin - len(opened), norm[begin - len(opened) : end]))
        if line >= space or opened != word or not word[-1:].isalnum() or cut < 0:
            break
        begin = cut
        if norm[begin - 1 : begin] in (",", ".", ";", ":", ")"):
            break
    return tuple(found[::-1])


def _is_amount(number: Number, unit: Unit) -> bool:
    """Tell whether "trên" before this number can only mean "more than"."""
    if unit.unit_class in ("money", "percent") or unit.role == "measure" or number.scaled:
        return True
    low = number.low
    return (low >= 10 and low % 5 == 0) or low >= 100
