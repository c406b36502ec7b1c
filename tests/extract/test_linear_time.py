"""No input makes dates or counts slow: ten times the text takes about ten times as long, in processor time."""

import time

import pytest

from vinhdanh.extract.counts import CountExtractor
from vinhdanh.extract.dates import DateExtractor
from vinhdanh.view import View

HOSTILE = [
    "1 ", "1,1,", "1.000.", "12/3/", "1-2-", "hai ba ", "một trăm linh ", "từ 1 lên ", "cả hai ", "và 5 tập thể, ",
    "ngày ", "năm 2020, ", "ngày 1, 2, ", "từ ngày 1 đến ", "sáng ", "cách đây ", "nửa ", "tháng 1 và ", "thứ hai ",
    "((", "5 người ", "3 tháng 2 ", "mỗi ", "trước đó ", "10 giờ ", "1 2 3 4 5 6 7 8 9 ", "một phần ", "tết ",
    "học kỳ I năm học ", "5 trong số ",
]  # fmt: skip
EXTRACTORS = {"dates": DateExtractor(), "counts": CountExtractor()}
SMALL, FACTOR = 4_000, 10
#: Far above what linear time takes on a busy machine, far below the hundredfold of quadratic time.
LIMIT = 45


@pytest.mark.parametrize("kind", EXTRACTORS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length(kind: str, piece: str) -> None:
    small, large = (View((piece * (size // len(piece) + 1))[:size]) for size in (SMALL, SMALL * FACTOR))
    extract = EXTRACTORS[kind]
    assert min(seconds(extract, large), seconds(extract, large)) < LIMIT * max(seconds(extract, small), 0.01)


def seconds(extract, view: View) -> float:
    begun = time.process_time()
    extract(view)
    return time.process_time() - begun
