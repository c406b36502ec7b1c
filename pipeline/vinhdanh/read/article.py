"""What every reader gives: an article, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Media = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Article:
    """One decoded document and what its source says about it.

    Attributes:
        doc_id: the source's id, else one derived from the file's name or content; unique within one reading.
        raw: the decoded text, untouched: every offset in the tables counts its characters.
        source: where it came from, as given: a path, or a path and row ("dump.jsonl:17").
        url: address of the page; empty when unknown, as are all that follow.
        title: headline.
        publisher: who published it.
        published: when, as the source writes it (ISO 8601 where possible).
        media: whether `raw` is plain text or HTML.
        encoding: what its bytes were decoded from; empty where the source gave text.
    """

    doc_id: str
    raw: str
    source: str = ""
    url: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    media: Media = "text"
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class ReadError:
    """A document that could not be read, and why; becomes a row of the table `errors`.

    Attributes:
        source: where it was looked for.
        doc_id: its id, where one is known.
        stage: always "read" here.
        error: the kind of failure in one word, such as "EmptyFile".
        detail: a sentence for people.
    """

    source: str
    doc_id: str
    stage: str
    error: str
    detail: str
