"""One fact told several times: headline and body, caption and body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.relate.contests import are_different
from vinhdanh.values import AwardRecord


def merge_repeats(records: Sequence[AwardRecord], retold: Sequence[bool]) -> list[AwardRecord]:
    """Return `records` without those that tell again what another record says.

    Args:
        records: in the order of the text.
        retold: for each record, whether it stands where things are told a second time: title, lead, caption.
    """
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    kept: dict[int, AwardRecord] = {}
    is_retold = dict(enumerate(retold))
    for index, record in enumerate(records):
        group = groups[record.status, record.award_code, record.award]
        twin = next((at for at in group if _same_fact(kept[at], record, is_retold[at] or is_retold[index])), None)
        if twin is None:
            group.append(index)
            kept[index] = record
        else:
            kept[twin] = _merged(kept[twin], record, prefer_second=is_retold[twin] and not is_retold[index])
            is_retold[twin] = is_retold[twin] and is_retold[index]
    return sorted(kept.values(), key=lambda record: (record.start, record.end))


def _same_fact(first: AwardRecord, second: AwardRecord, retold: bool) -> bool:
    if not _compatible_awarder(first, second) or not _compatible_grade(first, second, retold):
        return False
    if not retold and are_different(first.occasion, second.occasion) and _is_won(first):
        return False
    names = {_named(record) for record in (first, second)} - {""}
    if len(names) == 2:
        return False
    if first.count is not None and second.count is not None:
        same_kind = first.recipient_kind == second.recipient_kind or "other" in (
            first.recipient_kind,
            second.recipient_kind,
        )
        return first.count == second.count and same_kind
    if names and _named(first) != _named(second):
        other = second if _named(first) else first
        return retold and other.count in (None, 1) and _kinds_fit(first, second)
    return bool(names) or _kinds_fit(first, second)


def _is_won(record: AwardRecord) -> bool:
    """Tell whether the award is won in a contest, so that another contest makes it another award."""
    known = load_catalogue().get(record.award_code)
    return known is not None and known.category in ("contest_prize", "sports_medal", "sports_title")


def _named(record: AwardRecord) -> str:
    """Return the name of the recipient; "" where `recipient` is the noun that a number counts."""
    return record.recipient if record.recipient[:1].isupper() or record.count is None else ""


def _compatible_grade(first: AwardRecord, second: AwardRecord, retold: bool) -> bool:
    """Tell whether the grades agree: a headline may leave the class of an order out."""
    return first.grade == second.grade or (retold and not (first.grade and second.grade) and bool(_named(first)))


def _kinds_fit(first: AwardRecord, second: AwardRecord) -> bool:
    kinds = {first.recipient_kind, second.recipient_kind}
    return len(kinds) == 1 or bool(kinds & {"other", "mixed"})


def _compatible_awarder(first: AwardRecord, second: AwardRecord) -> bool:
    if not first.awarder or not second.awarder or first.awarder == second.awarder:
        return True
    if first.awarder_org_id and first.awarder_org_id == second.awarder_org_id:
        return True
    return first.awarder.endswith(second.awarder) or second.awarder.endswith(first.awarder)


def _merged(first: AwardRecord, second: AwardRecord, *, prefer_second: bool) -> AwardRecord:
    """Return one record with what both say; the better informed of the two keeps its evidence.

    A second one that is preferred gives way only to a first one that has a number where it has none.
    """
    main, other = (second, first) if _weight(second) > _weight(first) or prefer_second else (first, second)
    if _weight(main) < _weight(other) and not (prefer_second and _is_counted_alike(main, other)):
        main, other = other, main
    filled: dict[str, object] = {}
    if not main.awarder and other.awarder:
        filled.update(awarder=other.awarder, awarder_org_id=other.awarder_org_id)
    if _tells_recipient(other, main):
        filled.update(recipient=other.recipient, recipient_org_id=other.recipient_org_id)
        if main.recipient_kind == "other":
            filled.update(recipient_kind=other.recipient_kind)
    for name in ("presenter", "grade", "period", "date", "occasion"):
        if not getattr(main, name) and getattr(other, name):
            filled[name] = getattr(other, name)
    return replace(main, **filled) if filled else main  # type: ignore[arg-type]


def _tells_recipient(other: AwardRecord, main: AwardRecord) -> bool:
    """Tell whether `other` names the recipient that `main` only counts, or does not tell at all."""
    says_more = bool(_named(other) or (other.recipient and not main.recipient))
    return says_more and not _named(main) and _is_counted_alike(main, other)


def _is_counted_alike(first: AwardRecord, second: AwardRecord) -> bool:
    return (first.count is None) == (second.count is None)


def _weight(record: AwardRecord) -> int:
    return 4 * (record.count is not None) + 2 * bool(_named(record)) + bool(record.awarder)


def drop_bare_mentions(records: Sequence[AwardRecord]) -> list[AwardRecord]:
    """Return `records` without those that say neither who nor how many, where another tells of the same award."""
    informed = [record for record in records if _weight(record) > 1]
    return [
        record for record in records if _weight(record) > 1 or not any(_covers(other, record) for other in informed)
    ]


def _covers(informed: AwardRecord, bare: AwardRecord) -> bool:
    same_award = informed.award == bare.award or informed.award.startswith(f"{bare.award} ")
    same_grade = not bare.grade or informed.grade == bare.grade
    same_source = _compatible_awarder(informed, bare)
    elsewhere = _is_won(bare) and are_different(informed.occasion, bare.occasion)
    return same_award and same_grade and same_source and informed.status == bare.status and not elsewhere
