"""Names whose end the abbreviation behind them tells: "Viện Nghiên cứu kinh tế và chính sách (VEPR)"."""

from __future__ import annotations

from dataclasses import replace

from vinhdanh.extract.organizations.aliases import is_abbreviation
from vinhdanh.extract.organizations.lexicon import heads, spelled, word_set
from vinhdanh.extract.organizations.model import Head, Parsed
from vinhdanh.extract.organizations.tokens import Tokens

_RULE = "organizations.defined_name"
#: So many words may lie between what is known of a name and the bracket.
_REACH = 9
_JOINTS = frozenset({"và", "-", "&"})
#: Behind a head these make a post of it ("Viện trưởng Viện ...").
_POSTS = frozenset({"trưởng", "phó"})
#: Kinds of bodies whose names go on freely, in small letters too.
_FREE = frozenset({"company", "bank", "other", "association", "foundation", "school", "media", "government"})


class DefinedNames:
    """Carries a name on to a bracket that holds its abbreviation."""

    def __init__(self) -> None:
        self._heads = heads()
        self._forms = spelled("company", "forms")
        self._breaks = (word_set("shape", "breaks") | word_set("context", "verbs")) - _JOINTS

    def read(self, tokens: Tokens, at: int, found: Parsed | None) -> Parsed | None:
        """Return the name at `at` up to the bracket, or None; `found` is what the parser made of it."""
        if not tokens.is_capital(at) or (found is not None and (found.place or found.host or found.body)):
            return None
        start, head = self._beginning(tokens, at, found)
        if head is None or head.kind not in _FREE:
            return None
        end = self._bracket(tokens, start, tokens.limit(at))
        if end <= start or not is_abbreviation(tokens, end + 1):
            return None
        label = found.label if found is not None else head.canonical
        label = f"{label} {self._spelled(tokens, start, end)}"
        if found is not None:
            return replace(found, end=end, label=label, rule=_RULE, named=True)
        return Parsed(at, end, head, label, _RULE)

    def _spelled(self, tokens: Tokens, start: int, end: int) -> str:
        """Return the words with the abbreviations of company forms spelled out."""
        words: list[str] = []
        index = start
        while index < end:
            form = self._forms.match(tokens.norms, index, end)
            words.append(form[1] if form else tokens.surface(index, index + 1))
            index = form[0] if form else index + 1
        return " ".join(words)

    def _beginning(self, tokens: Tokens, at: int, found: Parsed | None) -> tuple[int, Head | None]:
        if found is not None:
            return found.end, found.head
        match = self._heads.match(tokens.norms, at, tokens.limit(at))
        return match if match is not None else (at, None)

    def _bracket(self, tokens: Tokens, start: int, limit: int) -> int:
        """Return where the bracket opens behind words that a name may hold, none of them another body's head, or 0."""
        if _POSTS.intersection(tokens.norms[start : start + 1]):
            return 0
        for index in range(start, min(start + _REACH, limit)):
            word = tokens.norms[index]
            if word == "(":
                dashed = index > start + 1 and tokens.norms[index - 2] == "-" and not tokens.is_glued(index - 1)
                return 0 if dashed or tokens.norms[index - 1] in _JOINTS else index
            if word in self._breaks or not (tokens.is_word(index) or word in _JOINTS):
                return 0
            joined = tokens.norms[index - 1] in _JOINTS and tokens.is_capital(index)
            if joined and self._heads.match(tokens.norms, index, limit) is not None:
                return 0
        return 0
