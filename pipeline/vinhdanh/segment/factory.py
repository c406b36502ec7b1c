"""spaCy components that give a `Doc` its zones, sentences and words."""

from __future__ import annotations

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from vinhdanh.clean.zones import find_zones
from vinhdanh.document import get_clean, get_view, set_view, set_words
from vinhdanh.segment.words import segment_words
from vinhdanh.view import View


class Zones:
    """Labels the parts of the page in `doc.spans["zones"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Add the zones to `doc`; those that cleaning has found are taken over."""
        cleaned = get_clean(doc)
        # `doc.text` joins all tokens anew on every call.
        text = cleaned.text if cleaned is not None else doc.text
        zones = cleaned.zones if cleaned is not None else tuple(find_zones(text))
        set_view(doc, View(text, zones=zones))
        spans = (doc.char_span(zone.start, zone.end, zone.kind, alignment_mode="expand") for zone in zones)
        doc.spans["zones"] = [span for span in spans if span is not None]
        return doc


class Sentences:
    """Sets sentence boundaries by rule."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the first token of each sentence of `doc`."""
        starts = [start for start, _ in get_view(doc).sentences]
        if len(doc):
            is_start = np.isin(doc.to_array(["IDX"]), starts)
            is_start[0] = True
            values = np.where(is_start, 1, -1).astype("int64").view("uint64")
            doc.from_array(["SENT_START"], values.reshape(-1, 1))  # type: ignore[arg-type]
        return doc


class Words:
    """Annotates words over the syllable tokens as `doc._.words`."""

    def __call__(self, doc: Doc) -> Doc:
        """Add the (start, end) offsets of the words of `doc`."""
        view = get_view(doc)
        words: list[tuple[int, int]] = []
        for start, end in view.sentences:
            words.extend(segment_words(view.text[start:end], start))
        set_words(doc, words)
        return doc


@Language.factory("vinhdanh_zones", assigns=["doc.spans"])
def create_zones(nlp: Language, name: str) -> Zones:
    """Return the component that labels title, lead, body, captions, related links and the rest."""
    return Zones()


@Language.factory("vinhdanh_sentences", assigns=["token.is_sent_start"])
def create_sentences(nlp: Language, name: str) -> Sentences:
    """Return the component that sets sentence boundaries."""
    return Sentences()


@Language.factory("vinhdanh_words", assigns=["doc._.words"])
def create_words(nlp: Language, name: str) -> Words:
    """Return the component that segments words with underthesea."""
    return Words()
