"""What the page is made of, without a browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from vinhdanh.clean import clean
from vinhdanh.cli.exits import Exit
from vinhdanh.cli.main import invoke
from vinhdanh.read.article import Article
from vinhdanh.report import ReportOptions, write_report
from vinhdanh.report.labels import LANGUAGES, load_labels
from vinhdanh.report.places import Places
from vinhdanh.run import run
from vinhdanh.write.load import LoadError, read_tables
from vinhdanh.write.schema import AWARDS, TABLES

PACKAGE = Path(__file__).parents[2] / "pipeline" / "vinhdanh" / "report"


def embedded(page: Path, name: str) -> dict[str, object]:
    """Return the data that the page holds under a name."""
    pattern = rf'<script type="application/json" id="{name}">(.*?)</script>'
    [found] = re.findall(pattern, page.read_text(encoding="utf-8"), re.DOTALL)
    data: dict[str, object] = json.loads(found)
    return data


def test_the_page_needs_nothing_else(report: Path) -> None:
    page = report.read_text(encoding="utf-8")
    assert re.findall(r'(?:src|href)="(?!#)[^"]+"', page.partition('<script type="application/json"')[0]) == []
    assert not (report.parent / "report-articles").exists()


def test_no_text_of_an_article_can_end_the_script(report: Path) -> None:
    assert "<script>alert" not in report.read_text(encoding="utf-8")


def test_every_award_row_and_column_is_in_the_page(report: Path) -> None:
    awards = embedded(report, "data")["awards"]
    assert set(AWARDS.names) <= set(awards["columns"])  # type: ignore[index]


def test_a_text_that_has_changed_is_not_shown(tmp_path: Path) -> None:
    article = tmp_path / "tin.txt"
    article.write_text("UBND tỉnh Cà Mau tặng Bằng khen cho 2 tập thể.\n", encoding="utf-8")
    run([article], tmp_path / "tables")
    assert write_report(tmp_path / "tables").n_articles == 1
    article.rename(tmp_path / "moved.txt")
    assert write_report(tmp_path / "tables").n_articles == 0
    moved = ReportOptions(articles=[tmp_path / "moved.txt"])
    assert write_report(tmp_path / "tables", options=moved).n_articles == 1
    (tmp_path / "moved.txt").write_text("Khác.\n", encoding="utf-8")
    assert write_report(tmp_path / "tables", options=moved).n_articles == 0


def test_a_page_without_articles(tables: Path, tmp_path: Path) -> None:
    summary = write_report(tables, tmp_path / "page.html", ReportOptions(texts=False))
    assert summary.n_articles == 0
    assert embedded(summary.page, "articles") == {}


def test_an_article_in_a_table_is_found_again(tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text('{"id": "7", "body": "UBND tỉnh Cà Mau tặng Bằng khen cho 2 tập thể."}\n', encoding="utf-8")
    assert invoke(["run", str(dump), "--out", str(tmp_path / "out"), "--text-column", "body", "-q"]) == Exit.OK
    assert invoke(["report", str(tmp_path / "out"), "--text-column", "body", "-q"]) == Exit.OK
    assert list(embedded(tmp_path / "out" / "report.html", "articles")) == ["0"]


def test_a_run_replaces_a_folder_with_a_report(tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text("UBND tỉnh Cà Mau tặng Bằng khen cho 2 tập thể.\n", encoding="utf-8")
    run([tmp_path / "tin.txt"], tmp_path / "tables")
    write_report(tmp_path / "tables", options=ReportOptions(inline_bytes=0))
    assert (tmp_path / "tables" / "report-articles" / "0.js").exists()
    run([tmp_path / "tin.txt"], tmp_path / "tables")
    assert not (tmp_path / "tables" / "report.html").exists()


@pytest.mark.parametrize(
    ("raw", "part"),
    [
        ("Sở Y tế tặng Giấy khen", "Giấy khen"),
        ("😀😀 Sở Y tế tặng Giấy khen", "Giấy khen"),
        ("So\u031b\u0309 Y te\u0302\u0301 tặng Giấy khen", "Giấy khen"),
    ],
    ids=["plain", "emoji", "decomposed"],
)
def test_offsets_of_the_page(raw: str, part: str) -> None:
    cleaned = clean(Article("1", raw))
    start = raw.index(part)
    first, last = Places(cleaned).of_raw(start, start + len(part))
    units = cleaned.text.encode("utf-16-le")
    assert units[2 * first : 2 * last].decode("utf-16-le") == part


def test_a_page_of_markup_shows_its_text() -> None:
    raw = "<p>UBND tỉnh <b>Cà Mau</b> tặng Giấy khen</p>"
    cleaned = clean(Article("1", raw, media="html"))
    start = raw.index("Giấy")
    first, last = Places(cleaned).of_raw(start, start + len("Giấy khen"))
    assert cleaned.text[first:last] == "Giấy khen"


def test_all_words_are_there_in_every_language() -> None:
    labels = load_labels()
    assert [key for language in LANGUAGES for key, words in labels[language].items() if not words.strip()] == []
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "static").glob("*.js")))
    page = (PACKAGE / "templates" / "report.html.j2").read_text(encoding="utf-8")
    said = set(re.findall(r'say\("([a-z_]+)"', scripts)) | set(re.findall(r'data-t(?:-label)?="([a-z_.]+)"', page))
    assert said - labels["en"].keys() == set()
    assert {f"column.{name}" for name in AWARDS.names} <= labels["en"].keys()


@pytest.mark.parametrize("suffix", ["parquet", "csv"])
def test_tables_are_read_back(tables: Path, tmp_path: Path, suffix: str) -> None:
    for path in tables.glob(f"*.{suffix}"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    found = read_tables(tmp_path)
    assert [list(frame.columns) for frame in found.values()] == [list(table.names) for table in TABLES]
    assert found["awards"].equals(read_tables(tables)["awards"])


def test_a_folder_without_a_run_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(LoadError, match="vinhdanh run"):
        read_tables(tmp_path)
    assert invoke(["report", str(tmp_path)]) == Exit.USAGE
    assert "vinhdanh run" in capsys.readouterr().err


def test_scores_are_shown(tables: Path, tmp_path: Path, corpus_report: Path) -> None:
    run_folder = corpus_report.parent
    gold = Path(__file__).parents[2] / "gold" / "corpus"
    scores = tmp_path / "evaluation.json"
    assert invoke(["evaluate", str(run_folder), "--gold", str(gold), "--out", str(scores), "--no-oracle"]) == Exit.OK
    page = write_report(run_folder, tmp_path / "page.html", ReportOptions(evaluation=scores)).page
    assert "Slots of award records" in page.read_text(encoding="utf-8")
