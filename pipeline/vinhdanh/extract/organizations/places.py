"""Reading the place inside an organization's name."""

from __future__ import annotations

from collections.abc import Iterator

from vinhdanh.extract.organizations.gazetteer import (
    commune_names,
    countries,
    country_names,
    place_key,
    unit_names,
    units,
    units_by_name,
)
from vinhdanh.extract.organizations.lexicon import heads, phrase_list, spelled, word_set
from vinhdanh.extract.organizations.model import Place
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Phrases, Tokens
from vinhdanh.view import ARTICLE_ZONES

_NUMBERED = frozenset({"quận", "phường", "thôn", "ấp", "khóm", "khu phố", "tổ dân phố"})
_COMMUNES = frozenset({"xã", "phường", "thị trấn"})
#: Villages, whose type in a capital begins a longer name ("Buôn Ma Thuột", "Làng Vây").
_VILLAGES = frozenset({"bản", "buôn", "làng", "xóm"})
_LISTED = frozenset({"tỉnh", "thành phố"})
#: Places whose names have two syllables where no table knows them; three are a person's ("huyện | Kim Sô Rin").
_SHORT, _MOST_OF_SHORT = frozenset({"huyện", "quận"}), 2
_PLURALS = frozenset({"các", "những", "hai", "ba"})
_WIDER = {"thị trấn": 1, "xã": 1, "phường": 1, "quận": 2, "huyện": 2, "thị xã": 2, "thành phố": 3, "tỉnh": 3}


