"""Reading one sentence into statements: which awards, from whom, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from vinhdanh.extract.awards.catalogue import AwardType, load_catalogue
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.ellipsis import break_down, gapped_givers, giver_without_award, other_holders
from vinhdanh.relate.grammar import HOLDER_PATTERNS, load_grammar
from vinhdanh.relate.items import REST, Item
from vinhdanh.relate.presenter import find_presenter
from vinhdanh.relate.shape import clauses, demote, symbols_of

#: The patterns of the grammar that find who wins.
_OF_WINNERS = ("gapped_subject", "inner_object", "first_to_receive", "receive")

#: A prize before one of these is that of who follows, whatever somebody won before: "giải Ba thuộc về đội A".
_GOES_TO = ("thuộc về", "về tay")
_GROUP = re.compile(r"A(?:[,&]{1,2}A)*")
#: Prizes of which the last goes to others: "tổ 1 giành giải Nhất, giải Nhì thuộc về tổ 2".
_WON_BEFORE = re.compile(r"[NRHOZ][^VGKPF;]*G[xD]?$")
_WON_BY_OTHERS = re.compile(r"[NRHOZ][^VGKPF;]*G[xD]?A[^VGKPF;]*$")
_GIVEN_AFTER = re.compile(r"x?D?(?:P[VK])?F|x?(?P<copula>E)x?[HOZ]")
_NAMELESS = re.compile(r"K(?:[,&]{1,2}Q?K)*")
#: Words that the grammar does not know before a verb, or before "được" and whoever does what it says.
_OTHER_SUBJECT = re.compile(r"[xX][zohD]*(?:P(?:[Oo](?:[,&x]+[Oo])*)?)?[xD]?[VGK][^VGKP]*$")
#: A passive marker with, at most, its agent and verbs joined to the verb between them.
_PASSIVE = re.compile(r"P(?:x?[Oo](?:[,&x]+[Oo])*)?[xD,]*(?:[VK][,&]{1,2}[xD]?)*$")


@dataclass(slots=True)
class Statement:
    """Awards that share a verb, an awarder and recipients.

    `verb` is the governing verb's symbol, "p" for a passive one, "" for none; `verb_item` that verb where it stands
    before the award; `kinds` are the names of the grammar
    patterns that filled the roles.
    """

    awards: list[Item]
    clause_start: int
    verb: str = ""
    verb_item: Item | None = None
    awarder: list[Item] = field(default_factory=list)
    recipients: list[Item] = field(default_factory=list)
    #: Who hands the award over, where somebody else confers it.
    presenter: list[Item] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    #: Words that the grammar does not know stand where the subject of the verb would.
    has_other_subject: bool = False

    @property
    def start(self) -> int:
        """Clean offset of the first item of the statement."""
        return min(item.start for item in self._own())

    @property
    def end(self) -> int:
        """Clean offset after the last item of the statement."""
        return max(item.end for item in self._own())

    @property
    def award_types(self) -> list[AwardType | None]:
        """The catalogue's types of the awards that are named; None for one that it does not know."""
        catalogue = load_catalogue()
        return [catalogue.get(item.mention.value.code) for item in self.awards if item.mention is not None]

    def _own(self) -> list[Item]:
        """Return the items of the clause itself, without those that were carried over from before it."""
        carried = (item for item in (*self.awarder, *self.recipients) if item.start >= self.clause_start)
        return [*self.awards, *carried]


