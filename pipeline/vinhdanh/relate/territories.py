"""Lands that honour: "được Thành phố khen", "tỉnh Quảng Nam tặng Bằng khen", "cờ thi đua của huyện"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.lands import KINDS, NAME, Lands

_DATA = load_toml("relation_words")["stand_ins"]


class TerritoryGivers:
    """Finds lands where they give: behind "được" or "của", or as who opens a clause; most by their kind alone."""

    def __init__(self) -> None:
        auxiliaries, verbs, honours = ("|".join(_DATA[key]) for key in ("auxiliaries", "verbs", "honours"))
        asking = "|".join(_DATA["territories"]["asking"])
        kinds = "|".join(sorted(KINDS, key=len, reverse=True))
        land = rf"(?P<kind>{kinds})(?P<name> (?-i:{NAME}))?"
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
        self._lands: Lands | None = None

    def __call__(self, material: Material, start: int, end: int) -> Iterator[Item]:
        """Yield an item for each such giver between two offsets, by the name of the land where the text has one."""
        if self._lands is None or self._lands.material is not material:
            self._lands = Lands(material)
        for match in self._pattern.finditer(material.view.text, start, end):
            first, last = match.span("land")
            kind = KINDS[match["kind"].lower()]
            name = f"{kind}{match['name']}" if match["name"] and kind else self._lands.named(kind, first)
            name = name or match["land"]
            yield Item("O", first, last, name=f"{name[:1].upper()}{name[1:]}", recipient_kind="collective")
