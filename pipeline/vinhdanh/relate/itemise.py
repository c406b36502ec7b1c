"""From the mentions and words of a sentence to its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.extract.counts import parse_number, recipient_kind_of
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.bodies import organization_items
from vinhdanh.relate.certificates import generic_prizes, join_counts
from vinhdanh.relate.contestants import ListedWinners, is_kind_of_prize
from vinhdanh.relate.counted_lands import named_land
from vinhdanh.relate.cues import cue_pattern, load_cues, reward_verbs
from vinhdanh.relate.glosses import without_glosses
from vinhdanh.relate.groups import NamedGroups
from vinhdanh.relate.items import REST, Item, Material, Taken
from vinhdanh.relate.learned_victories import LearnedVictories
from vinhdanh.relate.name_kinds import kind_by_last_word
from vinhdanh.relate.nominations import nominations
from vinhdanh.relate.persons import PersonFinder, is_given_name
from vinhdanh.relate.reasons import is_reason
from vinhdanh.relate.recipients import RecipientNouns
from vinhdanh.relate.rosters import with_occupations
from vinhdanh.relate.standins import StandInFinder
from vinhdanh.relate.territories import TerritoryGivers
from vinhdanh.relate.titles import GivenTitles
from vinhdanh.relate.unnamed import UnnamedGivers
from vinhdanh.relate.victories import Victories
from vinhdanh.relate.winners import is_foreign
from vinhdanh.relate.within import within
from vinhdanh.scanner import Scanner
from vinhdanh.values import AwardValue, CountValue, Mention, RecipientKind
from vinhdanh.view import View, fold

#: Names of more parts that are no foreign ones are persons', not teams'.
_TWO_PARTS = 2
#: A stretch of words that no item covers: short up to this many words, long beyond.
_SHORT_GAP = 4
#: Before a number of tournaments: "giành HCV ở một giải cấp châu lục".
_TAKING_PART = tuple(f" {word} " for word in load_toml("relation_words")["won_in"]["taking_part"])
#: Before the number of a work's parts: "loạt | 4 bài".
_SERIES = "loạt "
#: Before medals that are those of a table: "đứng đầu bảng tổng sắp | huy chương".
_TABLES = tuple(f" {word} " for word in load_toml("relation_words")["won_in"]["tables"])
_PRONOUNS = frozenset(load_toml("persons")["pronouns"])
#: Before a person whose household is meant.
_HOUSEHOLD = re.compile(r"(?<!\w)(?:hộ gia đình|hộ|gia đình) $")
#: The catalogue's entry that names no award: "phần thưởng" may be money or a house.
_REWARD = "PT"
_REST = Scanner(rf"(?<!\w){REST}(?= (?:được|nhận|đạt|giành|đoạt)(?!\w))")
#: Verbs without which counted prizes are a draw's or a tally's.
_GIVES_PRIZES = Scanner(r"(?<!\w)(?:trao|giành|đoạt|đạt|nhận)(?: \w+){0,3}? \d+ giải(?!\w)")
_BARE_NUMBER = Scanner(r"(?:(?<=[,;:(] )|(?<= và )|(?<= có ))\d{1,4}(?= (?:được|nhận|đạt|giành|đoạt)(?!\w))")


class Itemiser:
    """Turns sentences into items."""

    def __init__(self) -> None:
        self._persons = PersonFinder()
        self._nouns = RecipientNouns()
        self._victories = Victories()
        self._learned_victories = LearnedVictories()
        self._listed = ListedWinners()
        self._titles = GivenTitles()
        self._stand_ins = StandInFinder()
        self._unnamed = UnnamedGivers()
        self._territories = TerritoryGivers()
        self._groups = NamedGroups()
        self._symbols = [row["symbol"] for row in load_cues()]
        self._cues = cue_pattern()

        self._team: tuple[View, frozenset[str]] | None = None

    @property
    def persons(self) -> PersonFinder:
        """The finder of people that this itemiser uses."""
        return self._persons

    def tells_award(self, material: Material, start: int, end: int) -> bool:
        """Tell whether a sentence has a verb of rewarding or winning that needs no award, or counts prizes."""
        text = material.view.norm[start:end]
        if reward_verbs().search(text) is not None or self._victories.matches(text):
            return True
        if self._learned_victories.matches(material, start, end):
            return True
        if next(nominations(material, start, end), None) is not None:
            return True
        return _GIVES_PRIZES.search(text) is not None and any(generic_prizes(within(material.counts, start, end)))

    def __call__(self, material: Material, start: int, end: int) -> list[Item]:
        """Return the items of the sentence from `start` to `end`, gaps and marks included."""
        people = list(self._people(material.view, start, end))
        victories = (won for won in self._victories(material.view, start, end) if not _is_named(won[-1], material))
        won = [*victories, *nominations(material, start, end)]
        won += self._learned_victories(material, start, end)
        kept = (_before(item, won) for item in self._mentions(material, start, end, people))
        found = [item for item in kept if item is not None]
        taken = Taken(found)
        for victory in won:
            if taken.add(victory[-1]):
                found.extend(victory)
        found.extend(item for item in self._stand_ins(material, start, end) if taken.add(item))
        found.extend(item for item in self._unnamed(material.view, start, end) if taken.add(item))
        found.extend(item for item in self._territories(material, start, end) if taken.add(item))
        found.extend(item for item in self._groups(material.view, start, end) if taken.add(item))
        found.extend(item for item in list(self._titles(material.view, start, end, found)) if taken.add(item))
        found.extend(item for item in self._works(material.view, start, end) if taken.add(item))
        named = list(within(material.awards, start, end))
        listed = list(self._listed(material.view, named))
        found.extend(item for item in listed if item.recipient_kind == "collective" and taken.add(item))
        whole = (_cut(person, found) for person in people)
        found.extend(item for item in whole if self._means_person(item, material.view) and taken.add(item))
        found.extend(item for item in self._bare_numbers(material.view, found, start, end) if taken.add(item))
        nouns = self._recipients(material.view, start, end)
        found.extend(_of_prize(item, named, material.view) for item in nouns if taken.add(item))
        found.extend(item for item in self._places(material.view, start, end) if taken.add(item))
        bare = self._groups.unnamed_kind(material.view, named, start, end)
        found.extend(item for item in bare if taken.add(item))
        found.extend(item for item in listed if taken.add(item))
        found.extend(self._cue_items(material.view, start, end, taken))
        found.sort(key=lambda item: item.start)
        return list(with_occupations(list(_with_gaps(found, material.view, start, end)), material.view))

    def _mentions(self, material: Material, start: int, end: int, people: Sequence[Item]) -> Iterator[Item]:
        named = within(material.awards, start, end)
        awards = [Item("A", mention.start, mention.end, mention) for mention in named if mention.value.code != _REWARD]
        counts = list(within(material.counts, start, end))
        awards = [
            award
            for index, award in enumerate(awards)
            if not _is_counted_noun(awards[:index], award, counts)
            and not material.view.norm.endswith(_TABLES, 0, award.start)
            and not is_reason(awards[:index], award, material.view)
        ]
        awards = list(without_glosses(awards, material.view))
        awards.extend(_gapped_grades(awards, material.view, end))
        awards.sort(key=lambda item: item.start)
        awards, counts = join_counts(awards, counts, within(material.organizations, start, end), material.view)
        taken = Taken(awards)
        yield from awards
        yield from (merit for merit in _merits(awards, material.view, end) if taken.add(merit))
        names = [(person.start, person.end, person.name) for person in people]
        for item in generic_prizes(counts):
            if not material.view.norm.endswith(_TAKING_PART, 0, item.start) and taken.add(item):
                yield item
        joined = _JOINED.search
        found = organization_items(material, start, end)
        bodies = [body for body in found if not joined(material.view.norm, max(start, body.start - 30), body.start)]
        for item in bodies:
            said = material.view.text[item.start : item.end]
            is_name = any(
                first <= item.start
                and item.end <= last
                and (is_given_name(name) if name == said else first < item.start)
                for first, last, name in names
            )
            if not is_name and taken.add(item):
                yield item
        for date in within(material.dates, start, end):
            item = Item("D", date.start, date.end, date)
            if taken.add(item):
                yield item
        for count in (count for count in counts if not material.view.norm.endswith(_SERIES, 0, count.start)):
            item = _before_name(_count_item(count, material.view), [*bodies, *awards])
            if taken.add(item):
                land = named_land(item, material.view)
                yield land if land is item or taken.add(replace(land, start=item.end)) else item

    def _bare_numbers(self, view: View, found: Sequence[Item], start: int, end: int) -> Iterator[Item]:
        """Yield numbers, and the rest of them, whose noun was said before: "trong 83 doanh nghiệp, 25 được tặng"."""
        for match in _BARE_NUMBER.finditer(view.norm, start, end):
            before = [item for item in found if item.recipient_kind and item.count and item.end <= match.start()]
            number = parse_number(match.group())
            if before and number is not None:
                kind = max(before, key=lambda item: item.end).recipient_kind
                count = CountValue(number, number, number)
                yield Item("N", match.start(), match.end(), recipient_kind=kind, count=count)
        for match in _REST.finditer(view.norm, start, end):
            before = [item for item in found if item.recipient_kind and item.count and item.end <= match.start()]
            if before:
                kind = max(before, key=lambda item: item.end).recipient_kind
                yield Item("R", match.start(), match.end(), name=REST, recipient_kind=kind)

    def _people(self, view: View, start: int, end: int) -> Iterator[Item]:
        found = self._persons(view, start, end)
        for first, last, name in found:
            household = _HOUSEHOLD.search(view.norm, max(start, first - len("hộ gia đình ")), first)
            kind: RecipientKind = "household" if household else "individual"
            yield self._person_or_team(view, household.start() if household else first, last, name, kind)
        opening = self._persons.opening(view, start, end)
        is_team = opening is not None and self._nouns.is_team(view, opening[0])
        if opening and not is_team and not any(first < opening[1] and opening[0] < last for first, last, _ in found):
            yield self._person_or_team(view, opening[0], opening[1], opening[2], "individual")
        short = self._persons.short_names(view)
        for from_, to, name in dict.fromkeys(short.find(view.text, start, end) if short else ()):
            if not any(first < to and from_ < last for first, last, _ in found):
                yield Item("H", from_, to, name=name, recipient_kind="individual")

    def _person_or_team(self, view: View, start: int, end: int, name: str, kind: RecipientKind) -> Item:
        """Return an item for a name that looks like a person's, as a team where the document says that it is one."""
        is_full = len(name.split()) > _TWO_PARTS and not is_foreign(name)
        if name in self._team_names(view) and not is_full:
            return Item("R", start, end, name=name, recipient_kind="collective")
        own_kind = kind_by_last_word(name)
        return Item("R" if own_kind else "H", start, end, name=name, recipient_kind=own_kind or kind)

    @staticmethod
    def _means_person(item: Item, view: View) -> bool:
        """Tell whether what is left of a run of capitalised words names somebody or is a pronoun."""
        return bool(item.name) or view.norm[item.start : item.end] in _PRONOUNS

    def _team_names(self, view: View) -> frozenset[str]:
        """Return what the document says to be the names of teams: "CLB Rivera"."""
        if self._team is None or self._team[0] is not view:
            self._team = (view, self._groups.names(view))
        return self._team[1]

    def _recipients(self, view: View, start: int, end: int) -> Iterator[Item]:
        for first, last, name in self._nouns.places(view, start, end):
            yield Item("R", first, last, name=name, recipient_kind="collective")
        for first, last, kind, vague in self._nouns(view, start, end):
            name = view.text[first:last] if self._nouns.is_share(view, first) else ""
            yield Item("R", first, last, name=name, recipient_kind=kind, vague=vague)

    def _works(self, view: View, start: int, end: int) -> Iterator[Item]:
        for first, last, name in self._nouns.works(view, start, end):
            yield Item("R", first, last, name=name, recipient_kind="work")
        for first, last, name, kind in self._nouns.venues(view, start, end):
            yield Item("R", first, last, name=name, recipient_kind=kind)

    def _places(self, view: View, start: int, end: int) -> Iterator[Item]:
        for first, last, name in self._nouns.teams(view, start, end):
            yield Item("Z", first, last, name=name, recipient_kind="collective")

    def _cue_items(self, view: View, start: int, end: int, taken: Taken) -> Iterator[Item]:
        """Yield the cue words that no other item covers, even where a longer cue would begin inside one."""
        position = start
        while match := self._cues.search(view.norm, position, end):
            symbol = self._symbols[(match.lastindex or 1) - 1]
            name = _state(match.group()) if symbol == "O" else match.group() if symbol in "FCGVL&" else ""
            item = Item(symbol, match.start(), match.end(), name=name)
            if _is_in_name(item, view):
                position = match.end()
            elif taken.add(item):
                yield item
                position = match.end()
            else:
                position = max(match.start() + 1, taken.past(match.start()))


