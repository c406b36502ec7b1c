"""Reading the free part of an organization's name: words of the vocabulary, proper names, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vinhdanh.extract.organizations.common import CommonWords
from vinhdanh.extract.organizations.counted import counts_noun
from vinhdanh.extract.organizations.gazetteer import countries, place_key, units_by_name
from vinhdanh.extract.organizations.lexicon import phrase_list, spelled, vocabulary, word_set
from vinhdanh.extract.organizations.model import Head, Piece, Place
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Phrases, Tokens

_JOINS = frozenset({"và", "-", ",", "&", "về", "vì", "/", "."})
#: Pieces after which a name may be whole, so that a person may follow.
_COMPLETE = frozenset({"proper", "number"})
#: What follows heads that mostly name a class of bodies ("Khối Cơ quan", "Khối Doanh nghiệp").
_CLASS_TAILS = frozenset({("nation",), ("firm",)})
#: Letters that may stand alone as a name; others come from broken encodings.
_LETTERS = frozenset("abcdđefghijklmnopqrstuvwxyzáéêôơư")


@dataclass(slots=True)
class Name:
    """The free part of a name: its pieces up to token `end`, and the place that closes it."""

    pieces: list[Piece]
    end: int
    place: Place | None = None

    @property
    def text(self) -> str:
        """Return the canonical spelling."""
        return join(self.pieces)

    @property
    def is_proper(self) -> bool:
        """Tell whether a proper name, number or quoted title is in it."""
        return any(piece.kind in {"proper", "number", "quote"} for piece in self.pieces)


#: What joins initials: "T&T", "PCMT & TP".
_INITIALS = re.compile(
    r"(?<=\b[A-ZĐ]) & (?=[A-ZĐ]{1,5}\b)|(?<=\b[A-ZĐ]{2}) & (?=[A-ZĐ]{1,5}\b)|(?<=[A-ZĐ]{3}) & (?=[A-ZĐ]{1,5}\b)"
)


def join(pieces: list[Piece]) -> str:
    """Return the canonical texts of `pieces` as one name."""
    text = " ".join(piece.text for piece in pieces)
    text = re.sub(r" ?(,|\.(?!\d)) ?", r"\1 ", text).replace(" / ", "/").strip()
    return _INITIALS.sub("&", text)


class NameReader:
    """Reads the free part of a name by vocabulary, capitals, places and family names."""

    def __init__(self, places: PlaceReader, heads: Phrases[Head]) -> None:
        self._places = places
        self._heads = heads
        self._vocabulary = vocabulary()
        self._family = word_set("names", "family")
        self._sure_family = word_set("names", "sure_family")
        self._titles = word_set("context", "titles")
        self._breaks = word_set("shape", "breaks")
        self._verbs = word_set("context", "verbs")
        self._objects = word_set("shape", "objects")
        self._helps, self._crews = (frozenset(phrase_list("shape", key)) for key in ("helps", "crews"))
        self._openers = word_set("shape", "openers")
        self._common = CommonWords(places)
        self._caps_stop = word_set("context", "caps_stop")
        self._forms = spelled("company", "forms")
        self._qualifiers = spelled("school", "qualifiers")

    def read(self, tokens: Tokens, at: int, limit: int, kind: str) -> Name | None:
        """Return the free name at `at`. `kind` is "company", "school" or "name"; it decides what may stand first."""
        pieces: list[Piece] = []
        index = at
        place: Place | None = None
        while index < limit:
            closing = self._closing_place(tokens, index, limit)
            if closing:
                place = closing
                break
            is_group = kind == "company" and self._is_group(tokens, index, pieces)
            if not is_group and self._is_other_name(tokens, index, limit):
                break
            piece = self._object(tokens, index, limit, pieces, kind) or self._piece(tokens, index, limit, pieces, kind)
            if piece is None:
                break
            pieces.append(piece)
            index = piece.end
            if kind == "name" and self._closes(tokens, piece, limit):
                break
        pieces, place = _trimmed(pieces, place)
        if not pieces and place is None:
            return None
        end = place.end if place else pieces[-1].end
        return Name(pieces, end, place)

    def _object(self, tokens: Tokens, at: int, limit: int, before: list[Piece], kind: str) -> Piece | None:
        """Return the small words of what a capital verb is about ("Viện Nghiên cứu <phát triển xã hội>")."""
        if kind != "name" or not before or before[-1].kind != "word" or tokens.is_capital(at) or tokens.shouts(at):
            return None
        if not self._common.is_verb(tokens, before[-1].start, at) or tokens.norms[at : at + 2] == ["nhà", "trường"]:
            return None
        comma = next((index for index in range(at, limit) if tokens.norms[index] == ","), limit)
        end = self._common.field_end(tokens, at, comma)
        if self._vocabulary.match(tokens.norms, at, limit) == (end, True):
            return None
        return Piece(at, end, " ".join(tokens.surface(at, end).split()), "small") if end > at else None

    @staticmethod
    def _is_group(tokens: Tokens, at: int, before: list[Piece]) -> bool:
        """Tell whether a company calls itself a group ("Công ty cổ phần Tập đoàn Hoa Lư")."""
        is_first = all(piece.kind == "form" for piece in before)
        return is_first and tokens.is_capital(at) and tokens.norms[at : at + 2] == ["tập", "đoàn"]

    def _closes(self, tokens: Tokens, piece: Piece, limit: int) -> bool:
        """Tell whether `piece` is a country that a foreign person's or firm's name follows ("Mỹ Thomas Donohue")."""
        at = piece.end
        if piece.kind != "proper" or at >= limit or not tokens.is_word(at) or not tokens.is_capital(at):
            return False
        place = self._places.untyped(tokens, piece.start, limit)
        closes = place is not None and place.end == at and place.name in countries()
        return closes and (at - piece.start > 1 or not is_syllable(tokens.norms[at]))

    def _is_other_name(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether another organization's head stands at `at`."""
        found = self._heads.match(tokens.norms, at, limit) if tokens.is_capital(at) else None
        if found is None or found[1].kind == "none" or found[1].tail[:1] in _CLASS_TAILS:
            return False
        if found[0] - at == 1:
            return (
                tokens.is_upper(at)
                and len(tokens.norms[at]) > 2
                and not self._qualifiers.match(tokens.norms, at, limit)
            )
        word = self._vocabulary.match(tokens.norms, at, limit) or self._qualifiers.match(tokens.norms, at, limit)
        return word is None or word[0] < found[0]

    def _closing_place(self, tokens: Tokens, at: int, limit: int) -> Place | None:
        place = self._places.typed(tokens, at, limit, bare_type=False)
        if place and place.name:
            return self._places.read(tokens, at, limit, bare_type=False)
        return None

    def _piece(self, tokens: Tokens, at: int, limit: int, before: list[Piece], kind: str) -> Piece | None:
        word = tokens.norms[at]
        last = before[-1].kind if before else "head"
        if word in _JOINS and last not in {"head", "join"}:
            return self._join(tokens, at, limit, last, kind)
        if word == '"' and last in {"head", "form", "word"}:
            return _quoted(tokens, at, limit)
        if not tokens.is_word(at) or self._ends_before(tokens, at, limit, last, kind):
            return None
        if word[0].isdigit() or word == "số":
            return self._number(tokens, at, limit, last)
        return (
            self._form(tokens, at, limit, last, kind)
            or self._place_name(tokens, at, limit)
            or self._word(tokens, at, limit, last)
            or self._activity(tokens, at, limit, last, kind)
            or self._proper(tokens, at, limit, last)
        )

    def _ends_before(self, tokens: Tokens, at: int, limit: int, last: str, kind: str) -> bool:
        """Tell whether the word at `at` ends the name: a title, a person, or the verb of a headline."""
        word = tokens.norms[at]
        if last != "head" and (
            (tokens.shouts(at) and word in self._caps_stop) or self._opens_sentence(tokens, at, limit)
        ):
            return True
        if word in self._titles and (tokens.is_upper(at) or not tokens.is_capital(at)):
            return True
        if kind == "school" and last == "number" and not (at + 2 < limit and tokens.is_capital(at + 2)):
            return False
        complete = _COMPLETE if kind != "name" else _COMPLETE | {"word", "small", "open"}
        return last in complete and self.is_person(tokens, at, limit)

    def _join(self, tokens: Tokens, at: int, limit: int, last: str, kind: str) -> Piece | None:
        """Return a joining word where a capital word of the vocabulary or a glued part follows it."""
        word, after = tokens.norms[at], at + 1
        if after >= limit:
            return None
        if word in {"-", "&", "/", "."} and tokens.is_glued(at) and tokens.is_glued(after):
            return Piece(at, after, tokens.surface(at, after), "join") if tokens.is_capital(after) else None
        if word in {".", "/"} or last in {"proper", "number", "quote"}:
            return (
                Piece(at, after, word, "join") if word == "-" and self._is_of_places(tokens, at, limit, kind) else None
            )
        return Piece(at, after, word, "join") if self._joins(tokens, at, limit, last, kind) else None

    def _is_of_places(self, tokens: Tokens, at: int, limit: int, kind: str) -> bool:
        """Tell whether the dash at `at` stands between two places, in a firm's name before one ("Sài Gòn - Hà Nội")."""
        before = any((place := self._places.untyped(tokens, at - n, at)) and place.end == at for n in (2, 1))
        return (before or kind == "company") and self._places.untyped(tokens, at + 1, limit) is not None

    def _joins(self, tokens: Tokens, at: int, limit: int, last: str, kind: str) -> bool:
        """Tell whether the word at `at` joins what stands before it to the words of the vocabulary after it."""
        word, after = tokens.norms[at], at + 1
        found = self._vocabulary.match(tokens.norms, after, limit)
        if kind == "company" and last in {"small", "open", "word"} and found and not tokens.is_capital(after):
            is_crew = " ".join(tokens.norms[after : after + 2]) in self._crews
            return not is_crew and self._reaches_name(tokens, after, limit, kind)
        if word == ",":
            return found is not None and self._ends_list(tokens, found[0], limit)
        is_about = word in {"về", "vì"}
        if found and (tokens.is_capital(after) or is_about):
            return not self._begins_other(tokens, after, limit, is_about=is_about)
        return word == "&" and tokens.is_capital(after)

    def _begins_other(self, tokens: Tokens, at: int, limit: int, *, is_about: bool) -> bool:
        """Tell whether a capital head at `at` names another body: any behind "về", one of two syllables behind "và"."""
        head = self._heads.match(tokens.norms, at, limit) if tokens.is_capital(at) else None
        return head is not None and (is_about or (head[0] - at > 1 and head[1].kind != "none"))

    def _ends_list(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether the list of fields that goes on at `at` ends in "và" and one more capital field."""
        for _ in range(4):
            while (found := self._vocabulary.match(tokens.norms, at, limit)) is not None:
                at = found[0]
            if at + 1 >= limit or tokens.norms[at] not in {",", "và", "&"}:
                return False
            field = self._vocabulary.match(tokens.norms, at + 1, limit)
            if field is None or not tokens.is_capital(at + 1):
                return False
            if tokens.norms[at] != ",":
                return True
            at = field[0]
        return False

    def _number(self, tokens: Tokens, at: int, limit: int, last: str) -> Piece | None:
        if tokens.norms[at] == "số":
            if at + 1 < limit and tokens.norms[at + 1].isdigit():
                return Piece(at, at + 2, f"số {tokens.norms[at + 1]}", "number")
            return None
        if last == "form" and (decimal := decimal_end(tokens, at, limit)):
            return Piece(at, decimal, tokens.surface(at, decimal), "number")
        if last not in {"proper", "word", "head", "small", "open", "form"} or len(tokens.norms[at]) > 3:
            return None
        following = tokens.norms[at + 1] if at + 1 < limit else "."
        stands = (not following[0].isalnum() and following not in {"%", "/"}) or following in self._verbs
        if not stands and at + 1 < limit and tokens.is_capital(at + 1) and tokens.is_word(at + 1):
            stands = True
        glued_after = at + 1 < limit and tokens.is_glued(at + 1) and following in {".", ",", "/", "-"}
        glued = glued_after and at + 2 < limit and tokens.is_glued(at + 2)
        return Piece(at, at + 1, tokens.norms[at], "number") if stands and not glued else None

    def _form(self, tokens: Tokens, at: int, limit: int, last: str, kind: str) -> Piece | None:
        if kind == "company":
            table = self._forms
        elif kind == "school" and last in {"head", "form"}:
            table = self._qualifiers
        else:
            return None
        for end, text in table.matches(tokens.norms, at, limit):
            if len(tokens.norms[at]) > 3 or tokens.is_upper(at) or end - at > 1:
                return Piece(at, end, text, "form")
        return None

    def _place_name(self, tokens: Tokens, at: int, limit: int) -> Piece | None:
        place = self._places.untyped(tokens, at, limit)
        if place is None:
            return None
        longer = self._proper(tokens, at, limit, "head")
        is_land = place.end - at > 1 and not units_by_name().get(place_key(place.name))
        if longer and longer.end > place.end and tokens.norms[at] in self._family and not is_land:
            return longer
        return Piece(at, place.end, place.name, "proper")

    def _word(self, tokens: Tokens, at: int, limit: int, last: str) -> Piece | None:
        """Return a word of the vocabulary; written small it may only follow other words."""
        found = self._vocabulary.match(tokens.norms, at, limit)
        capital = tokens.is_capital(at)
        if found is None:
            return self._unknown_word(tokens, at, limit, last) if capital else None
        end, final = found
        if capital and end - at == 1 and end < limit and not tokens.is_capital(end):
            end, final = (end + 1, True) if self._common.is_noun(tokens, at, end + 1) else found
        if capital and not tokens.shouts(at) and end - at == 1 and end < limit and tokens.is_capital(end):
            return None
        if not capital and (last in {"proper", "number", "quote"} or self._begins_clause(tokens, at, end, limit)):
            return None
        text = " ".join(tokens.surface(at, end).split())
        text = text.lower() if tokens.shouts(at) else text
        text = text.capitalize() if capital else text[0].upper() + text[1:]
        has_name = not tokens.shouts(at) and any(tokens.is_capital(index) for index in range(at, end))
        return Piece(at, end, text, "word" if capital or has_name else ("small" if final else "open"))

    def _begins_clause(self, tokens: Tokens, at: int, end: int, limit: int) -> bool:
        """Tell whether a small word has an object that no name holds ("Học viện Hải Vân | tuyển sinh 900 em")."""
        if end >= limit or tokens.norms[end] in self._objects:
            return end < limit
        if tokens.norms[end].isdigit():
            return counts_noun(tokens, end, limit)
        is_help = " ".join(tokens.norms[at:end]) in self._helps
        return is_help and self._places.untyped(tokens, end, limit) is not None

    def _unknown_word(self, tokens: Tokens, at: int, limit: int, last: str) -> Piece | None:
        """Return a two-syllable word outside the vocabulary, known by its capital: "Dư luận"."""
        if last not in {"head", "word", "small", "form", "join"} or at + 1 >= limit or tokens.shouts(at):
            return None
        second = tokens.norms[at + 1]
        if len(tokens.norms[at]) == 1:
            return None
        small = tokens.is_word(at + 1) and not tokens.is_capital(at + 1) and second.isalpha()
        if not small or second in self._breaks or (tokens.is_upper(at) and len(tokens.norms[at]) > 1):
            return None
        if not is_syllable(tokens.norms[at]):
            return None
        if tokens.norms[at] in self._sure_family or self._places.untyped(tokens, at, limit):
            return None
        return Piece(at, at + 2, tokens.surface(at, at + 2), "word")

    def _activity(self, tokens: Tokens, at: int, limit: int, last: str, kind: str) -> Piece | None:
        """Return a word of general use in small letters that leads to the name: "Công ty <nhân sâm> Xuân Lộc"."""
        if kind == "school" or tokens.is_capital(at) or last not in {"head", "form", "small", "open"}:
            return None
        if kind != "company" and last == "head" and not tokens.is_capital(at - 1):
            return None
        end = self._common.end(tokens, at, limit, verbs=kind == "name")
        if end == at or not self._reaches_name(tokens, end, limit, kind):
            return None
        return Piece(at, end, " ".join(tokens.surface(at, end).split()), "open")

    def _reaches_name(self, tokens: Tokens, at: int, limit: int, kind: str) -> bool:
        """Tell whether only small words of a field of work stand from `at` to the capital that begins the name."""
        at = self._common.reaches_capital(tokens, at, limit, verbs=kind == "name")
        if not at or self._is_other_name(tokens, at, limit):
            return False
        if kind == "company":
            return not self.is_person(tokens, at, limit)
        return self._vocabulary.match(tokens.norms, at, limit) is not None

    def _opens_sentence(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether a new sentence begins at `at` where its full stop is missing ("Ảnh: Báo Hải Phòng Theo đó")."""
        if tokens.norms[at] not in self._openers or tokens.shouts(at) or at + 1 >= limit:
            return False
        if not tokens.is_word(at + 1) or tokens.is_capital(at + 1):
            return False
        return self._vocabulary.match(tokens.norms, at, at + 2) is None

    def is_person(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether a person's name begins at `at`: a family name, a capital after it, and no known place."""
        return (
            tokens.norms[at] in self._family
            and at + 1 < limit
            and tokens.is_capital(at)
            and tokens.is_word(at + 1)
            and tokens.is_capital(at + 1)
            and self._places.untyped(tokens, at, limit) is None
        )

    @staticmethod
    def _goes_on(tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether a capital word or no word at all stands at `at`."""
        return at >= limit or not tokens.is_word(at) or tokens.is_capital(at)

    def ends_person(self, tokens: Tokens, at: int) -> bool:
        """Tell whether the capital word at `at` ends a person's name that began up to three words before."""
        first = at
        while first and at - first < 3 and tokens.is_capital(first) and tokens.is_word(first - 1):
            first -= 1
            if not tokens.is_capital(first):
                return False
            if tokens.norms[first] in self._family and at - first > 1:
                return not tokens.shouts(at)
        return False

    def _proper(self, tokens: Tokens, at: int, limit: int, last: str) -> Piece | None:
        """Return the capital run at `at`, up to the name of a person who follows it."""
        if not tokens.is_capital(at) or (len(tokens.norms[at]) == 1 and tokens.norms[at] not in _LETTERS):
            return None
        if last == "number" and not self._goes_on(tokens, at + 1, limit):
            return None
        end = elided_end(tokens, at, limit)
        most = end + (2 if tokens.shouts(at) else 3 if tokens.norms[at] in self._family else 5)
        while end < min(limit, most) and tokens.is_word(end) and tokens.is_capital(end):
            word = tokens.norms[end]
            if tokens.shouts(at) and word in self._caps_stop:
                break
            names_person = tokens.norms[at] in self._family and end - at >= 3
            likely = self._family if names_person else self._sure_family
            after_initials = end - at == 1 and tokens.is_upper(at) and not tokens.shouts(at)
            if (end - at >= 2 or after_initials) and word in likely and self.is_person(tokens, end, limit):
                break
            if (word in self._titles and tokens.is_upper(end)) or self._opens_sentence(tokens, end, limit):
                break
            found = self._vocabulary.match(tokens.norms, end, limit)
            if found and found[0] - end > 1 and not tokens.is_capital(found[0] - 1):
                break
            if self._places.typed(tokens, end, limit, bare_type=False) or self._is_other_name(tokens, end, limit):
                break
            end = elided_end(tokens, end, limit)
        text = " ".join(tokens.surface(at, end).split())
        return Piece(at, end, text.title() if tokens.shouts(at) else text, "proper")


def elided_end(tokens: Tokens, at: int, limit: int) -> int:
    """Return the index after the word at `at`, of which an apostrophe may be part ("H'leo", "N'Trang")."""
    after = at + 2
    is_elided = after < limit and tokens.norms[at + 1] == "'" and tokens.is_glued(at + 1) and tokens.is_glued(after)
    return after + 1 if is_elided and tokens.norms[after].isalpha() else at + 1


def decimal_end(tokens: Tokens, at: int, limit: int) -> int:
    """Return the index after a number such as "2.1" at `at`, 0 if there is none."""
    end = at + 3
    if end > limit or tokens.norms[at + 1] != "." or not (tokens.is_glued(at + 1) and tokens.is_glued(at + 2)):
        return 0
    parts = (tokens.norms[at], tokens.norms[at + 2])
    return end if all(part.isdigit() and len(part) == 1 for part in parts) else 0


def _quoted(tokens: Tokens, at: int, limit: int) -> Piece | None:
    """Return a short title in quotation marks."""
    for end in range(at + 2, min(limit, at + 10)):
        if tokens.norms[end] == '"':
            return Piece(at, end + 1, f'"{" ".join(tokens.surface(at + 1, end).split())}"', "quote")
    return None


def _trimmed(pieces: list[Piece], place: Place | None) -> tuple[list[Piece], Place | None]:
    """Drop what cannot end a name; a place after a gap goes with it."""
    kept = list(pieces)
    if place is None:
        kept = _without_verbs(kept)
        while kept and (kept[-1].kind in {"join", "open"} or _hangs(kept)):
            kept.pop()
    elif kept and kept[-1].kind == "join":
        kept.pop()
        place = None
        return _trimmed(kept, None)
    return kept, place


def _without_verbs(pieces: list[Piece]) -> list[Piece]:
    """Cut the small words at the end from the first that may be a verb ("... Sinh học | nghiên cứu giống")."""
    start = len(pieces)
    while start and pieces[start - 1].kind in {"small", "open"}:
        start -= 1
    verb = next((index for index in range(start, len(pieces)) if pieces[index].kind == "open"), len(pieces))
    return pieces[:verb]


def _hangs(pieces: list[Piece]) -> bool:
    """Tell whether the small words at the end belong to no capital word before them."""
    index = len(pieces) - 1
    if pieces[index].kind != "small":
        return False
    while index >= 0 and pieces[index].kind in {"small", "open"}:
        index -= 1
    return index < 0 or pieces[index].kind not in {"word", "join"}
