"""Reading the field of work in names such as "Sở GD&ĐT" or "Bộ Lao động - TBXH"."""

from __future__ import annotations

from dataclasses import dataclass

from vinhdanh.extract.organizations.lexicon import Sector, is_connector, sectors
from vinhdanh.extract.organizations.tokens import Tokens

#: Abbreviations of places that look like the initials of a sector.
_NEVER = frozenset({"tp", "tx", "hn", "hcm", "vn"})
#: Degrees, which begin the name of a person: "Giám đốc Bệnh viện | TS. Lê Văn Hải".
_DEGREES = frozenset({"ts", "ths", "gs", "bs"})
#: Frequent slips of the keyboard in abbreviations.
_TYPOS = {"gđ": "gd"}


@dataclass(frozen=True, slots=True)
class SectorMatch:
    """A sector read up to token `end`; `spelled` tells whether a whole word of it is written out."""

    end: int
    sector: Sector
    spelled: bool


def read_sector(tokens: Tokens, at: int, limit: int, *, ministry: bool = False) -> SectorMatch | None:
    """Return the longest sector at `at`: written out, abbreviated, or mixed.

    Abbreviations must be capitals and may be joined by any of `& - , /` and "và", or by nothing.
    """
    if at >= limit:
        return None
    best: SectorMatch | None = None
    for sector in sectors().get(tokens.norms[at][0], ()):
        if ministry and not sector.is_ministry:
            continue
        match = _match(tokens, at, limit, sector)
        if match and (best is None or match.end > best.end):
            best = match
    return best


def _match(tokens: Tokens, at: int, limit: int, sector: Sector) -> SectorMatch | None:
    words = sector.words
    done, end, index, spelled = 0, at, at, False
    while done < len(words) and index < limit:
        word = _TYPOS.get(tokens.norms[index], tokens.norms[index])
        if word == words[done]:
            spelled = spelled or len(word) > 1
            done, index = done + 1, index + 1
        elif (done or word not in _DEGREES) and tokens.is_upper(index) and (covered := _covered(word, words, done)):
            done, index = done + covered, index + 1
        elif done and is_connector(word):
            index += 1
            continue
        elif done and word == "(" and (after := _echo(tokens, index, limit, words, done)):
            index = after
            continue
        else:
            return None
        end = index
    return SectorMatch(end, sector, spelled) if done == len(words) else None


def _covered(abbreviation: str, words: tuple[str, ...], done: int) -> int:
    """Return how many of `words` from `done` on the letters of `abbreviation` stand for; 0 if they do not fit."""
    if abbreviation in _NEVER:
        return 0
    rest = words[done : done + len(abbreviation)]
    if len(rest) < len(abbreviation):
        return 0
    fits = all(word[0] == letter for word, letter in zip(rest, abbreviation, strict=True))
    return len(rest) if fits else 0


def _echo(tokens: Tokens, at: int, limit: int, words: tuple[str, ...], done: int) -> int:
    """Return the index after "(CSĐT)", which repeats the initials of what was just read; 0 if it does not."""
    if at + 2 < limit and tokens.norms[at + 2] == ")":
        initials = "".join(word[0] for word in words[:done])
        if initials.endswith(tokens.norms[at + 1]):
            return at + 3
    return 0