class PlaceReader:
    """Reads a place at a token: "quận Ba Đình", "TP.HCM", "Hà Nội", "các quận Ba Đình", "huyện".

    `abroad`: know cities and provinces of other countries, too.
    """

    def __init__(self, *, abroad: bool = True) -> None:
        self._types = spelled("places", "types")
        self._units = unit_names()
        self._provinces = Phrases.of((unit.name, unit.name) for unit in units() if unit.level == "province")
        self._communes = commune_names()
        self._countries = country_names(abroad=abroad)
        self._heads = heads()
        self._family = word_set("names", "family")
        self._sure_family = word_set("names", "sure_family")
        self._no_bare = word_set("shape", "no_bare_place")
        self._verbs = Phrases.of((phrase, phrase) for phrase in phrase_list("shape", "behind_bare_place"))
        self._no_countries = Phrases.of((phrase, phrase) for phrase in phrase_list("places", "no_countries"))

    @property
    def first_words(self) -> frozenset[str]:
        """The small words with which a place may begin: those of its type."""
        return self._types.first_words()

    def read(self, tokens: Tokens, at: int, limit: int, *, bare_type: bool = True) -> Place | None:
        """Return the place at `at`; with `bare_type`, a type without a name counts too."""
        if at >= limit:
            return None
        plural = tokens.norms[at] in _PLURALS and at + 1 < limit and not tokens.is_capital(at)
        start = at + 1 if plural else at
        place = self.typed(tokens, start, limit, bare_type=bare_type)
        if place is None and not plural:
            place = self.untyped(tokens, start, limit)
        if place is None or (plural and not place.name):
            return None
        upper = None
        if place.name and place.type and not plural and place.end < limit:
            upper = self.typed(tokens, place.end, limit, bare_type=False)
            if upper is None:
                upper = self.untyped(tokens, place.end, limit)
            if upper and not _is_wider(upper, place):
                upper = None
        end = upper.end if upper else place.end
        return Place(at, end, place.type, place.name, upper, plural, place.known)

    def scan(self, tokens: Tokens) -> Iterator[tuple[int, Place]]:
        """Yield (character offset, place) of every known place of the text: districts with their type, provinces."""
        at, total = 0, len(tokens)
        while at < total:
            place = None
            if self._types.starts(tokens.norms[at]):
                place = self.typed(tokens, at, tokens.limit(at), bare_type=False)
            elif self._provinces.starts(tokens.norms[at]) and tokens.is_capital(at):
                found = self._provinces.match(tokens.norms, at, tokens.limit(at))
                place = Place(at, found[0], "", found[1], known=True) if found else None
            if place and place.known and tokens.view.zone_at(tokens.starts[at]) in ARTICLE_ZONES:
                yield tokens.starts[at], place
            at = place.end if place else at + 1

    def typed(self, tokens: Tokens, at: int, limit: int, *, bare_type: bool) -> Place | None:
        """Return the place that begins with its type at `at`."""
        for after, kind in self._types.matches(tokens.norms, at, limit):
            if kind in _VILLAGES and tokens.is_capital(at):
                continue
            name = self.name_after_type(tokens, after, limit, kind)
            if name:
                return Place(at, name[0], kind, name[1], known=name[2])
            if bare_type and self._stands_bare(tokens, at, after, limit):
                return Place(at, after, kind, "")
        return None

    def _stands_bare(self, tokens: Tokens, at: int, after: int, limit: int) -> bool:
        if len(tokens.norms[at]) == 1 or tokens.norms[at] in {"tt", "tx"}:
            return False
        if tokens.norms[at] == "tp" and tokens.norms[after - 1] == ".":
            return False
        if after >= limit or tokens.norms[after] not in self._no_bare:
            return True
        return self._verbs.match(tokens.norms, after, limit) is not None

    def name_after_type(self, tokens: Tokens, at: int, limit: int, kind: str) -> tuple[int, str, bool] | None:
        """Return (end, canonical name, known) of the name that follows the type `kind`."""
        if at < limit and kind in _NUMBERED and tokens.norms[at].isdigit() and len(tokens.norms[at]) <= 2:
            number = tokens.norms[at].lstrip("0")
            is_one = kind != "quận" or number in units_by_name()
            return (at + 1, number, True) if is_one else None
        if at >= limit or not tokens.is_capital(at):
            return None
        table = self._communes if kind in _COMMUNES else self._units
        known = table.match(tokens.norms, at, limit)
        if (
            known
            and (kind in _COMMUNES or self._fits(known[1], kind))
            and not self._goes_on(tokens, at, known[0], limit)
        ):
            return known[0], known[1], True
        if tokens.norms[at] in self._family or self._begins_body(tokens, at, limit):
            return None
        if kind in _LISTED:
            return self._misspelt_name(tokens, at, limit)
        name = self._unknown_name(tokens, at, limit)
        is_person = name is not None and kind in _SHORT and name[0] - at > _MOST_OF_SHORT
        return None if is_person else name

    def _goes_on(self, tokens: Tokens, at: int, end: int, limit: int) -> bool:
        """Tell whether a known name of one syllable is the beginning of one that no table knows: "xã Quế Phước"."""
        if end > at + 1 or end >= limit or not tokens.is_word(end) or not tokens.is_capital(end):
            return False
        is_name = is_syllable(tokens.norms[end]) and not tokens.is_upper(end) and not tokens.shouts(at)
        return is_name and not self._heads.starts(tokens.norms[end]) and self._ends_run(tokens, end, limit)

    def _begins_body(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether the head of a body begins at `at`, where a full stop is missing ("đảng ủy xã Công an huyện")."""
        found = self._heads.match(tokens.norms, at, limit)
        return found is not None and found[0] - at > 1

    @staticmethod
    def _misspelt_name(tokens: Tokens, at: int, limit: int) -> tuple[int, str, bool] | None:
        """Return the two capital syllables at `at`, alone or joined by a dash to one more: "tỉnh Đác Lắc"."""
        end = at + 2
        if tokens.shouts(at) or end > limit or not all(map(is_syllable, tokens.norms[at:end])):
            return None
        if end + 1 < limit and tokens.norms[end] == "-" and tokens.is_capital(end + 1):
            end += 2
        goes_on = end < limit and tokens.is_word(end) and tokens.is_capital(end)
        if goes_on or not tokens.is_capital(at + 1) or tokens.is_upper(at) or not is_syllable(tokens.norms[end - 1]):
            return None
        return end, " ".join(tokens.surface(at, end).split()), False

    @staticmethod
    def _fits(name: str, kind: str) -> bool:
        return any(unit.type == kind for unit in units_by_name()[place_key(name)])

    def _unknown_name(self, tokens: Tokens, at: int, limit: int) -> tuple[int, str, bool] | None:
        """Return the capital run at `at`, without the name of a person after it."""
        end = at + 1
        most = at + (2 if tokens.shouts(at) else 3)
        while end < min(limit, most) and tokens.is_word(end) and tokens.is_capital(end):
            if tokens.norms[end] in self._sure_family and not (end == at + 1 and self._ends_run(tokens, end, limit)):
                break
            end += 1
        if tokens.is_upper(at) and len(tokens.norms[at]) > 4 and not tokens.shouts(at):
            return None
        return end, " ".join(tokens.surface(at, end).split()), False

    @staticmethod
    def _ends_run(tokens: Tokens, at: int, limit: int) -> bool:
        return at + 1 >= limit or not (tokens.is_word(at + 1) and tokens.is_capital(at + 1))

    def untyped(self, tokens: Tokens, at: int, limit: int) -> Place | None:
        """Return the place whose known name stands at `at` without a type."""
        if at + 1 < limit and tokens.norms[at] == "miền" and tokens.is_capital(at + 1):
            region = self._countries.match(tokens.norms, at, limit)
            return Place(at, region[0], "", region[1], known=True) if region else None
        if at >= limit or not tokens.is_capital(at):
            return None
        best = max(
            filter(None, (self._units.match(tokens.norms, at, limit), self._countries.match(tokens.norms, at, limit))),
            default=None,
        )
        if best is None or not self._is_written_as_name(tokens, at, best[0]):
            return None
        if best[0] == at + 1 and self._no_countries.match(tokens.norms, at, limit):
            return None
        return Place(at, best[0], "", best[1], known=True)

    def lies_in_country(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether the country of a city follows at `at`, which only a place has: "Valencia | , Tây Ban Nha"."""
        follows = at + 1 < limit and tokens.norms[at] in {",", "(", "-", "–"}
        country = self.untyped(tokens, at + 1, limit) if follows else None
        return country is not None and country.name in countries()

    @staticmethod
    def _is_written_as_name(tokens: Tokens, at: int, end: int) -> bool:
        words = [index for index in range(at, end) if tokens.is_word(index)]
        if len(words) == 1 and len(tokens.norms[at]) <= 3 and tokens.norms[at] in {"hn", "hcm", "vn", "tw", "tư"}:
            return tokens.is_upper(at)
        is_elided = words[-1] - 1 not in words and tokens.norms[words[-1] - 1] == "'"
        return (tokens.is_capital(words[0]) and (is_elided or tokens.is_capital(words[-1]))) or tokens.norms[at] in {
            "trung",
            "thế",
            "quốc",
            "thủ",
        }


def _is_wider(upper: Place, place: Place) -> bool:
    """Tell whether `upper`, which stands behind `place`, may be what it lies in."""
    if not upper.type:
        same = units_by_name().get(place_key(upper.name), ())
        level = 3 if any(unit.level == "province" for unit in same) else 2 if same else 4
        return upper.known and upper.name != place.name and level >= _WIDER.get(place.type, 0)
    return _WIDER.get(upper.type, 4) > _WIDER.get(place.type, 0) or (place.type == "thành phố" and upper.type == "tỉnh")
