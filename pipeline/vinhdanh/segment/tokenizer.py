"""The tokenizer: cleans what it is given and cuts it into syllables, numbers and marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from vinhdanh.clean import clean
from vinhdanh.document import set_clean
from vinhdanh.read.article import Article

#: A number with its separators, a run of letters, or any other single character, each with the blank behind it; or
#: what else there is of blanks.
_TOKEN = re.compile(r"(\d+(?:[.,]\d+)*|[^\W\d_]+|\S)( ?)|(\s+)")


def tokenise(text: str) -> tuple[list[str], list[bool]]:
    """Return the tokens of `text`, and whether a blank stands behind each: together they are the text again.

    >>> tokenise("LĐ-TB tặng 1.200 suất.")
    (['LĐ', '-', 'TB', 'tặng', '1.200', 'suất', '.'], [False, False, True, True, True, False, False])
    """
    found: list[tuple[str, str, str]] = _TOKEN.findall(text)
    return [token or blanks for token, _, blanks in found], [blank == " " for _, blank, _ in found]


class SyllableTokenizer:
    """Turns raw text or an `Article` into a `Doc` of clean text whose tokens are syllables.

    The clean text may differ from the raw text; `doc._.clean` has the map between them.

    Attributes:
        any_language: whether texts that are not Vietnamese go through the pipeline like all others.
    """

    def __init__(self, vocab: Vocab, *, any_language: bool = False) -> None:
        self.vocab = vocab
        self.any_language = any_language

    def __call__(self, text: str) -> Doc:
        """Return the `Doc` of one raw text without metadata."""
        return self.from_article(Article(doc_id="", raw=text))

    def from_article(self, article: Article) -> Doc:
        """Return the `Doc` of `article`."""
        cleaned = clean(article)
        words, spaces = tokenise(cleaned.text)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        set_clean(doc, cleaned)
        return doc

    def to_bytes(self, **kwargs: Any) -> bytes:
        """Return nothing: the tokenizer has no state but the vocabulary."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> SyllableTokenizer:
        """Return itself."""
        return self

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:
        """Write nothing."""

    def from_disk(self, path: str | Path, **kwargs: Any) -> SyllableTokenizer:
        """Return itself."""
        return self


@registry.tokenizers("vinhdanh.Syllables.v1")  # type: ignore[untyped-decorator]
def create_tokenizer(any_language: bool = False) -> Callable[[Language], SyllableTokenizer]:
    """Return the function by which spaCy makes the tokenizer of a pipeline.

    Args:
        any_language: whether texts that are not Vietnamese go through the pipeline like all others.
    """

    def create(nlp: Language) -> SyllableTokenizer:
        return SyllableTokenizer(nlp.vocab, any_language=any_language)

    return create
