"""Lines of a stream, none longer than a limit, however long they are."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO, cast

_BLOCK = 1 << 16


def bounded_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Yield each line with its end, or None for one that is longer than `limit`.

    >>> list(bounded_lines(io.BytesIO(b"one\\nthree\\ntwo"), 4))
    [b'one\\n', None, b'two']
    """
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        yield None
        while (rest := stream.readline(_BLOCK)) and not rest.endswith(b"\n"):
            pass


def in_utf8(stream: io.BufferedReader, head: bytes) -> BinaryIO:
    """Return `stream`, which begins with `head`, in an encoding whose lines end with the byte of a line feed."""
    if not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return cast(BinaryIO, stream)
    return cast(BinaryIO, _Recoded(io.TextIOWrapper(stream, "utf-16", errors="replace", newline="\n")))


class _Recoded:
    """Lines of text as bytes."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text

    def readline(self, limit: int) -> bytes:
        return self._text.readline(limit).encode("utf-8", "replace")
