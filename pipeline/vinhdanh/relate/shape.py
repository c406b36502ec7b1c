"""Preparing a sentence's items for the grammar: what is joined, and what only qualifies its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.authors import owners
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.relate.qualifiers import asides, belongs_to_award, descriptions, in_class, is_qualifier
from vinhdanh.relate.rosters import with_lists, with_rosters
from vinhdanh.relate.superiors import superiors
from vinhdanh.relate.titles import with_listed_works
from vinhdanh.relate.won_by import goes_to_land, named_as, with_team, won_by
from vinhdanh.values import AwardValue, RecipientKind


def demote(items: Sequence[Item]) -> list[Item]:
    """Give lower-case symbols to organizations, people and counts that cannot be subject or recipient.

    After a preposition ("tại Trường X", "trong 20 đơn vị"), as owner ("5 cá nhân của công ty"), inside the noun
    phrase of recipients ("4 cán bộ Sở Y tế"), in an apposition after a person ("ông A, Chủ tịch X") or before one
    ("Chủ tịch X Nguyễn Văn A") they only say where or who somebody is.
    """
    owned = [won_by(items, index) for index in range(len(items))]
    owned = [with_team(owned, index) for index in range(len(owned))]
    meant = [goes_to_land(_meant_for(owned, index), owned[:index]) for index in range(len(owned))]
    received = [named_as(meant, index) for index in range(len(meant))]
    received = [_received(received, index) for index in range(len(received))]
    shaped = list(_with_bearers(_without_number_of_names(_with_nouns_of_bodies(received))))
    aside = asides(items) | descriptions(items) | owners(items) | superiors(items)
    for index, item in enumerate(shaped):
        if item.symbol == "M":
            shaped[index] = _member(shaped, index)
        elif item.symbol in _QUALIFIER and (index in aside or is_qualifier(shaped, index)):
            shaped[index] = replace(item, symbol=_QUALIFIER[item.symbol])
    shaped = [_recognised_as(shaped, index) for index in range(len(shaped))]
    shaped = [_beside_award(shaped, index) for index in range(len(shaped))]
    shaped = [_without_body(shaped, index) for index in range(len(shaped))]
    return list(_joined_gaps(with_listed_works(with_rosters(with_lists(_without_classes(shaped))))))


def _without_classes(items: Sequence[Item]) -> list[Item]:
    """Return `items` without the class of one whose prize stands in brackets: "em Lan | lớp 3B | (giải Ba)"."""
    symbols = symbols_of(items)
    return [
        item
        for index, item in enumerate(items)
        if not (item.symbol == "x" and _CLASSED.match(symbols, max(0, index - 1)) and in_class(item))
    ]


_CLASSED = re.compile(r"Hx\(A")


def _received(items: Sequence[Item], index: int) -> Item:
    """Return the item at an index; "được" right before an award says that somebody has received it."""
    if items[index].symbol != "P" or symbols_of(items[index + 1 : index + 2]) != "A":
        return items[index]
    award = items[index + 1]
    return items[index] if award.count and _is_title(award) else replace(items[index], symbol="G")


def _with_nouns_of_bodies(items: Sequence[Item]) -> list[Item]:
    """Return `items` with the noun before the body that it tells of as part of the name: "tặng tập thể | Phòng 3"."""
    joined: list[Item] = []
    for index, item in enumerate(items):
        noun = items[index - 1] if index else None
        is_named = noun is not None and item.symbol == "O" and item.office is None and item.start - noun.end <= 1
        if noun is not None and is_named and _is_one_body(noun) and not _is_listed(items, index - 1):
            joined[-1] = replace(item, start=noun.start)
        else:
            joined.append(item)
    return joined


#: One named beside whom a body stands: "khen thưởng Đại úy Lê Văn Hải và tập thể | Công an xã Tân Lập".
_BESIDE_ONE = frozenset({"H&", "O&"})


def _is_listed(items: Sequence[Item], index: int) -> bool:
    """Tell whether the item at an index goes on a list or stands behind a preposition."""
    before = symbols_of(items[max(0, index - 2) : index])
    return before[-1:] in (",", "&", "L") and before not in _BESIDE_ONE


def _is_one_body(noun: Item) -> bool:
    """Tell whether a noun without a name means one group or body: "tập thể", not "các tập thể"."""
    return noun.symbol == "R" and noun.recipient_kind == "collective" and not (noun.name or noun.vague)


def _beside_award(items: Sequence[Item], index: int) -> Item:
    """Return the item at an index; the giving of a gift that is joined to an award or a reward is part of it."""
    item = items[index]
    if item.symbol != "U":
        return item
    if symbols_of(items[index + 1 : index + 3]) in {"&A", ",A"}:
        return replace(item, symbol="V")
    follows = index > 0 and items[index - 1].symbol in {"&", ","}
    rewards = follows and index > 1 and items[index - 2].symbol == "K"
    return replace(item, symbol="K" if rewards else "x") if follows else item


#: Those who are recognised, before the verb that says as what: "công nhận 83 doanh nghiệp | đạt | danh hiệu".
_RECOGNISED = re.compile(r"V(?:[,&]?[NRHO]x?)*$")


def _recognised_as(items: Sequence[Item], index: int) -> Item:
    """Return the item at an index; a verb of winning behind those who are recognised says what as, not who gives."""
    if items[index].symbol != "G":
        return items[index]
    match = _RECOGNISED.search(symbols_of(items[:index]))
    is_recognised = match is not None and items[match.start()].name == "công nhận"
    return replace(items[index], symbol="x") if is_recognised else items[index]


def _meant_for(items: Sequence[Item], index: int) -> Item:
    """Return the item at an index; "dành cho" before any award says whom a thing is meant for, not who gets the award.

    Behind a contest it says whom that is for ("giải Nhì cuộc thi viết dành cho học sinh"). "đối với" says who gets the
    award right behind it or its owner alone.
    """
    item = items[index]
    if item.symbol != "F":
        return item
    symbols = symbols_of(items[:index])
    is_meant = item.name == "dành cho" and ("A" not in symbols or _is_of_contest(items, index))
    is_meant |= item.name == "đối với" and re.search(r"A(?:C?[Oo])?D?$", symbols) is None
    return replace(item, symbol="L") if is_meant else item


def _is_of_contest(items: Sequence[Item], index: int) -> bool:
    """Tell whether the name of a contest stands before the item at an index, and a noun for many behind it."""
    named = f" {items[index - 1].name.lower()}" if index and items[index - 1].symbol in "xX" else ""
    following = items[index + 1] if index + 1 < len(items) else None
    is_for_many = following is not None and following.symbol == "R" and not following.name
    return is_for_many and any(f" {word} " in named for word in _CONTESTS)


#: What begins the name of a contest.
_CONTESTS = tuple(load_toml("relation_words")["shape"]["contests"])


def _without_body(items: Sequence[Item], index: int) -> Item:
    """Return the item at an index; a "của" that no awarder follows, an "và" between other words, is one of them."""
    item = items[index]
    following = items[index + 1].symbol if index + 1 < len(items) else ""
    names_none = following != "O" and (following != "x" or not belongs_to_award(items, index))
    if item.symbol == "C" and names_none:
        return replace(item, symbol="x")
    if item.symbol == "&" and following in {"x", "X"} and index and items[index - 1].symbol in "xX":
        return replace(item, symbol="x")
    return item


def _joined_gaps(items: Sequence[Item]) -> Iterator[Item]:
    """Yield `items` with neighbouring stretches of other words made one."""
    gap: Item | None = None
    for item in items:
        if item.symbol not in "xX":
            if gap is not None:
                yield gap
            gap = None
            yield item
        elif gap is None:
            gap = item
        else:
            symbol = "X" if "X" in (gap.symbol, item.symbol) else "x"
            # a name of two: "Frost | & | Sullivan"
            is_name = bool(gap.name) and (item.name == "&" or gap.name.endswith(" &"))
            gap = Item(symbol, gap.start, item.end, name=f"{gap.name} {item.name}" if is_name else "")
    if gap is not None:
        yield gap


_QUALIFIER = {"O": "o", "N": "n", "R": "x", "H": "h", "Z": "z"}


def _member(items: Sequence[Item], index: int) -> Item:
    """Return the group at an index as recipients, with the name of the one who is told to be among them."""
    named = [item.name for item in items[:index] if item.symbol in "HO" and item.name and item.office is None]
    if not named and _IS_ONE.match(symbols_of(items[:index])):
        behind = _NAMED_BEHIND.match(symbols_of(items[index + 1 :]))
        named = [items[index + 1 + behind.start("r")].name] if behind is not None else []
    return replace(items[index], symbol="N", name=named[-1] if named else "")


#: A clause in front that says among whom somebody is, and who that is: "Là một trong 2 người nhận giải, bà Lan".
_IS_ONE = re.compile(r"Ex?L?$")
_NAMED_BEHIND = re.compile(r"[^HO,;]*(?:,[xXDo]*){1,2}(?P<r>[HO])")


#: A title after "cho", and one whose bearers receive another award or praise.
_BEARERS = re.compile(r"(?<=F)(?P<after>A)|(?P<before>A)(?=[xDohn(),]{0,3}P(?:[KV][xD]*&)?[xDO]*(?:[VG]x?A|K))")


def _without_number_of_names(items: Sequence[Item]) -> list[Item]:
    """Return `items` without numbers that only say how many names follow: "hai danh hiệu Anh hùng Lao động và ..."."""
    shaped = list(items)
    symbols = symbols_of(items)
    for index, item in enumerate(items):
        named = re.compile(r"A(?:[,&]{1,2}A)+").match(symbols, index) if item.count and item.symbol == "A" else None
        if named and item.count:
            awards = [items[at] for at in range(*named.span()) if symbols[at] == "A"]
            if len(awards) == item.count.value and not any(award.count for award in awards[1:]):
                shaped[index] = replace(item, count=None)
    return shaped


def _with_bearers(items: Sequence[Item]) -> Iterator[Item]:
    """Yield `items` with titles that are counted for those who bear them: "cho 35 Sinh viên 5 tốt"."""
    bearers = {match.start() for match in _BEARERS.finditer(symbols_of(items))}
    for index, item in enumerate(items):
        kind = _bearers_of(item) if item.count is not None and index in bearers else None
        yield replace(item, symbol="N", recipient_kind=kind) if kind is not None else item


def _is_title(item: Item) -> bool:
    """Tell whether the catalogue knows the award as what people are called, or does not know it."""
    return _bearers_of(item) == "individual"


def _bearers_of(item: Item) -> RecipientKind | None:
    """Return the kind of those who are called what the award says, None where nobody is."""
    value = item.mention.value if item.mention is not None else None
    known = load_catalogue().get(value.code) if isinstance(value, AwardValue) else None
    if known is None:
        return "individual"
    if known.category in _NO_TITLES:
        return None
    return next((kind for kind in _KINDS if kind in known.recipients), None)


_KINDS: tuple[RecipientKind, ...] = ("individual", "household", "collective")


#: Categories of what people are given, rather than called.
_NO_TITLES = frozenset(
    {"order", "medal", "commemorative", "certificate", "flag", "badge", "contest_prize", "sports_medal", "reward"}
)