class StatementReader:
    """Applies the grammar to the items of a sentence."""

    def __init__(self) -> None:
        self._recipients = load_grammar("recipients")
        #: Where something is won, it is the winner's: "nhận giải Nữ chính xuất sắc cho bộ phim".
        self._winners_first = tuple(sorted(self._recipients, key=lambda pattern: pattern.name not in _OF_WINNERS))
        self._awarder = load_grammar("awarder")

    def __call__(self, items: Sequence[Item], previous: Statement | None) -> Iterator[Statement]:
        """Yield the statements of a sentence; `previous` is the last statement of the sentence before it."""
        statements = list(self._statements(items, previous))
        for statement, following in reversed(list(pairwise(statements))):
            _share_awarder(statement, following)
            if _awaits_recipients(statement, following):
                statement.recipients = following.recipients
                statement.kinds.append("shared")
            shares = statement.verb == "V" and not statement.recipients and following.verb == "V"
            uncounted = not any(item.count for item in following.recipients)
            shares = shares and _may_share(statement, following)
            if shares and following.recipients and (uncounted or following.kinds[:1] == ["reward"]):
                statement.recipients = following.recipients
                statement.kinds.append("shared")
        honoured: dict[int, Statement] = {}
        rewarded_by = {id(item): one.awarder for one in statements if "reward" in one.kinds for item in one.recipients}
        for statement in statements:
            if not {"reward", "part"}.intersection(statement.kinds):
                for item in statement.recipients:
                    honoured.setdefault(id(item), statement)
                    statement.awarder = statement.awarder or rewarded_by.get(id(item), [])
        for statement in statements:
            others = [item for item in statement.recipients if honoured.get(id(item), statement) is statement]
            if statement.kinds[:1] == ["reward"] and others:
                statement.recipients = others
            attributive = statement.kinds[:1] in (["reward"], ["counted_title"]) or _is_merit(statement, honoured)
            if not attributive or len(others) == len(statement.recipients):
                yield statement

    def _statements(self, items: Sequence[Item], previous: Statement | None) -> Iterator[Statement]:
        carried = previous
        first_clause = True
        for clause in clauses(demote(items)):
            symbols = symbols_of(clause)
            for first, last in _groups(clause, symbols):
                statement = self._read(clause, symbols, first, last)
                if carried is not None and _names_contest(statement, carried, symbols[:first]):
                    continue
                same_sentence = not first_clause or carried is not previous
                if carried is not None and same_sentence and not statement.awarder:
                    _open_with_giver(statement, carried, clause, symbols[:first])
                self._inherit(statement, carried, symbols[:first], same_sentence=same_sentence)
                carried = statement
                yield statement
                yield from gapped_givers(statement, clause, symbols, last)
            if carried is not None and carried is not previous:
                yield from giver_without_award(carried, clause, symbols)
            yield from self._rewards(clause, symbols)
            first_clause = False

    def _read(self, clause: list[Item], symbols: str, first: int, last: int) -> Statement:
        awards = [item for item in clause[first : last + 1] if item.symbol == "A"]
        position = max(symbols[:first].rfind(symbol) for symbol in "VGK")
        verb_item = clause[position] if position >= 0 else None
        statement = Statement(awards, clause[0].start, _verb(symbols, first, last), verb_item)
        statement.has_other_subject = _OTHER_SUBJECT.search(symbols[:first]) is not None
        has_unknown_winner = statement.awards[-1].count is None and re.match(r":[xX]", symbols[last + 1 :]) is not None
        statement.has_other_subject |= has_unknown_winner
        self._fill(statement, clause, symbols, first, last)
        if awards[0].count and not statement.verb and symbols[:first].endswith((":", "-")):
            statement.kinds.append("listed")
        break_down(statement, clause, symbols, last)
        _count_times(statement, clause[symbols.rfind("A", 0, first) + 1 : first], clause[last + 1 :])
        return statement

    def _fill(self, statement: Statement, clause: list[Item], symbols: str, first: int, last: int) -> None:
        goes_to = _goes_to(clause, last + 1)
        patterns = self._winners_first if statement.verb == "G" and not goes_to else self._recipients
        for pattern in patterns:
            found = pattern.find(symbols, first, last)
            if found is not None and _may_fill(pattern.name, statement, clause[found], symbols[:first]):
                alone = pattern.name == "tally_first"
                statement.recipients = [clause[found]] if alone else _coordinated(clause, symbols, found, "NRHOZ")
                statement.kinds.append(pattern.name)
                if found < first and clause[found].count and "I" in symbols[found:first]:
                    statement.kinds.append("part")
                break
        self._fill_awarder(statement, clause, symbols, first, last)
        if statement.verb in ("V", "p"):
            statement.presenter = find_presenter(clause, symbols, first, last)

    def _fill_awarder(self, statement: Statement, clause: list[Item], symbols: str, first: int, last: int) -> None:
        if _UNKNOWN_OWNER.match(symbols, last + 1) and clause[last + 1].name == "của":
            statement.awarder = _unknown_owner(clause[last + 2])
            statement.kinds.append("genitive")
            return
        for pattern in self._awarder:
            found = pattern.find(symbols, first, last)
            if found is not None and clause[found] not in statement.recipients and _can_give(clause[found]):
                if pattern.name == "adjacent" and _is_contested(statement):
                    continue
                bodies = _awarders(clause, symbols, found, pattern.name)
                if pattern.name == "adjacent" and (_is_letter(statement) or _has_subject(statement, symbols[:first])):
                    statement.recipients = bodies
                    continue
                if pattern.name == "on_behalf":
                    bodies = _represented(bodies, clause[found])
                if pattern.name == "genitive" and _is_bestowed_on(statement, bodies):
                    statement.recipients = bodies
                else:
                    statement.awarder = bodies
                statement.kinds.append(pattern.name)
                break

    def _rewards(self, clause: list[Item], symbols: str) -> Iterator[Statement]:
        """Yield statements of verbs that reward without naming an award ("khen thưởng 50 công nhân")."""
        for match in _NAMELESS.finditer(symbols):
            first, last = match.start(), match.end() - 1
            as_verb = symbols[:first] + "V" + symbols[last + 1 :]
            award = replace(clause[first], symbol="A", end=clause[last].end)
            objects = re.match(r"(?:,V[xn]{1,2})?[xF]{0,2}(?P<r>[NRHO])", symbols[last + 1 :])
            passive = _PASSIVE.search(symbols[:first])
            statement = Statement([award], clause[0].start, "p" if passive else "V")
            if objects:
                found = last + 1 + objects.start("r")
                statement.recipients = _coordinated(clause, symbols, found, "NRHOZ")
                statement.recipients += other_holders(clause, symbols, found)
            elif symbols[:first].endswith("T") and (chosen := re.search(r"N[^NVGKP;]*T$", symbols[:first])):
                statement.recipients = _coordinated(clause, symbols, chosen.start(), "NRHOZ")
            elif passive and (member := re.match(r"Ex?L?(?P<r>N)", symbols[last + 1 :])):
                statement.recipients = [clause[last + 1 + member.start("r")]]
            elif passive:
                subject = re.search(r"[NRHO](?=[xXDohnzILTW(),:-]*$)", symbols[: passive.start()])
                if subject:
                    statement.recipients = _coordinated(clause, symbols, subject.start(), "NRHOZ")
            if symbols[:first].endswith("T") and not any(item.symbol == "N" for item in statement.recipients):
                continue
            merged = [*clause[:first], replace(clause[first], symbol="V"), *clause[last + 1 :]]
            for pattern in self._awarder:
                found_at = pattern.find(as_verb, first + 1, first) if pattern.side == "before" else None
                if (
                    found_at is not None
                    and merged[found_at] not in statement.recipients
                    and _can_give(merged[found_at])
                ):
                    statement.awarder = _awarders(merged, as_verb, found_at, pattern.name)
                    statement.kinds.append(pattern.name)
                    break
            statement.kinds[:0] = ["reward"]
            yield statement

    def _inherit(self, statement: Statement, carried: Statement | None, before: str, *, same_sentence: bool) -> None:
        """Fill what the clause leaves out from the statement before it."""
        if carried is None or "reward" in carried.kinds:
            return
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
        is_own = own_verb and _OWN_PASSIVE.search(before) is not None and not _is_from_state(statement, carried)
        has_subject |= is_own
        if not statement.awarder and same_voice and not has_subject and not _OWNED.intersection(carried.kinds):
            statement.awarder = carried.awarder
            statement.presenter = statement.presenter or carried.presenter
            statement.kinds.append("carried")
        subjects = [item for item in carried.recipients if item.start < carried.awards[0].start]
        of_subject = carried.verb == "p" or "subject_goes_on" in carried.kinds
        goes_on = statement.verb in ("p", "G") or (statement.verb == "V" and of_subject)
        goes_on |= statement.verb == "E" and re.search(r"(?:^|[,;&])[Dn]*E?[^VGKPE]*$", before) is not None
        has_own = statement.awards[0].count is not None and _is_personal(statement)
        if has_own and any(item.count for item in subjects):
            return
        if not statement.recipients and subjects and goes_on and (of_subject or carried.verb in ("G", "E")):
            statement.recipients = [_as_named(item) for item in subjects]
            statement.kinds += ["carried", "subject_goes_on"]


