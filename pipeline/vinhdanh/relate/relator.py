"""The stage that links mentions into award records, one document at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.affiliation import with_affiliation
from vinhdanh.relate.committees import name_committees
from vinhdanh.relate.contestants import contestants_of
from vinhdanh.relate.contests import contest_after
from vinhdanh.relate.decisions import Decisions
from vinhdanh.relate.described import DescribedWinners, joined
from vinhdanh.relate.described_recipients import is_title, tell_described, unnamed
from vinhdanh.relate.disciplines import discipline_of
from vinhdanh.relate.distribution import distributed
from vinhdanh.relate.each import multiply_each
from vinhdanh.relate.focus import Focus
from vinhdanh.relate.handover import tell_presenter
from vinhdanh.relate.holders import CARRIER, HOLDER, ORGANISERS, is_won_by_nobody, may_win, tell_holder
from vinhdanh.relate.itemise import Itemiser
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.lists import fill_from_lists
from vinhdanh.relate.merits import Merits
from vinhdanh.relate.named_prizes import with_named_prize
from vinhdanh.relate.omitted import tell_host
from vinhdanh.relate.presenter import presenter_of_heading
from vinhdanh.relate.prize_givers import prize_giver, tell_prize_giver
from vinhdanh.relate.prize_owners import prize_owners, tell_owner
from vinhdanh.relate.reader import StatementReader
from vinhdanh.relate.records import Circumstances, records_of
from vinhdanh.relate.repeats import (
    Telling,
    drop_bare_mentions,
    drop_retold_rewards,
    drop_unnamed_prizes,
    merge_repeats,
    share_awarders,
)
from vinhdanh.relate.results import RESULTS
from vinhdanh.relate.retold import mark_retold
from vinhdanh.relate.rewards import is_bonus
from vinhdanh.relate.shape import demote
from vinhdanh.relate.statement import LIMITED, TO_UNKNOWN, Statement
from vinhdanh.relate.status import StatusReader, heading_sentences, list_headings
from vinhdanh.relate.totals import mark_totals, mark_winners
from vinhdanh.relate.unawarded import UNAWARDED, tell_limited, tell_unawarded
from vinhdanh.relate.victors import tell_victor
from vinhdanh.relate.when import Calendar
from vinhdanh.values import AwardRecord, AwardValue, Status
from vinhdanh.view import ARTICLE_ZONES, View

_WORDS = load_toml("relation_words")["rewards"]
#: Verbs that praise as often as they reward: they need a number of people to be believed.
_PRAISE = frozenset(_WORDS["praise"])
_CEREMONIES = tuple(_WORDS["ceremonies"])
#: Codes of honours that say next to nothing without a grade, and words that make several of what follows.
_GENERIC = frozenset(_WORDS["generic_codes"])
_PLURAL = tuple(f"{word} " for word in load_toml("relation_words")["recipients"]["plural"])
_RETOLD_ZONES = frozenset({"title", "lead", "caption"})


@dataclass(frozen=True, slots=True)
class _Document:
    """What the records of one document share: `counted` are the sentences that number those honoured."""

    view: View
    calendar: Calendar
    headings: dict[int, str]
    counted: set[int]


#: A noun for a team that a pronoun stands for.
_TEAM = "đội bóng"


class AwardRelator:
    """Reads the sentences that speak of awards and writes down who honoured whom."""

    def __init__(self) -> None:
        self._itemise = Itemiser()
        self._read = StatementReader()
        self._status = StatusReader()
        self._described = DescribedWinners()

    def __call__(self, material: Material, calendar: Calendar) -> list[AwardRecord]:
        """Return the award records of one document in the order of the text."""
        material = replace(material, awards=with_named_prize(material.awards, material.view))
        view = material.view
        statements = list(self._statements(material))
        fill_from_lists(statements, material, self._itemise)
        counted = {index for index, statement in statements if any(item.count for item in statement.recipients)}
        document = _Document(view, calendar, list_headings(view), counted)
        contestants = contestants_of(view) if material.awards else "individual"
        records: list[AwardRecord] = []
        tellings: list[Telling] = []
        before: tuple[Statement, Status] | None = None
        for index, statement in statements:
            is_open = not {UNAWARDED, LIMITED}.intersection(statement.kinds)
            if is_open and self._status.is_hypothetical(view, statement.clause_start, statement.awards[0].start):
                continue
            circumstances = self._circumstances(document, statement, index)
            is_same = before is not None and view.sentence_at(before[0].clause_start) == index
            if before is not None and _goes_on(statement, before[0], is_same) and before[1] in _HOLDS_FOR_A_LIST:
                circumstances = replace(circumstances, status=before[1], date="")
            before = (statement, circumstances.status)
            is_asked = circumstances.status == "given" and view.norm.endswith("?", *view.sentences[index])
            if is_asked or (circumstances.status == "criterion" and _is_condition(statement)):
                continue
            bodies = material.organizations
            described = joined(self._described.text_of(item, view, bodies) for item in unnamed(statement))
            for record in records_of(statement, circumstances, view, contestants, described):
                records.append(record)
                tellings.append(Telling(index, view.zone_at(statement.awards[0].start) in _RETOLD_ZONES))
        shared = share_awarders(merge_repeats(records, tellings))
        distinct = drop_retold_rewards(drop_bare_mentions(drop_unnamed_prizes(shared)))
        with_parts = mark_winners(mark_totals(distinct, view, material.counts), view)
        marked = name_committees(mark_retold(with_parts, view), material.organizations)
        return [replace(record, recipient=record.recipient or record.described) for record in marked]

    def _circumstances(self, document: _Document, statement: Statement, index: int) -> Circumstances:
        sentence = document.view.sentences[index]
        heading = document.headings.get(index, "")
        status = self._status(document.view, sentence, statement, heading)
        status = "denied" if UNAWARDED in statement.kinds else status
        status = "planned" if status == "given" and "asked" in statement.kinds else status
        is_ahead = status in _AHEAD
        date, period = document.calendar.when(statement, index, index in document.counted, is_ahead=is_ahead)
        given_on = date if status == "given" else ""
        occasion, discipline = document.calendar.occasion_of(sentence), ""
        if all(award is not None and award.category in WON_IN_CONTESTS for award in statement.award_types):
            last = max(statement.awards, key=lambda item: item.end)
            occasion = last.name or contest_after(document.view, last.end, statement.recipients) or occasion
            discipline = discipline_of(document.view, sentence, last.start, last.end)
        return Circumstances(status, given_on, period, occasion, discipline)

    def _statements(self, material: Material) -> Iterator[tuple[int, Statement]]:
        """Yield the acceptable statements with the index of their sentence."""
        view = material.view
        focus = Focus(material, self._itemise.persons)
        with_award = {view.sentence_at(mention.start) for mention in material.awards}
        previous: Statement | None = None
        previous_index = -2
        headings = heading_sentences(view)
        decisions, owners, giver = Decisions(material), prize_owners(material), prize_giver(material)
        merits = Merits(material, self._itemise, focus)
        for index, (start, end) in enumerate(view.sentences):
            if view.zone_at(start) not in ARTICLE_ZONES or not (
                index in with_award or self._itemise.tells_award(material, start, end)
            ):
                continue
            items = self._itemise(material, start, end)
            carried = previous if previous_index == index - 1 else None
            for statement in self._paired(items, carried, view):
                tell_presenter(statement, view)
                tell_limited(statement, view, end)
                tell_holder(statement, items, view)
                tell_described(statement, items, view, self._described)
                multiply_each(statement, items, view)
                is_near = previous is not None and index - previous_index <= _NEXT
                if previous is not None and is_near and _goes_to_the_same(statement, view):
                    statement.recipients = [item for item in previous.recipients if len(previous.recipients) == 1]
                if not statement.presenter and index in headings:
                    statement.presenter = self._presenter_of_list(material, headings[index])
                statement.presenter = focus.named(statement.presenter, index)
                _complete(statement, focus, index, view)
                self._take_up(statement, focus, index, view)
                beside = previous if previous_index == index else None
                tell_victor(statement, items, beside, view, partial(_team_before, focus, index))
                decisions.fill(statement, index)
                tell_owner(statement, owners, material)
                tell_prize_giver(statement, giver, material)
                tell_host(statement, material, index)
                statement.recipients = [with_affiliation(item, material) for item in statement.recipients]
                tell_unawarded(statement, view, end)
                is_told = merits.fill(statement) or UNAWARDED in statement.kinds
                if is_told or _is_told(statement, view):
                    yield index, statement
                    previous, previous_index = statement, index

    def _presenter_of_list(self, material: Material, heading: int) -> list[Item]:
        """Return who hands over what the list tells below a heading; nobody where it does not say that."""
        start, end = material.view.sentences[heading]
        if material.view.norm.find("trao", start, end) < 0:
            return []
        return presenter_of_heading(demote(self._itemise(material, start, end)))

    def _paired(self, items: Sequence[Item], carried: Statement | None, view: View) -> Iterator[Statement]:
        for statement in self._read(items, carried):
            yield from distributed(statement, view)

    def _take_up(self, statement: Statement, focus: Focus, index: int, view: View) -> None:
        """Name whom a noun takes up that is all the statement tells of its recipient."""
        nouns = unnamed(statement)
        is_all = len(nouns) == len(statement.recipients) == 1 and statement.verb in ("G", "p")
        is_carrier = CARRIER in statement.kinds
        if is_all and self._described.is_one(nouns[0], view, opens=not is_carrier):
            statement.recipients = [focus.taken_up(nouns[0], index)]
        elif is_all and nouns[0].recipient_kind == "collective":
            statement.recipients = [focus.team(nouns[0], self._described.text_of(nouns[0], view), index)]
        verb = statement.verb_item
        if is_all and verb is not None and self._described.is_subject(nouns[0], verb, view):
            statement.kinds.append("described")


#: What is still to come is for no time that the article looks back on.
_AHEAD = frozenset({"planned", "criterion"})
#: What holds for all awards of a list under one verb: "sẽ trao 1 giải Nhất, 2 giải Nhì".
_HOLDS_FOR_A_LIST = frozenset({"planned", "criterion"})


def _goes_on(statement: Statement, before: Statement, is_same_sentence: bool) -> bool:
    """Tell whether a statement is a further award of the list that `before` begins."""
    if statement.verb_item is None and before.verb_item is None:
        is_listed = all(item.count for one in (statement, before) for item in one.awards)
        is_given = is_same_sentence and all(item.count for one in (statement, before) for item in one.recipients)
        return (is_listed and statement.clause_start == before.clause_start) or (
            is_given and bool(statement.recipients) and bool(before.recipients)
        )
    verb = statement.verb_item
    opens = verb is not None and verb.start == statement.clause_start and not before.asker
    goes_on = is_same_sentence and opens and statement.verb == before.verb == "V"
    return verb is before.verb_item or goes_on


def _team_before(focus: Focus, index: int) -> Item | None:
    """Return the team that the sentences before one are about: the body that opens one, else the only one named."""
    opening = focus.subject_before(index, of_people=False)
    if opening is not None:
        return opening
    start, _ = focus.sentence(index)
    named = focus.team(Item("R", start, start, recipient_kind="collective"), _TEAM, index)
    return named if named.name else None


def _complete(statement: Statement, focus: Focus, index: int, view: View) -> None:
    """Name the recipients that the sentence leaves to its context."""
    statement.recipients = [
        item for item in focus.named(statement.recipients, index) if not item.name.lower().startswith(ORGANISERS)
    ]
    if statement.is_for_bodies:
        statement.recipients = [item for item in statement.recipients if item.symbol != "H"]
    settled = {"reward", HOLDER, CARRIER, UNAWARDED, LIMITED}.intersection(statement.kinds)
    if not statement.recipients and not statement.has_other_subject and not settled:
        subject = focus.subject_before(index, of_people=not statement.is_for_bodies)
        gives = subject is not None and any(item.name == subject.name for item in statement.awarder)
        may_receive = subject is not None and not gives and may_win(subject, statement, view)
        may_receive &= subject is None or not subject.name.lower().startswith(ORGANISERS)
        may_receive &= subject is None or not _counts_bearers(statement, subject)
        is_of_one = statement.verb in _RECEIVING or RESULTS in statement.kinds or _is_asked_for(statement, view)
        if subject is not None and may_receive and is_of_one:
            statement.recipients = [subject]
            statement.kinds.append("focus")


def _is_asked_for(statement: Statement, view: View) -> bool:
    """Tell whether an award is proposed, for somebody that the article is about: "đề nghị tỉnh tặng Bằng khen"."""
    start, end = statement.clause_start, statement.awards[0].start
    counted = any(award.count for award in statement.awards)
    return statement.verb == "V" and not counted and any(view.norm.find(word, start, end) >= 0 for word in _ASKING)


_ASKING = tuple(_WORDS["asking"])


def _goes_to_the_same(statement: Statement, view: View) -> bool:
    """Tell whether an award goes to one of whom the text has told, who died ("Trung ương Đoàn truy tặng Huy hiệu") or
    whom somebody has honoured, too ("Trước đó, Sở Y tế cũng gửi Thư khen").
    """
    verb = statement.verb_item
    is_open = statement.verb == "V" and not statement.recipients and not any(award.count for award in statement.awards)
    if not is_open or verb is None:
        return False
    is_also = bool(statement.awarder) and _ALSO.search(view.norm, statement.clause_start, verb.start) is not None
    return is_also or view.norm.startswith(_POSTHUMOUS, verb.start)


#: How many sentences on an award still goes to the one who died.
_NEXT = 3
_ALSO = re.compile(rf"(?<!\w)(?:{either(load_toml('relation_words')['presenters']['also'])})(?!\w)")
_POSTHUMOUS = tuple(load_toml("relation_words")["presenters"]["posthumous"])


def _counts_bearers(statement: Statement, subject: Item) -> bool:
    """Tell whether the award is what so many are called, who are not the one told before: "187 học sinh giỏi".

    What somebody was called so many times is that one's: "2 lần là Chiến sĩ thi đua".
    """
    counts = [award.count for award in statement.awards if award.count and not award.count.unit.startswith("lần")]
    kinds = [award.recipients if award is not None else frozenset() for award in statement.award_types]
    of_others = any(count.value != 1 for count in counts) or (
        bool(counts) and subject.symbol == "O" and all(kind == {"individual"} for kind in kinds)
    )
    return of_others and all(
        award is not None and award.category.endswith("_title") and award.category != "sports_title"
        for award in statement.award_types
    )


def _is_condition(statement: Statement) -> bool:
    """Tell whether an honour is only asked for, not given: "người đạt giải Ba trở lên được xét tuyển"."""
    counted = any(item.count for item in (*statement.awards, *statement.recipients))
    is_asked = all(award is not None and award.category in _ASKED_FOR for award in statement.award_types)
    return is_asked and statement.verb not in ("V", "p", "K") and not statement.awarder and not counted


#: What applicants for posts and places are asked for; titles are told with their conditions instead.
_ASKED_FOR = WON_IN_CONTESTS | {"certificate", "school_title"}


_RECEIVING = frozenset({"p", "G", "E"})


def _is_told(statement: Statement, view: View) -> bool:
    """Tell whether the statement says that somebody was honoured, rather than only naming an award."""
    if {"reward", UNAWARDED, LIMITED}.intersection(statement.kinds):
        return "reward" not in statement.kinds or _is_rewarded(statement, view)
    counted = any(item.count is not None for item in statement.awards)
    is_event = statement.verb in ("V", "p") and not counted and _is_ceremony(statement, view)
    wins_none = statement.verb_item is not None and statement.verb_item.name == "không có" and statement.recipients
    if wins_none or is_event or is_won_by_nobody(statement, view) or _is_spoken_of_in_general(statement, view):
        return False
    if statement.verb == "K":
        are_counted = any(item.symbol == "N" for item in statement.recipients)
        is_praise = _is_praise(statement.verb_item, view)
        return counted or (are_counted if is_praise else bool(statement.recipients and statement.awarder))
    if statement.verb:
        says_more = statement.verb != "E" and bool(statement.awarder or counted or statement.verb in ("G", "p"))
        return (bool(statement.recipients) or says_more) and not _is_attribute(statement, view)
    bears = counted and (not is_title(statement) or _is_result(statement, view))
    return bears or any(kind in _WITHOUT_VERB for kind in statement.kinds)


def _is_spoken_of_in_general(statement: Statement, view: View) -> bool:
    """Tell whether a prize of no name and grade is told of winners neither named nor counted, or listed in plural."""
    values = [award.mention.value for award in statement.awards if award.mention is not None]
    if any(item.count for item in (*statement.awards, *statement.recipients)) or statement.awarder:
        return False
    is_own = statement.has_other_subject and statement.verb_item is not None
    if not values or any(
        value.grade or value.code not in _GENERIC or (is_own and _is_named(value)) for value in values
    ):
        return False
    is_listed = "carried" in statement.kinds and view.norm.endswith(_PLURAL, 0, statement.awards[0].start)
    return is_listed or not any(item.name or item.symbol == "H" for item in statement.recipients)


def _is_named(value: AwardValue) -> bool:
    """Tell whether an award has a name beyond the noun that such awards share: "Giải thưởng Bông lúa"."""
    known = load_catalogue().get(value.code)
    return known is not None and value.name != known.name


def _is_ceremony(statement: Statement, view: View) -> bool:
    """Tell whether the verb only names an event and nobody after it receives: "tại lễ trao giải Oscar"."""
    verb = statement.verb_item
    if verb is None or any(item.start > verb.start for item in statement.recipients):
        return False
    return view.norm.endswith(_CEREMONIES, 0, verb.start)


def _is_rewarded(statement: Statement, view: View) -> bool:
    """Tell whether a verb of rewarding has an object that was rewarded, not praised in general or paid a bonus."""
    if is_bonus(statement, view):
        return False
    if any(item.symbol == "N" for item in statement.recipients):
        return True
    if _is_praise(statement.awards[0], view):
        return False
    return bool(statement.recipients) and all(item.name for item in statement.recipients)


def _is_praise(verb: Item | None, view: View) -> bool:
    return verb is not None and view.norm[verb.start : verb.end] in _PRAISE


def _is_attribute(statement: Statement, view: View) -> bool:
    """Tell whether a title of school only says what a pupil is like: "em là học sinh giỏi", but "5 năm liền"."""
    end = max(item.end for item in statement.awards)
    is_school = all(award is not None and award.category == "school_title" for award in statement.award_types)
    has_level = any(item.mention is not None and " cấp " in item.mention.value.name for item in statement.awards)
    if has_level or not is_school or statement.verb != "E":
        return False
    return "năm" not in view.norm[statement.clause_start : end + _NEAR].split()


_NEAR = 40


def _is_result(statement: Statement, view: View) -> bool:
    """Tell whether somebody has so many who earned a title of the year: "trường có 15 học sinh giỏi cấp tỉnh"."""
    is_yearly = all(award is not None and award.category in _EARNED for award in statement.award_types)
    return is_yearly and view.norm.endswith(_HAVING, 0, statement.awards[0].start)


_EARNED = frozenset({"emulation_title", "school_title", "union_title", "army_title", "youth_title"})
_HAVING = tuple(_WORDS["having"])
_WITHOUT_VERB = frozenset(
    {
        "for",
        "for_described",
        TO_UNKNOWN,
        "predicate",
        "gapped_winner",
        "first_winner",
        "bare",
        "joined_bare",
        "list",
        "listed_first",
        "bracketed",
        "apposition",
        "carried",
        "row",
        "relative_won",
        "ranked",
        "heading",
        "counted_title",
        "headed",
        "tally",
        "listed",
        RESULTS,
    }
)
