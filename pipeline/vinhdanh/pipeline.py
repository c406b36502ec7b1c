"""The whole pipeline: how it is loaded, and how an article goes through it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_model_from_config
from thinc.api import Config

from vinhdanh.read.article import Article
from vinhdanh.segment.tokenizer import SyllableTokenizer

_OF_THE_PAGE = frozenset({"vinhdanh_zones", "vinhdanh_sentences"})


def load(config: Mapping[str, Any] | None = None, *, exclude: Iterable[str] = ()) -> Language:
    """Return the whole pipeline.

    Args:
        config: overrides of `config.cfg`, with dotted keys: `{"components.dates.school_year": "08-15/05-31"}`.
        exclude: names of components to leave out, such as "words".

    Raises:
        ValueError: the configuration does not fit a component.
    """
    text = files("vinhdanh").joinpath("config.cfg").read_text(encoding="utf-8")
    settings = Config().from_str(text, overrides=dict(config or {}))
    return load_model_from_config(settings, auto_fill=True, exclude=list(exclude))


def make_doc(nlp: Language, article: Article) -> Doc:
    """Return the clean, tokenised `Doc` of `article`, before any component has run.

    Raises:
        TypeError: `nlp` has another tokenizer than ours, which could not keep the way back to the raw text.
    """
    if not isinstance(nlp.tokenizer, SyllableTokenizer):
        raise TypeError("articles need the tokenizer vinhdanh.Syllables.v1; make the pipeline with vinhdanh.load()")
    return nlp.tokenizer.from_article(article)


def process(nlp: Language, article: Article) -> Doc:
    """Return `article` as a `Doc` with everything that `nlp` finds in it."""
    doc = make_doc(nlp, article)
    for _, component in stages(nlp, doc):
        doc = component(doc)
    return doc


def stages(nlp: Language, doc: Doc) -> list[tuple[str, Callable[[Doc], Doc]]]:
    """Return the components of `nlp` that `doc` is to go through, by name; only those of the page if it is foreign.

    A text in another language is left alone, unless `nlp.tokenizer.any_language` is set.
    """
    is_foreign = doc._.clean is not None and doc._.clean.language == "other"
    if not is_foreign or getattr(nlp.tokenizer, "any_language", True):
        return nlp.pipeline
    return [(name, component) for name, component in nlp.pipeline if nlp.get_pipe_meta(name).factory in _OF_THE_PAGE]


def pipe(nlp: Language, articles: Iterable[Article]) -> Iterator[Doc]:
    """Yield the processed `Doc` of each article, in order and lazily."""
    return (process(nlp, article) for article in articles)
