"""When two names are the same: bodies, awards and those who receive them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from vinhdanh.extract.awards.catalogue import bare, expand, load_catalogue, load_context, load_grades
from vinhdanh.extract.organizations.gazetteer import units
from vinhdanh.extract.organizations.known import COMMON_NAMES
from vinhdanh.extract.organizations.lexicon import words as organization_words
from vinhdanh.knowledge import load_table
from vinhdanh.view import fold

#: Words shared, of all words, from which on two recipients are the same.
_ENOUGH = 0.5
#: Sets of grades that are levels, which gold keeps in the award's name.
_LEVEL_SETS = frozenset({"law_level", "level", "sector"})
_QUOTES = re.compile(r"[\"']")


@lru_cache(maxsize=16384)
def comparable(name: str) -> str:
    """Return `name` for comparison: folded, abbreviations spelled out, without quotes, one blank between words.

    Only abbreviations that our knowledge has for the heads of organizations and schools, and that are the initials of
    what they stand for, are spelled out.

    >>> comparable("Sở  Y tế “Hoà Bình”"), comparable("UBND xã Ea Ktur")
    ('sở y tế hòa bình', 'ủy ban nhân dân xã ea ktur')
    """
    words = _QUOTES.sub("", fold(name)).split()
    return " ".join(_abbreviations().get(word, word) for word in words)


@lru_cache(maxsize=16384)
def body_key(name: str) -> str:
    """Return an organization's or office's name for comparison: as above, and a province without its type.

    A short name of one body or office that our knowledge lists ("Đảng", "Trung ương Đoàn", "Thủ tướng") counts as its
    name, and so does a state's with the sort of state that it is.
    "Sở Y tế Nghệ An" and "Sở Y tế tỉnh Nghệ An" are one body, and so are "Trường THPT Lê Lợi" and "THPT Lê Lợi". A
    province's type tells it from no other place of that name; where it would (there was a city of Huế in the province
    of Thừa Thiên Huế), it stays.

    >>> body_key("Sở Y tế tỉnh Nghệ An") == body_key("Sở Y tế Nghệ An")
    True
    >>> body_key("Công an thành phố Vinh") == body_key("Công an Vinh")
    False
    >>> body_key("Công đoàn Trường THPT Lê Lợi") == body_key("Công đoàn THPT Lê Lợi")
    True
    """
    key = _KIND_OF_STATE.sub(r"\1 ", _province().sub(r"\1", _school().sub("", _of_body(name))))
    return _known_bodies().get(key, key)


_PLACES = organization_words()["places"]
_KINDS_OF_STATE, _OF_STATES = ("|".join(map(fold, _PLACES[key])) for key in ("kinds_of_state", "of_states"))
#: What sort of state a country is, before its name: "Chủ tịch nước Cộng hòa Dân chủ Nhân dân Lào".
_KIND_OF_STATE = re.compile(rf"^({_OF_STATES})(?: nước)? (?:{_KINDS_OF_STATE}) (?=\w)")


def _of_body(name: str) -> str:
    """Return a body's name for comparison, with blanks for dashes: "Thừa Thiên - Huế", "Tài chính-Ngân sách"."""
    return " ".join(comparable(name).replace("-", " ").split())


@lru_cache(maxsize=4096)
def name_set(names: str) -> frozenset[str]:
    """Return the names that are joined with semicolons, for comparison; their order says nothing."""
    return frozenset(filter(None, map(body_key, names.split(";"))))


def codes_of(award: str) -> frozenset[str]:
    """Return the codes of the catalogue's awards of that name; several awards may share one.

    A title may have its level behind its name, as gold has it: "Chiến sĩ thi đua cơ sở". An award that is not listed
    has the code of its sort, which its first word says.

    >>> sorted(codes_of("Huân chương Lao động")), sorted(codes_of("CSTĐ cấp tỉnh")), sorted(codes_of("Giải Bông lúa"))
    (['HC-LD'], ['CSTD'], ['GT'])
    >>> sorted(codes_of("Đại sứ Văn hóa đọc"))
    []
    """
    codes = _in_catalogue(award)[0]
    if codes:
        return codes
    name = comparable(award)
    sort = next((code for noun, code in _sorts() if name.startswith(f"{noun} ")), "")
    return frozenset(filter(None, [sort]))


@cache
def _sorts() -> tuple[tuple[str, str], ...]:
    """Return the nouns that say of which sort an award is, the longest first, with the code of the sort."""
    nouns: dict[str, str] = load_context()["titles"]["nouns"]
    return tuple(sorted(nouns.items(), key=lambda item: -len(item[0])))


def canonical_award(award: str) -> str:
    """Return an award's name for comparison: that of the catalogue, where it is one of its spellings.

    >>> canonical_award("HCLĐ") == canonical_award("Huân chương Lao động")
    True
    >>> canonical_award("CSTĐ cấp cơ sở") == canonical_award("Chiến sĩ thi đua cơ sở")
    True
    """
    codes, level = _in_catalogue(award)
    names = {comparable(load_catalogue()[code].name) for code in codes}
    return f"{names.pop()} {comparable(level).removeprefix('cấp ')}".rstrip() if len(names) == 1 else comparable(award)


def graded_award(award: str, grade: str) -> tuple[str, str]:
    """Return an award and its grade; a spelling of the catalogue that tells the grade with the name is taken apart.

    >>> graded_award("Quả bóng vàng", ""), graded_award("Huy chương", "Bạc")
    (('Quả bóng', 'Vàng'), ('Huy chương', 'Bạc'))
    """
    return (award, grade) if grade else _spelled_with_grade().get(comparable(award), (award, grade))


