"""From statements to award records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.contestants import kind_before, kind_behind, kind_named, kind_owned
from vinhdanh.relate.items import Item
from vinhdanh.relate.statement import TO_UNKNOWN, Statement
from vinhdanh.relate.unawarded import UNAWARDED
from vinhdanh.values import AwardRecord, AwardValue, CountValue, RecipientKind, Status
from vinhdanh.view import View


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What holds for every record of a statement."""

    status: Status
    date: str
    period: str
    occasion: str
    discipline: str = ""


@dataclass(frozen=True, slots=True)
class _Recipient:
    kind: RecipientKind
    name: str = ""
    org_id: str = ""
    count: CountValue | None = None
    vague: bool = False
    affiliation: str = ""
    affiliation_org_id: str = ""


#: What a verb of rewarding stands for where no award is named.
_VERB_AWARDS: dict[str, str] = load_toml("relation_words")["rewards"]["names"]
_REWARDING = re.compile(either(_VERB_AWARDS))


def records_of(
    statement: Statement,
    circumstances: Circumstances,
    view: View,
    contestants: RecipientKind,
    described: str = "",
) -> Iterator[AwardRecord]:
    """Yield one record for each award and kind of recipient of `statement`.

    `contestants` is the kind of recipient that prizes of the article's contest have, where nobody is named, and
    `described` the noun phrase of the statement that tells who that is.
    """
    awarder = "; ".join(dict.fromkeys(item.name for item in statement.awarder))
    org_ids = [item.org_id for item in statement.awarder]
    for award, value in _awards(statement, view):
        told = kind_behind(view, award.end) if _is_contested(value) else None
        for found in _recipients(statement, award, value, contestants, view):
            recipient = _of_kind(_of_owner(found, kind_owned(value.name)), told)
            if recipient.kind == "other" and _is_contested(value):
                opening = view.sentences[view.sentence_at(award.start)][0]
                recipient = replace(recipient, kind=kind_before(view, opening, award.start) or recipient.kind)
            recipient = _of_pair(recipient, award, view) if _is_contested(value) else recipient
            count = recipient.count
            if circumstances.status == "given" and not _says_something(statement, recipient, value):
                continue
            vague = recipient.vague and count is None
            yield AwardRecord(
                status=circumstances.status,
                awarder=awarder,
                awarder_org_id=org_ids[0] if len(org_ids) == 1 else "",
                presenter="; ".join(dict.fromkeys(item.name for item in statement.presenter if item.name)),
                award_code=value.code,
                award=value.name,
                grade=value.grade,
                recipient_kind=recipient.kind,
                recipient=recipient.name,
                recipient_org_id=recipient.org_id,
                affiliation=recipient.affiliation,
                affiliation_org_id=recipient.affiliation_org_id,
                described="" if recipient.name else described,
                count=count.value if count else None,
                count_low=count.low if count else None,
                count_high=count.high if count else None,
                count_modifier=count.modifier if count else "vague" if vague else "",
                occasion=circumstances.occasion,
                discipline=circumstances.discipline,
                period=circumstances.period,
                date=circumstances.date,
                start=statement.start,
                end=statement.end,
                rule="relate." + "+".join(statement.kinds or ["bare"]),
            )


def _of_kind(recipient: _Recipient, told: RecipientKind | None) -> _Recipient:
    """Return a recipient of the kind that words behind the prize tell; not a body has won it that people of it won."""
    if told is None or recipient.kind == told or (recipient.name and recipient.kind != "collective"):
        return recipient
    return replace(recipient, kind=told, name="", org_id="", affiliation="", affiliation_org_id="")


def _of_owner(recipient: _Recipient, owner: RecipientKind | None) -> _Recipient:
    """Return a recipient that was taken for a person as what the name of the prize says: "Mẫu xe đẹp nhất"."""
    return replace(recipient, kind=owner) if owner is not None and recipient.kind == "individual" else recipient


def _of_pair(recipient: _Recipient, award: Item, view: View) -> _Recipient:
    """Return a recipient; two who win a contest of doubles win it as one: "Lan và Hoa vô địch đôi nữ"."""
    are_two = recipient.kind == "individual" and len(recipient.name.split("; ")) == _PAIR
    return replace(recipient, kind="collective") if are_two and _DOUBLES.match(view.norm, award.end) else recipient


