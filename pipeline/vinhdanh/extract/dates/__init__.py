"""Dates, times, ranges, durations and recurrences in Vietnamese text."""

from vinhdanh.extract.dates.calendar import Calendar
from vinhdanh.extract.dates.extractor import DateExtractor
from vinhdanh.extract.dates.parse import parse_date

__all__ = ["Calendar", "DateExtractor", "parse_date"]
