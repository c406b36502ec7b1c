"""Titles won in words that only the whole sentence tells apart: "sau khi vô địch Europa League", "bốn danh hiệu"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources import files

from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.learned import Guesser, load_student
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import VICTORY, Item, Material
from vinhdanh.relate.within import within
from vinhdanh.scanner import Scanner
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View

Span = tuple[int, int]
_HEAD = replace(NO_HEAD, kind="award")
#: How far before its title a verb of winning begins at most.
_REACH = 40


@dataclass(frozen=True, slots=True)
class _Words:
    """Words for a title, and whether they are the verb of winning it, too."""

    pattern: re.Pattern[str]
    value: AwardValue
    is_verb: bool
    #: What the article must tell of besides, and whether no award may stand in the same sentence.
    beside: str
    is_alone: bool


@dataclass(frozen=True, slots=True)
class _Title:
    """Where a title is told, and in which words."""

    start: int
    end: int
    words: _Words


class LearnedVictories:
    """Asks a model, taught by labelled records, which words for titles tell that one was won, is aimed at or missed.

    It reads the sentences with such words, and is told which awards the rules have found. `path` is the model's, by
    default that of the package.
    """

    def __init__(self, path: str = "") -> None:
        data = load_toml("victories")["learned"]
        self._words = [
            _Words(
                re.compile(row["pattern"]), AwardValue(row["code"], row["award"]), row["verb"],
                row.get("beside", ""), row.get("alone", False),
            )
            for row in data["words"]
        ]  # fmt: skip
        self._least: int = data["least"]
        self._asked = Scanner(rf"(?<!\w)(?:{data['article']})(?!\w)")
        self._crowns = re.compile(rf"(?<!\w)(?:{data['crowns']})(?!\w)")
        self._winning = re.compile(rf"(?<!\w)(?:{data['winning']})(?!\w)[^,;:()]*$")
        self._sentences = TellingSentences()
        self._path = path or str(files("vinhdanh").joinpath("models/victories.npz"))
        self._last: tuple[View, Sequence[_Title]] | None = None

    @cached_property
    def _guesser(self) -> Guesser:
        """The model, read when the first article speaks of a title."""
        return Guesser(load_student(self._path))

    def __call__(self, material: Material, start: int, end: int) -> Iterator[tuple[Item, ...]]:
        """Yield the items of each title between two offsets: the winning, where the verb is it, and the title."""
        norm, named = material.view.norm, within(material.awards, start, end)
        for won in within(self._of(material), start, end):
            if won.words.is_alone and named:
                continue
            mention = Mention("award", won.start, won.end, won.words.value, VICTORY)
            title = Item("A", won.start, won.end, mention)
            if won.words.is_verb or self._winning.search(norm, max(start, won.start - _REACH), won.start) is None:
                yield Item("G", won.start, won.start), title
            else:
                yield (title,)

    def matches(self, material: Material, start: int, end: int) -> bool:
        """Tell whether a title is told between two offsets."""
        return bool(within(self._of(material), start, end))

    def _of(self, material: Material) -> Sequence[_Title]:
        """Return the titles of a document; the last document's are remembered."""
        if self._last is None or self._last[0] is not material.view:
            self._last = material.view, tuple(self._find(material))
        return self._last[1]

    def _find(self, material: Material) -> Iterator[_Title]:
        norm = material.view.norm
        if self._asked.search(norm) is None or self._crowns.search(norm) is not None:
            return
        tokens = Tokens(material.view)
        possible = [words for words in self._words if words.beside in norm]
        found, _ = self._guesser.guesses(
            tokens, award_names(tokens, material.awards), list(self._sentences.find(tokens))
        )
        for guess in found:
            start, end = tokens.starts[guess.start], tokens.ends[guess.end - 1]
            words = next((words for words in possible if words.pattern.fullmatch(norm, start, end)), None)
            if words is not None and guess.margin >= self._least:
                yield _Title(start, end, words)


class TellingSentences:
    """Finds the sentences with a word for a title: those that the model reads."""

    def __init__(self) -> None:
        self._word = Scanner(rf"(?<!\w)(?:{load_toml('victories')['learned']['any']})(?!\w)")

    def find(self, tokens: Tokens) -> Iterator[Span]:
        """Yield the sentences as ranges of tokens."""
        for first, last in tokens.sentences():
            if self._word.search(tokens.view.norm, tokens.starts[first], tokens.ends[last - 1]) is not None:
                yield first, last


def award_names(tokens: Tokens, awards: Sequence[Mention[AwardValue]]) -> list[Parsed]:
    """Return the awards that the rules have found as the model is told of them."""
    spans = (tokens_of(tokens, award.start, award.end) for award in awards)
    return [Parsed(start, end, _HEAD, "", "award") for start, end in spans if start < end]


def tokens_of(tokens: Tokens, start: int, end: int) -> Span:
    """Return the range of the tokens between two offsets."""
    return bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)
