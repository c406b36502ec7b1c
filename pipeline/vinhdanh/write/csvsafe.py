"""Text cells that a spreadsheet must not take for a formula: an apostrophe in front, taken off again on reading.

A spreadsheet evaluates a cell that begins with one of `= + - @` (or a tab, a line break, or a full-width
twin of these signs). Such a cell is written with an apostrophe in front. So is one that begins with an
apostrophe, which makes the change reversible: whoever reads takes one apostrophe off the front of a text cell.
"""

from __future__ import annotations

_MARK = "'"
_UNSAFE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", _MARK)


def protect(cell: str) -> str:
    """Return `cell` as it is written to CSV.

    >>> protect("=1+1"), protect("'tis"), protect("Hà Nội")
    ("'=1+1", "''tis", 'Hà Nội')
    """
    return _MARK + cell if cell.startswith(_UNSAFE) else cell


def unprotect(cell: str) -> str:
    """Return the text that `protect` was given.

    >>> unprotect("'=1+1"), unprotect("''tis"), unprotect("Hà Nội")
    ('=1+1', "'tis", 'Hà Nội')
    """
    return cell.removeprefix(_MARK)
