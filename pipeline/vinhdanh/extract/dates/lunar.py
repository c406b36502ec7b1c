"""Days of the Vietnamese lunar calendar as solar days, from the table `knowledge/dates_lunar.csv`."""

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
