"""spaCy's DocBin: mentions as spans in the groups that the pipeline uses, each with its value as `kb_id_`.

Beside the four kinds there are the groups `fillers` (words that only fill a role) and `records` (triggers). What
else there is to say stands in `doc.user_data["gold"]`: the manifest's row, and for each record, by the `id_` of its
span, its note, attributes and roles, filled by spans that are named by their `id_`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from vinhdanh.gold.convert.labelled import Labelled, labelled, row_data
from vinhdanh.gold.convert.regions import Region, ordered, regions_of, standoff_of
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.model import KINDS
from vinhdanh.values import SPAN_GROUPS

DOCS = "gold.spacy"
USER_DATA = "gold"
_FILLERS, _RECORDS = "fillers", "records"
_PIECE = re.compile(r"\w+|\s|[^\w\s]")


def write(documents: Sequence[Labelled]) -> dict[str, bytes]:
    """Return the one file.

    Raises:
        GoldError: labels that would get lost.
    """
    vocab = Vocab()
    return {DOCS: DocBin(store_user_data=True, docs=[to_doc(document, vocab) for document in documents]).to_bytes()}


def to_doc(document: Labelled, vocab: Vocab) -> Doc:
    """Return a document whose `text` is the raw text, cut into tokens at every border of a label.

    Raises:
        GoldError: labels that would get lost.
    """
    regions = regions_of(document)
    doc = _tokens(document.text, regions, vocab)
    groups: dict[str, list[Span]] = {name: [] for name in (*SPAN_GROUPS.values(), _FILLERS, _RECORDS)}
    records: dict[str, dict[str, Any]] = {}
    for place, region in enumerate(regions):
        name = f"r{place}"
        groups[_group(region)].append(_span(doc, region, name))
        if region.is_record:
            roles = [[role, f"r{filler}"] for role, filler in region.roles]
            records[name] = {"note": region.note, "attributes": dict(region.attributes), "roles": roles}
    for group, spans in groups.items():
        doc.spans[group] = spans
    doc.user_data[USER_DATA] = {"row": row_data(document.row), _RECORDS: records}
    return doc


def _span(doc: Doc, region: Region, name: str) -> Span:
    value = "" if region.is_record else region.note
    span = doc.char_span(region.start, region.end, label=region.label, kb_id=value, span_id=name)
    if span is None:
        raise AssertionError(f"no token begins at {region.start} or ends at {region.end}")
    return span


def _group(region: Region) -> str:
    if region.is_record:
        return _RECORDS
    return SPAN_GROUPS[KINDS[region.label]] if region.label in KINDS else _FILLERS


def _tokens(text: str, regions: Sequence[Region], vocab: Vocab) -> Doc:
    starts, ends = {region.start for region in regions}, {region.end for region in regions}
    words: list[str] = []
    spaces: list[bool] = []
    for start, end in _pieces(text, starts | ends):
        # A token's blank lies outside of spans that end with the token, so a blank inside a label's edge is a token.
        if text[start:end] == " " and words and not spaces[-1] and start not in starts and end not in ends:
            spaces[-1] = True
        else:
            words.append(text[start:end])
            spaces.append(False)
    return Doc(vocab, words=words, spaces=spaces)


def _pieces(text: str, borders: set[int]) -> Iterator[tuple[int, int]]:
    """Yield words, blanks and signs, cut at the borders."""
    for match in _PIECE.finditer(text):
        cuts = [match.start(), *sorted(b for b in borders if match.start() < b < match.end()), match.end()]
        yield from pairwise(cuts)


def read(files: Mapping[str, bytes], path: str) -> list[Labelled]:
    """Read such a file; ids are counted anew.

    Raises:
        GoldError: it is no DocBin, or its documents are not made by `to_doc`.
    """
    try:
        docs = list(DocBin().from_bytes(files[DOCS]).get_docs(Vocab()))
    except Exception as error:
        raise GoldError([GoldProblem(path, 0, f"no DocBin of spaCy: {type(error).__name__} {error}")]) from error
    documents: list[Labelled] = []
    problems: list[GoldProblem] = []
    for number, doc in enumerate(docs, 1):
        try:
            documents.append(from_doc(doc, f"{path}: document {number}"))
        except GoldError as error:
            problems.extend(error.problems)
    if problems:
        raise GoldError(problems)
    return documents


def from_doc(doc: Doc, path: str) -> Labelled:
    """Return what `to_doc` was given, but for the ids.

    Raises:
        GoldError: the document was not made by `to_doc`.
    """
    try:
        gold = doc.user_data[USER_DATA]
        standoff = standoff_of(_regions(doc, gold[_RECORDS]))
        row = gold["row"]
    except (KeyError, TypeError, ValueError) as error:
        raise GoldError([GoldProblem(path, 0, f"{type(error).__name__} {error}: not written as here")]) from error
    return labelled(row, doc.text, standoff, path, 0)


def _regions(doc: Doc, records: Mapping[str, Mapping[str, Any]]) -> list[Region]:
    groups = [*SPAN_GROUPS.values(), _FILLERS, _RECORDS]
    spans = sorted((span for group in groups for span in doc.spans[group]), key=lambda span: int(span.id_[1:]))
    places = {span.id_: place for place, span in enumerate(spans)}
    return [_region(span, places, records.get(span.id_)) for span in spans]


def _region(span: Span, places: Mapping[str, int], record: Mapping[str, Any] | None) -> Region:
    place = span.label_, span.start_char, span.end_char
    if record is None:
        return Region(*place, span.kb_id_)
    roles = ((role, places[filler]) for role, filler in record["roles"])
    return Region(*place, record["note"], record["attributes"], ordered(roles))
