"""Lines in TCVN3 (ABC) or VNI that were taken for windows-1252, inside of Unicode text, each with its way back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vinhdanh.clean.offsets import OffsetMap, Piece, rewrite
from vinhdanh.legacy import Legacy, reads_better, recognise

#: Lines without the letters that only Unicode has for Vietnamese.
_LINE = re.compile(r"^[^\n\u0100-\u1fff]++$", re.MULTILINE)


def repair(raw: str) -> tuple[str, OffsetMap, str]:
    """Return `raw` with such lines read as they were meant, the map back, and the name of the encoding or nothing.

    >>> text, offsets, name = repair("Tin trong ngày\\nCoâng ñoaøn tröôøng trao quaø cho hoïc sinh")
    >>> text, name, offsets.to_raw(15, 19)
    ('Tin trong ngày\\nCông đoàn trường trao quà cho học sinh', 'vni', (15, 20))
    """
    lines = list(_LINE.finditer(raw))
    found = {line.start(): encoding for line in lines if (encoding := recognise(line.group())) is not None}
    if not found:
        return raw, OffsetMap(), ""
    # Lines too short to tell by themselves go with the others.
    [first, *_] = found.values()
    for line in lines:
        if line.start() not in found and reads_better(line.group(), first):
            found[line.start()] = first
    text, offsets = rewrite(_pieces(raw, lines, found))
    return text, offsets, first.name


def _pieces(raw: str, lines: list[re.Match[str]], found: dict[int, Legacy]) -> Iterator[Piece]:
    position = 0
    for line in lines:
        encoding = found.get(line.start())
        if encoding is None:
            continue
        for from_, to, letter in encoding.changes(line.group()):
            start, end = line.start() + from_, line.start() + to
            yield Piece(raw[position:start], position, start)
            yield Piece(letter, start, end, whole=True)
            position = end
    yield Piece(raw[position:], position, len(raw))
