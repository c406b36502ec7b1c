"""One article to rows, with every failure as a value: what each worker does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.language import Language

from vinhdanh.pipeline import load, make_doc, stages
from vinhdanh.read.article import Article, ReadError
from vinhdanh.run.options import Failure
from vinhdanh.write.rows import DocumentRows, document_rows

Item = Article | ReadError
Outcome = DocumentRows | Failure

_DETAIL_LENGTH = 500


class Worker:
    """Holds the pipeline and turns items into outcomes."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._nlp: Language = load(config)

    def __call__(self, items: Sequence[Item]) -> list[Outcome]:
        """Return one outcome for each item, in order; never raises for what an item holds."""
        return [process_item(self._nlp, item) for item in items]


def process_item(nlp: Language, item: Item) -> Outcome:
    """Return the rows of an article, or the failure that says at which stage it ended, and how."""
    if isinstance(item, ReadError):
        return Failure(item.source, item.doc_id, item.stage, item.error, item.detail)
    stage = "clean"
    try:
        doc = make_doc(nlp, item)
        for stage, component in stages(nlp, doc):  # noqa: B007
            doc = component(doc)
        stage = "write"
        return document_rows(doc)
    except Exception as error:
        detail = " ".join(str(error).split())[:_DETAIL_LENGTH]
        return Failure(item.source, item.doc_id, stage, type(error).__name__, detail)
