"""Fuzzing with atheris: words of dates and numbers in any order, and any text, end in values that hold together.

make fuzz SECONDS=1800
"""

from __future__ import annotations

import sys
from datetime import date

import atheris

with atheris.instrument_imports(include=["vinhdanh"]):
    import vinhdanh

    NLP = vinhdanh.load(exclude=["words", "organizations", "awards", "resolve", "relate"])

#: What dates and numbers are written with, and what stands around them.
WORDS = (
    "ngày tháng năm quý thế kỷ mùng rằm Tết hôm nay qua mai sáng chiều tối đêm giờ phút tuần sau trước tới đến từ "
    "giai đoạn nhiệm kỳ năm học học kỳ đầu cuối giữa nửa cách đây khoảng gần hơn trên dưới ít nhất tối đa một hai "
    "ba bốn  lăm mười mươi trăm nghìn ngàn vạn triệu tỷ rưỡi linh lẻ chục phần trăm đồng người tập thể cá nhân "
    "giải lần km ha và , . - / % ( )  0 1 2 5 10 15 20 22 29 30 31 32 99 100 2015 2020 2021 1.000 1,5 1.234,5 "
    "22/10 31/2 29-2 2/9/1945 22-10-2020 10h30 III XX Giêng Chạp "
).split()
DAY = date(2020, 2, 29)


def check(data: bytes) -> None:
    """Read a text made of words that `data` chooses, or of its own characters; raise for whatever must not be."""
    given = atheris.FuzzedDataProvider(data)
    if given.ConsumeBool():
        joint = given.PickValueInList([" ", " ", " ", "", "\n", " - "])
        text = joint.join(given.PickValueInList(WORDS) for _ in range(given.ConsumeIntInRange(1, 24)))
    else:
        text = given.ConsumeUnicodeNoSurrogates(200)
    vinhdanh.parse_date(text, DAY)
    vinhdanh.parse_number(text)
    if not text.strip():
        return
    doc = NLP(text)
    for kind in ("dates", "counts"):
        last = 0
        for span in doc.spans[kind]:
            assert last <= span.start_char < span.end_char <= len(doc.text), (kind, span.text)
            last = span.end_char
    for span in doc.spans["dates"]:
        value = span._.value
        assert not (value.start and value.end) or value.start <= value.end, (span.text, value)
    for span in doc.spans["counts"]:
        value = span._.value
        assert value.low is None or value.high is None or value.low <= value.high, (span.text, value)


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
