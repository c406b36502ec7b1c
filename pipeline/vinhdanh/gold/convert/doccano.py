"""doccano's JSON lines for a project "sequence labelling" with relations and overlapping spans allowed.

Entities are the regions, relations go from a record to what fills its roles. doccano knows no notes and attributes;
these and the manifest's row go into the column `meta`, which it gives back as it was. There they are told by label
and place, and by their order where several have the same, since doccano gives new ids but keeps the order.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from vinhdanh.gold.convert.colours import colours
from vinhdanh.gold.convert.labelled import Labelled, labelled, row_data
from vinhdanh.gold.convert.regions import Region, ordered, regions_of, standoff_of
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.schema import load_schema

DOCUMENTS = "documents.jsonl"
SPAN_TYPES = "span_types.json"
RELATION_TYPES = "relation_types.json"

Place = tuple[str, int, int]


def write(documents: Sequence[Labelled]) -> dict[str, bytes]:
    """Return the documents, a line each, and the types of spans and relations to be imported beside them.

    Raises:
        GoldError: labels that would get lost.
    """
    lines = [json.dumps(_line(document), ensure_ascii=False) + "\n" for document in documents]
    spans = [_type(label, colour) for label, colour in colours().items()]
    relations = [_type(role, "#dddddd") for role in load_schema().roles]
    return {
        DOCUMENTS: "".join(lines).encode(),
        SPAN_TYPES: f"{json.dumps(spans, indent=1)}\n".encode(),
        RELATION_TYPES: f"{json.dumps(relations, indent=1)}\n".encode(),
    }


def _type(name: str, colour: str) -> dict[str, str]:
    return {"text": name, "background_color": colour, "text_color": "#000000"}


def _line(document: Labelled) -> dict[str, Any]:
    regions = regions_of(document)
    links = [(place, *role) for place, region in enumerate(regions) for role in region.roles]
    return {
        "text": document.text,
        "entities": [
            {"id": place, "label": region.label, "start_offset": region.start, "end_offset": region.end}
            for place, region in enumerate(regions)
        ],
        "relations": [
            {"id": number, "from_id": record, "to_id": filler, "type": role}
            for number, (record, role, filler) in enumerate(links)
        ],
        "meta": {**row_data(document.row), "values": list(map(_values, regions))},
    }


def _values(region: Region) -> dict[str, Any]:
    place = {"label": region.label, "start": region.start, "end": region.end}
    return place | {"note": region.note, "attributes": dict(region.attributes)}


def read(files: Mapping[str, bytes], path: str) -> list[Labelled]:
    """Read doccano's export "JSONL (relation)"; ids are counted anew.

    Spans that were made in doccano come without note and attributes; those of a span that is gone are gone.

    Raises:
        GoldError: a line is not understood or has another text than the labelled one.
    """
    documents: list[Labelled] = []
    problems: list[GoldProblem] = []
    for number, line in enumerate(files[DOCUMENTS].split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            documents.append(_document(line, path, number))
        except GoldError as error:
            problems.extend(error.problems)
    if problems:
        raise GoldError(problems)
    return documents


def _document(line: bytes, path: str, number: int) -> Labelled:
    try:
        row = json.loads(line)
        meta = row["meta"]
        standoff = standoff_of(_regions(row["entities"], row["relations"], meta["values"]))
        text = row["text"]
    except (KeyError, TypeError, AttributeError) as error:
        message = f"{type(error).__name__} {error}: not written as doccano does"
        raise GoldError([GoldProblem(path, number, message)]) from error
    except ValueError as error:
        raise GoldError([GoldProblem(path, number, str(error))]) from error
    return labelled(meta, text, standoff, path, number)


def _regions(
    entities: list[dict[str, Any]], relations: list[dict[str, Any]], values: list[dict[str, Any]]
) -> list[Region]:
    entities = sorted(entities, key=lambda entity: int(entity["id"]))
    numbers = {entity["id"]: number for number, entity in enumerate(entities)}
    places = [(str(e["label"]), int(e["start_offset"]), int(e["end_offset"])) for e in entities]
    known = _by_place(values, places)
    roles: dict[int, list[tuple[str, int]]] = defaultdict(list)
    event = load_schema().event
    for relation in sorted(relations, key=lambda relation: int(relation["id"])):
        record, filler = numbers[relation["from_id"]], numbers[relation["to_id"]]
        if [places[record][0] == event, places[filler][0] == event] != [True, False]:
            raise ValueError(f"the relation {relation['type']} does not go from a record to what fills a role")
        roles[record].append((relation["type"], filler))
    return [
        Region(*place, *(known[place].pop(0) if known.get(place) else ("", {})), ordered(roles[number]))
        for number, place in enumerate(places)
    ]


def _by_place(values: list[dict[str, Any]], places: list[Place]) -> dict[Place, list[tuple[str, dict[str, str]]]]:
    """Return notes and attributes by label and place, in their order."""
    found: dict[Place, list[tuple[str, dict[str, str]]]] = defaultdict(list)
    for value in values:
        found[value["label"], value["start"], value["end"]].append((value["note"], value["attributes"]))
    for place, notes in found.items():
        now = places.count(place)
        if now not in (0, len(notes)) and max(now, len(notes)) > 1:
            raise ValueError(f"there were {len(notes)} {place[0]} from {place[1]} to {place[2]} and are {now} now")
    return found
