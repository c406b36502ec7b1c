"""Honours that one sentence decides, or the State confers, and later ones hand over."""

from __future__ import annotations

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.handover import holds_ceremony, is_state_honour
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.within import within
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["decisions"]
_ASKING = (*load_toml("relation_words")["rewards"]["asking"], *_WORDS["asking"])
#: How many sentences after a decision its honours are handed over.
_DECIDED_BEFORE = 2
#: How many sentences after the State is told to honour somebody others are told to have received its honours.
_RECEIVED_BEFORE = 4
#: What stands before, or behind, the head of state who decides: "quyết định của | Chủ tịch nước | ký".
_DECISION_OF = regex.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['of'] + _WORDS['on_behalf'])}) $")
_SIGNS = regex.compile(rf" (?:{'|'.join(_WORDS['signs'])})(?!\w)")
_ON_BEHALF = regex.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['on_behalf'])}) $")
_LONGEST = 60
#: A year alone, or words for former times.
_PAST = regex.compile(rf"(?<!\w)(?:(?<!\d[/.-])(?:19|20)\d\d(?![\w/-])|{'|'.join(_WORDS['past'])})(?!\w)")


class Decisions:
    """Remembers, through one document, who has decided to reward, and for whom honours of the State are given."""

    def __init__(self, material: Material) -> None:
        self._view = material.view
        self._decided: tuple[int, list[Item]] | None = None
        self._state: list[Item] = []
        #: Who hands the State's honours over, and in which sentence.
        self._presenter: tuple[int, list[Item]] = (-1, [])
        self._by_state = _decisions_of_state(material)

    def fill(self, statement: Statement, index: int) -> None:
        """Name the awarder of what is only handed over in the sentence `index`, and note what that sentence decides."""
        if self._decided and index - self._decided[0] > _DECIDED_BEFORE:
            self._decided = None
        if self._decided and self._decided[0] < index:
            at, awarder = self._decided
            if _is_handed_over(statement, directly=at == index - 1):
                statement.awarder = awarder
                statement.kinds.append("decided")
        if is_state_honour(statement):
            self._fill_from_state(statement, index)
        if _is_only_decided(statement, self._view):
            self._decided = (index, statement.awarder)

    def _fill_from_state(self, statement: Statement, index: int) -> None:
        """Name the head of state for whom an honour of the State is given or received."""
        if statement.awarder:
            is_ceremony = "genitive" in statement.kinds and holds_ceremony(statement, self._view)
            if "on_behalf" in statement.kinds or is_ceremony:
                self._state = statement.awarder
                self._presenter = (index, statement.presenter)
            return
        told = within(self._by_state, 0, self._view.sentences[index][1])
        near = [item for item in told if index - self._view.sentence_at(item.start) <= self._reach(item)]
        if _is_handed_over(statement) and (self._state or (told and not self._is_asked_for(statement))):
            statement.awarder = self._state or [told[-1]]
        elif near and statement.verb in ("G", "p") and not self._is_of_the_past(statement):
            statement.awarder = [near[-1]]
        if statement.awarder:
            statement.kinds.append("state")
            at, presenter = self._presenter
            statement.presenter = statement.presenter or (presenter if at == index else [])

    def _reach(self, item: Item) -> int:
        """Return for how many sentences on a decision of the State holds; who acts for it does so in one."""
        return 0 if _ON_BEHALF.search(self._view.norm, max(0, item.start - _LONGEST), item.start) else _RECEIVED_BEFORE

    def _is_asked_for(self, statement: Statement) -> bool:
        """Tell whether the honour is only asked for: "đề nghị phong tặng Nhà giáo Ưu tú cho 3 cô"."""
        start, end = statement.clause_start, statement.awards[0].start
        return any(self._view.norm.find(word, start, end) >= 0 for word in _ASKING)

    def _is_of_the_past(self, statement: Statement) -> bool:
        """Tell whether the sentence tells of former honours: "năm 1996, từng được tặng Huân chương"."""
        sentence = self._view.sentences[self._view.sentence_at(statement.awards[0].start)]
        return _PAST.search(self._view.norm, *sentence) is not None


def _decisions_of_state(material: Material) -> list[Item]:
    """Return where a head of state is told to decide, or others to act for one."""
    view = material.view
    return [
        Item("O", office.start, office.end, None, office, office.name, office.org_id, recipient_kind="individual")
        for office in material.offices
        if office.name.startswith(tuple(_WORDS["heads"]))
        and (
            _DECISION_OF.search(view.norm, max(0, office.start - _LONGEST), office.start)
            or _SIGNS.match(view.norm, office.end)
        )
    ]


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