def _is_merit(statement: Statement, honoured: Mapping[int, Statement]) -> bool:
    """Tell whether a prize only says which people are honoured: "Giấy khen cho 15 giáo viên đạt giải cao"."""
    if statement.kinds[:1] != ["receive"] or any(award.count for award in statement.awards):
        return False
    before = ((item, honoured.get(id(item), statement)) for item in statement.recipients)
    return all(first.verb == "V" and first.awards[-1].end < item.start for item, first in before)


def _awaits_recipients(statement: Statement, following: Statement) -> bool:
    """Tell whether an award is joined to one whose recipients are theirs: "4 giải Nhất và 5 giải Nhì được trao cho"."""
    has_verb = statement.verb_item is not None or statement.verb == "V"
    is_open = not has_verb and not statement.recipients and {"for", "shared"}.intersection(following.kinds)
    return bool(is_open) and _is_joined(statement, following) and not any(item.count for item in following.recipients)


#: A sentence that goes on without a subject: "Được tặng Huân chương ...", "Và giành giải Nhất ...".
_GOES_ON = re.compile(r"(?:[&D,]*P|&)[xD,:]{0,2}[VG][^VGKP]*$")


#: A clause with recipients and a passive verb of its own, and nobody who does it: "...; 8 cá nhân được tặng Cờ".
_OWN_PASSIVE = re.compile(r"^[^AVGKP]*[NHO][^AVGKP]*P[xD]*(?:V[,&]{1,2})?V[^VGKP]*$")


