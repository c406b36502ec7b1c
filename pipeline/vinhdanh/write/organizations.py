"""The bodies of one document or many, gathered into rows of the table `organizations`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from vinhdanh.resolve.bodies import describe_body
from vinhdanh.values import AwardRecord, OrganizationValue


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

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of the table, by id: bodies mentioned, referred to, and the parents of them all."""
        values = self._complete()
        for org_id in sorted(values):
            value = values[org_id]
            yield (
                org_id,
                value.name,
                value.kind or None,
                value.level or None,
                value.place or None,
                value.place_code or None,
                value.parent_org_id or None,
                self._mentions.get(org_id, 0),
            )

    def _complete(self) -> dict[str, OrganizationValue]:
        values = dict(self._values)
        missing = self._unknown(self._referred.items(), values)
        while True:
            values.update((org_id, describe_body(name, org_id)) for org_id, name in missing.items())
            parents = ((value.parent_org_id, value.parent) for value in values.values())
            missing = self._unknown(parents, values)
            if not missing:
                return values

    @staticmethod
    def _unknown(named: Iterable[tuple[str, str]], values: dict[str, OrganizationValue]) -> dict[str, str]:
        return {org_id: name for org_id, name in named if org_id and org_id not in values}

    def _refer(self, org_id: str, name: str) -> None:
        if org_id:
            self._referred.setdefault(org_id, name)

    def _add(self, value: OrganizationValue, mentions: int) -> None:
        known = self._values.get(value.org_id)
        self._values[value.org_id] = replace(value, expression=None) if known is None else _filled(known, value)
        self._mentions[value.org_id] = self._mentions.get(value.org_id, 0) + mentions


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
