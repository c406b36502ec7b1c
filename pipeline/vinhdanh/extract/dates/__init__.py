"""Dates, times, ranges, durations and recurrences in Vietnamese text."""

from vinhdanh.extract.dates.extractor import DateExtractor
from vinhdanh.extract.dates.parse import parse_date
from vinhdanh.extract.dates.spans import Calendar

__all__ = ["Calendar", "DateExtractor", "parse_date"]
