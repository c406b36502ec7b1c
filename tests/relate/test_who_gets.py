"""Who gets an award in lists and asides, beside other numbers, and where verb or award are left out."""

import pytest

import vinhdanh

CASES = [
    # who heads a line of a list has what stands behind
    ("- Em Vi Thị Ngân, lớp 9B, Trường THCS Sơn Hà: Huy chương Bạc.", ["Huy chương Bạc > individual: Vi Thị Ngân"]),
    ("- Câu lạc bộ Sao Mai – Giải Ba.", ["Giải Ba > collective: Câu lạc bộ Sao Mai"]),
    ("- 12 sinh viên có bài báo – mỗi bạn một Giấy khen.", ["Giấy khen > 12 individual: sinh viên"]),
    ("Trường Tiểu học An Bình: giải Nhất.", ["Giải Nhất > collective: Trường Tiểu học An Bình"]),
    ("Các trường Mầm non Nà Sáy (giải Nhất), Mường Mùn (giải Nhì) và Pú Nhung (giải Ba) dẫn đầu phần thi tập thể.",
     ["Giải Nhất > collective: Trường Mầm non Nà Sáy", "Giải Nhì > collective: Mường Mùn",
      "Giải Ba > collective: Pú Nhung"]),
    # bodies and a number of people behind the award; a number with words in quotation marks; a part of a number
    ("Sở Y tế tặng Giấy khen Khoa Nhi, Khoa Sản và 19 viên chức.",
     ["Giấy khen > 19 individual: viên chức", "Giấy khen > collective: Khoa Nhi; Khoa Sản"]),
    ("Sở Y tế tuyên dương 45 đoàn viên “dám nghĩ, dám làm”, 12 doanh nghiệp.",
     ["Tuyên dương > 45 individual: đoàn viên", "Tuyên dương > 12 collective: doanh nghiệp"]),
    ("Sở Y tế tặng Bằng khen cho 2 trong số 11 công đoàn.", ["Bằng khen > 2 collective: công đoàn"]),
    # those who are recognised are who the title says, not whom the next award goes to
    ("Bộ Y tế công nhận 7 Chiến sĩ thi đua ngành, tặng 33 Bằng khen cho các khoa.",
     ["Chiến sĩ thi đua cấp ngành > 7 individual: ", "Bằng khen > 33 collective: các khoa"]),
    # a title behind a number of its own, without a verb; recipients with a verb of their own, without the award
    ("Trường có 687 học sinh đạt danh hiệu Học sinh Giỏi (chiếm 55%), 498 em Học sinh Tiên tiến.",
     ["Học sinh giỏi > 687 individual: học sinh", "Học sinh tiên tiến > 498 individual: em Học sinh"]),
    ("16 mẹ được truy tặng danh hiệu Bà mẹ Việt Nam anh hùng, hai mẹ còn sống được phong tặng.",
     ["Bà mẹ Việt Nam anh hùng > 16 individual: mẹ", "Bà mẹ Việt Nam anh hùng > 2 individual: mẹ"]),
    # those whom somebody beat, and those who are told of in an aside, get nothing; nor does whom a worker works for
    ("Nhóm sinh viên vượt 213 đề án giành giải Vàng.", ["Giải Vàng > collective: Nhóm sinh viên"]),
    ("Công đoàn Sao Mai, nơi chỉ có 17 đoàn viên nhưng đều dự thi, được Sở Y tế viết thư khen.",
     ["Thư khen > collective: Công đoàn Sao Mai"]),
    ("Vi Thị Ngân, chuyền 7, Công ty Sao Mai, đạt 96 điểm, giành giải Nhất.",
     ["Giải Nhất > individual: Vi Thị Ngân"]),
    # who has the honour that a clause behind it tells of; who was told before gets what another body gives
    ("Trên tường là danh hiệu Nghệ nhân Ưu tú bà Vi Thị Ngân được phong tặng năm 2015.",
     ["Nghệ nhân Ưu tú > individual: Vi Thị Ngân"]),
    ("Ông Đỗ Văn Sáu được Sở Y tế tặng Bằng khen. Trước đó, Hội Nông dân tỉnh cũng đã gửi thư khen.",
     ["Bằng khen > individual: Đỗ Văn Sáu", "Thư khen > individual: Đỗ Văn Sáu"]),
    ("Bộ trưởng đã gắn Huân chương Lao động hạng Nhất lên lá cờ truyền thống của đơn vị.",
     ["Huân chương Lao động Nhất > collective: đơn vị"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


def told(record):
    """Return an award record as a line: award, number and kind of those who got it, and who they are."""
    number = f"{record.count:g} " if record.count is not None else ""
    award = f"{record.award} {record.grade}".strip()
    return f"{award} > {number}{record.recipient_kind}: {record.recipient}"


@pytest.mark.parametrize(("sentence", "records"), CASES, ids=[sentence for sentence, _ in CASES])
def test_sentence_says(nlp, sentence, records):
    assert [told(record) for record in nlp(sentence)._.awards] == records


PLANNED = [
    "Hội đồng nhất trí trình Chủ tịch UBND tỉnh tặng Cờ thi đua cho 2 đơn vị; tặng Bằng khen cho 5 tập thể.",
    "Huyện giới thiệu 3 kỹ sư dự xét Giải thưởng Tôn Đức Thắng.",
    "Hội Sinh viên đặt chỉ tiêu 250 Sinh viên 5 tốt năm học tới.",
    "Nghị quyết đề ra chỉ tiêu mỗi năm phải có ít nhất một tập thể được Bộ Y tế tặng Cờ thi đua.",
]


@pytest.mark.parametrize("sentence", PLANNED)
def test_is_planned(nlp, sentence):
    assert {record.status for record in nlp(sentence)._.awards} == {"planned"}


def test_conditions_in_which_somebody_works_are_none_of_the_award(nlp):
    records = nlp("Trong điều kiện khó khăn đó, 5 công đoàn cơ sở được Sở Y tế khen thưởng.")._.awards
    assert [record.status for record in records] == ["given"]
