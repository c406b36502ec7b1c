"""What unions, party bodies and associations print about honours, as records (see test_records)."""

import pytest

import vinhdanh

NLP = vinhdanh.load(exclude=["words"])

CASES = [
    # teams by their number, which counts nothing
    ("Tổ 4 đoạt giải Nhất, Tổ 6 giải Nhì và Tổ 2 giải Ba.",
     [" > Giải Nhất > collective: Tổ 4", " > Giải Nhì > collective: Tổ 6", " > Giải Ba > collective: Tổ 2"]),
    ("Giải Nhất tập thể thuộc về đội số 5, giải Nhì thuộc về đội số 2.",
     [" > Giải Nhất > collective: đội số 5", " > Giải Nhì > collective: đội số 2"]),
    # what each got, so many times
    ("Trường có 14 sinh viên đăng bài báo quốc tế, mỗi bạn một Giấy khen.", [" > Giấy khen > 14 individual"]),
    ("2 thôn, mỗi thôn nhận một Bằng khen của Bộ Y tế.", ["Bộ Y tế > Bằng khen > 2 collective"]),
    # the kind that opens a list of prizes
    ("Về cá nhân, cuộc thi có 3 giải Nhất, 6 giải Nhì.",
     [" > Giải Nhất > 3 individual", " > Giải Nhì > 6 individual"]),
    # an undivided number and its parts
    ("Bộ Y tế tặng Bằng khen cho 35 tập thể, cá nhân, trong đó có 12 tập thể và 23 cá nhân.",
     ["Bộ Y tế > Bằng khen > 35 mixed", "Bộ Y tế > Bằng khen > 12 collective",
      "Bộ Y tế > Bằng khen > 23 individual"]),
    ("60 tập thể, cá nhân được Bộ Y tế khen thưởng (22 tập thể, 38 cá nhân).",
     ["Bộ Y tế > Khen thưởng > 60 mixed", "Bộ Y tế > Khen thưởng > 22 collective",
      "Bộ Y tế > Khen thưởng > 38 individual"]),
    ("Bộ Y tế tặng Bằng khen cho 49 tập thể, 86 cá nhân là điển hình tiên tiến.",
     ["Bộ Y tế > Bằng khen > 49 collective", "Bộ Y tế > Bằng khen > 86 individual"]),
    ("Trường có 5 lớp tiên tiến, 3 em là học sinh giỏi cấp tỉnh.", [" > Học sinh giỏi cấp tỉnh > 3 individual"]),
    # how many times
    ("Trung đoàn 31 mở hội. Trung đoàn hai lần được Nhà nước tặng danh hiệu Anh hùng Lao động.",
     ["Nhà nước > Anh hùng Lao động > 2 collective"]),
    # goods of a firm
    ("Sản phẩm nước mắm của Công ty được bình chọn là Hàng Việt Nam chất lượng cao.",
     [" > Hàng Việt Nam chất lượng cao > work: Sản phẩm nước mắm của Công ty"]),
    # what is taken away, not given or not even considered
    ("UBND tỉnh Nghệ An xóa bỏ danh hiệu Gia đình văn hóa của 3 hộ.",
     ["denied Ủy ban nhân dân tỉnh Nghệ An > Gia đình văn hóa > 3 household"]),
    ("Chi bộ chưa xét tặng Huy hiệu Đảng cho 2 đảng viên.", ["denied  > Huy hiệu tuổi Đảng > 2 individual"]),
    ("Giải Nhất không có; 2 giải Nhì thuộc về Tổ 1 và Tổ 4.",
     ["denied  > Giải Nhất > other", " > Giải Nhì > 2 collective"]),
    ("Không trao giải Nhất, cuộc thi trao 2 giải Nhì cho Tổ 1 và Tổ 4.",
     ["denied  > Giải Nhất > other", " > Giải Nhì > 2 collective"]),
    # what is wished for
    ("Bệnh viện Bạch Mai quyết tâm giữ vững danh hiệu Tập thể lao động xuất sắc.",
     ["planned  > Tập thể lao động xuất sắc > collective: Bệnh viện Bạch Mai"]),
    # a row of verbs
    ("Trường THCS Lê Lợi được xếp loại tốt, đạt danh hiệu Tập thể lao động xuất sắc và được Bộ Y tế tặng Cờ thi đua.",
     [" > Tập thể lao động xuất sắc > collective: Trường Trung học cơ sở Lê Lợi",
      "Bộ Y tế > Cờ thi đua > collective: Trường Trung học cơ sở Lê Lợi"]),
    # verbs of rewarding side by side
    ("Bộ Y tế biểu dương, khen thưởng 6 tổ công đoàn.", ["Bộ Y tế > Biểu dương; Khen thưởng > 6 collective"]),
    # a land by its name alone
    ("Huyện Tam Nông đổi mới. Năm 2010, Tam Nông từng được tặng Huân chương Lao động hạng Ba.",
     [" > Huân chương Lao động Ba > collective: Tam Nông"]),
    # brands that are attained, prizes beside the ranks
    ("Tỉnh có 6 doanh nghiệp đạt Thương hiệu quốc gia.", [" > Thương hiệu quốc gia > 6 collective"]),
    ("Cuộc thi trao giải phụ cho 3 thí sinh.", [" > Giải phụ > 3 individual"]),
    # what has to be reached, and quotas of each
    ("Các thí sinh đạt từ 95 điểm trở lên sẽ được công nhận danh hiệu “Bàn tay vàng”.",
     ["criterion  > Bàn tay vàng > individual: Các thí sinh"]),
    ("Mỗi đơn vị chọn 1 tập thể đề nghị tặng Giấy khen.", ["criterion  > Giấy khen > 1 collective"]),
    # lands, by their kind in capitals or not, are nobody's names
    ("Huyện Vũng Liêm đón nhận Huân chương Lao động hạng Nhì",
     [" > Huân chương Lao động Nhì > collective: Huyện Vũng Liêm"]),
    ("Thị trấn Ngô Mây nhận Bằng khen của Bộ Y tế.", ["Bộ Y tế > Bằng khen > collective: Thị trấn Ngô Mây"]),
    ("Huyện Mê Linh và huyện Đông Anh được tặng Cờ thi đua.",
     [" > Cờ thi đua > collective: Huyện Mê Linh; huyện Đông Anh"]),
    # further winners without the verb
    ("Đoàn xã Tân Lập đạt giải Nhất, Đoàn xã Phú Hòa giải Nhì, Đoàn xã Cát Trinh giải Ba.",
     [" > Giải Nhất > collective: Đoàn xã Tân Lập", " > Giải Nhì > collective: Đoàn xã Phú Hòa",
      " > Giải Ba > collective: Đoàn xã Cát Trinh"]),
    ("Công đoàn Sở Y tế đạt giải Nhất; Công đoàn Sở Nội vụ và Công đoàn Sở Tư pháp giải Nhì.",
     [" > Giải Nhất > collective: Công đoàn Sở Y tế",
      " > Giải Nhì > collective: Công đoàn Sở Nội vụ; Công đoàn Sở Tư pháp"]),
    ("Lê Mai Phương đăng quang Miss Sông Hậu World 2022.", [" > Miss Sông Hậu World > individual: Lê Mai Phương"]),
    # further classes and levels of one award
    ("Năm 1990 Bệnh viện Bạch Mai được Chủ tịch nước tặng Huân chương Lao động hạng Ba, năm 2001 là hạng Nhì.",
     ["Chủ tịch nước > Huân chương Lao động Ba > collective: Bệnh viện Bạch Mai",
      "Chủ tịch nước > Huân chương Lao động Nhì > collective: Bệnh viện Bạch Mai"]),
    ("Có 90 hộ đạt danh hiệu Nông dân sản xuất, kinh doanh giỏi các cấp, trong đó cấp tỉnh 12 hộ.",
     [" > Nông dân sản xuất, kinh doanh giỏi các cấp > 90 household",
      " > Nông dân sản xuất, kinh doanh giỏi cấp tỉnh > 12 household"]),
    # badges of which only the years are told
    ("Đảng ủy xã trao Huy hiệu Đảng cho 7 đảng viên. "
     "Trong đó, 50 năm tuổi Đảng có 2 đảng viên, 30 năm tuổi Đảng có 5 đảng viên.",
     ["Đảng ủy xã > Huy hiệu tuổi Đảng > 7 individual", "Đảng ủy xã > Huy hiệu tuổi Đảng 50 năm > 2 individual",
      "Đảng ủy xã > Huy hiệu tuổi Đảng 30 năm > 5 individual"]),
    ("Có 1 đồng chí nhận Huy hiệu 60 năm tuổi Đảng, 3 đồng chí 55 năm tuổi Đảng và 2 đồng chí 40 năm.",
     [" > Huy hiệu tuổi Đảng 60 năm > 1 individual", " > Huy hiệu tuổi Đảng 55 năm > 3 individual",
      " > Huy hiệu tuổi Đảng 40 năm > 2 individual"]),
    # names that semicolons part, each with what somebody is
    ("Bộ Y tế tặng Bằng khen cho các đồng chí: Lê Văn Hải - Giám đốc Bệnh viện Bạch Mai; "
     "Trần Thị Hoa - Chánh Văn phòng Sở Y tế.",
     ["Bộ Y tế > Bằng khen > individual: Lê Văn Hải; Trần Thị Hoa"]),
    # "được" before an award has no other verb; what counted people are called is no award of its own
    ("Ông Lê Văn Hải được Bằng khen của Bộ Y tế.", ["Bộ Y tế > Bằng khen > individual: Lê Văn Hải"]),
    ("Hội LHPN huyện được Bộ Y tế tặng Cờ thi đua và tặng Bằng khen cho 4 tập thể, 3 cá nhân “Phụ nữ tiêu biểu”.",
     ["Bộ Y tế > Cờ thi đua > collective: Hội Liên hiệp Phụ nữ huyện", "Bộ Y tế > Bằng khen > 4 collective",
      "Bộ Y tế > Bằng khen > 3 individual"]),
    # what something is called names nobody who wins
    ("Tại hội diễn “Tiếng hát người lao động”, Bệnh viện Bạch Mai đoạt 2 giải A.",
     [" > Giải A > 2 collective"]),
    # who acted goes on rewarding
    ("Bộ Y tế đã trao giấy chứng nhận cho 40 công nhân; khen thưởng 6 tập thể.",
     ["Bộ Y tế > Khen thưởng > 6 collective"]),
    # an honour of the State is not the land's that holds the ceremony; a village is honoured as a district is
    ("Huyện Quế Phong tổ chức lễ truy tặng danh hiệu Bà mẹ Việt Nam anh hùng cho 3 mẹ.",
     [" > Bà mẹ Việt Nam anh hùng > 3 individual"]),
    ("Thôn Phú Lộc được Bộ Y tế tặng Bằng khen.", ["Bộ Y tế > Bằng khen > collective: Thôn Phú Lộc"]),
    # counted honours for a number of others; one person has not what is counted before; semicolons
    ("Chủ tịch nước tặng 5 Huân chương Độc lập hạng Ba, 8 Huân chương Kháng chiến hạng Nhất cho 13 gia đình.",
     ["Chủ tịch nước > Huân chương Độc lập Ba > 5 household",
      "Chủ tịch nước > Huân chương Kháng chiến Nhất > 8 household"]),
    ("Bộ Y tế tặng Huy hiệu Đảng cho 3 đồng chí, trong đó: Huy hiệu 65 năm tuổi Đảng có 2 đồng chí; "
     "Huy hiệu 55 năm tuổi Đảng có 1 đồng chí.",
     ["Bộ Y tế > Huy hiệu tuổi Đảng > 3 individual", "Bộ Y tế > Huy hiệu tuổi Đảng 65 năm > 2 individual",
      "Bộ Y tế > Huy hiệu tuổi Đảng 55 năm > 1 individual"]),
    ("Bộ Y tế tặng Giấy khen cho 3 tập thể và 8 cá nhân đạt nhiều thành tích.",
     ["Bộ Y tế > Giấy khen > 3 collective", "Bộ Y tế > Giấy khen > 8 individual"]),
    ("Bộ Y tế tặng 3 Cờ thi đua và trao Bằng khen cho ông Lê Văn Hải.",
     ["Bộ Y tế > Cờ thi đua > 3 collective", "Bộ Y tế > Bằng khen > individual: Lê Văn Hải"]),
    ("Bộ Y tế tặng Bằng khen cho 04 gia đình tại Phường 1; 02 gia đình tại Phường 2; 05 gia đình tại xã Kim Liên.",
     ["Bộ Y tế > Bằng khen > 4 household", "Bộ Y tế > Bằng khen > 2 household", "Bộ Y tế > Bằng khen > 5 household"]),
    # who acts goes on giving; what is proposed in a list is so to its end; a land gives no commemorative medals
    ("Bộ Y tế đã tuyên dương 30 tập thể; trao Bằng khen cho 14 cá nhân.",
     ["Bộ Y tế > Tuyên dương > 30 collective", "Bộ Y tế > Bằng khen > 14 individual"]),
    ("Hội đồng đề nghị khen thưởng Cờ thi đua của UBND tỉnh Nghệ An cho 40 đơn vị; "
     "Cờ thi đua của Chính phủ cho 4 đơn vị.",
     ["planned Ủy ban nhân dân tỉnh Nghệ An > Cờ thi đua > 40 collective",
      "planned Chính phủ > Cờ thi đua > 4 collective"]),
    ("Thành phố Vinh tổ chức lễ trao Kỷ niệm chương cho 8 chiến sĩ.", [" > Kỷ niệm chương > 8 individual"]),
    ("Có 47 đảng viên được nhận Huy hiệu 70 năm, 60 năm; 40 năm và 30 năm tuổi Đảng.",
     [" > Huy hiệu tuổi Đảng 70 năm; 60 năm; 40 năm; 30 năm > 47 individual"]),
    # who acts, whatever the clause before says of it; the post of one who receives gives nothing
    ("Dịp này, Bộ Y tế phát động phong trào thi đua; khen thưởng 22 cá nhân.",
     ["Bộ Y tế > Khen thưởng > 22 individual"]),
    ("Bộ Y tế trao giải Nhất cho anh Lê Văn Hải, Bí thư Chi bộ thôn Phú Lộc, trao giải Nhì cho chị Trần Thị Hoa.",
     ["Bộ Y tế > Giải Nhất > individual: Lê Văn Hải", "Bộ Y tế > Giải Nhì > individual: Trần Thị Hoa"]),
    ("Bộ Y tế khen tặng 3 tập thể.", ["Bộ Y tế > Khen thưởng > 3 collective"]),
    # several who hold prizes; a prize that two share and somebody gives; whom a contest is for
    ("Ban tổ chức tặng Giấy khen cho 03 giáo viên đạt giải nhì, 09 giáo viên đạt giải ba và 05 giáo viên đạt giải tư.",
     ["Ban tổ chức > Giấy khen > 3 individual", "Ban tổ chức > Giấy khen > 9 individual",
      "Ban tổ chức > Giấy khen > 5 individual"]),
    ("Bộ Y tế trao giải nhất cho Bệnh viện Bạch Mai và đồng giải ba cho Bệnh viện Chợ Rẫy.",
     ["Bộ Y tế > Giải Nhất > collective: Bệnh viện Bạch Mai", "Bộ Y tế > Giải Ba > collective: Bệnh viện Chợ Rẫy"]),
    ("Nhà trường đạt giải nhì trong cuộc thi sáng tạo dành cho học sinh trung học.",
     [" > Giải Nhì > collective: Nhà trường"]),
    # among whom a flag is won, in whose ranks somebody is, and in which land that lies
    ("Bệnh viện Bạch Mai được nhận Cờ thi đua xuất sắc dẫn đầu khối các bệnh viện của Bộ Y tế.",
     ["Bộ Y tế > Cờ thi đua > collective: Bệnh viện Bạch Mai"]),
    ("21 tập thể, cá nhân trong lực lượng công an xã, dân phòng vinh dự nhận Bằng khen do Bộ Y tế trao tặng.",
     ["Bộ Y tế > Bằng khen > 21 mixed"]),
    ("Bộ Y tế vừa trao Giấy khen cho các cá nhân có thành tích tại xã Kim Liên, huyện Nam Đàn.",
     ["Bộ Y tế > Giấy khen > individual: các cá nhân"]),
    # a body beside one named; prizes in brackets behind a class; classes behind names
    ("Bộ Y tế khen thưởng Đại úy Lê Văn Hải và tập thể Công an xã Kim Liên.",
     ["Bộ Y tế > Khen thưởng > individual: Lê Văn Hải", "Bộ Y tế > Khen thưởng > collective: Công an xã Kim Liên"]),
    ("Tiêu biểu như em Lê Thị Lan lớp 3B (giải Ba thi viết chữ đẹp); em Trần Minh Anh lớp 5C (giải Nhì môn Toán).",
     [" > Giải Ba > individual: Lê Thị Lan", " > Giải Nhì > individual: Trần Minh Anh"]),
    ("Cô Lê Thị Lan - 4A, cô Trần Thị Hoa - 2E đều giành giải nhì.",
     [" > Giải Nhì > individual: Lê Thị Lan; Trần Thị Hoa"]),
    ("Huân chương Lao động hạng Nhì cho Giám đốc Bệnh viện BSCKII. Lê Văn Hải.",
     [" > Huân chương Lao động Nhì > individual: Lê Văn Hải"]),
    # whom an award is given that a ceremony is for; those who bear titles; two kinds in one number
    ("Bộ Y tế tổ chức lễ tuyên dương 10 gương mặt trẻ và đón nhận Bằng khen của Thủ tướng tặng Bệnh viện Bạch Mai.",
     ["Bộ Y tế > Tuyên dương > 10 individual", "Thủ tướng Chính phủ > Bằng khen > collective: Bệnh viện Bạch Mai"]),
    ("Bộ Y tế tặng Giấy khen cho 43 “Gia đình hiếu học” tiêu biểu.", ["Bộ Y tế > Giấy khen > 43 household"]),
    ("21 đơn vị, cá nhân được Bộ Y tế khen thưởng.", ["Bộ Y tế > Khen thưởng > 21 mixed"]),
    # the force and its command; who only hands over for another
    ("Bộ đội Biên phòng Nghệ An nhận Huân chương Chiến công hạng Nhì\n"
     "Chủ tịch nước tặng Huân chương Chiến công hạng Nhì cho Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An.",
     ["Chủ tịch nước > Huân chương Chiến công Nhì > collective: Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An"]),
    ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An trao Kỷ niệm chương “Vì sự nghiệp giáo dục” cho 9 cá nhân.\n"
     "Thừa ủy quyền Bộ Y tế, Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An trao Kỷ niệm chương cho các cá nhân.",
     ["Bộ Y tế > Kỷ niệm chương Vì sự nghiệp giáo dục > 9 individual"]),
    # a body behind a number; who is proposed; two numbers behind another award; former heads
    ("Bộ Y tế tặng Bằng khen cho 28 cá nhân, LĐLĐ tỉnh Nghệ An tặng Bằng khen cho 15 tập thể, cá nhân.",
     ["Bộ Y tế > Bằng khen > 28 individual", "Liên đoàn Lao động tỉnh Nghệ An > Bằng khen > 15 mixed"]),
    ("LĐLĐ huyện Nam Đàn là đơn vị dẫn đầu khối LĐLĐ các huyện được đề nghị Bộ Y tế tặng Cờ thi đua.",
     ["planned Bộ Y tế > Cờ thi đua > collective: Liên đoàn Lao động huyện Nam Đàn"]),
    ("12 tập thể được Bộ Y tế tặng Cờ thi đua và 20 tập thể, 44 cá nhân được tặng Bằng khen.",
     ["Bộ Y tế > Cờ thi đua > 12 collective", "Bộ Y tế > Bằng khen > 20 collective",
      "Bộ Y tế > Bằng khen > 44 individual"]),
    ("12 nguyên lãnh đạo Bệnh viện Bạch Mai được tặng Huân chương Lao động hạng Ba.",
     [" > Huân chương Lao động Ba > 12 individual"]),
    # an award that honours; a movement is no award; what kinds of orders a number got
    ("Giải thưởng Nguyễn Đức Cảnh năm 2023 tôn vinh 75 công nhân.",
     [" > Giải thưởng Nguyễn Đức Cảnh > 75 individual"]),
    ("Bộ Y tế tặng Bằng khen cho 2 tập thể có thành tích trong phong trào nữ CNVCLĐ “Giỏi việc nước, đảm việc nhà”.",
     ["Bộ Y tế > Bằng khen > 2 collective"]),
    ("Bộ Y tế trao Huân chương của Chủ tịch nước cho 12 đồng chí, gồm: 7 Huân chương Độc lập hạng Ba, "
     "5 Huân chương Lao động hạng Nhì.",
     ["Chủ tịch nước > Huân chương > 12 individual", "Chủ tịch nước > Huân chương Độc lập Ba > 7 individual",
      "Chủ tịch nước > Huân chương Lao động Nhì > 5 individual"]),
    ("Tỉnh đoàn Nghệ An tuyên dương 28 thanh thiếu nhi tiêu biểu.",
     ["Tỉnh Đoàn Nghệ An > Tuyên dương > 28 individual"]),
    # prizes without a name or rank say who is rewarded; who is recognised as what, without its own noun
    ("UBND tỉnh Nghệ An khen thưởng cho 9 giáo viên và 14 học sinh đạt giải cao.",
     ["Ủy ban nhân dân tỉnh Nghệ An > Khen thưởng > 9 individual",
      "Ủy ban nhân dân tỉnh Nghệ An > Khen thưởng > 14 individual"]),
    ("Có 26 học sinh được công nhận đạt học sinh giỏi cấp huyện.", [" > Học sinh giỏi cấp huyện > 26 individual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "records"), CASES, ids=[text[:50] for text, _ in CASES])
def test_text_says(says, text, records):
    assert says(text) == records


NAMED = [
    ("Có 2 cá nhân được nhận Bằng khen của Bộ Y tế gồm: anh Lê Văn Hải, Bí thư Đoàn phường Trung Đô; chị Trần Thị Hoa.",
     "Lê Văn Hải; Trần Thị Hoa"),
    ("Bộ Y tế tặng Cờ thi đua cho 2 tập thể dẫn đầu phong trào gồm: Bệnh viện Bạch Mai, Bệnh viện Chợ Rẫy.",
     "Bệnh viện Bạch Mai; Bệnh viện Chợ Rẫy"),
    ("UBND tỉnh Nghệ An công nhận 2 thôn Phú Lộc (xã Kim Liên) và Phú Hòa đạt danh hiệu Làng văn hóa.",
     "Phú Lộc; Phú Hòa"),
    ("UBND tỉnh Nghệ An công nhận 4 thôn Phú Lộc (xã Kim Liên) và Phú Hòa đạt danh hiệu Làng văn hóa.", "thôn"),
    ("Có 3 cá nhân được nhận Bằng khen của Bộ Y tế gồm: anh Lê Văn Hải, chị Trần Thị Hoa.", "cá nhân"),
    ("Trường có 2 em đạt giải nhì cuộc thi khoa học cấp quốc gia là em Lê Thị Lan và Trần Minh Anh.",
     "Lê Thị Lan; Trần Minh Anh"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "recipient"), NAMED)
def test_names_behind_all_that_is_told_of_a_number_are_those_counted(text, recipient):
    (record,) = NLP(text)._.awards
    assert record.recipient == recipient
