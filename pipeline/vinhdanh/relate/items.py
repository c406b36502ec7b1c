"""A sentence as a row of typed items: what the award grammar reads instead of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.extract.counts import parse_number, recipient_kind_of
from vinhdanh.knowledge import load_table
from vinhdanh.relate.persons import PersonFinder
from vinhdanh.relate.recipients import RecipientNouns
from vinhdanh.relate.within import within
from vinhdanh.resolve.offices import Office
from vinhdanh.values import AwardValue, CountValue, DateValue, Mention, OrganizationValue, RecipientKind
from vinhdanh.view import View

#: A stretch of words that no item covers: short up to this many words, long beyond.
_SHORT_GAP = 4


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a sentence; `symbol` is the letter by which the grammar's patterns know it.

    | symbol | item |
    | --- | --- |
    | A | award |
    | N, R | recipients with and without a number |
    | M | a group of which somebody is one ("một trong 12 đơn vị"); becomes N |
    | n | any other count |
    | O, H, Z | organization or office, person (human), place that may send a team |
    | o, h, z | the same where they only qualify their neighbour |
    | D | date |
    | V, G, K | verb of conferring, of receiving or winning, of rewarding without a named award |
    | P, W | "được", verb of attending |
    | F, C, B, L, T | "cho", "của" and "do", on behalf of, other prepositions, "để" |
    | E, I, Q | "là", "trong đó", "quyết định" |
    | & | "và"; other marks stand for themselves |
    | x, X | a short and a long stretch of other words |
    """

    symbol: str
    start: int
    end: int
    mention: Mention[Any] | None = None
    office: Office | None = None
    name: str = ""
    org_id: str = ""
    recipient_kind: RecipientKind | None = None
    count: CountValue | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """All mentions of one document, in the order of the text."""

    view: View
    organizations: Sequence[Mention[OrganizationValue]]
    offices: Sequence[Office]
    dates: Sequence[Mention[DateValue]]
    counts: Sequence[Mention[CountValue]]
    awards: Sequence[Mention[AwardValue]]


class Itemiser:
    """Turns sentences into items."""

    def __init__(self) -> None:
        self._persons = PersonFinder()
        self._nouns = RecipientNouns()
        rows = load_table("relation_cues")  # where two match at one place, the earlier row wins
        self._symbols = [row["symbol"] for row in rows]
        self._cues = re.compile("|".join(rf"(?<!\w)({row['pattern']})(?!\w)" for row in rows))

    @property
    def persons(self) -> PersonFinder:
        """The finder of people that this itemiser uses."""
        return self._persons

    def has_reward_verb(self, text: str) -> bool:
        """Tell whether folded `text` has a verb of rewarding that needs no award beside it."""
        return _reward_verbs().search(text) is not None

    def __call__(self, material: Material, start: int, end: int) -> list[Item]:
        """Return the items of the sentence from `start` to `end`, gaps and marks included."""
        people = list(self._people(material.view, start, end))
        found = list(self._mentions(material, start, end, people))
        taken = _Taken(found)
        found.extend(item for item in (_cut(person, found) for person in people) if taken.add(item))
        found.extend(item for item in self._bare_numbers(material.view, found, start, end) if taken.add(item))
        found.extend(item for item in self._recipients(material.view, start, end) if taken.add(item))
        found.extend(item for item in self._places(material.view, start, end) if taken.add(item))
        found.extend(self._cue_items(material.view, start, end, taken))
        found.sort(key=lambda item: item.start)
        return list(_with_gaps(found, material.view, start, end))

    def _mentions(self, material: Material, start: int, end: int, people: Sequence[Item]) -> Iterator[Item]:
        awards = [Item("A", mention.start, mention.end, mention) for mention in within(material.awards, start, end)]
        counts = list(within(material.counts, start, end))
        awards, counts = _join_counts(awards, counts, material.view)
        taken = _Taken(awards)
        yield from awards
        names = [(person.start, person.end) for person in people]
        for item in _generic_prizes(counts):
            if taken.add(item):
                yield item
        for item in _organization_items(material, start, end):
            is_name = any(first < item.start and item.end <= last for first, last in names)
            if not is_name and taken.add(item):
                yield item
        for date in within(material.dates, start, end):
            item = Item("D", date.start, date.end, date)
            if taken.add(item):
                yield item
        for count in counts:
            item = _count_item(count, material.view)
            if taken.add(item):
                yield item

    def _bare_numbers(self, view: View, found: Sequence[Item], start: int, end: int) -> Iterator[Item]:
        """Yield numbers whose noun was said before: "trong 83 doanh nghiệp, 25 được tặng bằng khen"."""
        for match in _BARE_NUMBER.finditer(view.norm, start, end):
            before = [item for item in found if item.recipient_kind and item.count and item.end <= match.start()]
            number = parse_number(match.group())
            if before and number is not None:
                kind = max(before, key=lambda item: item.end).recipient_kind
                count = CountValue(number, number, number)
                yield Item("N", match.start(), match.end(), recipient_kind=kind, count=count)

    def _people(self, view: View, start: int, end: int) -> Iterator[Item]:
        for first, last, name in self._persons(view, start, end):
            yield Item("H", first, last, name=name, recipient_kind="individual")

    def _recipients(self, view: View, start: int, end: int) -> Iterator[Item]:
        for first, last, name in self._nouns.places(view, start, end):
            yield Item("R", first, last, name=name, recipient_kind="collective")
        for first, last, kind, vague in self._nouns(view, start, end):
            yield Item("R", first, last, recipient_kind=kind, vague=vague)

    def _places(self, view: View, start: int, end: int) -> Iterator[Item]:
        for first, last, name in self._nouns.teams(view, start, end):
            yield Item("Z", first, last, name=name, recipient_kind="collective")

    def _cue_items(self, view: View, start: int, end: int, taken: _Taken) -> Iterator[Item]:
        """Yield the cue words that no other item covers, even where a longer cue would begin inside one."""
        position = start
        while match := self._cues.search(view.norm, position, end):
            symbol = self._symbols[(match.lastindex or 1) - 1]
            name = _state(match.group()) if symbol == "O" else ""
            item = Item(symbol, match.start(), match.end(), name=name)
            if taken.add(item):
                yield item
                position = match.end()
            else:
                position = match.start() + 1


