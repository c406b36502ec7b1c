"""Firms by their trade and own name alone, as their own press calls them: "Xi măng Sông Gianh", "May Hương Sơn"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import phrase_list, word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Phrases, Tokens

_RULE = "organizations.introduced"
_FIRM = replace(NO_HEAD, kind="company")
#: How many words the own name has at most, and how many tokens back in its line a person may stand.
_MOST, _REACH = 4, 30
_OPENS, _CLOSES = frozenset({"(", ",", "-", "–"}), frozenset({")", ";", ".", ","})


class TradeNames:
    """Finds a capital trade with a name behind it, where the text also has the whole name or tells whose firm it is."""

    def __init__(self) -> None:
        self._trades = Phrases.of((trade, trade) for trade in phrase_list("company", "trades"))
        self._family = word_set("names", "family")

    def find(self, tokens: Tokens, names: Sequence[Parsed], covered: bytearray) -> Iterator[Parsed]:
        """Yield the firms outside `covered` tokens, in order, and cover them; `names` are those found before."""
        spans = list(self._spans(tokens, covered))
        if not spans:
            return
        whole = _endings(tokens, names, {_words(tokens, start, end) for start, end in spans})
        told = {_words(tokens, *span) for span in spans if self._is_told(tokens, *span)}
        for start, end in spans:
            words = _words(tokens, start, end)
            if words not in whole and words not in told:
                continue
            covered[start:end] = b"\1" * (end - start)
            full = whole.get(words)
            own = Parsed(start, end, _FIRM, " ".join(tokens.surface(start, end).split()), _RULE)
            yield replace(full, start=start, end=end, rule=_RULE) if full is not None else own

    def _spans(self, tokens: Tokens, covered: bytearray) -> Iterator[tuple[int, int]]:
        """Yield each trade in capitals with the capital words or number behind it."""
        for at in tokens.capital_places:
            if covered[at] or not self._trades.starts(tokens.norms[at]):
                continue
            limit = tokens.limit(at)
            found = self._trades.match(tokens.norms, at, limit)
            if found is None or tokens.shouts(at) or (at and tokens.is_word(at - 1) and tokens.is_capital(at - 1)):
                continue
            end = first = found[0]
            while end < min(limit, first + _MOST) and not covered[end] and _goes_on(tokens, end, first):
                end += 1
            if end > first and not any(covered[at:end]):
                yield at, end

    def _is_told(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the firm stands by itself behind a person of the same line: "An Văn Bình (May Hương Sơn)"."""
        before = tokens.norms[start - 1] if start else ""
        after = tokens.norms[end] if end < len(tokens) else "."
        ends_line = end >= len(tokens) or "\n" in tokens.text[tokens.ends[end - 1] : tokens.starts[end]]
        if before not in _OPENS or not (after in _CLOSES or ends_line) or (before == "(") != (after == ")"):
            return False
        first = start
        while (
            first and start - first < _REACH and "\n" not in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]
        ):
            first -= 1
        return any(
            tokens.norms[at] in self._family and tokens.is_capital(at) and tokens.is_capital(at + 1)
            for at in range(first, start - 1)
        )


def _goes_on(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether the token at `at` is a capital word of a name that begins at `first`, or a number behind one."""
    is_number = at > first and tokens.norms[at].isdigit() and len(tokens.norms[at]) == 1
    return tokens.is_word(at) and (tokens.is_capital(at) or is_number)


def _words(tokens: Tokens, start: int, end: int) -> tuple[str, ...]:
    return tuple(tokens.norms[start:end])


def _endings(tokens: Tokens, names: Sequence[Parsed], wanted: set[tuple[str, ...]]) -> dict[tuple[str, ...], Parsed]:
    """Return the firms in `names`, or inside them, whose name closes with one of the `wanted` words, by these."""
    found: dict[tuple[str, ...], Parsed] = {}
    for name in names:
        firm = name
        while firm.host is not None:
            firm = firm.host
        for words in wanted:
            is_end = (
                firm.end - len(words) > firm.start and tuple(tokens.norms[firm.end - len(words) : firm.end]) == words
            )
            if firm.head.kind == "company" and firm.named and is_end:
                found.setdefault(words, firm)
    return found