_PAIR = 2
#: The contest of pairs, close behind what is won in it.
_DOUBLES = re.compile(r"[^,.;:()\n]{0,25}?(?<!\w)đôi(?: (?:nam|nữ))?(?!\w)")


def _awards(statement: Statement, view: View) -> Iterator[tuple[Item, AwardValue]]:
    """Yield the awards; several that share one number are one, joined with "; ", so that it is not counted twice."""
    values = [_award_value(award, view) for award in statement.awards]
    shares = len(values) > 1 and any(item.symbol == "N" for item in statement.recipients)
    numbers = [award.count for award in statement.awards if award.count]
    shares_own = len(values) > 1 and len(numbers) == 1 and statement.awards[0].count is not None
    if shares_own or (shares and not numbers):
        yield statement.awards[0], AwardValue(*(_listed(getattr(value, part) for value in values) for part in _PARTS))
    else:
        yield from zip(statement.awards, values, strict=True)


_PARTS = ("code", "name", "grade")


def _listed(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _says_something(statement: Statement, recipient: _Recipient, value: AwardValue) -> bool:
    """Tell whether a given award has an awarder, a number, or anybody who received it, be it in words unknown to us."""
    is_prize = _is_contested(value) or not value.code
    is_won = statement.has_other_subject and (statement.verb == "G" or TO_UNKNOWN in statement.kinds) and is_prize
    return bool(statement.awarder or statement.recipients or recipient.count or is_won)


def _is_contested(value: AwardValue) -> bool:
    """Tell whether an award is won in a contest."""
    known = load_catalogue().get(value.code)
    return known is not None and known.category in WON_IN_CONTESTS


def _award_value(award: Item, view: View) -> AwardValue:
    if award.mention is not None:
        value = award.mention.value
        assert isinstance(value, AwardValue)
        return value
    verb = " ".join(view.norm[award.start : award.end].split())
    # what is decided says more than praise before it: "biểu dương và có quyết định khen thưởng"
    said = [_VERB_AWARDS[word] for word in _REWARDING.findall(verb.rpartition("quyết định")[2])]
    return AwardValue("", _listed(said or [_VERB_AWARDS["khen thưởng"]]))


def _recipients(
    statement: Statement, award: Item, value: AwardValue, contestants: RecipientKind, view: View
) -> Iterator[_Recipient]:
    """Yield the recipients by kind: numbers as they stand, nouns and names gathered."""
    numbered = [item for item in statement.recipients if item.symbol == "N"]
    if numbered:
        unnumbered = {item.recipient_kind for item in statement.recipients if item.symbol == "R"}
        for item in numbered:
            kind = item.recipient_kind or _usual_kind(value, contestants)
            if len(numbered) == 1 and unnumbered - {kind}:
                kind = "mixed"
            count = award.count if award.count and _counts_itself(statement) else item.count
            noun = item.count.unit if item.count else ""
            name = "; ".join([*_people_before(item, statement, view), item.name or noun])
            yield replace(_affiliated([item]), kind=kind, name=name, count=count)
        # a person beside collectives is none of them, beside a number of people may be
        beside = "OH" if {item.recipient_kind for item in numbered} == {"collective"} else "O"
        named = [
            item for item in statement.recipients if item.symbol in beside and (item.mention or item.symbol == "H")
        ]
        yield from _named(named, None)
        return
    count = award.count
    named = [item for item in statement.recipients if item.symbol in "HhOoRZ" and item.name]
    if named and (together := _together(statement, named, value, view)) is not None:
        name = "; ".join(dict.fromkeys(item.name for item in named))
        yield replace(_affiliated(named), kind=together, name=name, count=count)
        return
    if named:
        yield from _named(named, count)
        if count is None:
            others = {item.recipient_kind for item in statement.recipients if item.symbol == "R" and not item.name}
            yield from (_Recipient(kind) for kind in _KINDS if kind in others - {item.recipient_kind for item in named})
        return
    kinds = {item.recipient_kind for item in statement.recipients if item.recipient_kind}
    vague = any(item.vague for item in statement.recipients)
    usual = contestants if _tells_winner(statement, value, contestants) else statement.kind_of_whole or "other"
    yield _Recipient(_one_kind(kinds) or _usual_kind(value, usual), count=count, vague=vague)


#: Codes of prizes that anybody may win, and that have no name beyond their rank.
_GENERIC = frozenset({"GIAI", "GT"})


def _tells_winner(statement: Statement, value: AwardValue, contestants: RecipientKind) -> bool:
    """Tell whether who contests in the article has won a prize of which nobody is told.

    "Hội thi có 3 giải Nhất" tells of no kind, but where works contest; medals are won by those who contest.
    """
    known = load_catalogue().get(value.code)
    is_of_any = value.code in _GENERIC and known is not None and value.name == known.name
    is_won = statement.verb == "G" and UNAWARDED not in statement.kinds
    return contestants == "work" or not is_of_any or is_won


def _together(statement: Statement, named: Sequence[Item], value: AwardValue, view: View) -> RecipientKind | None:
    """Return the kind of a person and a group who win one prize together; None for others.

    "Lan và nhóm Sao Mai giành giải Ba" is one prize of both; "Nam cùng đội Sao Mai vô địch" tells of Nam.
    """
    if statement.verb != "G" or len(named) != len(_WITH_GROUP) or not _is_contested(value):
        return None
    if tuple(item.recipient_kind for item in named) != _WITH_GROUP:
        return None
    between = view.norm[named[0].end : named[1].start].split()
    return {"và": "mixed", "cùng": "individual"}.get(between[0]) if between else None  # type: ignore[return-value]


#: The kinds of a person and a group who win together.
_WITH_GROUP = ("individual", "collective")


def _people_before(number: Item, statement: Statement, view: View) -> list[str]:
    """Return the people who are told beside a number of others: "cho | bà Mai | và 6 hội viên"."""
    if number.recipient_kind != "individual" or number.name:
        return []
    people = [item for item in statement.recipients if item.symbol == "H" and item.end <= number.start and item.name]
    is_joined = bool(people) and _JOINED.search(view.norm, people[-1].end, number.start) is not None
    return list(dict.fromkeys(item.name for item in people)) if is_joined else []


#: What joins a number to the people before it.
_JOINED = re.compile(r"(?<!\w)(?:và|cùng)(?!\w)")
_KINDS: tuple[RecipientKind, ...] = ("individual", "collective", "work", "household")


def _counts_itself(statement: Statement) -> bool:
    """Tell whether the number of an award counts before that of its recipients: "chọn 18 bài để trao 2 giải Nhất"."""
    return statement.verb in ("G", "p") or not {"chosen", "part"}.isdisjoint(statement.kinds)


def _named(items: Sequence[Item], count: CountValue | None) -> Iterator[_Recipient]:
    for kind in _KINDS:
        of_kind = [item for item in items if item.recipient_kind == kind]
        if of_kind:
            name = "; ".join(dict.fromkeys(item.name for item in of_kind))
            org_id = of_kind[0].org_id if len(of_kind) == 1 else ""
            yield replace(_affiliated(of_kind), kind=kind, name=name, org_id=org_id, count=count)


def _affiliated(items: Sequence[Item]) -> _Recipient:
    """Return a recipient with the bodies that `items` belong to, each once; the id only where it is one."""
    bodies = {item.affiliation: item.affiliation_org_id for item in items if item.affiliation}
    org_id = next(iter(bodies.values())) if len(bodies) == 1 else ""
    return _Recipient("other", affiliation="; ".join(bodies), affiliation_org_id=org_id)


def _one_kind(kinds: set[RecipientKind]) -> RecipientKind | None:
    if len(kinds) == 1:
        return next(iter(kinds))
    return "mixed" if kinds else None


def _usual_kind(value: AwardValue, contestants: RecipientKind) -> RecipientKind:
    """Return who usually has the award: by the catalogue, else for prizes who contests in the article, else "other"."""
    named = kind_named(value.name)
    if named is not None:
        return named
    known = load_catalogue().get(value.code)
    if known is not None and len(known.recipients) == 1:
        kind = next(iter(known.recipients))
        if kind in ("individual", "collective", "household", "work"):
            return kind  # type: ignore[return-value]
    if not value.code or (known is not None and known.category in WON_IN_CONTESTS):
        return contestants
    return "other"
