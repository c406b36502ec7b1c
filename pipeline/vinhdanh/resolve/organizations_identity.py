"""Stable identifiers of organizations."""

from __future__ import annotations

import hashlib

from vinhdanh.view import fold


def organization_id(name: str, qualifier: str = "") -> str:
    """Return the identifier of the body `name`: "org_" and 12 hexadecimal digits; empty for an empty name.

    `qualifier` tells homonyms apart: the official code of the unit above a district or commune, else empty.

    >>> organization_id("Sở Y tế Hà Nội") == organization_id("Sở Y Tế Hà Nội")
    True
    """
    if not name:
        return ""
    key = f"{' '.join(fold(name).split())}|{qualifier}"
    return "org_" + hashlib.sha256(key.encode()).hexdigest()[:12]
