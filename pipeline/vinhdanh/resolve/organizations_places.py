"""Which administrative unit a place inside an organization's name is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from vinhdanh.extract.organizations.gazetteer import Unit, commune_codes, countries, place_key, units, units_by_name
from vinhdanh.extract.organizations.model import Place
from vinhdanh.view import View

T = TypeVar("T")

_DISTRICT_TYPES = frozenset({"quận", "huyện", "thị xã"})
#: What the list of countries has that is none of the others.
_HOME = frozenset({"Việt Nam", "Trung ương"})
#: How often a text names the province that it is about, beside one that it only mentions.
_OFTEN, _HARDLY = 3, 2
#: The city that the press calls by its initials.
_CITY, _CITY_IN_SHORT = "Hồ Chí Minh", "hcm"
#: How far into a sentence the body stands that opens it: "Chiều 19/10/2020, Công an tỉnh Hậu Giang".
_DAY_BEFORE = 25
_COMMUNE_TYPES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


@dataclass(frozen=True, slots=True)
class Location:
    """A place as resolved: its level, type and name, its code where one unit fits, and the codes above it.

    `told` is false where only our tables, not the text, name it: names say no more of it than its type then.
    """

    level: str
    type: str
    name: str
    code: str = ""
    district_code: str = ""
    province_code: str = ""
    told: bool = True

    @property
    def full_name(self) -> str:
        """Return the name with its type: "quận Ba Đình"."""
        return f"{self.type} {self.name}".strip()

    @property
    def bare_name(self) -> str:
        """Return the name as it stands without a type: "Hà Nội", "Thành phố Hồ Chí Minh"."""
        return "Thành phố Hồ Chí Minh" if self.name == "Hồ Chí Minh" else self.name


def location_of(unit: Unit) -> Location:
    """Return the `Location` of a province or district."""
    if unit.level == "province":
        return Location("province", unit.type, unit.name, unit.code, "", unit.code)
    return Location("district", unit.type, unit.name, unit.code, unit.code, unit.province_code)


def province_location(code: str) -> Location | None:
    """Return the province of `code` under its name before the mergers of 2025."""
    found = (unit for unit in units() if unit.level == "province" and unit.code == code)
    return next(map(location_of, found), None) if code else None


def district_location(code: str) -> Location | None:
    """Return the district of `code`, preferring the one not abolished early."""
    found = [unit for unit in units() if unit.level == "district" and unit.code == code and code]
    return location_of(max(found, key=lambda unit: unit.valid_to)) if found else None


class PlaceContext:
    """What a document says about where it plays: the places of its organizations, in order."""

    def __init__(self, view: View, places: Sequence[tuple[int, Place]], beside: dict[int, Place]) -> None:
        self._view = view
        self._beside = beside
        self._words = place_key(view.text)
        self.provinces: Counter[str] = Counter()
        named = [(at, place) for at, place in places if place.name]
        every = [place for _, place in named] + list(beside.values())
        every += [place.upper for place in every if place.upper]
        self._types = {place_key(place.name): place.type for place in every if place.type}
        for place in every:
            self.provinces.update({unit.code for unit in _candidates(place) if unit.level == "province"})
        self._located: list[tuple[int, Location]] = []
        self._districts: set[str] = set()
        for at, place in named:
            location = self.locate(place, at)
            if location.level in {"province", "district", "commune"}:
                self._located.append((at, location))
                if location.level == "district":
                    self._districts.add(location.code)
                if location.level == "district" and location.province_code:
                    self.provinces[location.province_code] += 0

    def locate(self, place: Place, at: int) -> Location:
        """Return what `place`, found at offset `at`, means; with neither level nor name where nobody can tell."""
        if not place.name:
            return self.of_type(place.type, at)
        if place.type in _COMMUNE_TYPES:
            return self._commune(place, at)
        candidates = self._narrowed(_candidates(place), place, at)
        if len(candidates) == 1:
            found = location_of(candidates[0])
            kind = place.type or self._types.get(place_key(place.name), "")
            return replace(found, type=kind) if kind and (place.type or _may_be(found, kind)) else found
        level = "district" if place.type in _DISTRICT_TYPES or candidates else ""
        kinds = {unit.type for unit in candidates}
        kind = place.type or (kinds.pop() if len(kinds) == 1 else "")
        provinces = {unit.province_code for unit in candidates}
        province = provinces.pop() if len(provinces) == 1 else ""
        if not candidates and place.name in {"Việt Nam", "Trung ương"}:
            level = "central"
        return Location(level, kind, place.name, "", "", province)

    def _narrowed(self, candidates: list[Unit], place: Place, at: int) -> list[Unit]:
        """Return the candidates that the text beside the name, then the rest of the document, speaks for."""
        if len(candidates) < 2:
            return candidates
        upper = place.upper or self._beside.get(at)
        if upper and upper.name:
            codes = {unit.code for unit in _candidates(upper) if unit.level == "province"}
            near = [unit for unit in candidates if unit.province_code in codes]
            if near:
                return _latest(near)
        if len({unit.province_code for unit in candidates}) > 1:
            near = [unit for unit in candidates if self.provinces[unit.province_code]]
            if len({unit.province_code for unit in near}) == 1:
                return _latest(near)
            return candidates
        return _latest(candidates)

    def _commune(self, place: Place, at: int) -> Location:
        same = commune_codes().get((place.type, place_key(place.name)), ())
        districts = self._districts
        beside = place.upper or self._beside.get(at)
        if beside and beside.name:
            districts = {unit.code for unit in _candidates(beside) if unit.level == "district"} or districts
        fitting = [(code, district) for code, district in same if district in districts]
        if not fitting and len(same) == 1:
            fitting = list(same)
        if len(fitting) == 1:
            code, district = fitting[0]
            above = district_location(district)
            return Location("commune", place.type, place.name, code, district, above.province_code if above else "")
        return Location("commune", place.type, place.name)

    def of_type(self, kind: str, at: int) -> Location:
        """Return the unit of type `kind` that the document is about: the clear majority, else the nearest before."""
        fitting = [(offset, found) for offset, found in self._located if found.type == kind]
        if not fitting and kind in _DISTRICT_TYPES:
            fitting = [(offset, found) for offset, found in self._located if _may_be(found, kind)]
            fitting = [(offset, replace(found, type=kind)) for offset, found in fitting]
            if len({found.code for _, found in fitting}) != 1:
                fitting = []
        if not fitting and kind in {"thành phố", "tỉnh"}:
            return self._province_above(kind)
        if not fitting:
            return Location("", kind, "")
        return self._likeliest(fitting, at)

    def _likeliest(self, fitting: list[tuple[int, Location]], at: int) -> Location:
        """Return the last before `at` in its sentence, else the next in it, else the majority, else the last before.

        Of those before, the ones that open a sentence or stand in the title come first: others are only guests.
        """
        before = [(offset, found) for offset, found in fitting if offset < at]
        after = [(offset, found) for offset, found in fitting if offset >= at]
        here = self._view.sentence_at(at)
        if before and self._view.sentence_at(before[-1][0]) == here:
            return before[-1][1]
        if after and self._view.sentence_at(after[0][0]) == here:
            return after[0][1]
        counted = Counter(found.full_name for _, found in fitting)
        (first, most), *rest = counted.most_common(2)
        if not rest or most > 2 * rest[0][1]:
            return next(found for _, found in fitting if found.full_name == first)
        opening = [found for offset, found in before if self._opens(offset)]
        last = before[-1][1] if before else fitting[0][1]
        return opening[-1] if opening else last

    def _opens(self, at: int) -> bool:
        """Tell whether what stands at `at` begins its sentence, but for a day and a comma, or is in the title."""
        start, _ = self._view.sentences[self._view.sentence_at(at)]
        before = self._view.norm[start:at].strip()
        is_first = not before or (len(before) <= _DAY_BEFORE and before.endswith(","))
        return is_first or self._view.zone_at(at) == "title"

    def ahead(self, at: int) -> Location | None:
        """Return the first unit after `at` in its sentence, else the one that the document is about."""
        here = self._view.sentence_at(at)
        units = (found for offset, found in self._located if offset > at and self._view.sentence_at(offset) == here)
        return next(units, None) or self.main("district") or self.main("province")

    def _province_above(self, kind: str) -> Location:
        codes = {found.province_code for _, found in self._located if found.province_code}
        codes = codes or set(self.provinces)
        if len(codes) == 1:
            above = self._told(province_location(codes.pop()))
            if above and above.type == kind:
                return above
        return Location("", kind, "")

    def _told(self, province: Location | None) -> Location | None:
        """Return `province`, marked where the text does not name it, for all that its districts do."""
        if province is None or self.provinces[province.code] or place_key(province.name) in self._words:
            return province
        return replace(province, told=province.name == _CITY and _CITY_IN_SHORT in self._words)

    def main(self, level: str) -> Location | None:
        """Return the only province, or the main district or commune, that the document is about, if there is one."""
        if level == "province":
            code = _only_or_most(found.province_code for _, found in self._located if found.province_code)
            return self._told(province_location(code)) if code else None
        of_level = (found for _, found in self._located if found.level == level)
        return _clear_first(found for found in of_level if found.code or level == "commune")


def _clear_first(found: Iterable[T]) -> T | None:
    """Return what is found more than twice as often as anything else."""
    counted = Counter(found).most_common(2)
    is_clear = len(counted) == 1 or (len(counted) > 1 and counted[0][1] > 2 * counted[1][1])
    return counted[0][0] if is_clear else None


def _only_or_most(codes: Iterable[str]) -> str:
    """Return the one province, or the one that a text names often and all others together hardly ever."""
    (first, most), *rest = Counter(codes).most_common() or [("", 0)]
    others = sum(number for _, number in rest)
    return first if not others or (most >= _OFTEN and most > _HARDLY * others) else ""


def is_foreign(place: Place) -> bool:
    """Tell whether `place` is another country, by its name."""
    return not place.type and place.name in countries() and place.name not in _HOME and not _candidates(place)


def _candidates(place: Place) -> list[Unit]:
    """Return the units that `place` may be, by name and type; a province before a district of the same name."""
    named = units_by_name().get(place_key(place.name), ())
    same = [unit for unit in named if not place.type or unit.type == place.type]
    if not same and place.type in _DISTRICT_TYPES | {"thành phố"}:
        same = [unit for unit in named if unit.level == "district"]
    provinces = [unit for unit in same if unit.level == "province"]
    return provinces[:1] or same


def _may_be(district: Location, kind: str) -> bool:
    """Tell whether a district of that name is or was of the type `kind`."""
    named = units_by_name().get(place_key(district.name), ())
    return district.level == "district" and any(unit.type == kind for unit in named)


def _latest(found: list[Unit]) -> list[Unit]:
    """Return one unit for units that followed each other under one code."""
    return found[-1:] if len({unit.code for unit in found}) == 1 else found
