"""Works by their titles, to which a prize goes: "trao cho các phim: Bến quê, do ...; Mưa xa", "2 giải A, gồm: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.contestants import bodies, contestants_of
from vinhdanh.relate.items import Item
from vinhdanh.values import RecipientKind
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["titles"]
_RECIPIENTS = load_toml("relation_words")["recipients"]
_WORKS = rf"(?i:{_RECIPIENTS['series']}|{either(_RECIPIENTS['works'])}):?"
_QUOTED = r"[\"“](?P<quoted>[^\"”\n]{2,120})[\"”]"
#: A title by its capital, and what is said of it: in brackets, and who it is by.
_BARE = (
    rf"(?P<bare>\p{{Lu}}(?:(?! (?:{either(_WORDS['ends'])})(?!\w))[^;:.,()\n\"“”]){{1,60}})(?<! )"
    rf"(?: ?\([^()\n]*\)|,? (?:{either(_WORDS['by'])}) [^;,()\n.]*)*"
)
_NEXT_QUOTED = regex.compile(rf"[^\"“”.\n]{{0,150}}?(?:[;,]|(?<!\w)và|(?<!\w)cùng) (?:và )?(?:{_WORKS} )?{_QUOTED}")
_NEXT_BARE = regex.compile(rf"(?:[;,] (?:và )?| và |, và )(?:{_WORKS} )?{_BARE}")
#: Between works of one list, items that only say who they are by.
_CREDIT = r"(?:[xXoOhHZzDC,&;-]|\([^()AVGKPN]*\))*?[,;&]{1,2}x?"
_LIST = re.compile(rf"(?:(?P<lead>[NR])(?:x?:|[xIE]:?)?|(?<=[F:I])x?)(?P<works>R(?:{_CREDIT}R)*)")
#: A number of works and what they get, before their titles: "hai tác phẩm đoạt giải A gồm: ...".
_COUNTED = re.compile(r"N[^NHOR;:I]*A[^NHORVGKPUF;:AI]{0,4},?[IE]?:?(?P<works>R)")


class GivenTitles:
    """Finds the titles behind what says that a prize goes to works, or to whom it goes where works contest."""

    def __init__(self) -> None:
        given, namely, listed = (either(_WORDS[key]) for key in ("given", "namely", "listed"))
        many = r"(?:các |những |\d{1,3} |hai |ba |bốn |năm )"
        several = rf"{many}(?i:{_WORKS})(?:[^:;.,\n]{{0,30}}?(?: (?:{namely}):?|:) | (?=[\"“]))"
        self._first = regex.compile(
            rf"(?<!\w)(?:(?i:{given}):? (?:(?P<many>{several})|(?P<noun>{_WORKS} ))?|(?i:{listed}): ?)"
            rf"(?:{_QUOTED}|(?(noun)|(?(many)|(?=\p{{Lu}}\p{{Ll}}+ \p{{Ll}}))){_BARE})"
        )

    def __call__(self, view: View, start: int, end: int, taken: Sequence[Item]) -> Iterator[Item]:
        """Yield a work for each title between two offsets, up to one that something else in `taken` covers."""
        for match in self._first.finditer(view.text, start, end):
            if not (match["noun"] or match["many"]) and contestants_of(view) != "work":
                continue
            found: regex.Match[str] | None = match
            follows = _NEXT_QUOTED if match["quoted"] else _NEXT_BARE
            while found is not None:
                first, last = found.span("quoted" if match["quoted"] else "bare")
                if any(item.start < last and first < item.end for item in taken):
                    break
                noun = match.start("noun") if found is match and match["noun"] else first
                kind: RecipientKind = "collective" if bodies().match(view.norm, first) else "work"
                yield Item("R", noun, last, name=view.text[first:last], recipient_kind=kind)
                found = follows.match(view.text, found.end(), end)


def with_listed_works(items: Sequence[Item]) -> list[Item]:
    """Return `items` with the works of a list as one: that of their number or noun, else the first."""
    kept = list(items)
    for match in reversed(list(_LIST.finditer(_symbols(kept)))):
        first, last = match.span("works")
        works = [item for item in kept[first:last] if item.symbol == "R"]
        lead = kept[match.start("lead")] if match["lead"] else None
        if all(item.name and item.recipient_kind == "work" for item in works) and _may_lead(lead, len(works)):
            name = "; ".join(item.name for item in works)
            kept[match.start() : last] = [replace(lead or works[0], name=name, end=works[-1].end)]
    for match in reversed(list(_COUNTED.finditer(_symbols(kept)))):
        number, listed = kept[match.start()], kept[match.start("works")]
        if listed.name and listed.recipient_kind == "work" and _may_lead(number, listed.name.count("; ") + 1):
            kept[match.start()] = replace(number, name=listed.name)
            del kept[match.start("works")]
    return kept


def _symbols(items: Sequence[Item]) -> str:
    return "".join(item.symbol for item in items)


def _may_lead(lead: Item | None, works: int) -> bool:
    """Tell whether a number or noun before a list of so many works is theirs."""
    if lead is None:
        return True
    return lead.recipient_kind == "work" and not lead.name and (lead.count is None or lead.count.value == works)
