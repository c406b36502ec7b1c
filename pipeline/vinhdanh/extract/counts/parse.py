"""Reading one quantity without a pipeline."""

from __future__ import annotations

from functools import cache

from vinhdanh.clean.spacing import respace
from vinhdanh.extract.counts.extractor import CountExtractor
from vinhdanh.extract.counts.numbers import SCALES
from vinhdanh.extract.counts.reading import MONEY
from vinhdanh.extract.counts.spoken import parse_number, spell_out
from vinhdanh.extract.counts.units import longest, unit_codes, units
from vinhdanh.values import CountValue
from vinhdanh.view import View, fold

#: An amount without a noun is money from here on: "năm chục ngàn".
_LEAST_AMOUNT = 1000


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
    >>> parse_quantity("một mét bảy lăm").value, parse_quantity("1tr2").value, parse_quantity("năm chục ngàn").unit_code
    (1.75, 1200000.0, 'VND')
    """
    written = spell_out(respace(text.strip(), spaced=True)[0])
    mentions = _extractor()(View(written))
    if not mentions and written.lower().startswith("một "):
        # In running text "một" is an article as often as a number.
        mentions = _extractor()(View(f"1 {written[4:]}"))
    elif not mentions and _lacks_its_one(fold(written)):
        mentions = _extractor()(View(f"1 {written}"))
    return mentions[0].value if mentions else _amount(text)


def _lacks_its_one(folded: str) -> bool:
    """Tell whether "chục người" and "mét rưỡi" begin with what "một" is left out of."""
    measure = units().get(longest(folded, 0, units()))
    return folded.startswith(tuple(f"{scale} " for scale in SCALES)) or (
        measure is not None and measure.role == "measure"
    )


def _amount(text: str) -> CountValue | None:
    """Return an amount of money that is no more than a number: "50k", "hai triệu rưỡi"."""
    value = parse_number(text)
    bare = text.strip().lstrip("+-").replace(".", "").replace(",", "").isdecimal()
    if value is None or bare or value < _LEAST_AMOUNT:
        return None
    return CountValue(value, value, value, "exact", "", MONEY.unit_class, unit_codes()[MONEY.noun])
