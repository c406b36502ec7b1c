"""Documents to a part, with every failure as a value: what each worker does, whatever engine it works for."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import astuple
from multiprocessing import parent_process
from typing import Any

from spacy.language import Language

from vinhdanh.pipeline import load, make_doc, stages
from vinhdanh.read.article import ReadError
from vinhdanh.run.limit import TimeLimit, time_limit
from vinhdanh.run.options import Failure, Processed
from vinhdanh.run.shards import Item
from vinhdanh.write.part import make_part
from vinhdanh.write.rows import DocumentRows, document_rows

Outcome = DocumentRows | Failure

_DETAIL_LENGTH = 500
#: Components that no table shows anything of.
_UNSEEN = ("words",)


def load_pipeline(config: Mapping[str, Any]) -> Language:
    """Return the pipeline that runs use."""
    return load(config, exclude=_UNSEEN)


class Worker:
    """Holds the pipeline and turns documents into parts.

    Attributes:
        may_end_process: whether a document that never comes back may take the process with it.
    """

    def __init__(self, config: Mapping[str, Any], document_seconds: int = 0, *, may_end_process: bool = False) -> None:
        # only a process that was forked from the one that has loaded it shares its pipeline
        loaded = sys.modules.get("vinhdanh.run.loaded") if parent_process() is not None else None
        ready: Language | None = loaded.PIPELINE if loaded is not None and not config else None
        self._nlp = ready or load_pipeline(config)
        self._seconds = document_seconds
        self.may_end_process = may_end_process
        self._is_first = True

    def __call__(self, items: Sequence[Item]) -> Processed:
        """Return the part of `items`; never raises for what an item holds."""
        # What a shard adds to the vocabulary is forgotten after it, so that memory stays flat. What the first one does
        # is most of what the next ones need.
        with nullcontext() if self._is_first else self._nlp.memory_zone():
            outcomes = [self._outcome(item) for item in items]
        self._is_first = False
        failures = tuple(outcome if isinstance(outcome, Failure) else None for outcome in outcomes)
        documents = (outcome for outcome in outcomes if isinstance(outcome, DocumentRows))
        part = make_part(documents, [astuple(failure) for failure in failures if failure])
        return Processed(part, failures)

    def _outcome(self, item: Item) -> Outcome:
        try:
            with time_limit(self._seconds, may_end_process=self.may_end_process):
                return process_item(self._nlp, item)
        except TimeLimit:
            return Failure(item.source, item.doc_id, "run", "TimeLimit", f"it took longer than {self._seconds} s")


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
