"""Givers that no name stands for: "các cấp", "lãnh đạo tỉnh Hải Dương", "nước bạn Lào"."""

from __future__ import annotations

from collections.abc import Iterator

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.scanner import WideScanner
from vinhdanh.view import View

_DATA = load_toml("relation_words")["stand_ins"]
_UNNAMED = _DATA["unnamed"]
_NAME = r"\p{Lu}[\p{Ll}\p{Lu}]*(?: (?:- )?\p{Lu}[\p{Ll}\p{Lu}]*){0,4}"


class UnnamedGivers:
    """Finds who honours where the text says it by a noun that names no body."""

    def __init__(self) -> None:
        said = "|".join(sorted(_UNNAMED["words"], key=len, reverse=True))
        keys = ("leaders", "territories", "lands", "committees", "crowns")
        leaders, territories, lands, committees, crowns = ("|".join(_UNNAMED[key]) for key in keys)
        auxiliaries, verbs, honours = ("|".join(_DATA[key]) for key in ("auxiliaries", "verbs", "honours"))
        gives = rf"(?=(?: (?:\d+ lần|{auxiliaries}))* (?:{verbs}|gửi)(?!\w))"
        of_honour = rf"(?<=(?i:{honours}) của )"
        land = rf"(?i:{lands}) (?P<land>{_NAME})"
        led = rf"(?:(?i:{leaders}) (?i:{territories})(?:\.? ?{_NAME})?|(?i:{crowns}) {_NAME})"
        noun = rf"(?i:{said})"
        self._pattern = WideScanner(
            rf"(?<!\w)(?:(?<=được )(?:{noun}|{led}|{land}){gives}|{of_honour}(?:{noun}|{led}|{land})(?!\w)"
            rf"|(?:{led}|{land}){gives}|(?i:{committees})(?! bầu)(?!\w))"
        )

    def __call__(self, view: View, start: int, end: int) -> Iterator[Item]:
        """Yield an item for each such giver between two offsets, under the words of the text; a land by its name."""
        for match in self._pattern.finditer(view.text, start, end):
            name = next((land for land in match.captures("land") if land), match.group())
            start_at, end_at = match.span()
            yield Item("O", start_at, end_at, name=" ".join(name.split()), recipient_kind="collective")
