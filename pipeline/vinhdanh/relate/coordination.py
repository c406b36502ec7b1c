"""What stands side by side in a clause: awards that share their roles, recipients and awarders that are joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.awards.catalogue import OF_STATE, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.grammar import HOLDER_PATTERNS
from vinhdanh.relate.items import REST, Item
from vinhdanh.relate.rosters import DESCRIPTION

#: What brackets say of the one before them: "Ngân hàng Á Châu (ACB)", "em A (Hà Nội)".
_ASIDE = r"(?:\([^AVGKPNR()]*\)|(?<=H)-x)?"
#: A prize before one of these is that of who follows, whatever somebody won before: "giải Ba thuộc về đội A".
_GOES_TO = ("thuộc về", "về tay")
_SPEECH = tuple(load_toml("relation_words")["recipients"]["speech"])
_GROUP = re.compile(r"A(?:[,&]{1,2}A)*")
#: Prizes of which the last goes to others: "tổ 1 giành giải Nhất, giải Nhì thuộc về tổ 2".
_WON_BEFORE = re.compile(r"[NRHOZ][^VGKPF;]*G[xD]?$")
_WON_BY_OTHERS = re.compile(r"[NRHOZ][^VGKP;]*G[xD]?A[^VGKP;]*$")
_GIVEN_AFTER = re.compile(r"x?D?(?:P[VK])?F|x?(?P<copula>E)x?[HORZ]")
#: A passive marker with, at most, its agent and verbs joined to the verb between them.
PASSIVE = re.compile(r"P(?:x?[Oo](?:[,&x]+[OoR])*|R)?[xXDn,]*(?:[VK][,&]{1,2}[xD]?)*$")


def award_groups(items: Sequence[Item], symbols: str) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of awards that stand side by side; one with a number of its own stands alone."""
    for match in _GROUP.finditer(symbols):
        first = match.start()
        awards = [index for index in range(match.start(), match.end()) if symbols[index] == "A"]
        has_owner = symbols.startswith("CO", match.end())
        has_agent = _HAS_AGENT.search(symbols[:first]) is not None
        is_of_another = goes_to(items, match.end()) and "G" in symbols[:first]
        is_of_another |= bool(_WON_BEFORE.search(symbols[:first]) and _GIVEN_AFTER.match(symbols, match.end()))
        for award, following in zip(awards, [*awards[1:], None], strict=True):
            is_other_rank = has_owner and following is not None and is_of_state(items[award], items[following])
            if following is not None and _share_number(items[award], items[following]):
                continue
            is_other_rank |= (is_of_another or (has_owner and has_agent)) and following == awards[-1]
            if following is None or items[award].count or items[following].count or is_other_rank:
                yield first, award
                first = following if following is not None else first


#: One who gives, right before the awards: what owns the last of them is not the owner of the first.
_HAS_AGENT = re.compile(r"P[xD]?O[xD]*V[xD]?$")


def goes_to(items: Sequence[Item], at: int) -> bool:
    """Tell whether the item at an index says that the prize before it goes to who follows."""
    return at < len(items) and items[at].name in _GOES_TO


def goes_to_unknown(items: Sequence[Item], symbols: str, last: int) -> bool:
    """Tell whether the words behind the award at `last` say that it goes to somebody, and no item says to whom."""
    match = _GOES_ON_TO.match(symbols, last + 1)
    return match is not None and (match["given"] is not None or goes_to(items, match.end() - 2))


#: What says that a prize goes to somebody, before words that are no recipient.
_GOES_ON_TO = re.compile(r"[xXDL]{0,3}(?P<given>P[VK])?F[xX]")


def _share_number(award: Item, following: Item) -> bool:
    """Tell whether one number counts two awards of a kind: "120 bằng khen, giấy khen"."""
    if award.count is None or following.count is not None or following.start - award.end > len(" và "):
        return False
    kinds = [load_catalogue().get(item.mention.value.code) if item.mention else None for item in (award, following)]
    families = [_FAMILIES.get(kind.category, "") if kind else "" for kind in kinds]
    # "3 Huân chương và Huy chương" may be one of each
    is_close = families[0] == "paper" or following.start - award.end <= len(", ")
    return is_close and families[0] == families[1] != ""


_FAMILIES = {"certificate": "paper", "order": "order", "medal": "order", "sports_medal": "order"}


def is_of_state(award: Item, following: Item) -> bool:
    """Tell whether `award` is an honour of the State and `following` is not: what owns the second is not its owner."""
    kinds = [load_catalogue().get(item.mention.value.code) if item.mention else None for item in (award, following)]
    of_state = [kind is not None and kind.category in OF_STATE for kind in kinds]
    return of_state[0] and not of_state[1]


#: One of whom alone a title is told, behind others ("..., và anh B, 3 năm liền là Chiến sĩ thi đua"), or so many times.
_OWN_COPULA = re.compile(r"[VGK][^VGKP]*[,&](?:[NHO][^VGKPNHOA]*|nx?)E(?:xL)?x?$")


#: What those who are given something have been called: "tặng Bằng khen cho 5 em, nhiều năm được suy tôn là ...".
_ALREADY = re.compile(r"VA[^VGKPA]*FN[^VGKPAE]*P?x?E$")


#: One who stands with medals in a table, behind what was won: "Với việc giành thêm 2 HCV, đoàn A xếp thứ hai với".
_OWN_TALLY = re.compile(r"^L[^VGKPA]*G[^VGKP]*A[^VGKPA]*,x?[OZR][xX]{1,2}L(?:A[,&]*)*$")


