"""Teams, pairs and places told by their noun and capitals, where they win: "đội Sao Mai đoạt", "thuộc về Long Hải"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.relate.contestants import contestants_of, kind_named
from vinhdanh.relate.items import Item
from vinhdanh.scanner import WideScanner
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View, fold

_WORDS = load_toml("relation_words")["groups"]
_PART = r"(?:\p{Lu}[\p{L}\d.&]*|\d{1,2}\p{Lu}?\d{0,2})(?<!\.)"
_NAME = rf"{_PART}(?: {_PART}){{0,4}}"
#: A name of one to three words, as clubs abroad have it.
_FOREIGN = r"(?:\p{Lu}[\p{L}\d.&-]+)(?: \p{Lu}[\p{L}\d.&-]+){0,2}(?<!\.)"
_PERSON = r"\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3}"
#: Words in small letters that go on with a name of one word: "nhóm Ứng dụng đặt xe".
_GOES_ON = regex.compile(rf" (?!(?:{either(_WORDS['ends'])})(?!\w))\p{{Ll}}")
_ASIDE = r"(?: ?\([^()\n]{1,50}\))?"


def _is_family(view: View, start: int, end: int) -> bool:
    """Tell whether "Đoàn" inside a sentence is a family name: "thuộc về Đoàn Xuân Minh", not "Đoàn Hà Nội"."""
    first, _, rest = view.text[start:end].partition(" ")
    return first == "Đoàn" and " " in rest and rest not in _places()


@cache
def _places() -> frozenset[str]:
    names = (row["name"] for row in load_table("administrative_units"))
    prefixes = ("Tỉnh ", "Thành phố ", "Huyện ", "Quận ", "Thị xã ")
    return frozenset(name[len(prefix) :] if name.startswith(prefix) else name for name in names for prefix in prefixes)


class NamedGroups:
    """Finds groups of people by the noun before their name, and pairs by the stroke between two names.

    They are found as subject of winning, alone or joined ("đội A và đội B cùng đoạt"), and behind what says that a
    prize goes to them, where a name without a noun is found too.
    """

    def __init__(self) -> None:
        nouns, fields = either(_WORDS["nouns"]), either(_WORDS["fields"])
        group = rf"(?i:{nouns})(?: (?:{fields}))? (?P<name>{_NAME}(?: ?[–/-] ?{_NAME})?)"
        pair = rf"{_PERSON} ?/ ?{_PERSON}"
        one = rf"(?P<one>{group}|{pair}){_ASIDE}"
        wins = rf"(?: (?:{either(_WORDS['auxiliaries'])})){{0,3}} (?:{either(_WORDS['verbs'])})(?!\w)"
        joint = r"(?:, | và |, và | cùng )"
        opens = (
            rf"(?:^|(?<=[.,;:!?\n(–\"”-] ?)|(?<!\w)(?:{either(load_toml('relation_words')['described']['openers'])}) )"
        )
        self._subject = WideScanner(rf"(?i:{opens})(?:(?:{one}, )*{one},? (?:và|cùng) )?{one}(?={wins})")
        lead = rf"(?<!\w)(?i:{'|'.join(_WORDS['goes_to'])})"
        given = rf"(?:{lead}|(?<!\w)cho)"
        self._object = WideScanner(rf"{given} {one}(?:{joint}{one})*(?!\w)")
        ranked = rf" (?i:(?:đồng )?giải (?:{either(_WORDS['ranks'])}))(?!\w)"
        self._gapped = regex.compile(rf"(?<=[,;:] | và | còn |^){one}(?:{joint}{one})*(?={ranked})")
        called = rf"(?i:{either(_WORDS['teams'])}) (?P<name>{_NAME})"
        joined = rf"(?i:{either(_WORDS['joined'])}) (?P<name>{_FOREIGN})"
        told = rf"(?P<name>{_FOREIGN})(?:, | [-–] )(?:{either(_WORDS['teams_told'])})"
        self._team = WideScanner(rf"(?<!\w)(?:{called}|{joined}|{told})(?!\w)")
        #: Words of which one stands in each text that writes the name of a team.
        self._of_teams = [fold(word) for word in (*_WORDS["teams"], *_WORDS["joined"])]
        self._of_teams += [f"{mark} {fold(word)}" for word in _WORDS["teams_told"] for mark in (",", "-")]
        bare = rf"(?P<bare>{_NAME}){_ASIDE}"
        self._named = regex.compile(rf" (?:là|:) {bare}(?:{joint}{bare})*(?= ?[.,;()\n]| ?$)")
        self._bare = WideScanner(rf"{lead} {bare}(?:{joint}{bare})*(?= ?[.,;:()\n]| ?$| (?:và|với|còn)(?!\w))")

    def __call__(self, view: View, start: int, end: int) -> Iterator[Item]:
        """Yield an item with a name for each group between two offsets."""
        for pattern in (self._subject, self._object, self._gapped):
            for match in pattern.finditer(view.text, start, end):
                for first, last in match.spans("one"):
                    if _is_family(view, first, last):
                        continue
                    is_one_word = pattern is not self._gapped and " " not in view.text[first:last].partition(" ")[2]
                    if is_one_word and _GOES_ON.match(view.text, last) and not view.text[last - 1].isdigit():
                        continue
                    yield Item("R", first, last, name=view.text[first:last], recipient_kind="collective")

    def names(self, view: View) -> frozenset[str]:
        """Return the names of one word or more that a document writes behind a noun of teams."""
        if not any(word in view.norm for word in self._of_teams):
            return frozenset()
        return frozenset(match["name"] for match in self._team.finditer(view.text))

    def unnamed_kind(self, view: View, awards: Sequence[Mention[AwardValue]], start: int, end: int) -> Iterator[Item]:
        """Yield an item for each name to which a prize goes and that no noun stands before.

        Its kind is the one that the name of the last of `awards` before it tells, else that of who contests here.
        """
        for award in awards:
            is_personal = kind_named(award.value.name) == "individual"
            told = self._named.match(view.text, award.end, end) if is_personal else None
            for first, last in told.spans("bare") if told is not None else ():
                yield Item("H", first, last, name=view.text[first:last], recipient_kind="individual")
        for match in self._bare.finditer(view.text, start, end):
            before = [award.value.name for award in awards if award.end <= match.start()]
            kind = (kind_named(before[-1]) if before else None) or contestants_of(view)
            for first, last in match.spans("bare"):
                name = view.text[first:last]
                yield Item("H" if kind == "individual" else "R", first, last, name=name, recipient_kind=kind)
