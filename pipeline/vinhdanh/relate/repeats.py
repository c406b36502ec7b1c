"""One fact told several times: headline and body, caption and body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vinhdanh.extract.awards.catalogue import OF_STATE, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.bearers import fuller, is_won, name_one, named_recipient
from vinhdanh.relate.contests import are_different, of_another_age
from vinhdanh.relate.disciplines import are_other_disciplines
from vinhdanh.values import AwardRecord

#: Categories of honours that one body gives.
_OWN = frozenset({"badge", "society_prize", "youth_title", "union_title", "commemorative"})
#: What a record is called where a verb rewards and no award is named.
_NAMELESS = frozenset({*load_toml("relation_words")["rewards"]["names"].values()})


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a record is told: in which sentence, and whether things are told a second time there (title, caption)."""

    sentence: int
    retold: bool


def merge_repeats(records: Sequence[AwardRecord], tellings: Sequence[Telling]) -> list[AwardRecord]:
    """Return `records` without those that tell again what another record says.

    Args:
        records: in the order of the text.
        tellings: where each of them is told.
    """
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    kept: dict[int, AwardRecord] = {}
    is_retold = {index: telling.retold for index, telling in enumerate(tellings)}
    told_in = [telling.sentence for telling in tellings]
    tallies = _tallies(records, tellings)
    for index, record in enumerate(records):
        group = groups[record.status, record.award_code, "" if is_nameless(record) else record.award]
        twin = next(
            (
                at
                for at in group
                if not (told_in[at] == told_in[index] and _are_told_apart(kept[at], record))
                and _same_fact(kept[at], record, is_retold[at] or is_retold[index])
                and not (is_won(record) and _differ(tallies[told_in[at]], tallies[told_in[index]]))
            ),
            None,
        )
        if twin is None:
            group.append(index)
            kept[index] = record
        else:
            kept[twin] = _merged(kept[twin], record, prefer_second=is_retold[twin] and not is_retold[index])
            told_in[twin] = told_in[index] if is_retold[twin] else told_in[twin]
            is_retold[twin] = is_retold[twin] and is_retold[index]
    return _with_day_of_clause(sorted(kept.values(), key=lambda record: (record.start, record.end)))


def _with_day_of_clause(records: Sequence[AwardRecord]) -> list[AwardRecord]:
    """Return `records` in which all of one clause have the day that a further telling gives some of them."""
    days: dict[tuple[int, int], set[str]] = defaultdict(set)
    for record in records:
        days[record.start, record.end].update([record.date] if record.date else [])
    return [
        replace(record, date=next(iter(told)))
        if not record.date and len(told := days[record.start, record.end]) == 1
        else record
        for record in records
    ]


def _tallies(records: Sequence[AwardRecord], tellings: Sequence[Telling]) -> _Tallies:
    """Return for each sentence how many of each prize it counts."""
    tallies: _Tallies = defaultdict(lambda: defaultdict(set))
    for record, telling in zip(records, tellings, strict=True):
        if record.count is not None and is_won(record):
            tallies[telling.sentence][record.award, record.grade].add(record.count)
    return tallies


_Tallies = dict[int, dict[tuple[str, str], set[float]]]


def _differ(first: dict[tuple[str, str], set[float]], second: dict[tuple[str, str], set[float]]) -> bool:
    """Tell whether two sentences count other numbers of one prize, so that what is alike is so by chance."""
    return any(first[prize].isdisjoint(second[prize]) for prize in first.keys() & second.keys())


def is_nameless(record: AwardRecord) -> bool:
    """Tell whether somebody is rewarded and no award is named."""
    return not record.award_code and _NAMELESS.issuperset(record.award.split("; "))


def drop_retold_rewards(records: Sequence[AwardRecord]) -> list[AwardRecord]:
    """Return `records` without nameless rewards that tell again of a named one, and who got it.

    "Sở tặng Giấy khen cho 2 học sinh. 2 em được khen thưởng là Lan và Hoa" is one reward.
    """
    told = list(records)
    named = [at for at, record in enumerate(records) if not is_nameless(record)]
    dropped = set()
    for index, nameless in enumerate(records):
        twins = [at for at in named if _names(told[at], nameless)] if is_nameless(nameless) else []
        dropped.update([index] if twins else [])
        for at in twins:
            if nameless.count is not None and named_recipient(nameless) and not named_recipient(told[at]):
                told[at] = replace(told[at], recipient=nameless.recipient)
    return [record for at, record in enumerate(told) if at not in dropped]


