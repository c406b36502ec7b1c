"""Where rules and model meet: which mentions of the rules stand, which give way, and which the model adds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from vinhdanh.extract.organizations.laws import is_in_feast, is_in_law
from vinhdanh.extract.organizations.learned.guess import Guess, GuessReader
from vinhdanh.extract.organizations.learned.limits import Limits
from vinhdanh.extract.organizations.learned.meanings import joined
from vinhdanh.extract.organizations.learned.model import BEGIN, INSIDE, Scores, margins
from vinhdanh.extract.organizations.learned.overlaps import Overlaps
from vinhdanh.extract.organizations.learned.refused import Refused
from vinhdanh.extract.organizations.lexicon import bodies, heads, phrase_list, word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Phrases, Tokens

#: What these rules find stands whatever the model says: the text or the knowledge defines it.
_FIRM_RULES = frozenset(
    {
        "organizations.defined_abbreviation", "organizations.defined_name", "organizations.coordination",
        "organizations.short_form", "organizations.own_form",
    }
)  # fmt: skip
#: So do names of these kinds, of which the rules know more than the general news that the model was taught with.
_FIRM_KINDS = frozenset({"union", "party", "youth", "women", "front", "people_council", "bloc", "army"})
#: These rules' names are not bounded in another way.
_KNOWN_RULES = frozenset({"organizations.central_body", "organizations.team"})
#: Only these rules' names may be taken away.
_WEAK_RULES = frozenset({"organizations.head_noun", "organizations.introduced"})

#: Kinds of bodies whose names are also those of what they sell.
_BRANDS = frozenset({"company", "bank"})

Span = tuple[int, int]


class Model(Protocol):
    """What sees names in sentences: the student or the teacher."""

    @property
    def rule(self) -> str:
        """What a name that the model finds is said to be found by."""

    @property
    def limits(self) -> Limits:
        """How sure it must be, unless told otherwise."""

    @property
    def moves(self) -> Scores:
        """The score of each label after each."""

    def scores(self, tokens: Tokens, names: Sequence[Parsed], sentences: Sequence[Span]) -> Scores:
        """Return the score of each label of each token of `sentences`; `names` are the rules'."""


