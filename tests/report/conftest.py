"""Runs to look at, and a real browser to look with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from vinhdanh.report import ReportOptions, write_report
from vinhdanh.run import run

ROOT = Path(__file__).parents[2]
Open = Callable[..., Any]

PARAGRAPH = "Mùa thu năm ấy trời nhiều mây và đường làng còn ướt. " * 20_000
ARTICLES = {
    "script.txt": "Tin <script>alert(1)</script> trong ngày\n\nNgày 5/9/2020, Sở Y tế tỉnh Nghệ An tặng Giấy khen cho "
    '4 tập thể và 7 cá nhân. <img src=x onerror="document.title=1">\n',
    "quotes.txt": "Lễ trao \"Sao Biển\" & 'Hoa Sen' ở Cà Mau\n\n"
    "UBND tỉnh Cà Mau tặng Bằng khen cho 2 tập thể 😀 và 3 cá nhân.\n",
    "long.txt": f"{PARAGRAPH}Liên đoàn Lao động tỉnh Kon Tum tặng Bằng khen cho 12 cá nhân.\n",
    "decomposed.txt": "Hôm nay, Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 9 tập thể.\n",
}


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of a few hard articles, one of which cannot be read."""
    place = tmp_path_factory.mktemp("hard")
    (place / "articles").mkdir()
    for name, text in ARTICLES.items():
        (place / "articles" / name).write_text(text, encoding="utf-8")
    (place / "articles" / "empty.txt").touch()
    run([place / "articles"], place / "tables")
    return place / "tables"


@pytest.fixture(scope="session")
def report(tables: Path) -> Path:
    """Their page."""
    return write_report(tables).page


@pytest.fixture(scope="session")
def corpus_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the project's own articles."""
    place = tmp_path_factory.mktemp("corpus")
    run([ROOT / "corpus"], place / "tables")
    return write_report(place / "tables", options=ReportOptions(articles=[ROOT / "corpus"])).page


def find_browser() -> str:
    """Return the path of a Chromium, or skip."""
    named = os.environ.get("VINHDANH_CHROMIUM", "")
    found = named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium: install it, or name it in VINHDANH_CHROMIUM")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    executable = find_browser()
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Any) -> Iterator[Open]:
    """Open a page from its file, without any network, and fail if it says that something went wrong."""
    contexts: list[Any] = []
    problems: list[str] = []

    def open_file(path: Path, fragment: str = "", **settings: Any) -> Any:
        context = browser.new_context(offline=True, accept_downloads=True, **settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.on("dialog", lambda dialog: problems.append(f"dialog: {dialog.message}"))
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("html[data-ready]")
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert problems == []
