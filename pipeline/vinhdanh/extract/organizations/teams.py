"""Places that stand for their teams in news about sport: "Thái Lan thua 0-2", "gồm Hưng Yên, Yên Bái và Huế"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vinhdanh.extract.organizations.gazetteer import place_key, units_by_name
from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import phrase_list, word_set
from vinhdanh.extract.organizations.model import Parsed, Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tokens import Phrases, Tokens
from vinhdanh.knowledge import load_toml

RULE = "organizations.team"
_TEAM = replace(NO_HEAD, kind="club")
#: Kinds of bodies that clubs are named after.
_SPONSORS = frozenset({"company", "bank", "media"})
_JOINS = frozenset({",", "và", "-", "–", ";"})
_MEDALS = frozenset({"hcv", "hcb", "hcđ", "huy"})
#: How many tokens the words before or behind a name may have.
_REACH = 3
#: How many tokens back the word "đội" may stand before a list of teams.
_LIST_REACH = 15


class TeamPlaces:
    """Finds provinces and countries that are meant as teams, in documents about sport."""

    def __init__(self, places: PlaceReader) -> None:
        data = load_toml("organization_teams")
        self._places = places
        self._cues: list[str] = data["sport"]["cues"]
        self._least, self._fewest = int(data["sport"]["least"]), int(data["sport"]["fewest"])
        side = data["side"]
        self._before, self._after = frozenset(side["before"]), Phrases.of((phrase, True) for phrase in side["after"])
        self._again, self._land, self._land_after = (
            frozenset(word.replace("_", " ") for word in side[key].split()) for key in ("again", "land", "land_after")
        )
        self._short, self._opens_list = frozenset(side["short"].split()), frozenset(side["opens_list"].split())
        self._family = word_set("names", "family")
        self._spelled: dict[str, str] = side["spelled"]
        self._no_team = frozenset((*side["no_team"].strip().split("|"), *phrase_list("places", "abroad")))
        clubs = data["cities"]["clubs"].replace("\n", "").split("|")
        self._city_land = frozenset(word.replace("_", " ") for word in data["cities"]["land"].split())
        self._clubs, self._cities = frozenset(clubs), Phrases.of((city, city) for city in clubs)

    def find(self, tokens: Tokens, names: list[Parsed], covered: bytearray) -> Iterator[Parsed]:
        """Yield the teams outside `covered` tokens, in order; `names` are those found before."""
        if not self._is_about_sport(tokens):
            return
        places = [place for place in self._free_places(tokens, covered) if not self._is_land(tokens, place)]
        places = [place for place in places if not _is_where(tokens, place, covered)]
        sure = {place.start: place for place in places if self._is_side(tokens, place)}
        known = {place.name for place in sure.values()}
        for place in places:
            if place.name in known and self._stands_again(tokens, place):
                sure.setdefault(place.start, place)
        clubs: list[Parsed | Place] = [name for name in names if name.head.kind == "club"]
        sure |= _listed(tokens, places, {item.end for item in [*clubs, *sure.values()]})
        sure |= self._leading(tokens, places, {item.start for item in [*clubs, *sure.values()]})
        fuller = {name.label.rpartition(" ")[2]: name.label for name in names if name.head.kind == "club"}
        for start in sorted(sure):
            name = sure[start].name
            label = fuller.get(name, name) if name in self._clubs else self._spelled.get(name, name)
            yield Parsed(start, sure[start].end, _TEAM, label, RULE)

    def sponsored(self, tokens: Tokens, names: list[Parsed]) -> list[Parsed]:
        """Return `names`, a firm before its team's province as the club of both ("Geleximco Thái Bình")."""
        if not any(name.head.kind in _SPONSORS for name in names) or not self._is_about_sport(tokens):
            return names
        return [self._club(tokens, name) if name.head.kind in _SPONSORS else name for name in names]

    def _club(self, tokens: Tokens, name: Parsed) -> Parsed:
        limit = tokens.limit(name.start)
        place = self._places.untyped(tokens, name.end, limit) if name.body is not None else None
        if place is None or not self._has_province(place):
            return name
        if place.end < limit and tokens.is_word(place.end) and tokens.is_capital(place.end):
            return name
        label = " ".join(tokens.surface(name.start, place.end).split())
        return Parsed(name.start, place.end, _TEAM, label, RULE)

    @staticmethod
    def _has_province(place: Place) -> bool:
        return any(unit.level == "province" for unit in units_by_name().get(place_key(place.name), ()))

    def _is_about_sport(self, tokens: Tokens) -> bool:
        count = sum(map(tokens.view.norm.count, self._cues))
        return count >= self._fewest and 100 * count >= self._least * len(tokens)

    def _free_places(self, tokens: Tokens, covered: bytearray) -> Iterator[Place]:
        at, total = 0, len(tokens)
        while at < total:
            place = None
            if tokens.is_capital(at) and not covered[at] and not tokens.shouts(at):
                place = self._places.untyped(tokens, at, tokens.limit(at))
                if place is None and tokens.norms[at] == "tp":
                    place = self._places.typed(tokens, at, tokens.limit(at), bare_type=False)
                if place is None and (city := self._cities.match(tokens.norms, at, tokens.limit(at))):
                    place = Place(at, city[0], "", city[1])
            if place and self._has_team(tokens, place) and not any(covered[at : place.end]):
                yield place
            at = place.end if place else at + 1

    def _has_team(self, tokens: Tokens, place: Place) -> bool:
        """Tell whether the place is a whole capital run, and a province, a country or a city known by its club."""
        if not _stands_alone(tokens, place.start, place.end):
            return False
        known = units_by_name().get(place_key(place.name))
        if place.name in self._clubs:
            return not self._places.lies_in_country(tokens, place.end, tokens.limit(place.start))
        if known is None:
            return place.name not in self._no_team
        return any(unit.level == "province" for unit in known)

    def _is_land(self, tokens: Tokens, place: Place) -> bool:
        """Tell whether the words around say that the land is meant ("tại Lào", "Pháp mở rộng")."""
        land = self._city_land if place.name in self._clubs else self._land
        if any(words in land for words in _words_before(tokens, place.start)):
            return True
        return any(" ".join(tokens.norms[place.end : place.end + n]) in self._land_after for n in (1, 2))

    def _is_side(self, tokens: Tokens, place: Place) -> bool:
        """Tell whether a word of matches stands right beside the place, or a score behind it; a club needs none."""
        if place.name in self._clubs:
            return True
        if any(words in self._before for words in _words_before(tokens, place.start)):
            return True
        if self._is_entrants(tokens, place) or self._opens_teams(tokens, place.start):
            return True
        if self._is_short(tokens, place):
            return False
        limit = tokens.limit(place.start)
        is_said = self._after.match(tokens.norms, place.end, limit) is not None
        return is_said or _is_score(tokens, place.end, limit) or _is_tally(tokens, place.end, limit)

    def _is_entrants(self, tokens: Tokens, place: Place) -> bool:
        """Tell whether the place is the province that a Vietnamese player in front of it plays for: "An (Huế)"."""
        at, end = place.start, place.end
        in_brackets = tokens.norms[at - 1 : at] == ["("] and tokens.norms[end : end + 1] == [")"]
        if not in_brackets or at < 3 or not units_by_name().get(place_key(place.name)):
            return False
        return tokens.is_capital(at - 2) and not self._family.isdisjoint(tokens.norms[max(0, at - 5) : at - 2])

    def _opens_teams(self, tokens: Tokens, at: int) -> bool:
        """Tell whether the place at `at` is the first of a list of teams."""
        if at < 2 or tokens.norms[at - 1] not in self._opens_list:
            return False
        return "đội" in tokens.norms[max(0, at - _LIST_REACH) : at]

    def _stands_again(self, tokens: Tokens, place: Place) -> bool:
        """Tell whether the place stands where a sentence or clause begins, or behind a word of `again`."""
        before = tokens.norms[place.start - 1] if place.start else "."
        if tokens.opens_sentence(place.start) or before in {",", '"', ":"}:
            return not self._is_short(tokens, place)
        return any(words in self._again for words in _words_before(tokens, place.start))

    def _leading(self, tokens: Tokens, places: list[Place], starts: set[int]) -> dict[int, Place]:
        """Return the places that a comma or "và" joins to a team behind them, by their start; add to `starts`."""
        found: dict[int, Place] = {}
        for place in reversed(places):
            if not self._is_short(tokens, place) and _joined_after(tokens, place) in starts:
                starts.add(place.start)
                found[place.start] = place
        return found

    def _is_short(self, tokens: Tokens, place: Place) -> bool:
        return place.end - place.start == 1 and tokens.norms[place.start] in self._short


