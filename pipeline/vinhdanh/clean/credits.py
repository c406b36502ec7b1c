"""Who published a text, where only the text says so: "(Dân trí) - ..." at its beginning, "Theo TTXVN" at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from vinhdanh.knowledge import load_table
from vinhdanh.view import ARTICLE_ZONES, Zone, fold

#: So many lines of the article are looked at from its beginning, and so many characters before its end.
_LINES, _END = 6, 120
#: What a credit at the end follows, and the names in it.
_BEFORE, _NAMES = r"(?:^|\n|[.!?…\"»)] ?|\( ?)", r"[^.:;()\n]{2,50}(?:\.vn|\.net)?"
_SPLIT = re.compile(r"\s*(?:[/,;]| - |\bvà\b)\s*")


class Patterns(NamedTuple):
    """Publishers by folded alias; where one opens a text, and where one closes it."""

    names: dict[str, str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """Return the names of publishers by alias, and the patterns of what opens and closes a text."""
    names: dict[str, str] = {}
    opens: list[str] = []
    for row in load_table("publishers"):
        for alias in row["aliases"].split("|"):
            names[alias] = row["name"]
        opens += filter(None, row["opens"].split("|"))
    for row in load_table("administrative_units"):
        if row["level"] == "province":
            names.setdefault(f"báo {fold(row['name'])}", f"Báo {row['name']}")
    known, alone = (
        "|".join(re.escape(alias) for alias in sorted(aliases, key=len, reverse=True)) for aliases in (names, opens)
    )
    place = r"(?:[^\W\d_][^()\n.,]{1,24}[ ,] ?)?"
    return Patterns(
        names,
        re.compile(rf"(?:{place}\( ?({known})(?: ?/ ?(?:{known}))? ?\)|({alone})) ?- ?\S"),
        re.compile(rf"{_BEFORE}(?:(?:bài |tin )?theo|nguồn(?: tin)?):? ?({_NAMES})\)?\.?$|\( ?({known}) ?\)\.?$"),
    )


def find_publisher(text: str, zones: Sequence[Zone]) -> str:
    """Return who published clean `text` by its own words; empty where it does not say, or names several.

    >>> find_publisher("(Dân trí) - Sáng nay, huyện khen thưởng 4 tập thể.", [Zone(0, 50, "body")])
    'Dân trí'
    >>> find_publisher("Huyện khen thưởng 4 tập thể. Theo Reuters/ TTXVN", [Zone(0, 48, "body")])
    'Thông tấn xã Việt Nam'
    >>> find_publisher("Theo TTXVN, huyện khen thưởng 4 tập thể.", [Zone(0, 40, "body")])
    ''
    """
    known = patterns()
    own = [zone for zone in zones if zone.kind in ARTICLE_ZONES]
    if not own:
        return ""
    beginning = fold(text[own[0].start : own[0].start + 4_000])
    lines = [line.strip() for line in beginning.split("\n") if line.strip()][:_LINES]
    for line in lines:
        if match := known.opening.match(line):
            return known.names[match[1] or match[2]]
    end = text[max(own[-1].start, own[-1].end - _END) : own[-1].end].strip()
    match = known.closing.search(fold(end))
    if match is None:
        return ""
    parts = [match[2]] if match[2] else _SPLIT.split(end[match.start(1) : match.end(1)].strip())
    found = {name for part in parts if (name := known.names.get(fold(part)))}
    is_list = all(part[:1].isupper() or fold(part) in known.names for part in parts)
    return found.pop() if len(found) == 1 and is_list else ""
