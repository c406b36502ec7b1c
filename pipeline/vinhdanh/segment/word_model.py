"""underthesea's model of words, read as tables of numbers: the words that it finds, in a third of the time.

underthesea spells out 43 signs of each syllable for each sentence anew. Most come again: what speaks for a syllable
going on a word is read off for each syllable, pair and triple.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import numpy as np

#: The signs that can be read here; a model with others is left to underthesea.
SIGNS = (
    "T[-2] T[-1] T[0] T[1] T[2] T[-2,-1] T[-1,0] T[0,1] T[1,2] T[-2,0] T[-1,1] T[0,2] T[-2].lower T[-1].lower "
    "T[0].lower T[1].lower T[2].lower T[-2,-1].lower T[-1,0].lower T[0,1].lower T[1,2].lower T[-1].isdigit "
    "T[0].isdigit T[1].isdigit T[-2].istitle T[-1].istitle T[0].istitle T[1].istitle T[2].istitle T[0,1].istitle "
    "T[0,2].istitle T[-2].is_in_dict T[-1].is_in_dict T[0].is_in_dict T[1].is_in_dict T[2].is_in_dict "
    "T[-2,-1].is_in_dict T[-1,0].is_in_dict T[0,1].is_in_dict T[1,2].is_in_dict T[-2,0].is_in_dict "
    "T[-1,1].is_in_dict T[0,2].is_in_dict"
).split()
LABELS = ["B-W", "I-W"]
_FOLDER, _FILES = "models/ws_crf_vlsp2013_20230727", ("features.bin", "dictionary.bin", "models.bin")
#: Where a syllable, pair or triple stands, seen from the one that it tells something of.
_SINGLE, _PAIR, _TRIPLE = ("-2", "-1", "0", "1", "2"), ("-2,-1", "-1,0", "0,1", "1,2"), ("-2,0", "-1,1", "0,2")
#: What stands for syllables before a sentence and behind it.
_BEFORE, _BEHIND = "BOS", "EOS"
#: So many syllables are remembered.
_REMEMBERED = 50_000

Gains = tuple[float, ...]
#: Gives the signs of each syllable of some sentences.
Speller = Callable[[list[list[list[str]]]], list[list[list[str]]]]


class WordModel:
    """Tells of each syllable of a sentence whether it goes on a word.

    Args:
        gains: by sign ("T[0].lower=hội"), how much it speaks for going on.
        moves: how well two labels go together, by that of the syllable before and its own.
        words: the dictionary, in small letters.
        split: underthesea's own way from a text to its syllables.
        spell: its own way to the signs of syllables, for those that are new.
    """

    def __init__(
        self,
        gains: dict[str, float],
        moves: Sequence[Sequence[float]],
        words: set[str],
        split: Callable[[str], list[str]],
        spell: Speller,
    ) -> None:
        self.syllables = split
        self._moves, self._words, self._spell, self._gains = moves, words, spell, gains
        self._pairs = _Texts(gains, _PAIR)
        self._small_pairs = _Texts(gains, _PAIR, ".lower")
        self._triples = _Texts(gains, _TRIPLE)
        self._pair_flags, self._triple_flags = _flags(gains, _PAIR), _flags(gains, _TRIPLE)
        self._outside: dict[tuple[tuple[str, ...], str], Gains] = {
            (places, mark): tuple(_outside(gains, place, mark) for place in places)
            for places in (_SINGLE, _PAIR, _TRIPLE)
            for mark in (_BEFORE, _BEHIND)
        }
        self._known: dict[str, _Syllable] = {}

    def __call__(self, syllables: Sequence[str]) -> list[bool]:
        """Return for each syllable whether it goes on the word of the one before it."""
        return _best_path(self.gains(syllables), self._moves)

    def gains(self, syllables: Sequence[str]) -> list[float]:
        """Return for each syllable how much speaks for its going on a word."""
        known = [self._known.get(syllable) or self._read(syllable) for syllable in syllables]
        singles = self._framed(_SINGLE, [each.gains for each in known])
        pairs = self._framed(_PAIR, list(map(self._pair, known, known[1:])))
        triples = self._framed(_TRIPLE, list(map(self._triple, known, known[1:], known[2:])))
        return [
            s0[0] + s1[1] + s2[2] + s3[3] + s4[4] + p0[0] + p1[1] + p2[2] + p3[3] + t0[0] + t1[1] + t2[2]
            for s0, s1, s2, s3, s4, p0, p1, p2, p3, t0, t1, t2 in zip(
                singles, singles[1:], singles[2:], singles[3:], singles[4:],
                pairs, pairs[1:], pairs[2:], pairs[3:], triples, triples[1:], triples[2:],
                strict=False,
            )
        ]  # fmt: skip

    def _framed(self, places: tuple[str, ...], inner: list[Gains]) -> list[Gains]:
        """Return `inner` with what stands before and behind the sentence."""
        before, behind = self._outside[places, _BEFORE], self._outside[places, _BEHIND]
        return [before, before, *inner, behind, behind]

    def _read(self, text: str) -> _Syllable:
        """Return what a syllable tells, and remember it."""
        signs = [sign.removeprefix("T[0]") for sign in self._spell([[[text]]])[0][0] if sign.startswith("T[0]")]
        gains = tuple(sum(self._gains.get(f"T[{place}]{sign}", 0.0) for sign in signs) for place in _SINGLE)
        small = next(sign.removeprefix(".lower=") for sign in signs if sign.startswith(".lower="))
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        found = self._known[text] = _Syllable(text, small, ".istitle=True" in signs, gains)
        return found

    def _pair(self, one: _Syllable, two: _Syllable) -> Gains:
        small = f"{one.small} {two.small}"
        a, b, c, d = self._pair_flags[small in self._words, one.is_title and two.is_title]
        e, f, g, h = self._pairs[f"{one.text} {two.text}"]
        i, j, k, m = self._small_pairs[small]
        return a + e + i, b + f + j, c + g + k, d + h + m

    def _triple(self, one: _Syllable, two: _Syllable, three: _Syllable) -> Gains:
        is_known = f"{one.small} {two.small} {three.small}" in self._words
        a, b, c = self._triple_flags[is_known, one.is_title and two.is_title and three.is_title]
        d, e, f = self._triples[f"{one.text} {two.text} {three.text}"]
        return a + d, b + e, c + f


class _Syllable(NamedTuple):
    """A syllable, its small letters, whether it begins with a capital or no letter, and what it tells by place."""

    text: str
    small: str
    is_title: bool
    gains: Gains


class _Texts(dict[str, Gains]):
    """What syllables tell as they are written, by these and the place; nothing, where the model has not met them."""

    def __init__(self, gains: dict[str, float], places: tuple[str, ...], form: str = "") -> None:
        self._nothing = (0.0,) * len(places)
        at = {f"T[{place}]{form}": index for index, place in enumerate(places)}
        found: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * len(places))
        for sign, gain in gains.items():
            name, _, text = sign.partition("=")
            if name in at:
                found[text][at[name]] = gain
        super().__init__({text: tuple(values) for text, values in found.items()})

    def __missing__(self, text: str) -> Gains:
        return self._nothing


def _flags(gains: dict[str, float], places: tuple[str, ...]) -> dict[tuple[bool, bool], Gains]:
    """Return what it tells that several syllables are in the dictionary, and that all are titles, or not."""
    return {
        (known, title): tuple(
            gains.get(f"T[{place}].is_in_dict={known}", 0.0) + gains.get(f"T[{place}].istitle={title}", 0.0)
            for place in places
        )
        for known in (False, True)
        for title in (False, True)
    }


def _outside(gains: dict[str, float], place: str, mark: str) -> float:
    """Return what it tells that a sentence does not reach to a place."""
    return sum(gains.get(f"{name}={mark}", 0.0) for name in SIGNS if name.partition("]")[0] == f"T[{place}")


def _best_path(gains: Sequence[float], moves: Sequence[Sequence[float]]) -> list[bool]:
    """Return the labels with the highest sum; of equal sums the first label wins."""
    (begin_begin, begin_on), (on_begin, on_on) = moves
    behind: list[tuple[bool, bool]] = []
    begin = on = 0.0
    for at, gain in enumerate(gains):
        if not at:
            on = gain
            continue
        behind.append((on + on_begin > begin + begin_begin, on + on_on > begin + begin_on))
        begin, on = max(begin + begin_begin, on + on_begin), gain + max(begin + begin_on, on + on_on)
    goes_on = on > begin
    path = [goes_on] if gains else []
    for from_on in reversed(behind):
        goes_on = from_on[goes_on]
        path.append(goes_on)
    return path[::-1]


@cache
def load_word_model() -> WordModel | None:
    """Return underthesea's model; None if it is not the one that can be read here."""
    try:
        folder = Path(str(import_module("underthesea.pipeline.word_tokenize").__file__)).parent / _FOLDER
        signs, words = (import_module("joblib").load(folder / name) for name in _FILES[:2])
        labels, gains, moves = _read_model((folder / _FILES[2]).read_bytes())
        spell: Speller = import_module("underthesea_core").CRFFeaturizer(signs, words).process
        split = _splitter()
    except (ImportError, AttributeError, OSError, ValueError, struct.error):
        return None
    return WordModel(gains, moves, words, split, spell) if signs == SIGNS and labels == LABELS else None


