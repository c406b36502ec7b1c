"""Recipients named without a number: "các tập thể, cá nhân", "cho cán bộ, giáo viên"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

import regex

from vinhdanh.alternation import either
from vinhdanh.extract.counts import recipient_kind_of
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.scanner import Scanner, WideScanner
from vinhdanh.values import RecipientKind
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["recipients"]
#: Nouns that take up a body already named, where a predicate follows: "công ty vinh dự đón nhận".
DEFINITE = frozenset(_WORDS["definite"])
#: Plurals that take up people who were counted before: "các em".
PRONOUNS = frozenset(_WORDS["pronouns"])
_BARE = tuple(_WORDS["bare"])
_JOINTS = frozenset(_WORDS["joints"])
_VAGUE = frozenset(_WORDS["vague"])
_TEAMS = frozenset(_WORDS["teams"])
_VERBS_BEHIND_PASSIVE = frozenset(_WORDS["verbs_behind_passive"])
_COMPOUNDS = tuple(f"{word} " for word in _WORDS["compounds"])
_DEEDS = frozenset(_WORDS["deeds"])
_AS_VERB = re.compile(rf" (?:{'|'.join(_WORDS['as_verb'])})(?!\w)")
_WON = re.compile(r"(?: \w+){1,6} (?:đã |vừa |xuất sắc ){0,2}(?:giành|đoạt|đạt)(?!\w)")
_PREDICATE = re.compile(rf" (?:{'|'.join(_WORDS['predicates'])})(?!\w)")


def spellings(unit: Mapping[str, str]) -> Iterator[str]:
    """Yield the name of an administrative unit and its other spellings, without abbreviations."""
    yield unit["name"]
    yield from (name for name in unit["aliases"].split("|") if " " in name)


#: A share of all: "95% trở lên công đoàn trực thuộc".
_SHARE = re.compile(r"% (?:trở lên )?(?:số |tổng số )?(?:các )?$")
_NEAR = 24
#: What something is called: "hội diễn “Tiếng hát công nhân”" names no workers who win there.
_QUOTATION = re.compile(r'"[^"\n]{3,120}"')
_QUOTED = r"(?P<quote>[\"'])(?P<title>[^\"\n]{2,120}?)(?P=quote)(?!\w)"


#: A name behind the closing quotation mark, which only held what its bearer is called: "“Vua phòng trà” Kim Minh".
_NICKNAME = regex.compile(r"[\"”'’] \p{Lu}")
#: A word between the noun of a work and its title: "bộ phim mới Sóng Xa".
_WORD = r"(?!(?:của|do|có|về|với|và|là|được|cho|cùng|từ|mà|tại|ở)(?!\w))\p{Ll}+"
#: The title of a work without quotation marks, by its capitals.
_TITLE = r"\p{Lu}[\w'’-]*(?: (?:\p{Lu}|\d)[\w'’-]*){0,6}"


#: Where a film is from, not what it is called: "phim Việt đoạt giải".
_LANDS = frozenset((*load_toml("relation_words")["contestants"]["countries"], *_WORDS["lands"]))


#: A land that a document names so may be told by its name alone: "Yên Thế từng được tặng Huân chương".
_LANDS_NAMED: tuple[str, ...] = tuple(load_toml("relation_words")["stand_ins"]["unnamed"]["territories"])


class RecipientNouns:
    """Finds nouns of people, groups, households and works that may receive an award."""

    def __init__(self) -> None:
        nouns = {row["noun"] for row in load_table("units") if row["recipient_kind"]}
        # "cụ thể" names nobody.
        longer = [words for words in load_toml("counts")["context"]["not_counted"] if words.split(" ")[0] in nouns]
        noun = rf"(?!{either([*longer, *_WORDS['not_nouns']])}(?!\w)){either(nouns)}"
        plural = f"(?:{'|'.join(_WORDS['plural'])})"
        units = load_table("administrative_units")
        provinces = {name for row in units if row["level"] == "province" for name in spellings(row)}
        towns = either({row["name"] for row in units if row["level"] == "district" and " " in row["name"]})
        teams = either(provinces.union(load_toml("relation_words")["contestants"]["countries"]))
        contest = load_toml("relation_words")["contestants"]
        squads, hosts, like_names, deeds = (
            "|".join(contest[key]) for key in ("squads", "hosts", "countries_like_names", "deeds")
        )
        team = (
            rf"(?:(?i:{squads}) )?(?:{teams}|(?P<short>TP\.? ?HCM))|(?i:{squads}) (?:Anh|{like_names})"
            rf"|(?:{like_names})(?= (?:{deeds})(?!\w))|(?:{towns})(?= (?:{'|'.join(contest['standings'])})(?!\w))"
            rf"|(?P<honoured>{towns})(?= (?:{_WORDS['lands_honoured']}))"
        )
        self._teams = Scanner(rf"(?<!\w)(?:(?i:{hosts}) )?(?P<team>{team})(?!\w)")
        works = "|".join((_WORDS["series"], *_WORDS["works"]))
        self._works = Scanner(rf"(?<!\w)(?:{works}):? {_QUOTED}")
        self._given_works = re.compile(rf"(?:(?<=trao cho )|(?<=thuộc về )){_QUOTED}")
        self._won_works = re.compile(rf"{_QUOTED}(?= ?(?:{'|'.join(_WORDS['wins'])})(?!\w))")
        self._further_works = re.compile(rf"(?:,| và|, và) {_QUOTED}")
        genre = "|".join(_WORDS["genres"])
        predicate = "|".join(_WORDS["predicates"])
        self._work = Scanner(rf"{_WORDS['series']}|{either(_WORDS['works'])}")
        self._bare_works = WideScanner(
            rf"(?<!\w)(?i:{works})(?: (?:{genre}|{_WORD})){{0,2}} (?P<title>{_TITLE})"
            rf"(?= (?:của \p{{Lu}}[^,;:.\n\"()]{{2,60}}? )?(?:{predicate})(?!\w))"
            rf"|(?:^|[,;:.] |\n|(?<!\w)(?:như|là|có|đó) )(?i:{works}) (?P<title>\p{{Lu}}[^;.\n\"]{{3,150}}?)"
            rf"(?= (?:\([^()]*\) )?(?:{predicate})(?!\w))"
        )
        self._venues = WideScanner(
            rf"(?<!(?i:{_WORDS['places_before']}))(?<!\w)(?i:(?P<built>{either(_WORDS['built'])})|{either(_WORDS['venues'])})"
            rf" (?P<title>{_TITLE})(?= (?:{predicate}|lọt)(?!\w))"
        )
        before = ("nữ", "nam", "chàng", "nàng", "cựu", "siêu")
        # "Ngày truyền thống học sinh, sinh viên" names a day.
        day = r"(?<!ngày truyền thống )(?<!ngày truyền thống học sinh, )(?<!ngày truyền thống học sinh - )"
        self._pattern = Scanner(
            rf"(?<!\w){day}(?P<plural>{plural}\s+)?(?:(?:{'|'.join(before)}) )?(?P<noun>{noun})(?!\w)",
            (*_WORDS["plural"], *before, *nouns),
        )

    def places(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, name) for each named territory ("tỉnh Thái Nguyên"), which may be honoured as a whole."""
        for people in _PEOPLE_OF_PLACE.finditer(view.text, start, end):
            yield people.start(), people.end(), people.group()
        for ship in _SHIP.finditer(view.text, start, end):
            yield ship.start(), ship.end(), ship.group()
        for forces in _FORCES_OF_PLACE.finditer(view.text, start, end):
            yield forces.start(), forces.end(), forces.group()
        for sector in _SECTOR_OF_PLACE.finditer(view.text, start, end):
            yield sector.start(), sector.end(), sector.group()
        for match in _PLACE.finditer(view.text, start, end):
            yield match.start(), match.end(), match.group()

    def works(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, title) for each work with its title in quotation marks ("tác phẩm “Đường về”").

        The noun may be missing where something is given to it ("giải Ba thuộc về “Đường về”"), or it wins a prize.
        """
        for match in self._works.finditer(view.norm, start, end):
            yield match.start(), match.end(), view.text[match.start("title") : match.end("title")].strip()
            listed = self._further_works.match(view.norm, match.end(), end)
            while listed is not None:
                first, last = listed.span("title")
                yield first - 1, last + 1, view.text[first:last].strip()
                listed = self._further_works.match(view.norm, listed.end(), end)
        named = itertools.chain(
            *(found.finditer(view.norm, start, end) for found in (self._given_works, self._won_works))
        )
        for given in named:
            title: re.Match[str] | None = given
            while title is not None:
                first, last = title.span("title")
                if _NICKNAME.match(view.text, last):
                    break
                yield first - 1, last + 1, view.text[first:last].strip()
                title = self._further_works.match(view.norm, title.end(), end)
        is_told = self._work.search(view.norm, start, end) is not None
        for bare in self._bare_works.finditer(view.text, start, end) if is_told else ():
            if bare["title"] not in _LANDS:
                yield bare.start(), bare.end(), bare["title"]

    def venues(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, str, RecipientKind]]:
        """Yield (start, end, name, kind) for each hotel, park, building or programme that does something by name."""
        for match in self._venues.finditer(view.text, start, end):
            name = match["title"] if match["built"] else match.group()
            yield match.start(), match.end(), name[0].upper() + name[1:], "work" if match["built"] else "collective"

    def teams(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, name) for each province or country by its bare name, or its team ("đoàn Hà Nội")."""
        for match in self._teams.finditer(view.text, start, end):
            name = match["team"]
            if match["honoured"] and not any(view.norm.find(f"{kind} {name.lower()}") >= 0 for kind in _LANDS_NAMED):
                continue
            if match["short"]:
                name = name.removesuffix(match["short"]) + "Thành phố Hồ Chí Minh"
            yield match.start(), match.end(), name[0].upper() + name[1:]

    def is_team(self, view: View, start: int) -> bool:
        """Tell whether what begins at `start` is the team of a land: "Taekwondo Việt Nam"."""
        return self._teams.match(view.text, start) is not None

    def is_share(self, view: View, start: int) -> bool:
        """Tell whether a share of those whom the noun at `start` names is meant: "95% công đoàn trực thuộc"."""
        return _SHARE.search(view.norm, max(0, start - _NEAR), start) is not None

    def __call__(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, RecipientKind, bool]]:
        """Yield (start, end, kind, plural is vague) for each noun between two offsets."""
        last_end = -1
        quoted = [match.span() for match in _QUOTATION.finditer(view.norm, start, end)]
        for match in self._pattern.finditer(view.norm, start, end):
            if any(first < match.start() and match.end() < last for first, last in quoted):
                continue
            if match["noun"] in _VERBS_BEHIND_PASSIVE and view.norm.endswith("được ", 0, match.start()):
                continue
            if view.norm.endswith(_COMPOUNDS, 0, match.start()):
                continue
            kind = recipient_kind_of(match["noun"])
            is_subject = _is_subject(view.norm, match) and not self._teams.match(view.text, match.start())
            joins = last_end >= 0 and view.norm[last_end : match.start()].strip() in _JOINTS
            follows_for = view.norm.endswith((" cho ", " gửi "), 0, match.start())
            is_clear = (
                follows_for
                or match["plural"]
                or match["noun"].startswith(_BARE)
                or (
                    kind == "individual"
                    and " " in match["noun"]
                    and match["noun"] not in _DEEDS
                    and not _AS_VERB.match(view.norm, match.end())
                )
                or self.is_share(view, match.start())
            )
            if kind is not None and (is_clear or joins or is_subject):
                last_end = match.end()
                yield match.start(), match.end(), kind, (match["plural"] or "").strip() in _VAGUE


