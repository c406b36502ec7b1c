"""The accuracy gate: scores that may rise, and fall only on purpose.

`gold/floors.toml` has a section for each named set of gold: the digest of the labels that the floors were measured on,
and the least value of each score, as measured, rounded down to three digits.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from vinhdanh.evaluate.facts import KINDS
from vinhdanh.evaluate.files import write_whole

_HEADER = """\
# Least scores that `vinhdanh evaluate --floors` accepts, for each set of gold as it was when they were measured.
# `--raise-floors` lifts them to what is measured. Only `--lower-floors "why"` lets one fall, and writes down why.
"""
#: Less than this is how numbers are stored, not what was measured.
_HAIR = 1e-9
_PRF = ("precision", "recall", "f1")
#: The scores that are gated: overall, and of every kind.
GATED: tuple[str, ...] = (
    *(f"mention.{kind}.strict.f1" for kind in (*KINDS, "all")),
    *(f"value.{kind}.f1" for kind in KINDS),
    "value.award.code",
    "link.accuracy",
    "bcubed.f1",
    *(f"record.{letter}" for letter in _PRF),
    *(f"record.with_awarder.{letter}" for letter in _PRF),
    *(f"record.{slot}.f1" for slot in ("award", "awarder", "recipient", "count")),
    "oracle.f1",
    "oracle.with_awarder.f1",
)


class FloorError(ValueError):
    """The floors file is malformed, has no such set, or was measured on other gold."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What is compared with the floors: the set's name, the digest of its labels, and the gated scores."""

    name: str
    gold_sha256: str
    scores: Mapping[str, float]


def check_floors(path: Path, gate: Gate) -> list[str]:
    """Return a line for each score below its floor; a score that could not be computed is below any.

    Raises:
        FloorError: the file does not fit.
    """
    section = _section(_load(path), path, gate.name)
    if section["gold_sha256"] != gate.gold_sha256:
        raise FloorError(
            f"{path}: the gold of [{gate.name}] has changed since its floors were measured; look at the scores, then "
            f"measure again with --raise-floors, or with --lower-floors 'reason' where one has fallen"
        )
    return _below(_floors(section), gate)


def raise_floors(path: Path, gate: Gate) -> list[str]:
    """Lift the floors of a set to its scores, none lower than it was; return a line for each change.

    A set that the file does not have yet is added; the file is made where there is none.

    Raises:
        FloorError: the file is malformed, or a score is below its floor: nothing is written.
    """
    document = _load(path) if path.exists() else tomlkit.parse(_HEADER)
    if gate.name not in document:
        document[gate.name] = _new_section(gate)
    section = _section(document, path, gate.name)
    below = _below(_floors(section), gate)
    if below:
        raise FloorError(f"{path}: [{gate.name}]: {'; '.join(below)}; nothing was raised")
    return _store(path, document, section, gate)


def lower_floors(path: Path, gate: Gate, reason: str) -> list[str]:
    """Set the floors of a set to its scores where they are lower, and write down why; return a line for each change.

    Floors that are below their scores stay as they are. A floor whose score can no longer be computed is dropped.

    Raises:
        FloorError: the file is malformed or has no such set, no reason is given, or nothing has fallen.
    """
    if not reason.strip():
        raise FloorError("floors are lowered only for a reason: --lower-floors 'reason'")
    document = _load(path)
    section = _section(document, path, gate.name)
    floors = _floors(section)
    fallen = [name for name, floor in floors.items() if _is_below(gate, name, floor)]
    if not fallen and section["gold_sha256"] == gate.gold_sha256:
        raise FloorError(f"{path}: no score of [{gate.name}] is below its floor; nothing to lower")
    changes = []
    for name in fallen:
        measured = gate.scores.get(name)
        now = "dropped" if measured is None else f"{_rounded(measured):.3f}"
        changes.append(f"{name}: {floors[name]:.3f} -> {now}")
        if measured is None:
            section["scores"].remove(name)
        else:
            section["scores"][name] = _rounded(measured)
    note = tomlkit.table()
    note["reason"] = " ".join(reason.split())
    note["changes"] = changes
    section.setdefault("lowered", tomlkit.aot()).append(note)
    section["gold_sha256"] = gate.gold_sha256
    write_whole(path, tomlkit.dumps(document))
    return changes


def _store(path: Path, document: tomlkit.TOMLDocument, section: Table, gate: Gate) -> list[str]:
    changes = []
    floors = _floors(section)
    for name, score in gate.scores.items():
        floor = _rounded(score)
        if name not in floors or floor > floors[name]:
            before = f"{floors[name]:.3f}" if name in floors else "none"
            changes.append(f"{name}: {before} -> {floor:.3f}")
            section["scores"][name] = floor
    section["gold_sha256"] = gate.gold_sha256
    write_whole(path, tomlkit.dumps(document))
    return changes


def _rounded(score: float) -> float:
    """Return a score rounded down to three digits."""
    return math.floor((score + _HAIR) * 1000) / 1000


def _below(floors: Mapping[str, float], gate: Gate) -> list[str]:
    return [
        f"{name} is {f'{gate.scores[name]:.4f}' if name in gate.scores else 'not measured'}, below its floor of {floor}"
        for name, floor in floors.items()
        if _is_below(gate, name, floor)
    ]


def _is_below(gate: Gate, name: str, floor: float) -> bool:
    """Tell whether a score is below its floor, or could not be computed; 0.7499999 may be what 0.75 is stored as."""
    return gate.scores.get(name, -math.inf) < floor - _HAIR


def _new_section(gate: Gate) -> Table:
    section = tomlkit.table()
    section["gold_sha256"] = gate.gold_sha256
    section["scores"] = tomlkit.table()
    return section


def _load(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8"))
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise FloorError(f"{path}: {error}") from error


def _section(document: tomlkit.TOMLDocument, path: Path, name: str) -> Any:
    section = document.get(name)
    if section is None:
        raise FloorError(f"{path}: no section [{name}]; make it with --raise-floors")
    if not isinstance(section, Table) or not isinstance(section.get("gold_sha256"), str):
        raise FloorError(f"{path}: [{name}] needs gold_sha256")
    scores = section.get("scores")
    if not isinstance(scores, Table) or not all(isinstance(value, int | float) for value in scores.values()):
        raise FloorError(f"{path}: [{name}.scores] needs a number for each score")
    return section


def _floors(section: Any) -> dict[str, float]:
    return {str(name): float(value) for name, value in section["scores"].items()}
