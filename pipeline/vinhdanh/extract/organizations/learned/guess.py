"""One name that the model has found, and how it is read: with its head, its place and its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.learned.overlaps import Overlaps
from vinhdanh.extract.organizations.model import Parsed, Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.view import View


@dataclass(frozen=True, slots=True)
class Guess:
    """A name that the model sees, by token index, and how much better the text is explained with it than without."""

    start: int
    end: int
    margin: int


class GuessReader:
    """Reads guesses as parsed names, `rule` as the rule that found them."""

    def __init__(self, places: PlaceReader, rule: str) -> None:
        self._places = places
        self._rule = rule

    def read(
        self,
        tokens: Tokens,
        guess: Guess,
        names: Overlaps[Parsed],
        parse: Callable[[Tokens], list[Parsed]] | None,
    ) -> Parsed:
        """Return the guess as `parse` reads it by itself, else with its place and the kind of a rule's name there."""
        text = tokens.surface(guess.start, guess.end)
        alone = Tokens(View(text))
        for name in parse(alone) if parse is not None else ():
            if name.start == 0 and name.end == len(alone) == guess.end - guess.start:
                return replace(name, start=guess.start, end=guess.end, rule=self._rule)
        there = next(iter(names.of(guess.start, guess.end)), None)
        head = replace(NO_HEAD, kind=there.head.kind, level=there.head.level) if there else NO_HEAD
        place = self._place(tokens, guess)
        if place is None:
            return Parsed(guess.start, guess.end, head, _label(text), self._rule)
        label = _label(tokens.surface(guess.start, place.start))
        return Parsed(guess.start, guess.end, replace(head, place_style="typed"), label, self._rule, place)

    def _place(self, tokens: Tokens, guess: Guess) -> Place | None:
        """Return the place with its type that ends the name, after two words at least."""
        for at in range(guess.start + 2, guess.end):
            place = self._places.typed(tokens, at, guess.end, bare_type=True)
            if place is not None and place.end == guess.end:
                return place
        return None


def _label(text: str) -> str:
    label = " ".join(text.split())
    return label[0].upper() + label[1:]
