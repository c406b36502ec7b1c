"""Places among the best that are an honour: "vinh danh trong Top 10 Công ty uy tín", ‘lọt Top 5 “Khu du lịch ...”’."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from vinhdanh.alternation import either
from vinhdanh.scanner import Scanner
from vinhdanh.view import View

#: How far from a place among the best the word that makes it an honour may stand.
_NEAR = 150
_LEAST_BLANKS = 1


class Tops:
    """Finds such places with what they are of.

    Args:
        rules: the table `titles.tops` of `award_context.toml`.
        name_end: tells where a name that begins at an offset ends; the offset itself where none does.
    """

    def __init__(self, rules: Mapping[str, Any], name_end: Callable[[View, int], int]) -> None:
        among = rf"(?:{either(rules['among'])} )*"
        top = r"(?P<title>top \d{1,4}) (?=[\w\"])"
        self._top = Scanner(
            rf"(?<!\w)(?:(?P<honours>{either(rules['honours'])})|{either(rules['reaches'])}) {among}{top}"
        )
        self._next = re.compile(r"(?: ?\([^()\n]{1,60}\)| (?:năm )?(?:19|20)\d\d)?(?: ?[,;]| và|, và) " + top)
        self._honour = re.compile(rf"(?<!\w)(?:{either(rules['honour'])})(?!\w)")
        self._quoted = re.compile(r"\"(?P<of>[^\"\n]{5,100})\"(?!\w)")
        self._name_end = name_end

    def find(self, view: View) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of each such honour; a quotation mark may stand inside."""
        for match in self._top.finditer(view.norm):
            is_quoted = view.norm.startswith('"', match.end())
            if match["honours"] or is_quoted or self._is_honour(view.norm, match.start(), match.end()):
                yield from self._from(view, match)

    def _from(self, view: View, first: re.Match[str]) -> Iterator[tuple[int, int]]:
        """Yield a place and those that follow it in a list."""
        found: re.Match[str] | None = first
        while found is not None and (end := self._end(view, found.end())) > found.end():
            yield found.start("title"), end
            found = self._next.match(view.norm, end)

    def _end(self, view: View, start: int) -> int:
        """Return the end of what the best are of: words in quotation marks, else a name."""
        quoted = self._quoted.match(view.norm, start)
        if quoted is not None:
            return quoted.end()
        end = self._name_end(view, start)
        return end if view.norm.count(" ", start, end) >= _LEAST_BLANKS else start

    def _is_honour(self, norm: str, start: int, end: int) -> bool:
        """Tell whether the sentence of a place among the best speaks of honours."""
        first = max(norm.rfind(mark, max(0, start - _NEAR), start) for mark in (". ", "\n"))
        last = min((at for mark in (". ", "\n") if (at := norm.find(mark, end, end + _NEAR)) >= 0), default=end + _NEAR)
        return self._honour.search(norm, max(first, start - _NEAR, 0), last) is not None
