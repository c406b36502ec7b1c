"""Prizes that a list names, each before its winner: "Các giải phụ: Chủ công xuất sắc: Hoa; Libero xuất sắc: Lan"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from vinhdanh.extract.awards.catalogue import load_context
from vinhdanh.extract.awards.titles import TitleMatch
from vinhdanh.scanner import WideScanner
from vinhdanh.view import View

#: The code of the catalogue that prizes with a name of their own have.
_CODE = "GT"
#: How many characters of a list are read.
_REACH = 1500


@cache
def _heading() -> WideScanner:
    words = load_context()["listed"]
    return WideScanner(rf"(?<!\w)(?:{words['heading']}) ?:")


@cache
def _item() -> regex.Pattern[str]:
    not_titles = "|".join(load_context()["listed"]["not_titles"])
    title = rf"(?!(?i:{not_titles})(?!\w))\p{{Lu}}[^:;.\n\"“”()]{{3,60}}?"
    winner = r"(?:“|\")?\p{Lu}"
    given = rf" cho (?=(?:{'|'.join(load_context()['listed']['winners'])}) |{winner})"
    ends = rf"[;\n]|, (?=\p{{Lu}}[^:;,.\n()]{{3,50}} ?(?::| [–-]) ?{winner})|\.(?= |\n|$)|$"
    return regex.compile(
        rf"[\s*•+–-]*(?P<title>{title})(?: ?(?::| [–-]) ?(?={winner})|{given})[^;\n]{{2,200}}?(?:{ends})"
    )


def listed_titles(view: View) -> Iterator[TitleMatch]:
    """Yield the prizes named in lists that a heading such as "các danh hiệu cá nhân:" opens."""
    for heading in _heading().finditer(view.norm):
        position, end = heading.end(), min(len(view.text), heading.end() + _REACH)
        while (match := _item().match(view.text, position, end)) is not None:
            first, last = match.span("title")
            name = " ".join(match["title"].split())
            yield TitleMatch(first, last, name, _CODE, quoted=False, inner=first)
            position = match.end()
