"""Day, period and occasion of an award."""

import re

import pytest

import vinhdanh
from vinhdanh.knowledge import load_toml
from vinhdanh.read.article import Article
from vinhdanh.view import fold

# (text, date, period, occasion) of the first record; published 2021-11-20
CASES = [
    ("Ngày 18/11, Bộ Y tế tặng Bằng khen cho 5 tập thể.", "2021-11-18", "", ""),
    ("Ngày 18/11, Bộ Y tế tặng Bằng khen cho 5 tập thể có thành tích trong năm học 2020-2021.",
     "2021-11-18", "2020-09-01/2021-05-31", ""),
    ("Năm 2015, Sở Y tế Nghệ An được tặng Huân chương Lao động hạng Ba.", "2015", "", ""),
    ("Năm 2013 có 5 dự án đạt 2 giải Tư.", "2013", "", ""),
    ("Bệnh viện Bạch Mai đã đón nhận Huân chương Lao động hạng Nhất năm 2005.", "2005", "", ""),
    ("Tại Hội nghị tổng kết công tác y tế, Bộ Y tế tặng Bằng khen cho 5 tập thể.",
     "", "", "Hội nghị tổng kết công tác y tế"),
    ("Tại Hội nghị tổng kết năm học đã có 5 tập thể được Bộ Y tế tặng Bằng khen.", "", "", "Hội nghị tổng kết năm học"),
    ("Định hướng đến năm 2030, đơn vị phát triển mạnh, Bộ Y tế tặng Bằng khen cho 5 tập thể.", "", "", ""),
]  # fmt: skip


TIME_CUES = load_toml("time_cues")


@pytest.mark.parametrize("name", TIME_CUES)
def test_cue_matches_its_example_only(name):
    row = TIME_CUES[name]
    assert re.search(row["pattern"], fold(row["example"]))
    assert not re.search(row["pattern"], fold(row["counter_example"]))


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("text", "date", "period", "occasion"), CASES, ids=[case[0][:40] for case in CASES])
def test_when(nlp, text, date, period, occasion):
    doc = vinhdanh.process(nlp, Article("x", text, published="2021-11-20"))
    record = doc._.awards[0]
    assert (record.date, record.period, record.occasion) == (date, period, occasion)