#: A word in capitals behind another: "Sáu Tặng", which is no verb.
_CAPITALS = regex.compile(r"\p{Lu}\p{Ll}+ $")


def _is_in_name(cue: Item, view: View) -> bool:
    """Tell whether a verb of giving is part of a name, by its capital inside a sentence: "thợ hồ Sáu Tặng"."""
    is_titled = cue.symbol == "V" and view.text[cue.start : cue.end].istitle()
    return is_titled and _CAPITALS.search(view.text, max(0, cue.start - 12), cue.start) is not None


def _is_named(victory: Item, material: Material) -> bool:
    """Tell whether a verb of winning has the name of what is won behind it: "đăng quang | Miss Sông Hậu"."""
    return bool(within(material.awards, victory.end, victory.end + 2)) and material.view.norm[victory.end] == " "


def _before(item: Item, won: Sequence[tuple[Item, ...]]) -> Item | None:
    """End a count where it runs into a title won ("hai lần vô địch"); drop it inside one ("giành một Grand Slam")."""
    if item.symbol not in "nN":
        return item
    cut = next((each[0].start for each in won if each[0].start < item.end and item.start < each[-1].end), item.end)
    return replace(item, end=cut) if cut > item.start else None


#: A class without its order: "Huân chương Lao động hạng Nhì cho 2 tập thể, hạng Ba cho 5 cá nhân".
_CLASS = Scanner(r"(?<=[,;] )hạng (?P<class>nhất|nhì|ba)(?!\w)|(?<=và )hạng (?P<last>nhất|nhì|ba)(?!\w)")
_CLASSES = {"nhất": "Nhất", "nhì": "Nhì", "ba": "Ba"}


