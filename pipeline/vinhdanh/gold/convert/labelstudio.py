"""Label Studio's JSON (https://labelstud.io/guide/task_format) and the configuration of its labelling page.

Every region has one result for its label and, under the same id, one for its note and for each attribute. Roles are
relations from the record to what fills them. Label Studio keeps one relation between two regions, so a filler of
two roles has one relation with two labels. Offsets count characters of the raw text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

from vinhdanh.gold.convert.colours import colours
from vinhdanh.gold.convert.labelled import Labelled, labelled, row_data
from vinhdanh.gold.convert.regions import Region, ordered, regions_of, standoff_of
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.schema import load_schema

TASKS = "tasks.json"
CONFIGURATION = "labeling.xml"
_LABEL, _NOTE, _TEXT = "label", "note", "text"

Result = dict[str, Any]


def write(documents: Sequence[Labelled]) -> dict[str, bytes]:
    """Return the tasks, one for each document with its labels as annotation, and the configuration.

    Raises:
        GoldError: labels that would get lost.
    """
    tasks = [_task(document) for document in documents]
    return {
        TASKS: f"{json.dumps(tasks, ensure_ascii=False, indent=1)}\n".encode(),
        CONFIGURATION: configuration().encode(),
    }


def configuration() -> str:
    """Return the labelling page as Label Studio describes it: labels, notes, attributes of records, roles."""
    schema = load_schema()
    view = ElementTree.Element("View")
    labels = ElementTree.SubElement(view, "Labels", name=_LABEL, toName=_TEXT)
    for label, colour in colours().items():
        ElementTree.SubElement(labels, "Label", value=label, background=colour)
    style = ElementTree.SubElement(view, "Style")
    style.text = ".htx-text{ white-space: pre-wrap; }"
    ElementTree.SubElement(view, "Text", name=_TEXT, value="$text")
    region = {"toName": _TEXT, "perRegion": "true"}
    ElementTree.SubElement(view, "TextArea", region, name=_NOTE, editable="true", maxSubmissions="1")
    shown = {"visibleWhen": "region-selected", "whenTagName": _LABEL, "whenLabelValue": schema.event}
    for attribute, values in schema.attributes.items():
        choice = "single" if values else "multiple"
        choices = ElementTree.SubElement(view, "Choices", region | shown, name=attribute, choice=choice)
        for value in sorted(values) or [attribute]:
            ElementTree.SubElement(choices, "Choice", value=value)
    relations = ElementTree.SubElement(view, "Relations", choice="multiple")
    for role in schema.roles:
        ElementTree.SubElement(relations, "Relation", value=role)
    ElementTree.indent(view)
    return f"{ElementTree.tostring(view, encoding='unicode')}\n"


def _task(document: Labelled) -> dict[str, Any]:
    regions = regions_of(document)
    results = [result for place, region in enumerate(regions) for result in _results(place, region, document.text)]
    for place, region in enumerate(regions):
        results += _relations(place, region, document.path)
    return {"data": {**row_data(document.row), _TEXT: document.text}, "annotations": [{"result": results}]}


def _results(place: int, region: Region, text: str) -> Iterator[Result]:
    span = {"start": region.start, "end": region.end}
    words = {"text": text[region.start : region.end], "labels": [region.label]}
    yield _result(place, _LABEL, "labels", span | words)
    if region.note:
        yield _result(place, _NOTE, "textarea", span | {"text": [region.note]})
    for name, value in region.attributes.items():
        yield _result(place, name, "choices", span | {"choices": [value or name]})


def _result(place: int, control: str, kind: str, value: dict[str, Any]) -> Result:
    return {"id": f"r{place}", "from_name": control, "to_name": _TEXT, "type": kind, "value": value}


def _relations(place: int, region: Region, path: str) -> Iterator[Result]:
    for filler in _order(region, path):
        yield {
            "type": "relation",
            "from_id": f"r{place}",
            "to_id": f"r{filler}",
            "direction": "right",
            "labels": [role for role, other in region.roles if other == filler],
        }


def _order(region: Region, path: str) -> Iterable[int]:
    """Return the fillers in an order in which those of each role keep theirs."""
    sorter: TopologicalSorter[int] = TopologicalSorter()
    by_role: dict[str, list[int]] = {}
    for role, filler in region.roles:
        sorter.add(filler)
        by_role.setdefault(role, []).append(filler)
    for fillers in by_role.values():
        for before, after in pairwise(fillers):
            sorter.add(after, before)
    try:
        return tuple(sorter.static_order())
    except CycleError:
        message = f"the record at {region.start} has two fillers in one order in a role and in another in another"
        raise GoldError([GoldProblem(path, 0, message)]) from None


def read(files: Mapping[str, bytes], path: str) -> list[Labelled]:
    """Read tasks as Label Studio exports them as JSON; ids are counted anew.

    Raises:
        GoldError: a task is not understood, has not just one annotation, or has another text than the labelled one.
    """
    try:
        tasks = json.loads(files[TASKS])
    except ValueError as error:
        raise GoldError([GoldProblem(path, 0, f"no JSON: {error}")]) from error
    if not isinstance(tasks, list):
        raise GoldError([GoldProblem(path, 0, "a list of tasks is wanted: Label Studio's export as JSON")])
    documents: list[Labelled] = []
    problems: list[GoldProblem] = []
    for number, task in enumerate(tasks, 1):
        try:
            documents.append(_document(task, path, number))
        except GoldError as error:
            problems.extend(error.problems)
    if problems:
        raise GoldError(problems)
    return documents


def _document(task: Any, path: str, number: int) -> Labelled:
    try:
        data = task["data"]
        annotations = [found for found in task["annotations"] if not found.get("was_cancelled")]
        if len(annotations) != 1:
            raise ValueError(f"one annotation is wanted, there are {len(annotations)}")
        regions = _Task(annotations[0]["result"], data[_TEXT]).regions()
    except (KeyError, TypeError, AttributeError) as error:
        message = f"task {number}: {type(error).__name__} {error}: not written as Label Studio does"
        raise GoldError([GoldProblem(path, 0, message)]) from error
    except ValueError as error:
        raise GoldError([GoldProblem(path, 0, f"task {number}: {error}")]) from error
    return labelled(data, data[_TEXT], standoff_of(regions), f"{path}: task {number}", 0)


class _Task:
    """The results of one annotation, taken together by region."""

    def __init__(self, results: list[Result], text: str) -> None:
        self.text = text
        self.spans = {r["id"]: r for r in results if r["type"] == "labels"}
        self.places = {name: place for place, name in enumerate(self.spans)}
        self.said = [r for r in results if r["type"] in ("textarea", "choices")]
        self.relations = [r for r in results if r["type"] == "relation"]
        unknown = {r["type"] for r in results} - {"labels", "textarea", "choices", "relation"}
        if unknown:
            raise ValueError(f"results of type {', '.join(sorted(unknown))} have no place in the gold")

    def regions(self) -> list[Region]:
        notes = {r["id"]: _one(r["value"]["text"]) for r in self.said if r["type"] == "textarea"}
        facts: dict[str, dict[str, str]] = {}
        for result in self.said:
            if result["id"] not in self.spans:
                raise ValueError(f"{result['from_name']} is on {result['id']}, which has no label")
            if result["type"] == "choices":
                name, value = result["from_name"], _one(result["value"]["choices"])
                facts.setdefault(result["id"], {})[name] = "" if value == name else value
        roles: dict[str, list[tuple[str, int]]] = {}
        for relation in self.relations:
            record, filler = self._ends(relation)
            roles.setdefault(record, []).extend((role, self.places[filler]) for role in relation["labels"])
        return [
            Region(*self._span(span), notes.get(name, ""), facts.get(name, {}), ordered(roles.get(name, ())))
            for name, span in self.spans.items()
        ]

    def _span(self, span: Result) -> tuple[str, int, int]:
        value = span["value"]
        start, end = int(value["start"]), int(value["end"])
        words = self.text[start:end]
        if value.get("text", words).split() != words.split():
            raise ValueError(f"the region {start} to {end} is {value['text']!r} and in the text {words!r}")
        return _one(value["labels"]), start, end

    def _ends(self, relation: Result) -> tuple[str, str]:
        """Return the ids of the record and of what fills its role."""
        ends = relation["from_id"], relation["to_id"]
        record, filler = reversed(ends) if relation.get("direction") == "left" else ends
        event = load_schema().event
        if [_one(self.spans[end]["value"]["labels"]) == event for end in (record, filler)] != [True, False]:
            raise ValueError(f"the relation {ends[0]} to {ends[1]} does not go from a record to what fills a role")
        if not relation.get("labels"):
            raise ValueError(f"the relation {ends[0]} to {ends[1]} has no label")
        return record, filler


def _one(values: list[str] | str) -> str:
    """Return the only one of the values."""
    if isinstance(values, str):
        return values
    if len(values) != 1:
        raise ValueError(f"one value is wanted, not {values}")
    return values[0]
