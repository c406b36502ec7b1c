"""Recipients whom a noun phrase tells: "nữ võ sĩ quê Hà Giang đã đoạt", "bộ phim đầu tay của chị vừa đoạt"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import regex

from vinhdanh.alternation import behind, either
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.relate.winners import NAME_PART
from vinhdanh.relate.within import within
from vinhdanh.scanner import Scanner
from vinhdanh.values import Mention, OrganizationValue, RecipientKind
from vinhdanh.view import View

#: How many words a phrase may have, and how far before its verb it may begin, in characters.
_WORDS_OF_PHRASE = 9
_REACH = 110
_PREDICATIVE = tuple(f"{word} " for word in load_toml("relation_words")["described"]["predicative"])
_CROWNS = tuple(load_toml("award_context")["titles"]["crowns"])
#: A name in an apposition: "Bruno Castelli, tiền vệ ...".
_NAMED_BEFORE = regex.compile(
    rf"(?:^|[.;:\n–\"”] ?|(?<!\w)(?:là|trước|gặp|với) )(?P<name>{NAME_PART}(?: {NAME_PART}){{1,3}}), $"
    rf"|(?<!\w)(?<!(?:tỉnh|huyện|phố|xã|quận|ở|tại|của|[Tt]rường) )(?P<name>{NAME_PART}(?: {NAME_PART}){{1,3}}) [-–] $"
)
#: Who is meant, told behind: "Tay vợt Ý gần nhất vô địch ở đây là Bruno Castelli".
_NAMED_AFTER = regex.compile(rf"[^.,;\n]{{0,99}}? là (?:\p{{Ll}}+ ){{0,3}}(?P<name>{NAME_PART}(?: {NAME_PART}){{1,3}})")
_CONTESTANTS = load_toml("relation_words")["contestants"]
_LANDS = either((*_CONTESTANTS["countries"], *_CONTESTANTS["countries_like_names"], "Anh"))
#: The name behind the noun with an age or a land between: "chàng trai 18 tuổi Michael Novak".
#: A noun, what its bearer has won, and who that is.
_CALLED = re.compile(r"[xD]?P?[VG]A(?:D|[xzo]{0,2})(?P<copula>E)?(?P<r>H)")
_NAMED_BEHIND = regex.compile(
    rf" (?:\d{{1,2}} tuổi|người {_LANDS}) (?P<name>{NAME_PART}(?: {NAME_PART}){{1,3}})(?= \p{{Ll}}|,)"
)
#: A name or title in a phrase.
_NAMED = regex.compile(r" \p{Lu}")
#: What a phrase of so many words is cut before.
_HANGS = tuple(f" {word}" for word in load_toml("relation_words")["described"]["hangs"])
_ENDS_PHRASE = re.compile(r"[,;:()]|(?<!\w)(?:và|cùng|là|có|được|giúp|đưa|khiến)(?!\w)")
#: Before those with whom somebody wins.
_BESIDE = ("cùng ", "cùng với ", "cuộc thi ", "dự thi ")
_KINDS: dict[str, RecipientKind] = {"individual": "individual", "collective": "collective", "work": "work"}


class DescribedWinners:
    """Finds the noun phrase that is the subject of a verb of winning or receiving, and what it says.

    The head of the phrase is a noun of people, groups or works (`units.csv`) or one of `described.heads` in
    `relation_words.toml`; it opens a clause, as far as the words before it tell.
    """

    def __init__(self) -> None:
        words = load_toml("relation_words")["described"]
        heads: dict[str, RecipientKind] = {
            row["noun"]: _KINDS[row["recipient_kind"]]
            for row in load_table("units")
            if row["recipient_kind"] in _KINDS and row["noun"] not in words["not_heads"]
        }
        for kind, nouns in words["heads"].items():
            heads |= dict.fromkeys(nouns, _KINDS[kind])
        self._kinds = heads
        before = either(words["before"])
        self._many = regex.compile(rf"(?:{either(words['many'])}|\d{{1,4}})(?!\w)")
        self._subject = Scanner(
            rf"(?:(?<=^)|(?<=[,.:;\n(–-])|(?<=[,.:;\n(–-] )|(?<=[\"'] )|{behind(words['openers'])})"
            rf"(?P<phrase>(?:(?:{before}|\d{{1,4}}) ){{0,3}}(?P<head>{either(heads)}))(?!\w)",
            (),
        )
        self._goal = regex.compile(rf" (?:(?:{before}|\d{{1,4}}) ){{0,3}}(?P<head>{either(heads)})(?!\w)")
        goods = either(words["goods"])
        self._noun = Scanner(rf"(?<!\w)(?<!của )(?!{goods}(?!\w))(?:{either(heads)})(?!\w)", ())
        stops = either(words["stops"])
        self._phrase = regex.compile(
            rf"(?: (?!(?i:{stops})(?!\w)|\d+ (?!tuổi))[\p{{L}}\p{{N}}][\w.'’/-]*(?<!\.)){{0,{_WORDS_OF_PHRASE}}}"
        )
        self._breaks = regex.compile(rf"[;:!?]|(?<!\w)(?:{either(words['breaks'])})(?!\w)")
        self._apart = regex.compile(rf"(?<!\w)(?:{either(words['apart'])})(?!\w)")
        self._known = frozenset(words["known"])

    def subject(self, view: View, start: int, end: int) -> Item | None:
        """Return as recipient the phrase that is the subject of what follows `end`, looked for from `start` on.

        None where the noun nearest to the verb does not open its clause: "trò chuyện với tài tử đoạt giải".
        """
        first = max(start, end - _REACH)
        opened = [
            match for match in self._subject.finditer(view.norm, first, end) if first == start or match.start() > first
        ]
        if not opened:
            return None
        # whose a work or a group is says no more of who wins: "công trình của nhóm bác sĩ đoạt giải"
        owner = view.norm.find(" của ", opened[-1].end(), end)
        nouns = [
            match
            for match in self._noun.finditer(view.norm, first, owner if owner >= 0 else end)
            if view.text[match.start()].islower()
        ]
        if self._breaks.search(view.norm, opened[0].end(), end) is not None:
            return None
        is_closed = view.norm.find(")", opened[-1].end(), end) >= 0 > view.norm.find("(", opened[-1].end(), end)
        if is_closed or any(match.start() >= opened[-1].end() for match in nouns):
            return None
        kind = self._kinds[opened[-1]["head"]]
        return Item("R", opened[-1].start(), opened[-1].end(), recipient_kind=kind)

    def goal(self, view: View, at: int) -> Item | None:
        """Return as recipient the phrase behind what says to whom an award goes: "dành cho | ứng dụng Sao"."""
        match = self._goal.match(view.norm, at)
        told = self._phrase.match(view.text, match.end()) if match is not None else None
        if match is None or told is None or _NAMED.search(told.group()) is None:
            return None
        return Item("R", match.start() + 1, match.end(), recipient_kind=self._kinds[match["head"]])

    def work_of(self, recipients: Sequence[Item], view: View, start: int, end: int) -> Item | None:
        """Return the work that opens a clause, where its phrase only names `recipients`: "bức tranh ga Huế đoạt"."""
        subject = self.subject(view, start, end)
        if subject is None or subject.recipient_kind != "work" or _ENDS_PHRASE.search(view.norm, subject.end, end):
            return None
        inside = all(item.symbol in "ZOHR" and subject.end <= item.start and item.end <= end for item in recipients)
        return subject if inside and recipients else None

    def opens(self, item: Item, view: View) -> bool:
        """Tell whether a recipient noun opens its clause, so that it is the subject of what follows."""
        return self._subject.match(view.norm, item.start) is not None

    def is_subject(self, item: Item, verb: Item, view: View) -> bool:
        """Tell whether a recipient noun opens the clause of a verb, with nothing between that has a verb of its own."""
        is_near = item.end <= verb.start <= item.end + _REACH
        if not is_near or not self.opens(item, view):
            return False
        return all(words.search(view.norm, item.end, verb.start) is None for words in (self._breaks, self._apart))

    def bearer(self, item: Item, items: Sequence[Item], view: View) -> Item | None:
        """Return of whom a noun is told ("Lan được xem là tay vợt xuất sắc"); None where it is no predicate.

        One who is named right before a noun is told by it too: "Bruno Castelli, tiền vệ giành Europa League".
        """
        beside = _NAMED_BEFORE.search(view.text, max(0, item.start - _REACH), item.start)
        if beside is not None and item.recipient_kind == "individual":
            first, last = beside.span("name")
            return Item("H", first, last, name=beside["name"], recipient_kind="individual")
        called = self._called(item, items)
        if called is not None:
            return called
        after = _NAMED_AFTER.match(view.text, item.end)
        if after is not None and item.recipient_kind == "individual" and self.opens(item, view):
            first, last = after.span("name")
            return Item("H", first, last, name=after["name"], recipient_kind="individual")
        behind = _NAMED_BEHIND.match(view.text, item.end)
        if behind is not None and item.recipient_kind == "individual":
            first, last = behind.span("name")
            return Item("H", first, last, name=behind["name"], recipient_kind="individual")
        if not view.norm.endswith(_PREDICATIVE, 0, item.start):
            return None
        before = [one for one in items if one.end <= item.start and one.symbol in "HO"]
        return before[0] if before else None

    @staticmethod
    def _called(item: Item, items: Sequence[Item]) -> Item | None:
        """Return who is named behind what a noun has won: "Em đạt giải Nhất là Lan", "Đạo diễn đoạt Oscar Novak"."""
        rest = [one for one in items if one.start >= item.end]
        match = _CALLED.match(symbols_of(rest))
        named = rest[match.start("r")] if match is not None else None
        if named is None or item.recipient_kind != "individual" or not named.name:
            return None
        is_near = match is not None and (match["copula"] or named.start - rest[match.start("r") - 1].end <= 1)
        return named if is_near else None

    def text_of(self, item: Item, view: View, bodies: Sequence[Mention[OrganizationValue]] = ()) -> str:
        """Return the whole phrase of a recipient noun ("nữ võ sĩ quê Hà Giang"); "" for those who only help to win.

        It goes on to the end of one of the `bodies` of the document that it reaches: "cán bộ, chiến sĩ Sư đoàn 9".
        """
        if view.norm.endswith(_BESIDE, 0, item.start):
            return ""
        if view.text[item.end : item.end + 2].strip()[:1].isupper() and view.norm.startswith(_CROWNS, item.start):
            return ""
        match = self._phrase.match(view.text, item.end)
        end = match.end() if match is not None else item.end
        end = max((body.end for body in within(bodies, item.end, end + 2)), default=end)
        said = " ".join(view.text[item.start : end].split()).rstrip(" .")
        return next((said.removesuffix(word) for word in _HANGS if said.endswith(word)), said)

    def is_one(self, item: Item, view: View, *, opens: bool = True) -> bool:
        """Tell whether the phrase takes up one person whom the text has named: "nữ võ sĩ", not "các thí sinh".

        With `opens` it has to open its clause.
        """
        said = view.norm[item.start : item.end]
        if item.recipient_kind != "individual" or self._many.match(said) is not None:
            return False
        if (opens and not self.opens(item, view)) or _NAMED_AFTER.match(view.text, item.end) is not None:
            return False
        return any(said == noun or said.endswith(f" {noun}") for noun in self._known)


def joined(descriptions: Iterable[str]) -> str:
    """Return descriptions in one cell, each once."""
    return "; ".join(dict.fromkeys(text for text in descriptions if text))
