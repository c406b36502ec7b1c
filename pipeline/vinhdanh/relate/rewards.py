"""Verbs that reward without naming an award: "khen thưởng 50 công nhân"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
from vinhdanh.relate.coordination import PASSIVE, awarders_at, coordinated
from vinhdanh.relate.ellipsis import other_holders
from vinhdanh.relate.grammar import Pattern
from vinhdanh.relate.items import Item
from vinhdanh.relate.presenter import find_presenter
from vinhdanh.relate.sharing import can_give
from vinhdanh.relate.statement import Statement
from vinhdanh.view import View

#: Told of somebody beside another honour, whoever gave that.
FURTHER = "further"
_VERBS = re.compile(r"K(?:[,&]{1,2}Q?K)*")
#: An award that is the subject of such a verb: "Giải thưởng Nguyễn Đức Cảnh năm 2023 | tôn vinh 75 công nhân".
_HONOURS = re.compile(r"[xD,]*(?P<a>A)[xD(),]*$")
#: Whom such a verb rewards: "khen thưởng 5 tập thể", "quyết định khen thưởng của Bộ Y tế cho 5 tập thể".
#: Verbs that share the object of such a verb may stand between: "khen thưởng, phối hợp bệnh viện chữa trị cho anh A".
_OBJECT = re.compile(r"(?:(?:,V[xn]{1,2})?[xF]{0,2}|CO(?:[,&]+O)*F|,[xXoL]{1,5}F(?=H))(?P<r>[NRHO])")
#: What somebody who is rewarded did to others: "khen thưởng tài xế cứu 3 học sinh".
_DEED = re.compile(rf"(?<!\w)(?:{either(load_toml('relation_words')['rewards']['deeds'])})(?!\w)")
_CHOSEN = re.compile(r"N[^NVGKP;]*T$")
_MEMBER = re.compile(r"Ex?L?(?P<r>N)")
_SUBJECT = re.compile(r"[NRHO](?=[xXDohnzILTW(),:-]*$)")
#: Who opened the clause and received something before: "X đạt danh hiệu vững mạnh, được cấp trên khen thưởng".
_SUBJECT_OF_MORE = re.compile(r"[HO](?=[xXDo,()]*(?:G|P[xXDo]*O?x?[VK])[^NRHZ;K]*[,&]+[xD]*$)")
_RECIPIENTS = "NRHOZ"


def rewards(clause: Sequence[Item], symbols: str, awarders: Sequence[Pattern]) -> Iterator[Statement]:
    """Yield the statements of the verbs of rewarding in a clause; `awarders` are the patterns that find who gives."""
    for match in _VERBS.finditer(symbols):
        first, last = match.start(), match.end() - 1
        honours = _HONOURS.match(symbols[:first])
        award = replace(clause[first], symbol="A", end=clause[last].end)
        award = clause[honours.start("a")] if honours is not None else award
        passive = PASSIVE.search(symbols[:first])
        statement = Statement([award], clause[0].start, "p" if passive else "V")
        statement.recipients = _rewarded(clause, symbols, first, last, passive)
        if symbols[:first].endswith("T") and not any(item.symbol == "N" for item in statement.recipients):
            continue
        _tell_rewarder(statement, clause, symbols, match, awarders)
        is_further = passive is not None and _SUBJECT_OF_MORE.match(symbols[: passive.start()]) is not None
        statement.kinds[:0] = ["reward", FURTHER] if is_further and statement.awarder else ["reward"]
        if _is_paid(clause[last + 1 :]):
            statement.kinds.append(_PAID)
        if _PAID_TO_ONE.match(symbols, last + 1) and _is_money(clause[last + 2]):
            statement.kinds.append(_PAID_OUT)
        yield statement


def _rewarded(clause: Sequence[Item], symbols: str, first: int, last: int, passive: re.Match[str] | None) -> list[Item]:
    """Return whom the verbs from `first` to `last` reward, which is not what somebody is commended as."""
    objects = _OBJECT.match(symbols[last + 1 :])
    if objects and not (passive and objects["r"] == "R"):
        found = last + 1 + objects.start("r")
        if any(_DEED.search(item.name.lower()) for item in clause[last + 1 : found]):
            return []
        return [*coordinated(clause, symbols, found, _RECIPIENTS), *other_holders(clause, symbols, found)]
    chosen = _CHOSEN.search(symbols[:first])
    if chosen:
        return coordinated(clause, symbols, chosen.start(), _RECIPIENTS)
    member = _MEMBER.match(symbols[last + 1 :]) if passive else None
    if member:
        return [clause[last + 1 + member.start("r")]]
    before = symbols[: passive.start()] if passive else ""
    subject = _SUBJECT.search(before) or _SUBJECT_OF_MORE.match(before)
    return coordinated(clause, symbols, subject.start(), _RECIPIENTS) if subject else []


def _tell_rewarder(
    statement: Statement, clause: Sequence[Item], symbols: str, verbs: re.Match[str], awarders: Sequence[Pattern]
) -> None:
    """Name who rewards: the owner of a decision to reward, else who acts before the verb."""
    first, last = verbs.start(), verbs.end() - 1
    if symbols.startswith("CO", last + 1):
        statement.awarder = awarders_at(clause, symbols, last + 2, "genitive")
        statement.kinds.append("genitive")
        return
    merged = [*clause[:first], replace(clause[first], symbol="V"), *clause[last + 1 :]]
    as_verb = symbols[:first] + "V" + symbols[last + 1 :]
    for pattern in awarders:
        found = pattern.find(as_verb, first + 1, first) if pattern.side == "before" else None
        if found is not None and merged[found] not in statement.recipients and can_give(merged[found]):
            statement.awarder = awarders_at(merged, as_verb, found, pattern.name)
            statement.kinds.append(pattern.name)
            if pattern.name == "on_behalf":
                statement.presenter = find_presenter(merged, as_verb, first + 1, first)
            return


def without_bare_wins(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield `statements` without prizes of no name and rank that only say which people are rewarded.

    "khen thưởng 9 giáo viên và 14 học sinh đạt giải cao": all are rewarded.
    """
    rewarding = [one for one in statements if one.kinds[:1] == ["reward"]]
    for statement in statements:
        reward = next((one for one in rewarding if _says_whom(statement, one)), None)
        if reward is None:
            yield statement
        else:
            told = {id(item) for item in reward.recipients}
            reward.recipients += [item for item in statement.recipients if id(item) not in told]


