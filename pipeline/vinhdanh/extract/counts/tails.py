"""How far a counted noun runs on: "46 đảng viên | mới", "32 kg | ma túy đá"; and nouns that no table of units holds."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Literal

from vinhdanh.extract.counts.units import Unit, longest, units
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.view import fold

Mode = Literal["agent", "times", "thing", "measure"]
Head = Literal["plain", "classifier", "compound"]

_MOST_WORDS = 6
_GOODS_END = (" và ", " cho ", " từ ")
_LENGTHS = ("km", "m", "mét", "cây số")
#: "nặng| và đặc biệt |nặng", "giỏi giang|, |xinh xắn".
_JOIN = re.compile(r"(?:, ?| và )(?:rất |đặc biệt )?(?=[^\W\d_])")
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
#: A second name is joined to a name: "Việt - Trung".
_JOINED_NAME = re.compile(r" ?[-–] ?(?=[^\W\d_])")
_SITES = frozenset(load_toml("counts")["phrase"]["sites"])
_SYLLABLE = re.compile(r" [^\W\d_]+(?![\w-])")
_AMOUNT = re.compile(r" (?:từ |thêm |lên )?\d")
#: What follows "mới" where it means "only just" instead of "new".
_ACTS = ("verb", "auxiliary")


class TailReader:
    """Reads the words that narrow a counted noun, and counted nouns that are not in the table."""

    def __init__(self) -> None:
        phrase, context = (load_toml("counts")[part] for part in ("phrase", "context"))
        self._parts: dict[str, str] = {row["word"]: row["part"] for row in load_table("count_words")}
        self._parts |= {words: "verb" for words in context["verbs_too"] if " " in words}
        self._parts |= dict.fromkeys(phrase["narrowing_verbs"], "narrowing")
        self._parts |= dict.fromkeys(phrase["adverbs_too"], "late")
        self._parts |= dict.fromkeys(phrase["stops"], "stop")
        self._parts |= dict.fromkeys(phrase["auxiliaries"], "auxiliary")
        self._parts |= dict.fromkeys(phrase["noun_modifiers"], "modifier")
        # "chính trị - xã hội" is written without blanks, too.
        self._parts |= {words.replace(" - ", "-"): part for words, part in self._parts.items() if " - " in words}
        self._never_open = frozenset((*phrase["never_open"], *context["not_counted"]))
        self._labels = frozenset((*context["labels"], *context["weak_labels"], *context["group_labels"]))
        self._units = units()
        self._countries = frozenset(map(fold, phrase["countries"]))
        self._abbreviations = frozenset(phrase["abbreviations"])
        self._pronouns = frozenset(phrase["pronouns"])
        self._of_things = frozenset(phrase["adjectives_of_things"])
        self._manners = frozenset(phrase["manners"])
        self._acts = frozenset(phrase["acts"])
        self._no_acts = frozenset(phrase["no_acts"])
        dotted = "|".join(re.escape(word) for word in phrase["abbreviations"])
        self._abbreviation = re.compile(rf"(?:{dotted})(?!\w)")
        self._merit = re.compile(rf" \d (?:{'|'.join(phrase['merits'])})(?!\w)")
        self._parts |= dict.fromkeys(phrase["abbreviations"], "modifier")
        levels, classes = ("|".join(phrase[part]) for part in ("levels", "classes"))
        self._ranks = re.compile(rf" (?:cấp (?:{levels})|hạng (?:{classes}))(?!\w)")

    def end(self, norm: str, text: str, end: int, mode: Mode, head: Head = "plain") -> int:
        """Return where the noun phrase ends whose head, of a person or body or of a thing, ends at `end`.

        Behind a "classifier" the first word belongs to the noun, whatever follows. A head that is a "compound" goes on
        with its last syllable only where nothing else begins there: "114 học sinh | học nghề".
        """
        end = self._whole_word(norm, end, compound=head == "compound")
        begin, last = end, ""
        for _ in range(_MOST_WORDS):
            joined = self._joined_adjective(norm, end, last)
            if joined > end:
                end = joined
                continue
            if norm[end : end + 1] != " ":
                return end
            if text[end + 1 : end + 2].isupper() and not self._is_abbreviation(norm, text, end + 1):
                return self._before_name(norm, text, end, last, begin)
            words = longest(norm, end + 1, self._parts)
            following = end + 1 + len(words)
            if not words and last and " " not in last and norm[end + 1 : end + 2].isalpha():
                # A syllable that no list holds most often ends the word before it: "giả | mạo".
                before = end - len(last) - 1
                return self._syllables(norm, end) if head == "classifier" and before == begin else before
            if not words or not self._goes_on(norm, words, following, last, mode):
                break
            end, last = following, words
        if last and norm[end : end + 1] == " " and norm[end + 1 : end + 2].isdigit() and last in self._labels:
            return end - len(last) - 1
        return self.with_rank(norm, end)

    def _is_abbreviation(self, norm: str, text: str, start: int) -> bool:
        """Tell whether an abbreviation that narrows a noun begins at `start`: "5 tiêu chí NTM", "đoàn thể T.Ư"."""
        match = self._abbreviation.match(norm, start)
        return match is not None and text[start : match.end()].isupper()

    def _joined_adjective(self, norm: str, end: int, last: str) -> int:
        """Return the end of an adjective joined to the adjective `last`: "nặng | và đặc biệt nặng"; `end` for none."""
        match = _JOIN.match(norm, end) if self._parts.get(last) == "adjective" else None
        words = longest(norm, match.end(), self._parts) if match else ""
        if match is None or self._parts.get(words) != "adjective" or words.startswith("bị "):
            return end
        after = match.end() + len(words)
        following = (
            self._parts.get(longest(norm, after + 1, self._parts), "noun") if norm[after : after + 1] == " " else ""
        )
        return end if following in ("noun", "adjective", "verb") or norm.startswith(" hơn", after) else after

    def _whole_word(self, norm: str, end: int, *, compound: bool = False) -> int:
        """Return `end`, or the end of the word that the head's last syllable begins: "vụ trộm | cắp"."""
        if norm[end : end + 1] != " ":
            return end
        begin = norm.rfind(" ", 0, end) + 1
        words = longest(norm, begin, self._parts)
        whole = begin + len(words)
        if whole <= end or self._parts[words] not in ("noun", "modifier", "narrowing"):
            return end
        # "57 xe | tăng 13%", "hai xe | tải trọng lớn": what follows is a longer word, or says how much.
        following = longest(norm, end + 1, self._parts)
        if compound and following:
            return end
        return end if end + 1 + len(following) > whole or _AMOUNT.match(norm, whole) else whole

    def item_end(self, norm: str, text: str, end: int, classifier: str) -> int:
        """Return the end of what a classifier counts where no table has it: "hai con | thiêu thân", "7 cuộc | thử tên
        lửa"; `end` where none follows."""
        if norm[end : end + 1] != " " or text[end + 1 : end + 2].isupper() or self._whole_word(norm, end) > end:
            return end
        words = longest(norm, end + 1, self._parts)
        if words:
            is_act = classifier in self._acts and self._parts[words] in ("verb", "narrowing")
            return end + 1 + len(words) if is_act and words not in self._no_acts else end
        return self._syllables(norm, end)

    def _syllables(self, norm: str, end: int) -> int:
        """Return `end`, or the end of one or two syllables that no list holds."""
        for _ in range(2):
            match = _SYLLABLE.match(norm, end)
            if match is None or longest(norm, end + 1, self._parts):
                return end
            end = match.end()
        return end

    def with_rank(self, norm: str, end: int) -> int:
        """Return `end`, or the end of the level or class behind it: "đề tài | cấp Bộ", "huân chương | hạng Nhất"."""
        rank = self._ranks.match(norm, end) or self._merit.match(norm, end)
        return rank.end() if rank else end

    def _goes_on(self, norm: str, words: str, following: int, last: str, mode: Mode) -> bool:
        """Tell whether `words` narrow the noun; `last` are the words of the tail before them."""
        part = self._parts[words]
        following_part = self._parts.get(longest(norm, following + 1, self._parts), "")
        if mode == "measure" and not last:
            is_way = words == "đường" and norm.endswith(_LENGTHS, 0, following - len(words) - 1)
            goes_on = part == "noun" and (is_way or words not in self._never_open)
        elif words == "nhất":
            goes_on = self._parts.get(last) == "adjective"
        elif part == "late":
            goes_on = following_part not in _ACTS or (mode == "thing" and words in self._of_things)
        elif part == "narrowing":
            goes_on = (mode == "thing" and self._parts.get(last, part) == part) or (
                mode == "measure" and self._parts.get(last) == "noun" and following_part not in ("noun", "verb")
            )
        elif mode == "thing" and words in self._pronouns:
            goes_on = False
        elif mode in ("agent", "times") and words in self._manners:
            goes_on = following_part != "verb"
        elif part == "noun" and mode in ("agent", "times"):
            is_unit = words in self._units and not (mode == "agent" and self._is_group(words))
            goes_on = not is_unit and words not in self._labels
        else:
            goes_on = part in ("modifier", "noun", "adjective")
        return goes_on

    def _is_group(self, words: str) -> bool:
        """Tell whether persons are told by what they belong to: "hàng trăm chiến sĩ | cảnh sát"."""
        unit = self._units[words]
        return unit.recipient_kind is not None and " " in words and words not in self._pronouns

    def _before_name(self, norm: str, text: str, end: int, last: str, head: int) -> int:
        """Return the end of the phrase before a name, without a noun that has this name; countries stay outside, too,
        unless the phrase goes on behind them ("20 gương mặt trẻ | Việt Nam tiêu biểu")."""
        match = _NAME.match(norm, end + 1)
        names = (match.group(), match.group().split()[0]) if match else ()
        country = next((name for name in names if name in self._countries), "")
        after = end + 1 + len(country)
        if country and not _names_go_on(text, after):
            praise = longest(norm, after + 1, self._parts) if norm[after : after + 1] == " " else ""
            praise = "" if praise.startswith("bị ") else praise
            if self._parts.get(praise) == "adjective":
                return after + 1 + len(praise)
            # "3 đối tượng | người Đài Loan"
            return max(head, end - len(last) - 1) if last in self._units else end
        return max(head, end - len(last) - 1) if self._parts.get(last) == "noun" else end

    def goods_end(self, norm: str, text: str, end: int, measure: int) -> int:
        """Return `end`, or the end of the goods that share the measure: "tấn vũ khí|, đạn dược và ..."."""
        if end == measure or norm[end : end + 2] != ", ":
            return end
        words = longest(norm, end + 2, self._parts)
        after = end + 2 + len(words)
        closed = norm[after : after + 1] in {".", ";", ",", ")", ""} or norm.startswith(
            (" và ", " cho ", " từ "), after
        )
        is_noun = self._parts.get(words) == "noun" and words not in self._never_open
        return after if is_noun and closed and not text[end + 2].isupper() else end

    def is_stop(self, words: str) -> bool:
        """Tell whether no noun phrase goes past `words`."""
        return self._parts.get(words) == "stop"

    def ends_phrase(self, norm: str, end: int) -> bool:
        """Tell whether a noun that ends at `end` is closed there: by a mark, or a word that no noun goes past."""
        if norm[end : end + 1] != " " or not norm[end + 1 : end + 2].isalpha():
            return True
        return self._parts.get(longest(norm, end + 1, self._parts)) in ("stop", "auxiliary")

    def acts_follow(self, norm: str, end: int) -> bool:
        """Tell whether a verb, or a word before one, stands behind the blank at `end`."""
        return norm[end : end + 1] == " " and self._parts.get(longest(norm, end + 1, self._parts)) in _ACTS

    def is_verb(self, words: str) -> bool:
        """Tell whether `words` say what somebody does, also where they can be counted: "hai đội | bước vào sân"."""
        return self._parts.get(words) == "verb"

    def open_noun(self, norm: str, text: str, start: int) -> Unit | None:
        """Return the noun at `start` as a unit of no known class, or None if no noun stands there."""
        words = longest(norm, start, self._parts, self._never_open)
        if not words or words in self._never_open or self._parts[words] != "noun" or text[start].isupper():
            return None
        end = start + len(words)
        if _names_go_on(text, end) or (" " not in words and _is_broken(norm, end, self._parts)):
            return None
        return Unit(words, "other", None, "head")


def _names_go_on(text: str, end: int) -> bool:
    """Tell whether a capitalised word, or a name joined by a dash, follows at `end`."""
    return (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()) or _JOINED_NAME.match(
        text, end
    ) is not None


def _is_broken(norm: str, end: int, known: Container[str]) -> bool:
    """Tell whether the word that ends at `end` goes on with a syllable that no list holds."""
    following = norm[end + 1 : end + 2]
    return norm[end : end + 1] in (" ", "-") and following.isalpha() and not longest(norm, end + 1, known)


def mode_of(unit: Unit) -> Mode:
    """Return how the phrase of `unit` runs on: verbs follow persons and bodies, but narrow things."""
    if unit.role == "measure":
        return "measure"
    if unit.noun == "lần":
        return "times"
    if unit.noun in _SITES:
        return "thing"
    return "agent" if unit.unit_class in ("person", "collective", "organization") else "thing"
