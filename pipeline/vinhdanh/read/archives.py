"""Files in a zip or tar archive, read one after the other without unpacking anything to disk."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from vinhdanh.read.article import ReadError
from vinhdanh.read.manifest import MANIFEST_NAMES, Manifests
from vinhdanh.read.packed import Bounded, Budget, PackedError
from vinhdanh.read.seekable import seekable
from vinhdanh.read.source import Source

_MANIFEST_BYTES = 64 * 2**20


class Archive:
    """The members of one archive as sources, with what a manifest in it says about them."""

    def __init__(self, source: Source, wanted: Callable[[Source], bool]) -> None:
        self._source = source
        self._wanted = wanted
        state = source.state()
        self._budget = source.budget or (Budget(state[0]) if state else None)
        self.manifests = Manifests()

    def zip(self) -> Iterator[Source | ReadError]:
        """Yield the files of a zip archive, in its order."""
        with seekable(self._source) as stream:
            try:
                archive = zipfile.ZipFile(stream)
            except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
                raise PackedError(f"not a whole zip archive: {error}") from error
            self._budget = self._budget or Budget(stream.seek(0, 2))
            infos = [info for info in archive.infolist() if not info.is_dir()]
            for info in infos:
                if self._is_manifest(info.filename) and info.file_size <= _MANIFEST_BYTES:
                    self._take_manifest(info.filename, partial(archive.open, info))
            for info in infos:
                yield from self._member(info.filename, info.compress_size, partial(archive.open, info))

    def tar(self) -> Iterator[Source | ReadError]:
        """Yield the files of a tar archive, in its order; links and devices are passed over."""
        if self._source.depth:
            with seekable(self._source) as copy:
                self._look_for_manifests(copy)
                copy.seek(0)
                yield from self._tar(copy)
            return
        if self._source.local is not None:
            with self._source.open() as stream:
                self._look_for_manifests(stream)
        with self._source.open() as stream:
            yield from self._tar(stream)

    def _tar(self, packed: BinaryIO) -> Iterator[Source | ReadError]:
        for info, stream in _tar_members(packed):
            yield from self._member(info.name, info.size, partial(_same, stream))

    def _look_for_manifests(self, packed: BinaryIO) -> None:
        for info, stream in _tar_members(packed):
            if self._is_manifest(info.name) and info.size <= _MANIFEST_BYTES:
                self._take_manifest(info.name, partial(_same, stream))

    def _member(self, name: str, packed_size: int, open_: Callable[[], Any]) -> Iterator[Source | ReadError]:
        path = PurePosixPath(name.replace("\\", "/"))
        shown = f"{self._source.name}/{name}"
        if path.is_absolute() or ".." in path.parts or ":" in (path.parts or ("",))[0]:
            yield ReadError(shown, "", "read", "BadArchive", "a path that leads out of the archive")
            return
        if path in self.manifests.tables:
            return
        if not self._wanted(Source(shown, path)):
            return
        try:
            opened = open_()
        except (zipfile.BadZipFile, tarfile.TarError, OSError, RuntimeError, NotImplementedError) as error:
            yield ReadError(shown, path.stem, "read", "BadArchive", f"cannot be unpacked: {error}")
            return
        with opened as stream:
            counted = _Total(stream, self._budget)
            bounded = Bounded(cast(BinaryIO, counted), lambda: packed_size, "cannot be unpacked")
            inside = cast(BinaryIO, bounded)
            yield Source(shown, path, stream=inside, depth=self._source.depth + 1, budget=self._budget)

    def _is_manifest(self, name: str) -> bool:
        return PurePosixPath(name).name in MANIFEST_NAMES

    def _take_manifest(self, name: str, open_: Callable[[], Any]) -> None:
        try:
            with open_() as stream:
                data = stream.read(_MANIFEST_BYTES)
        except (zipfile.BadZipFile, tarfile.TarError, OSError, RuntimeError, NotImplementedError, ValueError):
            return
        self.manifests.add(PurePosixPath(name), data)


def _tar_members(packed: BinaryIO) -> Iterator[tuple[tarfile.TarInfo, BinaryIO]]:
    try:
        with tarfile.open(fileobj=packed, mode="r|") as archive:
            for info in archive:
                if info.isreg() and (stream := archive.extractfile(info)) is not None:
                    yield info, cast(BinaryIO, stream)
    except (tarfile.TarError, ValueError, EOFError) as error:
        raise PackedError(f"not a whole tar archive: {error}") from error


def _same(stream: BinaryIO) -> BinaryIO:
    return stream


class _Total:
    """A member whose bytes count for all that comes out of the file."""

    def __init__(self, stream: BinaryIO, budget: Budget | None) -> None:
        self._stream = stream
        self._budget = budget

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        if self._budget is not None:
            self._budget.take(len(data))
        return data

    def close(self) -> None:
        self._stream.close()
