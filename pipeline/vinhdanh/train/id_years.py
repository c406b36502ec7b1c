"""The year of an article by its number: ids of news sites count time."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import pairwise

#: The first number of each year at sites that number their articles in order.
_NUMBERS = {
    "VNE": {2016: 3_339_000, 2017: 3_522_000, 2018: 3_692_000, 2019: 3_862_000, 2020: 4_036_000, 2021: 4_214_000},
    "VNN": {2016: 280_000, 2017: 349_000, 2018: 420_700, 2019: 500_200, 2020: 605_600, 2021: 700_000},
}
#: The share of a year at each end in which such a number does not tell it for sure.
_UNSURE = 0.08
_NUMBERED = re.compile(r"[A-Z]+_(VNE|VNN)_(\d+)")
_DATED = re.compile(r"[A-Z]+_DT_(?:(20\d\d)\d{4,}|(\d{10}))")
#: Numbers without a site are those of one that was read in 2017 only.
_BARE, _BARE_YEAR = re.compile(r"\d{8}"), 2017


def year_of_id(doc_id: str) -> int | None:
    """Return the year that the id of an article tells, None where it tells none for sure.

    >>> year_of_id("CTXH_DT_20200408144821271"), year_of_id("TT_VNE_3750653"), year_of_id("TT_VNE_3692001")
    (2020, 2018, None)
    """
    if _BARE.fullmatch(doc_id):
        return _BARE_YEAR
    dated = _DATED.fullmatch(doc_id)
    if dated:
        return int(dated[1]) if dated[1] else datetime.fromtimestamp(int(dated[2]), UTC).year
    numbered = _NUMBERED.fullmatch(doc_id)
    if numbered:
        number = int(numbered[2])
        for (year, first), (_, following) in pairwise(_NUMBERS[numbered[1]].items()):
            share = (number - first) / (following - first)
            if _UNSURE < share < 1 - _UNSURE:
                return year
    return None