def _is_from_state(statement: Statement, carried: Statement) -> bool:
    """Tell whether the State gave the award before and this one is the State's, too."""
    state = tuple(load_toml("relation_words")["presenters"]["state"])
    given = bool(carried.awarder) and all(item.name.startswith(state) for item in carried.awarder)
    kinds = statement.award_types
    return given and all(kind is not None and kind.category in ("order", "medal", "state_title") for kind in kinds)


def _as_named(item: Item) -> Item:
    """Return one of a number ("là một trong 8 người nhận giải") as whom the text goes on about: the one alone."""
    return replace(item, symbol="R", count=None) if item.symbol == "N" and item.name else item


def _can_give(item: Item) -> bool:
    """Tell whether an item may be an awarder: a body, an office, or a place by its name."""
    return item.symbol not in "ZR" or (bool(item.name) and item.recipient_kind == "collective")


def _awarders(items: Sequence[Item], symbols: str, found: int, kind: str) -> list[Item]:
    """Return the awarder at `found` with those joined to it; the posts of one holder are not several awarders."""
    return [items[found]] if kind in HOLDER_PATTERNS else _coordinated(items, symbols, found, "Oo")


def _is_letter(statement: Statement) -> bool:
    """Tell whether the award is a letter of praise, which names whom it goes to: "thư khen Công an tỉnh"."""
    return any(award is not None and award.code == "TK" for award in statement.award_types)


def _is_contested(statement: Statement) -> bool:
    """Tell whether the awards are won from a contest, so that a body beside them names it: "vô địch U19 châu Á"."""
    return all(award is not None and award.category in _CONTESTED for award in statement.award_types)


_CONTESTED = frozenset({"sports_title", "sports_medal"})


def _has_subject(statement: Statement, before: str) -> bool:
    """Tell whether a body gives, so that one beside the award receives: "Bộ Y tế tặng Bằng khen Sở Y tế"."""
    is_open = statement.verb == "V" and not statement.recipients
    return is_open and re.search(r"O[^PGHW;]*V[^VGKP]*$", before) is not None


