"""Counts: quantities and what they count, as mentions with a `CountValue`."""

from vinhdanh.extract.counts.extractor import CountExtractor
from vinhdanh.extract.counts.ordinals import parse_ordinal
from vinhdanh.extract.counts.parse import parse_quantity
from vinhdanh.extract.counts.spoken import parse_number
from vinhdanh.extract.counts.units import recipient_kind_of, unit_class_of

__all__ = ["CountExtractor", "parse_number", "parse_ordinal", "parse_quantity", "recipient_kind_of", "unit_class_of"]
