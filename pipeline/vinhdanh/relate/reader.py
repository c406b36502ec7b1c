"""Reading one sentence into statements: which awards, from whom, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.clauses import clauses
from vinhdanh.relate.coordination import award_groups, awarders_at, coordinated, goes_to, goes_to_unknown, verb_of
from vinhdanh.relate.ellipsis import (
    break_down,
    counts_level,
    gapped_givers,
    gapped_winners,
    given_the_same,
    giver_without_award,
    other_holders,
)
from vinhdanh.relate.givers import asked, asker_of, is_bestowed_on, is_brought, is_contested, may_give, represented
from vinhdanh.relate.grammar import load_grammar
from vinhdanh.relate.handover import HANDED_BY, is_letter
from vinhdanh.relate.heads import HEADS, gives_list, may_head
from vinhdanh.relate.items import Item, symbols_of
from vinhdanh.relate.presenter import find_presenter, handed_by
from vinhdanh.relate.results import RESULTS, tells_results
from vinhdanh.relate.rewards import FURTHER, rewards, without_bare_wins
from vinhdanh.relate.shape import demote
from vinhdanh.relate.sharing import (
    OWNED,
    awaits_recipients,
    can_give,
    giver_of,
    is_from_state,
    is_merit,
    is_merit_of_given,
    names_contest,
    open_with_giver,
    share_awarder,
    share_giver_of_others,
    share_recipients,
    share_verb,
)
from vinhdanh.relate.statement import TO_UNKNOWN, Statement
from vinhdanh.relate.times import count_dossiers, count_times
from vinhdanh.relate.unlisted_givers import unlisted_giver, unlisted_owner

#: The patterns of the grammar that find who wins.
_OF_WINNERS = frozenset(
    {
        "bracketed",
        "brought",
        "brought_to",
        "gapped_subject",
        "inner_object",
        "counted_title",
        "first_to_receive",
        "told_subject",
    }
    | {"receive"}
)
#: Words that the grammar does not know before a verb, or before "được" and whoever does what it says.
_OTHER_SUBJECT = re.compile(r"[xX][zohD]*(?:P(?:[Oo](?:[,&x]+[Oo])*)?)?[xD]?[VGK][^VGKP]*$")
_REWARDS = load_toml("relation_words")["rewards"]
_CEREMONY = tuple(f" {word.strip()}" for word in _REWARDS["ceremonies"])


class StatementReader:
    """Applies the grammar to the items of a sentence."""

    def __init__(self) -> None:
        self._recipients = load_grammar("recipients")
        #: Where something is won, it is the winner's: "nhận giải Nữ chính xuất sắc cho bộ phim".
        self._winners_first = tuple(sorted(self._recipients, key=lambda pattern: pattern.name not in _OF_WINNERS))
        self._titled_first = tuple(sorted(self._recipients, key=lambda pattern: pattern.name != "copula"))
        self._awarder = load_grammar("awarder")

    def __call__(self, items: Sequence[Item], previous: Statement | None) -> Iterator[Statement]:
        """Yield the statements of a sentence; `previous` is the last statement of the sentence before it."""
        statements = list(self._statements(items, previous))
        for statement, following in reversed(list(pairwise(statements))):
            share_awarder(statement, following)
            share_verb(statement, following)
            if awaits_recipients(statement, following):
                statement.recipients = following.recipients
                statement.kinds.append("shared")
            share_recipients(statement, following)
        statements = list(without_bare_wins(statements))
        honoured: dict[int, Statement] = {}
        rewards = (one for one in statements if _is_of_named_award(one))
        rewarded_by = {id(item): one.awarder for one in rewards for item in one.recipients}
        for statement in statements:
            if not {"reward", "part"}.intersection(statement.kinds):
                for item in statement.recipients:
                    honoured.setdefault(id(item), statement)
                    statement.awarder = statement.awarder or rewarded_by.get(id(item), [])
        for statement in statements:
            others = [item for item in statement.recipients if honoured.get(id(item), statement) is statement]
            if statement.kinds[:1] == ["reward"] and others:
                statement.recipients = others
            attributive = statement.kinds[:1] in (["reward"], ["counted_title"]) and FURTHER not in statement.kinds
            attributive |= is_merit(statement, honoured)
            if not attributive or len(others) == len(statement.recipients):
                yield statement

    def _statements(self, items: Sequence[Item], previous: Statement | None) -> Iterator[Statement]:
        carried = previous
        first_clause = True
        giver: Item | None = None
        for clause in clauses(demote(items)):
            symbols = symbols_of(clause)
            for first, last in award_groups(clause, symbols):
                statement = self._read(clause, symbols, first, last)
                if carried is not None and names_contest(statement, carried, symbols[:first]):
                    continue
                gapped_winners(statement, carried, clause, symbols[:first])
                same_sentence = not first_clause or carried is not previous
                if carried is not None and same_sentence and not statement.awarder:
                    open_with_giver(statement, carried, clause, symbols[:first])
                self._inherit(statement, carried, clause[:first], same_sentence=same_sentence)
                if giver is not None and not statement.awarder and _GOES_ON_GIVING.match(symbols):
                    statement.awarder = [giver]
                    statement.kinds.append("carried")
                carried = statement
                yield statement
                yield from gapped_givers(statement, clause, symbols, last)
                yield from given_the_same(statement, clause, symbols, last)
            if carried is not None and carried is not previous:
                yield from giver_without_award(carried, clause, symbols)
            for reward in rewards(clause, symbols, self._awarder):
                verbs_end = max(at for at, item in enumerate(clause) if item.start < reward.awards[-1].end)
                break_down(reward, clause, symbols, verbs_end)
                if giver is not None and not reward.awarder and _GOES_ON_REWARDING.match(symbols):
                    reward.awarder = [giver]
                    reward.kinds.append("carried")
                yield reward
            first_clause = False
            acting = _ACTS.search(symbols)
            if acting is not None:
                giver = clause[max(acting.start("r"), acting.start("first"))]

    def _read(self, clause: list[Item], symbols: str, first: int, last: int) -> Statement:
        awards = [item for item in clause[first : last + 1] if item.symbol == "A"]
        position = max(symbols[:first].rfind(symbol) for symbol in "VGK")
        verb_item = clause[position] if position >= 0 else None
        statement = Statement(awards, clause[0].start, verb_of(symbols, first, last), verb_item)
        statement.has_other_subject = _OTHER_SUBJECT.search(symbols[:first]) is not None
        has_unknown_winner = statement.awards[-1].count is None and re.match(r":[xX]", symbols[last + 1 :]) is not None
        statement.has_other_subject |= has_unknown_winner
        if goes_to_unknown(clause, symbols, last):
            statement.has_other_subject = True
            statement.kinds.append(TO_UNKNOWN)
        whole = _WHOLE.search(symbols[:first])
        statement.kind_of_whole = clause[whole.start()].recipient_kind if whole is not None else None
        before_verb = clause[position - 1] if position > 0 else None
        statement.is_reason = before_verb is not None and before_verb.name.lower().endswith(_REASONS)
        if tells_results(statement, clause[:first]):
            statement.kinds.append(RESULTS)
        self._fill(statement, clause, symbols, first, last)
        if awards[0].count and not statement.verb and symbols[:first].endswith((":", "-")):
            statement.kinds.append("listed")
        break_down(statement, clause, symbols, last)
        count_times(statement, clause[symbols.rfind("A", 0, first) + 1 : first], clause[last + 1 :])
        count_dossiers(statement, clause[:first])
        return statement

    def _fill(self, statement: Statement, clause: list[Item], symbols: str, first: int, last: int) -> None:
        is_of_next = goes_to(clause, last + 1)
        is_of_next |= _GIVEN_TO.match(symbols, last + 1) is not None
        is_won = statement.verb == "G" and not is_of_next and not _is_received_for(clause, symbols, first)
        patterns = self._winners_first if is_won else self._recipients
        patterns = self._titled_first if statement.verb == "E" else patterns
        if counts_level(clause, symbols, first, last):
            statement.recipients = [clause[last + 1]]
            statement.kinds.append("bare")
            self._fill_awarder(statement, clause, symbols, first, last)
            return
        closed, sends = _closing(symbols, first, last), is_letter(statement)
        goes_on = goes_to_unknown(clause, symbols, last)
        for pattern in patterns:
            is_barred = (pattern.side == "before" and goes_on) or (pattern.name == RESULTS not in statement.kinds)
            is_barred |= pattern.name == "brought_to" and not is_brought(statement)
            found = None if is_barred else pattern.find(symbols, first, last)
            if found is not None and (first < closed <= found or (pattern.name == "letter" and not sends)):
                continue
            may_fill = may_head if pattern.name in HEADS else _may_fill
            if found is not None and may_fill(pattern.name, statement, clause[found], symbols[:first]):
                alone = pattern.name == "tally_first" or (pattern.name == "copula" and symbols.endswith(",", 0, found))
                statement.recipients = [clause[found]] if alone else coordinated(clause, symbols, found, "NRHOZ")
                statement.recipients += other_holders(clause, symbols, found) if statement.verb == "V" else []
                statement.kinds.append(pattern.name)
                if found < first and clause[found].count and "I" in symbols[found:first]:
                    statement.kinds.append("part")
                break
        self._fill_awarder(statement, clause, symbols, first, last)
        if statement.verb in ("V", "p"):
            statement.presenter = find_presenter(clause, symbols, first, last)
        elif statement.verb == "G" and (by := handed_by(clause, symbols, last)):
            statement.presenter = by
            statement.kinds.append(HANDED_BY)

    def _fill_awarder(self, statement: Statement, clause: list[Item], symbols: str, first: int, last: int) -> None:
        owner = unlisted_owner(clause, symbols, last)
        if owner is not None:
            statement.awarder = owner
            statement.kinds.append("genitive")
            return
        for pattern in self._awarder:
            is_headed = pattern.name == "heading" and not HEADS.isdisjoint(statement.kinds)
            if is_headed or (statement.verb == "E" and pattern.side == "before"):
                continue
            found = pattern.find(symbols, first, last)
            if found is not None and clause[found] not in statement.recipients and can_give(clause[found]):
                if not may_give(pattern.name, statement, clause[found], symbols[found:first], clause[:first]):
                    continue
                bodies = awarders_at(clause, symbols, found, pattern.name)
                if pattern.name == "adjacent" and (is_letter(statement) or _has_subject(statement, symbols[:first])):
                    statement.recipients = coordinated(clause, symbols, found, "NRHO")
                    continue
                if pattern.name == "on_behalf":
                    bodies = represented(bodies, clause[found])
                    _send_letter(statement, clause, symbols, last)
                if pattern.name == "genitive" and is_bestowed_on(statement, bodies):
                    statement.recipients = bodies
                else:
                    statement.awarder = bodies
                if pattern.name == "subject":
                    statement.asker = asker_of(clause, symbols, found)
                    statement.kinds += asked(clause, bodies[0])
                statement.kinds.append(pattern.name)
                return
        statement.awarder = unlisted_giver(clause, symbols, first, last) if statement.verb != "E" else []

    def _inherit(
        self, statement: Statement, carried: Statement | None, opening: Sequence[Item], *, same_sentence: bool
    ) -> None:
        """Fill what the clause leaves out from the statement before it; `opening` is what stands before the award."""
        if carried is None or "reward" in carried.kinds:
            return
        before = symbols_of(opening)
        if not same_sentence and _GOES_ON.match(before) and not statement.recipients:
            statement.recipients = [item for item in carried.recipients if not item.count]
            if statement.verb == "p" and carried.verb == "p" and not statement.awarder:
                statement.awarder = carried.awarder
            statement.kinds.append("carried")
        if not same_sentence:
            opens_bare = statement.verb == "V" and re.fullmatch(r"[D,&L]*V[^VGKP]*", before) is not None
            if opens_bare and not statement.awarder:
                statement.awarder = carried.awarder
                statement.kinds.append("carried")
            return
        own_verb = bool(statement.verb)
        has_subject = own_verb and re.search(r"[xXRH][DL]*Q?[VK][^VGKP]*$", before) is not None
        statement.verb = statement.verb or carried.verb
        agent_goes_on = statement.verb == "p" and {"passive_agent", "carried"}.intersection(carried.kinds)
        same_voice = statement.verb == carried.verb and (statement.verb == "V" or not own_verb or bool(agent_goes_on))
        has_subject |= own_verb and _OWN_PASSIVE.search(before) is not None and not is_from_state(statement, carried)
        giver = carried.asker or giver_of(carried)
        goes_on_giving = bool(giver) or not OWNED.intersection(carried.kinds)
        goes_on_giving &= not is_merit_of_given(statement, carried, before)
        if not statement.awarder and same_voice and not has_subject and goes_on_giving:
            statement.awarder = giver
            statement.presenter = statement.presenter or ([] if carried.asker else carried.presenter)
            statement.kinds.append("carried")
        share_giver_of_others(statement, carried, opening)
        if "genitive" in statement.kinds and statement.verb == "V" and not has_subject:
            statement.presenter = statement.presenter or carried.presenter
        subjects = _subjects_for(statement, carried)
        of_subject = carried.verb == "p" or bool(_OF_SUBJECT.intersection(carried.kinds))
        goes_on = statement.verb in ("p", "G") or (statement.verb == "V" and of_subject)
        goes_on |= statement.verb == "E" and re.search(r"(?:^|[,;&])(?:[Dn]+x)?[Dn]*E?[^VGKPE]*$", before) is not None
        has_own = statement.awards[0].count is not None and _is_personal(statement)
        if has_own and any(
            item.count or (item.symbol, item.recipient_kind) == ("R", "individual") for item in subjects
        ):
            return
        is_told_of = of_subject or carried.verb in ("G", "E") or "tally" in carried.kinds
        if not statement.recipients and subjects and goes_on and is_told_of:
            statement.recipients = [_as_named(item) for item in subjects]
            statement.kinds += ["carried", "subject_goes_on"]


#: Behind an award that is received, who gives it to whom: "đón nhận Bằng khen của Bộ Y tế | tặng Khoa Nội".
_GIVEN_TO = re.compile(r"C[Oo]x?V[OH]")
#: Who gives something in a clause, and a clause that goes on with rewarding: "...; khen thưởng 18 tập thể".
_ACTS = re.compile(r"(?<![CFLBP])(?P<r>O)[xXD,]*[VKU]|^[xD,]{0,3}(?P<first>O)[xX]")
_GOES_ON_REWARDING = re.compile(r"[xD,&]{0,2}K")
_GOES_ON_GIVING = re.compile(r"[D,&]{0,2}VAF")


#: Those who were counted before some of them: "trao giải cho 75 thí sinh, trong đó có".
_WHOLE = re.compile(r"N(?=[^NA]*I)(?=[^N]*$)")
#: Who brackets may be of, behind what is told of them: "Thái Lan đứng thứ hai (".
_IN_BRACKETS = re.compile(r"[OZHR]x?$")


def _closing(symbols: str, first: int, last: int) -> int:
    """Return where the brackets close that hold the awards from `first` to `last`; -1 where none do.

    Only those behind somebody tell what they have won: "Thái Lan (4 HCV)".
    """
    opened = symbols.rfind("(", 0, first)
    if opened < 0 or ")" in symbols[opened:first] or _IN_BRACKETS.search(symbols, 0, opened) is None:
        return -1
    return symbols.find(")", last + 1)


def _is_of_named_award(statement: Statement) -> bool:
    """Tell whether a verb of rewarding may say who gives the award that its recipients get."""
    is_same = "reward" in statement.kinds and FURTHER not in statement.kinds
    return is_same and all(item.org_id for item in statement.awarder)


#: How recipients are found who are the subject of what follows, too.
_OF_SUBJECT = frozenset({"subject_goes_on", "apposition", "passive_chain"})
#: A sentence that goes on without a subject: "Được tặng Huân chương ...", "Và giành giải Nhất ...".
_GOES_ON = re.compile(r"(?:[&D,]*P|&)[xD,:]{0,2}[VG][^VGKP]*$")
#: A clause with recipients and a passive verb of its own, and nobody who does it: "...; 8 cá nhân được tặng Cờ".
_OWN_PASSIVE = re.compile(r"^[^AVGKP]*[NHO][^AVGKP]*P[xD]*(?:V[,&]{1,2})?V[^VGKP]*$")


def _subjects_for(statement: Statement, carried: Statement) -> list[Item]:
    """Return the recipients before the awards of `carried` whom the next statement may go on about.

    A number of people does not go on to what bodies alone receive.
    """
    subjects = [item for item in carried.recipients if item.start < carried.awards[0].start]
    if not statement.is_for_bodies:
        return subjects
    return [item for item in subjects if item.count is None or item.recipient_kind == "collective"]


def _as_named(item: Item) -> Item:
    """Return one of a number ("là một trong 8 người nhận giải") as whom the text goes on about: the one alone."""
    return replace(item, symbol="R", count=None) if item.symbol == "N" and item.name else item


#: What stands right before the verb of a clause that says why: "tặng Giấy khen cho em A vì đã đạt giải".
_REASONS = ("vì", "vì có", "do", "nhờ")


def _is_received_for(clause: Sequence[Item], symbols: str, first: int) -> bool:
    """Tell whether the award is received at a ceremony held for others: "tổ chức lễ đón nhận Huân chương cho"."""
    verb = symbols.rfind("G", 0, first)
    before = clause[verb - 1] if verb > 0 else None
    return before is not None and before.symbol == "x" and f" {before.name.lower()}".endswith(_CEREMONY)


def _send_letter(statement: Statement, clause: Sequence[Item], symbols: str, last: int) -> None:
    """Give a letter that is sent on somebody's behalf to the body beside it: "gửi thư khen Công an tỉnh"."""
    if symbols.startswith("O", last + 1) and not statement.recipients and is_letter(statement):
        statement.recipients = coordinated(clause, symbols, last + 1, "O")


