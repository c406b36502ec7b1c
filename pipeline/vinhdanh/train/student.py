"""The student: fitted to labelled sentences, and measured on documents that it has not seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from vinhdanh.extract.organizations.extractor import OrganizationExtractor
from vinhdanh.extract.organizations.learned import Guesser, Limits, Model, Student
from vinhdanh.extract.organizations.learned.distribution import Distribution
from vinhdanh.extract.organizations.learned.signs import SignReader
from vinhdanh.train.chain import Example, Settings, fit
from vinhdanh.train.labels import Lesson, Span


@dataclass(frozen=True, slots=True)
class Score:
    """Names predicted, labelled, and right: with both boundaries, or overlapping."""

    predicted: int = 0
    labelled: int = 0
    strict: int = 0
    overlap: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.predicted + other.predicted,
            self.labelled + other.labelled,
            self.strict + other.strict,
            self.overlap + other.overlap,
        )

    def line(self) -> str:
        """Return precision, recall and F1, strict and overlapping."""
        return "  ".join(
            f"{name} {right / max(self.predicted, 1):.3f} {right / max(self.labelled, 1):.3f} "
            f"{2 * right / max(self.predicted + self.labelled, 1):.3f}"
            for name, right in (("strict", self.strict), ("overlap", self.overlap))
        )


def teach(
    lessons: Iterable[Lesson],
    distribution: Distribution,
    settings: Settings,
    more: Iterable[Lesson] = (),
    weight: float = 1.0,
) -> Student:
    """Return the student that `lessons` teach, and `more` of them that count `weight` each."""
    reader = SignReader(distribution)
    weighed = [*((item, 1.0) for item in lessons), *((item, weight) for item in more)]
    examples = [
        Example(reader.read(item.tokens, item.rules, item.sentences), item.labels, own)
        for item, own in weighed
        if item.sentences
    ]
    return fit(examples, distribution, settings)


def compare(predicted: Sequence[Span], lesson: Lesson) -> Score:
    """Return how the names that were `predicted` agree with the labelled ones, in the labelled sentences."""
    inside = [span for span in predicted if any(start <= span[0] < end for start, end in lesson.sentences)]
    labelled = [span for span in lesson.names if any(start <= span[0] < end for start, end in lesson.sentences)]
    free = list(labelled)
    overlap = 0
    for start, end in inside:
        met = next((span for span in free if span[0] < end and start < span[1]), None)
        if met is not None:
            free.remove(met)
            overlap += 1
    return Score(len(inside), len(labelled), len(set(inside) & set(labelled)), overlap)


def measure(model: Model | None, lessons: Iterable[Lesson], limits: Limits | None = None) -> Score:
    """Return the score of the rules alone, or of the rules and `model`, on `lessons`."""
    guesser = Guesser(model, limits) if model is not None else None
    total = Score()
    for lesson in lessons:
        names = guesser(lesson.tokens, lesson.rules) if guesser else lesson.rules
        total += compare([(name.start, name.end) for name in names], lesson)
    return total


def measure_alone(model: Model, lessons: Iterable[Lesson]) -> Score:
    """Return the score of `model` where it is not told what the rules find."""
    guesser, total = Guesser(model), Score()
    for lesson in lessons:
        found, _ = guesser.guesses(lesson.tokens, (), lesson.sentences) if lesson.sentences else ([], {})
        total += compare([(guess.start, guess.end) for guess in found], lesson)
    return total


def pace(model: Model | None, lessons: Iterable[Lesson]) -> float:
    """Return how many characters of the documents a second the rules read, and `model` if there is one."""
    extractor = OrganizationExtractor(Guesser(model) if model is not None else None)
    views = [lesson.tokens.view for lesson in lessons]
    start = perf_counter()
    for view in views:
        extractor(view)
    return sum(len(view.text) for view in views) / (perf_counter() - start)


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a student is made of but its lessons, and how far it is heard; `more` lessons count `weight` each."""

    distribution: Distribution
    settings: Settings = field(default_factory=Settings)
    limits: Limits = field(default_factory=Limits)
    more: Sequence[Lesson] = ()
    weight: float = 0.3


def cross_validate(
    lessons: Sequence[Lesson], recipe: Recipe, folds: int, share: float, measured: int | None = None
) -> Score:
    """Return the score on each part of the documents of a student taught by `share` of the other parts.

    Only the first `measured` of the parts are measured, by default all.
    """
    total = Score()
    for fold in range(folds if measured is None else measured):
        rest = [item for item in lessons if item.fold(folds) != fold]
        taught = [item for item in rest if item.fold(997) < share * 997]
        student = teach(taught, recipe.distribution, recipe.settings, recipe.more, recipe.weight)
        total += measure(student, (item for item in lessons if item.fold(folds) == fold), recipe.limits)
    return total
