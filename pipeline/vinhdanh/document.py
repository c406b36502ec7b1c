"""How mentions live in a spaCy `Doc`: extensions, span groups and the shared `View`.

Mentions are kept twice: as spans, for people and other spaCy components, and as `Mention` objects in
`doc.user_data`, because two spans of different kinds may have the same offsets.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc, Span

import vinhdanh.serial  # noqa: F401 (teaches spaCy to write what is kept here)
from vinhdanh.values import SPAN_GROUPS, AwardRecord, Mention, MentionKind
from vinhdanh.view import View

if TYPE_CHECKING:
    from vinhdanh.clean import CleanText
    from vinhdanh.read.article import Article

_MENTIONS = "vinhdanh.mentions."
_VIEW = "vinhdanh.view"
_CLEAN = "vinhdanh.clean"
_WORDS = "vinhdanh.words"
_RECORDS = "vinhdanh.records"
_PUBLISHED = "vinhdanh.published"


def get_view(doc: Doc) -> View:
    """Return the `View` of `doc`, made on first use."""
    view = doc.user_data.get(_VIEW)
    if view is None:
        sentences = None
        if doc.has_annotation("SENT_START"):
            sentences = tuple((sent.start_char, sent.end_char) for sent in doc.sents)
        view = View(doc.text, sentences)
        doc.user_data[_VIEW] = view
    return view


def set_view(doc: Doc, view: View) -> None:
    """Attach `view` to `doc`."""
    doc.user_data[_VIEW] = view


def get_mentions(doc: Doc, kind: MentionKind) -> Sequence[Mention[Any]]:
    """Return the mentions of `kind` in the order of the text; empty if no component has looked for them."""
    # A tuple stays itself; documents read from bytes have lists.
    return tuple(doc.user_data.get(_MENTIONS + kind, ()))


def set_mentions(doc: Doc, kind: MentionKind, mentions: Iterable[Mention[Any]]) -> None:
    """Replace the mentions of `kind`, and the span group that shows them."""
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end)))
    doc.user_data[_MENTIONS + kind] = ordered
    spans = (
        doc.char_span(mention.start, mention.end, label=mention.kind, alignment_mode="expand") for mention in ordered
    )
    doc.spans[SPAN_GROUPS[kind]] = [span for span in spans if span is not None]


def get_clean(doc: Doc) -> CleanText | None:
    """Return the clean text with its map to the raw text; None for a `Doc` that another tokenizer made."""
    return doc.user_data.get(_CLEAN)


def set_clean(doc: Doc, cleaned: CleanText) -> None:
    """Attach the result of cleaning to `doc`."""
    doc.user_data[_CLEAN] = cleaned


def get_words(doc: Doc) -> Sequence[tuple[int, int]]:
    """Return the (start, end) offsets of the words; empty if none were segmented."""
    words: Sequence[tuple[int, int]] = doc.user_data.get(_WORDS, ())
    return words if isinstance(words, tuple) else tuple((start, end) for start, end in words)


def set_words(doc: Doc, words: Iterable[tuple[int, int]]) -> None:
    """Attach the (start, end) offsets of the words."""
    doc.user_data[_WORDS] = tuple(words)


def get_records(doc: Doc) -> tuple[AwardRecord, ...]:
    """Return the award records in the order of the text."""
    return tuple(doc.user_data.get(_RECORDS, ()))


def set_records(doc: Doc, records: Iterable[AwardRecord]) -> None:
    """Replace the award records."""
    doc.user_data[_RECORDS] = tuple(records)


def get_published(doc: Doc) -> tuple[str, str]:
    """Return the day of publication (ISO, or empty) and where it is known from."""
    day, source = doc.user_data.get(_PUBLISHED, ("", ""))
    return day, source


def set_published(doc: Doc, day: str, source: str) -> None:
    """Attach the day of publication and its source: metadata, text, inferred, or empty."""
    doc.user_data[_PUBLISHED] = (day, source)


def find_mention(span: Span) -> Mention[Any] | None:
    """Return the mention that `span`, taken from one of our span groups, stands for."""
    kind = span.label_
    if kind not in SPAN_GROUPS:
        return None
    mentions = get_mentions(span.doc, kind)
    at = bisect_left(mentions, span.start_char, key=lambda mention: mention.start)
    for mention in takewhile(lambda mention: mention.start == span.start_char, mentions[at:]):
        if mention.end == span.end_char:
            return mention
    for mention in mentions[at : at + 1] or mentions[-1:]:
        if mention.start < span.end_char and span.start_char < mention.end:
            return mention
    return None


def _span_value(span: Span) -> Any:
    mention = find_mention(span)
    return mention.value if mention else None


def _span_rule(span: Span) -> str:
    mention = find_mention(span)
    return mention.rule if mention else ""


def _article_of(doc: Doc) -> Article | None:
    cleaned = get_clean(doc)
    return cleaned.article if cleaned else None


def register_extensions() -> None:
    """Register the attributes under `doc._` and `span._`; harmless when done twice."""
    Span.set_extension("value", getter=_span_value, force=True)
    Span.set_extension("rule", getter=_span_rule, force=True)
    Doc.set_extension("awards", getter=get_records, setter=set_records, force=True)
    Doc.set_extension("view", getter=get_view, force=True)
    Doc.set_extension("words", getter=get_words, force=True)
    Doc.set_extension("clean", getter=get_clean, force=True)
    Doc.set_extension("article", getter=_article_of, force=True)
    Doc.set_extension("published", getter=lambda doc: get_published(doc)[0], force=True)
    Doc.set_extension("published_from", getter=lambda doc: get_published(doc)[1], force=True)


register_extensions()
