"""What is handed to others: wheel, source archive, container, citation."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

import vinhdanh
from vinhdanh.cli.app import app

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MB = 2**20


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "--directory", folder], cwd=ROOT, check=True)
    return folder


def test_the_wheel_holds_the_package_with_its_knowledge_and_is_small(built: Path) -> None:
    [wheel] = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        assert sum(info.file_size for info in archive.infolist()) < 20 * MB
    for name in ("py.typed", "config.cfg", "knowledge/awards.csv", "models/organizations.npz", "report/templates"):
        assert any(each.startswith(f"vinhdanh/{name}") for each in names), name
    assert [name for name in names if not name.startswith(("vinhdanh/", "vinhdanh-"))] == []


def test_the_source_archive_holds_what_builds_and_tests_it(built: Path) -> None:
    [source] = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "LICENSE", "Makefile", "pipeline/vinhdanh/__init__.py", "tests/test_pipeline.py"} <= names


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "vinhdanh", "--version"], capture_output=True, text=True, check=True)
    assert vinhdanh.__version__ in done.stdout


def test_one_version_everywhere() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {citation["version"], vinhdanh.__version__} == {PROJECT["version"]}
    assert citation["license"] == PROJECT["license"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changes or f"## [{PROJECT['version']}]" in changes


def test_the_citation_is_valid() -> None:
    cffconvert = pytest.importorskip("cffconvert")
    cffconvert.Citation((ROOT / "CITATION.cff").read_text(encoding="utf-8")).validate()


def test_the_container_copies_what_there_is_and_only_that_is_sent() -> None:
    wanted = set(re.findall(r"!(\S+)", (ROOT / ".dockerignore").read_text(encoding="utf-8")))
    lines = re.findall(r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    copied = {name for line in lines for name in line.split()}
    assert copied == wanted
    assert all((ROOT / name).exists() for name in copied)


def test_what_runs_before_a_commit_is_installed_by_make_setup() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert {hook["entry"].split()[0] for hook in hooks} == {".venv/bin/ruff", ".venv/bin/mypy", ".venv/bin/vinhdanh"}


def test_the_workflow_to_copy_uses_commands_and_options_that_there_are() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    [written] = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    steps = yaml.safe_load(written)["jobs"]["accuracy"]["steps"]
    commands = [step["run"].split() for step in steps if step.get("run", "").startswith("vinhdanh")]
    assert len(commands) == 3
    for _, *words in commands:
        command = get_command(app)
        while words and words[0] in getattr(command, "commands", {}):
            command = command.commands[words.pop(0)]
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known