def _gapped_grades(awards: Sequence[Item], view: View, end: int) -> Iterator[Item]:
    """Yield the orders of which only the class is told, behind the first of their kind in a sentence."""
    covered = [(item.start, item.end) for item in awards]
    for match in _CLASS.finditer(view.norm, awards[0].end, end) if awards else ():
        before = [item for item in awards if item.end <= match.start() and item.mention is not None]
        mention = before[-1].mention if before else None
        if mention is None or mention.value.grade not in _CLASSES.values() or not mention.value.code.startswith("HC-"):
            continue
        if not any(first < match.end() and match.start() < last for first, last in covered):
            value = replace(mention.value, grade=_CLASSES[match["class"] or match["last"]])
            order = replace(mention, start=match.start(), end=match.end(), value=value)
            yield Item("A", match.start(), match.end(), order)


def _is_counted_noun(before: Sequence[Item], award: Item, counts: Sequence[Mention[CountValue]]) -> bool:
    """Tell whether a title only narrows a noun that is counted: "tặng Bằng khen cho 90 hộ gia đình văn hóa"."""
    if before and _category(before[-1]) == _category(award) == "school_title":
        return False
    return bool(before) and any(
        count.start < award.start < count.end
        and recipient_kind_of(count.value.unit.lower()) is not None
        and len(count.value.unit) - (count.end - award.start) > 1
        for count in counts
    )


