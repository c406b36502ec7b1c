"""Who hands an award over without being the one who gives it."""

from __future__ import annotations

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import HOLDER_PATTERNS, Statement
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["presenters"]
_HANDING_OVER = frozenset(_WORDS["verbs"])
_DEPUTIES = tuple(_WORDS["deputies"])
_STATE = tuple(_WORDS["state"])
_GIVEN_BY_SUBJECT = frozenset({"subject", "carried", "passive_agent"})


def drop_presenter(statement: Statement, view: View) -> None:
    """Empty the awarder of `statement` where it is only the one who handed the award over.

    That is a deputy or party secretary who "trao"s, anybody named who does, and anybody but the State who "trao"s an
    honour of the State.
    """
    if statement.awarder and _is_presented(statement, view):
        statement.awarder = []
        statement.kinds.append("presenter")


def _is_presented(statement: Statement, view: View) -> bool:
    verb = statement.verb_item
    hands_over = verb is not None and view.norm[verb.start : verb.end] in _HANDING_OVER
    if HOLDER_PATTERNS.intersection(statement.kinds):
        if hands_over:
            return not _is_state_honour(statement) or not any(
                item.name.startswith(_STATE) for item in statement.awarder
            )
        return not any(item.office and not _is_deputy(item) for item in statement.awarder)
    if not hands_over or not _GIVEN_BY_SUBJECT.intersection(statement.kinds):
        return False
    if _is_state_honour(statement):
        return not any(item.name.startswith(_STATE) for item in statement.awarder)
    return all(_is_deputy(item) for item in statement.awarder)


def _is_deputy(item: Item) -> bool:
    return item.office is not None and item.name.startswith(_DEPUTIES)


def _is_state_honour(statement: Statement) -> bool:
    categories = {"order", "medal", "state_title"}
    return bool(statement.award_types) and all(
        award is not None and award.category in categories for award in statement.award_types
    )
