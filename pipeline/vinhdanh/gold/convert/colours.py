"""The colours of the labels, from brat's configuration, for other tools."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_COLOUR = re.compile(r"^(\w+)\t.*bgColor:(#[0-9a-fA-F]{6})", re.MULTILINE)


@cache
def colours() -> dict[str, str]:
    """Return `#rrggbb` by label, in the order of the configuration."""
    content = (files("vinhdanh.gold") / "brat" / "visual.conf").read_text(encoding="utf-8")
    return dict(_COLOUR.findall(content))