def _has_subject(statement: Statement, before: str) -> bool:
    """Tell whether a body gives, so that one beside the award receives: "Bộ Y tế tặng Bằng khen Sở Y tế"."""
    is_open = statement.verb == "V" and not statement.recipients
    return is_open and re.search(r"O[^PGHW;]*V[^VGKP]*$", before) is not None


#: Patterns that only prizes have: "giải Ba là đội Lao Bảo", "giải Nhì xã Tân Lập".
_OF_PRIZES = frozenset({"predicate", "gapped_winner", "ranked"})
_TALLIES = frozenset({"tally", "tally_first"})


def _may_fill(name: str, statement: Statement, item: Item, before: str) -> bool:
    """Tell whether a pattern may make `item` the recipient of a statement's awards."""
    if item.symbol == "O" and before.endswith("OQG") and _is_unawarded(statement):
        return False
    if name == "inverted":
        return statement.verb in ("V", "G", "p") and _INVERTED.fullmatch(before) is not None
    return _may_be_filled(name, statement, item, before)


def _may_be_filled(name: str, statement: Statement, item: Item, before: str) -> bool:
    """Tell the same of a pattern that neither a prize without winners nor a clause turned round bars."""
    is_counted = any(award.count for award in statement.awards)
    if name in _TALLIES:
        # "tỉnh có 9 Nhà giáo Nhân dân": not the province bears the title
        may_have = item.symbol == "H" or ((item.symbol != "R" or bool(item.name)) and not _is_personal(statement))
        return is_counted and not statement.verb and may_have and not gives_list(statement, item, before)
    if name == "fronted":
        is_tally = is_counted and before.startswith("G") and is_contested(statement)
        return statement.verb in ("G", "p") and _FRONTED.match(before) is not None and (is_tally or not is_counted)
    if name in _OF_PRIZES or name == "bare_noun":
        are_prizes = all(award is not None and award.category in WON_IN_CONTESTS for award in statement.award_types)
        is_noun = name == "predicate" and item.symbol == "R" and not item.name
        # "trao cúp vô địch thiếu niên cho đội A": the noun says whose contest it is
        return not are_prizes if name == "bare_noun" else are_prizes and not is_noun
    # "công ty được tặng Cờ thi đua cho đơn vị dẫn đầu": such is the flag's name
    if name == "for" and statement.verb == "p" and item.symbol in "RN" and not item.vague:
        return (_NAMED_SUBJECT if item.symbol == "R" else _PERSON_SUBJECT).search(before) is None
    # "khen thưởng 35 giáo viên, 12 học sinh giỏi": the title counts people of its own
    return not (name in _BEFORE_TITLE and is_counted and item.symbol == "N" and _is_personal(statement))


