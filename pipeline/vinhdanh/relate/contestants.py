"""Who contests in an article, and the winners whom a list names behind prizes: "Giải Nhất: Chim én; Giải Nhì: Sếu"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item
from vinhdanh.scanner import Scanner
from vinhdanh.values import AwardValue, Mention, RecipientKind
from vinhdanh.view import View

_KINDS: tuple[RecipientKind, ...] = ("individual", "collective", "work")


@lru_cache(maxsize=1)
def contestants_of(view: View) -> RecipientKind:
    """Return the kind of recipient whose words the article uses most; individual where it uses none."""
    counts = {
        kind: sum(1 for _ in pattern.finditer(view.norm)) for kind, pattern in zip(_KINDS, _contestants(), strict=True)
    }
    counts["work"] += _OF_WORKS * sum(1 for _ in _contests_of_works().finditer(view.norm))
    return max(_KINDS, key=lambda kind: counts[kind])


#: How many words for works the name of a contest of works weighs.
_OF_WORKS = 3


@cache
def _contests_of_works() -> Scanner:
    words = load_toml("relation_words")["contestants"]["contests_of_works"]
    return Scanner(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


@cache
def _contestants() -> tuple[Scanner, ...]:
    words = load_toml("relation_words")["contestants"]
    return tuple(Scanner(rf"(?<!\w)(?:{'|'.join(words[kind])})(?!\w)") for kind in _KINDS)


def kind_named(award: str) -> RecipientKind | None:
    """Return the kind of recipient that the name of an award tells: "Giải Nữ diễn viên xuất sắc nhất"; None if none."""
    match = _named_kinds().match(award.lower())
    return next((kind for kind in _KINDS if match.group(kind)), None) if match is not None else None


def kind_owned(award: str) -> RecipientKind | None:
    """Return the kind of recipient that alone may have an award, by its name: "Ngân hàng tốt nhất"; None if any may."""
    match = _owned_kinds().match(award.lower())
    return next((kind for kind in _OWNED if match.group(kind)), None) if match is not None else None


#: Where further words that names of awards begin with stand, and those that tell who alone may have them.
_FURTHER: dict[RecipientKind, tuple[str, ...]] = {
    "individual": ("of_persons",),
    "work": ("of_works", "of_things"),
    "collective": ("of_bodies",),
}
_OWNED: dict[RecipientKind, str] = {"work": "of_things", "collective": "of_bodies"}
_NOUNS = "(?:giải thưởng |giải |danh hiệu )?"


@cache
def _owned_kinds() -> re.Pattern[str]:
    words = load_toml("relation_words")["contestants"]
    kinds = "|".join(rf"(?P<{kind}>{'|'.join(words[key])})" for kind, key in _OWNED.items())
    return re.compile(rf"{_NOUNS}(?:{kinds})(?!\w)")


@cache
def _named_kinds() -> re.Pattern[str]:
    words = load_toml("relation_words")["contestants"]
    named = {kind: words[kind] for kind in _KINDS}
    named |= {kind: [*words[kind], *(said for key in keys for said in words[key])] for kind, keys in _FURTHER.items()}
    kinds = "|".join(rf"(?P<{kind}>{'|'.join(named[kind])})" for kind in _KINDS)
    return re.compile(rf"{_NOUNS}(?:nam |nữ )?(?:{kinds})(?!\w)")


def kind_behind(view: View, award_end: int) -> RecipientKind | None:
    """Return the kind of recipient that the words behind a prize tell: "giải Nhất cá nhân"; None if they tell none."""
    match = _kinds_behind().match(view.norm, award_end)
    return next((kind for kind in _KINDS if match.group(kind)), None) if match is not None else None


def kind_before(view: View, start: int, award_start: int) -> RecipientKind | None:
    """Return the kind of recipient that opens a sentence or clause from `start`: "Về cá nhân, Ban Tổ chức trao ..."."""
    last = next(reversed(list(_kinds_before().finditer(view.norm, start, award_start))), None)
    return next((kind for kind in _KINDS if last.group(kind)), None) if last is not None else None


def is_kind_of_prize(view: View, awards: Iterable[Mention[AwardValue]], start: int) -> bool:
    """Tell whether a noun only says whose prizes the one before it is among: "giải Nhất | cá nhân | thuộc về An"."""
    for award in awards:
        known = load_catalogue().get(award.value.code)
        if known is not None and known.category in WON_IN_CONTESTS and award.end <= start:
            match = _kinds_behind().match(view.norm, award.end)
            if match is not None and start < match.end():
                return True
    return False


@cache
def _kinds_behind() -> re.Pattern[str]:
    words = load_toml("relation_words")["contestants"]["behind"]
    kinds = "|".join(rf"(?P<{kind}>{'|'.join(words[kind])})" for kind in _KINDS)
    return re.compile(rf" (?:(?:ở )?(?:nội dung |phần ))?(?:{kinds})(?!\w)")


@cache
def _kinds_before() -> re.Pattern[str]:
    words = load_toml("relation_words")["contestants"]
    kinds = "|".join(rf"(?P<{kind}>{'|'.join(words['behind'][kind])})" for kind in _KINDS)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words['fields'])}) (?:{kinds})(?= ?[,:])")


class ListedWinners:
    """Finds what stands in capitals behind the colon or dash after a prize, whatever it is the name of."""

    def __init__(self) -> None:
        words = load_toml("relation_words")["recipients"]
        not_first, group = "|".join(words["not_winners"]), either(load_toml("relation_words")["groups"]["nouns"])
        works = either(words["works"])
        self._pattern = regex.compile(
            rf"(?: ?\([^()\n]{{1,60}}\))? ?[:–-] ?(?P<quote>[\"“]?)(?!(?:{not_first})(?!\w))"
            rf"(?P<name>(?:(?:{group} |(?P<work>{works}) )?\p{{Lu}}|{group} \d)[^;:.,()\n\"”“]{{2,70}}?)"
            rf"(?=[\"”]? ?(?:[;:.,()\n]|$| [–-] )|(?<=\p{{Lu}}\p{{L}}+) (?:{either(words['winners_then'])})(?!\w))"
        )

    def __call__(self, view: View, awards: Iterable[Mention[AwardValue]]) -> Iterator[Item]:
        """Yield a recipient for each of `awards` behind which one is listed, or that stands in brackets behind one."""
        for award in awards:
            match = self._pattern.match(view.text, award.end) or _before_brackets(award, view)
            if match is not None and not _MONEY.search(match["name"]):
                first, last = match.span("name")
                yield Item("R", first, last, name=match["name"].strip(), recipient_kind=_kind_of(match, award, view))


#: A name before the brackets of a prize, in a list: "Trường A (giải Nhất), | Bình Minh | (giải Nhì)".
_BEFORE_BRACKETS = regex.compile(
    r"(?:^|[\n,;]|(?<!\w)và)[ -]*(?P<quote>[\"“]?)(?P<work>(?!))?"
    r"(?P<name>\p{Lu}[^;:.,()\n\"”“]{2,60}?)[\"”]? \((?:đạt |đoạt )?$"
)
#: How far before an award such a name may begin.
_REACH = 80


def _before_brackets(award: Mention[AwardValue], view: View) -> regex.Match[str] | None:
    """Return who is named right before the brackets that hold a prize of a contest."""
    known = load_catalogue().get(award.value.code)
    if known is None or known.category not in WON_IN_CONTESTS or not view.text.startswith(")", award.end):
        return None
    return _BEFORE_BRACKETS.search(view.text, max(0, award.start - _REACH), award.start)


def _kind_of(match: regex.Match[str], award: Mention[AwardValue], view: View) -> RecipientKind:
    """Return what is named: a work in quotation marks, who alone may have the award, a person by the name, else who
    contests in the article."""
    if match["quote"] or match["work"] or _DIRECTED.match(view.norm, match.end()):
        return "work"
    known = load_catalogue().get(award.value.code)
    is_for_persons = known is not None and known.recipients == {"individual"}
    if bodies().match(match["name"].lower()) and not is_for_persons:
        return "collective"
    if is_for_persons or _PERSON.search(match["name"]):
        return "individual"
    return kind_named(award.value.name) or contestants_of(view)


@cache
def bodies() -> re.Pattern[str]:
    """Return how the name of a body or a group begins."""
    return re.compile(rf"(?:{'|'.join(load_toml('relation_words')['contestants']['bodies'])})(?!\w)")


_PERSON = re.compile(r"^(?:Y|H['’]\w+) |\w (?:Thị|Văn) \w")


#: What stands behind a work: "The Mill (đạo diễn: Ruben Novak)".
_DIRECTED = re.compile(r" ?[(,] ?(?:của )?(?:đạo diễn|tác giả|nhạc sĩ|biên kịch)(?!\w)")
_MONEY = re.compile(r"\d (?:triệu|tỷ|tỉ|đồng|nghìn|USD)|\d{3}")
