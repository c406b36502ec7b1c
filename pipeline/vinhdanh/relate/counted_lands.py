"""Lands that are counted and named: "công nhận 3 thôn Đồng Lạc (xã Tân Hương), Văn Diệm và Hào Khê"."""

from __future__ import annotations

from dataclasses import replace

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.view import View

_LANDS = "|".join(load_toml("relation_words")["bearers"]["counted_lands"])
_NAME = r"\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}(?: \d{1,2})?(?!\w)"
_WHERE = r"(?: \([^()\n]{2,40}\))?"
_NAMES = regex.compile(rf"(?<=(?i:{_LANDS})):? (?P<name>{_NAME}){_WHERE}(?:(?:,| và|, và) (?P<name>{_NAME}){_WHERE})+")


def named_land(counted: Item, view: View) -> Item:
    """Return a number of lands with the names behind it, where there are as many."""
    match = _NAMES.match(view.text, counted.end)
    if match is None or counted.count is None or counted.name:
        return counted
    names = match.captures("name")
    return replace(counted, end=match.end(), name="; ".join(names)) if len(names) == counted.count.value else counted
