"""What the program knows, as data files that a domain expert can edit: CSV and TOML, one schema each."""

from __future__ import annotations

import csv
import io
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `knowledge/<name>.csv` as dicts; every cell a string, blank when empty.

    Raises:
        FileNotFoundError: there is no such table.
    """
    text = (files(__name__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text, newline="")))


@cache
def load_toml(name: str) -> dict[str, Any]:
    """Return the content of `knowledge/<name>.toml`.

    Raises:
        FileNotFoundError: there is no such file.
    """
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))
