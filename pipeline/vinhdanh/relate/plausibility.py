"""What the law says about a record: who confers an award that the text gives no awarder, and what it does not allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from vinhdanh.extract.awards.catalogue import AwardType, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.values import AwardRecord, Mention, OrganizationValue

#: A source that is no law, rule or decree.
_USAGE = "usage"
#: Flag of common nouns ("Kỷ niệm chương"), which are given to whom one likes.
_GENERIC = "generic"
#: Of titles a body has as many as it has bearers ("Tỉnh có 9 Nhà giáo Nhân dân").
_TITLE = "state_title"
_STRICT_KINDS = frozenset({"individual", "collective"})


@dataclass(frozen=True, slots=True)
class _Bodies:
    """A set of bodies: by kind and level, or by how their name begins."""

    kinds: frozenset[str]
    levels: frozenset[str]
    heads: tuple[str, ...]

    def holds(self, name: str, body: OrganizationValue | None) -> bool:
        if self.heads and name.startswith(self.heads):
            return True
        return body is not None and body.kind in self.kinds and body.level in self.levels


@dataclass(frozen=True, slots=True)
class _Limit:
    """Who never confers an award, by each of its conferrers, and who does where the text names nobody, if one does."""

    never: tuple[tuple[_Bodies, ...], ...] = ()
    implied: str = ""

    def bars(self, name: str, body: OrganizationValue | None) -> bool:
        """Tell whether the awarder is surely none of the conferrers."""
        return bool(self.never) and all(any(bodies.holds(name, body) for bodies in each) for each in self.never)


_NO_LIMIT = _Limit()


class Plausibility:
    """Fills `implied_awarder` and `implausible` of award records; nothing else of them is touched."""

    def __init__(self) -> None:
        rules = load_toml("award_law")
        self._catalogue = load_catalogue()
        bodies = {name: tuple(map(_bodies, rows)) for name, rows in rules["bodies"].items()}
        limits = {
            conferrer: _Limit((tuple(each for name in row["never"] for each in bodies[name]),), row.get("implied", ""))
            for row in rules["limit"]
            for conferrer in row["conferrers"]
        }
        self._limits = {code: _joined(award, limits) for code, award in self._catalogue.items()}
        self._levels = {(row["code"], row["level"]): limits[row["conferrer"]] for row in rules["level"]}

    def __call__(
        self, records: Iterable[AwardRecord], organizations: Sequence[Mention[OrganizationValue]]
    ) -> list[AwardRecord]:
        """Return `records` with what the law says; `organizations` tell kind and level of the awarders."""
        bodies = {mention.value.org_id: mention.value for mention in organizations if mention.value.org_id}
        names = {mention.value.name: mention.value for mention in organizations if mention.value.name}
        return [self._judged(record, bodies, names) for record in records]

    def _judged(
        self, record: AwardRecord, bodies: Mapping[str, OrganizationValue], names: Mapping[str, OrganizationValue]
    ) -> AwardRecord:
        limit = self._limit_for(record)
        if not record.awarder:
            doubts = ["recipient"] if self._wrong_recipient(record) else []
            return replace(record, implied_awarder=limit.implied, implausible="; ".join(doubts))
        awarders = record.awarder.split("; ")
        known = [names.get(name) or bodies.get(record.awarder_org_id) for name in awarders]
        barred = all(limit.bars(name, body) for name, body in zip(awarders, known, strict=True))
        doubts = ["conferrer"] if barred else []
        doubts += ["recipient"] if self._wrong_recipient(record) else []
        return replace(record, implausible="; ".join(doubts)) if doubts else record

    def _limit_for(self, record: AwardRecord) -> _Limit:
        for (code, level), limit in self._levels.items():
            if record.award_code == code and record.award.endswith(f" {level}"):
                return limit
        return self._limits.get(record.award_code, _NO_LIMIT)

    def _wrong_recipient(self, record: AwardRecord) -> bool:
        """Tell whether a collective has what only persons get, or the other way round."""
        award = self._catalogue.get(record.award_code)
        if award is None or award.source == _USAGE or _GENERIC in award.context or "work" in award.recipients:
            return False
        counts_bearers = award.category == _TITLE and (record.count or 0) > 1
        return (
            record.recipient_kind in _STRICT_KINDS
            and not counts_bearers
            and not _STRICT_KINDS.isdisjoint(award.recipients)
            and record.recipient_kind not in award.recipients
        )


def _joined(award: AwardType, limits: Mapping[str, _Limit]) -> _Limit:
    """Return the limit of an award: none where no law is its source, or one of its conferrers has none."""
    if award.source == _USAGE or not award.conferrers or not limits.keys() >= set(award.conferrers):
        return _NO_LIMIT
    found = [limits[conferrer] for conferrer in award.conferrers]
    return _Limit(tuple(each for limit in found for each in limit.never), found[0].implied if len(found) == 1 else "")


def _bodies(row: Mapping[str, Any]) -> _Bodies:
    return _Bodies(frozenset(row.get("kinds", ())), frozenset(row.get("levels", ())), tuple(row.get("heads", ())))
