"""A gold folder is read with its texts, or not at all."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from vinhdanh.gold import GoldError, read_gold
from vinhdanh.gold.manifest import COLUMNS

TEXT = "Sở Y tế họp.\n"
ANN = "T1\tORG 0 7\n"
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()


def project(folder: Path, *rows: str, **files: str) -> Path:
    """Write a project: `rows` of the manifest without digest ("doc_id file split upto"), `files` of the gold folder."""
    (folder / "corpus").mkdir()
    (folder / "corpus" / "tin.txt").write_text(TEXT, encoding="utf-8")
    lines = "".join(json.dumps({"id": id_, "text": TEXT}) + "\n" for id_ in ("7", "8"))
    (folder / "corpus" / "bulk.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    gold = folder / "gold" / "corpus"
    gold.mkdir(parents=True)
    cells = [row.split(" ") for row in rows]
    table = [COLUMNS, *((doc_id, file, DIGEST, split, upto, "corpus", "") for doc_id, file, split, upto in cells)]
    (gold / "manifest.csv").write_text("".join(",".join(row) + "\n" for row in table), encoding="utf-8")
    for doc_id, content in {**{row[0]: ANN for row in cells}, **files}.items():
        (gold / f"{doc_id}.ann").write_text(content, encoding="utf-8")
    return gold


def ids(gold: Path, split: str | None = None) -> list[str]:
    return [document.doc_id for document in read_gold(gold, split=split).documents]


def test_words_that_are_left_out_come_from_the_text(tmp_path: Path) -> None:
    [document] = read_gold(project(tmp_path, "tin tin.txt dev ")).documents
    assert [mention.text for mention in document.mentions] == ["Sở Y tế"]
    assert (document.text, document.sha256, document.upto) == (TEXT, DIGEST, len(TEXT))


def test_a_text_has_the_id_of_its_row_whatever_its_file_is_called(tmp_path: Path) -> None:
    assert ids(project(tmp_path, "other tin.txt dev ", "again tin.txt dev ")) == ["other", "again"]


def test_texts_of_json_lines_are_found_by_id(tmp_path: Path) -> None:
    assert ids(project(tmp_path, "8 bulk.jsonl.gz dev ", "7 bulk.jsonl.gz dev ")) == ["8", "7"]


def test_only_one_split_is_read_if_wanted(tmp_path: Path) -> None:
    gold = project(tmp_path, "tin tin.txt dev ", "7 bulk.jsonl.gz test ")
    assert (ids(gold, "dev"), ids(gold, "test"), ids(gold)) == (["tin"], ["7"], ["tin", "7"])


def test_what_has_no_text_is_left_out_and_named(tmp_path: Path) -> None:
    found = read_gold(project(tmp_path, "tin tin.txt dev ", "9 bulk.jsonl.gz dev "))
    assert [document.doc_id for document in found.documents] == ["tin"]
    assert [(problem.line, problem.message.split(":")[0]) for problem in found.left_out] == [(3, "9")]


@pytest.mark.parametrize(
    ("rows", "files", "said"),
    [
        (["tin tin.txt dev "], {"tin": ANN + "T2\tORG 3 7\n"}, "tin.ann:2: T2 overlaps T1"),
        (["tin tin.txt dev "], {"tin": "T1\tORG 0 99\n"}, "tin.ann:1: T1 ends at 99"),
        (["tin tin.txt dev 5"], {}, "tin.ann:1: T1 ends at 7, behind the 5 characters"),
        (["tin tin.txt dev 99"], {}, "manifest.csv:2: tin is labelled up to 99"),
        (["tin tin.txt dev ", "tin tin.txt dev "], {}, "manifest.csv:3: tin stands twice"),
        (["tin tin.txt dev "], {"tan": ANN}, "tan.ann: manifest.csv has no row for it"),
    ],
)
def test_gold_that_the_check_does_not_pass_is_not_used(
    tmp_path: Path, rows: list[str], files: dict[str, str], said: str
) -> None:
    with pytest.raises(GoldError) as raised:
        read_gold(project(tmp_path, *rows, **files))
    assert said in str(raised.value)


def test_every_problem_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    gold = project(tmp_path, "a tin.txt dev ", "b tin.txt dev ", a="T1\tORG 7 0\n", b="T1\tORB 0 7\nX\n")
    with pytest.raises(GoldError) as raised:
        read_gold(gold)
    assert [(Path(problem.path).name, problem.line) for problem in raised.value.problems] == [
        ("a.ann", 1),
        ("b.ann", 2),
    ]
