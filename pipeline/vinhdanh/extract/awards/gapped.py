"""Grades that stand for an award named before: "Huân chương Lao động hạng Ba, năm 1984 là hạng Nhì"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import AwardType
from vinhdanh.values import AwardValue, Mention
from vinhdanh.view import View

#: The rule of awards of which only a further class or level is told.
GAPPED = "awards.gapped"
_LEVELS = ("level", "law_level")


class GappedGrades:
    """Adds the mentions of awards of which a sentence that has named one tells a further class or level.

    Args:
        rules: the table `gapped` of `award_context.toml`.
        spellings: for each grade set, what each folded spelling means.
        awards: the catalogue.
    """

    def __init__(
        self, rules: Mapping[str, str], spellings: Mapping[str, Mapping[str, str]], awards: Iterable[AwardType]
    ) -> None:
        self._classes = spellings["class"]
        self._levels = {form: level for name in _LEVELS for form, level in spellings[name].items()}
        self._by_class = re.compile(rf"{rules['class_after']}(?P<grade>hạng (?P<form>{either(self._classes)}))(?!\w)")
        whole = [form for form in self._levels if form.startswith(("cấp ", "toàn "))]
        level, counted = rf"(?P<grade>(?P<form>{either(whole)}))(?!\w)", rules["counted"]
        self._by_level = tuple(
            re.compile(pattern)
            for pattern in (
                rf"{rules['level_after']}{level}(?= ?:? ?{counted})",
                rf"(?<![\w.]){counted} {rules['reached']}{level}",
            )
        )
        catalogue = list(awards)
        self._names = {award.code: award.name for award in catalogue}
        self._graded = {award.code for award in catalogue if "class" in award.grades}
        self._leveled = {award.code for award in catalogue if set(_LEVELS) & set(award.grades)}

    def __call__(self, view: View, mentions: Iterable[Mention[AwardValue]]) -> list[Mention[AwardValue]]:
        """Return `mentions` with these awards added, in the order of the text."""
        told = list(mentions)
        covered = {place for mention in told for place in range(mention.start, mention.end)}
        found: dict[int, Mention[AwardValue]] = {}
        for mention in told:
            for further in self._further(view, mention):
                if further.start not in covered:
                    found[further.start] = further
        return sorted([*told, *found.values()], key=lambda mention: mention.start)

    def _further(self, view: View, mention: Mention[AwardValue]) -> Iterator[Mention[AwardValue]]:
        """Yield what the rest of the sentence tells further of the award `mention`."""
        code = mention.value.code
        if not (code in self._graded or code in self._leveled):
            return
        end = view.sentences[view.sentence_at(mention.start)][1]
        if code in self._graded:
            for match in self._by_class.finditer(view.norm, mention.end, end):
                yield self._again(mention, match, replace(mention.value, grade=self._classes[match["form"]]))
        if code in self._leveled:
            for pattern in self._by_level:
                for match in pattern.finditer(view.norm, mention.end, end):
                    name = f"{self._names[code]} {self._levels[match['form']]}"
                    yield self._again(mention, match, AwardValue(code, name))

    @staticmethod
    def _again(mention: Mention[AwardValue], match: re.Match[str], value: AwardValue) -> Mention[AwardValue]:
        start, end = match.span("grade")
        return replace(mention, start=start, end=end, value=value, rule=GAPPED)