def _stands_alone(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether neither a capital word nor a sign goes on with the name from `at` to `end`."""
    if at and tokens.is_word(at - 1) and tokens.is_capital(at - 1) and not tokens.opens_sentence(at - 1):
        return False
    if end < tokens.limit(at) and tokens.is_word(end) and (tokens.is_capital(end) or tokens.is_glued(end)):
        return False
    return not tokens.is_glued(at) or tokens.norms[at - 1] in {"(", '"'}


def _listed(tokens: Tokens, places: list[Place], ends: set[int]) -> dict[int, Place]:
    """Return the places that a comma or "và" joins to a team before them, by their start; add to `ends`."""
    found: dict[int, Place] = {}
    for place in places:
        if place.start - 1 in ends and place.start > 1 and tokens.norms[place.start - 1] in _JOINS:
            ends.add(place.end)
            found[place.start] = place
    return found


def _words_before(tokens: Tokens, at: int) -> Iterator[str]:
    """Yield the last one, two and three words of the sentence before `at`."""
    for length in range(1, _REACH + 1):
        if at - length < 0:
            return
        yield " ".join(tokens.norms[at - length : at])


def _joined_after(tokens: Tokens, place: Place) -> int:
    """Return the index of what a comma or "và" joins to `place`, or -1."""
    end = place.end
    return end + 1 if end + 1 < tokens.limit(place.start) and tokens.norms[end] in _JOINS else -1


def _is_where(tokens: Tokens, place: Place, covered: bytearray) -> bool:
    """Tell whether the place in brackets says where the body before it lies ("Trường THPT Đinh Thiện Lý (Huế)")."""
    return place.start > 1 and tokens.norms[place.start - 1] == "(" and bool(covered[place.start - 2])


def _is_tally(tokens: Tokens, at: int, limit: int) -> bool:
    """Tell whether the medals of the place stand in brackets at `at`: "(12 HCV)"."""
    words = tokens.norms[at : min(limit, at + 3)]
    return words[:1] == ["("] and words[1:2] != [] and words[1].isdigit() and words[2:3] != [] and words[2] in _MEDALS


def _is_score(tokens: Tokens, at: int, limit: int) -> bool:
    """Tell whether a score stands at `at`: "2-1", "2 - 1"."""
    words = tokens.norms[at : min(limit, at + 3)]
    return (
        len(words) == 3 and words[0].isdigit() and words[1] in {"-", "–"} and words[2].isdigit() and len(words[0]) < 3
    )
