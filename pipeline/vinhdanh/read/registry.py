"""Which reader reads what, by the suffix of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.delimited import read_csv, read_tsv
from vinhdanh.read.jsonlines import read_jsonl, read_jsonl_gz
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.parquet import read_parquet
from vinhdanh.read.source import Source
from vinhdanh.read.textfile import read_html, read_text


class Reader(Protocol):
    """Reads one source lazily; may raise `OSError`, which becomes a row of `errors`."""

    def __call__(self, source: Source, options: ReadOptions, /) -> Iterator[Article | ReadError]:
        """Yield what `source` holds."""


#: Readers of files that are one article each.
SINGLE: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
}
#: Readers of files that hold many articles.
MANY: Mapping[str, Reader] = {
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl_gz,
    ".csv": read_csv,
    ".tsv": read_tsv,
    ".parquet": read_parquet,
}
READERS: Mapping[str, Reader] = {**SINGLE, **MANY}
