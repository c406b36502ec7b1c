"""Whether an award was given, or only planned, made a condition, or denied."""

from __future__ import annotations

import re

from vinhdanh.knowledge import load_toml
from vinhdanh.values import Status
from vinhdanh.view import View

_LIST_ITEM = re.compile(r"\s*(?:[-+•*–]|\d{1,2}[.)]|[a-zđ][.)])\s*")
_LOOK_BACK = 110
#: How far before the first of several awards a cue may stand, however long their list is.
_BEFORE_LIST = 85
#: Words of aiming, which hold for the rest of their clause however long it is.
_AMBITION = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\w)")


class StatusReader:
    """Reads the status of an award from the cues of `knowledge/status_cues.toml`."""

    def __init__(self) -> None:
        data = load_toml("status_cues")
        self._cues = [(row["status"], re.compile(row["pattern"])) for row in data["cue"]]
        self._hypothetical = [re.compile(row["pattern"]) for row in data["hypothetical"]]
        self._after = [(row["status"], re.compile(row["pattern"])) for row in data["after"]]
        self._headings = [(row["status"], re.compile(row["pattern"])) for row in data["heading"]]

    def __call__(
        self, view: View, sentence: tuple[int, int], clause_start: int, awards: tuple[int, int], heading: str
    ) -> Status:
        """Return the status of the awards of a clause.

        Args:
            view: the document.
            sentence: offsets of the sentence.
            clause_start: where the clause of the award begins.
            awards: where the first of the awards begins, or its verb, and where the last one ends.
            heading: folded text of the line that introduces the list which the sentence is an item of, else "".
        """
        award_start, award_end = awards
        look_from = min(award_start - _BEFORE_LIST, award_end - _LOOK_BACK)
        before = view.norm[max(clause_start, look_from) : award_end]
        after = view.norm[award_end : sentence[1]]
        status: Status = "given"
        for name, pattern in self._headings:
            if heading and pattern.search(heading):
                status = name
        if _AMBITION.search(view.norm, clause_start, award_end):
            status = "planned"
        for name, pattern in self._cues:
            if pattern.search(before):
                status = name
        for name, pattern in self._after:
            if pattern.search(after):
                status = name
        return status

    def is_hypothetical(self, view: View, clause_start: int, award_start: int) -> bool:
        """Tell whether the words before an award speak of a chance or a wish, not of something that was done."""
        before = view.norm[max(clause_start, award_start - _LOOK_BACK) : award_start].rstrip()
        return any(pattern.search(before) for pattern in self._hypothetical)


def list_headings(view: View) -> dict[int, str]:
    """Return, by sentence index, the folded heading of each sentence that is an item of a list.

    A heading is a sentence that ends with a colon; its items are the following sentences that begin with a bullet
    or a number.
    """
    headings: dict[int, str] = {}
    heading = ""
    for index, (start, end) in enumerate(view.sentences):
        sentence = view.norm[start:end]
        if sentence.endswith(":"):
            heading = sentence
        elif heading and _LIST_ITEM.match(sentence):
            headings[index] = heading
        else:
            heading = ""
    return headings