def _splitter() -> Callable[[str], list[str]]:
    tokenizer = import_module("underthesea.pipeline.word_tokenize.regex_tokenize")
    normalised, pattern = tokenizer.normalize_characters_in_text, tokenizer.patterns

    def split(text: str) -> list[str]:
        # The choices of the expression have a name each, which underthesea asks for; all are all that it matches.
        return [match.group() for match in pattern.finditer(normalised(text))]

    return split


def _read_model(data: bytes) -> tuple[list[str], dict[str, float], list[list[float]]]:
    """Return labels, gains by sign and moves of a model of two labels, in the format of CRFsuite."""
    _, _, kind, version, _, _, _, features_at, labels_at, signs_at = struct.unpack_from("<4sI4sIIIIIII", data)
    if (kind, version) != (b"FOMC", 100):
        raise ValueError("no model that can be read here")
    labels, signs = list(_strings(data, labels_at)), list(_strings(data, signs_at))
    count = struct.unpack_from("<I", data, features_at + 8)[0]
    row = np.dtype([("kind", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")])
    features = np.frombuffer(data, row, count, features_at + 12)
    moves = [[0.0] * len(labels) for _ in labels]
    gains: defaultdict[str, float] = defaultdict(float)
    for kind_of, source, label, weight in features.tolist():
        if kind_of:
            moves[source][label] = weight
        else:
            # Only by how much one label is ahead of the other counts.
            gains[signs[source]] += weight if label else -weight
    return labels, dict(gains), moves


def _strings(data: bytes, at: int) -> Iterable[str]:
    """Yield the strings of a table in the order of their numbers."""
    count, places = struct.unpack_from("<II", data, at + 16)
    for place in struct.unpack_from(f"<{count}I", data, at + places):
        size = struct.unpack_from("<I", data, at + place + 4)[0]
        yield data[at + place + 8 : at + place + 7 + size].decode("utf-8")
