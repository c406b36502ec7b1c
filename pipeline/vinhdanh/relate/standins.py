"""Nouns and posts that stand for a body already named: "nhà trường", "Hiệu trưởng", "Tổng Giám đốc"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.lands import Lands
from vinhdanh.resolve.offices import Office
from vinhdanh.resolve.organizations_identity import organization_id
from vinhdanh.scanner import Scanner, WideScanner
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View

#: How far behind its stand-in a body may be named first.
_NEAR = 120
_DATA = load_toml("relation_words")["stand_ins"]
#: What stands before the owner of an honour.
_OWNED = tuple(_DATA["owned"])


@dataclass(frozen=True, slots=True)
class _StandIn:
    """A word for a body: the post that it names, if it is one, how names of such bodies begin, their level and land."""

    post: str
    heads: tuple[str, ...]
    level: str
    land: str


class StandInFinder:
    """Finds words that act for a body where they give: before a verb of conferring, or behind "của"."""

    def __init__(self) -> None:
        #: Those of the document that is being read.
        self._lands: Lands | None = None
        self._stand_ins = {
            word: _StandIn(row.get("post", ""), tuple(row["heads"]), row.get("level", ""), row.get("land", ""))
            for row in _DATA["word"]
            for word in row["words"]
        }
        word = "|".join(sorted(self._stand_ins, key=len, reverse=True))
        auxiliaries, verbs = ("|".join(_DATA[key]) for key in ("auxiliaries", "verbs"))
        honours = "|".join(_DATA["honours"])
        posts = "|".join(word for word, found in self._stand_ins.items() if found.post)
        #: A post before the name of its holder: "Bộ trưởng Lê Văn Hải".
        self._held = WideScanner(
            rf"(?<!\w)(?P<giver>(?i:{posts}))(?= (?P<holder>\p{{Lu}}\p{{Ll}}+(?: \p{{Lu}}\p{{Ll}}+){{1,4}}))"
        )
        self._pattern = Scanner(
            rf"(?<!\w)(?:(?P<giver>{word})(?=(?: (?:{auxiliaries}))* (?:{verbs})(?!\w)|,? (?:{honours})(?!\w))"
            rf"|(?:{honours}|quyền|thay mặt) (?:của )?(?P<owner>{word})(?!\w))"
        )

    def __call__(self, material: Material, start: int, end: int) -> Iterator[Item]:
        """Yield an item with the name of the body for each stand-in between two offsets that the document resolves."""
        for match in self._pattern.finditer(material.view.norm, start, end):
            yield from self._item(material, *match.span("giver" if match["giver"] else "owner"))
        for match in self._held.finditer(material.view.text, start, end):
            office = _office_held(material.offices, material.view, match)
            if office is not None:
                first, last = match.span("giver")
                yield Item("O", first, last, None, office, office.name, office.org_id, recipient_kind="individual")
            else:
                yield from self._item(material, *match.span("giver"))

    def _item(self, material: Material, start: int, end: int) -> Iterator[Item]:
        found = self._stand_ins[material.view.norm[start:end]]
        body = _owner(material, found, start) or _body(material.organizations, found, start)
        body = body or self._of_land(material, found, start)
        if body is None:
            return
        if found.post:
            office = Office(start, end, f"{found.post} {body.name}", body.name, body.org_id)
            yield Item("O", start, end, None, office, office.name, body.org_id, recipient_kind="individual")
        else:
            yield Item("O", start, end, name=body.name, org_id=body.org_id, recipient_kind="collective")

    def _of_land(self, material: Material, stand_in: _StandIn, at: int) -> OrganizationValue | None:
        """Return the body of the land that the document tells of most, which it does not name: "Chủ tịch tỉnh"."""
        if not stand_in.land:
            return None
        if self._lands is None or self._lands.material is not material:
            self._lands = Lands(material)
        land = self._lands.named(stand_in.land, at)
        base = _COUNCIL if stand_in.post else _association(material.organizations)
        name = f"{base} {land}"
        return OrganizationValue(name, org_id=organization_id(name)) if land and base else None


def _association(organizations: Sequence[Mention[OrganizationValue]]) -> str:
    """Return the name, without its land, that the associations of a document share ("Hội Nông dân"); "" without one."""
    values = [mention.value for mention in organizations if mention.value.name.startswith(_ASSOCIATION)]
    named = {value.name.removesuffix(value.place).strip() for value in values if value.place}
    return named.pop() if len(named) == 1 else ""


_COUNCIL, _ASSOCIATION = "Ủy ban nhân dân", "Hội "


def _owner(material: Material, stand_in: _StandIn, at: int) -> OrganizationValue | None:
    """Return the body that owns what a post gives in the same sentence: "Bộ trưởng A tặng Bằng khen của Bộ Y tế"."""
    view = material.view
    end = view.sentences[view.sentence_at(at)][1]
    behind = [mention for mention in material.organizations if at < mention.start < end] if stand_in.post else []
    owners = (mention.value for mention in behind if view.norm.endswith(_OWNED, 0, mention.start))
    return next((owner for owner in owners if _is_meant(owner, stand_in)), None)


def _office_held(offices: Sequence[Office], view: View, match: regex.Match[str]) -> Office | None:
    """Return the office that the document names in full before the same holder: "Bộ trưởng Bộ Y tế Lê Văn Hải"."""
    post = f"{match['giver'].lower()} "
    return next(
        (
            office
            for office in offices
            if office.name.lower().startswith(post) and view.text.startswith(f" {match['holder']}", office.end)
        ),
        None,
    )


def _body(organizations: Sequence[Mention[OrganizationValue]], stand_in: _StandIn, at: int) -> OrganizationValue | None:
    """Return the body meant by a stand-in that is named most often before `at`, of several the last."""
    alike = [mention for mention in organizations if _is_meant(mention.value, stand_in)]
    named = [mention.value for mention in alike if mention.start < at]
    if not named:
        return next((mention.value for mention in alike if mention.start - at < _NEAR), None)
    often = Counter(value.org_id for value in named)
    return max(enumerate(named), key=lambda pair: (often[pair[1].org_id], pair[0]))[1]


def _is_meant(body: OrganizationValue, stand_in: _StandIn) -> bool:
    """Tell whether a word can stand for a body, by how its name begins and its level."""
    return body.name.lower().startswith(stand_in.heads) and stand_in.level in ("", body.level)