def drop_unnamed_prizes(records: Sequence[AwardRecord]) -> list[AwardRecord]:
    """Return `records` without prizes of no name and rank where the same winner's is told by its name, and who gave it.

    "Lan nhận giải Nữ ca sĩ của năm ... Lan nhận giải thưởng của Hội X" is one prize.
    """
    told = list(records)
    prizes = [at for at, record in enumerate(records) if is_won(record) and not _is_bare_prize(record)]
    dropped = set()
    for index, bare in enumerate(records):
        named = next((at for at in prizes if _names_prize(told[at], bare)), None) if _is_bare_prize(bare) else None
        if named is not None:
            dropped.add(index)
            if not told[named].awarder:
                told[named] = replace(told[named], awarder=bare.awarder, awarder_org_id=bare.awarder_org_id)
    return [record for at, record in enumerate(told) if at not in dropped]


def _is_bare_prize(record: AwardRecord) -> bool:
    known = load_catalogue().get(record.award_code)
    is_plain = known is not None and record.award == known.name and record.award_code in _BARE
    return is_plain and not record.grade


#: Codes of prizes that say nothing without a name or a rank.
_BARE = frozenset({"GIAI", "GT"})


def _names_prize(prize: AwardRecord, bare: AwardRecord) -> bool:
    same = prize.status == bare.status and named_recipient(prize) == named_recipient(bare) != ""
    if bare.count not in (None, 1):
        same = prize.status == bare.status and prize.count == bare.count and prize.recipient_kind == bare.recipient_kind
    other = are_different(prize.occasion, bare.occasion) or in_other_years(prize, bare)
    return same and prize.award_code != "VD" and not other and may_share_awarder(prize, bare)


def _names(named: AwardRecord, nameless: AwardRecord) -> bool:
    """Tell whether `named` says which award the same recipients got whom `nameless` tells to be rewarded."""
    if named.status != nameless.status or not may_share_awarder(named, nameless) or in_other_years(named, nameless):
        return False
    if nameless.count is None:
        people = named_recipient(nameless).split("; ")
        return bool(named_recipient(nameless)) and (
            named_recipient(named) == named_recipient(nameless) or (len(people) > 1 and named.count == len(people))
        )
    return named.count == nameless.count and _kinds_fit(named, nameless)


def _are_told_apart(first: AwardRecord, second: AwardRecord) -> bool:
    """Tell whether a sentence tells of two facts: both have a number, or one clause tells of both side by side."""
    both_counted = first.count is not None and second.count is not None
    same_clause = (first.start, first.end) == (second.start, second.end)
    kinds = {first.recipient_kind, second.recipient_kind}
    return both_counted or (same_clause and not (len(kinds) > 1 and kinds & {"other", "mixed"}))


def share_awarders(records: Sequence[AwardRecord]) -> list[AwardRecord]:
    """Return `records` in which honours that one body alone gives in the document have it as their awarder throughout.

    That holds for honours with a name of their own, not for certificates, which everybody gives.
    """
    awarders: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for record in records:
        if record.awarder:
            awarders[record.award_code, record.award].add((record.awarder, record.awarder_org_id))
    return [_with_only_awarder(record, awarders.get((record.award_code, record.award), set())) for record in records]


def _with_only_awarder(record: AwardRecord, awarders: set[tuple[str, str]]) -> AwardRecord:
    known = load_catalogue().get(record.award_code)
    is_own = known.category in _OWN if known else not record.award_code and not is_nameless(record)
    is_own |= record.award_code in _BARE and known is not None and record.award != known.name and not record.grade
    if record.awarder or not is_own or len(awarders) != 1 or record.status != "given":
        return record
    ((awarder, org_id),) = awarders
    return replace(record, awarder=awarder, awarder_org_id=org_id)


