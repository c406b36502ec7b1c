"""All readers of date patterns, by the name that `knowledge/dates_patterns.toml` calls them."""

from __future__ import annotations

from vinhdanh.extract.dates import build_clock, build_days, build_lengths, build_periods
from vinhdanh.extract.dates.words import Builder

BUILDERS: dict[str, Builder] = {
    name.removeprefix("build_"): reader
    for module in (build_clock, build_days, build_lengths, build_periods)
    for name, reader in vars(module).items()
    if name.startswith("build_")
}
