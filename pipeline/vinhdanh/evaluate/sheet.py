"""The sheet on which one document is scored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from vinhdanh.evaluate.facts import Mistake
from vinhdanh.evaluate.tally import Tally

#: Offsets and what stands there, for one side of a mistake.
Shown = tuple[tuple[int, int], str]


@dataclass(slots=True)
class Sheet:
    """The tally of a document and its mistakes; `zone` gives the kind of the zone that holds a raw offset."""

    doc_id: str
    zone: Callable[[int], str]
    tally: Tally = field(default_factory=Tally)
    mistakes: list[Mistake] = field(default_factory=list)

    def note_mistake(self, sort: str, subject: str, gold: Shown | None, predicted: Shown | None) -> None:
        """Add one error; a side that has nothing is None."""
        gold_span, gold_shown = gold or (None, "")
        found_span, found_shown = predicted or (None, "")
        self.mistakes.append(Mistake(sort, subject, self.doc_id, gold_span, found_span, gold_shown, found_shown))
