"""An evaluation as tables of text, for the terminal and the report alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vinhdanh.evaluate.bootstrap import Difference, Estimate
from vinhdanh.evaluate.evaluation import Comparison, Measured
from vinhdanh.evaluate.extents import OUTCOMES
from vinhdanh.evaluate.facts import KINDS
from vinhdanh.evaluate.measures import MODES, is_error
from vinhdanh.evaluate.mention_scores import PARTS
from vinhdanh.evaluate.slots import SLOTS
from vinhdanh.evaluate.tally import Tally

_MODES = {"record": "end to end", "oracle": "from gold mentions"}
_NOTHING = "-"
#: Columns that keep their intervals on a narrow page.
_MAIN = frozenset({"strict F1", "value F1", "F1 or accuracy", "F1", "end to end", "difference"})
_INTERVAL = re.compile(r" \[.*\]$")
_PRF = ("precision", "recall", "f1")
#: The scores that are shown for each slice of documents or zone, and for each pattern of statement.
_SLICED = (
    "mention.all.strict.f1",
    "value.date.f1",
    "link.accuracy",
    "record.f1",
    "record.with_awarder.f1",
    "oracle.f1",
)
_BY_PATTERN = (
    "record.recall", "record.with_awarder.recall", "oracle.recall", "record.award.accuracy",
    "record.awarder.accuracy", "record.recipient.accuracy", "record.count.accuracy",
)  # fmt: skip
#: The scores whose differences from another run are shown.
_COMPARED = (
    *(f"mention.{kind}.strict.f1" for kind in (*KINDS, "all")),
    *(f"value.{kind}.f1" for kind in KINDS),
    "link.accuracy", "bcubed.f1", "record.precision", "record.recall", "record.f1", "record.with_awarder.f1",
    "oracle.f1", "oracle.with_awarder.f1", "record.count_error.absolute", "record.total_error.absolute",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: a title, what to know about it, the heads of its columns, and rows of text.

    `brief` gives the same rows for a narrow page: with intervals only in the columns that matter most.
    """

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def brief(self) -> tuple[tuple[str, ...], ...]:
        """The rows with few intervals."""
        keeps = [column in _MAIN for column in self.columns]
        return tuple(
            tuple(cell if keep else _INTERVAL.sub("", cell) for cell, keep in zip(row, keeps, strict=True))
            for row in self.rows
        )


def grids(measured: Measured, comparison: Comparison | None = None) -> list[Grid]:
    """Return the tables of an evaluation; those that would be empty are left out."""
    found = [
        _mentions(measured),
        _values(measured),
        _organizations(measured),
        _records(measured),
        _slots(measured),
        _errors(measured),
        *_slices(measured),
    ]
    if comparison is not None:
        found.append(_differences(comparison))
    return [grid for grid in found if grid.rows]


def estimate_text(estimate: Estimate | None) -> str:
    """Return a score with its interval.

    >>> estimate_text(Estimate(0.5, 0.25, 0.75)), estimate_text(None)
    ('0.500 [0.25, 0.75]', '-')
    """
    if estimate is None or estimate.value is None:
        return _NOTHING
    text = f"{estimate.value:.3f}"
    return text if estimate.low is None else f"{text} [{estimate.low:.2f}, {estimate.high:.2f}]"


def difference_text(difference: Difference) -> str:
    """Return a difference with its sign.

    >>> difference_text(Difference(0.5, 0.25, 0.75, 1.0))
    '+0.500 [+0.25, +0.75]'
    """
    text = f"{difference.value:+.3f}"
    return text if difference.low is None else f"{text} [{difference.low:+.2f}, {difference.high:+.2f}]"


def _mentions(measured: Measured) -> Grid:
    rows = []
    for kind in (*KINDS, "all"):
        sides = [_mention_count(measured.totals, kind, side) for side in ("gold", "predicted")]
        if any(sides):
            rows.append(
                (
                    kind,
                    *_scores(measured.scores, f"mention.{kind}.strict", _PRF),
                    *_scores(measured.scores, f"mention.{kind}", ("exact.f1", "partial.f1", "type.f1")),
                    *(f"{number:g}" for number in sides),
                )
            )
    note = "SemEval-2013 task 9.1: P, R and F1 of the strict way, F1 of the other three."
    columns = ("kind", "P", "R", "strict F1", "exact", "partial", "type", "gold", "found")
    return Grid("Mentions", note, columns, tuple(rows))


def _values(measured: Measured) -> Grid:
    rows = []
    for kind in KINDS:
        if measured.totals[f"value.{kind}.gold"]:
            parts = " ".join(
                f"{part.replace('_', ' ')} {_plain(measured.scores.get(f'value.{kind}.{part}'))}"
                for part in PARTS[kind]
            )
            rows.append((kind, *_scores(measured.scores, f"value.{kind}", (*_PRF, "accuracy")), parts))
    note = "TempEval-3: overlapping mentions whose value is right; accuracy over those that overlap."
    return Grid("Values", note, ("kind", "P", "R", "value F1", "accuracy", "accuracy by part"), tuple(rows))


