"""The gate: floors rise by command, and fall only with a reason that stays in the file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from vinhdanh.evaluate.floors import GATED, FloorError, Gate, check_floors, lower_floors, raise_floors
from vinhdanh.evaluate.measures import SCORES


def gate(digest: str = "gold", name: str = "corpus", **scores: float) -> Gate:
    return Gate(name, digest, {key.replace("__", "."): value for key, value in scores.items()})


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    path = tmp_path / "floors.toml"
    raise_floors(path, gate(record__f1=0.80456, link__accuracy=0.5))
    return path


def section(path: Path, name: str = "corpus") -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))[name]


def test_every_gated_score_exists() -> None:
    assert set(GATED) <= set(SCORES)


def test_floors_are_what_was_measured_rounded_down(floors):
    assert section(floors) == {"gold_sha256": "gold", "scores": {"record.f1": 0.804, "link.accuracy": 0.5}}


@pytest.mark.parametrize(
    ("score", "below"),
    [(0.9, False), (0.804, False), (0.804 - 1e-12, False), (0.80399, True), (0.0, True)],
)
def test_a_score_below_its_floor_is_named(floors, score, below):
    found = check_floors(floors, gate(record__f1=score, link__accuracy=0.5))
    assert found == ([f"record.f1 is {score:.4f}, below its floor of 0.804"] if below else [])


def test_a_score_that_is_not_measured_is_below_any_floor(floors):
    assert check_floors(floors, gate(record__f1=0.9)) == ["link.accuracy is not measured, below its floor of 0.5"]


def test_changed_gold_is_named_with_what_to_do(floors):
    with pytest.raises(FloorError, match=r"\[corpus\] has changed.*--raise-floors"):
        check_floors(floors, gate("other gold", record__f1=1, link__accuracy=1))


def test_a_set_without_floors_is_named(floors):
    with pytest.raises(FloorError, match=r"no section \[real-dev\]"):
        check_floors(floors, gate(name="real-dev"))


@pytest.mark.parametrize(
    "content",
    [
        "[corpus",
        "corpus = 1",
        "[corpus]\nx = 1",
        '[corpus]\ngold_sha256 = "a"\nscores = 3',
        '[corpus]\ngold_sha256 = "a"\n[corpus.scores]\na = "b"',
    ],
)
def test_a_malformed_file_is_named(tmp_path, content):
    path = tmp_path / "floors.toml"
    path.write_text(content)
    with pytest.raises(FloorError, match=r"floors\.toml"):
        check_floors(path, gate())


def test_raising_lifts_and_never_lowers(floors):
    assert raise_floors(floors, gate(record__f1=0.9, link__accuracy=0.5004)) == ["record.f1: 0.804 -> 0.900"]
    assert section(floors)["scores"] == {"record.f1": 0.9, "link.accuracy": 0.5}


def test_nothing_is_raised_where_one_has_fallen(floors):
    before = floors.read_bytes()
    with pytest.raises(FloorError, match=r"link.accuracy is 0.4000.*nothing was raised"):
        raise_floors(floors, gate(record__f1=0.9, link__accuracy=0.4))
    assert floors.read_bytes() == before


def test_raising_takes_changed_gold_where_nothing_has_fallen(floors):
    raise_floors(floors, gate("other gold", record__f1=0.9, link__accuracy=0.6))
    assert section(floors)["gold_sha256"] == "other gold"


def test_raising_keeps_other_sets_and_comments(floors):
    floors.write_text(floors.read_text() + "# why we are here\n")
    raise_floors(floors, gate(name="real-dev", record__f1=0.7))
    assert "# why we are here" in floors.read_text()
    assert section(floors)["scores"]["record.f1"] == 0.804
    assert section(floors, "real-dev")["scores"] == {"record.f1": 0.7}


def test_lowering_writes_down_the_reason(floors):
    lower_floors(floors, gate("other gold", record__f1=0.75, link__accuracy=0.9), "labels were mended")
    found = section(floors)
    assert found["scores"] == {"record.f1": 0.75, "link.accuracy": 0.5}
    assert found["lowered"] == [{"reason": "labels were mended", "changes": ["record.f1: 0.804 -> 0.750"]}]
    assert found["gold_sha256"] == "other gold"
    assert check_floors(floors, gate("other gold", record__f1=0.75, link__accuracy=0.9)) == []


def test_reasons_add_up_and_stay(floors):
    lower_floors(floors, gate(record__f1=0.75, link__accuracy=0.5), "one")
    lower_floors(floors, gate(record__f1=0.7, link__accuracy=0.5), "two")
    raise_floors(floors, gate(record__f1=0.8, link__accuracy=0.5))
    assert [note["reason"] for note in section(floors)["lowered"]] == ["one", "two"]


@pytest.mark.parametrize("reason", ["", "  "])
def test_no_floor_falls_without_a_reason(floors, reason):
    with pytest.raises(FloorError, match="reason"):
        lower_floors(floors, gate(record__f1=0.1), reason)


def test_nothing_to_lower_is_an_error(floors):
    with pytest.raises(FloorError, match="nothing to lower"):
        lower_floors(floors, gate(record__f1=0.9, link__accuracy=0.9), "because")


def test_a_score_that_is_gone_is_dropped_with_the_reason(floors):
    assert lower_floors(floors, gate(record__f1=0.9), "no organization is labelled any more") == [
        "link.accuracy: 0.500 -> dropped"
    ]
    assert section(floors)["scores"] == {"record.f1": 0.804}
