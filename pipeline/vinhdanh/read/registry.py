"""Which reader reads what, by the suffix of the file, or by its first bytes where that says nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Protocol

from vinhdanh.read.archives import Archive
from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.columnar import read_arrow, read_parquet
from vinhdanh.read.delimited import read_csv, read_tsv
from vinhdanh.read.guard import guarded
from vinhdanh.read.jsonlines import read_jsonl
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.source import Source
from vinhdanh.read.textfile import read_html, read_text
from vinhdanh.read.warc import read_warc


class Reader(Protocol):
    """Reads one source lazily; what it raises becomes a row of `errors`."""

    def __call__(self, source: Source, options: ReadOptions, /) -> Iterator[Article | ReadError]:
        """Yield what `source` holds."""


#: Readers of files that are one article each.
SINGLE: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
#: Readers of files that hold many articles.
MANY: Mapping[str, Reader] = {
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_tsv,
    ".parquet": read_parquet,
    ".arrow": read_arrow,
    ".feather": read_arrow,
    ".warc": read_warc,
}


def read_zip(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield what the files in a zip archive hold."""
    archive = Archive(source, _is_member)
    yield from _read_members(archive, archive.zip(), options)


def read_tar(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield what the files in a tar archive hold."""
    archive = Archive(source, _is_member)
    yield from _read_members(archive, archive.tar(), options)


#: Readers of archives. What lies deeper, or in an archive whose size cannot be known, is not opened: what comes out of
#: little could not be bounded.
_DEEPEST = 3
ARCHIVES: Mapping[str, Reader] = {".zip": read_zip, ".tar": read_tar}
READERS: Mapping[str, Reader] = {**SINGLE, **MANY, **ARCHIVES}


def is_article_name(source: Source, below: PurePath | None = None) -> bool:
    """Tell whether a file that nobody has named outright is to be read: neither hidden nor a README, in a format read.

    Args:
        source: the file.
        below: the part of its path to look at, if not only its name.
    """
    parts = below.parts if below is not None else (source.path.name if source.path else "",)
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts)
    return not hidden and not source.stem.startswith("README") and source.suffix in READERS


def _is_member(source: Source) -> bool:
    return is_article_name(source, source.path)


def _why_closed(member: Source) -> str:
    if member.depth >= _DEEPEST:
        return f"an archive in {member.depth} others is not opened"
    return "an archive in one of unknown size is not opened; unpack the outer one"


def _read_members(
    archive: Archive, members: Iterator[Source | ReadError], options: ReadOptions
) -> Iterator[Article | ReadError]:
    for member in members:
        if isinstance(member, ReadError):
            yield member
        elif member.suffix in ARCHIVES and (member.depth >= _DEEPEST or member.budget is None):
            yield ReadError(member.name, "", "read", "NestedArchive", _why_closed(member))
        else:
            for item in guarded(READERS[member.suffix], member, options):
                if isinstance(item, Article) and member.suffix in SINGLE and member.path is not None:
                    yield archive.manifests.describe(item, member.path)
                else:
                    yield item
