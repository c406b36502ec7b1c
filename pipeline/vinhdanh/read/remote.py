"""Inputs that are URLs of any file system that fsspec knows: "s3://bucket/news/*.txt", "memory://a.jsonl"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath, PurePosixPath
from typing import Any

from vinhdanh.read.article import ReadError
from vinhdanh.read.guard import failure
from vinhdanh.read.manifest import Manifests
from vinhdanh.read.registry import READERS, is_article_name
from vinhdanh.read.source import Source

_URL = re.compile(r"[a-z][a-z0-9+.-]*:(?:://|//|:)", re.IGNORECASE)
_GLOB = frozenset("*?[")


def is_url(given: str) -> bool:
    """Tell whether an input is a URL and no path."""
    return _URL.match(given) is not None


def expand_url(given: str, manifests: Manifests) -> Iterator[Source | ReadError]:
    """Yield each file that a URL means: of a folder or a pattern all that can be read, sorted."""
    # Few inputs are remote, and the import is slow.
    import fsspec  # noqa: PLC0415

    try:
        filesystem, path = fsspec.core.url_to_fs(given)
        yield from _sources(given, filesystem, path, manifests)
    # Each file system raises errors of its own.
    except Exception as error:
        yield failure(given, "", error)


def _sources(given: str, filesystem: Any, path: str, manifests: Manifests) -> Iterator[Source | ReadError]:
    if _GLOB & set(path):
        found = [name for name in filesystem.glob(path) if filesystem.isfile(name)]
        named = False
    elif filesystem.isdir(path):
        found = filesystem.find(path)
        named = False
    elif filesystem.exists(path):
        found = [path]
        named = True
    else:
        yield ReadError(given, "", "read", "NotFound", "no such file or folder")
        return
    files = _Files(filesystem, manifests, path)
    sources = [source for name in sorted(found) if (source := files.source(name, named=named)) is not None]
    if not sources:
        detail = f"no file of the formats read: {' '.join(READERS)}"
        yield ReadError(given, "", "read", "EmptyFolder", detail)
    yield from sources


class _Files:
    """Files of one file system as sources."""

    def __init__(self, filesystem: Any, manifests: Manifests, root: str) -> None:
        self._filesystem = filesystem
        self._manifests = manifests
        self._root = root.rstrip("/")

    def source(self, name: str, *, named: bool) -> Source | None:
        """Return the file as a source; None if it was not named outright and is no article."""
        url = self._filesystem.unstrip_protocol(name)
        source = Source(url, PurePosixPath(name), url)
        below = PurePosixPath(name.removeprefix(self._root))
        if not named and not is_article_name(source, below):
            return None
        manifests = self._manifests.load(PurePosixPath(name).parent, self._read)
        return None if source.path in manifests and not named else source

    def _read(self, table: PurePath) -> bytes | None:
        path = table.as_posix()
        return bytes(self._filesystem.cat_file(path)) if self._filesystem.isfile(path) else None
