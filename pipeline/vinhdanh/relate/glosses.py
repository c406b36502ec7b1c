"""Awards that only say more of the one before them: "Giấy khen | Thanh niên tiêu biểu", "giải Nhì | Giải thưởng X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.relate.items import Item
from vinhdanh.values import AwardValue
from vinhdanh.view import View

#: Between the rank of a prize and the prize or contest that it is won in.
_OF_CONTEST = ("", "của", "tại", "trong")
#: Between a prize and what it is for: "giải Bông lúa vàng ở hạng mục Đạo diễn xuất sắc".
_CATEGORY = re.compile(r" ?(?:ở |cho |tại |trong |với )?(?:các )?hạng mục[: \"“]*")
#: The catalogue's entries of prizes without a name of their own.
_RANK = "GIAI"
_NAMELESS = frozenset({_RANK, "GT"})


def without_glosses(awards: Sequence[Item], view: View) -> Iterator[Item]:
    """Yield `awards`, in the order of the text, without those that say more of the one before them.

    A rank right before a prize of the catalogue is its grade: "giải B Giải thưởng Sách quốc gia".
    """
    last: Item | None = None
    for award in awards:
        if last is None or not _is_said_of(last, award, view):
            if last is not None:
                yield last
            last = award
        else:
            last = _named_by(last, award, view)
    if last is not None:
        yield last


def _is_said_of(before: Item, award: Item, view: View) -> bool:
    """Tell whether `award` says more of the one before it.

    That is a title right behind a certificate, which is for it, a gloss in brackets ("3 bằng khen (giải Khuyến
    khích)"), and the name of the prize that a rank is of.
    """
    between = view.text[before.end : award.start]
    if between == " (":
        return view.text.startswith(")", award.end)
    if _CATEGORY.fullmatch(between.lower()):
        return True
    if _is_rank(before) and _is_named_prize(award) and between.strip(" \"“‘'") in _OF_CONTEST:
        return True
    kinds = [_category(item) for item in (before, award)]
    return between == " " and kinds[0] == "certificate" and kinds[1].endswith("_title")


def _named_by(rank: Item, prize: Item, view: View) -> Item:
    """Return a rank as the grade of the prize of the catalogue that stands right behind it."""
    if not _is_rank(rank) or view.text[rank.end : prize.start] != " " or rank.mention is None or prize.mention is None:
        return rank
    value = prize.mention.value
    if not isinstance(value, AwardValue) or value.code in _NAMELESS or not _is_named_prize(prize):
        return rank
    graded = replace(value, grade=rank.mention.value.grade)
    return replace(rank, end=prize.end, mention=replace(rank.mention, end=prize.end, value=graded))


def _is_rank(award: Item) -> bool:
    value = award.mention.value if award.mention is not None else None
    return isinstance(value, AwardValue) and value.code == _RANK and bool(value.grade)


def _is_named_prize(award: Item) -> bool:
    value = award.mention.value if award.mention is not None else None
    return isinstance(value, AwardValue) and not value.grade and value.name.startswith(("Giải thưởng ", "Giải "))


def _category(award: Item) -> str:
    known = load_catalogue().get(award.mention.value.code) if award.mention is not None else None
    return known.category if known is not None else ""