#: Words after "của" that no list of bodies knows, up to a mark, "cho" or the end.
_UNKNOWN_OWNER = re.compile(r"Cx(?=[F,;:)&]|$)")


def _unknown_owner(words: Item) -> list[Item]:
    """Return the owner of an award that no list of bodies knows, where the text writes it as a name."""
    return [replace(words, name=words.name.rstrip(".…!?"))] if words.name[:1].isupper() else []


def _represented(bodies: Sequence[Item], first: Item) -> list[Item]:
    """Return on whose behalf: the body named first, and with the Party the State; who comes next hands over."""
    party = first.name.startswith("Đảng")
    return [item for item in bodies if item is first or (party and item.name.startswith("Nhà nước"))]


#: A body at the head of a clause that has no verb of its own.
_GIVER_FIRST = re.compile(r"[D,x&]*(?P<r>[Oo])[,xD]{0,2}")


def _open_with_giver(statement: Statement, carried: Statement, clause: Sequence[Item], before: str) -> None:
    """Take the body that opens a clause without a verb for its awarder: "X tặng ...; Sở Y tế, Giấy khen cho 4 tổ"."""
    match = _GIVER_FIRST.fullmatch(before)
    if match is None or statement.verb or carried.verb not in ("V", "p"):
        return
    giver = clause[match.start("r")]
    if "tally" in statement.kinds and carried.verb == "V" and statement.recipients == [giver]:
        statement.recipients = []
    follows = any(item.start > statement.awards[-1].end for item in statement.recipients)
    if giver not in statement.recipients and (follows or carried.verb == "V"):
        statement.awarder = [giver]
        statement.kinds.append("giver_first")


#: How an awarder is found that only the award itself names, not the clause.
_OWNED = frozenset({"genitive", "owner", "by"})
#: How an awarder is found that gives way to the owner of the award.
_GUESSED = HOLDER_PATTERNS | {"carried"}


#: Who was given prizes, and what they won them in: "trao 2 giải Nhất cho các tác giả đoạt Giải báo chí X".
_WINNERS_GIVEN = re.compile(r"A[^AVGKP;]*FR(?:[,&]{1,2}R)*G$")


def _names_contest(statement: Statement, carried: Statement, before: str) -> bool:
    """Tell whether an award only says which contest the prizes told before it are of."""
    if not _WINNERS_GIVEN.search(before) or carried.verb != "V":
        return False
    ranks = [item.mention.value.grade for item in carried.awards if item.mention is not None]
    names = [item.mention.value for item in statement.awards if item.mention is not None]
    is_named = all(not value.grade and value.code != "GIAI" for value in names)
    return all(ranks) and is_named and not any(item.count for item in statement.awards)


def _is_joined(statement: Statement, following: Statement) -> bool:
    """Tell whether no more than a comma or "và" stands between the awards of two statements."""
    return 0 <= following.awards[0].start - statement.awards[-1].end <= len(", và ")


def _may_share(statement: Statement, following: Statement) -> bool:
    """Tell whether flags, which only bodies get, are not about to go to the people who get what is told next."""
    flags = [award for award in statement.award_types if award is not None and award.category == "flag"]
    kinds = {item.recipient_kind for item in following.recipients}
    return not flags or kinds != {"individual"}


def _share_awarder(statement: Statement, following: Statement) -> None:
    """Take the owner of an award for that of the award joined to it: "2 cờ thi đua và 6 bằng khen của Bộ Y tế"."""
    is_joined = _is_joined(statement, following)
    is_guess = not statement.awarder or statement.awarder[0].represented or _GUESSED.intersection(statement.kinds)
    if _is_of_state(statement.awards[-1], following.awards[0]):
        return
    if is_joined and is_guess and {"genitive", "owner"}.intersection(following.kinds):
        statement.awarder = following.awarder
        statement.kinds = [*(kind for kind in statement.kinds if kind not in _GUESSED), "owner"]


