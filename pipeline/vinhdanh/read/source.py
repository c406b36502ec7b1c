"""One input as readers see it: a name to show, a suffix that says what it is, and a stream of bytes."""

from __future__ import annotations

import io
import os
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from vinhdanh.read.packed import UNPACKERS, Budget, unpack

#: The input that means standard input, and its id.
STDIN = "-"
STDIN_ID = "stdin"

#: Suffixes that stand for two.
_SHORT = {".tgz": (".tar", ".gz"), ".tbz2": (".tar", ".bz2"), ".txz": (".tar", ".xz"), ".tzst": (".tar", ".zst")}


class TooLargeError(Exception):
    """An article is larger than the limit; the message says so, for people."""


@dataclass(frozen=True, slots=True)
class Source:
    """A local file, a file at a URL, a member of an archive, or standard input where `path` is None.

    Attributes:
        name: what people are shown.
        path: where it is; of a URL or a member only its parts mean something.
        url: the address, for fsspec, if it is remote.
        stream: the bytes, if they can be had only once.
        kind: suffix and packing, where its bytes have told them and not its name.
        depth: how many archives it lies in.
        budget: what may come out of the outermost of them.
    """

    name: str
    path: PurePath | None
    url: str = ""
    stream: BinaryIO | None = field(default=None, compare=False)
    kind: tuple[str, str] | None = None
    depth: int = 0
    budget: Budget | None = field(default=None, compare=False)

    @property
    def local(self) -> Path | None:
        """The path, if this is a local file."""
        return None if self.url or self.stream or self.path is None else Path(self.path)

    @property
    def suffix(self) -> str:
        """The lower-case suffix by which the reader is chosen, that of its packing left aside."""
        return self._suffixes[0]

    @property
    def packing(self) -> str:
        """The lower-case suffix that says how it is packed: ".gz", ".bz2", ".xz", ".zst", or nothing."""
        return self._suffixes[1]

    @property
    def _suffixes(self) -> tuple[str, str]:
        if self.kind is not None:
            return self.kind
        suffixes = ["", *(suffix.lower() for suffix in self.path.suffixes)] if self.path else [""]
        if suffixes[-1] in _SHORT:
            return _SHORT[suffixes[-1]]
        return (suffixes[-2], suffixes[-1]) if suffixes[-1] in UNPACKERS else (suffixes[-1], "")

    @property
    def stem(self) -> str:
        """The file's name without its suffixes, which serves as an id."""
        if self.path is None:
            return STDIN_ID
        name = self.path.name
        for suffix in (self.packing, self.suffix):
            if suffix and name.lower().endswith(suffix):
                name = name[: -len(suffix)]
        return name or self.path.name

    def open(self) -> io.BufferedReader:
        """Open for reading bytes, unpacked.

        Raises:
            OSError: it cannot be opened.
            ImportError: a package is needed that is not installed.
        """
        stream = self._open()
        return unpack(stream, self.packing) if self.packing else _buffered(stream)

    def read(self, limit: int) -> bytes:
        """Return all bytes, unpacked.

        Raises:
            OSError: it cannot be read.
            PackedError: it cannot be unpacked.
            TooLargeError: there are more than `limit`.
        """
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise TooLargeError(f"larger than {limit:,} bytes")
        return data

    def state(self) -> tuple[int, int] | None:
        """Return size and time of the last change of a local file, to tell later whether it has changed."""
        if self.local is None:
            return None
        try:
            found = self.local.stat()
        except OSError:
            return None
        return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None

    def _open(self) -> BinaryIO:
        if self.stream is not None:
            return self.stream
        if self.url:
            # Few inputs are remote, and the import is slow.
            import fsspec  # noqa: PLC0415

            filesystem, path = fsspec.core.url_to_fs(self.url)
            return cast(BinaryIO, filesystem.open(path, "rb"))
        if self.path is None:
            return cast(BinaryIO, sys.stdin.buffer)
        return cast(BinaryIO, _AsItIs(Path(self.path)))


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[arg-type]


class _AsItIs(io.FileIO):
    """A file up to the size that it has when it is opened, so that reading ends however fast it grows."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "rb")
        found = os.fstat(self.fileno())
        self._size = found.st_size if stat.S_ISREG(found.st_mode) else None

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        """Fill `buffer` with what there was when the file was opened."""
        if self._size is None:
            return super().readinto(buffer)
        room = max(0, self._size - self.tell())
        return super().readinto(memoryview(buffer)[:room])

    def readall(self) -> bytes:
        """Return the rest of what there was when the file was opened."""
        return super().readall() if self._size is None else self.read(max(0, self._size - self.tell()))
