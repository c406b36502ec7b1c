"""Whether an award was given, or only planned, made a condition, or denied."""

from __future__ import annotations

import re

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.statement import LIMITED, Statement
from vinhdanh.scanner import Scanner
from vinhdanh.values import Status
from vinhdanh.view import View

#: How a line of a list begins.
LIST_ITEM = re.compile(r"\s*(?:[-+•*–]|\d{1,2}[.)]|[a-zđ][.)])\s*")
_LOOK_BACK = 110
#: How far before the first of several awards a cue may stand, however long their list is.
_BEFORE_LIST = 85
#: How far before a verb its auxiliaries stand: "sẽ tiếp tục được trao".
_BEFORE_VERB = 24
#: What brackets hold says nothing of the award behind them: "17 giải B (một giải bị từ chối), 26 giải C".
_BRACKETS = re.compile(r"\([^()]*\)")
#: A clause that says what a rule provides.
_RULE = re.compile(r"\W*theo (?:quy định|quy chế|thể lệ|điều lệ|luật|nghị định|thông tư)(?!\w)")
#: A goal that was met is none: "hoàn thành vượt mức các chỉ tiêu, được tặng Cờ thi đua".
_MET = re.compile(r"(?<!\w)(?<!đấu )(?:hoàn thành|vượt|đạt)(?: [^\s,.;:]+){0,4}? (?:chỉ tiêu|mục tiêu)(?!\w)")
#: Words of aiming, which hold for the rest of their clause however long it is.
_AMBITION = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\w)")
#: Aims that hold for a whole list of clauses too: "phấn đấu có 90% ... ; 85% nữ đoàn viên đạt danh hiệu".
_AIMS = re.compile(
    r"(?<!\w)(?<!lực )(?<!sự )(?<!trình )(?:phấn đấu|chỉ tiêu)(?!\w)"
    r"(?!.*(?<!\w)(?:đã|vừa|kết quả|nhiệt liệt)(?!\w))(?=[^;]*;)"
)

#: What was done once is not planned, whatever was before it: "sẽ trở lại giải đấu mà anh từng lên ngôi".
_ONCE = re.compile(
    r"(?<!\w)(?<!chưa )từng (?=(?:\w+ ){0,4}?(?:vô địch|đăng quang|lên ngôi|giành|đoạt|đạt|nhận|được)(?!\w))"
)


class StatusReader:
    """Reads the status of an award from the cues of `knowledge/status_cues.toml`."""

    def __init__(self) -> None:
        data = load_toml("status_cues")
        self._cues = [(row["status"], Scanner(row["pattern"])) for row in data["cue"]]
        self._hypothetical = [Scanner(row["pattern"]) for row in data["hypothetical"]]
        self._after = [
            (row["status"], Scanner(row["pattern"]), re.compile(row.get("unless", r"(?!)"))) for row in data["after"]
        ]
        self._headings = [(row["status"], re.compile(row["pattern"])) for row in data["heading"]]

    def __call__(self, view: View, sentence: tuple[int, int], statement: Statement, heading: str) -> Status:
        """Return the status of the awards of a statement.

        Args:
            view: the document.
            sentence: offsets of the sentence.
            statement: the awards with their verb.
            heading: folded text of the line that introduces the list which the sentence is an item of, else "".
        """
        if LIMITED in statement.kinds:
            return "criterion"
        award_end = max(item.end for item in statement.awards)
        before = _MET.sub(" ", _BRACKETS.sub(" ", _words_before(view, statement, award_end)))
        after = view.norm[award_end : sentence[1]]
        status: Status = "given"
        for name, pattern in self._headings:
            if heading and pattern.search(heading):
                status = name
        is_rule = _RULE.match(view.norm, statement.clause_start) is not None
        status = "criterion" if is_rule else status
        clause, said = (_MET.sub(" ", view.norm[start:award_end]) for start in (statement.clause_start, sentence[0]))
        is_aim = _AMBITION.search(clause) is not None or _AIMS.search(said) is not None
        if is_aim:
            status = "planned"
        since = max((match.start() for match in _ONCE.finditer(before)), default=0)
        for name, cue in self._cues:
            is_barred = (is_aim and name == "criterion") or (is_rule and name == "planned")
            if not is_barred and cue.search(before, since if name == "planned" else 0):
                status = name
        for name, behind, unless in self._after:
            if not is_aim and behind.search(after) and not unless.search(before):
                status = name
        return status

    def is_hypothetical(self, view: View, clause_start: int, award_start: int) -> bool:
        """Tell whether the words before an award speak of a chance or a wish, not of something that was done."""
        before = view.norm[max(clause_start, award_start - _LOOK_BACK) : award_start].rstrip()
        return any(pattern.search(before) for pattern in self._hypothetical)


def _words_before(view: View, statement: Statement, award_end: int) -> str:
    """Return the words that lead to the end of the awards, and those before their verb where it stands far off."""
    award_start = min(item.start for item in statement.awards)
    look_back = max(statement.clause_start, min(award_start - _BEFORE_LIST, award_end - _LOOK_BACK))
    before = view.norm[look_back:award_end]
    verb = statement.verb_item
    if verb is None or verb.end >= look_back:
        return before
    return f"{view.norm[max(statement.clause_start, verb.start - _BEFORE_VERB) : verb.end]}, {before}"


def list_headings(view: View) -> dict[int, str]:
    """Return, by sentence index, the folded heading of each sentence that is an item of a list."""
    return {index: view.norm[slice(*view.sentences[at])] for index, at in heading_sentences(view).items()}


def heading_sentences(view: View) -> dict[int, int]:
    """Return the index of its heading for each sentence that is an item of a list.

    A heading is a sentence that ends with a colon; its items are the following sentences that begin with a bullet
    or a number.
    """
    headings: dict[int, int] = {}
    heading = -1
    for index, (start, end) in enumerate(view.sentences):
        if view.norm.endswith(":", start, end):
            heading = index
        elif heading >= 0 and LIST_ITEM.match(view.norm[start:end]):
            headings[index] = heading
        else:
            heading = -1
    return headings
