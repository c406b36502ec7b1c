"""The year or season that a contest or prize has in its name: "vô địch La Liga 2016/17", "Tại Olympic 2016, anh …"."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.events import opening_end
from vinhdanh.scanner import WideScanner
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["editions"]
_CONTESTS = either(load_toml("relation_words")["won_in"]["nouns"])
#: Words that end a name, but for those inside another word: "học sinh", "khoa học và kỹ thuật".
_ENDS = rf"(?<!\w)(?<!học )(?<!thí )(?<![Hh]ộ )(?<!vệ )(?:{either(_WORDS['ends'])})(?!\w)"
#: A year, or two for a season, that stands alone.
_YEARS = r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)(?:[-/–](?P<last>(?:20)?\d\d))?(?![\w/%]|[.,-]\d)"
#: How far a name goes on to its year, and how far before a prize the contest is told in which it was won.
_LONGEST, _BEFORE = 80, 160
#: What is behind a prize before its year: no other clause.
_BEHIND = regex.compile(rf"(?:(?!{_ENDS}|{_YEARS})[^.,;:\n]){{1,{_LONGEST}}}{_YEARS}")
#: What ends with a name in capitals, or tells a contest, so that the year behind it is that of its edition.
_NAMED = regex.compile(rf"(?:(?<!\w)(?:\p{{Lu}}|\d)[^\s,;:()]*|(?<!\w)(?:{_CONTESTS}) [^,;:()]+?)[”\"]? $")
#: A contest with its year before the prize that was won there.
_HELD = regex.compile(
    rf"(?<!\w)(?i:{either(_WORDS['held'])})(?: (?:{either(_WORDS['rounds'])}))* (?=[“\"]?\p{{Lu}}|(?:{_CONTESTS}) )"
    rf"(?:(?!{_ENDS}|{_YEARS})[^,;:()\n]){{2,{_LONGEST}}}? [“\"]?{_YEARS}"
)

#: A contest, or a name that contests have, with its year.
_CONTEST = WideScanner(
    rf"(?<!\w)(?P<name>(?i:{either(_WORDS['contests'])})(?! (?:{either(_WORDS['no_contests'])})(?!\w))(?!\w)"
    rf"(?:(?!{_ENDS}|{_YEARS})[^;:.()\n]){{1,{_LONGEST}}}? )(?P<said>(?i:năm học|năm|mùa giải|mùa) )?[“\"]?{_YEARS}"
)
_PAST = regex.compile(rf"(?<!\w)(?:(?i:{either(_WORDS['past'])})|{either(_WORDS['past_in_small'])})(?!\w)[^.,;\n]*$")
#: So many sentences open an article. How far before a contest words make it a past one.
_OPENING, _ASIDE = 5, 60


def edition_behind(view: View, end: int, limit: int) -> str:
    """Return the days of the year or season in the name that stands behind a prize, which ends at `end`, else ""."""
    match = _BEHIND.match(view.text, end, limit)
    is_named = match is not None and _NAMED.search(view.text, end, match.start("year")) is not None
    return days_of_edition(match["year"], match["last"]) if match is not None and is_named else ""


def edition_before(view: View, start: int, end: int) -> str:
    """Return the days of the last contest that is told with its year between two offsets, else ""."""
    found = list(_HELD.finditer(view.text, max(start, end - _BEFORE), end))
    return days_of_edition(found[-1]["year"], found[-1]["last"]) if found else ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The edition of a contest that an article opens with: its name, its days, and where it is told."""

    name: str
    days: str
    start: int


def main_edition(view: View, since: int) -> Edition | None:
    """Return the contest whose edition an article opens with ("Cuộc thi Sao Mai 2019 khép lại"); None if there are two.

    Editions of years before `since` are told as past.
    """
    found = [
        Edition(match["name"], days, match.start())
        for match in _CONTEST.finditer(view.text, 0, opening_end(view, _OPENING))
        if (days := _days_of(match)) and int(days[:4]) >= since
        if _PAST.search(view.text, max(0, match.start() - _ASIDE), match.start()) is None
    ]
    return found[0] if len({edition.days for edition in found}) == 1 else None


def _days_of(contest: regex.Match[str]) -> str:
    """Return the days of the year, season or school year of a contest; "" where a comma parts its name from them."""
    said = (contest["said"] or "").lower()
    if "," in contest["name"] and not said.startswith("năm"):
        return ""
    days = days_of_edition(contest["year"], contest["last"])
    if days and said.startswith("năm học"):
        return f"{days[:4]}-09-01/{days[-10:-6]}-05-31" if contest["last"] else ""
    return days


def days_of_edition(year: str, last: str | None) -> str:
    """Return a year, or the two of a season, as an interval of days; "" for two years that no season runs over."""
    end = int(year) + (last is not None)
    if last is not None and end % 100 != int(last) % 100:
        return ""
    return f"{year}-01-01/{end}-12-31"