def _says_whom(win: Statement, reward: Statement) -> bool:
    """Tell whether a prize of no name and rank is won by those whom a verb before it rewards, beside others perhaps."""
    values = [award.mention.value for award in win.awards if award.mention is not None]
    is_bare = len(values) == 1 and values[0].code in _BARE and not values[0].grade and win.awards[0].count is None
    told = {id(item) for item in reward.recipients}
    after = all(item.start > reward.awards[-1].start for item in win.recipients)
    is_told = is_bare and win.verb == "G" and after and bool(win.recipients)
    return is_told and reward.verb == "V" and any(id(item) in told for item in win.recipients)


#: Codes of prizes that say nothing without a name or a rank.
_BARE = frozenset({"GIAI", "GT"})
#: Verbs that say as often that money is paid, and told of money behind one.
_BONUSES = frozenset(load_toml("relation_words")["rewards"]["bonuses"])
_PAID = "paid"
#: Somebody named who is paid a sum outright: "khen thưởng TS. Lê Thu Hà 30 triệu đồng".
_PAID_TO_ONE, _PAID_OUT = re.compile(r"[HO]n"), "paid_out"
#: Behind such a verb: money on the spot, "thưởng nóng".
_ON_THE_SPOT = "nóng"


def _is_paid(behind: Sequence[Item]) -> bool:
    """Tell whether the items behind a verb of rewarding tell of money."""
    on_the_spot = bool(behind) and behind[0].name.lower().startswith(_ON_THE_SPOT)
    return on_the_spot or any(_is_money(item) for item in behind)


def _is_money(item: Item) -> bool:
    return item.count is not None and item.count.unit_class == "money"


def is_bonus(statement: Statement, view: View) -> bool:
    """Tell whether a verb of rewarding says that money is paid, which is no honour: "thưởng đội 500 triệu đồng"."""
    verb = statement.awards[0]
    is_bonus_verb = _PAID in statement.kinds and view.norm[verb.start : verb.end] in _BONUSES
    return is_bonus_verb or _PAID_OUT in statement.kinds
