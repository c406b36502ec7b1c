"""What is wrong with a gold file, by file and line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class GoldProblem:
    """One thing to mend; `line` counts from 1, and is 0 where the whole file is meant."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


class GoldError(ValueError):
    """Gold that cannot be used; `problems` says why, each by file and line."""

    def __init__(self, problems: Iterable[GoldProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was checked: `problems` to mend, documents `left_out` for want of their text, and how much there is."""

    problems: tuple[GoldProblem, ...]
    left_out: tuple[GoldProblem, ...]
    documents: int
    counts: Counter[str]