def _organizations(measured: Measured) -> Grid:
    rows: list[tuple[str, ...]] = []
    if "link.accuracy" in measured.scores:
        rows.append(("linking accuracy", "", "", estimate_text(measured.scores["link.accuracy"])))
    if "bcubed.f1" in measured.scores:
        rows.append(("B-cubed", *_scores(measured.scores, "bcubed", _PRF)))
    note = "Names of exactly found organizations; clusters of mentions within a document."
    return Grid("Organizations", note, ("measure", "P", "R", "F1 or accuracy"), tuple(rows))


def _records(measured: Measured) -> Grid:
    rows = []
    for mode in MODES:
        totals = [measured.totals[f"{mode}.{name}"] for name in ("gold", "predicted")]
        if not any(totals):
            continue
        for name, right in ((mode, "right"), (f"{mode}.with_awarder", "right_with_awarder")):
            label = f"{_MODES[mode]}{' + awarder' if name != mode else ''}"
            numbers = (measured.totals[f"{mode}.{right}"], *totals)
            rows.append((label, *_scores(measured.scores, name, _PRF), *(f"{number:g}" for number in numbers)))
    note = "A record is right if status, award, grade, kind of recipient and count are."
    return Grid("Award records", note, ("records", "P", "R", "F1", "right", "gold", "found"), tuple(rows))


def _slots(measured: Measured) -> Grid:
    rows = []
    for slot in SLOTS:
        if any(measured.totals[f"{mode}.{slot}.{side}"] for mode in MODES for side in ("gold", "predicted")):
            cells = [
                *_scores(measured.scores, f"record.{slot}", (*_PRF, "accuracy")),
                *_scores(measured.scores, f"oracle.{slot}", ("f1", "accuracy")),
            ]
            rows.append((slot.replace("_", " "), *cells))
    note = "F1: records that fill the slot; accuracy: aligned records, empty slots too; (gold): from gold mentions."
    columns = ("slot", "P", "R", "F1", "accuracy", "F1 (gold)", "accuracy (gold)")
    return Grid("Slots of award records", note, columns, tuple(rows))


def _errors(measured: Measured) -> Grid:
    names = {
        "count_error.absolute": "count, mean absolute",
        "count_error.relative": "count, mean relative",
        "total_error.absolute": "sum of a document, mean absolute",
        "total_error.relative": "sum of a document, mean relative",
        "total.accuracy": "sum of a document right (more is better)",
    }
    rows = [
        (label, *_scores(measured.scores, "record", (name,)), *_scores(measured.scores, "oracle", (name,)))
        for name, label in names.items()
        if f"record.{name}" in measured.scores
    ]
    note = "Less is better. Counts: aligned records with a number. Sums: of what was given."
    return Grid("Counting errors", note, ("error", "end to end", "from gold mentions"), tuple(rows))


def _slices(measured: Measured) -> Iterator[Grid]:
    for kind, slices in measured.slices.items():
        names = _BY_PATTERN if kind == "pattern" else _SLICED
        shown = [name for name in names if any(name in scores for scores in slices.values())]
        rows = [
            (name, str(measured.sizes[kind][name]), *(estimate_text(scores.get(score)) for score in shown))
            for name, scores in slices.items()
        ]
        note = "Of labelled records alone, so without precision: no spurious record has a pattern." * (
            kind == "pattern"
        )
        yield Grid(f"By {kind}", note, (kind, "documents", *shown), tuple(rows))


def _differences(comparison: Comparison) -> Grid:
    rows = []
    for name in _COMPARED:
        if name in comparison.differences:
            found = comparison.differences[name]
            share = _NOTHING if found.in_favour is None else f"{found.in_favour:.1%}"
            rows.append((name + (" (less is better)" if is_error(name) else ""), difference_text(found), share))
    note = (
        f"Over the {comparison.documents} documents that both have scored with the same labels, on the same resamples."
    )
    return Grid("Against the other run", note, ("score", "difference", "resamples in favour"), tuple(rows))


def _scores(scores: Mapping[str, Estimate], prefix: str, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(estimate_text(scores.get(f"{prefix}.{name}")) for name in names)


def _plain(estimate: Estimate | None) -> str:
    return _NOTHING if estimate is None or estimate.value is None else f"{estimate.value:.3f}"


def _mention_count(totals: Tally, kind: str, side: str) -> float:
    kinds = KINDS if kind == "all" else (kind,)
    return sum(totals[f"mention.{one}.{side}.{outcome}"] for one in kinds for outcome in OUTCOMES)
