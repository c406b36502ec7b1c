"""From the mentions of one document to its tally and its mistakes.

| sum | what it counts |
| --- | --- |
| `mention.KIND.SIDE.OUTCOME` | mentions of that kind on that side (`gold`, `predicted`), by `extents.OUTCOMES` |
| `value.KIND.gold` | gold mentions whose value is known |
| `value.KIND.predicted` | predicted mentions, but those whose gold twin has no known value |
| `value.KIND.matched` | pairs of one kind that overlap and whose gold value is known |
| `value.KIND.right` | those of them whose value is right, with all that belongs to it (an award's grade) |
| `value.KIND.PART` | those of them whose `PART` is right (`PARTS`) |
| `link.matched`, `link.right` | organizations with both offsets right and a gold name; those whose name is right |
| `bcubed.*` | sums of `clusters.BCubed` |

A pair counts in the zone in which its gold mention begins; what is alone in the zone in which it begins itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vinhdanh.evaluate.clusters import b_cubed, clusters
from vinhdanh.evaluate.extents import align_mentions, outcome
from vinhdanh.evaluate.facts import ScoredMention
from vinhdanh.evaluate.names import body_key, canonical_award, comparable
from vinhdanh.evaluate.sheet import Sheet
from vinhdanh.evaluate.tally import Tally
from vinhdanh.values import MentionKind

_Same = Callable[[ScoredMention, ScoredMention], bool]


def _same_name(gold: ScoredMention, predicted: ScoredMention) -> bool:
    return body_key(gold.value) == body_key(predicted.value)


def _same_award(gold: ScoredMention, predicted: ScoredMention) -> bool:
    return canonical_award(gold.value) == canonical_award(predicted.value)


def _same_grade(gold: ScoredMention, predicted: ScoredMention) -> bool:
    return comparable(gold.grade) == comparable(predicted.grade)


def _same_code(gold: ScoredMention, predicted: ScoredMention) -> bool:
    return bool(gold.codes & predicted.codes) or not (gold.codes or predicted.codes)


def _same_value(gold: ScoredMention, predicted: ScoredMention) -> bool:
    return gold.value == predicted.value


def _same_modifier(gold: ScoredMention, predicted: ScoredMention) -> bool:
    return gold.modifier == predicted.modifier


def _same_unit_class(gold: ScoredMention, predicted: ScoredMention) -> bool:
    return gold.unit_class == predicted.unit_class


#: The parts of each kind's value, and how they are compared.
PARTS: dict[MentionKind, dict[str, _Same]] = {
    "organization": {"name": _same_name},
    "date": {"value": _same_value, "modifier": _same_modifier},
    "count": {"number": _same_value, "modifier": _same_modifier, "unit_class": _same_unit_class},
    "award": {"name": _same_award, "grade": _same_grade, "code": _same_code},
}
#: The parts that make a value right; the others are told apart only.
NEEDED: dict[MentionKind, tuple[str, ...]] = {
    "organization": ("name",),
    "date": ("value",),
    "count": ("number",),
    "award": ("name", "grade"),
}


def score_mentions(gold: Sequence[ScoredMention], predicted: Sequence[ScoredMention], sheet: Sheet) -> None:
    """Add what the mentions of one document come to, and note each error."""
    for wanted, found in align_mentions(gold, predicted):
        at = wanted or found
        assert at is not None
        within = [f"zone={sheet.zone(at.start)}"]
        _note_outcome(wanted, found, within, sheet.tally)
        _note_value(wanted, found, within, sheet.tally)
        _note_mistake(wanted, found, sheet)
    _note_clusters(gold, predicted, sheet.tally)


def _note_outcome(
    wanted: ScoredMention | None, found: ScoredMention | None, within: Sequence[str], tally: Tally
) -> None:
    name = outcome(wanted, found)
    if wanted is not None:
        tally.note(f"mention.{wanted.kind}.gold.{name}", within=within)
    if found is not None:
        tally.note(f"mention.{found.kind}.predicted.{name}", within=within)


def _note_value(wanted: ScoredMention | None, found: ScoredMention | None, within: Sequence[str], tally: Tally) -> None:
    same_kind = wanted is not None and found is not None and wanted.kind == found.kind
    if wanted is not None and wanted.value:
        tally.note(f"value.{wanted.kind}.gold", within=within)
    if found is not None and not (same_kind and wanted is not None and not wanted.value):
        tally.note(f"value.{found.kind}.predicted", within=within)
    if wanted is None or found is None or not same_kind or not wanted.value:
        return
    right = {part: same(wanted, found) for part, same in PARTS[wanted.kind].items()}
    is_right = all(right[part] for part in NEEDED[wanted.kind])
    tally.note(f"value.{wanted.kind}.matched", within=within)
    tally.note(f"value.{wanted.kind}.right", is_right, within=within)
    for part, same in right.items():
        tally.note(f"value.{wanted.kind}.{part}", same, within=within)
    if wanted.kind == "organization" and wanted.span == found.span:
        tally.note("link.matched", within=within)
        tally.note("link.right", is_right, within=within)


def _note_mistake(wanted: ScoredMention | None, found: ScoredMention | None, sheet: Sheet) -> None:
    gold_side = (wanted.span, wanted.shown) if wanted else None
    predicted_side = (found.span, found.shown) if found else None
    if wanted is None or found is None:
        kind = (wanted or found).kind  # type: ignore[union-attr]
        sheet.note_mistake("missed" if wanted else "spurious", kind, gold_side, predicted_side)
        return
    if wanted.kind != found.kind:
        sheet.note_mistake("wrong kind", wanted.kind, (wanted.span, wanted.kind), (found.span, found.kind))
        return
    if wanted.span != found.span:
        sheet.note_mistake("boundary", wanted.kind, gold_side, predicted_side)
    if wanted.value:
        for part, same in PARTS[wanted.kind].items():
            if not same(wanted, found):
                sheet.note_mistake(f"wrong {part.replace('_', ' ')}", wanted.kind, gold_side, predicted_side)


def _note_clusters(gold: Sequence[ScoredMention], predicted: Sequence[ScoredMention], tally: Tally) -> None:
    score = b_cubed(
        clusters([(mention.span, body_key(mention.value)) for mention in gold if mention.kind == "organization"]),
        clusters([(mention.span, mention.entity) for mention in predicted if mention.kind == "organization"]),
    )
    tally.note("bcubed.precision", score.precision)
    tally.note("bcubed.predicted", score.predicted)
    tally.note("bcubed.recall", score.recall)
    tally.note("bcubed.gold", score.gold)
