"""What a clause leaves out because the one before it says it: verb and award, or who is behind a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS
from vinhdanh.extract.awards.gapped import GAPPED
from vinhdanh.relate.items import Item

if TYPE_CHECKING:
    from vinhdanh.relate.statement import Statement

#: People rewarded for titles that they hold: "khen thưởng 12 em đạt học sinh giỏi, 5 em đạt giải Nhất và 3 lớp".
_HOLDERS = re.compile(r"NGA[xD]?(?:(?:,|&|,&)(?:N(?:GA[xD]?)?|A))+")


def other_holders(clause: Sequence[Item], symbols: str, found: int) -> list[Item]:
    """Return the recipients behind the first one at `found` where what they hold stands between them."""
    match = _HOLDERS.match(symbols, found)
    return [clause[at] for at in range(found + 1, match.end()) if symbols[at] == "N"] if match else []


_RECIPIENTS = r"(?P<n>N(?:[xX]?[,&]{1,2}x?N)*)(?![xXD]*[VGKPA])"
#: Behind the recipients of one giver another with recipients: "... cho 5 tập thể, Giám đốc Công an tỉnh 15 cá nhân".
_NEXT_GIVER = re.compile(rf"N[xX]?(?:,|&|,&)x?(?P<o>O)x?{_RECIPIENTS}")
#: A clause that is nothing but a giver and recipients: "...; Hội Nông dân, 5 hộ".
_ONLY_GIVER = re.compile(rf"[D,&x]*(?P<o>O)[,x]?{_RECIPIENTS}[xXLDohnR,]*")


#: Recipients with a giver of their own, the verb of whom stands behind the next: "5 tổ được Sở, 3 em được Bộ tặng".
_EARLIER_GIVER = re.compile(r"(?P<n>N(?:[,&]{1,2}N)*)[xD]?PD?(?P<o>O)(?:,|&|,&)(?=[xD]?N(?:[,&]{1,2}N)*[xD]?P[xD]?O)")
#: Behind the recipients of the award of one owner those of another's: "Bằng khen của Bộ cho 2 tổ, | của Sở cho 5 tổ".
_NEXT_OWNER = re.compile(rf"N[xX]?(?:,|&|,&)(?P<of>x)(?P<o>[Oo])F{_RECIPIENTS}")


def gapped_givers(statement: Statement, clause: Sequence[Item], symbols: str, last: int) -> Iterator[Statement]:
    """Yield the statements of further givers of the same award in a clause, verb and award left out."""
    counted = any(item.symbol == "N" for item in statement.recipients)
    if statement.verb == "p" and "passive_agent" in statement.kinds and counted:
        for match in _EARLIER_GIVER.finditer(symbols, 0, last):
            yield _given_too(statement, clause, match)
            statement.recipients = [item for item in statement.recipients if item is not clause[match.start("o")]]
    for match in _NEXT_OWNER.finditer(symbols, last + 1) if counted and "genitive" in statement.kinds else ():
        if clause[match.start("of")].name.lower() == "của":
            yield _given_too(statement, clause, match)
    if statement.verb == "V" and statement.awarder and any(item.symbol == "N" for item in statement.recipients):
        for match in _NEXT_GIVER.finditer(symbols, last + 1):
            yield _given_too(statement, clause, match)


def giver_without_award(carried: Statement, clause: Sequence[Item], symbols: str) -> Iterator[Statement]:
    """Yield the statement of a clause that names giver and recipients, and leaves verb and award to the one before."""
    match = _ONLY_GIVER.fullmatch(symbols)
    if match and carried.verb == "V" and carried.awarder and "reward" not in carried.kinds:
        yield _given_too(carried, clause, match)


#: Recipients and a verb of conferring behind an award that is theirs, too: "..., 2 mẹ còn sống được | phong tặng".
_SAME_AWARD = re.compile(r"[,&;]+x?(?P<n>N)[xXDL]{0,3}P[Oo]?(?P<v>V)(?![^;]*A)(?=[xE,;&]|$)")


def given_the_same(statement: Statement, clause: Sequence[Item], symbols: str, last: int) -> Iterator[Statement]:
    """Yield the statement of further recipients in a clause who are given the same award by a verb of their own."""
    match = _SAME_AWARD.search(symbols, last + 1) if statement.verb == "p" else None
    if match is not None and all(item.symbol == "N" for item in statement.recipients):
        awards = [replace(award, count=None) for award in statement.awards]
        recipients = [clause[match.start("n")]]
        yield replace(statement, awards=awards, recipients=recipients, presenter=[], kinds=["carried"])


def _given_too(statement: Statement, clause: Sequence[Item], match: re.Match[str]) -> Statement:
    """Return the statement of the giver in `match` of the same award by the same verb as in `statement`."""
    recipients = [item for item in clause[match.start("n") : match.end("n")] if item.symbol == "N"]
    awards = [replace(award, count=None) for award in statement.awards]
    giver = [clause[match.start("o")]]
    kinds = ["gapped_giver"]
    return replace(statement, awards=awards, verb="V", awarder=giver, recipients=recipients, presenter=[], kinds=kinds)


#: Who comes before a prize behind the prize of another: "A đạt giải Nhất, | B và C | giải Nhì".
_NEXT_WINNER = re.compile(r"(?:^|A[xDoC]*[,&]+)[D&x]{0,2}(?P<r>[OR](?:[,&]+[OR])*)x?$")


def gapped_winners(statement: Statement, carried: Statement | None, clause: Sequence[Item], before: str) -> None:
    """Give a prize to the bodies right before it, where the clause leaves out the verb by which another has won.

    `before` are the symbols before the prize, `carried` the statement before this one.
    """
    match = _NEXT_WINNER.search(before)
    goes_on = carried is not None and carried.verb == "G" and statement.verb in ("", "G")
    is_prize = all(award is not None and award.category in WON_IN_CONTESTS for award in statement.award_types)
    if match is None or not goes_on or not is_prize:
        return
    statement.verb = "G"
    statement.recipients = [clause[at] for at in range(*match.span("r")) if before[at] in "OR"]
    statement.awarder = []
    statement.kinds = ["gapped_subject"]


#: What opens the parts of a number: "gồm 34 công ty và 26 trường", "(22 tập thể, 38 cá nhân)".
_PARTS = re.compile(r"[xXDohLn,(]*I:?(?P<parts>[^AVGKP;]*)|[xXDohL]*[:(](?P<in_brackets>[xnN,&]+)(?:\)|$)")


def break_down(statement: Statement, clause: Sequence[Item], symbols: str, last: int) -> None:
    """Put the parts of a number in its place where they add up: "60 đơn vị đạt ..., gồm 34 công ty và 26 trường".

    A number that says no kind stays beside its parts, which do: "35 tập thể, cá nhân, trong đó có 12 tập thể ...".
    """
    if len(statement.recipients) != 1 or not statement.recipients[0].count:
        return
    (total,) = statement.recipients
    behind = next((at for at in range(last + 1, len(clause)) if clause[at] is total), last)
    match = _PARTS.match(symbols, behind + 1)
    if match is None or total.count is None:
        return
    start, end = match.span("parts" if match["parts"] is not None else "in_brackets")
    counted = "N" if match["parts"] is not None else "Nn"
    parts = [replace(item, symbol="N") for item in clause[start:end] if item.symbol in counted and item.recipient_kind]
    numbers = [part.count.value or 0 for part in parts if part.count]
    if len(parts) > 1 and sum(numbers) == total.count.value:
        statement.recipients = [total, *parts] if total.recipient_kind == "mixed" else parts
        statement.kinds.append("breakdown")


def counts_level(clause: Sequence[Item], symbols: str, first: int, last: int) -> bool:
    """Tell whether an award is a level of one told before, of those counted right behind: "cấp tỉnh | 87 hộ"."""
    mention = clause[first].mention
    is_level = first == last and mention is not None and mention.rule == GAPPED
    return is_level and symbols.startswith("N", last + 1)
