"""One input file (or standard input) as readers see it: a name to show, and bytes."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path

#: The input that means standard input, and its id.
STDIN = "-"
STDIN_ID = "stdin"


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or standard input where `path` is None."""

    name: str
    path: Path | None

    @property
    def suffix(self) -> str:
        """The lower-case suffix by which the reader is chosen; ".jsonl.gz" counts as one."""
        if self.path is None:
            return ".txt"
        suffixes = [suffix.lower() for suffix in self.path.suffixes]
        return "".join(suffixes[-2:]) if suffixes[-1:] == [".gz"] else "".join(suffixes[-1:])

    @property
    def stem(self) -> str:
        """The file's name without its suffix, which serves as an id."""
        if self.path is None:
            return STDIN_ID
        return self.path.name[: len(self.path.name) - len(self.suffix)] or self.path.name

    def open(self) -> io.BufferedReader:
        """Open for reading bytes.

        Raises:
            OSError: it cannot be opened.
        """
        if self.path is None:
            return io.BufferedReader(io.BytesIO(self.read()))
        return self.path.open("rb")

    def read(self) -> bytes:
        """Return all bytes.

        Raises:
            OSError: it cannot be read.
        """
        if self.path is None:
            return sys.stdin.buffer.read()
        return self.path.read_bytes()
