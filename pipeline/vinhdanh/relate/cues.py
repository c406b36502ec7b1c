"""The words that make items, and a quick test for the verbs of rewarding among them."""

from __future__ import annotations

import re
from functools import cache

from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.scanner import Scanner

_LOOK_BEHINDS = re.compile(r"^(?:\(\?<![^()]*\))+")


@cache
def load_cues() -> tuple[dict[str, str], ...]:
    """Return the rows of `relation_cues.csv`, with the conditions that verbs of rewarding share filled in.

    Where two cues match at one place, the earlier row wins.
    """
    words = load_toml("relation_words")["rewards"]
    not_before = "".join(f"(?<!{said})" for said in words["not_before"])
    not_after = f"(?!{words['not_after']})"
    return tuple(
        {**row, "pattern": row["pattern"].replace("<not_before>", not_before).replace("<not_after>", not_after)}
        for row in load_table("relation_cues")
    )


@cache
def cue_pattern() -> Scanner:
    """Return one pattern for all cues; the number of the group that matched, less one, is the index of the row."""
    cues = "|".join(f"({_literal_first(row['pattern'])})" for row in load_cues())
    return Scanner(rf"(?<!\w)(?:{cues})(?!\w)")


@cache
def reward_verbs() -> Scanner:
    """Return a quick test for verbs of rewarding, whatever stands before them."""
    rows = (row for row in load_cues() if row["symbol"] == "K")
    return Scanner("|".join(_LOOK_BEHINDS.sub("", row["pattern"]) for row in rows))


def _literal_first(pattern: str) -> str:
    """Return an equal pattern that looks at its words before it looks behind, so that it fails sooner."""
    behind = _LOOK_BEHINDS.match(pattern)
    if behind is None:
        return pattern
    rest = pattern[behind.end() :]
    return f"(?={rest}){behind.group()}{rest}"
