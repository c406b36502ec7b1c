"""Fuzzing with atheris: any bytes in any format, and any text through cleaning, end in articles and errors only.

make fuzz SECONDS=1800
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["vinhdanh"]):
    from vinhdanh.clean import clean
    from vinhdanh.clean.normalise import normalise
    from vinhdanh.read import Article, ReadOptions, read_articles
    from vinhdanh.read.registry import READERS

SUFFIXES = [*READERS, *(f"{suffix}.gz" for suffix in READERS), ".unknown"]
OPTIONS = ReadOptions(max_bytes=1 << 16)
FOLDER = Path(tempfile.mkdtemp(prefix="vinhdanh-fuzz-"))


def check(data: bytes) -> None:
    """Read `data` in a format that it chooses; raise for whatever must not be."""
    if not data:
        return
    path = FOLDER / f"a{SUFFIXES[data[0] % len(SUFFIXES)]}"
    path.write_bytes(data[1:])
    for item in read_articles([path], OPTIONS):
        if not isinstance(item, Article):
            continue
        cleaned = clean(item)
        item.raw.encode("utf-8")
        start, end = cleaned.to_raw(0, len(cleaned.text))
        assert 0 <= start <= end <= len(item.raw)
        once = normalise(item.raw).text
        assert normalise(once).text == once
    path.unlink()


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