#: A verb that follows the award which it gives: "Bằng khen do Bộ Y tế tặng", "Bằng khen chị Lan được Bộ Y tế tặng".
_GIVEN_BEHIND = re.compile(r"[xXDohnI(),:OC-]{0,4}P?(?:x?O)?[xD]?V|[NRHO][xD]{0,2}P(?:O[xD]{0,2})?V(?![xD&,]{0,3}A)")


def verb_of(symbols: str, first: int, last: int) -> str:
    """Return the symbol of the verb that governs the award: the nearest to its left, else one that follows it."""
    before = symbols[:first]
    if _OWN_COPULA.search(before) or _ALREADY.search(before):
        return "E"
    if _WON_BY_OTHERS.search(before) and (given := _GIVEN_AFTER.match(symbols, last + 1)):
        return "E" if given["copula"] else "p"
    position = max(before.rfind(symbol) for symbol in "VGK")
    if position >= 0 and _OWN_TALLY.search(before) is None:
        if before[position] == "G":
            return "G"
        return "p" if PASSIVE.search(before[:position]) else before[position]
    if _GIVEN_BEHIND.match(symbols, last + 1):
        return "p"
    return "E" if re.search(r"E(?:xL)?$", before) else ""


def coordinated(items: Sequence[Item], symbols: str, found: int, allowed: str) -> list[Item]:
    """Return the item at `found` with those joined to it by commas and "và" on both sides.

    An item to the right that has a verb or a number after it begins another clause; the rest of a number stands alone.
    """
    if items[found].name == REST:
        return [items[found]]
    chosen = [found]
    before_verb = (
        ""
        if "N" not in allowed
        else r"(?![xXDno]*[VGKPU])(?!&G)(?!(?<=,[RHOZ])[xXD]*[IE])(?!(?<=,N)[xXD]*(?:I|E[^,;]*A))"
    )
    dash = "|-" if items[found].name.startswith("Đảng") else ""
    mark = f",|&|,&{dash}"
    # "Cờ thi đua của Chính phủ, của Bộ Y tế"; "bà A và Giám đốc Sở Lê Văn B"
    lead = "[xC]?" if allowed == "Oo" else "(?:x?o(?=H)|x)?"
    joint = re.compile(
        rf"(?:(?<![RN]){DESCRIPTION}(?=,?&|,H)|(?:,(?:[xXo]|x?Ro)(?=,?&))?)(?:(?:[xXo]|(?<=N)(?=L))(?:L[xXonD]+)*)?"
        rf"{_ASIDE}(?:{mark}){lead}([{allowed}]){before_verb}"
    )
    position = found
    while match := joint.match(symbols, position + 1):
        is_described = symbols[position + 1] in "xXo" and "&" not in match.group()
        is_far = "L" in match.group()
        if (is_described or is_far) and symbols[match.start(1)] != symbols[position]:
            break
        if symbols.startswith("ON", match.start(1)) or _speaks(items, match.start(1)):
            break
        position = match.start(1)
        chosen.append(position)
    where = r"|(?<=N)x?L[xon]{1,2}&" if symbols[found] == "N" and "N" in allowed else ""
    back = re.compile(rf"([{allowed}])(?:(?<=H){DESCRIPTION})?{_ASIDE}(?:(?<=\))o)?(?:x?&|,|,&{where})$")
    position = found
    while match := back.search(symbols[:position]):
        if symbols[match.start(1)] == "Z" and symbols[position] == "H":
            break
        position = match.start(1)
        if _belongs_elsewhere(symbols, position) or (allowed == "Oo" and symbols.endswith("F", 0, position)):
            break
        chosen.insert(0, position)
    return [items[index] for index in chosen]


def _speaks(items: Sequence[Item], at: int) -> bool:
    """Tell whether the one at an index begins a clause of speaking: "..., ông Nam cho rằng"."""
    return at + 1 < len(items) and items[at + 1].name.lower().startswith(_SPEECH)


def awarders_at(items: Sequence[Item], symbols: str, found: int, kind: str) -> list[Item]:
    """Return the awarder at `found` with those joined to it; the posts of one holder are not several awarders."""
    if kind == "place":
        return [replace(items[found], name=_spelled(items[found].name))]
    return [items[found]] if kind in HOLDER_PATTERNS else coordinated(items, symbols, found, "Oo")


def _spelled(land: str) -> str:
    """Return the name of a land with its kind spelled out: "TP Hà Nội"."""
    return re.sub(r"^TP\.? ", "Thành phố ", land)


#: A body that only tells of the one before it, with brackets or none: "Hội Nông dân (thuộc Mặt trận), Sở".
_ASIDE_BODY = re.compile(r"o(?:\([^()]*\))?,O")
#: A phrase of time, place or reason that opens the clause, up to one who ends it: "Sau khi tỉnh mời ông A, đội B".
_ENDS_FRONT = re.compile(r"[D&]*L[^,;VGKPE]*X[^,;VGKPE]*$")


def _belongs_elsewhere(symbols: str, position: int) -> bool:
    """Tell whether the body at `position` ends a phrase of its own: "70 năm ngày thành lập Hội, Bộ Y tế tặng ..."."""
    is_aside = _ASIDE_BODY.match(symbols, position) is not None
    qualifies = is_aside or _ENDS_FRONT.match(symbols, 0, position) is not None
    ends_phrase = r"Cx?$|[^AOoRNHx,;]&$" if symbols[position] == "N" else r"Cx?$|Lx$|[^Oo,;]&$"
    return qualifies or re.search(ends_phrase, symbols[:position]) is not None
