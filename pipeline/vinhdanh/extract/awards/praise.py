"""Names in small letters, from who or what is praised to the praise: "giải nữ diễn viên chính xuất sắc nhất"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vinhdanh.alternation import either
from vinhdanh.scanner import Scanner
from vinhdanh.view import View

#: Words between who is praised and the praise.
_BETWEEN = "{0,7}?"


class Praise:
    """Finds names that end in praise, behind the noun that has them, alone, and further ones in a list.

    Args:
        rules: the table `titles.praised` of `award_context.toml`.
        stop: words that end a name, but for those that the rules let stand inside.
    """

    def __init__(self, rules: Mapping[str, Any], stop: Iterable[str]) -> None:
        ends_name = either(set(stop) - set(rules["inside"]))
        word = rf"(?!(?:{ends_name})(?!\w))\w(?:[\w/&+-]*\w)?"
        heads, scope = either(rules["heads"]), rules["scope"]
        supreme = rf"(?:{rules['superlative']}|của (?:năm|mùa giải))(?:{scope})?"
        ends = rf"(?:(?:{'|'.join(rules['ends'])})(?: nhất)?(?:{scope})?|{supreme})"
        praise = rf"(?P<title>(?:{heads})(?: {word}){_BETWEEN} {ends})(?!\w)"
        any_praise = (
            rf"(?P<title>(?!(?:{either(rules['not_first'])})(?!\w)){word}(?: {word}){_BETWEEN} {supreme})(?!\w)"
        )
        completed = (
            rf"giải(?: thưởng)? (?:{either(rules['completed'])})(?: cho)? [\"']?(?:{heads})(?: {word}){_BETWEEN} {ends}"
        )
        noun = rf"(?P<noun>{either(rules['nouns'])})|{either(rules['nouns_alone'])}:?"
        self._patterns = (
            Scanner(rf"(?<!\w)(?:{noun}) {praise}"),
            Scanner(rf"(?:{'|'.join(rules['alone'])}){praise}", ()),
            Scanner(rf"{rules['chosen']}{praise}"),
            Scanner(rf"(?<!\w)(?:{'|'.join(rules['calls'])}) {any_praise}"),
            Scanner(rf"(?<!\w)(?P<title>{completed})(?!\w)"),
        )
        #: What ends in praise, from the word behind which it goes on with a name.
        self.tail = rf"(?: {word}){_BETWEEN} {supreme}(?!\w)"
        self._whole = re.compile(rf"{praise}")
        self._next = re.compile(rf"{rules['aside']}(?: ?[,;]| và|, và) {praise}")

    def end_at(self, view: View, start: int) -> int:
        """Return the end of the name that begins at an offset; the offset itself where none does."""
        match = self._whole.match(view.norm, start)
        return match.end() if match is not None else start

    def finditer(self, view: View) -> Iterator[re.Match[str]]:
        """Yield matches with a group `title`, and one `noun` where one announces it; they may overlap."""
        for pattern in self._patterns:
            for match in pattern.finditer(view.norm):
                if match.groupdict().get("opinion") and view.text[match.start("title")].islower():
                    continue
                found: re.Match[str] | None = match
                while found is not None:
                    yield found
                    found = self._next.match(view.norm, found.end("title"))
