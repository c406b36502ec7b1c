"""The code of the pages, run as a reader would run it: one page from top to bottom, in one folder.

A command that is followed by output must print that output; a line of it that is "…" stands for any lines, durations
are not compared, and figures may be off by a tenth, since sums move with every rule. Python or SQL that is followed by
a block of text must print that text. A block that cannot be run here has a comment before it that says why:
`<!-- not run: reason -->`.
"""

from __future__ import annotations

import contextlib
import csv
import gzip
import io
import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import yaml

from vinhdanh.cli.main import invoke
from vinhdanh.run import run

ROOT = Path(__file__).parents[2]
#: Pages with code that readers may type, from the root of the repository.
PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    "gold/README.md",
    "notebooks/README.md",
    *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")),
]
_BLOCK = re.compile(r"(?:^<!-- not run: (?P<why>.+?) -->\n)?^```(?P<language>\w*)\n(?P<code>.*?)^```$", re.M | re.S)
#: What makes a line one for a shell.
_SHELL = re.compile(r"[|<>*?;&$`]")
#: A number of two digits or more that is no part of a date, a name or a version.
_FIGURE = re.compile(r"(?<![\w.,/:+-])(\d{2,}(?:,\d{3})*(?:\.\d+)?|\d{1,2}(?:,\d{3})+)(?![\w./:-]|,\d)")
#: Set up elsewhere: that these exist is all that is checked.
_NAMED = ("make", "pip", "git", "cd", "jupyter")


ARTICLES = {
    "an-giang.txt": "Trao bằng khen cho giáo viên vùng lũ\n\nNgày 20/11/2023, Ủy ban nhân dân tỉnh An Giang "
    "tặng Bằng khen cho 3 tập thể và 12 cá nhân có thành tích trong năm học 2022-2023.\n",
    "hoi-thi.txt": "Hội thi tay nghề\n\nChiều 22/11/2023, Liên đoàn Lao động huyện Đầm Dơi trao 1 giải Nhất "
    "và 2 giải Nhì.\n",
}


def make_repository(place: Path) -> Path:
    """Make a folder like the repository after `make dataset`, as far as pages use it, with articles of one's own."""
    (place / "articles").mkdir(parents=True)
    assert run([ROOT / "corpus"], place / "build" / "dataset").n_errors == 0
    for name, text in ARTICLES.items():
        (place / "articles" / name).write_text(text, encoding="utf-8")
    shutil.copy(place / "articles" / "an-giang.txt", place / "article.txt")
    rows = [{"body": text, "link": f"https://example.org/{name}"} for name, text in ARTICLES.items()]
    with gzip.open(place / "dump.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return place


def make_shims(place: Path) -> Path:
    """Make a folder whose `vinhdanh` and `python` are those that run here, for shells."""
    for name, arguments in {"vinhdanh": "-m vinhdanh", "python": ""}.items():
        path = place / name
        path.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        path.chmod(0o755)
    return place


def copied(repository: Path, place: Path) -> Path:
    """Copy such a folder for one page."""
    shutil.copytree(repository, place, copy_function=os.link)
    for name in ("corpus", "gold", "pipeline", "pyproject.toml"):
        (place / name).symlink_to(ROOT / name)
    return place


@dataclass(frozen=True, slots=True)
class Block:
    """One block of code.

    Attributes:
        language: as the page says; empty for text.
        code: its lines.
        line: where it begins in the page.
        why_not: why it cannot be run here.
    """

    language: str
    code: str
    line: int
    why_not: str


def read_blocks(page: str) -> list[Block]:
    """Return the blocks of a page in their order."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [
        Block(found["language"], found["code"], text.count("\n", 0, found.start()) + 1, found["why"] or "")
        for found in _BLOCK.finditer(text)
    ]


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each command of a console with the output that the page shows."""
    for piece in re.split(r"^\$ ", block.code, flags=re.MULTILINE)[1:]:
        lines = piece.splitlines()
        size = next(at for at, line in enumerate(lines, 1) if not line.endswith("\\"))
        command = " ".join(line.removesuffix("\\").strip() for line in lines[:size])
        yield re.sub(r"\s+#\s.*$", "", command), "\n".join(lines[size:]).rstrip()


class Reader:
    """Types what a page shows.

    Args:
        shims: a folder whose `vinhdanh` is this program, for shells.
        stale: what pages show and what is printed instead; None to fail where they differ.
    """

    def __init__(self, shims: Path, stale: list[tuple[str, str]] | None = None) -> None:
        self._names: dict[str, object] = {"__name__": "__main__"}
        self._shims = shims
        self._stale = stale
        self._printed = ""

    def follow(self, block: Block) -> None:
        """Run a block, and compare what it prints with what the page says."""
        run = {
            "python": self._python,
            "console": self._console,
            "sql": self._sql,
            "text": self._text,
            "bash": _syntax,
            "csv": _knowledge,
            "yaml": lambda one: yaml.safe_load(one.code),
        }
        run[block.language](block)

    def _python(self, block: Block) -> None:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block.code, f"line {block.line}", "exec"), self._names)
        self._printed = printed.getvalue()

    def _text(self, block: Block) -> None:
        if self._printed:
            self._compare(self._printed, block.code.rstrip("\n"), f"line {block.line}")
        self._printed = ""

    def _console(self, block: Block) -> None:
        for command, expected in commands(block):
            if command.split()[0] in _NAMED:
                _check_named(command)
                continue
            printed = self._printed_by(command)
            if expected:
                self._compare(printed, expected, command)

    def _compare(self, printed: str, expected: str, what: str) -> None:
        """Fail if what was printed is not what the page shows, or note it."""
        within = fits if self._stale is None or "…" in expected else _same
        if within(printed, expected):
            return
        assert self._stale is not None, f"{what} prints (`make docs-outputs` writes it into the page):\n{printed}"
        self._stale.append((expected, printed.strip("\n")))

    def _printed_by(self, command: str) -> str:
        """Run a command; in this process where it is ours alone, which is faster."""
        if command.startswith("vinhdanh ") and not _SHELL.search(command):
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                status = invoke(shlex.split(command)[1:])
            shown = printed.getvalue()
        else:
            path = f"{self._shims}{os.pathsep}{os.environ['PATH']}"
            done = subprocess.run(
                ["bash", "-c", command],
                env={**os.environ, "PATH": path},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
            )
            status, shown = done.returncode, done.stdout
        # 1: some documents failed, which a page may want to show.
        assert status in {0, 1}, f"{command}: {shown}"
        return shown

    def _sql(self, block: Block) -> None:
        [database] = Path().rglob("*.sqlite")
        with contextlib.closing(sqlite3.connect(database)) as connection:
            rows = connection.execute(block.code).fetchall()
        self._printed = "\n".join("|".join(map(str, row)) for row in rows)
        assert rows


