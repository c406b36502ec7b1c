"""Scores of mentions: span and value, by kind; counts that add up over documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from spacy.scorer import PRFScore

from vinhdanh.view import fold


@dataclass(frozen=True, slots=True)
class LabelledMention:
    """One mention by raw offsets, labelled or extracted; `value` is "" where it is unknown or not to be scored."""

    doc_id: str
    kind: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class LabelledText:
    """How far a text was labelled, in raw characters, and the SHA-256 of the text that the labels belong to."""

    sha256: str
    mentions_upto: int


@dataclass(slots=True)
class MentionScores:
    """Scores of one kind of mention.

    `strict` wants both offsets right; `overlap` counts a mention as found if it touches one of the other side;
    `values_right` of `values` strictly found mentions with a labelled value have it.
    """

    strict: PRFScore = field(default_factory=PRFScore)
    found: int = 0
    gold: int = 0
    believed: int = 0
    predicted: int = 0
    values: int = 0
    values_right: int = 0

    @property
    def overlap_f1(self) -> float:
        """F1 of touching mentions."""
        total = self.gold + self.predicted
        return (self.found + self.believed) / total if total else 0.0

    @property
    def value_accuracy(self) -> float:
        """Share of right values."""
        return self.values_right / self.values if self.values else 0.0


def read_mentions(path: str | Path) -> list[LabelledMention]:
    """Read mentions from a CSV with the columns doc_id, kind, start, end and value."""
    table = pd.read_csv(path, dtype={"doc_id": "string", "value": "string"}, keep_default_na=False)
    return [
        LabelledMention(str(row.doc_id), str(row.kind), int(row.start), int(row.end), str(row.value))  # type: ignore[arg-type]
        for row in table.itertuples()
    ]


def read_texts(path: str | Path) -> dict[str, LabelledText]:
    """Read `texts.csv` of a gold folder: the texts of which mentions were labelled, by id."""
    table = pd.read_csv(path, dtype="string", keep_default_na=False)
    rows = [row for row in table.to_dict("records") if row["mentions_upto"]]
    return {str(row["doc_id"]): LabelledText(str(row["sha256"]), int(row["mentions_upto"])) for row in rows}


def check_texts(documents: str | Path, texts: dict[str, LabelledText]) -> list[str]:
    """Return a line for each labelled text that the run in `documents` (its table) did not read, or read otherwise."""
    table = pd.read_csv(documents, dtype="string", keep_default_na=False)
    read = dict(zip(table["doc_id"], table["sha256"], strict=True))
    return [
        f"{doc_id}: {'was not read' if doc_id not in read else 'is another text than the labelled one'}"
        for doc_id, text in texts.items()
        if read.get(doc_id) != text.sha256
    ]


def score_mentions(
    gold: Iterable[LabelledMention], predicted: Iterable[LabelledMention], texts: dict[str, LabelledText]
) -> dict[str, MentionScores]:
    """Compare mentions of `texts` by kind, as far as each text was labelled."""
    sides: dict[tuple[str, str], tuple[list[LabelledMention], list[LabelledMention]]] = defaultdict(lambda: ([], []))
    for side, mentions in enumerate((gold, predicted)):
        for mention in mentions:
            if mention.doc_id in texts and mention.end <= texts[mention.doc_id].mentions_upto:
                sides[mention.kind, mention.doc_id][side].append(mention)
    scores: dict[str, MentionScores] = defaultdict(MentionScores)
    for (kind, _), (labelled, found) in sorted(sides.items()):
        _score(labelled, found, scores[kind])
    return dict(scores)


def _score(gold: list[LabelledMention], predicted: list[LabelledMention], scores: MentionScores) -> None:
    labelled = {(mention.start, mention.end): mention.value for mention in gold}
    found = {(mention.start, mention.end): mention.value for mention in predicted}
    scores.strict.score_set(set(found), set(labelled))
    scores.gold += len(labelled)
    scores.predicted += len(found)
    scores.found += sum(_touches(span, found) for span in labelled)
    scores.believed += sum(_touches(span, labelled) for span in found)
    for span, value in labelled.items():
        if value and span in found:
            scores.values += 1
            scores.values_right += _same_value(value, found[span])


def _touches(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _same_value(gold: str, found: str) -> bool:
    """Tell whether two values agree: names and awards folded, numbers without sign and unit."""
    wanted = fold(gold).replace("|", " ").split()
    said = fold(found).replace(",", " ").lstrip("<>≥≤~").split()
    return wanted == said or wanted == said[:1]
