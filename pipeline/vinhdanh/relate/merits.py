"""Lists of what somebody was honoured with, without a verb: "Giải thưởng: - Bằng khen của Bộ Y tế năm 2019 - …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.focus import Focus
from vinhdanh.relate.itemise import Itemiser
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.status import LIST_ITEM
from vinhdanh.relate.within import within
from vinhdanh.values import RecipientKind

#: The pattern of a statement whose award is one of such a list.
MERIT = "merit"
_WORDS = load_toml("relation_words")["merits"]
#: Where the items of a list part: at the ends of lines and sentences, at semicolons, and at dashes that are lost lines.
_PARTS = re.compile(r"\s*\n\s*|;\s*|(?<=[.…:]) (?=[-–•+*]|\d{1,2}[.)] )|(?<![-–]) (?=[-–•+*] (?!\d{4}(?! ?[:,])))")
_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s*")
#: What may stand in an item before its first award.
_LEAD = re.compile(
    r"\s*(?:[-–•+*]|\d{1,2}[.)])?\s*(?:(?:năm )?\d{4}(?: ?[-–,] ?\d{4})* ?[:,]? ?)?"
    rf"(?:{either(_WORDS['verbs'])} )?(?:{either(_WORDS['nouns'])} )?(?:\d{{1,2}} )?[\"“”']?"
)
#: A heading of such a list, up to its colon.
_HEADING = re.compile(rf"(?<!\w)(?:{either(_WORDS['headings'])})(?!\w)[^.:;\n]{{0,60}}:\s*$")
_BARRED = re.compile(rf"(?<!\w)(?:{either(_WORDS['barred'])})(?!\w)")
#: What follows an award that was given: when, by whom, at which level.
_EVIDENCE = re.compile(rf"(?<!\w)(?:\d{{4}}|(?:của|do) \w|{either(_WORDS['levels'])})(?!\w)")
#: What follows a prize that may be won: its winner or its worth.
_PRIZE = re.compile(rf"\s*(?::|[-–]\s*\d|(?:\w+ )?(?:{either(_WORDS['worth'])})(?!\w))")
#: So many items with evidence make a list without a heading.
_FEW = 2
#: So many items that tell of something else may stand among them.
_OTHERS = 3
_LONGEST_HEADING, _HEADING_WORDS = 120, 15


@dataclass(frozen=True, slots=True)
class _Part:
    """One item of a text that may be a list; `awards` are the offsets of those that open it and of those that follow.

    `is_marked` if a dash or a number opens it, `is_joined` if a semicolon parts it from the item before.
    """

    start: int
    end: int
    is_marked: bool
    is_joined: bool
    awards: tuple[int, ...]
    has_evidence: bool


class Merits:
    """The lists of honours of one document, and who has each."""

    def __init__(self, material: Material, itemise: Itemiser, focus: Focus) -> None:
        self._material = material
        self._itemise = itemise
        self._focus = focus
        self._owner: dict[int, tuple[Item, ...]] = {}
        if material.awards:
            self._read()

    def fill(self, statement: Statement) -> bool:
        """Tell whether the awards of a statement without a verb are in such a list, and if so name who has them."""
        at = statement.awards[0].mention.start if statement.awards[0].mention is not None else -1
        owner = self._owner.get(at)
        if owner is None or statement.verb not in _VERBS or statement.recipients:
            return False
        statement.recipients = list(owner)
        statement.kinds.append(MERIT)
        return True

    def _read(self) -> None:
        run: list[_Part] = []
        others = 0
        for part in self._parts():
            others = 0 if part.awards else others + 1
            is_entry = _NUMBER.match(self._material.view.norm, part.start, part.end) is not None
            if others > _OTHERS or not (part.awards or is_entry or (run and (part.is_marked or part.is_joined))):
                self._close(run)
                run = []
                continue
            run.append(part)
            if self._goes_on(part):
                self._close(run)
                run = []
        self._close(run)

    def _goes_on(self, part: _Part) -> bool:
        """Tell whether another sentence begins inside an item, so that the list ends with it."""
        view = self._material.view
        number = _NUMBER.match(view.norm, part.start, part.end)
        after = view.sentence_at(number.end() if number else part.start) + 1
        return after < len(view.sentences) and view.sentences[after][0] < part.end

    def _parts(self) -> Iterator[_Part]:
        """Yield the parts of the sentences that hold awards or belong to their lists."""
        norm = self._material.view.norm
        start, is_joined = 0, False
        for match in (*_PARTS.finditer(norm), None):
            end = match.start() if match is not None else len(norm)
            if start < end:
                yield self._part(start, end, is_joined=is_joined)
                is_joined = False
            is_joined |= match is not None and ";" in match.group()
            start = match.end() if match is not None else end

    def _part(self, start: int, end: int, *, is_joined: bool) -> _Part:
        norm = self._material.view.norm
        is_marked = LIST_ITEM.match(norm, start, end) is not None
        awards = within(self._material.awards, start, end)
        if not awards or _BARRED.search(norm, start, end):
            return _Part(start, end, is_marked, is_joined, (), has_evidence=False)
        first = awards[0]
        headed = norm.rfind(":", start, first.start) + 1
        opens = _LEAD.fullmatch(norm, start, first.start) or (
            headed and _heads(norm, start, headed) and _LEAD.fullmatch(norm, headed, first.start)
        )
        if not opens or _PRIZE.match(norm, first.end, end):
            return _Part(start, end, is_marked, is_joined, (), has_evidence=False)
        has_evidence = bool(headed) or _EVIDENCE.search(norm, start, end) is not None
        return _Part(start, end, is_marked, is_joined, tuple(award.start for award in awards), has_evidence)

    def _close(self, run: Sequence[_Part]) -> None:
        """Note the honours of a run of items, if it is a list of such."""
        of_awards = [part for part in run if part.awards]
        if not of_awards:
            return
        norm, first = self._material.view.norm, run[0].start
        told = [part for part in of_awards if part.has_evidence]
        leading = norm[max(0, first - _LONGEST_HEADING) : first].rstrip()
        if leading.endswith(":") and _BARRED.search(leading[leading.rfind("\n") + 1 :]):
            return
        is_headed = _heads(norm, max(0, first - _LONGEST_HEADING), first) or ":" in norm[first : of_awards[0].awards[0]]
        are_marked = all(part.is_marked for part in run if not part.is_joined)
        if (
            not told
            or 2 * len(told) < len(of_awards)
            or not (is_headed or (are_marked and run[0].is_marked and len(told) >= _FEW))
        ):
            return
        owner = self._owner_of(first, is_headed=is_headed) or self._unnamed(of_awards)
        for part in run:
            owner = self._entry(part) or owner
            self._owner.update(dict.fromkeys(part.awards, owner))

    def _entry(self, part: _Part) -> tuple[Item, ...]:
        """Return who opens an item that names nobody's honours, but whose the next ones are: "2. Lê Thu Hằng"."""
        number = None if part.awards else _NUMBER.match(self._material.view.norm, part.start, part.end)
        if number is None:
            return ()
        items = self._itemise(self._material, number.end(), part.end)
        return tuple(item for item in items[:1] if item.symbol in "HO" and item.name)

    def _owner_of(self, at: int, *, is_headed: bool) -> tuple[Item, ...]:
        """Return who is named in what leads to a list at `at`, else, where it has a heading, whom the text is about."""
        view = self._material.view
        index = view.sentence_at(at)
        start = view.sentences[index][0]
        if start == at and index:
            index -= 1
            start = view.sentences[index][0]
        leading = [item for item in self._itemise(self._material, start, at) if item.symbol in "HO" and item.end <= at]
        named = next((item for item in leading if item.name), None)
        counted = within(self._material.counts, start, at)
        opens = len(view.norm[start:at].split()) <= _HEADING_WORDS
        if named is None and is_headed and opens and not any(count.value.value != 1 for count in counted):
            named = self._focus.subject_before(index)
        return (named,) if named is not None else ()

    def _unnamed(self, parts: Sequence[_Part]) -> tuple[Item, ...]:
        """Return somebody without a name, of the kind that alone has one of the awards, if one tells."""
        catalogue = load_catalogue()
        for part in parts:
            for award in within(self._material.awards, part.start, part.end):
                known = catalogue.get(award.value.code)
                kinds = known.recipients if known is not None else frozenset()
                kind = next((kind for kind in _KINDS if kinds == {kind}), None)
                if kind is not None:
                    return (replace(_NOBODY, start=part.start, end=part.start, recipient_kind=kind),)
        return (replace(_NOBODY, start=parts[0].start, end=parts[0].start),)


_NOBODY = Item("R", 0, 0)
_KINDS: tuple[RecipientKind, ...] = ("individual", "collective")
_VERBS = frozenset({"", "G", "p"})


def _heads(norm: str, start: int, end: int) -> bool:
    """Tell whether a heading of such a list ends at `end`."""
    match = _HEADING.search(norm, start, end)
    return match is not None and _BARRED.search(norm, max(start, norm.rfind("\n", start, match.start())), end) is None
