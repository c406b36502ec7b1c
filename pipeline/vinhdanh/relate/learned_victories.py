"""Titles won in words that only the whole sentence tells apart: "sau khi vô địch Europa League", "bốn danh hiệu"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources import files

import regex

from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.learned import Guesser, load_student
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import VICTORY, Item, Material
from vinhdanh.relate.victories import count_of_contests
from vinhdanh.relate.within import within
from vinhdanh.scanner import Scanner
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View

Span = tuple[int, int]
_HEAD = replace(NO_HEAD, kind="award")
#: How far before its title a verb of winning begins at most.
_REACH = 40
#: Behind these "một" is a number: "với chỉ | một danh hiệu".
_ONLY = re.compile(r"(?<!\w)(?:chỉ|đúng|vỏn vẹn|thêm)(?: có| giành| được)? ?$")
#: What takes up an award, and how far before it that is named.
_THIS, _TAKEN_UP = " này", 300
#: How far before it the words are looked for that say that a title was not won.
_LEFT = 96
#: A number, with at most the word for a piece behind it.
_NUMBER = re.compile(r"(?:\d{1,3}|[^\W\d]+(?: mươi| mốt)?)(?: (?:chiếc|tấm))? ")


@dataclass(frozen=True, slots=True)
class _Words:
    """Words for a title, and whether they are the verb of winning it, too."""

    value: AwardValue
    is_verb: bool
    #: What the article must tell of besides, and whether no award may stand in the same sentence.
    beside: Scanner | None
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
        told = load_toml("victories")
        data = told["learned"]
        self._sports = Scanner(data["sports"])
        self._words = [
            _Words(
                AwardValue(row["code"], row["award"]), row["verb"],
                self._sports if row.get("of_sports", False) else None, row.get("alone", False),
            )
            for row in data["words"]
        ]  # fmt: skip
        each = "|".join(f"({row['pattern']})" for row in data["words"]).replace("<contests>", told["contests"])
        self._any = regex.compile(rf"(?<!\w)(?:{each})(?!\w)")
        self._least: int = data["least"]
        self._asked = Scanner(rf"(?<!\w)(?:{data['article']})(?!\w)")
        self._crowns = re.compile(rf"(?<!\w)(?:{data['crowns']})(?!\w)")
        self._winning = re.compile(rf"(?<!\w)(?:{data['winning']})(?!\w)[^,;:()]*$")
        self._not_after = regex.compile(rf"(?:{data['not_after']})$")
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
            count = count_of_contests(material.view, won.end) if won.words.is_verb else None
            title = Item("A", won.start, won.end, mention, count=count)
            title = self._counted(title, material, start) if count is None else title
            if won.words.is_verb or self._winning.search(norm, max(start, won.start - _REACH), won.start) is None:
                yield Item("G", title.start, title.start), title
            else:
                yield (title,)

    @staticmethod
    def _counted(title: Item, material: Material, start: int) -> Item:
        """Return a title with the number of it that stands right before it: "25 danh hiệu", not "hai lần vô địch"."""
        for count in reversed(within(material.counts, max(start, title.start - _REACH), title.start)):
            said = material.view.norm[count.start : title.start]
            is_said = count.value.value != 1 or _ONLY.search(material.view.norm, start, count.start) is not None
            if is_said and count.end >= title.start and _NUMBER.fullmatch(said) is not None:
                return replace(title, start=count.start, count=count.value)
        return title

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
        is_asked = self._asked.search(norm) is not None
        if not (is_asked or self._sports.search(norm) is not None) or self._crowns.search(norm) is not None:
            return
        tokens = Tokens(material.view)
        sentences = list(self._sentences.find(tokens))
        found, speaks = self._guesser.guesses(tokens, award_names(tokens, material.awards), sentences)
        guessed = {at: guess for guess in found for at in range(guess.start, guess.end)}
        reach = 0
        for match in self._any.finditer(norm):
            start, end = tokens_of(tokens, *match.span())
            guess, words = guessed.get(start), self._words[(match.lastindex or 1) - 1]
            is_told = words.beside.search(norm) is not None if words.beside else is_asked
            if match.start() < reach or not is_told:
                continue
            is_won = guess is None or (guess.start, guess.end) == (start, end)
            is_won &= self._not_after.search(norm, max(0, match.start() - _LEFT), match.start()) is None
            told = _told(words, match.end(), material)
            if is_won and told is not None and speaks.get(start, self._least - 1) >= self._least:
                yield _Title(match.start(), match.end(), told)
                reach = match.end()


def _told(words: _Words, end: int, material: Material) -> _Words | None:
    """Return the words for a title; where they take up an award ("danh hiệu này"), with its value, None without one."""
    if not words.beside or not material.view.norm.startswith(_THIS, end):
        return words
    before = within(material.awards, max(0, end - _TAKEN_UP), end)
    return replace(words, value=before[-1].value) if before else None


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
