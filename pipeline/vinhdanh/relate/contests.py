"""The contest that a prize, medal or title was won in, and whether two contests are the same."""

from __future__ import annotations

import regex

from vinhdanh.view import View

#: A contest behind what was won in it: its noun and what follows, or a name in capitals and figures.
_CONTEST = regex.compile(
    r"(?: [^,.;:()\n]{0,40}?)? (?P<name>"
    r"(?i:kỳ thi|cuộc thi|hội thi|giải|liên hoan|đại hội|môn|nội dung)(?!\w)[^,.;:()\n]{2,60}"
    r"|\p{Lu}[\w./-]*(?: (?:\p{Lu}|\d)[\w./-]*)*)"
)
_NAMES = regex.compile(r"(?<!\w)\p{Lu}[\w-]*")
_FIGURES = regex.compile(r"(?<!\w)\d{1,4}(?!\w)")


def contest_after(view: View, end: int) -> str:
    """Return the contest named behind what ends at `end`, as written; "" where none is."""
    match = _CONTEST.match(view.text, end)
    return match["name"].strip() if match is not None else ""


def are_different(first: str, second: str) -> bool:
    """Tell whether two contests, as written, cannot be one: their names or their years have nothing in common."""
    return any(
        ours and theirs and not ours.intersection(theirs)
        for ours, theirs in ((set(part.findall(first)), set(part.findall(second))) for part in (_NAMES, _FIGURES))
    )
