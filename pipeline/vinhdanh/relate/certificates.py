"""Numbers of awards: certificates counted instead of those who have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vinhdanh.extract.counts import parse_number
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.nominations import BETWEEN
from vinhdanh.relate.within import within
from vinhdanh.values import AwardValue, CountValue, Mention, OrganizationValue
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["certificates"]
#: Words that may stand between a number and the award that it counts.
_BETWEEN = frozenset(_WORDS["between"])
#: Nouns of prizes that are counted without their rank.
_GENERIC = frozenset(_WORDS["generic"])
#: Those that say nothing of who gets them.
_NAMELESS = frozenset({"giải", "giải thưởng"})
#: How far before an award its number may begin, in characters.
_COUNT_REACH = 60
#: Before a number that says which one, not how many: "lần thứ ba Giải thưởng".
_ORDINAL = ("thứ ", "lần ")
#: A number that no count mention holds, because what follows is no noun: "2 Vàng", "một Bằng khen".
#: A number behind a noun of groups is their name: "Tổ 7 | giải Nhì".
_NAMED = "".join(rf"(?<!\b{noun} )" for noun in ("thứ", *_WORDS["labels"]))
_NUMBER = re.compile(
    rf"(?<![\w.,/-]){_NAMED}(\d{{1,3}}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|cú đúp|cú hat-?trick) $"
)
#: Words for so many won at once: "đoạt cú đúp HCV".
_SETS = {"cú đúp": 2.0, "cú hat-trick": 3.0, "cú hattrick": 3.0}
#: How far before an award such a number may begin, in characters.
_NEAR = 16


def join_counts(
    awards: list[Item],
    counts: list[Mention[CountValue]],
    organizations: Sequence[Mention[OrganizationValue]],
    view: View,
) -> tuple[list[Item], list[Mention[CountValue]]]:
    """Give awards the number that stands right before them ("3 huy chương vàng"): certificates counted.

    A number that ends the name of one of the `organizations` counts nothing: "tặng Sư đoàn 5 Huân chương".
    """
    named = {mention.end for mention in organizations}
    counts = [count for count in counts if count.start + len(f"{count.value.value or 0:.0f}") not in named]
    joined: list[Item] = []
    used: set[int] = set()
    for index, award in enumerate(awards):
        count = next(
            (
                count
                for count in within(counts, award.start - _COUNT_REACH, award.start)
                if _counts_award(count, award, view)
            ),
            None,
        )
        if count is not None and _counts_list(count, awards[index:], view):
            used.add(id(count))
            joined.append(award)
        elif count is None or id(count) in used:
            joined.append(award if award.start - 1 in named else _with_number_before(award, view))
        else:
            used.add(id(count))
            joined.append(replace(award, start=count.start, count=count.value))
    covered = [item for item in joined if item.count is not None]
    return joined, [count for count in counts if id(count) not in used and not _is_covered(count, covered)]


def _counts_list(count: Mention[CountValue], awards: Sequence[Item], view: View) -> bool:
    """Tell whether a number counts awards that are listed one by one: "hai danh hiệu Lao động tiên tiến và ..."."""
    number = count.value.value
    if number is None or not 1 < number <= len(awards):
        return False
    listed = pairwise(awards[: int(number)])
    return all(_JOINT.fullmatch(view.norm, first.end, second.start) for first, second in listed)


#: Between awards of one list.
_JOINT = re.compile(r"[\s\"',]*(?:và|cùng)?[\s\"']*(?:danh hiệu )?[\s\"']*")


def _is_covered(count: Mention[CountValue], awards: Sequence[Item]) -> bool:
    """Tell whether the count begins inside one of the `awards`, given in order."""
    return any(
        item.start <= count.start < item.end for item in within(awards, count.start - _COUNT_REACH, count.start + 1)
    )


def _counts_award(count: Mention[CountValue], award: Item, view: View) -> bool:
    number_end = count.value.number_end if count.value.number_end > 0 else count.end
    between = view.norm[number_end : award.start].strip(' "(')
    if view.norm.endswith(_ORDINAL, 0, count.start):
        return False
    return (
        count.start < award.start
        and number_end <= award.start
        and (not between or between in _BETWEEN or BETWEEN.fullmatch(between) is not None)
    )


def _with_number_before(award: Item, view: View) -> Item:
    match = _NUMBER.search(view.norm, max(0, award.start - _NEAR), award.start)
    number = _SETS.get(match.group(1)) or parse_number(match.group(1)) if match else None
    if match is None or number is None:
        return award
    return replace(award, start=match.start(), count=CountValue(number, number, number))


def generic_prizes(counts: Sequence[Mention[CountValue]]) -> Iterator[Item]:
    """Yield counted prizes of which no rank is told: "trao 46 giải"."""
    for count in counts:
        if count.value.unit.lower() in _GENERIC:
            said = count.value.unit.lower()
            name = "Giải" if said in _NAMELESS else said.capitalize()
            prize = Mention("award", count.start, count.end, AwardValue("GIAI", name), "relate.generic_prize")
            yield Item("A", count.start, count.end, prize, count=count.value)
