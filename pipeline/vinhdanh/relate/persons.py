"""Names of people, as far as award records need them: to tell who receives and who merely hands over."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.relate.capitals import Capitals
from vinhdanh.relate.recipients import spellings
from vinhdanh.relate.short_names import AroundNames, ShortNames
from vinhdanh.relate.winners import NAME_PART, WinnerFinder, is_foreign
from vinhdanh.scanner import WideScanner
from vinhdanh.view import View

#: A name of a family name and one given name.
_FAMILY_AND_GIVEN = 2
#: How many parts a name of three parts and the name of a land behind it have.
_NAME_AND_PLACE = 5
#: How far before a name the word stands that makes it that of a place or of somebody played.
_LEFT = 20


class PersonFinder:
    """Finds a person by a family name with given names, or by any capitalised name after a form of address."""

    def __init__(self) -> None:
        known = load_toml("persons")
        self._around_names = AroundNames(known)
        families = "|".join(sorted(known["family_names"], key=len, reverse=True))
        kinship, occupations = (either(known[key]) for key in ("kinship", "occupations"))
        degrees = either(known["degrees"])
        pronouns = "|".join(known["pronouns"])
        self._not_people = tuple(known["not_people"])
        self._words_too = frozenset(("Đoàn", *known["rare_family_names"]))
        rare = "|".join(known["rare_family_names"])
        #: "Đoàn Hà Nội", "Đoàn Việt Nam" are delegations, though Đoàn is a family name too.
        units = load_table("administrative_units")
        self._places = frozenset(_short_name(name) for row in units for name in spellings(row))
        #: An office ends in a place before its holder: "Chủ tịch UBND tỉnh Thái Bình | Nguyễn Văn A".
        behind = rf"(?!{either(self._places)} (?:{families}) {NAME_PART})(?!{either(known['delegations'])}(?!\w))"
        self._name = WideScanner(
            rf"(?<!\w)(?<!châu ){behind}"
            rf"(?:(?:{families})(?: {NAME_PART}){{1,4}}|(?:{rare})(?: {NAME_PART}){{2,4}})(?!\w)"
        )
        self._places |= frozenset(load_toml("relation_words")["contestants"]["countries"])
        self._lands_like_names = frozenset(load_toml("relation_words")["contestants"]["countries_like_names"])
        countries = either(load_toml("relation_words")["contestants"]["countries"])
        self._address = WideScanner(
            rf"(?<!\w)(?:(?:(?i:{occupations}) )+(?:{kinship})(?P<name>(?: {NAME_PART}){{1,5}})"
            rf"|(?i:{kinship})(?P<name>(?: {NAME_PART}){{1,5}})"
            rf"|(?:(?i:{occupations}) )+(?:(?:người )?{countries} )?(?P<name>{NAME_PART}(?: {NAME_PART}){{1,4}})"
            rf"|(?:(?i:{occupations}) )*(?:(?:{degrees})[.,]*+ ?)++(?P<name>{NAME_PART}(?: {NAME_PART}){{1,4}}))(?!\w)"
        )
        given = {key: either(words) for key, words in known["given_to"].items()}
        self._given_to = WideScanner(
            rf"(?<=(?<!\w)(?:{given['verbs']}) )(?:{given['pronouns']})(?=[.,;)]|$| (?:{given['then']})(?!\w))"
        )
        self._not_addressed = tuple(known["not_addressed"])
        self._ambiguous = frozenset(word.capitalize() for word in (*known["kinship"], *known["pronouns"]))
        self._next_words = frozenset(known["next_words"])
        self._contests = tuple(known["contests"])
        of_others = rf"(?<!(?:{either(known['kin'])}) )"
        self._pronoun = WideScanner(
            rf"(?<!\w)(?<!\d )(?<!các )(?<!những )(?<!nhiều ){of_others}"
            rf"(?:{pronouns})(?= (?:{'|'.join(known['after_pronouns'])})\b)"
        )
        self._named_after = regex.compile(rf"(?<!\w)(?:{either(known['roles'])}) [\"'“‘]?$")
        self._place = regex.compile(rf"(?<!\w)(?:{either(known['named_after'])}) $")
        self._communes = frozenset(_short_name(row["name"]) for row in load_table("administrative_communes"))
        self._winners = WinnerFinder(known["winners"], self._places, self._communes)
        self._lands = tuple(f"{land.capitalize()} " for land in known["lands"])
        self._lands_before = tuple(f"{land} " for land in known["lands"])
        #: The document whose people are told, and the pattern of those known by more than one word.
        self._known: tuple[View, regex.Pattern[str] | None] | None = None
        #: The document that is being read, and who was found between two of its offsets: many stages ask for the same.
        self._view: View | None = None
        self._found: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
        self._said: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
        self._capitals = Capitals("")
        self._short: tuple[View, ShortNames | None] | None = None

    def _without_family(self, name: str) -> str:
        """Return a name without a family name that is an everyday word too: "Từ Bến Tre", "Đoàn Hà Nội"."""
        first, _, rest = name.partition(" ")
        return rest if first in self._words_too else name

    def short_names(self, view: View) -> ShortNames | None:
        """Return what finds the given names of those whom the document names in full, as subjects ("Lan đã đạt").

        None where the document names nobody in full.
        """
        if self._short is None or self._short[0] is not view:
            self._short = (view, self._made_short_names(view))
        return self._short[1]

    def _made_short_names(self, view: View) -> ShortNames | None:
        given: set[str] = set()
        for _, _, name in self(view, 0, len(view.text)):
            parts = name.split()
            if len(parts) > _FAMILY_AND_GIVEN:
                given.update((parts[-1], " ".join(parts[-2:])))
            elif len(parts) == _FAMILY_AND_GIVEN:
                given.add(parts[-1])
        given -= self._ambiguous
        return ShortNames(given, self._around_names) if given else None

    def opening(self, view: View, start: int, end: int) -> tuple[int, int, str] | None:
        """Return (start, end, name) of whoever a name of foreign spelling at the start of a sentence may be."""
        return self._winners.opening(view, start, end)

    def __call__(self, view: View, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return (start, end, name) for each person between two offsets; a pronoun has the name ""."""
        if self._view is not view:
            self._view, self._found, self._said, self._capitals = view, {}, {}, Capitals(view.text)
        if (start, end) not in self._found:
            self._found[start, end] = list(self._find(view, start, end))
        return self._found[start, end]

    def _find(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        taken = start
        found = [(match.start(), match.end(), match.group()) for match in self._name.finditer(view.text, start, end)]
        found.extend(self._named(view, start, end))
        told = self._told(view)
        if told is not None:
            found.extend((*match.span(), match.group()) for match in told.finditer(view.text, start, end))
        found.extend((match.start(), match.end(), "") for match in self._given_to.finditer(view.norm, start, end))
        pronouns = (match.span() for match in self._pronoun.finditer(view.norm, start, end))
        found.extend((first, last, "") for first, last in pronouns if not _ends_name(view.text, first))
        ordered = sorted(found, key=lambda item: (item[0], -item[1]))
        for first, last, name in (
            self._without_place(*_without_next_word(*each, self._next_words)) for each in ordered
        ):
            is_bare = view.text[first:last] == name
            is_place = self._without_family(name) in self._places and is_bare
            is_place |= view.text.startswith(self._not_addressed, first)
            is_place |= bool(name) and self._named_after.search(view.norm, max(0, first - _LEFT), first) is not None
            is_place |= is_bare and self._place.search(view.norm, max(0, first - _LEFT), first) is not None
            is_place |= is_bare and self._is_land(view, first, name)
            is_contest = any(word in name for word in self._contests)
            if first >= taken and not (is_place or is_contest) and not name.startswith(self._not_people):
                yield first, last, name
                taken = last

    def _is_land(self, view: View, start: int, name: str) -> bool:
        """Tell whether a name is that of a land: "Huyện Vũng Liêm", "thị trấn | Ngô Mây"."""
        behind_land = view.text.endswith(self._lands, 0, start) and self._without_family(name) == name
        if name.startswith(self._lands) or behind_land:
            return True
        return name in self._communes and view.norm.endswith(self._lands_before, 0, start)

    def _named(self, view: View, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return those whom a form of address or their place in the sentence tells; for one text only, found once."""
        if (start, end) not in self._said:
            found = [
                (match.start(), match.end(), self._without_land(match["name"].strip()))
                for match in self._address.finditer(view.text, start, end)
            ]
            self._said[start, end] = [*found, *self._winners(view, self._capitals, start, end)]
        return self._said[start, end]

    def _without_land(self, name: str) -> str:
        """Return a foreign name without the land before it that may be a name, too: "nhà báo Nga | Dmitry Muratov"."""
        first, _, rest = name.partition(" ")
        return rest if rest and first in self._lands_like_names and is_foreign(rest) else name

    def _without_place(self, start: int, end: int, name: str) -> tuple[int, int, str]:
        """Return a long name without the land that the next sentence begins with, where a full stop was lost."""
        parts = name.split(" ")
        place = " ".join(parts[-2:])
        if len(parts) < _NAME_AND_PLACE or place not in self._places:
            return start, end, name
        return start, end - len(place) - 1, " ".join(parts[:-2])

    def _told(self, view: View) -> regex.Pattern[str] | None:
        """Return a pattern for the names that the document tells to be a person's anywhere: "ca sĩ Kim Chi"."""
        if self._known is None or self._known[0] is not view:
            text = view.text
            names = {name for _, _, name in self._named(view, 0, len(text))}
            names = {name for name in names if (" " in name or is_foreign(name)) and name not in self._places}
            told = (
                regex.compile(rf"(?<!\w)(?<!\p{{Lu}}\p{{L}}* ){either(sorted(names))}(?!\w| \p{{Lu}})")
                if names
                else None
            )
            self._known = (view, told)
        return self._known[1]


def _ends_name(text: str, start: int) -> bool:
    """Tell whether a word at `start` is the last of a name in capitals: "huyện Đông | Anh"."""
    before = text[max(0, start - _LEFT) : start].rstrip().rpartition(" ")[2]
    return text[start].isupper() and before[:1].isupper() and before[-1:].isalpha()


def _without_next_word(start: int, end: int, name: str, next_words: frozenset[str]) -> tuple[int, int, str]:
    """Return the span and name up to a word of the next sentence, after at least two parts of the name."""
    parts = name.split(" ")
    for index in range(2, len(parts)):
        follows = index + 1 < len(parts)
        if parts[index] in next_words or (parts[index] == "Anh" and follows and parts[index + 1] == parts[0]):
            kept = " ".join(parts[:index])
            return start, end - (len(name) - len(kept)), kept
    return start, end, name


def is_given_name(name: str) -> bool:
    """Tell whether a name is a given name alone: one syllable."""
    return " " not in name and not is_foreign(name)


def _short_name(name: str) -> str:
    """Return the name of an administrative unit without its rank: "tỉnh Đồng Nai" is "Đồng Nai"."""
    parts = name.split()
    while parts and parts[0].islower():
        parts.pop(0)
    return " ".join(parts)
