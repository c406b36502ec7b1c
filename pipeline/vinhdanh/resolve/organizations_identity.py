"""Stable identifiers of organizations."""

from __future__ import annotations

import hashlib

from vinhdanh.view import fold

#: Bodies that the press names with and without the last words, by the shorter name: one body has one identifier.
_IN_FULL = {
    "mặt trận tổ quốc": "mặt trận tổ quốc việt nam",
    "đoàn thanh niên": "đoàn thanh niên cộng sản hồ chí minh",
}


def organization_id(name: str, qualifier: str = "") -> str:
    """Return the identifier of the body `name`: "org_" and 12 hexadecimal digits; empty for an empty name.

    `qualifier` tells homonyms apart: the official code of the unit above a district or commune, else empty.

    >>> organization_id("Sở Y tế Hà Nội") == organization_id("Sở Y Tế Hà Nội")
    True
    >>> organization_id("Ủy ban MTTQ".replace("MTTQ", "Mặt trận Tổ quốc")) == organization_id(
    ...     "Ủy ban Mặt trận Tổ quốc Việt Nam"
    ... )
    True
    """
    if not name:
        return ""
    key = f"{_in_full(' '.join(fold(name).split()))}|{qualifier}"
    return "org_" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _in_full(name: str) -> str:
    """Return `name` with what the press leaves out of it."""
    for short, full in _IN_FULL.items():
        if short in name and full not in name:
            return name.replace(short, full)
    return name
