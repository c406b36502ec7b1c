"""Labelled records as lessons on titles: where the award of a record stands, and which awards the rules find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from vinhdanh.document import get_mentions, get_view
from vinhdanh.evaluate.places import RawPlaces
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.gold.errors import GoldError
from vinhdanh.gold.model import GoldDocument
from vinhdanh.gold.reader import read_gold
from vinhdanh.pipeline import load, make_doc
from vinhdanh.relate.learned_victories import TellingSentences, award_names, tokens_of
from vinhdanh.train.labels import Lesson, Span


def read_lessons_on_victories(folder: str | Path, texts: Sequence[Path] = (), split: str | None = None) -> list[Lesson]:
    """Return the documents of a folder of standoff gold: the triggers of their records, in sentences with titles.

    Raises:
        GoldError: the folder is not sound, or no text is at hand.
    """
    gold = read_gold(folder, texts, split)
    if not gold.documents:
        raise GoldError(gold.left_out)
    nlp, telling = load(exclude=["words", "relate"]), TellingSentences()
    lessons = []
    for document in gold.documents:
        doc = nlp(make_doc(nlp, replace(document.article, doc_id=document.doc_id)))
        tokens, places = Tokens(get_view(doc)), RawPlaces(doc)
        labelled = places.to_clean(0, document.upto) or (0, 0)
        sentences = tuple(span for span in telling.find(tokens) if tokens.starts[span[0]] < labelled[1])
        rules = tuple(award_names(tokens, get_mentions(doc, "award")))
        triggers = tuple(_triggers(document, places, tokens))
        lessons.append(Lesson(document.doc_id, document.source, tokens, rules, sentences, triggers))
    return lessons


def _triggers(document: GoldDocument, places: RawPlaces, tokens: Tokens) -> Iterator[Span]:
    """Yield where the awards of the records stand, in order and none twice."""
    clean = {places.to_clean(*record.trigger) for record in document.records}
    reach = 0
    for start, end in sorted(tokens_of(tokens, *span) for span in clean if span is not None):
        if reach <= start < end:
            yield start, end
            reach = end
