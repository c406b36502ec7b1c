"""Names that no noun announces, where somebody gets them: "nhận Còi vàng", "được tôn vinh Nhà nông trẻ tiêu biểu"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vinhdanh.alternation import either
from vinhdanh.scanner import WideScanner
from vinhdanh.view import View

#: How many words a name has at most between its first and what it ends with.
_BETWEEN, _FOREIGN_BETWEEN = "{0,8}?", "{0,7}?"


class BareNames:
    """Finds things of precious metal, foreign prizes and praise in capitals that stand right behind a word of giving.

    Args:
        rules: the table `titles.bare` of `award_context.toml`.
        stop: a pattern for words that end a name.
    """

    def __init__(self, rules: Mapping[str, Any], stop: str) -> None:
        many = rf"(?: (?:{rules['many']}))*"
        gets = rf"(?<!\w)(?:{either(rules['gets'])}){many}"
        barred = rf"(?!(?:{either(rules['not_things'])}) )"
        capital = r"\p{Lu}\p{Ll}+"
        thing = rf"(?={capital})(?i:{barred}){capital}(?: \p{{L}}\p{{Ll}}+){{0,2}} (?i:{either(rules['metals'])})"
        small = r"(?:(?:of|the|for|in|and|to|on|by|&) ){0,3}"
        word = r"\p{Lu}[A-Za-z&'’-]*"
        closing = rf"(?:{either(rules['foreign_ends'])})"
        foreign = (
            rf"(?:(?:{either(rules['foreign_opens'])})(?: {small}{word}){{1,8}}"
            rf"|{word}(?: {small}{word}){_FOREIGN_BETWEEN} {small}{closing}|{closing})"
            r"(?: (?:19|20)\d\d)?(?![\w-])(?! \p{Lu})"
        )
        part = rf"(?!{stop})[\p{{L}}\d][\w-]*"
        praised = rf"(?:{rules['praise']})(?: (?:{rules['level']}))?(?!\w)"
        praise = rf"(?={capital})(?i:{barred})(?:Điểm đến|{capital})(?: {part}){_BETWEEN} {praised}"
        honoured = rf"(?<!\w)(?:{rules['honoured']}){many}"
        ends = rules["ends"]
        self._native = (
            WideScanner(rf"{gets} (?P<title>{thing})(?!\w)(?={ends})"),
            WideScanner(rf"{honoured} (?P<title>{praise})(?={ends})"),
        )
        self._foreign = (
            WideScanner(rf"{gets} (?P<title>{foreign})"),
            WideScanner(
                rf"(?<!\w)(?:{either(rules['foreign_opens'])}) [^.,;:\n]{{3,70}}?(?: (?:19|20)\d\d)?(?:,| và|, và) "
                rf"(?P<title>{foreign})"
            ),
            WideScanner(rf"(?<!\w)(?P<title>{foreign})(?=,? (?:{rules['goes_to']}))"),
        )
        #: Words of which a foreign name has one.
        self._telling = re.compile(either([*rules["foreign_opens"], *rules["foreign_ends"]]))

    def find(self, view: View) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of each such name; they may overlap."""
        patterns = self._native + self._foreign if self._telling.search(view.text) else self._native
        for pattern in patterns:
            for match in pattern.finditer(view.text):
                yield match.span("title")


def stopping(stop: Iterable[str], compounds: Iterable[str]) -> str:
    """Return a pattern for any of the words `stop`, but for those inside one of `compounds`.

    >>> import re
    >>> found = re.compile(stopping(["không", "hai"], ["hàng không", "hai giỏi"])).search
    >>> found("hãng hàng không"), found("phụ nữ hai giỏi"), found("hai nhà").group()
    (None, None, 'hai')
    """
    words = frozenset(stop)
    opened: dict[str, list[str]] = {}
    closed: dict[str, list[str]] = {}
    for first, _, second in (compound.partition(" ") for compound in compounds):
        opened.setdefault(first, []).append(second)
        closed.setdefault(second, []).append(first)
    guarded = sorted(words & (opened.keys() | closed.keys()))
    spelled = [rf"{either(words.difference(guarded))}(?!\w)"] if words.difference(guarded) else []
    for word in guarded:
        before = "".join(rf"(?<!\b{first} )" for first in closed.get(word, ()))
        spelled.append(rf"{before}{word}(?!\w)" + (rf"(?! {either(opened[word])}(?!\w))" if word in opened else ""))
    return rf"(?:{'|'.join(spelled)})"
