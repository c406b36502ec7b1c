"""Recipients in the lines of a list whose heading says who gives what: "Sở tặng Giấy khen cho:", "- 3 tập thể"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vinhdanh.relate.itemise import Itemiser
from vinhdanh.relate.items import Item, Material
from vinhdanh.relate.shape import demote
from vinhdanh.relate.statement import Statement
from vinhdanh.relate.status import LIST_ITEM


def fill_from_lists(statements: Sequence[tuple[int, Statement]], material: Material, itemise: Itemiser) -> None:
    """Give the statements of headings that leave their recipients to the list below them those of its lines.

    `statements` are those of a document, in order, with the index of their sentence.
    """
    last = dict(statements)
    told = {index for index, _ in statements}
    for index, statement in last.items():
        if _is_heading(statement, index, material):
            listed = list(_listed(index, told, material, itemise))
            if listed:
                statement.recipients = listed
                statement.kinds.append("listed")


def _is_heading(statement: Statement, index: int, material: Material) -> bool:
    start, end = material.view.sentences[index]
    is_open = not any(item.count or item.name for item in statement.recipients)
    is_counted = any(award.count for award in statement.awards)
    return is_open and not is_counted and material.view.norm[start:end].rstrip().endswith(":")


def _listed(heading: int, told: set[int], material: Material, itemise: Itemiser) -> Iterator[Item]:
    """Yield the numbers, else the names, of the lines below a heading, up to one that is no item or says more."""
    view = material.view
    for index in range(heading + 1, len(view.sentences)):
        start, end = view.sentences[index]
        if index in told or not LIST_ITEM.match(view.norm, start, end):
            return
        items = demote(itemise(material, start, end))
        numbers = [item for item in items if item.symbol == "N"]
        yield from numbers or [item for item in items if item.symbol in "OH" and item.name]
