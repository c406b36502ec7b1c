"""Awards that no list can hold: titles in quotation marks, and named prizes known by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vinhdanh.view import View

_WORD = re.compile(r"[^\W_][\w./&'+-]*")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A title: its span, the name that it gives, and the code of the generic type that its head noun means."""

    start: int
    end: int
    name: str
    code: str
    rule: str


class TitleFinder:
    """Finds `danh hiệu "…"`, `Kỷ niệm chương "…"`, `Giải thưởng Tạ Quang Bửu`.

    Args:
        rules: the table `titles` of `award_context.toml`.
        vocabulary: folded syllables that names of awards are made of; in a run that began with a capital they
            continue the name ("Phụ nữ xuất sắc").
    """

    def __init__(self, rules: Mapping[str, Any], vocabulary: frozenset[str]) -> None:
        self._nouns: Mapping[str, str] = rules["nouns"]
        nouns = "|".join(re.escape(noun) for noun in sorted(self._nouns, key=len, reverse=True))
        calls = "|".join(rules["calls"])
        self._quoted = re.compile(
            rf"(?<!\w)(?:(?P<noun>{nouns})|{calls}) ?:? ?(?P<quote>[\"'])(?P<title>[^\"\n]{{3,100}}?)(?P=quote)(?!\w)"
        )
        named = "|".join(re.escape(noun) for noun in sorted(rules["named"], key=len, reverse=True))
        self._named = re.compile(rf"(?<!\w)(?P<noun>{named}) (?=\w)")
        self._not_left = re.compile(rf"(?<!\w)(?:{rules['not_left']})[ \"':,(]*$")
        self._not_title = re.compile(rules["not_title"])
        self._stop = frozenset(rules["stop"])
        self._vocabulary = vocabulary - self._stop
        self._bare_title = frozenset(rules["bare_title"])

    def find(self, view: View) -> Iterator[TitleMatch]:
        """Yield the titles of `view`, in no particular order; they may overlap."""
        for match in self._quoted.finditer(view.norm):
            if (title := self._read_quoted(view, match)) is not None:
                yield title
        for match in self._named.finditer(view.norm):
            if (title := self._read_named(view, match)) is not None:
                yield title

    def _read_quoted(self, view: View, match: re.Match[str]) -> TitleMatch | None:
        start, end = match.span("title")
        title = view.text[start:end]
        if not (title[:1].isupper() or title[:1].isdigit()) or len(title.split()) > 16:
            return None
        if self._not_title.search(match["title"]):
            return None
        if self._not_left.search(view.norm, max(0, match.start() - 60), match.start()):
            return None
        noun = match["noun"]
        if noun is None or noun in self._bare_title:
            return TitleMatch(start, end, _clean(title), "", "awards.quoted_title")
        name = f"{noun.capitalize()} {_clean(title)}"
        return TitleMatch(match.start(), match.end(), name, self._nouns[noun], "awards.quoted_title")

    def _read_named(self, view: View, match: re.Match[str]) -> TitleMatch | None:
        end = self._run(view, match.end())
        if end is None:
            return None
        noun = match["noun"]
        if noun in self._bare_title:
            start, name, code = match.end(), "", ""
        else:
            start, name, code = match.start(), noun.capitalize() + " ", self._nouns[noun]
        if self._not_title.search(view.norm, match.end(), end):
            return None
        name += _clean(view.text[match.end() : end])
        return TitleMatch(start, end, name, code, "awards.named_title")

    def _run(self, view: View, start: int) -> int | None:
        """Return the end of the name that begins at `start` with a capital, or None where none does."""
        end: int | None = None
        offset = start
        for _ in range(12):
            word = _WORD.match(view.text, offset)
            if word is None or not self._continues(view, word, first=end is None):
                break
            end = word.end()
            while view.text[end - 1] in "./'+-&":
                end -= 1
            if end < word.end() or view.text[end : end + 1] != " ":
                break
            offset = end + 1
        return end

    def _continues(self, view: View, word: re.Match[str], *, first: bool) -> bool:
        folded = view.norm[word.start() : word.end()]
        if folded in self._stop:
            return False
        if word[0][0].isupper():
            return True
        return not first and folded in self._vocabulary


def _clean(title: str) -> str:
    return _BLANKS.sub(" ", title).strip(" .,;:")
