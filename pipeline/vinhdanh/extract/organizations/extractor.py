"""Finding organizations in a document."""

from __future__ import annotations

from collections.abc import Sequence

from vinhdanh.extract.organizations.aliases import Alias, alias_mentions, find_aliases
from vinhdanh.extract.organizations.coordination import coordinated
from vinhdanh.extract.organizations.defined import DefinedNames
from vinhdanh.extract.organizations.english import EnglishNames
from vinhdanh.extract.organizations.introduced import IntroducedNames
from vinhdanh.extract.organizations.laws import is_in_feast, is_in_law
from vinhdanh.extract.organizations.learned.guesser import Guesser
from vinhdanh.extract.organizations.listed import ListedNames
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.own_forms import OwnForms
from vinhdanh.extract.organizations.parser import NameParser
from vinhdanh.extract.organizations.short_forms import ShortForms
from vinhdanh.extract.organizations.sources import Sources
from vinhdanh.extract.organizations.squads import Squads
from vinhdanh.extract.organizations.teams import TeamPlaces
from vinhdanh.extract.organizations.tokens import Tokens, tokens_of
from vinhdanh.extract.organizations.trades import TradeNames
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View

#: How many tokens an award's name may go on after "Vì sự nghiệp", and the words that end it.
_AWARD_REACH = 8
_AWARD_ENDS = frozenset({"của", "cho", "do", "được", "tại", "và", "năm"})


class OrganizationExtractor:
    """Finds the organizations of a document; knowledge is read and compiled at construction.

    Rules find them; a `guesser`, if there is one, adds names that no rule knows, and may bound or drop the rules'.

    Calling it with a `View` gives mentions of kind "organization" in the order of the text, none overlapping
    another, offsets in characters of `view.text`. Their values hold kind and level, and in `expression` the
    `Parsed` name for `vinhdanh.resolve.organizations`.

    >>> view = View("LĐLĐ các quận Ba Đình, Tây Hồ tặng quà.")
    >>> [view.text[m.start : m.end] for m in OrganizationExtractor()(view)]
    ['LĐLĐ các quận Ba Đình', 'Tây Hồ']
    """

    def __init__(self, guesser: Guesser | None = None) -> None:
        self._guesser = guesser
        self._parser = NameParser()
        self._defined = DefinedNames()
        self._introduced = IntroducedNames(self._parser.places)
        self._listed = ListedNames(self._parser.places)
        self._short_forms = ShortForms()
        self._own_forms = OwnForms()
        self._english = EnglishNames()
        self._sources = Sources(self._parser.places)
        self._trades = TradeNames()
        self._squads = Squads(self._parser.places)
        self._teams = TeamPlaces(self._parser.places)

    def __call__(self, view: View) -> list[Mention[OrganizationValue]]:
        """Return the organizations of `view`."""
        tokens = tokens_of(view)
        names = self.parse(tokens)
        if self._guesser is not None:
            names = self._guesser(tokens, names, self.parse)
        return [
            Mention(
                "organization",
                tokens.starts[name.start],
                tokens.ends[name.end - 1],
                OrganizationValue(kind=name.head.kind, level=name.head.level, expression=name),
                name.rule,
            )
            for name in names
        ]

    def parse(self, tokens: Tokens) -> list[Parsed]:
        """Return the names that the rules find in `tokens`, in order."""
        names = self._scan(tokens)
        covered = bytearray(len(tokens))
        for name in names:
            covered[name.start : name.end] = b"\1" * (name.end - name.start)
        aliases = list(find_aliases(tokens, names))
        if aliases:
            names = _without_defined(names, aliases, covered)
            names.extend(alias_mentions(tokens, aliases, covered))
        names.extend(list(self._english.find(tokens, covered)))
        names.extend(list(self._sources.find(tokens, covered)))
        names.extend(list(self._trades.find(tokens, names, covered)))
        names.extend(list(self._introduced.find(tokens, names, covered)))
        names.extend(list(self._own_forms.find(tokens, names, covered)))
        names.extend(list(self._listed.find(tokens, names, covered)))
        names.extend(list(self._short_forms.find(tokens, names, covered)))
        names.extend(list(self._squads.find(tokens, covered)))
        names.extend(list(self._teams.find(tokens, names, covered)))
        names.sort(key=lambda name: name.start)
        return self._teams.sponsored(tokens, names)

    def _scan(self, tokens: Tokens) -> list[Parsed]:
        parser, names, at = self._parser, list[Parsed](), 0
        may_begin, norms, total = parser.may_begin, tokens.norms, len(tokens)
        firsts = may_begin.firsts
        while at < total:
            if norms[at] not in firsts or not may_begin(norms, at):
                at += 1
                continue
            name = parser.parse(tokens, at)
            name = self._defined.read(tokens, at, name) or name
            if name is None or not (name.named or name.place or name.host):
                name = parser.shared_place(tokens, at) or name
            if name is None:
                at = parser.skips(tokens, at) or at + 1
                continue
            if _is_in_award(tokens, at) or is_in_law(tokens, at) or is_in_feast(tokens, at):
                at = name.end
                continue
            names.append(name)
            names.extend(coordinated(parser, tokens, name))
            at = names[-1].end
        return names


def _without_defined(names: list[Parsed], aliases: Sequence[Alias], covered: bytearray) -> list[Parsed]:
    """Return `names` without known bodies of no fuller name that the document defines, and uncover those."""
    told = {alias.surface for alias in aliases}
    kept = []
    for name in names:
        if name.body is not None and name.body.name in told:
            covered[name.start : name.end] = bytes(name.end - name.start)
        else:
            kept.append(name)
    return kept


def _is_in_award(tokens: Tokens, at: int) -> bool:
    """Tell whether the name at `at` is part of an award's ("Huy chương Vì sự nghiệp ... Liên Hợp Quốc")."""
    first = max(0, at - _AWARD_REACH)
    before = tokens.norms[first:at]
    if "sự" not in before:
        return False
    start = len(before) - 1 - before[::-1].index("sự")
    words = before[start - 1 : start + 2] if start else []
    return words == ["vì", "sự", "nghiệp"] and all(
        word.isalpha() and word not in _AWARD_ENDS for word in before[start:]
    )
