"""Short forms of the one school, firm, hospital or union that a text is about: "Nhà trường", "CĐCS", "Ban Giám đốc"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import heads, phrase_list, word_parts, word_set, words
from vinhdanh.extract.organizations.model import Head, Parsed
from vinhdanh.extract.organizations.short_forms import committee_before
from vinhdanh.extract.organizations.tokens import Phrases, Tokens

_RULE = "organizations.own_form"
_SCHOOL, _UNION = frozenset({"school"}), "union"
_WHOLES = frozenset({"school", "company", "bank", "hospital"})
_THE_SCHOOL, _SCHOOL_HEAD = ["nhà", "trường"], "Trường"
_GROUP = "tổ"
#: What joins the subjects of one group.
_JOINS = (["-"], ["–"], ["và"], ["+"])
#: What joins two posts of one person, and posts in schools and hospitals.
_APPOSES = ([","], ["-"], ["–"], ["kiêm"])
_POSTS = (["hiệu", "trưởng"], ["phó", "hiệu"], ["giám", "đốc"], ["phó", "giám"], ["trưởng", "khoa"], ["chủ", "tịch"])
_LEADERS = frozenset({"trưởng", "phó"})
_GRASSROOTS = frozenset({"Công đoàn", "Công đoàn cơ sở", "Công đoàn cơ quan"})
_ANY_UNION = "Công đoàn"
#: How far into a text, in tokens, its title and first words reach.
_OPENING = 40
#: How much more often than others the body that a text is about is named.
_CLEAR = 2

Find = Callable[[Parsed], bool]


class OwnForms:
    """Finds what stands for the body that a text is about, where its names leave one only."""

    def __init__(self) -> None:
        self._heads = heads()
        own = words()["own"]
        self._parts = Phrases.of((said, frozenset(kinds)) for said, kinds in own["parts"])
        self._branches = Phrases.of((said, said) for said in phrase_list("own", "branches"))
        self._unions = Phrases.of((said, said) for said in phrase_list("own", "unions"))
        self._not_before = Phrases.of((said, said) for said in phrase_list("own", "not_before"))
        self._not_after = frozenset(phrase_list("own", "not_after"))
        self._subjects = Phrases.of((said, said) for said in phrase_list("own", "subjects"))
        self._streets = Phrases.of((said, said) for said in phrase_list("own", "streets"))
        self._not_whole = frozenset(phrase_list("own", "not_whole"))
        self._plural = word_set("context", "plural") | {"cấp"}
        self._verbs, self._family = word_set("context", "verbs"), word_set("names", "family")
        self._kinds_of_word = word_parts()
        acts = [*phrase_list("short", "acts"), *phrase_list("own", "acts")]
        self._acts = Phrases.of((said, said) for said in acts)

    def find(self, tokens: Tokens, names: Sequence[Parsed], covered: bytearray) -> Iterator[Parsed]:
        """Yield the short forms outside `covered` tokens, and cover them; `names` are those found before."""
        flat = [inner for name in names for inner in _chain(name) if inner.head.canonical not in self._not_whole]
        whole = _the_one(flat, lambda name: name.head.kind in _WHOLES and name.named)
        school = _the_one(flat, lambda name: name.head.kind in _SCHOOL and name.named)
        union = _the_one(flat, _is_own_union)
        if whole is None and school is None and union is None:
            return
        of_union = union or (None if any(map(_is_grassroots, flat)) else whole)
        if of_union is not None and not _is_about(flat, of_union):
            of_union = None
        groups = [at for at, word in enumerate(tokens.norms) if word == _GROUP and not tokens.is_capital(at)]
        for at in sorted({*tokens.capital_places, *(groups if school is not None else ())}):
            if covered[at] or tokens.shouts(at) or not self._is_free(tokens, at):
                continue
            known = [owner if owner is not None and owner.start < at else None for owner in (school, of_union, whole)]
            found = (
                self._the_school(tokens, at, known[0])
                or self._union(tokens, at, known[1])
                or self._part(tokens, at, known[2], known[0])
                or self._group(tokens, at, known[0] or known[2])
            )
            if found is not None:
                found = _with_committee(tokens, found)
            if found is not None and not any(covered[found.start : found.end]):
                covered[found.start : found.end] = b"\1" * (found.end - found.start)
                yield found

    def _the_school(self, tokens: Tokens, at: int, school: Parsed | None) -> Parsed | None:
        """Return "Nhà trường", or a branch of it ("Công đoàn nhà trường")."""
        if school is None:
            return None
        if tokens.norms[at : at + 2] == _THE_SCHOOL:
            return None if self._goes_on(tokens, at, at + 2) else _short(at, at + 2, school)
        if tokens.norms[at] == "trường" and tokens.opens_sentence(at):
            is_whole = self._heads.match(tokens.norms, at, tokens.limit(at))
            stands = is_whole is not None and is_whole[0] == at + 1 and self._acts_at(tokens, at + 1)
            return _short(at, at + 1, school) if stands and not tokens.is_capital(at + 1) else None
        found = self._branches.match(tokens.norms, at, tokens.limit(at))
        if found is None or tokens.norms[found[0] : found[0] + 2] != _THE_SCHOOL:
            return None
        end = found[0] + 2
        head = self._head(tokens, at, found[0])
        return None if head is None or self._goes_on(tokens, at, end) else _of(at, end, head, school)

    def _union(self, tokens: Tokens, at: int, owner: Parsed | None) -> Parsed | None:
        """Return "CĐCS" or "Công đoàn" alone: `owner`, the text's one union, or that of its one school or firm."""
        found = self._unions.match(tokens.norms, at, tokens.limit(at))
        if owner is None or found is None or self._goes_on(tokens, at, found[0]):
            return None
        end, said = found
        is_led = tokens.norms[max(0, at - 2) : at] == ["chủ", "tịch"]
        opens = tokens.opens_sentence(at) or tokens.norms[at - 1 : at] == [";"]
        if said == "công đoàn" and not is_led and not (opens and self._acts_at(tokens, end)):
            return None
        if owner.head.kind == _UNION:
            return _short(at, end, owner)
        head = self._head(tokens, at, end)
        return None if head is None else _of(at, end, head, owner)

    def _part(self, tokens: Tokens, at: int, whole: Parsed | None, school: Parsed | None) -> Parsed | None:
        """Return a committee or party cell of the one body that has such: "Ban Giám đốc", "Bí thư Chi bộ"."""
        found = self._parts.match(tokens.norms, at, tokens.limit(at))
        if found is None:
            return None
        end, kinds = found
        host = school if kinds == _SCHOOL else whole
        if host is None or host.head.kind not in kinds:
            return None
        if tokens.norms[at : at + 2] == ["chi", "bộ"] and not self._is_led(tokens, at, end):
            return None
        is_of_school = tokens.norms[end : end + 2] == _THE_SCHOOL and not tokens.is_capital(end)
        head = self._head(tokens, at, end)
        if head is None or (self._goes_on(tokens, at, end) and not is_of_school):
            return None
        return _of(at, end, head, host)

    def _group(self, tokens: Tokens, at: int, whole: Parsed | None) -> Parsed | None:
        """Return a group of teachers or workers by what they teach or its number ("Tổ Toán - Tin", "Tổ 3")."""
        limit = tokens.limit(at)
        if whole is None or tokens.norms[at] != _GROUP or at + 1 >= limit or tokens.norms[at - 1 : at] == ["trưởng"]:
            return None
        end = at + 2 if tokens.norms[at + 1].isdigit() and tokens.is_capital(at) else 0
        if end and self._is_of_street(tokens, end):
            return None
        if not end and whole.head.kind in _SCHOOL:
            end = self._subjects_end(tokens, at + 1, limit)
        if not end:
            return None
        label = " ".join(["Tổ", *tokens.surface(at + 1, end).split()])
        return Parsed(at, end, replace(NO_HEAD, canonical="Tổ"), label, _RULE, host=_short(at, end, whole))

    def _is_of_street(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a place follows a group's number, in which it is one of neighbours ("Tổ 3, phường Bến Nghé")."""
        at += tokens.norms[at : at + 1] in _APPOSES
        return self._streets.match(tokens.norms, at, len(tokens)) is not None

    def _subjects_end(self, tokens: Tokens, at: int, limit: int) -> int:
        """Return the index after the subjects at `at`, joined by dashes or "và", or 0."""
        end = 0
        while at < limit and tokens.is_capital(at) and (found := self._subjects.match(tokens.norms, at, limit)):
            end = found[0]
            at = end + 1 if tokens.norms[end : end + 1] in _JOINS else limit
        return end

    def _is_led(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether who leads the cell at `at` has another post here ("Bí thư Chi bộ, Hiệu trưởng nhà trường")."""
        if tokens.norms[max(0, at - 2) : at] != ["bí", "thư"] or tokens.norms[end : end + 1] not in _APPOSES:
            return False
        return tokens.norms[end + 1 : end + 3] in _POSTS

    def _head(self, tokens: Tokens, at: int, end: int) -> Head | None:
        return next((head for found, head in self._heads.matches(tokens.norms, at, end) if found == end), None)

    def _is_free(self, tokens: Tokens, at: int) -> bool:
        """Tell whether nothing before `at` makes another name or a class of it ("các CĐCS", "Cục Nhà trường")."""
        before = tokens.norms[at - 1] if at else "."
        if before in self._plural or before.isdigit() or before in {'"', "“", "/", "-"}:
            return False
        if any(" ".join(tokens.norms[max(0, at - size) : at]) in self._not_after for size in (1, 2)):
            return False
        is_inside = at > 0 and tokens.is_word(at - 1) and tokens.is_capital(at - 1) and before not in _LEADERS
        return not is_inside or tokens.opens_sentence(at - 1) or committee_before(tokens, at) is not None

    def _goes_on(self, tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether what follows makes another name or a class of it ("CĐCS vững mạnh", "Công đoàn Dệt may")."""
        limit = tokens.limit(at)
        if end >= limit or not tokens.is_word(end):
            return False
        is_led = tokens.norms[at - 1 : at] == ["tịch"] and tokens.norms[end] in self._family
        is_other = (tokens.is_capital(end) and not is_led) or tokens.norms[end][0].isdigit()
        return is_other or self._not_before.match(tokens.norms, end, limit) is not None

    def _acts_at(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a verb stands at `at`."""
        if at >= len(tokens):
            return False
        said = " ".join(tokens.norms[at : at + 2])
        is_verb = tokens.norms[at] in self._verbs or self._kinds_of_word.get(said) == "verb"
        return is_verb or self._acts.match(tokens.norms, at, len(tokens)) is not None


def _chain(name: Parsed) -> Iterator[Parsed]:
    """Yield `name` and the bodies that it is of."""
    yield name
    if name.host is not None:
        yield from _chain(name.host)


def _is_own_union(name: Parsed) -> bool:
    """Tell whether the name is that of a union in another body."""
    return name.head.canonical in _GRASSROOTS and name.host is not None and name.host.named


def _the_one(names: Sequence[Parsed], fits: Find) -> Parsed | None:
    """Return the body that fits and is named much more often than any other, or opens the text and is named oftener."""
    found = [(_key(name), name) for name in sorted(names, key=lambda name: name.start) if fits(name)]
    counted = Counter(key for key, _ in found).most_common(2)
    if not counted:
        return None
    (first, most), (_, second) = counted[0], (counted[1:] or [("", 0)])[0]
    opens = found[0][0] == first and found[0][1].start < _OPENING and most > second
    return (
        found[0][1] if opens else next(name for key, name in found if key == first) if most > _CLEAR * second else None
    )


def _key(name: Parsed) -> str:
    """Return what tells `name` from others: its own last two words, however long the rest is written."""
    place = name.place.name if name.place is not None else ""
    host = _key(name.host) if name.host is not None else ""
    return " ".join(f"{name.label} {place} {host}".lower().split()[-2:])


def _is_grassroots(name: Parsed) -> bool:
    return name.head.kind == _UNION and name.head.canonical in _GRASSROOTS


def _is_about(names: Sequence[Parsed], owner: Parsed) -> bool:
    """Tell whether unions above that of `owner` are named no more often than it, or than the firm or school it is in.

    A text about those means any union by "CĐCS".
    """
    whole = owner.host if owner.head.kind == _UNION and owner.host is not None else owner
    above = sum(name.head.kind == _UNION and not _is_grassroots(name) for name in names)
    same = [name for name in names if name.head.kind == whole.head.kind]
    return above <= sum(not name.named or _key(name) == _key(whole) for name in same)


def _with_committee(tokens: Tokens, found: Parsed) -> Parsed:
    """Return `found` with the committee before it, which is of it: "BCH Công đoàn cơ sở"."""
    before = committee_before(tokens, found.start)
    if before is None:
        return found
    return Parsed(before[0], found.end, before[1], before[1].canonical, _RULE, host=found)


def _short(at: int, end: int, whole: Parsed) -> Parsed:
    """Return `whole` as meant at `at`."""
    return replace(whole, start=at, end=end, rule=_RULE)


def _of(at: int, end: int, head: Head, whole: Parsed) -> Parsed:
    """Return the part of `whole` that `head` says."""
    return Parsed(at, end, head, head.canonical, _RULE, host=_short(at, end, whole))
