"""What may be labelled, read from the configuration that brat itself uses."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_ROLE = re.compile(r"(\w+)([*?+]?):([\w|]+)")
_EVENT = re.compile(r"(\w+)\t(.*)")
_ATTRIBUTE = re.compile(r"(\w+)\tArg:(\w+)(?:, Value:(\S+))?")


@dataclass(frozen=True, slots=True)
class Schema:
    """Labels of text-bounds, fillers allowed for each role, and values of the attributes of a record.

    `labels` holds the labels of mentions and fillers; that of triggers and records is `event`.
    An attribute without values is only present or not.
    """

    labels: frozenset[str]
    event: str
    roles: Mapping[str, frozenset[str]]
    attributes: Mapping[str, frozenset[str]]
    patterns: frozenset[str]


@cache
def load_schema() -> Schema:
    """Return what `annotation.conf` and `patterns.csv` allow."""
    package = files("vinhdanh.gold")
    sections = _sections((package / "brat" / "annotation.conf").read_text(encoding="utf-8"))
    (event,) = (match for line in sections["events"] if (match := _EVENT.fullmatch(line)))
    attributes = [match for line in sections["attributes"] if (match := _ATTRIBUTE.fullmatch(line))]
    patterns = csv.DictReader((package / "patterns.csv").read_text(encoding="utf-8").splitlines())
    return Schema(
        labels=frozenset(sections["entities"]),
        event=event[1],
        roles={name: frozenset(fillers.split("|")) for name, _, fillers in _ROLE.findall(event[2])},
        attributes={match[1]: frozenset(filter(None, (match[3] or "").split("|"))) for match in attributes},
        patterns=frozenset(row["id"] for row in patterns),
    )


def _sections(content: str) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in content.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line.strip() and not line.startswith("#"):
            current.append(line)
    return sections
