"""Lands that honour: "được Thành phố khen", "tỉnh Quảng Nam tặng Bằng khen", "cờ thi đua của huyện"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material

_DATA = load_toml("relation_words")["stand_ins"]
#: The kind of land that each word means; none for a level ("cấp huyện").
_KINDS: dict[str, str] = _DATA["territories"]["kinds"]
_NAME = r"\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}(?: \d+)?|\d{1,2}"


class TerritoryGivers:
    """Finds lands where they give: behind "được" or "của", or as who opens a clause; most by their kind alone."""

    def __init__(self) -> None:
        auxiliaries, verbs, honours = ("|".join(_DATA[key]) for key in ("auxiliaries", "verbs", "honours"))
        asking = "|".join(_DATA["territories"]["asking"])
        kinds = "|".join(sorted(_KINDS, key=len, reverse=True))
        land = rf"(?P<kind>{kinds})(?P<name> (?-i:{_NAME}))?"
        more = rf"(?:(?:,| và) (?:{kinds}))*"
        gives = rf"(?={more}(?: (?:\d+ lần|{auxiliaries}))* (?:{verbs}|công nhận|cấp bằng)(?!\w))"
        # Behind a comma a name says where: "tại phường 12, quận 5 trao".
        bare = rf"(?<=[,;:] |(?:{kinds}) và )(?P<land>(?P<kind>{kinds})){gives}"
        front = "|".join(_DATA["territories"]["front"])
        opens = rf"(?:(?<=(?<!\w)được |[\n]|\. |(?<!\w)(?:{front}), |(?:{asking}) )|\A)(?P<land>{land}){gives}"
        owns = (
            rf"(?<=(?:{honours}) của )(?P<land>{land})(?!(?:,| và) (?:{kinds})(?!\w))(?=[,;.)\n]| và | cho | tặng |\Z)"
        )
        self._pattern = regex.compile(f"(?i)(?:{opens}|{bare}|{owns})")
        #: Those of the document that is being read.
        self._lands: _Lands | None = None

    def __call__(self, material: Material, start: int, end: int) -> Iterator[Item]:
        """Yield an item for each such giver between two offsets, by the name of the land where the text has one."""
        if self._lands is None or self._lands.material is not material:
            self._lands = _Lands(material)
        for match in self._pattern.finditer(material.view.text, start, end):
            first, last = match.span("land")
            kind = _KINDS[match["kind"].lower()]
            name = f"{kind}{match['name']}" if match["name"] and kind else self._lands.named(kind, first)
            name = name or match["land"]
            yield Item("O", first, last, name=f"{name[:1].upper()}{name[1:]}", recipient_kind="collective")


class _Lands:
    """The lands of one document: those that its bodies belong to, else those that it names."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self._most: dict[str, list[tuple[int, str]]] = {}

    def named(self, kind: str, at: int) -> str:
        """Return the land of a kind that is told most often, the nearest before `at` if tied; "" without one."""
        if kind not in self._most:
            self._most[kind] = self._told_most(kind)
        told = self._most[kind]
        return min(((start >= at, abs(at - start), place) for start, place in told), default=(False, 0, ""))[2]

    def _told_most(self, kind: str) -> list[tuple[int, str]]:
        """Return each place where one of the lands of a kind that are told most often stands, with its name.

        One that is told more than all others stands there once.
        """
        if not kind:
            return []
        belongs = [
            (each.start, each.value.place)
            for each in self.material.organizations
            if each.value.place.startswith(f"{kind} ")
        ]
        said = () if belongs else _SAID[kind].finditer(self.material.view.text)
        told = belongs or [(match.start(), f"{kind} {match[1]}") for match in said]
        often = Counter(place for _, place in told)
        most = {place for place, number in often.items() if number == max(often.values())}
        return [(0, most.pop())] if len(most) == 1 else [one for one in told if one[1] in most]


#: A land of each kind by its name.
_SAID = {kind: regex.compile(rf"(?<!\w)(?i:{kind}) ({_NAME})") for kind in _KINDS.values() if kind}
