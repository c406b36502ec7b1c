"""Inputs as people type them to the files that they mean, in a stable order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from vinhdanh.read.article import ReadError
from vinhdanh.read.manifest import Manifests
from vinhdanh.read.registry import READERS
from vinhdanh.read.source import STDIN, Source

_GLOB = frozenset("*?[")


def expand(inputs: Sequence[str | Path], manifests: Manifests) -> Iterator[Source | ReadError]:
    """Yield each file that `inputs` mean, once, and an error for each input that means none.

    The files of a folder come sorted by path. In a folder, hidden files, files named README, files of other
    formats and the manifests are passed over; a file that is named outright is always taken.
    """
    seen: set[Path] = set()
    for given in inputs:
        for found in _expand_one(str(given), manifests):
            if isinstance(found, ReadError) or found.path is None:
                yield found
            elif (resolved := found.path.resolve()) not in seen:
                seen.add(resolved)
                yield found


def _expand_one(given: str, manifests: Manifests) -> Iterator[Source | ReadError]:
    path = Path(given)
    if given == STDIN:
        yield Source(STDIN, None)
    elif path.is_dir():
        yield from _folder(path, manifests)
    elif path.exists():
        yield _file(path, manifests)
    elif _GLOB & set(given):
        yield from _matches(given, manifests)
    else:
        yield _error(given, "NotFound", "no such file or folder")


def _file(path: Path, manifests: Manifests) -> Source | ReadError:
    manifests.load(path.parent)
    source = Source(path.as_posix(), path)
    if source.suffix in READERS:
        return source
    accepted = " ".join(READERS)
    return _error(source.name, "UnknownFormat", f"'{source.suffix}' is none of the formats read: {accepted}")


def _matches(pattern: str, manifests: Manifests) -> Iterator[Source | ReadError]:
    found = False
    for match in sorted(glob.glob(pattern, recursive=True)):
        path = Path(match)
        if path.is_file() and path not in manifests.load(path.parent):
            found = True
            yield _file(path, manifests)
    if not found:
        yield _error(pattern, "NotFound", "the pattern matches no file")


def _folder(folder: Path, manifests: Manifests) -> Iterator[Source | ReadError]:
    found = False
    failures: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(parent)
        tables = manifests.load(here)
        for name in sorted(files):
            source = Source((here / name).as_posix(), here / name)
            if _is_article(source) and source.path not in tables:
                found = True
                yield source
    for failure in failures:
        yield _error(str(failure.filename or folder), "Unreadable", failure.strerror or str(failure))
    if not found and not failures:
        yield _error(folder.as_posix(), "EmptyFolder", f"no file of the formats read: {' '.join(READERS)}")


def _is_article(source: Source) -> bool:
    return not source.stem.startswith((".", "README")) and source.suffix in READERS


def _error(source: str, error: str, detail: str) -> ReadError:
    return ReadError(source, "", "read", error, detail)
