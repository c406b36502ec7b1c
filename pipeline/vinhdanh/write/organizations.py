"""The bodies of one document, or of some, gathered; parts add up to the table `organizations`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import Any

from vinhdanh.values import AwardRecord, OrganizationValue

#: A body as parts hold it: the columns of `BODY_COLUMNS`, which are text, and the number of its mentions.
BodyRow = tuple[str, str, str, str, str, str, str, str, int]
BODY_COLUMNS = ("org_id", "name", "kind", "level", "place", "place_code", "parent_org_id", "parent")


@dataclass(slots=True)
class Bodies:
    """Every body met, by id, and how often it was mentioned. Additive: parts can be merged in any grouping."""

    _values: dict[str, OrganizationValue] = field(default_factory=dict)
    _mentions: dict[str, int] = field(default_factory=dict)
    #: Names by which records refer to bodies, mentioned or not.
    _referred: dict[str, str] = field(default_factory=dict)

    def add_mention(self, value: OrganizationValue) -> None:
        """Count one mention of `value`; an unresolved one has no row."""
        if value.org_id:
            self._add(value, 1)

    def add_record(self, record: AwardRecord) -> None:
        """Note the bodies that `record` refers to."""
        self._refer(record.awarder_org_id, record.awarder)
        self._refer(record.recipient_org_id, record.recipient)
        self._refer(record.affiliation_org_id, record.affiliation)

    def merge(self, other: Bodies) -> None:
        """Add what `other` holds."""
        for org_id, value in other._values.items():
            self._add(value, other._mentions[org_id])
        for org_id, name in other._referred.items():
            self._refer(org_id, name)

    def mentioned(self) -> Iterator[BodyRow]:
        """Yield each body that was mentioned, in the order in which they were met."""
        for org_id, value in self._values.items():
            yield body_row(org_id, value, self._mentions[org_id])

    def referred(self) -> Iterator[tuple[str, str]]:
        """Yield the id and name of each body that a record refers to, in the order in which they were met."""
        return iter(self._referred.items())

    def has(self, org_id: str) -> bool:
        """Tell whether a body is mentioned."""
        return org_id in self._values

    def _refer(self, org_id: str, name: str) -> None:
        if org_id:
            self._referred.setdefault(org_id, name)

    def _add(self, value: OrganizationValue, mentions: int) -> None:
        known = self._values.get(value.org_id)
        self._values[value.org_id] = replace(value, expression=None) if known is None else _filled(known, value)
        if known is not None and len(value.name) > len(known.name):
            self._values[value.org_id] = replace(self._values[value.org_id], name=value.name)
        self._mentions[value.org_id] = self._mentions.get(value.org_id, 0) + mentions


def described(bodies: Bodies) -> Iterator[tuple[Any, ...]]:
    """Yield the name and the row of each body that is referred to, or a parent, and not mentioned.

    So that who merges parts need not read names, which takes all knowledge of organizations.
    """
    wanted = [(org_id, name) for org_id, name in bodies.referred() if not bodies.has(org_id)]
    wanted += [(row[-3], row[-2]) for row in bodies.mentioned() if row[-3] and not bodies.has(row[-3])]
    seen = set(wanted)
    while wanted:
        org_id, name = wanted.pop()
        row = described_row(name, org_id)
        yield name, *row
        parent = row[-3], row[-2]
        if parent[0] and not bodies.has(parent[0]) and parent not in seen:
            seen.add(parent)
            wanted.append(parent)


@lru_cache(maxsize=10_000)
def described_row(name: str, org_id: str) -> BodyRow:
    """Return what a name alone says of a body, as parts hold it."""
    from vinhdanh.resolve.bodies import describe_body  # noqa: PLC0415

    return body_row(org_id, describe_body(name, org_id), 0)


def body_row(org_id: str, value: OrganizationValue, mentions: int) -> BodyRow:
    """Return a body as parts hold it."""
    return (
        org_id,
        value.name,
        value.kind,
        value.level,
        value.place,
        value.place_code,
        value.parent_org_id,
        value.parent,
        mentions,
    )


def _filled(known: OrganizationValue, more: OrganizationValue) -> OrganizationValue:
    """Return `known` with its blanks filled from `more`."""
    if known == more:
        return known
    blanks = {
        column.name: getattr(more, column.name)
        for column in fields(OrganizationValue)
        if column.compare and not getattr(known, column.name)
    }
    return replace(known, **blanks) if any(blanks.values()) else known
