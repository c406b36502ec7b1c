"""The words of the page, in English and Vietnamese."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "vi")


@cache
def load_labels() -> dict[str, dict[str, str]]:
    """Return the words by language and key, as labels.csv has them."""
    text = files("vinhdanh.report").joinpath("labels.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    return {language: {row["key"]: row[language] for row in rows} for language in LANGUAGES}
