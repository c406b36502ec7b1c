"""Who hands an award over without being the one who gives it."""

from __future__ import annotations

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["presenters"]
_HANDING_OVER = frozenset(_WORDS["verbs"])
_DEPUTIES = tuple(_WORDS["deputies"])
_STATE = tuple(_WORDS["state"])
_GIVEN_BY_SUBJECT = frozenset({"subject", "carried", "passive_agent"})


def drop_presenter(statement: Statement, view: View) -> None:
    """Empty the awarder of `statement` where it is only the one who handed the award over.

    That is a deputy or party secretary who "trao"s, and anybody but the State who "trao"s an honour of the State.
    """
    verb = statement.verb_item
    if verb is None or view.norm[verb.start : verb.end] not in _HANDING_OVER:
        return
    if not statement.awarder or not _GIVEN_BY_SUBJECT.intersection(statement.kinds):
        return
    if _is_state_honour(statement):
        is_presenter = not any(item.name.startswith(_STATE) for item in statement.awarder)
    else:
        is_presenter = all(_is_deputy(item) for item in statement.awarder)
    if is_presenter:
        statement.awarder = []
        statement.kinds.append("presenter")


def _is_deputy(item: Item) -> bool:
    return item.office is not None and item.name.startswith(_DEPUTIES)


def _is_state_honour(statement: Statement) -> bool:
    catalogue = load_catalogue()
    known = [catalogue.get(item.mention.value.code) for item in statement.awards if item.mention is not None]
    categories = {"order", "medal", "state_title"}
    return bool(known) and all(award is not None and award.category in categories for award in known)
