"""Known bodies by their names, and national teams by age class."""

from __future__ import annotations

import re
from dataclasses import replace

from vinhdanh.extract.organizations.gazetteer import HOME, countries
from vinhdanh.extract.organizations.lexicon import AGE_CLASSES, bodies, word_set
from vinhdanh.extract.organizations.model import Body, Head, Parsed, Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Phrases, Tokens, after_bracket

#: The head of names that have none.
NO_HEAD = Head("", "other", "", (), "yes", "bare", "", "", frozenset())
#: Bodies that one common word names, by that word; what stands beside it tells them from its other senses.
COMMON_NAMES = {
    "đảng": "Đảng Cộng sản Việt Nam",
    "nhà nước": "Nhà nước",
    "quân đội nhân dân": "Quân đội nhân dân Việt Nam",
    "quân đội": "Quân đội nhân dân Việt Nam",
    "qđnd": "Quân đội nhân dân Việt Nam",
    "công an nhân dân": "Công an nhân dân Việt Nam",
    "cand": "Công an nhân dân Việt Nam",
}
_COMMON_BY_FIRST = {
    first: [(word, name) for word, name in COMMON_NAMES.items() if word.split()[0] == first]
    for first in {word.split()[0] for word in COMMON_NAMES}
}
_COMMON_KINDS = {"đảng": "party", "nhà nước": "government", "công an nhân dân": "police", "cand": "police"}
_KEYS = {"đảng": "party", "nhà nước": "state", "quân đội": "force"} | dict.fromkeys(
    ["quân đội nhân dân", "qđnd", "công an nhân dân", "cand"], "force"
)
#: What lies on the map, of whatever name ("rừng Amazon").
_WILDS = frozenset({"vùng", "rừng", "sông", "lưu", "vực"})
#: Whom "viên" ends the word of: "phóng viên", "biên tập viên", "cộng tác viên".
_REPORTERS = (["phóng"], ["tập"], ["tác"])
#: Words that open a line of credits.
_CREDITS = frozenset({"ảnh", "nguồn", "theo", "ttxvn"})
#: How many tokens back a list of newspapers may begin.
_REACH = 8
#: Brands of at most so many words stand before a model's name; longer names before a person's.
_MODEL_WORDS = 3
#: Kinds whose names are also those of what they sell.
_BRANDS = frozenset({"company", "bank"})
#: The code of a department, and of sets of subjects that no department has.
_CODE = re.compile(r"[a-z]\d\d")
_EXAMS = frozenset({"a00", "a01", "b00", "d01"})
_AT_HOME = _BRANDS | {"media"}
#: Kinds of bodies that each state has.
_OF_STATES = frozenset({"government", "court", "procuracy", "party", "army"})


