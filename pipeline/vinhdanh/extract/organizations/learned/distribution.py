"""In what company words and names stand in unlabelled news: clusters of their neighbours, learned once."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

#: Words whose numbers are remembered.
_REMEMBERED = 20_000
#: Nothing is known about the word.
_NONE = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Distribution:
    """By CRC-32 of a word or name (`keys`, sorted): its cluster, its family of clusters, how often it is a body."""

    keys: npt.NDArray[np.uint32]
    cluster: npt.NDArray[np.uint16]
    family: npt.NDArray[np.uint8]
    known: npt.NDArray[np.uint8]
    _cache: dict[str, tuple[int, int, int]] = field(default_factory=dict)

    def of(self, word: str) -> tuple[int, int, int]:
        """Return cluster, family and share of mentions of `word`, each above 0 where it is known."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= _REMEMBERED:
                self._cache.clear()
            found = self._cache[word] = self._find(word)
        return found

    def _find(self, word: str) -> tuple[int, int, int]:
        plain = "".join("0" if char.isdigit() else char for char in word) if word.islower() else word
        key = zlib.crc32(plain.encode())
        at = int(np.searchsorted(self.keys, np.uint32(key)))
        if at == len(self.keys) or int(self.keys[at]) != key:
            return _NONE
        return int(self.cluster[at]) + 1, int(self.family[at]) + 1, int(self.known[at]) + 1
