"""Whatever a reader runs into becomes an error of its source, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.packed import PackedError
from vinhdanh.read.source import Source, TooLargeError

#: The extra of this package that brings a module.
_EXTRAS = {"warcio": "readers", "s3fs": "s3"}


def guarded(
    reader: Callable[[Source, ReadOptions], Iterator[Article | ReadError]], source: Source, options: ReadOptions
) -> Iterator[Article | ReadError]:
    """Yield what `reader` gives for `source`, and at its end an error if it raised one or the file has changed."""
    before = source.state()
    try:
        yield from reader(source, options)
    except Exception as error:
        yield failure(source.name, source.stem, error)
        return
    if source.state() != before:
        detail = "the file changed while it was read; what there was at the beginning has been read"
        yield ReadError(source.name, source.stem, "read", "Changed", detail)


def failure(name: str, doc_id: str, error: Exception) -> ReadError:
    """Return the row of `errors` for what was raised when `name` was read."""
    if isinstance(error, PackedError):
        return ReadError(name, doc_id, "read", "BadArchive", str(error))
    if isinstance(error, TooLargeError):
        return ReadError(name, doc_id, "read", "TooLarge", str(error))
    if isinstance(error, ImportError):
        return ReadError(name, doc_id, "read", "MissingPackage", missing_package(error))
    if isinstance(error, OSError):
        return ReadError(name, doc_id, "read", "Unreadable", error.strerror or str(error))
    detail = " ".join(f"{type(error).__name__}: {error}".split())[:500]
    return ReadError(name, doc_id, "read", "Unreadable", detail)


def missing_package(error: ImportError) -> str:
    """Return the sentence that says what to install."""
    text = str(error)
    named = (extra for module, extra in _EXTRAS.items() if module in text)
    extra = next(named, "")
    return f"{text}; install it with: pip install 'vinhdanh[{extra}]'" if extra else text