class KnownBodies:
    """Finds the bodies of `knowledge/organization_bodies.csv` at a token."""

    def __init__(self, places: PlaceReader) -> None:
        self._places = places
        self._bodies = bodies()
        common = Phrases.of((word, word) for word in COMMON_NAMES)
        ages = dict.fromkeys([*AGE_CLASSES, "u"], frozenset[str]())
        #: The first two words of what may be a known body.
        self.pairs = (self._bodies.pairs(), ages, common.pairs())
        self._before_credit = word_set("credit", "before")
        self._after_credit = word_set("credit", "after")
        self._opens_list = word_set("credit", "opens_list")
        self._to_seat = word_set("context", "to_seat")
        self._company_before = word_set("context", "company_before")
        self._company_after = word_set("context", "company_after")
        self._thing_before = word_set("context", "thing_before") | word_set("context", "honour_before")
        self._openers = word_set("shape", "openers") | {"ở", "đối", "nguồn", "ảnh"}
        self._role_before = word_set("context", "role_before")
        self._not_after = {word: word_set("context", f"not_{key}_after") for word, key in _KEYS.items()}
        self._not_before = {word: word_set("context", f"not_{key}_before") for word, key in _KEYS.items()}

    def read(self, tokens: Tokens, at: int, limit: int) -> Parsed | None:
        """Return the known body or national team at `at`."""
        if tokens.norms[at] in AGE_CLASSES or tokens.norms[at] == "u":
            return self._age_team(tokens, at, limit)
        for end, body in self._bodies.matches(tokens.norms, at, limit):
            if _is_town(tokens, at, body) or _ends_foreign_run(tokens, at, body) or _is_exam(tokens, at, body):
                continue
            if _is_written_as(tokens, at, end, body) and not self._is_part(tokens, at, end, limit, body):
                head = replace(NO_HEAD, kind=body.kind, level=body.level)
                if _is_at_home(tokens, end, limit, body):
                    branch = replace(
                        body, name=f"{body.alias} Việt Nam", alias=f"{body.alias} Việt Nam", parent=body.name
                    )
                    return Parsed(at, end + 2, head, branch.name, "organizations.central_body", body=branch)
                if country := self._other_country(tokens, end, limit, body):
                    name = f"{body.alias} {country.name}"
                    other = Body(name, body.kind, body.level, "", name, "any")
                    return Parsed(at, country.end, head, name, "organizations.central_body", body=other)
                after = _with_country(tokens, end, limit, body)
                return Parsed(at, after, head, body.name, "organizations.central_body", body=body)
        return self._common_name(tokens, at, limit)

    def _other_country(self, tokens: Tokens, end: int, limit: int, body: Body) -> Place | None:
        """Return the country at `end` that has a body of the same name as `body` ("Tòa án Tối cao | Mỹ")."""
        if body.level != "central" or body.kind not in _OF_STATES or body.alias.endswith(("Việt Nam", "VN")):
            return None
        place = self._places.untyped(tokens, end, limit)
        return place if place and place.name in countries() and place.name not in HOME else None

    def newspaper(self, tokens: Tokens, at: int, limit: int) -> tuple[int, str] | None:
        """Return (end, name without "Báo") of the newspaper whose name or initials stand at `at`."""
        for end, body in self._bodies.matches(tokens.norms, at, limit):
            if body.match == "credit" and body.name.startswith("Báo ") and _is_written_as(tokens, at, end, body):
                return end, body.name.removeprefix("Báo ")
        return None

    def _common_name(self, tokens: Tokens, at: int, limit: int) -> Parsed | None:
        """Return "Đảng" or "Nhà nước" at `at` where it is the body, not a kind ("tổ chức Đảng", "vốn Nhà nước")."""
        if tokens.norms[at] not in _COMMON_BY_FIRST or not tokens.is_capital(at) or tokens.shouts(at):
            return None
        for word, name in _COMMON_BY_FIRST[tokens.norms[at]]:
            end = at + 1 + word.count(" ")
            if end > limit or " ".join(tokens.norms[at:end]) != word:
                continue
            if not self._is_common_name(tokens, at, end, word):
                return None
            country = self._shared_country(tokens, end, limit)
            label = f"{word.capitalize()} {country}" if country else name
            head = replace(NO_HEAD, kind=_COMMON_KINDS.get(word, "army"), level="central")
            body = Body(label, head.kind, head.level, "", label, "any")
            return Parsed(at, end, head, label, "organizations.central_body", body=body)
        return None

    def _shared_country(self, tokens: Tokens, at: int, limit: int) -> str:
        """Return the foreign country that stands after "và Nhà nước" at `at` ("Đảng và Nhà nước Lào"), or nothing."""
        if at + 3 >= limit or tokens.norms[at] not in {",", "và"} or tokens.norms[at + 1 : at + 3] != ["nhà", "nước"]:
            return ""
        place = self._places.untyped(tokens, at + 3, limit)
        return place.name if place and place.name not in {"Việt Nam", "Trung ương"} else ""

    def _is_common_name(self, tokens: Tokens, at: int, end: int, word: str) -> bool:
        """Tell whether what stands beside `word` leaves it the sense of the body."""
        if word == "quân đội" and _follows_state(tokens, at):
            return True
        if at and tokens.norms[at - 1] in self._not_after[word]:
            return False
        if end >= tokens.limit(at) or not tokens.is_word(end):
            return True
        return not tokens.is_capital(end) and tokens.norms[end] not in self._not_before[word]

    def _age_team(self, tokens: Tokens, at: int, limit: int) -> Parsed | None:
        """Return a national team named by its age class: "U23 Việt Nam"."""
        found = age_class(tokens, at, limit)
        is_age = found is not None and tokens.is_capital(at) and found[0] < limit
        place = self._places.untyped(tokens, found[0], limit) if found is not None and is_age else None
        if found is None or place is None:
            return None
        label = f"Đội tuyển {found[1]} {place.name}"
        return Parsed(at, place.end, replace(NO_HEAD, kind="club"), label, "organizations.head_noun")

    def _is_part(self, tokens: Tokens, at: int, end: int, limit: int, body: Body) -> bool:
        """Tell whether the alias is only part of something else: a local body, a place to post, a domain or a model."""
        if body.match == "credit":
            return not self._is_credit(tokens, at, end)
        if body.match == "platform" and not self._acts(tokens, at, end, limit):
            return True
        if body.match == "seat":
            return at > 0 and tokens.norms[at - 1] in self._to_seat
        if body.match == "bare":
            return self._places.read(tokens, end, limit) is not None
        if body.match not in {"case", "platform"}:
            return False
        return self._is_thing(tokens, at, end, limit, body)

    def _is_thing(self, tokens: Tokens, at: int, end: int, limit: int, body: Body) -> bool:
        """Tell whether the alias names what a firm makes, a longer domain or a model ("thẻ X", "X Galaxy")."""
        before = tokens.norms[at - 1] if at else ""
        if body.kind in _BRANDS and (before in self._thing_before or before in _WILDS):
            return True
        if end >= limit:
            return False
        glued = tokens.is_glued(end) and end + 1 < limit and tokens.is_glued(end + 1)
        if glued and tokens.norms[end] in {"-", "."} and body.kind != "international":
            return True
        is_source = body.kind == "media" and at > 0 and tokens.norms[at - 1] == ":"
        is_long = end - at > _MODEL_WORDS or before in self._role_before
        may_name_model = body.kind in {"company", "media", "international"} and not (is_source or is_long)
        return may_name_model and self._is_model(tokens, end, limit)

    def _is_credit(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether a newspaper's name stands where a source is named ("PV X", "(X)", "Ảnh: ... / X")."""
        before = tokens.norms[at - 1] if at else ""
        if end < len(tokens) and tokens.norms[end] in self._after_credit:
            return True
        if tokens.opens_sentence(at) and tokens.is_upper(at) and tokens.norms[end : end + 1] in (["-"], ["–"]):
            return not tokens.is_glued(end)
        if before == "(":
            return end < len(tokens) and (
                tokens.norms[end] == ")" or (tokens.norms[end] == "-" and not tokens.is_glued(end))
            )
        line = tokens.norms[max(0, at - _REACH) : at]
        if before in {",", "-", "/", ":"}:
            return not (self._opens_list if before == "," else _CREDITS).isdisjoint(line)
        if before == "viên" and tokens.norms[at - 2 : at - 1] not in _REPORTERS:
            return False
        return before in self._before_credit

    def _acts(self, tokens: Tokens, at: int, end: int, limit: int) -> bool:
        """Tell whether a network is meant as a firm, not as a place to post or a program."""
        after = tokens.norms[end] if end < limit else ""
        return after in self._company_after or (at > 0 and tokens.norms[at - 1] in self._company_before)

    def _is_model(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether a model or event is named at `at`, after a brand ("Samsung Galaxy", "UEFA Champions")."""
        if tokens.norms[at] == "cup":
            return True
        if tokens.norms[at] in self._openers and at + 1 < limit and not tokens.is_capital(at + 1):
            return False
        if not tokens.is_word(at) or self._places.untyped(tokens, at, limit):
            return False
        return (tokens.is_capital(at) and not tokens.shouts(at)) or tokens.norms[at][0].isdigit()


def age_class(tokens: Tokens, at: int, limit: int) -> tuple[int, str] | None:
    """Return (end, canonical name) of the age class at `at`: "U23", "U.23"."""
    end = at + 1 if tokens.norms[at] in AGE_CLASSES else at + 3
    age = "".join(tokens.norms[at:end]).replace(".", "") if end <= limit else ""
    return (end, age.upper()) if age in AGE_CLASSES else None


def _follows_state(tokens: Tokens, at: int) -> bool:
    """Tell whether the list "Đảng, Nhà nước" goes on at `at`."""
    return at > 1 and tokens.norms[at - 1] in {",", "và"} and tokens.norms[at - 2] in {"đảng", "nước"}


def _is_town(tokens: Tokens, at: int, body: Body) -> bool:
    """Tell whether the name of a club is used for its town ("thị trấn Watford")."""
    return body.kind == "club" and at > 0 and tokens.norms[at - 1] in {"trấn", "phố", "tp", "bang", "sân"}


def _ends_foreign_run(tokens: Tokens, at: int, body: Body) -> bool:
    """Tell whether a foreign capital word before the name of a club makes another name of it ("Pascualo Bilbao")."""
    if body.kind != "club" or not at or tokens.opens_sentence(at):
        return False
    word = tokens.norms[at - 1]
    is_foreign = tokens.is_word(at - 1) and tokens.is_capital(at - 1) and not tokens.is_upper(at - 1)
    return is_foreign and len(word) > 1 and word.isascii() and not is_syllable(word)


def _is_exam(tokens: Tokens, at: int, body: Body) -> bool:
    """Tell whether the code of a police department is that of a set of subjects ("khối C03", "A01, C03, D01")."""
    if body.kind != "police" or not _CODE.fullmatch(tokens.norms[at]):
        return False
    return tokens.norms[at - 1 : at] in (["khối"], ["hợp"]) or not _EXAMS.isdisjoint(tokens.norms)


def _is_at_home(tokens: Tokens, end: int, limit: int, body: Body) -> bool:
    """Tell whether the name of a firm goes on as that of its branch here ("Honda Việt Nam")."""
    is_brand = body.match == "case" and body.kind in _AT_HOME and not body.name.endswith("Việt Nam")
    return is_brand and end + 2 <= limit and tokens.norms[end : end + 2] == ["việt", "nam"] and tokens.is_capital(end)


def _with_country(tokens: Tokens, end: int, limit: int, body: Body) -> int:
    """Return the end of `body` with "(LĐLĐ) Việt Nam" after it, if its name ends so."""
    if not body.name.endswith("Việt Nam") or body.alias.endswith("Nam"):
        return end
    after = after_bracket(tokens, end, limit)
    return after + 2 if after + 2 <= limit and tokens.norms[after : after + 2] == ["việt", "nam"] else end


def _is_written_as(tokens: Tokens, at: int, end: int, body: Body) -> bool:
    """Tell whether the tokens are written as the alias of `body` must be."""
    if body.match in {"case", "platform"}:
        return tokens.shouts(at) or "".join(tokens.surface(at, end).split()) == "".join(body.alias.split())
    if body.match in {"cap", "credit", "seat"} and not tokens.is_capital(at):
        return False
    capitals = {word.lower() for word in body.alias.split() if len(word) > 1 and word.isupper()}
    return all(tokens.is_upper(index) for index in range(at, end) if tokens.norms[index] in capitals)
