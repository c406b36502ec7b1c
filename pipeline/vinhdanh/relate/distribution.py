"""Awards and winners told one for one: "giải Nhì và giải Ba lần lượt thuộc về Nam và Hoa"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.statement import Statement
from vinhdanh.view import View

_CUES = tuple(load_toml("relation_words")["distribution"]["cues"])


def distributed(statement: Statement, view: View) -> Iterator[Statement]:
    """Yield a statement for each award and its winner where the text pairs them; else the statement as it is."""
    if not _is_paired(statement, view):
        yield statement
        return
    for award, recipient in zip(statement.awards, statement.recipients, strict=True):
        yield replace(statement, awards=[award], recipients=[recipient], kinds=[*statement.kinds, "paired"])


def _is_paired(statement: Statement, view: View) -> bool:
    items = [*statement.awards, *statement.recipients]
    if len(statement.awards) < 2 or len(statement.awards) != len(statement.recipients):
        return False
    if any(item.count for item in items):
        return False
    start, end = min(item.start for item in items), max(item.end for item in items)
    return any(view.norm.find(cue, start, end) >= 0 for cue in _CUES)
