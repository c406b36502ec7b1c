"""Which pieces of the pretrained vocabulary the teacher keeps: those that the texts use most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from vinhdanh.extract.organizations.learned.pieces import SPECIAL, Pieces, word_at
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.train.e5 import E5File


def cut_pieces(file: E5File, documents: Iterable[Tokens], most: int = 7500) -> Pieces:
    """Return the `most` frequent pieces of `documents`, and every letter among their pieces."""
    every = Pieces(file.scores, file.unknown)
    words = Counter(word_at(tokens, at) for tokens in documents for at in range(len(tokens)))
    counts = Counter[str]()
    for word, times in words.items():
        for piece in every.split(word):
            counts[piece] += times
    counts = Counter({piece: times for piece, times in counts.items() if piece in file.scores})
    frequent = sorted(counts, key=lambda piece: (-counts[piece], piece))[:most]
    kept = {*frequent, *(piece for piece in counts if len(piece) == 1)} - set(SPECIAL)
    return Pieces({piece: file.scores[piece] for piece in kept}, file.unknown)
