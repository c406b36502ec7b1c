"""Text as it is printed, from the ways of corpora: "ngày 22 / 10 , có 1 . 200 người", "hôm_nay", "ngày22/10"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vinhdanh.clean.offsets import OffsetMap, Piece, rewrite
from vinhdanh.knowledge import load_toml

_SPACED = re.compile(r"(?<=\S) [,.](?= |\n|$)")
_TIGHT = re.compile(r"\w[,.](?= |\n|$)")
#: How many marks must stand alone, and how many times as many as do not.
_LEAST, _TIMES = 2, 4
_UNDERSCORE = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
#: The end of a line amid a sentence, and how long a line is at least that is broken because it is full.
_BREAK = re.compile(r"\n(?<=[^\W_]\n|,\n)(?=[^\W\d_])")
_FULL = 55
_WORDS = re.compile("%[a-z]+%")
#: A digit with a letter beside it, where a blank may be missing; how far before it the word begins that it hangs on.
_BEFORE_LETTER, _BEHIND_LETTER = re.compile(r"\d(?=[^\W\d_])"), re.compile(r"\d(?<=[^\W\d_]\d)")
_REACH = 24
_JOINED_SYLLABLES = re.compile(r"(?<![^\W\d_])[^\W\d_]++_[^\W\d_]+")


@cache
def patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of one kind: superfluous, spread, quoted, behind, before (`knowledge/spacing.toml`)."""
    data = load_toml("spacing")
    words = {f"%{name}%": "|".join(map(re.escape, listed)) for name, listed in data["words"].items()}
    rows = [row["pattern"] for row in data[kind]]
    return tuple(re.compile(_WORDS.sub(lambda name: words[name[0]], row), re.IGNORECASE) for row in rows)


def respace(text: str, *, spaced: bool | None = None) -> tuple[str, OffsetMap]:
    """Return `text` with the blanks that print has, and the map back; unchanged where it has them already.

    Whether marks stand alone in it is seen from the text, unless `spaced` says so.

    >>> respace("Ngày 22 / 10 , xã tặng 1 . 200 suất quà ( 1 , 5 tỷ đồng ) .")[0]
    'Ngày 22/10, xã tặng 1.200 suất quà (1,5 tỷ đồng).'
    >>> text, offsets = respace("Từ hôm_nay, thứ_hai ngày22/10.")
    >>> text, offsets.to_raw(18, 28)
    ('Từ hôm nay, thứ hai ngày 22/10.', (18, 27))
    """
    text = _BREAK.sub(_unwrapped, text)
    joined = _JOINED_SYLLABLES.search(text) if "_" in text else None
    if joined and not joined.group().isascii():
        text = _UNDERSCORE.sub(" ", text)
    cuts = _superfluous(text) if (_is_spaced(text) if spaced is None else spaced) else set()
    gaps = _missing(text)
    return rewrite(_pieces(text, cuts, gaps)) if cuts or gaps else (text, OffsetMap())


def _unwrapped(end_of_line: re.Match[str]) -> str:
    """Return a blank for the end of a full line that the next goes on with in a small letter."""
    text, at = end_of_line.string, end_of_line.start()
    is_full = at - (text.rfind("\n", 0, at) + 1) >= _FULL
    return " " if is_full and text[at + 1].islower() else "\n"


def _is_spaced(text: str) -> bool:
    """Tell whether marks stand alone as a rule."""
    if text.count(" ,") + text.count(" .") < _LEAST:
        return False
    spaced = sum(1 for _ in _SPACED.finditer(text))
    return spaced >= _LEAST and spaced >= _TIMES * sum(1 for _ in _TIGHT.finditer(text))


def _superfluous(text: str) -> set[int]:
    """Return the offsets of blanks that print does not have."""
    cuts = {at for each in patterns("superfluous") for match in each.finditer(text) for at in range(*match.span())}
    for match in (match for each in patterns("spread") for match in each.finditer(text)):
        cuts.update(match.start() + index for index, character in enumerate(match.group()) if character == " ")
    for match in (match for each in patterns("quoted") for match in each.finditer(text)):
        cuts.update(range(match.start() + 1, match.start(1)), range(match.end(1), match.end() - 1))
    return cuts


def _missing(text: str) -> set[int]:
    """Return the offsets before which a blank is missing."""
    letters = [match.end() for match in _BEFORE_LETTER.finditer(text)]
    digits = [match.start() for match in _BEHIND_LETTER.finditer(text)]
    gaps = {at for at in letters for each in patterns("before") if each.match(text, at)}
    for at in digits:
        words = (each.finditer(text, max(0, at - _REACH), at + 1) for each in patterns("behind"))
        gaps.update(match.end() for found in words for match in found)
    return gaps


def _pieces(text: str, cuts: set[int], gaps: set[int]) -> Iterator[Piece]:
    position = 0
    for offset in sorted(cuts | gaps):
        yield Piece(text[position:offset], position, offset)
        if offset in gaps:
            yield Piece(" ", offset, offset)
        position = offset + (offset in cuts)
    yield Piece(text[position:], position, len(text))
