"""Who gives in words that no list of bodies knows: "được Ookla công nhận danh hiệu", "do Time bình chọn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item

_WORDS = load_toml("relation_words")["prize_owners"]
#: Unknown words between "được" and the verb before an award, before the verb, or between "do" and a verb behind it.
_AGENT = regex.compile(r"P[D]?(?P<words>[xX])[D]?[VK][^VGKP]*$")
_SUBJECT = regex.compile(r"^[D,]{0,2}(?P<words>[xX])[D]?[VK][^VGKP]*$")
_BY = regex.compile(r"[xXD,()]{0,3}C(?P<words>x)V")
#: A body that announces who has won: "Ban tổ chức giải Bông lúa đã công bố giải Nhất thuộc về".
_ANNOUNCES = regex.compile(r"(?:^|[,D])(?P<body>O)(?P<words>x)(?:A[,&]*)*$")
_NAME = r"\p{Lu}[\w&.’'-]*(?: (?:&|of|the|and|for|de|\p{Lu}[\w&.’'-]*)){0,6}"
#: A name, which a noun that says what it is may announce: "tổ chức nghiên cứu thị trường | Frost & Sullivan".
_CALLED = regex.compile(rf"(?:(?P<noun>(?i:{either(_WORDS['nouns'])}))(?: \p{{Ll}}\w*){{0,9}} )?(?P<name>{_NAME})")


def unlisted_giver(clause: Sequence[Item], symbols: str, first: int, last: int) -> list[Item]:
    """Return who gives the awards `first` to `last` of a clause, as a name in capitals or as who announces them."""
    agent = _AGENT.search(symbols[:first])
    by = _BY.match(symbols, last + 1) if agent is None else None
    if by is not None and clause[by.start("words") - 1].name.lower() not in _WORDS["by"]:
        by = None
    if (found := agent or by) is not None:
        named = _named(clause[found.start("words")], needs_noun=False)
    else:
        subject = _SUBJECT.search(symbols[:first])
        named = _named(clause[subject.start("words")], needs_noun=True) if subject is not None else []
    return named or _announcing(clause, symbols, first, last)


def _named(words: Item, *, needs_noun: bool) -> list[Item]:
    """Return the body that words name, behind the noun for such a body where it needs one."""
    called = _CALLED.fullmatch(words.name)
    if called is None or (needs_noun and not called["noun"]):
        return []
    return [replace(words, symbol="O", name=called["name"], recipient_kind="collective")]


def _announcing(clause: Sequence[Item], symbols: str, first: int, last: int) -> list[Item]:
    """Return the body that announces who gets the awards."""
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
