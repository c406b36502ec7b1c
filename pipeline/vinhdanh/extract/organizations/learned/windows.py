"""The sentences of a document as windows of pieces, as the teacher sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from vinhdanh.extract.organizations.learned import pieces as special
from vinhdanh.extract.organizations.learned.pieces import Pieces, word_at
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Tokens

#: The most pieces in a window, without its begin and its end.
WINDOW = 190
#: The rules that the teacher tells apart, by the last part of their names; any other counts as the first.
RULES = (
    "head_noun", "central_body", "abbreviation", "short_form", "introduced", "english_name", "defined_abbreviation",
    "defined_name", "coordination",
)  # fmt: skip
#: The numbers of what rules say of a token: nothing, or that one's name begins or goes on there.
RULE_TAGS = 1 + 2 * len(RULES)


@dataclass(slots=True)
class Window:
    """Tokens in a row: their `pieces`, the number of the rule at each, and where the `first` of each token stands."""

    pieces: list[int] = field(default_factory=lambda: [special.BEGIN])
    rules: list[int] = field(default_factory=lambda: [0])
    first: list[int] = field(default_factory=list)

    @property
    def room(self) -> int:
        """How many more pieces the window takes."""
        return WINDOW + 1 - len(self.pieces)

    def add(self, numbers: Sequence[int], rule: int) -> None:
        """Add a token, given by the numbers of its pieces."""
        self.first.append(len(self.pieces))
        self.pieces += numbers
        self.rules += [rule] * len(numbers)

    def closed(self) -> Window:
        """Return the window with its end."""
        return Window([*self.pieces, special.END], [*self.rules, 0], self.first)


def windows_of(
    pieces: Pieces, tokens: Tokens, names: Sequence[Parsed], sentences: Sequence[tuple[int, int]]
) -> Iterator[Window]:
    """Yield windows with all tokens of `sentences` in order, whole sentences where they fit."""
    tags = rule_tags(names)
    window = Window()
    for start, end in sentences:
        numbers = [pieces.numbers(word_at(tokens, at)) for at in range(start, end)]
        whole = sum(map(len, numbers))
        for at, own in zip(range(start, end), numbers, strict=True):
            if window.first and window.room < (whole if at == start else len(own)):
                yield window.closed()
                window = Window()
            window.add(own, tags.get(at, 0))
    if window.first:
        yield window.closed()


def rule_tags(names: Sequence[Parsed]) -> dict[int, int]:
    """Return by token the number of the rule whose name begins or goes on there."""
    tags = {}
    for name in names:
        rule = name.rule.rpartition(".")[2]
        number = 1 + 2 * (RULES.index(rule) if rule in RULES else 0)
        tags[name.start] = number
        tags.update(dict.fromkeys(range(name.start + 1, name.end), number + 1))
    return tags
