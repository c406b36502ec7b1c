"""Mentions and the typed values that they carry.

Every offset here counts characters of the *clean* text of one document: `start` is included, `end` is not.
The map back to the raw text is applied once, when tables are written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

MentionKind = Literal["organization", "date", "count", "award"]
DateType = Literal["date", "time", "interval", "duration", "set"]
DateModifier = Literal["", "START", "MID", "END", "APPROX", "BEFORE", "AFTER"]
CountModifier = Literal["exact", "more_than", "at_least", "about", "less_than", "at_most", "range", "vague"]
UnitClass = Literal["person", "collective", "organization", "work", "event", "money", "percent", "time", "other"]
RecipientKind = Literal["collective", "individual", "work", "household", "mixed", "other"]
Status = Literal["given", "planned", "criterion", "denied"]

#: The span group of a `Doc` that holds the mentions of each kind.
SPAN_GROUPS: dict[MentionKind, str] = {
    "organization": "organizations",
    "date": "dates",
    "count": "counts",
    "award": "awards",
}


@dataclass(frozen=True, slots=True)
class OrganizationValue:
    """The body that a mention means.

    `name` is canonical (abbreviations spelled out); empty means that the body is unresolved ("nhà trường").
    `kind`, `level` and `place` use the vocabulary of `knowledge/`; `parent` is the canonical name of the parent.
    """

    name: str = ""
    kind: str = "other"
    level: str = ""
    place: str = ""
    place_code: str = ""
    parent: str = ""
    org_id: str = ""
    parent_org_id: str = ""
    #: The parsed name, before resolving; private to `extract.organizations` and `resolve.organizations`.
    expression: object | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class DateValue:
    """A TIMEX3-like value. Unknown parts stay `X` ("XXXX-10-22"); `start` and `end` are ISO days, both included."""

    type: DateType
    value: str
    start: str = ""
    end: str = ""
    modifier: DateModifier = ""
    anchored_to: str = ""
    #: What was read, before anchoring; private to `extract.dates` and `resolve.dates`.
    expression: object | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CountValue:
    """A quantity and the noun that it counts.

    `value` is None where the text gives no single number ("hàng trăm" has low 100 and high 999).
    `number_start`/`number_end` are the offsets of the number words alone, `unit` the noun as written, or
    the one that is understood; `unit_code` its code in UCUM ("km2") or ISO 4217 ("VND") where it has one.
    """

    value: float | None
    low: float | None
    high: float | None
    modifier: CountModifier = "exact"
    unit: str = ""
    unit_class: UnitClass = "other"
    unit_code: str = ""
    number_start: int = -1
    number_end: int = -1


@dataclass(frozen=True, slots=True)
class AwardValue:
    """An award type: catalogue code (empty for quoted titles that no list holds), canonical name, and grade."""

    code: str
    name: str
    grade: str = ""


Value = OrganizationValue | DateValue | CountValue | AwardValue
V = TypeVar("V", OrganizationValue, DateValue, CountValue, AwardValue)


@dataclass(frozen=True, slots=True)
class Mention(Generic[V]):
    """One typed span of the clean text and the rule or model that found it."""

    kind: MentionKind
    start: int
    end: int
    value: V
    rule: str


@dataclass(frozen=True, slots=True)
class AwardRecord:
    """Who honoured whom, with what, how many, and when: one row of the `awards` table.

    `start` and `end` are clean-text offsets of the evidence. `repeats` is the position, among the document's
    records, of the record that this one tells again or sums up; adding up the others counts nothing twice.
    """

    status: Status
    awarder: str
    awarder_org_id: str
    award_code: str
    award: str
    grade: str
    recipient_kind: RecipientKind
    recipient: str
    recipient_org_id: str
    count: float | None
    count_low: float | None
    count_high: float | None
    count_modifier: CountModifier | Literal[""]
    occasion: str
    period: str
    date: str
    start: int
    end: int
    rule: str
    repeats: int | None = None
    presenter: str = ""
    implied_awarder: str = ""
    implausible: str = ""
    affiliation: str = ""
    affiliation_org_id: str = ""
    #: The noun phrase that tells the recipient, where nobody is named: "các tập thể tiêu biểu".
    described: str = ""
    #: The discipline of a contest that the award was won in: "kéo co", "toàn đoàn".
    discipline: str = ""
