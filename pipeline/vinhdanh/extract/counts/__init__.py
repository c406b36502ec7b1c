"""Counts: quantities and what they count, as mentions with a `CountValue`."""

from vinhdanh.extract.counts.extractor import CountExtractor
from vinhdanh.extract.counts.numbers import parse_number
from vinhdanh.extract.counts.units import recipient_kind_of, unit_class_of

__all__ = ["CountExtractor", "parse_number", "recipient_kind_of", "unit_class_of"]
