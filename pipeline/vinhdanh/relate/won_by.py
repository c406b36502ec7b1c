"""Words that say who won an award, or who is called what, where no verb before the award does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.coordination import goes_to
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.values import AwardValue, Mention

_WORDS = load_toml("relation_words")["won_by"]
#: One who wins or receives what stands before "mà": "tấm huy chương | mà | em Lan giành được".
_WINS = re.compile(r"[HOZR][^AVGKPF;,]{0,3}(?:G|P[^AVGK;]{0,3}V)")
#: An award and what tells of its contest, before "của" and its winner: "huy chương bạc | Olympic Toán | của Lan".
_OWNED = re.compile(r"A(?:[xR]{1,2}|D)?$")
#: Who is called something by those who praise: "vinh danh | Lan | là Nghệ sĩ của năm".
_CALLED = re.compile(r"(?:[HORNx](?:[,&][HORN])*)?E(?=A)")
#: Between a prize and the land that has it: "danh hiệu “Điểm đến hàng đầu” | dành cho | Đà Nẵng".
_MEANT_FOR = tuple(_WORDS["meant_for"])
#: Verbs that give nothing but what somebody is called: "được Ookla | đánh giá | là Nhà mạng nhanh nhất".
_CALLING = tuple(_WORDS["calling"])
#: One whose medal only opens what a team won: "ngoài tấm HCB của Lan, đội tuyển giành 2 HCĐ".
_OTHERS_WIN = re.compile(r"H(?:&H)*,[OZR][^;AVGKP]*G")


def won_by(items: Sequence[Item], index: int) -> Item:
    """Return the item at an index; "của" and "mà" behind an award lead to who won it: "HCV của Lê Hoa"."""
    item = items[index]
    if item.name != "mà" and (item.name != "của" or item.symbol != "C"):
        return item
    symbols = symbols_of(items)
    if item.name == "mà":
        leads = symbols[index - 1 : index] == "A" and _WINS.match(symbols, index + 1) is not None
        return replace(item, symbol="F") if leads else item
    if _is_taken_back(items, index, symbols):
        return replace(item, symbol="F")
    if not symbols.startswith("H", index + 1):
        return item
    award = _OWNED.search(symbols, 0, index)
    if award is None or _OTHERS_WIN.match(symbols, index + 1):
        return item
    prize = items[award.start()].mention
    known = load_catalogue().get(prize.value.code) if prize is not None else None
    is_won = known is not None and (known.category == "sports_medal" or _is_rank(known.category, prize))
    return replace(item, symbol="F") if is_won else item


def _is_taken_back(items: Sequence[Item], index: int, symbols: str) -> bool:
    """Tell whether the award before "của" is taken from who follows: "tước danh hiệu của ông Hải"."""
    if symbols[index - 1 : index] != "A" or symbols[index + 1 : index + 2] not in tuple("HNRO"):
        return False
    first = symbols.rfind("V", 0, index)
    is_taken = first >= 0 and _TAKEN.match(symbols, first, index) and items[first].name.startswith(_TAKING)
    if is_taken and (symbols[index + 1] != "O" or _BY_BODY.search(symbols, 0, first + 1)):
        return True
    return _LOST.match(symbols, index + 1) is not None and any(
        f" {word}" in f" {item.name}" for item in items[index + 2 : index + 6] for word in _LOSING
    )


#: A verb that takes awards back, before them; who has them and what is done to them, behind.
_TAKEN, _LOST = re.compile(r"V(?:[xF]?A[,&]*)+$"), re.compile(r"[HNRO](?:[^AVGKPF;,]{0,2}P)?[xX]?[Vx]")
#: A body that takes back, so that the one behind "của" is who has had the award.
_BY_BODY = re.compile(r"O[xXDQ,]{0,3}V$")
_TAKING, _LOSING = tuple(_WORDS["taking_back"]), tuple(_WORDS["losing"])
#: One who wins, before "cùng", and the team behind it that is only told with the one.
_ONE, _TEAM = re.compile(r"(?P<one>[HR])[xD]{0,2}$"), re.compile(r"[OZ][xD]{0,2}P?G")


def with_team(items: Sequence[Item], index: int) -> Item:
    """Return the item at an index; "cùng" between one who wins and a team says with whom: "Lan cùng tuyển Ý giành"."""
    item = items[index]
    if item.symbol != "&" or item.name != "cùng" or not _TEAM.match(symbols_of(items[index + 1 : index + 5])):
        return item
    one = _ONE.search(symbols_of(items[:index]))
    is_one = one is not None and items[one.start("one")].recipient_kind == "individual"
    return replace(item, symbol="L") if is_one and items[index + 1].office is None else item


def _is_rank(category: str, prize: Mention[AwardValue] | None) -> bool:
    """Tell whether a prize of a contest is a place in it, which nobody gives but the contest: "giải Nhì của em Lan"."""
    return category == "contest_prize" and prize is not None and bool(prize.value.grade)


def goes_to_land(item: Item, before: Sequence[Item]) -> Item:
    """Return an item; a land to which a prize goes wins it: "giải Nhì thuộc về Hà Nội"."""
    if item.symbol != "Z" or not before:
        return item
    wins = goes_to(before, len(before) - 1)
    wins |= symbols_of(before).endswith(("AF", "APVF")) and before[-1].name in _MEANT_FOR
    return replace(item, symbol="R") if wins else item


def named_as(items: Sequence[Item], index: int) -> Item:
    """Return the item at an index; a verb of praise that says what somebody is called gives a title."""
    item = items[index]
    praises = item.symbol == "K" or (item.symbol in "xX" and item.name.lower().endswith(_CALLING))
    is_called = praises and _CALLED.match(symbols_of(items[index + 1 :])) is not None
    return replace(items[index], symbol="V", name="công nhận") if is_called else items[index]
