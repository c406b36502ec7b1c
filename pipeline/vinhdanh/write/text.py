"""Typed values as one line of text, for the column `value` of `mentions` and for people."""

from __future__ import annotations

from vinhdanh.values import AwardValue, CountModifier, CountValue, DateValue, OrganizationValue, Value

_SIGNS: dict[CountModifier, str] = {
    "more_than": ">",
    "at_least": ">=",
    "about": "~",
    "less_than": "<",
    "at_most": "<=",
}


def value_text(value: Value) -> str:
    """Return `value` normalised, as text; empty where it is unresolved.

    >>> value_text(AwardValue("HCLD", "Huân chương Lao động", "Ba"))
    'Huân chương Lao động, Ba'
    """
    match value:
        case OrganizationValue():
            return value.name
        case DateValue():
            return value.value
        case CountValue():
            return count_text(value)
        case AwardValue():
            return f"{value.name}, {value.grade}" if value.grade else value.name


def count_text(count: CountValue) -> str:
    """Return a count as text: sign of its modifier, number or range, and unit.

    >>> count_text(CountValue(700, 700, None, "more_than", "đoàn viên", "person"))
    '>700 đoàn viên'
    >>> count_text(CountValue(None, 100, 999, "vague", "người", "person"))
    '100..999 người'
    """
    if count.value is None:
        number = f"{number_text(count.low)}..{number_text(count.high)}"
    else:
        number = _SIGNS.get(count.modifier, "") + number_text(count.value)
    return f"{number} {count.unit}".rstrip()


def number_text(number: float | None) -> str:
    """Return a number without the fraction of a whole one; empty for None.

    >>> number_text(4.0), number_text(0.5), number_text(None)
    ('4', '0.5', '')
    """
    if number is None:
        return ""
    return str(int(number)) if number == int(number) else str(number)
