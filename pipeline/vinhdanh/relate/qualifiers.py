"""Items that only say where or who another is: bodies, people and counts that neither give nor receive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_SPORTS, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.bystanders import is_only_beside
from vinhdanh.relate.contestants import kind_named
from vinhdanh.relate.items import VICTORY, Item, symbols_of
from vinhdanh.relate.rosters import are_counted
from vinhdanh.values import AwardValue

_WORDS = load_toml("relation_words")["shape"]
#: What stands between an award and the group in which it is won: "Cờ dẫn đầu khối | các trường của UBND tỉnh".
_BLOC = re.compile(rf"(?<!\w)(?:{either(_WORDS['blocs'])})(?: [^\W\d]+)?$")


def asides(items: Sequence[Item]) -> set[int]:
    """Return the indexes of items in brackets, where the brackets hold neither award nor verb."""
    aside: set[int] = set()
    opened = -1
    for index, item in enumerate(items):
        if item.symbol == "(":
            opened = index
        elif item.symbol == ")" and opened >= 0:
            inside = range(opened + 1, index)
            says_more = any(items[at].symbol in "AVGK" for at in inside) or _holds_recipients(items, opened, index)
            if not says_more:
                aside.update(inside)
            opened = -1
    return aside


def _holds_recipients(items: Sequence[Item], opened: int, closed: int) -> bool:
    """Tell whether brackets right behind an award number or name its recipients.

    "Bằng khen (2 tập thể)"; "Đạo diễn xuất sắc (Lê Văn Hải)", whose name says that it is a person's.
    """
    award = items[opened - 1].mention if opened else None
    if items[opened + 1].symbol == "H" and award is not None and isinstance(award.value, AwardValue):
        return closed == opened + _TWO_BACK and kind_named(award.value.name) == "individual"
    is_behind_award = re.search(r"A(?:C[Oox])?$", symbols_of(items[:opened])) is not None
    return is_behind_award and items[opened + 1].symbol == "N" and closed > opened + 1


#: A person, what they are and where: "em A, học sinh lớp 8, Trường X, Hà Nội".
_DESCRIPTION = re.compile(
    r"H(?:,x?[xDz])*,(?P<lead>x?)(?P<who>(?P<noun>R)(?:X,|[xnD&,]{0,4})[OoZz](?:,?[Zz]|[,-][Oo])*)"
)
#: A person and what they are, before what they receive: "chị B, Chi hội trưởng phụ nữ thôn, được tặng".
_APPOSITION = re.compile(r"H,(?P<who>(?P<lead>)x?(?P<noun>R)[xno]{0,3}),(?=(?:[Rz],)*[xXD]{0,2}[PG])")
#: The last of the bodies that a person is of, before what the person receives: "chiến sĩ Đội 3, Công an huyện, được".
_ENDS_APPOSITION = re.compile(r"O(?:,O)*,?[xD]{0,2}[PG]")
#: Before the post that somebody has or had.
_FORMER = tuple(_WORDS["former"])


def _is_one(noun: Item) -> bool:
    """Tell whether a noun tells of one person."""
    return noun.recipient_kind == "individual" and not noun.vague and not noun.name


def descriptions(items: Sequence[Item]) -> set[int]:
    """Return the indexes of the items that say what a person named before them is, and where."""
    symbols = symbols_of(items)
    matches = [*_DESCRIPTION.finditer(symbols), *_APPOSITION.finditer(symbols)]
    told = {
        index
        for match in matches
        if _is_one(items[match.start("noun")])
        and (not match["lead"] or items[match.start("lead")].name.lower().startswith(_FORMER))
        for index in range(*match.span("who"))
    }
    for index in range(2, len(items)):
        goes_on = _is_territory(items[index]) or _ENDS_APPOSITION.match(symbols, index) is not None
        if index - 2 in told and items[index - 1].symbol == "," and goes_on:
            told.add(index)
    return told


#: Those whom somebody beat, and the names of who they are: "vượt qua hai đối thủ là Lan (Hà Nội) và Hoa".
_NAMES_OF_THEM = re.compile(r"[nNR]x?[E:](?:[hHx](?:\([^AVGKP()]*\))?[,&]{1,2})*$")


def _is_object_of_deed(items: Sequence[Item], index: int) -> bool:
    """Tell whether people are those whom somebody saved, caught or beat: "nữ sinh cứu 2 em nhỏ được tặng"."""
    is_people = index > 0 and items[index].symbol in "NRH"
    named = _NAMES_OF_THEM.search(symbols_of(items[:index])) if is_people else None
    first = named.start() if named is not None else index
    return is_people and first > 0 and f" {items[first - 1].name.lower()}".rstrip().endswith(_DEEDS)


def _is_where(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body only says where somebody works: "chị Hà ở bếp ăn | Tiểu đoàn 3 | được tặng"."""
    before, after = symbols_of(items[max(0, index - 3) : index]), symbols_of(items[index + 1 : index + 3])
    return before == "HLx" and after.removeprefix("D").startswith("P")


