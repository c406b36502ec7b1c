"""What Label Studio gives back is more than what it was given."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from vinhdanh.gold.convert import FORMATS, Labelled
from vinhdanh.gold.convert.labelstudio import configuration
from vinhdanh.gold.convert.regions import regions_of
from vinhdanh.gold.errors import GoldError

ByHand = Callable[..., Labelled]
Result = dict[str, Any]


def task_of(document: Labelled) -> dict[str, Any]:
    task: dict[str, Any] = json.loads(FORMATS["labelstudio"].write([document])["tasks.json"])[0]
    return task


def back(task: object) -> Labelled:
    [document] = FORMATS["labelstudio"].read({"tasks.json": json.dumps([task]).encode()}, "export.json")
    return document


def test_a_region_has_a_result_for_each_thing_that_is_said_of_it(by_hand: ByHand) -> None:
    results = task_of(by_hand())["annotations"][0]["result"]
    last = [r for r in results if r.get("id") == "r5"]
    assert [(r["from_name"], r["type"]) for r in last] == [
        ("label", "labels"), ("note", "textarea"),
        ("Status", "choices"), ("RecipientKind", "choices"), ("Repeat", "choices"),
    ]  # fmt: skip
    assert last[0]["value"] == {"start": 15, "end": 24, "text": "Giấy khen", "labels": ["Award"]}


def test_a_filler_of_two_roles_has_one_relation(by_hand: ByHand) -> None:
    relations = [r for r in task_of(by_hand())["annotations"][0]["result"] if r["type"] == "relation"]
    assert [(r["from_id"], r["to_id"], r["labels"]) for r in relations] == [
        ("r4", "r0", ["Awarder"]), ("r4", "r2", ["Recipient", "Count"]),
        ("r5", "r0", ["Awarder"]), ("r5", "r3", ["Recipient"]),
    ]  # fmt: skip


def test_two_roles_with_their_fillers_in_two_orders_have_no_place(by_hand: ByHand) -> None:
    ann = "T1\tCOUNT 30 39\t\nT2\tCOUNT 41 46\t\nT3\tAward 15 24\t\n"
    ann += "E1\tAward:T3 Count:T1 Count2:T2 Recipient:T2 Recipient2:T1\n"
    with pytest.raises(GoldError, match="the record at 15 has two fillers in one order"):
        task_of(by_hand(ann))


def test_what_label_studio_adds_does_no_harm(by_hand: ByHand) -> None:
    task = task_of(by_hand()) | {"id": 7, "project": 2, "predictions": []}
    task["annotations"] = [{"was_cancelled": True, "result": []}, {**task["annotations"][0], "completed_by": 1}]
    for result in task["annotations"][1]["result"]:
        result["origin"] = "manual"
    assert regions_of(back(task)) == regions_of(by_hand())


def test_an_arrow_drawn_from_the_filler_to_the_record_is_turned(by_hand: ByHand) -> None:
    task = task_of(by_hand())
    relation = task["annotations"][0]["result"][-1]
    relation |= {"from_id": relation["to_id"], "to_id": relation["from_id"], "direction": "left"}
    assert regions_of(back(task)) == regions_of(by_hand())


def change(field: str, value: object, place: int = 0) -> Callable[[dict[str, Any]], object]:
    return lambda task: task["annotations"][0]["result"][place].update({field: value})


BROKEN = [
    # what is done to the task, what is said
    (lambda task: task.pop("data"), "task 1: KeyError 'data': not written as Label Studio does"),
    (lambda task: task["data"].pop("sha256"), "task 1: the columns doc_id, file, sha256"),
    (lambda task: task["data"].update(upto="all"), "a column or the text is no string, or upto no number"),
    (lambda task: task["annotations"].clear(), "task 1: one annotation is wanted, there are 0"),
    (lambda task: task["annotations"].extend(task["annotations"]), "one annotation is wanted, there are 2"),
    (change("type", "rating"), "task 1: results of type rating have no place in the gold"),
    (change("value", {"start": 3, "end": 10, "text": "Sở Y tế", "labels": ["ORG"]}), "the region 3 to 10 is 'Sở Y tế'"),
    (change("value", {"start": 2, "end": 9, "labels": ["ORG", "ARG"]}), r"one value is wanted, not \['ORG', 'ARG'\]"),
    (change("to_id", "r4", -1), "the relation r5 to r4 does not go from a record to what fills a role"),
    (change("labels", [], -1), "the relation r5 to r3 has no label"),
    (change("id", "r9", 1), "note is on r9, which has no label"),
]


@pytest.mark.parametrize(("spoil", "said"), BROKEN, ids=[case[1] for case in BROKEN])
def test_a_task_that_is_not_understood_is_named(
    spoil: Callable[[dict[str, Any]], object], said: str, by_hand: ByHand
) -> None:
    task = task_of(by_hand())
    spoil(task)
    with pytest.raises(GoldError, match=said):
        back(task)


@pytest.mark.parametrize("content", [b"{", b"{}"])
def test_what_is_no_list_of_tasks(content: bytes) -> None:
    with pytest.raises(GoldError, match=r"export\.json: "):
        FORMATS["labelstudio"].read({"tasks.json": content}, "export.json")


def test_label_studio_itself_accepts_page_and_labels(by_hand: ByHand) -> None:
    interface = pytest.importorskip("label_studio_sdk.label_interface", reason="label-studio-sdk is not installed")
    page = interface.LabelInterface(configuration())
    page.validate()
    task = task_of(by_hand())
    assert page.validate_annotation(task["annotations"][0])
    change("value", {"start": 2, "end": 9, "labels": ["ORGAN"]})(task)
    assert not page.validate_annotation(task["annotations"][0])
