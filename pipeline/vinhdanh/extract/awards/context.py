"""Judging by its surroundings whether a name of the catalogue is an award at this place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import regex

from vinhdanh.view import View

_LEFT_WINDOW = 80
_SENTENCES_BEFORE = 3
_NEAR = 700
_COUNT = re.compile(r"(?<!\w)\d{1,5} $")
_QUOTES = "\"'"
_HEAD = "giải"
#: What is quoted before a name in a row of quotations: the first word of the row says what all of them are.
_QUOTED_ROW = re.compile(r"(?:\"[^\"\n]{2,80}\"(?: ?[,;] ?(?:và )?| và | hoặc )){1,8}[\"']?$")
_ROW_WINDOW = 400
_PARTY_BADGE = "huy hiệu đảng"
#: A person's name after a title: capitals, perhaps after academic degrees.
_PERSON = regex.compile(r"[,.]? ?(?:(?:GS|PGS|TS|ThS|BS|Bs|CK)[.\s/A-Z]{0,6})*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+")


class Context:
    """One section of `award_context.toml`, compiled."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._left = ending(section.get("left"))
        self._left_of_name = ending(section.get("left_of_name"))
        self._not_left = ending(section.get("not_left"))
        self._not_left_ungraded = ending(section.get("not_left_ungraded"))
        self._right = _compiled(section.get("right"))
        self._not_right = _compiled(section.get("not_right"))
        self._followed = _compiled(section.get("followed"))
        self._not_near = _compiled(section.get("not_near"))
        self._unless_named = ending(section.get("unless_named"))
        self._counted = _compiled(section.get("counted"))
        self._accept = frozenset(section.get("accept", ()))

    def admits(self, view: View, start: int, end: int, *, graded: bool, chained: bool) -> bool:
        """Tell whether `start:end` may be an award, given its grade and whether it continues a list of awards."""
        before = _before(view.norm, start)
        if self._is_barred(view, before, start, end, graded=graded):
            return False
        if graded and "graded" in self._accept:
            return True
        if self._followed and self._followed.match(view.norm, end):
            return True
        if self._right and not self._right.match(view.norm, end):
            return False
        return self._is_accepted(view.norm, start, chained=chained) or self._is_announced(view, before, start)

    def _is_announced(self, view: View, before: str, start: int) -> bool:
        return bool(
            (self._left and self._left.search(before))
            or (self._left_of_name and view.text[start].isupper() and self._left_of_name.search(before))
            or (self._counted and _COUNT.search(before) and self._counted.search(_sentence(view, start)))
        )

    def _is_barred(self, view: View, before: str, start: int, end: int, *, graded: bool) -> bool:
        return bool(
            (self._not_left and self._not_left.search(before))
            or (not graded and self._not_left_ungraded and self._not_left_ungraded.search(before))
            or (self._not_right and self._not_right.match(view.norm, end))
            or (self._not_near and self._not_near.search(_neighbourhood(view, start)))
            or (self._unless_named and _PERSON.match(view.text, end) and not self._unless_named.search(before))
        )

    def _is_accepted(self, norm: str, start: int, *, chained: bool) -> bool:
        facts = {
            "any": True,
            "chained": chained,
            "quoted": is_quoted(norm, start),
            "named": norm.startswith(_PARTY_BADGE, start),
            "headed": norm.startswith(_HEAD, start),
        }
        return any(facts.get(fact, False) for fact in self._accept)


def _before(norm: str, start: int) -> str:
    """Return what stands before a name, or before the row of quotations that it stands in."""
    before = norm[max(0, start - _ROW_WINDOW) : start]
    row = _QUOTED_ROW.search(before)
    return before[: row.start()][-_LEFT_WINDOW:] if row else before[-_LEFT_WINDOW:]


def is_quoted(norm: str, start: int) -> bool:
    """Tell whether a quotation mark stands right before `start`."""
    return start > 0 and norm[start - 1] in _QUOTES


def ending(pattern: str | None) -> re.Pattern[str] | None:
    """Compile `pattern` to match where a text ends, blanks and opening marks aside."""
    return re.compile(rf"(?<!\w)(?:{pattern})[ \"':,(]*$") if pattern else None


def _compiled(pattern: str | None) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def _sentence(view: View, offset: int) -> str:
    start, end = view.sentences[view.sentence_at(offset)]
    return _cut(view, start, end, offset)


def _neighbourhood(view: View, offset: int) -> str:
    index = view.sentence_at(offset)
    first, last = max(0, index - _SENTENCES_BEFORE), min(len(view.sentences) - 1, index + 1)
    return _cut(view, view.sentences[first][0], view.sentences[last][1], offset)


def _cut(view: View, start: int, end: int, offset: int) -> str:
    """Return the text around `offset`, bounded: scraped pages have sentences of a hundred thousand characters."""
    return view.norm[max(start, offset - _NEAR) : min(end, offset + _NEAR)]
