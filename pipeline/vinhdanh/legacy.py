"""Vietnamese in TCVN3 (ABC) or VNI, encodings from before Unicode, that was read as windows-1252: read as it was meant.

"C«ng ®oµn" and "Coâng ñoaøn" are both "Công đoàn". Known by its words: they are Vietnamese syllables only then.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from vinhdanh.knowledge import load_toml
from vinhdanh.syllables import is_syllable

#: Runs of what may be a word in either encoding; signs such as "«" and "®" are letters there.
_WORD = re.compile(r"(?<![A-Za-z\xa1-\xff])[A-Za-z]*+[\xa1-\xff][A-Za-z\xa1-\xff]*+")
_LINE = re.compile(r"[^\n]+")
_SMALL, _CAPITAL = re.compile(r"[a-z]"), re.compile(r"[A-Z]")
_BEYOND = re.compile(r"[\u0100-\u1fff]")
#: Words with a sign that a text must have, the least share of them that must be syllables if read anew, and the
#: greatest that may be so as they are.
_LEAST, _AFTER, _BEFORE = 4, 0.75, 0.5
#: Words that are looked at.
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class Legacy:
    """One such encoding: its name, what stands for letters in it, and which letters those are."""

    name: str
    pattern: re.Pattern[str]
    letter: Callable[[str], str]

    def read(self, text: str) -> str:
        """Return `text` as it was meant."""
        parts: list[str] = []
        position = 0
        for start, end, letters in self.changes(text):
            parts += (text[position:start], letters)
            position = end
        return "".join(parts) + text[position:]

    def changes(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, letter) for what has another meaning than it seems, in order."""
        for line in _LINE.finditer(text):
            of_capitals = _SMALL.search(line.group()) is None and len(_CAPITAL.findall(line.group())) >= _LEAST
            for word in _WORD.finditer(text, line.start(), line.end()):
                capitals = _is_capital(word.group(), of_capitals=of_capitals)
                for match in self.pattern.finditer(text, word.start(), word.end()):
                    letter = self.letter(match.group())
                    letter = letter.upper() if capitals else letter
                    if letter != match.group():
                        yield match.start(), match.end(), letter


def recognise(text: str) -> Legacy | None:
    """Return the encoding that `text` was in before it was read as windows-1252, or None if it is as it should be.

    >>> [found.name if (found := recognise(text)) else None for text in (
    ...     "C«ng ®oµn tr\\u00adêng trao quµ cho häc sinh", "Coâng ñoaøn tröôøng trao quaø", "Công đoàn trao quà")]
    ['tcvn3', 'vni', None]
    """
    if _BEYOND.search(text):
        return None
    words = [match.group() for match, _ in zip(_WORD.finditer(text), range(_SAMPLE), strict=False)]
    if len(words) < _LEAST or _share(words) > _BEFORE:
        return None
    scores = {encoding: _share([encoding.read(word) for word in words]) for encoding in encodings()}
    best = max(scores, key=lambda encoding: scores[encoding])
    return best if scores[best] >= _AFTER else None


def reads_better(text: str, encoding: Legacy) -> bool:
    """Tell whether all words with a sign in a short `text` are syllables if read in `encoding`, and not as they are."""
    words = [] if _BEYOND.search(text) else _WORD.findall(text)
    return bool(words) and _share(words) < 1 and _share([encoding.read(word) for word in words]) == 1


def _share(words: list[str]) -> float:
    """Return the share of `words` that are Vietnamese syllables, signs around them left aside."""
    letters = (re.sub(r"[\W\d_]", "", word).lower() for word in words)
    return sum(is_syllable(word) for word in letters if word) / len(words)


def _is_capital(word: str, *, of_capitals: bool) -> bool:
    """Tell whether `word` is in capitals: ABC wrote those with marks as small letters in a font that drew capitals."""
    plain = [char for char in word if char.isascii()]
    return (of_capitals or len(plain) > 1) and all(char.isupper() for char in plain) and bool(plain)


@cache
def encodings() -> tuple[Legacy, ...]:
    """Return the encodings that are known."""
    known = load_toml("encodings")
    return Legacy("tcvn3", *_tcvn3(known["tcvn3"])), Legacy("vni", *_vni(known["vni"]))


def _tcvn3(table: dict[str, str]) -> tuple[re.Pattern[str], Callable[[str], str]]:
    cells = table["letters"].split()
    letters = {chr(int(code, 16)): letter for code, letter in zip(cells[::2], cells[1::2], strict=True)}
    return re.compile(f"[{re.escape(''.join(letters))}]"), letters.__getitem__


def _vni(table: dict[str, dict[str, str]]) -> tuple[re.Pattern[str], Callable[[str], str]]:
    single = table["single"]
    letters = dict(single)
    for kind, bases in table["bases"].items():
        for base in bases:
            for sign, marks in table[kind].items():
                letters[base + sign] = unicodedata.normalize("NFC", single.get(base, base) + marks)
    letters |= {written.upper(): letter.upper() for written, letter in letters.items()}
    letters |= {written[0].upper() + written[1:]: letter.upper() for written, letter in letters.items()}
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters.__getitem__
