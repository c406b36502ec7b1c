"""Honours that one sentence decides, or the State confers, and later ones hand over."""

from __future__ import annotations

from vinhdanh.relate.handover import is_state_honour
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import Statement
from vinhdanh.view import View

#: How many sentences after a decision its honours are handed over.
_DECIDED_BEFORE = 2


class Decisions:
    """Remembers, through one document, who has decided to reward, and for whom honours of the State are given."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._decided: tuple[int, list[Item]] | None = None
        self._state: list[Item] = []

    def fill(self, statement: Statement, index: int) -> None:
        """Name the awarder of what is only handed over in the sentence `index`, and note what that sentence decides."""
        if self._decided and index - self._decided[0] > _DECIDED_BEFORE:
            self._decided = None
        if self._decided and self._decided[0] < index:
            at, awarder = self._decided
            if _is_handed_over(statement, directly=at == index - 1):
                statement.awarder = awarder
                statement.kinds.append("decided")
        if "on_behalf" in statement.kinds and is_state_honour(statement):
            self._state = statement.awarder
        elif self._state and is_state_honour(statement) and _is_handed_over(statement):
            statement.awarder = self._state
            statement.kinds.append("state")
        if _is_only_decided(statement, self._view):
            self._decided = (index, statement.awarder)


def _is_handed_over(statement: Statement, *, directly: bool = False) -> bool:
    """Tell whether an award is given and nobody is told to confer it; `directly` after a decision also received."""
    papers = all(award is not None and award.category in ("certificate", "flag") for award in statement.award_types)
    is_given = statement.verb == "V" or (directly and papers and statement.verb in ("G", "p"))
    return is_given and not statement.awarder and "reward" not in statement.kinds


def _is_only_decided(statement: Statement, view: View) -> bool:
    """Tell whether a body has decided to reward, and the sentence or headline does not say whom: the next ones do."""
    is_headline = view.zone_at(statement.awards[0].start) == "title"
    is_open = not any(item.count or item.name or not is_headline for item in statement.recipients)
    return bool(statement.awarder) and is_open and "reward" in statement.kinds
