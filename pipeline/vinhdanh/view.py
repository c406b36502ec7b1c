"""The one reading of a document's text that all extractors share.

Extractors work on characters, not on the tokens of whoever made the `Doc`, so each of them also runs in a
pipeline with another tokenizer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from vinhdanh.segment.sentences import split_sentences

#: New-style tone placement (hoà, thuỷ) at the end of a syllable, moved to the old style (hòa, thủy) of the press.
_TONE_PAIRS = {
    new + mark: old
    for new, marks in {
        "o": {"à": "òa", "á": "óa", "ả": "ỏa", "ã": "õa", "ạ": "ọa",
              "è": "òe", "é": "óe", "ẻ": "ỏe", "ẽ": "õe", "ẹ": "ọe"},
        "u": {"ỳ": "ùy", "ý": "úy", "ỷ": "ủy", "ỹ": "ũy", "ỵ": "ụy"},
    }.items()
    for mark, old in marks.items()
}  # fmt: skip
#: The set comes first: what begins with one is found several times as fast.
_TONE = re.compile(r"[ou](?:(?<=o)[àáảãạèéẻẽẹ]|(?<=u)[ỳýỷỹỵ])(?<!q..)(?!\w)")

_FOLD = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("\u00a0\t\u2002\u2003\u2009\u202f\u3000\r\v\f", " "),
    "ð": "đ",
    "Ð": "đ",
}
_FOLDED = re.compile(f"[{re.escape(''.join(_FOLD))}]")


def fold(text: str) -> str:
    """Return `text` for matching: lower case, one tone placement, plain dashes, quotes and spaces.

    The result has the same length, so that offsets into it are offsets into `text` (given in NFC).

    >>> fold("Hoà Bình – “Thuỷ”, quý")
    'hòa bình - "thủy", quý'
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    plain = _FOLDED.sub(lambda match: _FOLD[match.group()], lowered)
    return _TONE.sub(lambda match: _TONE_PAIRS[match.group()], plain)


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the clean text and its part in the page: title, lead, body, caption, byline, related, ..."""

    start: int
    end: int
    kind: str


#: Zones that are the article itself; mentions elsewhere never anchor dates nor make award counts.
ARTICLE_ZONES = frozenset({"title", "lead", "body", "caption", "dateline", "byline"})


class View:
    """The clean text, its folded twin, its sentences and its zones.

    Attributes:
        text: clean text in NFC.
        norm: `fold(text)`, same length.
        sentences: (start, end) of each sentence, in order, without surrounding blanks.
        zones: zones in order, covering the text; one body zone where nobody has said otherwise.
    """

    __slots__ = ("_sentence_starts", "_zone_starts", "norm", "sentences", "text", "zones")

    def __init__(
        self,
        text: str,
        sentences: tuple[tuple[int, int], ...] | None = None,
        zones: tuple[Zone, ...] | None = None,
    ) -> None:
        self.text = text
        self.norm = fold(text)
        self.sentences = tuple(split_sentences(text)) if sentences is None else sentences
        self.zones = zones or (Zone(0, len(text), "body"),)
        self._sentence_starts = [start for start, _ in self.sentences]
        self._zone_starts = [zone.start for zone in self.zones]

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds `offset` (the one before it, in the gap between two)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def zone_at(self, offset: int) -> str:
        """Return the kind of the zone that holds `offset`."""
        return self.zones[max(0, bisect_right(self._zone_starts, offset) - 1)].kind