@cache
def _spelled_with_grade() -> dict[str, tuple[str, str]]:
    """Return name and grade by each spelling of both in one, but for levels, which belong to the name."""
    return {
        comparable(spelling): (award.name, grade)
        for award in load_catalogue().values()
        if _LEVEL_SETS.isdisjoint(award.grades)
        for written, _, grade in (alias.partition("=") for alias in award.aliases)
        if grade
        for spelling in expand(written)
    }


@lru_cache(maxsize=4096)
def _in_catalogue(award: str) -> tuple[frozenset[str], str]:
    """Return the codes of an award, and the level that stands behind its name."""
    by_name, by_alias = _catalogue()
    words = comparable(award).split()
    for cut in range(len(words), 0, -1):
        name, level = " ".join(words[:cut]), " ".join(words[cut:])
        codes = by_name.get(name) or by_alias.get(name, frozenset())
        if codes and not level:
            return codes, ""
        graded = frozenset(code for code in codes if level in _levels(code))
        if graded:
            return graded, _levels(min(graded))[level]
    return frozenset(), ""


@cache
def _levels(code: str) -> dict[str, str]:
    """Return the levels that an award of the catalogue may have, by each spelling."""
    sets = [load_grades()[name] for name in load_catalogue()[code].grades if name in _LEVEL_SETS]
    return {comparable(form): grade for forms in sets for form, grade in forms.items()}


@lru_cache(maxsize=4096)
def award_set(awards: str) -> frozenset[str]:
    """Return the awards that are joined with semicolons, for comparison."""
    return frozenset(canonical_award(name) for name in name_set(awards))


def same_recipient(gold: str, predicted: str) -> bool:
    """Tell whether two descriptions mean the same recipients.

    Names come with and without titles and offices, nouns with and without what describes them. So the words of one
    must stand in a row in the other, or the F1 of their words (how often each is there counts) must reach one half.

    >>> same_recipient("ông Trần Văn An", "Trần Văn An"), same_recipient("tập thể", "cá nhân")
    (True, False)
    """
    wanted, said = (re.findall(r"\w+", comparable(text)) for text in (gold, predicted))
    if not wanted or not said:
        return wanted == said
    if f" {' '.join(wanted)} " in f" {' '.join(said)} " or f" {' '.join(said)} " in f" {' '.join(wanted)} ":
        return True
    shared = (Counter(wanted) & Counter(said)).total()
    return 2 * shared / (len(wanted) + len(said)) >= _ENOUGH


@cache
def _catalogue() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return the codes by name, and by every spelling that implies no grade."""
    by_name: dict[str, set[str]] = {}
    by_alias: dict[str, set[str]] = {}
    for award in load_catalogue().values():
        by_name.setdefault(comparable(award.name), set()).add(award.code)
        for alias in award.aliases:
            if "=" not in alias:
                for spelling in expand(alias):
                    by_alias.setdefault(comparable(spelling), set()).add(award.code)
    return (
        {name: frozenset(codes) for name, codes in by_name.items()},
        {name: frozenset(codes) for name, codes in by_alias.items()},
    )


@cache
def _abbreviations() -> dict[str, str]:
    """Return what folded abbreviations of three letters and more stand for, where they are its initials."""
    found: dict[str, str] = {}
    pairs = [(alias, row["canonical"]) for row in load_table("organization_heads") for alias in row["head"].split("|")]
    pairs += [(short, full) for short, full in organization_words()["school"]["qualifiers"]]
    pairs += list(organization_words()["fields"]["spelled"].items())
    for short, full in pairs:
        letters, meant = fold(short.strip()), " ".join(fold(full).split())
        if len(letters) >= 3 and bare(letters) == bare("".join(word[0] for word in re.findall(r"\w+", meant))):
            found.setdefault(letters, meant)
    return found


@cache
def _known_bodies() -> dict[str, str]:
    """Return the comparable name of each body by its aliases; an alias of two bodies stands for none."""
    names: dict[str, set[str]] = {_of_body(short): {_of_body(name)} for short, name in COMMON_NAMES.items()}
    for row in load_table("organization_offices"):
        for phrase in row["phrase"].split("|") if row["follows"] == "nothing" else ():
            names.setdefault(_KIND_OF_STATE.sub(r"\1 ", _of_body(phrase)), set()).add(_of_body(row["canonical"]))
    for row in load_table("organization_bodies"):
        for alias in filter(None, row["aliases"].split("|")):
            names.setdefault(_of_body(alias), set()).add(_of_body(row["name"]))
    return {alias: found.pop() for alias, found in names.items() if len(found) == 1}


@cache
def _school() -> re.Pattern[str]:
    """Return what finds the noun "trường" before a kind of school that is as good a name without it."""
    heads = [row for row in load_table("organization_heads") if row["kind"] == "school"]
    spelled = {fold(row["canonical"]) for row in heads}
    kinds = {name.removeprefix("trường ") for name in spelled if name.startswith("trường ")} - spelled
    return re.compile(rf"(?<!\w)trường (?=(?:{'|'.join(sorted(kinds, key=len, reverse=True))})(?!\w))")


@cache
def _province() -> re.Pattern[str]:
    """Return what finds the type of a province before its name, as far as it tells nothing."""
    others = {(unit.type, unit.name) for unit in units() if unit.level != "province"}
    named = [
        f"{fold(unit.type)} (?={re.escape(_of_body(unit.name))}(?!\\w))"
        for unit in units()
        if unit.level == "province" and (unit.type, unit.name) not in others
    ]
    return re.compile(rf"(?<!\w)()(?:{'|'.join(sorted(set(named), key=len, reverse=True))})")
