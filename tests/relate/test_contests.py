"""The contest that something was won in: what the text says behind it."""

import pytest

import vinhdanh
from vinhdanh.relate.contests import are_different

CASES = [
    ("Cô Tâm đoạt giải Ba cuộc thi “Bài giảng điện tử” do Sở Y tế Nghệ An tổ chức.", "cuộc thi “Bài giảng điện tử”"),
    ("Chị Lê Thu Oanh giành huy chương vàng SEA Games 30 nội dung 5.000m.", "SEA Games 30"),
    ("Việt Nam vô địch AFF Cup 2018 sau khi thắng Malaysia.", "AFF Cup 2018"),
    ("Em Lê Thu An giành giải Nhất quốc gia Hội thi Tin học trẻ lần thứ 20.", "Hội thi Tin học trẻ lần thứ 20"),
    # who wins, and what the next sentence begins with, are no contest
    ("Hai giải Ba thuộc về Lê Quỳnh Như và Trần Linh Phương.", ""),
    ("Anh Lê Văn Lai đoạt huy chương đồng. Thái Lan xếp thứ hai.", ""),
    ("Chị Trần Thị Mai (giáo viên Trường Mầm non Hoa Sữa) đạt giải Nhất giáo viên dạy giỏi cấp Thành phố.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contest"), CASES)
def test_names_the_contest(text: str, contest: str) -> None:
    record, *_ = vinhdanh.load(exclude=["words"])(text)._.awards
    assert record.occasion == contest


@pytest.mark.parametrize(
    ("first", "second", "different"),
    [
        ("SEA Games 29", "SEA Games 30", True),
        ("Cuộc thi Piano quốc tế Mozart", "cuộc thi Asean Piano Competition", True),
        ("AFF Cup 2018", "AFF Cup", False),
        ("", "AFF Cup", False),
    ],
)
def test_tells_contests_apart(first: str, second: str, different: bool) -> None:
    assert are_different(first, second) is different
