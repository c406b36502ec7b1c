"""Names of people that only their place beside a verb of winning or giving tells: "Nadal giành", "thuộc về Kim Chi"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.capitals import Capitals, Endings
from vinhdanh.view import View

#: Names of the Ê Đê, M'Nông and others hold an apostrophe: "H'Hen Niê".
NAME_PART = r"\p{Lu}\p{L}*+(?:['’‘]\p{L}++|-\p{L}++)?"
#: Small words inside names of foreign spelling: "David de Gea", "Virgil van Dijk".
_PARTICLE = r"(?:(?:de|da|das|do|dos|del|di|van|von|der|den|ter|ten|la|los|el|al|bin|ibn)(?= [\p{Lu}d-l]) )"
_NAME = rf"(?:\p{{Lu}}\.)?{NAME_PART}(?: {_PARTICLE}{{0,2}}{NAME_PART}){{0,3}}"
#: How far before a name the word that makes it something else is looked for.
_LEFT = 20
#: How the short name of a firm begins, and a person's does not: "APBank".
_INITIALS = regex.compile(r"\p{Lu}{2}")
_TAKEN_UP = regex.compile(r"(?:,| [-–]) người ")
#: What somebody is called, before the name: "thuộc về “Vua phòng trà” Kim Minh".
_NICKNAME = r"[\"“'][^\"”'\n]{2,40}[\"”'] "
_QUOTES = "\"”'"
#: What stands before the land of one who may win, and how far before the name.
_OF_LAND, _LAND = "người ", 60
#: So many titles, which only somebody has who wins them.
_COUNTED = (
    r"(?:tới |tổng cộng )?(?:\d{1,3}|bốn|năm|sáu|bảy|tám|chín|mười) "
    r"(?:lần|chức vô địch|danh hiệu|grand slam|quả bóng)(?!\w)"
)
#: How far before the last name of a list its first may stand.
_LIST = 100


class WinnerFinder:
    """Finds capitalised names before a predicate of winning and behind a verb of giving.

    Args:
        words: the table `winners` of `persons.toml`.
        places: names that are those of places.
        communes: names of communes, which only names of foreign spelling do not give way to.
    """

    def __init__(
        self,
        words: Mapping[str, list[str]],
        places: frozenset[str],
        communes: frozenset[str],
    ) -> None:
        self._places = places
        self._communes = communes
        contest = load_toml("relation_words")["contestants"]
        self._subject = _subject(words, either((*contest["countries"], *contest["countries_like_names"], "Anh")))
        self._goes_on_as_subject = _subject_roughly(words)
        given = either(words["given_after"])
        self._object = regex.compile(
            rf"(?<=(?<!\w)(?i:{given}) (?:{_NICKNAME})?){_NAME}(?= ?[.,;:()]| ?$|\n| (?:{either(words['then'])})(?!\w))"
        )
        self._given_after = Endings((*words["given_after"], *_QUOTES))
        self._called_by = Endings(words["called"])
        self._list = regex.compile(
            rf"(?<!\w)(?:(?P<other>{_NAME}), )*(?P<other>{_NAME}) (?:và|cùng) $|(?<!\w)(?:(?P<other>{_NAME}), ){{2,}}$"
        )
        self._called = regex.compile(rf"(?<=(?<!\w)(?i:{either(words['called'])}) ){_NAME}(?!\w)")
        front = rf"(?:{either(words['front'])}) [^.;:\n]{{4,140}}?, "
        lead = rf"(?:{front}|\p{{Lu}}?[^\p{{Lu}},.;:\n]{{2,40}}, )?[\s\"“]*+"
        self._opening = regex.compile(rf"{lead}(?P<name>{_NAME})(?=(?: \([^()\n]{{1,40}}\))?,? \p{{Ll}})")
        self._not_parts = frozenset(words["not_parts"])
        self._openers = frozenset(words["openers"])
        self._work = regex.compile(rf"(?<!\w)(?:{either(words['works'])})(?: \p{{Ll}}+){{0,2}} [\"“]?$")
        self._beaten = regex.compile(rf"(?<!\w)(?:{either(words['beaten'])}) $")
        self._not_after = regex.compile(rf"(?<!\w)(?:{either(words['not_after'])})[ \"]*$")

    def __call__(self, view: View, capitals: Capitals, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, name) for each such name between two offsets; `capitals` are those of the text."""
        text = view.text

        def may_win(at: int, goes_on: bool) -> bool:
            is_open = not goes_on or text.rfind(_OF_LAND, max(0, at - _LAND), at) >= 0
            return is_open and self._goes_on_as_subject.match(text, at) is not None

        for match in capitals.matches(self._subject, start, end, may_win):
            first, parts = match.start(), match.group().split(" ")
            left = max(0, first - _LEFT)
            is_taken_up = _TAKEN_UP.match(view.text, match.end()) is not None
            is_beaten = not is_taken_up and self._beaten.search(view.norm, left, first) is not None
            is_work = self._work.search(view.norm, left, first) is not None
            is_none = not is_taken_up and self._not_after.search(view.norm, left, first) is not None
            if is_beaten or is_work or is_none:
                continue
            if len(parts) > 1 and parts[0] in self._openers:
                first += len(parts.pop(0)) + 1
            if self._is_person(parts) and (match["told"] is None or is_foreign(" ".join(parts))):
                yield first, match.end(), " ".join(parts)
                yield from self._joined(view, start, first)
        for match in capitals.matches(self._object, start, end, lambda at, _: self._given_after.stand_before(text, at)):
            parts = match.group().split(" ")
            if (len(parts) > 1 or is_foreign(" ".join(parts))) and self._is_person(parts):
                yield match.start(), match.end(), " ".join(parts)
        for match in capitals.matches(self._called, start, end, lambda at, _: self._called_by.stand_before(text, at)):
            parts = match.group().split(" ")
            if is_foreign(" ".join(parts)) and self._is_person(parts):
                yield match.start(), match.end(), " ".join(parts)

    def _joined(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield those whom a list names before its last name at `end`: "Novak, Petrov và Castelli giành"."""
        match = self._list.search(view.text, max(start, end - _LIST), end)
        for first, last in match.spans("other") if match is not None else ():
            parts = view.text[first:last].split(" ")
            if len(parts) > 1 and parts[0] in self._openers:
                parts.pop(0)
            if (len(parts) > 1 or is_foreign(" ".join(parts))) and self._is_person(parts):
                name = " ".join(parts)
                yield last - len(name), last, name

    def opening(self, view: View, start: int, end: int) -> tuple[int, int, str] | None:
        """Return (start, end, name) of the name of foreign spelling that opens a sentence, whatever it goes on with."""
        match = self._opening.match(view.text, start, end)
        if match is None:
            return None
        parts = match["name"].split(" ")
        if not (is_foreign(" ".join(parts)) and self._is_person(parts)) or parts[0] in self._openers:
            return None
        return match.start("name"), match.end("name"), match["name"]

    def _is_person(self, parts: list[str]) -> bool:
        name = " ".join(parts)
        if name in self._places or any(
            part in self._not_parts
            or _INITIALS.match(part)
            or part.isupper()
            or not self._not_parts.isdisjoint(part.split("-"))
            for part in parts
        ):
            return False
        return is_foreign(name) or (len(parts) > 1 and name not in self._communes)


def is_foreign(name: str) -> bool:
    """Tell whether a part of a name is no Vietnamese syllable."""
    return any(not is_syllable(part.lower()) for part in name.split(" "))


def _subject_roughly(words: Mapping[str, list[str]]) -> regex.Pattern[str]:
    """Return a pattern that matches wherever `_subject` does, and is tried in a fraction of the time."""
    verbs = either((*words["auxiliaries"], *words["predicates"], "có", "lần thứ", "đã", "vừa", "từng", "cũng"))
    told = rf", (?:ng|\d|{either(words['appositions'])})"
    name = rf"{_ROUGH_PART}(?: {_PARTICLE}{{0,2}}(?=[^a-zđ]){_ROUGH_PART}){{0,3}}?"
    return regex.compile(rf"{name}(?: (?:{verbs}|\d|\(|của |[-–] ng)|{told})")


#: Characters of a part of a name.
_ROUGH_PART = r"[\w.'’‘-]+"


def _subject(words: Mapping[str, list[str]], lands: str) -> regex.Pattern[str]:
    """Return the pattern of a name before a predicate, with brackets or a club of its bearer between at most."""
    auxiliary = rf"(?:{either(words['auxiliaries'])}|lần thứ \w+|\d{{1,2}} lần)"
    told = rf", (?:\d{{1,2}} tuổi|(?:{either(words['appositions'])}) [^,.;:()\n]{{2,50}}),"
    team = rf" (?:của (?:CLB |đội )?|cùng (?:với )?(?:CLB |ĐT |đội tuyển |đội |tuyển )?)(?:quốc gia|{_NAME})"
    aside = rf"(?: \([^()\n]{{1,40}}\)|{team}|{told})"
    predicate = rf"{aside}?(?: {auxiliary}){{0,3}} (?:(?:{either(words['predicates'])})(?!\w)|có {_COUNTED})"
    predicate = rf"(?:{predicate}|{aside} (?:đã|vừa|từng|cũng) \w|(?P<told> (?:đã|từng) \w)|{aside}?(?:,| [-–]) người )"
    alone = rf"(?:(?<!\p{{Lu}}\p{{L}}* )|(?<=người (?:{lands}) ))(?!(?<=người )(?:{lands})(?!\w))"
    return regex.compile(rf"(?<!\w)(?<!& ){alone}{_NAME}(?={predicate})")
