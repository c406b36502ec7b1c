"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8; what stood there is replaced only once everything is written.

    Raises:
        OSError: it cannot be written; the file is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as lines:
            lines.write(text)
            lines.flush()
            os.fsync(lines.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
