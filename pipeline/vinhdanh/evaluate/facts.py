"""What is compared: mentions and award records of one document, in the same form for gold and prediction.

All offsets count characters of the raw text, the first included, the last not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from vinhdanh.values import MentionKind
from vinhdanh.write.text import number_text

Side = Literal["gold", "predicted"]
KINDS: tuple[MentionKind, ...] = ("organization", "date", "count", "award")


@dataclass(frozen=True, slots=True)
class ScoredMention:
    """One mention. `value` is what its kind is compared by; "" in gold: the text leaves it open, nothing to score.

    | kind | `value` | and beside it |
    | --- | --- | --- |
    | organization | canonical name | `entity`: its identifier in the document |
    | date | TIMEX3 value | `modifier` |
    | count | number, or `low..high` | `modifier`, `unit_class` |
    | award | canonical name | `grade`, `codes`: those of the catalogue that have the name |
    """

    kind: MentionKind
    start: int
    end: int
    value: str = ""
    entity: str = ""
    modifier: str = ""
    unit_class: str = ""
    grade: str = ""
    codes: frozenset[str] = frozenset()

    @property
    def span(self) -> tuple[int, int]:
        """The offsets."""
        return self.start, self.end

    @property
    def shown(self) -> str:
        """The value as people read it."""
        parts = {
            "organization": (self.value,),
            "date": (self.value, self.modifier),
            "count": (self.value, self.modifier, self.unit_class),
            "award": (self.value, self.grade),
        }
        return " ".join(part for part in parts[self.kind] if part)


@dataclass(frozen=True, slots=True)
class ScoredRecord:
    """One award record; text slots are "" where they are empty.

    `repeat` marks one that only tells again, or sums up, what others count. `start` and `end` are the evidence,
    `at` is where the record is counted when scores are split by zone. Only gold knows `patterns`.
    """

    status: str
    award: str
    grade: str
    awarder: str
    recipient_kind: str
    recipient: str
    count: float | None
    count_low: float | None
    count_high: float | None
    count_modifier: str
    period: str
    date: str
    start: int
    end: int
    at: int
    repeat: bool = False
    patterns: tuple[str, ...] = ()
    presenter: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What one side says about one document."""

    mentions: tuple[ScoredMention, ...] = ()
    records: tuple[ScoredRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error, for people: what gold has and what was predicted, either may be missing.

    `sort` is the kind of error ("boundary", "missed mention", "wrong awarder", ...), `subject` the kind of mention, or
    "record". `gold_shown` and `predicted_shown` are values or records as text.
    """

    sort: str
    subject: str
    doc_id: str
    gold: tuple[int, int] | None
    predicted: tuple[int, int] | None
    gold_shown: str = ""
    predicted_shown: str = ""


def count_key(value: float | None, low: float | None, high: float | None) -> str:
    """Return a number as it is compared: the single one, else the range; "" where there is neither.

    >>> count_key(12.0, 12.0, None), count_key(None, 100, 999), count_key(None, None, None)
    ('12', '100..999', '')
    """
    if value is not None:
        return number_text(value)
    if low is None and high is None:
        return ""
    return f"{number_text(low)}..{number_text(high)}"
