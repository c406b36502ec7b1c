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
from vinhdanh.read.packed import Bounded, PackedError, check_ratio
from vinhdanh.read.seekable import seekable
from vinhdanh.read.source import Source

_MANIFEST_BYTES = 64 * 2**20


class Archive:
    """The members of one archive as sources, with what a manifest in it says about them."""

    def __init__(self, source: Source, wanted: Callable[[Source], bool]) -> None:
        self._source = source
        self._wanted = wanted
        self._unpacked = 0
        self.manifests = Manifests()

    def zip(self) -> Iterator[Source | ReadError]:
        """Yield the files of a zip archive, in its order."""
        with seekable(self._source) as stream:
            try:
                archive = zipfile.ZipFile(stream)
            except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
                raise PackedError(f"not a whole zip archive: {error}") from error
            size = stream.seek(0, 2)
            infos = [info for info in archive.infolist() if not info.is_dir()]
            for info in infos:
                if self._is_manifest(info.filename) and info.file_size <= _MANIFEST_BYTES:
                    self._take_manifest(info.filename, partial(archive.open, info))
            for info in infos:
                yield from self._member(info.filename, size, info.compress_size, partial(archive.open, info))

    def tar(self) -> Iterator[Source | ReadError]:
        """Yield the files of a tar archive, in its order; links and devices are passed over."""
        if self._source.stream is None and self._source.path is not None:
            for info, stream in self._tar_members():
                if self._is_manifest(info.name) and info.size <= _MANIFEST_BYTES:
                    self._take_manifest(info.name, partial(_same, stream))
        for info, stream in self._tar_members():
            yield from self._member(info.name, 0, info.size, partial(_same, stream))

    def _tar_members(self) -> Iterator[tuple[tarfile.TarInfo, BinaryIO]]:
        with self._source.open() as packed:
            try:
                with tarfile.open(fileobj=packed, mode="r|") as archive:
                    for info in archive:
                        if info.isreg() and (stream := archive.extractfile(info)) is not None:
                            yield info, cast(BinaryIO, stream)
            except (tarfile.TarError, ValueError, EOFError) as error:
                raise PackedError(f"not a whole tar archive: {error}") from error

    def _member(
        self, name: str, archive_size: int, packed_size: int, open_: Callable[[], Any]
    ) -> Iterator[Source | ReadError]:
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
            counted = _Total(stream, self, archive_size)
            bounded = Bounded(cast(BinaryIO, counted), lambda: packed_size, "cannot be unpacked")
            yield Source(shown, path, stream=cast(BinaryIO, bounded))

    def count(self, unpacked: int, archive_size: int) -> None:
        """Note that so many bytes more came out of the archive; raise if they are too many for its size."""
        self._unpacked += unpacked
        if archive_size:
            check_ratio(archive_size, self._unpacked)

    def _is_manifest(self, name: str) -> bool:
        return PurePosixPath(name).name in MANIFEST_NAMES

    def _take_manifest(self, name: str, open_: Callable[[], Any]) -> None:
        try:
            with open_() as stream:
                data = stream.read(_MANIFEST_BYTES)
        except (zipfile.BadZipFile, tarfile.TarError, OSError, RuntimeError, NotImplementedError, ValueError):
            return
        self.manifests.add(PurePosixPath(name), data)


def _same(stream: BinaryIO) -> BinaryIO:
    return stream


class _Total:
    """Tells the archive how much is read from a member."""

    def __init__(self, stream: BinaryIO, archive: Archive, archive_size: int) -> None:
        self._stream = stream
        self._archive = archive
        self._size = archive_size

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._archive.count(len(data), self._size)
        return data

    def close(self) -> None:
        self._stream.close()
