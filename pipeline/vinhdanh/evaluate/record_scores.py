"""From the award records of one document to its tally and its mistakes.

Each gold record is aligned with at most one predicted row and the other way round. The alignment is optimal: first
the most records that are right as a whole (`slots.WHOLE`), of these the most that have the right awarder too, and
beside them the pairs that agree in the most and whose evidence overlaps the most. Records that are not right as a
whole may be aligned when their evidence overlaps, or when the award is the same.

What only tells again is left out on both sides. A predicted row that says so itself is not scored. A gold record
that repeats others is not looked for: a row that is right as a whole with it, and with none that counts, is neither
right nor wrong.

| sum (after the name of the mode) | what it counts |
| --- | --- |
| `gold`, `predicted` | records that count: gold ones that repeat none; rows that are none and match no repeat |
| `right`, `right_with_awarder` | aligned pairs that agree in `slots.WHOLE`, and in the awarder too |
| `aligned` | all aligned pairs |
| `SLOT.gold`, `SLOT.predicted` | of those records, the ones that fill the slot |
| `SLOT.right` | aligned pairs in which both fill the slot and agree |
| `SLOT.agree` | aligned pairs that agree in the slot, empty ones included |
| `count_error.pairs`, `.absolute`, `.relative` | aligned pairs with both numbers, the sums of their errors |
| `total.documents`, `.right` | documents with given numbers on either side; those whose sum of them is right |
| `total.absolute`, `.relative` | how far their sums are off, and that as a share of the greater sum |

Inside a document the sums are split by the zone of the gold record's trigger (of the evidence, for a row that is
alone), and by the gold record's patterns of statement.
"""

from __future__ import annotations

from collections.abc import Sequence

from vinhdanh.evaluate.alignment import Pair, best_pairs
from vinhdanh.evaluate.facts import ScoredRecord
from vinhdanh.evaluate.sheet import Sheet
from vinhdanh.evaluate.slots import SLOTS, same_record, shown_record
from vinhdanh.evaluate.tally import Tally

Aligned = tuple[ScoredRecord | None, ScoredRecord | None]
_RIGHT, _REPEAT, _AWARDER = 1e6, 1e5, 1e2
#: How much each agreement says that two records mean the same statement; together less than one awarder.
_LIKENESS = {
    "award": 4, "count": 3, "awarder": 2, "recipient_kind": 2, "grade": 1, "recipient": 1, "status": 1, "date": 0.5,
}  # fmt: skip
_EVIDENCE = 4.0


def align_records(gold: Sequence[ScoredRecord], predicted: Sequence[ScoredRecord]) -> list[Aligned]:
    """Return (gold, predicted) for each aligned pair, (gold, None) and (None, predicted) for what is alone.

    Gold records that repeat others are among the pairs, but not alone; rows that repeat others are left out.
    """
    rows = [record for record in predicted if not record.repeat]
    weights: dict[Pair, float] = {}
    for left, wanted in enumerate(gold):
        for right, found in enumerate(rows):
            weight = _weight(wanted, found)
            if weight > 0:
                weights[left, right] = weight
    pairs = best_pairs(weights)
    lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
    twins: list[Aligned] = [(gold[left], rows[right]) for left, right in pairs]
    missed: list[Aligned] = [
        (record, None) for index, record in enumerate(gold) if index not in lefts and not record.repeat
    ]
    spurious: list[Aligned] = [(None, record) for index, record in enumerate(rows) if index not in rights]
    return twins + missed + spurious


def score_records(mode: str, gold: Sequence[ScoredRecord], predicted: Sequence[ScoredRecord], sheet: Sheet) -> None:
    """Add what the records of one document come to under `mode`, and note each error."""
    aligned = [(wanted, found) for wanted, found in align_records(gold, predicted) if not (wanted and wanted.repeat)]
    for wanted, found in aligned:
        at = wanted or found
        assert at is not None
        within = [f"zone={sheet.zone(at.at)}", *(f"pattern={name}" for name in (wanted.patterns if wanted else ()))]
        _note_sides(mode, wanted, found, within, sheet.tally)
        if wanted is not None and found is not None:
            _note_pair(mode, wanted, found, within, sheet.tally)
        _note_mistake(wanted, found, sheet)
    _note_total(mode, gold, predicted, sheet.tally)