def fits(printed: str, expected: str) -> bool:
    lines = [_plain(line) for line in expected.strip("\n").splitlines()]
    shown = "\n".join(map(_plain, printed.strip("\n").splitlines()))
    if "…" not in map(str.strip, lines):
        return _alike(shown, "\n".join(lines))
    pattern = "\n".join(r"(?:.*\n)*?.*" if line.strip() == "…" else re.escape(line) for line in lines)
    return re.fullmatch(pattern, shown) is not None


def _same(printed: str, expected: str) -> bool:
    """Whether nothing differs but durations: what is written anew is exact."""
    return [_plain(line) for line in printed.strip("\n").splitlines()] == [
        _plain(line) for line in expected.strip("\n").splitlines()
    ]


def _alike(one: str, other: str) -> bool:
    """Whether two texts differ in figures alone, and in these by less than a tenth: sums move with every rule."""
    pieces = [_FIGURE.split(" ".join(text.split())) for text in (one, other)]
    if len(pieces[0]) != len(pieces[1]) or pieces[0][::2] != pieces[1][::2]:
        return False
    figures = [[float(piece.replace(",", "")) for piece in found[1::2]] for found in pieces]
    return all(abs(a - b) <= max(a, b) / 10 for a, b in zip(*figures, strict=True))


def _plain(line: str) -> str:
    """Return a line without what differs from one machine to the next."""
    line = re.sub(r"\b(?:\d+ h )?(?:\d+ min )?\d+ (?:s|min)\b", "0 s", line.rstrip())
    return re.sub(r'"(time|rate|seconds|seconds_left)": (?:"[^"]*"|[\d.]+|null)', r'"\1": 0', line)


def _syntax(block: Block) -> None:
    subprocess.run(["bash", "-n"], input=block.code, text=True, check=True)


def _knowledge(block: Block) -> None:
    """Check that rows for a list of the knowledge have its columns."""
    head, *rows = csv.reader(block.code.splitlines())
    lists = (ROOT / "pipeline" / "vinhdanh" / "knowledge").glob("*.csv")
    assert ",".join(head) in {path.read_text(encoding="utf-8").partition("\n")[0] for path in lists}
    assert all(len(row) == len(head) for row in rows)


def _check_named(command: str) -> None:
    """Check that a target of make exists, and an extra that is to be installed."""
    if target := re.match(r"make ([a-z-]+)", command):
        assert re.search(rf"^{target[1]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE), command
    known = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for extra in re.findall(r"vinhdanh\[([a-z,]+)\]", command):
        assert set(extra.split(",")) <= set(known), command


@contextlib.contextmanager
def inside(place: Path) -> Iterator[None]:
    """Work in `place`, on a terminal of 80 columns without colours."""
    with contextlib.chdir(place), mock.patch.dict(os.environ, {"COLUMNS": "80", "NO_COLOR": "1"}):
        yield
