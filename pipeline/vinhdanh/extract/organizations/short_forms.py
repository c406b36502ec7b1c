"""Heads that stand alone for a body named before: "Bộ", "Sở", "Tổng công ty", "Viện"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.organizations.counted import tells_times
from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import heads, phrase_list, vocabulary, word_parts, word_set
from vinhdanh.extract.organizations.model import Head, Parsed
from vinhdanh.extract.organizations.tokens import Tokens

_RULE = "organizations.short_form"
#: What a ministry's own staff is named with.
_OFFICE = "Cơ quan"
#: After a head alone, these make another word of it, or any body is meant ("Bộ phim", "UBND các cấp").
_OTHER_WORDS = frozenset(
    {
        "trưởng",
        "phó",
        "phim",
        "đội",
        "các",
        "cấp",
        "cổ",
        "tư",
        "trẻ",
        "tỉnh",
        "huyện",
        "xã",
        "phường",
        "quận",
        "hạng",
        "tuyến",
        "dã",
        "khác",
        "của",
        "nào",
        "xứ",
        "thành",
        "nước",
        "ngoại",
        "ủy",
        "sở",
        "trừ",
        "ngừa",
        "bố",
        "dẫn",
        "gương",
        "vững",
        "tiên",
        "kiểu",
    }
)


#: How schools are called where no name follows.
_SCHOOLS = frozenset({"trường", "học"})
#: What a post ends in.
_POSTS = frozenset({"đốc", "tịch", "trưởng", "phó", "lệnh", "thư", "nhiệm", "ký"})
#: A capital word after one of these is a person's name ("bà Trường").
_PERSONS = frozenset({"ông", "bà", "anh", "chị", "em", "cô", "chú", "bác"})
#: What says for which years a committee is.
_TERMS = frozenset({"khóa", "nhiệm", "lâm", "đương", "này", "nói", "nêu"})
#: A head that alone is the idea of it, but behind who chairs it.
_ANY_UNION, _CHAIR = "Công đoàn", "tịch"
#: A head that alone tells of the movement as often ("công tác Hội").
_UNION = "Hội"
#: Kinds whose heads only begin like a short form ("Viện kiểm sát", "Bộ Tư lệnh").
_OTHER_KINDS = frozenset({"court", "people_council"})
#: Party bodies of which a text names several under one head.
_PARTY = "party"
_CELL = "Chi bộ"
#: Such a body is known by its place alone ("Hội đồng Thi đua - Khen thưởng huyện").
_COMMITTEE = "committee"
#: Kinds of bodies whose committees are named alone.
_HAVE_COMMITTEES = frozenset(
    {"union", "youth", "women", "association", "federation", "front", "party", "school", "company", "bank", "club"}
)
#: A year behind one of these counts nothing ("năm 2024 Hội phấn đấu").
_TIMES = frozenset({"năm", "tháng", "ngày", "quý", "/", "-", "."})


def full_head(name: Parsed) -> str:
    """Return the canonical text that a short form of `name` must begin; empty if it has none."""
    if name.head.kind in _OTHER_KINDS or (name.head.kind == _PARTY and name.head.canonical != _CELL):
        return ""
    head = name.head.canonical if name.body is None else name.body.name
    if head == "Đại học":
        return f"Trường {head}"
    return "" if name.head.kind == "army" and head.startswith("Bộ ") else head


def _beginnings(full: str) -> Iterator[str]:
    """Yield what alone may stand for a name whose head is `full` ("Trường" for "Trường Đại học")."""
    end = full.find(" ")
    while end >= 0:
        yield full[:end]
        end = full.find(" ", end + 1)
    yield full


class ShortForms:
    """Finds capital heads without a name, after a name with that head."""

    def __init__(self) -> None:
        self._heads = heads()
        self._names = frozenset(phrase_list("short", "heads"))
        self._central = frozenset(phrase_list("short", "central"))
        self._committees = frozenset(phrase_list("short", "committees"))
        self._of_many = frozenset(phrase_list("short", "of_many")) | self._committees
        self._acts = frozenset(phrase_list("short", "acts"))
        self._single = word_set("short", "single_acts")
        self._parts, self._vocabulary = word_parts(), vocabulary()
        self._verbs = word_set("context", "verbs")
        self._family = word_set("names", "family")
        self._titles = word_set("context", "titles")
        self._not_after = word_set("context", "plural") | {"cấp"}
        self._work = [phrase.split() for phrase in phrase_list("context", "membership")]

    def find(self, tokens: Tokens, names: Sequence[Parsed], covered: bytearray) -> Iterator[Parsed]:
        """Yield the short forms outside `covered` tokens; each comes after a name (in `names`) with its head."""
        known: dict[str, tuple[int, Head]] = {}
        for name in _with_hosts(names):
            full = full_head(name) if name.named or (name.place and name.head.kind == _COMMITTEE) else ""
            for head in _beginnings(full):
                if head in self._names:
                    known.setdefault(head, (name.end, name.head))
        central = self._central if any(map(_is_central, names)) else frozenset[str]()
        committees = self._committees if any(map(_has_committees, names)) else frozenset[str]()
        if not known and not central and not committees:
            return
        for at in tokens.capital_places:
            if covered[at] or not self._heads.starts(tokens.norms[at]):
                continue
            found = self._heads.match(tokens.norms, at, tokens.limit(at))
            if found is None or not self._stands_alone(tokens, at, found[0], found[1]):
                continue
            end, short = found
            antecedent = known.get(short.canonical)
            if antecedent and antecedent[0] <= at:
                alone = Parsed(at, end, antecedent[1], short.canonical, _RULE, named=False)
                yield _of_centre(tokens, alone) or _with_committee(tokens, alone, covered)
            elif (short.canonical in central and self._ends_phrase(tokens, at, end)) or (
                short.canonical in committees and " ".join(tokens.norms[at:end]) == short.canonical.lower()
            ):
                yield Parsed(at, end, short, short.canonical, _RULE, named=False)

    def _ends_phrase(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether no noun that makes another word of the head follows it ("Bộ tài liệu")."""
        follows = tokens.norms[end] if end < tokens.limit(at) else "."
        return not tokens.opens_sentence(at) and (not follows[0].isalnum() or follows in self._verbs)

    def _stands_alone(self, tokens: Tokens, at: int, end: int, head: Head) -> bool:
        before = tokens.norms[at - 1] if at else ""
        if (tokens.is_glued(at) and before in {"-", "/"}) or (head.canonical == _ANY_UNION and before != _CHAIR):
            return False
        if tokens.shouts(at) or self._is_counted(tokens, at, head):
            return False
        is_part = _goes_on(tokens, end, tokens.limit(at)) and not self._is_held(tokens, at, end)
        if is_part or (head.canonical in self._of_many and not self._ends_name(tokens, end, tokens.limit(at))):
            return False
        if at and tokens.is_word(at - 1) and tokens.is_capital(at - 1) and not tokens.opens_sentence(at - 1):
            return committee_before(tokens, at) is not None
        if head.kind == "school":
            return tokens.norms[at] in _SCHOOLS and not tokens.opens_sentence(at)
        return not tokens.opens_sentence(at) or self._begins_verb(tokens, end, tokens.limit(at))

    def _ends_name(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether the name ends before the word at `at`, no field of work ("Hội đồng lý luận")."""
        if at >= limit or not tokens.is_word(at) or tokens.norms[at] in self._verbs or tokens.norms[at] in _TERMS:
            return True
        return self._begins_verb(tokens, at, limit) and self._vocabulary.match(tokens.norms, at, limit) is None

    def _begins_verb(self, tokens: Tokens, at: int, limit: int) -> bool:
        """Tell whether the word at `at`, or it with the next one, goes on with what the body before it does."""
        if at >= limit or tokens.is_capital(at):
            return False
        said = " ".join(tokens.norms[at : min(limit, at + 2)])
        is_verb = tokens.norms[at] in self._verbs or tokens.norms[at] in self._single
        return is_verb or self._parts.get(said) == "verb" or said in self._acts

    def _is_held(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether the name of who leads the body follows its head at `at` ("Phó Giám đốc Sở Nguyễn Văn An")."""
        while end < tokens.limit(at) and (tokens.norms[end] in self._titles or tokens.norms[end] == "."):
            end += 1
        if not at or tokens.norms[at - 1] not in _POSTS or end + 1 >= tokens.limit(at):
            return False
        return tokens.norms[end] in self._family and tokens.is_capital(end) and tokens.is_capital(end + 1)

    def _is_counted(self, tokens: Tokens, at: int, head: Head) -> bool:
        """Tell whether a number, a plural word or another half of the word stands before the head at `at`."""
        before = tokens.norms[at - 1] if at else ""
        if head.canonical == _UNION and any(tokens.norms[max(0, at - len(said)) : at] == said for said in self._work):
            return True
        counts = before.isdigit() and (at < 2 or tokens.norms[at - 2] not in _TIMES)
        return counts or before in self._not_after or before in head.not_after or before in _PERSONS


def _with_hosts(names: Sequence[Parsed]) -> Iterator[Parsed]:
    """Yield `names` and the bodies inside them."""
    for name in names:
        yield name
        if name.host is not None:
            yield from _with_hosts([name.host])


def _has_committees(name: Parsed) -> bool:
    return name.head.kind in _HAVE_COMMITTEES


def _is_central(name: Parsed) -> bool:
    return name.head.level == "central" and name.head.kind in {"government", "police", "army"}


def _of_centre(tokens: Tokens, short: Parsed) -> Parsed | None:
    """Return the centre of an association, where the words for it stand before its head: "Trung ương Hội"."""
    if short.label != _UNION or " ".join(tokens.norms[max(0, short.start - 2) : short.start]) != _CENTRE.lower():
        return None
    return Parsed(short.start - 2, short.end, short.head, f"{_CENTRE} {_UNION}", _RULE, named=False)


_CENTRE = "Trung ương"


def _with_committee(tokens: Tokens, short: Parsed, covered: bytearray) -> Parsed:
    """Return `short` as the host of the committee or office before it: "BCH Hội", "cơ quan Bộ" are one name."""
    found = committee_before(tokens, short.start)
    if found is None or any(covered[found[0] : short.start]):
        return _with_office(tokens, short)
    return Parsed(found[0], short.end, found[1], found[1].canonical, _RULE, host=short)


def committee_before(tokens: Tokens, at: int) -> tuple[int, Head] | None:
    """Return the start and the head of the committee whose name ends before `at`, if one does."""
    for start in range(max(0, at - _COMMITTEE_WORDS), at):
        found = heads().match(tokens.norms, start, at)
        is_role = start > 0 and tokens.norms[start - 1] in _POSTS and not tokens.is_capital(start)
        if found and found[0] == at and found[1].place_style == "of_host" and not is_role:
            return start, found[1]
    return None


#: How many words the name of a committee has at most.
_COMMITTEE_WORDS = 3


def _with_office(tokens: Tokens, short: Parsed) -> Parsed:
    """Return `short` as the host of the office before it: "cơ quan Bộ" is one name."""
    at = short.start
    if " ".join(tokens.norms[max(0, at - 2) : at]) != _OFFICE.lower():
        return short
    head = replace(NO_HEAD, canonical=_OFFICE, kind=short.head.kind)
    return Parsed(at - len(_OFFICE.split()), short.end, head, _OFFICE, _RULE, host=short)


def _goes_on(tokens: Tokens, at: int, limit: int) -> bool:
    """Tell whether the word at `at` makes another word of the head before it, or names the body."""
    if tokens.norms[at : at + 2] == [",", "ngành"]:
        return True
    if at >= limit or not tokens.is_word(at):
        return False
    word = tokens.norms[at]
    is_command = word == "chỉ" and tokens.norms[at + 1 : at + 2] == ["huy"]
    return (
        tokens.is_capital(at)
        or word in _OTHER_WORDS
        or (word[0].isdigit() and not tells_times(tokens, at))
        or is_command
    )
