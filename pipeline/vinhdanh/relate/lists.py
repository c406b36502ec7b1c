"""Recipients in the lines of a list whose heading says who gives what: "Sở tặng Giấy khen cho:", "- 3 tập thể"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vinhdanh.alternation import either
from vinhdanh.knowledge import load_toml
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
    sentences = enumerate(material.view.sentences)
    named = {index for index, (start, end) in sentences if _NAMELY.match(material.view.norm, start, end)} - told
    for index, statement in last.items():
        is_open = not any(item.name for item in statement.recipients)
        if is_open and index + 1 in named:
            named_ones = _named(statement, index + 1, material, itemise)
            statement.recipients = named_ones or statement.recipients
        elif _is_heading(statement, index, material):
            listed = list(_listed(index, told, material, itemise)) if not _numbers(statement) else []
            listed = listed or _roster(index, told, statement, material, itemise)
            if listed:
                statement.recipients = listed
                statement.kinds.append("listed")


#: How a sentence begins that names those whom the one before it counts.
_NAMELY = re.compile(rf"{either(load_toml('relation_words')['lists']['namely'])}(?!\w)")


def _named(statement: Statement, line: int, material: Material, itemise: Itemiser) -> list[Item]:
    """Return the one number of a statement with the names of the people in a line, where they are as many."""
    people = [item for item in demote(itemise(material, *material.view.sentences[line])) if item.symbol == "H"]
    names = list(dict.fromkeys(item.name for item in people if item.name))
    numbers = [item for item in statement.recipients if item.count and item.recipient_kind == "individual"]
    if len(numbers) != 1 or numbers[0].count is None or numbers[0].count.value != len(names):
        return []
    return [replace(item, name="; ".join(names)) if item is numbers[0] else item for item in statement.recipients]


def _is_heading(statement: Statement, index: int, material: Material) -> bool:
    start, end = material.view.sentences[index]
    is_open = not any(item.count or item.name for item in statement.recipients)
    return is_open and material.view.norm[start:end].rstrip().endswith(":")


def _numbers(statement: Statement) -> list[float | None]:
    return [award.count.value for award in statement.awards if award.count]


def _roster(heading: int, told: set[int], statement: Statement, material: Material, itemise: Itemiser) -> list[Item]:
    """Return the people in the line below a heading, where they are as many as the prizes that it counts."""
    view = material.view
    if heading + 1 >= len(view.sentences) or heading + 1 in told:
        return []
    items = demote(itemise(material, *view.sentences[heading + 1]))
    people = [item for item in items if item.symbol == "H" and item.name]
    return people if items[:1] == people[:1] and _numbers(statement) == [len(people)] else []


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
