"""`vinhdanh gold agree`: how far two labellers agree, as Markdown tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.evaluate.agreement import CHOICES, Agreement, agreement
from vinhdanh.evaluate.bootstrap import Estimate
from vinhdanh.evaluate.facts import KINDS
from vinhdanh.evaluate.slots import SLOTS
from vinhdanh.gold import GoldDocument, GoldError, read_gold

_NONE = "–"


def agree(first: Path, second: Path, texts: Sequence[Path], *, allow_missing: bool) -> Exit:
    """Print how far the labels in `first` and `second` agree, and return the exit status.

    Raises:
        CliError: the gold cannot be read, a text is missing, or the two share no document.
    """
    print("\n".join(tables(_pairs(first, second, texts, allow_missing=allow_missing))))
    return Exit.OK


def tables(pairs: Sequence[tuple[GoldDocument, GoldDocument]]) -> list[str]:
    """Return the tables of the agreement of two labellings of some texts, as lines of Markdown."""
    found = agreement(pairs)
    return [f"Texts labelled twice: {len(pairs)}.", "", *_mentions(found), "", *_records(found), "", *_choices(found)]


def _pairs(
    first: Path, second: Path, texts: Sequence[Path], *, allow_missing: bool
) -> list[tuple[GoldDocument, GoldDocument]]:
    try:
        ours, theirs = read_gold(first, texts), read_gold(second, texts)
    except GoldError as error:
        raise CliError(str(error), Exit.USAGE) from error
    left_out = [*ours.left_out, *theirs.left_out]
    if left_out and not allow_missing:
        raise CliError(f"{left_out[0]} ({len(left_out)} in all; --allow-missing leaves them out)", Exit.USAGE)
    by_id = {document.doc_id: document for document in theirs.documents}
    pairs = [(document, by_id[document.doc_id]) for document in ours.documents if document.doc_id in by_id]
    if not pairs:
        raise CliError(f"{first} and {second} share no document", Exit.USAGE)
    return pairs


def _mentions(found: Agreement) -> Iterator[str]:
    yield "| mentions | first | second | same span: F1 | overlapping: F1 | same value | alpha |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    scores = found.measured.scores
    for kind in KINDS:
        shown = (_shown(scores.get(f"mention.{kind}.{way}.f1")) for way in ("strict", "type"))
        first, second = found.amounts[kind]
        value = _shown(scores.get(f"value.{kind}.accuracy"))
        yield f"| {kind} | {first} | {second} | {' | '.join(shown)} | {value} | {_number(found.alphas[kind])} |"


def _records(found: Agreement) -> Iterator[str]:
    scores = found.measured.scores
    first, second = found.amounts["record"]
    yield f"| records ({first} by the first, {second} by the second) | F1 |"
    yield "| --- | ---: |"
    yield f"| status, award, grade, recipient kind and count | {_shown(scores.get('record.f1'))} |"
    yield f"| the same, and the awarder | {_shown(scores.get('record.with_awarder.f1'))} |"
    for slot in SLOTS:
        yield f"| {slot.replace('_', ' ')} alone | {_shown(scores.get(f'record.{slot}.f1'))} |"


def _choices(found: Agreement) -> Iterator[str]:
    yield "| choice for a record that both have | alpha |"
    yield "| --- | ---: |"
    for name in CHOICES:
        yield f"| {name.replace('_', ' ')} | {_number(found.alphas[name])} |"


def _shown(score: Estimate | None) -> str:
    if score is None or score.value is None:
        return _NONE
    return f"{_number(score.value)} ({_number(score.low)}–{_number(score.high)})"


def _number(value: float | None) -> str:
    return _NONE if value is None else f"{value:.3f}"
