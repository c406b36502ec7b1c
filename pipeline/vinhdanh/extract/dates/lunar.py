"""Days that follow the moon: of the Vietnamese calendar (table `knowledge/dates_lunar.csv`), and Easter."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from vinhdanh.knowledge import load_table


@cache
def _years() -> dict[int, tuple[date, int, tuple[int, ...]]]:
    """Return first day, leap month (0 for none) and month lengths, the leap month in its place, of each year."""
    return {
        int(row["year"]): (
            date.fromisoformat(row["first_day"]),
            int(row["leap_month"]),
            tuple(29 + int(digit) for digit in row["long_months"]),
        )
        for row in load_table("dates_lunar")
    }


def lunar_to_solar(year: int, month: int, day: int) -> date | None:
    """Return the solar day of a lunar `day` of `month` (never the leap month); None outside of the table.

    >>> lunar_to_solar(2025, 1, 1)
    datetime.date(2025, 1, 29)
    """
    known = _years().get(year)
    if known is None or not 1 <= month <= 12:
        return None
    first, leap, lengths = known
    index = month - 1 + (1 if leap and month > leap else 0)
    return first + timedelta(days=sum(lengths[:index]) + day - 1) if 1 <= day <= lengths[index] else None


def easter(year: int) -> date:
    """Return Easter Sunday of `year` in the Gregorian calendar: the Sunday after the first full moon of spring.

    >>> easter(2021), easter(2024)
    (datetime.date(2021, 4, 4), datetime.date(2024, 3, 31))
    """
    golden, century = year % 19 + 1, year // 100 + 1
    skipped, drift = 3 * century // 4 - 12, (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + drift - skipped) % 30
    epact += (epact == 25 and golden > 11) or epact == 24
    moon = 44 - epact + (30 if epact > 23 else 0)
    sunday = moon + 7 - (5 * year // 4 - skipped - 10 + moon) % 7
    return date(year, 3, 1) + timedelta(days=sunday - 1)
