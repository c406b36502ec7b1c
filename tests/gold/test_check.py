"""What is wrong with a gold file is named, with its line."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from vinhdanh.cli.exits import Exit
from vinhdanh.cli.main import invoke
from vinhdanh.gold.check import check_gold, check_standoff
from vinhdanh.gold.errors import GoldError
from vinhdanh.gold.schema import load_schema
from vinhdanh.gold.standoff import parse_standoff

TEXT = "Sở Y tế tặng Giấy khen cho 4 tập thể.\n"
ANN = """\
T1	ORG 0 7	Sở Y tế
#1	AnnotatorNotes T1	Sở Y tế
T2	AWARD 13 22	Giấy khen
#2	AnnotatorNotes T2	Giấy khen
T3	COUNT 27 36	4 tập thể
#3	AnnotatorNotes T3	4 exact collective
T4	Award 13 22	Giấy khen
E1	Award:T4 Awarder:T1 Recipient:T3 Count:T3
A1	Status E1 given
A2	RecipientKind E1 collective
#4	AnnotatorNotes E1	pattern=active
"""


def problems(ann: str, text: str | None = TEXT, upto: int | None = None) -> list[str]:
    try:
        standoff = parse_standoff(ann, "a.ann")
    except GoldError as error:
        return list(map(str, error.problems))
    return list(map(str, check_standoff(standoff, "a.ann", text, upto)))


def test_a_right_file_has_no_problem() -> None:
    assert problems(ANN) == []


CASES = [
    # what stands there, what is written instead, what is said
    ("T1\tORG 0 7", "T1\tORGAN 0 7", "a.ann:1: unknown label ORGAN; known are ARG, AWARD, Award, COUNT, DATE, ORG"),
    ("ORG 0 7", "ORG 7 0", "a.ann:1: T1 begins at 7 and ends at 0: nothing lies between"),
    ("ORG 0 7\tSở Y tế", "ORG 0 8\tSở Y tế", "a.ann:1: T1 'Sở Y tế ' has blanks at its edge"),
    ("ORG 0 7\tSở Y tế", "ORG 0 99\tSở Y tế", "a.ann:1: T1 ends at 99, behind the text's 38 characters"),
    ("\tSở Y tế\n#1", "\tSở Nội vụ\n#1", "a.ann:1: T1 is 'Sở Nội vụ' here and 'Sở Y tế' in the text"),
    ("ORG 0 7", "ORG 0 2;3 7", "a.ann:1: one start and one end are wanted; a span in several pieces is not used here"),
    ("T1\tORG 0 7\tSở Y tế\n", "T1\tORG 0 7\tSở Y tế\nT9\tORG 3 7\tY tế\n", "a.ann:2: T9 overlaps T1, ORG like it"),
    ("T2\tAWARD", "T1\tAWARD", "a.ann:3: the id T1 stands twice"),
    ("4 exact collective", "four", "a.ann:6: a count's value is written '12 exact person'"),
    ("4 exact collective", "4 exactly collective", "a.ann:6: '4 exactly collective': the modifier is one of"),
    ("#2\tAnnotatorNotes T2\tGiấy khen\n", "", "a.ann:3: T2 AWARD needs its value in a note"),
    ("Award:T4", "Award:T8", "a.ann:8: E1 has the trigger T8, which does not exist"),
    ("Award:T4", "Award:T2", "a.ann:8: the trigger T2 is labelled AWARD, not Award"),
    ("T4\tAward 13 22\tGiấy khen", "T4\tAward 8 12\ttặng", "a.ann:8: the trigger T4 is no AWARD mention, so the note"),
    ("E1\tAward:T4", "E1\tHonour:T4", "a.ann:8: unknown event Honour; known is Award"),
    ("Awarder:T1", "Giver:T1", "a.ann:8: unknown role Giver; known are Awarder, Presenter"),
    ("Awarder:T1", "Awarder:T7", "a.ann:8: Awarder is T7, which does not exist"),
    ("Awarder:T1", "Awarder:T3", "a.ann:8: Awarder is T3, labelled COUNT; allowed is ARG or ORG"),
    ("A1\tStatus E1 given\n", "", "a.ann:8: E1 needs the attribute Status"),
    ("Status E1 given", "Status E1 done", "a.ann:9: Status is one of criterion, denied, given, planned, not 'done'"),
    ("Status E1", "Status E7", "a.ann:9: A1 is on E7, which is no record"),
    ("A1\tStatus", "A1\tState", "a.ann:9: unknown attribute State; known are Status, RecipientKind, Repeat"),
    ("#1\tAnnotatorNotes T1", "#1\tAnnotatorNotes T6", "a.ann:2: #1 is on T6, which does not exist"),
    ("pattern=active", "pattern=actively", "a.ann:11: unknown pattern actively"),
    ("pattern=active", "award=Giấy khen", "a.ann:11: E1 needs pattern=… in its note"),
    ("pattern=active", "pattern=active; day=x", "a.ann:11: 'day=x' is no key=value"),
    ("pattern=active", "pattern=active; date=1/2/2020", "a.ann:11: date: '1/2/2020' is no TIMEX3 value"),
    ("T1\tORG", "R1\tORG", "a.ann:1: relations are not used here"),
    ("T1\tORG", "Q1\tORG", "a.ann:1: no annotation begins with 'Q1'"),
    ("E1\tAward:T4", "E1 Award:T4", "a.ann:8: an event is written: E1, tab, Award:T1"),
    ("ORG 0 7\tSở Y tế", "ORG 0 6\tSở Y t", "a.ann:1: T1 'Sở Y t' begins or ends inside a word"),
    ("A2\t", "A3\tStatus E1 planned\nA2\t", "a.ann:10: E1 has Status twice"),
    ("#4\t", "#5\tAnnotatorNotes T3\t5 exact person\n#4\t", "a.ann:6: T3 has another note, #5"),
    ("#1\tAnnotatorNotes", "#1\tNormalised", "a.ann:2: unknown type of note Normalised; known is AnnotatorNotes"),
    ("E1\tAward:T4", "T5\tAward 13 22\tGiấy khen\nE1\tAward:T4", "a.ann:8: the trigger T5 has no record"),
    ("Awarder:T1", "Awarder:T1 Awarder2:T1", "a.ann:8: E1 has T1 twice as Awarder"),
    ("Count:T3", "Count:T3 Count2:T3", "a.ann:8: E1 has several Counts, so its note needs count=…"),
    ("pattern=active", "pattern=active active", "a.ann:11: E1 names a pattern twice"),
    ("pattern=active", "pattern=active; award=", "a.ann:11: award: an award's value is its name"),
    ("pattern=active", "pattern=active; modifier=about", "a.ann:11: E1 has modifier=… without count=…"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), CASES, ids=[case[2] for case in CASES])
def test_a_wrong_line_is_named(old: str, new: str, said: str) -> None:
    assert ANN.count(old) == 1
    assert any(line.startswith(said) for line in problems(ANN.replace(old, new))), problems(ANN.replace(old, new))


EDGES = [
    ("trao “Giấy khen”,", "Giấy khen”", "holds one of two brackets or quotation marks"),
    ("trao “Giấy khen”,", "“Giấy khen”", None),
    ("Hội (LĐLĐ) tỉnh", "Hội (LĐLĐ", "holds one of two brackets or quotation marks"),
    ("Hội (LĐLĐ) tỉnh", "Hội (LĐLĐ) tỉnh", None),
    ("của Sở, trao", "Sở,", "has punctuation at its edge"),
    ("Công ty A.B.C.", "Công ty A.B.C.", None),
    ("bà Ha\u0300", "bà Ha", "begins or ends inside a word"),
]


@pytest.mark.parametrize(("text", "words", "said"), EDGES)
def test_where_a_mention_may_end(text: str, words: str, said: str | None) -> None:
    start = text.index(words)
    found = problems(f"T1\tORG {start} {start + len(words)}\t{words}\n", text)
    assert [said in line for line in found] == ([True] if said else []), found


def test_labels_behind_the_labelled_part() -> None:
    assert problems(ANN, upto=30) == ["a.ann:5: T3 ends at 36, behind the 30 characters that are labelled"]


def test_two_records_that_say_the_same() -> None:
    again = ANN.split("E1\t", 1)[1].replace("A1", "A3").replace("A2", "A4").replace("#4", "#5").replace("E1", "E2")
    assert problems(f"{ANN}E2\t{again}") == ["a.ann:12: E2 says the same as E1"]


def test_every_problem_of_a_file_is_told_at_once() -> None:
    assert len(problems(ANN.replace("Status E1 given", "Status E1 done").replace("Awarder:T1", "Awarder:T7"))) == 2


def gold_folder(folder: Path, **cells: str) -> Path:
    """Write a project with one text and its gold; `cells` of the manifest may be changed."""
    (folder / "corpus").mkdir()
    (folder / "corpus" / "tin.txt").write_text(TEXT, encoding="utf-8")
    gold = folder / "gold" / "corpus"
    gold.mkdir(parents=True)
    (gold / "tin.ann").write_text(ANN, encoding="utf-8")
    row = {
        "doc_id": "tin", "file": "tin.txt", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "split": "dev", "upto": "", "source": "corpus", "style": "portal",
    } | cells  # fmt: skip
    (gold / "manifest.csv").write_text(f"{','.join(row)}\n{','.join(row.values())}\n", encoding="utf-8")
    return gold


def test_a_right_folder(tmp_path: Path) -> None:
    report = check_gold(gold_folder(tmp_path))
    assert (report.problems, report.left_out, report.documents) == ((), (), 1)
    assert report.counts == {"ORG": 1, "AWARD": 1, "COUNT": 1, "Award": 1, "records": 1}


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"sha256": "0" * 64}, "manifest.csv:2: tin: tin.txt is another text than the labelled one"),
        ({"file": "tan.txt"}, "manifest.csv:2: tin: its text tan.txt is not found; name the folder"),
    ],
)
def test_a_text_that_does_not_fit_is_left_out(tmp_path: Path, cells: dict[str, str], said: str) -> None:
    report = check_gold(gold_folder(tmp_path, **cells))
    assert report.problems == ()
    [left_out] = report.left_out
    assert said in str(left_out)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"split": "train"}, "manifest.csv:2: the split is dev or test, not 'train'"),
        ({"upto": "all"}, "manifest.csv:2: upto is a number of characters, not 'all'"),
        ({"doc_id": ""}, "manifest.csv:2: doc_id and file are needed"),
        ({"doc_id": "tan"}, "manifest.csv:2: tan has no file tan.ann"),
        ({"doc_id": "tan"}, "tin.ann: manifest.csv has no row for it"),
        ({"doc_id": "tin/a"}, "manifest.csv:2: 'tin/a' cannot be the name of an .ann file"),
        ({"file": "../tin.txt"}, "manifest.csv:2: tin: the file ../tin.txt is not inside a folder of texts"),
        ({"upto": "999"}, "manifest.csv:2: tin is labelled up to 999, behind the text's 38 characters"),
        ({"style": "portal,more"}, "manifest.csv:2: another number of cells than the header has"),
    ],
)
def test_a_manifest_that_does_not_fit(tmp_path: Path, cells: dict[str, str], said: str) -> None:
    found = check_gold(gold_folder(tmp_path, **cells)).problems
    assert any(said in str(problem) for problem in found), found


def test_the_command_fails_on_a_problem_and_names_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = gold_folder(tmp_path)
    (gold / "tin.ann").write_text(ANN.replace("given", "done"), encoding="utf-8")
    assert invoke(["gold", "check", str(gold)]) == Exit.SOME_FAILED
    assert "tin.ann:9: Status is one of" in capsys.readouterr().out


@pytest.mark.parametrize(("options", "status"), [([], Exit.SOME_FAILED), (["--allow-missing"], Exit.OK)])
def test_a_missing_text_fails_unless_allowed(tmp_path: Path, options: list[str], status: Exit) -> None:
    assert invoke(["gold", "check", str(gold_folder(tmp_path, file="tan.txt")), *options]) == status


def test_the_patterns_are_those_of_the_guidelines() -> None:
    page = (Path(__file__).resolve().parents[2] / "gold" / "GUIDELINES.md").read_text(encoding="utf-8")
    table = page.split("## Ways of stating an award")[1]
    assert {line.split("`")[1] for line in table.splitlines() if line.startswith("| `")} == load_schema().patterns
