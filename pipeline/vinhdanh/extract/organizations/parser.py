"""The grammar of organization names: a head noun and what may follow it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vinhdanh.extract.organizations.lexicon import (
    AGE_CLASSES,
    bodies,
    heads,
    media_names,
    phrase_list,
    spelled,
    word_set,
)
from vinhdanh.extract.organizations.model import Body, Head, Parsed, Piece, Place
from vinhdanh.extract.organizations.names import NameReader
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.sectors import read_sector
from vinhdanh.extract.organizations.tokens import Phrases, Tokens

_MAX_DEPTH = 3
_BODY_HEAD = Head("", "other", "", (), "yes", "bare", "", "", frozenset())
#: Kinds whose names never begin with a small word.
_CAPITAL_NAMES = frozenset({"union", "party", "youth", "army", "police", "committee"})
_SEPARATORS = frozenset({",", "và", "-", "/", "&"})


@dataclass(frozen=True, slots=True)
class _Tail:
    """What was read after a head."""

    end: int
    text: str = ""
    place: Place | None = None
    host: Parsed | None = None
    proper: bool = False


class NameParser:
    """Parses the organization name that begins at a token."""

    def __init__(self) -> None:
        self.places = PlaceReader()
        self.names = NameReader(self.places, heads())
        self._heads = heads()
        self._bodies = bodies()
        self._media = media_names()
        self._plural = word_set("context", "plural")
        self._titles = word_set("context", "titles")
        self._acts = word_set("context", "acts")
        self._qualifiers = spelled("school", "qualifiers")
        self._team_words = Phrases.of((phrase, phrase) for phrase in phrase_list("team", "qualifiers"))
        self._hosts = Phrases.of((phrase, phrase) for phrase in phrase_list("short", "hosts"))
        self._tails = {
            "sector": self._sector, "ministry": self._ministry, "name": self._name, "company": self._company,
            "bank": self._company, "school": self._school, "number": self._number, "media": self._media_name,
            "bloc": self._bloc, "team": self._team, "event": self._event, "courtlevel": self._court_level,
            "un": self._united_nations,
        }  # fmt: skip
        #: What may stand in the `tail` column beside places and hosts.
        self.tail_kinds = frozenset(self._tails)
        #: Words that may begin a name; all others need no look.
        self.first_words = self._heads.first_words() | self._bodies.first_words() | AGE_CLASSES

    def parse(self, tokens: Tokens, at: int, depth: int = 0) -> Parsed | None:
        """Return the longest organization name at `at`, or None."""
        limit = tokens.limit(at)
        best = self._age_team(tokens, at, limit) or self._body(tokens, at, limit)
        if at and not depth and self._is_inside_word(tokens, at):
            return best
        longest = 0
        for end, head in self._heads.matches(tokens.norms, at, limit):
            if end < longest:
                break
            longest = end
            if head.kind == "none":
                return best
            if at and tokens.norms[at - 1] in head.not_after:
                continue
            parsed = self._headed(tokens, at, end, limit, head, depth)
            if parsed and (best is None or parsed.end > best.end):
                best = parsed
        return best

    def _age_team(self, tokens: Tokens, at: int, limit: int) -> Parsed | None:
        """Return a national team named by its age class: "U23 Việt Nam"."""
        if tokens.norms[at] not in AGE_CLASSES or not tokens.is_capital(at):
            return None
        place = self.places.untyped(tokens, at + 1, limit)
        if place is None:
            return None
        label = f"Đội tuyển {tokens.norms[at].upper()} {place.name}"
        return Parsed(at, place.end, replace(_BODY_HEAD, kind="club"), label, "organizations.head_noun")

    def skips(self, tokens: Tokens, at: int) -> int:
        """Return the index after a word that only looks like a head at `at` ("hội nghị"), or 0."""
        found = self._heads.match(tokens.norms, at, tokens.limit(at))
        return found[0] if found and found[1].kind == "none" else 0

    @staticmethod
    def _is_inside_word(tokens: Tokens, at: int) -> bool:
        """Tell whether the token is glued to what stands before it ("baidautu.vn/viện")."""
        return tokens.is_glued(at) and tokens.norms[at - 1] in {"/", "@", "_", ".", "'"} and at > 1 and tokens.is_glued(at - 1)

    def _body(self, tokens: Tokens, at: int, limit: int) -> Parsed | None:
        for end, body in self._bodies.matches(tokens.norms, at, limit):
            if _is_written_as(tokens, at, end, body) and not self._is_product(tokens, end, limit, body):
                end = self._with_country(tokens, end, limit, body)
                head = replace(_BODY_HEAD, kind=body.kind, level=body.level)
                return Parsed(at, end, head, body.name, "organizations.central_body", body=body)
        return None

    def _with_country(self, tokens: Tokens, end: int, limit: int, body: Body) -> int:
        """Return the end of `body` with "(LĐLĐ) Việt Nam" after it, if its name ends so."""
        after = self.after_bracket(tokens, end, limit)
        is_country = body.name.endswith("Việt Nam") and tokens.norms[after : after + 2] == ["việt", "nam"]
        return after + 2 if is_country and after + 2 <= limit and not body.alias.endswith("Nam") else end

    def _is_product(self, tokens: Tokens, end: int, limit: int, body: Body) -> bool:
        """Tell whether a brand stands before a model name ("Samsung Galaxy", "Honda SH") or glued to a word."""
        if body.match == "bare" and self.places.read(tokens, end, limit) is not None:
            return True
        if body.match != "case" or end >= limit:
            return False
        if tokens.is_glued(end) and tokens.norms[end] in {"-", "."} and end + 1 < limit and tokens.is_glued(end + 1):
            return True
        if body.kind not in {"company", "media", "international"} or not tokens.is_word(end):
            return False
        if tokens.norms[end] in {"việt", "châu"} or self.places.untyped(tokens, end, limit):
            return False
        return (tokens.is_capital(end) and not tokens.shouts(end)) or tokens.norms[end][0].isdigit()

    def _headed(self, tokens: Tokens, at: int, end: int, limit: int, head: Head, depth: int) -> Parsed | None:
        if not _is_abbreviation_written(tokens, at, end):
            return None
        if head.place_style == "acts_as" and at and tokens.norms[at - 1] in {"trưởng", "phó"} and not tokens.is_capital(at):
            return None
        if tokens.norms[at] == "thường" and (not tokens.is_capital(at) or (at and tokens.norms[at - 1] in {"thư", "tịch", "ban", "viên", "trưởng"})):
            return None
        tail = self._read_tail(tokens, at, self.after_bracket(tokens, end, limit), limit, head, depth)
        if tail.end == self.after_bracket(tokens, end, limit) and not (tail.host or tail.place or tail.text):
            tail = _Tail(end)
        named = bool(tail.text or tail.host or (tail.place and tail.place.name))
        if not named and head.top and tokens.norms[end - 1].endswith(("nam", "vn")):
            return Parsed(at, tail.end, head, head.top, _rule_of(tokens, at))
        if not (tail.host or tail.place) and self._is_role_or_class(tokens, at, tail, limit):
            return None
        if not named and not self._may_stand_bare(tokens, at, end, head, tail, depth):
            return None
        if tail.place and not tail.place.name and not tail.text and self._is_generic_place(tokens, tail.place.end, limit):
            return None
        label = f"{head.canonical} {tail.text}".strip()
        return Parsed(at, tail.end, head, label, _rule_of(tokens, at), tail.place, tail.host, named)

    @staticmethod
    def _is_role_or_class(tokens: Tokens, at: int, tail: _Tail, limit: int) -> bool:
        """Tell whether only a role ("trưởng phòng Nội vụ") or a class ("Ban Tuyên giáo các cấp") is written."""
        if tail.end < limit and not tail.proper and tokens.norms[tail.end] in {"các", "cấp"}:
            return True
        is_unit = tokens.norms[at] in {"ban", "phòng", "khoa", "trạm", "đội"}
        return bool(at) and is_unit and not tokens.is_capital(at) and tokens.norms[at - 1] in {"trưởng", "phó"}

    def tail_at(self, tokens: Tokens, at: int, like: Parsed) -> Parsed | None:
        """Return the name that `at` begins and that shares the head of `like` ("..., Chu Văn An")."""
        limit = tokens.limit(at)
        tail = self._read_tail(tokens, at, at, limit, like.head, _MAX_DEPTH)
        if tail.end == at or not (tail.text or tail.place):
            return None
        label = f"{like.head.canonical} {tail.text}".strip()
        return Parsed(at, tail.end, like.head, label, "organizations.coordination", tail.place)

    def after_plural(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a plural word or a number stands before token `at`."""
        return at > 0 and (tokens.norms[at - 1] in self._plural or tokens.norms[at - 1].isdigit())

    def shared_place(self, tokens: Tokens, at: int, depth: int = 0) -> Parsed | None:
        """Return the bare head at `at` whose place stands after the next head ("HĐND, UBND tỉnh")."""
        limit = tokens.limit(at)
        found = self._heads.match(tokens.norms, at, limit)
        if found is None or "place" not in found[1].bare or not tokens.is_capital(at) or depth > _MAX_DEPTH:
            return None
        end, head = found
        if not _is_abbreviation_written(tokens, at, end) or (at and tokens.norms[at - 1] in head.not_after):
            return None
        after = self.after_bracket(tokens, end, limit)
        if after + 1 >= limit or tokens.norms[after] not in _SEPARATORS:
            return None
        other = self.parse(tokens, after + 1) or self.shared_place(tokens, after + 1, depth + 1)
        if other is None or other.place is None or "place" not in other.head.bare:
            return None
        return Parsed(at, end, head, head.canonical, "organizations.coordination", other.place, None, bool(other.place.name))

    def _read_tail(self, tokens: Tokens, at: int, start: int, limit: int, head: Head, depth: int) -> _Tail:
        tail = _Tail(start)
        wants_host = "host" in head.tail
        if wants_host and head.tail[0] == "host":
            host = self._host(tokens, start, limit, head, depth)
            if host:
                return _Tail(host.end, host=host)
        for kind in head.tail:
            reader = self._tails.get(kind)
            found = reader(tokens, start, limit, head) if reader else None
            if found and found.end > start:
                found = self._completed(tokens, found, limit, head, depth)
                tail = found if found.end > tail.end else tail
        if tail.end > start:
            return tail
        if wants_host and head.tail[0] != "host" and " " in head.canonical:
            host = self._host(tokens, start, limit, head, depth)
            if host and host.named:
                return _Tail(host.end, host=host)
        return self._with_place(tokens, tail, limit, head)

    def _completed(self, tokens: Tokens, tail: _Tail, limit: int, head: Head, depth: int) -> _Tail:
        """Return `tail` with the host or place that follows it."""
        if "host" in head.tail and tail.place is None:
            host = self._host(tokens, tail.end, limit, head, depth)
            if host:
                return replace(tail, end=host.end, host=host)
        completed = self._with_place(tokens, tail, limit, head)
        after = self.after_bracket(tokens, tail.end, limit)
        if completed.place is None and after > tail.end and tail.text:
            place = self.places.read(tokens, after, limit, bare_type=False)
            if place and (place.type or place.name in {"Việt Nam", "Trung ương"}):
                return replace(tail, end=place.end, place=place)
        return completed

    def _with_place(self, tokens: Tokens, tail: _Tail, limit: int, head: Head) -> _Tail:
        if tail.place or tail.host:
            return tail
        wanted = set(head.tail) & {"place", "province", "district", "country"}
        if not wanted:
            return tail
        bare_type = "place" in head.bare or (bool(tail.text) and head.kind == "government")
        if "country" in wanted:
            place = self.places.untyped(tokens, tail.end, limit)
        else:
            place = self.places.read(tokens, tail.end, limit, bare_type=bare_type)
            place = place or self._unlisted_place(tokens, tail, limit, head)
        return replace(tail, end=place.end, place=place) if place else tail

    def _unlisted_place(self, tokens: Tokens, tail: _Tail, limit: int, head: Head) -> Place | None:
        """Return a capital run in the place's position that no table knows: "UBND Đông Anh", "Huyện ủy X"."""
        if ("place" not in head.bare and not set(head.tail) & {"province", "district"}) or tail.text:
            return None
        at = tail.end
        if at >= limit or not tokens.is_word(at) or not tokens.is_capital(at) or tokens.shouts(at):
            return None
        if "host" in head.tail or self._heads.starts(tokens.norms[at]) or tokens.norms[at] in self._titles:
            return None
        if at + 1 >= limit or not tokens.is_word(at + 1) or not tokens.is_capital(at + 1):
            return None
        if self.names.is_person(tokens, at, limit) or tokens.is_upper(at):
            return None
        end = min(at + 2, limit)
        return Place(at, end, "", " ".join(tokens.surface(at, end).split()))

    def _may_stand_bare(self, tokens: Tokens, at: int, end: int, head: Head, tail: _Tail, depth: int) -> bool:
        if "yes" in head.bare:
            return not self.after_plural(tokens, at)
        if self.after_plural(tokens, at):
            return False
        if "place" in head.bare and tail.place is not None:
            return True
        if end < len(tokens) and tokens.norms[end] == "viên":
            return False
        return "cap" in head.bare and tokens.is_capital(at) and not tokens.shouts(at)

    @staticmethod
    def _is_generic_place(tokens: Tokens, end: int, limit: int) -> bool:
        """Tell whether a bare place type goes on to another ("UBND tỉnh, thành phố"): any of them is meant."""
        return (
            end + 1 < limit
            and tokens.norms[end] in {",", "/", "-", "hoặc"}
            and tokens.norms[end + 1] in {"thành", "huyện", "xã", "phường", "thị", "tỉnh", "quận", "tp"}
        )

    @staticmethod
    def after_bracket(tokens: Tokens, at: int, limit: int) -> int:
        """Return the index after "(LĐLĐ)" at `at`, else `at`."""
        if at + 2 < limit and tokens.norms[at] == "(" and tokens.is_upper(at + 1):
            for end in range(at + 2, min(at + 5, limit)):
                if tokens.norms[end] == ")":
                    return end + 1
        return at

    def _host(self, tokens: Tokens, at: int, limit: int, head: Head, depth: int) -> Parsed | None:
        """Return the body that the one before it belongs to."""
        if at >= limit or depth >= _MAX_DEPTH or tokens.norms[at] not in self.first_words | {"nhà"}:
            return None
        if not tokens.is_word(at):
            return None
        host = self.parse(tokens, at, depth + 1)
        if host:
            return host
        if head.kind not in {"union", "party", "youth", "committee", "government"} or (at and tokens.norms[at - 1] == "các"):
            return None
        return self._bare_host(tokens, at, limit, head)

    def _bare_host(self, tokens: Tokens, at: int, limit: int, head: Head) -> Parsed | None:
        found = self._hosts.match(tokens.norms, at, limit)
        if found is None:
            return None
        end, phrase = found
        if head.kind in {"committee", "government"} and not tokens.is_capital(at):
            return None
        follows = tokens.norms[end] if end < limit else "."
        if follows in {"học", "trực", "đội", "trưởng", "nghề"} or (end < limit and tokens.is_word(end) and tokens.is_capital(end)):
            return None
        canonical = phrase.removeprefix("nhà ")
        host_head = replace(_BODY_HEAD, canonical=canonical.capitalize(), kind="other")
        return Parsed(at, end, host_head, canonical.capitalize(), "organizations.short_form", named=False)

    def _sector(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        match = read_sector(tokens, at, limit)
        if match is None or not (tokens.is_capital(at) or (match.spelled and self._is_small_sector(tokens, at, match.end, head))):
            return None
        if match.end == at + 1 and not match.spelled and len(tokens.norms[at]) < 2:
            return None
        if head.canonical in {"Hội", "Khối"} and not match.spelled:
            return None
        return _Tail(match.end, match.sector.name)

    @staticmethod
    def _is_small_sector(tokens: Tokens, at: int, end: int, head: Head) -> bool:
        """Tell whether a sector in small letters may follow `head`: long, or after a capital office of the state."""
        return end - at > 3 or (end - at > 1 and head.kind == "government" and tokens.is_capital(at - 1))

    def _ministry(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        match = read_sector(tokens, at, limit, ministry=True)
        if match is None or not (tokens.is_capital(at) or tokens.is_capital(at - 1) or match.end - at > 2):
            return None
        return _Tail(match.end, match.sector.name)

    def _name(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        return self._free(tokens, at, limit, "name", head)

    def _company(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        return self._free(tokens, at, limit, "company", head)

    def _school(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        return self._free(tokens, at, limit, "school", head)

    def _free(self, tokens: Tokens, at: int, limit: int, kind: str, head: Head) -> _Tail | None:
        if at >= limit:
            return None
        name = self.names.read(tokens, at, limit, kind)
        if name is None:
            return None
        if name.pieces and not self._may_begin(tokens, at, name.pieces[0], head):
            return None
        if not name.pieces:
            fits = "place" in head.bare or head.tail[0] in {"name", "school"} or kind in {"company", "school"}
            return _Tail(name.end, "", name.place) if fits and name.place and "place" not in head.tail else None
        if not _names_a_body(name.pieces, name.place, kind, tokens, at):
            return None
        return _Tail(name.end, name.text, name.place, proper=name.is_proper)

    def _may_begin(self, tokens: Tokens, at: int, first: Piece, head: Head) -> bool:
        """Tell whether `first` may begin the name after `head`."""
        if head.kind in _CAPITAL_NAMES and first.kind in {"small", "open"}:
            return False
        if head.canonical == "Đảng":
            return not self.names.is_person(tokens, at, tokens.limit(at))
        small_head = not tokens.is_capital(at - 1) and " " not in head.canonical
        return not (small_head and head.kind in {"government", "committee"} and first.kind not in {"word", "small", "open"})

    def _number(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        if at >= limit:
            return None
        word = tokens.norms[at]
        if word == "số" and at + 1 < limit and tokens.norms[at + 1].isdigit():
            return _Tail(at + 2, f"số {tokens.norms[at + 1]}")
        if head.canonical == "Phòng" and not tokens.is_capital(at - 1):
            return None
        if (word.isdigit() and len(word) <= 4) or (word in {"i", "ii", "iii", "iv", "v", "vi"} and tokens.is_upper(at)):
            return _Tail(at + 1, word.upper())
        return None

    def _media_name(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        found = self._media.match(tokens.norms, at, limit)
        if found and (tokens.is_capital(at) or found[0] - at > 2):
            return _Tail(found[0], found[1], proper=True)
        if at >= limit or not tokens.is_capital(at) or tokens.shouts(at):
            return None
        if self.places.untyped(tokens, at, limit) and not tokens.is_capital(at - 1):
            return None
        return self._free(tokens, at, limit, "name", head)

    def _bloc(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        if at + 1 >= limit or tokens.norms[at] != "khối":
            return None
        match = read_sector(tokens, at + 1, limit)
        if match:
            place = self.places.read(tokens, match.end, limit)
            if place is None and not tokens.is_capital(at + 1):
                return None
            return _Tail(place.end if place else match.end, f"khối {match.sector.name}", place)
        name = self.names.read(tokens, at + 1, limit, "name")
        if name and name.pieces and tokens.is_capital(at + 1):
            return _Tail(name.end, f"khối {name.text}", name.place)
        return None

    def _team(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        """Read the rest of "đội tuyển bóng đá nữ quốc gia Việt Nam"."""
        words, index = [], at
        while index < limit:
            found = self._team_words.match(tokens.norms, index, limit)
            if found:
                words.append(found[1])
                index = found[0]
            elif tokens.norms[index] in AGE_CLASSES:
                words.append(tokens.norms[index].upper())
                index += 1
            else:
                break
        place = self.places.untyped(tokens, index, limit)
        if place is None:
            return None
        return _Tail(place.end, " ".join([*words, place.name]), proper=True)

    def _event(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        if at >= limit or not tokens.is_word(at) or not tokens.is_capital(at) or tokens.shouts(at):
            return None
        name = self.names.read(tokens, at, limit, "name")
        return _Tail(name.end, name.text, name.place) if name and name.pieces else None

    def _court_level(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        if at + 1 < limit and tokens.norms[at] == "cấp" and tokens.norms[at + 1] == "cao":
            in_place = at + 2 < limit and tokens.norms[at + 2] == "tại"
            place = self.places.read(tokens, at + 3, limit, bare_type=False) if in_place else None
            return _Tail(place.end if place else at + 2, "cấp cao" + (" tại" if place else ""), place)
        return None

    def _united_nations(self, tokens: Tokens, at: int, limit: int, head: Head) -> _Tail | None:
        found = self._body(tokens, at, limit) if at < limit else None
        return _Tail(found.end) if found and found.label == "Liên Hợp Quốc" else None


def _rule_of(tokens: Tokens, at: int) -> str:
    is_short = tokens.is_upper(at) and len(tokens.norms[at]) > 1 and not tokens.shouts(at)
    return "organizations.abbreviation" if is_short else "organizations.head_noun"


_NO_VOWEL = frozenset("bcdghklmnpqrstvxđ")


def _is_abbreviation_written(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether every word of the head that is an abbreviation ("ubnd", "nh") stands in capitals."""
    return all(
        tokens.is_upper(index)
        for index in range(at, end)
        if (set(tokens.norms[index]) <= _NO_VOWEL or tokens.norms[index] in {"ub", "csđt", "anđt", "nxb", "đt", "tct", "ca", "catp", "taqs"})
        and tokens.norms[index] not in {"c"}
    )


def _is_written_as(tokens: Tokens, at: int, end: int, body: Body) -> bool:
    """Tell whether the tokens are written as the alias of `body` must be."""
    if body.match == "case":
        return tokens.shouts(at) or "".join(tokens.surface(at, end).split()) == "".join(body.alias.split())
    if body.match == "cap" and not tokens.is_capital(at):
        return False
    alias_words = body.alias.split()
    shouting = {word.lower() for word in alias_words if len(word) > 1 and word.isupper()}
    return all(tokens.is_upper(index) for index in range(at, end) if tokens.norms[index] in shouting)


def _names_a_body(pieces: list[Piece], place: Place | None, kind: str, tokens: Tokens, at: int) -> bool:
    """Tell whether the pieces name one body rather than a class of bodies."""
    kinds = {piece.kind for piece in pieces}
    if kinds & {"proper", "number", "quote"} and (kinds - {"number"} or kind != "company"):
        return True
    if place is not None:
        return True
    if "word" not in kinds:
        return False
    return kind == "name" or sum(piece.kind in {"word", "small"} for piece in pieces) > 1
