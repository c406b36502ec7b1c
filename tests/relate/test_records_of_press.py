"""What newspapers say of honours: clauses behind the award, prizes that nobody gets, awards taken back, rows."""

import pytest

CASES = [
    # a clause behind the award that says who gave it to whom
    ("Trên tường treo tấm Bằng khen mà Bộ Y tế tặng bà Trần Thị Lan năm 2019.",
     ["Bộ Y tế > Bằng khen > individual: Trần Thị Lan"]),
    ("Trên vách treo tấm Bằng khen bà Trần Thị Lan được Bộ Y tế tặng năm 2019.",
     ["Bộ Y tế > Bằng khen > individual: Trần Thị Lan"]),
    ("Đầu giường treo Huy chương Vàng em Trần Minh Anh giành được năm 2019.",
     [" > Huy chương Vàng > individual: Trần Minh Anh"]),
    ("Ông Lê Văn Hải được Chủ tịch nước phong Nghệ nhân Ưu tú hồi năm 2015.",
     ["Chủ tịch nước > Nghệ nhân Ưu tú > individual: Lê Văn Hải"]),
    ("Viện đang hoàn thiện hồ sơ đề cử chị Trần Thị Lan cho Giải thưởng Kovalevskaia.",
     ["planned  > Giải thưởng Kovalevskaia > individual: Trần Thị Lan"]),
    # prizes that nobody gets
    ("Ở thể loại ảnh, giải A bị bỏ trống do không tác phẩm nào đạt điểm sàn.", ["denied  > Giải A > work"]),
    ("Giải Nhất năm nay không có chủ.", ["denied  > Giải Nhất > other"]),
    ("Hội đồng không tìm được tập thơ nào xứng đáng với Giải thưởng Văn học.",
     ["denied  > Giải thưởng Văn học > individual"]),
    # what is given back, refused, and taken from somebody
    ("Năm 2009, nhà thơ Lê Văn Hải trả lại Bằng khen của Bộ Y tế.",
     ["denied Bộ Y tế > Bằng khen > individual: Lê Văn Hải"]),
    ("9 trường hợp bị loại khỏi danh sách xét tặng Nghệ sĩ Nhân dân.", ["denied  > Nghệ sĩ Nhân dân > 9 individual"]),
    ("Xã Tân Lập không được xem xét danh hiệu Tập thể lao động tiên tiến.",
     ["denied  > Tập thể lao động tiên tiến > collective: Xã Tân Lập"]),
    ("Bộ Nội vụ đã tước danh hiệu Anh hùng Lao động của ông Lê Văn Hải.",
     ["denied Bộ Nội vụ > Anh hùng Lao động > individual: Lê Văn Hải"]),
    ("Danh hiệu Gia đình văn hóa của 11 hộ cũng bị xóa.", ["denied  > Gia đình văn hóa > 11 household"]),
    ("Chủ tịch nước đã ký quyết định hủy bỏ Huân chương Lao động hạng Nhất tặng Công ty May Hòa Phát.",
     ["denied Chủ tịch nước > Huân chương Lao động Nhất > collective: Công ty May Hòa Phát"]),
    # rows of a list, and ranks in brackets
    ("- Câu lạc bộ Guitar Hoa Phượng – Giải Ba cuộc thi hùng biện;",
     [" > Giải Ba > collective: Câu lạc bộ Guitar Hoa Phượng"]),
    ("Trường Mầm non Hoa Mai (giải Nhất) và Trường Mầm non Sơn Ca (giải Nhì) dẫn đầu phần thi.",
     [" > Giải Nhất > collective: Trường Mầm non Hoa Mai", " > Giải Nhì > collective: Trường Mầm non Sơn Ca"]),
    # who somebody is, lands and people of others between the one and the verb
    ("Anh Lê Văn Hải, Trưởng bản Nà Pi, xã Tân Lập, tỉnh Điện Biên, được trao Huân chương Lao động hạng Nhất.",
     [" > Huân chương Lao động Nhất > individual: Lê Văn Hải"]),
    ("Hai thanh niên Việt Nam cứu sống hai em bé Nhật Bản bị sóng cuốn, nhận giấy khen.",
     [" > Giấy khen > 2 individual"]),
    ("Em Trần Minh Anh luôn vui vẻ, giúp mẹ việc nhà và là học sinh tiên tiến 4 năm liền.",
     [" > Học sinh tiên tiến > individual: Trần Minh Anh"]),
    # what opens a school, and what adds points, is a condition
    ("Thí sinh phải thuộc một trong các nhóm: đoạt giải Nhất, Nhì, Ba kỳ thi chọn học sinh giỏi quốc gia.", []),
    ("Nhờ đoạt giải Nhì kỳ thi học sinh giỏi quốc gia, em Trần Minh Anh được tuyển thẳng.",
     [" > Giải Nhì > individual"]),
    ("Học sinh trường chuyên đạt danh hiệu Học sinh Giỏi ở cả ba năm học được cộng 1 điểm.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "records"), CASES, ids=[sentence for sentence, _ in CASES])
def test_press_says(says, sentence, records):
    assert says(sentence) == records
