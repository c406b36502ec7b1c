"""The student: fitted to labelled sentences, and measured on documents that it has not seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vinhdanh.extract.organizations.learned import Guesser, Limits, Student
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


def teach(lessons: Iterable[Lesson], distribution: Distribution, settings: Settings, weight: float = 1.0) -> Student:
    """Return the student that `lessons` teach."""
    reader = SignReader(distribution)
    examples = [
        Example(reader.read(item.tokens, item.rules, item.sentences), item.labels, weight)
        for item in lessons
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


def measure(student: Student | None, lessons: Iterable[Lesson], limits: Limits) -> Score:
    """Return the score of the rules alone, or of the rules and `student`, on `lessons`."""
    guesser = Guesser(student, limits) if student is not None else None
    total = Score()
    for lesson in lessons:
        names = guesser(lesson.tokens, lesson.rules) if guesser else lesson.rules
        total += compare([(name.start, name.end) for name in names], lesson)
    return total


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a student is made of but its lessons, and how far it is heard."""

    distribution: Distribution
    settings: Settings = field(default_factory=Settings)
    limits: Limits = field(default_factory=Limits)


def cross_validate(lessons: Sequence[Lesson], recipe: Recipe, folds: int, share: float) -> Score:
    """Return the score on each part of the documents of a student taught by `share` of the other parts."""
    total = Score()
    for fold in range(folds):
        rest = [item for item in lessons if item.fold(folds) != fold]
        taught = [item for item in rest if item.fold(997) < share * 997]
        student = teach(taught, recipe.distribution, recipe.settings)
        total += measure(student, (item for item in lessons if item.fold(folds) == fold), recipe.limits)
    return total
