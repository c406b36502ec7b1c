"""Finding organizations in a document."""

from __future__ import annotations

from vinhdanh.extract.organizations.aliases import alias_mentions, find_aliases
from vinhdanh.extract.organizations.coordination import coordinated
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.parser import NameParser
from vinhdanh.extract.organizations.short_forms import ShortForms
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View


class OrganizationExtractor:
    """Finds the organizations of a document by rule; knowledge is read and compiled at construction.

    Calling it with a `View` gives mentions of kind "organization" in the order of the text, none overlapping
    another, offsets in characters of `view.text`. Their values hold kind and level, and in `expression` the
    `Parsed` name for `vinhdanh.resolve.organizations`.

    >>> view = View("LĐLĐ các quận Ba Đình, Tây Hồ tặng quà.")
    >>> [view.text[m.start : m.end] for m in OrganizationExtractor()(view)]
    ['LĐLĐ các quận Ba Đình', 'Tây Hồ']
    """

    def __init__(self) -> None:
        self._parser = NameParser()
        self._short_forms = ShortForms()

    def __call__(self, view: View) -> list[Mention[OrganizationValue]]:
        """Return the organizations of `view`."""
        tokens = Tokens(view)
        return [
            Mention(
                "organization",
                tokens.starts[name.start],
                tokens.ends[name.end - 1],
                OrganizationValue(kind=name.head.kind, level=name.head.level, expression=name),
                name.rule,
            )
            for name in self.parse(tokens)
        ]

    def parse(self, tokens: Tokens) -> list[Parsed]:
        """Return the names in `tokens`, in order."""
        names = self._scan(tokens)
        covered = bytearray(len(tokens))
        for name in names:
            covered[name.start : name.end] = b"\1" * (name.end - name.start)
        aliases = list(find_aliases(tokens, names))
        if aliases:
            names.extend(alias_mentions(tokens, aliases, covered))
        names.extend(list(self._short_forms.find(tokens, names, covered)))
        names.sort(key=lambda name: name.start)
        return names

    def _scan(self, tokens: Tokens) -> list[Parsed]:
        parser, names, at = self._parser, list[Parsed](), 0
        first_words, norms, total = parser.first_words, tokens.norms, len(tokens)
        while at < total:
            if norms[at] not in first_words:
                at += 1
                continue
            name = parser.parse(tokens, at) or parser.shared_place(tokens, at)
            if name is None:
                at = parser.skips(tokens, at) or at + 1
                continue
            names.append(name)
            names.extend(coordinated(parser, tokens, name))
            at = names[-1].end
        return names
