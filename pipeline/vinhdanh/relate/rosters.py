"""Names and the nouns before them: "lái xe Lê Văn Hải" is one person, "2 em: Lan, Hoa" are two who are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["bearers"]
#: Words between a noun and a name that make them two: "cán bộ do Lê Văn Hải dẫn dắt".
_APART = re.compile(rf"(?<!\w)(?:{either(_WORDS['apart'])})(?!\w)")
#: Nouns that only announce the name of a body.
_ANNOUNCED = frozenset(_WORDS["announced"])
_MOST_WORDS = 3
_TITLES = tuple(_WORDS["titles"])
#: What somebody is, in an apposition behind the name: "ông A, nguyên Bí thư Tỉnh ủy".
DESCRIPTION = r"(?:[,-](?:[xXz]?(?:R[xoz]{0,2}|o[xz]?)(?:[,&-][xz]?o)*|x(?=,x?o))){0,4}"
#: What those counted are told to get, between their number and their names: "5 tập thể | được tặng Bằng khen | gồm".
_TOLD = (
    r"(?P<told>(?:P(?:[Oo](?:[,&]+[Oo])*)?[xD]?(?:[VK][xD]?A|[VK](?=I|x?:))|[xD]{0,3}P?G[xD]?A)"
    r"(?:[,&]{1,2}A)*(?:C?[Oo](?=,?[IE]))?[xD]{0,2})?"
)
_LEAD = r"(?:x?:|\(|,?(?:x(?=E))?(?P<lead>[xIE])R?:?|(?=[HO]))"
_ASIDE = r"(?:\([^()AVGKPN]*\)|-x)?"
#: A number and the names behind it; where semicolons part them, commas only say where each of them belongs.
_ROSTER = re.compile(
    rf"N{_TOLD}{_LEAD}(?P<names>(?P<one>[HO])"
    rf"(?:(?:[^;AVGKPN]*;&?(?P=one))+(?P<last>[^;AVGKPN]*)|"
    rf"{_ASIDE}{DESCRIPTION}(?:(?:,|&|,&)x?(?P=one){_ASIDE}{DESCRIPTION})*))"
)
#: Names behind all that is told of those counted: "3 cá nhân được tặng Bằng khen gồm: A, B và C".
_NAMED_LATER = re.compile(
    r"N(?P<between>[^N:;]*?)(?:(?P<lead>[xE]?):|(?P<including>[IE]):?)(?P<names>(?P<one>[HO])(?:[,&]{1,2}(?P=one))*)$"
)
#: A list whose semicolons part the names, each with what somebody is: "A - Bí thư Tỉnh ủy; B, Giám đốc (TP.Huế) và C".
_ENTRY = r"[^;:HONAVGKPUF]*"
_LISTED = re.compile(rf"(?<=:)(?P<one>[HO]){_ENTRY}(?:;&?(?P=one){_ENTRY})+(?:&(?P=one){_ENTRY})?(?=;|$)")


#: The body that somebody is of, before the name, with the land that it lies in: "công nhân | Công ty A (Huế) | B".
_EMPLOYER = re.compile(r"O(?:\([ZRxX]\))?(?=H)")
_LONGEST_EMPLOYER = 5


def with_occupations(items: Sequence[Item], view: View) -> Iterator[Item]:
    """Yield `items` with the noun of a person before a name as part of the mention: it says what they are."""
    skipped = 0
    for index, item in enumerate(items):
        if skipped:
            skipped -= 1
            continue
        name_at = None if view.norm.startswith(_TITLES, item.start) else _name_after(items, index, view)
        if view.norm[item.start : item.end] in _ANNOUNCED and _is_followed_by_body(items, index):
            name_at = index + 1
        if name_at is None:
            yield item
        else:
            yield replace(items[name_at], start=item.start)
            skipped = name_at - index


def _is_followed_by_body(items: Sequence[Item], index: int) -> bool:
    """Tell whether the name of a body stands right behind the noun at an index, which only announces it."""
    noun, body = items[index], items[index + 1] if index + 1 < len(items) else None
    return body is not None and noun.symbol == "R" and body.symbol == "O" and body.start - noun.end <= 1


def _name_after(items: Sequence[Item], index: int, view: View) -> int | None:
    """Return where the name stands whose bearer the noun at an index tells, with a word or two between at most."""
    noun = items[index]
    if noun.symbol != "R" or noun.recipient_kind != "individual" or noun.name:
        return None
    at = index + 1
    if at < len(items) and items[at].symbol == "x" and _tells_more(items[at].name):
        at += 1
    employer = _EMPLOYER.match("".join(item.symbol for item in items[at : at + _LONGEST_EMPLOYER]))
    if employer is not None and not noun.vague and items[at].start - items[at - 1].end <= 1:
        at += employer.end()
    if at >= len(items) or items[at].symbol != "H" or not items[at].name:
        return None
    is_close = items[at].start - items[at - 1].end <= 1 and items[at].recipient_kind == "individual"
    is_employed = employer is not None
    # a form of address opens a phrase of its own, a degree does not: "Giám đốc Bệnh viện | PGS.TS. Lê Văn Hải"
    is_addressed = items[at].end - items[at].start > len(items[at].name) and view.text[items[at].start].islower()
    return at if is_close and (at == index + 1 or is_employed or not is_addressed) else None


def _tells_more(words: str) -> bool:
    """Tell whether words behind a noun of a person go on with it: "nhân viên | bán vé | Lê Thị Hoa"."""
    parts = words.split()
    few = 0 < len(parts) <= _MOST_WORDS
    is_noun = words.islower() or (len(parts) > 1 and words[1:].islower())
    return few and is_noun and _APART.search(words.lower()) is None


def with_lists(items: Sequence[Item]) -> list[Item]:
    """Return `items` with the names of a list that semicolons part side by side, without what is told of each."""
    kept, end = list[Item](), 0
    for match in _LISTED.finditer("".join(item.symbol for item in items)):
        kept += items[end : match.start()]
        names = [item for item in items[match.start() : match.end()] if item.symbol == match["one"]]
        for before, item in pairwise(names):
            kept += [before, Item(",", before.end, item.start)]
        kept.append(names[-1])
        end = match.end()
    return [*kept, *items[end:]]


def with_rosters(items: Sequence[Item]) -> list[Item]:
    """Return `items` with the names behind a number as the name of those counted, where there are as many."""
    told = [[item] for item in items]
    symbols = "".join(item.symbol for item in items)
    for match in _ROSTER.finditer(symbols):
        lead = items[match.start("lead")] if match["lead"] else None
        if lead is not None and lead.symbol == "x" and lead.name.lower() not in _WORDS["namely"]:
            continue
        number = items[match.start()]
        at = _named(match, symbols)
        if number.count is None or number.count.value != len(at) or number.name:
            continue
        name = "; ".join(items[index].name for index in at)
        end = number.end if match["told"] else items[match.end() - 1].end
        told[match.start()] = [replace(number, name=name, end=end)]
        for index in range(match.end("told") if match["told"] else match.start() + 1, match.end()):
            told[index] = []
    return _named_later([item for kept in told for item in kept])


def _named(match: re.Match[str], symbols: str) -> list[int]:
    """Return the indexes of the names of a roster: the first behind each semicolon, where there are any."""
    names = [index for index in range(*match.span("names")) if symbols[index] == match["one"]]
    if match["last"] is None:
        return names
    return [index for index in names if index == match.start("names") or symbols[index - 1] in ";&"]


def _named_later(items: list[Item]) -> list[Item]:
    """Return `items` with the names that close a sentence as those counted before, where there are as many."""
    match = _NAMED_LATER.search("".join(item.symbol for item in items))
    if match is None:
        return items
    number, lead = items[match.start()], items[match.start("lead")] if match["lead"] else None
    names = [item.name for item in items[match.start("names") :] if item.symbol == match["one"]]
    is_other = lead is not None and lead.symbol == "x" and lead.name.lower() not in _WORDS["namely"]
    if is_other or number.name or number.count is None or number.count.value != len(names):
        return items
    items[match.start()] = replace(number, name="; ".join(names))
    return items[: match.end("between")]


def are_counted(items: Sequence[Item], index: int) -> bool:
    """Tell whether as many bodies begin at an index as the number before it counts: "2 đội | LĐLĐ A | và | LĐLĐ B"."""
    count = items[index - 1].count
    match = _BODIES.match("".join(item.symbol for item in items[index:]))
    return count is not None and match is not None and match.group().count("O") == count.value


_BODIES = re.compile(r"O(?:[,&]{1,2}O)+")
