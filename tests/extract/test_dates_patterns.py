"""Every pattern finds its examples whole and none of its counter-examples; the tables load and make sense."""

import itertools
from datetime import date

import pytest

from vinhdanh.extract.dates import DateExtractor
from vinhdanh.extract.dates.build import BUILDERS
from vinhdanh.extract.dates.holidays import load_holidays
from vinhdanh.extract.dates.lunar import lunar_to_solar
from vinhdanh.extract.dates.patterns import TRIGGERS, Pattern, load_patterns
from vinhdanh.knowledge import load_table
from vinhdanh.view import View

EXTRACTORS = {spoken: DateExtractor(spoken=spoken) for spoken in (False, True)}
PATTERNS = load_patterns(spoken=True)
EXAMPLES = [(pattern, example) for pattern in PATTERNS for example in pattern.examples]
COUNTERS = [(pattern, counter) for pattern in PATTERNS for counter in pattern.counters]


def named(value: object) -> str:
    return value.name if isinstance(value, Pattern) else str(value)


@pytest.mark.parametrize(("pattern", "example"), EXAMPLES, ids=named)
def test_example_is_found_whole(pattern: Pattern, example: str) -> None:
    expected = example.split("[")[1].split("]", maxsplit=1)[0] if "[" in example else example
    text = example.replace("[", "").replace("]", "")
    assert expected in [text[mention.start : mention.end] for mention in EXTRACTORS[pattern.spoken](View(text))]


@pytest.mark.parametrize(("pattern", "counter"), COUNTERS, ids=named)
def test_counter_example_is_not_found(pattern: Pattern, counter: str) -> None:
    assert f"dates.{pattern.name}" not in [mention.rule for mention in EXTRACTORS[pattern.spoken](View(counter))]


@pytest.mark.parametrize("pattern", PATTERNS, ids=named)
def test_pattern_has_examples_a_reader_and_triggers(pattern) -> None:
    assert pattern.examples
    assert pattern.counters
    assert pattern.build in BUILDERS
    assert set(pattern.on) <= {*TRIGGERS, "holiday"}


def test_pattern_names_are_unique() -> None:
    names = [pattern.name for pattern in PATTERNS]
    assert len(names) == len(set(names))


def test_holidays_are_days_that_exist() -> None:
    for holiday in load_holidays():
        assert holiday.names or holiday.events, holiday.key
        assert date(2024, holiday.month, holiday.day or 1)
        assert holiday.founded is None or 1850 < holiday.founded < 2025, holiday.key


def test_every_holiday_names_its_source() -> None:
    assert all(row["source"] for row in load_table("dates_holidays"))


def test_lunar_years_follow_each_other_without_a_gap() -> None:
    rows = load_table("dates_lunar")
    for row, following in itertools.pairwise(rows):
        days = sum(29 + int(digit) for digit in row["long_months"])
        assert (date.fromisoformat(following["first_day"]) - date.fromisoformat(row["first_day"])).days == days, row
        assert len(row["long_months"]) == (13 if row["leap_month"] != "0" else 12)


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        ((1985, 1, 1), date(1985, 1, 21)),
        ((2007, 1, 1), date(2007, 2, 17)),
        ((2020, 1, 1), date(2020, 1, 25)),
        ((2025, 1, 1), date(2025, 1, 29)),
        ((2024, 3, 10), date(2024, 4, 18)),
        ((2023, 8, 15), date(2023, 9, 29)),
        ((2025, 7, 15), date(2025, 9, 6)),
    ],
)
def test_lunar_day_as_solar_day(lunar: tuple[int, int, int], solar: date) -> None:
    assert lunar_to_solar(*lunar) == solar


@pytest.mark.parametrize("lunar", [(1900, 1, 1), (2025, 13, 1), (2025, 1, 31)])
def test_lunar_day_that_does_not_exist(lunar: tuple[int, int, int]) -> None:
    assert lunar_to_solar(*lunar) is None
