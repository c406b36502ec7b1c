"""What a run is made from: two runs of the same plan give the same tables."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path
from typing import Any

from vinhdanh.run.ledger import Plan
from vinhdanh.run.options import RunOptions
from vinhdanh.write.datapackage import versions

#: What is said of a difference, by the field of the plan that differs.
_REASONS = {
    "layout": "it was begun by another version of the engine",
    "program": "the program or its knowledge has changed since",
    "versions": "it was begun with other versions of libraries",
    "inputs": "it has other inputs",
    "read": "it reads them with other options",
    "config": "it has another configuration",
}
_LAYOUT = 1
_SHOWN = 200


def make_plan(inputs: Sequence[str | Path], options: RunOptions) -> Plan:
    """Return what decides the tables of a run, but for the texts themselves, as JSON values."""
    read = {key: _listed(value) for key, value in asdict(options.read).items()}
    plan = {
        "layout": _LAYOUT,
        "program": _program(),
        "versions": versions(),
        "inputs": [str(given) for given in inputs],
        "read": read,
        "config": dict(options.config),
    }
    return dict(json.loads(json.dumps(plan, default=str)))


def difference(old: Plan, new: Plan) -> str:
    """Return in what `old` differs from `new`, for people; empty if in nothing."""
    for field, reason in _REASONS.items():
        before, now = old.get(field), new.get(field)
        if before != now:
            return f"{reason} ({_shown(before)}, and {_shown(now)} now)"
    return ""


def _listed(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _program() -> str:
    """Return a digest of the whole package: code, knowledge and models."""
    home = Path(str(files("vinhdanh")))
    digest = hashlib.sha256()
    for path in sorted(home.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(home).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
