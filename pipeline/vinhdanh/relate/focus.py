"""Who a document is talking about: what pronouns, short names and left-out subjects stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from vinhdanh.extract.counts import recipient_kind_of
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.antecedents import Antecedents
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.lands import Lands
from vinhdanh.relate.persons import PersonFinder
from vinhdanh.relate.recipients import DEFINITE, PRONOUNS, is_followed_by_predicate
from vinhdanh.relate.short_names import ShortNames
from vinhdanh.relate.within import within
from vinhdanh.values import Mention, OrganizationValue

#: How many sentences back a subject may have been named.
_REACH = 3
#: How many organizations back the one that a noun takes up may be.
_BODIES_BACK = 40
#: Before the end of an organization's name its beginning is at most so far.
_LONGEST = 80
#: From which number of people on a plural means others than those counted before it.
_MANY = 13


_NOUNS = load_toml("relation_words")["taken_up"]
_FIRM_NOUNS, _ANY_BODY, _TERRITORIES, _TEAM_NOUNS = (
    frozenset(_NOUNS[key]) for key in ("firms", "any_body", "territories", "teams")
)
#: The kinds of body that a noun for a firm, or for a team, may take up.
_FIRMS, _TEAMS = frozenset({"company", "bank"}), frozenset({"club"})
#: In how many sentences before it a noun for a team is explained by one.
_TEAM_REACH = 2
#: Behind these a pronoun is one to whom something is given.
_GIVEN_TO = tuple(f" {verb} " for verb in load_toml("persons")["given_to"]["verbs"] if verb != "cho")


def _is_named_person(item: Item) -> bool:
    return item.symbol == "H" or (item.symbol == "R" and item.recipient_kind == "individual" and bool(item.name))


class Focus:
    """The people and organizations of one document by sentence, found when they are asked for."""

    def __init__(self, material: Material, persons: PersonFinder) -> None:
        self._material = material
        self._persons = persons
        self._by_sentence: dict[int, list[Item]] = {}
        self._full_names: dict[str, str] | None = None
        self._antecedents: Antecedents | None = None
        self._lands = Lands(material)

    def named(self, items: Sequence[Item], sentence: int) -> list[Item]:
        """Return recipients with pronouns and short names replaced by the full name, where the document has one."""
        return [
            self._with_name(item, sentence)
            if _is_named_person(item) or (item.symbol == "N" and item.name)
            else self._with_body(item, sentence)
            for item in items
        ]

    def _with_body(self, item: Item, sentence: int) -> Item:
        """Return a noun that takes up a body ("công ty") with the body that was named last by that noun."""
        noun = self._material.view.norm[item.start : item.end]
        if noun in PRONOUNS:
            return self._with_number(item, self._material.view.sentences[sentence][0])
        if item.symbol == "R" and not item.name and noun in _ANY_BODY:
            is_subject = is_followed_by_predicate(self._material.view.norm, item.end)
            body = self.subject_before(sentence, of_people=False) if is_subject else None
            return replace(item, name=body.name, org_id=body.org_id) if body is not None else item
        if item.symbol != "R" or item.name or noun not in DEFINITE:
            return item
        head = noun.removeprefix("nhà ") if noun == "nhà trường" else noun
        before = within(self._material.organizations, 0, item.start)[-_BODIES_BACK:]
        for mention in reversed(before):
            name_goes_on = self._material.view.text[mention.start + len(head) + 1 : mention.end][:1].isupper()
            if noun in _TERRITORIES and not name_goes_on:
                continue
            if mention.value.name and self._material.view.norm.startswith(f"{head} ", mention.start):
                return replace(item, name=mention.value.name, org_id=mention.value.org_id)
        if noun in _FIRM_NOUNS:
            return self._with_firm(item, before)
        return self._with_territory(item, noun) if noun in _TERRITORIES else item

    def _with_territory(self, item: Item, noun: str) -> Item:
        """Return a bare "huyện" with the name of the one that the text tells of most."""
        name = self._lands.named(noun, item.start)
        return replace(item, name=name) if name else item

    def sentence(self, index: int) -> tuple[int, int]:
        """Return where a sentence begins and ends."""
        return self._material.view.sentences[index]

    def team(self, item: Item, said: str, sentence: int) -> Item:
        """Return a bare noun for a team ("đội bóng này") with the one team that the sentences right before it name."""
        if said.lower().removesuffix(" này") not in _TEAM_NOUNS:
            return item
        first, _ = self._material.view.sentences[max(0, sentence - _TEAM_REACH)]
        before = within(self._material.organizations, first, item.start)
        teams = {(one.value.name, one.value.org_id) for one in before if one.value.kind in _TEAMS}
        if len(teams) != 1:
            return item
        name, org_id = teams.pop()
        return replace(item, name=name, org_id=org_id) if name else item

    @staticmethod
    def _with_firm(item: Item, before: Sequence[Mention[OrganizationValue]]) -> Item:
        """Return a noun for any firm ("doanh nghiệp này") with the one of those before it that is named most often."""
        firms = Counter((one.value.name, one.value.org_id) for one in before if one.value.kind in _FIRMS)
        if not firms:
            return item
        name, org_id = firms.most_common(1)[0][0]
        return replace(item, name=name, org_id=org_id) if name else item

    def _with_number(self, item: Item, start: int) -> Item:
        """Return a plural that takes up people ("các em") with their number, where its sentence has told it."""
        for count in reversed(within(self._material.counts, start, item.start)):
            if recipient_kind_of(count.value.unit.lower()) == "individual":
                is_few = count.value.modifier == "exact" and (count.value.value or _MANY) < _MANY
                return replace(item, symbol="N", count=count.value) if is_few else item
        return item

    def subject_before(self, sentence: int, *, of_people: bool = True) -> Item | None:
        """Return who the last sentences before `sentence` are about.

        That is the person named last, unless `of_people` is False, else the organization that opens one of them.
        """
        for index in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
            named = [item for item in self._people(index) if item.name and not self._told().is_aside(item)]
            if named and of_people:
                return self._with_name(named[0], index)
            body = self._opening_organization(index)
            if body is not None:
                return body
        return None

    def taken_up(self, noun: Item, sentence: int) -> Item:
        """Return a noun that takes up a person ("nữ võ sĩ") with the name that the sentences before it tell.

        One who is named before the noun in its own sentence is another.
        """
        start, _ = self._material.view.sentences[sentence]
        if any(item.name and item.start < noun.start for item in self._people(sentence)):
            return noun
        subject = self._taken_up_by("", sentence, start)
        is_name = subject is not None and (" " in subject.name or not is_syllable(subject.name.lower()))
        return replace(noun, name=subject.name) if subject is not None and is_name else noun

    def _with_name(self, item: Item, sentence: int) -> Item:
        if not item.name:
            pronoun = self._material.view.norm[item.start : item.end]
            subject = self._taken_up_by(pronoun, sentence, item.start)
            return replace(item, name=subject.name) if subject else item
        full = self._names().get(item.name)
        return replace(item, name=full) if full else item

    def _taken_up_by(self, pronoun: str, sentence: int, before: int) -> Item | None:
        """Return whom a pronoun at `before` takes up."""
        is_given_to = self._material.view.norm.endswith(_GIVEN_TO, 0, before)
        return self._told().of(pronoun, sentence, before, is_given_to=is_given_to)

    def _told(self) -> Antecedents:
        """Return the people of the document, as far as others may take them up."""
        if self._antecedents is None:
            view = self._material.view
            short = self._persons.short_names(view)
            people = [item for index in range(len(view.sentences)) for item in self._all_named(index, short)]
            self._antecedents = Antecedents(view, people, lambda name: self._names().get(name, name))
        return self._antecedents

    def _all_named(self, index: int, short: ShortNames | None) -> list[Item]:
        """Return the people whom a sentence names in full, by a given name alone, or as a stranger who opens it."""
        start, end = self._material.view.sentences[index]
        named = [item for item in self._people(index) if item.name]
        for first, last, name in short.find(self._material.view.text, start, end) if short else ():
            if not any(item.start < last and first < item.end for item in named):
                named.append(Item("H", first, last, name=name, recipient_kind="individual"))
        stranger = self._opening_stranger(index, end)
        if stranger is not None and not any(item.start < stranger.end and stranger.start < item.end for item in named):
            named.append(stranger)
        return sorted(named, key=lambda item: item.start)

    def _opening_stranger(self, index: int, before: int) -> Item | None:
        """Return who opens a sentence by a name of foreign spelling that is no body's: "Castelli ghi 30 bàn"."""
        start, end = self._material.view.sentences[index]
        found = self._persons.opening(self._material.view, start, min(end, before))
        if found is None:
            return None
        mentions: list[Mention[Any]] = [*self._material.organizations, *self._material.awards]
        if any(mention.start < found[1] and found[0] < mention.end for mention in mentions):
            return None
        return Item("H", found[0], found[1], name=found[2], recipient_kind="individual")

    def _people(self, index: int) -> list[Item]:
        if index not in self._by_sentence:
            start, end = self._material.view.sentences[index]
            self._by_sentence[index] = [
                Item("H", first, last, name=name, recipient_kind="individual")
                for first, last, name in self._persons(self._material.view, start, end)
                if not self._is_body(first, last)
            ]
        return self._by_sentence[index]

    def _is_body(self, start: int, end: int) -> bool:
        """Tell whether what looks like a person's name is in that of an organization or touches that of an award."""
        awards = within(self._material.awards, start - _LONGEST, end)
        if any(start < mention.end for mention in awards):
            return True
        near = within(self._material.organizations, start - _LONGEST, end)
        return any(mention.start <= start and end <= mention.end for mention in near)

    def _opening_organization(self, index: int) -> Item | None:
        start, _ = self._material.view.sentences[index]
        for mention in within(self._material.organizations, start, start + 4):
            name = mention.value.name or self._material.view.text[mention.start : mention.end]
            org_id = mention.value.org_id
            return Item("O", mention.start, mention.end, mention, None, name, org_id, recipient_kind="collective")
        return None

    def _names(self) -> dict[str, str]:
        """Return, for each shorter form by which a full name may be taken up again, that full name."""
        if self._full_names is None:
            names: dict[str, str] = {}
            shared: set[str] = set()
            for _, _, name in self._persons(self._material.view, 0, len(self._material.view.text)):
                parts = name.split()
                for cut in range(1, len(parts)):
                    short = " ".join(parts[cut:])
                    if not name.endswith(names.setdefault(short, name)) and not names[short].endswith(name):
                        shared.add(short)
            self._full_names = {short: name for short, name in names.items() if short not in shared}
        return self._full_names
