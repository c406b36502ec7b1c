"""What can be chosen about the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vinhdanh.read.options import ReadOptions


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What can be chosen about the page.

    Attributes:
        articles: where the texts are; by default, where the run has read them.
        texts: show the articles; if not, the page has the evidence that the tables quote.
        read: names of columns in tabular inputs.
        evaluation: an `evaluation.json`; by default the one in the run's folder, if it has one.
        language: in which the page opens, "en" or "vi"; it can be changed there.
        inline_bytes: articles that are together larger than this go to files beside the page.
        chunk_bytes: least size of such a file but the last.
    """

    articles: Sequence[str | Path] = ()
    texts: bool = True
    read: ReadOptions = field(default_factory=ReadOptions)
    evaluation: Path | None = None
    language: str = "en"
    inline_bytes: int = 16_000_000
    chunk_bytes: int = 1_000_000
