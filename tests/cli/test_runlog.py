"""What a run says while it goes and when it ends: to people, to logs, to programs."""

from __future__ import annotations

import json
import os
import pty
import re
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from vinhdanh.cli import runlog
from vinhdanh.cli.exits import Exit
from vinhdanh.cli.main import invoke
from vinhdanh.cli.runlog import Pace, TextLog, summary_lines
from vinhdanh.run import Summary

TEXT = "Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """One article, and one file without any."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "tin.txt").write_text(TEXT, encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


class Clock:
    """Seconds that pass when they are told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_pace_knows_the_rate_and_the_time_left() -> None:
    clock = Clock()
    pace = Pace(100, clock)
    assert (pace.rate, pace.left) == (0, None)
    clock.now = 10
    for _ in range(20):
        pace.step()
    assert (pace.rate, pace.left) == (2, 40)


def test_what_an_earlier_try_has_done_counts_but_not_for_the_rate() -> None:
    clock = Clock()
    pace = Pace(100, clock)
    pace.resume(60)
    clock.now = 10
    for _ in range(20):
        pace.step()
    assert (pace.done, pace.rate, pace.left) == (80, 2, 10)


def test_no_time_left_is_said_where_the_number_of_documents_is_unknown() -> None:
    clock = Clock()
    pace = Pace(None, clock)
    clock.now = 1
    pace.step()
    assert pace.left is None


def test_a_line_of_progress_every_half_minute_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, shown = Clock(), StringIO()
    monkeypatch.setattr(runlog, "Pace", lambda total: Pace(total, clock))
    log = TextLog(Console(file=shown), Path("out"), quiet=False)
    log.start(400)
    for _ in range(100):
        clock.now += 1
        log.step(None)
    log.finish()
    assert shown.getvalue().splitlines() == [
        "vinhdanh: 30 of 400 documents, 1.0/s, 6 min 10 s left",
        "vinhdanh: 60 of 400 documents, 1.0/s, 5 min 40 s left",
        "vinhdanh: 90 of 400 documents, 1.0/s, 5 min 10 s left",
    ]


@pytest.mark.parametrize(
    ("documents", "awards", "errors", "seconds", "lines"),
    [
        (1, 1, 0, 0.2, ["documents  1 in 0 s", "records    awards 1,", "errors     none"]),
        (
            2500,
            3,
            2,
            200,
            ["documents  2,500 in 3 min 20 s", "records    awards 3,", "errors     2; why: t/errors.csv"],
        ),
        (9, 0, 0, 7512, ["documents  9 in 2 h 5 min", "records    awards 0,", "errors     none"]),
    ],
)
def test_the_summary(documents: int, awards: int, errors: int, seconds: float, lines: list[str]) -> None:
    rows = {"documents": documents, "mentions": 5, "organizations": 2, "dates": 0, "counts": 1, "awards": awards}
    shown = summary_lines(Summary({**rows, "errors": errors}, 100), Path("t"), seconds)
    assert [line[: len(start)] for line, start in zip(shown, lines, strict=False)] == lines
    assert shown[3] == "tables     t/*.parquet and *.csv, described in datapackage.json"
    assert shown[4:] == (["to look    vinhdanh report t"] if awards else [])


def test_the_summary_says_what_is_where(articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert invoke(["run", str(articles), "--out", str(out)]) == Exit.SOME_FAILED
    shown = capsys.readouterr().err
    assert "documents  1 in " in shown
    assert f"errors     1; why: {out}/errors.csv" in shown
    assert f"{out}/*.parquet" in shown


def events(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_json_lines_for_programs(articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert invoke(["run", str(articles), "--out", str(out), "--log-format", "json"]) == Exit.SOME_FAILED
    captured = capsys.readouterr()
    assert captured.out == ""
    said = events(captured.err)
    assert [one["event"] for one in said] == ["progress", "failure", "progress", "summary"]
    assert all("time" in one for one in said)
    assert (said[0]["done"], said[0]["total"], said[2]["done"]) == (0, 2, 2)
    assert (said[1]["stage"], said[1]["error"]) == ("read", "EmptyFile")
    assert said[3]["rows"]["documents"] == 1
    assert said[3]["out"] == str(out)


def test_quiet_json_says_only_what_failed(articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    invoke(["run", str(articles), "--out", str(tmp_path / "out"), "--log-format", "json", "--quiet"])
    assert [one["event"] for one in events(capsys.readouterr().err)] == ["failure"]


def test_a_run_that_cannot_be_done_is_json_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["run", str(tmp_path / "nowhere"), "--out", str(tmp_path / "out"), "--log-format", "json"]
    assert invoke(arguments) == Exit.USAGE
    [error] = [one for one in events(capsys.readouterr().err) if one["event"] == "error"]
    assert error["status"] == Exit.USAGE
    assert "no such file" in error["message"]


def on_a_terminal(arguments: list[str], **environment: str) -> str:
    """Return what `vinhdanh` prints on a terminal."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(environment)
        os.execv(sys.executable, [sys.executable, "-m", "vinhdanh", *arguments])
    shown = bytearray()
    try:
        while piece := os.read(terminal, 4096):
            shown += piece
    except OSError:  # The end of a terminal's output is an error.
        pass
    os.waitpid(child, 0)
    return shown.decode()


#: What begins a colour: \x1b[3…m, \x1b[9…m, alone or after bold, dim and the like.
COLOUR = r"\x1b\[(?:\d;)*(?:3|9)\d"


@pytest.mark.parametrize("arguments", [["--help"], ["run", "nowhere", "--out", "x"]], ids=" ".join)
def test_no_color_is_obeyed(arguments: list[str]) -> None:
    assert re.search(COLOUR, on_a_terminal(arguments, NO_COLOR="1", TERM="xterm-256color")) is None


def test_show_uses_brackets_without_colours(articles: Path) -> None:
    shown = on_a_terminal(["show", str(articles / "tin.txt")], NO_COLOR="1", TERM="xterm-256color")
    assert "|organization]" in shown
    coloured = on_a_terminal(["show", str(articles / "tin.txt")], NO_COLOR="", TERM="xterm-256color")
    assert "\x1b[36mSở Y tế tỉnh Nghệ An" in coloured
