"""The five real articles that the project began from give what a reader of them finds.

The articles lie outside the project; without them these tests are skipped. Here are facts only.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from vinhdanh.run import run

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason=f"the real articles are not at {ARTICLES}")

Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    out = tmp_path_factory.mktemp("real") / "out"
    summary = run([ARTICLES], out)
    assert (summary.n_documents, summary.n_errors) == (5, 0)
    return {path.stem: pd.read_parquet(path) for path in out.glob("*.parquet")}


def of(tables: Tables, table: str, number: str) -> pd.DataFrame:
    """Return the rows of one article, by the first digits of its name."""
    frame = tables[table]
    return frame[frame["doc_id"].str.startswith(number)]


def counted(tables: Tables, number: str, status: str = "given") -> set[tuple[object, ...]]:
    rows = of(tables, "awards", number)
    rows = rows[(rows["status"] == status) & rows["count"].notna() & rows["repeats_award_id"].isna()]
    columns = ["awarder", "award", "recipient_kind", "count"]
    return set(rows[columns].itertuples(index=False, name=None))


def test_every_row_quotes_the_raw_text(tables: Tables) -> None:
    raw = {path.stem: path.read_bytes().decode("utf-8") for path in ARTICLES.glob("*.txt")}
    assert len(tables["mentions"]) > 0
    for row in tables["mentions"].itertuples():
        assert raw[row.doc_id][row.start : row.end] == row.text
    for row in tables["awards"].itertuples():
        assert raw[row.doc_id][row.start : row.end] == row.evidence


def test_004_has_nine_counted_awards(tables: Tables) -> None:
    central, city = "Tổng Liên đoàn Lao động Việt Nam", "Liên đoàn Lao động thành phố Hà Nội"
    sector, district = "Công đoàn Giáo dục Hà Nội", "Liên đoàn Lao động quận Ba Đình"
    assert counted(tables, "004") == {
        (central, "Bằng khen", "collective", 1),
        (central, "Bằng khen", "individual", 1),
        (city, "Cờ", "collective", 1),
        (city, "Bằng khen", "collective", 4),
        (city, "Bằng khen", "individual", 7),
        (sector, "Giấy khen", "collective", 1),
        (sector, "Giấy khen", "individual", 2),
        (district, "Giấy khen", "collective", 10),
        (district, "Giấy khen", "individual", 11),
    }


def test_004_is_for_a_school_year_and_of_a_day_that_had_to_be_worked_out(tables: Tables) -> None:
    rows = of(tables, "awards", "004")
    rows = rows[rows["count"].notna()]
    assert set(rows["status"]) == {"given"}
    assert set(rows["period"]) == {"2019-09-01/2020-05-31"}
    assert set(rows["date"]) == {"2020-10-22"}


def test_003_has_the_awards_of_a_year_and_the_targets_of_the_next(tables: Tables) -> None:
    union = "Công đoàn cơ quan Bộ Giáo dục và Đào tạo"
    given = of(tables, "awards", "003")
    given = given[(given["status"] == "given") & given["count"].notna()]
    assert counted(tables, "003") == {
        (union, "Giấy khen", "collective", 15),
        (union, "Giấy khen", "individual", 85),
    }
    assert set(given["date"]) == {"2020-01-10"}
    assert set(given["period"]) == {"2019-01-01/2019-12-31"}
    planned = of(tables, "awards", "003")
    planned = planned[planned["status"] == "planned"]
    assert ("mixed", 14) in set(planned[["recipient_kind", "count"]].itertuples(index=False, name=None))


def test_002_has_an_order_whose_awarder_is_not_said(tables: Tables) -> None:
    rows = of(tables, "awards", "002")
    [order] = rows[rows["award"] == "Huân chương Lao động"].to_dict("records")
    assert order["grade"] == "Ba"
    assert order["recipient"] == "Liên đoàn Lao động huyện Ứng Hòa"
    assert pd.isna(order["awarder"])


def test_002_has_counts_of_people(tables: Tables) -> None:
    rows = of(tables, "counts", "002")
    assert ("more_than", 700) in set(rows[["modifier", "value"]].itertuples(index=False, name=None))
    assert ("exact", 60, "person") in set(rows[["modifier", "value", "unit_class"]].itertuples(index=False, name=None))


def test_001_commends_nobody_by_name_or_number(tables: Tables) -> None:
    assert of(tables, "awards", "001").empty


def test_001_counts_hundreds_as_a_range(tables: Tables) -> None:
    rows = of(tables, "counts", "001")
    vague = rows[rows["value"].isna()]
    assert ((vague["low"] == 100) & (vague["high"] > 100)).any()


def test_000_has_no_award(tables: Tables) -> None:
    assert len(of(tables, "awards", "000")) == 0


def test_000_takes_nothing_from_the_links_around_it(tables: Tables) -> None:
    [raw] = [path.read_bytes().decode("utf-8") for path in ARTICLES.glob("000_*.txt")]
    furniture = min(raw.find(heading) for heading in ("Nên xem", "Tin khác") if heading in raw)
    rows = of(tables, "mentions", "000")
    after = rows[rows["start"] > furniture]
    assert len(after) > 0
    assert not set(after["zone"]) & {"title", "lead", "body", "caption", "dateline"}
