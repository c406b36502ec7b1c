"""Who gives in words that no list of bodies knows: "được Ookla công nhận danh hiệu", "do Time bình chọn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item

_WORDS = load_toml("relation_words")["prize_owners"]
#: Unknown words between "được" and the verb before an award, or between "do" and a verb behind it.
_AGENT = regex.compile(r"P[D]?(?P<words>x(?:&x)?)[D]?V[^VGKP]*$")
_BY = regex.compile(r"[xXD,()]{0,3}C(?P<words>x)V")
#: A body that announces who has won: "Ban tổ chức giải Bông lúa đã công bố giải Nhất thuộc về".
_ANNOUNCES = regex.compile(r"(?:^|[,D])(?P<body>O)(?P<words>x)(?:A[,&]*)*$")
_NAME = regex.compile(r"\p{Lu}[\w&.’'-]*(?: (?:&|of|the|and|for|de|\p{Lu}[\w&.’'-]*)){0,6}")


def unlisted_giver(clause: Sequence[Item], symbols: str, first: int, last: int) -> list[Item]:
    """Return who gives the awards `first` to `last` of a clause, as a name in capitals or as who announces them."""
    agent = _AGENT.search(symbols[:first])
    by = _BY.match(symbols, last + 1) if agent is None else None
    if by is not None and clause[by.start("words") - 1].name.lower() not in _WORDS["by"]:
        by = None
    found = agent or by
    words = clause[slice(*found.span("words"))] if found is not None else []
    name = " ".join(item.name for item in words)
    if words and _NAME.fullmatch(name) and (len(words) == 1 or words[1].name == "&"):
        return [replace(words[0], symbol="O", end=words[-1].end, name=name, recipient_kind="collective")]
    announced = _ANNOUNCES.search(symbols[:first])
    if announced is not None and symbols.startswith("F", last + 1):
        body, words = clause[announced.start("body")], clause[announced.start("words")]
        if words.name.lower().endswith(_ANNOUNCED) and body.name.lower().startswith(_JURIES):
            return [body]
    return []


def unlisted_owner(clause: Sequence[Item], symbols: str, last: int) -> list[Item] | None:
    """Return the owner behind "của" after the award at `last` as a name, none where the words are no name.

    None where no such words stand there, or words that say what owns it and not which ("của CLB").
    """
    if _OWNER.match(symbols, last + 1) is None or clause[last + 1].name != "của":
        return None
    words = clause[last + 2]
    name = words.name.rstrip(".…!?")
    if name.lower() in _BARE:
        return None
    return [replace(words, name=name)] if name[:1].isupper() else []


#: Words after "của" that no list of bodies knows, up to a mark, "cho" or the end.
_OWNER = regex.compile(r"Cx(?=[F,;:)&]|$)")
_BARE = frozenset(_WORDS["bare"])
_ANNOUNCED = tuple(_WORDS["announced"])
_JURIES = tuple(_WORDS["juries"])