class Guesser:
    """Adds names to those of the rules; calling it gives all names of the document in order, none overlapping.

    What the text or the knowledge defines comes first, then what a head noun shows, then the model; but a name that
    the model, which sees the rules' names, bounds in another way, or finds to be none, gives way if `Limits` allow it.
    `parse` reads the rules' names in the text of one name.
    """

    def __init__(self, model: Model, limits: Limits | None = None) -> None:
        self._model = model
        self._limits = limits or model.limits
        self._heads = heads()
        self._contests = Phrases.of((noun, noun) for noun in phrase_list("contest", "nouns"))
        self._stops = word_set("learned", "stops")
        self._honours = phrase_list("learned", "honours")
        self._verbs = frozenset(phrase_list("learned", "verbs"))
        self._acts, self._no_acts = phrase_list("learned", "acts"), phrase_list("learned", "no_acts")
        self._refused = Refused()
        self._bodies, self._things = bodies(), word_set("context", "thing_before")
        places = PlaceReader(abroad=False)
        self._sentences = OpenSentences(places)
        self._reader = GuessReader(places, model.rule)

    def __call__(
        self, tokens: Tokens, names: Sequence[Parsed], parse: Callable[[Tokens], list[Parsed]] | None = None
    ) -> list[Parsed]:
        """Return the rules' `names` as the model leaves them, and its own."""
        sentences = list(self._sentences.find(tokens, names))
        if not sentences:
            return list(names)
        found, gains = self.guesses(tokens, names, sentences)
        guesses = [guess for guess in _of_one_name(found, names) if self._is_whole(tokens, guess)]
        kept = self._kept(names, guesses, gains)
        covered = bytearray(len(tokens))
        for item in kept:
            covered[item.start : item.end] = b"\1" * (item.end - item.start)
        free = [guess for guess in guesses if not any(covered[guess.start : guess.end])]
        free = [guess for guess in free if not self._is_bare(tokens, guess) and not self._is_thing(tokens, guess)]
        kept += _agreed(tokens, free, self._limits.add)
        kept.sort(key=lambda item: item.start)
        of_rules = Overlaps(names)
        own = [self._reader.read(tokens, item, of_rules, parse) for item in kept if isinstance(item, Guess)]
        return joined(tokens, [item for item in kept if isinstance(item, Parsed)], own)

    def guesses(
        self, tokens: Tokens, names: Sequence[Parsed], sentences: Sequence[Span]
    ) -> tuple[list[Guess], dict[int, int]]:
        """Return what the model sees in `sentences`, and by token how much speaks for a name there."""
        scores = self._model.scores(tokens, names, sentences)
        starts = np.cumsum([0, *(end - start for start, end in sentences)][:-1], dtype=np.int64)
        labels, margin = margins(scores, self._model.moves, starts)
        index = [at for start, end in sentences for at in range(start, end)]
        found = [Guess(index[start], index[end - 1] + 1, int(margin[start])) for start, end in spans_of(labels, starts)]
        return found, dict(zip(index, margin.tolist(), strict=True))

    def _kept(
        self, names: Sequence[Parsed], guesses: Sequence[Guess], gains: Mapping[int, int]
    ) -> list[Parsed | Guess]:
        """Return the rules' names that stand, those that the model bounds in another way among them."""
        kept: list[Parsed | Guess] = []
        end = 0
        guessed = Overlaps(guesses)
        for name in names:
            for item in self._instead(name, guessed.of(name.start, name.end), gains.get(name.start, 0)):
                if item.start >= end:
                    kept.append(item)
                    end = item.end
        return kept

    def _instead(self, name: Parsed, over: Sequence[Guess], gain: int) -> Sequence[Parsed | Guess]:
        """Return what stands for a rule's name that the guesses in `over` overlap."""
        if name.rule in _FIRM_RULES or _is_firm(name):
            return [name]
        if not over:
            return [] if gain <= -self._limits.drop and name.rule in _WEAK_RULES else [name]
        if name.rule in _KNOWN_RULES or any((guess.start, guess.end) == (name.start, name.end) for guess in over):
            return [name]
        return over if all(guess.margin >= self._limits.bound for guess in over) else [name]

    def _is_whole(self, tokens: Tokens, guess: Guess) -> bool:
        """Tell whether the guess holds no verb, nor half of one, no honour, and brackets and quotation marks twice."""
        words = tokens.norms[guess.start : guess.end]
        said = " ".join(words)
        return (
            self._stops.isdisjoint(words)
            and f"{words[-1]} {' '.join(tokens.norms[guess.end : guess.end + 1])}" not in self._verbs
            and not any(honour in said for honour in self._honours)
            and not self._does(tokens.surface(guess.start, guess.end))
            and not self._is_event(tokens, guess)
            and not self._refused(tokens, guess)
            and not is_in_law(tokens, guess.start)
            and not is_in_feast(tokens, guess.start)
            and words.count('"') % 2 == 0
            and words.count("(") == words.count(")")
            and "\n" not in tokens.surface(guess.start, guess.end)
        )

    def _does(self, surface: str) -> bool:
        """Tell whether a name says in small letters what the body does: "Sở Y tế vô địch Giải bóng đá"."""
        said = surface.lower()
        found = [said.find(f" {act}") for act in self._acts] if not said.startswith(tuple(self._no_acts)) else []
        return any(at >= 0 and surface[at + 1].islower() for at in found)

    def _is_event(self, tokens: Tokens, guess: Guess) -> bool:
        """Tell whether the guess begins with a word that only looks like a head ("Hội thi Sáng tạo kỹ thuật")."""
        found = self._heads.match(tokens.norms, guess.start, guess.end)
        is_other = found is not None and found[1].kind == "none" and found[0] - guess.start > 1
        return is_other and not tokens.is_capital(guess.start + 1)

    def _is_bare(self, tokens: Tokens, guess: Guess) -> bool:
        """Tell whether the guess is a head noun alone, or a committee without its contest ("Ban Tổ chức Hội thi").

        Where such names a body, the rules know.
        """
        found = self._heads.match(tokens.norms, guess.start, guess.end)
        if found is None:
            return False
        contest = self._contests.match(tokens.norms, found[0], guess.end)
        return found[0] == guess.end or (contest is not None and contest[0] == guess.end)

    def _is_thing(self, tokens: Tokens, guess: Guess) -> bool:
        """Tell whether a known brand stands behind a word for what it makes ("tài khoản Xenkor")."""
        if not guess.start or tokens.norms[guess.start - 1] not in self._things:
            return False
        known = self._bodies.matches(tokens.norms, guess.start, guess.end)
        return any(end == guess.end and body.kind in _BRANDS for end, body in known)


