"""The commands as people type them: what is printed where, and the exit status."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from vinhdanh import __version__
from vinhdanh.cli import show
from vinhdanh.cli.exits import Exit
from vinhdanh.cli.main import invoke

TEXT = "Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "tin.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def error_line(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line on stderr; nothing may be on stdout."""
    captured = capsys.readouterr()
    assert captured.out == ""
    [line] = captured.err.splitlines()
    return line


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["--version"]) == Exit.OK
    assert capsys.readouterr().out == f"vinhdanh {__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["--help"], ["run", "--help"], ["show", "--help"], ["gold"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(arguments) == Exit.OK
    assert "vinhdanh" in capsys.readouterr().out


def test_help_does_not_wait_for_what_is_slow_to_import() -> None:
    code = "import sys; from vinhdanh.cli.main import invoke; invoke(['--help']); print(sorted(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    loaded = {name.strip("[]' ") for name in shown.splitlines()[-1].split(",")}
    assert not loaded & {"spacy", "underthesea", "pandas", "pyarrow", "numpy"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "--wrong", "a"], "--wrong"),
        (["run"], "INPUT"),
        (["run", "a"], "--out"),
        (["run", "a", "--out", "b", "--workers", "0"], "--workers"),
        (["run", "a", "--out", "b", "--workers", "many"], "--workers"),
        (["sing"], "sing"),
        (["show"], "FILE"),
        (["run", "a"], "examples: vinhdanh run --help"),
        (["gold", "chek"], "Did you mean 'check'?"),
        (["report", "nowhere"], "nowhere: no such folder; `vinhdanh run INPUT --out DIR` makes"),
        (["export", "corpus", "--to", "sqlite"], "corpus: no documents.parquet or documents.csv in it"),
        (["evaluate", "nowhere", "--gold", "gold/corpus"], "nowhere: no such folder"),
        (["show", "nowhere.txt"], "nowhere.txt: no such file or folder"),
        (["run", "nowhere.txt", "--out", "b"], "nowhere.txt: no such file or folder"),
    ],
)
def test_wrong_usage_is_one_line(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(arguments) == Exit.USAGE
    assert message in error_line(capsys)


def test_run_makes_the_tables_and_sums_up_on_stderr(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert invoke(["run", str(article), "--out", str(tmp_path / "out")]) == Exit.OK
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "documents  1 in" in captured.err
    assert (tmp_path / "out" / "awards.csv").is_file()


def test_a_quiet_run_says_nothing(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["run", str(article), "--out", str(tmp_path / "out"), "--quiet"]) == Exit.OK
    assert capsys.readouterr().err == ""


def test_a_document_that_fails_is_a_line_and_a_status(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert invoke(["run", str(article), str(empty), "--out", str(tmp_path / "out"), "-q"]) == Exit.SOME_FAILED
    assert error_line(capsys) == f"vinhdanh: {empty}: the file holds no text (read: EmptyFile)"


def test_many_failures_do_not_flood_the_terminal(
    tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dump.jsonl").write_text("?\n" * 50, encoding="utf-8")
    assert invoke(["run", str(tmp_path), "--out", str(tmp_path / "out"), "-q"]) == Exit.SOME_FAILED
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    assert "30 more" in lines[-1]


def test_a_folder_of_somebody_else_is_refused(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert invoke(["run", str(article), "--out", str(tmp_path)]) == Exit.OUTPUT
    assert "tin.txt" in error_line(capsys)


def test_columns_are_named_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'key,body\n7,"{TEXT}"\n', encoding="utf-8")
    arguments = ["run", str(tmp_path / "a.csv"), "--text-column", "body", "--id-column", "key"]
    assert invoke([*arguments, "--out", str(tmp_path / "out"), "-q"]) == Exit.OK
    assert "\r\n7," in (tmp_path / "out" / "documents.csv").read_bytes().decode()


def test_show_prints_the_text_with_marks(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["show", str(article)]) == Exit.OK
    shown = capsys.readouterr().out
    assert "|organization]" in shown
    assert "\x1b[" not in shown


def test_show_names_the_zones(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["show", str(article), "--zones"]) == Exit.OK
    assert "<body> " in capsys.readouterr().out


def test_show_lists_values(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["show", str(article), "--values"]) == Exit.OK
    shown = capsys.readouterr().out
    assert re.search(r"count *│ 4 tập thể *│ 4 tập thể *│ counts\.", shown)


def test_show_json_gives_rows_with_raw_offsets(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["show", str(article), "--json"]) == Exit.OK
    shown = json.loads(capsys.readouterr().out)
    assert shown["documents"][0]["doc_id"] == "tin"
    assert shown["mentions"]
    for row in shown["mentions"]:
        assert TEXT[row["start"] : row["end"]] == row["text"]


def test_show_picks_an_article_by_its_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text('{"id": "a", "text": "Một."}\n{"id": "b", "text": "Hai."}\n', encoding="utf-8")
    assert invoke(["show", str(dump), "--id", "b"]) == Exit.OK
    assert "Hai." in capsys.readouterr().out
    assert invoke(["show", str(dump), "--id", "c"]) == Exit.USAGE
    assert "'c'" in error_line(capsys)


def test_show_says_that_there_are_more_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    assert invoke(["show", str(tmp_path)]) == Exit.OK
    captured = capsys.readouterr()
    assert captured.err == "vinhdanh: this is a, the first of several articles; another one: --id ID\n"
    assert captured.out.count("|award]") == 1


def test_show_of_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0")
    assert invoke(["show", str(tmp_path / "a.txt")]) == Exit.SOME_FAILED
    assert "binary" in error_line(capsys)


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (KeyboardInterrupt(), Exit.INTERRUPTED, "interrupted"),
        (RuntimeError("a\nb"), Exit.INTERNAL, "internal error: RuntimeError: a b"),
    ],
)
def test_whatever_happens_is_one_line(
    error: BaseException,
    status: Exit,
    message: str,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(show, "load", fail)
    assert invoke(["show", str(article)]) == status
    assert message in error_line(capsys)


def test_the_exit_statuses_are_in_the_help_and_in_the_docs(capsys: pytest.CaptureFixture[str]) -> None:
    invoke(["--help"])
    page = (Path(__file__).parents[2] / "docs" / "architecture.md").read_text(encoding="utf-8")
    helped = capsys.readouterr().out.partition("Exit status")[2]
    for status in Exit:
        assert re.search(rf"^ *{int(status)}  ", helped, re.MULTILINE), status
        assert f"| {int(status)} | " in page, status


def test_the_help_groups_commands_by_what_one_wants_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["--help"]) == Exit.OK
    shown = capsys.readouterr().out
    panels = ["Make tables", "run", "Look and hand on", "show", "report", "export", "Measure accuracy", "evaluate"]
    places = [shown.index(f" {name} ") for name in panels]
    assert places == sorted(places)


def test_a_shell_gets_its_completion() -> None:
    code = "from vinhdanh.cli.main import invoke; invoke(['--show-completion', 'bash'])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "_VINHDANH_COMPLETE" in shown.stdout, shown.stderr


COMMANDS = ["run", "show", "report", "export", "evaluate"]
COMMANDS += [f"gold {name}" for name in ("check", "agree", "export", "import", "sample", "judged")]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke([*command.split(), "--help"]) == Exit.OK
    assert f"vinhdanh {command} " in capsys.readouterr().out.partition("Examples")[2]