#: A clause that leaves its subject to the one behind it: "Sau khi giành ...", "Từng được trao ...".
_FRONTED = re.compile(
    r"-?(?:[xL]|Ex?L)[^NRHOZAVKPG;:,()]*(?:P?G|P[xD]?V)[^NRHOZVGKPF;:,]*$|(?:P?G|P[xD]?V)(?:A[,&]*)*$"
)
#: A clause that begins with what happens to its subject: "Được Bộ Y tế tặng Bằng khen là ông An".
_INVERTED = re.compile(r"[D,xL-]{0,3}(?:P(?:[Oo](?:[,&][Oo])*)?[xD]?[VG]x?|P?G)")
#: Patterns by which those counted before a title with a number of its own would have it.
_BEFORE_TITLE = frozenset({"inner_object", "passive", "passive_chain", "receive", "receive_chain"})


def _is_unawarded(statement: Statement) -> bool:
    """Tell whether the verb says that there is no such prize: "Ban giám khảo quyết định không có giải Nhất"."""
    return statement.verb_item is not None and statement.verb_item.name == "không có"


#: A person alone, who is none of a number behind the award; a body may be told of for some of its own.
_PERSON_SUBJECT = re.compile(r"H[xXD,]*P[^VGKP]*V[^VGKP]*$")
#: Who receives, named or counted before "được".
_NAMED_SUBJECT = re.compile(r"[NHO][xXD,]*P[^VGKP]*V[^VGKP]*$")


def _is_personal(statement: Statement) -> bool:
    """Tell whether the awards are what people are called."""
    categories = [award.category if award is not None else "" for award in statement.award_types]
    return all(category.endswith("_title") and category != "sports_title" for category in categories)
