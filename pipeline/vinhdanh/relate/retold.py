"""Victories told a second time in other words: "Lan đoạt huy chương vàng ... Lan nói sau khi đăng quang"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_SPORTS, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.bearers import name_one, named_recipient
from vinhdanh.relate.repeats import in_other_years
from vinhdanh.values import AwardRecord
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["retold"]
_BARE = regex.compile(rf"(?<!\w)(?:{either(_WORDS['verbs'])})$")
_CODES = frozenset(_WORDS["codes"])


def mark_retold(records: Sequence[AwardRecord], view: View) -> list[AwardRecord]:
    """Return `records` in which a victory that names no contest points to what the same one won by a name."""
    marked = list(records)
    for index, record in enumerate(records):
        if record.repeats is not None or not _is_bare(record, view):
            continue
        named = (
            at
            for at, other in enumerate(marked)
            if at != index and other.repeats is None and not _is_bare(other, view) and _may_be(other, record)
        )
        first = next(named, None)
        if first is not None:
            marked[index] = replace(record, repeats=first)
    return marked


def _is_bare(record: AwardRecord, view: View) -> bool:
    said = view.norm[record.start : record.end]
    has_contest = any(char.isupper() or char.isdigit() for char in record.occasion)
    return record.award_code in _CODES and record.count is None and not has_contest and _BARE.search(said) is not None


def _may_be(named: AwardRecord, bare: AwardRecord) -> bool:
    known = load_catalogue().get(named.award_code)
    is_won = known is not None and known.category in WON_IN_SPORTS and named.grade in ("", "Vàng")
    same = named_recipient(bare) != "" and name_one(named, bare)
    return is_won and same and named.status == bare.status and named.count is None and not in_other_years(named, bare)
