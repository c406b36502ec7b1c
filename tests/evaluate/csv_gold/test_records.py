"""Scores computed by hand beforehand."""

import pytest

from vinhdanh.evaluate.csv_gold import FloorError, check_floors, read_floors, read_records, score_records
from vinhdanh.evaluate.csv_gold.floors import gold_digest

HEADER = "doc_id,status,awarder,award,grade,recipient_kind,count,main,evidence\n"
GOLD = HEADER + "\n".join(
    [
        "a,given,Bộ Y tế,Bằng khen,,collective,4,yes,x",
        "a,given,Bộ Y tế,Bằng khen,,individual,7,yes,x",
        "a,given,,Bằng khen,,mixed,11,no,x",
        "b,given,,Giải,Nhất,individual,,yes,x",
    ]
)
OUTPUT_HEADER = "doc_id,status,awarder,award,grade,recipient_kind,count,repeats_award_id,evidence\n"


@pytest.fixture
def score(tmp_path):
    def run(*rows: str) -> dict[str, float]:
        (tmp_path / "gold.csv").write_text(GOLD)
        (tmp_path / "awards.csv").write_text(OUTPUT_HEADER + "\n".join(rows))
        result = score_records(read_records(tmp_path / "gold.csv"), read_records(tmp_path / "awards.csv"))
        record, awarder = result.record, result.with_awarder
        return {"record": (record.tp, record.fp, record.fn), "awarder": (awarder.tp, awarder.fp, awarder.fn)}

    return run


CASES = [
    ("nothing found", [], (0, 0, 3), (0, 0, 3)),
    ("one right", ["a,given,Bộ Y tế,Bằng khen,,collective,4.0,,x"], (1, 0, 2), (1, 0, 2)),
    ("wrong awarder", ["a,given,Sở Y tế,Bằng khen,,collective,4,,x"], (1, 0, 2), (0, 1, 3)),
    ("wrong count", ["a,given,Bộ Y tế,Bằng khen,,collective,5,,x"], (0, 1, 3), (0, 1, 3)),
    ("found twice", ["a,given,Bộ Y tế,Bằng khen,,individual,7,,x"] * 2, (1, 1, 2), (1, 1, 2)),
    ("a repeat of gold is neither right nor wrong", ["a,given,,Bằng khen,,mixed,11,,x"], (0, 0, 3), (0, 0, 3)),
    ("marked as repeat by us", ["a,given,,Bằng khen,,mixed,99,a:a0,x"], (0, 0, 3), (0, 0, 3)),
    ("other capitals", ["b,given,,giải,nhất,individual,,,x"], (1, 0, 2), (1, 0, 2)),
    ("a document without gold is left out", ["z,given,,Giải,Nhất,individual,,,x"], (0, 0, 3), (0, 0, 3)),
]


@pytest.mark.parametrize(("name", "rows", "record", "awarder"), CASES, ids=[case[0] for case in CASES])
def test_counts(score, name, rows, record, awarder):
    assert score(*rows) == {"record": record, "awarder": awarder}


def test_a_missing_column_is_named(tmp_path):
    (tmp_path / "gold.csv").write_text("doc_id,status\n")
    with pytest.raises(ValueError, match="no column award"):
        read_records(tmp_path / "gold.csv")


def test_a_score_below_its_floor_is_named(tmp_path):
    gold = tmp_path / "gold.csv"
    gold.write_text(GOLD)
    floors = tmp_path / "floors.toml"
    floors.write_text(f'gold_sha256 = "{gold_digest(gold)}"\n[scores]\nrecord_f1 = 0.9\nrecord_recall = 0.2\n')
    below = check_floors({"record_f1": 0.5, "record_recall": 0.5}, read_floors(floors, gold))
    assert below == ["record_f1 is 0.5000, below its floor of 0.9000"]


def test_floors_measured_on_other_gold_are_refused(tmp_path):
    gold = tmp_path / "gold.csv"
    gold.write_text(GOLD)
    floors = tmp_path / "floors.toml"
    floors.write_text(f'gold_sha256 = "{gold_digest(gold)}"\n[scores]\n')
    gold.write_text(GOLD + "\n")
    with pytest.raises(FloorError, match="has changed"):
        read_floors(floors, gold)
