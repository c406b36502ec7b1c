"""The bodies of one document or many, gathered into rows of the table `organizations`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from vinhdanh.values import AwardRecord, OrganizationValue


@dataclass(slots=True)
class Bodies:
    """Every body met, by id, and how often it was mentioned. Additive: parts can be merged in any grouping."""

    _values: dict[str, OrganizationValue] = field(default_factory=dict)
    _mentions: dict[str, int] = field(default_factory=dict)

    def add_mention(self, value: OrganizationValue) -> None:
        """Count one mention of `value`; an unresolved one has no row."""
        if value.org_id:
            self._add(value, 1)

    def add_record(self, record: AwardRecord) -> None:
        """Note the bodies that `record` refers to, mentioned or not."""
        named = ((record.awarder_org_id, record.awarder), (record.recipient_org_id, record.recipient))
        for org_id, name in named:
            if org_id:
                self._add(OrganizationValue(name=name, kind="", org_id=org_id), 0)

    def merge(self, other: Bodies) -> None:
        """Add what `other` holds."""
        for org_id, value in other._values.items():
            self._add(value, other._mentions[org_id])

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of the table, by id."""
        for org_id in sorted(self._values):
            value = self._values[org_id]
            yield (
                org_id,
                value.name,
                value.kind or None,
                value.level or None,
                value.place or None,
                value.place_code or None,
                value.parent_org_id or None,
                self._mentions[org_id],
            )

    def _add(self, value: OrganizationValue, mentions: int) -> None:
        known = self._values.get(value.org_id)
        self._values[value.org_id] = value if known is None else _filled(known, value)
        self._mentions[value.org_id] = self._mentions.get(value.org_id, 0) + mentions
        if value.parent_org_id:
            self._add(OrganizationValue(name=value.parent, kind="", org_id=value.parent_org_id), 0)


def _filled(known: OrganizationValue, more: OrganizationValue) -> OrganizationValue:
    """Return `known` with its blanks filled from `more`."""
    if known == more:
        return known
    blanks = {
        column.name: getattr(more, column.name)
        for column in fields(OrganizationValue)
        if not getattr(known, column.name)
    }
    return replace(known, **blanks) if any(blanks.values()) else known
