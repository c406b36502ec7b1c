"""What comes back from doccano, which gives new ids and knows no notes and attributes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from vinhdanh.gold.convert import FORMATS, Labelled
from vinhdanh.gold.convert.regions import regions_of
from vinhdanh.gold.errors import GoldError

ByHand = Callable[..., Labelled]


def line_of(document: Labelled) -> dict[str, Any]:
    line: dict[str, Any] = json.loads(FORMATS["doccano"].write([document])["documents.jsonl"])
    return line


def back(line: object) -> Labelled:
    [document] = FORMATS["doccano"].read({"documents.jsonl": json.dumps(line).encode()}, "all.jsonl")
    return document


def through_doccano(line: dict[str, Any]) -> dict[str, Any]:
    """Return the line as doccano exports it: ids from its database, more columns, no order of its own."""
    entities = [{**entity, "id": entity["id"] + 100} for entity in line["entities"]]
    relations = [
        {**link, "id": link["id"] + 50, "from_id": link["from_id"] + 100, "to_id": link["to_id"] + 100}
        for link in line["relations"]
    ]
    return {**line, "id": 9, "entities": entities[::-1], "relations": relations[::-1], "Comments": []}


def test_new_ids_and_another_order_do_no_harm(by_hand: ByHand) -> None:
    assert regions_of(back(through_doccano(line_of(by_hand())))) == regions_of(by_hand())


def test_the_types_to_be_imported_are_those_of_the_schema(by_hand: ByHand) -> None:
    files = FORMATS["doccano"].write([by_hand()])
    spans, relations = (json.loads(files[name]) for name in ("span_types.json", "relation_types.json"))
    assert {kind["text"] for kind in spans} == {"ORG", "DATE", "COUNT", "AWARD", "ARG", "Award"}
    assert [kind["text"] for kind in relations][:2] == ["Awarder", "Presenter"]


def test_a_span_made_in_doccano_comes_without_a_note(by_hand: ByHand) -> None:
    line = line_of(by_hand())
    line["entities"].append({"id": 99, "label": "AWARD", "start_offset": 48, "end_offset": 57})
    assert [(r.label, r.note) for r in regions_of(back(line))][4] == ("AWARD", "")


def test_a_span_that_is_gone_takes_its_note_along(by_hand: ByHand) -> None:
    line = line_of(by_hand())
    assert line["entities"].pop(1)["label"] == "AWARD"
    assert [region.label for region in regions_of(back(line))] == ["ORG", "COUNT", "ARG", "Award", "Award"]


def test_which_of_two_records_at_one_place_is_gone_is_not_guessed(by_hand: ByHand) -> None:
    line = line_of(by_hand())
    line["entities"].pop()
    line["relations"] = [link for link in line["relations"] if link["from_id"] != 5]
    with pytest.raises(GoldError, match=r"all\.jsonl:1: there were 2 Award from 15 to 24 and are 1 now"):
        back(line)


BROKEN = [
    # what is done to the line, what is said
    (lambda line: line.pop("meta"), "all.jsonl:1: KeyError 'meta': not written as doccano does"),
    (lambda line: line["meta"].pop("doc_id"), "all.jsonl:1: the columns doc_id, file"),
    (lambda line: line.update(text="Tin"), "all.jsonl:1: tin: the text is another one than the labelled one"),
    (lambda line: line["relations"][0].update(to_id=77), "all.jsonl:1: KeyError 77"),
    (lambda line: line["relations"][0].update(to_id=4), "the relation Awarder does not go from a record to"),
]


@pytest.mark.parametrize(("spoil", "said"), BROKEN, ids=[case[1] for case in BROKEN])
def test_a_line_that_is_not_understood_is_named(
    spoil: Callable[[dict[str, Any]], object], said: str, by_hand: ByHand
) -> None:
    line = line_of(by_hand())
    spoil(line)
    with pytest.raises(GoldError, match=said):
        back(line)


def test_what_is_no_json() -> None:
    with pytest.raises(GoldError, match=r"all\.jsonl:1: "):
        FORMATS["doccano"].read({"documents.jsonl": b"{\n"}, "all.jsonl")
