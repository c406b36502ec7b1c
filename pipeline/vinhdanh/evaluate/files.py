"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8; what stood there is replaced only once everything is written.

    Raises:
        OSError: it cannot be written; the file is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as part:
        try:
            part.write(text)
            part.flush()
            os.fsync(part.fileno())
        except BaseException:
            os.unlink(part.name)
            raise
    # A temporary file is readable by its owner alone.
    os.chmod(part.name, 0o666 & ~_umask())
    os.replace(part.name, path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