_PLACE_NAME = (
    r"(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường)"
    r"(?: \p{Lu}\p{L}*){1,4}(?!\w)"
)
#: A village, a street or their like, by its name or number.
_NOT_VILLAGE = "".join(f"(?<!(?i:{word}))" for word in _WORDS["not_villages"])
_VILLAGE = (
    rf"(?<!\w){_NOT_VILLAGE}(?i:{either(_WORDS['villages'])})(?: số)?"
    r"(?: \d{1,2}|(?: \p{Lu}\p{L}*){1,3})(?!\w)"
)
#: A sector where it is honoured as a whole: "ngành giáo dục huyện được tặng".
_SECTOR_OF_PLACE = regex.compile(
    r"(?<!\w)(?<!các )(?<!những )[Nn]gành(?: [\p{L}&]+){1,4}? (?:tỉnh|huyện|quận|thị xã|thành phố)"
    r"(?: \p{Lu}\p{L}*){0,4}"
    rf"(?= (?:{'|'.join(_WORDS['predicates'])})(?!\w))"
)
_PLACE = WideScanner(rf"{_PLACE_NAME}|{_VILLAGE}")
#: Those who are honoured with their land: "Đảng bộ, chính quyền và nhân dân tỉnh Hà Nam".
_PEOPLE = r"(?i:cán bộ|đảng bộ|chính quyền|quân|dân|nhân dân|lực lượng vũ trang|đồng bào)(?: các dân tộc)?"
#: A ship of the navy, the coast guard or the like, by its number: "Tàu HQ-571", "tàu 016-Quang Trung".
_HULL = rf"{either(_WORDS['hulls'])}[ -]?\d{{1,4}}|\d{{2,4}}(?! ?(?:{either(_WORDS['ship_units'])})(?!\w))(?![.,/]\d)"
_SHIP = WideScanner(
    rf"(?<!\w)(?i:(?:biên đội |hải đội )?tàu) (?:{_HULL})(?:[-–]\p{{Lu}}\p{{L}}+(?: \p{{Lu}}\p{{L}}+)*)?(?!\w)"
)
#: The armed forces of a land, which are honoured as one: "LLVT tỉnh", "lực lượng vũ trang huyện Kim Bôi".
_OWN_LAND = rf"(?i:{either(_WORDS['lands_of_forces'])})(?! \w*\d)"
_FORCES_OF_PLACE = WideScanner(
    rf"(?<!\w)(?i:lực lượng vũ trang|LLVT)(?: nhân dân)? (?:{_PLACE_NAME}|{_OWN_LAND})(?!\w)"
)
_PEOPLE_OF_PLACE = WideScanner(rf"(?<!\w){_PEOPLE}(?:(?:, | và |, và ){_PEOPLE}){{1,4}} {_PLACE_NAME}")


def is_followed_by_predicate(norm: str, end: int) -> bool:
    """Tell whether a predicate follows what ends at `end`: "đơn vị | được tặng"."""
    return _PREDICATE.match(norm, end) is not None


def _is_subject(norm: str, match: re.Match[str]) -> bool:
    """Tell whether a predicate follows the noun, with the field of a team between them at most."""
    noun = match["noun"]
    if norm.endswith(_COMPOUNDS, 0, match.start()):
        return False
    follows = _PREDICATE.match(norm, match.end()) or (noun in _TEAMS and _WON.match(norm, match.end()))
    return noun in DEFINITE and bool(follows)
