"""`vinhdanh gold export` and `vinhdanh gold import`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from vinhdanh.cli.exits import Exit
from vinhdanh.cli.gold import FormatName
from vinhdanh.cli.main import invoke
from vinhdanh.gold.convert import FORMATS, Labelled, gold_files

ByHand = Callable[..., Labelled]
NAMES = sorted(FORMATS)


@pytest.fixture
def gold(by_hand: ByHand, tmp_path: Path) -> Path:
    """Return the gold folder of a project with one text beside it."""
    folder = tmp_path / "gold" / "corpus"
    folder.mkdir(parents=True)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "tin.txt").write_bytes(by_hand().text.encode())
    for name, content in gold_files([by_hand()], bare=True).items():
        (folder / name).write_bytes(content)
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_command_knows_every_format() -> None:
    assert sorted(FormatName) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_there_and_back(name: str, gold: Path, tmp_path: Path) -> None:
    out, again = tmp_path / "made" / "out", tmp_path / "again"
    assert invoke(["gold", "export", str(gold), "--to", name, "--out", str(out)]) == Exit.OK
    assert content(out) == FORMATS[name].write([Labelled(*_read(gold))])
    assert invoke(["gold", "import", str(out), "--from", name, "--out", str(again), "--bare"]) == Exit.OK
    assert content(again) == content(gold)
    assert invoke(["gold", "check", str(again), "--texts", str(tmp_path / "corpus")]) == Exit.OK


def _read(gold: Path) -> tuple[object, ...]:
    from vinhdanh.gold.convert import read_labelled  # noqa: PLC0415

    [document], _ = read_labelled(gold)
    return document.row, document.text, document.standoff


def test_words_come_back_unless_they_are_not_wanted(gold: Path, tmp_path: Path) -> None:
    invoke(["gold", "export", str(gold), "--to", "labelstudio", "--out", str(tmp_path / "out")])
    tasks = str(tmp_path / "out" / "tasks.json")
    invoke(["gold", "import", tasks, "--from", "labelstudio", "--out", str(tmp_path / "again")])
    assert "T3\tCOUNT 30 39\t4 tập thể\n" in (tmp_path / "again" / "tin.ann").read_text(encoding="utf-8")


def test_a_document_without_its_text_is_named(
    gold: Path, by_hand: ByHand, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, made in gold_files([by_hand(), by_hand(doc_id="tan")]).items():
        (gold / name).write_bytes(made)
    out = tmp_path / "out"
    assert invoke(["gold", "export", str(gold), "--to", "brat", "--out", str(out)]) == Exit.SOME_FAILED
    told = capsys.readouterr()
    assert "manifest.csv:3: tan: its text tan.txt is not found" in told.out
    assert "1 documents, 5 labels, 2 records, 1 left out" in told.err
    assert (out / "tin.ann").exists()


WRONG = [
    # arguments behind export and the folder, status, what is said
    (["--to", "brat", "--out", "{gold}"], Exit.OUTPUT, "is there already; choose another folder"),
    (["--to", "brat", "--out", "{gold}/tin.ann"], Exit.OUTPUT, "is there already; choose another folder"),
    (["--to", "brat", "--out", "out", "--split", "test"], Exit.USAGE, "no document to export"),
    (["--to", "word", "--out", "out"], Exit.USAGE, "'word' is not one of"),
]


@pytest.mark.parametrize(("arguments", "status", "said"), WRONG)
def test_a_wrong_export(
    arguments: list[str], status: Exit, said: str, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert invoke(["gold", "export", str(gold), *(word.format(gold=gold) for word in arguments)]) == status
    assert said in capsys.readouterr().err.replace("\n", " ")
    assert not Path("out").exists()


def test_what_cannot_be_carried_ends_it_and_nothing_is_written(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (gold / "tin.ann").open("a", encoding="utf-8") as labels:
        labels.write("T9\tAward 0 1\t\n")
    out = tmp_path / "out"
    assert invoke(["gold", "export", str(gold), "--to", "doccano", "--out", str(out)]) == Exit.SOME_FAILED
    assert "tin.ann:18: T9 is the trigger of no record" in capsys.readouterr().out
    assert not out.exists()


def test_what_is_not_there_cannot_be_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in NAMES:
        arguments = ["gold", "import", str(tmp_path / "none"), "--from", name, "--out", str(tmp_path / "out")]
        assert invoke(arguments) == Exit.USAGE
    assert "none is no folder" in capsys.readouterr().err


def test_a_file_that_is_not_understood_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tasks.json").write_bytes(b"[{}]")
    arguments = ["gold", "import", str(tmp_path), "--from", "labelstudio", "--out", str(tmp_path / "out")]
    assert invoke(arguments) == Exit.SOME_FAILED
    told = capsys.readouterr()
    assert "task 1: KeyError 'data'" in told.out
    assert "nothing was written; problems: 1" in told.err
    assert not (tmp_path / "out").exists()
