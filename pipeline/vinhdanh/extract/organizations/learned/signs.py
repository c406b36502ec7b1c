"""What the model sees of each token, as numbers: words, shapes, gazetteers, the rules' mentions, the document."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vinhdanh.extract.organizations.gazetteer import commune_names
from vinhdanh.extract.organizations.learned.distribution import Distribution
from vinhdanh.extract.organizations.learned.runs import Run, Runs
from vinhdanh.extract.organizations.lexicon import heads, vocabulary, word_parts, word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Tokens

Ids = npt.NDArray[np.uint32]

#: The columns of `Signs`, by name.
COLUMNS = (
    "word", "shape", "rule", "place", "class", "affix", "tail",
    "length", "edge", "run", "before", "after", "head", "end",
    "cluster", "family", "known", "cluster_before", "cluster_after",
)  # fmt: skip
#: The ones that only tokens of a run fill.
_RUN_COLUMNS = ("length", "edge", "run", "before", "after", "head", "end")
_RUN_PLACES = [COLUMNS.index(column) for column in _RUN_COLUMNS]
#: Those that are the same wherever a word stands, and for how many words there is room at first.
_WORD_COLUMNS = ("word", "shape", "class", "affix", "tail", "cluster", "family", "known")
_WORD_PLACES = [COLUMNS.index(column) for column in _WORD_COLUMNS]
_FIRST_ROWS = 4_096
_OUTSIDE = ""
#: Words, and values of columns, whose numbers are remembered.
_REMEMBERED = 20_000


def number(column: str, value: str) -> int:
    """Return the number that stands for one value of one column; the same on every machine."""
    return zlib.crc32(f"{column}\0{value}".encode())


#: The numbers for where in a run a token stands, and for how many words and which of them it is.
_EDGES = {edge: number("edge", edge) for edge in ("first", "last", "inner")}
_LENGTHS = {(size, at): number("length", f"{size}:{at}") for size in range(1, 6) for at in range(5)}


@dataclass(frozen=True, slots=True)
class Signs:
    """The tokens of some sentences: `columns` by token and column, `extras` (row, number), `starts` of sentences.

    `index` has the token of each row.
    """

    columns: Ids
    extras: tuple[Ids, Ids]
    starts: npt.NDArray[np.int64]
    index: npt.NDArray[np.int64]


class SignReader:
    """Reads the signs of chosen sentences of a document; knowledge is compiled at construction."""

    def __init__(self, distribution: Distribution) -> None:
        self._distribution = distribution
        self._places = PlaceReader(abroad=False)
        self._place_types = self._places.first_words
        self._communes = commune_names()
        self._heads = heads()
        self._vocabulary = vocabulary()
        self._parts = word_parts()
        self._family = word_set("names", "family")
        self._titles = word_set("context", "titles")
        self._numbers: defaultdict[str, dict[str, int]] = defaultdict(dict)
        #: By word as it is written, the row of `_table` with what is told of it wherever it stands.
        self._words: dict[str, int] = {}
        self._table = np.zeros((_FIRST_ROWS, len(_WORD_COLUMNS)), np.uint32)

    def read(self, tokens: Tokens, names: Sequence[Parsed], sentences: Sequence[tuple[int, int]]) -> Signs:
        """Return the signs of `sentences`, given as token ranges; `names` are the rules' mentions."""
        self._forget()
        runs = Runs(tokens, names)
        index = [at for start, end in sentences for at in range(start, end)]
        rows = {at: row for row, at in enumerate(index)}
        columns = np.zeros((len(index), len(COLUMNS)), np.uint32)
        self._fill_words(tokens, index, columns)
        self._fill(columns, "rule", rows, _rule_tags(names))
        self._fill(columns, "place", rows, self._place_tags(tokens, sentences))
        inside = [run for run in runs.all if run.start in rows]
        if inside:
            self._fill_runs(inside, rows, columns)
        starts = np.cumsum([0, *(end - start for start, end in sentences)][:-1], dtype=np.int64)
        return Signs(columns, self._extras(runs, inside, rows), starts, np.array(index, np.int64))

    def _forget(self) -> None:
        """Drop what is remembered of words once it is much, so that memory stays flat."""
        for known in (*self._numbers.values(), self._words):
            if len(known) > _REMEMBERED:
                known.clear()

    def _number(self, column: str, value: str) -> int:
        known = self._numbers[column]
        found = known.get(value)
        if found is None:
            found = known[value] = number(column, value)
        return found

    def _fill(self, columns: Ids, column: str, rows: dict[int, int], tags: Sequence[tuple[int, str]]) -> None:
        at = COLUMNS.index(column)
        columns[:, at] = self._number(column, _OUTSIDE)
        for token, value in tags:
            if token in rows:
                columns[rows[token], at] = self._number(column, value)

    def _fill_words(self, tokens: Tokens, index: Sequence[int], columns: Ids) -> None:
        """Fill the columns that a word has wherever it stands, and those of runs with what is outside of them."""
        text, starts, ends = tokens.text, tokens.starts, tokens.ends
        surfaces = [text[starts[at] : ends[at]] for at in index]
        for surface, at in zip(surfaces, index, strict=True):
            if surface not in self._words:
                self._add_word(surface, tokens.norms[at])
        found = [self._words[surface] for surface in surfaces]
        if found:
            columns[:, _WORD_PLACES] = self._table[found]
        for place in _RUN_PLACES:
            columns[:, place] = self._number(COLUMNS[place], _OUTSIDE)

    def _add_word(self, surface: str, norm: str) -> None:
        """Remember what is told of a word."""
        row = self._words[surface] = len(self._words)
        if row == len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        self._table[row] = (*self._word(surface, norm), *self._distribution.of(norm))

    def _fill_runs(self, runs: Sequence[Run], rows: dict[int, int], columns: Ids) -> None:
        """Fill the columns of runs: the same for all tokens of a run, but for what says where in it they stand."""
        lookup, number = self._distribution.of, self._number
        first = COLUMNS.index(_RUN_COLUMNS[0])
        last = COLUMNS.index("cluster_after") + 1
        found: list[tuple[int, ...]] = []
        places: list[int] = []
        for run in runs:
            words = run.key.split(" ")
            size = min(run.end - run.start, 5)
            same = (
                number("run", run.key), number("before", run.before), number("after", run.after),
                number("head", words[0]), number("end", words[-1]),
                *lookup(run.key), lookup(run.before)[0], lookup(run.after)[0],
            )  # fmt: skip
            row, last_at = rows[run.start], run.end - run.start - 1
            for at in range(last_at + 1):
                edge = "first" if at == 0 else "last" if at == last_at else "inner"
                found.append((_LENGTHS[size, min(at, 4)], _EDGES[edge], *same))
                places.append(row + at)
        columns[places, first:last] = found

    def _word(self, surface: str, norm: str) -> tuple[int, int, int, int, int]:
        foreign = norm.isalpha() and not is_syllable(norm)
        word = "".join("0" if char.isdigit() else char for char in norm)
        return (
            self._number("word", word),
            self._number("shape", _shape(surface, foreign)),
            self._number("class", self._class(norm)),
            self._number("affix", norm[:3] if foreign else "-"),
            self._number("tail", norm[-3:] if foreign else "-"),
        )

    def _class(self, norm: str) -> str:
        signs = [
            "f" if norm in self._family else "",
            "t" if norm in self._titles else "",
            "h" if self._heads.starts(norm) else "",
            "v" if self._vocabulary.starts(norm) else "",
            self._parts.get(norm, ""),
        ]
        return "".join(signs)

    def _place_tags(self, tokens: Tokens, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, str]]:
        tags: list[tuple[int, str]] = []
        capitals, norms, types = tokens.capitals, tokens.norms, self._place_types
        for start, limit in sentences:
            at = start
            while at < limit:
                capital = capitals[at]
                if not capital and norms[at] not in types:
                    at += 1
                    continue
                place = self._places.typed(tokens, at, limit, bare_type=False)
                kind = "typed"
                if place is None and capital:
                    place = self._places.untyped(tokens, at, limit)
                    kind = "name"
                if place is None:
                    if capital and (found := self._communes.match(tokens.norms, at, limit)):
                        tags.extend((index, "commune") for index in range(at, found[0]))
                    at += 1
                    continue
                tags.append((at, kind))
                tags.extend((index, f"{kind}+") for index in range(at + 1, place.end))
                at = place.end
        return tags

    def _extras(self, runs: Runs, inside: Sequence[Run], rows: dict[int, int]) -> tuple[Ids, Ids]:
        """Return what the document says elsewhere of each run, for its first token and for the others."""
        places: list[int] = []
        numbers: list[int] = []
        number = self._number
        for run in inside:
            signs, row = runs.signs(run), rows[run.start]
            places += [row] * len(signs)
            numbers += [number("first", sign) for sign in signs]
            if run.end - run.start > 1:
                rest = [number("rest", sign) for sign in signs]
                for at in range(1, run.end - run.start):
                    places += [row + at] * len(signs)
                    numbers += rest
        return np.array(places, np.uint32), np.array(numbers, np.uint32)


def _shape(surface: str, foreign: bool) -> str:
    if not surface[0].isalnum():
        return surface if surface in {",", ".", "(", ")", '"', "“", "”", ":", "-", "/", "&"} else "."
    if surface.isdigit():
        return f"d{min(len(surface), 4)}"
    kind = "X" if surface.isupper() else "Xx" if surface[0].isupper() else "x"
    if kind == "X":
        kind = f"X{min(len(surface), 5)}"
    elif any(map(str.isupper, surface[1:])):
        kind = "xX"
    if any(map(str.isdigit, surface)):
        kind += "0"
    return f"{kind}f" if foreign else kind


def _rule_tags(names: Sequence[Parsed]) -> list[tuple[int, str]]:
    tags = []
    for name in names:
        rule = f"{name.rule.rpartition('.')[2]}:{name.head.kind}"
        tags.append((name.start, f"B:{rule}"))
        tags.extend((at, f"{'E' if at == name.end - 1 else 'I'}:{rule}") for at in range(name.start + 1, name.end))
    return tags
