"""Whether two records name one recipient: short and full names of people and of teams."""

from __future__ import annotations

import re
from functools import cache

from vinhdanh.alternation import either
from vinhdanh.extract.awards.catalogue import WON_IN_CONTESTS, load_catalogue
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.values import AwardRecord
from vinhdanh.view import fold

#: What the names of teams begin with, longest first: "đội tuyển Việt Nam" and "Việt Nam" are one in a contest.
_TEAMS = tuple(tuple(fold(words).split()) for words in load_toml("relation_words")["teams"]["heads"])
#: Those who are honoured with their land, and the land.
_OF_LAND = re.compile(
    rf"(?:(?:{either(load_toml('relation_words')['bearers']['of_land'])})(?:, | và |, và | ))*"
    rf"(?P<land>(?:{either(load_toml('relation_words')['bearers']['counted_lands'])}) .+)"
)
#: The command of a force, before its name.
_COMMAND = re.compile(rf"(?:{either(load_toml('relation_words')['bearers']['commands'])}) ")


def named_recipient(record: AwardRecord) -> str:
    """Return the name of the recipient; "" where `recipient` is the noun that a number counts."""
    return record.recipient if record.recipient[:1].isupper() or record.count is None else ""


def is_won(record: AwardRecord) -> bool:
    """Tell whether the award is won in a contest, so that another contest makes it another award."""
    known = load_catalogue().get(record.award_code)
    return known is not None and known.category in WON_IN_CONTESTS


def name_one(first: AwardRecord, second: AwardRecord) -> bool:
    """Tell whether two records name the same recipient, one perhaps shorter: "Nguyễn Thị Lành" and "Lành".

    Of several who got an award of the same class, one may be told alone: "A đón nhận Huân chương …", "A và B …".
    """
    names = named_recipient(first), named_recipient(second)
    if names[0] == names[1]:
        return True
    if not all(names) or first.recipient_kind != second.recipient_kind:
        return False
    few, many = sorted((set(name.split("; ")) for name in names), key=len)
    if len(many) > 1:
        return bool(first.grade) and first.grade == second.grade and few < many
    short, full = sorted((fold(name).split() for name in names), key=len)
    if first.recipient_kind == "individual":
        return full[-len(short) :] == short
    if first.recipient_kind != "collective":
        return False
    return _are_one_team(short, full) if is_won(first) else len({_body_of(name) for name in names}) == 1


def _are_one_team(first: list[str], second: list[str]) -> bool:
    """Tell whether the words of two names are those of one team, one perhaps without what a team is called."""
    short, full = sorted((_without_head(first), _without_head(second)), key=len)
    return bool(short) and short in (full[-len(short) :], full[: len(short)])


def _body_of(name: str) -> str:
    """Return the land that is honoured by its people or its committee, or the force by its command.

    "Nhân dân và cán bộ huyện Cam Lâm", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An".
    """
    match = _OF_LAND.fullmatch(fold(name))
    return match["land"] if match else _COMMAND.sub("", fold(name))


def is_team(record: AwardRecord) -> bool:
    """Tell whether the recipient is called a team, whose members win what it wins: "đội tuyển Việt Nam"."""
    words = fold(record.recipient).split()
    return record.recipient_kind == "collective" and _without_head(words) != words


def fuller(first: AwardRecord, second: AwardRecord) -> AwardRecord:
    """Return that of two records whose recipient's name is the longer one."""
    return second if len(second.recipient) > len(first.recipient) else first


def _without_head(words: list[str]) -> list[str]:
    head = next((team for team in _TEAMS if tuple(words[: len(team)]) == team), ())
    return words[len(head) :]


def of_other_land(winner: AwardRecord, team: AwardRecord) -> bool:
    """Tell whether somebody is from another province or country than a team: "Lan (Sơn La)" and "đoàn Hà Nội"."""
    for land in _lands():
        own, theirs = {*land.findall(winner.affiliation)}, {*land.findall(team.recipient)}
        if own and theirs and own.isdisjoint(theirs):
            return True
    return False


@cache
def _lands() -> tuple[re.Pattern[str], ...]:
    """Return the names of provinces, and those of countries."""
    provinces = {row["name"] for row in load_table("administrative_units") if row["level"] == "province"}
    countries = load_toml("relation_words")["contestants"]["countries"]
    return tuple(re.compile(rf"(?<!\w){either(names)}(?!\w)") for names in (provinces, countries))
