"""Compressed streams: unpacked as they are read, with a bound on how much may come out of little."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, cast

#: What becomes so many times as large when unpacked is a bomb and no text, once it is larger than the free bytes.
MAX_RATIO = 150
FREE_BYTES = 32 * 2**20
_BLOCK, _STEP = 64 * 1024, 1024


class PackedError(Exception):
    """What is packed cannot be unpacked; the message says why, for people."""


def _zstd(stream: BinaryIO) -> Any:
    # Arrow takes a while to import, and most inputs do not need it.
    import pyarrow as pa  # noqa: PLC0415

    return pa.CompressedInputStream(pa.PythonFile(cast(io.IOBase, stream), mode="r"), "zstd")


#: How to unpack, by suffix.
UNPACKERS: Mapping[str, Callable[[BinaryIO], Any]] = {
    ".gz": gzip.open,
    ".bz2": bz2.open,
    ".xz": lzma.open,
    ".zst": _zstd,
}


def unpack(stream: BinaryIO, suffix: str) -> io.BufferedReader:
    """Return what `stream`, packed in the way that `suffix` names, holds.

    Reading it raises `PackedError` where the stream is damaged or a bomb.
    """
    counted = _Counted(stream)
    inner = UNPACKERS[suffix](cast(BinaryIO, io.BufferedReader(counted, _BLOCK)))
    return io.BufferedReader(Bounded(inner, lambda: counted.count, f"not a whole {suffix[1:]} file"), _BLOCK)


class Bounded(io.RawIOBase):
    """A stream that ends with `PackedError` where `inner` fails, or gives far more bytes than went in."""

    def __init__(self, inner: BinaryIO, packed_bytes: Callable[[], int], failure: str) -> None:
        self._inner = inner
        self._read: Callable[[int], bytes] = getattr(inner, "read1", inner.read)
        self._packed_bytes = packed_bytes
        self._failure = failure
        self._count = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` from the stream."""
        try:
            # What comes before a damaged place is to be given, not lost with it: so we ask for little.
            data = self._read(min(len(buffer), _STEP))
        except (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError) as error:
            raise PackedError(f"{self._failure}: {error}") from error
        self._count += len(data)
        check_ratio(self._packed_bytes(), self._count)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the stream below."""
        if not self.closed:
            self._inner.close()
        super().close()


def check_ratio(packed: int, unpacked: int) -> None:
    """Raise if so many bytes out of so few are no text.

    Raises:
        PackedError: they are not.
    """
    if unpacked > FREE_BYTES and unpacked > MAX_RATIO * max(packed, 1):
        raise PackedError(f"a bomb: more than {MAX_RATIO} times as large when unpacked")


class Budget:
    """How much may come out of one file, however its archives lie in each other."""

    def __init__(self, packed: int) -> None:
        self._packed = packed
        self._unpacked = 0

    def take(self, size: int) -> None:
        """Note that so many bytes more came out of an archive.

        Raises:
            PackedError: they are too many for the size of the file.
        """
        self._unpacked += size
        check_ratio(self._packed, self._unpacked)


class _Counted(io.RawIOBase):
    """Counts the bytes that are read from a stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        self.count += len(data)
        buffer[: len(data)] = data
        return len(data)
