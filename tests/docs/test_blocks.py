"""The code of every page runs, and prints what the page says; `make docs-outputs` writes anew what they print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .blocks import PAGES, ROOT, Reader, commands, copied, fits, inside, make_repository, make_shims, read_blocks


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_repository(tmp_path_factory.mktemp("repository"))


@pytest.fixture(scope="session")
def shims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_shims(tmp_path_factory.mktemp("bin"))


#: Its commands need texts that are not in the repository.
ELSEWHERE = "gold/README.md"


@pytest.mark.parametrize("page", [page for page in PAGES if read_blocks(page) and page != ELSEWHERE])
def test_the_code_runs(page: str, repository: Path, shims: Path, tmp_path: Path) -> None:
    for module in ("duckdb", "pandera", "openpyxl"):
        pytest.importorskip(module)
    reader = Reader(shims)
    with inside(copied(repository, tmp_path / "work")):
        for block in read_blocks(page):
            if not block.why_not:
                reader.follow(block)


@pytest.mark.parametrize("page", PAGES)
def test_every_block_says_what_it_is(page: str) -> None:
    languages = {"python", "console", "sql", "text", "bash", "yaml", "toml", "csv", "json"}
    unnamed = [block.line for block in read_blocks(page) if block.language not in languages and not block.why_not]
    assert unnamed == []


@pytest.mark.parametrize("page", PAGES)
def test_a_console_shows_commands(page: str) -> None:
    consoles = [block for block in read_blocks(page) if block.language == "console"]
    assert [block.line for block in consoles if not list(commands(block))] == []


@pytest.mark.parametrize("page", PAGES)
def test_the_targets_of_make_exist(page: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", (ROOT / page).read_text(encoding="utf-8")))
    assert named <= targets


#: Pages that the site generates.
GENERATED = {"catalogue.md", "patterns.md", "contributing.md"}


@pytest.mark.parametrize("page", [*PAGES, "gold/GUIDELINES.md", "gold/AGREEMENT.md"])
def test_the_links_lead_somewhere(page: str) -> None:
    text = re.sub(
        r"```.*?^```|`[^`\n]*`", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    links = set(re.findall(r"\]\((?!https?:)([^)#\s]+)", text))
    missing = {link for link in links if not (ROOT / page).parent.joinpath(link).exists()}
    allowed = GENERATED | {"gold/README.md", "gold/GUIDELINES.md"} if page.startswith("docs/") else set()
    assert missing <= allowed


@pytest.mark.parametrize(
    ("printed", "page", "same"),
    [
        ("awards 419, errors none", "awards 413, errors none", True),
        ("awards 519, errors none", "awards 413, errors none", False),
        ("given 9 of 104", "given 9 of  99", True),
        ("given 8 of 99", "given 9 of 99", False),
        ("on 2023-11-21", "on 2023-11-20", False),
        ("62 in 12 s", "62 in 2 min 8 s", True),
        ("a\nb\nc", "a\n…", True),
        ("b\nc", "a\n…", False),
    ],
)
def test_outputs_are_compared_but_for_what_moves(printed: str, page: str, same: bool) -> None:
    assert fits(printed, page) is same
