"""The page in a real browser: what people click, type and read."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from vinhdanh.report import ReportOptions, write_report
from vinhdanh.write.load import read_tables
from vinhdanh.write.tables import write_tables

Open = Callable[..., Any]


def shown(page: Any) -> str:
    """Return how many rows are shown, as the page says it."""
    page.wait_for_timeout(250)
    text: str = page.inner_text("#amount")
    return text


def open_first(page: Any) -> None:
    page.locator("tr.line").first.click()
    page.wait_for_selector("#article[open] mark.evidence")


def rows_with(page: Any, text: str) -> Any:
    return page.locator("tr.line", has_text=text)


@pytest.mark.parametrize("typed", ["Nghệ An", "nghe an", "NGHE AN", "giay khen, nghe an", "Sở Y tế, 4 tập thể"])
def test_search_needs_no_diacritics(open_page: Open, report: Path, typed: str) -> None:
    page = open_page(report)
    page.fill("#search", typed)
    assert shown(page).startswith(("2 of", "3 of"))
    assert rows_with(page, "Sở Y tế tỉnh Nghệ An").count() >= 2


def test_diacritics_that_are_typed_count(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.fill("#search", "Nghề An")
    assert shown(page).startswith("0 of")
    assert page.is_visible("#no-rows")


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("award", "bằng khen", "Bằng khen"),
        ("awarder", "lien doan lao dong", "Liên đoàn Lao động tỉnh Kon Tum"),
        ("place", "ca mau", "tỉnh Cà Mau"),
    ],
)
def test_filters_by_name(open_page: Open, report: Path, field: str, value: str, text: str) -> None:
    page = open_page(report)
    every = page.locator("tr.line").count()
    page.fill(f"#by-{field}", value)
    shown(page)
    assert 0 < page.locator("tr.line").count() < every
    assert page.locator("tr.line").count() == rows_with(page, text).count()


@pytest.mark.parametrize("field", ["year", "level", "status", "recipient_kind"])
def test_filters_by_choice(open_page: Open, corpus_report: Path, field: str) -> None:
    page = open_page(corpus_report)
    every = shown(page)
    option = page.locator(f"#by-{field} option").nth(1)
    amount = option.inner_text().rpartition("(")[2].rstrip(")")
    page.select_option(f"#by-{field}", option.get_attribute("value"))
    assert shown(page).split()[0] == amount != every.split()[0]
    page.click("#clear")
    assert shown(page) == every


def test_headers_sort_up_and_down(open_page: Open, corpus_report: Path) -> None:
    page = open_page(corpus_report)
    page.click('th button[data-sort="date"]')
    first = page.locator("tr.line .cell-date").first.inner_text()
    assert page.get_attribute("th.cell-date", "aria-sort") == "ascending"
    page.click('th button[data-sort="date"]')
    assert page.get_attribute("th.cell-date", "aria-sort") == "descending"
    assert page.locator("tr.line .cell-date").first.inner_text() > first > ""


def test_a_row_opens_its_article_with_the_evidence_lit(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.fill("#search", "4 tập thể")
    shown(page)
    open_first(page)
    evidence = page.locator("#article-text mark.evidence").all_inner_texts()
    assert "tặng Giấy khen cho 4 tập thể" in "".join(evidence)
    kinds = {
        name
        for name in ("organization", "date", "count", "award")
        if page.locator(f"#article-text mark.{name}").count()
    }
    assert kinds == {"organization", "date", "count", "award"}


def test_values_are_shown_on_hover_and_focus(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.fill("#search", "4 tập thể")
    shown(page)
    open_first(page)
    page.locator("#article-text mark.date").first.hover()
    assert page.inner_text("#tip .value") == "2020-09-05"
    page.locator("#article-text mark.mention").first.focus()
    assert page.is_visible("#tip")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement === document.querySelectorAll('#article-text mark.mention')[1]")
    page.keyboard.press("Escape")
    assert not page.is_visible("#tip")
    assert page.is_visible("#article")
    page.keyboard.press("Escape")
    assert not page.is_visible("#article")


def test_the_way_by_keyboard(open_page: Open, corpus_report: Path) -> None:
    page = open_page(corpus_report)
    page.focus("#download")
    for _ in range(10):  # The head of the table comes first.
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.at") == "0"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.at") == "2"
    page.keyboard.press("End")
    last = page.evaluate("document.activeElement.dataset.at")
    assert int(last) > 300
    page.keyboard.press("PageUp")
    assert 300 < int(page.evaluate("document.activeElement.dataset.at")) < int(last)
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.wait_for_selector("#article[open] mark.evidence")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.at") == "0"


def test_previous_and_next_row(open_page: Open, corpus_report: Path) -> None:
    page = open_page(corpus_report)
    open_first(page)
    assert page.is_disabled("#previous")
    page.click("#next")
    assert "2" in page.inner_text("#article-position")
    page.click("#close")
    assert page.evaluate("document.activeElement.dataset.at") == "1"


def test_an_address_names_a_row(open_page: Open, report: Path) -> None:
    page = open_page(report)
    open_first(page)
    fragment = page.evaluate("location.hash")
    again = open_page(report, fragment)
    again.wait_for_selector("#article[open] mark.evidence")
    assert again.inner_text("#article-title") == page.inner_text("#article-title")


def downloaded(page: Any) -> str:
    with page.expect_download() as waiting:
        page.click("#download")
    text: str = Path(waiting.value.path()).read_bytes().decode("utf-8")
    return text


def test_the_download_of_all_rows_is_the_table(open_page: Open, corpus_report: Path) -> None:
    text = downloaded(open_page(corpus_report))
    assert text == "\ufeff" + (corpus_report.parent / "awards.csv").read_bytes().decode("utf-8")


def test_the_download_has_the_filtered_rows(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.fill("#search", "ca mau")
    shown(page)
    rows = list(csv.DictReader(io.StringIO(downloaded(page).removeprefix("\ufeff"))))
    assert {row["awarder"] for row in rows} == {"Ủy ban nhân dân tỉnh Cà Mau"}


def test_what_an_article_says_is_never_markup(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.fill("#search", "4 tập thể")
    shown(page)
    open_first(page)
    assert "<script>alert(1)</script>" in page.inner_text("#article-text")
    assert page.locator("#article-text script, #article-text img").count() == 0
    page.keyboard.press("Escape")
    page.fill("#search", "ca mau")
    shown(page)
    assert "Lễ trao \"Sao Biển\" & 'Hoa Sen'" in page.locator("tr.line .cell-title").first.inner_text()
    open_first(page)
    # A character beyond the 16 bits of JavaScript does not move the marks behind it.
    assert "3 cá nhân" in page.locator("#article-text mark.count").all_inner_texts()


def test_a_paragraph_of_a_megabyte_opens(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.fill("#search", "kon tum")
    shown(page)
    open_first(page)
    assert page.locator("#article-text mark.evidence").first.is_visible()


def test_bars_and_bodies_filter(open_page: Open, corpus_report: Path) -> None:
    page = open_page(corpus_report)
    every = shown(page)
    page.locator("#chart-level button").first.click()
    assert shown(page) != every
    assert page.locator('#chart-level button[aria-pressed="true"]').count() == 1
    page.locator("#chart-level button[aria-pressed=true]").click()
    assert shown(page) == every
    body = page.locator("#chart-tree button.body").first
    amount = body.locator(".amount").inner_text()
    body.click()
    assert int(shown(page).split()[0]) >= int(amount)
    page.locator("#chart-tree button.toggle").first.click()
    assert page.locator("#chart-tree ul ul button.body").count() > 0


def test_the_language_changes_the_words_and_nothing_else(open_page: Open, corpus_report: Path) -> None:
    page = open_page(corpus_report)
    page.select_option("#by-status", "planned")
    amount = shown(page).split()[0]
    page.click("#language")
    assert page.get_attribute("html", "lang") == "vi"
    assert shown(page).split()[0] == amount
    assert page.locator("tr.line .cell-status").first.inner_text() == "dự kiến"
    assert page.input_value("#by-status") == "planned"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 800)], ids=["desk", "phone"])
def test_axe_finds_nothing(open_page: Open, corpus_report: Path, theme: str, size: tuple[int, int]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = open_page(corpus_report, color_scheme=theme, viewport={"width": size[0], "height": size[1]}, bypass_csp=True)
    found = axe.Axe().run(page).response["violations"]
    open_first(page)
    found += axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"][:200]) for one in found] == []


def test_a_phone_needs_no_sideways_scrolling(open_page: Open, corpus_report: Path) -> None:
    page = open_page(corpus_report, viewport={"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    open_first(page)
    assert page.evaluate("document.querySelector('#sheet').scrollWidth") <= 390


def test_articles_of_a_large_run_are_loaded_when_they_are_opened(open_page: Open, tables: Path, tmp_path: Path) -> None:
    summary = write_report(tables, tmp_path / "page.html", ReportOptions(inline_bytes=1000, chunk_bytes=300))
    assert summary.n_chunks > 1
    page = open_page(summary.page)
    page.fill("#search", "ca mau")
    shown(page)
    open_first(page)
    assert page.locator("#article-text mark.organization").count() > 0


def hundred_thousand(folder: Path, tables: Path) -> Path:
    """Return a run of 100,000 award rows, made from a small one."""
    frames = read_tables(tables)
    awards = frames["awards"]
    times = 100_000 // len(awards) + 1
    many = pd.concat([awards] * times, ignore_index=True).head(100_000)
    many["award_id"] = [f"{name}.{at}" for at, name in enumerate(many["award_id"])]
    many["evidence"] = [f"{text} ({at})" for at, text in enumerate(many["evidence"])]
    write_tables({**frames, "awards": many}, folder)
    return folder


def test_a_hundred_thousand_rows_are_fast(open_page: Open, corpus_report: Path, tmp_path: Path) -> None:
    tables = hundred_thousand(tmp_path / "many", corpus_report.parent)
    page = open_page(write_report(tables).page)
    assert page.locator("tr.line").count() < 300
    timed = """(step) => { const from = performance.now(); step(); return performance.now() - from; }"""
    search = page.evaluate(f"({timed})(() => {{ find('search').value = 'nghe an'; update(); }})")
    again = page.evaluate(f"({timed})(() => {{ find('search').value = 'ha noi'; update(); }})")
    order = page.evaluate(f"({timed})(() => {{ find('search').value = ''; sortBy('awarder'); }})")
    print(f"first search {search:.0f} ms, next {again:.0f} ms, sort {order:.0f} ms")
    assert max(again, order) < 2_000
    assert search < 6_000
    page.focus("tr.line")
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.dataset.at") == "99999"


def test_a_value_stays_beside_a_mention_that_is_moved_to(open_page: Open, corpus_report: Path) -> None:
    page = open_page(corpus_report, viewport={"width": 1000, "height": 400})
    open_first(page)
    page.locator("#article-text mark.mention").first.focus()
    for _ in range(25):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(800)
    page.wait_for_selector("#tip", state="visible")
    tip, mark = page.locator("#tip").bounding_box(), page.locator("mark.mention:focus").bounding_box()
    assert abs(tip["y"] - mark["y"]) < 150


@pytest.mark.parametrize("width", [1280, 390], ids=["desk", "phone"])
def test_what_was_not_given_says_so_in_its_row(open_page: Open, corpus_report: Path, width: int) -> None:
    page = open_page(corpus_report, viewport={"width": width, "height": 800})
    page.select_option("#by-status", "denied")
    shown(page)
    box = page.locator("tr.line .cell-status").first.bounding_box()
    assert box["width"] > 20
    assert box["height"] > 10


def test_names_are_read_to_their_end(open_page: Open, corpus_report: Path) -> None:
    page = open_page(corpus_report, viewport={"width": 1280, "height": 800})
    cut = """(name) => { const cells = [...document.querySelectorAll(`tr.line .cell-${name} > div`)];
        return cells.filter((cell) => cell.scrollHeight > cell.clientHeight + 1).length / cells.length; }"""
    assert page.evaluate(cut, "awarder") < 0.1
    assert page.locator("th.cell-title").bounding_box()["width"] > 80