def _count_times(statement: Statement, before: Sequence[Item], after: Sequence[Item]) -> None:
    """Take "ba lần được nhận bằng khen" and "vô địch ba lần" for three awards."""
    symbols = symbols_of(before)
    times = [
        item.count
        for index, item in enumerate(before)
        if _is_times(item) and not symbols.startswith(("x", "X", ",", "F", "L"), index + 1)
    ]
    behind = re.match(r"[x-]{0,3}n", symbols_of(after))
    if behind and (item := after[behind.end() - 1]).count and _is_times(item):
        times.append(item.count)
    numbered = any(item.count for item in (*statement.awards, *statement.recipients))
    if times and statement.verb in ("p", "G", "E") and not numbered:
        statement.awards = [replace(award, count=times[-1]) for award in statement.awards]


def _is_times(item: Item) -> bool:
    return item.count is not None and item.count.unit.lower().split(" ")[0] == "lần"


#: Patterns that only prizes have: "giải Ba là đội Lao Bảo", "giải Nhì xã Tân Lập".
_OF_PRIZES = frozenset({"predicate", "gapped_winner"})
_PRIZES = frozenset({"contest_prize", "sports_title", "sports_medal"})
_TALLIES = frozenset({"tally", "tally_first"})


def _may_fill(name: str, statement: Statement, item: Item, before: str) -> bool:
    """Tell whether a pattern may make `item` the recipient of a statement's awards."""
    if item.symbol == "O" and before.endswith("OQG") and _is_unawarded(statement):
        return False
    is_counted = any(award.count for award in statement.awards)
    if name in _TALLIES:
        # "tỉnh có 9 Nhà giáo Nhân dân": not the province bears the title
        return is_counted and not statement.verb and not (item.symbol in "OZ" and _is_personal(statement))
    if name in _OF_PRIZES:
        return all(award is not None and award.category in _PRIZES for award in statement.award_types)
    # "công ty được tặng Cờ thi đua cho đơn vị dẫn đầu": such is the flag's name
    if name == "for" and statement.verb == "p" and item.symbol == "R" and not item.vague:
        return _NAMED_SUBJECT.search(before) is None
    # "khen thưởng 35 giáo viên, 12 học sinh giỏi": the title counts people of its own
    return not (name in _BEFORE_TITLE and is_counted and item.symbol == "N" and _is_personal(statement))


#: Patterns by which those counted before a title with a number of its own would have it.
_BEFORE_TITLE = frozenset({"inner_object", "passive", "passive_chain", "receive", "receive_chain"})


def _is_unawarded(statement: Statement) -> bool:
    """Tell whether the verb says that there is no such prize: "Ban giám khảo quyết định không có giải Nhất"."""
    return statement.verb_item is not None and statement.verb_item.name == "không có"


#: Who receives, named or counted before "được".
_NAMED_SUBJECT = re.compile(r"[NHO][xXD,]*P[^VGKP]*V[^VGKP]*$")


def _is_personal(statement: Statement) -> bool:
    """Tell whether the awards are what people are called."""
    return all(award is not None and award.category.endswith("_title") for award in statement.award_types)


def _is_bestowed_on(statement: Statement, bodies: Sequence[Item]) -> bool:
    """Tell whether "của" names who receives: in "đón nhận Huân chương của Công ty X", since orders are the State's."""
    awards = (item.mention.value.code for item in statement.awards if item.mention is not None)
    is_order = any(code.startswith(("HC-", "HCH-")) for code in awards)
    return is_order and statement.verb in ("G", "p") and all(item.mention is not None for item in bodies)


