"""Runs of capital words, and what the rest of the document says about each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from vinhdanh.extract.organizations.lexicon import word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Tokens

#: Marks that join two capital words into one name where no blank stands beside them.
_JOINS = frozenset("-&./'")
#: At most so many neighbours of one name are told.
_MOST = 4
_EDGE = "|"


@dataclass(frozen=True, slots=True)
class Run:
    """Capital words in a row, by token index, with the words before and after them."""

    start: int
    end: int
    key: str
    before: str
    after: str


@dataclass(slots=True)
class _Seen:
    """What a document says about one name: its occurrences, the rules' mentions around it, and longer runs."""

    runs: list[Run] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    before: dict[str, int] = field(default_factory=dict)
    after: dict[str, int] = field(default_factory=dict)


class Runs:
    """All runs of a document."""

    def __init__(self, tokens: Tokens, names: Sequence[Parsed]) -> None:
        self.all = list(find_runs(tokens))
        self._seen: defaultdict[str, _Seen] = defaultdict(_Seen)
        for run in self.all:
            self._seen[run.key].runs.append(run)
        for seen in self._seen.values():
            if len(seen.runs) > 1:
                seen.before = _counted(run.before for run in seen.runs)
                seen.after = _counted(run.after for run in seen.runs)
        self._note_longer()
        self._note_names(tokens, names)

    def signs(self, run: Run) -> list[str]:
        """Return what the document says elsewhere about the name of `run`."""
        seen = self._seen[run.key]
        found = [f"n:{min(len(seen.runs), 4)}"]
        if len(seen.runs) > 1:
            found += [f"b:{word}" for word in _others(seen.before, run.before)]
            found += [f"a:{word}" for word in _others(seen.after, run.after)]
        if seen.kinds:
            found += [f"k:{kind}" for kind in sorted(seen.kinds)]
        if seen.parts:
            found += [f"p:{part}" for part in sorted(seen.parts)]
        return found

    def _note_longer(self) -> None:
        """Note for each name whether a longer run begins or ends with it."""
        for key in list(self._seen):
            words = key.split(" ")
            for cut in range(1, len(words)):
                for part, place in ((words[:cut], "head"), (words[cut:], "tail")):
                    if (seen := self._seen.get(" ".join(part))) is not None:
                        seen.parts.add(place)

    def _note_names(self, tokens: Tokens, names: Sequence[Parsed]) -> None:
        """Note the kind of the rules' mentions that are or end in a name."""
        for name in names:
            words = tokens.surface(name.start, name.end).split()
            for cut in range(len(words)):
                if (seen := self._seen.get(" ".join(words[cut:]))) is not None:
                    seen.kinds.add(f"{'same' if cut == 0 else 'tail'}:{name.head.kind}")


def _counted(words: Iterable[str]) -> dict[str, int]:
    """Return how often each word comes, in the order of the words."""
    return dict(sorted(Counter(words).items()))


def _others(counts: dict[str, int], own: str) -> Iterator[str]:
    """Return the first neighbours of a name, that of one occurrence left aside."""
    return islice((word for word, count in counts.items() if word != own or count > 1), _MOST)


def find_runs(tokens: Tokens) -> Iterator[Run]:
    """Yield the runs of capital words in `tokens`, without the word that only opens a sentence."""
    openers = word_set("shape", "openers") | word_set("context", "titles")
    at = 0
    for next_capital in tokens.capital_places:
        if next_capital < at:
            continue
        at = next_capital
        limit = tokens.limit(at)
        end = _run_end(tokens, at, limit)
        start = at
        if end - at > 1 and tokens.norms[at] in openers and tokens.opens_sentence(at):
            start = at + 1
        first = at == 0 or tokens.limit(at - 1) == at
        before = _EDGE if start == at and first else tokens.norms[start - 1]
        after = tokens.norms[end] if end < limit else _EDGE
        yield Run(start, end, " ".join(tokens.surface(start, end).split()), before, after)
        at = end


def _run_end(tokens: Tokens, at: int, limit: int) -> int:
    end = at + 1
    capitals = tokens.capitals
    while end < limit:
        if tokens.is_word(end) and (capitals[end] or (tokens.is_glued(end) and tokens.norms[end].isdigit())):
            end += 1
        elif tokens.norms[end] in _JOINS and _joins(tokens, end, limit):
            end += 2
        else:
            break
    return end


def _joins(tokens: Tokens, at: int, limit: int) -> bool:
    return (
        at + 1 < limit
        and tokens.is_glued(at)
        and tokens.is_glued(at + 1)
        and tokens.is_word(at + 1)
        and (tokens.is_capital(at + 1) or tokens.norms[at] == ".")
    )
