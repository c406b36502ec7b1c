"""Records that sum up others, or are part of them: what must not be added up twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from vinhdanh.extract.awards.catalogue import load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.bearers import is_team, is_won, name_one, named_recipient, of_other_land
from vinhdanh.relate.contests import are_different
from vinhdanh.relate.disciplines import OF_TEAMS, are_other_disciplines
from vinhdanh.relate.repeats import in_other_years, is_nameless, may_share_awarder, years_of
from vinhdanh.relate.within import within
from vinhdanh.values import AwardRecord, CountValue, Mention
from vinhdanh.view import View

_WORDS = load_toml("relation_words")["totals"]
_INCLUDING = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['including'])})(?!\w)")
_SO_FAR = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['so_far'])})(?!\w)")
#: Parts stand within this many characters behind the total that includes them.
_REACH = 400


def mark_totals(
    records: Sequence[AwardRecord], view: View, counts: Sequence[Mention[CountValue]] = ()
) -> list[AwardRecord]:
    """Return `records` with `repeats` set where one counts what others count.

    - A total points to the first of the neighbouring records that add up to it.
    - A part of a total that is told without all the rest ("146 giải, trong đó 2 giải Nhất") points to the total.
    - A running total ("từ năm 2015 đến nay đã có ...") points to the record of this year that it takes in.

    `counts` are the counts of the text, in order: they tell whether all parts of a total are told, awards or not.
    """
    marked = list(records)
    for index, total in enumerate(records):
        if total.count is None or total.count < 2:
            continue
        first = _summed(marked, index)
        if first is None and _is_running(total, view):
            first = next((at for at in _main(marked) if at != index and _takes_in(total, marked[at])), None)
        parts = [] if first is not None else [*_included(marked, index, view), *_at_ceremony(marked, index, view)]
        if first is None and parts and _is_told_whole(total, view, counts):
            first = parts[0]
        if first is None:
            for at in parts:
                marked[at] = replace(marked[at], repeats=index)
            continue
        marked[index] = replace(total, repeats=first)
        marked[first:] = [_of_total(part, total, view) for part in marked[first:]]
    return marked


def _of_total(part: AwardRecord, total: AwardRecord, view: View) -> AwardRecord:
    """Return a counted prize of the sentence of a total, as one of the kind that the total counts."""
    is_told = view.sentence_at(part.start) == view.sentence_at(total.start) and bool(part.count)
    is_open = is_told and not part.recipient and total.recipient_kind not in ("other", "mixed")
    if is_open and total.award_code in _SORTS and part.award.startswith(f"{total.award} "):
        giver = part.awarder or total.awarder, part.awarder_org_id or total.awarder_org_id
        return replace(part, recipient_kind=total.recipient_kind, awarder=giver[0], awarder_org_id=giver[1])
    return replace(part, recipient_kind=total.recipient_kind) if is_open and is_won(part) else part


def _main(records: Sequence[AwardRecord]) -> list[int]:
    return [at for at, record in enumerate(records) if record.repeats is None]


def _summed(records: Sequence[AwardRecord], index: int) -> int | None:
    """Return the first of at least two parts, behind the total or before it, that add up to it."""
    total = records[index]
    if _are_halves(records[index + 1 : index + 3], total):
        return index + 1
    sides: list[Sequence[int]] = [range(index + 1, len(records)), range(index - 1, -1, -1)]
    if is_nameless(total):
        sides += [[at for at in side if not is_won(records[at])] for side in sides[:2]]
        sides += [[at for at in side if is_nameless(records[at])] for side in sides[:2]]
    for indexes in sides:
        run: list[int] = []
        added = 0.0
        for at in indexes:
            if not _is_part(records[at], total):
                continue
            run.append(at)
            added += _number(records[at])
            if added >= (total.count or 0):
                break
        if added == total.count and len(run) > 1:
            return min(run)
    return None


def _number(record: AwardRecord) -> float:
    """Return how many a record counts, or names one by one."""
    return record.count or len(named_recipient(record).split("; ")) * bool(named_recipient(record))


def _are_halves(halves: Sequence[AwardRecord], total: AwardRecord) -> bool:
    """Tell whether two records right behind a total say no more of the same honour than how many each way.

    "162 đảng viên được trao, truy tặng Huy hiệu Đảng: 158 người được trao tặng, 4 người được truy tặng".
    """
    same = [one for one in halves if _honour(one) == _honour(total) and one.count and not named_recipient(one)]
    return len(same) == _TWO and sum(one.count or 0 for one in same) == total.count


def _honour(record: AwardRecord) -> tuple[str, ...]:
    return record.status, record.award, record.grade, record.recipient_kind, record.awarder


_TWO = 2


def _is_part(part: AwardRecord, total: AwardRecord) -> bool:
    """Tell whether `part` may be one of those that `total` sums up: the same honours, told more finely."""
    if part.status != total.status or part.repeats is not None or not 0 < _number(part) <= (total.count or 0):
        return False
    awards = total.award.split("; ")
    is_generic = len(awards) > 1 or (total.award_code in _SORTS and part.award != total.award)
    if is_generic and (part.award in awards or part.award.startswith(tuple(f"{award} " for award in awards))):
        return _kinds_fit(part, total)
    if part.count is None:
        return False
    if not total.award_code and part.award_code:
        return _kinds_fit(part, total)
    if total.award in ("Giải", "Giải thưởng") and not total.grade and part.award != total.award and _is_prize(part):
        return True
    is_rank = part.award == "Giải" and total.award.startswith("Giải ")
    same_award = part.award == total.award or is_rank or not (total.award_code or part.award_code)
    finer_grade = part.grade != "" and (total.grade == "" or "; " in total.grade)
    finer_kind = total.recipient_kind == "mixed" and part.recipient_kind in ("collective", "individual", "household")
    finer_awarder = part.awarder != "" and total.awarder == "" and _kinds_fit(part, total)
    return same_award and (finer_grade or finer_kind or finer_awarder)


#: Codes of honours of which there are several sorts.
_SORTS = frozenset({"HC", "HUY"})


def _kinds_fit(part: AwardRecord, total: AwardRecord) -> bool:
    return (
        part.recipient_kind == total.recipient_kind
        or "other" in (part.recipient_kind, total.recipient_kind)
        or (total.recipient_kind == "mixed")
    )


def _included(records: Sequence[AwardRecord], index: int, view: View) -> Iterator[int]:
    """Yield the records of the same sentence that only say who or what is among the total."""
    total = records[index]
    sentence = view.sentence_at(total.start)
    for at in range(index + 1, len(records)):
        part = records[at]
        if part.start - total.end > _REACH or view.sentence_at(part.start) != sentence:
            return
        # Who receives both may open the evidence of both.
        between = (total.end, part.end) if part.start <= total.start else (total.start, part.start)
        including = _INCLUDING.search(view.norm, *between)
        if including is None or _OTHER_CLAUSE.search(view.norm, between[0], including.start()):
            continue
        if part.repeats is None and _is_among(part, total):
            yield at


def _at_ceremony(records: Sequence[AwardRecord], index: int, view: View) -> Iterator[int]:
    """Yield the records that say how many of those of a whole land got theirs at the ceremony that is told of.

    "Đợt này, toàn huyện có 90 đảng viên được tặng Huy hiệu Đảng ... Tại buổi lễ, Huyện ủy trao cho 12 đảng viên".
    """
    total = records[index]
    sentence = view.sentence_at(total.start)
    start, end = view.sentences[sentence]
    is_of_land = _WHOLE_LAND.search(view.norm, start, end) is not None
    begins = _AT_CEREMONY if is_of_land else _OF_THESE
    for at in range(index + 1, len(records)):
        part, told = records[at], view.sentence_at(records[at].start)
        is_near = sentence < told <= sentence + _FEW and part.repeats is None
        if is_near and _is_of_whole(part, total) and begins.search(view.norm, end, part.end):
            yield at


def _is_of_whole(part: AwardRecord, total: AwardRecord) -> bool:
    """Tell whether a record counts some of those whom `total` counts; certificates are given by many."""
    same = (part.status, part.award) == (total.status, total.award) and total.grade in ("", part.grade)
    known = load_catalogue().get(total.award_code)
    is_own = known is not None and known.category not in ("certificate", "flag") and may_share_awarder(part, total)
    same = same and (is_own or (total.awarder != "" and part.awarder == total.awarder) or is_nameless(total))
    return same and part.count is not None and part.count < (total.count or 0) and _kinds_fit(part, total)


_WHOLE_LAND = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['whole'])})(?!\w)")
_OF_THESE = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['of_these'])})(?!\w)")
_AT_CEREMONY = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['at_ceremony'])})(?!\w)")
#: How many sentences behind the total the ceremony may be told.
_FEW = 3
#: Words of another clause, before those of including: "bảng A gồm 2 giải Nhất; bảng B gồm 1 giải Nhất".
_OTHER_CLAUSE = re.compile(r";\s*\w")


def _is_told_whole(total: AwardRecord, view: View, counts: Sequence[Mention[CountValue]]) -> bool:
    """Tell whether the numbers behind "gồm" add up to the total: then its parts count, whatever they get."""
    _, end = view.sentences[view.sentence_at(total.start)]
    including = _INCLUDING.search(view.norm, total.start, end)
    if including is None:
        return False
    numbers = (count.value.value or 0 for count in within(counts, including.end(), end))
    return any(told == total.count for told in accumulate(numbers))


def _is_among(part: AwardRecord, total: AwardRecord) -> bool:
    same_award = part.award == total.award or not total.award_code or is_nameless(part)
    same = part.status == total.status and same_award
    smaller = part.count is None or part.count < (total.count or 0)
    finer = total.grade in ("", part.grade)
    return same and smaller and finer and part.awarder in ("", total.awarder)


def _is_running(total: AwardRecord, view: View) -> bool:
    """Tell whether the sentence of `total` counts over years up to now."""
    start, end = view.sentences[view.sentence_at(total.start)]
    return _SO_FAR.search(view.norm, start, end) is not None


def _takes_in(total: AwardRecord, other: AwardRecord) -> bool:
    """Tell whether a running total takes in what `other` counts: fewer of the same, by the same."""
    same = other.status == total.status and other.award == total.award and other.grade == total.grade
    fewer = other.count is not None and other.count < (total.count or 0)
    same_awarder = not total.awarder or not other.awarder or total.awarder == other.awarder
    is_of_others = bool(named_recipient(total) and named_recipient(other)) and not name_one(total, other)
    is_elsewhere = is_won(total) and are_different(total.occasion, other.occasion)
    return same and fewer and same_awarder and not (is_of_others or is_elsewhere) and _kinds_fit(other, total)


def mark_winners(records: Sequence[AwardRecord], view: View) -> list[AwardRecord]:
    """Return `records` in which those who are named of a counted award point to the record that counts them.

    "2 giải Nhất, 3 giải Nhì ... Em An đoạt giải Nhất": she is one of the two. The prizes of teams ("giải Nhất
    toàn đoàn") are none of those counted of persons.
    """
    counted = [(at, record) for at, record in enumerate(records) if record.count is not None and record.repeats is None]
    latest = max((year for record in records for year in years_of(record)), default="")
    marked = list(records)
    for index, record in enumerate(records):
        if record.repeats is not None or not named_recipient(record) or not (_is_prize(record) or _is_graded(record)):
            continue
        is_old = bool(years_of(record)) and max(years_of(record)) < latest
        of_these = max(
            (
                at
                for at, total in counted
                if at != index
                and _is_winner_of(record, total)
                and not (is_old and not years_of(total))
                and not (total.recipient_kind == "individual" and _is_of_teams(record, view))
                and not (record.recipient_kind == "individual" and _has_rival(total, [one for _, one in counted]))
            ),
            key=lambda at: records[at].count or 0,
            default=None,
        )
        if of_these is not None:
            marked[index] = replace(record, repeats=of_these)
    return marked


def _has_rival(total: AwardRecord, counted: Sequence[AwardRecord]) -> bool:
    """Tell whether two teams are counted for the same honour, so that who is named may be of either."""
    same = (one for one in counted if (one.award_code, one.grade) == (total.award_code, total.grade))
    return total.recipient_kind == "collective" and any(
        one.recipient_kind == "collective" and one.recipient != total.recipient for one in same
    )


def _is_of_teams(record: AwardRecord, view: View) -> bool:
    """Tell whether a body has the prize of the teams, by words before or behind it."""
    near = view.norm[max(0, record.start - _NEAR) : record.end + _NEAR]
    return record.recipient_kind == "collective" and any(word in near for word in _OF_TEAMS)


_NEAR = 80
_OF_TEAMS = tuple(_WORDS["of_teams"])


def _is_graded(record: AwardRecord) -> bool:
    """Tell whether an award is told with its class, so that those who are counted for it are told apart by it."""
    return record.grade != ""


def _is_prize(record: AwardRecord) -> bool:
    known = load_catalogue().get(record.award_code)
    return known is not None and known.category in ("contest_prize", "sports_medal")


def _is_of_other_discipline(winner: AwardRecord, total: AwardRecord) -> bool:
    """Tell whether the prizes counted are of another discipline, or not those of whole teams, as the winner's is."""
    is_team_prize = winner.discipline == OF_TEAMS != total.discipline and total.recipient_kind != "collective"
    return is_team_prize or are_other_disciplines(winner.discipline, total.discipline)


def _is_winner_of(winner: AwardRecord, total: AwardRecord) -> bool:
    """Tell whether `winner` is named of the recipients that `total` counts: told before it, or a team's total."""
    if (winner.award_code, winner.award, winner.status) != (total.award_code, total.award, total.status):
        return False
    if _is_of_other_discipline(winner, total):
        return False
    is_of_another = total.recipient_kind == "individual" and total.recipient[:1].isupper()
    if (is_of_another and not name_one(winner, total)) or of_other_land(winner, total):
        return False
    of_team = is_team(total) and winner.recipient_kind == "individual"
    if winner.count is not None:
        is_handed_out = bool(total.awarder or total.recipient_kind == "work") and not named_recipient(total)
        fits = winner.count < (total.count or 0) and (of_team or is_handed_out)
    else:
        fits = (total.count or 0) >= len(winner.recipient.split("; "))
    is_near = winner.start - total.end <= _REACH
    fits = fits and (winner.grade == total.grade or (not total.grade and is_near))
    fits = fits and (_is_prize(winner) or winner.recipient_kind == total.recipient_kind)
    in_order = total.start < winner.start or (of_team and _is_prize(winner) and bool(winner.grade))
    return fits and in_order and may_share_awarder(winner, total) and not in_other_years(winner, total)