def in_other_years(first: AwardRecord, second: AwardRecord) -> bool:
    """Tell whether two records are of different years, so that they cannot be one fact."""
    return _is_apart(first, second) or any(
        one[:4].isdigit() and other[:4].isdigit() and one[:4] != other[:4]
        for one, other in ((first.date, second.date), (first.period, second.period))
    )


def years_of(record: AwardRecord) -> set[str]:
    """Return the years in which a record says that its award was given or earned."""
    told = [said.split("/") for said in (record.date, record.period) if said[:4].isdecimal()]
    spans = [(int(days[0][:4]), int(days[-1][:4]) if days[-1][:4].isdecimal() else 0) for days in told]
    return {str(year) for first, last in spans for year in range(first, max(first, min(last, first + _LONGEST)) + 1)}


#: How many years a merit may be for.
_LONGEST = 20


def _is_apart(first: AwardRecord, second: AwardRecord) -> bool:
    """Tell whether one of the awards is of a bare year that the other is not of, which names its own or a ceremony."""
    years = [years_of(record) for record in (first, second)]
    is_old = any(len(record.date) == len("2006") for record in (first, second))
    at_ceremony = any(record.occasion and not said for record, said in zip((first, second), years, strict=True))
    return is_old and (at_ceremony or bool(years[0] and years[1])) and not years[0] & years[1]


def _same_fact(first: AwardRecord, second: AwardRecord, retold: bool) -> bool:
    elsewhere = not retold and are_different(first.occasion, second.occasion)
    elsewhere |= not retold and are_other_disciplines(first.discipline, second.discipline)
    elsewhere = is_won(first) and (elsewhere or of_another_age(first.occasion, second.occasion))
    is_sum = retold and is_nameless(first) and _count_alike(first, second)
    alike = (is_sum or may_share_awarder(first, second)) and _compatible_grade(first, second, retold)
    if elsewhere or not alike or in_other_years(first, second):
        return False
    names = {named_recipient(record) for record in (first, second)} - {""}
    if len(names) == 2 and not name_one(first, second):
        return False
    if first.count is not None and second.count is not None:
        same_kind = first.recipient_kind == second.recipient_kind or "other" in (
            first.recipient_kind,
            second.recipient_kind,
        )
        return first.count == second.count and same_kind
    if names and not (named_recipient(first) and named_recipient(second)):
        other = second if named_recipient(first) else first
        several = len(next(iter(names)).split("; "))
        return retold and other.count in (None, 1, several) and _kinds_fit(first, second)
    return bool(names) or _kinds_fit(first, second)


def _count_alike(first: AwardRecord, second: AwardRecord) -> bool:
    """Tell whether two records count the same number of several of one kind."""
    same = (first.count, first.recipient_kind) == (second.count, second.recipient_kind)
    return same and first.count is not None and first.count > 1


def _compatible_grade(first: AwardRecord, second: AwardRecord, retold: bool) -> bool:
    """Tell whether the grades agree: a headline may leave the class of an order out."""
    return first.grade == second.grade or (
        retold and not (first.grade and second.grade) and bool(named_recipient(first))
    )


def _kinds_fit(first: AwardRecord, second: AwardRecord) -> bool:
    kinds = {first.recipient_kind, second.recipient_kind}
    return len(kinds) == 1 or bool(kinds & {"other", "mixed"})


def may_share_awarder(first: AwardRecord, second: AwardRecord) -> bool:
    """Tell whether two records may have the same awarder, as far as they tell it."""
    if not first.awarder or not second.awarder or first.awarder == second.awarder:
        return True
    if first.awarder_org_id and first.awarder_org_id == second.awarder_org_id:
        return True
    if _hands_over(first, second) or _hands_over(second, first):
        return True
    givers, others = (set(record.awarder.split("; ")) for record in (first, second))
    return givers <= others or others <= givers or _ends_alike(first.awarder, second.awarder)


def _hands_over(first: AwardRecord, second: AwardRecord) -> bool:
    """Tell whether the awarder of one record is who hands the award over for that of the other."""
    return bool(first.awarder) and first.awarder in second.presenter.split("; ")


