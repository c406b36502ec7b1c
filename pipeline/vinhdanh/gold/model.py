"""Gold as the evaluation sees it: mentions and award records with the values of their slots.

All offsets count characters of the raw text, the first included, the last not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vinhdanh.read import Article
from vinhdanh.values import MentionKind

#: The kind of mention that each label of the `.ann` files stands for.
KINDS: dict[str, MentionKind] = {"ORG": "organization", "DATE": "date", "COUNT": "count", "AWARD": "award"}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One labelled mention; `value` is its note, "" where the text leaves it open."""

    id: str
    kind: MentionKind
    start: int
    end: int
    text: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """The filler of a role; `kind` is that of a mention, or "other"; `name` is its value, else its words."""

    start: int
    end: int
    text: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """One labelled award record, its slots filled as in the table `awards`.

    `trigger` and the fillers in `roles` (by role name, "Awarder" and so on) are where the text says it;
    `start` and `end` take in the trigger and the fillers in its sentence. `repeat` marks a record that
    tells again, sums up or is part of others.
    """

    id: str
    status: str
    awarder: str
    award: str
    grade: str
    recipient_kind: str
    recipient: str
    count: float | None
    count_low: float | None
    count_high: float | None
    count_modifier: str
    period: str
    date: str
    repeat: bool
    patterns: tuple[str, ...]
    presenter: str
    trigger: tuple[int, int]
    start: int
    end: int
    roles: Mapping[str, tuple[GoldSpan, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One labelled text. Labels reach to the character `upto`; `path` is its `.ann` file."""

    doc_id: str
    path: str
    article: Article
    sha256: str
    upto: int
    split: str
    source: str
    style: str
    mentions: tuple[GoldMention, ...]
    records: tuple[GoldRecord, ...]

    @property
    def text(self) -> str:
        """The raw text."""
        return self.article.raw
