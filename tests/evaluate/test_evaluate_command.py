"""`vinhdanh evaluate` as people type it: what is printed, written, and how it ends."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from vinhdanh.cli.app import Labelled
from vinhdanh.cli.exits import Exit
from vinhdanh.cli.main import invoke
from vinhdanh.evaluate.score import LABELLED


@pytest.fixture
def evaluate(project, tmp_path):
    def command(*arguments: str, folder: Path | None = None) -> int:
        out = [] if "--out" in arguments else ["--out", str(tmp_path / "evaluation.json")]
        return invoke(["evaluate", str(folder or project.run), "--gold", str(project.gold), *out, *arguments])

    return command


def written(tmp_path: Path) -> dict:
    return json.loads((tmp_path / "evaluation.json").read_text(encoding="utf-8"))


def test_scores_are_printed_and_written(evaluate, tmp_path, capsys):
    assert evaluate() == Exit.OK
    shown = capsys.readouterr().out
    assert "3 labelled documents scored" in shown
    assert "from gold mentions" in shown
    assert "…" not in shown
    found = written(tmp_path)
    assert found["scores"]["record.f1"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    assert found["scores"]["oracle.f1"]["value"] == 1
    assert found["scores"]["mention.organization.strict.recall"]["value"] == 3 / 5
    assert [document["doc_id"] for document in found["documents"]] == ["n1", "n2", "n3"]
    assert {"dev", "test"} == set(found["slices"]["split"])


def test_the_same_scores_from_csv(evaluate, project, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(project.run, copy)
    evaluate()
    first = written(tmp_path)
    for table in copy.glob("*.parquet"):
        table.unlink()
    assert evaluate(folder=copy) == Exit.OK
    assert written(tmp_path) == first


def test_one_split(evaluate, tmp_path):
    assert evaluate("--split", "dev") == Exit.OK
    assert [document["doc_id"] for document in written(tmp_path)["documents"]] == ["n1", "n2"]


def test_without_the_oracle(evaluate, tmp_path, capsys):
    assert evaluate("--no-oracle") == Exit.OK
    assert not [name for name in written(tmp_path)["scores"] if name.startswith("oracle")]
    assert "+ awarder" in capsys.readouterr().out


def test_every_part_of_the_labels_can_be_chosen():
    assert tuple(Labelled) == LABELLED


def test_records_alone_for_labels_of_records_only(evaluate, tmp_path, capsys):
    assert evaluate("--only", "record", "--errors") == Exit.OK
    scores = written(tmp_path)["scores"]
    assert scores["record.f1"]["value"] == 1
    assert not [name for name in scores if not name.startswith("record")]
    assert "organization" not in capsys.readouterr().out


def test_dates_and_counts_alone(evaluate, tmp_path):
    assert evaluate("--only", "date", "--only", "count") == Exit.OK
    scores = written(tmp_path)["scores"]
    assert {"mention.date.strict.f1", "value.count.f1"} <= scores.keys()
    assert not [name for name in scores if name.startswith(("record", "oracle", "link", "mention.award"))]


def test_errors_are_listed_but_none_of_the_test_split(evaluate, capsys):
    assert evaluate("--errors") == Exit.OK
    shown = capsys.readouterr().out
    assert "organization: missed: n2:" in shown
    assert "Đèn Khuya" in shown
    assert "Trăng Mờ" not in shown
    assert "n3" not in shown


def test_the_report_shows_mistakes_but_none_of_the_test_split(evaluate, tmp_path):
    assert evaluate("--report", str(tmp_path / "report")) == Exit.OK
    for page in ("evaluation.md", "evaluation.html"):
        shown = (tmp_path / "report" / page).read_text(encoding="utf-8")
        assert "Đèn Khuya" in shown
        assert "organization: missed" in shown
        assert "Trăng Mờ" not in shown
        assert "Bí mật" not in shown
        assert "n3" not in shown
        assert "documents of the split test" in shown


def test_what_the_text_says_is_no_markup(evaluate, tmp_path):
    evaluate("--report", str(tmp_path / "report"))
    for page in ("evaluation.md", "evaluation.html"):
        shown = (tmp_path / "report" / page).read_text(encoding="utf-8")
        assert "<script" not in shown
        assert "&lt;script&gt;" in shown


def test_the_page_needs_nothing_else(evaluate, tmp_path):
    evaluate("--report", str(tmp_path / "report"))
    shown = (tmp_path / "report" / "evaluation.html").read_text(encoding="utf-8")
    assert not any(mark in shown for mark in ("http://", "https://", "<link", "src=", "@import", "url("))
    assert "prefers-color-scheme: dark" in shown


# Documents that the run does not have


def test_a_document_that_was_not_read_is_named_and_fails(evaluate, project, tmp_path, capsys):
    only_some(project, "n1", "n2", "n3", "n4")
    assert evaluate() == Exit.SOME_FAILED
    said = capsys.readouterr().err
    assert "n4: the run has not read it" in said
    assert "1 of 4 labelled documents were left out" in said
    assert written(tmp_path)["left_out"] == [{"doc_id": "n4", "reason": "the run has not read it"}]


def test_a_document_that_was_read_otherwise_is_named(evaluate, project, capsys):
    articles = dict(project.articles)
    split, style, labelled = articles["n1"]
    articles["n1"] = (split, style, replace(labelled, text=labelled.text + "Hết.\n"))
    project.write_gold(articles)
    assert evaluate() == Exit.SOME_FAILED
    assert "n1: the run has read another text" in capsys.readouterr().err


def test_a_missing_text_is_named_by_file_and_line(evaluate, project, capsys):
    (project.texts / "n2.txt").unlink()
    assert evaluate() == Exit.SOME_FAILED
    assert "manifest.csv:3: n2" in capsys.readouterr().err


def test_it_may_be_fine(evaluate, project, capsys):
    (project.texts / "n2.txt").unlink()
    assert evaluate("--allow-missing") == Exit.OK
    assert "1 of 3 labelled documents were left out" in capsys.readouterr().err


def test_no_document_at_all_is_never_fine(evaluate, capsys):
    assert evaluate("--split", "nowhere", "--allow-missing") == Exit.SOME_FAILED
    assert "no labelled document of the split nowhere" in capsys.readouterr().err


def only_some(project, *names: str) -> None:
    articles = dict(project.articles)
    articles["n4"] = articles["n1"]
    project.write_gold({name: articles[name] for name in names})


# Bad input


def test_a_broken_label_is_named_by_file_and_line(evaluate, project, capsys):
    path = project.gold / "n1.ann"
    path.write_text(path.read_text(encoding="utf-8") + "R1\tIs Arg1:T1 Arg2:T2\n", encoding="utf-8")
    assert evaluate() == Exit.USAGE
    said = capsys.readouterr().err
    assert f"{path}:" in said
    assert "1 problem in the gold" in said


def test_a_document_in_two_folders_is_named(evaluate, project, tmp_path, capsys):
    shutil.copytree(project.gold, project.gold.parent / "again")
    assert evaluate("--gold", str(project.gold.parent / "again")) == Exit.USAGE
    assert "n1 is in another gold folder" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["documents", "mentions", "dates", "counts", "awards"])
def test_a_missing_table_is_named(evaluate, project, tmp_path, capsys, name):
    copy = tmp_path / "copy"
    shutil.copytree(project.run, copy)
    for path in copy.glob(f"{name}.*"):
        path.unlink()
    assert evaluate(folder=copy) == Exit.USAGE
    assert f"{name}.csv" in capsys.readouterr().err


def test_a_missing_column_is_named(evaluate, project, tmp_path, capsys):
    copy = tmp_path / "copy"
    shutil.copytree(project.run, copy)
    (copy / "awards.parquet").unlink()
    (copy / "awards.csv").write_text("award_id,doc_id\r\n", encoding="utf-8")
    assert evaluate(folder=copy) == Exit.USAGE
    assert "awards.csv: no column status" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--raise-floors"], "--floors"),
        (["--lower-floors", "x"], "--floors"),
        (["--floors", "f.toml"], "--set"),
        (["--floors", "f.toml", "--set", "a", "--raise-floors", "--lower-floors", "x"], "exclude"),
        (["--against", "nowhere.json"], "nowhere.json"),
    ],
)
def test_wrong_usage(evaluate, capsys, arguments, message):
    assert evaluate(*arguments) == Exit.USAGE
    assert message in capsys.readouterr().err


# Differences and the gate


def test_against_a_run_and_its_evaluation(evaluate, project, tmp_path, capsys):
    before = tmp_path / "before.json"
    assert evaluate("--out", str(before)) == Exit.OK
    for other in (before, project.run):
        assert evaluate("--against", str(other)) == Exit.OK
        assert "Against the other run" in capsys.readouterr().out
        found = written(tmp_path)["against"]
        assert found["documents"] == 3
        assert found["differences"]["record.f1"] == {"value": 0.0, "low": 0.0, "high": 0.0, "in_favour": 0.5}


def test_the_gate_lets_pass_what_is_as_good_and_stops_what_is_worse(evaluate, project, tmp_path, capsys):
    floors = tmp_path / "floors.toml"
    gate = ("--floors", str(floors), "--set", "small")
    assert evaluate(*gate) == Exit.USAGE
    assert evaluate(*gate, "--raise-floors") == Exit.OK
    assert evaluate(*gate) == Exit.OK
    floors.write_text(floors.read_text().replace('"link.accuracy" = 1.0', '"link.accuracy" = 1.01'))
    capsys.readouterr()
    assert evaluate(*gate) == Exit.BELOW_FLOOR
    assert "link.accuracy is 1.0000, below its floor of 1.01" in capsys.readouterr().err
    assert evaluate(*gate, "--lower-floors", "it was a dream") == Exit.OK
    assert "it was a dream" in floors.read_text()
    assert evaluate(*gate) == Exit.OK


def test_a_worse_run_does_not_pass(evaluate, project, tmp_path, capsys):
    """What the gate is for: the same gold, and a run that has lost its awards."""
    gate = ("--floors", str(tmp_path / "floors.toml"), "--set", "small")
    evaluate(*gate, "--raise-floors")
    worse = tmp_path / "worse"
    shutil.copytree(project.run, worse)
    (worse / "awards.parquet").unlink()
    header = (worse / "awards.csv").read_bytes().splitlines(keepends=True)[0]
    (worse / "awards.csv").write_bytes(header)
    assert evaluate(*gate, folder=worse) == Exit.BELOW_FLOOR
    assert "record.f1 is 0.0000, below its floor of 1.0" in capsys.readouterr().err


def test_changed_labels_do_not_pass_unseen(evaluate, project, tmp_path, capsys):
    gate = ("--floors", str(tmp_path / "floors.toml"), "--set", "small")
    evaluate(*gate, "--raise-floors")
    labels = project.gold / "n1.ann"
    labels.write_text(labels.read_text(encoding="utf-8").replace("exact person", "about person"), encoding="utf-8")
    assert evaluate(*gate) == Exit.BELOW_FLOOR
    assert "the gold of [small] has changed" in capsys.readouterr().err


def test_the_gate_takes_no_part_for_the_whole(evaluate, project, tmp_path, capsys):
    gate = ("--floors", str(tmp_path / "floors.toml"), "--set", "small")
    (project.texts / "n2.txt").unlink()
    assert evaluate(*gate, "--raise-floors", "--allow-missing") == Exit.BELOW_FLOOR
    assert "needs all labelled documents" in capsys.readouterr().err
    assert not (tmp_path / "floors.toml").exists()


def test_mentions_in_page_furniture_do_not_count(project, evaluate, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(project.run, copy)
    (copy / "mentions.parquet").unlink()
    table = (copy / "mentions.csv").read_text(encoding="utf-8").replace(",body,", ",related,")
    (copy / "mentions.csv").write_text(table, encoding="utf-8", newline="")
    assert evaluate(folder=copy) == Exit.OK
    assert written(tmp_path)["scores"]["mention.all.strict.recall"]["value"] == 0
    assert "mention.all.strict.precision" not in written(tmp_path)["scores"]


def test_predictions_beyond_what_is_labelled_do_not_count(project, evaluate, tmp_path):
    manifest = project.gold / "manifest.csv"
    lines = manifest.read_text(encoding="utf-8").splitlines()
    cut = project.articles["n2"][2].text.index("Còn lại")
    lines[2] = ",".join([*lines[2].split(",")[:4], str(cut), "made up", "school"])
    manifest.write_text("\n".join(lines) + "\n", encoding="utf-8")
    ann = (project.gold / "n2.ann").read_text(encoding="utf-8").splitlines()
    kept = [line for line in ann if "đèn khuya" not in line.lower()]
    (project.gold / "n2.ann").write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert evaluate("--split", "dev") == Exit.OK
    assert written(tmp_path)["scores"]["mention.all.strict.f1"]["value"] == 1
