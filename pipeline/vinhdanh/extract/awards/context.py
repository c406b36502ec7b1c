"""Judging by its surroundings whether a name of the catalogue is an award at this place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from vinhdanh.view import View

_LEFT_WINDOW = 80
_QUOTES = "\"'"


class Context:
    """One section of `award_context.toml`, compiled."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._left = _ending(section.get("left"))
        self._not_left = _ending(section.get("not_left"))
        self._right = _beginning(section.get("right"))
        self._not_right = _beginning(section.get("not_right"))
        near = section.get("not_near")
        self._not_near = re.compile(near) if near else None
        self._accept = frozenset(section["accept"])

    def admits(self, view: View, start: int, end: int, *, graded: bool, chained: bool) -> bool:
        """Tell whether `start:end` may be an award, given its grade and whether it continues a list of awards."""
        norm = view.norm
        before = norm[max(0, start - _LEFT_WINDOW) : start]
        if self._not_left and self._not_left.search(before):
            return False
        if self._not_right and self._not_right.match(norm, end):
            return False
        if self._not_near and self._not_near.search(_neighbourhood(view, start)):
            return False
        if graded and "graded" in self._accept:
            return True
        if self._right and not self._right.match(norm, end):
            return False
        if "any" in self._accept or (chained and "chained" in self._accept):
            return True
        if "quoted" in self._accept and is_quoted(norm, start):
            return True
        return bool(self._left and self._left.search(before))


def is_quoted(norm: str, start: int) -> bool:
    """Tell whether an opening quotation mark stands right before `start`."""
    return start > 0 and norm[start - 1] in _QUOTES


def _ending(pattern: str | None) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{pattern})[ \"':,(]*$") if pattern else None


def _beginning(pattern: str | None) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def _neighbourhood(view: View, offset: int) -> str:
    index = view.sentence_at(offset)
    first, last = max(0, index - 1), min(len(view.sentences) - 1, index + 1)
    return view.norm[view.sentences[first][0] : view.sentences[last][1]]
