"""The map from clean text back to raw text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """`clean` replaces `raw[start:end]`: character by character if both are as long, unless the piece is `whole`."""

    clean: str
    start: int
    end: int
    whole: bool = False


class OffsetMap:
    """Maps offsets of a rewritten text to offsets of the text that it was made from.

    A character of a piece that changed its length, or is `whole`, maps to the whole raw stretch of that piece. The
    map of an unchanged text is empty and costs nothing.

    >>> text, offsets = rewrite([Piece("Lễ", 0, 4), Piece(" hội", 4, 8)])
    >>> text, offsets.to_raw(3, 6)
    ('Lễ hội', (5, 8))
    """

    __slots__ = ("_clean_starts", "_inner", "_pieces")

    def __init__(
        self,
        clean_starts: list[int] | None = None,
        pieces: list[tuple[int, int, int]] | None = None,
        inner: OffsetMap | None = None,
    ) -> None:
        self._clean_starts = clean_starts or []
        self._pieces = pieces or []  # (length in the clean text or -1, raw start, raw end)
        self._inner = inner

    def after(self, inner: OffsetMap) -> OffsetMap:
        """Return this map followed by `inner`, the map of the rewriting that came before."""
        return OffsetMap(self._clean_starts, self._pieces, inner) if self._pieces else inner

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of the clean span from `start` to `end`."""
        if self._pieces:
            start, end = self._raw_start(start), self._raw_end(end) if end > start else self._raw_start(end)
        return self._inner.to_raw(start, end) if self._inner else (start, end)

    def from_raw(self, offset: int, length: int) -> int:
        """Return the first offset of the rewritten text, so long, whose character comes from `offset` or later."""
        if not self._pieces and self._inner is None:
            return offset
        return bisect_left(range(length), offset, key=lambda at: self.to_raw(at, at)[0])

    def _raw_start(self, offset: int) -> int:
        index = max(0, bisect_right(self._clean_starts, offset) - 1)
        length, raw_start, raw_end = self._pieces[index]
        if length == raw_end - raw_start:
            return min(raw_start + offset - self._clean_starts[index], raw_end)
        return raw_start

    def _raw_end(self, offset: int) -> int:
        index = max(0, bisect_right(self._clean_starts, offset - 1) - 1)
        length, raw_start, raw_end = self._pieces[index]
        if length == raw_end - raw_start:
            return raw_start + offset - self._clean_starts[index]
        return raw_end


def rewrite(pieces: Iterable[Piece]) -> tuple[str, OffsetMap]:
    """Join `pieces`, given in order, into the clean text and its map; empty pieces are left out."""
    texts: list[str] = []
    starts: list[int] = []
    kept: list[tuple[int, int, int]] = []
    position = 0
    for piece in pieces:
        if not piece.clean:
            continue
        texts.append(piece.clean)
        starts.append(position)
        kept.append((-1 if piece.whole else len(piece.clean), piece.start, piece.end))
        position += len(piece.clean)
    return "".join(texts), OffsetMap(starts, kept)
