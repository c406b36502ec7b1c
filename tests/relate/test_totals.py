"""What must not be added up twice; one line a case: text, and the number that its main rows add up to."""

import pytest

import vinhdanh

SUMS = [
    # a total and its parts, by grade, by kind, by awarder; before them or behind
    ("Ban tổ chức trao 6 giải, gồm 1 giải Nhất, 2 giải Nhì, 3 giải Ba.", 6),
    ("Ban tổ chức trao 1 giải Nhất, 2 giải Nhì, 3 giải Ba. Tổng cộng có 6 giải được trao.", 6),
    ("Sở Y tế Nghệ An tặng Giấy khen cho 14 tập thể, cá nhân. Đó là 4 tập thể và 10 cá nhân được tặng Giấy khen.", 14),
    ("Dịp này, tỉnh biểu dương 9 công nhân. Trong đó, Bộ Y tế tặng Bằng khen cho 3 công nhân, Sở Y tế tặng Giấy khen "
     "cho 6 công nhân.", 9),
    # a part that is told without the rest
    ("Tỉnh có 146 giải, trong đó 2 giải Nhất, 29 giải Nhì, còn lại là giải Khuyến khích.", 146),
    ("Sở Y tế tặng Giấy khen cho 12 cá nhân, trong đó có 5 cá nhân ở vùng cao được tặng Giấy khen.", 12),
    # all parts are told, some of which are no awards
    ("Giải thưởng KOVA được trao cho 20 cá nhân, gồm 15 em nhận học bổng, 5 em nhận Giải thưởng KOVA.", 5),
    # a running total
    ("Sở Y tế tặng Giấy khen cho 4 tập thể. Từ năm 2015 đến nay, đã có 60 tập thể được Sở Y tế tặng Giấy khen.", 4),
    # a running total takes in nothing of others, nor what was won elsewhere
    ("Trong 30 năm tham gia, Việt Nam đoạt 2 giải Nhì. Từ năm 2009 đến nay đội Hà Nội đạt 5 giải Nhì.", 7),
    ("Chị Lan đã giành tổng cộng 8 chức vô địch La Liga, 4 chức vô địch Champions League.", 12),
    # those of a whole land, and of these the ones at the ceremony
    ("Đợt này, toàn huyện có 90 đảng viên được tặng Huy hiệu Đảng. "
     "Tại buổi lễ, Huyện ủy Nam Đàn trao Huy hiệu Đảng cho 12 đảng viên.", 90),
    ("Bộ Y tế trao Giải thưởng Lý Tự Trọng cho 90 cán bộ đoàn toàn quốc. Trong đó, Nghệ An có 2 cán bộ đoàn. "
     "Hai cán bộ đoàn được nhận Giải thưởng Lý Tự Trọng là anh Lê Văn Hải và chị Trần Thị Hoa.", 90),
    ("Liên hoan tuyên dương 148 thanh niên. Riêng Nghệ An có 18 thanh niên được tuyên dương.", 148),
    ("Bộ Y tế biểu dương 6 tập thể và 40 cá nhân, tặng Giấy khen cho 3 cá nhân. Biểu dương 46 tập thể, cá nhân.", 49),
    # a headline that sums up what prizes stand before
    ("Biểu dương 18 tập thể. Bộ Y tế đoạt 2 giải A. "
     "Bộ Y tế tặng Giấy khen cho 14 tập thể, Bằng khen cho 4 tập thể.", 20),
    # some of those who are counted, by name
    ("Ban tổ chức trao 4 giải Nhất, 8 giải Nhì cho các tác phẩm. Báo Hà Nội mới đoạt 1 giải Nhất.", 12),
    ("Anh Lê Văn Hải giành 2 huy chương vàng. Chung cuộc, đội tuyển Việt Nam giành 6 huy chương vàng.", 6),
    # numbers of their own
    ("Bộ Y tế tặng Bằng khen cho 4 tập thể. Sở Y tế Nghệ An tặng Giấy khen cho 10 tập thể.", 14),
    ("Đội giành 3 huy chương vàng, 2 huy chương bạc.", 5),
    ("Ban tổ chức trao 6 giải, 2 giải Nhất, 3 giải Nhì.", 11),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("text", "total"), SUMS)
def test_main_rows_add_up_to_what_the_text_says(text, total, nlp):
    records = nlp(text)._.awards
    assert sum(record.count or 0 for record in records if record.repeats is None) == total


def test_a_total_points_to_the_first_of_its_parts(nlp):
    records = nlp("Ban tổ chức trao 5 giải, gồm 2 giải Nhất, 3 giải Nhì.")._.awards
    assert [record.repeats for record in records] == [1, None, None]


def test_a_part_points_to_its_total(nlp):
    records = nlp("Tỉnh có 146 giải, trong đó 2 giải Nhất, còn lại là giải Khuyến khích.")._.awards
    assert [record.repeats for record in records][:2] == [None, 0]
