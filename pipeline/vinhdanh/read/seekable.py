"""A stream in which one can go back, by way of a temporary file where need be."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from vinhdanh.read.source import Source

_IN_MEMORY = 16 * 2**20
_BLOCK = 1 << 20


@contextmanager
def seekable(source: Source) -> Iterator[BinaryIO]:
    """Open `source`; what can only be read on in, such as standard input, is copied first."""
    with source.open() as stream:
        if stream.seekable():
            yield cast(BinaryIO, stream)
            return
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as copy:
            while block := stream.read(_BLOCK):
                copy.write(block)
            copy.seek(0)
            yield cast(BinaryIO, copy)
