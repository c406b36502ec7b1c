"""Reading the grade after an award's name: "hạng Ba", "Nhất, Nhì, Ba", "cấp tỉnh", "40 năm tuổi Đảng"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vinhdanh.alternation import either

_BLANKS = re.compile(r"\s+")
_YEARS = "years"
_YEARS_PATTERN = re.compile(
    r" (?:đảng )?(?P<list>\d{2}(?:(?: năm)? ?(?:,|và|;|-) ?\d{2}){0,9}),? năm"
    r"(?: (?:tuổi )?đảng(?!\w)|(?=[,;.)]| (?:cho|và|tặng|là|gồm|có) ))"
    r"| (?P<single>\d{2}) tuổi đảng(?!\w)"
)
_NUMBER = re.compile(r"(?P<years>\d{2})(?: năm)?")


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and the span that states it; `start` is where a mention of this grade alone would begin."""

    start: int
    end: int
    value: str
    in_name: bool = False


class GradeReader:
    """Reads grades of one set, or of several, after a given offset.

    Args:
        spellings: for each grade set, what each folded spelling means (`load_grades`).
        rules: the table `grades` of `award_context.toml`.
    """

    def __init__(self, spellings: Mapping[str, Mapping[str, str]], rules: Mapping[str, Any]) -> None:
        self._spellings = spellings
        self._in_name = frozenset(rules["in_name"])
        self._guards = {form: re.compile(guard) for form, guard in rules["guard"].items()}
        tail = rules["tail"]
        self._first: dict[str, re.Pattern[str]] = {}
        self._next: dict[str, re.Pattern[str]] = {}
        self._listed: dict[str, re.Pattern[str]] = {}
        for name, forms in spellings.items():
            form = rf"(?:{either(forms)})(?!\w)"
            lead, again = rules["lead"][name], rules["again"][name]
            self._first[name] = re.compile(rf"{lead}(?P<form>{form})")
            self._next[name] = re.compile(
                rf"{rules['separator']}(?P<mention>{again}(?P<form>{form})|(?P<form_alone>{form})(?={tail}))"
            )
            self._listed[name] = re.compile(rf"{rules['list_lead']}(?P<mention>(?:{again})?(?P<form>{form}))(?={tail})")

    def completes_name(self, grade: str) -> bool:
        """Tell whether `grade` is a level, which is part of the name: "Chiến sĩ thi đua cơ sở"."""
        return any(grade in self._spellings[name].values() for name in self._in_name)

    def read(self, text: str, norm: str, end: int, sets: tuple[str, ...]) -> list[Grade]:
        """Return the grades that follow `end`, in order; the first belongs to the name that ends there."""
        for name in sets:
            grades = _read_years(norm, end) if name == _YEARS else self._read(text, norm, end, name)
            if grades:
                return grades
        return []

    def read_more(self, text: str, norm: str, end: int, sets: tuple[str, ...]) -> list[Grade]:
        """Return the further grades after `end`, where a first one is already known ("HCV, bạc, đồng")."""
        return self._continue(text, norm, [Grade(end, end, "")], sets[0])[1:] if sets else []

    def read_list(self, text: str, norm: str, end: int, sets: tuple[str, ...]) -> list[Grade]:
        """Return the grades of a breakdown after an ungraded name: "6 huy chương (2 vàng, 4 bạc)"."""
        for name in sets:
            pattern = self._listed.get(name)
            match = pattern.match(norm, end) if pattern else None
            if match is not None:
                grade = self._grade(text, norm, match, name, match.start("mention"))
                if grade is not None:
                    return self._continue(text, norm, [grade], name)
        return []

    def _read(self, text: str, norm: str, end: int, name: str) -> list[Grade]:
        match = self._first[name].match(norm, end)
        grade = self._grade(text, norm, match, name, end) if match else None
        return self._continue(text, norm, [grade], name) if grade else []

    def _continue(self, text: str, norm: str, grades: list[Grade], name: str) -> list[Grade]:
        while (match := self._next[name].match(norm, grades[-1].end)) is not None:
            grade = self._grade(text, norm, match, name, match.start("mention"))
            if grade is None:
                break
            grades.append(grade)
        return grades

    def _grade(self, text: str, norm: str, match: re.Match[str], name: str, start: int) -> Grade | None:
        form = next(filter(None, (match[key] for key in match.re.groupindex if key.startswith("form"))))
        end = match.end()
        guard = self._guards.get(form)
        if guard is not None and guard.match(norm, end):
            return None
        if len(form) == 1 and form.isalpha() and not text[end - 1].isupper():
            return None
        value = self._spellings[name][_BLANKS.sub(" ", form)]
        return Grade(start, end, value, in_name=name in self._in_name)


def _read_years(norm: str, end: int) -> list[Grade]:
    match = _YEARS_PATTERN.match(norm, end)
    if match is None:
        return []
    group = "list" if match["list"] else "single"
    offset = match.start(group)
    numbers = _NUMBER.finditer(match[group])
    grades = [Grade(offset + number.start(), offset + number.end(), f"{number['years']} năm") for number in numbers]
    if len(grades) == 1:
        return [Grade(end, match.end(), grades[0].value)]
    first, last = grades[0], grades[-1]
    return [Grade(end, first.end, first.value), *grades[1:-1], Grade(last.start, match.end(), last.value)]
