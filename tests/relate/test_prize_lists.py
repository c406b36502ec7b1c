"""Lists of prizes, places among the best, companies and buildings that win them, and clauses turned round."""

import pytest

CASES = [
    # lists that have as many prizes as their heading says
    (
        "Ngân hàng Sông Hậu nhận 3 giải thưởng gồm: Ngân hàng dẫn đầu doanh số thẻ, "
        "Ngân hàng dẫn đầu số thẻ mới và Ngân hàng dẫn đầu về thẻ.",
        [
            " > Giải > 3 collective",
            " > Ngân hàng dẫn đầu doanh số thẻ > collective: Ngân hàng Sông Hậu",
            " > Ngân hàng dẫn đầu số thẻ mới > collective: Ngân hàng Sông Hậu",
            " > Ngân hàng dẫn đầu về thẻ > collective: Ngân hàng Sông Hậu",
        ],
    ),
    (
        "Công ty Hoa Sen trao 2 giải thưởng gồm: Sách trị giá 2 triệu đồng và Xe đạp trị giá 3 triệu đồng.",
        ["Công ty Hoa Sen > Giải > 2 other"],
    ),
    (
        "Công ty Hoa Sen nhận 2 giải thưởng Best Urban Design và Best Green Project tại Hà Nội.",
        [
            " > Giải thưởng Best Urban Design > collective: Công ty Hoa Sen",
            " > Best Green Project > collective: Công ty Hoa Sen",
        ],
    ),
    # either of two prizes
    (
        "Nghệ sĩ Kim Liên từng nhận nhiều giải thưởng điện ảnh danh giá như Cánh diều vàng hay Bông sen bạc.",
        [" > Cánh diều vàng > individual: Nghệ sĩ Kim Liên", " > Bông sen bạc > individual: Nghệ sĩ Kim Liên"],
    ),
    # places among the best
    (
        "Công ty Hoa Sen được vinh danh trong Top 10 Công ty uy tín ngành Bán lẻ 2019 "
        "và Top 500 Doanh nghiệp có lợi nhuận tốt nhất Việt Nam 2019.",
        [
            " > Top 10 Công ty uy tín ngành Bán lẻ > collective: Công ty Hoa Sen",
            " > Top 500 Doanh nghiệp có lợi nhuận tốt nhất Việt Nam > collective: Công ty Hoa Sen",
        ],
    ),
    (
        "Khu du lịch Suối Mơ đã lọt Top 5 “Khu vui chơi giải trí tốt nhất Việt Nam”.",
        [" > Top 5 Khu vui chơi giải trí tốt nhất Việt Nam > collective: Khu du lịch Suối Mơ"],
    ),
    ("Công ty Hoa Sen nằm trong Top 10 Công ty lớn nhất thị trường.", []),
    ("Đội Hoa Sen lọt vào Top 10 chung cuộc.", []),
    # hotels, parks, companies and what is built, which look like people or places
    (
        "Khách sạn Hoàng Hôn được vinh danh là Khách sạn tốt nhất.",
        [" > Khách sạn tốt nhất > collective: Khách sạn Hoàng Hôn"],
    ),
    ("Tại Khách sạn Hoàng Hôn, Sở Y tế đã trao Giấy khen cho 2 cá nhân.", [" > Giấy khen > 2 individual"]),
    ("Phú An Land vừa giành 2 giải thưởng quốc tế.", [" > Giải thưởng > 2 collective"]),
    (
        "Ứng dụng SenBank của Công ty Hoa Sen được trao giải thưởng “Ứng dụng số tiêu biểu”.",
        [" > Giải thưởng Ứng dụng số tiêu biểu > work: SenBank"],
    ),
    # clauses turned round
    (
        "Được tặng Bằng khen là các ông Nguyễn Văn An, Trần Văn Bình và bà Lê Thị Cúc.",
        [" > Bằng khen > individual: Nguyễn Văn An; Trần Văn Bình; Lê Thị Cúc"],
    ),
    ("Được Bộ Y tế tặng Bằng khen là bác sĩ Nguyễn Văn An.", ["Bộ Y tế > Bằng khen > individual: Nguyễn Văn An"]),
    ("Bà Lan được Bộ Y tế tặng Bằng khen là mẹ của bác sĩ Nguyễn Văn An.", ["Bộ Y tế > Bằng khen > individual: Lan"]),
    # those for whom others stand
    ("120 đại biểu đại diện cho 5.000 đoàn viên được khen thưởng.", [" > Khen thưởng > 120 individual"]),
    ("120 đoàn viên được khen thưởng, đại diện là 5 đại biểu.", [" > Khen thưởng > 120 individual"]),
    # firms and their goods
    (
        "Có 40 doanh nghiệp với 75 sản phẩm đạt danh hiệu Hàng Việt Nam chất lượng cao.",
        [" > Hàng Việt Nam chất lượng cao > 40 collective", " > Hàng Việt Nam chất lượng cao > 75 work"],
    ),
    ("Có 40 doanh nghiệp với 75 lao động đạt danh hiệu Lao động giỏi.", [" > Lao động giỏi > 75 individual"]),
    # what something of theirs has won is the reason
    (
        "Bộ Y tế tặng Bằng khen 17 tập thể tiêu biểu và 32 tác giả có công trình đạt giải Nhất hội thi.",
        ["Bộ Y tế > Bằng khen > 17 collective"],
    ),
    ("Bộ Y tế có 32 tác giả có công trình đạt giải Nhất hội thi.", [" > Giải Nhất > 32 individual"]),
    # no prize in a field
    ("Năm nay, Ban tổ chức không trao giải cho mảng phê bình văn học.", ["denied  > Giải > other"]),
    # a list of what high bodies gave
    (
        "UBND tỉnh Hà Nam: 01 Cờ thi đua, 02 Bằng khen.",
        [
            "Ủy ban nhân dân tỉnh Hà Nam > Cờ thi đua > 1 collective",
            "Ủy ban nhân dân tỉnh Hà Nam > Bằng khen > 2 other",
        ],
    ),
    (
        "Công đoàn xã Tân Lập: 01 Cờ thi đua, 02 Bằng khen.",
        [" > Cờ thi đua > 1 collective", " > Bằng khen > 2 collective"],
    ),
    # one number for two papers
    (
        "Anh Lê Văn Hải đã được tặng 30 bằng khen và giấy khen của Bộ Y tế.",
        ["Bộ Y tế > Bằng khen; Giấy khen > 30 individual"],
    ),
    (
        "Anh Lê Văn Hải đã được tặng 30 bằng khen và 12 giấy khen của Bộ Y tế.",
        ["Bộ Y tế > Bằng khen > 30 individual", "Bộ Y tế > Giấy khen > 12 individual"],
    ),
    # bodies that no list knows, by the noun that announces them
    (
        "Công ty Hoa Sen được tổ chức Dot Rivers vinh danh “Chủ đầu tư tốt nhất Việt Nam 2018”.",
        ["Dot Rivers > Chủ đầu tư tốt nhất Việt Nam > collective: Công ty Hoa Sen"],
    ),
    (
        "Công ty Hoa Sen được Frost & Rivers trao giải thưởng “Nhà cung cấp tốt nhất”.",
        ["Frost & Rivers > Giải thưởng Nhà cung cấp tốt nhất > collective: Công ty Hoa Sen"],
    ),
    (
        "Công ty Hoa Sen được trang Booking trao danh hiệu “Khách sạn tốt nhất”.",
        ["Booking > Khách sạn tốt nhất > collective: Công ty Hoa Sen"],
    ),
    (
        "Công ty Hoa Sen được cộng đồng Việt bình chọn là “Khách sạn tốt nhất”.",
        [" > Khách sạn tốt nhất > collective: Công ty Hoa Sen"],
    ),
    # the Prime Minister hands over what is the President's
    (
        "Bà Lan được Thủ tướng Lê Văn Hải trao Huân chương Lao động hạng Nhì.",
        [" > Huân chương Lao động Nhì > individual: Lan"],
    ),
    ("Bà Lan được Thủ tướng Lê Văn Hải tặng Bằng khen.", ["Thủ tướng Chính phủ > Bằng khen > individual: Lan"]),
    # joining the Party is no giver's deed
    (
        "Có 45 đoàn viên được kết nạp Đảng, 12 đoàn viên được Bộ Y tế tặng Bằng khen.",
        ["Bộ Y tế > Bằng khen > 12 individual"],
    ),
    (
        "Có 45 đoàn viên được Sở Y tế, 12 đoàn viên được Bộ Y tế tặng Bằng khen.",
        ["Sở Y tế > Bằng khen > 45 individual", "Bộ Y tế > Bằng khen > 12 individual"],
    ),
]


@pytest.mark.parametrize(("sentence", "records"), CASES, ids=[sentence for sentence, _ in CASES])
def test_prizes_in_lists(says, sentence, records):
    assert says(sentence) == records