def _weight(gold: ScoredRecord, predicted: ScoredRecord) -> float:
    likeness = _likeness(gold, predicted)
    if same_record(gold, predicted):
        if gold.repeat:
            return _REPEAT + likeness
        return _RIGHT + _AWARDER * SLOTS["awarder"].agrees(gold, predicted) + likeness
    if gold.repeat or not (_overlap(gold, predicted) or SLOTS["award"].agrees(gold, predicted)):
        return 0
    return likeness


def _likeness(gold: ScoredRecord, predicted: ScoredRecord) -> float:
    agreed = sum(weight for name, weight in _LIKENESS.items() if SLOTS[name].agrees(gold, predicted))
    return agreed + _EVIDENCE * _overlap(gold, predicted)


def _overlap(gold: ScoredRecord, predicted: ScoredRecord) -> float:
    """Return which share of the shorter evidence both have."""
    shared = min(gold.end, predicted.end) - max(gold.start, predicted.start)
    shorter = min(gold.end - gold.start, predicted.end - predicted.start)
    return max(0, shared) / shorter if shorter > 0 else 0


def _note_sides(
    mode: str, wanted: ScoredRecord | None, found: ScoredRecord | None, within: Sequence[str], tally: Tally
) -> None:
    for side, record in (("gold", wanted), ("predicted", found)):
        if record is not None:
            tally.note(f"{mode}.{side}", within=within)
            for name, slot in SLOTS.items():
                tally.note(f"{mode}.{name}.{side}", bool(slot.shown(record)), within=within)


def _note_pair(mode: str, wanted: ScoredRecord, found: ScoredRecord, within: Sequence[str], tally: Tally) -> None:
    tally.note(f"{mode}.aligned", within=within)
    is_right = same_record(wanted, found)
    tally.note(f"{mode}.right", is_right, within=within)
    has_awarder = SLOTS["awarder"].agrees(wanted, found)
    tally.note(f"{mode}.right_with_awarder", is_right and has_awarder, within=within)
    for name, slot in SLOTS.items():
        agrees = slot.agrees(wanted, found)
        tally.note(f"{mode}.{name}.agree", agrees, within=within)
        tally.note(f"{mode}.{name}.right", agrees and bool(slot.shown(wanted)), within=within)
    if wanted.count is not None and found.count is not None:
        error = abs(wanted.count - found.count)
        tally.note(f"{mode}.count_error.pairs", within=within)
        tally.note(f"{mode}.count_error.absolute", error, within=within)
        tally.note(f"{mode}.count_error.relative", error / max(abs(wanted.count), 1), within=within)


def _note_total(mode: str, gold: Sequence[ScoredRecord], predicted: Sequence[ScoredRecord], tally: Tally) -> None:
    wanted, found = _given(gold), _given(predicted)
    if wanted or found:
        tally.note(f"{mode}.total.documents")
        tally.note(f"{mode}.total.absolute", abs(wanted - found))
        tally.note(f"{mode}.total.relative", abs(wanted - found) / max(wanted, found))
        tally.note(f"{mode}.total.right", wanted == found)


def _given(records: Sequence[ScoredRecord]) -> float:
    """Return how many awards a document says were given, as who adds up its records has it."""
    return sum(record.count or 0 for record in records if record.status == "given" and not record.repeat)


def _note_mistake(wanted: ScoredRecord | None, found: ScoredRecord | None, sheet: Sheet) -> None:
    gold_side = ((wanted.start, wanted.end), shown_record(wanted)) if wanted else None
    predicted_side = ((found.start, found.end), shown_record(found)) if found else None
    if wanted is None or found is None:
        sheet.note_mistake("missed" if wanted else "spurious", "record", gold_side, predicted_side)
        return
    for name, slot in SLOTS.items():
        if not slot.agrees(wanted, found):
            sheet.note_mistake(f"wrong {name.replace('_', ' ')}", "record", gold_side, predicted_side)