def _category(award: Item) -> str:
    known = load_catalogue().get(award.mention.value.code) if award.mention is not None else None
    return known.category if known is not None else ""


#: What a certificate says that it is for: "tặng Bằng khen “Vì có thành tích trong công tác Hội” cho".
_MERIT = re.compile(r" [\"'][^\"\n]{12,220}?[\"'](?!\w)")


def _merits(awards: Sequence[Item], view: View, end: int) -> Iterator[Item]:
    """Yield what stands in quotation marks behind certificates, which names neither givers nor recipients."""
    for award in awards:
        known = load_catalogue().get(award.mention.value.code) if award.mention is not None else None
        match = _MERIT.match(view.norm, award.end, end) if known and known.category == "certificate" else None
        if match is not None:
            yield Item("a", match.start() + 1, match.end())


def _of_prize(noun: Item, awards: Sequence[Mention[AwardValue]], view: View) -> Item:
    """Return a noun, as a word like others where it only says which prize is meant: "giải Nhất | cá nhân"."""
    if noun.name or not is_kind_of_prize(view, awards, noun.start):
        return noun
    return Item("x", noun.start, noun.end, name=view.text[noun.start : noun.end])


def _cut(person: Item, found: Sequence[Item]) -> Item:
    """Return a person between other mentions: "ông A | Huân chương Lao động", "2 em | Nguyễn Văn An"."""
    name_at = person.end - len(person.name)
    if any(item.symbol == "N" and item.start < person.start < item.end <= name_at for item in found):
        person = replace(person, start=name_at)
    # "Bí thư Tỉnh Đoàn | Lê Văn Hải" is no "Đoàn Lê Văn Hải"
    body = next((item.end for item in found if item.symbol == "O" and item.start < person.start < item.end), 0)
    if name_at < body < person.end and " " in (rest := person.name[body - name_at :].strip()):
        person = replace(person, start=person.end - len(rest), name=rest)
    end = min((item.start for item in found if person.start < item.start < person.end), default=person.end)
    surplus = person.end - end
    if not surplus:
        return person
    return replace(person, end=end - 1, name=person.name[:-surplus].rstrip())


