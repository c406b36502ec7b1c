"""The noun phrase after a number: its head, the nouns that narrow it, and the nouns that share its number."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.counts.numbers import Number
from vinhdanh.extract.counts.tails import Head, TailReader, mode_of
from vinhdanh.extract.counts.units import NounPhrase, Unit, longest, units
from vinhdanh.knowledge import load_toml

_TITLE = re.compile(r'"[^"\n]{3,70}"')
#: At most five words.
_QUOTED_NOUN = re.compile(r'"[^\W\d_]+(?: [^\W\d_]+){0,4}"(?!\w)')
_SHORTEST_NAME = 4
_MOST_CHILDREN, _CHILDREN_REACH, _ANIMALS_REACH = 12, 12, 100
#: Behind a comma these begin what is said next: "nhà giáo, nữ chiếm 70%".
_SEXES = frozenset({"nữ", "nam"})
#: Nouns that are paired with any other recipient.
_EITHER = frozenset({"tập thể", "cá nhân"})
#: Heads of awards, which may be counted as articles are: "một bằng khen".
AWARD_ITEM = re.compile(
    r"(?:bằng|giấy|cờ|huân|huy|kỷ niệm|giải(?! đấu| pháp| bóng)|suất|danh hiệu|cúp|học bổng|phần quà)(?!\w)"
)
#: "53 lượt “thích”".
_QUOTED_TOO = frozenset({"lượt"})
_QUOTED = re.compile(r' "[^"\n]{2,60}"')


class NounReader:
    """Reads the counted noun phrase that begins at an offset of a folded text."""

    def __init__(self) -> None:
        knowledge = load_toml("counts")
        self._units = units()
        self._not_counted = frozenset(knowledge["context"]["not_counted"])
        self._tails = TailReader()
        self._prefix = re.compile(rf"(?:{'|'.join(knowledge['phrase']['prefixes'])}) ")
        clause, giving = ("|".join(knowledge["phrase"][key]) for key in ("clause_starts", "giving_starts"))
        self._clause = re.compile(rf" (?:{clause})(?!\w)")
        lands = "|".join(knowledge["phrase"]["lands"])
        #: Behind a noun, or the kind of land that it is of: "…, LĐLĐ | tỉnh tặng".
        self._giving = re.compile(rf"(?: (?:{lands})(?: \w+){{0,3}}?)? (?:{giving})(?!\w)")
        self._actors = knowledge["phrase"]["actors"]
        after, animals = ("|".join(knowledge["phrase"][key]) for key in ("children_after", "no_children"))
        self._children = re.compile(rf"(?<!\w)(?:{after}) \Z")
        self._animals = re.compile(rf"(?<!\w)(?:{animals})(?!\w)")
        self._join = re.compile(r"(?:, ?| và | hoặc | hay |/| & )(?=[^\W\d_])")

    def read(self, norm: str, text: str, start: int, *, shareable: bool = True) -> NounPhrase | None:
        """Return the noun phrase at `start`, with the nouns that share its number if it is `shareable`."""
        unit = self._unit_at(norm, text, start)
        if unit is None:
            return None
        end = start + len(unit.noun)
        if unit.role == "measure":
            if unit.unit_class == "other":
                end = self._tails.goods_end(norm, text, self._tails.end(norm, text, end, "measure"), end)
            return NounPhrase(start, end, (unit,))
        bare = end
        end, unit = self._inside(norm, text, end, unit)
        unit = self._who_acts(norm, end, unit) if end == bare else unit
        quoted = _QUOTED.match(norm, end) if AWARD_ITEM.match(unit.noun) or unit.noun in _QUOTED_TOO else None
        end = self._tails.with_rank(norm, quoted.end()) if quoted else end
        found = [unit]
        while shareable:
            joined = self._joined(norm, text, end, unit)
            if joined is None:
                break
            end, other = joined
            found.append(other)
        return NounPhrase(start, end, tuple(found))

    def _who_acts(self, norm: str, end: int, unit: Unit) -> Unit:
        """Return the unit of a bare noun that means those who act where a verb follows: "hai bên ký kết"."""
        actor = self._actors.get(unit.noun)
        return replace(unit, unit_class=actor) if actor and self._tails.acts_follow(norm, end) else unit

    def of_children(self, norm: str, number: Number, noun: NounPhrase) -> NounPhrase:
        """Return `noun` as persons where "con" behind `number` means children: "nuôi hai con"."""
        begin = number.start
        told = self._children.search(norm, max(0, begin - _CHILDREN_REACH), begin)
        if noun.units[0].noun != "con" or number.high > _MOST_CHILDREN or not told:
            return noun
        before = norm[max(0, begin - _ANIMALS_REACH) : begin].rsplit("\n", 1)[-1].rsplit(". ", 1)[-1]
        if self._animals.search(before) or self._animals.match(norm, noun.end + 1):
            return noun
        return replace(noun, units=(self._units["người con"], *noun.units[1:]))

    def read_measure(self, norm: str, text: str, end: int) -> NounPhrase | None:
        """Return the measure, currency or sign right behind a number that ends at `end`."""
        begin = end + 1 if norm[end : end + 1] == " " else end
        unit = self._unit_at(norm, text, begin)
        if unit is None or unit.role != "measure":
            return None
        return NounPhrase(begin, begin + len(unit.noun), (unit,))

    def is_counted_name(self, norm: str, text: str, start: int) -> bool:
        """Tell whether a body or title that is written like a name begins at `start`: "hai Đảng", "hai Nhà giáo"."""
        unit = self._units.get(longest(norm, start, self._units))
        if unit is None or len(unit.noun) < _SHORTEST_NAME:
            return False
        if unit.recipient_kind is None:
            return AWARD_ITEM.match(unit.noun) is not None
        after = text[start + len(unit.noun) : start + len(unit.noun) + 2]
        return not (after[:1] == " " and after[1:].isupper()) or " " in unit.noun

    def read_open(self, norm: str, text: str, start: int) -> NounPhrase | None:
        """Return the phrase at `start` whose head no table of units holds: "191 nền", "4.000 đơn kiện"."""
        unit = self._tails.open_noun(norm, text, start)
        if unit is None:
            return None
        return NounPhrase(start, self._tails.end(norm, text, start + len(unit.noun), "thing"), (unit,))

    def acts_follow(self, norm: str, end: int) -> bool:
        """Tell whether a verb, or a word before one, follows at `end`: "cả hai | hứa hẹn"."""
        return self._tails.acts_follow(norm, end)

    def is_whole(self, norm: str, noun: NounPhrase) -> bool:
        """Tell whether `noun` is more than a syllable, or nothing stands behind it that would make it another word."""
        return " " in norm[noun.start : noun.end] or self._tails.ends_phrase(norm, noun.end)

    def read_title(self, norm: str, text: str, start: int) -> NounPhrase | None:
        """Return a quoted title that is counted by itself: 33 “Tập thể lao động giỏi”."""
        match = _TITLE.match(norm, start)
        if match is None or not text[start + 1].isupper():
            return None
        unit = self._units.get(longest(norm, start + 1, self._units))
        end = self._tails.with_rank(norm, match.end())
        return NounPhrase(start, end, (unit or Unit(match.group(), "other", None, "head"),))

    def read_quoted(self, norm: str, text: str, start: int) -> NounPhrase | None:
        """Return a noun in quotation marks, not written as a title: hai "gói giải pháp" | hiệu quả."""
        match = _QUOTED_NOUN.match(norm, start)
        if match is None or not text[start + 1].islower():
            return None
        unit = self._units.get(longest(norm, start + 1, self._units)) or Unit(match.group(), "other", None, "head")
        return NounPhrase(start, self._tails.end(norm, text, match.end(), mode_of(unit)), (unit,))

    def ends_phrase(self, norm: str, end: int) -> bool:
        """Tell whether no noun follows at `end`: a mark, a word that no noun goes past, or a verb."""
        return self._tails.ends_phrase(norm, end) or self._tails.acts_follow(norm, end)

    def _unit_at(self, norm: str, text: str, start: int) -> Unit | None:
        """Return the unit that begins at `start`, unless a longer entry says that nothing is counted there."""
        words = longest(norm, start, self._units, self._not_counted)
        if not words:
            return self._former(norm, text, start)
        if words in self._not_counted:
            return None
        unit = self._units[words]
        if text[start].isupper() and unit.role != "measure" and not _is_common(text, start, words):
            return None
        return unit

    def _former(self, norm: str, text: str, start: int) -> Unit | None:
        """Return the person at `start` who is called with a word before: "cựu trợ lý", "phó giám đốc"."""
        prefix = self._prefix.match(norm, start)
        unit = self._unit_at(norm, text, prefix.end()) if prefix else None
        if prefix is None or unit is None or unit.unit_class != "person":
            return None
        return replace(unit, noun=prefix.group() + unit.noun)

    def _inside(self, norm: str, text: str, end: int, unit: Unit) -> tuple[int, Unit]:
        """Return the end of the noun at `end` with the nouns that narrow it, and the unit that it then is."""
        if unit.role == "classifier" and norm[end : end + 1] == " ":
            inner = self._unit_at(norm, text, end + 1)
            named = inner is not None and inner.role == "classifier" and text[end + 2 + len(inner.noun) :][:1].isupper()
            agent = unit.unit_class in ("person", "collective") and inner is not None and inner.unit_class != "person"
            named = named or (agent and inner is not None and self._tails.is_verb(inner.noun))
            if inner is not None and not named and _classifies(unit, inner) and not self._tails.is_stop(inner.noun):
                end += 1 + len(inner.noun)
                if unit.recipient_kind is None and unit.unit_class in ("event", "other"):
                    unit = inner if unit.noun == "lượt" else unit
            elif inner is None and unit.unit_class in ("event", "other", "work"):
                end = self._tails.item_end(norm, text, end, unit.noun)
        return self._tails.end(norm, text, end, mode_of(unit), self._head(unit)), unit

    def _head(self, unit: Unit) -> Head:
        """Tell whether `unit` is a classifier of things, a noun of several syllables or neither."""
        first, _, rest = unit.noun.partition(" ")
        if unit.role == "classifier" and mode_of(unit) == "thing":
            return "classifier"
        is_compound = rest and (first not in self._units or self._units[first].role != "classifier")
        return "compound" if is_compound else "plain"

    def _opens_clause(self, norm: str, start: int, unit: Unit, first: Unit) -> bool:
        """Tell whether a verb's "đã" makes the noun behind a comma begin a clause; "17 tập thể, cá nhân đã" are two."""
        end = start + len(unit.noun)
        starts = first.noun not in _EITHER and self._clause.match(norm, end) is not None
        return starts or self._giving.match(norm, end) is not None

    def _joined(self, norm: str, text: str, end: int, first: Unit) -> tuple[int, Unit] | None:
        """Return the end and unit of a noun after a comma or "và" that shares the number of `first`."""
        match = self._join.match(norm, end)
        if match is None:
            return None
        unit = self._unit_at(norm, text, match.end())
        if unit is None or unit.role == "measure" or self._opens_clause(norm, match.end(), unit, first):
            return None
        start = match.end()
        if unit.noun in _SEXES and first.noun not in _SEXES:
            return None
        is_name = text[start].isupper() and text[start + 1].islower() and not _is_joined_capital(text, end, start)
        if not _can_share(first, unit) or is_name:
            return None
        joined_end, joined = self._inside(norm, text, start + len(unit.noun), unit)
        # "cảnh sát hình sự, cảnh sát cơ động" are two kinds, "cảnh sát, cảnh sát" says the same again.
        again = unit.noun == first.noun and joined_end == start + len(unit.noun)
        following = text[joined_end + 1 : joined_end + 3]
        # A proper name after the noun ("thị xã Hoàng Mai") makes it one body, not one more counted noun.
        is_body = norm[joined_end : joined_end + 1] == " " and following[:1].isupper() and not following.isupper()
        if again or is_body:
            return None
        return joined_end, joined


