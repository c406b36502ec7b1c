"""What may follow a head noun: one method for each word of the `tail` column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from vinhdanh.extract.organizations.common import CommonWords
from vinhdanh.extract.organizations.counted import tells_times
from vinhdanh.extract.organizations.gazetteer import countries, place_key, units_by_name
from vinhdanh.extract.organizations.known import KnownBodies, age_class
from vinhdanh.extract.organizations.lexicon import media_names, phrase_list, word_set
from vinhdanh.extract.organizations.model import Head, Parsed, Piece, Place
from vinhdanh.extract.organizations.names import Name, NameReader, decimal_end
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.sectors import read_sector
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Phrases, Tokens

#: Kinds whose names never begin with a small word.
_CAPITAL_NAMES = frozenset({"union", "party", "youth", "army", "police", "committee"})
#: Kinds that a country has many of.
_OF_ANY_COUNTRY = frozenset({"company", "bank", "club", "media", "school", "hospital", "other"})
_STATE = frozenset({"government", "committee"})
_UNITED_NATIONS = "Liên Hợp Quốc"
_HOME = frozenset({"Việt Nam", "Trung ương"})
_CENTRE = "Trung ương"
_LEVELS = frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})
#: What makes any body of "cơ quan ... Mỹ" instead of one.
_GENERIC_FIELDS = frozenset({"chức", "chủ", "hữu", "đại", "các", "ngoại"})
#: How many syllables a head has at most, and a field of work in small letters at least.
_HEAD_WORDS = 3
_FIELD_WORDS = 3
_WORLD = ("quốc tế", "thế giới", "toàn cầu")
_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi"})
_LONG_SECTOR = 4
#: How many syllables a firm's own name has at least, and what says only where a firm is from.
_FIRM_WORDS = 2
_NATIONAL = frozenset({"việt", "fdi", "âu", "đức"})
#: Two letters are a school before two words at least, unless the word for it is there ("TH An Hữu").
_SHORT_SCHOOLS = (["trường", "th"],)
#: What no number counts.
_UNCOUNTED = frozenset({"sau", "trước", "khi", "này", "nay", "lên", "xuống", "tới", "như", "đóng"})
#: Heads of what is named after persons, what leads to the person, and posts behind which the person leads the body.
_OF_PATRONS = frozenset({"Quỹ", "Nhà hát", "Bảo tàng"})
_PURPOSES = frozenset("khuyến học bổng từ thiện hỗ trợ học sinh tài năng".split())
_PATRON_REACH = 5
_LEADS = frozenset({"đốc", "tịch", "trưởng", "phó", "lập", "hành", "nhiệm", "viên", "ký"})
#: Middle names of persons, of which no firm is named.
_MIDDLE_NAMES = frozenset({"văn", "thị"})
#: Heads that only say what an English name behind them is ("văn phòng Xanh Studio").
_DESCRIBE = frozenset({"Quỹ", "Văn phòng"})
#: Regions that schools are named after.
_OF_REGIONS = frozenset({"Tây Nguyên", "Tây Bắc", "Sài Gòn"})
#: How many digits the number of a corps has.
_CORPS_DIGITS = (2, 3)
#: Heads that a number follows only when they are capital ("Phòng 2", "Viện 78").
_CAPITAL_NUMBERED = frozenset({"Phòng", "Viện", "Đoàn", "Cụm"})


@dataclass(frozen=True, slots=True)
class Tail:
    """What was read after a head, up to token `end`; `text` is its canonical spelling.

    `own` is where a foreign name begins that its head only describes ("công ty môi giới Xenkor"), else 0.
    """

    end: int
    text: str = ""
    place: Place | None = None
    host: Parsed | None = None
    proper: bool = False
    own: int = 0


class TailReader:
    """Reads the content of a name: its field, its proper name, its number."""

    def __init__(self, places: PlaceReader, names: NameReader, known: KnownBodies) -> None:
        self._places = places
        self._names = names
        self._known = known
        self._media = media_names()
        self._common = CommonWords(places)
        self._english = word_set("english", "firms")
        self._before_name = word_set("context", "before_name")
        self._verbs = word_set("context", "verbs")
        self._branches = Phrases.of((branch, branch) for branch in phrase_list("army", "branches"))
        self._contest_words = word_set("contest", "words")
        self._contests = Phrases.of((noun, noun) for noun in phrase_list("contest", "nouns"))
        self._team_words = Phrases.of((phrase, phrase) for phrase in phrase_list("team", "qualifiers"))
        self._readers: dict[str, Callable[[Tokens, int, int, Head], Tail | None]] = {
            "sector": self._sector, "ministry": self._ministry, "name": self._name, "company": self._company,
            "firm": self._firm,
            "bank": self._company, "school": self._school, "number": self._number, "media": self._media_name,
            "bloc": self._bloc, "team": self._team, "event": self._event, "courtlevel": self._court_level,
            "un": self._united_nations, "nation": self._nation, "abroad": self._abroad, "small": self._small,
            "level": self._level,
        }  # fmt: skip
        #: The words of the `tail` column that this class reads.
        self.kinds = frozenset(self._readers)

    def read(self, tokens: Tokens, at: int, limit: int, head: Head) -> Iterator[Tail]:
        """Yield the tails that stand at `at` after `head` and end by `limit`, in the order of the `tail` column."""
        for kind in head.tail if at < limit else ():
            reader = self._readers.get(kind)
            tail = reader(tokens, at, limit, head) if reader else None
            if tail and tail.end > at:
                yield tail

    def _sector(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        match = read_sector(tokens, at, limit)
        if match is None or (head.canonical in {"Hội", "Khối"} and not match.spelled):
            return None
        small = match.spelled and (head.canonical in _OF_SECTORS or _is_small_sector(tokens, at, match.end, head))
        if not (tokens.is_capital(at) or small) or (len(tokens.norms[at]) == 1 and match.end == at + 1):
            return None
        return Tail(match.end, match.sector.name)

    def _ministry(self, tokens: Tokens, at: int, limit: int, _head: Head) -> Tail | None:
        match = read_sector(tokens, at, limit, ministry=True)
        if match is None or not (tokens.is_capital(at) or tokens.is_capital(at - 1) or match.end - at > 2):
            return None
        return Tail(match.end, match.sector.name)

    def _name(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        first = _head_start(tokens, at)
        is_led = first > 0 and tokens.norms[first - 1] in _LEADS
        if head.kind == "club" and is_led and self._names.is_person(tokens, at, limit):
            return None
        tail = self._free(tokens, at, limit, head, "name")
        return self._with_patron(tokens, at, tail or Tail(at), limit) if head.canonical in _OF_PATRONS else tail

    def _with_patron(self, tokens: Tokens, at: int, tail: Tail, limit: int) -> Tail | None:
        """Return `tail` with the person that the body is named after, unless a post before the head tells who leads."""
        first, start = _head_start(tokens, at), tail.end
        is_led = first > 0 and tokens.norms[first - 1] in _LEADS
        while start < limit and start < at + _PATRON_REACH and tokens.norms[start] in _PURPOSES:
            start += 1
        if is_led or start >= limit or tail.place or not self._names.is_person(tokens, start, limit):
            return tail if tail.end > at else None
        end = start
        while end < min(limit, start + 4) and tokens.is_word(end) and tokens.is_capital(end):
            end += 1
        text = " ".join([*tail.text.split(), *tokens.surface(tail.end, end).split()])
        return Tail(end, text, proper=True) if end - start > 1 else tail

    def _company(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        first = _head_start(tokens, at)
        is_led = 0 < first < at and tokens.norms[first - 1] in _LEADS
        middle = tokens.norms[at + 1] if at + 2 < limit else ""
        if is_led and middle in _MIDDLE_NAMES and self._names.is_person(tokens, at, limit):
            return None
        return self._free(tokens, at, limit, head, "company")

    def _firm(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        """Read the own name of a firm after a common noun ("doanh nghiệp vận tải Minh Khang")."""
        name = self._names.read(tokens, at, limit, "company")
        if name is None or not name.pieces or name.place or name.pieces[-1].kind != "proper":
            return None
        last = name.pieces[-1]
        if any(piece.kind in {"quote", "form"} for piece in name.pieces) or last.end - last.start < _FIRM_WORDS:
            return None
        if self._places.untyped(tokens, last.start, limit) or tokens.norms[last.start] in _NATIONAL:
            return None
        return Tail(name.end, name.text, proper=True)

    def _school(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        tail = self._free(tokens, at, limit, head, "school")
        is_short = tail is not None and tokens.norms[at - 2 : at] not in _SHORT_SCHOOLS and tokens.norms[at - 1] == "th"
        return None if is_short and tail is not None and tail.end - at < _FIRM_WORDS else tail

    def _free(self, tokens: Tokens, at: int, limit: int, head: Head, kind: str) -> Tail | None:
        name = self._names.read(tokens, at, limit, kind)
        if name is None:
            return None
        if head.canonical == "Đảng":
            name = _without_politician(name)
        if not name.pieces:
            fits = head.tail[0] in {"name", "school"} or kind == "company"
            return Tail(name.end, "", name.place) if fits and "place" not in head.tail else None
        if head.kind in _OF_ANY_COUNTRY and name.place is None and self._is_where(tokens, at, name.end):
            return None
        if not self._may_begin(tokens, at, name.pieces[0], head) or not _names_a_body(name.pieces, name.place, kind):
            return None
        own = self._own_name(tokens, at, name) if kind == "company" else 0
        is_english = tokens.is_capital(at) and tokens.norms[name.end - 1] in self._english and name.end - at > 1
        if head.canonical in _DESCRIBE and name.is_proper and is_english:
            own = at
        return Tail(name.end, name.text, name.place, proper=name.is_proper, own=own)

    def _own_name(self, tokens: Tokens, at: int, name: Name) -> int:
        """Return where the foreign name begins that small words at `at` describe, 0 if they belong to the name."""
        if name.place or name.pieces[0].kind not in {"small", "open"} or tokens.is_capital(at):
            return 0
        for piece in name.pieces[1:]:
            if piece.kind != "proper" or self._places.untyped(tokens, piece.start, piece.end):
                continue
            return piece.start if not is_syllable(tokens.norms[piece.start]) else 0
        return 0

    def _is_where(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether the name only says where ("công ty Hàn Quốc", "trung tâm Nha Trang"): any body is meant."""
        found = self._places.untyped(tokens, at, end)
        if found is None or found.end != end:
            return False
        if found.name in _OF_REGIONS and tokens.norms[at - 1] == "học":
            return False
        return tokens.norms[at - 1] == "tâm" or found.name in countries()

    def _may_begin(self, tokens: Tokens, at: int, first: Piece, head: Head) -> bool:
        """Tell whether `first` may begin the name after `head`."""
        is_small = first.kind in {"small", "open"}
        if is_small and head.kind == "school" and not tokens.is_capital(at - 1):
            return False
        if head.kind in _CAPITAL_NAMES and is_small:
            return False
        if head.canonical == "Đảng":
            return not self._names.is_person(tokens, at, tokens.limit(at))
        small_head = not tokens.is_capital(at - 1) and " " not in head.canonical
        return not small_head or head.kind not in _STATE or first.kind == "word" or is_small

    def _number(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        word = tokens.norms[at]
        if head.canonical == "Cụm" and not (word == "số" and tokens.is_capital(at - 1)):
            return None
        if word == "số" and at + 1 < limit and tokens.norms[at + 1].isdigit():
            return Tail(at + 2, f"số {tokens.norms[at + 1]}")
        if self._numbers_nothing(tokens, at, limit, head):
            return None
        if head.kind == "hospital" and (decimal := decimal_end(tokens, at, limit)):
            return Tail(decimal, tokens.surface(at, decimal))
        if (word.isdigit() and len(word) <= 4) or (word in _ROMAN and tokens.is_upper(at)):
            return self._with_branch(tokens, Tail(at + 1, word.upper()), limit, head)
        return None

    def _with_branch(self, tokens: Tokens, tail: Tail, limit: int, head: Head) -> Tail:
        """Return `tail` with the branch of the army that follows the number of a unit ("Đại đội 18 Thông tin")."""
        at = tail.end
        found = self._branches.match(tokens.norms, at, limit) if head.kind == "army" and at < limit else None
        if found is None or not tokens.is_capital(at):
            return tail
        return replace(tail, end=found[0], text=f"{tail.text} {found[1]}")

    def _numbers_nothing(self, tokens: Tokens, at: int, limit: int, head: Head) -> bool:
        """Tell whether the number at `at` is no part of the name: behind a small head, or of what it counts."""
        if tells_times(tokens, at):
            return True
        if head.canonical in _CAPITAL_NUMBERED and not tokens.is_capital(at - 1):
            return True
        is_corps = head.canonical == "Đoàn"
        if is_corps and len(tokens.norms[at]) not in _CORPS_DIGITS:
            return True
        return (is_corps or head.kind in {"police", "hospital"}) and self._counts(tokens, at + 1, limit)

    def _counts(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether a noun stands at `at`, which the number before it counts ("Đoàn 120 học sinh")."""
        is_small = at < limit and tokens.is_word(at) and not tokens.is_capital(at)
        return is_small and tokens.norms[at] not in self._verbs and tokens.norms[at] not in _UNCOUNTED

    def _media_name(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        paper = self._known.newspaper(tokens, at, limit) if head.canonical == "Báo" else None
        found = max(filter(None, (self._media.match(tokens.norms, at, limit), paper)), default=None)
        if found and (tokens.is_capital(at) or found[0] - at > 2):
            is_online = tokens.norms[found[0] : found[0] + 1] == ["online"] and tokens.is_capital(found[0])
            name = f"{found[1]} Online" if is_online else found[1]
            return Tail(found[0] + is_online, name, proper=True)
        if not tokens.is_capital(at) or tokens.shouts(at):
            return None
        place = self._places.untyped(tokens, at, limit)
        if place and not units_by_name().get(place_key(place.name)):
            return None
        return self._free(tokens, at, limit, head, "name")

    def _bloc(self, tokens: Tokens, at: int, limit: int, _head: Head) -> Tail | None:
        if at + 1 >= limit or tokens.norms[at] != "khối":
            return None
        match = read_sector(tokens, at + 1, limit)
        if match:
            place = self._places.read(tokens, match.end, limit)
            if place is None and not tokens.is_capital(at + 1):
                return None
            return Tail(place.end if place else match.end, f"khối {match.sector.name}", place)
        name = self._names.read(tokens, at + 1, limit, "name") if tokens.is_capital(at + 1) else None
        return Tail(name.end, f"khối {name.text}", name.place) if name and name.pieces else None

    def _team(self, tokens: Tokens, at: int, limit: int, _head: Head) -> Tail | None:
        """Read the rest of "đội tuyển bóng đá nữ quốc gia Việt Nam"."""
        words, index = list[str](), at
        while index < limit:
            found = self._team_words.match(tokens.norms, index, limit)
            if found:
                words.append(found[1])
                index = found[0]
            elif age := age_class(tokens, index, limit):
                index = age[0]
                words.append(age[1])
            else:
                break
        place = self._places.untyped(tokens, index, limit)
        return Tail(place.end, " ".join([*words, place.name]), proper=True) if place else None

    def _event(self, tokens: Tokens, at: int, limit: int, _head: Head) -> Tail | None:
        first = at if tokens.is_capital(at) else self._named_contest(tokens, at, limit)
        if not first or not tokens.is_word(first) or tokens.shouts(at):
            return None
        name = self._names.read(tokens, first, limit, "name")
        if name is None or not name.pieces:
            return None
        end = name.end
        while name.place is None and end < limit and tokens.norms[end] in self._contest_words:
            end += 1
        if (noun := self._contests.match(tokens.norms, at, limit)) and noun[0] >= end:
            return None
        text = " ".join([*tokens.surface(at, first).split(), name.text, *tokens.surface(name.end, end).split()])
        return Tail(end, text, name.place)

    def _named_contest(self, tokens: Tokens, at: int, limit: int) -> int:
        """Return where the name of the contest begins that a noun in small letters opens at `at`, or 0."""
        noun = self._contests.match(tokens.norms, at, limit)
        first = noun[0] if noun else limit
        while first < limit and tokens.norms[first] in self._contest_words:
            first += 1
        return first if first < limit and tokens.is_capital(first) else 0

    def _court_level(self, tokens: Tokens, at: int, limit: int, _head: Head) -> Tail | None:
        if at + 1 >= limit or tokens.norms[at : at + 2] != ["cấp", "cao"]:
            return None
        in_place = at + 2 < limit and tokens.norms[at + 2] == "tại"
        place = self._places.read(tokens, at + 3, limit, bare_type=False) if in_place else None
        return Tail(place.end, "cấp cao tại", place) if place else Tail(at + 2, "cấp cao")

    def _level(self, tokens: Tokens, at: int, limit: int, _head: Head) -> Tail | None:
        """Read the level of a committee of which each level has one ("Hội đồng bình chọn cấp Trung ương")."""
        if at + 1 >= limit or tokens.norms[at] != "cấp":
            return None
        centre = self._places.untyped(tokens, at + 1, limit)
        if centre and centre.name == _CENTRE:
            return Tail(centre.end, f"cấp {_CENTRE}")
        return Tail(at + 2, f"cấp {tokens.norms[at + 1]}") if tokens.norms[at + 1] in _LEVELS else None

    def _nation(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        """Read a field of work in small letters that the nation closes ("Cơ quan năng lượng Mỹ")."""
        if tokens.is_capital(at) or tokens.shouts(at):
            return None
        if head.canonical == "Cơ quan" and tokens.norms[at] in _GENERIC_FIELDS:
            return None
        found = self._common.nation(tokens, at, limit)
        if found is None:
            return None
        end, place = found
        if head.canonical == "Tổ chức" and tokens.opens_sentence(at - 2):
            return None
        is_foreign = place is not None and place.name not in _HOME
        if not (is_foreign and head.canonical == "Cơ quan") and _capital_head(tokens, at) is None:
            return None
        return Tail(place.end if place else end, " ".join(tokens.surface(at, end).split()), place)

    def _abroad(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        """Read a name after a capital head that closes with a foreign country or "Quốc tế", "Thế giới"."""
        first = at - len(head.canonical.split())
        if not tokens.is_capital(first) or (tokens.opens_sentence(first) and not tokens.is_capital(at)):
            return None
        name = self._names.read(tokens, at, limit, "name") if not tokens.shouts(at) else None
        if name is None or not name.pieces:
            return None
        closes = name.place.name if name.place else name.pieces[-1].text
        is_foreign = closes in countries() and closes not in _HOME
        if not is_foreign and (head.canonical == "Bộ" or not closes.lower().endswith(_WORLD)):
            return None
        return Tail(name.end, name.text, name.place, proper=True)

    def _small(self, tokens: Tokens, at: int, limit: int, _head: Head) -> Tail | None:
        """Read a field of work in small letters after a capital head that a role or preposition makes a name."""
        first = _capital_head(tokens, at)
        if not first or tokens.is_capital(at) or tokens.shouts(at) or tokens.norms[first - 1] not in self._before_name:
            return None
        end = self._common.field_end(tokens, at, limit)
        if end - at < _FIELD_WORDS:
            return None
        return Tail(end, " ".join(tokens.surface(at, end).split()))

    def _united_nations(self, tokens: Tokens, at: int, limit: int, head: Head) -> Tail | None:
        found = self._known.read(tokens, at, limit)
        if found is None or found.label != _UNITED_NATIONS:
            return None
        if head.canonical.endswith(_UNITED_NATIONS):
            return Tail(found.end)
        is_located = tokens.norms[found.end : found.end + 1] == ["tại"]
        place = self._places.untyped(tokens, found.end + 1, limit) if is_located else None
        if place is None:
            return Tail(found.end, _UNITED_NATIONS)
        return Tail(place.end, f"{_UNITED_NATIONS} tại {place.name}", proper=True)


#: Unions of a sector, which may be written small whatever follows it.
_OF_SECTORS = frozenset({"Công đoàn khối", "Công đoàn ngành"})


def _head_start(tokens: Tokens, at: int) -> int:
    """Return the index of the capital that begins the head before `at`, or `at` itself."""
    found = _capital_head(tokens, at)
    return at if found is None else found


def _capital_head(tokens: Tokens, at: int) -> int | None:
    """Return the index of the capital that begins the head before `at`, None if the head is written small."""
    return next((i for i in range(at - 1, max(-1, at - 1 - _HEAD_WORDS), -1) if tokens.is_capital(i)), None)


def _without_politician(name: Name) -> Name:
    """Return the name of a foreign party without the person after it ("đảng Cộng hòa John Smith")."""
    kinds = [piece.kind for piece in name.pieces]
    if name.place or "proper" not in kinds[1:] or kinds[0] != "word":
        return name
    pieces = name.pieces[: kinds.index("proper")]
    return Name(pieces, pieces[-1].end)


def _is_small_sector(tokens: Tokens, at: int, end: int, head: Head) -> bool:
    """Tell whether a sector in small letters may follow `head`: long, of a capital office, or of a union in a place."""
    if head.kind == "union" and end < len(tokens) and tokens.is_capital(end):
        return end - at > 1 and _capital_head(tokens, at) is not None
    return end - at >= _LONG_SECTOR or (end - at > 1 and head.kind == "government" and tokens.is_capital(at - 1))


def _names_a_body(pieces: list[Piece], place: Place | None, kind: str) -> bool:
    """Tell whether the pieces name one body rather than a class of bodies."""
    kinds = {piece.kind for piece in pieces}
    if (
        place is not None
        or kinds & {"proper", "quote"}
        or ("number" in kinds and (kind != "company" or len(kinds) > 1))
    ):
        return True
    if "word" not in kinds:
        return False
    return kind == "name" or sum(piece.kind in {"word", "small"} for piece in pieces) > 1
