"""Dates and counts beside dateparser, in one run: how many of a standard set of expressions are read, and how fast.

dateparser gives one point in time for one expression, so it is right when that is the first or the last day that is
meant. It reads no numbers; of counts only the speed is shown. Times are processor times on one core.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

try:
    import dateparser
    from dateparser.search import search_dates
except ImportError:
    dateparser = None

from vinhdanh import parse_date
from vinhdanh.extract.counts import CountExtractor
from vinhdanh.extract.dates import DateExtractor
from vinhdanh.view import View

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
#: The day on which the expressions are said, a Sunday.
SAID = date(2020, 10, 25)
#: What news writes, and the first and last day that it means.
EXPRESSIONS = {
    "22/10/2020": ("2020-10-22", "2020-10-22"),
    "22-10-2020": ("2020-10-22", "2020-10-22"),
    "22.10.2020": ("2020-10-22", "2020-10-22"),
    "22/10": ("2020-10-22", "2020-10-22"),
    "ngày 22 tháng 10 năm 2020": ("2020-10-22", "2020-10-22"),
    "ngày 22 tháng 10": ("2020-10-22", "2020-10-22"),
    "ngày mồng hai tháng chín": ("2020-09-02", "2020-09-02"),
    "sáng 5-8": ("2020-08-05", "2020-08-05"),
    "10 giờ 30 ngày 5/8/2020": ("2020-08-05", "2020-08-05"),
    "10h30 ngày 5/8/2020": ("2020-08-05", "2020-08-05"),
    "lúc 7g45 ngày 5/8": ("2020-08-05", "2020-08-05"),
    "hôm nay": ("2020-10-25", "2020-10-25"),
    "hôm qua": ("2020-10-24", "2020-10-24"),
    "chiều qua": ("2020-10-24", "2020-10-24"),
    "tối mai": ("2020-10-26", "2020-10-26"),
    "ngày mai": ("2020-10-26", "2020-10-26"),
    "ngày kia": ("2020-10-27", "2020-10-27"),
    "thứ Sáu tuần trước": ("2020-10-16", "2020-10-16"),
    "chủ nhật (18/10)": ("2020-10-18", "2020-10-18"),
    "3 ngày trước": ("2020-10-22", "2020-10-22"),
    "2 tuần trước": ("2020-10-05", "2020-10-11"),
    "cách đây 20 năm": ("2000-01-01", "2000-12-31"),
    "3 tháng trước": ("2020-07-01", "2020-07-31"),
    "tuần sau": ("2020-10-26", "2020-11-01"),
    "tháng trước": ("2020-09-01", "2020-09-30"),
    "tháng 3/2020": ("2020-03-01", "2020-03-31"),
    "tháng 3 năm 2020": ("2020-03-01", "2020-03-31"),
    "tháng Giêng năm 2020": ("2020-01-25", "2020-02-22"),
    "đầu tháng 3/2020": ("2020-03-01", "2020-03-31"),
    "quý III/2020": ("2020-07-01", "2020-09-30"),
    "6 tháng đầu năm 2020": ("2020-01-01", "2020-06-30"),
    "nửa cuối năm 2020": ("2020-07-01", "2020-12-31"),
    "hè 2020": ("2020-04-01", "2020-08-31"),
    "năm 2019": ("2019-01-01", "2019-12-31"),
    "năm ngoái": ("2019-01-01", "2019-12-31"),
    "năm hai nghìn không trăm hai mươi": ("2020-01-01", "2020-12-31"),
    "những năm 90": ("1990-01-01", "1999-12-31"),
    "thế kỷ XX": ("1901-01-01", "2000-12-31"),
    "từ ngày 1 đến 15/5/2020": ("2020-05-01", "2020-05-15"),
    "ngày 23-24/9/2020": ("2020-09-23", "2020-09-24"),
    "từ 30/12/2019 đến 2/1/2020": ("2019-12-30", "2020-01-02"),
    "giai đoạn 2017 - 2020": ("2017-01-01", "2020-12-31"),
    "nhiệm kỳ 2018 - 2023": ("2018-01-01", "2023-12-31"),
    "năm học 2019-2020": ("2019-09-01", "2020-05-31"),
    "học kỳ II năm học 2019-2020": ("2020-01-01", "2020-05-31"),
    "từ năm 2015 đến nay": ("2015-01-01", "2020-10-25"),
    "Quốc khánh 2020": ("2020-09-02", "2020-09-02"),
    "Ngày Nhà giáo Việt Nam 20/11": ("2020-11-20", "2020-11-20"),
    "Tết Nguyên đán 2020": ("2020-01-25", "2020-01-25"),
    "rằm tháng Bảy năm 2020": ("2020-09-02", "2020-09-02"),
}


def ours(text: str) -> tuple[str, str]:
    """Return first and last day as `parse_date` reads them."""
    value = parse_date(text, SAID)
    return (value.start, value.end) if value else ("", "")


def theirs(text: str) -> tuple[str, str]:
    """Return the point in time that dateparser reads, as first and last day."""
    settings = {"RELATIVE_BASE": datetime(SAID.year, SAID.month, SAID.day, 12), "DATE_ORDER": "DMY"}
    found = dateparser.parse(text, languages=["vi"], settings=settings)
    day = found.date().isoformat() if found else ""
    return day, day


def agreement(read: Callable[[str], tuple[str, str]], *, whole: bool) -> int:
    """Return how many expressions are read right: both ends, or (not `whole`) a day that is one of them."""
    pairs = [(read(text), meant) for text, meant in EXPRESSIONS.items()]
    return sum(found == meant if whole else found[0] in meant for found, meant in pairs)


def rate(work: Callable[[str], object], texts: list[str]) -> float:
    """Return the characters a second that `work` takes."""
    work(texts[0])
    begun = time.process_time()
    for text in texts:
        work(text)
    return sum(map(len, texts)) / (time.process_time() - begun)


def main() -> None:
    """Print one table: expressions read right, and characters a second over the texts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="?", type=Path, default=CORPUS, help="folder of .txt files")
    parser.add_argument("--sample", type=int, default=3, help="how many texts dateparser searches; it takes its time")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(options.texts.glob("*.txt"))]
    dates, counts = DateExtractor(), CountExtractor()
    table = Table("reader", "first and last day", "a day of them", "characters a second")
    total = len(EXPRESSIONS)
    table.add_row(
        "vinhdanh dates",
        f"{agreement(ours, whole=True)}/{total}",
        f"{agreement(ours, whole=False)}/{total}",
        f"{rate(lambda text: dates(View(text)), texts):,.0f}",
    )
    table.add_row("vinhdanh counts", "-", "-", f"{rate(lambda text: counts(View(text)), texts):,.0f}")
    if dateparser is None:
        Console().print(table, "dateparser is not installed: it comes with the extra dev")
        return
    searched = rate(lambda text: search_dates(text, languages=["vi"]), texts[: options.sample])
    table.add_row(
        f"dateparser {version('dateparser')}",
        f"{agreement(theirs, whole=True)}/{total}",
        f"{agreement(theirs, whole=False)}/{total}",
        f"{searched:,.0f}",
    )
    Console().print(table)


if __name__ == "__main__":
    main()
