"""What schools, the army, the police, firms and hospitals print about honours, as records (see test_records)."""

import pytest

CASES = [
    # the staff of a body has what bodies have; a body beside the number of its units
    ("Cán bộ, chiến sĩ Sư đoàn 9 được Nhà nước tặng thưởng 2 Huân chương Quân công.",
     ["Nhà nước > Huân chương Quân công > 2 collective"]),
    ("Lữ đoàn cùng 4 đơn vị và 11 cá nhân được phong tặng danh hiệu Anh hùng Lực lượng vũ trang nhân dân.",
     [" > Anh hùng Lực lượng vũ trang nhân dân > 4 collective",
      " > Anh hùng Lực lượng vũ trang nhân dân > 11 individual"]),
    # who died, told in the sentence before; who only holds the ceremony of an honour of the State
    ("Thủ tướng Chính phủ quyết định cấp Bằng Tổ quốc ghi công cho liệt sĩ Ngô Quang Hưng. "
     "Tỉnh đoàn Nghệ An cũng truy tặng Bằng khen.",
     ["Thủ tướng Chính phủ > Bằng Tổ quốc ghi công > individual: Ngô Quang Hưng",
      "Tỉnh Đoàn Nghệ An > Bằng khen > individual: Ngô Quang Hưng"]),
    ("UBND tỉnh Nghệ An tổ chức lễ phong tặng, truy tặng danh hiệu Bà mẹ Việt Nam anh hùng cho 6 mẹ.",
     [" > Bà mẹ Việt Nam anh hùng > 6 individual"]),
    # titles counted one by one, before the verb that all of them share; whose school it is does not bear them
    ("Bệnh viện Bạch Mai có 3 Thầy thuốc Nhân dân, 8 Thầy thuốc Ưu tú được phong tặng.",
     [" > Thầy thuốc Nhân dân > 3 individual", " > Thầy thuốc Ưu tú > 8 individual"]),
    ("Phấn đấu có 2 trường đạt chuẩn quốc gia, 30% giáo viên đạt danh hiệu Chiến sĩ thi đua cơ sở.",
     ["planned  > Chiến sĩ thi đua cơ sở > individual: giáo viên"]),
    ("Em Lê Gia Bảo học lớp 9. Suốt 9 năm liền em đều đạt danh hiệu học sinh giỏi.",
     [" > Học sinh giỏi > individual: Lê Gia Bảo"]),
    ("Ngành giáo dục huyện được UBND tỉnh Nghệ An tặng Cờ thi đua.",
     ["Ủy ban nhân dân tỉnh Nghệ An > Cờ thi đua > collective: Ngành giáo dục huyện"]),
    # a work of people wins, not the last of them; works in a list; the rank of a prize that has a name
    ("Dự án “Máy lọc phèn” của em Lê Gia Bảo và Trần Minh Anh (Trường THPT Kim Liên) đã giành giải Ba.",
     [" > Giải Ba > work: Máy lọc phèn"]),
    ("Giải Nhất thuộc về các tác phẩm: “Bến đợi”, “Mùa gió”.", [" > Giải Nhất > work: Bến đợi; Mùa gió"]),
    ("Công trình đoạt giải Nhì Giải thưởng VIFOTEC.",
     [" > Giải thưởng Sáng tạo khoa học công nghệ Việt Nam Nhì > work: Công trình"]),
    ("Đề tài đoạt giải Ba tại Giải thưởng Sáng tạo trẻ.", [" > Giải Ba > work: Đề tài"]),
    # those honoured, with what they won before; names behind what those counted were given, and what each of them is
    ("Bộ Y tế tặng Bằng khen 12 sinh viên đoạt giải Nhất, Nhì trong kỳ thi tay nghề.",
     ["Bộ Y tế > Bằng khen > 12 individual"]),
    ("2 em nhận Huân chương Lao động hạng Nhì, gồm: Lê Gia Bảo (học sinh Trường THPT Kim Liên); Trần Minh Anh.",
     [" > Huân chương Lao động Nhì > 2 individual"]),
    ("Chủ tịch nước tặng danh hiệu Thầy thuốc Ưu tú cho bà Lê Thị Hoa, Trưởng khoa, Bệnh viện Bạch Mai; "
     "ông Ngô Quang Hưng, Giám đốc Sở Y tế tỉnh Nghệ An.",
     ["Chủ tịch nước > Thầy thuốc Ưu tú > individual: Lê Thị Hoa; Ngô Quang Hưng"]),
    ("Nghệ An đoạt 2 giải, gồm: 1 giải Nhất của em Lê Gia Bảo, 1 giải Ba của em Trần Minh Anh.",
     [" > Giải > 2 collective", " > Giải Nhất > 1 individual", " > Giải Ba > 1 individual"]),
    ("Giải Nhất thuộc về lớp 4A, lớp 5B và lớp 5C.", [" > Giải Nhất > collective: lớp 4A; lớp 5B; lớp 5C"]),
    ("Hội đồng chọn 30 người để Chủ tịch nước quyết định phong tặng danh hiệu Thầy thuốc Nhân dân.",
     ["planned Chủ tịch nước > Thầy thuốc Nhân dân > 30 individual"]),
    # other numbers of one prize: another contest
    ("Tại Ấn Độ, đoàn có 2 huy chương vàng, 1 huy chương đồng.\nTại Nga, đoàn có 4 huy chương vàng, 1 huy chương đồng.",
     [" > Huy chương Vàng > 2 collective", " > Huy chương Đồng > 1 collective",
      " > Huy chương Vàng > 4 collective", " > Huy chương Đồng > 1 collective"]),
    # degrees that stand glued; whose work it is, with their school; a clause that receives without a verb of its own
    ("Chủ tịch nước tặng danh hiệu Nhà giáo Ưu tú cho Giám đốc Bệnh viện PGS.TS. Lê Văn Hải.",
     ["Chủ tịch nước > Nhà giáo Ưu tú > individual: Lê Văn Hải"]),
    ("Đề tài “Lọc nước phèn” của nhóm học sinh Lê Gia Bảo, Trần Minh Anh Trường THPT Kim Liên đoạt giải Nhì.",
     [" > Giải Nhì > work: Lọc nước phèn"]),
    ("Đoàn Hà Nội đoạt giải Nhất, đoàn Nghệ An được giải Ba.",
     [" > Giải Nhất > collective: Đoàn Hà Nội", " > Giải Ba > collective: Đoàn Nghệ An"]),
    ("Với 2 giải Nhất và 1 giải Nhì, Nghệ An lọt vào top đầu.",
     [" > Giải Nhất > 2 collective", " > Giải Nhì > 1 collective"]),
    ("Em Lê Gia Bảo (lớp 3A), em Trần Minh Anh (lớp 3B) Trường Tiểu học Kim Liên cùng giành huy chương đồng.",
     [" > Huy chương Đồng > individual: Lê Gia Bảo; Trần Minh Anh"]),
    # people in the line below; boards of a contest, each with prizes of its own
    ("Thành tích của đoàn là 2 huy chương bạc thuộc về các em:\nLê Gia Bảo (Nghệ An), Trần Minh Anh (Hà Nội).",
     [" > Huy chương Bạc > 2 individual"]),
    ("Ban tổ chức trao giải cho bảng A gồm 1 giải Nhất, 6 giải Nhì; bảng B gồm 1 giải Nhất, 5 giải Nhì.",
     ["Ban tổ chức > Giải Nhất > 1 other", "Ban tổ chức > Giải Nhì > 6 other",
      "Ban tổ chức > Giải Nhất > 1 other", "Ban tổ chức > Giải Nhì > 5 other"]),
    # a land told behind "theo đó"; whose group it is; whom one only praises beside an honour of the State
    ("Ông Lê Văn Hải ký quyết định. Theo đó, Nghệ An đã đoạt 5 huy chương vàng.",
     [" > Huy chương Vàng > 5 collective"]),
    ("12 tập thể, cá nhân của ngành Y tế Nghệ An đã được nhận Bằng khen.", [" > Bằng khen > 12 mixed"]),
    ("Bộ Y tế tổ chức lễ trao tặng danh hiệu Thầy thuốc Ưu tú và tuyên dương 30 bác sĩ trẻ.",
     ["Bộ Y tế > Tuyên dương > 30 individual"]),
    ("Trường THPT Kim Liên được tặng Cờ thi đua của Chính phủ, của Bộ Y tế.",
     ["Chính phủ; Bộ Y tế > Cờ thi đua > collective: Trường Trung học phổ thông Kim Liên"]),
    # schools named behind their flag; who else is asked to give; brackets before what somebody won; parts of works
    ("2 tập thể nhận Cờ thi đua của Chính phủ là: Trường THPT Kim Liên, huyện Nam Đàn và Trường THPT Lê Lợi.",
     ["Chính phủ > Cờ thi đua > 2 collective"]),
    ("Sở Y tế đề nghị Bộ Y tế tặng Cờ thi đua cho Bệnh viện Bạch Mai "
     "và Chính phủ tặng Cờ thi đua cho Bệnh viện Việt Đức.",
     ["planned Bộ Y tế > Cờ thi đua > collective: Bệnh viện Bạch Mai",
      "planned Chính phủ > Cờ thi đua > collective: Bệnh viện Hữu nghị Việt Đức"]),
    ("Em Lê Gia Bảo (lớp 11) Huy chương bạc.", [" > Huy chương Bạc > individual: Lê Gia Bảo"]),
    ("Có 300 thí sinh dự thi. Ban tổ chức trao giải cho 12 đề tài, trong đó có 4 giải Nhất, 8 giải Nhì.",
     ["Ban tổ chức > Giải > 12 work", "Ban tổ chức > Giải Nhất > 4 work", "Ban tổ chức > Giải Nhì > 8 work"]),
    # a firm by its own name, and by a noun for any firm
    ("Công ty cổ phần Nhựa Lam Giang ra đời năm 1995. Nhựa Lam Giang vừa được Bộ Công Thương tặng Bằng khen.",
     ["Bộ Công Thương > Bằng khen > collective: Công ty cổ phần Nhựa Lam Giang"]),
    ("Công ty Gạch Kim Sơn ở Nghệ An. Doanh nghiệp này được Bộ Công Thương tặng Bằng khen.",
     ["Bộ Công Thương > Bằng khen > collective: Công ty Gạch Kim Sơn"]),
    ("Công ty Gạch Kim Sơn được tạp chí Global Finance bình chọn là “Best Brick Maker in Vietnam 2017”.",
     ["Tạp chí Global Finance > Best Brick Maker in Vietnam > collective: Công ty Gạch Kim Sơn"]),
    ("Công ty Gạch Kim Sơn được vinh danh ở hạng mục “Nhà máy xanh”.",
     [" > Nhà máy xanh > collective: Công ty Gạch Kim Sơn"]),
    ("Công ty Gạch Kim Sơn được Bộ Công Thương tặng Bằng khen “Doanh nghiệp có thành tích xuất sắc”.",
     ["Bộ Công Thương > Bằng khen > collective: Công ty Gạch Kim Sơn"]),
    # prizes won by many, without a name; titles withdrawn; a place behind "tại"; one told between dashes
    ("Năm nay có 32 tập thể và 14 cá nhân được trao giải.", [" > Giải > 32 collective", " > Giải > 14 individual"]),
    ("Hai doanh nghiệp bị tước danh hiệu “Doanh nghiệp xanh”.", ["denied  > Doanh nghiệp xanh > 2 collective"]),
    ("28 doanh nghiệp tại Đồng Nai, Bình Dương vừa được Bộ Công Thương tặng Bằng khen.",
     ["Bộ Công Thương > Bằng khen > 28 collective"]),
    ("Em Lê Gia Bảo (lớp 9A Trường THCS Kim Liên) - huy chương bạc Olympic Toán - được Bộ Y tế tặng Bằng khen.",
     [" > Huy chương Bạc > individual: Lê Gia Bảo", "Bộ Y tế > Bằng khen > individual: Lê Gia Bảo"]),
    ("Giáo viên phải có ít nhất 2 lần được tặng Bằng khen.", ["criterion  > Bằng khen > 2 individual"]),
    ("CTCP Thép Lam Giang bị Bộ Công Thương thu hồi danh hiệu Thương hiệu quốc gia.",
     ["denied Bộ Công Thương > Thương hiệu quốc gia > collective: Công ty cổ phần Thép Lam Giang"]),
    ("Lữ đoàn 575 ra đời năm 1967. Nhiều năm liền đơn vị được Bộ Quốc phòng tặng Cờ thi đua.",
     ["Bộ Quốc phòng > Cờ thi đua > collective: Lữ đoàn 575"]),
    # names under the law of 2003 and before it
    ("Anh Lê Văn Hải được tặng danh hiệu Chiến sĩ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương.",
     [" > Chiến sĩ thi đua cấp bộ > individual: Lê Văn Hải"]),
    ("Bà Lê Thị Hoa được tặng Huy chương Vì sự nghiệp giải phóng phụ nữ năm 1998.",
     [" > Huy chương Vì sự nghiệp giải phóng phụ nữ > individual: Lê Thị Hoa"]),
    # a deed is nobody
    ("Trong chiến đấu, lao động, xã Kim Liên được phong tặng danh hiệu Anh hùng Lực lượng vũ trang nhân dân.",
     [" > Anh hùng Lực lượng vũ trang nhân dân > collective: xã Kim Liên"]),
    # what nobody got, and dossiers that are asked with, returned or struck off
    ("Ở nội dung hát ru, giải Nhất để trống.", ["denied  > Giải Nhất > other"]),
    ("Cuộc thi khép lại mà không có đội nào chạm tới giải Nhất.", ["denied  > Giải Nhất > collective"]),
    ("Ban giám khảo bỏ trống giải A, trao 2 giải B.", ["Ban giám khảo > Giải B > 2 other", "denied  > Giải A > other"]),
    ("Danh hiệu Chiến sĩ thi đua cấp tỉnh năm nay chưa có ai đạt.",
     ["denied  > Chiến sĩ thi đua cấp tỉnh > individual"]),
    ("Hội đồng đã trả lại 4 hồ sơ Nghệ nhân Ưu tú.", ["denied  > Nghệ nhân Ưu tú > 4 individual"]),
    ("Có 12 hồ sơ được đề nghị phong tặng NSND, 40 hồ sơ được đề nghị phong tặng NSƯT.",
     ["planned  > Nghệ sĩ Nhân dân > 12 individual", "planned  > Nghệ sĩ Ưu tú > 40 individual"]),
    ("Xã Kim Liên được UBND huyện đề nghị Bộ Y tế tặng Cờ thi đua nhưng bị rút khỏi danh sách.",
     ["denied Bộ Y tế > Cờ thi đua > collective: Xã Kim Liên"]),
    ("Bộ Y tế đã hủy quyết định công nhận Chiến sĩ thi đua toàn quốc năm 2019 đối với ông Hải.",
     ["denied Bộ Y tế > Chiến sĩ thi đua toàn quốc > individual: Hải"]),
    # those whom the unit has treated are not honoured; how many times a title was earned, and whom it is sent to
    ("Bệnh viện từng cứu chữa hơn 800 thương binh, được tặng 2 Huân chương Lao động hạng Nhất.",
     [" > Huân chương Lao động Nhất > 2 collective"]),
    ("Ba bác sĩ được phong Thầy thuốc Nhân dân; Chiến sĩ tiên tiến có 905 lượt.",
     [" > Thầy thuốc Nhân dân > 3 individual", " > Chiến sĩ tiên tiến > 905 individual"]),
    ("Sở Y tế gửi Giấy khen về 7 tổ tự quản, 15 công an viên.",
     ["Sở Y tế > Giấy khen > 7 collective", "Sở Y tế > Giấy khen > 15 individual"]),
    # who gives a prize of no kind says none; one told behind a description, or beside brackets; a village's team
    ("Ban tổ chức trao 27 giải các loại cho 5 phần thi.", ["Ban tổ chức > Giải > 27 other"]),
    ("Danh hiệu Cầu thủ trẻ xuất sắc nhất về tay một người ngoài đội vô địch: tiền vệ Lê Văn Hải.",
     [" > Cầu thủ trẻ xuất sắc nhất > individual: Lê Văn Hải"]),
    ("Cô Lê Thị Hoa (Trường THCS Kim Liên), người một mình ôm 2 huy chương Vàng.",
     [" > Huy chương Vàng > 2 individual"]),
    ("Bản Nà Lay thắng trận chung kết kéo co, ẵm giải Nhất.", [" > Giải Nhất > collective: Bản Nà Lay"]),
    ("Giải Nhì: dự án Gạch từ vỏ trấu (Trường Đại học Vinh).", [" > Giải Nhì > work: dự án Gạch từ vỏ trấu"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "records"), CASES, ids=[text[:50] for text, _ in CASES])
def test_text_says(says, text, records):
    assert says(text) == records
