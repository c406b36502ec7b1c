"""Columns of a table as small JSON: strings that repeat are written once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Cell = str | int | None


def encode(cells: Sequence[Cell]) -> dict[str, Any]:
    """Return `cells` as {"values": ..., "codes": ...}, or as {"plain": ...} where few repeat; null has the code -1.

    >>> encode(["a", None, "a", "b", "a"])
    {'values': ['a', 'b'], 'codes': [0, -1, 0, 1, 0]}
    >>> encode([1, 2, None])
    {'plain': [1, 2, None]}
    >>> encode([None, None])
    {'values': [], 'codes': []}
    """
    codes: dict[Cell, int] = {}
    coded = [-1 if cell is None else codes.setdefault(cell, len(codes)) for cell in cells]
    if not codes:
        return {"values": [], "codes": []}
    if len(codes) * 2 > len(cells):
        return {"plain": list(cells)}
    return {"values": list(codes), "codes": coded}
