"""Documents that say again what an earlier one says: the same words, or nearly the same.

A document that stands for itself is remembered in a temporary database on disk, so that memory stays flat.
"""

from __future__ import annotations

import errno
import hashlib
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import numpy as np
from rensa import RMinHash

#: Words that make one of the overlapping pieces by which texts are compared.
_SHINGLE = 3
#: Texts with fewer words are compared as a whole only.
_LEAST_WORDS = 30
_PERMUTATIONS, _BANDS, _SEED = 128, 16, 1
#: Bytes of the digest of a band.
_KEY = 8
#: Least estimated share of pieces (Jaccard) that two texts have in common to be nearly the same.
_NEARLY = 0.8
#: Most of the texts that look alike at first that are compared, the earliest first.
_COMPARED = 64


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a text to compare it by: a digest of its words, and a MinHash where there are enough of them.

    `bands` are digests of parts of the MinHash: texts that share one may be alike.
    """

    digest: bytes
    signature: bytes
    bands: bytes


def fingerprint(words: Sequence[str]) -> Fingerprint | None:
    """Return the fingerprint of a text by its words; None if it has none."""
    if not words:
        return None
    digest = hashlib.blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=16).digest()
    if len(words) < _LEAST_WORDS:
        return Fingerprint(digest, b"", b"")
    minhash = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    minhash.update(list(map(" ".join, zip(*(words[start:] for start in range(_SHINGLE)), strict=False))))
    signature = struct.pack(f"<{_PERMUTATIONS}I", *minhash.digest())
    return Fingerprint(digest, signature, b"".join(_bands(signature)))


class Duplicates:
    """Tells of each document, in the order in which they come, which earlier one it repeats.

    Raises `OSError` where the disk is full.

    >>> words = [f"w{number}" for number in range(100)]
    >>> with Duplicates() as duplicates:
    ...     first = duplicates.add("a", fingerprint(words))
    ...     same = duplicates.add("b", fingerprint(words))
    ...     other = duplicates.add("c", fingerprint(words[::-1]))
    >>> first, same, other
    (None, ('a', 1.0), None)
    """

    def __init__(self) -> None:
        self._count = 0
        # A database without a name is SQLite's own temporary one.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE TABLE documents (number INTEGER PRIMARY KEY, doc_id TEXT, digest BLOB, signature BLOB);"
            "CREATE UNIQUE INDEX by_digest ON documents (digest);"
            "CREATE TABLE bands (key INTEGER, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID;"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def add(self, doc_id: str, print_: Fingerprint | None) -> tuple[str, float] | None:
        """Return the id of the document that this one repeats and their similarity; remember it if it repeats none.

        The document that is named repeats none itself.
        """
        if print_ is None:
            return None
        try:
            keys = struct.unpack(f"<{len(print_.bands) // _KEY}q", print_.bands)
            found = self._find(print_, keys)
            if found is None:
                self._remember(doc_id, print_, keys)
            return found
        except sqlite3.OperationalError as error:
            raise OSError(errno.ENOSPC, f"cannot remember documents: {error}") from error

    def _find(self, print_: Fingerprint, keys: Sequence[int]) -> tuple[str, float] | None:
        exact = self._database.execute("SELECT doc_id FROM documents WHERE digest = ?", (print_.digest,)).fetchone()
        if exact or not print_.signature:
            return (exact[0], 1.0) if exact else None
        found = self._database.execute(
            "SELECT doc_id, signature FROM documents WHERE number IN "
            f"(SELECT number FROM bands WHERE key IN ({', '.join('?' * len(keys))})) ORDER BY number LIMIT {_COMPARED}",
            keys,
        )
        for doc_id, signature in found:
            alike = _similarity(signature, print_.signature)
            if alike >= _NEARLY:
                return doc_id, alike
        return None

    def _remember(self, doc_id: str, print_: Fingerprint, keys: Sequence[int]) -> None:
        self._count += 1
        row = (self._count, doc_id, print_.digest, print_.signature)
        self._database.execute("INSERT INTO documents VALUES (?, ?, ?, ?)", row)
        bands = [(key, self._count) for key in keys]
        self._database.executemany("INSERT INTO bands VALUES (?, ?)", bands)


def _bands(signature: bytes) -> Iterator[bytes]:
    """Yield a digest for each band of `signature`."""
    size = len(signature) // _BANDS
    for band in range(_BANDS):
        part = signature[band * size : (band + 1) * size]
        yield hashlib.blake2b(part, digest_size=_KEY, salt=bytes([band])).digest()


def _similarity(one: bytes, other: bytes) -> float:
    return float(np.mean(np.frombuffer(one, np.uint32) == np.frombuffer(other, np.uint32)))
