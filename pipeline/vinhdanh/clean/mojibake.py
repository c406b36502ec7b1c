"""UTF-8 that somebody has read as Latin-1 or windows-1252 ("GiÃ¡o sÆ°"): read again as what it was.

`ftfy` repairs this too, but gives no offsets; here each repaired character keeps the raw characters it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vinhdanh.clean.offsets import OffsetMap, Piece, rewrite

#: What windows-1252 shows for the bytes 0x80 to 0x9F; Latin-1 leaves them control characters.
_WINDOWS = {
    character: byte
    for byte in range(0x80, 0xA0)
    if (character := bytes([byte]).decode("cp1252", "ignore"))
}  # fmt: skip
_NEXT = rf"[\x80-\xbf{''.join(_WINDOWS)}]"
#: What ends a syllable behind "à".
_FINAL = "(?:i|m|n|ng|nh|o|u|y)"
#: A character of two, three or four bytes. A page whose runs of blanks became one space has "Ã " for "à" inside of a
#: word ("ngÃ y") and for "à " at its end ("lÃ ngÃ y"), and "Â " for a blank.
_SEQUENCE = re.compile(
    rf"[\xc2-\xf4](?:(?<=[\xc2-\xdf]){_NEXT}|(?<=[\xe0-\xef]){_NEXT}{{2}}|(?<=[\xf0-\xf4]){_NEXT}{{3}}"
    rf"|(?<=\xc3) (?={_FINAL}(?![^\W\d_]))|(?<=[\xc2\xc3])(?= ))"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
#: So many sequences, and so large a share of the characters beyond ASCII, are no accident, as in a quoted “XÃ”.
_LEAST = 4
_SHARE = 0.5


def repair(raw: str) -> tuple[str, OffsetMap]:
    """Return `raw` with such sequences read as UTF-8 where they are the rule in it, and the map back.

    >>> text, offsets = repair("GiÃ¡o sÆ° há»\\x8dc á»\\x9f Viá»‡t Nam")
    >>> text, offsets.to_raw(0, 7)
    ('Giáo sư học ở Việt Nam', (0, 9))
    >>> repair("Xã “A” ở gần Ô Môn, XÃ” B")[0]
    'Xã “A” ở gần Ô Môn, XÃ” B'
    """
    text, offsets = raw, OffsetMap()
    while _is_mojibake(text):
        text, again = rewrite(_pieces(text))
        offsets = again.after(offsets)
    return text, offsets


def _is_mojibake(raw: str) -> bool:
    """Tell whether such sequences are the rule in `raw`."""
    broken = [len(match.group().strip()) for match in _SEQUENCE.finditer(raw) if _decoded(match.group()) is not None]
    if len(broken) < _LEAST:
        return False
    beyond_ascii = sum(len(match.group()) for match in _NOT_ASCII.finditer(raw))
    return sum(broken) >= _SHARE * beyond_ascii


def _pieces(raw: str) -> Iterator[Piece]:
    position = 0
    for match in _SEQUENCE.finditer(raw):
        decoded = _decoded(match.group())
        if decoded is None:
            continue
        yield Piece(raw[position : match.start()], position, match.start())
        yield Piece(decoded, match.start(), match.end(), whole=True)
        position = match.end()
    yield Piece(raw[position:], position, len(raw))


@lru_cache(maxsize=1_000)
def _decoded(sequence: str) -> str | None:
    """Return the character that a sequence is in UTF-8, "" for what is left of a lost blank, None if it is none."""
    if len(sequence) == 1:
        return {"\xc2": "", "\xc3": "à"}[sequence]
    data = bytes(0xA0 if character == " " else _WINDOWS.get(character, ord(character)) for character in sequence)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
