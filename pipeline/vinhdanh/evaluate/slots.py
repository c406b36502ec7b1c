"""The slots of an award record: when one is filled, and when two agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vinhdanh.evaluate.facts import ScoredRecord, count_key
from vinhdanh.evaluate.names import award_set, name_set, same_recipient
from vinhdanh.evaluate.times import day_part, days_of
from vinhdanh.relate.committees import is_of_day


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot: what it says ("" where it is empty), and whether two that are filled agree."""

    shown: Callable[[ScoredRecord], str]
    same: Callable[[ScoredRecord, ScoredRecord], bool]

    def agrees(self, gold: ScoredRecord, predicted: ScoredRecord) -> bool:
        """Tell whether both are empty, or both are filled and agree."""
        if not self.shown(gold) or not self.shown(predicted):
            return self.shown(gold) == self.shown(predicted)
        return self.same(gold, predicted)


def _count(record: ScoredRecord) -> str:
    return count_key(record.count, record.count_low, record.count_high)


def _modifier(record: ScoredRecord) -> str:
    """Return the modifier of a number; that of no number ("các tập thể" is vague) says nothing."""
    return record.count_modifier if _count(record) else ""


def _awarder(record: ScoredRecord) -> str:
    """Return who confers, without committees of a day, which name nobody ("Ban tổ chức")."""
    return ";".join(name for name in record.awarder.split(";") if not is_of_day(name.strip()))


def _same_period(gold: ScoredRecord, predicted: ScoredRecord) -> bool:
    """Tell whether two periods cover the same days, however they are written."""
    wanted, said = days_of(gold.period), days_of(predicted.period)
    return gold.period == predicted.period or (wanted == said and all(wanted))


SLOTS: dict[str, Slot] = {
    "status": Slot(lambda record: record.status, lambda gold, found: gold.status == found.status),
    "award": Slot(lambda record: record.award, lambda gold, found: award_set(gold.award) == award_set(found.award)),
    "grade": Slot(lambda record: record.grade, lambda gold, found: name_set(gold.grade) == name_set(found.grade)),
    "awarder": Slot(_awarder, lambda gold, found: name_set(_awarder(gold)) == name_set(_awarder(found))),
    "presenter": Slot(
        lambda record: record.presenter, lambda gold, found: same_recipient(gold.presenter, found.presenter)
    ),
    "recipient_kind": Slot(
        lambda record: record.recipient_kind, lambda gold, found: gold.recipient_kind == found.recipient_kind
    ),
    "recipient": Slot(
        lambda record: record.recipient, lambda gold, found: same_recipient(gold.recipient, found.recipient)
    ),
    "count": Slot(_count, lambda gold, found: _count(gold) == _count(found)),
    "count_modifier": Slot(_modifier, lambda gold, found: _modifier(gold) == _modifier(found)),
    "period": Slot(lambda record: record.period, _same_period),
    "date": Slot(lambda record: day_part(record.date), lambda gold, found: day_part(gold.date) == day_part(found.date)),
}
#: What two records must agree in to be the same record.
WHOLE = ("status", "award", "grade", "recipient_kind", "count")


def same_record(gold: ScoredRecord, predicted: ScoredRecord) -> bool:
    """Tell whether a predicted record is right as a whole."""
    return all(SLOTS[name].agrees(gold, predicted) for name in WHOLE)


def shown_record(record: ScoredRecord) -> str:
    """Return a record as one line for people."""
    parts = (
        record.status + (" (repeat)" if record.repeat else ""),
        f"{record.award} {record.grade}".strip(),
        f"by {record.awarder}" if record.awarder else "",
        f"through {record.presenter}" if record.presenter else "",
        f"{_count(record)} {record.recipient_kind}".strip(),
        f"to {record.recipient}" if record.recipient else "",
        f"for {record.period}" if record.period else "",
        f"on {record.date}" if record.date else "",
    )
    return " | ".join(part for part in parts if part)