def _groups(items: Sequence[Item], symbols: str) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of awards that stand side by side; one with a number of its own stands alone."""
    for match in _GROUP.finditer(symbols):
        first = match.start()
        awards = [index for index in range(match.start(), match.end()) if symbols[index] == "A"]
        has_owner = symbols.startswith("CO", match.end())
        has_agent = _HAS_AGENT.search(symbols[:first]) is not None
        is_of_another = _goes_to(items, match.end()) and "G" in symbols[:first]
        is_of_another |= bool(_WON_BEFORE.search(symbols[:first]) and _GIVEN_AFTER.match(symbols, match.end()))
        for award, following in zip(awards, [*awards[1:], None], strict=True):
            is_other_rank = has_owner and following is not None and _is_of_state(items[award], items[following])
            if following is not None and _share_number(items[award], items[following]):
                continue
            is_other_rank |= (is_of_another or (has_owner and has_agent)) and following == awards[-1]
            if following is None or items[award].count or items[following].count or is_other_rank:
                yield first, award
                first = following if following is not None else first


#: One who gives, right before the awards: what owns the last of them is not the owner of the first.
_HAS_AGENT = re.compile(r"P[xD]?O[xD]*V[xD]?$")


def _goes_to(items: Sequence[Item], at: int) -> bool:
    """Tell whether the item at an index says that the prize before it goes to who follows."""
    return at < len(items) and items[at].name in _GOES_TO


def _share_number(award: Item, following: Item) -> bool:
    """Tell whether one number counts two awards of a kind: "120 bằng khen, giấy khen"."""
    if award.count is None or following.count is not None or following.start - award.end > len(", "):
        return False
    kinds = [load_catalogue().get(item.mention.value.code) if item.mention else None for item in (award, following)]
    families = [_FAMILIES.get(kind.category, "") if kind else "" for kind in kinds]
    return families[0] == families[1] != ""


_FAMILIES = {"certificate": "paper", "order": "order", "medal": "order", "sports_medal": "order"}


def _is_of_state(award: Item, following: Item) -> bool:
    """Tell whether `award` is an honour of the State and `following` is not: what owns the second is not its owner."""
    kinds = [load_catalogue().get(item.mention.value.code) if item.mention else None for item in (award, following)]
    of_state = [kind is not None and kind.category in ("order", "medal", "state_title") for kind in kinds]
    return of_state[0] and not of_state[1]


def _verb(symbols: str, first: int, last: int) -> str:
    """Return the symbol of the verb that governs the award: the nearest to its left, else one that follows it."""
    before = symbols[:first]
    if _WON_BY_OTHERS.search(before) and (given := _GIVEN_AFTER.match(symbols, last + 1)):
        return "E" if given["copula"] else "p"
    position = max(before.rfind(symbol) for symbol in "VGK")
    if position >= 0:
        if before[position] == "G":
            return "G"
        return "p" if _PASSIVE.search(before[:position]) else before[position]
    following = re.match(r"[xXDohnI(),:OC-]{0,4}(P?)(?:x?O)?[xD]?V", symbols[last + 1 :])
    if following:
        return "p"
    return "E" if re.search(r"E(?:xL)?$", before) else ""


def _coordinated(items: Sequence[Item], symbols: str, found: int, allowed: str) -> list[Item]:
    """Return the item at `found` with those joined to it by commas and "và" on both sides.

    An item to the right that has a verb or a number after it begins another clause; the rest of a number stands alone.
    """
    if items[found].name == REST:
        return [items[found]]
    chosen = [found]
    before_verb = "" if "N" not in allowed else r"(?![xXD]*[VGKP])(?!(?<=,[NRHOZ])[xXD]*[IE])"
    dash = "|-" if items[found].name.startswith("Đảng") else ""
    mark = f",|&|,&{dash}"
    joint = re.compile(rf"(?:,(?:[xXo]|x?Ro)(?=,?&))?[xXo]?(?:{mark})[x]?([{allowed}]){before_verb}")
    position = found
    while match := joint.match(symbols, position + 1):
        is_described = symbols[position + 1] in "xXo" and "&" not in match.group()
        if is_described and symbols[match.start(1)] != symbols[position]:
            break
        if symbols.startswith("ON", match.start(1)):
            break
        position = match.start(1)
        chosen.append(position)
    back = re.compile(rf"([{allowed}])(?:x?&|,|,&)$")
    position = found
    while match := back.search(symbols[:position]):
        position = match.start(1)
        if _belongs_elsewhere(symbols, position):
            break
        chosen.insert(0, position)
    return [items[index] for index in chosen]


def _belongs_elsewhere(symbols: str, position: int) -> bool:
    """Tell whether the body at `position` ends a phrase of its own: "70 năm ngày thành lập Hội, Bộ Y tế tặng ..."."""
    qualifies = symbols.startswith("o,O", position)
    return qualifies or re.search(r"Cx?$|[^Oo,;]&$", symbols[:position]) is not None
