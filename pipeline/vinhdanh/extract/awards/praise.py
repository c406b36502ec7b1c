"""Names in small letters, from who or what is praised to the praise: "giải nữ diễn viên chính xuất sắc nhất"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from vinhdanh.alternation import either, either_at_word
from vinhdanh.scanner import Scanner, beginnings
from vinhdanh.view import View

#: Behind one of these, or with words that are known, a name begins that no noun announces.
_BREAK = re.compile(r"[.,;:] |\n")
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
            Scanner(rf"{rules['chosen']}{praise}"),
            Scanner(rf"(?<!\w)(?:{'|'.join(rules['calls'])}) {any_praise}"),
            Scanner(rf"(?<!\w)(?P<title>{completed})(?!\w)"),
        )
        self._alone = re.compile(rf"(?:{'|'.join(rules['alone'])}){praise}")
        self._before_alone = re.compile(either_at_word(chain.from_iterable(map(beginnings, rules["alone"]))))
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
        for matches in (*(pattern.finditer(view.norm) for pattern in self._patterns), self._alone_in(view.norm)):
            for match in matches:
                if match.groupdict().get("opinion") and view.text[match.start("title")].islower():
                    continue
                found: re.Match[str] | None = match
                while found is not None:
                    yield found
                    found = self._next.match(view.norm, found.end("title"))

    def _alone_in(self, norm: str) -> Iterator[re.Match[str]]:
        """Yield the names that no noun announces, as `finditer` does: they begin at breaks and certain words."""
        breaks = list(_BREAK.finditer(norm))
        places = {0, *(found.start() for found in breaks if found.group() == "\n"), *(found.end() for found in breaks)}
        places.update(found.start() for found in self._before_alone.finditer(norm))
        end = 0
        for at in sorted(places):
            if at >= end and (match := self._alone.match(norm, at)) is not None:
                yield match
                end = match.end()
