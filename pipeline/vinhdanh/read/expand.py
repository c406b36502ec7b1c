"""Inputs as people type them to the files that they mean, in a stable order."""

from __future__ import annotations

import glob
import json
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from vinhdanh.read.article import ReadError
from vinhdanh.read.manifest import Manifests
from vinhdanh.read.packed import PackedError
from vinhdanh.read.registry import READERS, is_article_name
from vinhdanh.read.remote import expand_url, is_url
from vinhdanh.read.sniff import kind_of
from vinhdanh.read.source import STDIN, Source

_GLOB = frozenset("*?[")
#: Written by Hugging Face `datasets` beside the tables of a dataset; its list leaves out what is only cached there.
_DATASET_STATE = "state.json"


def expand(inputs: Sequence[str | Path], manifests: Manifests) -> Iterator[Source | ReadError]:
    """Yield each file that `inputs` mean, once, and an error for each input that means none.

    The files of a folder come sorted by path. In a folder, hidden files, files named README, files of other
    formats and the manifests are passed over; a file that is named outright is always taken.
    """
    seen: set[str] = set()
    for given in inputs:
        for found in _expand_one(str(given), manifests):
            if isinstance(found, ReadError) or found.path is None:
                yield found
            elif (place := found.url or os.path.realpath(found.path)) not in seen:
                seen.add(place)
                yield found


def _expand_one(given: str, manifests: Manifests) -> Iterator[Source | ReadError]:
    path = Path(given)
    if given == STDIN:
        yield Source(STDIN, None)
    elif is_url(given):
        yield from expand_url(given, manifests)
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
    if source.suffix in READERS or not path.is_file():
        return source
    try:
        kind = kind_of(source)
    except (OSError, PackedError) as error:
        return _error(source.name, "Unreadable", str(error))
    if kind[0]:
        return Source(source.name, path, kind=kind)
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
        passed_over = manifests.load(here) | _cached(here, files)
        for name in sorted(files):
            source = Source((here / name).as_posix(), here / name)
            if is_article_name(source) and source.path not in passed_over:
                found = True
                yield source if _can_end(here / name) else _error(source.name, "Unreadable", "not a file but a device")
    for failure in failures:
        yield _error(str(failure.filename or folder), "Unreadable", failure.strerror or str(failure))
    if not found and not failures:
        yield _error(folder.as_posix(), "EmptyFolder", f"no file of the formats read: {' '.join(READERS)}")


def _cached(folder: Path, files: list[str]) -> frozenset[PurePath]:
    """Return the files of a `datasets` folder that are no part of the dataset."""
    if _DATASET_STATE not in files:
        return frozenset()
    try:
        state = json.loads((folder / _DATASET_STATE).read_bytes())
        listed = {str(entry["filename"]) for entry in state["_data_files"]}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()
    return frozenset(folder / name for name in files if name.endswith(".arrow") and name not in listed)


def _can_end(path: Path) -> bool:
    """Tell whether reading `path` ends by itself, as it may not with a pipe or a device."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def _error(source: str, error: str, detail: str) -> ReadError:
    return ReadError(source, "", "read", error, detail)