def _ends_alike(first: str, second: str) -> bool:
    """Tell whether one name is the other with more of it: an office and its body, "Huyện ủy" and "Huyện ủy Quế Võ"."""
    short, full = sorted((first, second), key=len)
    return full.endswith(short) or full.startswith(f"{short} ")


def _merged(first: AwardRecord, second: AwardRecord, *, prefer_second: bool) -> AwardRecord:
    """Return one record with what both say; the better informed of the two keeps its evidence.

    A second one that is preferred gives way only to a first one that has a number where it has none.
    """
    main, other = (second, first) if _weight(second) > _weight(first) or prefer_second else (first, second)
    if _weight(main) < _weight(other) and not (prefer_second and _is_counted_alike(main, other)):
        main, other = other, main
    filled: dict[str, object] = {}
    if other.awarder and (not main.awarder or _hands_over(main, other)):
        filled.update(awarder=other.awarder, awarder_org_id=other.awarder_org_id)
        filled.update(presenter=other.presenter or main.presenter)
    if _tells_recipient(other, main):
        filled.update(recipient=other.recipient, recipient_org_id=other.recipient_org_id)
    elif named_recipient(main) and name_one(main, other):
        filled.update(recipient=fuller(main, other).recipient, recipient_org_id=fuller(main, other).recipient_org_id)
    if main.recipient_kind == "other" and _is_counted_alike(main, other):
        filled.update(recipient_kind=other.recipient_kind)
    for name in ("grade", "period", "date", "occasion", "discipline"):
        if not getattr(main, name) and getattr(other, name):
            filled[name] = getattr(other, name)
    return replace(main, **filled) if filled else main  # type: ignore[arg-type]


def _tells_recipient(other: AwardRecord, main: AwardRecord) -> bool:
    """Tell whether `other` names the recipient that `main` only counts, or does not tell at all."""
    says_more = bool(named_recipient(other) or (other.recipient and not main.recipient))
    return says_more and not named_recipient(main) and _is_counted_alike(main, other)


def _is_counted_alike(first: AwardRecord, second: AwardRecord) -> bool:
    return (first.count is None) == (second.count is None)


def _weight(record: AwardRecord) -> int:
    return 4 * (record.count is not None) + 2 * bool(named_recipient(record)) + bool(record.awarder)


def drop_bare_mentions(records: Sequence[AwardRecord]) -> list[AwardRecord]:
    """Return `records` without those that say neither who nor how many, where another tells of the same award."""
    informed = [record for record in records if _weight(record) > 1]
    bare = [one for one in records if _weight(one) <= 1 and any(_covers(other, one) for other in informed)]
    return [_given_for(record, bare) for record in records if record not in bare]


def _given_for(record: AwardRecord, bare: Sequence[AwardRecord]) -> AwardRecord:
    """Return a record with its awarder as one of `bare` tells it, where it names none or only who hands over."""
    other = next((one for one in bare if _tells_awarder(one, record) and _covers(record, one)), None)
    if other is None:
        return record
    presenter = other.presenter or record.presenter
    return replace(record, awarder=other.awarder, awarder_org_id=other.awarder_org_id, presenter=presenter)


def _tells_awarder(one: AwardRecord, record: AwardRecord) -> bool:
    """Tell whether `one` says who gives the State's honour that `record` tells of, or for whom it is handed over."""
    known = load_catalogue().get(record.award_code)
    is_of_state = known is not None and known.category in OF_STATE and record.award == one.award
    return bool(one.awarder) and ((is_of_state and not record.awarder) or _hands_over(record, one))


def _covers(informed: AwardRecord, bare: AwardRecord) -> bool:
    same_award = informed.award == bare.award or informed.award.startswith(f"{bare.award} ")
    same_award |= bare.award.startswith(f"{informed.award} cấp ")
    same_grade = not bare.grade or informed.grade == bare.grade
    same_source = may_share_awarder(informed, bare)
    elsewhere = is_won(bare) and are_different(informed.occasion, bare.occasion)
    is_other = elsewhere or _are_told_apart(informed, bare)
    return same_award and same_grade and same_source and informed.status == bare.status and not is_other
