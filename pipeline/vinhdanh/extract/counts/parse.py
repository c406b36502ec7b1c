"""Reading one quantity without a pipeline."""

from __future__ import annotations

from functools import cache

from vinhdanh.extract.counts.extractor import CountExtractor
from vinhdanh.values import CountValue
from vinhdanh.view import View


@cache
def _extractor() -> CountExtractor:
    return CountExtractor()


def parse_quantity(text: str) -> CountValue | None:
    """Return the value of the first quantity in `text` (NFC): number or range, modifier, noun, class, code of the unit.

    >>> value = parse_quantity("gần 1,2 triệu ha rừng")
    >>> value.high, value.modifier, value.unit, value.unit_code
    (1200000.0, 'less_than', 'ha rừng', 'har')
    >>> parse_quantity("3,5 tỷ đồng").unit_code, parse_quantity("không có gì") is None
    ('VND', True)
    """
    mentions = _extractor()(View(text))
    return mentions[0].value if mentions else None
