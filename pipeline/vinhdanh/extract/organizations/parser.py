"""The grammar of organization names: a head noun and what may follow it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vinhdanh.extract.organizations.branches import with_branch
from vinhdanh.extract.organizations.gazetteer import countries
from vinhdanh.extract.organizations.known import NO_HEAD, KnownBodies
from vinhdanh.extract.organizations.lexicon import heads, phrase_list, word_set
from vinhdanh.extract.organizations.model import Head, Parsed, Place
from vinhdanh.extract.organizations.names import NameReader
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tails import Tail, TailReader
from vinhdanh.extract.organizations.tokens import Beginnings, Phrases, Tokens, after_bracket

_MAX_DEPTH = 3
_SEPARATORS = frozenset({",", "và", "-", "/", "&"})
#: Behind "các", these make any body of what stands before.
_ANY_PLACE = frozenset({"cấp", "tỉnh", "địa", "huyện", "xã", "đơn", "ban"})
#: Words of those who stand beside a party body: "Đảng bộ, chính quyền và nhân dân các dân tộc".
_PEOPLE = frozenset(
    "và , chính quyền quân nhân dân các dân tộc tầng lớp cán bộ lực lượng vũ trang đoàn thể mặt trận".split()
)
#: What a body has several of, so that the body before "các" is one ("Quốc hội các khóa").
_TERMS = (["khóa"], ["kỳ"], ["nhiệm"])
_PLACE_TAILS = frozenset({"place", "province", "district", "country"})
#: Heads with these and no bare form need more than a place ("trung tâm thành phố").
_CONTENT_TAILS = frozenset({"sector", "name"})
_PLACE_TYPES = frozenset({"thành", "huyện", "xã", "phường", "thị", "tỉnh", "quận", "tp"})
_HAS_BARE_HOST = frozenset({"union", "party", "youth", "committee", "government", "army"})
#: Heads of other kinds that have one ("Trường Quân sự Quân khu").
_HEADS_OF_BARE_HOST = frozenset({"Trường Quân sự"})
#: After a bare host, these make another word of it ("trường học", "bộ đội").
_NOT_AFTER_HOST = frozenset({"học", "trực", "đội", "trưởng", "nghề", "phận"})
#: Kinds whose names may end in a bare place type ("Phòng Y tế quận", "Công đoàn khối Giáo dục huyện").
_OF_BARE_PLACE = frozenset({"government", "union", "association", "federation", "media", "other", "school"})
#: Kinds of which each land has some: "Bệnh viện huyện Yên Châu", "Chi bộ thôn Phú Lộc".
_OF_LANDS = frozenset({"hospital", "union", "party", "youth", "women"})
#: Kinds of which a land has several, and the types of such lands; a commune's school is named after it.
_SEVERAL = frozenset({"school", "hospital"})
_LANDS = frozenset({"tỉnh", "huyện", "quận", "thành phố", "thị xã"})
#: Bodies that only a body of the state has; what they do to others is their work ("thanh tra Công ty Sao Mai").
_OF_STATE = frozenset({"Thanh tra"})
_OF_PEOPLE = frozenset({"company", "bank", "club", "hospital", "school"})
_UNITS = frozenset({"ban", "phòng", "khoa", "trạm", "đội"})
_ROLES = frozenset({"trưởng", "phó"})
#: "Thường trực" after one of these belongs to the role ("Phó Bí thư Thường trực").
_ROLE_ENDS = frozenset({"thư", "tịch", "ban", "viên", "trưởng", "tướng", "nhiệm", "đốc"})
#: A post, for all that "Thường trực" is a committee elsewhere.
_SECRETARY = ["thường", "trực", "ban", "bí", "thư"]
#: Kinds of which several have the name of one place, with a letter behind it, and the letters.
_HAVE_LETTERS, _LETTERS = frozenset({"school"}), frozenset("ABCD")
#: Bodies of one country in another.
_POSTED = frozenset({"Đại sứ quán", "Tổng Lãnh sự quán", "Lãnh sự quán", "Phái đoàn Thường trực"})
#: Behind "Phòng" these are what an office works against ("Phó trưởng phòng Phòng, chống tội phạm").
_GUARDS = ([","], ["chống"], ["cháy"])
_INSIDE_WORD = frozenset({"/", "@", "_", ".", "'", "&"})


@dataclass(frozen=True, slots=True)
class _Frame:
    """One head at `at`; its tail may begin at `start`, `depth` names deep."""

    tokens: Tokens
    at: int
    start: int
    head: Head
    depth: int

    @property
    def limit(self) -> int:
        return self.tokens.limit(self.at)


class NameParser:
    """Parses the organization name that begins at a token."""

    def __init__(self) -> None:
        self._heads = heads()
        self.places = PlaceReader()
        self._names = NameReader(self.places, self._heads)
        self._known = KnownBodies(self.places)
        self._tails = TailReader(self.places, self._names, self._known)
        self._plural = word_set("context", "plural")
        self._not_counting = word_set("context", "not_counting")
        self._titles = word_set("context", "titles")
        self._abbreviations = word_set("shape", "abbreviations")
        self._one_word_heads = word_set("shape", "one_word_heads")
        self._before_place = word_set("shape", "before_place")
        self._hosts = Phrases.of((phrase, phrase) for phrase in phrase_list("short", "hosts"))
        #: What may stand in the `tail` column.
        self.tail_kinds = self._tails.kinds | _PLACE_TAILS | {"host", "of"}
        #: Tells whether a name may begin at a token.
        self.may_begin = Beginnings(self._heads.pairs(), *self._known.pairs)

    def parse(self, tokens: Tokens, at: int, depth: int = 0) -> Parsed | None:
        """Return the longest organization name at `at`, or None; `depth` counts the names around it."""
        if not self.may_begin(tokens.norms, at):
            return None
        limit = tokens.limit(at)
        if not depth and (_is_in_number(tokens, at) or _is_doubled(tokens, at, limit)):
            return None
        best = self._known.read(tokens, at, limit)
        if not depth and (_is_inside_word(tokens, at) or self._is_name_part(tokens, at)):
            return best
        longest = 0
        for end, head in self._heads.matches(tokens.norms, at, limit):
            if end < longest or head.kind == "none":
                break
            longest = end
            if not depth and at and tokens.norms[at - 1] in head.not_after and not _is_titled(tokens, at, end):
                continue
            parsed = self._headed(_Frame(tokens, at, after_bracket(tokens, end, limit), head, depth), end)
            if parsed and (best is None or parsed.end > best.end):
                best = parsed
        return best and with_branch(self.places, tokens, best, limit)

    def skips(self, tokens: Tokens, at: int) -> int:
        """Return the index after a word that only looks like a head at `at` ("hội nghị"), or 0."""
        found = self._heads.match(tokens.norms, at, tokens.limit(at))
        if found is None or found[1].kind != "none":
            return 0
        begins_name = found[0] - at > 1 and tokens.is_capital(at + 1) and not tokens.is_capital(at)
        return at + 1 if begins_name else found[0]

    def tail_at(self, tokens: Tokens, at: int, like: Parsed) -> Parsed | None:
        """Return the name that `at` begins and that shares the head of `like` ("..., Chu Văn An")."""
        tail = self._tail(_Frame(tokens, at, at, like.head, _MAX_DEPTH))
        if tail.end == at or not (tail.text or tail.place):
            return None
        label = f"{like.head.canonical} {tail.text}".strip()
        return Parsed(at, tail.end, like.head, label, "organizations.coordination", tail.place)

    def shared_place(self, tokens: Tokens, at: int, depth: int = 0) -> Parsed | None:
        """Return the bare head at `at` whose place stands after the next head ("HĐND, UBND tỉnh")."""
        limit = tokens.limit(at)
        end, head = self._heads.match(tokens.norms, at, limit) or (0, NO_HEAD)
        if "place" not in head.bare or not tokens.is_capital(at) or depth > _MAX_DEPTH:
            return None
        if _is_inside_word(tokens, at) or _is_in_number(tokens, at):
            return None
        if not self._is_abbreviation_written(tokens, at, end) or (at and tokens.norms[at - 1] in head.not_after):
            return None
        after = after_bracket(tokens, end, limit)
        if after + 1 >= limit or tokens.norms[after] not in _SEPARATORS:
            return None
        other = self.parse(tokens, after + 1) or self.shared_place(tokens, after + 1, depth + 1)
        if other is None or other.place is None or "place" not in other.head.bare:
            return None
        named = bool(other.place.name)
        return Parsed(at, end, head, head.canonical, "organizations.coordination", other.place, None, named)

    def after_plural(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a plural word or a number stands before token `at`."""
        before = tokens.norms[at - 1] if at else ""
        if not before.isdigit():
            return before in self._plural
        return len(before) <= 2 and (at < 2 or tokens.norms[at - 2] not in self._not_counting)

    def _is_name_part(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a one-word head at `at` is part of the name of a person ("Đỗ Kim Hội") or place ("Hội An")."""
        if tokens.norms[at] not in self._one_word_heads or not tokens.is_capital(at):
            return False
        if at and not tokens.shouts(at) and (tokens.norms[at - 1] in self._before_place or self._is_middle(tokens, at)):
            return True
        return self._names.ends_person(tokens, at) or self.places.untyped(tokens, at, tokens.limit(at)) is not None

    def _is_middle(self, tokens: Tokens, at: int) -> bool:
        """Tell whether the capital word at `at` stands between a family name and a given one ("Vũ Trường Nhân")."""
        limit = tokens.limit(at)
        head = self._heads.match(tokens.norms, at, limit)
        if head is None or head[0] > at + 1 or at + 1 >= limit or not tokens.is_capital(at + 1):
            return False
        return self._names.is_person(tokens, at - 1, limit)

    def _headed(self, frame: _Frame, end: int) -> Parsed | None:
        tokens, at, head = frame.tokens, frame.at, frame.head
        if not self._is_abbreviation_written(tokens, at, end) or _is_of_role(tokens, at, head):
            return None
        tail = self._tail(frame)
        named = bool(tail.text or tail.host or (tail.place and tail.place.name))
        if tail.end == frame.start and not named:
            tail = Tail(end)
        if not named and tail.place is None and head.top and tokens.norms[end - 1].endswith(("nam", "vn")):
            return Parsed(at, tail.end, head, head.top, _rule_of(tokens, at))
        if not (tail.host or tail.place) and _is_role_or_class(tokens, at, tail):
            return None
        if (not named and not self._may_stand_bare(frame, end, tail)) or self._is_any_of_land(frame, tail):
            return None
        label = f"{head.canonical} {tail.text}".strip()
        if tail.own and not frame.depth and (not tokens.is_capital(at) or tokens.opens_sentence(at)):
            return self._own_name(frame, tail)
        after = self._posted(frame, tail)
        place = tail.place or (None if named else self._with_people(frame, tail))
        rule = _rule_of(tokens, at)
        return _numbered(frame, tail, label) or Parsed(at, after, head, label, rule, place, tail.host, named)

    def _is_any_of_land(self, frame: _Frame, tail: Tail) -> bool:
        """Tell whether any school or hospital of a land is meant ("các trường tiểu học huyện Yên Châu")."""
        if frame.head.kind not in _SEVERAL or frame.depth or tail.text or tail.host or tail.place is None:
            return False
        at = frame.at - (frame.tokens.norms[frame.at - 1 : frame.at] == ["trường"])
        return tail.place.type in _LANDS and self.after_plural(frame.tokens, at)

    def _own_name(self, frame: _Frame, tail: Tail) -> Parsed:
        """Return the foreign name that the head only describes ("công ty môi giới [Xenkor]")."""
        tokens, known = frame.tokens, self._known.read(frame.tokens, tail.own, frame.limit)
        if known and known.end >= tail.end:
            return known
        name = " ".join(tokens.surface(tail.own, tail.end).split())
        return Parsed(tail.own, tail.end, frame.head, name, _rule_of(tokens, frame.at))

    def _posted(self, frame: _Frame, tail: Tail) -> int:
        """Return the end of an embassy's name, with what it is posted to ("Đại sứ quán Việt Nam tại Lào")."""
        tokens, at = frame.tokens, tail.end
        if frame.head.canonical not in _POSTED or tail.place is None or at + 1 >= frame.limit:
            return at
        if tokens.norms[at] not in {"tại", "ở"}:
            return at
        place = self.places.read(tokens, at + 1, frame.limit, bare_type=False)
        if tokens.norms[at] == "ở" and not (place and place.name in countries()):
            return at
        seat = place or self._known.read(tokens, at + 1, frame.limit)
        return seat.end if seat else at

    def _tail(self, frame: _Frame) -> Tail:
        """Return the longest tail: content with host or place, a host alone, or a place alone."""
        head, start = frame.head, frame.start
        if head.tail[:1] == ("host",) and (host := self._host(frame, start)):
            return Tail(host.end, host=host)
        best = Tail(start)
        for content in self._tails.read(frame.tokens, start, frame.limit, head):
            found = self._completed(frame, content)
            best = found if found.end > best.end else best
            if head.kind == "army":
                break
        if best.end > start:
            return self._as_place(frame, best)
        if "host" in head.tail[1:] and " " in head.canonical:
            host = self._host(frame, start)
            if host and host.named:
                return Tail(host.end, host=host)
        return self._owned(frame, best) or self._with_place(frame, best)

    def _as_place(self, frame: _Frame, tail: Tail) -> Tail:
        """Return `tail`, read as a place where it is no more than one ("Bệnh viện Đa khoa Lào Cai")."""
        if "place" not in frame.head.bare or tail.host or tail.place:
            return tail
        place = self.places.untyped(frame.tokens, frame.start, frame.limit)
        return Tail(place.end, place=place) if place and place.end == tail.end else tail

    def _completed(self, frame: _Frame, tail: Tail) -> Tail:
        """Return `tail` with the host or place that follows it, perhaps behind an abbreviation in brackets."""
        if "host" in frame.head.tail and tail.place is None and (host := self._host(frame, tail.end)):
            return replace(tail, end=host.end, host=host)
        if owned := self._owned(frame, tail):
            return owned
        completed = self._with_place(frame, tail)
        after = after_bracket(frame.tokens, tail.end, frame.limit)
        if completed.place is None and after > tail.end and tail.text:
            place = self.places.read(frame.tokens, after, frame.limit, bare_type=False)
            is_local = place and frame.head.place_style == "province"
            if place and (is_local or place.type or place.name in {"Việt Nam", "Trung ương"}):
                return replace(tail, end=place.end, place=place)
        return completed

    def _owned(self, frame: _Frame, tail: Tail) -> Tail | None:
        """Return `tail` with the body behind "của", of which alone it says nothing ("Ủy ban Tư pháp của Quốc hội")."""
        if (
            "of" not in frame.head.tail
            or (frame.head.kind == "government" and not tail.text)
            or frame.tokens.norms[tail.end : tail.end + 1] != ["của"]
        ):
            return None
        host = self._host(frame, tail.end + 1)
        if host is None or not (host.named or host.head.level):
            return None
        return replace(tail, end=host.end, host=host, text=f"{tail.text} của".strip())

    def _with_place(self, frame: _Frame, tail: Tail) -> Tail:
        head = frame.head
        wanted = _PLACE_TAILS.intersection(head.tail)
        needs_content = head.bare == "no" and not _CONTENT_TAILS.isdisjoint(head.tail)
        if tail.place or not wanted:
            return tail
        if needs_content and not tail.text:
            return self._in_place(frame, tail) if head.kind in _OF_LANDS or head.level == "grassroots" else tail
        if "country" in wanted:
            place = self.places.untyped(frame.tokens, tail.end, frame.limit)
        else:
            bare_type = "place" in head.bare or (bool(tail.text) and head.kind in _OF_BARE_PLACE)
            place = self.places.read(frame.tokens, tail.end, frame.limit, bare_type=bare_type)
            if place is None and not tail.text and ("place" in head.bare or wanted != {"place"}):
                place = self._unlisted_place(frame, tail.end)
        return replace(tail, end=place.end, place=place) if place else tail

    def _in_place(self, frame: _Frame, tail: Tail) -> Tail:
        """Return `tail` with the typed place after it, which alone names the body ("Bệnh viện huyện Yên Châu")."""
        place = self.places.read(frame.tokens, tail.end, frame.limit, bare_type=False)
        return replace(tail, end=place.end, place=place) if place and place.type and place.name else tail

    def _unlisted_place(self, frame: _Frame, at: int) -> Place | None:
        """Return two capital words in the place's position that no table knows: "UBND Đông Kết"."""
        tokens, limit = frame.tokens, frame.limit
        if at + 1 >= limit or "host" in frame.head.tail or tokens.shouts(at):
            return None
        if not all(tokens.is_word(index) and tokens.is_capital(index) for index in (at, at + 1)):
            return None
        begins_other = self._heads.starts(tokens.norms[at]) or tokens.norms[at] in self._titles
        if begins_other or tokens.is_upper(at) or self._names.is_person(tokens, at, limit):
            return None
        return Place(at, at + 2, "", " ".join(tokens.surface(at, at + 2).split()))

    def _may_stand_bare(self, frame: _Frame, end: int, tail: Tail) -> bool:
        tokens, at, bare = frame.tokens, frame.at, frame.head.bare
        if self.after_plural(tokens, at):
            return False
        if "yes" in bare:
            return True
        if tail.place is not None and "place" in bare:
            return not _is_generic_place(tokens, tail.place.end, frame.limit)
        after = tokens.norms[end] if end < len(tokens) else "."
        opens = "place" in bare and frame.head.kind != "court" and tokens.opens_sentence(at)
        if frame.head.kind == "party" and self._is_class_of_party(tokens, end, frame.limit):
            return False
        is_other = after == "viên" or (opens and after not in {",", "và"})
        if "mid" in bare:
            is_other = is_other or (tokens.opens_sentence(at) and not tokens.is_upper(at))
        stands = "cap" in bare or "mid" in bare
        return stands and not is_other and tokens.is_capital(at) and not tokens.shouts(at)

    def _is_class_of_party(self, tokens: Tokens, end: int, limit: int) -> bool:
        """Tell whether what follows a party body says that any is meant ("Đảng ủy, chính quyền các cấp")."""
        following = tokens.norms[end : min(limit, end + 2)]
        if following == ["trong", "sạch"] or following[:1] in (["trực"], ["cơ"], ["khối"]):
            return True
        after = _after_people(tokens, end, limit)
        return after < limit and tokens.norms[after] in _ANY_PLACE and tokens.norms[after - 1] == "các"

    def _with_people(self, frame: _Frame, tail: Tail) -> Place | None:
        """Return the place behind those who stand beside a party body: "Đảng bộ và nhân dân | tỉnh Yên Bái"."""
        if frame.head.kind != "party" or tail.end > frame.start:
            return None
        after = _after_people(frame.tokens, tail.end, frame.limit)
        place = self.places.read(frame.tokens, after, frame.limit) if after > tail.end else None
        return None if place is None or place.plural else place

    def _host(self, frame: _Frame, at: int) -> Parsed | None:
        """Return the body at `at` that the one before it belongs to."""
        tokens = frame.tokens
        if at >= frame.limit or frame.depth >= _MAX_DEPTH or tokens.norms[at] not in self.may_begin.firsts:
            return None
        host = self.parse(tokens, at, frame.depth + 1)
        if host and frame.head.canonical in _OF_STATE and host.head.kind in _OF_PEOPLE:
            return None
        if host and not (host.named or host.place or host.host):
            host = self.shared_place(tokens, at, frame.depth + 1) or host
        if host or not (frame.head.kind in _HAS_BARE_HOST or frame.head.canonical in _HEADS_OF_BARE_HOST):
            return host
        return self._bare_host(frame, at)

    def _bare_host(self, frame: _Frame, at: int) -> Parsed | None:
        """Return a host without a name: "Công đoàn trường", "Đảng ủy Bộ"."""
        tokens, limit = frame.tokens, frame.limit
        end, phrase = self._hosts.match(tokens.norms, at, limit) or (0, "")
        is_small = frame.head.kind in {"committee", "government", "army"} and not tokens.is_capital(at)
        if not end or is_small or self.skips(tokens, at):
            return None
        if end < limit and (tokens.norms[end] in _NOT_AFTER_HOST or (tokens.is_word(end) and tokens.is_capital(end))):
            return None
        found = self._heads.match(tokens.norms, at, end)
        name = found[1].canonical if found and found[0] == end else phrase.capitalize()
        return Parsed(at, end, replace(NO_HEAD, canonical=name), name, "organizations.short_form", named=False)

    def _is_abbreviation_written(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether every word of the head that is an abbreviation ("ubnd", "nh") stands in capitals."""
        return all(
            tokens.is_upper(index)
            for index in range(at, end)
            if _is_abbreviation(tokens.norms[index], self._abbreviations)
        )


def _numbered(frame: _Frame, tail: Tail, label: str) -> Parsed | None:
    """Return the name of a school that goes on with a letter behind its place ("TH Thị trấn Cái Bè A")."""
    tokens, end, place = frame.tokens, tail.end, tail.place
    if place is None or tail.host or frame.head.kind not in _HAVE_LETTERS or end >= frame.limit:
        return None
    if tokens.surface(end, end + 1) not in _LETTERS or not place.name:
        return None
    words = " ".join(f"{label} {place.type} {place.name} {tokens.surface(end, end + 1)}".split())
    return Parsed(frame.at, end + 1, frame.head, words, _rule_of(tokens, frame.at))


def _is_titled(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a school's head is written as a title, so that it is one school ("thi Trường ĐH", "vào Đại học")."""
    if not tokens.is_capital(at):
        return False
    return (end - at > 1 and tokens.norms[at] == "trường") or tokens.norms[at - 1] == "vào"


def _is_doubled(tokens: Tokens, at: int, limit: int) -> bool:
    """Tell whether the word at `at` ends a role whose body begins with the same word ("Trưởng khoa Khoa Nhi")."""
    if not at or at + 1 >= limit or tokens.norms[at] != tokens.norms[at + 1] or tokens.norms[at - 1] != "trưởng":
        return False
    return tokens.is_capital(at + 1) and tokens.norms[at + 2 : at + 3] not in _GUARDS


_CONSONANTS = frozenset("bcdghklmnpqrstvxđ")


def _is_abbreviation(word: str, listed: frozenset[str]) -> bool:
    return word in listed or (len(word) > 1 and _CONSONANTS.issuperset(word))


def _rule_of(tokens: Tokens, at: int) -> str:
    is_short = tokens.is_upper(at) and len(tokens.norms[at]) > 1 and not tokens.shouts(at)
    return "organizations.abbreviation" if is_short else "organizations.head_noun"


def _is_inside_word(tokens: Tokens, at: int) -> bool:
    """Tell whether the token is glued to what stands before it ("example.vn/viện"), no body itself ("Cục 2/Cục 1")."""
    if not (at > 1 and tokens.is_glued(at) and tokens.is_glued(at - 1)) or tokens.norms[at - 1] not in _INSIDE_WORD:
        return False
    is_next = tokens.norms[at - 1] == "/" and tokens.is_capital(at) and not tokens.is_glued(at - 2)
    return not (is_next and at + 1 < len(tokens) and not tokens.is_glued(at + 1) and not tokens.is_upper(at))


def _is_in_number(tokens: Tokens, at: int) -> bool:
    """Tell whether the token stands in the number of a document ("163/KH-UBND")."""
    if tokens.norms[at - 1 : at] == ["/"] and not tokens.is_upper(at):
        return False
    start = at
    while start and tokens.is_glued(start):
        start -= 1
    return start < at and tokens.norms[start][0].isdigit() and "/" in tokens.norms[start:at]


def _is_of_role(tokens: Tokens, at: int, head: Head) -> bool:
    """Tell whether the head at `at` is the end of a role ("Phó trưởng ban thường trực", "Bí thư Thường trực")."""
    before = tokens.norms[at - 1] if at else ""
    if tokens.norms[at : at + 5] == _SECRETARY:
        return True
    if tokens.norms[at] == "thường":
        is_member = before == "viên" and tokens.norms[at + 1] == "vụ"
        return not tokens.is_capital(at) or (before in _ROLE_ENDS and not is_member)
    return head.place_style in {"acts_as", "of_host"} and before in _ROLES and not tokens.is_capital(at)


def _is_role_or_class(tokens: Tokens, at: int, tail: Tail) -> bool:
    """Tell whether only a role ("trưởng ban tổ chức") or a class ("Ban Tuyên giáo các cấp") is written."""
    after = tokens.norms[tail.end : tail.end + 2] if tail.end < tokens.limit(at) else []
    if after and not tail.proper and after[0] in {"các", "cấp"} and after[1:] not in _TERMS:
        return True
    is_small_unit = tokens.norms[at] in _UNITS and not tokens.is_capital(at)
    return at > 0 and is_small_unit and not tail.text and tokens.norms[at - 1] in _ROLES


def _after_people(tokens: Tokens, at: int, limit: int) -> int:
    """Return the index after the words of those who stand beside a party body at `at`."""
    while at < limit and tokens.norms[at] in _PEOPLE:
        at += 1
    return at


def _is_generic_place(tokens: Tokens, end: int, limit: int) -> bool:
    """Tell whether a bare place type goes on to another ("UBND tỉnh, thành phố"): any of them is meant."""
    if end + 1 >= limit or tokens.norms[end] not in {",", "/", "-", "hoặc"}:
        return False
    return tokens.norms[end + 1] in _PLACE_TYPES
