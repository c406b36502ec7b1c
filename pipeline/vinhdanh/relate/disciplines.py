"""The discipline of a contest that a prize was won in: who wins two of them wins two prizes."""

from __future__ import annotations

import regex

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["disciplines"]
_NOUN = rf"(?:{either(_WORDS['nouns'])})"
_ENDS = rf"(?= (?:{either(_WORDS['ends'])})(?!\w)|[,.;:()\n]|$)"
_ALONE = rf"(?:{either([*_WORDS['sports'], *_WORDS['teams']])})(?: (?:nam nữ|nam|nữ))?(?!\w)"
#: Right behind the prize: "giải Nhất môn kéo co", "HCV nội dung đôi nữ", "giải Nhất toàn đoàn".
_BEHIND = regex.compile(
    rf" (?:(?:{either(_WORDS['links'])}) )?(?:{_NOUN} (?P<name>[^,.;:()\n]{{1,40}}?){_ENDS}|(?P<alone>{_ALONE}))"
)
#: What a sentence, or a part of it, begins with: "Môn kéo co, giải Nhất thuộc về ...", "phần xếp hạng toàn đoàn, ...".
_AHEAD = regex.compile(
    rf"(?:^|(?<=[;.\n] ?))(?:(?:{either(_WORDS['opens'])}) )?(?:riêng )?"
    rf"(?:{_NOUN} (?P<name>[^,.;:()\n]{{1,40}})|[^,.;:()\n]{{0,25}}?(?P<alone>{_ALONE}))[,:]"
)
_TEAMS = regex.compile(rf"(?:{either(_WORDS['teams'])})(?!\w)")
#: What the prizes of whole teams are called here, however they are told.
OF_TEAMS = "toàn đoàn"


def discipline_of(view: View, sentence: tuple[int, int], start: int, end: int) -> str:
    """Return the discipline of a prize at `start:end`, folded; "" where the sentence does not tell it."""
    match = _BEHIND.match(view.norm, end, sentence[1])
    if match is None:
        first = sentence[0]
        match = max(_AHEAD.finditer(view.norm[first:start]), key=lambda found: found.start(), default=None)
    if match is None:
        return ""
    name = str(match["name"] or match["alone"])
    return OF_TEAMS if _TEAMS.match(name) else name


def are_other_disciplines(first: str, second: str) -> bool:
    """Tell whether two disciplines cannot be one: neither has all words of the other."""
    ours, theirs = set(first.split()), set(second.split())
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)
