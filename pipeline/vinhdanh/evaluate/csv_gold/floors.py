"""The accuracy gate: scores that may rise, and fall only on purpose."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class FloorError(ValueError):
    """The floors file does not fit the gold that it stands beside."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The least score accepted for each measure, and the SHA-256 of the gold file that they were measured on."""

    gold_sha256: str
    scores: dict[str, float]


def read_floors(path: str | Path, gold: str | Path) -> Floors:
    """Read the floors that belong to the gold file `gold`.

    Raises:
        FloorError: the gold was changed since the floors were measured, or the file is malformed.
    """
    data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    if not isinstance(data.get("gold_sha256"), str) or not isinstance(data.get("scores"), dict):
        raise FloorError(f"{path}: needs gold_sha256 and a table [scores]")
    digest = gold_digest(gold)
    if data["gold_sha256"] != digest:
        raise FloorError(
            f"{gold} has changed since the floors in {path} were measured; "
            f"measure again and set gold_sha256 to {digest}"
        )
    return Floors(digest, {name: float(value) for name, value in data["scores"].items()})


def gold_digest(gold: str | Path) -> str:
    """Return the SHA-256 of the gold file."""
    return hashlib.sha256(Path(gold).read_bytes()).hexdigest()


def check_floors(scores: Mapping[str, float], floors: Floors) -> list[str]:
    """Return a line for each score that is below its floor; an unknown measure is below any floor."""
    return [
        f"{name} is {scores.get(name, 0.0):.4f}, below its floor of {floor:.4f}"
        for name, floor in floors.scores.items()
        if scores.get(name, 0.0) < floor
    ]
