"""Words as pieces of a vocabulary, the likeliest ones: what the teacher reads."""

from __future__ import annotations

from collections.abc import Mapping

from vinhdanh.extract.organizations.tokens import Tokens

#: What stands for no word: the begin and the end of a window, what fills it up, and what no piece has.
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
BEGIN, PAD, END, UNKNOWN = range(len(SPECIAL))
#: Stands before a word that a blank comes before.
_BLANK = "▁"
_LONGEST = 16
_MOST = 32


class Pieces:
    """Splits words; `scores` has the log-probability of each piece, `unknown` that of a letter that is none.

    >>> Pieces({"▁ngân": -2.0, "▁ng": -1.5, "ân": -1.0, "hàng": -3.0}, -20.0).split("▁ngân")
    ['▁ngân']
    """

    def __init__(self, scores: Mapping[str, float], unknown: float) -> None:
        self.scores = dict(sorted(scores.items()))
        self.unknown = unknown
        self._numbers = {piece: len(SPECIAL) + at for at, piece in enumerate(self.scores)}
        self._cache: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(SPECIAL) + len(self.scores)

    def numbers(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the pieces of `word`, of a very long one the first."""
        found = self._cache.get(word)
        if found is None:
            pieces = self.split(word)[:_MOST]
            found = self._cache[word] = tuple(self._numbers.get(piece, UNKNOWN) for piece in pieces)
        return found

    def split(self, word: str) -> list[str]:
        """Return the pieces of `word` whose log-probabilities add up to most."""
        best, back = [0.0], [0]
        for end in range(1, len(word) + 1):
            sums = [
                (best[start] + score, -start)
                for start in range(max(0, end - _LONGEST), end)
                if (score := self._score(word, start, end)) is not None
            ]
            highest, start = max(sums)
            best.append(highest)
            back.append(-start)
        pieces = []
        end = len(word)
        while end:
            pieces.append(word[back[end] : end])
            end = back[end]
        return pieces[::-1]

    def _score(self, word: str, start: int, end: int) -> float | None:
        score = self.scores.get(word[start:end])
        return self.unknown if score is None and end == start + 1 else score


def word_at(tokens: Tokens, at: int) -> str:
    """Return token `at` as it is written, with a mark where a blank comes before it."""
    word = tokens.surface(at, at + 1)
    return word if tokens.is_glued(at) else _BLANK + word
