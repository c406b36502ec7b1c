"""Whom a pronoun takes up: of those named before it, the one that the text is most about and that it may mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.view import View

_PERSONS = load_toml("persons")
_WORDS = _PERSONS["antecedents"]
_GENDERS: dict[str, str] = {word: gender for gender in ("male", "female") for word in _WORDS[gender]}
_AGES: dict[str, int] = {word: age for age, key in enumerate(("young", "grown", "old")) for word in _WORDS[key]}
#: Middle names that one gender alone bears.
_MIDDLE_NAMES: dict[str, str] = _WORDS["middle_names"]
_FIRST_PERSON = frozenset(_WORDS["first_person"])
_KIN = regex.compile(
    rf"(?<!\w)(?:(?P<male>{either(_WORDS['kinsmen'])})|{either(_WORDS['kinswomen'])})"
    rf"(?: (?:của )?(?:{either(_PERSONS['pronouns'])})|)(?: là)?,? $"
)
_ASIDE = regex.compile(rf"(?:[(]|(?<!\w)(?:{either(_WORDS['aside'])})) ?$")
_SAYS = regex.compile(rf"[^.;:\n\"”]{{0,110}}?(?<!\w)(?:{either(_WORDS['says'])})(?!\w)")
_GIVES = regex.compile(rf"[^.;:\n]{{0,160}}?(?<!\w)(?<!được )(?:{either(_WORDS['gives'])})(?!\w)")
_SUBJECT = regex.compile(rf"(?: \([^()\n]*\))?,? (?:{either(_PERSONS['predicates'])})(?!\w)")
#: How far before a name the word is looked for that makes it no subject.
_LEFT = 24
#: What a mention weighs by its part in the sentence, and how much of that is left one sentence further on.
_OF_SUBJECT, _OF_OTHER, _OF_ASIDE = 1.0, 0.6, 0.25
_FADES = 0.75
#: What it weighs to be named in the headline, and to be all that the text names.
_IN_TITLE, _ALL = 0.3, 0.4
#: What it weighs to bear the pronoun as form of address, or to bear others alone.
_ADDRESSED_SO, _ADDRESSED_OTHERWISE = 0.3, -0.3
#: How many sentences on one who only stands beside what is told may be taken up.
_ASIDE_REACH = 2
#: How many mentions back a pronoun may look: with a bound, the time stays in line with the length of the text.
_MENTIONS_BACK = 400
#: In how many sentences a speaker of the first person may be told.
_SPEAKER_REACH = 3


@dataclass(frozen=True, slots=True)
class _Mention:
    """Somebody named, under the full name: in which sentence, what it weighs there, and what is done."""

    item: Item
    sentence: int
    weight: float
    says: bool
    gives: bool

    @property
    def is_aside(self) -> bool:
        return self.weight == _OF_ASIDE


class Antecedents:
    """The people whom one document names, and what it tells of each.

    Args:
        view: the document.
        people: all people named, in order; nobody twice.
        full_name: gives the full name that a short one stands for.
    """

    def __init__(self, view: View, people: Sequence[Item], full_name: Callable[[str], str]) -> None:
        self._view = view
        self._mentions: list[_Mention] = []
        self._addresses: dict[str, set[str]] = {}
        self._genders: dict[str, set[str]] = {}
        opened = -1
        for item in people:
            name = full_name(item.name)
            sentence = view.sentence_at(item.start)
            self._mentions.append(self._mention(item, name, sentence, is_first=sentence != opened))
            opened = sentence
        self._starts = [mention.item.start for mention in self._mentions]
        self._shares = Counter(mention.item.name for mention in self._mentions)
        self._aside = {each.item.start for each in self._mentions if each.is_aside}
        self._titled = {each.item.name for each in self._mentions if view.zone_at(each.item.start) == "title"}

    def _mention(self, item: Item, name: str, sentence: int, *, is_first: bool) -> _Mention:
        norm = self._view.norm
        address = norm[item.start : item.end - len(item.name)].strip()
        words = {address, address.split(" ")[0]} if address else set()
        self._addresses.setdefault(name, set()).update(word for word in words if word in _AGES or word in _GENDERS)
        kin = _KIN.search(norm, max(0, item.start - _LEFT), item.start)
        genders = self._genders.setdefault(name, set())
        genders.update(_GENDERS[word] for word in words if word in _GENDERS)
        genders.update(gender for gender, part in _MIDDLE_NAMES.items() if f" {part} " in name)
        if kin is not None:
            genders.add("male" if kin["male"] else "female")
        is_aside = kin is not None or _ASIDE.search(norm, max(0, item.start - _LEFT), item.start) is not None
        is_subject = is_first or _SUBJECT.match(norm, item.end) is not None
        weight = _OF_ASIDE if is_aside else _OF_SUBJECT if is_subject else _OF_OTHER
        says = not is_aside and _SAYS.match(norm, item.end) is not None
        gives = _GIVES.match(norm, item.end) is not None
        if (says or gives) and not is_aside:
            weight = _OF_OTHER
        person = Item("H", item.start, item.end, name=name, recipient_kind="individual")
        return _Mention(person, sentence, weight, says, gives)

    def is_aside(self, item: Item) -> bool:
        """Tell whether somebody who is named only stands beside what is told there."""
        return item.start in self._aside

    def of(self, pronoun: str, sentence: int, before: int, *, is_given_to: bool = False) -> Item | None:
        """Return whom `pronoun` at `before` in a sentence takes up; None where nobody may be meant.

        With `is_given_to` who gives in the same sentence is another ("ông A trao tặng ông").
        """
        if pronoun in _FIRST_PERSON and (speaker := self._speaker(sentence, before)) is not None:
            return speaker
        best = (0.0, -1)
        end = bisect_left(self._starts, before)
        for index in range(max(0, end - _MENTIONS_BACK), end):
            mention = self._mentions[index]
            if is_given_to and mention.sentence == sentence and mention.gives:
                continue
            back = sentence - mention.sentence
            is_forgotten = mention.is_aside and back > _ASIDE_REACH
            if not is_forgotten and self._may_be(mention.item.name, pronoun):
                score = mention.weight * _FADES**back + self._standing(mention.item.name, pronoun)
                best = max(best, (score, index))
        return self._mentions[best[1]].item if best[1] >= 0 else None

    def _standing(self, name: str, pronoun: str) -> float:
        """Return what somebody weighs wherever they are named."""
        addresses = self._addresses[name]
        addressed = 0.0
        if addresses and pronoun:
            addressed = _ADDRESSED_SO if pronoun in addresses else _ADDRESSED_OTHERWISE
        return _ALL * self._shares[name] / len(self._mentions) + _IN_TITLE * (name in self._titled) + addressed

    def _may_be(self, name: str, pronoun: str) -> bool:
        """Tell whether a pronoun may mean somebody, by gender and age as far as the text tells them."""
        gender, genders = _GENDERS.get(pronoun, ""), self._genders[name]
        if gender and len(genders) == 1 and gender not in genders:
            return False
        age = _AGES.get(pronoun)
        ages = {_AGES[address] for address in self._addresses[name] if address in _AGES}
        return age is None or not ages or any(abs(age - other) <= 1 for other in ages)

    def _speaker(self, sentence: int, at: int) -> Item | None:
        """Return who speaks in the sentence of an offset or the next, or spoke last before it."""
        near = bisect_left(self._starts, at)
        around = self._mentions[max(0, near - _MENTIONS_BACK) : near + _MENTIONS_BACK]
        spoken = [each for each in around if each.says and -1 <= sentence - each.sentence <= _SPEAKER_REACH]
        if not spoken:
            return None
        return min(spoken, key=lambda each: abs(sentence - each.sentence)).item
