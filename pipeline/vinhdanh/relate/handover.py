"""Who confers an award, and who only hands it over."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.awards.catalogue import OF_STATE
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.grammar import HOLDER_PATTERNS
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement
from vinhdanh.view import View, fold

_WORDS = load_toml("relation_words")["presenters"]
_HANDING_OVER = frozenset(_WORDS["verbs"])
_DEPUTIES = tuple(_WORDS["deputies"])
_STATE = tuple(_WORDS["state"])
_PREMIER = _WORDS["premier"]
_HEADS_FOR_BODY = tuple(_WORDS["heads_for_body"])
_CONFERRING_BODIES = tuple(_WORDS["conferring_bodies"])
#: How somebody is found who hands over what another receives.
HANDED_BY = "handed_by"
_GIVEN_BY_SUBJECT = frozenset({"subject", "carried", "passive_agent", "place"})


def tell_presenter(statement: Statement, view: View) -> None:
    """Tell who confers from who only hands over: the latter leaves `awarder` and stays in `presenter`.

    Who hands over is a deputy or party secretary who "trao"s, anybody named who "trao"s what no office gives as its
    own, and anybody but the State who "trao"s an honour of the State; and whoever gives what is told to be another's.
    """
    if statement.awarder and _is_presented(statement, view):
        statement.presenter = statement.presenter or statement.awarder
        statement.awarder = []
        statement.kinds.append("presenter")
    elif not statement.awarder and not _hands_over(statement, view) and HANDED_BY not in statement.kinds:
        statement.presenter = []
    if statement.awarder and "office_after_holder" in statement.kinds:
        statement.presenter = [item for item in statement.presenter if item.symbol != "H"]
    told = (item for item in statement.presenter if not _is_otherwise_engaged(item, statement))
    statement.presenter = [_with_name(item, view) for item in told]
    heads = [item for item in statement.awarder if _acts_as_body(item, statement)]
    if heads:
        statement.awarder = [_body_of(item) if item in heads else item for item in statement.awarder]
        statement.presenter = statement.presenter or heads


def _with_name(item: Item, view: View) -> Item:
    """Return an office with the name of a foreigner who holds it: "Chủ tịch Quốc hội Lào Khamla Vongsa"."""
    name = _FOREIGN_NAME.match(view.text, item.end) if item.office is not None and item.symbol == "O" else None
    return replace(item, name=f"{item.name} {name['name']}", end=name.end()) if name is not None else item


#: A name in capitals behind an office, unless it is that of a place or body, which goes on in small letters.
_FOREIGN_NAME = re.compile(r" (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,3})(?= (?:đã|vừa|cũng|trao|lần lượt)(?!\w))")


def _acts_as_body(item: Item, statement: Statement) -> bool:
    """Tell whether somebody heads a body that gives the awards as its own: "Chủ tịch LĐLĐ huyện tặng Giấy khen"."""
    is_head = item.office is not None and item.office.body.startswith(_CONFERRING_BODIES)
    is_own = is_own_honour(statement) and not is_letter(statement)
    return is_head and item.name.startswith(_HEADS_FOR_BODY) and is_own


def _body_of(item: Item) -> Item:
    """Return the body that an office heads."""
    assert item.office is not None
    return replace(item, office=None, name=item.office.body, org_id=item.office.org_id)


def _is_otherwise_engaged(item: Item, statement: Statement) -> bool:
    """Tell whether `item` confers (itself or its office), receives, or is the State, which has no hands."""
    if item in statement.recipients or (item.office is None and item.symbol != "H" and item.name.startswith(_STATE)):
        return True
    return any(item.start <= awarder.start < item.end or item.name == awarder.name for awarder in statement.awarder)


def _hands_over(statement: Statement, view: View) -> bool:
    verb = statement.verb_item
    return verb is not None and view.norm[verb.start : verb.end] in _HANDING_OVER


def _is_presented(statement: Statement, view: View) -> bool:
    hands_over = _hands_over(statement, view) or (is_state_honour(statement) and holds_ceremony(statement, view))
    if HOLDER_PATTERNS.intersection(statement.kinds):
        return _is_presented_by_holder(statement, hands_over=hands_over)
    if _holds_for_others(statement, view):
        return True
    if not hands_over or not _GIVEN_BY_SUBJECT.intersection(statement.kinds):
        return False
    if is_state_honour(statement):
        return not _is_by_state(statement)
    if statement.awarder[0].represented:
        return not is_own_honour(statement)
    return all(_is_deputy(item) for item in statement.awarder)


def _is_by_state(statement: Statement) -> bool:
    """Tell whether the State itself gives its honours; the Prime Minister, who has others, only hands them over."""
    return any(item.name.startswith(_STATE) and not item.name.startswith(_PREMIER) for item in statement.awarder)


def holds_ceremony(statement: Statement, view: View) -> bool:
    """Tell whether the verb only says what a ceremony is for: "UBND tỉnh tổ chức lễ phong tặng danh hiệu cho"."""
    verb = statement.verb_item
    return verb is not None and _CEREMONY.search(view.norm, statement.clause_start, verb.start) is not None


def _holds_for_others(statement: Statement, view: View) -> bool:
    """Tell whether a land only has given what no land gives: "Thành phố Vinh tổ chức lễ trao Kỷ niệm chương"."""
    verb = statement.verb_item
    are_lands = all(item.office is None and fold(item.name).startswith(_LANDS) for item in statement.awarder)
    if verb is None or not are_lands or is_own_honour(statement):
        return False
    return _HOLDING.search(view.norm, statement.clause_start, verb.start) is not None


_LANDS = tuple(f"{kind} " for kind in load_toml("relation_words")["bearers"]["counted_lands"])
_HOLDING = re.compile(r"(?<!\w)tổ chức(?: [^\s,.;]+){0,4} ?$")
#: A ceremony before the verbs that say what for.
_CEREMONY = re.compile(r"(?<!\w)lễ(?: [^\s,.;]+){0,3}(?:,| và)? ?$")


def _is_presented_by_holder(statement: Statement, *, hands_over: bool) -> bool:
    """Tell whether the holder of an office gives what is not the office's own: "Bộ trưởng A trao giải Nhất"."""
    if hands_over and is_state_honour(statement):
        return not _is_by_state(statement)
    if is_letter(statement):
        return False
    is_of_others = hands_over and not is_own_honour(statement)
    return is_of_others or not any(item.office and not _is_deputy(item) for item in statement.awarder)


def is_own_honour(statement: Statement) -> bool:
    """Tell whether the awards are what a body gives in its own name: "đại diện Sở trao Giấy khen"."""
    return all(award is not None and award.category in ("certificate", "flag") for award in statement.award_types)


def is_letter(statement: Statement) -> bool:
    """Tell whether the award is a letter of praise, which whoever sends it gives: "gửi thư khen Công an tỉnh"."""
    return any(award is not None and award.code == "TK" for award in statement.award_types)


def _is_deputy(item: Item) -> bool:
    return item.office is not None and item.name.startswith(_DEPUTIES)


def is_state_honour(statement: Statement) -> bool:
    """Tell whether the awards are orders, medals and titles of the State."""
    return bool(statement.award_types) and all(
        award is not None and award.category in OF_STATE for award in statement.award_types
    )
