"""Foreign names that the text introduces once and then repeats bare: "hãng Xenkor ... Xenkor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.extract.organizations.branches import at_home, is_home
from vinhdanh.extract.organizations.common import CommonWords
from vinhdanh.extract.organizations.english import RULE as ENGLISH
from vinhdanh.extract.organizations.known import NO_HEAD
from vinhdanh.extract.organizations.lexicon import spelled, word_set
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.syllables import is_syllable
from vinhdanh.extract.organizations.tokens import Tokens

_RULE = "organizations.introduced"
#: How many words an English name has of which the first stands for it alone, and letters that has at least.
_ENGLISH_WORDS, _LEAST_LETTERS = 2, 4
_FIRMS = frozenset({"company", "bank"})
_MOST_WORDS = 4
#: How many Vietnamese words a firm's own name has at least, to be told from others.
_LEAST_OWN = 2
#: ... and where it stands behind its field of work, not behind its legal form.
_LEAST_BEHIND_FIELD = 3
#: What may stand between a name and what it is said to be.
_APPOSES = frozenset({",", "-", "–"})
#: What may stand before a firm's own name of Vietnamese words, which may be a person's or a place's elsewhere.
_BEFORE_OWN = frozenset(
    "của và do cho với tại từ là được cùng nhưng khi đốc rời theo để rằng giữa gồm mua khiến giúp nhờ sau trước".split()
)
_DOMAINS = frozenset({"com", "vn", "net", "org", "info"})


class IntroducedNames:
    """Finds names of foreign form ("Xenkor", "TBX") by a word that says what they are, and all their repetitions."""

    def __init__(self, places: PlaceReader) -> None:
        self._places = places
        self._general = CommonWords(places)
        self._introducers = spelled("credit", "introducers")
        self._introducing = self._introducers.first_words()
        self._common = word_set("shape", "never_introduced")
        self._before_own = word_set("company", "before_own_name")
        self._said_to_be = spelled("credit", "said_to_be")
        self._no_own, self._nouns = word_set("english", "no_own"), word_set("english", "firms")
        self._clauses = word_set("context", "verbs") | word_set("shape", "breaks")
        self._honour_before = word_set("context", "honour_before")
        self._other_sense_before = word_set("context", "other_sense_before")

    def find(self, tokens: Tokens, names: Sequence[Parsed], covered: bytearray) -> Iterator[Parsed]:
        """Yield the names outside `covered` tokens in the order of the text, and cover them.

        A company or bank in `names` introduces the foreign words that its name ends in.
        """
        meanings = {
            **self._of_firms(tokens, names),
            **self._introduced(tokens, covered),
            **self._described(tokens, covered),
            **self._sources(tokens, covered),
        }
        meanings = self._in_one_sense(tokens, meanings)
        if not meanings:
            return
        firsts = {words[0] for words in meanings}
        for at in range(len(tokens)):
            if covered[at] or tokens.surface(at, at + 1) not in firsts:
                continue
            for words, meaning in meanings.items():
                end = at + len(words)
                if at and tokens.norms[at - 1] in self._honour_before:
                    break
                if _surfaces(tokens, at, end) == words and not any(covered[at:end]) and self._is_whole(tokens, at, end):
                    name = at_home(tokens, replace(meaning, start=at, end=end, rule=_RULE))
                    covered[at : name.end] = b"\1" * (name.end - at)
                    yield name
                    break

    def _of_firms(self, tokens: Tokens, names: Sequence[Parsed]) -> dict[tuple[str, ...], Parsed]:
        found: dict[tuple[str, ...], Parsed] = {}
        for name in names:
            if name.head.kind in _FIRMS and name.named and name.body is None and name.end - name.start > 1:
                last = name.end - 1
                if self._is_foreign(tokens, last) and self._is_own_name(tokens, last):
                    found.setdefault(_surfaces(tokens, last, last + 1), name)
                if (start := self._own_name(tokens, name)) is not None:
                    found.setdefault(_surfaces(tokens, start, name.end), name)
                if self._is_named_first(tokens, name):
                    found.setdefault(_surfaces(tokens, name.start, name.start + 1), name)
        return found

    def _is_named_first(self, tokens: Tokens, name: Parsed) -> bool:
        """Tell whether the first of two words is the firm's own name, the second an English noun: "Xenkor Bank"."""
        if name.rule != ENGLISH or name.end - name.start != _ENGLISH_WORDS or not self._is_foreign(tokens, name.start):
            return False
        word = tokens.norms[name.start]
        return len(word) >= _LEAST_LETTERS and word not in self._no_own and tokens.norms[name.end - 1] in self._nouns

    def _own_name(self, tokens: Tokens, name: Parsed) -> int | None:
        """Return where a firm's own name of several Vietnamese words begins: "Công ty cổ phần | Nhựa Lam Sơn Hà"."""
        start = name.end
        while start > name.start and tokens.is_capital(start - 1) and not tokens.is_upper(start - 1):
            start -= 1
        is_behind_form = start > name.start and tokens.norms[start - 1] in self._before_own
        least = _LEAST_OWN if is_behind_form else _LEAST_BEHIND_FIELD
        if start == name.start or not least <= name.end - start <= _MOST_WORDS:
            return None
        return None if self._places.untyped(tokens, start, name.end) is not None else start

    def _is_own_name(self, tokens: Tokens, at: int) -> bool:
        """Tell whether the last word of a firm's name is its own, not an abbreviated field ("Công ty Đầu tư BĐS")."""
        if self._is_foreign(tokens, at - 1):
            return False
        return not tokens.is_upper(at) or (tokens.norms[at].isascii() and tokens.norms[at - 1] in self._before_own)

    def _introduced(self, tokens: Tokens, covered: bytearray) -> dict[tuple[str, ...], Parsed]:
        found: dict[tuple[str, ...], Parsed] = {}
        ends: frozenset[str] | None = None
        for at, word in enumerate(tokens.norms[:-1]):
            match = self._introducers.match(tokens.norms, at, tokens.limit(at)) if word in self._introducing else None
            if match is None:
                continue
            start, limit = match[0], tokens.limit(at)
            if match[1] == "company":
                start = self._general.reaches_capital(tokens, start, limit, verbs=False) or start
            country = self._places.untyped(tokens, start, limit)
            start = country.end if country else start
            end = start
            while end < min(limit, start + _MOST_WORDS) and not covered[end] and self._may_continue(tokens, end):
                end += 1
            if match[1] == "led":
                ends = last_names(tokens) if ends is None else ends
                if end != start + 1 or tokens.surface(start, end) in ends:
                    continue
            if end > start and self._is_foreign(tokens, start):
                name = " ".join(tokens.surface(start, end).split())
                head = replace(NO_HEAD, kind="company" if match[1] == "led" else match[1])
                found.setdefault(_surfaces(tokens, start, end), Parsed(start, end, head, name, _RULE))
        return found

    def _described(self, tokens: Tokens, covered: bytearray) -> dict[tuple[str, ...], Parsed]:
        """Return the names behind which the text says what they are ("Xenkor, một công ty ...")."""
        found: dict[tuple[str, ...], Parsed] = {}
        for at in range(1, len(tokens) - 2):
            if tokens.norms[at] not in _APPOSES or covered[at - 1] or not tokens.is_capital(at - 1):
                continue
            is_one = tokens.norms[at + 1] == "một"
            match = self._said_to_be.match(tokens.norms, at + 1 + is_one, tokens.limit(at))
            if match is None:
                continue
            start = self._run_before(tokens, at, covered)
            if is_one or (start < at and tokens.opens_sentence(start) and self._describes(tokens, match[0])):
                self._keep(tokens, start, at, match[1], found)
        return found

    def _describes(self, tokens: Tokens, at: int) -> bool:
        """Tell whether what is said at `at` goes on as a description, not as a clause ("hãng này đã bán")."""
        return at < len(tokens) and tokens.is_word(at) and tokens.norms[at] not in self._clauses

    def _sources(self, tokens: Tokens, covered: bytearray) -> dict[tuple[str, ...], Parsed]:
        """Return the foreign sources in brackets: "(Theo Xenkor)"."""
        found: dict[tuple[str, ...], Parsed] = {}
        for at in range(2, len(tokens)):
            if tokens.norms[at] != ")" or covered[at - 1]:
                continue
            start = self._run_before(tokens, at, covered)
            if start > 1 and tokens.norms[start - 2 : start] == ["(", "theo"]:
                self._keep(tokens, start, at, "media", found)
        return found

    def _run_before(self, tokens: Tokens, end: int, covered: bytearray) -> int:
        """Return where the run of foreign words that ends at `end` begins."""
        start = end
        while start > max(0, end - _MOST_WORDS) and not covered[start - 1] and self._is_foreign(tokens, start - 1):
            start -= 1
        return start

    @staticmethod
    def _keep(tokens: Tokens, start: int, end: int, kind: str, found: dict[tuple[str, ...], Parsed]) -> None:
        if start < end:
            name = " ".join(tokens.surface(start, end).split())
            found.setdefault(
                _surfaces(tokens, start, end), Parsed(start, end, replace(NO_HEAD, kind=kind), name, _RULE)
            )

    def _in_one_sense(self, tokens: Tokens, meanings: dict[tuple[str, ...], Parsed]) -> dict[tuple[str, ...], Parsed]:
        """Return `meanings` without the names that the text also has of a person or a place ("bang Xenkor")."""
        firsts = {words[0] for words in meanings}
        others = {
            words
            for at in range(1, len(tokens) if meanings else 0)
            if tokens.norms[at - 1] in self._other_sense_before and tokens.surface(at, at + 1) in firsts
            for words in meanings
            if _surfaces(tokens, at, at + len(words)) == words
        }
        return {words: meaning for words, meaning in meanings.items() if words not in others}

    def _may_continue(self, tokens: Tokens, at: int) -> bool:
        """Tell whether token `at` is one more foreign word, perhaps joined by a hyphen, or the end of a domain."""
        if tokens.norms[at] in {"&", "+"}:
            return at + 1 < len(tokens) and self._is_foreign(tokens, at + 1)
        if tokens.norms[at] in {"-", "."}:
            glued = tokens.is_glued(at) and at + 1 < len(tokens) and tokens.is_glued(at + 1)
            return glued and (
                tokens.norms[at + 1] in _DOMAINS or (tokens.norms[at] == "-" and self._is_foreign(tokens, at + 1))
            )
        if tokens.norms[at] in _DOMAINS and tokens.is_glued(at):
            return True
        return self._is_foreign(tokens, at)

    def _is_foreign(self, tokens: Tokens, at: int) -> bool:
        word = tokens.norms[at]
        if (
            not tokens.is_capital(at)
            or tokens.shouts(at)
            or len(word) < 3
            or not word.isalpha()
            or word in self._common
        ):
            return False
        if not tokens.is_upper(at) and is_syllable(word):
            return False
        return self._places.untyped(tokens, at, tokens.limit(at)) is None

    @staticmethod
    def _is_whole(tokens: Tokens, at: int, end: int) -> bool:
        """Tell whether the name stands alone, not in a longer name, a model ("Xenkor A3") or a domain."""
        limit = tokens.limit(at)
        is_inside = at > 0 and tokens.is_word(at - 1) and not tokens.opens_sentence(at)
        if is_inside and is_syllable(tokens.norms[at]) and tokens.norms[at - 1] not in _BEFORE_OWN:
            return False
        if at and (tokens.is_glued(at) and tokens.norms[at - 1] in {"-", ".", "/", "@", "_"}):
            return tokens.norms[at - 1] == "/" and not tokens.is_glued(at - 1)
        if end >= limit:
            return True
        if (
            tokens.is_glued(end)
            and tokens.norms[end] in {"-", ".", "/", "_"}
            and end + 1 < limit
            and tokens.is_glued(end + 1)
        ):
            return False
        if is_home(tokens, end):
            return True
        return not (tokens.is_word(end) and (tokens.is_capital(end) or tokens.norms[end][0].isdigit()))


def _surfaces(tokens: Tokens, start: int, end: int) -> tuple[str, ...]:
    return tuple(tokens.surface(at, at + 1) for at in range(start, min(end, len(tokens))))


def last_names(tokens: Tokens) -> frozenset[str]:
    """Return the capital words that end a longer name somewhere in the text, as family names do ("Ann Xenkor")."""
    return frozenset(
        tokens.surface(at, at + 1)
        for at in range(1, len(tokens))
        if tokens.is_capital(at)
        and tokens.is_capital(at - 1)
        and not tokens.is_upper(at - 1)
        and not tokens.opens_sentence(at - 1)
    )