def spans_of(labels: npt.NDArray[np.int64], starts: npt.NDArray[np.int64]) -> list[Span]:
    """Return the (start, end) rows of the names that the labels of some sentences make."""
    opens, listed = set(starts.tolist()), labels.tolist()
    found = []
    for start in np.flatnonzero(labels == BEGIN).tolist():
        end = start + 1
        while end < len(listed) and listed[end] == INSIDE and end not in opens:
            end += 1
        found.append((start, end))
    return found


class OpenSentences:
    """Finds the sentences that have a capital word which neither a rule's name nor a person's nor a place explains."""

    def __init__(self, places: PlaceReader) -> None:
        self._places = places
        self._family = word_set("names", "family")

    def find(self, tokens: Tokens, names: Sequence[Parsed]) -> Iterator[Span]:
        """Yield their (start, end); the rules' `names` are in order."""
        after = {name.start: name.end for name in names}
        capitals, total = tokens.capitals, len(tokens)
        at = 0
        while at < total:
            start, end = at, tokens.limit(at)
            while at < end:
                step = after.get(at, 0) or (self._explained(tokens, at, end) if capitals[at] else at + 1)
                if not step:
                    break
                at = step
            if at < end:
                yield start, end
            at = end

    def _explained(self, tokens: Tokens, at: int, limit: int) -> int:
        """Return the index behind the person or place whose name stands at `at`, or a word in small letters; or 0."""
        if tokens.norms[at] in self._family:
            end = at + 1
            while end < limit and tokens.is_capital(end) and is_syllable(tokens.norms[end]):
                end += 1
            if end - at > 1:
                return end
        place = self._places.untyped(tokens, at, limit)
        if place is not None:
            return place.end
        return at + 1 if tokens.opens_sentence(at) and is_syllable(tokens.norms[at]) else 0


def _is_firm(name: Parsed) -> bool:
    """Tell whether the name, or a body inside it, is of those that the rules know best: each land has one of them."""
    is_of_land = name.place is not None and bool(name.place.type) and "place" in name.head.bare
    return is_of_land or name.head.kind in _FIRM_KINDS or (name.host is not None and _is_firm(name.host))


def _of_one_name(guesses: Sequence[Guess], names: Sequence[Parsed]) -> Iterator[Guess]:
    """Yield the guesses but those that run over two of the rules' names."""
    owner = {at: name.start for name in names for at in range(name.start, name.end)}
    for guess in guesses:
        if len({owner[at] for at in range(guess.start, guess.end) if at in owner}) < 2:
            yield guess


def _agreed(tokens: Tokens, guesses: Sequence[Guess], least: int) -> Iterator[Guess]:
    """Yield the guesses whose name is sure enough over the whole document: one name, one sense."""
    by_name: dict[str, list[Guess]] = defaultdict(list)
    for guess in guesses:
        by_name[" ".join(tokens.surface(guess.start, guess.end).split())].append(guess)
    for same in by_name.values():
        if sum(guess.margin for guess in same) >= least * len(same):
            yield from same
