"""Lands that a document names by their kind alone: which "huyện" it means."""

from __future__ import annotations

from collections import Counter

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Material

#: The kind of land that each word means; none for a level ("cấp huyện").
KINDS: dict[str, str] = load_toml("relation_words")["stand_ins"]["territories"]["kinds"]
#: The name or the number of a land.
NAME = r"\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}(?: \d+)?|\d{1,2}"
#: A land of each kind by its name.
_SAID = {kind: regex.compile(rf"(?<!\w)(?i:{kind}) ({NAME})") for kind in KINDS.values() if kind}


class Lands:
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
