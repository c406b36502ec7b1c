"""Finding the names of the catalogue in folded text, in one pass, tolerant of typing errors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from vinhdanh.extract.awards.catalogue import Alias, bare, same_i
from vinhdanh.extract.awards.trie import NameTrie

_GAP = re.compile(r"[ \"',\-]+")
_LIST_GAP = re.compile(r"\s*[,\-]\s*")
_GLUED = regex.compile(r"(?<=[\p{Ll}0-9,.;:)])(?=\p{Lu}\p{Ll})")
#: Words to which scraping glues a name of some length: "Bằng khencủa Bộ".
_GLUED_TAIL = r"(?=(?:cua|cho|vi|va|do|nam|tai|trong|cung|nhan)(?!\w))"
_GLUED_LENGTH = 8
#: A name with this mark inside is no misspelt one: ‘công nhận "Giỏi việc nước"’ is no "công nhân giỏi".
_QUOTE = '"'
_NO_WORD = re.compile(r"(?!\w)")
#: A name this long is recognized even with tones and diacritics mistyped.
_LOOSE_SYLLABLES = 3
_MAX_TYPOS = 2


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A stretch of text that spells one or more aliases."""

    start: int
    end: int
    aliases: tuple[Alias, ...]


def _key(text: str) -> str:
    """Return `text` with each gap as one character: a comma where the name is itself a list, else a blank.

    >>> _key('huân chương "lao động"'), _key("lao động giỏi - lao động sáng tạo")
    ('huân chương lao động', 'lao động giỏi,lao động sáng tạo')
    """
    return _GAP.sub(lambda gap: "," if set(gap[0]) & {",", "-"} else " ", text).strip(" ,")


def _spellings(text: str) -> Iterator[str]:
    key = _key(text)
    yield key
    if "," in key:
        yield key.replace(",", " ")


class NameFinder:
    """All aliases in one tree over bare text."""

    def __init__(self, aliases: Iterable[Alias]) -> None:
        self._by_key: dict[str, list[tuple[str, Alias]]] = {}
        for alias in aliases:
            for key in _spellings(alias.text):
                self._by_key.setdefault(bare(key), []).append((same_i(key), alias))
        self._trie = NameTrie(self._by_key, rf"(?!\w)|{_GLUED_TAIL}")
        for key in tuple(self._by_key):
            squeezed = [(exact.replace(" ", ""), alias) for exact, alias in self._by_key[key]]
            self._by_key.setdefault(key.replace(" ", ""), squeezed)

    def find(self, text: str, norm: str) -> Iterator[NameMatch]:
        """Yield the names in `norm`, in order, not overlapping; `text` is its unfolded twin."""
        plain = bare(norm)
        found = list(self._trie.finditer(plain))
        for place in _GLUED.finditer(text):
            if (end := self._trie.match(plain, place.start(), _NO_WORD)) is not None:
                found.append((place.start(), end))
        last = -1
        for start, end in sorted(set(found)):
            if start < last:
                continue
            name = self._longest_valid(text, norm, plain, start, end)
            if name is not None:
                last = name.end
                yield name

    def _longest_valid(self, text: str, norm: str, plain: str, start: int, end: int) -> NameMatch | None:
        while end > start:
            written = same_i(_key(norm[start:end]))
            known = self._by_key.get(_key(plain[start:end]), ())
            if not known and " " in written:
                written = written.replace(" ", "")
                known = self._by_key.get(bare(written), ())
            if end - start < _GLUED_LENGTH and plain[end : end + 1].isalnum():
                known = ()
            aliases = [alias for exact, alias in known if exact == written and _is_typed(alias, text[start:end])]
            if _QUOTE not in norm[start:end]:
                aliases += [alias for exact, alias in known if exact != written and _is_typo(exact, written, alias)]
            if aliases:
                return NameMatch(start, end, tuple(aliases))
            gap = max(plain.rfind(mark, start, end) for mark in " ,-\"'")
            end = gap
            while end > start and plain[end - 1] in " ,-\"'":
                end -= 1
        return None


def _is_typed(alias: Alias, text: str) -> bool:
    return not alias.acronym or text == alias.acronym


def _is_typo(exact: str, written: str, alias: Alias) -> bool:
    flags = alias.award.context
    if "exact" in flags or alias.acronym:
        return False
    syllables = exact.count(" ") + exact.count(",") + 1
    if syllables < _LOOSE_SYLLABLES and "loose" not in flags:
        return False
    if written == bare(written):
        return syllables >= _LOOSE_SYLLABLES
    return sum(a != b for a, b in zip(exact, written, strict=True)) <= _MAX_TYPOS
