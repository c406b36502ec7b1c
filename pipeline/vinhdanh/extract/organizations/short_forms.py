"""Heads that stand alone for a body named before: "Bộ", "Sở", "Tổng công ty", "Viện"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vinhdanh.extract.organizations.lexicon import heads, phrase_list, word_set
from vinhdanh.extract.organizations.model import Head, Parsed
from vinhdanh.extract.organizations.tokens import Tokens

_RULE = "organizations.short_form"


#: Kinds whose heads only begin like a short form ("Viện kiểm sát", "Bộ Tư lệnh").
_OTHER_KINDS = frozenset({"court", "committee", "people_council", "party", "army"})


def full_head(name: Parsed) -> str:
    """Return the canonical text that a short form of `name` must begin; empty if it has none."""
    if name.head.kind in _OTHER_KINDS:
        return ""
    return name.head.canonical if name.body is None else name.body.name


def is_short_for(head: str, full: str) -> bool:
    """Tell whether `head` alone may stand for a name whose head is `full` ("Trường" for "Trường Đại học")."""
    return full == head or full.startswith(f"{head} ")


class ShortForms:
    """Finds capital heads without a name, after a name with that head."""

    def __init__(self) -> None:
        self._heads = heads()
        self._names = frozenset(phrase_list("short", "heads"))
        self._verbs = word_set("context", "verbs")
        self._plural = word_set("context", "plural")

    def find(self, tokens: Tokens, names: Sequence[Parsed], covered: bytearray) -> Iterator[Parsed]:
        """Yield the short forms outside `covered` tokens; each comes after a name (in `names`) with its head."""
        known: dict[str, tuple[int, Head]] = {}
        for name in names:
            for head in self._names if name.named else ():
                if is_short_for(head, full_head(name)):
                    known.setdefault(head, (name.end, name.head))
        if not known:
            return
        for at in range(min(end for end, _ in known.values()), len(tokens)):
            if covered[at] or not self._heads.starts(tokens.norms[at]) or not tokens.is_capital(at):
                continue
            found = self._heads.match(tokens.norms, at, tokens.limit(at))
            antecedent = known.get(found[1].canonical) if found else None
            if found and antecedent and antecedent[0] <= at and self._stands_alone(tokens, at, found[0], found[1]):
                yield Parsed(at, found[0], antecedent[1], found[1].canonical, _RULE, named=False)

    def _stands_alone(self, tokens: Tokens, at: int, end: int, head: Head) -> bool:
        if tokens.shouts(at) or (at and tokens.norms[at - 1] in self._plural | head.not_after):
            return False
        limit = tokens.limit(at)
        follows = tokens.norms[end] if end < limit else "."
        if end < limit and tokens.is_word(end) and tokens.is_capital(end):
            return False
        if follows in {"trưởng", "phó", "phim", "đội"} or follows[0].isdigit():
            return False
        if at and tokens.is_word(at - 1) and tokens.is_capital(at - 1) and not tokens.opens_sentence(at - 1):
            return False
        if head.kind == "school":
            return tokens.norms[at] == "trường" and not tokens.opens_sentence(at)
        return not tokens.opens_sentence(at) or follows in self._verbs
