"""What neighbouring statements of a sentence share: awarders, recipients, a verb."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from vinhdanh.extract.awards.catalogue import OF_STATE
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.coordination import is_of_state
from vinhdanh.relate.grammar import HOLDER_PATTERNS
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.relate.statement import Statement


def is_merit(statement: Statement, honoured: Mapping[int, Statement]) -> bool:
    """Tell whether a prize only says which people are honoured: "Giấy khen cho 15 giáo viên đạt giải cao"."""
    if any(award.count for award in statement.awards):
        return False
    if statement.kinds[:1] != ["receive"]:
        return statement.is_reason and not any(
            award.mention and award.mention.value.grade for award in statement.awards
        )
    before = ((item, honoured.get(id(item), statement)) for item in statement.recipients)
    return all(first.verb == "V" and first.awards[-1].end < item.start for item, first in before)


def awaits_recipients(statement: Statement, following: Statement) -> bool:
    """Tell whether an award is joined to one whose recipients are theirs: "4 giải Nhất và 5 giải Nhì được trao cho"."""
    has_verb = statement.verb_item is not None or statement.verb == "V"
    is_open = not has_verb and not statement.recipients and {"for", "shared"}.intersection(following.kinds)
    return bool(is_open) and _is_joined(statement, following) and not any(item.count for item in following.recipients)


def share_verb(statement: Statement, following: Statement) -> None:
    """Take the verb behind the last of several awards for theirs: "2 Bằng khen, 9 Giấy khen được trao"."""
    has_verb = statement.verb or statement.verb_item is not None or following.verb_item is not None
    counted = all(item.count for item in (statement.awards[0], following.awards[0]))
    if not has_verb and counted and following.verb == "p" and _is_joined(statement, following):
        statement.verb = "p"


def is_from_state(statement: Statement, carried: Statement) -> bool:
    """Tell whether the State gave the award before and this one is the State's, too."""
    state = tuple(load_toml("relation_words")["presenters"]["state"])
    given = bool(carried.awarder) and all(item.name.startswith(state) for item in carried.awarder)
    kinds = statement.award_types
    return given and all(kind is not None and kind.category in OF_STATE for kind in kinds)


def can_give(item: Item) -> bool:
    """Tell whether an item may be an awarder: a body, an office, or a place by its name."""
    return item.symbol not in "ZR" or (bool(item.name) and item.recipient_kind == "collective")


#: A body at the head of a clause that has no verb of its own.
_GIVER_FIRST = re.compile(r"[D,x&]*(?P<r>[Oo])[,xD]{0,2}")


def open_with_giver(statement: Statement, carried: Statement, clause: Sequence[Item], before: str) -> None:
    """Take the body that opens a clause without a verb for its awarder: "X tặng ...; Sở Y tế, Giấy khen cho 4 tổ"."""
    match = _GIVER_FIRST.fullmatch(before)
    if match is None or statement.verb or carried.verb not in ("V", "p"):
        return
    giver = clause[match.start("r")]
    if "tally" in statement.kinds and carried.verb == "V" and statement.recipients == [giver]:
        statement.recipients = []
    follows = any(item.start > statement.awards[-1].end for item in statement.recipients)
    if giver not in statement.recipients and (follows or carried.verb == "V"):
        statement.awarder = [giver]
        statement.kinds.append("giver_first")


#: How an awarder is found that only the award itself names, not the clause.
OWNED = frozenset({"genitive", "owner", "by"})


def giver_of(statement: Statement) -> list[Item]:
    """Return who does the giving in a statement, whose award that may be: the subject that a next verb goes on with."""
    if not OWNED.intersection(statement.kinds):
        return statement.awarder
    return [item for item in statement.presenter if item.symbol == "O" and statement.verb == "V"]


def is_merit_of_given(statement: Statement, carried: Statement, before: str) -> bool:
    """Tell whether prizes only say what those won who are given another award: "Giấy khen, trong đó 2 giải Nhất"."""
    kinds, given = ([award.category if award else "" for award in one.award_types] for one in (statement, carried))
    are_prizes = bool(kinds) and all(kind == "contest_prize" for kind in kinds)
    return are_prizes and bool(given) and "contest_prize" not in given and re.search("I[^A]*$", before) is not None


def share_giver_of_others(statement: Statement, carried: Statement, opening: Sequence[Item]) -> None:
    """Take who gave before for the giver of what others receive: "...; 9 cá nhân khác được nhận Bằng khen".

    Who recognises some as one thing recognises others as another: "công nhận 184 em ..., 7 chi hội là ...".
    """
    if statement.awarder or carried.verb != "V":
        return
    verb = carried.verb_item
    if statement.verb == "E" and verb is not None and verb.name == "công nhận" and _LISTED.search(symbols_of(opening)):
        statement.awarder = giver_of(carried)
        statement.kinds.append("carried")
        return
    if statement.verb not in ("G", "p"):
        return
    words = (item for before, item in pairwise(opening) if before in statement.recipients and item.symbol == "x")
    if any(item.name.lower().startswith(_OTHERS) for item in words):
        statement.awarder = giver_of(carried)
        statement.kinds.append("carried")


#: Those counted behind what others were recognised as, before what they are.
_LISTED = re.compile(r"A[^VGKPAE;]*,x?NE$")
_OTHERS = tuple(load_toml("relation_words")["bodies"]["others"])