def _is_joined_capital(text: str, end: int, start: int) -> bool:
    """Tell whether the noun before the comma is capitalised, too: "trường Đại học, Học viện"."""
    before = text[max(0, end - 8) : end].split(" ")
    return " " not in text[start : start + 4] and any(word[:1].isupper() for word in before[-2:])


def _classifies(classifier: Unit, inner: Unit) -> bool:
    """Tell whether `classifier` may stand before `inner`: "suất quà", "lượt cán bộ", but no "câu em"."""
    if inner.role == "measure":
        return False
    if classifier.unit_class == "person":
        return inner.unit_class == "person"
    return inner.unit_class != "person" or classifier.unit_class == "collective" or classifier.noun == "lượt"


def _can_share(first: Unit, second: Unit) -> bool:
    """Tell whether two nouns may share one number: "tập thể, cá nhân", "giáo viên, học sinh", "xã, phường"."""
    if first.recipient_kind is None or second.recipient_kind is None:
        return first.unit_class == second.unit_class == "event"
    return first.recipient_kind == second.recipient_kind or bool({first.noun, second.noun} & _EITHER)


def _is_common(text: str, start: int, words: str) -> bool:
    """Tell a capitalised common noun ("10 Gương mặt trẻ", "5 CĐCS") from a name ("27 Trường Chinh")."""
    written = text[start : start + len(words)]
    if written.isupper() and len(words) > 1:
        return True
    following = text[start + len(words) : start + len(words) + 2].strip()
    return " " in words or not following[:1].isupper()
