"""Gold documents against a run: what `vinhdanh evaluate` computes before anything is shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from vinhdanh.evaluate.evaluation import Evaluation, LeftOut, ScoredDocument
from vinhdanh.evaluate.facts import KINDS, Facts, Mistake, ScoredMention
from vinhdanh.evaluate.labelled import gold_facts
from vinhdanh.evaluate.mention_scores import score_mentions
from vinhdanh.evaluate.oracle import records_from_gold, segmented
from vinhdanh.evaluate.places import RawPlaces
from vinhdanh.evaluate.predicted import Run
from vinhdanh.evaluate.record_scores import score_records
from vinhdanh.evaluate.sheet import Sheet
from vinhdanh.gold.model import GoldDocument

#: What labels may be of: mentions of a kind, and award records. Some sets have labels of a part alone.
LABELLED: tuple[str, ...] = (*KINDS, "record")


@dataclass(frozen=True, slots=True)
class Outcome:
    """The evaluation, and the mistakes that may be shown: none of documents of the split `test`."""

    evaluation: Evaluation
    mistakes: tuple[Mistake, ...]


def is_secret(split: str) -> bool:
    """Tell whether documents of `split` may be seen through their scores only."""
    return split.strip().lower().startswith("test")


def evaluate_run(  # noqa: PLR0913
    run: Run,
    gold: Sequence[GoldDocument],
    labels: Mapping[str, str],
    left_out: Sequence[LeftOut] = (),
    *,
    only: Collection[str] = LABELLED,
    oracle: bool = True,
) -> Outcome:
    """Score a run.

    Args:
        run: the tables of a run.
        gold: the labelled documents; those that the run has not read, or has read otherwise, are left out.
        labels: the digest of the labels of each document, by id.
        left_out: documents that are left out already, and why.
        only: what is labelled, so what is scored.
        oracle: score the records that are made from gold mentions, too, where all is labelled.

    Raises:
        ValueError: a labelled value is malformed.
    """
    missing = list(left_out)
    documents: list[ScoredDocument] = []
    mistakes: list[Mistake] = []
    for document in sorted(gold, key=lambda document: document.doc_id):
        read = run.sha256(document.doc_id)
        if read != document.sha256:
            reason = "the run has read another text than the labelled one" if read else "the run has not read it"
            missing.append(LeftOut(document.doc_id, reason))
            continue
        predicted, digest = run.facts(document.doc_id, document.upto), labels[document.doc_id]
        scored = _score(document, predicted, digest, only, oracle=oracle and set(only) == set(LABELLED))
        documents.append(scored[0])
        if not is_secret(document.split):
            mistakes.extend(scored[1])
    missing.sort(key=lambda document: document.doc_id)
    return Outcome(Evaluation(tuple(documents), tuple(missing)), tuple(mistakes))


def _score(
    document: GoldDocument, predicted: Facts, labels: str, only: Collection[str], *, oracle: bool
) -> tuple[ScoredDocument, list[Mistake]]:
    gold = gold_facts(document)
    doc = segmented(replace(document.article, doc_id=document.doc_id))
    sheet = Sheet(document.doc_id, RawPlaces(doc).zone_at)
    score_mentions(_of(only, gold.mentions), _of(only, predicted.mentions), sheet)
    if "record" in only:
        score_records("record", gold.records, predicted.records, sheet)
    if oracle:
        made = [record for record in records_from_gold(doc, gold.mentions) if record.start < document.upto]
        # What the oracle gets wrong is in the tally alone: people look at what the run got wrong.
        score_records("oracle", gold.records, made, replace(sheet, mistakes=[]))
    scored = ScoredDocument(
        document.doc_id, document.sha256, labels, document.split, document.source, document.style, sheet.tally
    )
    return scored, sheet.mistakes


def _of(kinds: Collection[str], mentions: Sequence[ScoredMention]) -> list[ScoredMention]:
    return [mention for mention in mentions if mention.kind in kinds]
