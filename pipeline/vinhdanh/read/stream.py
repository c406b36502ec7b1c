"""The one way in: any inputs to a lazy stream of articles and errors, in the order of the inputs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.expand import expand
from vinhdanh.read.guard import guarded
from vinhdanh.read.manifest import Manifests
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.packed import unpack
from vinhdanh.read.registry import READERS, SINGLE
from vinhdanh.read.rows import content_id
from vinhdanh.read.sniff import format_of, packing_of, peek
from vinhdanh.read.source import Source


def read_articles(inputs: Sequence[str | Path], options: ReadOptions | None = None) -> Iterator[Article | ReadError]:
    """Yield every article of `inputs`, and a `ReadError` for everything that cannot be read.

    An input is a file, a folder (read recursively), a glob pattern, a URL that fsspec knows, or "-" for standard input.
    Nothing is opened before it is asked for. The ids of the articles are unique.
    """
    options = options or ReadOptions()
    manifests = Manifests()
    seen: dict[str, int] = {}
    for source in expand(inputs, manifests):
        if isinstance(source, ReadError):
            yield source
            continue
        for item in read_source(source, options):
            if isinstance(item, ReadError):
                yield item
                continue
            article = _unique(_described(item, source, manifests), seen)
            if options.only is None or article.doc_id in options.only:
                yield article


class InputError(Exception):
    """The inputs mean no file at all; the message says why, for people."""


def require_sources(inputs: Sequence[str | Path]) -> None:
    """Raise unless at least one of `inputs` means a file or standard input.

    Raises:
        InputError: none does.
    """
    failures = []
    for found in expand(inputs, Manifests()):
        if isinstance(found, Source):
            return
        failures.append(f"{found.source}: {found.detail}")
    raise InputError("; ".join(failures) or "no input is given")


def count_articles(inputs: Sequence[str | Path]) -> int | None:
    """Return how many articles or errors `inputs` will give, or None where only reading them would tell."""
    count = 0
    for source in expand(inputs, Manifests()):
        if isinstance(source, Source) and source.suffix not in SINGLE:
            return None
        count += 1
    return count


def read_source(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield what one source holds; whatever goes wrong becomes an error."""
    return guarded(READERS.get(source.suffix, _read_unnamed), source, options)


def _read_unnamed(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Read standard input, or a pipe, as what its first bytes say that it is, else as text."""
    stream = source.open()
    if packing := packing_of(peek(stream)):
        stream = unpack(cast(BinaryIO, stream), packing)
    suffix = format_of(peek(stream)) or ".txt"
    yield from READERS[suffix](replace(source, stream=stream, kind=(suffix, "")), options)


def _described(article: Article, source: Source, manifests: Manifests) -> Article:
    if source.path is None or source.suffix not in SINGLE:
        return article
    return manifests.describe(article, source.path)


def _unique(article: Article, seen: dict[str, int]) -> Article:
    """Return `article` under an id that is not in `seen`, made from its own and its content, and note it.

    `seen` has for each id the last number that was put behind it.
    """
    doc_id = base = " ".join(article.doc_id.split())
    if doc_id in seen:
        doc_id = base = f"{base}-{content_id(article.raw, 8)}"
    while doc_id in seen:
        seen[base] += 1
        doc_id = f"{base}-{seen[base]}"
    seen[doc_id] = 1
    return article if doc_id == article.doc_id else replace(article, doc_id=doc_id)
