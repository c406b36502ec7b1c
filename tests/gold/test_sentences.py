"""Sentences labelled for training: what is wrong with them is named, with its line."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from vinhdanh.gold.check import check_gold
from vinhdanh.gold.sentences import pair_sentences

TEXT = "Sở Y tế họp với Hội Nông dân. Trời mưa."
ROW = f"tin,tin.txt,{hashlib.sha256(TEXT.encode()).hexdigest()},train,,corpus,"
TABLE = """\
doc_id,start,end,organizations
tin,0,29,0-7 16-28
tin,30,39,
"""


def gold_folder(folder: Path, table: str = TABLE, manifest: str = ROW) -> Path:
    """Write a project with one text and its labelled sentences."""
    (folder / "corpus").mkdir()
    (folder / "corpus" / "tin.txt").write_text(TEXT, encoding="utf-8")
    gold = folder / "gold" / "train"
    gold.mkdir(parents=True)
    (gold / "manifest.csv").write_text(f"doc_id,file,sha256,split,upto,source,style\n{manifest}\n", encoding="utf-8")
    (gold / "organizations.csv").write_text(table, encoding="utf-8")
    return gold


def test_each_text_comes_with_its_sentences(tmp_path: Path) -> None:
    [(article, sentences)], left_out = pair_sentences(gold_folder(tmp_path))
    named = [[article.raw[start:end] for start, end in sentence.organizations] for sentence in sentences]
    assert (named, left_out) == ([["Sở Y tế", "Hội Nông dân"], []], [])


def test_a_right_folder_has_no_problem(tmp_path: Path) -> None:
    report = check_gold(gold_folder(tmp_path))
    assert (report.problems, report.left_out, report.documents) == ((), (), 1)
    assert report.counts == {"ORG": 2, "sentences": 2}


CASES = [
    # what stands there, what is written instead, what is said
    ("0-7 16-28", "0-8 16-28", "organizations.csv:2: 0-8 'Sở Y tế ' has blanks at its edge"),
    ("0-7 16-28", "0-7 16-28,", "organizations.csv:2: no numbers of characters"),
    ("0-7 16-28", "0-6 16-28", "organizations.csv:2: 0-6 'Sở Y t' begins or ends inside a word"),
    ("0-7 16-28", "0-7 3-7", "organizations.csv:2: 3-7 overlaps another, or lies outside of the sentence"),
    ("0-7 16-28", "0-7 30-34", "organizations.csv:2: 30-34 overlaps another, or lies outside of the sentence"),
    ("0-7 16-28", "0-7;16-28", "organizations.csv:2: no numbers of characters"),
    ("tin,30,39", "tin,20,39", "organizations.csv:3: the sentence does not come behind the one of the line before"),
    ("tin,30,39", "tan,30,39", "organizations.csv:3: manifest.csv has no row for tan"),
    ("tin,30,39", "tin,30,30", "organizations.csv:3: the sentence is empty"),
    ("doc_id,start", "id,start", "organizations.csv:1: the columns are doc_id, start, end, organizations"),
]


@pytest.mark.parametrize(("old", "new", "said"), CASES, ids=[case[2] for case in CASES])
def test_a_wrong_row_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    found = check_gold(gold_folder(tmp_path, TABLE.replace(old, new))).problems
    assert any(said in str(problem) for problem in found), found


def test_a_text_without_sentences_is_named(tmp_path: Path) -> None:
    [problem] = check_gold(gold_folder(tmp_path, manifest=f"{ROW}\n{ROW.replace('tin,tin', 'tan,tin')}")).problems
    assert str(problem).endswith("manifest.csv:3: tan has no sentence")


def test_another_text_than_the_labelled_one_is_left_out(tmp_path: Path) -> None:
    report = check_gold(gold_folder(tmp_path, manifest=f"tin,tin.txt,{'0' * 64},train,,corpus,"))
    assert (report.problems, len(report.left_out)) == ((), 1)
