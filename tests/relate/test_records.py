"""What a sentence says about honours, as records.

A record is written `awarder > award [grade] > number kind` or `... > kind: name`; a status other than given
stands before it. An empty awarder means that the text does not say who gave the award.
"""

import pytest

import vinhdanh

CASES = [
    # active: awarder, verb, award, "cho", recipients
    ("Sở Y tế Nghệ An tặng Giấy khen cho 8 tập thể và 21 cá nhân.",
     ["Sở Y tế tỉnh Nghệ An > Giấy khen > 8 collective", "Sở Y tế tỉnh Nghệ An > Giấy khen > 21 individual"]),
    ("Bộ Y tế đã trao tặng Bằng khen cho 05 tập thể.", ["Bộ Y tế > Bằng khen > 5 collective"]),
    ("Bộ Y tế quyết định tặng thưởng Cờ thi đua cho hai đơn vị.", ["Bộ Y tế > Cờ thi đua > 2 collective"]),
    ("Liên đoàn Lao động tỉnh Nghệ An tặng Bằng khen chi 3 tập thể.",
     ["Liên đoàn Lao động tỉnh Nghệ An > Bằng khen > 3 collective"]),
    ("Thủ tướng Chính phủ tặng Bằng khen 40 tập thể.", ["Thủ tướng Chính phủ > Bằng khen > 40 collective"]),
    ("Bộ Y tế tặng Bằng khen cho 14 tập thể, cá nhân.", ["Bộ Y tế > Bằng khen > 14 mixed"]),
    ("Bộ Y tế tặng Bằng khen cho hơn 100 cá nhân tiêu biểu.", ["Bộ Y tế > Bằng khen > 100 individual"]),
    ("Bộ Y tế tặng Bằng khen cho các tập thể, cá nhân có thành tích xuất sắc.", ["Bộ Y tế > Bằng khen > mixed"]),
    # several awards, several levels
    ("Bộ Y tế tặng Cờ thi đua cho 1 tập thể, bằng khen cho 4 tập thể và 7 cá nhân.",
     ["Bộ Y tế > Cờ thi đua > 1 collective", "Bộ Y tế > Bằng khen > 4 collective",
      "Bộ Y tế > Bằng khen > 7 individual"]),
    ("Bộ Y tế tặng Bằng khen cho 2 tập thể; Sở Y tế Nghệ An tặng Giấy khen cho 9 cá nhân.",
     ["Bộ Y tế > Bằng khen > 2 collective", "Sở Y tế tỉnh Nghệ An > Giấy khen > 9 individual"]),
    ("Đơn vị được Bộ Y tế tặng Bằng khen cho 1 tập thể và 1 cá nhân; Sở Y tế Nghệ An tặng giấy khen cho 10 tập thể.",
     ["Bộ Y tế > Bằng khen > 1 collective", "Bộ Y tế > Bằng khen > 1 individual",
      "Sở Y tế tỉnh Nghệ An > Giấy khen > 10 collective"]),
    # the awarder as genitive of the award; the subject only presents
    ("Giám đốc Sở Y tế Nghệ An trao Bằng khen của Bộ trưởng Bộ Y tế cho 3 tập thể.",
     ["Bộ trưởng Bộ Y tế > Bằng khen > 3 collective"]),
    ("Thừa ủy quyền Chủ tịch nước, Bí thư Tỉnh ủy Nghệ An trao Huân chương Lao động hạng Ba cho 2 cá nhân.",
     ["Chủ tịch nước > Huân chương Lao động Ba > 2 individual"]),
    ("Ông Lê Văn Hải, Phó Giám đốc Sở Y tế Nghệ An, trao 2 cờ thi đua và 6 bằng khen của Bộ Y tế, 3 giấy khen của Sở "
     "Y tế Nghệ An cho các tập thể.",
     ["Bộ Y tế > Cờ thi đua > 2 collective", "Bộ Y tế > Bằng khen > 6 collective",
      "Sở Y tế tỉnh Nghệ An > Giấy khen > 3 collective"]),
    # the awarder as an office named with who holds it: who "tặng"s confers, who "trao"s may only hand over
    ("Chủ tịch UBND tỉnh Nghệ An Lê Văn Hải đã khen thưởng cho 5 tập thể.",
     ["Chủ tịch Ủy ban nhân dân tỉnh Nghệ An > Khen thưởng > 5 collective"]),
    ("Ông Lê Văn Hải, Bộ trưởng Bộ Y tế, tặng Bằng khen 17 tập thể.",
     ["Bộ trưởng Bộ Y tế > Bằng khen > 17 collective"]),
    ("Ông Lê Văn Hải, Phó Giám đốc Sở Y tế Nghệ An, biểu dương 5 tập thể.", [" > Tuyên dương > 5 collective"]),
    ("Bộ trưởng Bộ Y tế Lê Văn Hải đã trao Bằng khen cho 17 tập thể.", [" > Bằng khen > 17 collective"]),
    ("Chủ tịch nước Lê Văn Hải trao Huân chương Lao động hạng Ba cho Sở Y tế Nghệ An.",
     ["Chủ tịch nước > Huân chương Lao động Ba > collective: Sở Y tế tỉnh Nghệ An"]),
    ("Nhân dịp 60 năm ngày thành lập của Hội Y học Nghệ An, Bộ Y tế tặng Bằng khen cho 4 tập thể.",
     ["Bộ Y tế > Bằng khen > 4 collective"]),
    ("Đoàn công tác được Bộ Y tế tặng 2 Bằng khen, 5 bác sĩ được tặng Kỷ niệm chương.",
     ["Bộ Y tế > Bằng khen > 2 other", "Bộ Y tế > Kỷ niệm chương > 5 individual"]),
    ("Bệnh viện Bạch Mai nhận phần thưởng cao quý của Đảng và Nhà nước: Huân chương Độc lập, Huân chương Sao vàng.",
     ["Đảng; Nhà nước > Huân chương Độc lập > collective: Bệnh viện Bạch Mai",
      "Đảng; Nhà nước > Huân chương Sao Vàng > collective: Bệnh viện Bạch Mai"]),
    ("Bộ Y tế tặng Bằng khen cho 3 cá nhân; Sở Y tế Nghệ An, Giấy khen cho 4 tập thể; UBND thành phố Huế 20 bằng khen.",
     ["Bộ Y tế > Bằng khen > 3 individual", "Sở Y tế tỉnh Nghệ An > Giấy khen > 4 collective",
      "Ủy ban nhân dân thành phố Huế > Bằng khen > 20 other"]),
    ("Nhiều cá nhân có đóng góp cho công tác thư viện được tặng Kỷ niệm chương “Vì trang sách”.",
     [" > Kỷ niệm chương Vì trang sách > individual"]),
    ("Ông Bình được tặng Huân chương Vinh quang hạng ba.", [" > Huân chương Vinh quang Ba > individual: Bình"]),
    ("Người đạt giải Ba cấp tỉnh được xét tuyển thẳng.", []),
    ("Hà Nội vinh danh những người thầm lặng.", []),
    ("Ông Nguyễn Văn Bình là Anh hùng Lao động.", [" > Anh hùng Lao động > individual: Nguyễn Văn Bình"]),
    ("Người dẫn đoàn là Anh hùng Lao động Nguyễn Văn Bình.", []),
    ("Gửi thư khen Sở Y tế Nghệ An.", [" > Thư khen > collective: Sở Y tế tỉnh Nghệ An"]),
    ("12 giáo viên nhận Bằng khen từ Bộ Y tế.", ["Bộ Y tế > Bằng khen > 12 individual"]),
    ("TP.HCM tặng bằng khen cho 148 tập thể.", ["Thành phố Hồ Chí Minh > Bằng khen > 148 collective"]),
    ("Tỉnh Nghệ An vừa khen thưởng 12 công nhân.", ["Tỉnh Nghệ An > Khen thưởng > 12 individual"]),
    ("5 công nhân ở huyện Nam Đàn, Nghệ An đã nhận bằng khen của Bộ Y tế.", ["Bộ Y tế > Bằng khen > 5 individual"]),
    ("Thay mặt lãnh đạo Đảng, Nhà nước, Thủ tướng Chính phủ Lê Văn Hải trao Huân chương Lao động cho 3 tập thể.",
     ["Đảng; Nhà nước > Huân chương Lao động > 3 collective"]),
    ("Bộ Y tế tặng giấy khen và thưởng 2 triệu đồng cho ông Nguyễn Văn Bình.",
     ["Bộ Y tế > Giấy khen > individual: Nguyễn Văn Bình"]),
    # passive
    ("15 tập thể và 85 cá nhân được Bộ Y tế tặng Bằng khen.",
     ["Bộ Y tế > Bằng khen > 15 collective", "Bộ Y tế > Bằng khen > 85 individual"]),
    ("Có 12 giáo viên được nhận Bằng khen của Bộ Giáo dục và Đào tạo.",
     ["Bộ Giáo dục và Đào tạo > Bằng khen > 12 individual"]),
    ("12 tập thể được tặng Cờ thi đua, 30 cá nhân được tặng Bằng khen.",
     [" > Cờ thi đua > 12 collective", " > Bằng khen > 30 individual"]),
    ("Bằng khen của Bộ Y tế được trao cho 7 cá nhân.", ["Bộ Y tế > Bằng khen > 7 individual"]),
    # receiving and winning
    ("Liên đoàn Lao động tỉnh Nghệ An vinh dự đón nhận Huân chương Lao động hạng Nhì.",
     [" > Huân chương Lao động Nhì > collective: Liên đoàn Lao động tỉnh Nghệ An"]),
    ("Em Phạm Thu Hà, học sinh lớp 12A1, Trường THPT Kim Liên, Hà Nội đạt giải Nhì.",
     [" > Giải Nhì > individual: Phạm Thu Hà"]),
    ("Tay vợt Phạm Thu Hà đánh bại đối thủ Lê Thị Mai để giành giải Nhất.", [" > Giải Nhất > individual: Phạm Thu Hà"]),
    ("Sở Y tế Nghệ An đã tổ chức Lễ đón nhận Huân chương Lao động hạng Ba.",
     [" > Huân chương Lao động Ba > collective: Sở Y tế tỉnh Nghệ An"]),
    ("Em Trần Minh Anh giành giải Nhất.", [" > Giải Nhất > individual: Trần Minh Anh"]),
    ("Ông Nguyễn Văn Bình được Thủ tướng Chính phủ tặng Bằng khen.",
     ["Thủ tướng Chính phủ > Bằng khen > individual: Nguyễn Văn Bình"]),
    ("Ông Nguyễn Văn Bình đã ba lần được nhận Bằng khen của Bộ Y tế.", ["Bộ Y tế > Bằng khen > 3 individual"]),
    ("Với 16 lần hiến máu, ông Nguyễn Văn Bình được Bộ Y tế tặng Bằng khen.",
     ["Bộ Y tế > Bằng khen > individual: Nguyễn Văn Bình"]),
    ("Bệnh viện Bạch Mai là một trong 12 đơn vị được Bộ Y tế tặng Cờ thi đua.",
     ["Bộ Y tế > Cờ thi đua > 12 collective"]),
    ("Huy hiệu Tuổi trẻ dũng cảm được Trung ương Đoàn trao cho em Trần Minh Anh.",
     ["Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh > Huy hiệu Tuổi trẻ dũng cảm > individual: Trần Minh Anh"]),
    ("Bộ Y tế tặng Bằng khen 01 tập thể; 02 cá nhân.",
     ["Bộ Y tế > Bằng khen > 1 collective", "Bộ Y tế > Bằng khen > 2 individual"]),
    ("Đảng và Nhà nước ta đã tặng thưởng Sở Y tế Nghệ An Huân chương Lao động.",
     ["Đảng; Nhà nước > Huân chương Lao động > collective: Sở Y tế tỉnh Nghệ An"]),
    # certificates counted
    ("Ban tổ chức đã trao 2 giải Nhất, 3 giải Nhì.",
     ["Ban tổ chức > Giải Nhất > 2 individual", "Ban tổ chức > Giải Nhì > 3 individual"]),
    # rewards without a named award
    ("Bộ Y tế khen thưởng 50 cá nhân tiêu biểu.", ["Bộ Y tế > Khen thưởng > 50 individual"]),
    ("Bộ Y tế tuyên dương 12 tập thể và 18 cá nhân.",
     ["Bộ Y tế > Tuyên dương > 12 collective", "Bộ Y tế > Tuyên dương > 18 individual"]),
    ("Đoàn Việt Nam giành huy chương vàng.", [" > Huy chương Vàng > collective: Đoàn Việt Nam"]),
    ("Bà H’Hen Niê được Bộ Y tế tặng Bằng khen.", ["Bộ Y tế > Bằng khen > individual: H’Hen Niê"]),
    ("Tác phẩm “Đường về” của tác giả Lê Văn Hải đoạt Giải thưởng Hồ Chí Minh.",
     [" > Giải thưởng Hồ Chí Minh > work: Đường về"]),
    ("Ban tổ chức trao giải cho 296 thí sinh, bao gồm 32 giải Nhất.",
     ["Ban tổ chức > Giải > 296 individual", "Ban tổ chức > Giải Nhất > 32 individual"]),
    ("Viện Hàn lâm trao giải cho 25 nhà khoa học.", [" > Giải > 25 individual"]),
    ("Giải Nhất thuộc về thí sinh Lê Văn Hải của Trường Đại học Vinh.", [" > Giải Nhất > individual: Lê Văn Hải"]),
    ("Em Trần Văn Thuận học giỏi. Thuận cũng từng đạt giải Nhất.", [" > Giải Nhất > individual: Trần Văn Thuận"]),
    ("Bí thư Thành ủy gặp mặt 87 giáo viên được tuyên dương và vinh dự nhận Bằng khen của Bộ Y tế.",
     ["Bộ Y tế > Bằng khen > 87 individual"]),
    ("Có 35 Chiến sĩ thi đua cơ sở được Bộ Y tế tặng Bằng khen.", ["Bộ Y tế > Bằng khen > 35 individual"]),
    ("Ba thí sinh thắng cuộc sẽ được nhận giải thưởng của Công ty Minh Phát, một đơn vị kinh doanh hàng đầu ở phía Bắc "
     "và có chi nhánh khắp nơi, gồm 1 giải Nhất, 2 giải Nhì.",
     ["planned Công ty Minh Phát > Giải thưởng > 3 individual", "planned  > Giải Nhất > 1 individual",
      "planned  > Giải Nhì > 2 individual"]),
    ("95 tác giả có công trình được Chủ tịch nước tặng Giải thưởng Nhà nước.",
     ["Chủ tịch nước > Giải thưởng Nhà nước > 95 individual"]),
    ("Bà Nguyễn Thị Mai đến thăm ông Lê Văn Hải. Hội Nông dân xã Tân Lập đã tặng ông danh hiệu Người tốt, việc tốt.",
     ["Hội Nông dân xã Tân Lập > Người tốt, việc tốt > individual: Lê Văn Hải"]),
    ("Viện 5 - Bộ Quốc phòng đón nhận Huân chương Lao động hạng Ba.",
     [" > Huân chương Lao động Ba > collective: Viện 5"]),
    ("Trường sắp được công nhận danh hiệu Tập thể lao động tiên tiến.",
     ["planned  > Tập thể lao động tiên tiến > collective"]),
    ("Đúng là một Nghệ sĩ Nhân dân.", []),
    ("Năm học này, trường có 15 học sinh giỏi cấp tỉnh.", [" > Học sinh giỏi cấp tỉnh > 15 individual"]),
    ("Em Trần Văn Đức là học sinh giỏi toàn diện.", []),
    ("Em Trần Văn Đức là học sinh giỏi cấp tỉnh năm 2019.", [" > Học sinh giỏi cấp tỉnh > individual: Trần Văn Đức"]),
    ("Các Chiến sĩ thi đua cơ sở về dự hội nghị.", []),
    ("Tập thể lớp 12A1 được Hiệu trưởng nhà trường tặng Giấy khen.", [" > Giấy khen > collective"]),
    ("Giải thưởng Kova cũng trao tặng học bổng cho 8 sinh viên.", []),
    ("Sở Y tế Nghệ An tặng quà và Bằng khen cho 5 cá nhân.", ["Sở Y tế tỉnh Nghệ An > Bằng khen > 5 individual"]),
    ("Sở Y tế Nghệ An tặng Giấy khen và tặng quà cho 8 cá nhân.",
     ["Sở Y tế tỉnh Nghệ An > Giấy khen > 8 individual"]),
    ("Sở Y tế Nghệ An kiến nghị tặng Huân chương Lao động cho 2 cá nhân.",
     ["planned Sở Y tế tỉnh Nghệ An > Huân chương Lao động > 2 individual"]),
    ("Em Trần Văn Đức dành huy chương Vàng.", [" > Huy chương Vàng > individual: Trần Văn Đức"]),
    ("Tôi là bộ đội. Mẹ tôi là Bà mẹ Việt Nam anh hùng.", []),
    ("Huyện ủy Tiểu Cần họp. Huyện được tặng Huân chương Lao động hạng Ba.",
     [" > Huân chương Lao động Ba > collective"]),
    ("Trường Đại học Vinh họp. Nhà trường được tặng Huân chương Lao động hạng Ba.",
     [" > Huân chương Lao động Ba > collective: Trường Đại học Vinh"]),
    ("Đây là lần thứ ba Giải thưởng Quả cầu vàng được tổ chức.", []),
    ("Các đại biểu dự sự kiện “Vinh danh Ngân hàng Nhà nước”.", []),
    ("Bộ trưởng Bộ Y tế tặng Bằng khen Bệnh viện Bạch Mai.",
     ["Bộ trưởng Bộ Y tế > Bằng khen > collective: Bệnh viện Bạch Mai"]),
    ("Đội tuyển Toán giành 1 huy chương vàng.", [" > Huy chương Vàng > 1 collective"]),
    ("Bộ Y tế tặng Bằng khen cho nhóm nghiên cứu.", ["Bộ Y tế > Bằng khen > collective"]),
    # titles won by a verb of their own, and by whom
    ("Tay vợt Rafaelo Brunelli từng hai lần vô địch giải Madrid mở rộng.",
     [" > Vô địch > 2 individual"]),
    ("Brunelli lần thứ ba vô địch Madrid Open.", [" > Vô địch > individual: Brunelli"]),
    ("Tuyển Đức vô địch World Cup 1990.", [" > Vô địch > collective: Đội tuyển Đức"]),
    ("Kim Chi từng giành ngôi Á hậu.", [" > Á hậu > individual: Kim Chi"]),
    ("Kim Chi đăng quang Hoa hậu Biển xanh năm 1994.", [" > Hoa hậu Biển xanh > individual: Kim Chi"]),
    ("Chức vô địch thuộc về Lê Văn Hải.", [" > Vô địch > individual: Lê Văn Hải"]),
    ("Lê Văn Hải giành 3 chức vô địch.", [" > Vô địch > 3 individual"]),
    ("Đương kim vô địch Thanh Hóa vượt qua vòng loại.", []),
    ("Nếu giành được chức vô địch, tôi sẽ giải nghệ.", []),
    ("Hà Nội là ứng viên vô địch giải trẻ.", []),
    # winners that their place in the sentence tells
    ("Ban giám khảo trao giải Nhất tuần cho Jun Hạnh.", ["Ban giám khảo > Giải Nhất > individual: Jun Hạnh"]),
    ("Bruno Castelli của Torino đã ghi bàn ở vòng cuối để giành danh hiệu Vua phá lưới.",
     [" > Vua phá lưới > individual: Bruno Castelli"]),
    ("Em Phạm Minh Thuận học lớp 12. Thuận từng đạt giải Nhì.", [" > Giải Nhì > individual: Phạm Minh Thuận"]),
    ("Giải Nhất: Blue Heron (ứng dụng đặt vé); giải Nhì: Red Crane.",
     [" > Giải Nhất > individual: Blue Heron", " > Giải Nhì > individual: Red Crane"]),
    ("Giải Nhất: Tiền mặt 5 triệu đồng.", []),
    ("Chàng ca sĩ phố núi này từng giành giải Nhì.", [" > Giải Nhì > individual"]),
    # works by the capitals of their titles
    ("Phim hài Bếp Lửa giành giải Cánh diều vàng.", [" > Cánh diều Vàng > work: Bếp Lửa"]),
    ("Trong số này, dự án Máy gieo hạt tự động (Trường Đại học Vinh) đạt giải Ba.",
     [" > Giải Ba > work: Máy gieo hạt tự động"]),
    # tables of medals
    ("1. Thái Lan: 12 HCV, 5 HCB.", [" > Huy chương Vàng > 12 collective", " > Huy chương Bạc > 5 collective"]),
    ("Với 3 HCV, đoàn Nghệ An đứng đầu, đoàn Hà Tĩnh xếp nhì.", [" > Huy chương Vàng > 3 collective"]),
    ("Giải A: loạt bài “Đường về” của nhóm tác giả báo tỉnh; giải B: “Bến quê”.",
     [" > Giải A > work: Đường về", " > Giải B > work: Bến quê"]),
    # what is won in another contest is another award
    ("Em Lê Văn Hải đạt giải Nhất cuộc thi Sao Mai. Em Hải còn đạt giải Nhất hội thi Tiếng hát Làng Sen.",
     [" > Giải Nhất > individual: Lê Văn Hải", " > Giải Nhất > individual: Lê Văn Hải"]),
    ("Lê Văn Hải giành huy chương vàng SEA Games 30. Tấm huy chương vàng mà Lê Văn Hải giành ở SEA Games là thứ hai.",
     [" > Huy chương Vàng > individual: Lê Văn Hải"]),
    # who else is named beside a title
    ("Iran 10 lần vô địch và Nhật Bản 1 lần đăng quang.", [" > Vô địch > 10 collective", " > Vô địch > 1 collective"]),
    ("Ngoài tấm huy chương bạc của Lê Văn Hải, đội tuyển Việt Nam còn giành 2 huy chương đồng.",
     [" > Huy chương Đồng > 2 collective"]),
    ("Tiền đạo Castelli ghi bàn ở phút cuối để trở thành Vua phá lưới.",
     [" > Vua phá lưới > individual: Castelli"]),
    ("Đoàn Hà Nội có thêm 2 huy chương vàng.", [" > Huy chương Vàng > 2 collective"]),
    ("Cô sẽ cùng đồng đội chiến đấu hết mình, giành huy chương vàng.", ["planned  > Huy chương Vàng > individual"]),
    ("Vai diễn ấy đem về cho Anna Moreno một giải Oscar.", [" > Giải Oscar > 1 individual"]),
    ("18 tác giả có công trình được Chủ tịch nước tặng Giải thưởng Hồ Chí Minh.",
     ["Chủ tịch nước > Giải thưởng Hồ Chí Minh > 18 individual"]),
    # a prize whose name tells who may have it
    ("Giải Cầu thủ trẻ triển vọng nhất: Kor Brin (đội Buôn Hồ).",
     [" > Giải Cầu thủ trẻ triển vọng nhất > individual: Kor Brin"]),
    ("Đức đánh bại Chile, vô địch Confederations Cup 2017.", [" > Vô địch > collective: Đức"]),
    ("Tại SEA Games 28, Việt Nam giành HC đồng.", [" > Huy chương Đồng > collective: Việt Nam"]),
    ("Công Phượng đoạt giải Ba.", [" > Giải Ba > individual: Công Phượng"]),
    # nominations
    ("Diễn viên Anna Moreno được đề cử cho giải Oscar.", ["planned  > Giải Oscar > individual: Anna Moreno"]),
    # bodies and people taken up again
    ("Chị Lê Thị Mai hiến máu 50 lần. Bộ Y tế đã tặng Bằng khen cho chị.",
     ["Bộ Y tế > Bằng khen > individual: Lê Thị Mai"]),
    ("Sư đoàn 316 kỷ niệm ngày truyền thống. Sư đoàn đã hai lần được tuyên dương Anh hùng Lực lượng vũ trang nhân dân.",
     [" > Anh hùng Lực lượng vũ trang nhân dân > 2 collective"]),
    ("Ông Lê Văn Hải về hưu năm 2010. Ông được Bộ Y tế tặng Bằng khen.",
     ["Bộ Y tế > Bằng khen > individual: Lê Văn Hải"]),
    ("Sở Y tế tỉnh Nghệ An đón nhận Huân chương Lao động.\nNgày 5/9/2020, Sở Y tế tỉnh Nghệ An tổ chức lễ kỷ niệm ngày "
     "thành lập và đón nhận Huân chương Lao động hạng Ba, trước sự chứng kiến của đông đảo cán bộ.\nLễ kết thúc.",
     [" > Huân chương Lao động Ba > collective: Sở Y tế tỉnh Nghệ An"]),
    # not yet, or on conditions
    ("Năm 2022, công ty phấn đấu được tặng Huân chương Lao động hạng Nhất.",
     ["planned  > Huân chương Lao động Nhất > collective"]),
    ("Phấn đấu có 12 tập thể, cá nhân được Bộ Y tế tặng bằng khen.", ["planned Bộ Y tế > Bằng khen > 12 mixed"]),
    ("Bộ Y tế sẽ tặng Bằng khen cho 20 cá nhân.", ["planned Bộ Y tế > Bằng khen > 20 individual"]),
    # no award at all
    ("Bao giờ một bộ phim Việt Nam đoạt giải Oscar?", []),
    ("Sở tổ chức sự kiện “Vinh danh 50 nhà giáo”.", []),
    ("Anh có vé tranh tượng vàng Oscar.", []),
    ("Để vinh danh sự tận hiến của hai cầu thủ, câu lạc bộ treo áo số 6.", []),
    ("Samsung trình diễn điện thoại trong lễ trao giải Oscar.", []),
    ("Anh được kỳ vọng trở thành cầu thủ đầu tiên của câu lạc bộ giành huy chương vàng.", []),
    ("Công tác thi đua, khen thưởng được Bộ Y tế quan tâm.", []),
    ("Bộ Y tế tặng quà cho 30 cá nhân.", []),
    ("Hội đồng Thi đua - Khen thưởng tỉnh Nghệ An họp phiên thứ hai.", []),
    ("Bộ Y tế trao học bổng cho 20 học sinh.", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


def written(record) -> str:
    status = "" if record.status == "given" else f"{record.status} "
    award = f"{record.award} {record.grade}".strip()
    number = "" if record.count is None else f"{record.count:g} "
    name = f": {record.recipient}" if record.recipient and record.count is None else ""
    return f"{status}{record.awarder} > {award} > {number}{record.recipient_kind}{name}"


@pytest.mark.parametrize(("sentence", "records"), CASES, ids=[sentence[:50] for sentence, _ in CASES])
def test_sentence_says(nlp, sentence, records):
    assert [written(record) for record in nlp(sentence)._.awards] == records
