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
        opens = rf"(?:(?<=(?<!\w)được |[\n]|\. |(?:{asking}) )|\A)(?P<land>{land}){gives}"
        owns = (
            rf"(?<=(?:{honours}) của )(?P<land>{land})(?!(?:,| và) (?:{kinds})(?!\w))(?=[,;.)\n]| và | cho | tặng |\Z)"
        )
        self._pattern = regex.compile(f"(?i)(?:{opens}|{bare}|{owns})")

    def __call__(self, material: Material, start: int, end: int) -> Iterator[Item]:
        """Yield an item for each such giver between two offsets, by the name of the land where the text has one."""
        for match in self._pattern.finditer(material.view.text, start, end):
            first, last = match.span("land")
            kind = _KINDS[match["kind"].lower()]
            name = f"{kind}{match['name']}" if match["name"] and kind else _named(material, kind, first)
            name = name or match["land"]
            yield Item("O", first, last, name=f"{name[:1].upper()}{name[1:]}", recipient_kind="collective")


def _named(material: Material, kind: str, at: int) -> str:
    """Return the land of a kind that the bodies of the document belong to most often, the nearest before if tied.

    Where they belong to none, it is the one that the text names.
    """
    near = sorted(material.organizations, key=lambda mention: (mention.start >= at, abs(at - mention.start)))
    often = Counter(each.value.place for each in near if kind and each.value.place.startswith(f"{kind} "))
    said = _SAID[kind].findall(material.view.text) if kind and not often else ()
    often.update(f"{kind} {name}" for name in said)
    return max(often, key=lambda place: often[place], default="")


#: A land of each kind by its name.
_SAID = {kind: regex.compile(rf"(?<!\w)(?i:{kind}) ({_NAME})") for kind in _KINDS.values() if kind}