def _before_name(counted: Item, named: Sequence[Item]) -> Item:
    """End a number's noun where the name of its body or award begins: "7 cán bộ | công đoàn Trường Nam Sơn"."""
    number_end = counted.count.number_end if counted.count is not None else -1
    inside = [item.start for item in named if number_end + 1 < item.start < counted.end]
    return replace(counted, end=min(inside)) if inside and number_end > 0 else counted


def _state(said: str) -> str:
    """Return the awarder meant by "đảng" or "nhà nước" before a verb of conferring."""
    return "Đảng" if said.startswith("đảng") else "Nhà nước"


def _count_item(count: Mention[CountValue], view: View) -> Item:
    unit = view.norm[count.value.number_end : count.end].strip() if count.value.number_end > 0 else count.value.unit
    kind = recipient_kind_of(_OUT_OF.sub("", unit) or fold(count.value.unit))
    if unit in _FOR_BEARERS:
        return Item("N", count.start, count.end, count, count=count.value)
    if kind is None or count.value.unit_class in ("money", "percent", "time"):
        return Item("n", count.start, count.end, count, count=count.value)
    if _NOT_MEANT.search(view.norm, max(0, count.start - 30), count.start):
        return Item("n", count.start, count.end, count, count=count.value)
    symbol = "M" if _MEMBER.search(view.norm, max(0, count.start - 24), count.start) else "N"
    return Item(symbol, count.start, count.end, count, recipient_kind=kind, count=count.value)


#: What is counted for those who get an award: "42 hồ sơ được đề nghị phong tặng", "Chiến sĩ tiên tiến có 120 lượt".
_FOR_BEARERS = frozenset(load_toml("relation_words")["recipients"]["for_bearers"])
#: Between a number and that of which it is a part: "2 | trong số 11 | công đoàn".
_OUT_OF = re.compile(r"^(?:trong|trên)(?: tổng)?(?: số)? \d[\d.]* ")
#: Before a body that somebody joins, which gives and gets nothing: "45 đoàn viên được kết nạp | Đảng".
_JOINED = re.compile(r"(?<!\w)(?:kết nạp|gia nhập|cảm tình)(?: vào)?(?: hàng ngũ)?(?: của)? $")
#: Before the number of a rank, and those for whom others stand: "90 gia đình, đại diện cho | 2 triệu hộ".
_NOT_MEANT = re.compile(r"top $|(?<!\w)đại diện (?:cho|của)(?: (?:hơn|gần|trên|khoảng|tổng số))? $")
_MEMBER = re.compile(r"(?<!\w)(?:một|1|nằm) trong (?:số |top )?(?:các |những )?$")


def _with_gaps(items: list[Item], view: View, start: int, end: int) -> Iterator[Item]:
    position = start
    for item in [*items, Item("", end, end)]:
        yield from _gap(view, position, item.start)
        if item.symbol and item.symbol != "a":
            yield item
        position = max(position, item.end)


#: The number of a line of a table: "1. Thái Lan: 12 HCV".
_ORDINAL = re.compile(r"\d{1,2}\.?")
#: What stands in quotation marks is one stretch of words: "45 đoàn viên “dám nghĩ, dám làm”, 12 doanh nghiệp".
_MARK = re.compile(r"""(?<!\S)"[^"\n;]{2,60}"|[,;:()/+•*|"-]|[^\s,;:()/+•*|"-]+""")


def _gap(view: View, start: int, end: int) -> Iterator[Item]:
    if not view.norm[start:end].strip():
        return
    words = 0
    first = start
    opens = view.norm[start - 1 : start] in ("", "\n")
    for match in _MARK.finditer(view.norm, start, end):
        token = match.group()
        if opens and match.start() == start and _ORDINAL.fullmatch(token):
            continue
        if token in ',;:()/+•*|-"':
            yield from _words(view, words, first, match.start())
            words = 0
            symbol = {"/": "&", "+": "&", "•": ";", "*": ";", "|": ";"}.get(token, token)
            if symbol != '"':
                yield Item(symbol, match.start(), match.end())
        elif any(character.isalnum() for character in token):
            first = match.start() if not words else first
            words += len(token.split())
    yield from _words(view, words, first, end)


def _words(view: View, words: int, start: int, end: int) -> Iterator[Item]:
    if words:
        yield Item("X" if words > _SHORT_GAP else "x", start, end, name=" ".join(view.text[start:end].split()))