#: How an awarder is found that gives way to the owner of the award.
_GUESSED = HOLDER_PATTERNS | {"carried"}
#: Who was given prizes, and what they won them in: "trao 2 giải Nhất cho các tác giả đoạt Giải báo chí X".
_WINNERS_GIVEN = re.compile(r"A[^AVGKP;]*FR(?:[,&]{1,2}R)*G$")


def names_contest(statement: Statement, carried: Statement, before: str) -> bool:
    """Tell whether an award only says which contest the prizes told before it are of."""
    if not _WINNERS_GIVEN.search(before) or carried.verb != "V":
        return False
    ranks = [item.mention.value.grade for item in carried.awards if item.mention is not None]
    names = [item.mention.value for item in statement.awards if item.mention is not None]
    is_named = all(not value.grade and value.code != "GIAI" for value in names)
    return all(ranks) and is_named and not any(item.count for item in statement.awards)


def _is_joined(statement: Statement, following: Statement) -> bool:
    """Tell whether no more than a comma or "và" stands between the awards of two statements."""
    return 0 <= following.awards[0].start - statement.awards[-1].end <= len(", và ")


def may_share(statement: Statement, following: Statement) -> bool:
    """Tell whether flags, which only bodies get, are not about to go to the people who get what is told next.

    Another giver in a clause of its own has recipients of its own; whom one praises has not got the State's honours.
    """
    if following.clause_start != statement.clause_start and following.awarder not in ([], statement.awarder):
        return False
    of_state = [award for award in statement.award_types if award is not None and award.category in OF_STATE]
    if of_state and following.kinds[:1] == ["reward"]:
        return False
    flags = [award for award in statement.award_types if award is not None and award.category == "flag"]
    kinds = {item.recipient_kind for item in following.recipients}
    return not flags or kinds != {"individual"}


def share_recipients(statement: Statement, following: Statement) -> None:
    """Give an award the recipients of the next one where it has none: "tặng Huân chương và Bằng khen cho các em"."""
    if _has_subject_of(statement, following):
        statement.recipients = following.recipients
        statement.kinds.append("shared")
    gives = statement.verb == following.verb and statement.verb in ("V", "K") and "reward" not in statement.kinds
    if (
        _names_bearers(statement)
        or not gives
        or statement.recipients
        or not may_share(statement, following)
        or _share_counted(statement, following)
    ):
        return
    uncounted = not any(item.count for item in following.recipients)
    if following.recipients and (uncounted or following.kinds[:1] == ["reward"]):
        statement.recipients = following.recipients
        statement.kinds.append("shared")


def _has_subject_of(statement: Statement, following: Statement) -> bool:
    """Tell whether an award is won by whoever opens the clause, as the next one of a row of verbs tells.

    "Trường được xếp loại xuất sắc, đạt danh hiệu Tập thể lao động xuất sắc và được tặng Cờ thi đua".
    """
    is_open = statement.verb == "G" and not statement.recipients and not statement.has_other_subject
    goes_on = "passive_chain" in following.kinds and statement.clause_start == following.clause_start
    before = all(item.end <= statement.awards[0].start for item in following.recipients)
    return is_open and goes_on and before and bool(following.recipients)


def _names_bearers(statement: Statement) -> bool:
    """Tell whether so many are recognised as what the award says, who are its recipients: "công nhận 7 Chiến sĩ"."""
    is_recognised = statement.verb_item is not None and statement.verb_item.name == "công nhận"
    are_titles = all(award is not None and award.category.endswith("_title") for award in statement.award_types)
    return is_recognised and are_titles and statement.awards[0].count is not None


def _share_counted(statement: Statement, following: Statement) -> bool:
    """Tell whether two counted awards that stand side by side have recipients of another number, and give them those.

    "5 Huân chương, 8 Huy chương cho 13 gia đình": each keeps its own number. Nor has one person what is counted before.
    """
    if statement.awards[0].count is None or not _is_joined(statement, following):
        counted = statement.awards[0].count
        one_alone = len(following.recipients) == 1 and following.recipients[0].symbol == "H"
        return counted is not None and counted.value != 1 and one_alone
    if following.awards[0].count is None:
        return False
    kinds = [_uncounted(item) for item in following.recipients if item.count or not item.name]
    if not kinds or len(kinds) != len(following.recipients):
        return False
    statement.recipients = following.recipients = kinds
    statement.kinds.append("shared")
    return True


def _uncounted(item: Item) -> Item:
    """Return recipients without their number."""
    start = item.count.number_end + 1 if item.count is not None and item.count.number_end > item.start else item.start
    return replace(item, symbol="R", count=None, name="", start=start)


def share_awarder(statement: Statement, following: Statement) -> None:
    """Take the owner of an award for that of the award joined to it: "2 cờ thi đua và 6 bằng khen của Bộ Y tế"."""
    is_joined = _is_joined(statement, following)
    is_guess = not statement.awarder or statement.awarder[0].represented or _GUESSED.intersection(statement.kinds)
    if is_of_state(statement.awards[-1], following.awards[0]):
        return
    if is_joined and is_guess and {"genitive", "owner"}.intersection(following.kinds):
        statement.awarder = following.awarder
        statement.kinds = [*(kind for kind in statement.kinds if kind not in _GUESSED), "owner"]