def is_qualifier(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body, person, number, noun or place can be neither subject nor recipient where it stands."""
    item = items[index]
    before = items[index - 1].symbol if index else ""
    if before == "L":
        following = symbols_of(items[index + 1 : index + 3])
        is_told_of = item.recipient_kind == "work" and item.name and not _is_brought(items, index)
        has_own_clause = _WINS.match(following) if is_told_of else None
        is_ranked = item.symbol == "Z" and following == "(A" and items[index - 1].name in _RANKED
        is_winner = item.symbol == "N" and _WINS.match(following) and not _is_object_of_deed(items, index)
        return not (has_own_clause or is_ranked or is_winner)
    is_contest = item.symbol == "O" and (_is_credit(items, index) or _is_where(items, index))
    is_contest |= item.symbol == "O" and before == "A" and _is_verb_of_winning(items[index - 1])
    is_contest |= item.symbol == "R" and symbols_of(items[max(0, index - 2) : index]) == "GA"
    is_contest |= item.symbol == "R" and before == "G" and not item.name
    is_contest |= _is_bloc(items, index)
    follows_noun = item.symbol == "R" and index > 0 and _is_noun_behind_noun(items[index - 1], item)
    is_maker = item.symbol in "RHO" and _is_behind_do(items, index)
    is_told_after = (
        is_maker
        or (item.symbol == "O" and _ends_description(items, index))
        or (item.symbol == "H" and _named_after_preposition(items, index))
    )
    is_aside = follows_noun or is_told_after or _is_object_of_deed(items, index)
    if is_contest or is_aside or is_only_beside(items, index):
        return True
    if before == "C":
        is_owner = item.symbol == "Z" or (item.symbol == "H" and items[index - 1].name == "của")
        return is_owner or (item.symbol in "ORHN" and not belongs_to_award(items, index - 1))
    is_of_group = (
        (before in {"N", "R", "M"} and not are_counted(items, index))
        or _is_behind_noun(items, index)
        or _is_former(items, index)
        or _is_school_of_counted(items, index)
        or (before == "n" and item.symbol == "Z" and item.start - items[index - 1].end <= 1)
    )
    if item.symbol in "OZ" and (is_of_group or _qualifies_person(items, index)):
        return True
    is_agent = item.symbol == "R" and before == "P" and _GIVES.match(symbols_of(items[index + 1 : index + 3]))
    said = items[index - 1].name.lower() if index else ""
    is_from = item.symbol in "ZR" and item.recipient_kind == "collective" and said.endswith(_ORIGINS)
    is_told_of = is_from or (
        item.symbol == "Z" and ((before == "x" and not said.endswith(_CONTRASTS)) or said.endswith(_WORKS))
    )
    if is_agent or is_told_of or _continues_place(items, index):
        return True
    is_own = item.symbol != "R" or item.vague or _is_share(items, index)
    return not is_own and (_is_address(items, index) or _inside_noun_phrase(items, index))


def _is_bloc(items: Sequence[Item], index: int) -> bool:
    """Tell whether a noun says among whom an award is won: "Cờ thi đua dẫn đầu khối | các trường | của UBND tỉnh"."""
    before = items[index - 1] if index else None
    is_behind = items[index].symbol == "R" and before is not None and before.symbol in "xX" and not items[index].name
    return is_behind and before is not None and _BLOC.search(before.name.lower()) is not None


def _is_share(items: Sequence[Item], index: int) -> bool:
    """Tell whether the noun at an index tells of whom a share is meant: "3 trường đạt chuẩn, 20% | giáo viên đạt"."""
    count = items[index - 1].count if index else None
    return count is not None and count.unit_class == "percent"


#: Before a land that a table of medals has above or below another.
_RANKED = frozenset(_WORDS["ranked"])
#: Before the land that a person is from.
_ORIGINS = tuple(_WORDS["origins"])
#: Before a land that a work is from: "một phim Việt Nam đoạt giải".
_WORKS = tuple(f" {noun}" for noun in load_toml("relation_words")["described"]["heads"]["work"])


def _is_brought(items: Sequence[Item], index: int) -> bool:
    """Tell whether somebody wins with the work at an index: "em A (lớp 9) | với | tác phẩm “Bến quê” đoạt giải"."""
    has_winner = re.search(r"[HRO](?:\([^()]*\)|,[^,NHROAVGKP]*,|o)?L$", symbols_of(items[:index])) is not None
    return items[index - 1].name == "với" and has_winner


#: Words that begin a clause of its own: "Lào vô địch nội dung nam còn Thái Lan vô địch nội dung nữ".
_DEEDS = tuple(f" {verb}" for verb in _WORDS["deeds"])
_CONTRASTS = tuple(_WORDS["contrasts"])


def _is_behind_do(items: Sequence[Item], index: int) -> bool:
    """Tell whether somebody only made or leads what stands before: "Đề tài “X” do chị làm | chủ nhiệm | đoạt giải"."""
    before = items[max(0, index - _TWO_BACK - 1) : index]
    is_made = len(before) > _TWO_BACK and before[0].symbol in "RO" and before[2].symbol == "x"
    return is_made and before[1].name.lower() == "do"


def _is_credit(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body is named as where a picture or a text comes from: "Ảnh: VnExpress"."""
    is_marked = index > 1 and items[index - 1].symbol == ":" and items[index - 2].symbol in "xX"
    return is_marked and items[index - 2].name.lower().endswith(_CREDITS)


#: What stands before the colon of a credit.
_CREDITS = tuple(_WORDS["credits"])


def _is_behind_noun(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body says whose those are who only qualify another: "17 đồng chí tại các đơn vị | Bộ CHQS"."""
    before = items[index - 1] if index else None
    is_noun = before is not None and before.symbol == "x" and before.recipient_kind is not None and not before.name
    return is_noun and before is not None and items[index].start - before.end <= 1


def _is_former(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body is where recipients were before: "các đồng chí | nguyên | lãnh đạo Sở"."""
    is_behind = re.search(r"[NR]x$", symbols_of(items[max(0, index - _TWO_BACK) : index])) is not None
    return is_behind and items[index - 1].name.lower() in _FORMER


def _is_school_of_counted(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body is where those counted are in a class: "3 học sinh | lớp 8 | Trường X là chủ nhân"."""
    is_behind = items[index].symbol == "O" and symbols_of(items[max(0, index - _TWO_BACK) : index]) == "Nx"
    return is_behind and in_class(items[index - 1])


def _is_address(items: Sequence[Item], index: int) -> bool:
    """Tell whether a territory only says where a person lives: "ông A, ấp 3, xã Tân Lập"."""
    return _is_territory(items[index]) and re.search(r"H(?:,x+)*,x?$", symbols_of(items[:index])) is not None


def _is_territory(item: Item) -> bool:
    """Tell whether an item is a named land that may be honoured itself: "xã Tân Lập"."""
    return item.symbol == "R" and bool(item.name) and item.recipient_kind == "collective"


#: What follows one who gives, after "được": "được Hiệu trưởng tặng".
_GIVES = re.compile(r"x?V")


def _is_noun_behind_noun(first: Item, second: Item) -> bool:
    """Tell whether a noun says more about the one right before it: "các ngân hàng thành viên", "chiến sĩ tiểu đoàn"."""
    says_more = second.recipient_kind == "individual" or first.recipient_kind == "individual"
    nouns = first.recipient_kind is not None and says_more and first.office is None
    return nouns and not (first.name or first.mention) and second.start - first.end <= 1


def _is_verb_of_winning(award: Item) -> bool:
    """Tell whether an award is the verb that wins it, so that the body behind it is a contest: "vô địch U19 châu Á"."""
    return award.mention is not None and award.mention.rule == VICTORY


#: What follows one of whom a clause of its own is told: "vai diễn trong phim Sóng Xa vừa đoạt giải".
_WINS = re.compile(r"x?[PG]")
#: What stands before a place or body that says where the one before it lies or belongs.
_AFTER_PLACE = {"Z": re.compile(r"L[xoz],$"), "O": re.compile(r"[Oo]-$")}
#: Kinds of lands, before their names.
_LANDS = tuple(f"{kind} " for kind in load_toml("relation_words")["bearers"]["counted_lands"])


def _is_land(words: Item) -> bool:
    """Tell whether words are no more than the name of a land, which another holds: "tại | xã Tân Lập | , huyện"."""
    return words.name.lower().startswith(_LANDS) and all(part[:1].isupper() for part in words.name.split()[1:])


#: Words behind a preposition that name no place: "Theo đó, Nghệ An đã giành".
_REFERRING = frozenset(_WORDS["referring"])
#: Lands where something was: "tại Lào, Thái Lan, Việt Nam".
_LISTED_PLACES = re.compile(r"Lz(?:,[xz])+,$")


def _ends_description(items: Sequence[Item], index: int) -> bool:
    """Tell whether a body ends what recipients did it for: "10 tập thể có thành tích trong công tác Hội và ..."."""
    is_behind = re.search(r"N[^VGKP;]*Lx$", symbols_of(items[:index])) is not None
    return is_behind and re.match(r"[&,]+x[^;]*P", symbols_of(items[index + 1 : index + 12])) is not None


def _continues_place(items: Sequence[Item], index: int) -> bool:
    """Tell whether a place or body only says where the one before it is: "ở Nam Đàn, Nghệ An", "Viện 5 - Bộ Y tế"."""
    refers = index > _TWO_BACK and items[index - 2].name.lower() in _REFERRING
    if _is_territory(items[index]) and symbols_of(items[max(0, index - 3) : index]) == "Lx,":
        return _is_land(items[index - _TWO_BACK])
    if refers or items[index].name.startswith(_SQUADS) or _wins_in_contest(items, index):
        return False
    pattern = _AFTER_PLACE.get(items[index].symbol)
    before = symbols_of(items[:index])
    is_listed = items[index].symbol == "Z" and _LISTED_PLACES.search(before) is not None
    return is_listed or (pattern is not None and pattern.search(before) is not None)


def _wins_in_contest(items: Sequence[Item], index: int) -> bool:
    """Tell whether a land wins a medal at games, which are no place that it lies in: "Tại SEA Games, Lào giành"."""
    games = items[index - _TWO_BACK] if index >= _TWO_BACK else None
    if (
        games is None
        or games.recipient_kind is not None
        or not re.match(r"x?G", symbols_of(items[index + 1 : index + 3]))
    ):
        return False
    awards = (item.mention.value for item in items[index:] if item.symbol == "A" and item.mention is not None)
    types = [load_catalogue().get(value.code) for value in awards if isinstance(value, AwardValue)]
    return bool(types) and all(award is not None and award.category in WON_IN_SPORTS for award in types)


def _named_after_preposition(items: Sequence[Item], index: int) -> bool:
    """Tell whether the person at an index bears a noun that follows a preposition, or is joined to one who does.

    The author of a work is told after it: "tác phẩm “Đường về” của tác giả A"; who wins with it opens a clause.
    """
    if index < _TWO_BACK:
        return False
    before, second = items[index - 1], items[index - 2]
    if before.symbol == "&":
        return second.symbol == "h"
    is_apart = before.symbol == "," and symbols_of(items[index - 3 : index - 1]) == "LR" and index == _TWO_BACK + 1
    if is_apart or (before.symbol in ",;" and _WINS.match(symbols_of(items[index + 1 : index + 3]))):
        return False
    noun_before = before.recipient_kind is not None
    near = items[max(0, index - 3) : index]
    is_authored = any(item.recipient_kind == "work" and item.name for item in near)
    return (noun_before and second.symbol == "L") or (is_authored and not any(item.symbol in "GVP" for item in near))


_TWO_BACK = 2
#: How the name of a team begins where it is not that of a place alone.
_SQUADS = tuple(_WORDS["squads"])


def belongs_to_award(items: Sequence[Item], genitive: int) -> bool:
    """Tell whether the "của" or "do" at an index follows an award or a decision, so that an awarder comes next."""
    back = genitive - 1
    while back >= 0 and (items[back].symbol in "xD(," or symbols_of(items[back : back + 2]) in {"&x", "-x"}):
        back -= 1
    return back < 0 or items[back].symbol in "AQBOVK"


def _inside_noun_phrase(items: Sequence[Item], index: int) -> bool:
    """Tell whether only plain words lie between the noun at an index and recipients with a number before it."""
    back = index - 1
    while back >= 0 and items[back].symbol in "xXDnohCLOE&,":
        back -= 1
    gap = items[back + 1 : index]
    is_joined = any(item.symbol in "&," for item in gap)
    is_described = any(item.symbol in "xXLO" for item in gap)
    return back >= 0 and items[back].symbol == "N" and (is_described or not is_joined)


#: Words behind which a body does what is told, with the help of the one before them: "A giúp đội B vô địch".
_HELPS = tuple(_WORDS["helps"])


def _qualifies_person(items: Sequence[Item], index: int) -> bool:
    is_squad = items[index].symbol == "Z" and items[index].name.startswith(_SQUADS)
    if is_squad or (index and items[index - 1].symbol == "x" and items[index - 1].name.lower().endswith(_HELPS)):
        return False
    if _wins_title(items, index) or (items[index].represented and symbols_of(items[index + 1 : index + 2]) == "G"):
        return False
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.symbol == "H" and following.name:
        is_holder = items[index].office is not None and following.start - items[index].end <= 1
        if is_holder or not _addressed(following):
            return True
    back = index - 1
    while back >= 0 and items[back].symbol in ",(-xX:":
        back -= 1
    gap = "".join(item.symbol for item in items[back + 1 : index])
    if back >= 0 and items[back].symbol == "o" and gap in {",", "-", ",x"}:
        return _qualifies_person(items, back)
    if back < 0 or items[back].symbol not in "Hh":
        return not gap and _is_behind_brackets(items, index)
    is_in_class = gap in {",x,", ",X,"} and items[back + 2].name.lower().startswith(_CLASSES)
    is_in_class |= gap in {",x,", "-x,"} and items[index].office is not None
    is_in_class |= gap == ",x," and following is not None and following.symbol in ",(-"
    return is_in_class or gap in {"", ",", "-", "(", ",x", "-x", "(x", "x"}


def _is_behind_brackets(items: Sequence[Item], index: int) -> bool:
    """Tell whether only brackets stand between a person and the body at an index: "em A (lớp 3A) | Trường X"."""
    before = symbols_of(items[:index])
    opened = before.rfind("(")
    return (
        opened > 0
        and before.endswith(")")
        and before[opened - 1] in "Hh"
        and items[index].start - items[index - 1].end <= 1
    )


def _wins_title(items: Sequence[Item], index: int) -> bool:
    """Tell whether a verb of winning a title follows a team behind a comma: "sau khi thuê HLV A, Lào vô địch"."""
    if symbols_of(items[index - 1 : index]) != "," or symbols_of(items[index + 1 : index + 3]) != "GA":
        return False
    title = items[index + 2].mention
    return title is not None and title.rule == VICTORY


#: What a person is, or in what: "em A, | lớp 9A, Trường X", "Đại úy B, | nguyên Thuyền trưởng, Lữ đoàn 7".
_CLASSES = tuple(_WORDS["belonging"])


def in_class(words: Item) -> bool:
    """Tell whether words say which class or unit a person is in."""
    return words.name.lower().startswith(_CLASSES)


def _addressed(person: Item) -> bool:
    """Tell whether a form of address begins the mention ("ông A"), so that it opens a phrase of its own."""
    return person.end - person.start > len(person.name)
