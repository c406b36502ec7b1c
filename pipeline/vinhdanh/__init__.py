"""Award records from Vietnamese news: who honoured whom, with what, how many, and when."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vinhdanh.extract.counts import parse_number, parse_ordinal, parse_quantity
    from vinhdanh.extract.dates import parse_date
    from vinhdanh.pipeline import load, make_doc, pipe, process
    from vinhdanh.read.article import Article
    from vinhdanh.write.load import read_tables
    from vinhdanh.write.tables import tables

__version__ = "0.1.0"
__all__ = [
    "Article",
    "load",
    "make_doc",
    "parse_date",
    "parse_number",
    "parse_ordinal",
    "parse_quantity",
    "pipe",
    "process",
    "read_tables",
    "tables",
]

_HOMES = {
    "Article": "vinhdanh.read.article",
    "load": "vinhdanh.pipeline",
    "make_doc": "vinhdanh.pipeline",
    "parse_date": "vinhdanh.extract.dates",
    "parse_number": "vinhdanh.extract.counts",
    "parse_ordinal": "vinhdanh.extract.counts",
    "parse_quantity": "vinhdanh.extract.counts",
    "pipe": "vinhdanh.pipeline",
    "process": "vinhdanh.pipeline",
    "read_tables": "vinhdanh.write.load",
    "tables": "vinhdanh.write.tables",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for on first use, so that `vinhdanh --help` need not wait for spaCy."""
    if name not in _HOMES:
        raise AttributeError(f"module 'vinhdanh' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
