"""Between raw and clean text: the zone of a raw offset, and the clean span of a raw one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc

from vinhdanh.clean import CleanText
from vinhdanh.document import get_clean, get_view


class RawPlaces:
    """Where the raw offsets of one document lie in its clean text."""

    def __init__(self, doc: Doc) -> None:
        cleaned = get_clean(doc)
        if cleaned is None:
            raise TypeError("the document was made by another tokenizer than ours")
        self._clean: CleanText = cleaned
        self._length = len(cleaned.text)
        zones = [zone for zone in get_view(doc).zones if zone.start < zone.end]
        self._kinds = [zone.kind for zone in zones]
        self._starts = [self._clean.to_raw(zone.start, zone.start + 1)[0] for zone in zones]

    def zone_at(self, raw: int) -> str:
        """Return the kind of the zone that holds the raw offset; of the zone before, for what cleaning took out."""
        return self._kinds[max(0, bisect_right(self._starts, raw) - 1)] if self._kinds else "body"

    def to_clean(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the clean span of the raw one; None where cleaning has left nothing of it."""
        characters = range(self._length)
        first = bisect_right(characters, start, key=lambda at: self._clean.to_raw(at, at + 1)[1])
        last = bisect_left(characters, end, key=lambda at: self._clean.to_raw(at, at + 1)[0])
        return (first, last) if first < last else None
