"""Which labels a score belongs to: digests of label files and of their rows in the manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.manifest import ManifestRow, read_manifest


def label_digests(folder: Path, split: str | None) -> dict[str, str]:
    """Return the digest of each document's labels and row of the manifest, by id.

    Raises:
        GoldError: the manifest or a label file cannot be read.
    """
    rows = [row for row in read_manifest(folder) if split is None or row.split == split]
    return {row.doc_id: _digest(row, folder / f"{row.doc_id}.ann") for row in rows}


def gold_digest(folders: Iterable[Path], split: str | None) -> str:
    """Return the digest of all labels of `split` (None: of all splits); the order of rows and folders is no matter.

    Raises:
        GoldError: a manifest or a label file cannot be read.
    """
    lines = sorted(
        f"{doc_id} {digest}" for folder in folders for doc_id, digest in label_digests(folder, split).items()
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _digest(row: ManifestRow, path: Path) -> str:
    try:
        labels = path.read_bytes()
    except OSError as error:
        raise GoldError([GoldProblem(str(path), 0, error.strerror or str(error))]) from error
    cells = [row.doc_id, row.file, row.sha256, row.split, row.upto, row.source, row.style]
    return hashlib.sha256(json.dumps(cells, ensure_ascii=False).encode() + b"\n" + labels).hexdigest()
