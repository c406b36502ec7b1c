"""Orders that share their name with the medals named behind them: "Huân, Huy chương Hữu nghị"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from vinhdanh.extract.awards.catalogue import AwardType
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View

_WINDOW = 12


class SharedHead:
    """Adds the mention of an order whose noun is cut short before a medal.

    Args:
        rules: the table `shared` of `award_context.toml`.
        awards: the catalogue.
    """

    def __init__(self, rules: Mapping[str, str], awards: Iterable[AwardType]) -> None:
        self._before = re.compile(rules["before"])
        self._name, self._of = rules["name"], rules["of"]
        self._codes = {award.name: award.code for award in awards}

    def __call__(self, view: View, mentions: Iterable[Mention[AwardValue]]) -> list[Mention[AwardValue]]:
        """Return `mentions` with the orders added, in the order of the text."""
        return list(self._with_orders(view, mentions))

    def _with_orders(self, view: View, mentions: Iterable[Mention[AwardValue]]) -> Iterator[Mention[AwardValue]]:
        for mention in mentions:
            if mention.value.name.startswith(self._of):
                short = self._before.search(view.norm, max(0, mention.start - _WINDOW), mention.start)
                if short is not None:
                    yield Mention("award", *short.span("short"), self._order(mention.value), "awards.catalogue")
            yield mention

    def _order(self, medal: AwardValue) -> AwardValue:
        name = self._name + medal.name.removeprefix(self._of)
        if name not in self._codes:
            name = self._name
        return AwardValue(self._codes[name], name)
