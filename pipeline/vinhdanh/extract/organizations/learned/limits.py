"""How sure a model must be before it is heard."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How sure the model must be, in its own units: to add a name, to take away or to bound a rule's."""

    add: int = 32
    drop: int = 96
    bound: int = 64