def _cut(person: Item, found: Sequence[Item]) -> Item:
    """End a run of capitalised words where another mention begins: "ông A Huân chương Lao động"."""
    end = min((item.start for item in found if person.start < item.start < person.end), default=person.end)
    surplus = person.end - end
    if not surplus:
        return person
    return replace(person, end=end - 1, name=person.name[:-surplus].rstrip())


@cache
def _reward_verbs() -> re.Pattern[str]:
    verbs = [row["pattern"] for row in load_table("relation_cues") if row["symbol"] == "K"]
    return re.compile("|".join(verbs))


def _state(said: str) -> str:
    """Return the awarder meant by "đảng" or "nhà nước" before a verb of conferring."""
    return "Đảng" if said.startswith("đảng") else "Nhà nước"


_BARE_NUMBER = re.compile(r"(?:(?<=[,;:(] )|(?<= và )|(?<= có ))\d{1,4}(?= (?:được|nhận|đạt|giành|đoạt)(?!\w))")


class _Taken:
    """Which characters of a sentence are covered already."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._covered: set[int] = set()
        for item in items:
            self._covered.update(range(item.start, item.end))

    def add(self, item: Item) -> bool:
        """Cover the characters of `item` and return True; False if one of them was covered before."""
        characters = range(item.start, item.end)
        if not self._covered.isdisjoint(characters):
            return False
        self._covered.update(characters)
        return True


def _join_counts(
    awards: list[Item], counts: list[Mention[CountValue]], view: View
) -> tuple[list[Item], list[Mention[CountValue]]]:
    """Give awards the number that stands right before them ("3 huy chương vàng"): certificates counted."""
    joined: list[Item] = []
    used: set[int] = set()
    for award in awards:
        count = next(
            (
                count
                for count in within(counts, award.start - _COUNT_REACH, award.start)
                if _counts_award(count, award, view)
            ),
            None,
        )
        if count is None or id(count) in used:
            joined.append(_with_number_before(award, view))
        else:
            used.add(id(count))
            joined.append(replace(award, start=count.start, count=count.value))
    covered = [item for item in joined if item.count is not None]
    return joined, [count for count in counts if id(count) not in used and not _is_covered(count, covered)]


def _is_covered(count: Mention[CountValue], awards: Sequence[Item]) -> bool:
    """Tell whether the count begins inside one of the `awards`, given in order."""
    return any(
        item.start <= count.start < item.end for item in within(awards, count.start - _COUNT_REACH, count.start + 1)
    )


#: How far before an award its number may begin, in characters.
_COUNT_REACH = 60


def _counts_award(count: Mention[CountValue], award: Item, view: View) -> bool:
    number_end = count.value.number_end if count.value.number_end > 0 else count.end
    between = view.norm[number_end : award.start].strip(' "(')
    return count.start < award.start and number_end <= award.start and between in _CERTIFICATE_WORDS


#: A number that no count mention holds, because what follows is no noun: "2 Vàng", "một Bằng khen".
_NUMBER = re.compile(r"(?<![\w.,/-])(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) $")


def _with_number_before(award: Item, view: View) -> Item:
    match = _NUMBER.search(view.norm, max(0, award.start - 8), award.start)
    number = parse_number(match.group(1)) if match else None
    if match is None or number is None:
        return award
    return replace(award, start=match.start(), count=CountValue(number, number, number))


_CERTIFICATE_WORDS = frozenset(
    {
        "",
        "tấm",
        "chiếc",
        "danh hiệu",
        "tấm bằng",
        "lá",
        "bộ",
        "suất",
        "lượt",
        "lần",
        "giải thưởng",
        "giải",
        "huy chương",
    }
)


def _generic_prizes(counts: Sequence[Mention[CountValue]]) -> Iterator[Item]:
    """Yield counted prizes of which no rank is told: "trao 46 giải"."""
    for count in counts:
        if count.value.unit.lower() in ("giải", "giải thưởng"):
            prize = Mention("award", count.start, count.end, AwardValue("GIAI", "Giải"), "relate.generic_prize")
            yield Item("A", count.start, count.end, prize, count=count.value)


def _organization_items(material: Material, start: int, end: int) -> Iterator[Item]:
    offices = within(material.offices, start, end)
    spans = [(office.start, office.end) for office in offices]
    for office in offices:
        name, org_id = office.name, office.org_id
        yield Item("O", office.start, office.end, None, office, name, org_id, recipient_kind="individual")
    for mention in within(material.organizations, start, end):
        inside = any(first <= mention.start and mention.end <= last for first, last in spans)
        if not inside:
            name, org_id = _acting_body(mention, material.view)
            yield Item("O", mention.start, mention.end, mention, None, name, org_id, recipient_kind="collective")


def _acting_body(mention: Mention[OrganizationValue], view: View) -> tuple[str, str]:
    """Return name and id of the body that acts where `mention` is named: for a committee the body that it heads."""
    value = mention.value
    said = " ".join(view.text[mention.start : mention.end].split())
    if said in _SHORT_BY_CUSTOM and value.name.endswith("Việt Nam"):
        return said, value.org_id
    if value.parent and view.norm.startswith(_COMMITTEES, mention.start):
        return value.parent, value.parent_org_id
    return value.name or said, value.org_id


#: Committees through which a union, league or party body acts.
_COMMITTEES = ("ban chấp hành", "ban thường vụ", "ban thường trực", "bch ", "btv ", "đoàn chủ tịch")
#: Entries of the catalogue that name no award: "phần thưởng" may be money or a house.
_NO_AWARDS = frozenset(code for code, award in load_catalogue().items() if award.category == "reward")
#: Awarders whom nobody spells out.
_SHORT_BY_CUSTOM = frozenset({"Đảng", "Nhà nước"})


def _count_item(count: Mention[CountValue], view: View) -> Item:
    unit = view.norm[count.value.number_end : count.end].strip() if count.value.number_end > 0 else count.value.unit
    kind = recipient_kind_of(unit)
    if kind is None or count.value.unit_class in ("money", "percent", "time"):
        return Item("n", count.start, count.end, count, count=count.value)
    symbol = "M" if _MEMBER.search(view.norm, max(0, count.start - 24), count.start) else "N"
    return Item(symbol, count.start, count.end, count, recipient_kind=kind, count=count.value)


_MEMBER = re.compile(r"(?<!\w)(?:một|1|nằm) trong (?:số |top )?(?:các |những )?$")


def _with_gaps(items: list[Item], view: View, start: int, end: int) -> Iterator[Item]:
    position = start
    for item in [*items, Item("", end, end)]:
        yield from _gap(view.norm, position, item.start)
        if item.symbol and item.symbol != "a":
            yield item
        position = max(position, item.end)


_MARK = re.compile(r"""[,;:()/+•*|"-]|[^\s,;:()/+•*|"-]+""")


def _gap(norm: str, start: int, end: int) -> Iterator[Item]:
    words = 0
    first = start
    for match in _MARK.finditer(norm, start, end):
        token = match.group()
        if token in ',;:()/+•*|-"':
            yield from _words(words, first, match.start())
            words = 0
            symbol = {"/": "&", "+": "&", "•": ";", "*": ";", "|": ";"}.get(token, token)
            if symbol != '"':
                yield Item(symbol, match.start(), match.end())
        elif any(character.isalnum() for character in token):
            first = match.start() if not words else first
            words += 1
    yield from _words(words, first, end)


def _words(words: int, start: int, end: int) -> Iterator[Item]:
    if words:
        yield Item("x" if words <= _SHORT_GAP else "X", start, end)
